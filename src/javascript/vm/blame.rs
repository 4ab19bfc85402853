//! How errors quote the program: the words that V8 finds for what was called, gone through or taken apart, as its
//! `CallPrinter` writes them. What has no name there is an `(intermediate value)`.

use super::code::Op;
use super::compile::refusal;
use super::keys;
use super::native::Thrown;
use super::operators::number_text;
use super::value::{ObjectId, Value};
use super::Vm;
use crate::javascript::syntax::tree::{
    BinaryOp, BindingKind, Expr, ExprId, LogicalOp, Program, SourceSpan, UnaryOp,
};

/// Longer quotations help nobody.
const LONGEST: usize = 500;

/// What V8 calls the value that a `for of` takes apart.
pub(super) const OF_LOOP: ExprId = ExprId::beyond(0);
/// And the one that a `catch` does.
pub(super) const OF_CATCH: ExprId = ExprId::beyond(1);
/// And a parameter that has a default.
pub(super) const OF_PARAMETER: ExprId = ExprId::beyond(2);

/// And one whose first property is read with a default.
pub(super) const OF_DEFAULT: ExprId = ExprId::beyond(4);

/// Noted beside an argument that is spread.
pub(super) const OF_SPREAD: ExprId = ExprId::beyond(3);

fn words(program: &Program, id: ExprId, text: &mut String) {
    let before = text.len();
    if before < LONGEST {
        write(program, id, text);
    }
    if text.len() == before {
        text.push_str("(intermediate value)");
    }
}

fn write(program: &Program, id: ExprId, text: &mut String) {
    match program.expr(id) {
        Expr::Null => text.push_str("null"),
        Expr::Bool(value) => text.push_str(if value { "true" } else { "false" }),
        Expr::Number(value) => text.push_str(&number_text(value)),
        Expr::String(ident) => {
            text.push('"');
            text.push_str(program.text(ident));
            text.push('"');
        }
        Expr::Name(name) => text.push_str(program.text(program.reference(name).name)),
        Expr::This(_) => text.push_str("this"),
        Expr::Array(elements) => {
            text.push('[');
            for (index, element) in program.exprs(elements).iter().enumerate() {
                if index > 0 {
                    text.push(',');
                }
                match program.expr(*element) {
                    Expr::Spread(list) => {
                        text.push_str("(...");
                        words(program, list, text);
                        text.push(')');
                    }
                    _ => words(program, *element, text),
                }
            }
            text.push(']');
        }
        Expr::Object(properties) => {
            text.push('{');
            for _ in program.properties(properties) {
                text.push_str("(intermediate value)");
            }
            text.push('}');
        }
        Expr::Member { object, property, optional } => {
            words(program, object, text);
            text.push_str(if optional { "?." } else { "." });
            text.push_str(program.text(property));
        }
        Expr::Index { object, index, optional } => {
            words(program, object, text);
            if optional {
                text.push_str("?.");
            }
            let index = match program.expr(index) {
                Expr::Template(parts) if parts.len() == 1 => program.exprs(parts)[0],
                _ => index,
            };
            if let Expr::String(key) = program.expr(index) {
                if !optional {
                    text.push('.');
                }
                return text.push_str(program.text(key));
            }
            text.push('[');
            words(program, index, text);
            text.push(']');
        }
        Expr::PrivateMember { object, name, .. } => {
            words(program, object, text);
            text.push('.');
            text.push_str(program.text(program.reference(name).name));
        }
        Expr::SuperMember { property, .. } => {
            text.push_str("(intermediate value).");
            text.push_str(program.text(property));
        }
        Expr::Call { callee, .. } => {
            words(program, callee, text);
            text.push_str("(...)");
        }
        Expr::Regex { source, flags } => {
            text.push('/');
            text.push_str(program.text(source));
            text.push('/');
            text.push_str(program.text(flags));
        }
        Expr::Template(parts) => match program.exprs(parts) {
            [part] => write(program, *part, text),
            parts => {
                let values = parts.iter().filter(|part| !matches!(program.expr(**part), Expr::String(_)));
                values.for_each(|part| words(program, *part, text));
            }
        },
        Expr::TaggedTemplate(id) => {
            words(program, program.template(id).tag, text);
            text.push_str("(...)");
        }
        Expr::Conditional(..) => (0..3).for_each(|_| text.push_str("(intermediate value)")),
        Expr::Sequence(list) => {
            text.push('(');
            for (index, part) in program.exprs(list).iter().enumerate() {
                if index > 0 {
                    text.push_str(" , ");
                }
                words(program, *part, text);
            }
            text.push(')');
        }
        // V8 has two scopes where a class has private names, and finds nothing to quote in both.
        Expr::Class(id) => {
            let scope = program.class(id).scope;
            let mut bindings = program.scope_bindings(scope);
            if bindings.any(|(_, binding)| binding.kind == BindingKind::Private) {
                text.push_str("(intermediate value)(intermediate value)");
            }
        }
        Expr::Binary(op, left, right) => binary(program, op, (left, right), text),
        Expr::Logical(op, left, right) => {
            text.push('(');
            words(program, left, text);
            text.push_str(match op {
                LogicalOp::And => " && ",
                LogicalOp::Or => " || ",
                LogicalOp::Nullish => " ?? ",
            });
            words(program, right, text);
            text.push(')');
        }
        Expr::OptionalChain(chain) => write(program, chain, text),
        Expr::Unary(UnaryOp::Minus, value) if matches!(program.expr(value), Expr::Number(_)) => {
            text.push('-');
            write(program, value, text);
        }
        Expr::Unary(op, value) => {
            text.push('(');
            text.push_str(match op {
                UnaryOp::Minus => "-",
                UnaryOp::Plus => "+",
                UnaryOp::Not => "!",
                UnaryOp::BitNot => "~",
                UnaryOp::Typeof => "typeof ",
                UnaryOp::Void => "void ",
                UnaryOp::Delete => "delete ",
            });
            words(program, value, text);
            text.push(')');
        }
        _ => {}
    }
}

