//! What programs call: the functions of the module `asyncio`, and how its classes make their objects.

use super::event_loop::span_of;
use super::{signatures, threads};
use crate::python::vm::class::{Class, Fields, Type};
use crate::python::vm::future::Rare;
use crate::python::vm::generator::Kind;
use crate::python::vm::steps::async_step;
use crate::python::vm::symbol::{sym, Symbol};
use crate::python::vm::value::{Arguments, Native, NativeFn, Value};
use crate::python::vm::{Raise, Vm};
use std::rc::Rc;

/// The functions of the module.
pub static FUNCTIONS: &[Native] = &[
    Native { name: "run", call: run },
    Native { name: "sleep", call: sleep },
    Native { name: "create_task", call: create_task },
    Native { name: "ensure_future", call: ensure_future },
    Native { name: "gather", call: super::gather::gather },
    Native { name: "current_task", call: current_task },
    Native { name: "all_tasks", call: all_tasks },
    Native { name: "get_running_loop", call: get_running_loop },
    Native { name: "_left_generators", call: super::generators::left },
    Native { name: "_copy_context", call: copy_context },
    Native { name: "_get_running_loop", call: running_loop_or_none },
    Native { name: "get_event_loop", call: get_event_loop },
    Native { name: "new_event_loop", call: new_event_loop },
    Native { name: "_set_policy", call: set_policy },
    Native { name: "_main_task", call: super::signals::main_task },
    Native { name: "_interrupted", call: super::signals::interrupted },
    Native { name: "set_event_loop", call: set_event_loop },
    Native { name: "_show_queues", call: show_queues },
    Native { name: "iscoroutine", call: is_coroutine },
    Native { name: "iscoroutinefunction", call: is_coroutine_function },
    Native { name: "isfuture", call: is_future },
    Native { name: "to_thread", call: threads::to_thread },
    Native { name: "run_coroutine_threadsafe", call: threads::run_coroutine_threadsafe },
    Native { name: "wrap_future", call: threads::wrap_future },
];

/// Those that are written in C in CPython: the others are functions like those of programs.
const IN_C: &[&str] = &[
    "get_running_loop",
    "_get_running_loop",
    "get_event_loop",
    "_copy_context",
    "_set_policy",
    "_main_task",
];

/// The module in which CPython defines a function that is written in Python there.
pub fn module_of(native: &'static Native) -> Option<&'static str> {
    let is_own = FUNCTIONS.iter().any(|own| std::ptr::eq(own, native));
    if !is_own || IN_C.contains(&native.name) {
        return None;
    }
    Some(match native.name {
        "run" => "asyncio.runners",
        "to_thread" => "asyncio.threads",
        "iscoroutine" | "iscoroutinefunction" => "asyncio.coroutines",
        "isfuture" => "asyncio.base_futures",
        "wrap_future" => "asyncio.futures",
        "new_event_loop" | "set_event_loop" => "asyncio.events",
        _ => "asyncio.tasks",
    })
}

/// The classes in the module.
const CLASSES: &[(&str, Type)] = &[
    ("Future", Type::Future),
    ("Task", Type::Task),
    ("Handle", Type::Handle),
    ("TimerHandle", Type::TimerHandle),
    ("AbstractEventLoop", Type::Loop),
    ("SelectorEventLoop", Type::Loop),
    ("CancelledError", Type::CancelledError),
    ("InvalidStateError", Type::InvalidStateError),
    ("TimeoutError", Type::TimeoutError),
];

/// The constants in the module.
const CONSTANTS: &[&str] = &["FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"];

/// The names in the module.
pub fn module_names() -> impl Iterator<Item = &'static str> {
    let natives = FUNCTIONS.iter().map(|native| native.name);
    natives
        .chain(CLASSES.iter().map(|(name, _)| *name))
        .chain(CONSTANTS.iter().copied())
        .chain(super::library::NAMES.iter().copied())
        .chain(super::library::PARTS.iter().copied())
}

/// The methods of a class of this room.
pub fn methods(kind: Type) -> &'static [Native] {
    match kind {
        Type::Future => super::methods::FUTURE,
        Type::Task => super::methods::TASK,
        Type::Handle => super::methods::HANDLE,
        Type::Loop => super::loop_methods::LOOP,
        _ => &[],
    }
}

/// How objects of a class of this room are made.
pub fn constructor(kind: Type) -> Option<NativeFn> {
    match kind {
        Type::Future => Some(new_future),
        Type::Task => Some(task),
        Type::Loop => Some(new_selector_loop),
        _ => None,
    }
}

