//! Methods of `list` and `tuple`, and sorting.

use super::arguments::given;
use crate::python::vm::class::Type;
use crate::python::vm::value::{Arguments, List, Native, Value};
use crate::python::vm::{Raise, Vm};
use std::rc::Rc;

/// Methods of `list`.
pub static LIST: &[Native] = &[
    Native { name: "append", call: append },
    Native { name: "extend", call: extend },
    Native { name: "insert", call: insert },
    Native { name: "pop", call: pop },
    Native { name: "remove", call: remove },
    Native { name: "index", call: index },
    Native { name: "count", call: count },
    Native { name: "sort", call: sort },
    Native { name: "reverse", call: reverse },
    Native { name: "clear", call: clear },
    Native { name: "copy", call: copy },
];

/// Methods of `tuple`.
pub static TUPLE: &[Native] = &[Native { name: "index", call: index }, Native { name: "count", call: count }];

/// The list that a method is called on.
fn this(vm: &Vm, arguments: &Arguments<'_>) -> Result<Rc<List>, Raise> {
    match super::receiver(arguments) {
        Value::List(list) => Ok(list),
        _ => Err(vm.type_error("descriptor requires a 'list' object")),
    }
}

fn append(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    if let ([Value::List(list), value], []) = (arguments.positional, arguments.keywords) {
        list.items.borrow_mut().push(value.clone());
        return Ok(Value::None);
    }
    let value = vm.one_method_argument("list.append", arguments)?;
    this(vm, arguments)?.items.borrow_mut().push(value.clone());
    Ok(Value::None)
}

fn extend(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let from = vm.one_method_argument("list.extend", arguments)?;
    let values = vm.collect(from)?;
    let list = this(vm, arguments)?;
    let mut items = list.items.borrow_mut();
    items.extend(values);
    items.account();
    Ok(Value::None)
}

fn insert(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let [at, value, ..] = vm.method_arguments("insert", arguments, &["", ""], 2)?;
    let at = vm.int_of(at)?;
    let list = this(vm, arguments)?;
    let mut items = list.items.borrow_mut();
    let at = clamp(at, items.len());
    items.insert(at, value.clone());
    items.account();
    Ok(Value::None)
}

/// A position that may count from the end and may lie outside.
pub fn clamp(at: i64, length: usize) -> usize {
    let at = if at < 0 { at.saturating_add(length as i64) } else { at };
    at.clamp(0, length as i64) as usize
}

fn pop(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let [at, ..] = vm.method_arguments("pop", arguments, &[""], 0)?;
    let at = if at.is_unbound() { -1 } else { vm.int_of(at)? };
    let list = this(vm, arguments)?;
    let mut items = list.items.borrow_mut();
    let length = items.len() as i64;
    if length == 0 {
        return Err(vm.index_error("pop from empty list"));
    }
    let at = if at < 0 { at + length } else { at };
    if !(0..length).contains(&at) {
        return Err(vm.index_error("pop index out of range"));
    }
    Ok(items.remove(at as usize))
}

/// Where a value stands in a sequence, at or after `from`.
fn find(vm: &mut Vm, this: &Value, wanted: &Value, from: usize, to: usize) -> Result<Option<usize>, Raise> {
    let mut at = from;
    while at < to {
        let item = match this {
            Value::List(list) => list.items.borrow().get(at).cloned(),
            Value::Tuple(items) => items.get(at).cloned(),
            _ => None,
        };
        let Some(item) = item else { return Ok(None) };
        if item.is(wanted) || vm.equal(&item, wanted)? {
            return Ok(Some(at));
        }
        at += 1;
    }
    Ok(None)
}

fn remove(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let value = vm.one_method_argument("list.remove", arguments)?;
    let list = this(vm, arguments)?;
    match find(vm, &Value::List(list.clone()), value, 0, usize::MAX)? {
        Some(at) => {
            let removed = list.items.borrow_mut().remove(at);
            drop(removed);
            Ok(Value::None)
        }
        None => Err(vm.value_error("list.remove(x): x not in list")),
    }
}

fn index(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let [value, from, to, ..] = vm.method_arguments("index", arguments, &["", "", ""], 1)?;
    let this = super::receiver(arguments);
    let length = super::builtins::length(vm, &this)? as usize;
    let from = if from.is_unbound() { 0 } else { clamp(vm.int_of(from)?, length) };
    let to = if to.is_unbound() { length } else { clamp(vm.int_of(to)?, length) };
    match find(vm, &this, value, from, to)? {
        Some(at) => Ok(Value::Int(at as i64)),
        None => {
            let message = match this {
                Value::List(_) => vm.repr_of(value)? + " is not in list",
                _ => "tuple.index(x): x not in tuple".to_string(),
            };
            Err(vm.value_error(&message))
        }
    }
}

fn count(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let value = vm.one_method_argument("count", arguments)?;
    let this = super::receiver(arguments);
    let (mut count, mut from) = (0, 0);
    while let Some(at) = find(vm, &this, value, from, usize::MAX)? {
        count += 1;
        from = at + 1;
    }
    Ok(Value::Int(count))
}

fn sort(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let list = this(vm, arguments)?;
    if arguments.positional.len() > 1 {
        return Err(vm.type_error("sort() takes no positional arguments"));
    }
    // CPython shows an empty list to whoever looks at it while it is sorted.
    let items = list.items.borrow_mut().take();
    let (items, result) = sorted(vm, items, arguments);
    let mut place = list.items.borrow_mut();
    let changed = !place.is_empty();
    **place = items;
    place.account();
    drop(place);
    result?;
    if changed {
        return Err(vm.value_error("list modified during sort"));
    }
    Ok(Value::None)
}

