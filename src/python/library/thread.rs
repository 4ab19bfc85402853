//! What the modules of threads and pools need of the machine: to start a thread, to wait in a line and to be woken up,
//! and to say in the trace which job a thread does.

use crate::clock::{Instant, Span};
use crate::machine::Pause;
use crate::python::vm::class::Type;
use crate::python::vm::value::{Arguments, Native, Value};
use crate::python::vm::{Raise, Vm};
use crate::trace::{ActivityId, End, Event, Kind, On, Site, ThreadId};

/// The natives of the module `threading`.
pub static THREADING: &[Native] = &[
    Native { name: "_start", call: start },
    Native { name: "_me", call: me },
    Native { name: "_deadline", call: deadline },
    Native { name: "_now", call: now },
    Native { name: "_wait", call: wait },
    Native { name: "_wake", call: wake },
    Native { name: "_new_job", call: new_job },
    Native { name: "_begin_job", call: begin_job },
    Native { name: "_end_job", call: end_job },
    Native { name: "_at_exit", call: at_exit },
    Native { name: "_name_thread", call: name_thread },
    Native { name: "_print_traceback", call: print_traceback },
    Native { name: "_pools", call: pools },
];

/// The natives of the module `queue`.
pub static LINES: &[Native] = &[
    Native { name: "_deadline", call: deadline },
    Native { name: "_wait", call: wait },
    Native { name: "_wake", call: wake },
];

/// `_start(function, *arguments)`: a new thread of this process; its number.
fn start(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.settle()?;
    let begin = vm.machine.now() + vm.world.pools.thread_start;
    let process = vm.machine.threads.process(vm.machine.threads.current());
    let rest = arguments.positional.get(1..).unwrap_or_default().to_vec();
    match vm.start_thread(arguments.at(0), rest, process, begin) {
        Some(id) => Ok(Value::Int(i64::from(id.0))),
        None => Err(vm.error(Type::RuntimeError, "can't start new thread")),
    }
}

/// The number of the running thread; 0 is the main thread.
pub fn me(vm: &mut Vm, _: &Arguments<'_>) -> Result<Value, Raise> {
    Ok(Value::Int(i64::from(vm.machine.threads.current().0)))
}

/// `_deadline(timeout)`: the instant at which a wait of so many seconds ends, in microseconds; none without a time-out.
pub fn deadline(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let value = arguments.at(0);
    if value.is_none() {
        return Ok(Value::None);
    }
    let seconds = vm.float_of(&value)?;
    vm.settle()?;
    let end = vm.machine.now() + Span::from_float(seconds, 1e6);
    Ok(Value::Int(end.micros().min(i64::MAX as u64) as i64))
}

/// The present instant in microseconds.
pub fn now(vm: &mut Vm, _: &Arguments<'_>) -> Result<Value, Raise> {
    vm.settle()?;
    Ok(Value::Int(vm.machine.now().micros() as i64))
}

/// `_wait(line, deadline, job)`: the running thread stands at the end of a line, a list of numbers, until another one takes
/// it out and wakes it up, or until the deadline: whether it was woken up.
pub fn wait(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let Value::List(line) = arguments.at(0) else { return Err(vm.type_error("a line is a list")) };
    let own = Value::Int(i64::from(vm.machine.threads.current().0));
    if !vm.resumes() {
        vm.settle()?;
        // A time-out of nothing only looks, and lets nobody else run.
        if deadline_of(&arguments.at(1)) <= vm.machine.now() {
            return Ok(Value::Bool(false));
        }
        line.items.borrow_mut().push(own.clone());
        wait_line(vm, true, &arguments.at(2));
    }
    let woken = vm.block(Pause::Wait, deadline_of(&arguments.at(1)))?;
    if !woken {
        line.items.borrow_mut().retain(|other| !other.is(&own));
    }
    wait_line(vm, false, &Value::None);
    Ok(Value::Bool(woken))
}

/// An instant that [`deadline`] gave.
pub fn deadline_of(value: &Value) -> Instant {
    match value {
        Value::Int(micros) => Instant::from_micros(*micros as u64),
        _ => Instant::END,
    }
}

