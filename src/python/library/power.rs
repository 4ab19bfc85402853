//! `pow`, also with a modulus.

use super::arguments::given;
use crate::python::vm::big::Big;
use crate::python::vm::class::Type;
use crate::python::vm::code::Binary;
use crate::python::vm::symbol::sym;
use crate::python::vm::value::{Arguments, Value};
use crate::python::vm::{Raise, Vm};

/// `pow(base, exponent, modulus)`
pub fn pow(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let [base, exponent, modulus, ..] = vm.sorted_arguments("pow", arguments, &["base", "exp", "mod"], 2)?;
    let Some(modulus) = given(modulus) else { return vm.binary(Binary::Power, base, exponent) };
    if let Some(method) = vm.user_method(base, sym::POW) {
        let found = vm.call(&method, &[base.clone(), exponent.clone(), modulus.clone()])?;
        if !matches!(found, Value::NotImplemented) {
            return Ok(found);
        }
    }
    let parts = [base, exponent, modulus].map(Value::plain);
    if parts.iter().any(|part| part.as_float().is_none() && !matches!(part, Value::Big(_))) {
        let names = [base, exponent, modulus].map(|part| vm.told_name(part));
        let message = "unsupported operand type(s) for ** or pow(): '%', '%', '%'";
        return Err(vm.error_with(Type::TypeError, message, &[&names[0], &names[1], &names[2]]));
    }
    if parts.iter().any(|part| matches!(part, Value::Float(_))) {
        return Err(vm.type_error("pow() 3rd argument not allowed unless all arguments are integers"));
    }
    if [base, exponent, modulus].iter().any(|part| matches!(part, Value::Big(_))) {
        return big_pow(vm, base, exponent, modulus);
    }
    let (mut base, exponent, modulus) = (vm.int_of(base)?, vm.int_of(exponent)?, vm.int_of(modulus)?);
    if modulus == 0 {
        return Err(vm.value_error("pow() 3rd argument cannot be 0"));
    }
    if exponent < 0 {
        let found = inverse(vm, &Value::Int(base), &Value::Int(modulus))?;
        base = vm.int_of(&found)?;
    }
    let wide = i128::from(modulus);
    let (mut result, mut square, mut rest) = (1_i128, i128::from(base) % wide, exponent.unsigned_abs());
    while rest > 0 {
        if rest & 1 == 1 {
            result = result * square % wide;
        }
        square = square * square % wide;
        rest >>= 1;
    }
    let result = result % wide;
    let result = if result != 0 && (result < 0) != (wide < 0) { result + wide } else { result };
    Ok(Value::Int(result as i64))
}

/// What gives 1 modulo the modulus when it is multiplied by the number, by Euclid's algorithm.
fn inverse(vm: &mut Vm, number: &Value, modulus: &Value) -> Result<Value, Raise> {
    let (mut old, mut new) = (vm.binary(Binary::Modulo, number, modulus)?, modulus.clone());
    let (mut old_times, mut new_times) = (Value::Int(1), Value::Int(0));
    while vm.truth(&new)? {
        let quotient = vm.binary(Binary::FloorDivide, &old, &new)?;
        for (old, new) in [(&mut old, &mut new), (&mut old_times, &mut new_times)] {
            let product = vm.binary(Binary::Multiply, &quotient, new)?;
            let rest = vm.binary(Binary::Subtract, old, &product)?;
            *old = std::mem::replace(new, rest);
        }
    }
    match old.as_int() {
        Some(1) => vm.binary(Binary::Modulo, &old_times, modulus),
        Some(-1) => {
            let times = vm.binary(Binary::Subtract, &Value::Int(0), &old_times)?;
            vm.binary(Binary::Modulo, &times, modulus)
        }
        _ => Err(vm.value_error("base is not invertible for the given modulus")),
    }
}

/// `pow` by squares, of which one number is large.
fn big_pow(vm: &mut Vm, base: &Value, exponent: &Value, modulus: &Value) -> Result<Value, Raise> {
    let mut result = vm.binary(Binary::Modulo, &Value::Int(1), modulus)?;
    let mut square = vm.binary(Binary::Modulo, base, modulus)?;
    let Some(exponent) = Big::of(exponent) else { return Ok(Value::NotImplemented) };
    if exponent.negative {
        square = inverse(vm, base, modulus)?;
    }
    for place in 0..exponent.bits() {
        if exponent.digits[place as usize / 32] >> (place % 32) & 1 == 1 {
            let product = vm.binary(Binary::Multiply, &result, &square)?;
            result = vm.binary(Binary::Modulo, &product, modulus)?;
        }
        let product = vm.binary(Binary::Multiply, &square, &square)?;
        square = vm.binary(Binary::Modulo, &product, modulus)?;
    }
    Ok(result)
}