impl Vm {
    /// What the module `asyncio` has besides functions.
    pub fn add_asyncio(&mut self, fields: &mut Fields) {
        for (name, kind) in CLASSES {
            fields.set(self.intern(name), Value::Class(self.class(*kind).clone()));
        }
        for name in CONSTANTS {
            fields.set(self.intern(name), Value::str(name));
        }
    }

    /// A part of the package, which shows all of it.
    pub fn asyncio_part(&self, module: &Value, name: Symbol) -> Option<Value> {
        let Value::Module(it) = module else { return None };
        (&*it.name == "asyncio" && super::library::PARTS.contains(&self.name(name))).then(|| module.clone())
    }

    /// What the part of the library that is written in Python finds in asyncio.
    pub fn asyncio_builtin(&self, name: &str) -> Option<Value> {
        let name = if name == "_loop" { "get_running_loop" } else { name };
        if let Some(native) = FUNCTIONS.iter().find(|native| native.name == name) {
            return Some(Value::Native(native));
        }
        if CONSTANTS.contains(&name) {
            return Some(Value::str(name));
        }
        let (_, kind) = CLASSES.iter().find(|(known, _)| *known == name)?;
        Some(Value::Class(self.class(*kind).clone()))
    }

    pub(super) fn need_loop(&self) -> Result<(), Raise> {
        if self.event_loop.running {
            return Ok(());
        }
        Err(self.error(Type::RuntimeError, "no running event loop"))
    }
}

/// A number of seconds.
pub fn seconds(vm: &Vm, value: &Value) -> Result<f64, Raise> {
    match value.plain().as_float() {
        Some(seconds) if seconds.is_nan() => Err(vm.value_error("Invalid delay: NaN (not a number)")),
        Some(seconds) => Ok(seconds),
        None => Err(vm.type_error_of("'<=' not supported between instances of '%' and 'int'", value)),
    }
}

fn run(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.fits(&signatures::RUN, arguments)?;
    if vm.is_other_thread() {
        return vm.in_python("run", arguments);
    }
    let main = arguments.get(0, vm.intern("main")).unwrap_or_default();
    let debug = arguments.keyword(sym::DEBUG).unwrap_or_default();
    let debug = vm.truth(&debug)?;
    let result = vm.run_main(&main, debug);
    vm.keeping(arguments, result)
}

fn sleep(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.fits(&signatures::SLEEP, arguments)?;
    let delay = arguments.get(0, sym::DELAY).unwrap_or_default();
    let result = arguments.get(1, sym::RESULT).unwrap_or_default();
    if delay.as_float().is_some_and(f64::is_nan) {
        return Ok(vm.new_sleep(super::coroutine::NAN, 0, result));
    }
    let seconds = match seconds(vm, &delay) {
        Ok(seconds) => seconds,
        Err(raise) => {
            let error = Value::Instance(raise.into_error()?);
            return Ok(vm.new_sleep(super::coroutine::WRONG, 0, error));
        }
    };
    // A positive delay that rounds to nothing is still a timer, not a bare turn.
    let delay = match seconds {
        _ if seconds <= 0.0 => span_of(0.0),
        _ if seconds <= 1e-9 => super::coroutine::BRIEF,
        _ => span_of(seconds).max(crate::clock::Span::from_micros(1)),
    };
    let fine = ((seconds * 1e6 - delay.micros() as f64) * 1e3).round() as i16;
    Ok(vm.new_sleep(delay, fine, result))
}

fn create_task(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.fits(&signatures::CREATE_TASK, arguments)?;
    let result = vm.need_loop().and_then(|()| create_task_here(vm, arguments));
    vm.keeping(arguments, result)
}

fn create_task_here(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let coroutine = arguments.get(0, sym::CORO).unwrap_or_default();
    let name = arguments.keyword(sym::NAME_ARGUMENT).unwrap_or_default();
    let context = vm.context_argument(arguments)?;
    new_task(vm, coroutine, name, context)
}

/// `asyncio.Task(coroutine, name=…)`: by no factory.
fn task(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.fits(&signatures::TASK, arguments)?;
    let is_named = arguments.keyword(sym::NAME_ARGUMENT).is_some_and(|name| !name.is_none());
    let has_factories = std::mem::take(&mut vm.loops.has_factories);
    let task = match arguments.keyword(sym::LOOP) {
        Some(Value::Loop(handle)) => vm.in_loop(handle.number, |vm| create_task_here(vm, arguments)),
        _ => vm.need_loop().and_then(|_| create_task_here(vm, arguments)),
    };
    vm.loops.has_factories = has_factories;
    vm.loops.task_count -= u32::from(is_named && task.is_ok());
    task
}

