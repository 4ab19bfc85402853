//! What a run says on standard error: tracebacks, "coroutine … was never awaited", "Task exception was never retrieved";
//! and the machine's safe point, where the dead get what their death asks for.

use super::callers::{HANDLE_FILE, HANDLE_LINE, HANDLE_TEXT};
use super::class::{Class, Type};
use super::generator::{Generator, Kind, State};
use super::morgue::{self, Body};
use super::value::{Instance, Value};
use super::{Raise, Vm};
use crate::trace::{End, Event, Name, Outcome, Site, Stream};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// Whether an exception ends the loop instead of being reported by it.
pub fn ends_the_loop(error: &Instance) -> bool {
    error.is_error(Type::SystemExit) || error.is_error(Type::KeyboardInterrupt)
}

const FILE: &str = "program.py";

impl Vm {
    /// The trace's name of a code.
    pub fn activity_name(&mut self, code: u32) -> Name {
        let index = code as usize;
        if let Some(Some(name)) = self.activity_names.get(index) {
            return *name;
        }
        let text = self.symbols.text(self.program.codes[index].name).clone();
        let name = self.machine.trace.add_name(text.as_str());
        if self.activity_names.len() <= index {
            self.activity_names.resize(index + 1, None);
        }
        self.activity_names[index] = Some(name);
        name
    }

    /// The trace's name of a generator or coroutine.
    pub fn generator_activity_name(&mut self, generator: &Generator) -> Name {
        match generator.names() {
            Some(names) => {
                let text = self.symbols.text(names[0]).clone();
                self.machine.trace.add_name(text.as_str())
            }
            None => self.activity_name(generator.code),
        }
    }

    /// The trace's site of an index into the program's sites: they were told to it in order.
    pub fn trace_site(&self, site: u32) -> Site {
        if site == u32::MAX {
            Site::NONE
        } else {
            Site(site)
        }
    }

    /// Where in the program the running thread stands: the innermost frame that is not the library's.
    pub fn program_site(&self) -> Site {
        let codes = &self.program.codes;
        let frame = self.frames.iter().rev().find(|frame| !codes[frame.code as usize].is_library);
        let site = frame.and_then(|frame| codes[frame.code as usize].sites.get(frame.pc as usize).copied());
        self.trace_site(site.unwrap_or(u32::MAX))
    }

    /// The name of a class with its module; the builtins have none.
    pub fn full_class_name(&self, class: &Class) -> String {
        let name = class.qualified_name.borrow();
        let module = match class.kind {
            _ if class.is_user => match class.fields.borrow().get(super::symbol::sym::MODULE) {
                Some(Value::Str(module)) if module.as_str() == "builtins" => return name.to_string(),
                Some(Value::Str(module)) => module.as_str().to_string(),
                _ => "__main__".to_string(),
            },
            Type::CancelledError | Type::InvalidStateError => "asyncio.exceptions".to_string(),
            Type::Task | Type::Future => "_asyncio".to_string(),
            Type::Handle | Type::TimerHandle => "asyncio.events".to_string(),
            Type::Loop => "asyncio.unix_events".to_string(),
            _ => return name.to_string(),
        };
        [&module, ".", &**name].concat()
    }

    /// A callback or a task's step begins.
    pub fn new_step(&mut self) {
        self.clock_reads = 0;
        self.poll.seen = None;
    }

    /// Does what the death of coroutines and futures asks for. To be called where any Python code may run.
    pub fn bury_dead(&mut self) -> Result<(), Raise> {
        while morgue::any() {
            for body in morgue::take() {
                self.bury(body)?;
            }
        }
        Ok(())
    }