/// An operator between its sides; V8 has computed numbers already.
fn binary(program: &Program, op: BinaryOp, (left, right): (ExprId, ExprId), text: &mut String) {
    if let (Expr::Number(left), Expr::Number(right)) = (program.expr(left), program.expr(right)) {
        let value = match op {
            BinaryOp::Add => left + right,
            BinaryOp::Sub => left - right,
            BinaryOp::Mul => left * right,
            BinaryOp::Div => left / right,
            _ => f64::NAN,
        };
        if !value.is_nan() {
            return text.push_str(&number_text(value));
        }
    }
    text.push('(');
    words(program, left, text);
    text.push_str(match op {
        BinaryOp::Add => " + ",
        BinaryOp::Sub => " - ",
        BinaryOp::Mul => " * ",
        BinaryOp::Div => " / ",
        BinaryOp::Rem => " % ",
        BinaryOp::Exp => " ** ",
        BinaryOp::ShiftLeft => " << ",
        BinaryOp::ShiftRight => " >> ",
        BinaryOp::ShiftRightUnsigned => " >>> ",
        BinaryOp::BitAnd => " & ",
        BinaryOp::BitOr => " | ",
        BinaryOp::BitXor => " ^ ",
        BinaryOp::Equal | BinaryOp::NotEqual => " == ",
        BinaryOp::StrictEqual | BinaryOp::StrictNotEqual => " === ",
        BinaryOp::Less => " < ",
        BinaryOp::LessEqual => " <= ",
        BinaryOp::Greater => " > ",
        BinaryOp::GreaterEqual => " >= ",
        BinaryOp::In => " in ",
        BinaryOp::Instanceof => " instanceof ",
    });
    words(program, right, text);
    text.push(')');
}

