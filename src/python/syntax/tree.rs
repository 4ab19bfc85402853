//! The syntax tree of a Python module, with its scopes already resolved. Everything lives in the vectors of one
//! [`Module`] and is named by number, so that nodes are small and `Copy`, and dropping a deep tree never recurses.
//!
//! Names and string literals share one table ([`Ident`]). Every use of a variable is a [`Use`] whose [`Place`] says
//! where it lives: a slot of the frame, a cell, the globals, a class body. The grammar is CPython 3.11's.

use std::marker::PhantomData;
use std::num::NonZeroU32;

/// A stretch of the text in bytes, end exclusive.
pub use crate::trace::SourceSpan;

/// A text of the program: a name or a string literal; see [`Module::text`].
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Ident(pub u32);

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident,)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq)]
        pub struct $name(NonZeroU32);

        impl $name {
            /// The id of the element at `index` of its vector.
            #[inline]
            pub fn new(index: usize) -> Self {
                // Programs are refused long before they have 2^32 nodes.
                $name(NonZeroU32::MIN.saturating_add(index as u32))
            }

            /// The index in its vector.
            #[inline]
            pub fn index(self) -> usize {
                (self.0.get() - 1) as usize
            }
        }
    )*};
}

ids! {
    /// An expression.
    ExprId,
    /// A statement.
    StmtId,
    /// A function or lambda.
    FunctionId,
    /// A class.
    ClassId,
    /// A comprehension or generator expression.
    ComprehensionId,
    /// A `try` statement.
    TryId,
    /// A pattern of a `case`.
    PatternId,
    /// A scope.
    ScopeId,
    /// One use of a variable.
    Use,
}

/// A run of elements in one of the module's vectors.
pub struct List<T> {
    pub(super) start: u32,
    pub(super) len: u32,
    pub(super) kind: PhantomData<T>,
}

impl<T> Clone for List<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for List<T> {}

impl<T> List<T> {
    /// No element.
    pub const EMPTY: List<T> = List { start: 0, len: 0, kind: PhantomData };

    /// How many elements there are.
    pub fn len(self) -> usize {
        self.len as usize
    }

    /// Whether there is none.
    pub fn is_empty(self) -> bool {
        self.len == 0
    }

    #[inline]
    fn of(self, all: &[T]) -> &[T] {
        &all[self.start as usize..(self.start + self.len) as usize]
    }
}

/// Statements in order.
pub type Block = List<StmtId>;

/// An expression.
#[derive(Clone, Copy)]
pub enum Expr {
    /// `None`
    None,
    /// `True`, `False`
    Bool(bool),
    /// `...`
    Ellipsis,
    /// An int that fits.
    Int(i64),
    /// An int that does not: its digits in base ten.
    BigInt(Ident),
    /// A float.
    Float(f64),
    /// An imaginary number.
    Imaginary(f64),
    /// A string.
    Str(Ident),
    /// Bytes: each char of the text is one of them.
    Bytes(Ident),
    /// An f-string: its parts, [`Expr::Str`] or [`Expr::Formatted`], to be joined. Empty strings are left out.
    Joined(List<ExprId>),
    /// `{value!conversion:spec}` in an f-string.
    Formatted {
        /// What is formatted.
        value: ExprId,
        /// `!r`, `!s`, `!a`.
        conversion: Conversion,
        /// The format spec: an [`Expr::Str`] or [`Expr::Joined`].
        spec: Option<ExprId>,
    },
    /// A variable.
    Name(Use),
    /// `a, b`: also as a target.
    Tuple(List<ExprId>),
    /// `[a, b]`: also as a target.
    List(List<ExprId>),
    /// `{a, b}`
    Set(List<ExprId>),
    /// `{k: v, **m}`
    Dict(List<DictItem>),
    /// `*a` in a display, an argument list, a subscript or a target.
    Starred(ExprId),
    /// `-a`, `+a`, `~a`, `not a`
    Unary(UnaryOp, ExprId),
    /// `a + b`
    Binary(BinaryOp, ExprId, ExprId),
    /// `a and b and c`: two or more operands.
    And(List<ExprId>),
    /// `a or b or c`: two or more operands.
    Or(List<ExprId>),
    /// `a < b <= c`: the first operand and the rest with their operators, one or more.
    Compare(ExprId, List<Comparison>),
    /// `f(a, *b, k=c, **d)`
    Call {
        /// What is called.
        callee: ExprId,
        /// With what, as written.
        arguments: List<Argument>,
    },
    /// `a.name`
    Attribute(ExprId, Ident),
    /// `a[b]`
    Subscript(ExprId, ExprId),
    /// `a:b:c`, only inside a subscript (possibly in a tuple).
    Slice(Option<ExprId>, Option<ExprId>, Option<ExprId>),
    /// `then if test else otherwise`
    Conditional {
        /// The condition, evaluated first.
        test: ExprId,
        /// The value if it is true.
        then: ExprId,
        /// The value if not.
        otherwise: ExprId,
    },
    /// `lambda a: b`: its body is one [`Stmt::Return`].
    Lambda(FunctionId),
    /// `[a for b in c]` and its kin.
    Comprehension(ComprehensionId),
    /// `name := value`
    Walrus(Use, ExprId),
    /// `await a`
    Await(ExprId),
    /// `yield a`
    Yield(Option<ExprId>),
    /// `yield from a`
    YieldFrom(ExprId),
}

