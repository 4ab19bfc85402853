//! `setTimeout`, `setInterval`, `queueMicrotask` and what clears them: HTML's timer initialisation steps, with
//! Chromium's reading of the clamp. A delay of zero is posted at once, as a task like any other; a longer one joins the
//! tasks when the loop looks after it is due. Ties go by the order of setting.

use super::{Microtask, Task};
use crate::clock::{Instant, Span};
use crate::javascript::vm::activation::NO_ACTIVITY;
use crate::javascript::vm::keys;
use crate::javascript::vm::native::{Call, Native, Thrown};
use crate::javascript::vm::object::PLAIN;
use crate::javascript::vm::operators::to_int32;
use crate::javascript::vm::value::{ObjectId, Value};
use crate::javascript::vm::Vm;
use crate::trace::{ActivityId, End, Event, On, Site};
use std::collections::VecDeque;
use thin_vec::ThinVec;

/// From this nesting level on a timer waits for at least [`CLAMP`]: measured in Chromium, which counts one level less
/// than the text of the standard.
const CLAMPED_LEVEL: u8 = 5;
const CLAMP: u32 = 4;

/// What [`Timer::interval`] is where there is none.
const ONCE: u32 = u32::MAX;

/// What a timer takes: itself, and its place in the queue with as much again, since that grows by doubling.
const ROOM: usize = std::mem::size_of::<Timer>() + 2 * std::mem::size_of::<u128>();

/// A timer that is set: in wasm half a line of the processor's cache.
pub(super) struct Timer {
    pub due: Instant,
    callback: ObjectId,
    pub arguments: ThinVec<Value>,
    /// Milliseconds of `setInterval`, or [`ONCE`].
    interval: u32,
    /// Counted so far as it matters.
    pub nesting: u8,
    /// The callback's activity, or none for functions of the library.
    pub activity: ActivityId,
    /// Whether the loop goes on for it alone.
    keeps: bool,
    pub context: ObjectId,
}

impl Timer {
    /// Whether it is a task of the platform: a reply, a message.
    pub fn is_posted(&self) -> bool {
        self.nesting == 0
    }

    /// Whether it is an interval.
    pub fn repeats(&self) -> bool {
        self.interval != ONCE
    }

    /// The function that it calls.
    pub fn callback(&self) -> Value {
        if self.callback.is_none() {
            Value::Undefined
        } else {
            Value::Object(self.callback)
        }
    }

    /// Whom it wakes, where the library set it for a promise.
    pub fn wakes(&self) -> Value {
        if self.nesting > 0 {
            return self.callback();
        }
        self.arguments.first().copied().unwrap_or(Value::Undefined)
    }
}

/// So many timers are kept together.
const PIECE: usize = 1 << 15;

/// Timers that were set one after the other.
struct Piece {
    timers: Vec<Option<Timer>>,
    /// How many are still set.
    live: usize,
}

/// Timers by handle: handles are counted from 1. They lie in pieces, of which the oldest is dropped when it is full and
/// none of its timers is set any more; one long vector would be copied whenever it grows.
#[derive(Default)]
pub(super) struct Table {
    pieces: VecDeque<Piece>,
    /// How many handles were in pieces that were dropped.
    dropped: usize,
    /// How many timers the loop goes on for.
    kept: u32,
}

impl Table {
    fn add(&mut self, timer: Timer) -> u32 {
        self.kept += 1;
        if self.pieces.back().is_none_or(|piece| piece.timers.len() == PIECE) {
            let timers = Vec::with_capacity(if self.pieces.is_empty() { 0 } else { PIECE });
            self.pieces.push_back(Piece { timers, live: 0 });
        }
        let before = self.dropped + (self.pieces.len() - 1) * PIECE;
        let Some(piece) = self.pieces.back_mut() else { return 0 };
        piece.timers.push(Some(timer));
        piece.live += 1;
        (before + piece.timers.len()) as u32
    }

    /// In which piece a timer is or was, and where there.
    fn place(&self, handle: u32) -> Option<(usize, usize)> {
        let position = (handle as usize).checked_sub(self.dropped + 1)?;
        Some((position / PIECE, position % PIECE))
    }

