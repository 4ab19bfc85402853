//! How the library is called and how it fails.

use super::value::{ObjectId, Value};
use super::Vm;
use crate::machine::Limit;

/// A function of the library.
pub type Native = fn(&mut Vm<'_>, Call) -> Result<Value, Thrown>;

/// Why there is no value. A word at most, so that it costs nothing to hand on.
#[derive(Clone, Copy, Debug)]
pub enum Thrown {
    /// An error (or anything else) that the program may catch: the machine's `thrown`.
    Error,
    /// A limit of the budget: nobody catches it.
    Stop(Limit),
    /// The program ends here: `process.exit`, or an error that ends it. Nobody catches it.
    Exit,
    /// The library function goes on as a call that the machine makes: see [`Vm::tail_call`].
    Tail,
}

/// One call of a library function. The arguments lie on the machine's stack, so that a call copies nothing.
#[derive(Clone, Copy)]
pub struct Call {
    /// `this`; [`Value::Empty`] in a call by `new`.
    pub this: Value,
    /// The function itself, for what it carries.
    pub callee: ObjectId,
    /// What `new` was used on, or [`ObjectId::NONE`] in an ordinary call.
    pub new_target: ObjectId,
    pub(super) base: u32,
    /// How many arguments there are.
    pub count: u32,
}

impl Call {
    /// An argument, `undefined` where there is none.
    #[inline]
    pub fn arg(&self, vm: &Vm<'_>, index: u32) -> Value {
        if index < self.count {
            vm.stack[(self.base + index) as usize]
        } else {
            Value::Undefined
        }
    }

    /// All arguments.
    #[inline]
    pub fn args<'v>(&self, vm: &'v Vm<'_>) -> &'v [Value] {
        &vm.stack[self.base as usize..(self.base + self.count) as usize]
    }

    /// Whether the function was called by `new`.
    pub fn is_new(&self) -> bool {
        !self.new_target.is_none()
    }
}
