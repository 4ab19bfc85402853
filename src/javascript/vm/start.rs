//! From a program's text to its end: the globals are made, the library's own program runs, then the reader's as the
//! first task, then whatever it left behind.

use super::activation::{Activation, State, NO_ACTIVITY};
use super::code::CodeId;
use super::compile::{compile, refusal, Output};
use super::gallop::Gallop;
use super::heap::Heap;
use super::interpreter::Entry;
use super::keys;
use super::native::{Call, Thrown};
use super::object::{Payload, HIDDEN};
use super::value::{Key, ObjectId, Value};
use super::{calls, Finish, Frame, Realm, Vm};
use crate::javascript::event_loop::node::NodeLoop;
use crate::javascript::event_loop::promise::PromiseState;
use crate::javascript::event_loop::{constructor, install_timers, EventLoop};
use crate::javascript::{library, syntax};
use crate::machine::{Limit, Machine};
use crate::trace::{ActivityId, Event, Kind, Outcome, Refusal, Site, Stream, ThreadId};
use crate::world::World;

/// Why a program does not get beyond its first task.
pub(super) enum NotBegun {
    /// It was not run.
    Refused(Refusal),
    /// The first task ended the run.
    Ended(Thrown),
}

/// Runs a program to its end and writes what happens into the machine's trace.
pub(crate) fn run(text: &str, world: &World, machine: &mut Machine) -> Outcome {
    let mut vm = Vm::new(machine, world);
    let main = match vm.begin_program(text, false) {
        Ok(main) => main,
        Err(NotBegun::Refused(refusal)) => return Outcome::Refused(refusal),
        Err(NotBegun::Ended(thrown)) => return vm.outcome(Err(thrown)),
    };
    let result = vm.run_tasks();
    match result {
        Ok(()) => vm.end(main, text),
        Err(thrown) => vm.outcome(Err(thrown)),
    }
}

/// Who else waits is not told of more.
const MOST_SENTENCES: usize = 20;

impl<'m> Vm<'m> {
    /// Reads a program and runs its text, the first task; `worker` says that it is a worker's.
    pub(super) fn begin_program(&mut self, text: &str, worker: bool) -> Result<ObjectId, NotBegun> {
        let program = syntax::parse(text).map_err(NotBegun::Refused)?;
        if !worker && self.wants_node(&program) {
            self.events.node = Some(Box::new(NodeLoop::new(program.is_module())));
            self.events.has_node_names = true;
            self.machine.trace.note(super::names::NODE);
        }
        self.events.is_worker = worker;
        self.library.has_bytes |= self.hears_bytes(&program);
        self.prepare(&program).map_err(NotBegun::Ended)?;
        self.hide_commonjs(&program).map_err(NotBegun::Ended)?;
        let mut globals = Vec::new();
        let code = match self.compile(&program, false, &mut globals) {
            Ok(code) => code,
            Err((at, message)) => return Err(NotBegun::Refused(refusal(text, at, message))),
        };
        if let Some(refusal) = self.missing(&program, text) {
            return Err(NotBegun::Refused(refusal));
        }
        if let Some((at, message)) = self.wrong_pattern(&program).map_err(NotBegun::Ended)? {
            return Err(NotBegun::Refused(refusal(text, at, message)));
        }
        if self.events.node.is_none() && (program.names_global() || program.makes_functions()) {
            self.show_globals(globals);
        }
        self.program = Some(program);
        self.text = text.into();
        self.heap.limit = self.machine.budget().memory;
        self.start_main(code).map_err(NotBegun::Ended)
    }

