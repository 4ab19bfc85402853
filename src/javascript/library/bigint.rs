//! `BigInt`: the function and its methods; what operators do is in `vm/bigint.rs`.

use super::support::Done;
use crate::javascript::vm::native::{Call, Thrown};
use crate::javascript::vm::value::{StringId, Value};
use crate::javascript::vm::Vm;
use crate::number::big::Big;

pub(super) fn install(vm: &mut Vm<'_>) {
    let prototype = vm.realm.bigint;
    let class = vm.constructor("BigInt", 1, make, prototype);
    vm.methods(
        class,
        &[("asIntN", 2, |vm, call| cut(vm, call, true)), ("asUintN", 2, |vm, call| cut(vm, call, false))],
    );
    vm.methods(
        prototype,
        &[
            ("toString", 0, |vm, call| {
                let radix = match call.arg(vm, 0) {
                    Value::Undefined => 10.0,
                    value => vm.to_integer(value)?,
                };
                if !(2.0..=36.0).contains(&radix) {
                    return Err(vm.range_error("toString() radix argument must be between 2 and 36"));
                }
                let id = this(vm, call, "toString")?;
                let text = vm.big_text(id, radix as u32)?;
                Ok(vm.new_string(text))
            }),
            ("valueOf", 0, |vm, call| this(vm, call, "valueOf").map(Value::BigInt)),
        ],
    );
    super::support::tag(vm, prototype, "BigInt");
}

fn this(vm: &mut Vm<'_>, call: Call, method: &str) -> Result<StringId, Thrown> {
    match super::number::unboxed(vm, call.this) {
        Value::BigInt(id) => Ok(id),
        _ => Err(vm.type_error(&["BigInt.prototype.", method, " requires that 'this' be a BigInt"].concat())),
    }
}

fn make(vm: &mut Vm<'_>, call: Call) -> Done {
    if call.is_new() {
        return Err(vm.type_error("BigInt is not a constructor"));
    }
    let value = vm.to_primitive(call.arg(vm, 0), crate::javascript::vm::operators::Hint::Number)?;
    let number = match value {
        Value::BigInt(_) => return Ok(value),
        Value::Number(number) if number.trunc() == number && number.is_finite() => Big::of_float(number),
        Value::Number(number) => {
            let text = crate::number::ecmascript(number);
            return Err(vm.range_error(
                &["The number ", &text, " cannot be converted to a BigInt because it is not an integer"]
                    .concat(),
            ));
        }
        value => vm.to_big(value)?,
    };
    Ok(vm.big_value(&number))
}

/// `BigInt.asIntN(bits, value)`, `BigInt.asUintN(bits, value)`
fn cut(vm: &mut Vm<'_>, call: Call, signed: bool) -> Done {
    let bits = vm.to_integer(call.arg(vm, 0))?;
    if !(0.0..9_007_199_254_740_992.0).contains(&bits) {
        return Err(vm.range_error("Invalid value: not (convertible to) a safe integer"));
    }
    let number = vm.to_big(call.arg(vm, 1))?;
    let bits = bits as u64;
    // What fits is left alone, whatever the width.
    if bits > number.bits() && (signed || !number.negative) {
        return Ok(vm.big_value(&number));
    }
    vm.charge(bits / 4)?;
    let unit = Big::new(1).left(bits);
    let (_, mut rest) = number.divided(&unit);
    if signed && bits > 0 && rest.bits() == bits {
        rest = rest.plus(&unit, true);
    }
    Ok(vm.big_value(&rest))
}
