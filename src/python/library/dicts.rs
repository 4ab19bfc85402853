//! Methods of `dict`, `set` and `frozenset`.

use super::arguments::or_none;
use super::lists::key_error;
use super::views::{items, keys, values};
use crate::python::vm::class::Type;
use crate::python::vm::code::Binary;
use crate::python::vm::dict::Dict;
use crate::python::vm::sets::{self, Other};
use crate::python::vm::value::{Arguments, Native, Value};
use crate::python::vm::{Raise, Vm};
use std::cell::RefCell;
use std::rc::Rc;

/// Methods of `dict`.
pub static DICT: &[Native] = &[
    Native { name: "get", call: get },
    Native { name: "keys", call: keys },
    Native { name: "values", call: values },
    Native { name: "items", call: items },
    Native { name: "pop", call: pop },
    Native { name: "popitem", call: popitem },
    Native { name: "setdefault", call: setdefault },
    Native { name: "update", call: update },
    Native { name: "clear", call: clear },
    Native { name: "copy", call: copy },
];

/// Methods of `frozenset`.
pub static FROZEN_SET: &[Native] = &[
    Native { name: "copy", call: copy },
    Native { name: "union", call: union },
    Native { name: "intersection", call: intersection },
    Native { name: "difference", call: difference },
    Native { name: "symmetric_difference", call: symmetric_difference },
    Native { name: "issubset", call: issubset },
    Native { name: "issuperset", call: issuperset },
    Native { name: "isdisjoint", call: isdisjoint },
];

/// Methods of `set`.
pub static SET: &[Native] = &[
    Native { name: "add", call: add },
    Native { name: "remove", call: remove },
    Native { name: "discard", call: discard },
    Native { name: "pop", call: set_pop },
    Native { name: "clear", call: clear },
    Native { name: "copy", call: copy },
    Native { name: "update", call: set_update },
    Native { name: "intersection_update", call: intersection_update },
    Native { name: "difference_update", call: difference_update },
    Native { name: "symmetric_difference_update", call: symmetric_difference_update },
    Native { name: "union", call: union },
    Native { name: "intersection", call: intersection },
    Native { name: "difference", call: difference },
    Native { name: "symmetric_difference", call: symmetric_difference },
    Native { name: "issubset", call: issubset },
    Native { name: "issuperset", call: issuperset },
    Native { name: "isdisjoint", call: isdisjoint },
];

/// What is behind a dict or set.
pub type Table = Rc<RefCell<Dict>>;

/// The dict or set that a method is called on.
pub fn this(vm: &Vm, arguments: &Arguments<'_>) -> Result<Table, Raise> {
    match super::receiver(arguments) {
        Value::Dict(table) | Value::Set(table) | Value::FrozenSet(table) => Ok(table),
        _ => Err(vm.type_error("descriptor requires another object")),
    }
}

fn get(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let [key, default, ..] = vm.method_arguments("get", arguments, &["", ""], 1)?;
    let dict = this(vm, arguments)?;
    let found = vm.dict_get(&dict, key)?;
    Ok(found.unwrap_or_else(|| or_none(default)))
}

fn pop(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let [key, default, ..] = vm.method_arguments("pop", arguments, &["", ""], 1)?;
    let dict = this(vm, arguments)?;
    match vm.dict_remove(&dict, key)? {
        Some(value) => Ok(value),
        None if default.is_unbound() => Err(key_error(vm, key.clone())),
        None => Ok(default.clone()),
    }
}

fn popitem(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let dict = this(vm, arguments)?;
    let last = dict.borrow().last();
    match last {
        Some(place) => {
            let (key, value) = take(vm, &dict, place)?;
            Ok(Value::tuple(vec![key, value]))
        }
        None => Err(key_error(vm, Value::str("popitem(): dictionary is empty"))),
    }
}

/// Takes out the key at a place, by way of its hash, so that the table's index is asked where it is.
fn take(vm: &mut Vm, dict: &Table, place: crate::python::vm::dict::Place) -> Result<(Value, Value), Raise> {
    let key = dict.borrow().key(place).clone();
    let value = vm.dict_remove(dict, &key)?;
    Ok((key, value.unwrap_or_default()))
}

