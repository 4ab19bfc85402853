//! The event loop of Node 20, for programs that ask for it: the phases of libuv's `uv_run` (poll, check, timers), the
//! lists of timers of `lib/internal/timers.js`, and the queue of `process.nextTick`, which goes before the microtasks.
//! Times are whole milliseconds there, rounded down, as `uv_now` has them.

use super::{Microtask, Task};
use crate::clock::{Instant, Span, Timers};
use crate::javascript::vm::activation::NO_ACTIVITY;
use crate::javascript::vm::native::{Call, Thrown};
use crate::javascript::vm::object::Payload;
use crate::javascript::vm::value::{ObjectId, Value};
use crate::javascript::vm::{keys, Vm};
use crate::trace::Event;
use std::collections::VecDeque;

/// A delay beyond it is one millisecond.
const LONGEST_DELAY: f64 = 2_147_483_647.0;
const NEVER: u64 = u64::MAX;

/// What Node's loop has besides.
pub(crate) struct NodeLoop {
    /// `process.nextTick`: functions, each with its arguments and its context.
    ticks: VecDeque<(ObjectId, Box<[Value]>, ObjectId)>,
    /// Handles of `setImmediate`.
    immediates: VecDeque<u32>,
    /// Timers of one duration, oldest first.
    lists: Vec<List>,
    /// Lists by expiry; the payload is the list's position.
    queue: Timers,
    next_expiry: u64,
    /// When libuv's own timer fires.
    armed: u64,
    /// `loop->time`
    time: u64,
    /// The prototypes of `Timeout` and `Immediate`, and the function that emits events of `process`.
    pub prototypes: [ObjectId; 2],
    pub emit: ObjectId,
    /// The function that tells of a module that failed.
    pub watch: ObjectId,
    /// The status that `process.exit` gave.
    pub status: Option<i32>,
    /// Whether the program is a module, whose end is a microtask itself.
    pub module: bool,
}

struct List {
    millis: u64,
    timers: VecDeque<u32>,
    /// Whether timers of this duration still go here.
    open: bool,
}

impl NodeLoop {
    pub fn new(module: bool) -> Self {
        NodeLoop {
            ticks: VecDeque::new(),
            immediates: VecDeque::new(),
            lists: Vec::new(),
            queue: Timers::default(),
            next_expiry: NEVER,
            armed: NEVER,
            time: 0,
            prototypes: [ObjectId::NONE; 2],
            emit: ObjectId::NONE,
            watch: ObjectId::NONE,
            status: None,
            module,
        }
    }

    /// `insert` of `lib/internal/timers.js`
    fn insert(&mut self, handle: u32, millis: u64, start: u64) {
        if let Some(list) = self.lists.iter_mut().find(|list| list.open && list.millis == millis) {
            return list.timers.push_back(handle);
        }
        let list = List { millis, timers: VecDeque::from([handle]), open: true };
        let place = match self.lists.iter().position(|list| !list.open && list.timers.is_empty()) {
            // Nothing refers to a closed list but what is left of it in the queue, which finds the new one too early.
            Some(place) if self.queue.is_empty() => {
                self.lists[place] = list;
                place
            }
            _ => {
                self.lists.push(list);
                self.lists.len() - 1
            }
        };
        let expiry = start + millis;
        self.queue.set(instant(expiry), place as u32);
        if self.next_expiry > expiry {
            self.armed = self.time + millis;
            self.next_expiry = expiry;
        }
    }

    /// Whether an older and a newer timer stand beside this one in its list.
    pub fn neighbours(&self, handle: u32) -> (bool, bool) {
        let beside = self.lists.iter().find_map(|list| {
            let place = list.timers.iter().position(|other| *other == handle)?;
            Some((place > 0, place + 1 < list.timers.len()))
        });
        beside.unwrap_or_default()
    }

    /// Takes a cleared timer out; a list without timers is closed.
    fn remove(&mut self, handle: u32) {
        for list in &mut self.lists {
            if let Some(place) = list.timers.iter().position(|other| *other == handle) {
                list.timers.remove(place);
                list.open = !list.timers.is_empty();
                return;
            }
        }
    }

    /// The list that expires first.
    fn first(&mut self) -> Option<(u64, usize)> {
        while let Some((expiry, place)) = self.queue.first() {
            if self.lists[place as usize].open {
                return Some((expiry.micros() / 1000, place as usize));
            }
            self.queue.pop();
        }
        None
    }

