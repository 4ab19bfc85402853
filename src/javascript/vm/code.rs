//! Bytecode: what a function is compiled to. A stack machine with locals in slots; eight bytes an instruction.

use super::value::{Key, Value};
use crate::javascript::syntax::tree::ExprId;
use crate::trace::{Name, Site};

/// A compiled function.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CodeId(pub u32);

/// Where an instruction goes on: an index into the code's instructions.
pub type Target = u32;
/// A local's slot.
pub type Local = u32;

/// An operator on two values.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs)]
pub enum Binary {
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

/// How a member of a literal or class is defined.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs)]
pub enum Define {
    /// An enumerable value.
    Value,
    /// A method of an object literal.
    Method,
    /// A method of a class: not enumerable.
    ClassMethod,
    Getter,
    Setter,
    ClassGetter,
    ClassSetter,
}

impl Binary {
    /// What it makes of two numbers, where that is done in a moment.
    #[inline(always)]
    pub fn of_numbers(self, left: f64, right: f64) -> Option<Value> {
        Some(match self {
            Binary::Add => Value::Number(left + right),
            Binary::Sub => Value::Number(left - right),
            Binary::Mul => Value::Number(left * right),
            Binary::Less => Value::Bool(left < right),
            Binary::LessEqual => Value::Bool(left <= right),
            Binary::Greater => Value::Bool(left > right),
            Binary::GreaterEqual => Value::Bool(left >= right),
            Binary::Equal | Binary::StrictEqual => Value::Bool(left == right),
            Binary::NotEqual | Binary::StrictNotEqual => Value::Bool(left != right),
            _ => return None,
        })
    }
}

/// Lets frequent sequences of instructions run at once: the first one of each is changed.
pub fn fuse(ops: &mut [Op]) {
    for at in 0..ops.len().saturating_sub(2) {
        let fused = match (ops[at], ops[at + 1], ops[at + 2]) {
            (Op::Local(slot), Op::Int(_), Op::Binary(_)) => Op::LocalInt(slot),
            (Op::Local(slot), Op::Local(_), Op::Binary(_)) => Op::LocalLocal(slot),
            (Op::Local(slot), Op::Increment | Op::Decrement, Op::SetLocal(other)) if slot == other => {
                Op::StepLocal(slot)
            }
            _ => continue,
        };
        ops[at] = fused;
    }
}

/// One instruction. `a b -> c` says what it takes from the stack and leaves there.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Op {
    /// `-> value` from the constants.
    Const(u32),
    /// `-> number`
    Int(i32),
    /// `-> undefined`
    Undefined,
    /// `-> null`
    Null,
    /// `-> true`/`false`
    Bool(bool),
    /// `-> ` the mark of a variable that is not initialised, of a hole.
    Empty,
    /// `a ->`
    Pop,
    /// `a -> a a`
    Dup,
    /// `a b -> a b a b`
    Dup2,
    /// `a b -> b a`
    Swap,
    /// `a b c -> c a b`
    Rot3,
    /// `a b c d -> d a b c`
    Rot4,
    /// `-> this` of the frame.
    This,
    /// `this -> this` of a function that is not strict: never undefined, never a primitive value.
    SloppyThis,
    /// `->` the running function.
    Callee,
    /// `-> new.target`
    NewTarget,
    /// `-> value`
    Local(Local),
    /// Does `Local`, `Int` and `Binary` at once, and a `JumpIfFalse` after them, where the local is a number. The
    /// instructions stay where they are for all other values, for which this is a `Local`.
    LocalInt(Local),
    /// The same for `Local`, `Local`, `Binary`.
    LocalLocal(Local),
    /// The same for `Local`, `Increment` or `Decrement`, and `SetLocal` of the same slot.
    StepLocal(Local),
    /// `value ->`
    SetLocal(Local),
    /// A slot becomes a captured variable with the slot's value.
    Capture(Local),
    /// `-> value` of the captured variable in a slot.
    LocalCell(Local),
    /// `value ->`
    SetLocalCell(Local),
    /// A fresh copy of the captured variable in a slot, for the next turn of a loop.
    Renew(Local),
    /// `-> value` of a variable that the function captured.
    Captured(u32),
    /// `value ->`
    SetCaptured(u32),
    /// `-> value` of a variable of the module.
    Static(u32),
    /// `value ->`
    SetStatic(u32),
    /// `value -> value`; a ReferenceError if it is not initialised.
    Check(Key),
    /// As `Check`, for `this` before `super()`.
    CheckThis,
    /// A TypeError: assignment to a constant.
    ThrowConst,
    /// `-> value` of a global.
    Global(Key),
    /// As `Global`, but undefined if it is not there.
    GlobalOrUndefined(Key),
    /// `value ->`
    SetGlobal(Key),
    /// `object -> value`
    Get(Key),
    /// `object -> function object`
    GetMethod(Key),
    /// `object key -> value`
    GetIndex,
    /// `object key -> function object`
    GetIndexMethod,
    /// `array -> array`, which nobody changes any more.
    Freeze,
    /// `object value -> value`
    Set(Key),
    /// `object key value -> value`
    SetIndex,
    /// `this key home -> value`, looked up in the prototype of the home object of the function `home`.
    GetSuper,
    /// `this key home value -> value`
    SetSuper,
    /// `object symbol -> value`
    GetPrivate,
    /// `object symbol value -> value`
    SetPrivate,
    /// `object symbol value -> object`
    DefinePrivate,
    /// `symbol object -> boolean`
    HasPrivate,
    /// `-> symbol`, a fresh private name.
    PrivateName(Key),
    /// `object key -> boolean`
    Delete,
    /// `object value -> object`
    Define(Key, Define),
    /// `object key value -> object`
    DefineIndex(Define),
    /// `key -> key`, turned into a property key.
    ToKey,
    /// `object key -> object key`, turned into a property key.
    ToKeyOf,
    /// `object value -> object`: `__proto__: value`.
    SetPrototype,
    /// `object source -> object`: own enumerable properties are copied.
    CopyProperties,
    /// `source key… -> object`: all but the keys.
    Rest(u32),
    /// `-> {}`
    Object,
    /// `value… -> array`
    Array(u32),
    /// `array value -> array`
    Append,
    /// `array iterable -> array`
    AppendAll,
    /// `-> function`
    Closure(u32),
    /// `function name -> function`: a computed key gives a method its name.
    NameFunction(Define),
    /// `parent constructor -> class prototype`; without a parent there is an empty mark.
    Class,
    /// `class home function -> class home function`: `home` becomes the home object.
    SetHome,
    /// `function home -> function`
    SetHomeOf,
    /// `class fields -> class`: what a constructor calls on a new object.
    SetFields,
    /// `this ->`: runs the fields of the running constructor on it.
    RunFields,
    /// `this class ->`: runs the fields of the class on it.
    RunFieldsOf,
    /// `function this argument… -> value`
    Call { count: u16, site: u32 },
    /// `function this array -> value`
    CallArray { site: u32 },
    /// `function argument… -> object`
    New { count: u16, site: u32 },
    /// `function array -> object`
    NewArray { site: u32 },
    /// `callee new_target array -> this`: the super constructor.
    SuperCall { site: u32 },
    /// `this ->`: a second `super()` fails.
    CheckNoThis,
    /// `value this -> value`: what a derived constructor returns.
    Derived,
    /// `value ->`; ends the frame.
    Return,
    /// `value ->`
    Throw,
    /// Goes on elsewhere.
    Jump(Target),
    /// As `Jump`, backwards to the head of a loop: a turn of a computing loop.
    Loop(Target),
    /// `value ->`
    JumpIfTrue(Target),
    /// `value ->`
    JumpIfFalse(Target),
    /// `value -> value` and jump, or `value ->`.
    JumpIfTrueOrPop(Target),
    /// `value -> value` and jump, or `value ->`.
    JumpIfFalseOrPop(Target),
    /// `value -> value` and jump, or `value ->`.
    JumpIfNotNullishOrPop(Target),
    /// `value ->` and jump, or `value -> value`.
    PopJumpIfNullish(Target),
    /// `value -> value` and jump, or `value ->`.
    JumpIfNotUndefinedOrPop(Target),
    /// `a b -> c`
    Binary(Binary),
    /// `a -> -a`
    Negate,
    /// `a -> +a`, which no BigInt has.
    ToNumber,
    /// `a -> a` as `++` and `--` give it: a number or a BigInt.
    ToNumeric,
    /// `a -> a+1`
    Increment,
    /// `a -> a-1`
    Decrement,
    /// `a -> !a`
    Not,
    /// `a -> ~a`
    BitNot,
    /// `a -> typeof a`
    Typeof,
    /// `part… -> string`
    Concat(u32),
    /// `source flags -> regex`
    Regex,
    /// `iterable ->`; the iterator and its `next` go to two slots. Of an array: the array and an index.
    Iterate(Local),
    /// As `Iterate`, for `for await`.
    IterateAsync(Local),
    /// `object ->`, for `for in`: an array of the keys, an index and the object go to three slots.
    Keys(Local),
    /// `key -> key`, or a jump where the object in a slot does not have it any more.
    Listed { slot: u16, again: Target },
    /// `-> result`; of an array: `-> value` and the next instruction is skipped, or a jump at its end.
    Next { slot: u16, done: Target },
    /// `result -> value`, or a jump when done.
    Unwrap(Target),
    /// Tells the iterator that nobody asks any more.
    Close(Local),
    /// `-> method iterator`: the `return` method or undefined.
    GetReturn(Local),
    /// `value -> value`, a TypeError if it is no object: what an iterator answered.
    CheckObject,
    /// `-> value`: the next one for a pattern, undefined from the end on.
    Take(Local),
    /// `-> array` of all that is left.
    TakeRest(Local),
    /// `value -> value`, a TypeError if it cannot be taken apart; the key is the first one asked for, or `""`.
    CheckDestructurable(Key),
    /// `promise -> value`
    Await { site: Site },
    /// A generator is made here, its parameters are ready.
    InitialYield,
    /// `-> value` of a parameter that the object in the slot for `arguments` has too.
    Argument { slot: u16, index: u16 },
    /// `value ->` into the same.
    SetArgument { slot: u16, index: u16 },
    /// `value -> sent`
    Yield,
    /// As `Yield`, inside a `yield*` on the iterator in a slot, which is told of `throw` and `return`.
    YieldDelegate { slot: u16, done: Target },
    /// As `Iterate`, but arrays too are asked for their iterator: `yield*`.
    IterateSlow(Local),
    /// `sent -> result`: one step of `yield*` on the iterator in a slot.
    DelegateCall(Local),
    /// `result -> value`, or a jump with the value when it is done.
    Delegate { slot: u16, done: Target },
}