impl Vm {
    /// A future or task whose class is one of the program's. A task's coroutine is the first there is among the arguments:
    /// it begins now, and not when the program's `__init__` comes to call the one of Task.
    pub fn own_future(&mut self, class: &Rc<Class>, arguments: &Arguments<'_>) -> Result<Value, Raise> {
        let made = if class.kind == Type::Task {
            let is_one = |value: &&Value| matches!(value, Value::Generator(it) if it.is_task_like());
            let named = arguments.keyword(sym::CORO);
            let coroutine = arguments.positional.iter().find(is_one).cloned().or(named);
            let known = [sym::LOOP, sym::NAME_ARGUMENT, sym::CONTEXT_ARGUMENT];
            let mut keywords = arguments.keywords.to_vec();
            keywords.retain(|(name, _)| known.contains(name));
            let positional = [coroutine.unwrap_or_default()];
            task(self, &Arguments { positional: &positional, keywords: &keywords })?
        } else {
            let mut keywords = arguments.keywords.to_vec();
            keywords.retain(|(name, _)| *name == sym::LOOP);
            new_future(self, &Arguments { positional: &[], keywords: &keywords })?
        };
        if let Value::Future(future) = &made {
            let rare = Rare { class: Some(class.clone()), ..Default::default() };
            let _ = future.rare.set(Box::new(rare));
        }
        Ok(made)
    }
}

/// `loop.set_task_factory(factory)`
pub fn set_task_factory(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let positional = &*vm.placed(&signatures::SET_TASK_FACTORY, arguments)?;
    let arguments = &Arguments { positional, keywords: arguments.keywords };
    let handle = vm.loop_receiver(arguments)?;
    let factory = arguments.at(1);
    if !factory.is_none() && !crate::python::library::builtins::is_callable(vm, &factory) {
        return Err(vm.type_error("task factory must be a callable or None"));
    }
    vm.loops.has_factories = true;
    let name = vm.intern(super::task::FACTORY);
    let old = handle.fields.borrow_mut().set(name, factory);
    drop(old);
    Ok(Value::None)
}

/// `loop.get_task_factory()`
pub fn get_task_factory(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.fits(&signatures::GET_TASK_FACTORY, arguments)?;
    let handle = vm.loop_receiver(arguments)?;
    let name = vm.intern(super::task::FACTORY);
    let factory = handle.fields.borrow().get(name).cloned();
    Ok(factory.unwrap_or_default())
}

/// `loop.create_task(coroutine, name=…)` in the active loop.
pub fn new_task(vm: &mut Vm, coroutine: Value, name: Value, context: Value) -> Result<Value, Raise> {
    match &coroutine {
        Value::Generator(generator) if generator.is_task_like() => {
            let future = vm.create_task(generator, name)?;
            if let (Some(task), true) = (future.task(), vm.context.used) {
                task.context.replace(context);
            }
            Ok(Value::Future(future))
        }
        other => {
            if let Some((generator, mode, value)) = async_step(other) {
                let coroutine = vm.coroutine_of_step(&generator, mode, value)?;
                return new_task(vm, coroutine, name, context);
            }
            let text = vm.repr_of(other)?;
            Err(vm.error_with(Type::TypeError, "a coroutine was expected, got %", &[&text]))
        }
    }
}

/// Without a running loop it takes the one that is set, as programs of old rely on.
fn ensure_future(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let positional = &*vm.placed(&signatures::ENSURE_FUTURE, arguments)?;
    let arguments = &Arguments { positional, keywords: arguments.keywords };
    let awaitable = arguments.at(0);
    let handle = match arguments.keyword(sym::LOOP) {
        Some(Value::Loop(handle)) => handle,
        _ if matches!(awaitable, Value::Future(_)) => return Ok(awaitable),
        _ => vm.any_loop()?,
    };
    if handle.closed.get() && !matches!(awaitable, Value::Future(_)) {
        if let Value::Generator(coroutine) = &awaitable {
            vm.close(coroutine)?;
        }
        return Err(vm.error(Type::RuntimeError, "Event loop is closed"));
    }
    vm.in_loop(handle.number, |vm| vm.ensured(&awaitable)).map(Value::Future)
}

fn current_task(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.fits(&signatures::CURRENT_TASK, arguments)?;
    vm.need_loop()?;
    Ok(vm.event_loop.current.clone().map_or(Value::None, Value::Future))
}

