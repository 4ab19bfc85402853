//! Bytecode: instructions, what they refer to, and where they come from.

use super::symbol::Symbol;
use super::value::Value;

/// An instruction. The comments give what it takes from the operands (top last) and what it leaves.
#[derive(Clone, Copy)]
pub enum Op {
    /// `-> constant`
    Constant(u32),
    /// `-> value`; unbound is an error
    LoadLocal(u32),
    /// Two of them, where the second instruction follows; it stays where it is, for those who jump to it.
    LoadLocals(u32, u32),
    /// A local and a constant, likewise.
    LoadLocalConstant(u32, u32),
    /// `value ->`
    StoreLocal(u32),
    /// Unbinds.
    DeleteLocal(u32),
    /// `-> value` of the cell in a slot
    LoadCell(u32),
    /// `value ->` into the cell in a slot
    StoreCell(u32),
    /// Unbinds the cell in a slot.
    DeleteCell(u32),
    /// Makes a cell in the slot; from the value in the second slot unless that is `u32::MAX`.
    MakeCell(u32, u32),
    /// `-> cell` in the slot, for a closure
    LoadClosure(u32),
    /// `-> value`
    LoadGlobal(u32),
    /// `value ->`
    StoreGlobal(u32),
    /// Unbinds.
    DeleteGlobal(u32),
    /// `-> value`: the namespace in slot 0, else the global slot.
    LoadName(Symbol, u32),
    /// `-> value`: the namespace in slot 0, else the cell in the slot.
    LoadNameOrCell(Symbol, u32),
    /// `value ->` into the namespace in slot 0
    StoreName(Symbol),
    /// Takes the name out of the namespace in slot 0.
    DeleteName(Symbol),
    /// `a ->`
    Pop,
    /// `a -> a a`
    Copy,
    /// `a b -> a b a b`
    CopyTwo,
    /// `a b -> b a`
    Swap,
    /// `a b c -> c a b`
    RotateThree,
    /// `a b c d -> d a b c`
    RotateFour,
    /// `object -> value`
    LoadAttribute(Symbol),
    /// `value object ->`
    StoreAttribute(Symbol),
    /// `object ->`
    DeleteAttribute(Symbol),
    /// `object -> function receiver|unbound`
    LoadMethod(Symbol),
    /// `object key -> value`
    Subscript,
    /// `value object key ->`
    StoreSubscript,
    /// `object key ->`
    DeleteSubscript,
    /// `a b -> result`
    Binary(Binary),
    /// `a b -> result`, of `a += b`
    InPlace(Binary),
    /// `a -> result`
    Unary(Unary),
    /// `a b -> result`
    Compare(Comparison),
    /// A comparison and the `JumpIfFalse` behind it, which is passed over if it was quick.
    CompareJump(Comparison, u32),
    /// Goes on there.
    Jump(u32),
    /// Goes on there at the end of a turn of a loop.
    LoopBack(u32),
    /// The same for a loop that may only be polling the clock.
    PollBack(u32),
    /// Behind a loop that may only be polling the clock.
    PollExit,
    /// `a ->`
    JumpIfFalse(u32),
    /// `a ->`
    JumpIfTrue(u32),
    /// `a -> a|`
    JumpIfFalseOrPop(u32),
    /// `a -> a|`
    JumpIfTrueOrPop(u32),
    /// `a … -> tuple`
    BuildTuple(u32),
    /// `a … -> list`
    BuildList(u32),
    /// `a … -> set`
    BuildSet(u32),
    /// `key value … -> dict`: the number of pairs
    BuildDict(u32),
    /// `text … -> text`
    BuildString(u32),
    /// `start stop step -> slice`
    BuildSlice,
    /// `… container … value -> … container …`: how deep the container is below the value
    ListAppend(u32),
    /// likewise
    SetAdd(u32),
    /// `… dict … key value -> … dict …`
    DictAdd(u32),
    /// `list iterable -> list`
    ListExtend,
    /// `set iterable -> set`
    SetUpdate,
    /// `dict mapping -> dict`
    DictUpdate,
    /// `dict mapping -> dict`; a key twice is an error: keyword arguments
    DictMerge,
    /// `list -> tuple`
    ListToTuple,
    /// `value -> text`: conversion; with a spec `value spec -> text`
    Format(Conversion, bool),
    /// `iterable -> a …` the first on top
    Unpack(u32),
    /// `iterable -> a …` the first on top, with a list after the first number of items
    UnpackStar(u32, u32),
    /// `iterable -> iterator`
    Iterate,
    /// `iterator -> iterator value`, or at the end `iterator ->` and goes on there
    ForNext(u32),
    /// The same, and the value goes to the local that the next instruction stores to, which is passed over if it was quick.
    ForNextLocal(u32, u32),
    /// `defaults|unbound keyword-defaults|unbound cell … -> function`
    MakeFunction(u32),
    /// `name bases keywords body-function -> class`: bases a tuple, keywords a dict
    MakeClass,
    /// `callee receiver|unbound arguments … -> result`: how many
    Call(u32),
    /// The same in a loop that may only be polling the clock.
    PollCall(u32),
    /// The same, the last of them by keyword: an index into the names.
    CallKeywords(u32, u32),
    /// `callee receiver|unbound list dict -> result`
    CallSpread,
    /// `value ->` and the frame is over.
    Return,
    /// `value -> sent`
    Yield,
    /// The same in an asynchronous generator: the value goes to who awaits its step.
    AsyncYield,
    /// `iterable -> iterator` for `yield from`
    YieldFromIterator,
    /// `iterator -> result`
    YieldFrom,
    /// `awaitable -> result`
    Await(On),
    /// `asynchronous iterable -> asynchronous iterator`
    AsyncIterate,
    /// `iterator -> iterator awaitable`
    AsyncNext,
    /// `iterator error ->` when the error ends the loop, else raises it again
    EndAsyncFor,
    /// `manager -> exit-method receiver value`: whether it is asynchronous
    EnterWith(bool),
    /// `exit-method receiver old-handling error -> exit-method receiver old-handling error result`
    ExitWithError,
    /// `exit-method receiver -> result`
    ExitWith,
    /// Raises: nothing (the one being handled), an exception, or an exception and its cause.
    Raise(u32),
    /// `error -> old-handling error`; it is now being handled.
    BeginHandler,
    /// `old-handling ->`
    EndHandler,
    /// `error class -> error bool`
    MatchError,
    /// `rest class -> rest match`, of `except*`: what of the rest the class takes, or `None`, and what is left.
    MatchGroup,
    /// `value -> value bool`: whether it is a sequence of so many items, or of more if that is said.
    MatchSequence(u32, bool),
    /// `mapping keys -> mapping values|None`
    MatchKeys,
    /// `mapping keys -> dict`: what else it holds
    MatchRest,
    /// `value class names -> attributes|None`: how many are by position
    MatchClass(u32),
    /// `original raised rest -> error`: what `except*` leaves to be raised, or `None`
    JoinGroup,
    /// `error ->` and raises it, without a new traceback entry
    Reraise,
    /// `assert` failed: `message|unbound ->`
    AssertionFailed,
    /// `-> module`: an index into the names; whether the first part only.
    Import(Symbol, bool),
    /// `module -> module value`
    ImportName(Symbol),
    /// Notes the annotation of a name: `value ->`
    Annotate(Symbol),
    /// A generator begins: nothing.
    Nothing,
}

