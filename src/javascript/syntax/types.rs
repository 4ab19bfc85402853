//! TypeScript's types, which are read and left out: what remains is the JavaScript that TypeScript's own compiler writes.
//! The hooks stand where the grammar has them, all behind [`Parser::types`]; enums and namespaces, which are no types
//! but programs, are in `enums`.

use super::function::ends_key;
use super::names;
use super::parser::{keep, Parser};
use super::scanner::{Kind, Parse};
use super::tree::*;

/// How many tokens may be read before nothing is looked at ahead any more: a bound for hostile texts.
const MOST_READS: u32 = 1_000_000;

impl Parser<'_> {
    // Looking ahead

    /// Reads something that may turn out to be something else; unless it answers `true`, nothing was read.
    fn attempt(&mut self, read: impl FnOnce(&mut Self) -> Parse<bool>) -> bool {
        let (mark, depth) = (self.s.mark(), self.depth);
        if self.s.reads > MOST_READS {
            return false;
        }
        if let Ok(true) = read(self) {
            return true;
        }
        self.s.back(mark);
        self.s.fault = None;
        self.depth = depth;
        false
    }

    fn looks(&mut self, read: impl FnOnce(&mut Self) -> Parse<bool>) -> bool {
        let mark = self.s.mark();
        let found = self.attempt(read);
        self.s.back(mark);
        found
    }

    /// Through the bracket that closes the one here.
    pub(super) fn skip_brackets(&mut self) -> Parse<()> {
        // For each bracket that is open: whether it is a template's.
        let mut open: Vec<bool> = Vec::new();
        loop {
            let in_template = open.last() == Some(&true);
            match self.s.token.kind {
                Kind::End => return Err(self.unexpected()),
                Kind::ParenOpen | Kind::BracketOpen | Kind::BraceOpen => open.push(false),
                Kind::BraceClose if in_template => {
                    let tail = self.s.scan_piece()?.tail;
                    open.truncate(open.len() - usize::from(tail));
                }
                Kind::ParenClose | Kind::BracketClose | Kind::BraceClose => {
                    open.pop();
                }
                Kind::Template => {
                    let tail = self.s.scan_piece()?.tail;
                    open.extend((!tail).then_some(true));
                }
                _ => {}
            }
            self.s.next()?;
            if open.is_empty() {
                return Ok(());
            }
        }
    }

    // Types

    /// `: Type`, if there is one.
    pub(super) fn annotation(&mut self) -> Parse<bool> {
        if !(self.types && self.at(Kind::Colon)) {
            return Ok(false);
        }
        self.s.next()?;
        self.skip_type()?;
        Ok(true)
    }

    /// `?: Type` or `!: Type` after the name of a variable, parameter or member.
    pub(super) fn marked_annotation(&mut self) -> Parse<()> {
        if self.types && (self.at(Kind::Question) || self.at(Kind::Not)) && !self.s.token.newline {
            self.s.next()?;
        }
        self.annotation()?;
        Ok(())
    }

    /// One type, from a union to a conditional one.
    pub(super) fn skip_type(&mut self) -> Parse<()> {
        self.program.is_typed = true;
        self.enter()?;
        self.skip_union()?;
        if self.at_word(names::EXTENDS) && !self.s.token.newline {
            while self.at_word(names::EXTENDS) {
                self.s.next()?;
                self.skip_union()?;
            }
            // Without a choice it is what an `infer` is bound by.
            if self.at(Kind::Question) {
                self.s.next()?;
                self.skip_type()?;
                self.expect(Kind::Colon)?;
                self.skip_type()?;
            }
        }
        self.leave();
        Ok(())
    }

    fn skip_union(&mut self) -> Parse<()> {
        self.enter()?;
        let is_joint = |parser: &Self| parser.at(Kind::Or) || parser.at(Kind::And);
        if is_joint(self) {
            self.s.next()?;
        }
        self.skip_operand()?;
        while is_joint(self) {
            self.s.next()?;
            self.skip_operand()?;
        }
        self.leave();
        Ok(())
    }

    fn skip_operand(&mut self) -> Parse<()> {
        while self.is_type_prefix()? {
            self.s.next()?;
        }
        let is_function = self.at(Kind::ParenOpen) && self.looks(Self::is_function_type);
        match self.s.token.kind {
            Kind::Word => {
                let is_import = self.at_word(names::IMPORT);
                self.s.next()?;
                if is_import {
                    self.skip_brackets()?;
                }
                if self.at_word(names::IS) && !self.s.token.newline {
                    self.s.next()?;
                    return self.skip_type();
                }
            }
            Kind::String | Kind::Number | Kind::BigInt => self.s.next()?,
            Kind::Minus => {
                self.s.next()?;
                if !self.at(Kind::BigInt) {
                    return self.expect(Kind::Number);
                }
                self.s.next()?;
            }
            Kind::ParenOpen if !is_function => {
                self.s.next()?;
                self.skip_type()?;
                self.expect(Kind::ParenClose)?;
            }
            Kind::Less | Kind::ParenOpen => {
                self.type_parameters()?;
                self.skip_brackets()?;
                self.expect(Kind::Arrow)?;
                return self.skip_type();
            }
            Kind::BraceOpen | Kind::BracketOpen | Kind::Template => self.skip_brackets()?,
            _ => return Err(self.unexpected()),
        }
        loop {
            match self.s.token.kind {
                Kind::Dot => {
                    self.s.next()?;
                    self.expect(Kind::Word)?;
                }
                Kind::BracketOpen if !self.s.token.newline => self.skip_brackets()?,
                Kind::Less | Kind::ShiftLeft if !self.s.token.newline => self.type_arguments()?,
                _ => return Ok(()),
            }
        }
    }

    /// Whether the parenthesis here opens the parameters of a function's type, and not a type in parentheses.
    fn is_function_type(&mut self) -> Parse<bool> {
        self.s.next()?;
        match self.s.token.kind {
            Kind::ParenClose | Kind::Ellipsis => return Ok(true),
            Kind::Word => self.s.next()?,
            Kind::BraceOpen | Kind::BracketOpen => self.skip_brackets()?,
            _ => return Ok(false),
        }
        match self.s.token.kind {
            Kind::Colon | Kind::Comma | Kind::Question | Kind::Assign => Ok(true),
            Kind::ParenClose => {
                self.s.next()?;
                Ok(self.at(Kind::Arrow))
            }
            _ => Ok(false),
        }
    }

    /// `keyof T`, `readonly T[]`, `new () => T`: a word that another type follows.
    fn is_type_prefix(&mut self) -> Parse<bool> {
        use Kind::*;
        let is_known = self.at(Word)
            && [names::TYPEOF, names::NEW, names::ABSTRACT, names::READONLY].contains(&self.s.token.ident)
            || self.at(Word) && (names::KEYOF.0..=names::ASSERTS.0).contains(&self.s.token.ident.0);
        if !is_known {
            return Ok(false);
        }
        let next = self.peek()?;
        let starts =
            matches!(next.kind, Word | ParenOpen | BraceOpen | BracketOpen | String | Less | Template);
        Ok(starts && !next.newline && !(next.kind == Word && next.ident == names::EXTENDS))
    }

    /// `<A, B>`
    fn type_arguments(&mut self) -> Parse<()> {
        // The first argument may be generic itself: `Parameters<<T>(one: T) => void>`.
        if self.at(Kind::ShiftLeft) {
            self.s.split()?;
        } else {
            self.expect(Kind::Less)?;
        }
        loop {
            self.skip_type()?;
            if !self.eat(Kind::Comma)? {
                return self.close_angle();
            }
        }
    }

    /// `<T extends A = B>` where something is declared, if it stands here.
    pub(super) fn type_parameters(&mut self) -> Parse<()> {
        if !(self.types && self.eat(Kind::Less)?) {
            return Ok(());
        }
        while self.at(Kind::Word) {
            // `const`, `in` and `out` may stand before the name.
            while self.at(Kind::Word) && !self.at_word(names::EXTENDS) {
                self.s.next()?;
            }
            if self.eat_word(names::EXTENDS)? {
                self.skip_type()?;
            }
            if self.eat(Kind::Assign)? {
                self.skip_type()?;
            }
            if !self.eat(Kind::Comma)? {
                break;
            }
        }
        self.close_angle()
    }

    /// A `>`, which may be the beginning of a longer token.
    fn close_angle(&mut self) -> Parse<()> {
        if self.s.text.as_bytes().get(self.start() as usize) != Some(&b'>') {
            return Err(self.unexpected());
        }
        self.s.split()
    }

    // Expressions

    /// `f<T>(…)`: the type arguments after an expression, if that is what the `<` begins.
    pub(super) fn expression_types(&mut self, always: bool) -> bool {
        use Kind::*;
        self.types
            && self.at(Less)
            && self.attempt(|parser| {
                parser.type_arguments()?;
                let token = parser.s.token;
                let follows = matches!(
                    token.kind,
                    ParenOpen | Template | ParenClose | BracketClose | BraceClose | Colon | Semicolon | Comma
                ) || matches!(
                    token.kind,
                    Dot | QuestionDot | End | Nullish | LogicalAnd | LogicalOr
                );
                Ok(always || follows || token.newline)
            })
    }

    /// `as T`, `satisfies T`
    pub(super) fn cast(&mut self) -> Parse<bool> {
        let here = self.types
            && !self.s.token.newline
            && (self.at_word(names::AS) || self.at_word(names::SATISFIES));
        if here {
            self.s.next()?;
            self.skip_type()?;
        }
        Ok(here)
    }

    /// `<T>value`, the older way to write `value as T`.
    pub(super) fn old_cast(&mut self) -> Parse<ExprId> {
        self.type_arguments()?;
        self.operand()
    }

    /// An arrow function with types, at its parentheses or at the `<` before them; `None` if it is none.
    pub(super) fn typed_arrow(&mut self, start: u32, is_async: bool) -> Parse<Option<ExprId>> {
        // `c ? (a) : b => …`: what follows the colon is no type.
        let may_have_type = self.branch_at != start;
        let is_arrow = self.looks(|parser| {
            parser.type_parameters()?;
            if !parser.at(Kind::ParenOpen) {
                return Ok(false);
            }
            parser.skip_brackets()?;
            if may_have_type {
                parser.annotation()?;
            }
            Ok(parser.at(Kind::Arrow) && !parser.s.token.newline)
        });
        if !is_arrow {
            return Ok(None);
        }
        self.type_parameters()?;
        self.direct_arrow(start, is_async).map(Some)
    }

    // Statements

    /// A statement that TypeScript adds, or one whose types make it vanish.
    pub(super) fn type_statement(&mut self) -> Parse<Option<StmtId>> {
        let start = self.start();
        let next = self.peek()?;
        let named = next.kind == Kind::Word && !next.newline;
        match self.s.token.ident {
            names::INTERFACE if named => {
                self.type_names.push(next.ident);
                self.skip_to_block()?;
            }
            names::TYPE if named => {
                self.type_names.push(next.ident);
                self.s.next()?;
                self.s.next()?;
                self.type_parameters()?;
                self.expect(Kind::Assign)?;
                self.skip_type()?;
                self.semicolon()?;
            }
            names::TYPE
                if next.kind == Kind::BraceOpen && self.s.previous.1 > 0 && self.is_export_of_types() =>
            {
                self.skip_export()?;
            }
            names::DECLARE if named => self.skip_declaration()?,
            names::ABSTRACT if named && next.ident == names::CLASS => {
                self.s.next()?;
                return self.class_declaration().map(Some);
            }
            names::ENUM if named => return self.enum_declaration().map(Some),
            names::CONST if named && next.ident == names::ENUM => {
                return self.enum_declaration().map(Some);
            }
            names::NAMESPACE | names::MODULE if named => return self.namespace().map(Some),
            names::FUNCTION | names::ASYNC if named || next.kind == Kind::Star => {
                let is_signature = self.attempt(|parser| {
                    parser.eat_word(names::ASYNC)?;
                    parser.expect_word(names::FUNCTION)?;
                    parser.eat(Kind::Star)?;
                    parser.expect(Kind::Word)?;
                    parser.signature(false, false)
                });
                if !is_signature {
                    return Ok(None);
                }
            }
            names::IMPORT if named && next.ident == names::TYPE => {
                let is_type = self.attempt(|parser| {
                    parser.s.next()?;
                    parser.s.next()?;
                    Ok(!parser.at_word(names::FROM))
                });
                if !is_type {
                    return Ok(None);
                }
                while !self.at(Kind::String) {
                    if self.at(Kind::End) || self.at(Kind::Semicolon) {
                        return Err(self.unexpected());
                    }
                    self.s.next()?;
                }
                self.s.next()?;
                self.semicolon()?;
            }
            _ => return Ok(None),
        }
        Ok(Some(self.add_stmt(start, Stmt::Empty)))
    }

    /// `type { A, B }` is only something after `export`.
    fn is_export_of_types(&self) -> bool {
        let (start, end) = self.s.previous;
        &self.s.text[start as usize..end as usize] == "export"
    }

    fn skip_export(&mut self) -> Parse<()> {
        self.s.next()?;
        self.skip_brackets()?;
        if self.eat_word(names::FROM)? {
            self.expect(Kind::String)?;
        }
        self.semicolon()
    }

    /// Words and types up to a block, and the block.
    pub(super) fn skip_to_block(&mut self) -> Parse<()> {
        self.s.next()?;
        while !self.at(Kind::BraceOpen) {
            match self.s.token.kind {
                Kind::Less => self.type_parameters()?,
                Kind::Word if self.at_word(names::EXTENDS) || self.at_word(names::IMPLEMENTS) => {
                    self.s.next()?;
                    self.skip_type()?;
                }
                Kind::Comma => {
                    self.s.next()?;
                    self.skip_type()?;
                }
                Kind::Word | Kind::String | Kind::Dot => self.s.next()?,
                _ => return Err(self.unexpected()),
            }
        }
        self.skip_brackets()
    }

    /// Parameters and a type without a body, at the parentheses: an overload. A function that only lacks its body is a
    /// mistake, unless something says that it is TypeScript.
    pub(super) fn signature(&mut self, declared: bool, in_class: bool) -> Parse<bool> {
        let is_generic = self.at(Kind::Less);
        self.type_parameters()?;
        if !self.at(Kind::ParenOpen) {
            return Ok(false);
        }
        self.skip_brackets()?;
        let is_typed = self.annotation()? || is_generic || declared || (in_class && self.at(Kind::Semicolon));
        if !is_typed || self.at(Kind::BraceOpen) || self.at(Kind::Arrow) {
            return Ok(false);
        }
        self.semicolon()?;
        Ok(true)
    }

    // Classes

    /// `implements A, B`
    pub(super) fn implements(&mut self) -> Parse<()> {
        if self.types && self.eat_word(names::IMPLEMENTS)? {
            self.skip_type()?;
            while self.eat(Kind::Comma)? {
                self.skip_type()?;
            }
        }
        Ok(())
    }

    /// Whether an access modifier or its like stands here, before what it modifies.
    pub(super) fn at_modifier(&mut self) -> Parse<bool> {
        if !self.types || !self.at(Kind::Word) || self.s.token.escaped {
            return Ok(false);
        }
        let known = matches!(
            self.s.token.ident,
            names::PUBLIC
                | names::PRIVATE
                | names::PROTECTED
                | names::READONLY
                | names::OVERRIDE
                | names::ABSTRACT
                | names::DECLARE
        );
        if !known {
            return Ok(false);
        }
        let next = self.peek()?;
        Ok(!ends_key(next.kind)
            && !matches!(next.kind, Kind::Question | Kind::Not | Kind::Less | Kind::ParenClose))
    }

    /// `[key: string]: T` in a class, skipped.
    pub(super) fn index_signature(&mut self) -> bool {
        self.types
            && self.at(Kind::BracketOpen)
            && self.attempt(|parser| {
                let mark = parser.s.mark();
                parser.s.next()?;
                parser.expect(Kind::Word)?;
                if !parser.at(Kind::Colon) {
                    return Ok(false);
                }
                parser.s.back(mark);
                parser.skip_brackets()?;
                parser.annotation()?;
                parser.semicolon()?;
                Ok(true)
            })
    }

    /// A member without a body, at its parentheses, skipped.
    pub(super) fn member_signature(&mut self, is_abstract: bool) -> bool {
        self.types && self.attempt(|parser| parser.signature(is_abstract, true))
    }

    /// `this.name = name` for each parameter that is a property too, after `super()` where there is one.
    pub(super) fn assign_properties(&mut self, body: List<StmtId>, names: &[(Ident, u32)]) -> List<StmtId> {
        if names.is_empty() {
            return body;
        }
        let mut all = self.program.stmts(body).to_vec();
        let is_super = |stmt: &StmtId| match self.program.stmt(*stmt) {
            Stmt::Expr(expr) => matches!(self.program.expr(expr), Expr::SuperCall { .. }),
            _ => false,
        };
        let first = all.iter().position(is_super).map_or(0, |index| index + 1);
        for (index, (name, at)) in names.iter().enumerate() {
            let span = SourceSpan { start: *at, end: *at + self.s.names.text(*name).len() as u32 };
            let this = self.use_name(names::THIS, *at);
            let object = self.add_at(span, Expr::This(this));
            let target = self.add_at(span, Expr::Member { object, property: *name, optional: false });
            let target = self.add_pattern(span, Pattern::Member(target));
            let value = self.use_name(*name, *at);
            let value = self.add_at(span, Expr::Name(value));
            let value = self.add_at(span, Expr::Assign(target, value));
            let statement = self.add_stmt(*at, Stmt::Expr(value));
            all.insert(first + index, statement);
        }
        keep(&mut self.program.stmt_lists, &all)
    }
}