fn setdefault(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let [key, default, ..] = vm.method_arguments("setdefault", arguments, &["", ""], 1)?;
    let dict = this(vm, arguments)?;
    if let Some(found) = vm.dict_get(&dict, key)? {
        return Ok(found);
    }
    let default = or_none(default);
    vm.dict_set(&dict, key.clone(), default.clone())?;
    Ok(default)
}

fn update(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let dict = this(vm, arguments)?;
    fill(vm, "update", &dict, arguments.positional.get(1..).unwrap_or(&[]), arguments)?;
    Ok(Value::None)
}

fn fill(
    vm: &mut Vm,
    name: &str,
    dict: &Table,
    positional: &[Value],
    arguments: &Arguments<'_>,
) -> Result<(), Raise> {
    match positional {
        [] => {}
        [from] => {
            let from = from.clone();
            vm.dict_update(dict, &from)?;
        }
        more => {
            return Err(vm.error_with(
                Type::TypeError,
                "% expected at most 1 argument, got %",
                &[name, &more.len().to_string()],
            ));
        }
    }
    for (name, value) in arguments.keywords {
        let name = vm.name_value(*name);
        vm.dict_set(dict, name, value.clone())?;
    }
    Ok(())
}

/// `dict(mapping or pairs, **more)`
pub fn new_dict(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let dict = Rc::new(RefCell::new(Dict::default()));
    fill(vm, "dict", &dict, arguments.positional, arguments)?;
    Ok(Value::Dict(dict))
}

/// `list.__init__`, `dict.__init__`, `set.__init__`: fills an object of a class that extends one of these.
pub fn refill(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let target = super::receiver(arguments);
    let class = vm.class_of(&target).clone();
    let rest = Arguments { positional: &arguments.positional[1..], keywords: arguments.keywords };
    match (&target, vm.construct(&class, &rest)?) {
        (Value::List(list), Value::List(made)) => list.items.swap(&made.items),
        (Value::Dict(dict), Value::Dict(made)) | (Value::Set(dict), Value::Set(made)) => dict.swap(&made),
        _ => {}
    }
    Ok(Value::None)
}

/// `dict.fromkeys(keys, value)`
pub fn fromkeys(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let [keys, value, ..] = vm.method_arguments("fromkeys", arguments, &["", ""], 1)?;
    let dict = Rc::new(RefCell::new(Dict::default()));
    for key in vm.collect(keys)? {
        vm.dict_set(&dict, key, or_none(value))?;
    }
    Ok(Value::Dict(dict))
}

fn clear(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let table = this(vm, arguments)?;
    match super::receiver(arguments) {
        Value::Dict(_) => drop(table.take()),
        _ => sets::clear(&table),
    }
    Ok(Value::None)
}

fn copy(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let table = this(vm, arguments)?;
    Ok(match super::receiver(arguments) {
        Value::Dict(_) => Value::Dict(Rc::new(RefCell::new(table.borrow().copy()))),
        Value::Set(_) => Value::Set(vm.set_copy(&table)?),
        same => same,
    })
}

// Sets.

/// The elements of something that can be gone through.
pub fn set_of(vm: &mut Vm, value: &Value) -> Result<Table, Raise> {
    match value.plain() {
        Value::Set(set) | Value::FrozenSet(set) => Ok(set),
        _ => vm.set_from(value),
    }
}

/// `set(iterable)`
pub fn new_set(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let [from, ..] = vm.sorted_arguments("set", arguments, &[""], 0)?;
    new_table(vm, from).map(Value::Set)
}

/// `frozenset(iterable)`, which is the frozenset itself where it is given one.
pub fn new_frozen_set(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let [from, ..] = vm.sorted_arguments("frozenset", arguments, &[""], 0)?;
    match from {
        Value::FrozenSet(_) => Ok(from.clone()),
        _ => new_table(vm, from).map(Value::FrozenSet),
    }
}

fn new_table(vm: &mut Vm, from: &Value) -> Result<Table, Raise> {
    match from.is_unbound() {
        true => Ok(Rc::new(RefCell::new(Dict::set()))),
        false => vm.set_from(from),
    }
}