/// DIFFERENCE: a set in the order of creation.
fn all_tasks(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.fits(&signatures::ALL_TASKS, arguments)?;
    let name = vm.intern("loop");
    let tasks = match arguments.get(0, name) {
        Some(Value::Loop(handle)) => vm.in_loop(handle.number, |vm| vm.all_tasks()),
        _ => {
            vm.need_loop()?;
            vm.all_tasks()
        }
    };
    let set = std::cell::RefCell::new(crate::python::vm::dict::Dict::set());
    for task in tasks {
        vm.set_add(&set, Value::Future(task))?;
    }
    Ok(Value::Set(Rc::new(set)))
}

fn get_running_loop(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.fits(&signatures::GET_RUNNING_LOOP, arguments)?;
    vm.need_loop()?;
    Ok(vm.event_loop.handle.clone().map_or(Value::None, Value::Loop))
}

/// `_copy_context()`: what is in the present context, as a dict; `None` if that is nothing.
pub fn copy_context(vm: &mut Vm, _: &Arguments<'_>) -> Result<Value, Raise> {
    Ok(vm.copy_context())
}

fn running_loop_or_none(vm: &mut Vm, _: &Arguments<'_>) -> Result<Value, Raise> {
    Ok(vm.event_loop.handle.clone().map_or(Value::None, Value::Loop))
}

fn get_event_loop(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.fits(&signatures::GET_EVENT_LOOP, arguments)?;
    vm.any_loop().map(Value::Loop)
}

/// `asyncio.SelectorEventLoop()`: a loop that comes from no policy.
fn new_selector_loop(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.fits(&signatures::SELECTOR_EVENT_LOOP, arguments)?;
    let policy = std::mem::take(&mut vm.loops.policy);
    let made = vm.policy_loop().map(Value::Loop);
    vm.loops.policy = policy;
    made
}

fn new_event_loop(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.fits(&signatures::NEW_EVENT_LOOP, arguments)?;
    vm.policy_loop().map(Value::Loop)
}

/// `_show_queues(Queue)`: programs that look into queues find a deque there.
fn show_queues(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    if let Some(show) = vm.of_compiled("_queues", "show")? {
        vm.call(&show, arguments.positional)?;
    }
    Ok(Value::None)
}

/// `_set_policy(policy)`: where loops come from, or `None`.
fn set_policy(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.loops.policy = arguments.at(0);
    Ok(Value::None)
}

fn set_event_loop(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let positional = &*vm.placed(&signatures::SET_EVENT_LOOP, arguments)?;
    let arguments = &Arguments { positional, keywords: arguments.keywords };
    let named = arguments.at(0);
    if !matches!(named, Value::Loop(_) | Value::None) {
        let template = "loop must be an instance of AbstractEventLoop or None, not '%'";
        return Err(vm.type_error_of(template, &named));
    }
    vm.name_loop(named)?;
    Ok(Value::None)
}

fn is_coroutine(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.fits(&signatures::IS_COROUTINE, arguments)?;
    let it = arguments.at(0);
    let is_one = matches!(&it, Value::Generator(generator) if generator.is_task_like());
    Ok(Value::Bool(is_one || async_step(&it).is_some()))
}

fn is_coroutine_function(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.fits(&signatures::IS_COROUTINE_FUNCTION, arguments)?;
    makes_coroutines(vm, arguments.at(0)).map(Value::Bool)
}

/// Whether a callable is a coroutine function.
pub fn makes_coroutines(vm: &mut Vm, mut callee: Value) -> Result<bool, Raise> {
    loop {
        callee = match &callee {
            Value::Method(method) => method.function.clone(),
            other => match vm.parts_of_partial(other) {
                Some((function, ..)) => function,
                None => break,
            },
        };
    }
    Ok(match callee {
        Value::Function(function) => {
            vm.program.codes[function.code as usize].generator == Some(Kind::Coroutine)
        }
        Value::Native(native) => module_of(native).is_some() && matches!(native.name, "sleep" | "to_thread"),
        // Mocks of coroutine functions say so.
        Value::Instance(_) => {
            let mark = vm.intern("_is_coroutine");
            let found = vm.find_attribute(&callee, mark)?;
            matches!(found, Some(Value::Bool(true)))
        }
        _ => false,
    })
}

fn is_future(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.fits(&signatures::IS_FUTURE, arguments)?;
    Ok(Value::Bool(matches!(arguments.at(0), Value::Future(_))))
}

/// `asyncio.Future()`
fn new_future(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.fits(&signatures::FUTURE, arguments)?;
    let handle = match arguments.keyword(sym::LOOP) {
        Some(Value::Loop(handle)) => handle,
        _ => vm.any_loop()?,
    };
    let future = vm.in_loop(handle.number, Vm::new_future);
    if vm.loops.tracks_origins {
        vm.note_origin(&future, None);
    }
    Ok(Value::Future(future))
}
