//! The views of a dict: `keys()`, `values()` and `items()`, which show it as it is now.

use super::dicts::{set_of, this, Table};
use crate::python::vm::class::Type;
use crate::python::vm::code::{Binary, Comparison};
use crate::python::vm::iterate::{Iter, View};
use crate::python::vm::sets::Other;
use crate::python::vm::value::{Arguments, Inner, Instance, Native, Value};
use crate::python::vm::{Raise, Vm};
use std::cell::RefCell;
use std::rc::Rc;

/// Methods of `dict_values`.
pub static VALUES: &[Native] = &[
    Native { name: "__iter__", call: view_iter },
    Native { name: "__len__", call: view_len },
    Native { name: "__contains__", call: view_contains },
    Native { name: "__repr__", call: view_repr },
    Native { name: "__reversed__", call: view_reversed },
];

/// Methods of `dict_keys` and `dict_items`, which are sets.
pub static SET_VIEW: &[Native] = &[
    Native { name: "__iter__", call: view_iter },
    Native { name: "__len__", call: view_len },
    Native { name: "__contains__", call: view_contains },
    Native { name: "__repr__", call: view_repr },
    Native { name: "__reversed__", call: view_reversed },
    Native { name: "__eq__", call: view_eq },
    Native { name: "__and__", call: view_and },
    Native { name: "__or__", call: view_or },
    Native { name: "__sub__", call: view_sub },
    Native { name: "__xor__", call: view_xor },
    Native { name: "__lt__", call: view_lt },
    Native { name: "__le__", call: view_le },
    Native { name: "__gt__", call: view_gt },
    Native { name: "__ge__", call: view_ge },
    Native { name: "isdisjoint", call: view_isdisjoint },
    Native { name: "__rand__", call: view_and },
    Native { name: "__ror__", call: view_after_or },
    Native { name: "__rsub__", call: view_after_sub },
    Native { name: "__rxor__", call: view_after_xor },
];

/// `dict.keys()`
pub fn keys(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    new_view(vm, Type::DictKeys, arguments)
}

/// `dict.values()`
pub fn values(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    new_view(vm, Type::DictValues, arguments)
}

/// `dict.items()`
pub fn items(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    new_view(vm, Type::DictItems, arguments)
}

fn new_view(vm: &mut Vm, kind: Type, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.method_arguments("items", arguments, &[], 0)?;
    let class = vm.class(kind).clone();
    let inner = Inner::Value(RefCell::new(Value::Dict(this(vm, arguments)?)));
    Ok(Value::Instance(Rc::new(Instance { class, fields: RefCell::default(), inner })))
}

/// The dict of a view, and what the view shows.
fn viewed(vm: &Vm, arguments: &Arguments<'_>) -> Result<(Table, View), Raise> {
    if let Some(Value::Instance(it)) = arguments.positional.first() {
        let view = match it.class.kind {
            Type::DictKeys => View::Keys,
            Type::DictValues => View::Values,
            _ => View::Items,
        };
        if let Inner::Value(inner) = &it.inner {
            if let Value::Dict(dict) = &*inner.borrow() {
                return Ok((dict.clone(), view));
            }
        }
    }
    Err(vm.type_error("descriptor requires a dict view"))
}

fn view_iter(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let (dict, view) = viewed(vm, arguments)?;
    let count = dict.borrow().len();
    Ok(vm.new_iterator(Iter::Dict(Value::Dict(dict), 0, count, view)))
}

fn view_reversed(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let iterator = view_iter(vm, arguments)?;
    let items = vm.collect(&iterator)?;
    let count = items.len();
    Ok(vm.new_iterator(Iter::Reversed(Value::list(items), count)))
}

fn view_len(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let (dict, _) = viewed(vm, arguments)?;
    let count = dict.borrow().len();
    Ok(Value::Int(count as i64))
}

fn view_contains(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let (dict, view) = viewed(vm, arguments)?;
    let wanted = vm.one_method_argument("__contains__", arguments)?;
    let found = match view {
        View::Keys => vm.dict_get(&dict, wanted)?.is_some(),
        View::Values => {
            let iterator = view_iter(vm, arguments)?;
            vm.contains(&iterator, wanted)?
        }
        View::Items => match &wanted {
            Value::Tuple(pair) if pair.len() == 2 => match vm.dict_get(&dict, &pair[0])? {
                Some(value) => vm.equal(&value, &pair[1])?,
                None => false,
            },
            _ => false,
        },
    };
    Ok(Value::Bool(found))
}

fn view_repr(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let (_, view) = viewed(vm, arguments)?;
    let iterator = view_iter(vm, arguments)?;
    let items = Value::list(vm.collect(&iterator)?);
    let mut out = String::from(match view {
        View::Keys => "dict_keys(",
        View::Values => "dict_values(",
        View::Items => "dict_items(",
    });
    vm.repr_into(&items, &mut out)?;
    out.push(')');
    Ok(Value::str(&out))
}