/// Sorts values stably, by the `key` and `reverse` of a call. The values come back even after an error.
pub fn sorted(vm: &mut Vm, items: Vec<Value>, arguments: &Arguments<'_>) -> (Vec<Value>, Result<(), Raise>) {
    let keywords = Arguments { positional: &[], keywords: arguments.keywords };
    let [key, reverse, ..] = match vm.sorted_arguments("sort", &keywords, &["key", "reverse"], 0) {
        Ok(sorted) => sorted,
        Err(raise) => return (items, Err(raise)),
    };
    let reverse = match reverse.is_unbound() {
        true => false,
        false => match vm.truth(reverse) {
            Ok(reverse) => reverse,
            Err(raise) => return (items, Err(raise)),
        },
    };
    let mut keyed = Vec::with_capacity(items.len());
    for (number, item) in items.iter().enumerate() {
        let key = match given(key) {
            None => item.clone(),
            Some(function) => match vm.call(function, std::slice::from_ref(item)) {
                Ok(key) => key,
                Err(raise) => return (items, Err(raise)),
            },
        };
        keyed.push((key, number));
    }
    if reverse {
        // Reversing before and after keeps equal ones in their order.
        keyed.reverse();
    }
    let mut error = None;
    match keyed.len() < FEW {
        true => insertion_sort(vm, &mut keyed, &mut error),
        false => merge_sort(vm, &mut keyed, &mut error),
    }
    if reverse {
        keyed.reverse();
    }
    let mut slots: Vec<Value> = items;
    let order: Vec<Value> = keyed.iter().map(|(_, number)| std::mem::take(&mut slots[*number])).collect();
    (order, error.map_or(Ok(()), Err))
}

/// Below this, CPython's sort is one of binary insertion.
const FEW: usize = 64;

/// CPython's sort of few items, comparison by comparison, as a program's `__lt__` sees them: the run at the beginning is found
/// and turned round if it goes down, and the others are put in one by one.
fn insertion_sort(vm: &mut Vm, items: &mut [(Value, usize)], error: &mut Option<Raise>) {
    if items.len() < 2 {
        return;
    }
    let down = less(vm, &items[1].0, &items[0].0, error);
    let mut run = 2;
    while run < items.len() && error.is_none() && less(vm, &items[run].0, &items[run - 1].0, error) == down {
        run += 1;
    }
    if error.is_some() {
        return;
    }
    if down {
        items[..run].reverse();
    }
    for start in run..items.len() {
        let (mut low, mut high) = (0, start);
        while low < high {
            let middle = low + (high - low) / 2;
            let before = less(vm, &items[start].0, &items[middle].0, error);
            if error.is_some() {
                return;
            }
            if before {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        items[low..=start].rotate_right(1);
    }
}

/// A merge sort from small runs up: stable, and content with comparisons that fail or contradict each other.
fn merge_sort(vm: &mut Vm, items: &mut Vec<(Value, usize)>, error: &mut Option<Raise>) {
    let length = items.len();
    let mut spare: Vec<(Value, usize)> = Vec::with_capacity(length);
    let mut width = 1;
    while width < length && error.is_none() {
        let mut start = 0;
        while start < length {
            let (middle, end) = ((start + width).min(length), (start + 2 * width).min(length));
            let (mut left, mut right) = (start, middle);
            while left < middle || right < end {
                // Only what is strictly less overtakes.
                let take_right = left == middle
                    || right < end && error.is_none() && less(vm, &items[right].0, &items[left].0, error);
                let from = if take_right { &mut right } else { &mut left };
                spare.push((items[*from].0.clone(), items[*from].1));
                *from += 1;
            }
            start = end;
        }
        std::mem::swap(items, &mut spare);
        spare.clear();
        width *= 2;
    }
}

fn less(vm: &mut Vm, a: &Value, b: &Value, error: &mut Option<Raise>) -> bool {
    match vm.less(a, b) {
        Ok(less) => less,
        Err(raise) => {
            *error = Some(raise);
            false
        }
    }
}

fn reverse(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    this(vm, arguments)?.items.borrow_mut().reverse();
    Ok(Value::None)
}

fn clear(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let items = this(vm, arguments)?.items.borrow_mut().take();
    // CPython lets the last one go first.
    items.into_iter().rev().for_each(drop);
    Ok(Value::None)
}

fn copy(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let items = this(vm, arguments)?.items.borrow().to_vec();
    Ok(Value::list(items))
}

/// `list(iterable)`
pub fn new_list(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let [from, ..] = vm.sorted_arguments("list", arguments, &[""], 0)?;
    let items = if from.is_unbound() { Vec::new() } else { vm.collect(from)? };
    Ok(Value::list(items))
}

/// `tuple(iterable)`
pub fn new_tuple(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let [from, ..] = vm.sorted_arguments("tuple", arguments, &[""], 0)?;
    match from {
        Value::Unbound => Ok(Value::tuple(Vec::new())),
        Value::Tuple(_) => Ok(from.clone()),
        from => Ok(Value::tuple(vm.collect(from)?)),
    }
}

/// `KeyError: key`
#[cold]
pub fn key_error(vm: &Vm, key: Value) -> Raise {
    vm.error_of(Type::KeyError, vec![key])
}
