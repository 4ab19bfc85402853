//! The built-in functions, and what makes objects of the built-in classes that are neither numbers nor containers.

use super::arguments::{given, or_none};
use super::classes::{dir, globals, isinstance, issubclass, locals, vars};
use super::numbers::{abs, bin, chr, divmod, hex, oct, ord, round, sum};
use super::power::pow;
use super::{format, lists, text};
use crate::python::vm::class::Type;
use crate::python::vm::code::Comparison;
use crate::python::vm::iterate::Iter;
use crate::python::vm::symbol::{sym, Symbol};
use crate::python::vm::value::{Arguments, Inner, Instance, Native, Range, Value};
use crate::python::vm::{Raise, Vm};
use crate::trace::Stream;
use std::cell::RefCell;
use std::rc::Rc;

/// The built-in functions; the classes among the builtins are the machine's.
pub static BUILTINS: &[Native] = &[
    Native { name: "print", call: print },
    Native { name: "len", call: len },
    Native { name: "abs", call: abs },
    Native { name: "all", call: all },
    Native { name: "any", call: any },
    Native { name: "ascii", call: ascii },
    Native { name: "bin", call: bin },
    Native { name: "callable", call: callable },
    Native { name: "chr", call: chr },
    Native { name: "delattr", call: delattr },
    Native { name: "dir", call: dir },
    Native { name: "divmod", call: divmod },
    Native { name: "format", call: format_function },
    Native { name: "getattr", call: getattr },
    Native { name: "globals", call: globals },
    Native { name: "hasattr", call: hasattr },
    Native { name: "hash", call: hash },
    Native { name: "hex", call: hex },
    Native { name: "id", call: id },
    Native { name: "isinstance", call: isinstance },
    Native { name: "issubclass", call: issubclass },
    Native { name: "iter", call: iter },
    Native { name: "locals", call: locals },
    Native { name: "max", call: max },
    Native { name: "min", call: min },
    Native { name: "next", call: next },
    Native { name: "oct", call: oct },
    Native { name: "ord", call: ord },
    Native { name: "pow", call: pow },
    Native { name: "repr", call: repr },
    Native { name: "round", call: round },
    Native { name: "setattr", call: setattr },
    Native { name: "sorted", call: sorted },
    Native { name: "sum", call: sum },
    Native { name: "vars", call: vars },
];

fn print(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let keywords = Arguments { positional: &[], keywords: arguments.keywords };
    let [sep, end, file, ..] =
        vm.sorted_arguments("print", &keywords, &["sep", "end", "file", "flush"], 0)?;
    let sep = text_given(vm, "sep", sep, " ")?;
    let end = text_given(vm, "end", end, "\n")?;
    let redirected = if given(file).is_none() { vm.redirected_output() } else { None };
    if let Some(file) = given(file).or(redirected.as_ref()) {
        return print_into(vm, file, arguments.positional, &sep, &end);
    }
    let mut out = String::new();
    let mut result = Ok(Value::None);
    for (number, value) in arguments.positional.iter().enumerate() {
        if number > 0 {
            out.push_str(&sep);
        }
        match value {
            Value::Str(text) => out.push_str(text.as_str()),
            value => match vm.text_of(value) {
                Ok(text) => out.push_str(&text),
                Err(raise) => {
                    // What comes before it is printed.
                    result = Err(raise);
                    break;
                }
            },
        }
    }
    if result.is_ok() {
        out.push_str(&end);
    }
    vm.write(Stream::Output, &out);
    result
}

/// Prints into an object with `write`, which is called for each piece.
fn print_into(vm: &mut Vm, file: &Value, values: &[Value], sep: &str, end: &str) -> Result<Value, Raise> {
    let write = vm.intern("write");
    let write = vm.get_attribute(file, write)?;
    for (number, value) in values.iter().enumerate() {
        if number > 0 {
            vm.call(&write, &[Value::str(sep)])?;
        }
        let text = vm.text_of(value)?;
        vm.call(&write, &[Value::str(&text)])?;
    }
    vm.call(&write, &[Value::str(end)])?;
    Ok(Value::None)
}

fn text_given(vm: &Vm, name: &str, value: &Value, default: &str) -> Result<String, Raise> {
    match given(value) {
        None => Ok(default.to_string()),
        Some(Value::Str(text)) => Ok(text.as_str().to_string()),
        Some(other) => Err(vm.error_with(
            Type::TypeError,
            "% must be None or a string, not %",
            &[name, &vm.told_name(other)],
        )),
    }
}

