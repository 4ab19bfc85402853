//! The parser's state and its small change: tokens, nodes, texts, scopes, errors. Statements, expressions, literals
//! and targets are read in the files beside this one; nothing is ever read twice but to word an error.

use super::failure::{line_of, Class, Failure};
use super::names::Names;
use super::token::{tokens, Tok, Token, Tokens};
use super::tree::*;
use std::cell::Cell;

/// How deeply the parser may call itself. CPython's limits differ by construct; this is the brackets it allows (200),
/// each with an operator in it, and some more.
const MOST_DEPTH: u32 = 600;

/// How high a tree may grow: chains such as `a + b + c` or `a.b().c()` make one without nesting in the text. CPython's
/// compiler gives up at about 3,000. DIFFERENCE: lower here, so that walking a tree fits a small stack.
const MOST_HEIGHT: u16 = 1000;

/// What went wrong is in [`Parser::failure`]: so most results are one word.
pub(super) struct Failed;

/// What reading yields.
pub(super) type Read<T> = Result<T, Failed>;

/// One use of a name as written, before scopes are resolved.
#[derive(Clone, Copy)]
pub(super) struct RawUse {
    pub ident: Ident,
    pub scope: ScopeId,
    pub role: Role,
    pub at: u32,
}

/// What a use does with its name.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Load,
    Bind,
    Parameter,
    /// The target of a comprehension's clause.
    Iterate,
    /// Bound by `:=`.
    Walrus,
    Global,
    Nonlocal,
    Annotate,
    /// Bound by an import, which a `global` may follow.
    Import,
}

/// What the statements of one function share.
#[derive(Clone, Copy, Default)]
pub(super) struct Context {
    pub loops: u32,
    /// Inside an `except*` block, where the loop depth was this when it began.
    pub star_loops: Option<u32>,
    /// The enclosing class, which mangles private names.
    pub class: Option<Ident>,
    /// The first `return` with a value.
    pub valued_return: Option<u32>,
}

/// In which of CPython's passes an error is found that the grammar does not forbid; earlier ones win.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Pass {
    Symbols,
    Analysis,
    Compilation,
}

pub(super) struct Parser<'a> {
    pub text: &'a str,
    pub tokens: Vec<Token>,
    pub at: usize,
    fault: Option<Box<Failure>>,
    /// What went wrong last.
    failure: Cell<Option<Box<Failure>>>,
    pub module: Module,
    pub names: Names,
    pub uses: Vec<RawUse>,
    pub scope: ScopeId,
    pub context: Context,
    pub depth: u32,
    /// Whether an expression is only read to see if there is one.
    pub probing: bool,
    /// Whether the parser is inside of a comprehension's iterable, where `:=` may not stand.
    pub in_iterable: bool,
    heights: Vec<u16>,
    late: Option<(Pass, Box<Failure>)>,
}

/// Reads a module.
pub(super) fn module(text: &str) -> Result<Module, Box<Failure>> {
    if let Some(at) = text.bytes().position(|byte| byte == 0) {
        return Err(Failure::syntax(at as u32, "source code cannot contain null bytes"));
    }
    if text.len() > u32::MAX as usize / 4 {
        return Err(Failure::of(Class::Missing, 0, "a text of more than a gigabyte"));
    }
    let Tokens { list, fault, is_final, .. } = tokens(text, 0, text.len(), false);
    let mut parser = Parser {
        text,
        tokens: list,
        at: 0,
        fault,
        failure: Cell::new(None),
        module: Module::default(),
        names: Names::default(),
        uses: Vec::new(),
        scope: ScopeId::new(0),
        context: Context::default(),
        depth: 0,
        probing: false,
        in_iterable: false,
        heights: Vec::new(),
        late: None,
    };
    parser.open_scope(ScopeKind::Module, "<module>");
    let result = parser.file();
    parser.finish(result, is_final)
}

