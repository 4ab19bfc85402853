//! Workers: programs beside the program, each with a heap, a loop and a thread of its own, on the one clock. A turn of a
//! worker hangs on nothing that happens meanwhile, so that it is run as soon as its beginning is known, on a clock of
//! its own; what it says and prints on the way is kept until the run's clock is there.

use crate::clock::{Instant, Span, Timers};
use crate::javascript::vm::activation::NO_ACTIVITY;
use crate::javascript::vm::native::{Call, Thrown};
use crate::javascript::vm::value::{ObjectId, Value};
use crate::javascript::vm::{Parked, Vm};
use crate::machine::Machine;
use crate::trace::{ActivityId, End, Event, Kind, Site, Stream, ThreadId};
use std::collections::VecDeque;

/// More at once are refused.
const MOST: usize = 64;

/// Something that a worker does at an instant that the run's clock has not reached.
enum Word {
    /// It begins a turn.
    Run(ActivityId),
    /// It prints.
    Line(Stream, String, ActivityId),
    /// Its turn ends, well or not.
    End(ActivityId, End),
    /// It wants a turn, for a timer of its own.
    Turn,
    /// It was told.
    Gone,
}

struct Worker {
    /// None while it runs, and once it ended.
    parked: Option<Parked>,
    machine: Machine,
    thread: ThreadId,
    /// The program's function that hears it.
    hears: Value,
    /// Lines that were told already.
    lines: usize,
    /// Its messages, as far as they may be on their way.
    sent: Vec<u32>,
    /// It was ended: what it did after that did not happen.
    over: bool,
}

/// All workers of a run, and in a worker what it has to say.
pub(crate) struct Workers {
    all: Vec<Worker>,
    queue: Timers,
    words: Vec<(usize, Word)>,
    /// In a worker: what it sent in this turn, and when.
    pub sent: Vec<(Instant, &'static str, String)>,
    /// In a worker: the library's function that hears messages.
    pub receive: Value,
    /// In a worker: it closed itself.
    pub closed: bool,
    /// In a worker of Node's: what it gave to `process.exit`.
    pub status: i32,
    /// In a worker of Node's: it listens, so that it does not end with its last task.
    pub stays: bool,
    /// In a worker: what it was given at its start.
    pub given: Box<str>,
}

impl Default for Workers {
    fn default() -> Self {
        Workers {
            all: Vec::new(),
            queue: Timers::default(),
            words: Vec::new(),
            sent: Vec::new(),
            receive: Value::Undefined,
            closed: false,
            status: 0,
            stays: false,
            given: "".into(),
        }
    }
}

impl Workers {
    /// When something happens next.
    pub fn first(&self) -> Option<Instant> {
        self.queue.first().map(|(at, _)| at)
    }

    pub fn values(&self) -> impl Iterator<Item = Value> + '_ {
        self.all.iter().map(|worker| worker.hears).chain([self.receive])
    }

    fn say(&mut self, at: Instant, worker: usize, word: Word) {
        self.words.push((worker, word));
        self.queue.set(at, self.words.len() as u32 - 1);
    }
}

