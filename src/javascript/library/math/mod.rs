//! `Math`: its functions have V8's very digits.

mod elementary;
mod inverse;
pub mod power;
mod trigonometry;

use super::support::{self, Done};
use crate::javascript::vm::native::Call;
use crate::javascript::vm::object::{Slotted, HIDDEN};
use crate::javascript::vm::operators::to_int32;
use crate::javascript::vm::value::Value;
use crate::javascript::vm::Vm;

pub(super) fn install(vm: &mut Vm<'_>) {
    let math = vm.new_object();
    let names = OF_ONE.iter().map(|entry| entry.0).chain(OF_TWO.iter().map(|entry| entry.0));
    for (index, name) in names.enumerate() {
        let key = vm.key(name);
        let length = 1 + u32::from(index >= OF_ONE.len());
        let which = Slotted::Number(index as u32);
        let function = vm.native_with(key, length, function, [which, Slotted::None], false);
        vm.heap.define(math, key, Value::Object(function), HIDDEN);
    }
    vm.methods(
        math,
        &[
            ("max", 2, |vm, call| extreme(vm, call, true)),
            ("min", 2, |vm, call| extreme(vm, call, false)),
            ("hypot", 2, |vm, call| {
                let mut sides = Vec::new();
                for index in 0..call.count {
                    sides.push(vm.to_number(call.arg(vm, index))?.abs());
                }
                Ok(Value::Number(hypotenuse(&sides)))
            }),
            ("random", 0, random),
        ],
    );
    for (name, value) in [
        ("PI", std::f64::consts::PI),
        ("E", std::f64::consts::E),
        ("LN2", std::f64::consts::LN_2),
        ("LN10", std::f64::consts::LN_10),
        ("LOG2E", std::f64::consts::LOG2_E),
        ("LOG10E", std::f64::consts::LOG10_E),
        ("SQRT2", std::f64::consts::SQRT_2),
        ("SQRT1_2", std::f64::consts::FRAC_1_SQRT_2),
    ] {
        super::number::constant(vm, math, name, value);
    }
    support::tag(vm, math, "Math");
    let key = vm.key("Math");
    vm.heap.define(vm.realm.global, key, Value::Object(math), HIDDEN);
}

type OfOne = fn(f64) -> f64;
type OfTwo = fn(f64, f64) -> f64;

/// The functions of one number.
const OF_ONE: [(&str, OfOne); 28] = [
    ("abs", f64::abs),
    ("floor", f64::floor),
    ("ceil", f64::ceil),
    ("trunc", f64::trunc),
    ("round", round),
    ("sign", |value| if value == 0.0 || value.is_nan() { value } else { value.signum() }),
    ("sqrt", f64::sqrt),
    ("cbrt", elementary::cbrt),
    ("sin", trigonometry::sin),
    ("cos", trigonometry::cos),
    ("tan", trigonometry::tan),
    ("atan", inverse::atan),
    ("asin", inverse::asin),
    ("acos", inverse::acos),
    ("exp", elementary::exp),
    ("log", elementary::log),
    ("log2", inverse::log2),
    ("log10", inverse::log10),
    ("fround", |value| f64::from(value as f32)),
    ("clz32", |value| f64::from((to_int32(value) as u32).leading_zeros())),
    ("sinh", elementary::sinh),
    ("cosh", elementary::cosh),
    ("tanh", elementary::tanh),
    ("asinh", elementary::asinh),
    ("acosh", elementary::acosh),
    ("atanh", elementary::atanh),
    ("expm1", elementary::expm1),
    ("log1p", elementary::log1p),
];

/// The functions of two numbers.
const OF_TWO: [(&str, OfTwo); 3] = [
    ("pow", power::pow),
    ("atan2", inverse::atan2),
    ("imul", |left, right| f64::from(to_int32(left).wrapping_mul(to_int32(right)))),
];

/// A function of [`OF_ONE`] or [`OF_TWO`], whose place it carries.
fn function(vm: &mut Vm<'_>, call: Call) -> Done {
    let Slotted::Number(which) = vm.slots(call.callee)[0] else { return Ok(Value::Undefined) };
    let value = vm.to_number(call.arg(vm, 0))?;
    if let Some((_, function)) = OF_ONE.get(which as usize) {
        return Ok(Value::Number(function(value)));
    }
    let second = vm.to_number(call.arg(vm, 1))?;
    let (_, function) = OF_TWO[which as usize - OF_ONE.len()];
    Ok(Value::Number(function(value, second)))
}

/// Halves go up, also below zero; what rounds to zero keeps its sign.
fn round(value: f64) -> f64 {
    let floor = value.floor();
    let rounded = if value - floor >= 0.5 { floor + 1.0 } else { floor };
    if rounded == 0.0 {
        rounded.copysign(value)
    } else {
        rounded
    }
}

fn extreme(vm: &mut Vm<'_>, call: Call, greatest: bool) -> Done {
    let mut best = if greatest { f64::NEG_INFINITY } else { f64::INFINITY };
    for index in 0..call.count {
        let value = vm.to_number(call.arg(vm, index))?;
        let better =
            if value == best { value.is_sign_negative() != greatest } else { (value > best) == greatest };
        if value.is_nan() || (better && !best.is_nan()) {
            best = value;
        }
    }
    Ok(Value::Number(best))
}

/// The world's seed stands for V8's `--random-seed`.
fn random(vm: &mut Vm<'_>, _call: Call) -> Done {
    Ok(Value::Number(vm.library.random.next()))
}

/// As V8 sums: in parts of the longest side, with the rounding errors made good.
fn hypotenuse(sides: &[f64]) -> f64 {
    let longest = sides.iter().copied().fold(0.0, f64::max);
    if longest.is_infinite() || longest == 0.0 {
        return if sides.iter().any(|side| side.is_nan()) && longest == 0.0 { f64::NAN } else { longest };
    }
    let (mut sum, mut error) = (0.0, 0.0);
    for side in sides {
        let part = side / longest;
        let more = part * part - error;
        let next = sum + more;
        error = (next - sum) - more;
        sum = next;
    }
    sum.sqrt() * longest
}