/// `len(value)` as a number.
pub fn length(vm: &mut Vm, value: &Value) -> Result<i64, Raise> {
    Ok(match value {
        Value::Str(text) => text.len() as i64,
        Value::Bytes(bytes) => bytes.len() as i64,
        Value::Tuple(items) => items.len() as i64,
        Value::List(list) => list.items.borrow().len() as i64,
        Value::Dict(table) | Value::Set(table) | Value::FrozenSet(table) => table.borrow().len() as i64,
        Value::Range(range) => range.len(),
        _ => {
            let Some(method) = vm.protocol_method(value, sym::LEN) else {
                let plain = value.plain();
                if !matches!(plain, Value::Instance(_)) && matches!(value, Value::Instance(_)) {
                    return length(vm, &plain);
                }
                return Err(vm.type_error_of("object of type '%' has no len()", value));
            };
            let result = vm.call(&method, std::slice::from_ref(value))?;
            let length = vm.int_of(&result)?;
            if length < 0 {
                return Err(vm.value_error("__len__() should return >= 0"));
            }
            length
        }
    })
}

fn len(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let value = vm.one_argument("len", arguments)?;
    length(vm, value).map(Value::Int)
}

/// Whether some value has this truth.
fn some(vm: &mut Vm, name: &str, arguments: &Arguments<'_>, truth: bool) -> Result<bool, Raise> {
    let values = vm.one_argument(name, arguments)?;
    let iterator = vm.iterate(values)?;
    while let Some(value) = vm.next(&iterator)? {
        if vm.truth(&value)? == truth {
            return Ok(true);
        }
    }
    Ok(false)
}

fn all(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    some(vm, "all", arguments, false).map(|found| Value::Bool(!found))
}

fn any(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    some(vm, "any", arguments, true).map(Value::Bool)
}

fn repr(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let value = vm.one_argument("repr", arguments)?;
    vm.repr_of(value).map(|text| Value::str(&text))
}

fn ascii(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let value = vm.one_argument("ascii", arguments)?;
    text::ascii(vm, value).map(|text| Value::str(&text))
}

fn format_function(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let [value, spec, ..] = vm.sorted_arguments("format", arguments, &["", ""], 1)?;
    format::format(vm, value, spec.as_str().unwrap_or("")).map(|text| Value::str(&text))
}

fn callable(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let value = vm.one_argument("callable", arguments)?;
    Ok(Value::Bool(is_callable(vm, value)))
}

/// `callable(value)`
pub fn is_callable(vm: &Vm, value: &Value) -> bool {
    match value {
        Value::Function(_) | Value::Native(_) | Value::Method(_) | Value::Class(_) => true,
        value => vm.protocol_method(value, sym::CALL).is_some(),
    }
}

fn hash(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let value = vm.one_argument("hash", arguments)?;
    if value.as_str() == Some("") {
        return Ok(Value::Int(0));
    }
    vm.full_hash(value).map(Value::Int)
}

/// `object.__hash__(value)` and the like.
pub fn plain_hash(vm: &mut Vm, value: &Value) -> Result<Value, Raise> {
    let value = value.plain();
    match value {
        Value::Instance(_) => {
            vm.hash_varies = true;
            Ok(Value::Int(value.address() as i64 >> 4))
        }
        _ => vm.full_hash(&value).map(Value::Int),
    }
}

fn id(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let value = vm.one_argument("id", arguments)?;
    // What has no address here gets one of its own by what it is: equal numbers are one object.
    let numbered = |number: i64| 0x7f00_0000_0000 + (number & 0xff_ffff_ffff) * 32;
    Ok(Value::Int(match value {
        Value::None => numbered(1 << 33),
        Value::Bool(it) => numbered((1 << 33) + 1 + i64::from(*it)),
        Value::Int(it) => numbered(*it),
        Value::Float(it) => numbered(i64::from_ne_bytes(it.to_bits().to_ne_bytes()) >> 12),
        Value::Loop(it) => std::rc::Rc::as_ptr(it) as i64,
        value => value.address() as i64,
    }))
}

// Attributes.

fn attribute_name(vm: &mut Vm, value: &Value) -> Result<Symbol, Raise> {
    match value {
        Value::Str(text) => Ok(vm.intern(text.as_str())),
        other => Err(vm.type_error_of("attribute name must be string, not '%'", other)),
    }
}

/// An attribute; none where there is none, also where a `__getattr__` says so.
fn find_attribute(vm: &mut Vm, object: &Value, name: Symbol) -> Result<Option<Value>, Raise> {
    match vm.find_attribute(object, name) {
        Err(raise) if raise.is(Type::AttributeError) => Ok(None),
        result => result,
    }
}

