//! `str()` and `repr()`.

use super::classes::repr_of_type;
use super::errors::{args_of_error, str_of_error};
use super::quoted::{push_bytes, push_escape, push_quoted};
use crate::number;
use crate::python::vm::class::Type;
use crate::python::vm::symbol::sym;
use crate::python::vm::value::{Inner, Instance, Value};
use crate::python::vm::{Raise, Vm};
use std::cell::RefCell;
use std::rc::Rc;

/// Writes `str(value)`.
pub fn str_into(vm: &mut Vm, value: &Value, out: &mut String) -> Result<(), Raise> {
    match value {
        Value::Str(text) => out.push_str(text.as_str()),
        Value::Instance(it) => return str_of_instance(vm, value, it, out),
        Value::Class(_) => {
            return match vm.user_method(value, sym::STR) {
                Some(method) => call_for_text(vm, &method, value, "__str__", out),
                None => repr_into(vm, value, out),
            }
        }
        _ => return repr_into(vm, value, out),
    }
    Ok(())
}

/// `object.__str__(value)` and the like: what its class has past what programs define.
pub fn plain_str(vm: &mut Vm, value: &Value) -> Result<Value, Raise> {
    let mut out = String::new();
    match value {
        Value::Instance(it) => match (&it.inner, value.plain()) {
            (Inner::Error(state), _) => {
                let args = state.borrow().args.clone();
                str_of_error(vm, it, &args, &mut out)?;
            }
            (_, plain @ Value::Str(_)) => return Ok(plain),
            _ => vm.repr_into(value, &mut out)?,
        },
        _ => str_into(vm, value, &mut out)?,
    }
    Ok(Value::str(&out))
}

/// `object.__repr__(value)` and the like.
pub fn plain_repr(vm: &mut Vm, value: &Value) -> Result<Value, Raise> {
    let mut out = String::new();
    match value {
        Value::Instance(it) if it.class.is_user => plain_repr_of_instance(vm, value, it, &mut out)?,
        _ => vm.repr_into(value, &mut out)?,
    }
    Ok(Value::str(&out))
}

fn str_of_instance(vm: &mut Vm, value: &Value, it: &Rc<Instance>, out: &mut String) -> Result<(), Raise> {
    if let Some(method) = vm.user_method(value, sym::STR) {
        return call_for_text(vm, &method, value, "__str__", out);
    }
    if vm.user_method(value, sym::REPR).is_some() && it.error().is_none() {
        return repr_into(vm, value, out);
    }
    match &it.inner {
        Inner::Error(state) => {
            let args = state.borrow().args.clone();
            str_of_error(vm, it, &args, out)
        }
        Inner::Value(inner) if it.class.is_user && !matches!(it.class.kind, Type::Set | Type::FrozenSet) => {
            let inner = inner.borrow().clone();
            str_into(vm, &inner, out)
        }
        _ => repr_into(vm, value, out),
    }
}

fn call_for_text(
    vm: &mut Vm,
    method: &Value,
    value: &Value,
    name: &str,
    out: &mut String,
) -> Result<(), Raise> {
    match vm.call(method, std::slice::from_ref(value))? {
        Value::Str(text) => {
            out.push_str(text.as_str());
            Ok(())
        }
        other => Err(vm.error_with(
            Type::TypeError,
            "% returned non-string (type %)",
            &[name, &vm.told_name(&other)],
        )),
    }
}