/// What a coroutine of the library waits for, so that the trace can say so.
pub type On = crate::trace::On;

pub use crate::python::syntax::tree::{
    BinaryOp as Binary, CompareOp as Comparison, Conversion, UnaryOp as Unary,
};

/// The code of a function, lambda, comprehension, class body or of the module.
pub struct Code {
    /// Its name.
    pub name: Symbol,
    /// Its qualified name.
    pub qualified_name: Symbol,
    /// The instructions.
    pub ops: Vec<Op>,
    /// For each instruction its site: an index into [`Program::sites`].
    pub sites: Vec<u32>,
    /// Where exceptions go on, inner ones first.
    pub handlers: Vec<Handler>,
    /// Names of the locals, parameters first.
    pub locals: Vec<Symbol>,
    /// Names of the cells, own ones first; they stand in the slots after the locals.
    pub cells: Vec<Symbol>,
    /// How many of the cells are taken from the function's closure: the last ones.
    pub frees: u32,
    /// How many parameters are positional.
    pub positional: u32,
    /// How many of those are positional only.
    pub positional_only: u32,
    /// How many are by keyword only.
    pub keyword_only: u32,
    /// Whether there is `*args`.
    pub has_star: bool,
    /// Whether there is `**kwargs`.
    pub has_double_star: bool,
    /// What a call of it makes, unless it just runs.
    pub generator: Option<super::generator::Kind>,
    /// The number of the module that it is of: 0 is the program.
    pub module: u32,
    /// The text that its body begins with.
    pub doc: Option<Symbol>,
    /// Whether a dict of annotations is among the operands when a function is made of it.
    pub is_annotated: bool,
    /// Whether it is part of the library: then it is no activity, and no line of a traceback.
    pub is_library: bool,
    /// Whether a coroutine of it is an activity in the trace: a function of the program.
    pub is_activity: bool,
}