    pub fn get(&self, handle: u32) -> Option<&Timer> {
        let (piece, within) = self.place(handle)?;
        self.pieces.get(piece)?.timers.get(within)?.as_ref()
    }

    fn get_mut(&mut self, handle: u32) -> Option<&mut Timer> {
        let (piece, within) = self.place(handle)?;
        self.pieces.get_mut(piece)?.timers.get_mut(within)?.as_mut()
    }

    fn take(&mut self, handle: u32) -> Option<Timer> {
        let (number, within) = self.place(handle)?;
        let piece = self.pieces.get_mut(number)?;
        let timer = piece.timers.get_mut(within)?.take()?;
        self.kept -= u32::from(timer.keeps);
        piece.live -= 1;
        while self.pieces.front().is_some_and(|piece| piece.live == 0 && piece.timers.len() == PIECE) {
            self.pieces.pop_front();
            self.dropped += PIECE;
        }
        Some(timer)
    }

    /// Whether a timer is set that the loop goes on for.
    pub fn keep_on(&self) -> bool {
        self.kept > 0
    }

    /// Says whether the loop goes on for a timer; does nothing where there is none any more.
    fn keep(&mut self, handle: u32, keeps: bool) {
        let Some(timer) = self.get_mut(handle) else { return };
        let before = std::mem::replace(&mut timer.keeps, keeps);
        self.kept = self.kept + u32::from(keeps) - u32::from(before);
    }

    /// Moves a timer that is still set.
    pub fn again_at(&mut self, handle: u32, due: Instant) -> bool {
        self.get_mut(handle).map(|timer| timer.due = due).is_some()
    }

    pub fn bytes(&self) -> usize {
        self.pieces.iter().map(|piece| piece.timers.len() * ROOM).sum()
    }

    pub fn all(&self) -> impl Iterator<Item = &Timer> {
        self.pieces.iter().flat_map(|piece| piece.timers.iter().flatten())
    }
}

