//! Futures: `asyncio.Future` and what Tasks and gatherings share with it, after CPython's `futures.py`.

use crate::python::vm::class::Type;
use crate::python::vm::error::new_error;
use crate::python::vm::future::{Callback, Callbacks, Future, FutureKind, State, Task};
use crate::python::vm::symbol::sym;
use crate::python::vm::value::Arguments;
use crate::python::vm::value::{Instance, Value};
use crate::python::vm::{Raise, Vm};
use crate::trace::Event;
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

impl Future {
    /// A pending future of a loop.
    pub fn new(loop_number: u32, kind: FutureKind) -> Rc<Future> {
        crate::python::vm::bag::allocated(kind.bytes());
        Rc::new(Future {
            state: Cell::new(State::Pending),
            blocking: Cell::new(false),
            log_traceback: Cell::new(false),
            result: RefCell::default(),
            failed: Cell::new(false),
            rare: OnceCell::new(),
            callbacks: RefCell::default(),
            loop_number,
            kind,
        })
    }

    /// Whether it is done.
    pub fn is_done(&self) -> bool {
        self.state.get() != State::Pending
    }

    /// The class of it.
    pub fn class(&self) -> Type {
        match self.kind {
            FutureKind::Plain | FutureKind::Job(_) => Type::Future,
            FutureKind::Task(_) => Type::Task,
            FutureKind::Gather(_) => Type::Gathering,
        }
    }

    /// What a Task has besides.
    pub fn task(&self) -> Option<&Task> {
        match &self.kind {
            FutureKind::Task(task) => Some(task),
            _ => None,
        }
    }

    /// Whether it is a Task.
    pub fn is_task(&self) -> bool {
        self.task().is_some()
    }
}

impl Vm {
    /// `loop.create_future()`
    pub fn new_future(&mut self) -> Rc<Future> {
        Future::new(self.event_loop.number, FutureKind::Plain)
    }

    /// `future.set_result(result)`, once it is known to be pending.
    pub fn set_result(&mut self, future: &Rc<Future>, result: Value) {
        future.result.replace(result);
        future.state.set(State::Finished);
        self.schedule_callbacks(future);
    }

    /// `future.set_exception(error)`, once it is known to be pending.
    pub fn set_exception(&mut self, future: &Rc<Future>, error: &Rc<Instance>) {
        future.result.replace(Value::Instance(error.clone()));
        future.failed.set(true);
        future.state.set(State::Finished);
        future.log_traceback.set(true);
        self.schedule_callbacks(future);
    }

    fn schedule_callbacks(&mut self, future: &Rc<Future>) {
        match future.callbacks.take() {
            Callbacks::None => {}
            Callbacks::One(callback) => self.queue_callback(callback, future),
            Callbacks::Many(callbacks) => {
                for callback in callbacks {
                    self.queue_callback(callback, future);
                }
            }
        }
    }

    /// `future.add_done_callback(callback)`
    pub fn add_done_callback(&mut self, future: &Rc<Future>, callback: Callback) {
        if future.is_done() {
            return self.queue_callback(callback, future);
        }
        let mut callbacks = future.callbacks.borrow_mut();
        *callbacks = match std::mem::take(&mut *callbacks) {
            Callbacks::None => Callbacks::One(callback),
            Callbacks::One(first) => Callbacks::Many(vec![first, callback]),
            Callbacks::Many(mut all) => {
                all.push(callback);
                Callbacks::Many(all)
            }
        };
    }

    /// `future.remove_done_callback(callback)`: gives how many there were.
    pub fn remove_done_callback(&mut self, future: &Rc<Future>, callee: &Value) -> Result<usize, Raise> {
        let all = match future.callbacks.take() {
            Callbacks::None => Vec::new(),
            Callbacks::One(callback) => vec![callback],
            Callbacks::Many(all) => all,
        };
        let before = all.len();
        let mut kept = Vec::new();
        for callback in all {
            let same = match &callback {
                Callback::Call(other, _) => self.equal(&super::context::bare(other), callee)?,
                _ => false,
            };
            if !same {
                kept.push(callback);
            }
        }
        let removed = before - kept.len();
        *future.callbacks.borrow_mut() = Callbacks::Many(kept);
        Ok(removed)
    }