/// What an f-string does to a value before formatting it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Conversion {
    /// Nothing: `format(value, spec)`.
    None,
    /// `!s`
    Str,
    /// `!r`
    Repr,
    /// `!a`
    Ascii,
}

/// An operator before its operand.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum UnaryOp {
    /// `not`
    Not,
    /// `-`
    Negative,
    /// `+`
    Positive,
    /// `~`
    Invert,
}

/// An operator between two operands, also of `a += b`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum BinaryOp {
    /// `+`
    Add,
    /// `-`
    Subtract,
    /// `*`
    Multiply,
    /// `/`
    Divide,
    /// `//`
    FloorDivide,
    /// `%`
    Modulo,
    /// `**`
    Power,
    /// `@`
    MatrixMultiply,
    /// `<<`
    ShiftLeft,
    /// `>>`
    ShiftRight,
    /// `|`
    Or,
    /// `^`
    Xor,
    /// `&`
    And,
}

/// A comparison.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum CompareOp {
    /// `==`
    Equal,
    /// `!=`
    NotEqual,
    /// `<`
    Less,
    /// `<=`
    LessEqual,
    /// `>`
    Greater,
    /// `>=`
    GreaterEqual,
    /// `is`
    Is,
    /// `is not`
    IsNot,
    /// `in`
    In,
    /// `not in`
    NotIn,
}

/// One further operand of a comparison.
#[derive(Clone, Copy)]
pub struct Comparison {
    /// How it is compared with the operand before it.
    pub op: CompareOp,
    /// The operand.
    pub right: ExprId,
}

/// An item of a dict display.
#[derive(Clone, Copy)]
pub struct DictItem {
    /// The key; none for `**value`.
    pub key: Option<ExprId>,
    /// The value, or the mapping.
    pub value: ExprId,
}

/// An argument of a call or of a class statement.
#[derive(Clone, Copy)]
pub enum Argument {
    /// `a`
    Positional(ExprId),
    /// `*a`
    Star(ExprId),
    /// `k=a`
    Keyword(Ident, ExprId),
    /// `**a`
    DoubleStar(ExprId),
}

/// A comprehension.
#[derive(Clone, Copy)]
pub struct Comprehension {
    /// What it makes.
    pub kind: ComprehensionKind,
    /// The element, or the key of a dict's.
    pub element: ExprId,
    /// The value of a dict's.
    pub value: Option<ExprId>,
    /// One or more. The first one's iterable is evaluated in the enclosing scope and handed over as the only
    /// argument, in slot 0 of [`Comprehension::scope`]; everything else is evaluated in it.
    pub clauses: List<Clause>,
    /// Its scope.
    pub scope: ScopeId,
}

