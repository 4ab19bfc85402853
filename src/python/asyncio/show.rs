//! How tasks, futures, handles and loops show themselves, after CPython's `base_futures.py`, `base_tasks.py` and
//! `reprlib`: what a task runs and where it stands, what is called when it is done.

use super::places::{place_of, Place, LIBRARY, RELEASES};
use crate::python::vm::code::Op;
use crate::python::vm::future::{Callback, Callbacks, Future, State, Task};
use crate::python::vm::generator::Generator;
use crate::python::vm::handle::Handle;
use crate::python::vm::value::Value;
use crate::python::vm::{Raise, Vm};
use std::rc::Rc;

/// The program's file, as long as it has no other name.
const FILE: &str = "program.py";

/// Function, arguments and keywords of a `functools.partial`.
pub(super) type Partial = (Value, Vec<Value>, Vec<(Value, Value)>);

impl Vm {
    /// `repr` of an object of this room.
    pub fn repr_of_asyncio(&mut self, value: &Value) -> Result<Option<String>, Raise> {
        let inside = match value {
            Value::Loop(handle) => {
                let flag = |flag: &std::cell::Cell<bool>| if flag.get() { "True" } else { "False" };
                [
                    " running=",
                    flag(&handle.running),
                    " closed=",
                    flag(&handle.closed),
                    " debug=",
                    flag(&handle.debug),
                ]
                .concat()
            }
            Value::Future(future) => self.nested(|vm| vm.future_inside(future))?,
            Value::Handle(handle) => self.nested(|vm| vm.handle_inside(handle))?,
            _ => return Ok(None),
        };
        Ok(Some(["<", &self.class_of(value).name, &inside, ">"].concat()))
    }

    fn future_inside(&mut self, future: &Rc<Future>) -> Result<String, Raise> {
        let task = future.task();
        let state = match future.state.get() {
            State::Cancelled => " cancelled",
            State::Finished => " finished",
            State::Pending if task.is_some_and(|task| task.cancel_requests.get() > 0) => " cancelling",
            State::Pending => " pending",
        };
        let mut inside = state.to_string();
        if let Some(task) = task {
            let name = self.task_name(task);
            inside +=
                &[" name=", &self.repr_of(&name)?, " coro=<", &self.coroutine_place(task), ">"].concat();
            let waiter = task.waiter.borrow().clone();
            if let Some(waiter) = waiter {
                inside += " wait_for=";
                inside += &self.repr_of(&Value::Future(waiter))?;
            }
        }
        if future.state.get() == State::Finished {
            let result = future.result.borrow().clone();
            inside += &match future.failed.get() {
                true => [" exception=", &self.repr_of(&result)?].concat(),
                false => [" result=", &self.short_repr(&result, 6)?].concat(),
            };
        }
        let callbacks: Vec<Callback> = match &*future.callbacks.borrow() {
            Callbacks::None => Vec::new(),
            Callbacks::One(callback) => vec![callback.clone()],
            Callbacks::Many(all) => all.clone(),
        };
        let mut names = Vec::new();
        for (index, callback) in callbacks.iter().enumerate() {
            if index == 0 || index + 1 == callbacks.len() {
                names.push(self.callback_name(callback)?);
            } else if index == 1 {
                names.push(["<", &(callbacks.len() - 2).to_string(), " more>"].concat());
            }
        }
        if !names.is_empty() {
            inside += &[" cb=[", &names.join(", "), "]"].concat();
        }
        if self.is_debugged(future.loop_number) {
            let is_main = callbacks.iter().any(|callback| matches!(callback, Callback::StopLoop));
            let rare = future.rare.get().filter(|rare| !rare.origin.borrow().is_empty());
            inside += " created at ";
            inside += &match (task, rare) {
                (Some(_), _) if is_main => [LIBRARY, "runners.py:100"].concat(),
                (_, Some(rare)) => match rare.made_at.get() {
                    Some(place) => [LIBRARY, place].concat(),
                    None => {
                        let line = rare.origin.borrow().first().map_or(0, |(line, _)| *line);
                        [FILE, ":", &line.to_string()].concat()
                    }
                },
                (Some(_), None) => [LIBRARY, "tasks.py:384"].concat(),
                (None, None) => [LIBRARY, "base_events.py:427"].concat(),
            };
        }
        Ok(inside)
    }

    fn handle_inside(&mut self, handle: &Handle) -> Result<String, Raise> {
        let mut inside = String::new();
        if handle.cancelled.get() {
            inside += " cancelled";
        }
        if let Some(when) = handle.when {
            let when = Value::Float(when);
            inside += &[" when=", &self.repr_of(&when)?].concat();
        }
        if !handle.cancelled.get() {
            let (callee, args) = (handle.callback.borrow().clone(), handle.args.borrow().clone());
            inside += " ";
            inside += &self.call_title(&callee, &args)?;
        }
        if self.is_debugged(self.event_loop.number) && handle.site.get() != u32::MAX {
            inside +=
                &[" created at ", FILE, ":", &self.program.line(handle.site.get()).to_string()].concat();
        }
        Ok(inside)
    }