    /// All values that it holds.
    pub fn values(&self) -> impl Iterator<Item = Value> + '_ {
        let ticks = self.ticks.iter().flat_map(|(function, arguments, context)| {
            let context = Some(*context).filter(|id| !id.is_none()).map(Value::Object);
            context.into_iter().chain([Value::Object(*function)]).chain(arguments.iter().copied())
        });
        let own = self.prototypes.iter().chain([&self.emit, &self.watch]);
        ticks.chain(own.filter(|id| !id.is_none()).map(|id| Value::Object(*id)))
    }
}

fn instant(millis: u64) -> Instant {
    Instant::ZERO + Span::from_millis(millis)
}

impl Vm<'_> {
    /// The loop's clock, brought up to date: `uv_update_time`.
    fn node_time(&mut self) -> u64 {
        let now = self.machine.now().micros() / 1000;
        if let Some(node) = &mut self.events.node {
            node.time = now;
        }
        now
    }

    /// `uv_run`, from the end of the program's own text on.
    pub(crate) fn run_node(&mut self) -> Result<(), Thrown> {
        if self.events.node.as_ref().is_some_and(|node| node.module) {
            self.drain_microtasks()?;
        }
        self.settle_ticks()?;
        loop {
            self.node_timers()?;
            while self.node_alive() {
                self.node_poll()?;
                self.node_check()?;
                self.node_timers()?;
            }
            let status = self.events.node.as_ref().and_then(|node| node.status).unwrap_or(0);
            self.emit("beforeExit", &[Value::Number(f64::from(status))])?;
            self.settle_ticks()?;
            if !self.node_alive() {
                return Ok(());
            }
        }
    }

    fn node_alive(&self) -> bool {
        self.events.timers.keep_on() || self.events.workers.first().is_some()
    }

    /// After each callback: ticks, then microtasks, until there are none; then rejections that nobody handled.
    fn settle_ticks(&mut self) -> Result<(), Thrown> {
        loop {
            while let Some((function, arguments, context)) = self.next_tick() {
                self.events.context = context;
                let result = self.run_callback(function, &arguments);
                self.report_failure(result)?;
            }
            self.drain_microtasks()?;
            let idle = self.events.node.as_ref().is_none_or(|node| node.ticks.is_empty());
            if idle && !self.tell_rejections()? {
                break;
            }
        }
        if self.wants_collection() {
            self.collect()?;
        }
        Ok(())
    }

    fn next_tick(&mut self) -> Option<(ObjectId, Box<[Value]>, ObjectId)> {
        self.events.node.as_mut()?.ticks.pop_front()
    }

    /// `processPromiseRejections`
    fn tell_rejections(&mut self) -> Result<bool, Thrown> {
        for promise in std::mem::take(&mut self.events.handled_late) {
            self.emit("rejectionHandled", &[Value::Object(promise)])?;
        }
        let promises = std::mem::take(&mut self.events.rejections);
        for promise in &promises {
            let Payload::Promise(data) = &self.heap.get(*promise).payload else { continue };
            let (handled, reason) = (data.handled, data.value());
            if handled {
                continue;
            }
            self.told_of(*promise);
            if self.emit("unhandledRejection", &[reason, Value::Object(*promise)])? {
                continue;
            }
            let is_error =
                matches!(reason, Value::Object(id) if matches!(self.heap.get(id).payload, Payload::Error));
            let error = if is_error { reason } else { self.unhandled(reason)? };
            self.report_from(error, "unhandledRejection")?;
        }
        Ok(!promises.is_empty())
    }

    /// What Node throws where a rejection's reason is no error.
    fn unhandled(&mut self, reason: Value) -> Result<Value, Thrown> {
        let reason = match reason {
            Value::Object(_) => "#<Object>".into(),
            reason => self.text_of(reason)?,
        };
        let message = [
            "This error originated either by throwing inside of an async function without a catch block, or by ",
            "rejecting a promise which was not handled with .catch(). The promise rejected with the reason \"",
            &reason,
            "\".",
        ];
        let error = self.make_error(crate::javascript::vm::ErrorKind::Error, &message.concat());
        if let Value::Object(id) = error {
            let name = self.new_string("UnhandledPromiseRejection");
            self.heap.define(id, keys::NAME, name, crate::javascript::vm::object::HIDDEN);
            let (code, text) = (self.key("code"), self.new_string("ERR_UNHANDLED_REJECTION"));
            self.heap.define(id, code, text, crate::javascript::vm::object::PLAIN);
        }
        Ok(error)
    }

    /// `process.emit`; tells whether anybody listened.
    pub(crate) fn emit(&mut self, event: &str, arguments: &[Value]) -> Result<bool, Thrown> {
        let Some(emit) = self.events.node.as_ref().map(|node| node.emit).filter(|emit| !emit.is_none())
        else {
            return Ok(false);
        };
        let mut all = vec![self.new_string(event)];
        all.extend_from_slice(arguments);
        let heard = self.call(Value::Object(emit), Value::Undefined, &all)?;
        Ok(self.to_boolean(heard))
    }

    /// `uv__io_poll`: waits for what comes first, a reply or a timer, unless something is to do at once.
    fn node_poll(&mut self) -> Result<(), Thrown> {
        let time = self.node_time();
        let Some(node) = &self.events.node else { return Ok(()) };
        // What fell due while something computed waits already.
        let has_immediates = !node.immediates.is_empty() || !self.events.due.is_empty();
        let timer = (node.armed != NEVER)
            .then(|| self.machine.now() + Span::from_millis(node.armed.saturating_sub(time)));
        let reply = self.next_to_wait_for();
        if !has_immediates {
            if let Some(first) = timer.into_iter().chain(reply).min() {
                self.wait_until(first)?;
            }
        }
        let now = self.machine.now();
        self.fall_due(now)?;
        for (id, queued) in std::mem::take(&mut self.events.due) {
            self.run_task(Task::Timer(id), queued)?;
            self.settle_ticks()?;
        }
        self.node_time();
        Ok(())
    }

    /// `uv__run_check`: the immediates that are there now.
    fn node_check(&mut self) -> Result<(), Thrown> {
        let Some(node) = &mut self.events.node else { return Ok(()) };
        for id in std::mem::take(&mut node.immediates) {
            if self.events.timers.get(id).is_some() {
                let queued = self.machine.trace.len() as u32;
                self.run_task(Task::Timer(id), queued)?;
                self.settle_ticks()?;
            }
        }
        Ok(())
    }

    /// `uv__run_timers`, and `processTimers` where libuv's own timer is due. What a callback leaves to ticks and microtasks is
    /// done before the next one runs, but after a look at whether that is due: what they set comes behind what is put back.
    fn node_timers(&mut self) -> Result<(), Thrown> {
        let now = self.node_time();
        let Some(node) = &mut self.events.node else { return Ok(()) };
        if node.armed > now {
            return Ok(());
        }
        node.armed = NEVER;
        node.next_expiry = NEVER;
        let mut ran = false;
        while let Some((expiry, place)) = self.events.node.as_mut().and_then(|node| node.first()) {
            if expiry > now {
                if let Some(node) = &mut self.events.node {
                    node.next_expiry = expiry;
                    node.armed = node.time + expiry.saturating_sub(node.time).max(1);
                }
                break;
            }
            if ran {
                self.settle_ticks()?;
            }
            ran = true;
            self.list_on_timeout(place, now)?;
        }
        if ran {
            self.settle_ticks()?;
        }
        Ok(())
    }

    /// `listOnTimeout`: the timers of one duration, as far as they are due. The list stays the first of the queue meanwhile.
    fn list_on_timeout(&mut self, place: usize, now: u64) -> Result<(), Thrown> {
        let mut ran = false;
        loop {
            let Some(node) = &mut self.events.node else { return Ok(()) };
            let list = &mut node.lists[place];
            let Some(handle) = list.timers.front().copied() else {
                list.open = false;
                node.queue.pop();
                return Ok(());
            };
            let Some(timer) = self.events.timers.get(handle) else {
                list.timers.pop_front();
                continue;
            };
            let due = timer.due.micros() / 1000;
            if now < due {
                node.queue.pop();
                node.queue.set(instant(due.max(now + 1)), place as u32);
                return Ok(());
            }
            let millis = list.millis;
            if std::mem::replace(&mut ran, true) {
                self.settle_ticks()?;
                // They may have cleared it.
                if self.events.timers.get(handle).is_none() {
                    continue;
                }
            }
            let Some(node) = &mut self.events.node else { return Ok(()) };
            let timers = &mut node.lists[place].timers;
            let at = timers.iter().position(|other| *other == handle);
            at.and_then(|at| timers.remove(at));
            self.note_late(handle);
            let start = self.node_time();
            let queued = self.machine.trace.len() as u32;
            self.run_task(Task::Timer(handle), queued)?;
            if self.events.timers.again_at(handle, instant(start + millis)) {
                if let Some(node) = &mut self.events.node {
                    node.insert(handle, millis, start);
                }
            }
        }
    }

    /// Tells the trace since when a timer could have fired.
    fn note_late(&mut self, handle: u32) {
        let Some(timer) = self.events.timers.get(handle) else { return };
        let (due, callback, activity) = (timer.due, timer.callback(), timer.activity);
        // An interval may be due before its last callback ended.
        if due < self.machine.now() && activity != NO_ACTIVITY && !timer.repeats() {
            self.machine.record(Event::Due(due));
        }
        self.note_due(callback, activity);
    }

    /// `setTimeout` and `setInterval`: gives a `Timeout`.
    pub(super) fn set_node_timer(&mut self, call: Call, repeat: bool) -> Result<Value, Thrown> {
        let delay = self.to_number(call.arg(self, 1))?;
        let millis = if (1.0..=LONGEST_DELAY).contains(&delay) { delay as u64 } else { 1 };
        let start = self.node_time();
        let arguments = call.args(self).get(2..).unwrap_or_default().into();
        let interval = repeat.then_some(millis as u32);
        let object = self.handle_object(0);
        let callback = self.called_on(call.arg(self, 0), object);
        let handle = self.add_timer(callback, arguments, interval, instant(start + millis));
        if let Some(node) = &mut self.events.node {
            node.insert(handle, millis, start);
        }
        self.give_handle(object, handle);
        Ok(self.keep_delay(object, millis, repeat))
    }

    /// `timeout.refresh()` begins anew.
    pub(crate) fn refresh_timer(&mut self, timeout: Value) {
        let (Some(handle), Value::Object(id)) = (self.handle_in(timeout), timeout) else { return };
        let key = self.key("#delay");
        let Some(Value::Number(millis)) = self.heap.own(id, key).map(|slot| slot.value) else { return };
        let millis = millis as u64;
        self.forget_timer(handle);
        let start = self.node_time();
        if self.events.timers.again_at(handle, instant(start + millis)) {
            if let Some(node) = &mut self.events.node {
                node.insert(handle, millis, start);
            }
        }
    }

    /// A cleared timer leaves its list at once.
    pub(super) fn forget_timer(&mut self, handle: u32) {
        if let Some(node) = &mut self.events.node {
            node.remove(handle);
        }
    }
}