/// What a comprehension makes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum ComprehensionKind {
    /// `[…]`
    List,
    /// `{…}`
    Set,
    /// `{…: …}`
    Dict,
    /// `(…)`
    Generator,
}

/// `async for target in iterable if condition if condition`
#[derive(Clone, Copy)]
pub struct Clause {
    /// What is assigned to.
    pub target: ExprId,
    /// What is gone through.
    pub iterable: ExprId,
    /// The conditions, in order.
    pub conditions: List<ExprId>,
    /// Whether it is `async for`.
    pub is_async: bool,
}

/// A statement. Targets are [`Expr::Name`], [`Expr::Attribute`], [`Expr::Subscript`], [`Expr::Tuple`], [`Expr::List`]
/// and inside the last two [`Expr::Starred`].
#[derive(Clone, Copy)]
pub enum Stmt {
    /// An expression for its effect.
    Expr(ExprId),
    /// `a = b = value`: the targets from left to right.
    Assign(List<ExprId>, ExprId),
    /// `target += value`
    AugmentedAssign(BinaryOp, ExprId, ExprId),
    /// `target: annotation = value`
    AnnotatedAssign {
        /// What is annotated.
        target: ExprId,
        /// With what: only evaluated in a module or class body, or if the target is no plain name.
        annotation: ExprId,
        /// What is assigned, if anything is.
        value: Option<ExprId>,
    },
    /// `return value`
    Return(Option<ExprId>),
    /// `del a, b`
    Delete(List<ExprId>),
    /// `pass`
    Pass,
    /// `break`
    Break,
    /// `continue`
    Continue,
    /// `global a, b`: all it says is in the places of the uses already.
    Global,
    /// `nonlocal a, b`: likewise.
    Nonlocal,
    /// `if`; an `elif` is an `if` alone in `otherwise`.
    If {
        /// The condition.
        test: ExprId,
        /// What is done if it is true.
        then: Block,
        /// What is done if not.
        otherwise: Block,
    },
    /// `while`
    While {
        /// The condition.
        test: ExprId,
        /// The body.
        body: Block,
        /// `else`
        otherwise: Block,
    },
    /// `for`, `async for`
    For {
        /// What is assigned to.
        target: ExprId,
        /// What is gone through.
        iterable: ExprId,
        /// The body.
        body: Block,
        /// `else`
        otherwise: Block,
        /// Whether it is `async for`.
        is_async: bool,
    },
    /// `with`, `async with`
    With {
        /// The context managers, in order.
        items: List<WithItem>,
        /// The body.
        body: Block,
        /// Whether it is `async with`.
        is_async: bool,
    },
    /// `try`
    Try(TryId),
    /// `match subject:`
    Match(ExprId, List<Case>),
    /// `raise exception from cause`
    Raise(Option<ExprId>, Option<ExprId>),
    /// `assert test, message`
    Assert(ExprId, Option<ExprId>),
    /// `import a.b as c, d`
    Import(List<Alias>),
    /// `from ..module import a as b, c`
    ImportFrom {
        /// The module's dotted name, possibly empty.
        module: Ident,
        /// How many dots stand before it.
        level: u32,
        /// What is taken from it; one [`Alias`] named `*` takes everything.
        names: List<Alias>,
    },
    /// `def`, `async def`
    Function(FunctionId),
    /// `class`
    Class(ClassId),
}

/// `context as target`
#[derive(Clone, Copy)]
pub struct WithItem {
    /// The context manager.
    pub context: ExprId,
    /// What its value is assigned to.
    pub target: Option<ExprId>,
}

/// `case pattern if guard: body`
#[derive(Clone, Copy)]
pub struct Case {
    /// What the subject must look like.
    pub pattern: PatternId,
    /// What must be true besides.
    pub guard: Option<ExprId>,
    /// The body.
    pub body: Block,
    /// The line of the `case`.
    pub span: SourceSpan,
}

