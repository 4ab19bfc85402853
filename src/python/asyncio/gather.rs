//! `asyncio.gather`, after CPython's `tasks.py`: a done callback on each child, one more turn for who awaits the whole.

use super::signatures;
use crate::python::vm::class::Type;
use crate::python::vm::error::new_error;
use crate::python::vm::future::{Callback, Future, FutureKind, Gather, State};
use crate::python::vm::symbol::sym;
use crate::python::vm::value::{Arguments, Value};
use crate::python::vm::{Raise, Vm};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

impl Vm {
    /// `asyncio.gather(*awaitables, return_exceptions=…)` in the active loop.
    pub fn gather(&mut self, awaitables: &[Value], return_exceptions: bool) -> Result<Rc<Future>, Raise> {
        if awaitables.is_empty() {
            let outer = self.new_future();
            self.set_result(&outer, Value::list(Vec::new()));
            return Ok(outer);
        }
        let mut children: Vec<Rc<Future>> = Vec::with_capacity(awaitables.len());
        let mut different = Vec::with_capacity(awaitables.len());
        let mut loop_number = None;
        // Equal arguments are one child. Looking for them costs a pass only where one address comes twice.
        let mut addresses: Vec<(usize, usize)> = awaitables.iter().map(Value::address).zip(0..).collect();
        if addresses.len() < 1000 || !addresses.is_sorted() {
            addresses.sort_unstable();
        }
        let is_twice = |pair: &[(usize, usize)]| pair[0].0 == pair[1].0 && pair[0].0 != 0;
        let mut first: Vec<usize> = Vec::new();
        if addresses.windows(2).any(is_twice) {
            first.extend(0..awaitables.len());
            for pair in addresses.windows(2).filter(|pair| is_twice(pair)) {
                first[pair[1].1] = first[pair[0].1];
            }
        }
        for (index, awaitable) in awaitables.iter().enumerate() {
            if let Some(earlier) = first.get(index).filter(|earlier| **earlier < index) {
                children.push(children[*earlier].clone());
                continue;
            }
            if !matches!(awaitable, Value::Future(_) | Value::Generator(_)) {
                // It is looked up among those that came before.
                self.hash(awaitable)?;
            }
            let child = self.ensure_future(awaitable)?;
            if let (Some(task), Value::Generator(_)) = (child.task(), awaitable) {
                task.log_destroy.set(false);
                if let Some(rare) = child.rare.get() {
                    rare.made_at.set(Some("tasks.py:680"));
                }
            }
            if child.loop_number != *loop_number.get_or_insert(child.loop_number) {
                return Err(self.value_error(
                    "The future belongs to a different loop than the one specified as the loop argument",
                ));
            }
            children.push(child.clone());
            different.push(child);
        }
        let outer = Future::new(
            loop_number.unwrap_or(0),
            FutureKind::Gather(Box::new(Gather {
                children: RefCell::new(children),
                count: different.len() as u32,
                finished: Cell::new(0),
                return_exceptions,
                cancel_requested: Cell::new(false),
            })),
        );
        for child in &different {
            self.add_done_callback(child, Callback::Gather(outer.clone()));
        }
        Ok(outer)
    }

    /// A child is done (`_done_callback`).
    pub fn gather_done(&mut self, outer: &Rc<Future>, child: &Rc<Future>) {
        let FutureKind::Gather(gather) = &outer.kind else { return };
        gather.finished.set(gather.finished.get() + 1);
        if outer.is_done() {
            // Its exception counts as seen.
            child.log_traceback.set(false);
            return;
        }
        if !gather.return_exceptions {
            if child.state.get() == State::Cancelled {
                let error = self.cancelled_error(child);
                return self.set_exception(outer, &error);
            }
            if let (true, Value::Instance(error)) = (child.failed.get(), child.result.borrow().clone()) {
                child.log_traceback.set(false);
                return self.set_exception(outer, &error);
            }
        }
        if gather.finished.get() == gather.count {
            self.gather_finish(outer, gather, child);
        }
    }

    fn gather_finish(&mut self, outer: &Rc<Future>, gather: &Gather, last: &Rc<Future>) {
        // They stay with the outer future, and so does what their errors hold.
        let children = gather.children.borrow();
        let results = children
            .iter()
            .map(|child| match child.state.get() {
                State::Cancelled => {
                    let message = child.cancel_message();
                    let text = if message.is_none() { Value::str("") } else { message };
                    Value::Instance(new_error(self.class(Type::CancelledError), vec![text]))
                }
                _ => {
                    child.log_traceback.set(false);
                    child.result.borrow().clone()
                }
            })
            .collect();
        drop(children);
        if gather.cancel_requested.get() {
            let error = self.cancelled_error(last);
            self.set_exception(outer, &error);
        } else {
            self.set_result(outer, Value::list(results));
        }
    }

    /// `_GatheringFuture.cancel`: asks the children in the order of the arguments.
    pub fn cancel_gather(&mut self, outer: &Rc<Future>, message: &Value) -> Result<bool, Raise> {
        let FutureKind::Gather(gather) = &outer.kind else { return Ok(false) };
        if outer.is_done() {
            return Ok(false);
        }
        let children = gather.children.borrow().clone();
        let mut taken = false;
        for child in &children {
            taken |= self.cancel(child, message)?;
        }
        if taken {
            gather.cancel_requested.set(true);
        }
        Ok(taken)
    }
}

/// `asyncio.gather(*aws, return_exceptions=False)`
pub fn gather(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.fits(&signatures::GATHER, arguments)?;
    let return_exceptions = arguments.keyword(sym::RETURN_EXCEPTIONS).unwrap_or(Value::Bool(false));
    let return_exceptions = vm.truth(&return_exceptions)?;
    let number = match vm.event_loop.running {
        true => Ok(vm.event_loop.number),
        false => vm.any_loop().map(|handle| handle.number),
    };
    let all = number.and_then(|number| {
        vm.in_loop(number, |vm| vm.gather(arguments.positional, return_exceptions)).map(Value::Future)
    });
    vm.keeping(arguments, all)
}
