//! The syntax tree of a JavaScript module, with its scopes already resolved. Everything lives in the vectors of one
//! [`Program`] and is named by number, so that nodes are small and `Copy`, and dropping a deep tree never recurses.
//!
//! Names, property keys and string literals share one table ([`Ident`]). Every use of a variable, also of `this`,
//! `arguments`, `new.target` and private names, is a [`Reference`] to a [`Binding`] of a [`Scope`], or to a global.
//! The meaning follows ECMA-262 (2024). The grammar is that of strict code throughout; what runs is strict in modules, classes
//! and below `"use strict"`. DIFFERENCE: some of what only sloppy code may write (`with`, variables called `let` or `yield`) is refused or follows the strict rules.

use std::marker::PhantomData;
use std::num::NonZeroU32;

/// A text of the program: a name, a property key or a string literal; see [`Program::text`].
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Ident(pub u32);

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident,)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq)]
        pub struct $name(NonZeroU32);

        impl $name {
            /// The id of the element at `index` of its vector.
            pub fn new(index: usize) -> Self {
                // Programs are refused long before they have 2^32 nodes.
                $name(NonZeroU32::MIN.saturating_add(index as u32))
            }

            /// An id that no element has.
            #[allow(dead_code, reason = "few kinds of elements need one")]
            pub const fn beyond(which: u32) -> Self {
                match NonZeroU32::new(u32::MAX - which) {
                    Some(id) => $name(id),
                    None => $name(NonZeroU32::MAX),
                }
            }

            /// Whether it is one that no element has.
            #[allow(dead_code, reason = "few kinds of elements need one")]
            pub fn is_beyond(self) -> bool {
                self.0.get() > u32::MAX - 16
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
    /// A pattern.
    PatternId,
    /// A function.
    FunctionId,
    /// A class.
    ClassId,
    /// A tagged template.
    TemplateId,
    /// A scope.
    ScopeId,
    /// A variable of a scope.
    BindingId,
    /// One use of a variable.
    Ref,
}

/// A run of elements in one of the program's vectors; see [`Program::list`] and its kin.
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

/// A stretch of the text in bytes, end exclusive.
pub use crate::trace::SourceSpan;

/// An expression.
#[derive(Clone, Copy)]
pub enum Expr {
    /// `null`
    Null,
    /// `true`, `false`
    Bool(bool),
    /// A number.
    Number(f64),
    /// A BigInt, by its hexadecimal digits.
    BigInt(Ident),
    /// A string.
    String(Ident),
    /// A template: strings and expressions in order, to be turned into strings and joined. Empty strings are left out.
    Template(List<ExprId>),
    /// A tagged template.
    TaggedTemplate(TemplateId),
    /// `/source/flags`
    Regex {
        /// Between the slashes, as written.
        source: Ident,
        /// After them.
        flags: Ident,
    },
    /// A variable.
    Name(Ref),
    /// `this`: a reference to a binding of [`BindingKind::This`].
    This(Ref),
    /// `new.target`: a reference to a binding of [`BindingKind::NewTarget`].
    NewTarget(Ref),
    /// `[a, , ...b]`; elements may be [`Expr::Hole`] and [`Expr::Spread`].
    Array(List<ExprId>),
    /// Nothing between two commas of an array.
    Hole,
    /// `...a`, only in arrays and arguments.
    Spread(ExprId),
    /// `{…}`
    Object(List<Property>),
    /// A function or arrow function.
    Function(FunctionId),
    /// A class.
    Class(ClassId),
    /// `-a`
    Unary(UnaryOp, ExprId),
    /// `++a`, `a--`
    Update {
        /// `++` (or `--`).
        increment: bool,
        /// Before its operand (or after it).
        prefix: bool,
        /// A name or a member.
        target: ExprId,
    },
    /// `a + b`
    Binary(BinaryOp, ExprId, ExprId),
    /// `a && b`
    Logical(LogicalOp, ExprId, ExprId),
    /// `test ? yes : no`
    Conditional(ExprId, ExprId, ExprId),
    /// `pattern = value`
    Assign(PatternId, ExprId),
    /// `target += value`; the target is a name or a member.
    Compound(BinaryOp, ExprId, ExprId),
    /// `target ??= value`; the target is a name or a member.
    LogicalAssign(LogicalOp, ExprId, ExprId),
    /// `a, b`
    Sequence(List<ExprId>),
    /// `object.property`
    Member {
        /// The object.
        object: ExprId,
        /// The key.
        property: Ident,
        /// `?.`: leaves the enclosing [`Expr::OptionalChain`] with undefined if the object is null or undefined.
        optional: bool,
    },
    /// `object[index]`
    Index {
        /// The object.
        object: ExprId,
        /// The key.
        index: ExprId,
        /// `?.[`
        optional: bool,
    },
    /// `object.#name`; the reference is to a binding of [`BindingKind::Private`] that holds the private name.
    PrivateMember {
        /// The object.
        object: ExprId,
        /// The private name.
        name: Ref,
        /// `?.#`
        optional: bool,
    },
    /// `#name in object`
    PrivateIn(Ref, ExprId),
    /// `super.property`, looked up from the prototype of the home object of `callee`.
    SuperMember {
        /// The key.
        property: Ident,
        /// The receiver.
        this: Ref,
        /// The method ([`BindingKind::Callee`]), which knows its home object.
        callee: Ref,
    },
    /// `super[index]`
    SuperIndex {
        /// The key.
        index: ExprId,
        /// The receiver.
        this: Ref,
        /// The method.
        callee: Ref,
    },
    /// `super(…)`: constructs the prototype of `callee` for `new_target` and initialises `this`.
    SuperCall {
        /// The arguments.
        arguments: List<ExprId>,
        /// What is initialised.
        this: Ref,
        /// The derived constructor.
        callee: Ref,
        /// What `new` was called on.
        new_target: Ref,
    },
    /// `callee(…)`; a member as callee gives `this`.
    Call {
        /// The function.
        callee: ExprId,
        /// The arguments.
        arguments: List<ExprId>,
        /// `?.(`
        optional: bool,
    },
    /// `new callee(…)`
    New(ExprId, List<ExprId>),
    /// A chain with `?.` inside; the parts that are optional leave it with undefined.
    OptionalChain(ExprId),
    /// `yield`, `yield a`
    Yield(Option<ExprId>),
    /// `yield* a`
    YieldStar(ExprId),
    /// `await a`
    Await(ExprId),
}

/// An operator before its operand.
#[derive(Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum UnaryOp {
    Minus,
    Plus,
    Not,
    BitNot,
    Typeof,
    Void,
    /// `delete` of a member, possibly inside an optional chain; of anything else it is true.
    Delete,
}