fn getattr(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let [object, name, default, ..] = vm.sorted_arguments("getattr", arguments, &["", "", ""], 2)?;
    let name = attribute_name(vm, name)?;
    if default.is_unbound() {
        return vm.get_attribute(object, name);
    }
    Ok(find_attribute(vm, object, name)?.unwrap_or_else(|| default.clone()))
}

fn hasattr(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let [object, name, ..] = vm.sorted_arguments("hasattr", arguments, &["", ""], 2)?;
    let name = attribute_name(vm, name)?;
    Ok(Value::Bool(find_attribute(vm, object, name)?.is_some()))
}

fn setattr(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let [object, name, value, ..] = vm.sorted_arguments("setattr", arguments, &["", "", ""], 3)?;
    let name = attribute_name(vm, name)?;
    vm.set_attribute(object, name, value.clone())?;
    Ok(Value::None)
}

fn delattr(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let [object, name, ..] = vm.sorted_arguments("delattr", arguments, &["", ""], 2)?;
    let name = attribute_name(vm, name)?;
    vm.delete_attribute(object, name)?;
    Ok(Value::None)
}

// Going through things.

fn iter(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let [value, sentinel, ..] = vm.sorted_arguments("iter", arguments, &["", ""], 1)?;
    if sentinel.is_unbound() {
        return vm.iterate(value);
    }
    if !is_callable(vm, value) {
        return Err(vm.type_error("iter(v, w): v must be callable"));
    }
    Ok(vm.new_iterator(Iter::Until(value.clone(), sentinel.clone())))
}

fn next(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let [iterator, default, ..] = vm.sorted_arguments("next", arguments, &["", ""], 1)?;
    match vm.next_or_stop(iterator) {
        Err(raise) if raise.is(Type::StopIteration) && !default.is_unbound() => Ok(default.clone()),
        result => result,
    }
}

fn sorted(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let [values] = arguments.positional else {
        let count = arguments.positional.len().to_string();
        return Err(vm.error_with(Type::TypeError, "sorted expected 1 argument, got %", &[&count]));
    };
    let values = vm.collect(values)?;
    let (values, result) = lists::sorted(vm, values, arguments);
    result?;
    Ok(Value::list(values))
}

fn min(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    extreme(vm, "min", arguments, Comparison::Less)
}

fn max(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    extreme(vm, "max", arguments, Comparison::Greater)
}

fn extreme(vm: &mut Vm, name: &str, arguments: &Arguments<'_>, op: Comparison) -> Result<Value, Raise> {
    let keywords = Arguments { positional: &[], keywords: arguments.keywords };
    let [key, default, ..] = vm.sorted_arguments(name, &keywords, &["key", "default"], 0)?;
    let values = match arguments.positional {
        [] => return Err(vm.error_with(Type::TypeError, "% expected at least 1 argument, got 0", &[name])),
        [values] => vm.collect(values)?,
        several if default.is_unbound() => several.to_vec(),
        _ => {
            return Err(vm.error_with(
                Type::TypeError,
                "Cannot specify a default for %() with multiple positional arguments",
                &[name],
            ));
        }
    };
    let mut best: Option<(Value, Value)> = None;
    for value in values {
        let rank = match given(key) {
            Some(key) => vm.call(key, std::slice::from_ref(&value))?,
            None => value.clone(),
        };
        let better = match &best {
            Some((_, best)) => {
                let result = vm.compare(op, &rank, best)?;
                vm.truth(&result)?
            }
            None => true,
        };
        if better {
            best = Some((value, rank));
        }
    }
    match best {
        Some((value, _)) => Ok(value),
        None if default.is_unbound() => {
            Err(vm.error_with(Type::ValueError, "%() arg is an empty sequence", &[name]))
        }
        None => Ok(default.clone()),
    }
}

fn new_range(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let [first, second, step, ..] = vm.sorted_arguments("range", arguments, &["", "", ""], 1)?;
    let first = vm.int_of(first)?;
    let (start, stop) = if second.is_unbound() { (0, first) } else { (first, vm.int_of(second)?) };
    let step = if step.is_unbound() { 1 } else { vm.int_of(step)? };
    if step == 0 {
        return Err(vm.value_error("range() arg 3 must not be zero"));
    }
    Ok(Value::Range(Rc::new(Range { start, stop, step })))
}

fn new_slice(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let [first, second, step, ..] = vm.sorted_arguments("slice", arguments, &["", "", ""], 1)?;

    let (start, stop) = if second.is_unbound() { (&Value::None, first) } else { (first, second) };
    Ok(Value::Slice(Rc::new([start.clone(), stop.clone(), or_none(step)])))
}