    /// `future.result()`
    pub fn future_result(&mut self, future: &Rc<Future>) -> Result<Value, Raise> {
        match future.state.get() {
            State::Cancelled => Err(Raise::new(self.cancelled_error(future))),
            State::Pending => Err(self.error(Type::InvalidStateError, "Result is not set.")),
            State::Finished => {
                future.log_traceback.set(false);
                let result = future.result.borrow().clone();
                match (&result, future.failed.get()) {
                    (Value::Instance(error), true) => Err(Raise::new(error.clone())),
                    _ => Ok(result),
                }
            }
        }
    }

    /// `future.exception()`
    pub fn future_exception(&mut self, future: &Rc<Future>) -> Result<Value, Raise> {
        match future.state.get() {
            State::Cancelled => Err(Raise::new(self.cancelled_error(future))),
            State::Pending => Err(self.error(Type::InvalidStateError, "Exception is not set.")),
            State::Finished => {
                future.log_traceback.set(false);
                Ok(if future.failed.get() { future.result.borrow().clone() } else { Value::None })
            }
        }
    }

    /// `future._make_cancelled_error()`
    pub fn cancelled_error(&mut self, future: &Rc<Future>) -> Rc<Instance> {
        // A Task keeps the very exception that ended it, for the first who asks.
        if let Value::Instance(error) = future.result.take() {
            return error;
        }
        let message = future.cancel_message();
        let args = if message.is_none() { Vec::new() } else { vec![message] };
        new_error(self.class(Type::CancelledError), args)
    }

    /// `future.cancel(message)` of any kind of future. A Task passes it on to what it waits for, which may be a Task.
    pub fn cancel(&mut self, future: &Rc<Future>, message: &Value) -> Result<bool, Raise> {
        let mut future = future.clone();
        // The Task that must cancel itself if what it waits for does not take the request.
        let mut last: Option<Rc<Future>> = None;
        loop {
            let taken = match &future.kind {
                FutureKind::Plain | FutureKind::Job(_) => self.cancel_plain(&future, message),
                FutureKind::Gather(_) => self.nested(|vm| vm.cancel_gather(&future, message))?,
                FutureKind::Task(task) => {
                    future.log_traceback.set(false);
                    if future.is_done() {
                        false
                    } else {
                        let activity = task.activity;
                        let cause = self.activity.and_then(crate::trace::Cause::new);
                        self.machine.record(Event::Cancel { activity, cause });
                        task.cancel_requests.set(task.cancel_requests.get() + 1);
                        let waiter = task.waiter.borrow().clone();
                        match waiter {
                            Some(waiter) if waiter.own_class().is_some() => {
                                // The program's class may have a `cancel` of its own.
                                let (name, keyword) = (self.intern("cancel"), sym::MESSAGE);
                                let method = self.get_attribute(&Value::Future(waiter), name)?;
                                let keywords = [(keyword, message.clone())];
                                let given = Arguments { positional: &[], keywords: &keywords };
                                let answer = self.call_with(&method, &given)?;
                                if !self.truth(&answer)? {
                                    self.must_cancel(&future, message);
                                }
                                true
                            }
                            Some(waiter) => {
                                last = Some(future.clone());
                                future = waiter;
                                continue;
                            }
                            None => {
                                self.must_cancel(&future, message);
                                true
                            }
                        }
                    }
                }
            };
            return match (taken, last) {
                (false, Some(task)) => {
                    self.must_cancel(&task, message);
                    Ok(true)
                }
                (false, None) => Ok(false),
                (true, _) => Ok(true),
            };
        }
    }

    fn must_cancel(&mut self, future: &Rc<Future>, message: &Value) {
        if let Some(task) = future.task() {
            task.must_cancel.set(true);
            future.set_cancel_message(message);
        }
    }

    /// `Future.cancel` itself.
    pub fn cancel_plain(&mut self, future: &Rc<Future>, message: &Value) -> bool {
        future.log_traceback.set(false);
        if future.is_done() {
            return false;
        }
        future.state.set(State::Cancelled);
        future.set_cancel_message(message);
        self.schedule_callbacks(future);
        true
    }
}