/// An operator between two values.
#[derive(Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum BinaryOp {
    Add,
    Sub,
    Mul,
    Div,
    Rem,
    Exp,
    ShiftLeft,
    ShiftRight,
    ShiftRightUnsigned,
    BitAnd,
    BitOr,
    BitXor,
    Equal,
    NotEqual,
    StrictEqual,
    StrictNotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    In,
    Instanceof,
}

/// An operator that may leave its right side alone.
#[derive(Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum LogicalOp {
    And,
    Or,
    Nullish,
}

/// A part of a template that has a tag.
#[derive(Clone, Copy)]
pub struct TaggedTemplate {
    /// The function, perhaps a member.
    pub tag: ExprId,
    /// The strings with escapes resolved: always [`Expr::String`], or [`Expr::Hole`] (undefined) for a bad escape.
    pub cooked: List<ExprId>,
    /// The strings as written: always [`Expr::String`].
    pub raw: List<ExprId>,
    /// What stands between them, one less.
    pub values: List<ExprId>,
}

/// A key of an object, pattern or class.
#[derive(Clone, Copy)]
pub enum PropertyKey {
    /// Known from the text; numbers are already in their canonical form.
    Name(Ident),
    /// `[a]`
    Computed(ExprId),
    /// `#a`, in classes only.
    Private(Ref),
}

