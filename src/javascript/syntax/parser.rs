//! The parser's state and what all its parts use: tokens that are expected, nodes that are added, depth, faults.
//! The grammar itself is in `expression`, `pattern`, `function`, `class` and `statement`.

use super::names::{self, Class as Word};
use super::scanner::{Kind, Parse, Scanner, Stop};
use super::scope::Scopes;
use super::tree::*;
use std::marker::PhantomData;

/// How deep the grammar may nest; every level costs the host some stack, here and in the compiler.
const DEPTH: u32 = 200;
/// How high a tree may grow on its left side (`a + b + c …`, `a.b.c …`), which costs the compiler stack.
const HEIGHT: u32 = 1000;

/// The function that is being read.
pub(super) struct Context {
    pub(super) is_async: bool,
    pub(super) is_generator: bool,
    /// `return` is allowed.
    pub(super) returns: bool,
    /// `new.target`, `super.x`, `super()` are allowed.
    pub(super) new_target: bool,
    pub(super) super_member: bool,
    pub(super) super_call: bool,
    /// Inside the value of a class field or a static block, where there is no `arguments`.
    pub(super) in_field: bool,
    pub(super) in_parameters: bool,
    /// In strict code: a class, or below `"use strict"`. A module turns out to be one only later.
    pub(super) strict: bool,
    /// Labels around the statement, and whether they name a loop.
    pub(super) labels: Vec<(Ident, bool)>,
    pub(super) loops: u32,
    pub(super) switches: u32,
}

pub(super) struct Parser<'a> {
    pub(super) s: Scanner<'a>,
    pub(super) program: Program,
    pub(super) scopes: Scopes,
    pub(super) context: Context,
    /// Names in `export { … }`, with their places.
    pub(super) exported: Vec<(Ident, u32)>,
    /// There was an `export default`.
    pub(super) has_default: bool,
    pub(super) depth: u32,
    /// Of the expression that was read last.
    pub(super) height: u32,
    /// The greatest height since the enclosing brackets opened.
    pub(super) tallest: u32,
    /// `in` is no operator here: the head of a `for`.
    pub(super) no_in: bool,
    /// Where an expression began that may be an arrow function.
    pub(super) arrow_at: u32,
    /// Where an operand begins that `#name in` may be.
    pub(super) private_at: u32,
    /// The expression that was read last is an arrow function: no operator may follow it.
    pub(super) is_arrow: bool,
    /// The last expression in parentheses, from bracket to bracket.
    pub(super) parenthesized: Option<(ExprId, SourceSpan)>,
    /// The first `{ a = 1 }` that has not turned out to be a pattern.
    pub(super) cover: Option<u32>,
    /// TypeScript's types may stand here.
    pub(super) types: bool,
    /// What interfaces and types are called.
    pub(super) type_names: Vec<Ident>,
    /// `f<T>(…)` was read as two comparisons, but is written as nobody writes these.
    pub(super) looks_generic: bool,
    /// Where the expression between the `?` and the `:` of a conditional begins.
    pub(super) branch_at: u32,
    /// A parameter that is declared again.
    pub(super) twice_parameter: Option<u32>,
    /// The first thing that only sloppy code may write.
    pub(super) sloppy: Option<(u32, &'static str)>,
    /// Decorators of the class that comes, and of the parameters that were read.
    pub(super) class_decorators: Vec<ExprId>,
    pub(super) parameter_decorators: Vec<(u32, ExprId)>,
    /// The parameters of the constructor that are properties too.
    pub(super) parameter_properties: Vec<(Ident, u32)>,
    /// Enums and their members that hold texts.
    pub(super) enum_texts: Vec<(Ident, Ident)>,
    pub(super) namespaces: Vec<(Ident, Ident)>,
}