/// A pattern of a `case`.
#[derive(Clone, Copy)]
pub enum Pattern {
    /// What is equal to the value.
    Value(ExprId),
    /// `None`, `True`, `False`: what is the same object.
    Same(ExprId),
    /// `pattern as name`, `name`, `_`
    Capture(Option<PatternId>, Option<Use>),
    /// `[a, b]`
    Sequence(List<PatternId>),
    /// `*rest` in a sequence, or `*_`.
    Star(Option<Use>),
    /// `{"key": pattern, **rest}`
    Mapping {
        /// The keys.
        keys: List<ExprId>,
        /// The patterns of their values.
        values: List<PatternId>,
        /// What the other pairs are bound to.
        rest: Option<Use>,
    },
    /// `Class(pattern, name=pattern)`
    Class {
        /// The class.
        class: ExprId,
        /// The patterns, those without a name first.
        values: List<PatternId>,
        /// The names of the last ones, as expressions.
        names: List<ExprId>,
    },
    /// `a | b`
    Or(List<PatternId>),
}

/// A `try` statement.
#[derive(Clone, Copy)]
pub struct Try {
    /// What is tried.
    pub body: Block,
    /// `except`, in order.
    pub handlers: List<Handler>,
    /// `else`
    pub otherwise: Block,
    /// `finally`
    pub finally: Block,
    /// Whether the handlers are `except*`.
    pub is_star: bool,
}

/// `except exception as name: body`
#[derive(Clone, Copy)]
pub struct Handler {
    /// What it takes; none takes everything.
    pub exception: Option<ExprId>,
    /// What the exception is called in the body; it is deleted at the body's end.
    pub name: Option<Use>,
    /// The body.
    pub body: Block,
    /// From `except` to the end of the body.
    pub span: SourceSpan,
}

/// `a.b as c`
#[derive(Clone, Copy)]
pub struct Alias {
    /// The dotted name as written.
    pub name: Ident,
    /// The variable that is bound: of `import a.b` it is `a`. None for `*`.
    pub target: Option<Use>,
    /// Whether `as` was written: then `import a.b as c` binds the submodule, not the package.
    pub renamed: bool,
    /// Where it is written.
    pub span: SourceSpan,
}

/// A function or lambda.
#[derive(Clone, Copy)]
pub struct Function {
    /// Its name; `<lambda>` for a lambda.
    pub name: Ident,
    /// The variable that it is bound to; none for a lambda.
    pub target: Option<Use>,
    /// In the order of their slots in the frame: positional-only, positional, keyword-only, `*args`, `**kwargs`.
    /// Parameter `i` arrives in slot `i`.
    pub parameters: List<Parameter>,
    /// How many are positional, positional-only ones counted.
    pub positional: u32,
    /// How many are positional-only.
    pub positional_only: u32,
    /// How many are keyword-only.
    pub keyword_only: u32,
    /// Whether there is `*args`.
    pub has_star: bool,
    /// Whether there is `**kwargs`.
    pub has_double_star: bool,
    /// `-> annotation`
    pub returns: Option<ExprId>,
    /// From the first to the last, applied from the last to the first.
    pub decorators: List<ExprId>,
    /// Its body.
    pub body: Block,
    /// Whether it is `async def`.
    pub is_async: bool,
    /// Its scope.
    pub scope: ScopeId,
    /// The name in the text (for a lambda, the whole of it).
    pub name_span: SourceSpan,
}

/// A parameter.
#[derive(Clone, Copy)]
pub struct Parameter {
    /// Its name.
    pub name: Ident,
    /// Its default, evaluated when the function is made.
    pub default: Option<ExprId>,
    /// Its annotation.
    pub annotation: Option<ExprId>,
    /// Where its name is written.
    pub span: SourceSpan,
}

/// A class.
#[derive(Clone, Copy)]
pub struct Class {
    /// Its name.
    pub name: Ident,
    /// The variable that it is bound to.
    pub target: Use,
    /// Its bases and keywords.
    pub arguments: List<Argument>,
    /// As of a function.
    pub decorators: List<ExprId>,
    /// Its body.
    pub body: Block,
    /// Its scope.
    pub scope: ScopeId,
}