    /// Whether a loop is in debug mode: then its objects say where they were made.
    fn is_debugged(&self, number: u32) -> bool {
        matches!(self.loop_value(number), Value::Loop(handle) if handle.debug.get())
    }

    fn callback_name(&mut self, callback: &Callback) -> Result<String, Raise> {
        Ok(match callback {
            Callback::Wakeup(_) => "Task.task_wakeup()".to_string(),
            Callback::Gather(_) => ["gather.<locals>._done_callback() at ", LIBRARY, "tasks.py:764"].concat(),
            Callback::StopLoop => ["_run_until_complete_cb() at ", LIBRARY, "base_events.py:180"].concat(),
            Callback::Call(callee, _) => self.call_title(&super::context::bare(callee), &[])?,
        })
    }

    /// A callable with its arguments, and where it is defined (`_format_callback_source`).
    pub fn call_title(&mut self, callee: &Value, args: &[Value]) -> Result<String, Raise> {
        let mut callee = callee.clone();
        let mut given = self.shown_arguments(args, &[])?;
        while let Some((function, args, keywords)) = self.parts_of_partial(&callee) {
            given = self.shown_arguments(&args, &keywords)? + &given;
            callee = function;
        }
        let name = self.find_attribute(&callee, crate::python::vm::symbol::sym::QUALNAME)?;
        let mut title = match name {
            Some(Value::Str(name)) => name.as_str().to_string(),
            _ => self.repr_of(&callee)?,
        };
        if let Some(place) = self.place_in_library(&callee) {
            title = place.name.to_string();
            if let (RELEASES, Value::Function(function)) = (place.name, &callee) {
                if let Some(Value::Cell(waiter)) = function.closure.first() {
                    let waiter = waiter.value.borrow().clone();
                    title += &self.shown_arguments(&[waiter], &[])?;
                }
            }
        }
        title += &given;
        if let Value::Function(function) = &callee {
            title += &[" at ", &self.place(function.code, None)].concat();
        }
        Ok(title)
    }