impl Vm<'_> {
    /// What Node says of a callback that is no function.
    pub(super) fn wrong_callback(&mut self, value: Value) -> Thrown {
        let shown = crate::javascript::library::inspect(self, value, 0);
        let received = match value {
            Value::Undefined | Value::Null => shown,
            Value::Object(_) => ["an instance of ", &self.type_name_of_class(value)].concat(),
            _ => ["type ", self.type_name(value), " (", &shown, ")"].concat(),
        };
        let words = ["The \"callback\" argument must be of type function. Received ", &received].concat();
        let thrown = self.type_error(&words);
        if let Value::Object(error) = self.thrown {
            let (code, text) = (self.key("code"), self.new_string("ERR_INVALID_ARG_TYPE"));
            self.heap.define(error, code, text, PLAIN);
        }
        thrown
    }

    /// The name of the class of an object.
    fn type_name_of_class(&mut self, value: Value) -> String {
        let class = self.get(value, keys::CONSTRUCTOR);
        let name = class.and_then(|class| self.get(class, keys::NAME)).and_then(|name| self.text_of(name));
        name.unwrap_or_else(|_| "Object".into())
    }

    fn set_timer(&mut self, call: Call, repeat: bool) -> Result<Value, Thrown> {
        let callback = call.arg(self, 0);
        if !self.is_callable(callback) {
            // A browser would compile a string here; the function is what programs about async pass.
            return Err(self.wrong_callback(callback));
        }
        self.progress();
        if self.events.node.is_some() {
            return self.set_node_timer(call, repeat);
        }
        let delay = call.arg(self, 1);
        let delay = self.to_number(delay)?;
        let mut millis = to_int32(delay).max(0).unsigned_abs();
        if self.events.nesting.saturating_add(1) >= CLAMPED_LEVEL {
            millis = millis.max(CLAMP);
        }
        let arguments = call.args(self).get(2..).unwrap_or_default().into();
        let due = self.machine.now() + Span::from_millis(u64::from(millis));
        let handle = self.add_timer(callback, arguments, repeat.then_some(millis), due);
        self.post(handle, millis, callback);
        Ok(Value::Number(f64::from(handle)))
    }

    /// Adds a timer of the program's to the table.
    #[inline]
    pub(super) fn add_timer(
        &mut self,
        callback: Value,
        arguments: ThinVec<Value>,
        interval: Option<u32>,
        due: Instant,
    ) -> u32 {
        let activity = self.timer_activity(callback);
        let nesting = self.events.nesting.saturating_add(1);
        self.heap.grew(ROOM + arguments.len() * 16);
        let (keeps, context) = (true, self.events.context);
        self.events.timers.add(Timer {
            callback: callback.object().unwrap_or(ObjectId::NONE),
            arguments,
            interval: interval.unwrap_or(ONCE),
            due,
            nesting,
            activity,
            keeps,
            context,
        })
    }

    fn timer_activity(&mut self, callback: Value) -> ActivityId {
        if let Some(promise) = self.resolves(callback).or_else(|| self.executing()) {
            self.set_promise_on(promise, On::Timer, 0);
        }
        self.tell_calls();
        let activity = match callback {
            Value::Object(function) => self.callback_activity(function),
            _ => None,
        };
        match activity {
            Some(activity) => {
                let (on, target, site) = (On::Timer, 0, Site::NONE);
                self.machine.record(Event::Wait { activity, on, target, site });
                activity
            }
            None => NO_ACTIVITY,
        }
    }

    /// A task of the platform after `delay`: a reply, a message. It is no timer of the program's, so that nothing is
    /// clamped, and its callback is the library's. Gives a handle for [`Vm::drop_task`].
    pub(crate) fn task_after(&mut self, delay: Span, callback: Value, arguments: ThinVec<Value>) -> u32 {
        let handle = self.add_task(delay, callback, arguments);
        let due = self.machine.now() + delay;
        if delay == Span::ZERO && self.events.node.is_none() {
            self.queue_task(Task::Timer(handle));
        } else {
            self.events.queue.set(due, handle);
        }
        handle
    }

    /// Adds a task of the platform to the table.
    pub(super) fn add_task(&mut self, delay: Span, callback: Value, arguments: ThinVec<Value>) -> u32 {
        self.progress();
        let due = self.machine.now() + delay;
        let activity = NO_ACTIVITY;
        self.heap.grew(ROOM + arguments.len() * 16);
        self.events.timers.add(Timer {
            callback: callback.object().unwrap_or(ObjectId::NONE),
            arguments,
            interval: ONCE,
            due,
            nesting: 0,
            activity,
            keeps: true,
            context: self.events.context,
        })
    }

    /// Takes a task of the platform back.
    pub(crate) fn drop_task(&mut self, handle: u32) {
        self.events.timers.take(handle);
    }

    /// Says whether the loop goes on for a task that waits.
    pub(crate) fn keep_task(&mut self, handle: u32, keeps: bool) {
        self.events.timers.keep(handle, keeps);
    }

    /// Whether the loop goes on for a timer.
    pub(crate) fn keeps_task(&self, handle: u32) -> bool {
        self.events.timers.get(handle).is_some_and(|timer| timer.keeps)
    }

    fn post(&mut self, handle: u32, millis: u32, callback: Value) {
        if millis == 0 {
            self.queue_task(Task::Timer(handle));
            let activity = self.events.timers.get(handle).map_or(NO_ACTIVITY, |timer| timer.activity);
            self.note_due(callback, activity);
        } else if let Some(timer) = self.events.timers.get(handle) {
            self.events.queue.set(timer.due, handle);
        }
    }

    /// A timer's task.
    pub(super) fn fire(&mut self, handle: u32) -> Result<(), Thrown> {
        let Some(timer) = self.events.timers.get_mut(handle) else { return Ok(()) };
        let (callback, activity, interval) = (timer.callback(), timer.activity, timer.interval);
        self.events.context = timer.context;
        // HTML's timers are called on the page.
        let this = Value::Object(self.realm.global);
        if interval == ONCE {
            let Some(timer) = self.events.timers.take(handle) else { return Ok(()) };
            let result = match callback {
                Value::Object(function) if activity != NO_ACTIVITY => {
                    self.run_as(activity, function, this, &timer.arguments)
                }
                _ => self.call_from_loop(callback, this, &timer.arguments),
            };
            return self.report_failure(result);
        }
        let arguments = timer.arguments.clone();
        if self.events.node.is_none() {
            self.post_again(handle, interval);
        }
        let result = match callback {
            Value::Object(function) if activity != NO_ACTIVITY => {
                self.run_step(activity, function, this, &arguments)
            }
            _ => self.call_from_loop(callback, this, &arguments),
        };
        if activity != NO_ACTIVITY {
            let (on, target, site) = (On::Timer, 0, Site::NONE);
            if let Some(timer) = self.events.timers.get(handle) {
                let again = timer.due <= self.machine.now() && self.events.node.is_none();
                self.machine.record(Event::Wait { activity, on, target, site });
                if again {
                    self.machine.record(Event::Ready { activity, cause: None });
                }
            } else {
                self.machine.record(Event::End { activity, end: End::Returned, site });
            }
        }
        self.report_failure(result)
    }

    /// Sets an interval again, before its callback runs.
    fn post_again(&mut self, handle: u32, interval: u32) {
        let now = self.machine.now();
        let Some(timer) = self.events.timers.get_mut(handle) else { return };
        timer.nesting = timer.nesting.saturating_add(1);
        let clamp = if timer.nesting >= CLAMPED_LEVEL { CLAMP } else { 0 };
        // Free of drift: a late turn does not move the ones after it. The grid is the one of before the clamp, which Chromium
        // adds to it.
        let micros = u64::from(interval) * 1000;
        let late = now.since(timer.due).micros().checked_rem(micros).unwrap_or(0);
        timer.interval = interval.max(clamp);
        timer.due = now + Span::from_micros(u64::from(timer.interval) * 1000 - late);
        if timer.interval == 0 {
            self.queue_task(Task::Timer(handle));
        } else {
            self.events.queue.set(timer.due, handle);
        }
    }

    fn clear_timer(&mut self, call: Call) -> Result<Value, Thrown> {
        let Some(handle) = self.handle_in(call.arg(self, 0)) else { return Ok(Value::Undefined) };
        self.forget_timer(handle);
        if let Some(timer) = self.events.timers.take(handle) {
            // An interval that clears itself ends where its callback does.
            if timer.activity != NO_ACTIVITY && timer.activity != self.activity {
                let (activity, cause) = (timer.activity, self.running());
                self.machine.record(Event::Cancel { activity, cause });
                let end = End::Cancelled;
                self.machine.record(Event::End { activity, end, site: Site::NONE });
            }
        }
        Ok(Value::Undefined)
    }
}

fn queue_microtask(vm: &mut Vm<'_>, call: Call) -> Result<Value, Thrown> {
    match call.arg(vm, 0) {
        Value::Object(function) if vm.heap.get(function).is_callable() => {
            vm.queue(Microtask::Callback(function));
            Ok(Value::Undefined)
        }
        value if vm.events.has_node_names => Err(vm.wrong_callback(value)),
        _ => Err(vm.type_error(
            "Failed to execute 'queueMicrotask' on 'Window': parameter 1 is not of type 'Function'.",
        )),
    }
}

/// Makes the globals.
pub(crate) fn install(vm: &mut Vm<'_>) {
    let functions: [(&str, u8, Native); 5] = [
        ("setTimeout", 1, |vm, call| vm.set_timer(call, false)),
        ("setInterval", 1, |vm, call| vm.set_timer(call, true)),
        ("clearTimeout", 0, |vm, call| vm.clear_timer(call)),
        ("clearInterval", 0, |vm, call| vm.clear_timer(call)),
        ("queueMicrotask", 1, queue_microtask),
    ];
    let global = vm.realm.global;
    vm.methods(global, &functions);
}