fn new_enumerate(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let [values, start, ..] = vm.sorted_arguments("enumerate", arguments, &["iterable", "start"], 0)?;
    if values.is_unbound() {
        return Err(vm.type_error("enumerate() missing required argument 'iterable'"));
    }
    let start = if start.is_unbound() { 0 } else { vm.int_of(start)? };
    let iterator = vm.iterate(values)?;
    Ok(vm.new_iterator(Iter::Enumerate(iterator, start)))
}

fn iterators(vm: &mut Vm, values: &[Value]) -> Result<Vec<Value>, Raise> {
    let mut iterators = Vec::with_capacity(values.len());
    for value in values {
        iterators.push(vm.iterate(value)?);
    }
    Ok(iterators)
}

fn new_zip(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let keywords = Arguments { positional: &[], keywords: arguments.keywords };
    let [strict, ..] = vm.sorted_arguments("zip", &keywords, &["strict"], 0)?;
    let strict = !strict.is_unbound() && vm.truth(strict)?;
    let iterators = iterators(vm, arguments.positional)?;
    Ok(vm.new_iterator(Iter::Zip(iterators, strict)))
}

fn new_map(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let [function, values @ ..] = arguments.positional else {
        return Err(vm.type_error("map() must have at least two arguments."));
    };
    if values.is_empty() {
        return Err(vm.type_error("map() must have at least two arguments."));
    }
    let iterators = iterators(vm, values)?;
    Ok(vm.new_iterator(Iter::Map(function.clone(), iterators)))
}

fn new_filter(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let [function, values, ..] = vm.sorted_arguments("filter", arguments, &["", ""], 2)?;
    let iterator = vm.iterate(values)?;
    Ok(vm.new_iterator(Iter::Filter(function.clone(), iterator)))
}

/// The item before the last one given, of an object with `__len__` and `__getitem__`: the state is the object and a number.
fn previous_item(vm: &mut Vm, state: &mut Vec<Value>) -> Result<Option<Value>, Raise> {
    let [object, Value::Int(left)] = &mut state[..] else { return Ok(None) };
    if *left <= 0 {
        // At the end it lets the object go.
        state.clear();
        return Ok(None);
    }
    *left -= 1;
    let (object, index) = (object.clone(), Value::Int(*left));
    match vm.subscript(&object, &index) {
        Ok(item) => Ok(Some(item)),
        Err(raise) if raise.is(Type::IndexError) || raise.is(Type::StopIteration) => Ok(None),
        Err(raise) => Err(raise),
    }
}

fn new_reversed(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let value = vm.one_argument("reversed", arguments)?;
    let plain = match vm.user_method(value, sym::REVERSED) {
        Some(_) => value.clone(),
        None => value.plain(),
    };
    let value = &plain;
    let sequence = match &value {
        Value::List(list) => {
            let count = list.items.borrow().len();
            return Ok(vm.new_iterator(Iter::Reversed(value.clone(), count)));
        }
        Value::Tuple(items) => {
            let count = items.len();
            return Ok(vm.new_iterator(Iter::Reversed(value.clone(), count)));
        }
        Value::Str(_) | Value::Bytes(_) | Value::Dict(_) | Value::Range(_) => vm.collect(value)?,
        _ => match vm.protocol_method(value, sym::REVERSED) {
            Some(Value::None) => return Err(vm.type_error_of("'%' object is not reversible", value)),
            Some(method) => return vm.call(&method, std::slice::from_ref(value)),
            None if vm.user_method(value, sym::GETITEM).is_some() => {
                let count = length(vm, value)?;
                let state = vec![value.clone(), Value::Int(count)];
                return Ok(vm.new_iterator(Iter::Native(state, previous_item)));
            }
            None => {
                return Err(vm.type_error_of("'%' object is not reversible", value));
            }
        },
    };
    let count = sequence.len();
    Ok(vm.new_iterator(Iter::Reversed(Value::list(sequence), count)))
}

// Descriptors.

fn wrapper(vm: &Vm, kind: Type, inner: Value) -> Value {
    let inner = Inner::Value(RefCell::new(inner));
    Value::Instance(Rc::new(Instance { class: vm.class(kind).clone(), fields: RefCell::default(), inner }))
}

fn new_static_method(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let function = vm.one_argument("staticmethod", arguments)?;
    Ok(wrapper(vm, Type::StaticMethod, function.clone()))
}

fn new_class_method(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let function = vm.one_argument("classmethod", arguments)?;
    Ok(wrapper(vm, Type::ClassMethod, function.clone()))
}

