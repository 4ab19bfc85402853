//! `__context__`: amid the handling of which exception another one was raised, by CPython's `_PyErr_SetObject`.

use super::value::{Instance, Value};
use super::Vm;
use std::rc::Rc;

impl Vm {
    /// The exception that is being handled now, of the innermost frame that handles one.
    pub fn handling(&self) -> Value {
        self.frames
            .iter()
            .rev()
            .map(|frame| &frame.handling)
            .find(|value| !value.is_none())
            .cloned()
            .unwrap_or_default()
    }

    /// A new exception remembers the one that was being handled.
    pub(super) fn set_context(&mut self, error: &Rc<Instance>) {
        let Some(state) = error.error() else { return };
        let known = {
            let state = state.borrow();
            state.settled || !state.traceback.is_empty() || !state.context.is_none()
        };
        if known {
            return;
        }
        if let Value::Instance(handled) = self.handling() {
            if !Rc::ptr_eq(&handled, error) && !self.is_in_context(&handled, error) {
                state.borrow_mut().context = Value::Instance(handled);
            }
        }
    }

    fn is_in_context(&self, from: &Rc<Instance>, error: &Rc<Instance>) -> bool {
        let mut at = from.clone();
        for _ in 0..64 {
            if Rc::ptr_eq(&at, error) {
                return true;
            }
            let next = at.error().map(|state| state.borrow().context.clone());
            match next {
                Some(Value::Instance(next)) => at = next,
                _ => return false,
            }
        }
        true
    }

    /// An exception is raised, maybe again, amid the handling of another one.
    #[cold]
    pub fn raise_amid(&self, error: &Rc<Instance>, handled: &Value) {
        let Some(state) = error.error() else { return };
        state.borrow_mut().settled = true;
        let Value::Instance(handled) = handled else { return };
        if Rc::ptr_eq(handled, error) {
            return;
        }
        // What led to it is not what it leads to.
        let mut at = handled.clone();
        for _ in 0..1000 {
            let next = at.error().map(|state| state.borrow().context.clone());
            let Some(Value::Instance(next)) = next else { break };
            if Rc::ptr_eq(&next, error) {
                if let Some(state) = at.error() {
                    state.borrow_mut().context = Value::None;
                }
                break;
            }
            at = next;
        }
        let old = std::mem::replace(&mut state.borrow_mut().context, Value::Instance(handled.clone()));
        drop(old);
    }

    /// An exception came out of what the library called amid the handling of another one: what led to the first of those
    /// that led to it.
    #[cold]
    pub fn led_to(&self, handled: &Value, error: &Rc<Instance>) {
        let mut first = error.clone();
        for _ in 0..1000 {
            let before = first.error().map(|state| state.borrow().context.clone());
            let Some(Value::Instance(before)) = before else { break };
            first = before;
        }
        self.raise_amid(&first, handled);
    }

    /// The same of an exception that a future kept, amid what is being handled now.
    #[cold]
    pub fn amid_now(&self, raise: super::Raise) -> super::Raise {
        if let Some(error) = raise.error() {
            self.raise_amid(error, &self.handling());
        }
        raise
    }

    /// An exception is thrown into the generator on top: what that one handles counts alone.
    #[cold]
    pub(super) fn thrown(&self, error: &Rc<Instance>) {
        let handled = self.frames.last().map(|frame| frame.handling.clone()).unwrap_or_default();
        self.raise_amid(error, &handled);
    }
}