impl Vm<'_> {
    /// In a worker: a message came, a task.
    pub(crate) fn receive(&mut self, message: &str) {
        let message = self.new_string(message);
        let receive = self.events.workers.receive;
        self.task_after(Span::ZERO, receive, [message].into());
    }

    /// What workers do at this instant.
    pub(super) fn hear_workers(&mut self, at: Instant) -> Result<(), Thrown> {
        while self.events.workers.first().is_some_and(|first| first <= at) {
            let Some((_, index)) = self.events.workers.queue.pop() else { break };
            let (worker, word) =
                std::mem::replace(&mut self.events.workers.words[index as usize], (0, Word::Gone));
            let Worker { thread, over, .. } = &self.events.workers.all[worker];
            let (thread, over) = (*thread, *over);
            match word {
                Word::Run(activity) => self.machine.record(Event::Run { activity, thread }),
                Word::End(activity, end) => {
                    let end = if over { End::Cancelled } else { end };
                    self.machine.record(Event::End { activity, end, site: Site::NONE });
                }
                _ if over => {}
                Word::Line(stream, text, activity) => self.machine.trace.print(stream, Some(activity), text),
                Word::Turn => self.worker_turn(worker, None)?,
                Word::Gone => {}
            }
        }
        Ok(())
    }

    /// Runs a turn of a worker ahead, and keeps what it says.
    fn worker_turn(&mut self, index: usize, message: Option<&str>) -> Result<(), Thrown> {
        let now = self.machine.now();
        let (world, left) = (self.world, self.memory_left());
        let Some(worker) = self.events.workers.all.get_mut(index) else { return Ok(()) };
        let Some(parked) = worker.parked.take() else { return Ok(()) };
        worker.machine.wait_until(now).map_err(Thrown::Stop)?;
        let begin = worker.machine.now();
        worker.machine.limit_memory(left + parked.bytes());
        self.machine.lend_steps(&mut worker.machine);
        let result = parked.turn(message, world, &mut worker.machine);
        self.machine.lend_steps(&mut worker.machine);
        self.keep_turn(index, begin, result?);
        Ok(())
    }

    /// What a worker did in a turn, at its instants.
    fn keep_turn(&mut self, index: usize, begin: Instant, mut parked: Parked) {
        let parent = (self.activity != NO_ACTIVITY).then_some(self.activity);
        let worker = &mut self.events.workers.all[index];
        let end = worker.machine.now();
        let events = parked.events();
        let mut sent = std::mem::take(&mut events.workers.sent);
        let failure = events.failure.take();
        let next = events.queue.first().map(|(at, _)| at);
        let idle = events.has_node_names && !events.workers.stays && next.is_none();
        let (closed, status) = (events.workers.closed || idle, events.workers.status);
        let lines: Vec<_> = worker.machine.trace.lines()[worker.lines..].to_vec();
        worker.lines += lines.len();
        worker.parked = (!closed).then_some(parked);
        let mut words: Vec<(Instant, Word)> = Vec::new();
        let mut activity = NO_ACTIVITY;
        // A turn that takes no time and says nothing, as the program's own text mostly does, is none to look at.
        if begin != end || !lines.is_empty() || !sent.is_empty() || failure.is_some() {
            let name = self.machine.trace.add_name(&format!("worker {}", worker.thread.0));
            activity = self.machine.trace.create(name, Kind::Job, parent, Site::NONE);
            self.machine.record(Event::Ready { activity, cause: None });
            words.push((begin, Word::Run(activity)));
        }
        let printed = lines.into_iter().map(|line| (line.at, Word::Line(line.stream, line.text, activity)));
        words.extend(printed);
        let how = if failure.is_some() { End::Raised } else { End::Returned };
        sent.extend(failure.map(|text| (end, "error", text)));
        if activity != NO_ACTIVITY {
            words.push((end, Word::End(activity, how)));
        }
        match next {
            Some(at) if !closed => words.push((at.max(end), Word::Turn)),
            _ if closed => sent.push((end, "exit", status.to_string())),
            _ => {}
        }
        for (at, kind, text) in sent {
            self.send_from(index, at, kind, text);
        }
        for (at, word) in words {
            self.events.workers.say(at, index, word);
        }
    }

    /// What the program and its workers leave of the run's memory.
    fn memory_left(&self) -> u64 {
        let workers = self.events.workers.all.iter().filter_map(|worker| worker.parked.as_ref());
        let taken: u64 = workers.map(Parked::bytes).sum();
        self.machine.budget().memory.saturating_sub(self.heap.bytes() + taken)
    }

    /// A message from a worker: a task of the platform when the clock is there.
    fn send_from(&mut self, index: usize, at: Instant, kind: &'static str, text: String) {
        let (kind, text) = (self.new_string(kind), self.new_string(text));
        let delay = Span::from_micros(at.micros().saturating_sub(self.machine.now().micros()));
        let hears = self.events.workers.all[index].hears;
        let handle = self.task_after(delay, hears, [kind, text].into());
        self.events.workers.all[index].sent.push(handle);
    }
}