/// A stretch of instructions whose errors go to a handler.
#[derive(Clone, Copy, Debug)]
pub struct HandlerRange {
    /// First instruction.
    pub start: Target,
    /// One past the last.
    pub end: Target,
    /// Where the error is on the stack.
    pub handler: Target,
    /// What it is for.
    pub kind: HandlerKind,
}

/// What a handler is for. Values that lay on the frame's stack are gone when it begins, but for those of a `yield*`: whatever
/// must last is in slots.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum HandlerKind {
    /// A `catch`.
    Catch,
    /// Where an async generator goes on that is told to return in a `for await`: its iterator has to be closed first.
    Return,
    /// A `finally`, which generators that are told to return also go through: the slot takes how it was entered, the
    /// next one with what.
    Finally(Local),
    /// The machine closes the iterator in this slot, then goes on looking for a handler.
    Close(Local),
}

/// How a `finally` was entered: what its slot holds. Further numbers are the jumps that leave through it.
pub mod entered {
    /// From above.
    pub const NORMALLY: i32 = 0;
    /// With an error.
    pub const THROWING: i32 = 1;
    /// With `return`.
    pub const RETURNING: i32 = 2;
    /// The first of the jumps.
    pub const JUMPS: i32 = 3;
}

/// What kind of function it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs)]
pub enum CodeKind {
    Normal,
    Async,
    Generator,
    AsyncGenerator,
}