fn view_operation(vm: &mut Vm, op: Binary, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let other = vm.one_method_argument("view", arguments)?;
    let other = other.clone();
    let mine = set_of_view(vm, &super::receiver(arguments))?;
    let result = match (op, &other) {
        (Binary::And, Value::Set(set)) if mine.borrow().len() <= set.borrow().len() => {
            let walked = vm.collect(&super::receiver(arguments))?;
            vm.set_intersection(set, &Other::Items(walked))?
        }
        (Binary::And, _) => {
            let items = vm.collect(&other)?;
            let (walked, inside) = match is_view(vm, &other) && items.len() > mine.borrow().len() {
                true => (vm.collect(&super::receiver(arguments))?, set_of_view(vm, &other)?),
                false => (items, mine),
            };
            vm.set_intersection(&inside, &Other::Items(walked))?
        }
        _ => {
            let other = vm.other_side(&other)?;
            vm.set_operation_in_place(op, &mine, &other)?;
            mine
        }
    };
    Ok(Value::Set(result))
}

/// `iterable op view`
fn view_after(vm: &mut Vm, op: Binary, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let left = vm.one_method_argument("view", arguments)?;
    let left = vm.set_from(left)?;
    let items = vm.collect(&super::receiver(arguments))?;
    vm.set_operation_in_place(op, &left, &Other::Items(items))?;
    Ok(Value::Set(left))
}

fn view_after_or(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    view_after(vm, Binary::Or, arguments)
}

fn view_after_sub(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    view_after(vm, Binary::Subtract, arguments)
}

fn view_after_xor(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    view_after(vm, Binary::Xor, arguments)
}

fn is_view(vm: &Vm, value: &Value) -> bool {
    matches!(vm.class_of(value).kind, Type::DictKeys | Type::DictItems)
}

/// A set of what a view shows: that of keys is made of the dict itself.
fn set_of_view(vm: &mut Vm, view: &Value) -> Result<Table, Raise> {
    let arguments = Arguments { positional: std::slice::from_ref(view), keywords: &[] };
    match viewed(vm, &arguments)? {
        (dict, View::Keys) => vm.set_from(&Value::Dict(dict)),
        _ => vm.set_from(view),
    }
}

fn view_and(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let other = vm.one_method_argument("__and__", arguments)?.clone();
    if let (_, View::Items) = viewed(vm, arguments)? {
        // What is in the other one is looked for: values that cannot be hashed do no harm.
        let common = RefCell::new(crate::python::vm::dict::Dict::set());
        let view = super::receiver(arguments);
        for item in vm.collect(&other)? {
            if vm.contains(&view, &item)? {
                vm.set_add(&common, item)?;
            }
        }
        return Ok(Value::Set(Rc::new(common)));
    }
    view_operation(vm, Binary::And, arguments)
}

fn view_or(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    view_operation(vm, Binary::Or, arguments)
}

fn view_sub(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    view_operation(vm, Binary::Subtract, arguments)
}

fn view_xor(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    view_operation(vm, Binary::Xor, arguments)
}

/// The view and the other side as sets, if the other side is one.
fn two_sets(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Option<(Table, Table)>, Raise> {
    let other = vm.one_method_argument("__eq__", arguments)?.clone();
    if !is_view(vm, &other) && !matches!(other.plain(), Value::Set(_) | Value::FrozenSet(_)) {
        return Ok(None);
    }
    Ok(Some((set_of_view(vm, &super::receiver(arguments))?, set_of(vm, &other)?)))
}

fn view_eq(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    match two_sets(vm, arguments)? {
        Some((mine, other)) => vm.equal(&Value::Set(mine), &Value::Set(other)).map(Value::Bool),
        None => Ok(Value::NotImplemented),
    }
}

fn view_order(vm: &mut Vm, op: Comparison, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    match two_sets(vm, arguments)? {
        Some((mine, other)) => vm.rich_compare(op, &Value::Set(mine), &Value::Set(other)),
        None => Ok(Value::NotImplemented),
    }
}

fn view_lt(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    view_order(vm, Comparison::Less, arguments)
}

fn view_le(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    view_order(vm, Comparison::LessEqual, arguments)
}

fn view_gt(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    view_order(vm, Comparison::Greater, arguments)
}

fn view_ge(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    view_order(vm, Comparison::GreaterEqual, arguments)
}

fn view_isdisjoint(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let other = vm.one_method_argument("isdisjoint", arguments)?.clone();
    let mine = set_of_view(vm, &super::receiver(arguments))?;
    let items = vm.collect(&other)?;
    let common = vm.set_intersection(&mine, &Other::Items(items))?;
    let none = common.borrow().is_empty();
    Ok(Value::Bool(none))
}
