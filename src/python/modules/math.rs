//! What `math.py` cannot compute itself: the functions of the floating-point unit and of the C library, with CPython's rule
//! for errors (`math_1` in its `mathmodule.c`).

use crate::python::vm::class::Type;
use crate::python::vm::value::{Arguments, Native, Value};
use crate::python::vm::{Raise, Vm};

macro_rules! natives {
    ($($name:literal: $function:expr, $overflows:expr;)*) => {
        &[
            $(Native {
                name: $name,
                call: |vm, arguments| one(vm, $name, arguments, $function, $overflows),
            },)*
            Native { name: "fmod", call: |vm, arguments| two(vm, "fmod", arguments, |x, y| x % y) },
            Native { name: "pow", call: |vm, arguments| two(vm, "pow", arguments, f64::powf) },
            Native { name: "atan2", call: |vm, arguments| two(vm, "atan2", arguments, f64::atan2) },
            Native { name: "copysign", call: |vm, arguments| two(vm, "copysign", arguments, f64::copysign) },
            Native { name: "_hypot", call: |vm, arguments| two(vm, "hypot", arguments, f64::hypot) },
        ]
    };
}

/// The functions.
pub static MATH: &[Native] = natives! {
    "sqrt": f64::sqrt, false;
    "cbrt": f64::cbrt, false;
    "fabs": f64::abs, false;
    "exp": f64::exp, true;
    "expm1": f64::exp_m1, true;
    "_log": f64::ln, false;
    "log2": f64::log2, false;
    "log10": f64::log10, false;
    "log1p": f64::ln_1p, false;
    "sin": f64::sin, false;
    "cos": f64::cos, false;
    "tan": f64::tan, false;
    "asin": f64::asin, false;
    "acos": f64::acos, false;
    "atan": f64::atan, false;
    "sinh": f64::sinh, true;
    "cosh": f64::cosh, true;
    "tanh": f64::tanh, false;
    "asinh": f64::asinh, false;
    "acosh": f64::acosh, false;
    "atanh": f64::atanh, false;
    "_trunc": f64::trunc, false;
};

fn number(vm: &mut Vm, value: &Value) -> Result<f64, Raise> {
    if let Some(number) = value.as_float() {
        return Ok(number);
    }
    let method = vm.intern("__float__");
    match vm.protocol_method(value, method) {
        Some(method) => {
            let result = vm.call(&method, std::slice::from_ref(value))?;
            vm.float_of(&result)
        }
        None => vm.float_of(value),
    }
}

fn one(
    vm: &mut Vm,
    name: &str,
    arguments: &Arguments<'_>,
    function: fn(f64) -> f64,
    overflows: bool,
) -> Result<Value, Raise> {
    let value = vm.one_argument(["math.", name.trim_start_matches('_')].concat().as_str(), arguments)?;
    let x = number(vm, value)?;
    let result = function(x);
    let is_bad = (result.is_nan() && !x.is_nan()) || (result.is_infinite() && x.is_finite());
    match is_bad {
        false => Ok(Value::Float(result)),
        true => Err(fault(vm, overflows && result.is_infinite())),
    }
}

fn two(
    vm: &mut Vm,
    name: &str,
    arguments: &Arguments<'_>,
    function: fn(f64, f64) -> f64,
) -> Result<Value, Raise> {
    let [x, y, ..] = vm.sorted_arguments(name, arguments, &["", ""], 2)?;
    let (x, y) = (number(vm, x)?, number(vm, y)?);
    let result = function(x, y);
    if result.is_nan() && !x.is_nan() && !y.is_nan() {
        return Err(fault(vm, false));
    }
    if result.is_infinite() && x.is_finite() && y.is_finite() {
        return Err(fault(vm, x != 0.0));
    }
    Ok(Value::Float(result))
}

#[cold]
fn fault(vm: &Vm, overflow: bool) -> Raise {
    match overflow {
        true => vm.error(Type::OverflowError, "math range error"),
        false => vm.value_error("math domain error"),
    }
}