/// Writes `repr(value)`.
pub fn repr_into(vm: &mut Vm, value: &Value, out: &mut String) -> Result<(), Raise> {
    match value {
        Value::Unbound => out.push_str("<unbound>"),
        Value::None => out.push_str("None"),
        Value::NotImplemented => out.push_str("NotImplemented"),
        Value::Ellipsis => out.push_str("Ellipsis"),
        Value::Bool(flag) => out.push_str(if *flag { "True" } else { "False" }),
        Value::Int(number) => out.push_str(&number.to_string()),
        Value::Big(_) => {
            let (negative, digits) = vm.int_digits(value, 10)?;
            out.push_str(if negative { "-" } else { "" });
            out.push_str(&digits);
        }
        Value::Float(number) => push_float(*number, out),
        Value::Str(text) => push_quoted(text.as_str(), false, out),
        Value::Bytes(bytes) => push_bytes(bytes, out),
        Value::Tuple(items) => {
            if is_shown(vm, value) {
                out.push_str("(...)");
                return Ok(());
            }
            let close = if items.len() == 1 { ",)" } else { ")" };
            return showing(vm, value, |vm| repr_items(vm, items, ["(", close], out));
        }
        Value::List(list) => {
            if is_shown(vm, value) {
                out.push_str("[...]");
                return Ok(());
            }
            let items = list.items.borrow().to_vec();
            return showing(vm, value, |vm| repr_items(vm, &items, ["[", "]"], out));
        }
        Value::Dict(dict) => {
            if is_shown(vm, value) {
                out.push_str("{...}");
                return Ok(());
            }
            let pairs: Vec<_> =
                dict.borrow().iter().map(|(key, value)| (key.clone(), value.clone())).collect();
            return showing(vm, value, |vm| repr_pairs(vm, &pairs, out));
        }
        Value::Set(set) | Value::FrozenSet(set) => {
            let keys = set.borrow().ordered_keys();
            let frozen = matches!(value, Value::FrozenSet(_));
            return match (keys.is_empty(), frozen) {
                (true, false) => push(out, "set()"),
                (true, true) => push(out, "frozenset()"),
                (false, false) => repr_items(vm, &keys, ["{", "}"], out),
                (false, true) => repr_items(vm, &keys, ["frozenset({", "})"], out),
            };
        }
        Value::Range(range) => {
            out.push_str(&["range(", &range.start.to_string(), ", ", &range.stop.to_string()].concat());
            if range.step != 1 {
                out.push_str(&[", ", &range.step.to_string()].concat());
            }
            out.push(')');
        }
        Value::Slice(parts) => return repr_items(vm, &parts[..], ["slice(", ")"], out),
        Value::Class(class) => {
            if let Some(method) = vm.user_method(value, sym::REPR) {
                return call_for_text(vm, &method, value, "__repr__", out);
            }
            out.push_str(&["<class '", &vm.full_class_name(class), "'>"].concat());
        }
        Value::Function(function) => {
            let code = &vm.program.codes[function.code as usize];
            let is_in_c = matches!(vm.module_name(code.module), "operator" | "math" | "bisect" | "time");
            if is_in_c && code.is_library {
                return push(out, &["<built-in function ", vm.name(code.name), ">"].concat());
            }
            let name = code.qualified_name;
            let given = function.fields.borrow().get(sym::QUALNAME).cloned();
            let name = given.as_ref().and_then(Value::as_str).unwrap_or_else(|| vm.name(name));
            return push_object(vm, &["function ".to_string(), name.to_string()].concat(), value, out);
        }
        Value::Native(native) if crate::python::asyncio::natives::module_of(native).is_some() => {
            return push_object(vm, &["function ", native.name].concat(), value, out);
        }
        Value::Native(native) => out.push_str(&["<built-in function ", native.name, ">"].concat()),
        Value::Method(method) => {
            // A loop's are functions in Python there.
            let is_own = matches!((&method.function, &method.receiver), (Value::Native(_), Value::Loop(_)));
            out.push_str(match method.function {
                Value::Native(_) if !is_own => "<built-in method ",
                _ => "<bound method ",
            });
            let name = vm.get_attribute(&method.function, sym::QUALNAME)?;
            if is_own {
                let is_unix =
                    matches!(name.as_str(), Some("close" | "add_signal_handler" | "remove_signal_handler"));
                out.push_str(if is_unix { "_UnixSelectorEventLoop." } else { "BaseEventLoop." });
            }
            out.push_str(&vm.text_of(&name)?);
            out.push_str(" of ");
            vm.repr_into(&method.receiver, out)?;
            out.push('>');
        }
        Value::Module(module) => out.push_str(&["<module '", &module.name, "'>"].concat()),
        Value::Generator(_) => {
            let what = [&vm.class_of(value).name, " object ", &vm.generator_name(value, true)].concat();
            return push_object(vm, &what, value, out);
        }
        Value::Instance(it) => return repr_of_instance(vm, value, it, out),
        _ => {
            if let Some(method) = vm.protocol_method(value, sym::REPR) {
                return call_for_text(vm, &method, value, "__repr__", out);
            }
            if let Some(text) = vm.repr_of_asyncio(value)? {
                return push(out, &text);
            }
            let what = [&vm.class_of(value).name, " object"].concat();
            return push_object(vm, &what, value, out);
        }
    }
    Ok(())
}

fn push(out: &mut String, text: &str) -> Result<(), Raise> {
    out.push_str(text);
    Ok(())
}

fn repr_of_instance(vm: &mut Vm, value: &Value, it: &Rc<Instance>, out: &mut String) -> Result<(), Raise> {
    if let Some(method) = vm.class_of(value).lookup(sym::REPR) {
        return call_for_text(vm, &method, value, "__repr__", out);
    }
    plain_repr_of_instance(vm, value, it, out)
}

fn plain_repr_of_instance(
    vm: &mut Vm,
    value: &Value,
    it: &Rc<Instance>,
    out: &mut String,
) -> Result<(), Raise> {
    match &it.inner {
        Inner::Error(state) => {
            let args = state.borrow().args.clone();
            out.push_str(&it.class.name);
            repr_items(vm, args_of_error(it, &args), ["(", ")"], out)
        }
        Inner::Value(inner) if it.class.is_user => {
            let inner = inner.borrow().clone();
            if let Value::Set(set) | Value::FrozenSet(set) = &inner {
                // Those that extend sets say so.
                let keys = set.borrow().ordered_keys();
                out.push_str(&it.class.name);
                return repr_items(vm, &keys, if keys.is_empty() { ["(", ")"] } else { ["({", "})"] }, out);
            }
            vm.repr_into(&inner, out)
        }
        Inner::Value(inner) if matches!(it.class.kind, Type::GenericAlias | Type::Union) => {
            let parts = inner.borrow().clone();
            repr_of_type(vm, it.class.kind, &parts, out)
        }
        _ => push_object(vm, &[&vm.full_class_name(&it.class), " object"].concat(), value, out),
    }
}

