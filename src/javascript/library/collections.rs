//! `Map`, `Set` and their weak kin, which here are as strong as the others: nobody can see the difference.

use super::array::{ENDED, MAP_ENTRIES, MAP_KEYS, MAP_VALUES, SET_ENTRIES, SET_VALUES};
use super::support::{self, Done};
use crate::javascript::vm::heap::Heap;
use crate::javascript::vm::native::{Call, Native, Thrown};
use crate::javascript::vm::object::{Payload, Table, HIDDEN};
use crate::javascript::vm::value::{Key, ObjectId, Value};
use crate::javascript::vm::{keys, Vm};

const FREE: u32 = u32::MAX;

pub(super) fn install(vm: &mut Vm<'_>) {
    let common: &[(&str, u8, Native)] = &[
        ("has", 1, |vm, call| {
            let id = this(vm, call, "has")?;
            Ok(Value::Bool(find(&vm.heap, id, call.arg(vm, 0)).is_some()))
        }),
        ("delete", 1, |vm, call| {
            let id = this(vm, call, "delete")?;
            let key = call.arg(vm, 0);
            Ok(Value::Bool(remove(&mut vm.heap, id, key)))
        }),
        ("clear", 0, |vm, call| {
            let id = this(vm, call, "clear")?;
            clear(&mut vm.heap, id);
            Ok(Value::Undefined)
        }),
        ("entries", 0, |vm, call| iterator(vm, call, MAP_ENTRIES, SET_ENTRIES)),
        ("values", 0, |vm, call| iterator(vm, call, MAP_VALUES, SET_VALUES)),
        ("keys", 0, |vm, call| iterator(vm, call, MAP_KEYS, SET_VALUES)),
    ];
    let of_maps: &[(&str, u8, Native)] = &[
        ("get", 1, |vm, call| {
            let id = this(vm, call, "get")?;
            let found = find(&vm.heap, id, call.arg(vm, 0));
            Ok(found.map_or(Value::Undefined, |position| {
                table(&vm.heap, id).map_or(Value::Undefined, |table| table.entries[position].1)
            }))
        }),
        ("set", 2, |vm, call| {
            let id = this(vm, call, "set")?;
            weak_key(vm, id, call.arg(vm, 0), "map")?;
            vm.charge(48)?;
            let (key, value) = (call.arg(vm, 0), call.arg(vm, 1));
            insert(&mut vm.heap, id, key, value);
            Ok(call.this)
        }),
    ];
    let of_sets: &[(&str, u8, Native)] = &[("add", 1, |vm, call| {
        let id = this(vm, call, "add")?;
        weak_key(vm, id, call.arg(vm, 0), "set")?;
        vm.charge(48)?;
        let key = call.arg(vm, 0);
        insert(&mut vm.heap, id, key, Value::Undefined);
        Ok(call.this)
    })];
    for (name, is_map, weak) in
        [("Map", true, false), ("Set", false, false), ("WeakMap", true, true), ("WeakSet", false, true)]
    {
        let prototype = match (is_map, weak) {
            (true, false) => vm.realm.map,
            (false, false) => vm.realm.set,
            _ => vm.new_object(),
        };
        let code: Native = match (is_map, weak) {
            (true, false) => |vm, call| make(vm, call, true, "Map"),
            (false, false) => |vm, call| make(vm, call, false, "Set"),
            (true, true) => |vm, call| make(vm, call, true, "WeakMap"),
            (false, true) => |vm, call| make(vm, call, false, "WeakSet"),
        };
        vm.constructor(name, 0, code, prototype);
        vm.methods(prototype, if is_map { of_maps } else { of_sets });
        vm.methods(prototype, if weak { &common[..2] } else { common });
        support::tag(vm, prototype, name);
        if weak {
            continue;
        }
        let size = vm.key("size");
        vm.getter(prototype, size, |vm, call| {
            let id = this(vm, call, "size")?;
            Ok(Value::Number(table(&vm.heap, id).map_or(0, |table| table.live) as f64))
        });
        let main = vm.key(if is_map { "entries" } else { "values" });
        if let Some(slot) = vm.heap.own(prototype, main) {
            vm.heap.define(prototype, keys::ITERATOR, slot.value, HIDDEN);
        }
    }
    let prototype = vm.new_object();
    vm.constructor("WeakRef", 1, make_reference, prototype);
    vm.methods(
        prototype,
        &[("deref", 0, |vm, call| {
            let id = this(vm, call, "deref")?;
            Ok(table(&vm.heap, id)
                .and_then(|table| table.entries.first())
                .map_or(Value::Undefined, |entry| entry.0))
        })],
    );
    support::tag(vm, prototype, "WeakRef");
}