    pub(super) fn new(machine: &'m mut Machine, world: &'m World) -> Vm<'m> {
        let mut heap = Heap::new();
        let object = heap.object(Payload::Ordinary, ObjectId::NONE);
        let mut ordinary = |prototype| heap.object(Payload::Ordinary, prototype);
        let function = ordinary(object);
        let iterator = ordinary(object);
        let async_iterator = ordinary(object);
        let error = ordinary(object);
        let mut errors = [error; 8];
        for kind in errors.iter_mut().skip(1) {
            *kind = ordinary(error);
        }
        let realm = Realm {
            global: ordinary(object),
            object,
            function,
            functions: [ordinary(function), ordinary(function), ordinary(function)],
            array: ordinary(object),
            string: ordinary(object),
            number: ordinary(object),
            boolean: ordinary(object),
            symbol: ordinary(object),
            bigint: ordinary(object),
            promise: ordinary(object),
            promise_constructor: ObjectId::NONE,
            iterator,
            async_iterator,
            generator: ordinary(iterator),
            async_generator: ordinary(async_iterator),
            map: ordinary(object),
            set: ordinary(object),
            date: ordinary(object),
            regex: ordinary(object),
            library_iterator: ordinary(iterator),
            errors,
        };
        heap.get_mut(realm.array).payload = Payload::Array(Vec::new());
        Vm {
            machine,
            world,
            heap,
            realm,
            events: EventLoop::new(),
            library: library::State::new(world.seed),
            stack: Vec::new(),
            frames: Vec::new(),
            codes: Vec::new(),
            statics: Vec::new(),
            activity: NO_ACTIVITY,
            calls: Vec::new(),
            depth: 0,
            fuel: 0,
            gallop: Gallop::default(),
            thrown: Value::Undefined,
            refused: Value::Undefined,
            has_proxies: false,
            tail: calls::Tail::None,
            tail_values: Vec::new(),
            call_sites: Vec::new(),
            program: None,
            #[cfg(not(target_arch = "wasm32"))]
            stacks: Vec::new(),
            text: "".into(),
        }
    }

    /// Makes the globals and runs the library's own program.
    fn prepare(&mut self, program: &syntax::tree::Program) -> Result<(), Thrown> {
        let global = self.realm.global;
        let key = self.key("globalThis");
        self.heap.define(global, key, Value::Object(global), HIDDEN);
        for (name, value) in [("NaN", Value::Number(f64::NAN)), ("Infinity", Value::Number(f64::INFINITY))] {
            let key = self.key(name);
            self.heap.define(global, key, value, 0);
        }
        super::resume::install(self);
        constructor::install(self);
        install_timers(self);
        library::install(self);
        let methods = self.key("methods");
        let function = self.native(methods, 2, move_methods);
        self.heap.define(global, methods, Value::Object(function), HIDDEN);
        self.run_prelude(program)?;
        self.delete(global, methods)?;
        self.mark_watching();
        Ok(())
    }

    fn run_prelude(&mut self, program: &syntax::tree::Program) -> Result<(), Thrown> {
        // The library's own program is tested to be well formed: a build for tests says what is wrong with it, another
        // one goes on without its methods.
        let program = match syntax::parse(&library::prelude(
            program,
            self.events.has_node_names,
            self.events.is_worker,
            self.library.has_bytes,
        )) {
            Ok(program) => program,
            Err(refusal) => {
                debug_assert!(false, "the library's program: {}", refusal.message);
                return Ok(());
            }
        };
        let code = match self.compile(&program, true, &mut Vec::new()) {
            Ok(code) => code,
            Err((_, message)) => {
                debug_assert!(false, "the library's program: {message}");
                return Ok(());
            }
        };
        let mut activation = Activation::new(code);
        activation.state = State::Running;
        activation.promise = self.new_promise();
        let promise = activation.promise;
        let activation = self.heap.activate(activation);
        self.push_main(code, activation);
        self.run(Entry::Run)?;
        if let (true, Some((PromiseState::Rejected, error))) =
            (cfg!(debug_assertions), self.promise_state(promise))
        {
            debug_assert!(false, "the library's program: {}", self.error_text(error).unwrap_or_default());
        }
        Ok(())
    }

    /// Functions that a loop may call which only watches the clock.
    fn mark_watching(&mut self) {
        for path in
            ["performance.now", "Date.now", "Date.prototype.getTime", "Date.prototype.valueOf", "Date"]
        {
            let mut value = Value::Object(self.realm.global);
            for name in path.split('.') {
                let key = self.key(name);
                value = value
                    .object()
                    .and_then(|id| self.heap.own(id, key))
                    .map_or(Value::Null, |slot| slot.value);
            }
            if let Value::Object(id) = value {
                if let Payload::Native(native) = &mut self.heap.get_mut(id).payload {
                    native.watches = true;
                }
            }
        }
    }

    fn compile(
        &mut self,
        program: &syntax::tree::Program,
        prelude: bool,
        globals: &mut Vec<(Key, u32)>,
    ) -> Result<CodeId, (u32, String)> {
        self.compile_as(program, (prelude, false), globals)
    }

    /// What is made from text while the program runs: it has no places, but may be sloppy.
    pub(super) fn compile_made(&mut self, program: &syntax::tree::Program) -> Result<CodeId, (u32, String)> {
        self.compile_as(program, (true, true), &mut Vec::new())
    }

    pub(super) fn run_made(&mut self) -> Result<(), Thrown> {
        self.run(Entry::Run).map(|_| ())
    }

    fn compile_as(
        &mut self,
        program: &syntax::tree::Program,
        (prelude, made): (bool, bool),
        globals: &mut Vec<(Key, u32)>,
    ) -> Result<CodeId, (u32, String)> {
        let output = Output {
            heap: &mut self.heap,
            trace: &mut self.machine.trace,
            codes: &mut self.codes,
            statics: &mut self.statics,
            call_sites: &mut self.call_sites,
            prelude,
            made,
            globals,
            modules: self.library.modules,
        };
        compile(program, output)
    }

    pub(super) fn push_main(&mut self, code: CodeId, activation: super::activation::ActivationId) {
        let locals = self.codes[code.0 as usize].locals as usize;
        self.stack.extend([Value::Undefined, Value::Undefined]);
        let base = self.stack.len() as u32;
        self.stack.resize(base as usize + locals, Value::Undefined);
        self.frames.push(Frame {
            code,
            pc: 0,
            base,
            activation,
            new_target: ObjectId::NONE,
            finish: Finish::Host,
            previous: NO_ACTIVITY,
        });
    }

    /// Under Node `this` of a program that is no module is what it exports.
    fn give_main_this(&mut self) {
        if self.events.node.is_none() {
            // That of a page's script is the page, also in strict code.
            let is_script = self.program.as_ref().is_some_and(|program| !program.is_module());
            if let (true, Some(frame)) = (is_script, self.frames.last()) {
                let place = frame.base as usize - 1;
                self.stack[place] = Value::Object(self.realm.global);
            }
            return;
        }
        if self.events.node.as_ref().is_some_and(|node| node.module) {
            return;
        }
        let (module, exports) = (self.key("module"), self.key("exports"));
        let module = self.heap.own(self.realm.global, module).and_then(|slot| slot.value.object());
        let exports = module.and_then(|id| self.heap.own(id, exports)).map(|slot| slot.value);
        if let (Some(exports), Some(frame)) = (exports, self.frames.last()) {
            let place = frame.base as usize - 1;
            self.stack[place] = exports;
        }
    }

    /// The program itself: the first task.
    fn start_main(&mut self, code: CodeId) -> Result<ObjectId, Thrown> {
        self.begin_turn(0)?;
        let entry = &self.codes[code.0 as usize];
        let activity = self.machine.trace.create(entry.trace_name, Kind::Program, None, entry.site);
        self.machine.record(Event::Run { activity, thread: ThreadId(0) });
        self.activity = activity;
        let mut activation = Activation::new(code);
        activation.state = State::Running;
        activation.activity = activity;
        let promise = self.new_promise();
        activation.promise = promise;
        let activation = self.heap.activate(activation);
        self.keep_on_stack(promise);
        self.push_main(code, activation);
        self.give_main_this();
        self.run(Entry::Run)?;
        self.activity = NO_ACTIVITY;
        if self.events.node.as_ref().is_some_and(|node| node.module && !node.watch.is_none()) {
            return self.report_module(promise).map(|()| promise);
        }
        self.report_script(promise).map(|()| promise)
    }

    /// Nothing is left to do.
    fn end(&mut self, main: ObjectId, text: &str) -> Outcome {
        let pending = matches!(self.promise_state(main), Some((PromiseState::Pending, _)));
        if self.events.node.is_some() && !pending {
            return self.exited();
        }
        self.finish_lines();
        if let Some(failure) = self.events.failure() {
            let last = self.machine.trace.lines().iter().rev().find(|line| line.stream == Stream::Error);
            if last.is_none_or(|line| Some(&*line.text) != failure.lines().last()) {
                self.print(Stream::Error, &failure.clone());
            }
            return Outcome::Failed(failure);
        }
        match self.promise_state(main) {
            Some((PromiseState::Pending, _)) => Outcome::Stuck(self.waiting(text)),
            _ => Outcome::Finished,
        }
    }

    /// A sentence for each activity that still waits, the program itself first. Nothing can settle their promises any
    /// more: no task, no microtask and no timer is left.
    fn waiting(&self, text: &str) -> Vec<String> {
        let trace = &self.machine.trace;
        let mut waits: Vec<Option<Site>> = vec![None; trace.activities()];
        for (_, event) in trace.events() {
            match event {
                Event::Wait { activity, site, .. } => waits[activity.0 as usize] = Some(site),
                Event::Run { activity, .. } | Event::End { activity, .. } => {
                    waits[activity.0 as usize] = None
                }
                _ => {}
            }
        }
        let mut sentences = Vec::new();
        for (index, wait) in waits.into_iter().enumerate() {
            let (Some(site), true) = (wait, sentences.len() < MOST_SENTENCES) else { continue };
            let id = ActivityId(index as u32);
            let who = if trace.activity(id).kind == Kind::Program { "the program" } else { trace.name(id) };
            let place = trace
                .site(site)
                .map_or(String::new(), |span| format!(" at line {}", syntax::position(text, span.start).0));
            sentences.push(format!("{who} waits{place} for a promise that nothing will settle any more"));
        }
        sentences
    }

    fn outcome(&mut self, result: Result<(), Thrown>) -> Outcome {
        match result {
            Err(Thrown::Stop(limit)) => Outcome::OverBudget(self.machine.over(limit)),
            Err(Thrown::Error) => {
                let text = self.error_text(self.thrown).unwrap_or_default();
                self.print(Stream::Error, &text);
                Outcome::Failed(text)
            }
            Err(Thrown::Exit) => self.exited(),
            Err(Thrown::Tail) | Ok(()) => Outcome::Finished,
        }
    }

    /// The program ended itself, or an error did, under Node's loop.
    fn exited(&mut self) -> Outcome {
        if let Some(refusal) = self.library.refused.take() {
            return Outcome::Refused(refusal);
        }
        let failure = self.events.failure();
        let status = self.events.node.as_ref().and_then(|node| node.status);
        let code = status.unwrap_or(i32::from(failure.is_some()));
        // What a listener throws here changes nothing any more, but it may set another status.
        let _ = self.emit("exit", &[Value::Number(f64::from(code))]);
        self.finish_lines();
        let status = self.events.node.as_ref().and_then(|node| node.status);
        match (failure, status.unwrap_or(code)) {
            (Some(failure), 1) => Outcome::Failed(failure),
            (_, 0) => Outcome::Finished,
            (_, code) => Outcome::Failed(["process.exit(", &code.to_string(), ")"].concat()),
        }
    }

    pub(crate) fn wants_collection(&self) -> bool {
        self.heap.wants_collection()
    }

    /// Collects what is dead, unless a library function is running, which may hold values nobody else knows.
    pub(crate) fn collect(&mut self) -> Result<(), Thrown> {
        if self.depth == 0 && !self.gallop.active() {
            self.mark_roots();
            self.heap.collect(self.events.bytes());
        }
        // The trace has its share of what a run may take.
        self.heap.limit = self.machine.budget().memory.saturating_sub(self.machine.trace.bytes());
        if self.heap.bytes() > self.heap.limit {
            return Err(Thrown::Stop(Limit::Memory));
        }
        Ok(())
    }

    fn mark_roots(&mut self) {
        let heap = &mut self.heap;
        heap.mark(self.thrown);
        heap.mark(self.refused);
        self.stack.iter().chain(&self.statics).chain(&self.tail_values).for_each(|value| heap.mark(*value));
        for code in &self.codes {
            code.constants.iter().for_each(|value| heap.mark(*value));
        }
        for frame in &self.frames {
            heap.mark_object(frame.new_target);
            if !frame.activation.is_none() {
                heap.mark_activation(frame.activation);
            }
            if let Finish::Executor(promise) | Finish::HostExecutor(promise) = frame.finish {
                heap.mark_object(promise);
            }
        }
        let realm = &self.realm;
        for id in [
            realm.global,
            realm.object,
            realm.function,
            realm.functions[0],
            realm.functions[1],
            realm.functions[2],
            realm.array,
            realm.string,
            realm.number,
            realm.boolean,
            realm.symbol,
            realm.bigint,
            realm.promise,
            realm.promise_constructor,
            realm.iterator,
            realm.async_iterator,
            realm.generator,
            realm.async_generator,
            realm.map,
            realm.set,
            realm.date,
            realm.regex,
            realm.library_iterator,
        ] {
            heap.mark_object(id);
        }
        realm.errors.iter().for_each(|id| heap.mark_object(*id));
        heap.mark_object(self.library.modules);
        heap.mark_object(self.library.steps);
        heap.mark_object(self.library.buffers);
        self.mark_events();
    }
}

/// `methods(target, source)`: moves the methods of an object literal to a prototype, not enumerable.
fn move_methods(vm: &mut Vm<'_>, call: Call) -> Result<Value, Thrown> {
    let (Value::Object(target), Value::Object(source)) = (call.arg(vm, 0), call.arg(vm, 1)) else {
        return Ok(Value::Undefined);
    };
    for key in vm.own_keys(source)? {
        if let Some(slot) = vm.own_property(source, key) {
            let accessor = slot.flags & super::object::ACCESSOR;
            vm.heap.define(target, key, slot.value, HIDDEN | accessor);
        }
    }
    let _ = keys::NAME;
    Ok(Value::Undefined)
}
