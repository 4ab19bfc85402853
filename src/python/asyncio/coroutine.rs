//! Coroutines of the library itself: `asyncio.sleep`. They are no activities; they say what their awaiter waits for.

use super::places::library_file;
use crate::clock::Span;
use crate::python::vm::error::Stop;
use crate::python::vm::future::Future;
use crate::python::vm::generator::{Generator, Kind, Saved, State};
use crate::python::vm::resume::{Sent, Step};
use crate::python::vm::value::Value;
use crate::python::vm::{Raise, Vm};
use crate::trace::On;
use std::cell::{Cell, Ref, RefCell};
use std::rc::Rc;

/// A delay that is no number.
pub const NAN: Span = Span::from_micros(u64::MAX - 1);
/// No delay: the result is an error, which awaiting raises.
pub const WRONG: Span = Span::from_micros(u64::MAX - 2);

/// A delay that is over before the loop asks its clock again, as those of up to a nanosecond are.
pub const BRIEF: Span = Span::from_micros(u64::MAX - 3);

/// Where CPython defines `sleep`.
pub const FILE: &str = library_file!("asyncio/tasks.py");
/// The line of its definition.
pub const DEFINED: u32 = 637;

/// A coroutine of the library.
pub struct Native {
    delay: Span,
    /// So many nanoseconds more.
    fine: i16,
    result: Value,
    on: On,
    /// What it waits for once it began: a future, and the slot and number of its timer.
    waits: Option<(Rc<Future>, u32, u64)>,
}

impl Native {
    /// The name of the coroutine function.
    pub fn name(&self) -> &'static str {
        "sleep"
    }
}

/// What is the library's own of a coroutine, unless it runs just now.
fn native_of(coroutine: &Generator) -> Option<Ref<'_, Native>> {
    coroutine.native.as_ref()?.try_borrow().ok()
}

/// The line in CPython's file at which a coroutine of the library stands.
pub fn line(coroutine: &Generator) -> u32 {
    let Some(native) = native_of(coroutine) else { return DEFINED };
    match (coroutine.state.get(), &native.waits) {
        (State::Created, _) => DEFINED,
        (_, Some(_)) => 649,
        (_, None) => 640,
    }
}

/// The future that a coroutine of the library waits for.
pub fn waits_for(coroutine: &Generator) -> Option<Rc<Future>> {
    native_of(coroutine)?.waits.as_ref().map(|(future, ..)| future.clone())
}

impl Vm {
    /// `asyncio.sleep(delay, result)`
    pub fn new_sleep(&mut self, delay: Span, fine: i16, result: Value) -> Value {
        self.new_sleep_on(delay, fine, result, On::Timer)
    }

    /// A sleep that waits for a timer, or for a reply of the world.
    pub fn new_sleep_on(&mut self, delay: Span, fine: i16, result: Value, on: On) -> Value {
        let native = Native { delay, fine, result, on, waits: None };
        Value::Generator(self.coroutine(u32::MAX, State::Created, Some(Box::new(RefCell::new(native)))))
    }

    /// What is left of a coroutine that ran to its end.
    pub fn finished_coroutine(&self, code: u32) -> Rc<Generator> {
        let native = Native { delay: Span::ZERO, fine: 0, result: Value::None, on: On::Turn, waits: None };
        let native = (code == u32::MAX).then(|| Box::new(RefCell::new(native)));
        self.coroutine(code, State::Finished, native)
    }

    fn coroutine(&self, code: u32, state: State, native: Option<Box<RefCell<Native>>>) -> Rc<Generator> {
        crate::python::vm::bag::allocated(crate::python::vm::generator::bytes_of(native.is_some()));
        Rc::new(Generator {
            kind: Kind::Coroutine,
            state: Cell::new(state),
            closes: Cell::new(false),
            finalized: false,
            code,
            activity: Cell::new(0),
            site: self.site(),
            saved: RefCell::new(Saved::default()),
            native,
            told: if self.loops.tracks_origins { self.told_of(Kind::Coroutine, None) } else { None },
        })
    }

    /// Resumes a coroutine of the library.
    pub fn resume_native(&mut self, generator: &Rc<Generator>, sent: Sent) -> Result<Step, Raise> {
        let Some(native) = &generator.native else { return Ok(Step::Return(Value::None)) };
        let result = match (generator.state.get(), sent) {
            (State::Finished, _) => {
                let message = "cannot reuse already awaited coroutine";
                return Err(self.error(crate::python::vm::class::Type::RuntimeError, message));
            }
            (State::Created, Sent::Error(error)) => Err(Raise::new(error)),
            (State::Created, Sent::Value(_)) => self.begin_sleep(&mut native.borrow_mut()),
            (_, sent) => self.end_sleep(&mut native.borrow_mut(), sent),
        };
        generator.state.set(match result {
            Ok(Step::Yield(_)) => State::Suspended,
            _ => State::Finished,
        });
        result
    }

    fn begin_sleep(&mut self, sleep: &mut Native) -> Result<Step, Raise> {
        if sleep.delay == Span::ZERO {
            self.event_loop.waiting_on.get_or_insert(On::Turn);
            return Ok(Step::Yield(Value::None));
        }
        if let (WRONG, Value::Instance(error)) = (sleep.delay, &sleep.result) {
            return Err(Raise::new(error.clone()));
        }
        self.need_loop()?;
        if matches!(sleep.delay, NAN | BRIEF) {
            if sleep.delay == NAN {
                self.nan_alone()?;
            }
            sleep.delay = Span::ZERO;
        }
        let future = self.new_future();
        self.event_loop.asked += 1;
        let deadline = self.machine.now() + sleep.delay;
        let (slot, number) =
            self.set_timer(deadline, super::event_loop::Timer::Sleep(future.clone(), sleep.result.clone()));
        if self.event_loop.is_told {
            self.note_fine(slot, self.event_loop.asked as i64 + i64::from(sleep.fine));
        }
        future.blocking.set(true);
        sleep.waits = Some((future.clone(), slot, number));
        self.event_loop.waiting_on.get_or_insert(sleep.on);
        Ok(Step::Yield(Value::Future(future)))
    }

    /// A timer for NaN is due at once as soon as it is at the head of CPython's heap. Where others are set, which move
    /// gets it there depends on how that heap lies.
    fn nan_alone(&mut self) -> Result<(), Raise> {
        if !self.has_timers() {
            return Ok(());
        }
        self.stuck =
            vec!["asyncio.sleep(nan) while other timers are set: its place among them is chance in CPython"
                .to_string()];
        Err(self.stop(Stop::Stuck))
    }

    /// The `return await future` of sleep, and its `finally` that cancels the timer.
    fn end_sleep(&mut self, sleep: &mut Native, sent: Sent) -> Result<Step, Raise> {
        let Some((future, slot, number)) = sleep.waits.take() else {
            return match sent {
                Sent::Error(error) => Err(Raise::new(error)),
                Sent::Value(_) => Ok(Step::Return(std::mem::take(&mut sleep.result))),
            };
        };
        let result = self.send_to(&Value::Future(future), sent);
        self.cancel_timer(slot, number);
        result
    }
}