impl Parser<'_> {
    fn finish(mut self, result: Read<()>, is_final: bool) -> Result<Module, Box<Failure>> {
        if result.is_err() {
            let failure = self.failure.take().unwrap_or_else(|| Failure::syntax(0, "invalid syntax"));
            // A bracket that is never closed explains an error on a later line better than anything else.
            // So do errors of the tokenizer, but for an indentation before them.
            return Err(match self.fault.take() {
                Some(fault) if is_final && failure.class != Class::Indentation => fault,
                Some(fault) if fault.message.ends_with("never closed") && self.is_later(&failure, &fault) => {
                    fault
                }
                _ => failure,
            });
        }
        super::scope::resolve(&mut self);
        match self.late {
            Some((_, failure)) => Err(failure),
            None => Ok(self.module),
        }
    }

    /// Whether the parser came to a later line than that of the bracket.
    fn is_later(&self, failure: &Failure, fault: &Failure) -> bool {
        let (here, there) = (self.start().max(fault.at) as usize, fault.at as usize);
        failure.class == Class::Syntax && self.text.as_bytes()[there..here].contains(&b'\n')
    }

    // Tokens.

    #[inline]
    pub fn tok(&self) -> Tok {
        self.tokens[self.at].tok
    }

    /// The token after the next one.
    pub fn second(&self) -> Tok {
        self.tokens[(self.at + 1).min(self.tokens.len() - 1)].tok
    }

    /// Where the next token starts.
    #[inline]
    pub fn start(&self) -> u32 {
        self.tokens[self.at].start
    }

    /// Where the last token ended.
    pub fn end(&self) -> u32 {
        self.tokens[self.at.saturating_sub(1)].end
    }

    /// From `start` to the end of the last token.
    pub fn span(&self, start: u32) -> SourceSpan {
        SourceSpan { start, end: self.end() }
    }

    #[inline]
    pub fn advance(&mut self) {
        // The last token is an `End` or a `Fault`, which nobody takes.
        self.at += usize::from(self.at + 1 < self.tokens.len());
    }

    #[inline]
    pub fn take(&mut self, tok: Tok) -> bool {
        let there = self.tok() == tok;
        if there {
            self.advance();
        }
        there
    }

    pub fn expect(&mut self, tok: Tok) -> Read<()> {
        if self.take(tok) {
            return Ok(());
        }
        self.invalid()
    }

    /// Expects what CPython names when it is not there.
    pub fn force(&mut self, tok: Tok, message: &str) -> Read<()> {
        if self.take(tok) {
            return Ok(());
        }
        self.fail(self.start(), message)
    }

    /// The text of the next token.
    pub fn word(&self) -> &str {
        let token = self.tokens[self.at];
        &self.text[token.start as usize..token.end as usize]
    }

    // Errors.

    /// Puts a failure aside and fails.
    #[cold]
    #[inline(never)]
    pub fn put<T>(&self, failure: Box<Failure>) -> Read<T> {
        self.failure.set(Some(failure));
        Err(Failed)
    }

    /// Says the last failure in other words.
    #[cold]
    pub fn reword(&mut self, change: impl FnOnce(&mut Failure)) {
        if let Some(failure) = self.failure.get_mut() {
            change(failure);
        }
    }

    #[cold]
    #[inline(never)]
    pub fn fail<T>(&self, at: u32, message: &str) -> Read<T> {
        match (&self.fault, self.tok()) {
            (Some(fault), Tok::Fault) => self.put(fault.clone()),
            _ => self.put(Failure::syntax(at, message)),
        }
    }

    /// What CPython says when it has nothing better to say.
    #[cold]
    #[inline(never)]
    pub fn invalid<T>(&self) -> Read<T> {
        let token = self.tokens[self.at];
        match token.tok {
            Tok::Indent => {
                self.put(Failure::of(Class::Indentation, token.end.max(1) - 1, "unexpected indent"))
            }
            Tok::Dedent => self.put(Failure::of(Class::Indentation, token.end, "unexpected unindent")),
            _ => self.fail(token.start, "invalid syntax"),
        }
    }

    /// An error that counts only if the grammar is content with the whole text.
    #[cold]
    #[inline(never)]
    pub fn late(&mut self, pass: Pass, at: u32, parts: &[&str]) {
        if self.late.as_ref().is_none_or(|(earlier, _)| pass < *earlier) {
            self.late = Some((pass, Failure::joined(at, parts)));
        }
    }

    /// What Python has and loopscope has not.
    #[cold]
    #[inline(never)]
    pub fn missing<T>(&self, at: u32, what: &str) -> Read<T> {
        self.put(Failure::of(Class::Missing, at, what))
    }

    /// The line of a byte, in decimal.
    pub fn line_of(&self, at: u32) -> String {
        line_of(self.text, at)
    }

    pub fn enter(&mut self) -> Read<()> {
        self.depth += 1;
        if self.depth > MOST_DEPTH {
            return self.too_deep(self.start());
        }
        Ok(())
    }

    #[cold]
    fn too_deep<T>(&self, at: u32) -> Read<T> {
        self.put(Failure::of(Class::Recursion, at, "maximum recursion depth exceeded during compilation"))
    }

    // Nodes.

    /// A new expression, from `start` to the end of the last token.
    pub fn node(&mut self, expr: Expr, start: u32) -> Read<ExprId> {
        let height = 1 + self.height_below(expr);
        if height > MOST_HEIGHT {
            return self.too_deep(start);
        }
        let span = self.span(start);
        self.heights.push(height);
        self.module.expr_spans.push(span);
        self.module.exprs.push(expr);
        Ok(ExprId::new(self.module.exprs.len() - 1))
    }

    fn height_below(&self, expr: Expr) -> u16 {
        let of = |id: ExprId| self.heights[id.index()];
        let may = |id: Option<ExprId>| id.map_or(0, of);
        let all = |ids: List<ExprId>| self.module.exprs(ids).iter().map(|&id| of(id)).max().unwrap_or(0);
        match expr {
            Expr::Joined(ids) | Expr::Tuple(ids) | Expr::List(ids) | Expr::Set(ids) => all(ids),
            Expr::And(ids) | Expr::Or(ids) => all(ids),
            Expr::Starred(a) | Expr::Unary(_, a) | Expr::Attribute(a, _) => of(a),
            Expr::Walrus(_, a) | Expr::Await(a) | Expr::YieldFrom(a) => of(a),
            Expr::Binary(_, a, b) | Expr::Subscript(a, b) => of(a).max(of(b)),
            Expr::Formatted { value, spec, .. } => of(value).max(may(spec)),
            Expr::Yield(a) => may(a),
            Expr::Slice(a, b, c) => may(a).max(may(b)).max(may(c)),
            Expr::Conditional { test, then, otherwise } => of(test).max(of(then)).max(of(otherwise)),
            Expr::Compare(first, rest) => {
                self.module.comparisons(rest).iter().map(|next| of(next.right)).fold(of(first), u16::max)
            }
            Expr::Dict(items) => {
                let height = |item: &DictItem| may(item.key).max(of(item.value));
                self.module.dict_items(items).iter().map(height).max().unwrap_or(0)
            }
            Expr::Call { callee, arguments } => {
                let height = |argument: &Argument| match *argument {
                    Argument::Positional(a) | Argument::Star(a) => of(a),
                    Argument::Keyword(_, a) | Argument::DoubleStar(a) => of(a),
                };
                self.module.arguments(arguments).iter().map(height).fold(of(callee), u16::max)
            }
            Expr::Comprehension(id) => {
                let it = self.module.comprehension(id);
                let height =
                    |clause: &Clause| of(clause.iterable).max(of(clause.target)).max(all(clause.conditions));
                self.module
                    .clauses(it.clauses)
                    .iter()
                    .map(height)
                    .fold(of(it.element).max(may(it.value)), u16::max)
            }
            // The defaults of a lambda are found through its parameters, its body through its statement.
            Expr::Lambda(id) => {
                let function = self.module.function(id);
                let body = self.module.block(function.body).first().map(|&stmt| self.module.stmt(stmt));
                let body = match body {
                    Some(Stmt::Return(value)) => may(value),
                    _ => 0,
                };
                let parameters = self.module.parameters(function.parameters).iter();
                parameters.map(|parameter| may(parameter.default)).fold(body, u16::max)
            }
            _ => 0,
        }
    }

    /// A new statement, from `start` to the end of the last token.
    pub fn statement_node(&mut self, stmt: Stmt, start: u32) -> StmtId {
        let mut span = self.span(start);
        // The end of a block is a token that stands on the next line.
        let bytes = self.text.as_bytes();
        while span.end > start + 1 && bytes[span.end as usize - 1].is_ascii_whitespace() {
            span.end -= 1;
        }
        self.module.stmt_spans.push(span);
        self.module.stmts.push(stmt);
        StmtId::new(self.module.stmts.len() - 1)
    }

    /// The start of an expression.
    pub fn start_of(&self, id: ExprId) -> u32 {
        self.module.expr_span(id).start
    }

    pub fn expr_list(&mut self, items: &[ExprId]) -> List<ExprId> {
        list_in(&mut self.module.expr_lists, items)
    }

    // Names and scopes.

    pub fn intern(&mut self, text: &str) -> Ident {
        self.names.intern(&mut self.module, text)
    }

    /// The name that comes next. Private names of a class are mangled as in CPython.
    pub fn name(&mut self) -> Read<Ident> {
        if self.tok() != Tok::Name {
            return self.invalid();
        }
        let token = self.tokens[self.at];
        let word = &self.text[token.start as usize..token.end as usize];
        self.advance();
        if let Some(mangled) = self.context.class.and_then(|class| mangled(self.module.text(class), word)) {
            return Ok(self.names.intern(&mut self.module, &mangled));
        }
        Ok(self.names.intern(&mut self.module, word))
    }

    /// Says that a name is used here and how.
    pub fn use_name(&mut self, ident: Ident, role: Role, at: u32) -> Use {
        self.uses.push(RawUse { ident, scope: self.scope, role, at });
        Use::new(self.uses.len() - 1)
    }

    /// Opens a scope inside the current one and goes there.
    pub fn open_scope(&mut self, kind: ScopeKind, name: &str) -> ScopeId {
        let (parent, qualified) = if kind == ScopeKind::Module {
            (None, name.to_string())
        } else {
            let outer = self.module.scope(self.scope);
            let path = self.module.text(outer.qualified_name);
            let qualified = match outer.kind {
                ScopeKind::Module => name.to_string(),
                ScopeKind::Class | ScopeKind::Comprehension => [path, ".", name].concat(),
                ScopeKind::Function => [path, ".<locals>.", name].concat(),
            };
            (Some(self.scope), qualified)
        };
        let (name, qualified_name) = (self.intern(name), self.intern(&qualified));
        let (locals, cells, frees) = (Vec::new(), Vec::new(), Vec::new());
        let (is_generator, is_async) = (false, false);
        let scope =
            Scope { kind, parent, name, qualified_name, locals, cells, frees, is_generator, is_async };
        self.module.scopes.push(scope);
        self.scope = ScopeId::new(self.module.scopes.len() - 1);
        self.scope
    }

    pub fn kind(&self, scope: ScopeId) -> ScopeKind {
        self.module.scope(scope).kind
    }

    pub fn scope_mut(&mut self) -> &mut Scope {
        &mut self.module.scopes[self.scope.index()]
    }

    /// Reads other tokens with the same parser: what stands inside an f-string's braces.
    pub fn inside<T>(&mut self, inner: Tokens, read: fn(&mut Self) -> Read<T>) -> Read<T> {
        let (list, fault) = (inner.list, inner.fault);
        let outer =
            (std::mem::replace(&mut self.tokens, list), self.at, std::mem::replace(&mut self.fault, fault));
        self.at = 0;
        let result = read(self);
        (self.tokens, self.at, self.fault) = outer;
        result
    }
}

/// Appends a list to the vector of its kind.
pub(super) fn list_in<T: Copy>(all: &mut Vec<T>, items: &[T]) -> List<T> {
    let start = all.len() as u32;
    all.extend_from_slice(items);
    List { start, len: items.len() as u32, kind: std::marker::PhantomData }
}

/// What a name is called in a class that has it to itself (`_Py_Mangle`), if it does.
pub fn mangled(class: &str, name: &str) -> Option<String> {
    let class = class.trim_start_matches('_');
    let is_private = name.starts_with("__") && !name.ends_with("__") && !class.is_empty();
    is_private.then(|| ["_", class, name].concat())
}