/// `process.nextTick(callback, ...arguments)`
pub(crate) fn next_tick(vm: &mut Vm<'_>, call: Call) -> Result<Value, Thrown> {
    let Value::Object(function) = call.arg(vm, 0) else { return Ok(Value::Undefined) };
    let arguments = call.args(vm).get(1..).unwrap_or_default().into();
    match &mut vm.events.node {
        Some(node) => node.ticks.push_back((function, arguments, vm.events.context)),
        // DIFFERENCE: a worker runs under the browser's loop, where a tick is a microtask.
        None => vm.queue(Microtask::Callback(function)),
    }
    Ok(Value::Undefined)
}

/// `setImmediate(callback, ...arguments)`
pub(crate) fn set_immediate(vm: &mut Vm<'_>, call: Call) -> Result<Value, Thrown> {
    let arguments = call.args(vm).get(1..).unwrap_or_default().into();
    let now = vm.machine.now();
    let callback = call.arg(vm, 0);
    if !vm.is_callable(callback) {
        return Err(vm.wrong_callback(callback));
    }
    if vm.events.node.is_none() {
        let handle = vm.task_after(Span::ZERO, callback, arguments);
        let object = vm.handle_object(1);
        vm.give_handle(object, handle);
        return Ok(object);
    }
    let object = vm.handle_object(1);
    let callback = vm.called_on(callback, object);
    let handle = vm.add_timer(callback, arguments, None, now);
    vm.give_handle(object, handle);
    if let Some(node) = &mut vm.events.node {
        node.immediates.push_back(handle);
    }
    if let Some(timer) = vm.events.timers.get(handle) {
        let activity = timer.activity;
        vm.note_due(callback, activity);
    }
    Ok(object)
}

/// `process.exit(status)`
pub(crate) fn exit(vm: &mut Vm<'_>, call: Call) -> Result<Value, Thrown> {
    let status = vm.to_number(call.arg(vm, 0))?;
    let status = if status.is_nan() { 0 } else { status as i32 };
    if let Some(node) = &mut vm.events.node {
        node.status = Some(status);
    } else if vm.events.is_worker {
        // A worker ends alone.
        vm.events.workers.closed = true;
        vm.events.workers.status = status;
    }
    Err(Thrown::Exit)
}
