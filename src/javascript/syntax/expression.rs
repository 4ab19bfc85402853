//! Expressions: a precedence parser for the operators, one function for each of the grammar's own levels.

use super::names::{self, Class as Word};
use super::parser::{keep, Parser};
use super::scanner::{Kind, Parse};
use super::tree::*;

/// What an operator between two values makes.
enum Infix {
    Binary(BinaryOp),
    Logical(LogicalOp),
}

/// Binding power and meaning of a punctuator between two values.
fn infix(kind: Kind) -> Option<(u8, Infix)> {
    use BinaryOp::*;
    let (power, op) = match kind {
        Kind::Nullish => return Some((1, Infix::Logical(LogicalOp::Nullish))),
        Kind::LogicalOr => return Some((2, Infix::Logical(LogicalOp::Or))),
        Kind::LogicalAnd => return Some((3, Infix::Logical(LogicalOp::And))),
        Kind::Or => (4, BitOr),
        Kind::Xor => (5, BitXor),
        Kind::And => (6, BitAnd),
        Kind::Equal => (7, Equal),
        Kind::NotEqual => (7, NotEqual),
        Kind::StrictEqual => (7, StrictEqual),
        Kind::StrictNotEqual => (7, StrictNotEqual),
        Kind::Less => (8, Less),
        Kind::LessEqual => (8, LessEqual),
        Kind::Greater => (8, Greater),
        Kind::GreaterEqual => (8, GreaterEqual),
        Kind::ShiftLeft => (9, ShiftLeft),
        Kind::ShiftRight => (9, ShiftRight),
        Kind::ShiftRightUnsigned => (9, ShiftRightUnsigned),
        Kind::Plus => (10, Add),
        Kind::Minus => (10, Sub),
        Kind::Star => (11, Mul),
        Kind::Slash => (11, Div),
        Kind::Percent => (11, Rem),
        Kind::StarStar => (12, Exp),
        _ => return None,
    };
    Some((power, Infix::Binary(op)))
}

const RELATION: u8 = 8;
const POWER: u8 = 12;