impl Code {
    /// Where the first `await` stands.
    pub fn first_await(&self) -> u32 {
        self.ops.iter().position(|op| matches!(op, Op::Await(_))).map_or(0, |at| at as u32)
    }

    /// How many slots stand before the operands.
    pub fn slots(&self) -> usize {
        self.locals.len() + self.cells.len()
    }

    /// How many parameters.
    pub fn parameters(&self) -> usize {
        (self.positional + self.keyword_only) as usize
            + usize::from(self.has_star)
            + usize::from(self.has_double_star)
    }

    /// Whether a call with this many positional arguments needs no further look.
    #[inline]
    pub fn is_simple(&self, arguments: usize) -> bool {
        self.positional as usize == arguments
            && self.keyword_only == 0
            && !self.has_star
            && !self.has_double_star
    }
}

/// Where exceptions of a stretch of instructions go on.
#[derive(Clone, Copy)]
pub struct Handler {
    /// The first instruction.
    pub start: u32,
    /// One past the last.
    pub end: u32,
    /// Where the exception goes on.
    pub target: u32,
    /// How many operands are kept; the exception comes on top of them.
    pub depth: u32,
}

/// A compiled program with the modules that it imports.
#[derive(Default)]
pub struct Program {
    /// All codes.
    pub codes: Vec<Code>,
    /// All constants.
    pub constants: Vec<Value>,
    /// Keyword names of calls.
    pub keywords: Vec<Vec<Symbol>>,
    /// Names of the global slots, with the number of their module: 0 is the program.
    pub globals: Vec<(Symbol, u32)>,
    /// Stretches of the program's text.
    pub sites: Vec<crate::trace::SourceSpan>,
    /// The program's text.
    pub text: String,
    /// Offsets of its lines.
    pub lines: Vec<u32>,
    /// The modules of the library that the program imports; their numbers count from 1.
    pub modules: Vec<crate::python::modules::Compiled>,
    /// What is warned of before the program runs: the line, and the words.
    pub doubts: Vec<(u32, String)>,
}

impl Program {
    /// The site of the instruction that makes the function of a code.
    pub fn definition(&self, code: u32) -> Option<u32> {
        self.codes.iter().find_map(|outer| {
            let at = outer.ops.iter().position(|op| matches!(op, Op::MakeFunction(made) if *made == code))?;
            outer.sites.get(at).copied()
        })
    }

    /// The line of a site, counted from 1.
    pub fn line(&self, site: u32) -> u32 {
        self.line_at(self.sites.get(site as usize).map_or(0, |span| span.start))
    }

    /// The line of a byte of the text, counted from 1.
    pub fn line_at(&self, byte: u32) -> u32 {
        self.lines.partition_point(|offset| *offset <= byte) as u32
    }

    /// The text of a line.
    pub fn line_text(&self, line: u32) -> &str {
        let start = line.checked_sub(1).and_then(|index| self.lines.get(index as usize));
        let start = start.map_or(self.text.len(), |offset| *offset as usize);
        self.text[start..].lines().next().unwrap_or("")
    }
}