fn make_reference(vm: &mut Vm<'_>, call: Call) -> Done {
    support::require_new(vm, call, "WeakRef")?;
    let prototype = support::prototype(vm, call, vm.realm.set)?;
    let id = vm.heap.object(Payload::Set(Box::default()), prototype);
    let target = call.arg(vm, 0);
    if !matches!(target, Value::Object(_) | Value::Symbol(_)) {
        return Err(vm.type_error("WeakRef: invalid target"));
    }
    insert(&mut vm.heap, id, target, Value::Undefined);
    Ok(Value::Object(id))
}

fn make(vm: &mut Vm<'_>, call: Call, is_map: bool, name: &str) -> Done {
    support::require_new(vm, call, name)?;
    let default = if is_map { vm.realm.map } else { vm.realm.set };
    let prototype = support::prototype(vm, call, default)?;
    let table = Box::<Table>::default();
    let id = vm.heap.object(if is_map { Payload::Map(table) } else { Payload::Set(table) }, prototype);
    let items = call.arg(vm, 0);
    if !items.is_nullish() {
        // A class of the program's own may add in its own way.
        let key = vm.key(if is_map { "set" } else { "add" });
        let (adder, usual) = (vm.get(Value::Object(id), key)?, vm.heap.own(default, key));
        let own = Some(adder)
            .filter(|adder| !name.starts_with("Weak") && usual.is_some_and(|usual| usual.value != *adder));
        let adding = Adding { id, is_map, is_weak: name.starts_with("Weak"), own };
        if items.object().is_some_and(|id| vm.heap.get(id).elements().is_some()) {
            for item in support::list(vm, items)? {
                adding.add(vm, item)?;
            }
        } else {
            adding.add_each(vm, items)?;
        }
    }
    Ok(Value::Object(id))
}

/// A collection that is being made: how what it is given gets in.
struct Adding {
    id: ObjectId,
    is_map: bool,
    is_weak: bool,
    /// The method by which a class of the program's own adds.
    own: Option<Value>,
}

impl Adding {
    /// What an iterator gives, one by one. One that gave something that cannot be taken is closed.
    fn add_each(&self, vm: &mut Vm<'_>, items: Value) -> Result<(), Thrown> {
        let method = vm.get(items, keys::ITERATOR)?;
        if !vm.is_callable(method) {
            return Err(vm.unreadable(items));
        }
        let (iterator, next) = vm.iterator_by(method, items, keys::ITERATOR)?;
        let at = vm.keep_iteration(iterator, next);
        let added = self.add_from(vm, at);
        vm.end_iteration(at, added)
    }

    fn add_from(&self, vm: &mut Vm<'_>, at: usize) -> Result<(), Thrown> {
        while let Some(item) = vm.take_next(at)? {
            self.add(vm, item)?;
        }
        Ok(())
    }

    fn add(&self, vm: &mut Vm<'_>, item: Value) -> Result<(), Thrown> {
        let (mut key, mut value) = (item, Value::Undefined);
        if self.is_map {
            if item.object().is_none() {
                let text = vm.describe(item);
                return Err(vm.type_error(&format!("Iterator value {text} is not an entry object")));
            }
            key = vm.get(item, Key::from_index(0))?;
            value = vm.get(item, Key::from_index(1))?;
        }
        vm.charge(48)?;
        if let Some(adder) = self.own {
            let given = [key, value];
            return vm
                .call(adder, Value::Object(self.id), &given[..1 + usize::from(self.is_map)])
                .map(|_| ());
        }
        if self.is_weak {
            weak_key(vm, self.id, key, if self.is_map { "map" } else { "set" })?;
        }
        insert(&mut vm.heap, self.id, key, value);
        Ok(())
    }
}