/// Where a use of a variable finds it. Cells are counted over a scope's own [`Scope::cells`] and then its
/// [`Scope::frees`].
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// A slot of the frame.
    Local(u32),
    /// A cell of the frame.
    Cell(u32),
    /// The module's globals, then the builtins. Also everything at the top level.
    Global,
    /// The namespace of the class body; when it is not there, the globals.
    Class,
    /// The namespace of the class body; when it is not there, the cell.
    ClassCell(u32),
}

/// What a scope belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum ScopeKind {
    /// The module; the first scope.
    Module,
    /// A function or a lambda.
    Function,
    /// A comprehension.
    Comprehension,
    /// A class body.
    Class,
}

/// A scope.
#[derive(Clone)]
pub struct Scope {
    /// What it belongs to.
    pub kind: ScopeKind,
    /// The enclosing one; none for the module.
    pub parent: Option<ScopeId>,
    /// Its name, such as `main`, `<lambda>`, `<listcomp>`.
    pub name: Ident,
    /// Its qualified name, such as `Pool.run.<locals>.worker`.
    pub qualified_name: Ident,
    /// Names of the slots, parameters first. A parameter that is also a cell arrives in its slot.
    pub locals: Vec<Ident>,
    /// Variables of this scope that inner scopes use. In a class body only `__class__` can be one.
    pub cells: Vec<Cell>,
    /// Variables of enclosing scopes that this one or inner ones use.
    pub frees: Vec<Free>,
    /// Whether `yield` stands in it (or it is a generator expression).
    pub is_generator: bool,
    /// Whether it is `async def` or a comprehension that awaits.
    pub is_async: bool,
}

/// A variable that inner scopes use.
#[derive(Clone, Copy)]
pub struct Cell {
    /// Its name.
    pub name: Ident,
    /// The slot in which it arrives as a parameter, and from which it must be moved into the cell at the start.
    pub parameter: Option<u32>,
}

/// A variable of an enclosing scope.
#[derive(Clone, Copy)]
pub struct Free {
    /// Its name.
    pub name: Ident,
    /// The cell of the directly enclosing scope that it is.
    pub outer: u32,
}

/// A parsed module.
#[derive(Default)]
pub struct Module {
    pub(super) exprs: Vec<Expr>,
    pub(super) expr_spans: Vec<SourceSpan>,
    pub(super) stmts: Vec<Stmt>,
    pub(super) stmt_spans: Vec<SourceSpan>,
    pub(super) functions: Vec<Function>,
    pub(super) classes: Vec<Class>,
    pub(super) comprehensions: Vec<Comprehension>,
    pub(super) tries: Vec<Try>,
    pub(super) patterns: Vec<Pattern>,
    pub(super) pattern_lists: Vec<PatternId>,
    pub(super) cases: Vec<Case>,
    pub(super) scopes: Vec<Scope>,
    pub(super) uses: Vec<(Ident, Place)>,
    pub(super) expr_lists: Vec<ExprId>,
    pub(super) blocks: Vec<StmtId>,
    pub(super) dict_items: Vec<DictItem>,
    pub(super) comparisons: Vec<Comparison>,
    pub(super) arguments: Vec<Argument>,
    pub(super) clauses: Vec<Clause>,
    pub(super) with_items: Vec<WithItem>,
    pub(super) handlers: Vec<Handler>,
    pub(super) aliases: Vec<Alias>,
    pub(super) parameters: Vec<Parameter>,
    pub(super) texts: String,
    pub(super) text_ends: Vec<u32>,
    pub(super) body: Block,
}

impl<T> Default for List<T> {
    fn default() -> Self {
        List::EMPTY
    }
}