/// A compiled function.
pub struct Code {
    /// Its instructions.
    pub ops: std::rc::Rc<[Op]>,
    /// Strings and numbers.
    pub constants: Vec<Value>,
    /// Innermost first.
    pub handlers: Vec<HandlerRange>,
    /// What instructions go through or take apart, for errors.
    pub places: Vec<(Target, ExprId)>,
    /// Functions in it.
    pub functions: Vec<CodeId>,
    /// Where its closures find what they capture: a slot of the frame that makes them, or a captured variable.
    pub captures: Vec<Capture>,
    /// Parameters that get a slot; what comes after them is dropped, unless `rest`.
    pub parameters: u32,
    /// All slots.
    pub locals: u32,
    /// The slot that takes an array of the arguments from this parameter on.
    pub rest: Option<(u32, Local)>,
    /// The slot that takes the `arguments` object.
    pub arguments: Option<Local>,
    /// What kind of function it is.
    pub kind: CodeKind,
    /// A call that is no `new` needs nothing but its slots: it is no class and not async, and takes arguments one by one.
    pub plain: bool,
    /// `new` may be used on it.
    pub constructor: bool,
    /// A constructor whose `this` comes from `super()`.
    pub derived: bool,
    /// A class: calling it without `new` is a TypeError.
    pub class: bool,
    /// It asks for its `this`.
    pub this: bool,
    /// It asks for its home object, because it uses `super`.
    pub home: bool,
    /// Its `name`.
    pub name: Key,
    /// Its `length`.
    pub length: u32,
    /// What the trace calls it.
    pub trace_name: Name,
    /// Where it stands in the text.
    pub site: Site,
    /// From the library's own program: its loops cost nothing, the trace does not know it.
    pub prelude: bool,
    /// What cannot be written is an error.
    pub strict: bool,
}

/// Where a closure finds a variable.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Capture {
    /// A slot of the frame that makes the closure.
    Local(Local),
    /// A variable which that frame's own function captured.
    Captured(u32),
}

const _: () = assert!(std::mem::size_of::<Op>() == 8);

/// A place where something is called.
#[derive(Clone, Copy)]
pub struct CallSite {
    /// What is called, for errors.
    pub callee: ExprId,
}