/// `<what at 0x7f…>`: DIFFERENCE: the address is made up, the same in every run.
fn push_object(_vm: &Vm, what: &str, value: &Value, out: &mut String) -> Result<(), Raise> {
    out.push('<');
    out.push_str(what);
    out.push_str(" at 0x7f");
    let address = value.address() as u64 & 0xff_ffff_ffff;
    for place in (0..10).rev() {
        out.push(char::from_digit((address >> (4 * place) & 15) as u32, 16).unwrap_or('0'));
    }
    out.push('>');
    Ok(())
}

/// Items between two brackets.
pub(super) fn repr_items(
    vm: &mut Vm,
    items: &[Value],
    [open, close]: [&str; 2],
    out: &mut String,
) -> Result<(), Raise> {
    out.push_str(open);
    for (number, item) in items.iter().enumerate() {
        if number > 0 {
            out.push_str(", ");
        }
        vm.repr_into(item, out)?;
    }
    out.push_str(close);
    Ok(())
}

fn repr_pairs(vm: &mut Vm, pairs: &[(Value, Value)], out: &mut String) -> Result<(), Raise> {
    out.push('{');
    for (number, (key, value)) in pairs.iter().enumerate() {
        if number > 0 {
            out.push_str(", ");
        }
        vm.repr_into(key, out)?;
        out.push_str(": ");
        vm.repr_into(value, out)?;
    }
    out.push('}');
    Ok(())
}

thread_local! {
    /// The containers whose `repr` is being written: one that holds itself is shown once.
    static SHOWN: RefCell<Vec<usize>> = const { RefCell::new(Vec::new()) };
}

fn is_shown(_vm: &Vm, value: &Value) -> bool {
    SHOWN.with_borrow(|shown| shown.contains(&value.address()))
}

fn showing(
    vm: &mut Vm,
    value: &Value,
    write: impl FnOnce(&mut Vm) -> Result<(), Raise>,
) -> Result<(), Raise> {
    SHOWN.with_borrow_mut(|shown| shown.push(value.address()));
    let result = write(vm);
    SHOWN.with_borrow_mut(|shown| shown.pop());
    result
}

/// Writes a float as `repr` does: the shortest digits that read back, with an exponent from 1e16 and below 1e-4.
pub fn push_float(number: f64, out: &mut String) {
    if !number.is_finite() {
        out.push_str(match number {
            _ if number.is_nan() => "nan",
            _ if number > 0.0 => "inf",
            _ => "-inf",
        });
        return;
    }
    if number.is_sign_negative() {
        out.push('-');
    }
    let digits = number::shortest(number);
    let point = digits.exponent;
    if digits.digits.is_empty() {
        out.push_str("0.0");
    } else if !(-3..=16).contains(&point) {
        push_scientific(&digits.digits, point - 1, 'e', out);
    } else {
        push_plain(&digits.digits, point, out);
        if point >= digits.digits.len() as i32 {
            out.push_str(".0");
        }
    }
}

/// Digits with the decimal point behind the `point`-th.
pub fn push_plain(digits: &str, point: i32, out: &mut String) {
    let count = digits.len() as i32;
    if point <= 0 {
        out.push_str("0.");
        push_zeros(-point, out);
        out.push_str(digits);
    } else if point >= count {
        out.push_str(digits);
        push_zeros(point - count, out);
    } else {
        out.push_str(&digits[..point as usize]);
        out.push('.');
        out.push_str(&digits[point as usize..]);
    }
}

/// `d.ddde+XX`
pub fn push_scientific(digits: &str, exponent: i32, letter: char, out: &mut String) {
    out.push_str(&digits[..1]);
    if digits.len() > 1 {
        out.push('.');
        out.push_str(&digits[1..]);
    }
    push_exponent(exponent, letter, out);
}

/// `e+XX`
pub fn push_exponent(exponent: i32, letter: char, out: &mut String) {
    out.push(letter);
    out.push(if exponent < 0 { '-' } else { '+' });
    if exponent.abs() < 10 {
        out.push('0');
    }
    out.push_str(&exponent.abs().to_string());
}

/// So many zeros.
pub fn push_zeros(count: i32, out: &mut String) {
    for _ in 0..count {
        out.push('0');
    }
}

/// `ascii(value)`
pub fn ascii(vm: &mut Vm, value: &Value) -> Result<String, Raise> {
    let text = vm.repr_of(value)?;
    if text.is_ascii() {
        return Ok(text);
    }
    let mut out = String::new();
    for char in text.chars() {
        if char.is_ascii() {
            out.push(char);
        } else {
            push_escape(char as u32, &mut out);
        }
    }
    Ok(out)
}