/// A part of an object literal.
#[derive(Clone, Copy)]
pub enum Property {
    /// `key: value`, `key`
    Value(PropertyKey, ExprId),
    /// `__proto__: value`
    Prototype(ExprId),
    /// `key() {}` and its async and generator forms.
    Method(PropertyKey, FunctionId),
    /// `get key() {}`
    Getter(PropertyKey, FunctionId),
    /// `set key(value) {}`
    Setter(PropertyKey, FunctionId),
    /// `...object`
    Spread(ExprId),
    /// `name = default`, which only a pattern may hold; never in a finished tree.
    Cover(Ref, ExprId),
}

/// What is assigned to, or what is declared.
#[derive(Clone, Copy)]
pub enum Pattern {
    /// A variable: declared here or assigned, as the place says.
    Name(Ref),
    /// A member, in assignments only.
    Member(ExprId),
    /// `[a, , b = 1, ...c]`
    Array(List<Element>),
    /// `{ a, b: c = 1, ...d }`
    Object(List<PatternProperty>, Option<PatternId>),
}

/// A part of an array pattern, or a parameter.
#[derive(Clone, Copy)]
pub struct Element {
    /// What is assigned; `None` where nothing stands between commas.
    pub target: Option<PatternId>,
    /// Stands in for undefined.
    pub default: Option<ExprId>,
    /// `...target`, always last.
    pub rest: bool,
}

/// A part of an object pattern.
#[derive(Clone, Copy)]
pub struct PatternProperty {
    /// Which property.
    pub key: PropertyKey,
    /// What is assigned.
    pub target: PatternId,
    /// Stands in for undefined.
    pub default: Option<ExprId>,
}

/// How variables are declared.
#[derive(Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Declare {
    Var,
    Let,
    Const,
}

/// One variable of a declaration.
#[derive(Clone, Copy)]
pub struct Declarator {
    /// What is declared.
    pub target: PatternId,
    /// Its first value; a `let` without one is set to undefined, a `var` without one is left alone.
    pub value: Option<ExprId>,
}

/// A statement.
#[derive(Clone, Copy)]
pub enum Stmt {
    /// `;`, a function declaration (see [`Binding::function`]), an `export { … }`
    Empty,
    /// An expression.
    Expr(ExprId),
    /// `let a = 1, b`
    Declare(Declare, List<Declarator>),
    /// `class A {}`: evaluates the class and initialises the variable.
    Class(Ref, ClassId),
    /// `{ … }`
    Block(ScopeId, List<StmtId>),
    /// `if (test) yes else no`
    If(ExprId, StmtId, Option<StmtId>),
    /// `for (init; test; update) body`. If a binding of the scope is captured, each turn has a fresh copy of them.
    For {
        /// Of the variables of `init`.
        scope: ScopeId,
        /// [`Stmt::Declare`] or [`Stmt::Expr`].
        init: Option<StmtId>,
        /// Before each turn.
        test: Option<ExprId>,
        /// After each turn.
        update: Option<ExprId>,
        /// The turn.
        body: StmtId,
    },
    /// `for (target of object) body` and its kin.
    ForEach {
        /// Which kin.
        kind: ForEach,
        /// Of the variables declared by the head; fresh for each turn. The object is evaluated inside it, too, when
        /// none of them is initialised yet.
        scope: ScopeId,
        /// `let`, `const`, `var`, or none: assigned.
        declare: Option<Declare>,
        /// What each turn sets.
        target: PatternId,
        /// What is gone through.
        object: ExprId,
        /// The turn.
        body: StmtId,
    },
    /// `while (test) body`
    While(ExprId, StmtId),
    /// `do body while (test)`
    DoWhile(StmtId, ExprId),
    /// `switch (value) { … }`
    Switch(ScopeId, ExprId, List<Case>),
    /// `try { … } catch (parameter) { … } finally { … }`; the blocks are [`Stmt::Block`].
    Try {
        /// What may fail.
        block: StmtId,
        /// Runs if it did.
        handler: Option<Handler>,
        /// Runs in any case.
        finalizer: Option<StmtId>,
    },
    /// `throw a`
    Throw(ExprId),
    /// `return a`
    Return(Option<ExprId>),
    /// `break label`; the label is known to be there.
    Break(Option<Ident>),
    /// `continue label`; the label is known to be one of a loop.
    Continue(Option<Ident>),
    /// `label: body`
    Labeled(Ident, StmtId),
    /// `import … from "module"`
    Import(Ident, List<ImportName>),
    /// `export default expression`: only evaluated.
    ExportDefault(ExprId),
}