fn add(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let value = vm.one_method_argument("set.add", arguments)?;
    let set = this(vm, arguments)?;
    vm.set_add(&set, value.clone())?;
    Ok(Value::None)
}

fn remove(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let value = vm.one_method_argument("set.remove", arguments)?;
    let set = this(vm, arguments)?;
    match vm.dict_remove(&set, &looked_for(value))? {
        Some(_) => Ok(Value::None),
        None => Err(key_error(vm, value.clone())),
    }
}

fn discard(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let value = vm.one_method_argument("set.discard", arguments)?;
    let set = this(vm, arguments)?;
    vm.dict_remove(&set, &looked_for(value))?;
    Ok(Value::None)
}

/// A set is looked for as the frozenset that is equal to it.
fn looked_for(value: &Value) -> Value {
    match value.plain() {
        Value::Set(inner) => Value::FrozenSet(inner),
        _ => value.clone(),
    }
}

fn set_pop(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let set = this(vm, arguments)?;
    let place = set.borrow_mut().next_to_pop();
    match place {
        Some(place) => Ok(set.borrow_mut().remove(place).0),
        None => Err(key_error(vm, Value::str("pop from an empty set"))),
    }
}

/// The result of an operation with each of the other arguments in turn.
fn combine(vm: &mut Vm, op: Binary, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let set = this(vm, arguments)?;
    let mut result = None;
    for other in arguments.positional.iter().skip(1) {
        let other = vm.other_side(other)?;
        result = Some(match (op, result) {
            (Binary::And, result) => vm.set_intersection(&result.unwrap_or_else(|| set.clone()), &other)?,
            (Binary::Subtract, None) => vm.set_difference(&set, &other)?,
            (Binary::Xor, _) => vm.set_symmetric_difference(&set, &other)?,
            (_, result) => {
                let result = result.map_or_else(|| vm.set_copy(&set), Ok)?;
                if matches!(&other, Other::Set(other) if Rc::ptr_eq(other, &set)) {
                    result
                } else {
                    vm.set_operation_in_place(op, &result, &other)?;
                    result
                }
            }
        });
    }
    let result = result.map_or_else(|| vm.set_copy(&set), Ok)?;
    Ok(match super::receiver(arguments) {
        Value::FrozenSet(_) => Value::FrozenSet(result),
        _ => Value::Set(result),
    })
}

fn combine_in_place(vm: &mut Vm, op: Binary, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let set = this(vm, arguments)?;
    for other in arguments.positional.iter().skip(1) {
        let other = vm.other_side(other)?;
        vm.set_operation_in_place(op, &set, &other)?;
    }
    Ok(Value::None)
}

fn union(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    combine(vm, Binary::Or, arguments)
}

fn intersection(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    combine(vm, Binary::And, arguments)
}

fn difference(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    combine(vm, Binary::Subtract, arguments)
}

fn symmetric_difference(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    combine(vm, Binary::Xor, arguments)
}

fn set_update(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    combine_in_place(vm, Binary::Or, arguments)
}

fn intersection_update(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    combine_in_place(vm, Binary::And, arguments)
}

fn difference_update(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    combine_in_place(vm, Binary::Subtract, arguments)
}

fn symmetric_difference_update(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    combine_in_place(vm, Binary::Xor, arguments)
}

fn issubset(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let other = vm.one_method_argument("issubset", arguments)?;
    let (mine, other) = (this(vm, arguments)?, set_of(vm, other)?);
    is_inside(vm, &mine, &other)
}

fn issuperset(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let other = vm.one_method_argument("issuperset", arguments)?;
    let (mine, other) = (this(vm, arguments)?, set_of(vm, other)?);
    is_inside(vm, &other, &mine)
}

fn is_inside(vm: &mut Vm, small: &Table, large: &Table) -> Result<Value, Raise> {
    vm.set_is_inside(small, large).map(Value::Bool)
}

fn isdisjoint(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let other = vm.one_method_argument("isdisjoint", arguments)?;
    let (mine, other) = (this(vm, arguments)?, set_of(vm, other)?);
    let common = vm.set_intersection(&mine, &Other::Set(other))?;
    let none = common.borrow().is_empty();
    Ok(Value::Bool(none))
}
