//! The module `time`, on the virtual clock.

use crate::clock::{Instant, Span};
use crate::python::vm::value::{Arguments, Native, Value};
use crate::python::vm::{Raise, Vm};

/// The functions of the module.
pub static TIME: &[Native] = &[
    Native { name: "sleep", call: sleep },
    Native { name: "perf_counter", call: seconds },
    Native { name: "monotonic", call: seconds },
    Native { name: "process_time", call: computed },
    Native { name: "time", call: since_epoch },
    Native { name: "perf_counter_ns", call: nanoseconds },
    Native { name: "monotonic_ns", call: nanoseconds },
    Native { name: "process_time_ns", call: computed_nanoseconds },
    Native { name: "time_ns", call: nanoseconds_since_epoch },
];

/// When every run begins: 14 November 2023, 22:13:20 UTC.
const EPOCH_SECONDS: i64 = 1_700_000_000;

/// `time.sleep(seconds)`: the thread is held, and with it the event loop.
fn sleep(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let value = vm.one_argument("sleep", arguments)?;
    let Some(seconds) = value.plain().as_float() else {
        return Err(vm.type_error_of("'%' object cannot be interpreted as an integer", value));
    };
    if seconds.is_nan() {
        return Err(vm.value_error("Invalid value NaN (not a number)"));
    }
    if seconds < 0.0 {
        return Err(vm.value_error("sleep length must be non-negative"));
    }
    let mut span = Span::from_float(seconds, 1e6);
    // Whoever sleeps off what an addition rounded sees a later clock: a loop until a deadline ends.
    if seconds > 0.0 && span.micros() == 0 {
        span = Span::from_micros(1);
    }
    vm.hold(span)?;
    Ok(Value::None)
}

fn micros(vm: &mut Vm, name: &str, arguments: &Arguments<'_>) -> Result<i64, Raise> {
    vm.sorted_arguments(name, arguments, &[], 0)?;
    Ok(vm.read_clock()?.micros() as i64)
}

fn seconds(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let micros = micros(vm, "perf_counter", arguments)?;
    Ok(Value::Float(micros as f64 / 1e6))
}

/// DIFFERENCE: what this thread computed, where CPython tells it of all threads of the process.
fn computed(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let now = Instant::from_micros(micros(vm, "process_time", arguments)? as u64);
    Ok(Value::Float(vm.thread_time(now).micros() as f64 / 1e6))
}

fn computed_nanoseconds(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let now = Instant::from_micros(micros(vm, "process_time_ns", arguments)? as u64);
    Ok(Value::Int((vm.thread_time(now).micros() as i64).saturating_mul(1000)))
}

fn since_epoch(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let micros = micros(vm, "time", arguments)?;
    Ok(Value::Float((EPOCH_SECONDS * 1_000_000 + micros) as f64 / 1e6))
}

fn nanoseconds(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let micros = micros(vm, "perf_counter_ns", arguments)?;
    Ok(Value::Int(micros.saturating_mul(1000)))
}

fn nanoseconds_since_epoch(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let micros = micros(vm, "time_ns", arguments)?;
    Ok(Value::Int((EPOCH_SECONDS * 1_000_000 + micros).saturating_mul(1000)))
}