fn table(heap: &Heap, id: ObjectId) -> Option<&Table> {
    match &heap.get(id).payload {
        Payload::Map(table) | Payload::Set(table) => Some(table),
        _ => None,
    }
}

fn table_mut(heap: &mut Heap, id: ObjectId) -> Option<&mut Table> {
    match &mut heap.get_mut(id).payload {
        Payload::Map(table) | Payload::Set(table) => Some(table),
        _ => None,
    }
}

fn this(vm: &mut Vm<'_>, call: Call, method: &str) -> Result<ObjectId, Thrown> {
    match call.this.object() {
        Some(id) if table(&vm.heap, id).is_some() => Ok(id),
        _ => {
            let text = vm.describe(call.this);
            let class = match method {
                "get" | "set" => "Map.prototype.",
                "add" => "Set.prototype.",
                _ => "",
            };
            Err(vm.type_error(&format!("Method {class}{method} called on incompatible receiver {text}")))
        }
    }
}

/// Weak collections hold objects only.
fn weak_key(vm: &mut Vm<'_>, id: ObjectId, key: Value, kind: &str) -> Result<(), Thrown> {
    // A symbol that others may get at by its text lives for ever.
    let registered = |vm: &Vm<'_>| vm.library.symbols.iter().any(|(_, symbol)| Value::Symbol(*symbol) == key);
    if matches!(key, Value::Object(_)) || matches!(key, Value::Symbol(_)) && !registered(vm) {
        return Ok(());
    }
    let prototype = vm.heap.get(id).prototype;
    if prototype == vm.realm.map || prototype == vm.realm.set {
        return Ok(());
    }
    if vm.class_name(id).is_some_and(|name| name.starts_with("Weak")) {
        let message = match kind {
            "map" => "Invalid value used as weak map key",
            _ => "Invalid value used in weak set",
        };
        return Err(vm.type_error(message));
    }
    Ok(())
}

fn hash(heap: &Heap, key: Value) -> usize {
    let bits = match key {
        Value::Number(value) => (value + 0.0).to_bits(),
        Value::String(id) | Value::BigInt(id) => {
            let hash = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3);
            heap.text(id).bytes().fold(0xcbf2_9ce4_8422_2325, hash)
        }
        Value::Object(id) => u64::from(id.0) | 1 << 40,
        Value::Bool(value) => u64::from(value) | 1 << 41,
        _ => 1 << 42,
    };
    // Whole numbers as floats differ only in their high bits.
    ((bits ^ bits >> 32).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as usize
}

fn same(heap: &Heap, left: Value, right: Value) -> bool {
    match (left, right) {
        (Value::Number(left), Value::Number(right)) => left == right || (left.is_nan() && right.is_nan()),
        (Value::String(left), Value::String(right)) | (Value::BigInt(left), Value::BigInt(right)) => {
            left == right || heap.text(left) == heap.text(right)
        }
        _ => left == right,
    }
}

/// Where a key is among the entries.
fn find(heap: &Heap, id: ObjectId, key: Value) -> Option<usize> {
    let table = table(heap, id)?;
    if table.index.is_empty() {
        return None;
    }
    let mask = table.index.len() - 1;
    let mut at = hash(heap, key) & mask;
    loop {
        match table.index[at] {
            FREE => return None,
            position if same(heap, table.entries[position as usize].0, key) => {
                return Some(position as usize)
            }
            _ => at = (at + 1) & mask,
        }
    }
}

fn insert(heap: &mut Heap, id: ObjectId, key: Value, value: Value) {
    if let Some(position) = find(heap, id, key) {
        if let Some(table) = table_mut(heap, id) {
            table.entries[position].1 = value;
        }
        return;
    }
    let wants_room = table(heap, id).is_some_and(|table| (table.entries.len() + 1) * 2 > table.index.len());
    if wants_room {
        rebuild(heap, id);
    }
    let key = match key {
        // -0 becomes 0.
        Value::Number(value) => Value::Number(value + 0.0),
        key => key,
    };
    let hash = hash(heap, key);
    let Some(table) = table_mut(heap, id) else { return };
    table.entries.push((key, value));
    table.live += 1;
    enter(&mut table.index, hash, table.entries.len() as u32 - 1);
}

