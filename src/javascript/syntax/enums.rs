//! TypeScript's enums and namespaces, which are no types but programs: both become an object that is filled where they
//! stand, as TypeScript's own compiler does it, but in a block instead of a function; and what is only declared.

use super::names;
use super::parser::{keep, Parser};
use super::scanner::{Kind, Parse};
use super::tree::*;

/// What a member of an enum holds, as far as the members after it ask.
#[derive(Clone, Copy, PartialEq)]
enum Held {
    Number(f64),
    Computed,
    Text,
}

impl Parser<'_> {
    /// `enum Name { A, B = 2, C = "c" }`, with or without `const`.
    pub(super) fn enum_declaration(&mut self) -> Parse<StmtId> {
        let start = self.start();
        self.eat_word(names::CONST)?;
        self.expect_word(names::ENUM)?;
        let (name, at) = self.own_name()?;
        let mut all = vec![self.object_of(name, at)?];
        self.expect(Kind::BraceOpen)?;
        let mut members: Vec<(Ident, Held)> = Vec::new();
        while !self.at(Kind::BraceClose) {
            let token = self.s.token;
            if !matches!(token.kind, Kind::Word | Kind::String) {
                return Err(self.unexpected());
            }
            self.s.next()?;
            let (value, held) = if self.eat(Kind::Assign)? {
                let mark = self.program.exprs.len();
                let value = self.assignment()?;
                self.check_cover()?;
                self.point_to_members(mark, name, &members);
                (value, self.held(value))
            } else {
                self.next_value(token.start, name, members.last().copied())?
            };
            all.push(self.member_statement(token.start, (name, token.ident), value, held != Held::Text));
            members.push((token.ident, held));
            self.enum_texts.extend((held == Held::Text).then_some((name, token.ident)));
            if !self.at(Kind::BraceClose) {
                self.expect(Kind::Comma)?;
            }
        }
        self.s.next()?;
        Ok(self.together(start, &all))
    }

    /// `declare …`: something that exists elsewhere.
    pub(super) fn skip_declaration(&mut self) -> Parse<()> {
        self.s.next()?;
        let word = self.s.token.ident;
        self.eat_word(names::ASYNC)?;
        match self.s.token.ident {
            names::CONST | names::LET | names::VAR => {
                if self.peek()?.ident == names::ENUM {
                    return self.skip_to_block();
                }
                loop {
                    self.s.next()?;
                    self.expect(Kind::Word)?;
                    self.annotation()?;
                    if !self.at(Kind::Comma) {
                        return self.semicolon();
                    }
                }
            }
            names::FUNCTION => {
                self.s.next()?;
                self.expect(Kind::Word)?;
                if !self.signature(true, false)? {
                    return Err(self.unexpected());
                }
                Ok(())
            }
            _ if word == names::TYPE => self.type_statement().map(|_| ()),
            names::MODULE => {
                self.s.next()?;
                self.s.next()?;
                // Without a body it says that there is such a module.
                match self.s.token.kind {
                    Kind::BraceOpen => self.skip_brackets(),
                    Kind::Dot => self.skip_to_block(),
                    _ => self.semicolon(),
                }
            }
            _ => self.skip_to_block(),
        }
    }

    /// `namespace Name { … }`; what it exports is copied onto the object.
    pub(super) fn namespace(&mut self) -> Parse<StmtId> {
        let start = self.start();
        self.s.next()?;
        let (name, at) = self.own_name()?;
        // `namespace A.B` is one that exports another.
        let dotted = self.at(Kind::Dot);
        // What an earlier part exports stands in this one too, as members of the object.
        let known: Vec<(Ident, Held)> = self
            .namespaces
            .iter()
            .filter(|(owner, _)| *owner == name)
            .map(|(_, member)| (*member, Held::Computed))
            .collect();
        let (exprs, references) = (self.program.exprs.len(), self.program.references.len());
        let bindings = self.mark_bindings();
        let object = self.object_of(name, at)?;
        self.enter()?;
        let scope = self.open_scope(ScopeKind::Block);
        if !dotted {
            self.expect(Kind::BraceOpen)?;
        }
        let strict = std::mem::replace(&mut self.context.strict, true);
        let (mut body, mut exports) = (Vec::new(), Vec::new());
        while dotted && body.is_empty() || !dotted && !self.at(Kind::BraceClose) {
            let (from, mark) = (self.start(), self.mark_bindings());
            let is_export = dotted || self.at_word(names::EXPORT);
            if is_export && !dotted {
                self.s.next()?;
            }
            // A namespace is a function, which its variables do not leave.
            if self.at_word(names::VAR) {
                self.s.token.ident = names::LET;
            }
            let changes = is_export && (self.at_word(names::LET) || self.at_word(names::VAR));
            body.push(if dotted { self.namespace()? } else { self.item(false)? });
            for id in mark..self.program.bindings.len() {
                let binding = self.program.bindings[id];
                if !is_export || binding.scope != scope || self.type_names.contains(&binding.name) {
                    continue;
                }
                let value = self.use_name(binding.name, self.s.previous.1);
                let value = self.add(from, Expr::Name(value));
                body.push(self.member_statement(from, (name, binding.name), value, false));
                exports.extend(changes.then_some((id, from)));
                self.namespaces.push((name, binding.name));
            }
        }
        self.context.strict = strict;
        let is_known = |name: &Ident| known.iter().any(|(member, _)| member == name);
        let again = self.program.bindings[bindings..].iter().any(|binding| is_known(&binding.name));
        let uses = self.program.references[references..].iter().filter(|used| is_known(&used.name)).count();
        let reads = self.program.exprs[exprs..].iter().filter(|expr| matches!(expr, Expr::Name(used) if is_known(&self.program.references[used.index()].name))).count();
        if again || uses != reads {
            let message = "a namespace in parts that names or changes again what an earlier part exports is not supported";
            return Err(self.s.refuse(start, message));
        }
        if !known.is_empty() {
            self.point_to_members(exprs, name, &known);
        }
        if !dotted {
            self.s.next()?;
        }
        self.close_scope();
        self.leave();
        if let Some((_, from)) = exports.iter().find(|(id, _)| self.program.bindings[*id].assigned) {
            let message = "a variable that a namespace exports and changes is not supported; export a function that tells it";
            return Err(self.s.refuse(*from, message));
        }
        let body = keep(&mut self.program.stmt_lists, &body);
        let body = self.add_stmt(start, Stmt::Block(scope, body));
        Ok(self.together(start, &[object, body]))
    }

    fn own_name(&mut self) -> Parse<(Ident, u32)> {
        let token = self.s.token;
        if token.kind != Kind::Word || !self.is_name(token.ident) {
            return Err(self.unexpected());
        }
        self.s.next()?;
        Ok((token.ident, token.start))
    }

    /// `var Name = {}`, unless a class, a function or an earlier part has the name already.
    fn object_of(&mut self, name: Ident, at: u32) -> Parse<StmtId> {
        if self.is_declared_here(name) {
            return Ok(self.add_stmt(at, Stmt::Empty));
        }
        let mark = self.mark_bindings();
        let (kind, declare) = if self.is_in_function_scope() {
            (BindingKind::Var, Declare::Var)
        } else {
            (BindingKind::Let, Declare::Let)
        };
        self.declare(name, kind, at)?;
        let span = self.span_from(at);
        let reference = self.use_name(name, at);
        self.note_declares(reference);
        let target = self.add_pattern(span, Pattern::Name(reference));
        let value = Some(self.add_at(span, Expr::Object(List::EMPTY)));
        self.set_ready(mark);
        let list = keep(&mut self.program.declarators, &[Declarator { target, value }]);
        Ok(self.add_stmt(at, Stmt::Declare(declare, list)))
    }

    /// Several statements where one is expected, in a block that declares nothing.
    fn together(&mut self, start: u32, all: &[StmtId]) -> StmtId {
        let scope = self.open_scope(ScopeKind::Block);
        self.close_scope();
        let list = keep(&mut self.program.stmt_lists, all);
        self.add_stmt(start, Stmt::Block(scope, list))
    }

    /// `Name.key = value`, and with `back` `Name[Name.key = value] = "key"`.
    fn member_statement(
        &mut self,
        at: u32,
        (name, key): (Ident, Ident),
        value: ExprId,
        back: bool,
    ) -> StmtId {
        let span = self.span_from(at);
        let member = self.member_of(span, name, key);
        let target = self.add_pattern(span, Pattern::Member(member));
        let mut assign = self.add_at(span, Expr::Assign(target, value));
        if back {
            let object = self.use_name(name, span.end);
            let object = self.add_at(span, Expr::Name(object));
            let index = Expr::Index { object, index: assign, optional: false };
            let index = self.add_at(span, index);
            let target = self.add_pattern(span, Pattern::Member(index));
            let text = self.add_at(span, Expr::String(key));
            assign = self.add_at(span, Expr::Assign(target, text));
        }
        self.add_stmt(at, Stmt::Expr(assign))
    }

    fn member_of(&mut self, span: SourceSpan, name: Ident, property: Ident) -> ExprId {
        let object = self.use_name(name, span.end);
        let object = self.add_at(span, Expr::Name(object));
        self.add_at(span, Expr::Member { object, property, optional: false })
    }

    /// The value of a member that says none: one more than the last.
    fn next_value(&mut self, at: u32, name: Ident, last: Option<(Ident, Held)>) -> Parse<(ExprId, Held)> {
        let span = self.span_from(at);
        let number = match last {
            None => 0.0,
            Some((_, Held::Number(last))) => last + 1.0,
            Some((member, Held::Computed)) => {
                let left = self.member_of(span, name, member);
                let right = self.add_at(span, Expr::Number(1.0));
                return Ok((self.add_at(span, Expr::Binary(BinaryOp::Add, left, right)), Held::Computed));
            }
            Some((_, Held::Text)) => return Err(self.s.fail(at, "Enum member must have initializer.")),
        };
        Ok((self.add_at(span, Expr::Number(number)), Held::Number(number)))
    }

    /// In the value of a member the names of earlier ones mean these.
    fn point_to_members(&mut self, mark: usize, name: Ident, members: &[(Ident, Held)]) {
        for index in mark..self.program.exprs.len() {
            let Expr::Name(reference) = self.program.exprs[index] else { continue };
            let property = self.program.references[reference.index()].name;
            if !members.iter().any(|(member, _)| *member == property) {
                continue;
            }
            let span = self.program.expr_spans[index];
            let object = self.use_name(name, span.end);
            let object = self.add_at(span, Expr::Name(object));
            self.program.exprs[index] = Expr::Member { object, property, optional: false };
        }
    }

    fn held(&self, value: ExprId) -> Held {
        match self.program.expr(value) {
            Expr::Number(number) => Held::Number(number),
            Expr::Unary(UnaryOp::Minus, operand) => match self.program.expr(operand) {
                Expr::Number(number) => Held::Number(-number),
                _ => Held::Computed,
            },
            Expr::String(_) | Expr::Template(_) => Held::Text,
            Expr::Binary(BinaryOp::Add, left, right)
                if self.held(left) == Held::Text || self.held(right) == Held::Text =>
            {
                Held::Text
            }
            Expr::Member { object, property, .. } => match self.program.expr(object) {
                Expr::Name(reference) => {
                    let name = self.program.references[reference.index()].name;
                    let is_text = self.enum_texts.contains(&(name, property));
                    if is_text {
                        Held::Text
                    } else {
                        Held::Computed
                    }
                }
                _ => Held::Computed,
            },
            _ => Held::Computed,
        }
    }
}
