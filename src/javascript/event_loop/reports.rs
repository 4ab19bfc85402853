//! What nobody caught: errors and rejections are told to who listens, and printed where nobody does.

use super::promise::PromiseState;
use super::Task;
use crate::javascript::library::inspect;
use crate::javascript::vm::native::Thrown;
use crate::javascript::vm::object::Payload;
use crate::javascript::vm::value::{ObjectId, Value};
use crate::javascript::vm::{keys, Vm};
use crate::trace::Stream;

impl Vm<'_> {
    /// Fires an event of the page; tells whether somebody prevented what else would happen.
    pub(super) fn tell(&mut self, event: &str, error: Value, promise: Value) -> Result<bool, Thrown> {
        let watcher = self.events.watcher;
        if watcher.is_none() {
            return Ok(false);
        }
        let event = self.new_string(event);
        let prevented = self.call(Value::Object(watcher), Value::Undefined, &[event, error, promise])?;
        Ok(prevented == Value::Bool(true))
    }

    /// From now on a handler of this promise comes too late.
    pub(super) fn told_of(&mut self, promise: ObjectId) {
        if let Payload::Promise(data) = &mut self.heap.get_mut(promise).payload {
            data.told = true;
        }
    }

    /// A promise that was told of as rejected gets a handler after all.
    pub(super) fn handled_late(&mut self, promise: ObjectId) {
        if self.events.node.is_some() {
            self.events.handled_late.push(promise);
        } else if !self.events.watcher.is_none() {
            self.queue_task(Task::Handled(promise));
        }
    }

    pub(crate) fn report_failure(&mut self, result: Result<Value, Thrown>) -> Result<(), Thrown> {
        match result {
            Ok(_) => Ok(()),
            Err(Thrown::Error) => self.report(self.thrown),
            Err(stop) => Err(stop),
        }
    }

    /// A program's own error is reported when it ends in it, before rejections that nobody handled.
    pub(crate) fn report_script(&mut self, main: ObjectId) -> Result<(), Thrown> {
        self.events.main = main;
        let Some((PromiseState::Rejected, error)) = self.promise_state(main) else { return Ok(()) };
        self.events.rejections.retain(|known| *known != main);
        self.events.main = ObjectId::NONE;
        self.report(error)
    }

    /// Node's loader awaits a module through functions of its own, so that its failure is told some microtasks later.
    pub(crate) fn report_module(&mut self, main: ObjectId) -> Result<(), Thrown> {
        self.events.main = main;
        let failed = matches!(self.promise_state(main), Some((PromiseState::Rejected, _)));
        let watch = self.events.node.as_ref().map_or(ObjectId::NONE, |node| node.watch);
        let hops = Value::Number(if failed { 2.0 } else { 3.0 });
        self.call(Value::Object(watch), Value::Undefined, &[Value::Object(main), hops]).map(|_| ())
    }

    /// Reports an error that nobody caught; the program goes on, as in a browser.
    ///
    /// Under Node's loop it ends there, unless somebody listens.
    pub(crate) fn report(&mut self, error: Value) -> Result<(), Thrown> {
        self.report_from(error, "uncaughtException")
    }

    /// As [`Vm::report`]; `origin` is what Node tells its listeners beside the error.
    pub(crate) fn report_from(&mut self, error: Value, origin: &str) -> Result<(), Thrown> {
        let origin = self.new_string(origin);
        self.emit("uncaughtExceptionMonitor", &[error, origin])?;
        if self.emit("uncaughtException", &[error, origin])? || self.tell("error", error, Value::Undefined)? {
            return Ok(());
        }
        self.report_uncaught(error)
    }

    /// A rejection that nobody handled: a page's worker keeps it to itself and the console.
    pub(super) fn report_rejection(&mut self, reason: Value) -> Result<(), Thrown> {
        if !self.events.is_worker || self.events.has_node_names {
            return self.report_uncaught(reason);
        }
        let text = self.error_text(reason)?;
        self.print(Stream::Error, &text);
        Ok(())
    }

    /// As [`Vm::report`], where nobody listens.
    pub(super) fn report_uncaught(&mut self, error: Value) -> Result<(), Thrown> {
        let text = self.error_text(error)?;
        // What ends a worker of Node's its owner hears, or else reports.
        if !(self.events.is_worker && self.events.has_node_names) {
            let details = self.details(error);
            self.print(Stream::Error, details.as_deref().unwrap_or(&text));
        }
        #[cfg(not(target_arch = "wasm32"))]
        self.tell_stack(error);
        self.events.failure = Some(text);
        if self.events.node.is_some() {
            return Err(Thrown::Exit);
        }
        Ok(())
    }

    /// What Node shows of a thrown object beyond its text: properties, the cause, the errors of several.
    fn details(&mut self, error: Value) -> Option<String> {
        let object = self.heap.get(error.object()?);
        let slots = object.properties.slots();
        let is_plain =
            matches!(object.payload, Payload::Error) && self.realm.errors.contains(&object.prototype);
        if is_plain && slots.iter().all(|slot| [keys::MESSAGE, keys::STACK, keys::FIELDS].contains(&slot.key))
        {
            return None;
        }
        Some(inspect(self, error, 5))
    }

    /// `Name: message`; what is no error is told as a browser tells it.
    pub fn error_text(&mut self, error: Value) -> Result<String, Thrown> {
        let is_error = error
            .object()
            .is_some_and(|id| matches!(self.heap.get(id).payload, Payload::Error) || self.is_old_error(id));
        let text = match error {
            Value::Symbol(_) => Ok(self.describe(error)),
            _ => self.text_of(error),
        };
        match text {
            Ok(text) if is_error => Ok(text),
            Ok(text) => Ok(format!("Uncaught {text}")),
            // Its own `toString` failed.
            Err(Thrown::Error) => Ok("Uncaught exception".into()),
            Err(stop) => Err(stop),
        }
    }
}