fn enter(index: &mut [u32], hash: usize, position: u32) {
    let mask = index.len() - 1;
    let mut at = hash & mask;
    while index[at] != FREE {
        at = (at + 1) & mask;
    }
    index[at] = position;
}

/// Takes the deleted entries out, moving the iterators that are under way, and makes a fitting index.
fn rebuild(heap: &mut Heap, id: ObjectId) {
    let Some(table) = table_mut(heap, id) else { return };
    let mut entries = std::mem::take(&mut table.entries);
    let iterators = std::mem::take(&mut table.iterators);
    let kept =
        iterators.iter().filter(|iterator| move_iterator(heap, **iterator, id, &entries)).copied().collect();
    entries.retain(|entry| entry.0 != Value::Empty);
    let hashes: Vec<usize> = entries.iter().map(|entry| hash(heap, entry.0)).collect();
    let Some(table) = table_mut(heap, id) else { return };
    table.iterators = kept;
    table.index = vec![FREE; ((entries.len() + 1) * 4).next_power_of_two()];
    for (position, hash) in hashes.into_iter().enumerate() {
        enter(&mut table.index, hash, position as u32);
    }
    table.entries = entries;
}

/// Counts the deleted entries before an iterator's place; tells whether it is still one of this table.
fn move_iterator(heap: &mut Heap, iterator: ObjectId, id: ObjectId, entries: &[(Value, Value)]) -> bool {
    match &mut heap.get_mut(iterator).payload {
        Payload::Iterator(iteration)
            if iteration.source == Value::Object(id) && iteration.position != ENDED =>
        {
            let passed = &entries[..(iteration.position as usize).min(entries.len())];
            iteration.position -= passed.iter().filter(|entry| entry.0 == Value::Empty).count() as u32;
            true
        }
        _ => false,
    }
}

fn remove(heap: &mut Heap, id: ObjectId, key: Value) -> bool {
    let Some(position) = find(heap, id, key) else { return false };
    let Some(table) = table_mut(heap, id) else { return false };
    table.entries[position] = (Value::Empty, Value::Undefined);
    table.live -= 1;
    // A queue that is emptied from the front would otherwise be searched from ever farther back.
    if table.entries.len() > 32 && table.live * 2 < table.entries.len() {
        rebuild(heap, id);
    }
    true
}

fn clear(heap: &mut Heap, id: ObjectId) {
    let Some(table) = table_mut(heap, id) else { return };
    for entry in &mut table.entries {
        *entry = (Value::Empty, Value::Undefined);
    }
    table.live = 0;
    rebuild(heap, id);
}

fn iterator(vm: &mut Vm<'_>, call: Call, of_map: u8, of_set: u8) -> Done {
    let id = this(vm, call, "values")?;
    let is_map = matches!(vm.heap.get(id).payload, Payload::Map(_));
    let iterator = support::iterator(vm, call.this, if is_map { of_map } else { of_set });
    if let (Value::Object(iterator), Some(table)) = (iterator, table_mut(&mut vm.heap, id)) {
        table.iterators.push(iterator);
        let crowded = table.iterators.len() > 16 && table.iterators.len().is_power_of_two();
        if crowded {
            let all = std::mem::take(&mut table.iterators);
            let kept = all.into_iter().filter(|other| move_iterator(&mut vm.heap, *other, id, &[])).collect();
            if let Some(table) = table_mut(&mut vm.heap, id) {
                table.iterators = kept;
            }
        }
    }
    Ok(iterator)
}

/// The entry at or after a position, as an iterator of a kind gives it, and the position after it.
pub(super) fn entry(vm: &mut Vm<'_>, source: Value, position: u32, kind: u8) -> (Option<Value>, u32) {
    let table = source.object().and_then(|id| table(&vm.heap, id));
    let rest = table.and_then(|table| table.entries.get(position as usize..)).unwrap_or(&[]);
    let Some(skipped) = rest.iter().position(|entry| entry.0 != Value::Empty) else {
        return (None, position);
    };
    let (key, value) = rest[skipped];
    let value = match kind {
        MAP_VALUES => value,
        MAP_ENTRIES => vm.new_array(vec![key, value]),
        SET_ENTRIES => vm.new_array(vec![key, key]),
        _ => key,
    };
    (Some(value), position + skipped as u32 + 1)
}
