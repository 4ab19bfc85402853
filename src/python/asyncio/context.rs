//! Context variables (PEP 567): a task runs in a copy of the context in which it was made, a callback in the one in which it
//! was registered. A context is a dict of variables; `contextvars.py` gives it CPython's face. Programs that do not import
//! it pay one look at a flag a step.

use crate::python::vm::dict::Dict;
use crate::python::vm::handle::Handle;
use crate::python::vm::value::{Arguments, Native, Value};
use crate::python::vm::{Raise, Vm};
use std::cell::RefCell;
use std::rc::Rc;

/// What `contextvars.py` asks for.
pub static CONTEXT: &[Native] =
    &[Native { name: "_vars", call: variables }, Native { name: "_enter", call: enter }];

/// The context of a thread.
#[derive(Default)]
pub struct Context {
    /// Whether the program uses context variables.
    pub used: bool,
    /// The dict of the present context; `None` while it is empty and nobody asked.
    pub now: Value,
}

impl Vm {
    /// A copy of the present context, for what will run later.
    pub fn copy_context(&self) -> Value {
        match &self.context.now {
            Value::Dict(dict) => Value::dict(dict.borrow().copy()),
            _ => Value::None,
        }
    }

    /// What a call says in `context=…`, or else a copy of the present one.
    pub fn context_argument(&mut self, arguments: &Arguments<'_>) -> Result<Value, Raise> {
        use crate::python::vm::symbol::sym;
        match arguments.keyword(sym::CONTEXT_ARGUMENT) {
            Some(Value::Dict(dict)) => Ok(Value::Dict(dict)),
            Some(context) if !context.is_none() => {
                let name = self.intern("_vars");
                self.get_attribute(&context, name)
            }
            _ => Ok(self.copy_context()),
        }
    }

    /// Runs something in a context, which may have become another dict when that is over.
    pub fn within<T>(&mut self, context: &RefCell<Value>, body: impl FnOnce(&mut Vm) -> T) -> T {
        let before = std::mem::replace(&mut self.context.now, context.take());
        let result = body(self);
        let after = std::mem::replace(&mut self.context.now, before);
        let old = context.replace(after);
        drop(old);
        result
    }

    /// A callback that remembers the context in which it was registered; itself, if the program uses none.
    pub fn in_context(&mut self, callee: Value, arguments: &Arguments<'_>) -> Result<Value, Raise> {
        if !self.context.used {
            return Ok(callee);
        }
        let context = self.context_argument(arguments)?;
        let handle = super::event_loop::new_handle(callee, Vec::new(), None, None);
        handle.context.replace(context);
        Ok(Value::Handle(handle))
    }
}

/// The callback itself.
pub fn bare(callee: &Value) -> Value {
    match callee {
        Value::Handle(handle) => handle.callback.borrow().clone(),
        callee => callee.clone(),
    }
}

/// Calls a callback of a future that may remember its context.
pub fn call_bare(vm: &mut Vm, callee: &Value, args: &[Value]) -> Result<Value, Raise> {
    match callee {
        Value::Handle(handle) => call_in(vm, &handle.clone(), args),
        callee => vm.call(callee, args),
    }
}

fn call_in(vm: &mut Vm, handle: &Rc<Handle>, args: &[Value]) -> Result<Value, Raise> {
    let callee = handle.callback.borrow().clone();
    vm.within(&handle.context, |vm| vm.call(&callee, args))
}

/// `_vars()`: the dict of the present context.
fn variables(vm: &mut Vm, _: &Arguments<'_>) -> Result<Value, Raise> {
    vm.context.used = true;
    if vm.context.now.is_none() {
        vm.context.now = Value::dict(Dict::default());
    }
    Ok(vm.context.now.clone())
}

/// `_enter(dict)`: makes it the present context; gives the one before.
pub fn enter(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let context = arguments.at(0);
    vm.context.used |= !context.is_none();
    Ok(std::mem::replace(&mut vm.context.now, context))
}