impl Vm<'_> {
    /// What was called at a call site, or the value itself where the program is not ours to quote.
    pub(super) fn callee_text(&mut self, site: u32, callee: Value) -> String {
        let known = self.call_sites.get(site as usize).copied();
        match (known, &self.program) {
            (Some(site), Some(program)) => {
                let mut text = String::new();
                words(program, site.callee, &mut text);
                text
            }
            _ => self.describe(callee),
        }
    }

    /// A class whose parent cannot be called with `new`.
    pub(super) fn no_super(&mut self, class: Value) -> Thrown {
        let what = class.object().map_or(Value::Null, |id| match self.heap.get(id).prototype {
            ObjectId::NONE => Value::Null,
            // What `extends null` leaves a class with.
            parent if parent == self.realm.function => Value::Null,
            parent => Value::Object(parent),
        });
        let name = self.get(class, keys::NAME).and_then(|name| self.text_of(name)).unwrap_or_default();
        let (what, of) =
            (self.describe(what), if name.is_empty() { "anonymous class" } else { name.as_str() });
        self.type_error(&format!("Super constructor {what} of {of} is not a constructor"))
    }

    /// How the program writes the call in which it is: the text of it, for `assert`.
    pub(crate) fn calling_text(&mut self) -> String {
        let text =
            self.calling_span().and_then(|span| self.own_text().get(span.start as usize..span.end as usize));
        text.unwrap_or_default().to_string()
    }

    /// What the library cannot do is no answer of the language's: the run ends as one of a program that is refused.
    pub(crate) fn refuse(&mut self, message: String) -> Thrown {
        let at = self.calling_span().map_or(0, |span| span.start);
        self.library.refused = Some(refusal(self.own_text(), at, message));
        Thrown::Exit
    }

    /// Where the program calls what runs now.
    fn calling_span(&self) -> Option<SourceSpan> {
        let frame = self.frames.iter().rev().find(|frame| !self.codes[frame.code.0 as usize].prelude);
        let op = frame
            .and_then(|frame| self.codes[frame.code.0 as usize].ops.get(frame.pc.saturating_sub(1) as usize));
        let (Op::Call { site, .. } | Op::CallArray { site } | Op::New { site, .. }) = op? else {
            return None;
        };
        let (program, site) = (self.program.as_ref()?, self.call_sites.get(*site as usize)?);
        let called = |expr: &Expr| matches!(expr, Expr::Call { callee, .. } | Expr::New(callee, _) if *callee == site.callee);
        program.all_exprs().find(|(expr, _)| called(expr)).map(|(_, span)| span)
    }

    /// What is noted of the present instruction of the topmost frame.
    fn operands(&self) -> impl Iterator<Item = ExprId> + '_ {
        let frame = self.frames.last();
        let code = frame.map(|frame| &self.codes[frame.code.0 as usize]).filter(|code| !code.prelude);
        let at = frame.map_or(0, |frame| frame.pc.saturating_sub(1));
        let places = code.into_iter().flat_map(|code| &code.places);
        places.filter(move |(target, _)| *target == at).map(|(_, value)| *value)
    }

    /// Whether the present instruction goes through this.
    pub(super) fn is_operand(&self, value: ExprId) -> bool {
        self.operands().any(|found| found == value)
    }

    /// What was called for the value that the present instruction goes through, if it comes from a call.
    pub(super) fn operand_callee(&mut self) -> Option<String> {
        let (value, program) = (self.operands().next()?, self.program.as_ref()?);
        if value.is_beyond() || self.is_operand(OF_SPREAD) {
            return None;
        }
        let (Expr::Call { callee, .. } | Expr::New(callee, _)) = program.expr(value) else { return None };
        let mut text = String::new();
        words(program, callee, &mut text);
        Some(text)
    }

    /// The argument that the present instruction spreads, where it stands alone and last.
    pub(super) fn spread_text(&mut self) -> Option<String> {
        if !self.is_operand(OF_SPREAD) {
            return None;
        }
        let value = self.operands().find(|value| !value.is_beyond())?;
        let mut text = String::new();
        words(self.program.as_ref()?, value, &mut text);
        Some(text)
    }

    /// What the present instruction of the topmost frame goes through or takes apart.
    pub(super) fn operand_text(&mut self) -> Option<String> {
        let value = self.operands().next()?;
        let program = self.program.as_ref()?;
        let mut text = String::new();
        match value {
            OF_SPREAD | OF_DEFAULT => return None,
            OF_LOOP => text.push_str(".for"),
            OF_CATCH => text.push_str(".catch"),
            OF_PARAMETER => (0..3).for_each(|_| text.push_str("(intermediate value)")),
            value => words(program, value, &mut text),
        }
        Some(text)
    }
}