/// The kinds of `for` over something.
#[derive(Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum ForEach {
    In,
    Of,
    AwaitOf,
}

/// A `case` of a switch.
#[derive(Clone, Copy)]
pub struct Case {
    /// `None` for `default`.
    pub test: Option<ExprId>,
    /// Its statements.
    pub body: List<StmtId>,
}

/// The `catch` of a try.
#[derive(Clone, Copy)]
pub struct Handler {
    /// Of the parameter, around the block's own scope.
    pub scope: ScopeId,
    /// The parameter.
    pub parameter: Option<PatternId>,
    /// The block.
    pub body: StmtId,
}

/// A name that an import brings in.
#[derive(Clone, Copy)]
pub struct ImportName {
    /// The name in the module: `default` for a default import, `None` for `* as name`.
    pub imported: Option<Ident>,
    /// The variable here.
    pub local: Ref,
}

/// What a function is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum FunctionKind {
    /// The module's top level.
    Module,
    /// `function`
    Normal,
    /// `=>`
    Arrow,
    /// A method, not a constructor.
    Method,
    /// A getter or setter.
    Accessor,
    /// The constructor of a class without `extends`.
    Constructor,
    /// The constructor of a class with `extends`: `this` is not there before `super()`.
    DerivedConstructor,
    /// Called by a constructor on the new object: its body is a list of fields. Or called once on the class itself
    /// with the static ones.
    Fields,
}

/// What a function does.
#[derive(Clone, Copy)]
pub enum Body {
    /// Statements.
    Block(List<StmtId>),
    /// `=> expression`
    Expr(ExprId),
    /// Of a [`FunctionKind::Fields`].
    Fields(List<Field>),
}

/// A field of a class, defined on `this` in order.
#[derive(Clone, Copy)]
pub enum Field {
    /// `name = value`
    Name(Ident, Option<ExprId>),
    /// `#name = value`
    Private(Ref, Option<ExprId>),
    /// `[key] = value`; the key was stored in this variable when the class was defined.
    Computed(Ref, Option<ExprId>),
    /// `static { … }`, a block of its own function kind: to be called with `this`.
    StaticBlock(FunctionId),
    /// Something to be done.
    Effect(ExprId),
}

/// A function.
#[derive(Clone, Copy)]
pub struct Function {
    /// What it is.
    pub kind: FunctionKind,
    /// `async`
    pub is_async: bool,
    /// `*`
    pub is_generator: bool,
    /// Its `name`: its own, or taken from what it is assigned to. Methods with computed keys get theirs at run time.
    pub name: Option<Ident>,
    /// Parameters.
    pub parameters: List<Element>,
    /// Its `length`.
    pub length: u32,
    /// Strict, whether or not the program is a module.
    pub strict: bool,
    /// What it does.
    pub body: Body,
    /// Of its parameters and its body.
    pub scope: ScopeId,
    /// From its first to its last character.
    pub span: SourceSpan,
}

/// A class.
#[derive(Clone, Copy)]
pub struct Class {
    /// Its `name`.
    pub name: Option<Ident>,
    /// Of its inner name, its private names and the hidden keys of its fields.
    pub scope: ScopeId,
    /// The inner, constant variable of its name, if it has one of its own.
    pub inner: Option<Ref>,
    /// `extends`
    pub parent: Option<ExprId>,
    /// The constructor, if one is written.
    pub constructor: Option<FunctionId>,
    /// Methods, accessors and computed field keys, in order.
    pub members: List<Member>,
    /// To be called on a new object: after `super()`, or at the start of a base constructor.
    pub fields: Option<FunctionId>,
    /// To be called once on the class, at the end of its definition.
    pub statics: Option<FunctionId>,
    /// What its decorators do.
    pub decorated: Option<Decorated>,
    /// From its first to its last character.
    pub span: SourceSpan,
}