    fn bury(&mut self, body: Body) -> Result<(), Raise> {
        match body {
            Body::NeverAwaited(code, native, given) => {
                let names = given.as_ref().and_then(|given| given.names);
                let name = match (native, names) {
                    (Some(name), _) => name.to_string(),
                    (None, Some([_, given])) => self.name(given).to_string(),
                    (None, None) => self.name(self.program.codes[code as usize].qualified_name).to_string(),
                };
                let mut text = ["RuntimeWarning: coroutine '", &name, "' was never awaited"].concat();
                if let Some(calls) = given.map(|given| given.origin).filter(|calls| !calls.is_empty()) {
                    text += "\nCoroutine created at (most recent call last)\n";
                    text += self.told_calls(&calls).concat().trim_end();
                }
                self.warn(&text)?;
            }
            Body::Suspended(kind, code, saved, activity) => {
                let generator = Rc::new(Generator {
                    kind,
                    state: Cell::new(State::Suspended),
                    closes: Cell::new(false),
                    finalized: true,
                    code,
                    activity: Cell::new(activity),
                    site: u32::MAX,
                    saved: RefCell::new(saved),
                    native: None,
                    told: None,
                });
                super::bag::allocated(super::generator::bytes_of(false));
                let before = self.activity;
                let result = match kind {
                    Kind::AsyncGenerator => self.close_later(&generator),
                    _ => self.close(&generator),
                };
                if kind != Kind::AsyncGenerator {
                    generator.state.set(State::Finished);
                }
                self.activity = before;
                if let Err(raise) = result {
                    let error = raise.into_error()?;
                    self.report_ignored(&error, &generator);
                }
            }
            Body::Object(it) => self.finalize(it)?,
            Body::Watched => self.tell_watchers()?,
            Body::Future(future) => {
                if let Err(raise) = self.report_dead_future(&future) {
                    // Its logging goes wrong, and nobody is there to hear of that.
                    let error = raise.into_error()?;
                    let owner = self.loop_value(future.loop_number);
                    let name = self.intern("call_exception_handler");
                    let by = self.get_attribute(&owner, name)?;
                    self.report_unraisable(&error, &by)?;
                }
            }
        }
        Ok(())
    }

    /// Calls an object's `__del__`.
    pub fn finalize(&mut self, it: Rc<Instance>) -> Result<(), Raise> {
        let Some(finalizer) = it.class.lookup_user(super::symbol::sym::DEL) else { return Ok(()) };
        if let Err(raise) = self.call(&finalizer, &[Value::Instance(it)]) {
            let error = raise.into_error()?;
            self.report_unraisable(&error, &finalizer)?;
        }
        Ok(())
    }

    /// A line on standard error.
    pub fn error_line(&mut self, text: &str) {
        self.write(Stream::Error, text);
        self.write(Stream::Error, "\n");
    }

    /// A warning and the line that it is about, if there is one to show.
    fn warning_line(&mut self, file: &str, line: u32, text: &str, source: &str) {
        self.error_line(&[file, ":", &line.to_string(), ": ", text].concat());
        if !source.is_empty() {
            self.error_line(&["  ", source].concat());
        }
    }

    /// A warning at the place where the program is.
    fn warn(&mut self, text: &str) -> Result<(), Raise> {
        let is_in_loop = self.event_loop.running && self.frames.len() == self.event_loop.depth;
        let (file, line, source) = match self.frames.is_empty() {
            true => ("sys", 1, ""),
            // Only the loop's own frames are there.
            false if is_in_loop => (HANDLE_FILE, HANDLE_LINE, HANDLE_TEXT),
            false => {
                let line = self.own_calls().next().map_or(0, |(line, _)| line);
                (FILE, line, self.program.line_text(line).trim())
            }
        };
        let source = source.to_string();
        if let Some(module) = self.loaded_module("warnings") {
            let tell = self.intern("_of_machine");
            let tell = self.get_attribute(&module, tell)?;
            let text = text.strip_prefix("RuntimeWarning: ").unwrap_or(text);
            let is_whole = Value::Bool(!self.is_ending);
            let place = [Value::str(file), Value::Int(i64::from(line)), Value::str(&source)];
            let [file, line, source] = place;
            let told = self.call(&tell, &[Value::str(text), file, line, source, is_whole]);
            if let Err(raise) = told {
                let error = raise.into_error()?;
                let name = text.split('\'').nth(1).unwrap_or_default();
                self.error_line(
                    &["Exception ignored in: <coroutine object ", name, " at 0x7f0000000000>"].concat(),
                );
                self.print_traceback(&error);
            }
            return Ok(());
        }
        if !self.warned.insert((line, text.to_string())) {
            return Ok(());
        }
        self.warning_line(file, line, text, &source);
        // When modules go, what would say so is gone.
        if !self.is_ending {
            self.error_line("RuntimeWarning: Enable tracemalloc to get the object allocation traceback");
        }
        Ok(())
    }

    /// An exception that nobody can catch, raised in what the machine called on its own.
    #[cold]
    pub fn report_unraisable(&mut self, error: &Rc<Instance>, by: &Value) -> Result<(), Raise> {
        if let Some(hook) = self.put_in_place("unraisablehook", "__unraisablehook__") {
            let module = self.module("sys")?;
            let tell = self.intern("_unraisable");
            let tell = self.get_attribute(&module, tell)?;
            return self.call(&tell, &[hook, Value::Instance(error.clone()), by.clone()]).map(|_| ());
        }
        let shown = self.repr_of(by)?;
        self.error_line(&["Exception ignored in: ", &shown].concat());
        self.print_alone(error);
        Ok(())
    }