/// `start(text, hears, data)`: starts a worker; gives its number.
pub(crate) fn start(vm: &mut Vm<'_>, call: Call) -> Result<Value, Thrown> {
    let text = vm.text_of(call.arg(vm, 0))?;
    let hears = call.arg(vm, 1);
    let data = vm.text_of(call.arg(vm, 2))?;
    let index = vm.events.workers.all.len();
    if index >= MOST || vm.events.is_worker {
        return Err(vm.range_error("loopscope runs at most 64 workers, and none in a worker"));
    }
    let mut machine = Machine::new(vm.machine.budget().clone());
    let begin = vm.machine.now() + vm.world.pools.thread_start;
    machine.wait_until(begin).map_err(Thrown::Stop)?;
    machine.limit_memory(vm.memory_left());
    vm.machine.lend_steps(&mut machine);
    let node = vm.events.has_node_names;
    let bytes = vm.library.buffers != ObjectId::NONE;
    let started = Parked::start(&text, &data, node, bytes, vm.world, &mut machine);
    vm.machine.lend_steps(&mut machine);
    let thread = ThreadId(index as u16 + 1);
    vm.events.workers.all.push(Worker {
        parked: None,
        machine,
        thread,
        hears,
        lines: 0,
        sent: Vec::new(),
        over: false,
    });
    match started {
        Ok(parked) => vm.keep_turn(index, begin, parked),
        Err(message) => vm.send_from(index, begin, "error", message),
    }
    Ok(Value::Number(index as f64))
}

/// `post(worker, text)`: a message to a worker; without a worker, from one to the program.
pub(crate) fn post(vm: &mut Vm<'_>, call: Call) -> Result<Value, Thrown> {
    let text = vm.text_of(call.arg(vm, 1))?;
    match call.arg(vm, 0) {
        Value::Number(index) => vm.worker_turn(index as usize, Some(&text))?,
        _ => {
            let at = vm.machine.now();
            vm.events.workers.sent.push((at, "message", text));
        }
    }
    Ok(Value::Undefined)
}

/// `stop(worker)`: ends a worker; without one, the worker itself.
pub(crate) fn stop(vm: &mut Vm<'_>, call: Call) -> Result<Value, Thrown> {
    match call.arg(vm, 0) {
        Value::Number(index) => {
            if let Some(worker) = vm.events.workers.all.get_mut(index as usize) {
                worker.over = true;
                worker.parked = None;
                for handle in std::mem::take(&mut worker.sent) {
                    vm.drop_task(handle);
                }
                cut(vm, index as usize);
            }
        }
        _ => vm.events.workers.closed = true,
    }
    Ok(Value::Undefined)
}

/// A worker that was ended is silent: its turn ends now.
fn cut(vm: &mut Vm<'_>, index: usize) {
    let mut later: VecDeque<(Instant, Word)> = VecDeque::new();
    let mut others = Vec::new();
    while let Some((at, place)) = vm.events.workers.queue.pop() {
        let (worker, word) = std::mem::replace(&mut vm.events.workers.words[place as usize], (0, Word::Gone));
        if worker == index {
            later.push_back((at, word));
        } else {
            others.push((at, worker, word));
        }
    }
    for (at, worker, word) in others {
        vm.events.workers.say(at, worker, word);
    }
    let mut began = Vec::new();
    for (_, word) in later {
        match word {
            Word::Run(activity) => began.push(activity),
            Word::End(activity, _) => {
                let thread = vm.events.workers.all[index].thread;
                if began.contains(&activity) {
                    vm.machine.record(Event::Run { activity, thread });
                }
                vm.machine.record(Event::End { activity, end: End::Cancelled, site: Site::NONE });
            }
            _ => {}
        }
    }
}

/// `stay(listens)`: whether a worker of Node's listens, so that it does not end.
pub(crate) fn stay(vm: &mut Vm<'_>, call: Call) -> Result<Value, Thrown> {
    let listens = call.arg(vm, 0);
    vm.events.workers.stays = vm.to_boolean(listens);
    Ok(Value::Undefined)
}

/// `hear(function)`: in a worker, who hears messages; gives what it was given. Nothing where this is no worker.
pub(crate) fn hear(vm: &mut Vm<'_>, call: Call) -> Result<Value, Thrown> {
    vm.events.workers.receive = call.arg(vm, 0);
    if !vm.events.is_worker {
        return Ok(Value::Undefined);
    }
    let given = vm.events.workers.given.clone();
    Ok(vm.new_string(given))
}