/// What is done with a class that has decorators.
#[derive(Clone, Copy)]
pub struct Decorated {
    /// The hidden variable of the class that is being defined.
    pub class: Ref,
    /// The hidden variable of what the standard's decorators left to do, before the static fields; the older ones have none.
    pub state: Option<Ref>,
    /// What is to be evaluated.
    pub apply: List<ExprId>,
    /// The last of these gives the class itself.
    pub replaces: bool,
}

/// A part of a class that is handled when the class is defined.
#[derive(Clone, Copy)]
pub struct Member {
    /// On the class itself, not on its prototype.
    pub is_static: bool,
    /// Under which key.
    pub key: PropertyKey,
    /// What.
    pub kind: MemberKind,
}

/// What a part of a class is.
#[derive(Clone, Copy)]
pub enum MemberKind {
    /// A method.
    Method(FunctionId),
    /// `get`
    Getter(FunctionId),
    /// `set`
    Setter(FunctionId),
    /// The computed key of a field: to be turned into a property key and stored in this variable.
    FieldKey(Ref),
}

/// What a variable is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum BindingKind {
    /// `var`, and functions at the top of a function: undefined from the start.
    Var,
    /// `let`, also the parameter of a `catch`.
    Let,
    /// `const`: assigning to it is a TypeError at run time.
    Const,
    /// `class`: as `let`.
    Class,
    /// A function declared in a block or at the top of the module: set on entry.
    Function,
    /// A parameter.
    Parameter,
    /// An import: constant and set before the program starts.
    Import,
    /// The own name of a function expression: constant, the function itself.
    Own,
    /// The inner name of a class: constant.
    ClassInner,
    /// `this` of a function that is not an arrow. Undefined at the top level.
    This,
    /// `arguments`, only there if it is used.
    Arguments,
    /// `new.target`
    NewTarget,
    /// The running function itself, for `super`.
    Callee,
    /// A private name: set to a fresh one when the class's scope is entered.
    Private,
    /// The computed key of a field.
    FieldKey,
}

/// A variable of a scope.
#[derive(Clone, Copy)]
pub struct Binding {
    /// Its name.
    pub name: Ident,
    /// What it is.
    pub kind: BindingKind,
    /// Where it lives.
    pub scope: ScopeId,
    /// An inner function uses it, so that it must outlive the frame.
    pub captured: bool,
    /// Some use of it must be checked, so that it must start as not initialised.
    pub checked: bool,
    /// Something besides its declaration may change it.
    pub assigned: bool,
    /// The function declaration that gives its value on entry to the scope; the last one of its name.
    pub function: Option<FunctionId>,
}

/// One use of a variable.
#[derive(Clone, Copy)]
pub struct Reference {
    /// Its name.
    pub name: Ident,
    /// The variable, or none: a global.
    pub binding: Option<BindingId>,
    /// The variable may not be initialised yet here (temporal dead zone).
    pub check: bool,
    /// First byte of the name.
    pub at: u32,
}

/// What a scope is the scope of.
#[derive(Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum ScopeKind {
    /// A function, with its parameters and its body's variables; the module.
    Function,
    Block,
    For,
    Switch,
    Catch,
    Class,
}

/// A scope.
#[derive(Clone, Copy)]
pub struct Scope {
    /// What it is the scope of.
    pub kind: ScopeKind,
    /// The scope around it.
    pub parent: Option<ScopeId>,
    /// Its variables: see [`Program::bindings`].
    pub bindings: List<BindingId>,
    /// One of its variables is captured, so that it needs a fresh environment on each entry or turn.
    pub captured: bool,
}