    /// Prints an exception as CPython does when nobody caught it; gives the last line.
    pub fn print_traceback(&mut self, error: &Rc<Instance>) -> String {
        for line in self.traceback_lines(error, true) {
            self.error_line(&line);
        }
        self.describe_error(error)
    }

    /// The last lines of an exception: its class, its text, its notes.
    pub fn error_lines(&mut self, error: &Rc<Instance>) -> Vec<String> {
        let mut lines = vec![self.describe_error(error)];
        let notes = error.fields.borrow().get(super::symbol::sym::NOTES).cloned();
        if let Some(Value::List(notes)) = notes {
            let notes = notes.items.borrow().to_vec();
            lines.extend(notes.iter().map(|note| self.text_of(note).unwrap_or_default()));
        }
        lines
    }
}

impl Vm {
    /// Runs the program's own code to its end.
    pub fn run_program(&mut self, code: u32) -> Outcome {
        let name = self.machine.trace.add_name("main program");
        let activity = self.machine.trace.create(name, crate::trace::Kind::Program, None, Site::NONE);
        self.ready(activity, None);
        self.run_activity(activity);
        for (line, text) in self.program.doubts.clone() {
            let source = self.program.line_text(line).trim().to_string();
            self.warning_line(FILE, line, &["SyntaxWarning: ", &text].concat(), &source);
        }
        let result = self.load_builtins().and_then(|()| self.run_code(code)).and_then(|_| self.bury_dead());
        let mut outcome = self.outcome_of(result);
        let at_exit = std::mem::take(&mut self.at_exit);
        if !at_exit.is_none() && matches!(outcome, Outcome::Finished | Outcome::Failed(_)) {
            if let Err(raise) = self.call(&at_exit, &[]) {
                outcome = self.outcome_of(Err(raise));
            }
        }
        if let (Some(module), true) =
            (self.loaded_module("atexit"), matches!(outcome, Outcome::Finished | Outcome::Failed(_)))
        {
            let name = self.intern("_run_exitfuncs");
            let run = self.get_attribute(&module, name).and_then(|run| self.call(&run, &[]));
            if let Err(raise) = run {
                outcome = self.outcome_of(Err(raise));
            }
        }
        if self.activity.is_some() || matches!(outcome, Outcome::Finished | Outcome::Failed(_)) {
            let end = if outcome == Outcome::Finished { End::Returned } else { End::Raised };
            if matches!(outcome, Outcome::Finished | Outcome::Failed(_)) {
                self.machine.record(Event::End { activity, end, site: Site::NONE });
            }
        }
        self.activity = None;
        let is_whole = matches!(outcome, Outcome::Finished | Outcome::Failed(_));
        if is_whole {
            let _ = self.cut_circles();
            self.finish_loops();
        }
        // What a traceback is made of goes last, as in CPython, where it is no module's: what dies may still handle errors.
        // The program's own goes before the library, which its objects may need until they are gone.
        let last = self.module_number(crate::python::modules::BUILTINS);
        self.is_ending = true;
        let _ = self
            .finish_globals(|module| module == 0)
            .and_then(|()| self.finish_globals(|module| module != 0 && module != last));
        if is_whole {
            self.finish_loops();
        }
        let _ = self.finish_globals(|module| module == last);
        self.flush();
        outcome
    }

    fn outcome_of(&mut self, result: Result<(), Raise>) -> Outcome {
        match result {
            Ok(()) => Outcome::Finished,
            Err(raise) => match raise.stop() {
                Some(stop) => self.stopped(stop),
                None => self.failed(&raise),
            },
        }
    }

    /// A global of the part of asyncio that is written in Python.
    pub fn library_global(&mut self, name: super::symbol::Symbol) -> Result<Value, Raise> {
        self.module("asyncio")?;
        let number = self.module_number("asyncio");
        let slot = self.program.globals.iter().position(|global| *global == (name, number));
        match slot.map(|slot| &self.globals[slot]) {
            Some(value) if !value.is_unbound() => Ok(value.clone()),
            _ => Err(self.error(Type::NameError, "a part of the library is missing")),
        }
    }

