//! The private attributes of tasks, futures and handles that programs look at all the same, by CPython's names.

use crate::python::vm::future::State;
use crate::python::vm::symbol::Symbol;
use crate::python::vm::value::Value;
use crate::python::vm::{Raise, Vm};

impl Vm {
    /// `task._state` and its kin.
    #[cold]
    pub fn private_attribute(&mut self, value: &Value, name: Symbol) -> Result<Option<Value>, Raise> {
        let name = self.name(name).to_string();
        Ok(match value {
            Value::Future(future) => {
                let is_finished = future.state.get() == State::Finished;
                let held = |wanted: bool| match is_finished && future.failed.get() == wanted {
                    true => future.result.borrow().clone(),
                    false => Value::None,
                };
                let task = future.task();
                match &*name {
                    "_state" => Some(Value::str(match future.state.get() {
                        State::Pending => "PENDING",
                        State::Cancelled => "CANCELLED",
                        State::Finished => "FINISHED",
                    })),
                    "_result" => Some(held(false)),
                    "_exception" => Some(held(true)),
                    "_loop" => Some(self.loop_value(future.loop_number)),
                    "_log_traceback" => Some(Value::Bool(future.log_traceback.get())),
                    "_asyncio_future_blocking" => Some(Value::Bool(future.blocking.get())),
                    "_cancel_message" => Some(future.cancel_message()),
                    "_source_traceback" => Some(Value::None),
                    "_must_cancel" => task.map(|task| Value::Bool(task.must_cancel.get())),
                    "_num_cancels_requested" => {
                        task.map(|task| Value::Int(task.cancel_requests.get().into()))
                    }
                    "_log_destroy_pending" => task.map(|task| Value::Bool(task.log_destroy.get())),
                    "_fut_waiter" => {
                        task.map(|task| task.waiter.borrow().clone().map_or(Value::None, Value::Future))
                    }
                    "_coro" if task.is_some() => {
                        let get = self.intern("get_coro");
                        let get = self.get_attribute(value, get)?;
                        Some(self.call(&get, &[])?)
                    }
                    _ => None,
                }
            }
            Value::Handle(handle) => match &*name {
                "_callback" => Some(super::context::bare(&handle.callback.borrow())),
                "_args" if handle.cancelled.get() => Some(Value::None),
                "_args" => Some(Value::tuple(handle.args.borrow().clone())),
                "_cancelled" => Some(Value::Bool(handle.cancelled.get())),
                "_when" => handle.when.map(Value::Float),
                _ => None,
            },
            _ => None,
        })
    }
}