macro_rules! nodes {
    ($($(#[$doc:meta])* $method:ident($id:ty) -> $node:ty, $field:ident;)*) => {$(
        $(#[$doc])*
        #[inline]
        pub fn $method(&self, id: $id) -> $node {
            self.$field[id.index()]
        }
    )*};
}

macro_rules! lists {
    ($($(#[$doc:meta])* $method:ident -> $item:ty, $field:ident;)*) => {$(
        $(#[$doc])*
        #[inline]
        pub fn $method(&self, list: List<$item>) -> &[$item] {
            list.of(&self.$field)
        }
    )*};
}

impl Module {
    /// The statements of the module, whose scope is the first one.
    pub fn body(&self) -> Block {
        self.body
    }

    /// The scope of the module.
    pub fn module_scope(&self) -> ScopeId {
        ScopeId::new(0)
    }

    nodes! {
        /// An expression.
        expr(ExprId) -> Expr, exprs;
        /// Where an expression is written.
        expr_span(ExprId) -> SourceSpan, expr_spans;
        /// A statement.
        stmt(StmtId) -> Stmt, stmts;
        /// Where a statement is written.
        stmt_span(StmtId) -> SourceSpan, stmt_spans;
        /// A function.
        function(FunctionId) -> Function, functions;
        /// A class.
        class(ClassId) -> Class, classes;
        /// A comprehension.
        comprehension(ComprehensionId) -> Comprehension, comprehensions;
        /// A `try` statement.
        try_(TryId) -> Try, tries;
        /// A pattern.
        pattern(PatternId) -> Pattern, patterns;
    }

    lists! {
        /// The expressions of a list.
        exprs -> ExprId, expr_lists;
        /// The statements of a block.
        block -> StmtId, blocks;
        /// The items of a dict display.
        dict_items -> DictItem, dict_items;
        /// The comparisons of a chain.
        comparisons -> Comparison, comparisons;
        /// The arguments of a call.
        arguments -> Argument, arguments;
        /// The clauses of a comprehension.
        clauses -> Clause, clauses;
        /// The items of a `with`.
        with_items -> WithItem, with_items;
        /// The handlers of a `try`.
        handlers -> Handler, handlers;
        /// The cases of a `match`.
        cases -> Case, cases;
        /// The patterns of a list.
        patterns -> PatternId, pattern_lists;
        /// The names of an import.
        aliases -> Alias, aliases;
        /// The parameters of a function.
        parameters -> Parameter, parameters;
    }

    /// A scope.
    #[inline]
    pub fn scope(&self, id: ScopeId) -> &Scope {
        &self.scopes[id.index()]
    }

    /// All scopes, the module's first, enclosing ones before those inside.
    pub fn scopes(&self) -> &[Scope] {
        &self.scopes
    }

    /// The name that a use writes (a private one as its class mangles it).
    #[inline]
    pub fn use_name(&self, id: Use) -> Ident {
        self.uses[id.index()].0
    }

    /// Where a use finds its variable.
    #[inline]
    pub fn place(&self, id: Use) -> Place {
        self.uses[id.index()].1
    }

    /// Whether bytes are written somewhere.
    pub fn has_bytes(&self) -> bool {
        self.exprs.iter().any(|expr| matches!(expr, Expr::Bytes(_)))
    }

    /// Whether an imaginary number is written somewhere.
    pub fn has_imaginary(&self) -> bool {
        self.exprs.iter().any(|expr| matches!(expr, Expr::Imaginary(_)))
    }

    /// Whether a power is written whose exponent is a fraction: of a number below zero it is complex.
    pub fn has_root(&self) -> bool {
        self.exprs.iter().any(|expr| match expr {
            Expr::Binary(BinaryOp::Power, _, exponent) => match self.expr(*exponent) {
                Expr::Float(number) => number.fract() != 0.0,
                Expr::Binary(op, ..) => op == BinaryOp::Divide,
                _ => false,
            },
            _ => false,
        })
    }

    /// Whether a name stands somewhere for a global variable.
    pub fn uses_global(&self, name: Ident) -> bool {
        self.uses.contains(&(name, Place::Global))
    }

    /// The text of a name or a string literal. Equal texts are the same [`Ident`].
    pub fn text(&self, id: Ident) -> &str {
        let index = id.0 as usize;
        let start = if index == 0 { 0 } else { self.text_ends[index - 1] as usize };
        &self.texts[start..self.text_ends[index] as usize]
    }

    /// How many texts there are: idents count from 0.
    pub fn text_count(&self) -> usize {
        self.text_ends.len()
    }
}