    /// Runs the code of a module.
    pub(super) fn run_code(&mut self, code: u32) -> Result<(), Raise> {
        self.stack.push(Value::Unbound);
        self.stack.push(Value::Unbound);
        let slots = self.program.codes[code as usize].slots();
        let base = self.stack.len();
        self.stack.resize(base + slots, Value::Unbound);
        self.push_frame(super::frame::Frame {
            code,
            pc: 0,
            base: base as u32,
            floor: base as u32 - 2,
            entry: super::frame::Entry::Host,
            handling: Value::None,
            generator: None,
        })?;
        self.nested(Vm::run_frames).map(|_| ())
    }

    /// Nobody caught it.
    fn failed(&mut self, raise: &Raise) -> Outcome {
        let Some(error) = raise.error() else { return Outcome::Finished };
        if error.is_error(Type::SystemExit) {
            let code =
                error.error().and_then(|state| state.borrow().args.first().cloned()).unwrap_or_default();
            return match code {
                Value::None | Value::Int(0) | Value::Bool(false) => Outcome::Finished,
                Value::Int(number) => Outcome::Failed(["SystemExit: ", &number.to_string()].concat()),
                Value::Bool(true) => Outcome::Failed("SystemExit: 1".into()),
                other => {
                    let text = self.text_of(&other).unwrap_or_default();
                    self.error_line(&text);
                    Outcome::Failed(text)
                }
            };
        }
        if let Some(hook) = self.put_in_place("excepthook", "__excepthook__") {
            let error = error.clone();
            return self.failed_with_hook(&error, &hook);
        }
        let mut lines = self.traceback_lines(error, true);
        let hint = self.hint(error);
        if !hint.is_empty() {
            let last = lines.len().saturating_sub(self.error_lines(error).len());
            if let Some(line) = lines.get_mut(last) {
                line.push_str(&hint);
            }
        }
        for line in lines {
            self.error_line(&line);
        }
        Outcome::Failed(self.describe_error(error))
    }

    /// Nobody caught it, and the program says itself what that looks like.
    #[cold]
    fn failed_with_hook(&mut self, error: &Rc<Instance>, hook: &Value) -> Outcome {
        let traceback = self.traceback_of(error).ok().flatten().unwrap_or_default();
        let arguments = [Value::Class(error.class.clone()), Value::Instance(error.clone()), traceback];
        if let Err(raise) = self.call(hook, &arguments) {
            match raise.into_error() {
                Ok(other) => {
                    self.error_line("Error in sys.excepthook:");
                    self.print_traceback(&other);
                    self.error_line("");
                    self.error_line("Original exception was:");
                    self.print_traceback(error);
                }
                Err(raise) => return self.outcome_of(Err(raise)),
            }
        }
        Outcome::Failed(self.describe_error(error))
    }

    fn stopped(&mut self, stop: super::Stop) -> Outcome {
        match stop {
            super::Stop::Limit(limit) => Outcome::OverBudget(self.machine.over(limit)),
            _ => Outcome::Stuck(std::mem::take(&mut self.stuck)),
        }
    }

    /// The interpreter ends: some modules are emptied, and what was only kept by them dies.
    fn finish_globals(&mut self, is_one: impl Fn(u32) -> bool) -> Result<(), Raise> {
        let slots: Vec<usize> =
            (0..self.globals.len()).filter(|slot| is_one(self.program.globals[*slot].1)).collect();
        // Circles that nothing keeps may need what is about to go.
        if self.collector.is_on {
            // What has functions is a circle itself: its `__del__`s are called while all of it is there.
            let dying: Vec<Value> = match slots.iter().any(|slot| self.has_code(*slot)) {
                true => slots.iter().map(|slot| self.globals[*slot].clone()).collect(),
                false => Vec::new(),
            };
            self.collect_beside(&dying)?;
        }
        for slot in slots {
            let value = std::mem::replace(&mut self.globals[slot], Value::Unbound);
            drop(value);
            self.bury_dead()?;
        }
        Ok(())
    }

    /// By which number the globals of a module of the library are known; the program's own have 0.
    fn module_number(&self, name: &str) -> u32 {
        let index = self.program.modules.iter().position(|module| module.name == name);
        index.map_or(u32::MAX, |index| index as u32 + 1)
    }

    /// Whether a global is this future.
    pub fn is_global(&self, future: &Rc<crate::python::vm::future::Future>) -> bool {
        self.globals.iter().any(|value| matches!(value, Value::Future(it) if Rc::ptr_eq(it, future)))
    }

    /// Whether a global is a function of the program, or a class with one.
    fn has_code(&self, slot: usize) -> bool {
        match &self.globals[slot] {
            Value::Function(_) => true,
            Value::Class(class) => {
                class.fields.borrow().iter().any(|(_, it)| matches!(it, Value::Function(_)))
            }
            _ => false,
        }
    }
}