fn new_property(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let [get, set, delete, doc, ..] =
        vm.sorted_arguments("property", arguments, &["fget", "fset", "fdel", "doc"], 0)?;
    let functions = [get, set, delete, doc].map(|function| given(function).cloned().unwrap_or_default());
    Ok(wrapper(vm, Type::Property, Value::tuple(functions.to_vec())))
}

/// Methods of `property`, which make a new one with another function.
pub static PROPERTY: &[Native] = &[
    Native { name: "getter", call: getter },
    Native { name: "setter", call: setter },
    Native { name: "deleter", call: deleter },
];

fn with_function(vm: &mut Vm, arguments: &Arguments<'_>, place: usize) -> Result<Value, Raise> {
    let function = vm.one_method_argument("property", arguments)?;
    let mut functions = match super::receiver(arguments) {
        Value::Instance(it) => match &it.inner {
            Inner::Value(inner) => vm.collect(&inner.borrow().clone())?,
            _ => Vec::new(),
        },
        _ => Vec::new(),
    };
    functions.resize(4, Value::None);
    functions[place] = function.clone();
    Ok(wrapper(vm, Type::Property, Value::tuple(functions)))
}

fn getter(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    with_function(vm, arguments, 0)
}

fn setter(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    with_function(vm, arguments, 1)
}

fn deleter(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    with_function(vm, arguments, 2)
}

fn new_bytes(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let [value, encoding, errors, ..] =
        vm.sorted_arguments("bytes", arguments, &["", "encoding", "errors"], 0)?;
    let bytes = match &value {
        Value::Unbound => Vec::new(),
        Value::Str(_) if encoding.is_unbound() => {
            return Err(vm.type_error("string argument without an encoding"));
        }
        Value::Str(_) => {
            let given = [value.clone(), encoding.clone(), errors.clone()];
            let count = if errors.is_unbound() { 2 } else { 3 };
            return super::encoding::encode(vm, &Arguments { positional: &given[..count], keywords: &[] });
        }
        Value::Bytes(_) if encoding.is_unbound() => return Ok(value.clone()),
        Value::Int(count) => {
            let count = usize::try_from(*count).map_err(|_| vm.value_error("negative count"))?;
            vm.check_size(count as u64)?;
            vec![0; count]
        }
        _ => {
            let method = vm.intern("__bytes__");
            if let Some(method) = vm.user_method(value, method) {
                return match vm.call(&method, std::slice::from_ref(value))? {
                    Value::Bytes(bytes) => Ok(Value::Bytes(bytes)),
                    other => Err(vm.type_error_of("__bytes__ returned non-bytes (type %)", &other)),
                };
            }
            if !vm.is_iterable(value) {
                return Err(vm.type_error_of("cannot convert '%' object to bytes", value));
            }
            let mut bytes = Vec::new();
            let items = match value {
                Value::Future(_) => vec![value.clone()],
                value => vm.collect(value)?,
            };
            for value in items {
                let number = vm.int_of(&value)?;
                let byte =
                    u8::try_from(number).map_err(|_| vm.value_error("bytes must be in range(0, 256)"))?;
                bytes.push(byte);
            }
            bytes
        }
    };
    Ok(Value::Bytes(Rc::new(bytes)))
}

/// Adds what belongs to a class rather than to its objects: `dict.fromkeys`.
pub fn add_class_methods(vm: &mut Vm) {
    static FROMKEYS: Native = Native { name: "fromkeys", call: super::dicts::fromkeys };
    let method = wrapper(vm, Type::ClassMethod, Value::Native(&FROMKEYS));
    let name = vm.intern("fromkeys");
    vm.class(Type::Dict).fields.borrow_mut().set(name, method);
}

/// What makes objects of a built-in class.
pub fn constructor(kind: Type) -> Option<crate::python::vm::value::NativeFn> {
    use super::{dicts, numbers, strings};
    Some(match kind {
        Type::Int => numbers::new_int,
        Type::Bool => numbers::new_bool,
        Type::Float => numbers::new_float,
        Type::Str => strings::new_str,
        Type::Bytes => new_bytes,
        Type::Tuple => lists::new_tuple,
        Type::List => lists::new_list,
        Type::Dict => dicts::new_dict,
        Type::Set => dicts::new_set,
        Type::FrozenSet => dicts::new_frozen_set,
        Type::Range => new_range,
        Type::Slice => new_slice,
        Type::Enumerate => new_enumerate,
        Type::Zip => new_zip,
        Type::Map => new_map,
        Type::Filter => new_filter,
        Type::Reversed => new_reversed,
        Type::Property => new_property,
        Type::StaticMethod => new_static_method,
        Type::ClassMethod => new_class_method,
        _ => return None,
    })
}