/// Says in the trace that what runs begins to wait in a line, for a job (its number), for its turn (`True`), for all jobs of a pool (`False`) or for anything, or that it goes on.
pub fn wait_line(vm: &mut Vm, begins: bool, job: &Value) {
    let Some(activity) = vm.activity else { return };
    if !begins {
        return vm.run_activity(activity);
    }
    let site = vm.program_site();
    let (on, target) = match job {
        Value::Int(job) => (On::Job, *job as u32),
        Value::Bool(true) => (On::Turn, 0),
        Value::Bool(false) => (On::Several, 0),
        _ => (On::Primitive, 0),
    };
    vm.machine.record(Event::Wait { activity, on, target, site });
}

/// `_name_thread(name)`: what the running thread is called in pictures.
pub fn name_thread(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let thread = vm.machine.threads.current();
    if let Value::Str(name) = arguments.at(0) {
        vm.machine.trace.name_thread(thread, name.as_str());
    }
    Ok(Value::None)
}

/// `_wake(thread)`
pub fn wake(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.settle()?;
    if let Value::Int(id) = arguments.at(0) {
        vm.wake(ThreadId(id as u16));
    }
    Ok(Value::None)
}

/// `_new_job(function)`: an activity in the trace that will run on another thread; its number.
pub fn new_job(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let name = job_name(vm, &arguments.at(0))?;
    let site = vm.program_site();
    let id = vm.machine.trace.create(name, Kind::Job, vm.activity, site);
    vm.ready(id, vm.activity);
    Ok(Value::Int(i64::from(id.0)))
}

/// What a job is called: as its function.
fn job_name(vm: &mut Vm, callee: &Value) -> Result<crate::trace::Name, Raise> {
    let mut callee = callee.clone();
    // A partial of a partial, and so on.
    for _ in 0..10 {
        callee = match &callee {
            Value::Function(function) => return Ok(vm.activity_name(function.code)),
            Value::Native(native) => return Ok(vm.machine.trace.add_name(native.name)),
            Value::Method(method) => method.function.clone(),
            other => {
                let name = vm.intern("func");
                match vm.find_attribute(other, name)? {
                    Some(function) => function,
                    None => break,
                }
            }
        };
    }
    let name = vm.class_of(&callee).name.to_string();
    Ok(vm.machine.trace.add_name(&name))
}

/// `_begin_job(job)`: the running thread does it from here on.
pub fn begin_job(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    if let Value::Int(job) = arguments.at(0) {
        vm.run_activity(ActivityId(job as u32));
    }
    Ok(Value::None)
}

/// `_end_job(job, error)`: it is over; with an error if there is one, cancelled if that is `False`.
pub fn end_job(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.settle()?;
    if let Value::Int(job) = arguments.at(0) {
        let end = match arguments.at(1) {
            Value::None => End::Returned,
            Value::Bool(_) => End::Cancelled,
            _ => End::Raised,
        };
        vm.machine.record(Event::End { activity: ActivityId(job as u32), end, site: Site::NONE });
        if vm.activity == Some(ActivityId(job as u32)) {
            vm.activity = None;
        }
    }
    Ok(Value::None)
}

/// `_at_exit(function)`: what is called when the program's own code is over.
fn at_exit(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.at_exit = arguments.at(0);
    Ok(Value::None)
}

/// `_print_traceback(title, error)`
fn print_traceback(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.settle()?;
    if let Value::Str(title) = arguments.at(0) {
        vm.error_line(title.as_str());
    }
    if let Value::Instance(error) = arguments.at(1) {
        vm.print_traceback(&error);
    }
    Ok(Value::None)
}

/// The world's pools: threads, processes.
pub fn pools(vm: &mut Vm, _: &Arguments<'_>) -> Result<Value, Raise> {
    let pools = &vm.world.pools;
    Ok(Value::tuple(vec![Value::Int(i64::from(pools.threads)), Value::Int(i64::from(pools.processes))]))
}