/// A whole module.
#[derive(Default)]
pub struct Program {
    pub(super) texts: Vec<Box<str>>,
    pub(super) exprs: Vec<Expr>,
    pub(super) expr_spans: Vec<SourceSpan>,
    pub(super) stmts: Vec<Stmt>,
    pub(super) stmt_spans: Vec<SourceSpan>,
    pub(super) patterns: Vec<Pattern>,
    pub(super) pattern_spans: Vec<SourceSpan>,
    pub(super) functions: Vec<Function>,
    pub(super) classes: Vec<Class>,
    pub(super) templates: Vec<TaggedTemplate>,
    pub(super) scopes: Vec<Scope>,
    pub(super) bindings: Vec<Binding>,
    pub(super) binding_lists: Vec<BindingId>,
    pub(super) references: Vec<Reference>,
    pub(super) expr_lists: Vec<ExprId>,
    pub(super) stmt_lists: Vec<StmtId>,
    pub(super) properties: Vec<Property>,
    pub(super) elements: Vec<Element>,
    pub(super) pattern_properties: Vec<PatternProperty>,
    pub(super) declarators: Vec<Declarator>,
    pub(super) cases: Vec<Case>,
    pub(super) imports: Vec<ImportName>,
    pub(super) fields: Vec<Field>,
    pub(super) members: Vec<Member>,
    pub(super) has_regex: bool,
    pub(super) has_imports: bool,
    pub(super) dynamic_imports: Vec<(Ident, u32)>,
    pub(super) is_module: bool,
    pub(super) tested: Vec<Ident>,
    /// It has decorators.
    pub(super) is_decorated: bool,
    /// It has types.
    pub(super) is_typed: bool,
    /// By the scope of a function: parameters, and the variables of its body that have their names.
    pub(super) shadows: std::collections::BTreeMap<usize, Vec<(BindingId, BindingId)>>,
}