    /// The like in CPython of a function of the library.
    fn place_in_library(&self, callee: &Value) -> Option<&'static Place> {
        let Value::Function(function) = callee else { return None };
        let code = &self.program.codes[function.code as usize];
        code.is_library.then(|| place_of(self.name(code.qualified_name))).flatten()
    }

    /// `(arguments)` as a title shows them.
    fn shown_arguments(&mut self, args: &[Value], keywords: &[(Value, Value)]) -> Result<String, Raise> {
        let mut shown = Vec::new();
        for arg in args {
            shown.push(self.short_repr(arg, 6)?);
        }
        for (name, value) in keywords {
            shown.push([name.as_str().unwrap_or_default(), "=", &self.short_repr(value, 6)?].concat());
        }
        Ok(["(", &shown.join(", "), ")"].concat())
    }

    /// Function, arguments and keywords of a `functools.partial`.
    pub(super) fn parts_of_partial(&mut self, callee: &Value) -> Option<Partial> {
        let Value::Instance(it) = callee else { return None };
        if &*it.class.name != "partial" {
            return None;
        }
        let [function, args, keywords] = ["func", "args", "keywords"].map(|name| self.intern(name));
        let fields = it.fields.borrow();
        match (fields.get(function), fields.get(args), fields.get(keywords)) {
            (Some(function), Some(Value::Tuple(args)), Some(Value::Dict(keywords))) => {
                let pairs =
                    keywords.borrow().iter().map(|(key, value)| (key.clone(), value.clone())).collect();
                Some((function.clone(), args.to_vec(), pairs))
            }
            _ => None,
        }
    }

    /// What a task runs, and where it stands.
    fn coroutine_place(&mut self, task: &Task) -> String {
        let coroutine = task.coroutine.borrow().clone();
        // Steps of asynchronous generators have no name there, and no place either.
        if let Some(names) = coroutine.as_ref().and_then(|coroutine| coroutine.names()) {
            if self.program.codes.get(task.code as usize).is_some_and(|code| code.is_library) {
                return [self.name(names[1]), "()"].concat();
            }
        }
        let is_over = |it: &Rc<Generator>| it.state.get() == crate::python::vm::generator::State::Finished;
        let Some(coroutine) = coroutine.filter(|it| !is_over(it)) else {
            let Some(code) = self.program.codes.get(task.code as usize) else {
                return ["sleep() done, defined at ", LIBRARY, "tasks.py:637"].concat();
            };
            let name = self.name(code.qualified_name).to_string();
            return [&name, "() done, defined at ", &self.place(task.code, None)].concat();
        };
        let name = self.generator_name(&Value::Generator(coroutine.clone()), true);
        if coroutine.native.is_some() {
            let line = super::coroutine::line(&coroutine).to_string();
            return [&name, "() running at ", super::coroutine::FILE, ":", &line].concat();
        }
        let pc = self.instruction(&coroutine);
        [&name, "() running at ", &self.place(coroutine.code, pc)].concat()
    }

    /// The instruction at which a coroutine stands; none before its first.
    pub(crate) fn instruction(&self, coroutine: &Rc<Generator>) -> Option<u32> {
        use crate::python::vm::generator::State;
        match coroutine.state.get() {
            State::Suspended => Some(coroutine.saved.borrow().pc),
            State::Running => {
                let is_its = |frame: &&crate::python::vm::frame::Frame| {
                    frame.generator.as_ref().is_some_and(|own| Rc::ptr_eq(own, coroutine))
                };
                self.frames().iter().find(is_its).map(|frame| frame.pc)
            }
            _ => None,
        }
    }

    /// File and line of an instruction of a code, or of its definition.
    fn place(&self, code: u32, pc: Option<u32>) -> String {
        let Some(it) = self.program.codes.get(code as usize) else { return FILE.to_string() };
        if it.is_library {
            let place = place_of(self.name(it.qualified_name));
            let (Some(place), Some(line)) = (place, self.line_in_library(code, pc)) else {
                return [LIBRARY, "tasks.py"].concat();
            };
            return [LIBRARY, place.file, ":", &line.to_string()].concat();
        }
        let site = match pc {
            Some(pc) => it.sites.get(pc as usize).copied(),
            None => self.definition(code),
        };
        [FILE, ":", &self.program.line(site.unwrap_or(u32::MAX)).to_string()].concat()
    }

    /// The line in CPython's library at which the like of a function stands.
    pub(crate) fn line_in_library(&self, code: u32, pc: Option<u32>) -> Option<u32> {
        let code = self.program.codes.get(code as usize)?;
        let place = place_of(self.name(code.qualified_name))?;
        let waits = |op: &&Op| matches!(op, Op::Await(_) | Op::YieldFrom);
        let before = pc.map(|pc| code.ops.iter().take(pc as usize).filter(waits).count());
        let line = before.and_then(|before| place.awaits.get(before).or(place.awaits.last()));
        Some(*line.unwrap_or(&place.line))
    }

    /// Whether a coroutine is one that the library here has and CPython's has not.
    pub(crate) fn is_helper(&self, coroutine: &Generator) -> bool {
        self.program
            .codes
            .get(coroutine.code as usize)
            .is_some_and(|code| code.is_library && place_of(self.name(code.qualified_name)).is_none())
    }

    /// The site of the instruction that makes the function.
    pub(crate) fn definition(&self, code: u32) -> Option<u32> {
        self.program.definition(code)
    }

    /// `reprlib.repr`: of long values only the beginning, or both ends.
    pub fn short_repr(&mut self, value: &Value, level: u32) -> Result<String, Raise> {
        let (items, open, close, most) = match value {
            Value::Tuple(items) => (items.to_vec(), "(", if items.len() == 1 { ",)" } else { ")" }, 6),
            Value::List(list) => (list.items.borrow().to_vec(), "[", "]", 6),
            Value::Set(set) if !set.borrow().is_empty() => {
                (set.borrow().iter().map(|(item, _)| item.clone()).collect(), "{", "}", 6)
            }
            Value::Dict(dict) if !dict.borrow().is_empty() => return self.short_dict(dict, level),
            Value::Int(_) | Value::Big(_) => return Ok(ends(&self.repr_of(value)?, 40)),
            _ => return Ok(ends(&self.repr_of(value)?, 30)),
        };
        if level == 0 && !items.is_empty() {
            return Ok([open, "...", close].concat());
        }
        let mut shown = Vec::new();
        for item in items.iter().take(most) {
            shown.push(self.nested(|vm| vm.short_repr(item, level - 1))?);
        }
        if items.len() > most {
            shown.push("...".to_string());
        }
        Ok([open, &shown.join(", "), close].concat())
    }

    fn short_dict(
        &mut self,
        dict: &std::cell::RefCell<crate::python::vm::dict::Dict>,
        level: u32,
    ) -> Result<String, Raise> {
        let mut pairs: Vec<(Value, Value)> =
            dict.borrow().iter().map(|(key, value)| (key.clone(), value.clone())).collect();
        if level == 0 {
            return Ok("{...}".to_string());
        }
        // `reprlib` sorts the keys if it can.
        if pairs.iter().all(|(key, _)| matches!(key, Value::Str(_))) {
            pairs.sort_by(|(left, _), (right, _)| left.as_str().cmp(&right.as_str()));
        }
        let mut shown = Vec::new();
        for (key, value) in pairs.iter().take(4) {
            let key = self.nested(|vm| vm.short_repr(key, level - 1))?;
            let value = self.nested(|vm| vm.short_repr(value, level - 1))?;
            shown.push([&key, ": ", &value].concat());
        }
        if pairs.len() > 4 {
            shown.push("...".to_string());
        }
        Ok(["{", &shown.join(", "), "}"].concat())
    }
}

/// Both ends of a text that is longer than `most` characters.
fn ends(text: &str, most: usize) -> String {
    let count = text.chars().count();
    if count <= most {
        return text.to_string();
    }
    let first = (most - 3) / 2;
    let last = most - 3 - first;
    let head = text.chars().take(first);
    head.chain("...".chars()).chain(text.chars().skip(count - last)).collect()
}