impl Parser<'_> {
    /// `a, b`
    pub(super) fn expression(&mut self) -> Parse<ExprId> {
        let start = self.start();
        let first = self.assignment()?;
        if !self.at(Kind::Comma) {
            return Ok(first);
        }
        let mut all = vec![first];
        while self.eat(Kind::Comma)? {
            all.push(self.assignment()?);
        }
        let list = self.expr_list(&all);
        Ok(self.add(start, Expr::Sequence(list)))
    }

    /// An expression where `in` is an operator again.
    pub(super) fn expression_in(&mut self) -> Parse<ExprId> {
        let no_in = std::mem::replace(&mut self.no_in, false);
        let expr = self.expression()?;
        self.no_in = no_in;
        Ok(expr)
    }

    /// [`Parser::assignment`] where `in` is an operator again.
    pub(super) fn assignment_in(&mut self) -> Parse<ExprId> {
        let no_in = std::mem::replace(&mut self.no_in, false);
        let expr = self.assignment()?;
        self.no_in = no_in;
        Ok(expr)
    }

    /// One expression without commas: assignment, `yield`, arrow function, conditional.
    pub(super) fn assignment(&mut self) -> Parse<ExprId> {
        self.enter()?;
        let expr = self.assignment_inner()?;
        self.tallest = self.tallest.max(self.height);
        self.leave();
        Ok(expr)
    }

    fn assignment_inner(&mut self) -> Parse<ExprId> {
        if self.context.is_generator && self.at_word(names::YIELD) {
            return self.yielding();
        }
        let start = self.start();
        self.arrow_at = start;
        let left = self.conditional()?;
        if std::mem::take(&mut self.is_arrow) {
            return Ok(left);
        }
        let operator = self.s.token.operator;
        match self.s.token.kind {
            Kind::Assign => {
                let target = self.assign_target(left)?;
                self.s.next()?;
                let height = self.height;
                let value = self.assignment()?;
                self.rise(height)?;
                if let Expr::Name(name) = self.program.expr(left) {
                    self.name_value(value, self.program.reference(name).name);
                }
                Ok(self.add(start, Expr::Assign(target, value)))
            }
            Kind::CompoundAssign => {
                self.simple_target(left, "Invalid left-hand side in assignment")?;
                self.s.next()?;
                let height = self.height;
                let value = self.assignment()?;
                self.rise(height)?;
                let expr = match infix(operator) {
                    Some((_, Infix::Logical(op))) => {
                        if let Expr::Name(name) = self.program.expr(left) {
                            self.name_value(value, self.program.reference(name).name);
                        }
                        Expr::LogicalAssign(op, left, value)
                    }
                    Some((_, Infix::Binary(op))) => Expr::Compound(op, left, value),
                    None => return Err(self.unexpected()),
                };
                Ok(self.add(start, expr))
            }
            _ => Ok(left),
        }
    }

    /// An anonymous function or class takes the name of what it is given to.
    pub(super) fn name_value(&mut self, value: ExprId, name: Ident) {
        match self.program.expr(value) {
            Expr::Function(id) => self.program.functions[id.index()].name.get_or_insert(name),
            Expr::Class(id) => self.program.classes[id.index()].name.get_or_insert(name),
            _ => return,
        };
    }

    fn yielding(&mut self) -> Parse<ExprId> {
        let start = self.start();
        if self.context.in_parameters {
            return Err(self.s.fail(start, "Yield expression not allowed in formal parameter"));
        }
        self.s.next()?;
        let ends = matches!(
            self.s.token.kind,
            Kind::End
                | Kind::Semicolon
                | Kind::Comma
                | Kind::Colon
                | Kind::ParenClose
                | Kind::BracketClose
                | Kind::BraceClose
        ) || (self.at_word(names::IN) || self.s.token.newline);
        if ends {
            self.height = 0;
            return Ok(self.add(start, Expr::Yield(None)));
        }
        let all = self.eat(Kind::Star)?;
        let value = self.assignment()?;
        self.rise(0)?;
        Ok(self.add(start, if all { Expr::YieldStar(value) } else { Expr::Yield(Some(value)) }))
    }

    fn conditional(&mut self) -> Parse<ExprId> {
        let start = self.start();
        let test = self.binary(0)?;
        if self.is_arrow || !self.at(Kind::Question) {
            return Ok(test);
        }
        self.s.next()?;
        let height = self.height;
        self.branch_at = self.start();
        let yes = self.assignment_in()?;
        self.rise(height)?;
        self.expect(Kind::Colon)?;
        let height = self.height;
        let no = self.assignment()?;
        self.rise(height)?;
        Ok(self.add(start, Expr::Conditional(test, yes, no)))
    }

    /// Operators of at least this power. One that binds to the right reads its own power again.
    fn binary(&mut self, least: u8) -> Parse<ExprId> {
        let start = self.start();
        if least <= RELATION {
            self.private_at = start;
        }
        let mut left = self.unary()?;
        // `??` may not be mixed with `||` and `&&` without parentheses.
        let mut mixed: Option<bool> = None;
        while !self.is_arrow {
            if least <= RELATION && self.cast()? {
                continue;
            }
            let Some((power, op)) = self.infix_here() else { break };
            if power < least || power == 0 {
                break;
            }
            if power <= 3 {
                let is_nullish = power == 1;
                let clash = mixed.is_some_and(|before| before != is_nullish)
                    || (is_nullish && self.is_mixed(left, false))
                    || (!is_nullish && self.is_mixed(left, true));
                if clash {
                    return Err(self.unexpected());
                }
                mixed = Some(is_nullish);
            }
            if power == POWER && self.is_bare_unary(left) {
                let message = "Unary operator used immediately before exponentiation expression. \
                               Parenthesis must be used to disambiguate operator precedence";
                return Err(self.s.fail(start, message));
            }
            self.note_generic(power, left);
            self.s.next()?;
            let height = self.height;
            self.enter()?;
            // The operand of `??` stops before `&&` and `||`, so that the clash is seen here.
            let right = self.binary(match power {
                1 => 4,
                POWER => POWER,
                _ => power + 1,
            })?;
            self.leave();
            self.rise(height)?;
            let expr = match op {
                Infix::Binary(op) => Expr::Binary(op, left, right),
                Infix::Logical(op) => Expr::Logical(op, left, right),
            };
            left = self.add(start, expr);
        }
        Ok(left)
    }

    fn infix_here(&self) -> Option<(u8, Infix)> {
        if self.at(Kind::Word) {
            if self.at_word(names::INSTANCEOF) {
                return Some((RELATION, Infix::Binary(BinaryOp::Instanceof)));
            }
            let is_in = self.at_word(names::IN) && !self.no_in;
            return is_in.then_some((RELATION, Infix::Binary(BinaryOp::In)));
        }
        infix(self.s.token.kind)
    }

    /// `f<T>(` without a space is meant as a call with a type, though JavaScript compares twice.
    fn note_generic(&mut self, power: u8, left: ExprId) {
        let text = self.s.text.as_bytes();
        let token = self.s.token;
        if power != RELATION || token.kind != Kind::Greater || text.get(token.end as usize) != Some(&b'(') {
            return;
        }
        if let Expr::Binary(BinaryOp::Less, name, _) = self.program.expr(left) {
            let end = self.program.expr_span(name).end as usize;
            self.looks_generic |= text.get(end) == Some(&b'<') && self.s.previous.1 == token.start;
        }
    }

    fn is_parenthesized(&self, expr: ExprId) -> bool {
        self.parenthesized.is_some_and(|(inner, _)| inner == expr)
    }

    fn is_mixed(&self, expr: ExprId, nullish: bool) -> bool {
        match self.program.expr(expr) {
            Expr::Logical(op, ..) => (op == LogicalOp::Nullish) == nullish && !self.is_parenthesized(expr),
            _ => false,
        }
    }

    fn is_bare_unary(&self, expr: ExprId) -> bool {
        let unary = matches!(self.program.expr(expr), Expr::Unary(..) | Expr::Await(_));
        unary && !self.is_parenthesized(expr)
    }

    fn unary(&mut self) -> Parse<ExprId> {
        let start = self.start();
        let op = match self.s.token.kind {
            Kind::Minus => UnaryOp::Minus,
            Kind::Plus => UnaryOp::Plus,
            Kind::Not => UnaryOp::Not,
            Kind::BitNot => UnaryOp::BitNot,
            Kind::Increment | Kind::Decrement => return self.prefix_update(),
            Kind::Word if !self.s.token.escaped => match self.s.token.ident {
                names::TYPEOF => UnaryOp::Typeof,
                names::VOID => UnaryOp::Void,
                names::DELETE => UnaryOp::Delete,
                names::AWAIT => return self.awaiting(),
                _ => return self.postfix(),
            },
            _ => return self.postfix(),
        };
        self.s.next()?;
        let operand = self.operand()?;
        if let (UnaryOp::Typeof, Expr::Name(name)) = (op, self.program.expr(operand)) {
            let name = self.program.reference(name).name;
            self.program.tested.push(name);
        }
        if op == UnaryOp::Delete {
            match self.program.expr(operand) {
                Expr::Name(name) => {
                    let at = self.program.reference(name).at;
                    self.only_sloppy(at, "Delete of an unqualified identifier in strict mode.")?;
                }
                Expr::PrivateMember { name, .. } => {
                    let at = self.program.reference(name).at;
                    return Err(self.s.fail(at, "Private fields can not be deleted"));
                }
                _ => {}
            }
        }
        Ok(self.add(start, Expr::Unary(op, operand)))
    }

    /// What a prefix operator stands before.
    pub(super) fn operand(&mut self) -> Parse<ExprId> {
        self.enter()?;
        let operand = self.unary()?;
        self.rise(0)?;
        self.leave();
        Ok(operand)
    }

    fn prefix_update(&mut self) -> Parse<ExprId> {
        let start = self.start();
        let increment = self.at(Kind::Increment);
        self.s.next()?;
        let target = self.operand()?;
        self.simple_target(target, "Invalid left-hand side expression in prefix operation")?;
        Ok(self.add(start, Expr::Update { increment, prefix: true, target }))
    }

    fn awaiting(&mut self) -> Parse<ExprId> {
        let start = self.start();
        if !self.context.is_async {
            return Err(self.unexpected());
        }
        if self.context.in_parameters {
            let message = "Illegal await-expression in formal parameters of async function";
            return Err(self.s.fail(start, message));
        }
        self.s.next()?;
        self.program.is_module |= !self.context.returns;
        let value = self.operand()?;
        Ok(self.add(start, Expr::Await(value)))
    }

    fn postfix(&mut self) -> Parse<ExprId> {
        let start = self.start();
        let target = self.chain()?;
        let increment = self.at(Kind::Increment);
        if !self.is_arrow && (increment || self.at(Kind::Decrement)) && !self.s.token.newline {
            self.simple_target(target, "Invalid left-hand side expression in postfix operation")?;
            self.s.next()?;
            self.rise(0)?;
            return Ok(self.add(start, Expr::Update { increment, prefix: false, target }));
        }
        Ok(target)
    }

    /// A primary expression with its members and calls.
    pub(super) fn chain(&mut self) -> Parse<ExprId> {
        let start = self.start();
        let mut expr = self.primary()?;
        let mut has_optional = false;
        while !self.is_arrow {
            if self.expression_types(false) {
                continue;
            }
            let height = self.height;
            let optional = self.at(Kind::QuestionDot);
            if optional {
                self.s.next()?;
                has_optional = true;
            }
            expr = match self.s.token.kind {
                Kind::ParenOpen => {
                    let arguments = self.arguments()?;
                    self.add(start, Expr::Call { callee: expr, arguments, optional })
                }
                Kind::BracketOpen => {
                    self.s.next()?;
                    let index = self.expression_in()?;
                    self.expect(Kind::BracketClose)?;
                    self.add(start, Expr::Index { object: expr, index, optional })
                }
                Kind::Not if self.types && !self.s.token.newline => {
                    self.s.next()?;
                    continue;
                }
                Kind::Template if has_optional => {
                    return Err(self.s.fail(self.start(), "Invalid tagged template on optional chain"));
                }
                Kind::Template => self.tagged_template(start, expr)?,
                Kind::Dot if !optional => {
                    self.s.next()?;
                    self.member(start, expr, false)?
                }
                _ if optional => self.member(start, expr, true)?,
                _ => break,
            };
            self.rise(height)?;
        }
        if has_optional {
            expr = self.add(start, Expr::OptionalChain(expr));
        }
        Ok(expr)
    }

    /// `.name` or `.#name`, at the name.
    fn member(&mut self, start: u32, object: ExprId, optional: bool) -> Parse<ExprId> {
        let token = self.s.token;
        let expr = match token.kind {
            Kind::Word => {
                if let Expr::Name(name) = self.program.expr(object) {
                    let name = self.program.reference(name).name;
                    // A function of sloppy code may call itself so.
                    let is_callee =
                        !self.context.strict && !optional && self.s.names.text(token.ident) == "callee";
                    if is_callee && self.s.names.text(name) == "arguments" {
                        self.s.next()?;
                        self.height = 0;
                        let callee = self.use_name(names::CALLEE, start);
                        return Ok(self.add(start, Expr::Name(callee)));
                    }
                    if matches!(self.s.names.text(name), "globalThis" | "window" | "self") {
                        self.program.tested.push(token.ident);
                    }
                }
                Expr::Member { object, property: token.ident, optional }
            }
            Kind::Private => {
                Expr::PrivateMember { object, name: self.use_name(token.ident, token.start), optional }
            }
            _ => return Err(self.unexpected()),
        };
        self.s.next()?;
        self.height = 0;
        Ok(self.add(start, expr))
    }

    /// `(a, ...b)`
    pub(super) fn arguments(&mut self) -> Parse<List<ExprId>> {
        let no_in = std::mem::replace(&mut self.no_in, false);
        let saved = std::mem::replace(&mut self.tallest, 0);
        self.s.next()?;
        let mut all = Vec::new();
        while !self.at(Kind::ParenClose) {
            all.push(self.spread_or_assignment()?);
            if !self.at(Kind::ParenClose) && !self.eat(Kind::Comma)? {
                if self.at(Kind::End) && all.is_empty() {
                    return Err(self.unexpected());
                }
                return Err(self.s.fail(self.s.previous.0, "missing ) after argument list"));
            }
        }
        self.s.next()?;
        self.no_in = no_in;
        self.height = self.tallest;
        self.tallest = saved.max(self.tallest);
        Ok(self.expr_list(&all))
    }

    fn spread_or_assignment(&mut self) -> Parse<ExprId> {
        let start = self.start();
        if self.eat(Kind::Ellipsis)? {
            let value = self.assignment()?;
            return Ok(self.add(start, Expr::Spread(value)));
        }
        self.assignment()
    }

    /// What an expression begins with. Its height covers everything inside its brackets.
    fn primary(&mut self) -> Parse<ExprId> {
        let saved = std::mem::replace(&mut self.tallest, 0);
        self.height = 0;
        let expr = self.primary_inner()?;
        self.height = self.height.max(self.tallest);
        self.rise(0)?;
        self.tallest = saved.max(self.height);
        Ok(expr)
    }

    fn primary_inner(&mut self) -> Parse<ExprId> {
        let token = self.s.token;
        let start = token.start;
        match token.kind {
            Kind::Word => self.word(),
            Kind::Number => {
                self.check_octal()?;
                self.s.next()?;
                Ok(self.add(start, Expr::Number(token.number)))
            }
            Kind::BigInt => {
                self.s.next()?;
                Ok(self.add(start, Expr::BigInt(token.ident)))
            }
            Kind::String => {
                self.check_octal()?;
                self.s.next()?;
                Ok(self.add(start, Expr::String(token.ident)))
            }
            Kind::Template => self.template(),
            Kind::Less if self.types => match self.typed_arrow(start, false)? {
                Some(arrow) => Ok(arrow),
                None => self.old_cast(),
            },
            Kind::ParenOpen => self.parentheses(),
            Kind::BracketOpen => self.array(),
            Kind::BraceOpen => self.object(),
            Kind::Private => self.private_in(),
            Kind::At if self.types => {
                self.class_decorators = self.decorators()?;
                self.class_expression()
            }
            Kind::Slash => self.regex(),
            Kind::CompoundAssign if token.operator == Kind::Slash => self.regex(),
            _ => Err(self.unexpected()),
        }
    }

    fn regex(&mut self) -> Parse<ExprId> {
        let start = self.start();
        let (source, flags) = self.s.scan_regex()?;
        self.program.has_regex = true;
        Ok(self.add(start, Expr::Regex { source, flags }))
    }

    fn private_in(&mut self) -> Parse<ExprId> {
        let token = self.s.token;
        let next = self.peek()?;
        let starts = self.private_at == token.start && !self.no_in;
        if !(starts && next.kind == Kind::Word && next.ident == names::IN) {
            return Err(self.unexpected());
        }
        self.s.next()?;
        self.s.next()?;
        let name = self.use_name(token.ident, token.start);
        let object = self.binary(RELATION + 1)?;
        Ok(self.add(token.start, Expr::PrivateIn(name, object)))
    }

    /// A name or a keyword.
    fn word(&mut self) -> Parse<ExprId> {
        let token = self.s.token;
        let start = token.start;
        if names::class(token.ident) == Word::Keyword {
            return if token.escaped { Err(self.unexpected()) } else { self.keyword() };
        }
        if token.ident == names::ASYNC && !token.escaped {
            if let Some(expr) = self.async_word()? {
                return Ok(expr);
            }
        }
        if !self.is_name(token.ident) {
            return Err(self.unexpected());
        }
        if names::class(token.ident) == Word::Strict {
            self.sloppy_name(start)?;
        }
        let may_be_arrow = self.arrow_at == start;
        self.s.next()?;
        if self.at(Kind::Arrow) && !self.s.token.newline && may_be_arrow {
            return self.arrow_of_name(start, start, token.ident, false);
        }
        self.name_at(token.ident, SourceSpan { start, end: token.end })
    }

    /// A use of a variable.
    pub(super) fn name_at(&mut self, name: Ident, span: SourceSpan) -> Parse<ExprId> {
        if name == names::ARGUMENTS && self.context.in_field {
            let message =
                "'arguments' is not allowed in class field initializer or static initialization block";
            return Err(self.s.fail(span.start, message));
        }
        let reference = self.use_name(name, span.start);
        Ok(self.add_at(span, Expr::Name(reference)))
    }

    fn keyword(&mut self) -> Parse<ExprId> {
        let start = self.start();
        let literal = match self.s.token.ident {
            names::NULL => Expr::Null,
            names::TRUE => Expr::Bool(true),
            names::FALSE => Expr::Bool(false),
            names::THIS => Expr::This(self.use_name(names::THIS, start)),
            names::FUNCTION => return self.function_expression(start, false),
            names::CLASS => return self.class_expression(),
            names::NEW => return self.new_expression(),
            names::SUPER => return self.super_expression(),
            names::IMPORT => return self.import_expression(),
            names::WITH => {
                if !self.context.strict {
                    return Err(self
                        .s
                        .refuse(start, "with is not supported; name the object before each use"));
                }
                return Err(self.s.fail(start, "Strict mode code may not include a with statement"));
            }
            _ => return Err(self.unexpected()),
        };
        self.s.next()?;
        Ok(self.add(start, literal))
    }

    fn super_expression(&mut self) -> Parse<ExprId> {
        let start = self.start();
        self.s.next()?;
        let is_call = self.at(Kind::ParenOpen);
        let is_member = self.at(Kind::Dot) || self.at(Kind::BracketOpen);
        if !(is_call && self.context.super_call || is_member && self.context.super_member) {
            return Err(self.s.fail(start, "'super' keyword unexpected here"));
        }
        let this = self.use_name(names::THIS, start);
        let callee = self.use_name(names::CALLEE, start);
        if is_call {
            let new_target = self.use_name(names::NEW, start);
            // A constructor may call `super()` twice as far as the grammar goes; the binding is written each time.
            self.note_declares(this);
            let arguments = self.arguments()?;
            return Ok(self.add(start, Expr::SuperCall { arguments, this, callee, new_target }));
        }
        if self.eat(Kind::BracketOpen)? {
            let index = self.expression_in()?;
            self.expect(Kind::BracketClose)?;
            return Ok(self.add(start, Expr::SuperIndex { index, this, callee }));
        }
        self.s.next()?;
        let property = self.s.token.ident;
        if !self.at(Kind::Word) {
            return Err(self.unexpected());
        }
        self.s.next()?;
        Ok(self.add(start, Expr::SuperMember { property, this, callee }))
    }

    fn new_expression(&mut self) -> Parse<ExprId> {
        let start = self.start();
        self.s.next()?;
        if self.eat(Kind::Dot)? {
            let at = self.start();
            if !self.at_word(names::TARGET) {
                return Err(self.unexpected());
            }
            if !self.context.new_target {
                return Err(self.s.fail(at, "new.target expression is not allowed here"));
            }
            self.s.next()?;
            let reference = self.use_name(names::NEW, start);
            return Ok(self.add(start, Expr::NewTarget(reference)));
        }
        self.enter()?;
        let callee_start = self.start();
        self.arrow_at = u32::MAX;
        let mut callee = if self.at_word(names::NEW) { self.new_expression()? } else { self.primary()? };
        loop {
            let height = self.height;
            callee = match self.s.token.kind {
                Kind::BracketOpen => {
                    self.s.next()?;
                    let index = self.expression_in()?;
                    self.expect(Kind::BracketClose)?;
                    self.add(callee_start, Expr::Index { object: callee, index, optional: false })
                }
                Kind::Dot => {
                    self.s.next()?;
                    self.member(callee_start, callee, false)?
                }
                Kind::Template => self.tagged_template(callee_start, callee)?,
                Kind::QuestionDot => {
                    let message = "Invalid optional chain from new expression";
                    return Err(self.s.fail(self.start(), message));
                }
                _ => break,
            };
            self.rise(height)?;
        }
        let height = self.height;
        self.expression_types(true);
        let arguments = if self.at(Kind::ParenOpen) { self.arguments()? } else { List::EMPTY };
        self.rise(height)?;
        self.leave();
        Ok(self.add(start, Expr::New(callee, arguments)))
    }

    fn array(&mut self) -> Parse<ExprId> {
        let start = self.start();
        let no_in = std::mem::replace(&mut self.no_in, false);
        self.s.next()?;
        let mut all = Vec::new();
        while !self.at(Kind::BracketClose) {
            if self.at(Kind::Comma) {
                let at = self.start();
                all.push(self.add_at(SourceSpan { start: at, end: at }, Expr::Hole));
                self.s.next()?;
                continue;
            }
            all.push(self.spread_or_assignment()?);
            if !self.at(Kind::BracketClose) {
                self.expect(Kind::Comma)?;
            }
        }
        self.s.next()?;
        self.no_in = no_in;
        let list = self.expr_list(&all);
        Ok(self.add(start, Expr::Array(list)))
    }

    fn object(&mut self) -> Parse<ExprId> {
        let start = self.start();
        let no_in = std::mem::replace(&mut self.no_in, false);
        self.s.next()?;
        let mut all = Vec::new();
        while !self.at(Kind::BraceClose) {
            let at = self.start();
            let property = self.property()?;
            if let Property::Prototype(_) = property {
                if all.iter().any(|other| matches!(other, Property::Prototype(_))) {
                    let message = "Duplicate __proto__ fields are not allowed in object literals";
                    return Err(self.s.fail(at, message));
                }
            }
            all.push(property);
            if !self.at(Kind::BraceClose) {
                self.expect(Kind::Comma)?;
            }
        }
        self.s.next()?;
        self.no_in = no_in;
        let list = keep(&mut self.program.properties, &all);
        Ok(self.add(start, Expr::Object(list)))
    }

    fn property(&mut self) -> Parse<Property> {
        let start = self.start();
        if self.eat(Kind::Ellipsis)? {
            return Ok(Property::Spread(self.assignment()?));
        }
        let head = self.method_head(false)?;
        let token = head.token;
        if let Some(kind) = head.special(self) {
            let function = self.method(start, &head, kind)?;
            return Ok(match (head.is_getter, head.is_setter) {
                (true, _) => Property::Getter(head.key, function),
                (_, true) => Property::Setter(head.key, function),
                _ => Property::Method(head.key, function),
            });
        }
        if self.eat(Kind::Colon)? {
            let value = self.assignment()?;
            if let PropertyKey::Name(name) = head.key {
                if name == names::PROTO {
                    return Ok(Property::Prototype(value));
                }
                self.name_value(value, name);
            }
            return Ok(Property::Value(head.key, value));
        }
        self.shorthand(head.key, token)
    }

    /// `{ a }` or, if it will be a pattern, `{ a = 1 }`.
    fn shorthand(&mut self, key: PropertyKey, token: super::scanner::Token) -> Parse<Property> {
        let ends = matches!(self.s.token.kind, Kind::Comma | Kind::BraceClose | Kind::Assign);
        if token.kind != Kind::Word || !ends {
            return Err(self.unexpected());
        }
        if !self.is_name(token.ident) {
            self.s.token = token;
            return Err(self.unexpected());
        }
        let value = self.name_at(token.ident, SourceSpan { start: token.start, end: token.end })?;
        if self.at(Kind::Assign) {
            self.cover.get_or_insert(token.start);
            self.s.next()?;
            let default = self.assignment()?;
            self.name_value(default, token.ident);
            if let Expr::Name(reference) = self.program.expr(value) {
                return Ok(Property::Cover(reference, default));
            }
        }
        Ok(Property::Value(key, value))
    }

    fn string_at(&mut self, span: SourceSpan, text: Ident) -> ExprId {
        self.add_at(span, Expr::String(text))
    }

    fn template(&mut self) -> Parse<ExprId> {
        let start = self.start();
        let mut parts = Vec::new();
        loop {
            let span = SourceSpan { start: self.start(), end: self.s.token.end };
            let piece = self.s.scan_piece()?;
            match piece.fault {
                Some((at, message)) => return Err(self.s.fail(at, message)),
                None => {
                    if let Some(text) = piece.cooked.filter(|text| *text != names::EMPTY) {
                        let part = self.string_at(span, text);
                        parts.push(part);
                    }
                }
            }
            if piece.tail {
                break;
            }
            parts.push(self.substitution()?);
        }
        self.s.next()?;
        let list = self.expr_list(&parts);
        Ok(self.add(start, Expr::Template(list)))
    }

    /// The expression after `${`; the brace after it stays the current token.
    fn substitution(&mut self) -> Parse<ExprId> {
        self.s.next()?;
        let value = self.expression_in()?;
        if !self.at(Kind::BraceClose) {
            return Err(self.s.fail(self.s.previous.0, "Missing } in template expression"));
        }
        Ok(value)
    }

    fn tagged_template(&mut self, start: u32, tag: ExprId) -> Parse<ExprId> {
        let saved = std::mem::replace(&mut self.tallest, 0);
        let (mut cooked, mut raw, mut values) = (Vec::new(), Vec::new(), Vec::new());
        loop {
            let span = SourceSpan { start: self.start(), end: self.s.token.end };
            let piece = self.s.scan_piece()?;
            cooked.push(match piece.cooked {
                Some(text) => self.string_at(span, text),
                // An escape that cannot be read leaves `undefined` there, and no hole.
                None => {
                    let zero = self.add_at(span, Expr::Number(0.0));
                    self.add_at(span, Expr::Unary(UnaryOp::Void, zero))
                }
            });
            raw.push(self.string_at(span, piece.raw));
            if piece.tail {
                break;
            }
            values.push(self.substitution()?);
        }
        self.s.next()?;
        self.height = self.tallest;
        self.tallest = saved.max(self.tallest);
        let template = TaggedTemplate {
            tag,
            cooked: self.expr_list(&cooked),
            raw: self.expr_list(&raw),
            values: self.expr_list(&values),
        };
        self.program.templates.push(template);
        let id = TemplateId::new(self.program.templates.len() - 1);
        Ok(self.add(start, Expr::TaggedTemplate(id)))
    }
}