macro_rules! lists {
    ($($(#[$doc:meta])* $name:ident: $field:ident, $kind:ty;)*) => {$(
        $(#[$doc])*
        #[inline]
        pub fn $name(&self, list: List<$kind>) -> &[$kind] {
            list.of(&self.$field)
        }
    )*};
}

macro_rules! nodes {
    ($($(#[$doc:meta])* $name:ident: $field:ident, $id:ty, $kind:ty;)*) => {$(
        $(#[$doc])*
        #[inline]
        pub fn $name(&self, id: $id) -> $kind {
            self.$field[id.index()]
        }
    )*};
}

impl Program {
    nodes! {
        /// An expression.
        expr: exprs, ExprId, Expr;
        /// Where an expression stands.
        expr_span: expr_spans, ExprId, SourceSpan;
        /// A statement.
        stmt: stmts, StmtId, Stmt;
        /// Where a statement stands.
        stmt_span: stmt_spans, StmtId, SourceSpan;
        /// A pattern.
        pattern: patterns, PatternId, Pattern;
        /// Where a pattern stands.
        pattern_span: pattern_spans, PatternId, SourceSpan;
        /// A function.
        function: functions, FunctionId, Function;
        /// A class.
        class: classes, ClassId, Class;
        /// A tagged template.
        template: templates, TemplateId, TaggedTemplate;
        /// A scope.
        scope: scopes, ScopeId, Scope;
        /// A variable.
        binding: bindings, BindingId, Binding;
        /// A use of a variable.
        reference: references, Ref, Reference;
    }

    lists! {
        /// Expressions.
        exprs: expr_lists, ExprId;
        /// Statements.
        stmts: stmt_lists, StmtId;
        /// Parts of an object literal.
        properties: properties, Property;
        /// Parts of an array pattern, or parameters.
        elements: elements, Element;
        /// Parts of an object pattern.
        pattern_properties: pattern_properties, PatternProperty;
        /// Parts of a declaration.
        declarators: declarators, Declarator;
        /// Cases of a switch.
        cases: cases, Case;
        /// Names of an import.
        imports: imports, ImportName;
        /// Fields of a class.
        fields: fields, Field;
        /// Members of a class.
        members: members, Member;
        /// Variables of a scope.
        bindings: binding_lists, BindingId;
    }

    /// The module's own function: no parameters, its statements, may await; always the first one.
    pub fn module(&self) -> FunctionId {
        FunctionId::new(0)
    }

    /// The variables of a scope with their ids.
    pub fn scope_bindings(&self, scope: ScopeId) -> impl Iterator<Item = (BindingId, Binding)> + '_ {
        self.bindings(self.scope(scope).bindings).iter().map(|id| (*id, self.binding(*id)))
    }

    /// A name, key or string.
    #[inline]
    pub fn text(&self, ident: Ident) -> &str {
        &self.texts[ident.0 as usize]
    }

    /// All names, keys and strings, by [`Ident`].
    pub fn texts(&self) -> &[Box<str>] {
        &self.texts
    }

    /// Whether something in it may look at the global object.
    pub fn names_global(&self) -> bool {
        let names = ["this", "globalThis", "window", "self"];
        self.references.iter().any(|reference| names.contains(&self.text(reference.name)))
    }

    /// The regular expressions that are literals: where, source and flags.
    pub fn literal_patterns(&self) -> Vec<(u32, String, String)> {
        let all = self.exprs.iter().zip(&self.expr_spans);
        let text = |text: Ident| self.text(text).to_string();
        all.filter_map(|(expr, span)| match expr {
            Expr::Regex { source, flags } => Some((span.start, text(*source), text(*flags))),
            _ => None,
        })
        .collect()
    }

    /// All uses of variables.
    pub fn references(&self) -> &[Reference] {
        &self.references
    }

    /// All expressions, with their places.
    pub fn all_exprs(&self) -> impl Iterator<Item = (Expr, SourceSpan)> + '_ {
        self.exprs.iter().copied().zip(self.expr_spans.iter().copied())
    }

    /// Whether a function stands in a part of the text; functions are in the order of their ends, the module first.
    pub fn has_function_in(&self, part: SourceSpan) -> bool {
        let functions = self.functions.get(1..).unwrap_or_default();
        let first = functions.partition_point(|function| function.span.end <= part.start);
        functions.get(first).is_some_and(|found| found.span.start >= part.start && found.span.end <= part.end)
    }

    /// Whether it may make functions from text.
    pub fn makes_functions(&self) -> bool {
        self.texts.iter().any(|text| &**text == "Function")
    }

    /// Whether it has generators that are not async.
    pub fn has_generators(&self) -> bool {
        self.functions.iter().any(|function| function.is_generator && !function.is_async)
    }

    /// Whether something is written to `arguments[…]`.
    pub fn writes_arguments(&self) -> bool {
        self.patterns.iter().any(|pattern| match pattern {
            Pattern::Member(target) => match self.expr(*target) {
                Expr::Index { object, .. } => match self.expr(object) {
                    Expr::Name(name) => self.text(self.reference(name).name) == "arguments",
                    _ => false,
                },
                _ => false,
            },
            _ => false,
        })
    }

    /// All statements.
    pub fn all_stmts(&self) -> impl Iterator<Item = Stmt> + '_ {
        self.stmts.iter().copied()
    }

    /// Whether a regular expression stands in it.
    pub fn has_regex(&self) -> bool {
        self.has_regex
    }

    /// Whether it asks for the `typeof` this name.
    pub fn tests(&self, name: Ident) -> bool {
        self.tested.contains(&name)
    }

    /// The modules of `import(…)`, with their places.
    pub fn dynamic_imports(&self) -> &[(Ident, u32)] {
        &self.dynamic_imports
    }

    /// Parameters of a function and the variables of its body that have their names.
    pub fn shadows(&self, scope: ScopeId) -> impl Iterator<Item = (BindingId, BindingId)> + '_ {
        self.shadows.get(&scope.index()).into_iter().flatten().copied()
    }

    /// Whether it has types in it.
    pub fn is_typed(&self) -> bool {
        self.is_typed
    }

    /// Whether it imports something.
    pub fn has_imports(&self) -> bool {
        self.has_imports
    }

    /// Whether only a module can be written so: it imports, exports or awaits at its top level.
    pub fn is_module(&self) -> bool {
        self.is_module
    }

    /// How many functions there are: their ids are `FunctionId::new(0..)`.
    pub fn functions(&self) -> usize {
        self.functions.len()
    }

    /// How many scopes there are: their ids are `ScopeId::new(0..)`.
    pub fn scopes(&self) -> usize {
        self.scopes.len()
    }

    /// How many variables there are: their ids are `BindingId::new(0..)`.
    pub fn bindings_len(&self) -> usize {
        self.bindings.len()
    }
}