impl<'a> Parser<'a> {
    pub(super) fn new(text: &'a str, types: bool) -> Parser<'a> {
        let context = Context {
            is_async: true,
            is_generator: false,
            returns: false,
            new_target: false,
            super_member: false,
            super_call: false,
            in_field: false,
            in_parameters: false,
            strict: false,
            labels: Vec::new(),
            loops: 0,
            switches: 0,
        };
        Parser {
            s: Scanner::new(text),
            program: Program::default(),
            scopes: Scopes::new(),
            context,
            exported: Vec::new(),
            has_default: false,
            depth: 0,
            height: 0,
            tallest: 0,
            no_in: false,
            arrow_at: u32::MAX,
            private_at: u32::MAX,
            is_arrow: false,
            parenthesized: None,
            cover: None,
            types,
            type_names: Vec::new(),
            looks_generic: false,
            branch_at: u32::MAX,
            twice_parameter: None,
            sloppy: None,
            class_decorators: Vec::new(),
            parameter_decorators: Vec::new(),
            parameter_properties: Vec::new(),
            enum_texts: Vec::new(),
            namespaces: Vec::new(),
        }
    }

    pub(super) fn module(&mut self) -> Parse<()> {
        let scope = self.open_function(FunctionKind::Module, None);
        let span = SourceSpan { start: 0, end: self.s.text.len() as u32 };
        let module = Function {
            kind: FunctionKind::Module,
            is_async: true,
            is_generator: false,
            name: None,
            parameters: List::EMPTY,
            length: 0,
            body: Body::Block(List::EMPTY),
            strict: false,
            scope,
            span,
        };
        self.program.functions.push(module);
        self.s.next()?;
        self.directive();
        let body = self.statements(Kind::End)?;
        self.program.functions[0].strict = self.context.strict;
        self.program.functions[0].body = Body::Block(body);
        for (name, at) in std::mem::take(&mut self.exported) {
            if !self.type_names.contains(&name) && !self.is_declared_at_top(name) {
                return Err(self.fail_with(at, "Export '", name, "' is not defined in module"));
            }
        }
        self.check_twice()?;
        self.check_octal()?;
        if let Some((at, message)) = self.sloppy.filter(|_| self.program.is_module) {
            return Err(self.s.fail(at, message));
        }
        self.close_scope();
        self.undeclared_private()
    }

    /// `"use strict"` at the beginning of a body.
    pub(super) fn directive(&mut self) {
        if self.at_directive() {
            self.context.strict = true;
        }
    }

    pub(super) fn at_directive(&self) -> bool {
        self.at(Kind::String) && self.s.names.text(self.s.token.ident) == "use strict"
    }

    fn undeclared_private(&mut self) -> Parse<()> {
        let unbound = |reference: &&Reference| {
            reference.binding.is_none() && self.s.names.text(reference.name).starts_with('#')
        };
        match self.program.references.iter().find(unbound).copied() {
            Some(reference) => {
                let tail = "' must be declared in an enclosing class";
                Err(self.fail_with(reference.at, "Private field '", reference.name, tail))
            }
            None => Ok(()),
        }
    }

    // Faults

    pub(super) fn fail_with(&mut self, at: u32, head: &str, name: Ident, tail: &str) -> Stop {
        let mut message = String::from(head);
        message.push_str(self.s.names.text(name));
        message.push_str(tail);
        self.s.fail(at, &message)
    }

    /// The token does not fit; V8's words for it.
    pub(super) fn unexpected(&mut self) -> Stop {
        let token = self.s.token;
        let at = token.start;
        match token.kind {
            Kind::End => self.s.fail(at, "Unexpected end of input"),
            Kind::At => self.s.fail(at, "Invalid or unexpected token"),
            Kind::Number | Kind::BigInt => self.s.fail(at, "Unexpected number"),
            Kind::String => self.s.fail(at, "Unexpected string"),
            Kind::Template => self.s.fail(at, "Unexpected template string"),
            Kind::Private => self.fail_with(at, "Unexpected identifier '", token.ident, "'"),
            Kind::Word => match names::class(token.ident) {
                Word::Keyword | Word::Strict if token.escaped => {
                    self.s.fail(at, "Keyword must not contain escaped characters")
                }
                Word::Keyword => self.fail_with(at, "Unexpected token '", token.ident, "'"),
                Word::Reserved => self.s.fail(at, "Unexpected reserved word"),
                Word::Strict => self.s.fail(at, "Unexpected strict mode reserved word"),
                _ => self.fail_with(at, "Unexpected identifier '", token.ident, "'"),
            },
            _ => {
                let mut message = String::from("Unexpected token '");
                message.push_str(&self.s.text[token.start as usize..token.end as usize]);
                message.push('\'');
                self.s.fail(at, &message)
            }
        }
    }

    /// What only sloppy code may write; whether a script is no module is known at its end.
    pub(super) fn only_sloppy(&mut self, at: u32, message: &'static str) -> Parse<()> {
        if self.context.strict {
            return Err(self.s.fail(at, message));
        }
        self.sloppy.get_or_insert((at, message));
        Ok(())
    }

    /// A name that strict code reserves.
    pub(super) fn sloppy_name(&mut self, at: u32) -> Parse<()> {
        self.only_sloppy(at, "Unexpected strict mode reserved word")
    }

    pub(super) fn check_octal(&mut self) -> Parse<()> {
        match self.s.octal.take() {
            Some((at, message)) => self.only_sloppy(at, message),
            None => Ok(()),
        }
    }

    // Tokens

    #[inline]
    pub(super) fn at(&self, kind: Kind) -> bool {
        self.s.token.kind == kind
    }

    /// Whether the token is this word, written without escapes.
    #[inline]
    pub(super) fn at_word(&self, word: Ident) -> bool {
        self.at(Kind::Word) && self.s.token.ident == word && !self.s.token.escaped
    }

    pub(super) fn eat(&mut self, kind: Kind) -> Parse<bool> {
        let there = self.at(kind);
        if there {
            self.s.next()?;
        }
        Ok(there)
    }

    pub(super) fn eat_word(&mut self, word: Ident) -> Parse<bool> {
        let there = self.at_word(word);
        if there {
            self.s.next()?;
        }
        Ok(there)
    }

    pub(super) fn expect(&mut self, kind: Kind) -> Parse<()> {
        if !self.eat(kind)? {
            return Err(self.unexpected());
        }
        Ok(())
    }

    pub(super) fn expect_word(&mut self, word: Ident) -> Parse<()> {
        if !self.eat_word(word)? {
            return Err(self.unexpected());
        }
        Ok(())
    }

    /// The end of a statement: a semicolon, or where one is put in.
    pub(super) fn semicolon(&mut self) -> Parse<()> {
        if self.eat(Kind::Semicolon)?
            || self.at(Kind::BraceClose)
            || self.at(Kind::End)
            || self.s.token.newline
        {
            return Ok(());
        }
        Err(self.unexpected())
    }

    /// The token after this one, without moving.
    pub(super) fn peek(&mut self) -> Parse<super::scanner::Token> {
        let mark = self.s.mark();
        self.s.next()?;
        let token = self.s.token;
        self.s.back(mark);
        Ok(token)
    }

    /// A name that may be declared or used as a variable.
    pub(super) fn is_name(&self, word: Ident) -> bool {
        match names::class(word) {
            Word::Name | Word::Restricted => true,
            // Words that only strict code reserves; `let`, `static` and `yield` begin too much.
            Word::Strict if !self.context.strict && !self.types => {
                !matches!(word, names::LET | names::STATIC | names::YIELD | names::INTERFACE)
            }
            _ => false,
        }
    }

    // Nodes

    pub(super) fn start(&self) -> u32 {
        self.s.token.start
    }

    pub(super) fn span_from(&self, start: u32) -> SourceSpan {
        SourceSpan { start, end: self.s.previous.1 }
    }

    pub(super) fn add(&mut self, start: u32, expr: Expr) -> ExprId {
        let span = self.span_from(start);
        self.add_at(span, expr)
    }

    pub(super) fn add_at(&mut self, span: SourceSpan, expr: Expr) -> ExprId {
        self.program.exprs.push(expr);
        self.program.expr_spans.push(span);
        ExprId::new(self.program.exprs.len() - 1)
    }

    pub(super) fn add_stmt(&mut self, start: u32, stmt: Stmt) -> StmtId {
        let span = self.span_from(start);
        self.program.stmts.push(stmt);
        self.program.stmt_spans.push(span);
        StmtId::new(self.program.stmts.len() - 1)
    }

    pub(super) fn add_pattern(&mut self, span: SourceSpan, pattern: Pattern) -> PatternId {
        self.program.patterns.push(pattern);
        self.program.pattern_spans.push(span);
        PatternId::new(self.program.patterns.len() - 1)
    }

    pub(super) fn add_function(&mut self, function: Function) -> FunctionId {
        self.program.functions.push(function);
        FunctionId::new(self.program.functions.len() - 1)
    }

    pub(super) fn expr_list(&mut self, exprs: &[ExprId]) -> List<ExprId> {
        keep(&mut self.program.expr_lists, exprs)
    }

    /// The span of an expression, with its parentheses if it was the last one read.
    pub(super) fn outer_span(&self, expr: ExprId) -> SourceSpan {
        match self.parenthesized {
            Some((inner, span)) if inner == expr => span,
            _ => self.program.expr_span(expr),
        }
    }

    // Depth

    /// Goes one level deeper in the grammar; pairs with [`Parser::leave`]. A fault ends everything, so it need not.
    pub(super) fn enter(&mut self) -> Parse<()> {
        self.depth += 1;
        if self.depth > DEPTH {
            return Err(self.too_deep());
        }
        Ok(())
    }

    pub(super) fn leave(&mut self) {
        self.depth -= 1;
    }

    #[cold]
    fn too_deep(&mut self) -> Stop {
        self.s.refuse(self.s.token.start, "the program is nested too deeply here")
    }

    /// The expression just read stands on others of heights `left` and [`Parser::height`].
    pub(super) fn rise(&mut self, left: u32) -> Parse<()> {
        self.height = self.height.max(left) + 1;
        if self.height > HEIGHT {
            return Err(self.too_deep());
        }
        Ok(())
    }
}

/// Puts `items` at the end of one of the program's vectors.
pub(super) fn keep<T: Copy>(all: &mut Vec<T>, items: &[T]) -> List<T> {
    let start = all.len() as u32;
    all.extend_from_slice(items);
    List { start, len: items.len() as u32, kind: PhantomData }
}
