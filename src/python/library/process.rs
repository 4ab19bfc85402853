//! What the modules of processes need of the machine: to begin a process with a copy of this one's memory, and channels
//! through which processes send each other copies of values.

use super::thread::{deadline_of, wait_line};
use crate::machine::Pause;
use crate::python::vm::class::Type;
use crate::python::vm::value::{Arguments, Native, Value};
use crate::python::vm::{Raise, Vm};
use crate::trace::ThreadId;
use std::collections::VecDeque;

/// Values on their way from process to process, and who waits for one.
#[derive(Default)]
pub struct Channel {
    items: VecDeque<Value>,
    line: VecDeque<ThreadId>,
}

/// The natives of the module `multiprocessing`.
pub static PROCESSES: &[Native] = &[
    Native { name: "_fork", call: fork },
    Native { name: "_kill", call: kill },
    Native { name: "_process", call: process },
    Native { name: "_reseed", call: reseed },
    Native { name: "_channel", call: channel },
    Native { name: "_send", call: send },
    Native { name: "_receive", call: receive },
    Native { name: "_size", call: count },
    Native { name: "_put_back", call: put_back },
    Native { name: "_share", call: share },
    Native { name: "_shared", call: shared },
    Native { name: "_pickled", call: pickled },
    Native { name: "_me", call: super::thread::me },
    Native { name: "_now", call: super::thread::now },
    Native { name: "_deadline", call: super::thread::deadline },
    Native { name: "_new_job", call: super::thread::new_job },
    Native { name: "_begin_job", call: super::thread::begin_job },
    Native { name: "_end_job", call: super::thread::end_job },
    Native { name: "_pools", call: super::thread::pools },
    Native { name: "_name_thread", call: super::thread::name_thread },
    Native { name: "_wait", call: super::thread::wait },
    Native { name: "_wake", call: super::thread::wake },
];

/// `_fork(function, *arguments)`: a process with a copy of this one's memory, whose only thread calls the function; its
/// number.
fn fork(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.settle()?;
    if vm.machine.threads.is_full() {
        return Err(vm.error(Type::OsError, "[Errno 11] Resource temporarily unavailable"));
    }
    let (process, callee, rest) = vm.fork(arguments.positional)?;
    let begin = vm.machine.now() + vm.world.pools.process_start;
    vm.start_thread(callee, rest, process, begin);
    Ok(Value::Int(i64::from(process)))
}

/// `_kill(process)`: its threads are over, whatever they do.
fn kill(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.settle()?;
    let process = arguments.at(0).as_int().unwrap_or_default();
    for number in 0..vm.machine.threads.count() {
        let id = ThreadId(number as u16);
        if i64::from(vm.machine.threads.process(id)) == process && process != 0 {
            vm.kill_thread(id);
        }
    }
    Ok(Value::None)
}

/// Chance begins anew in a process, as CPython's does after a fork: else all workers of a pool would draw the same.
fn reseed(vm: &mut Vm, _: &Arguments<'_>) -> Result<Value, Raise> {
    let Some(module) = vm.loaded_module("random") else { return Ok(Value::None) };
    let name = vm.intern("seed");
    let seed = vm.get_attribute(&module, name)?;
    let number = (i64::from(vm.world.seed) << 16) + i64::from(vm.process());
    vm.call(&seed, &[Value::Int(number)])
}

/// The number of the running process; 0 is the program's own.
fn process(vm: &mut Vm, _: &Arguments<'_>) -> Result<Value, Raise> {
    Ok(Value::Int(i64::from(vm.process())))
}

/// `_channel()`: a new channel; its number.
fn channel(vm: &mut Vm, _: &Arguments<'_>) -> Result<Value, Raise> {
    vm.channels.push(Channel::default());
    Ok(Value::Int(vm.channels.len() as i64 - 1))
}

fn find(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<usize, Raise> {
    let number = arguments.at(0).as_int().unwrap_or(-1);
    match usize::try_from(number) {
        Ok(number) if number < vm.channels.len() => Ok(number),
        _ => Err(vm.type_error("expected a channel")),
    }
}

/// `_send(channel, value)`: a copy of it, as pickled.
fn send(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.settle()?;
    let number = find(vm, arguments)?;
    let copy = vm.pickled(&arguments.at(1))?;
    let channel = &mut vm.channels[number];
    channel.items.push_back(copy);
    if let Some(id) = channel.line.pop_front() {
        vm.wake(id);
    }
    Ok(Value::None)
}

/// `_receive(channel, deadline, job)`: the first value in a tuple; nothing if none comes before the deadline.
fn receive(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let number = find(vm, arguments)?;
    let end = deadline_of(&arguments.at(1));
    let own = vm.machine.threads.current();
    let mut waits = vm.resumes();
    if !waits {
        vm.settle()?;
    }
    loop {
        if waits && !vm.block(Pause::Wait, end)? && vm.channels[number].items.is_empty() {
            vm.channels[number].line.retain(|id| *id != own);
            wait_line(vm, false, &arguments.at(2));
            return Ok(Value::None);
        }
        if let Some(value) = vm.channels[number].items.pop_front() {
            vm.channels[number].line.retain(|id| *id != own);
            if waits {
                wait_line(vm, false, &arguments.at(2));
            }
            return Ok(Value::tuple(vec![value]));
        }
        if end <= vm.machine.now() {
            return Ok(Value::None);
        }
        vm.channels[number].line.push_back(own);
        wait_line(vm, true, &arguments.at(2));
        waits = true;
    }
}

/// `_put_back(channel, value)`: it comes first again.
fn put_back(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let number = find(vm, arguments)?;
    vm.channels[number].items.push_front(arguments.at(1));
    Ok(Value::None)
}

/// `_size(channel)`: how many values are on their way.
fn count(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.settle()?;
    let number = find(vm, arguments)?;
    Ok(Value::Int(vm.channels[number].items.len() as i64))
}

/// `_share(value)`: a value that all processes see; its number.
fn share(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let copy = vm.pickled(&arguments.at(0))?;
    let channel = Channel { items: VecDeque::from([copy]), line: VecDeque::new() };
    vm.channels.push(channel);
    Ok(Value::Int(vm.channels.len() as i64 - 1))
}

/// `_shared(number)`: that value itself.
fn shared(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.settle()?;
    let number = find(vm, arguments)?;
    Ok(vm.channels[number].items.front().cloned().unwrap_or_default())
}

/// `_pickled(value)`: a copy as pickled.
fn pickled(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.pickled(&arguments.at(0))
}
