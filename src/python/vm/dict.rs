//! The table behind `dict` and `set`: entries in the order of insertion, and once there are more than a few, an index
//! by hash. The caller brings the hash, and decides what is equal: it may have to ask Python code.

use super::bag::{allocated, bury, released};
use super::set_order::SetOrder;
use super::value::Value;

/// Keys and values in the order of insertion.
#[derive(Default)]
pub struct Dict {
    /// A removed entry leaves a hole, so that the others keep their places.
    entries: Vec<Entry>,
    /// Open addressing: an entry's number plus 1, 0 where there never was one. Empty while there are few entries.
    index: Vec<u32>,
    live: usize,
    /// Before this entry there are only holes, so that a dict serves as a queue.
    head: usize,
    /// That of a set, as long as the hashes of all its keys are the same in every run: each is the value of its key.
    order: Option<Box<SetOrder>>,
}

struct Entry {
    hash: u32,
    /// [`Value::Unbound`] in a hole.
    key: Value,
    value: Value,
}

/// Up to here looking at every entry is faster than an index.
const FEW: usize = 8;
const ENTRY: usize = 56;

impl Dict {
    /// How many keys.
    pub fn len(&self) -> usize {
        self.live
    }

    /// Whether there is no key.
    pub fn is_empty(&self) -> bool {
        self.live == 0
    }

    /// The next place after `from` whose key has this hash, to be compared by the caller; begin with none.
    pub fn candidate(&self, hash: u32, from: Option<Place>) -> Option<Place> {
        if self.index.is_empty() {
            let start = from.map_or(0, |place| place.entry + 1);
            let found = (start..self.entries.len()).find(|&number| self.has(number, hash))?;
            return Some(Place { entry: found, slot: 0 });
        }
        let mask = self.index.len() - 1;
        let mut slot = from.map_or(hash as usize & mask, |place| (place.slot + 1) & mask);
        loop {
            match self.index[slot] {
                0 => return None,
                number if self.has(number as usize - 1, hash) => {
                    return Some(Place { entry: number as usize - 1, slot })
                }
                _ => slot = (slot + 1) & mask,
            }
        }
    }

    fn has(&self, number: usize, hash: u32) -> bool {
        let entry = &self.entries[number];
        entry.hash == hash && !entry.key.is_unbound()
    }

    /// The place of a key that the caller knows to be equal to no key but those that [`quick`] finds: a `str`, a number.
    pub fn find_quick(&self, hash: u32, key: &Value) -> Option<Place> {
        let mut place = self.candidate(hash, None);
        while let Some(at) = place {
            if quick(&self.entries[at.entry].key, key) == Some(true) {
                return Some(at);
            }
            place = self.candidate(hash, Some(at));
        }
        None
    }

    /// The value of a `str` key.
    pub fn get_str(&self, key: &str) -> Option<&Value> {
        let hash = super::value::hash_bytes(key.as_bytes()) | 1;
        let mut place = self.candidate(hash, None);
        while let Some(at) = place {
            if self.entries[at.entry].key.as_str() == Some(key) {
                return Some(&self.entries[at.entry].value);
            }
            place = self.candidate(hash, Some(at));
        }
        None
    }

    /// The key at a place.
    pub fn key(&self, place: Place) -> &Value {
        &self.entries[place.entry].key
    }

    /// The value at a place.
    pub fn value(&self, place: Place) -> &Value {
        &self.entries[place.entry].value
    }

    /// Replaces the value at a place.
    pub fn replace(&mut self, place: Place, value: Value) -> Value {
        std::mem::replace(&mut self.entries[place.entry].value, value)
    }

    /// Adds a key that the caller knows to be absent.
    pub fn insert(&mut self, hash: u32, key: Value, value: Value) {
        allocated(ENTRY);
        self.entries.push(Entry { hash, key, value });
        self.live += 1;
        if self.entries.len() * 3 > self.index.len() * 2 {
            if self.entries.len() > FEW {
                self.rebuild();
            }
        } else {
            self.link(self.entries.len() - 1);
        }
    }

    /// An empty set.
    pub fn set() -> Dict {
        let mut set = Dict::default();
        set.order = Some(Box::default());
        set
    }

    /// Adds a key to a set, with its whole hash if that is the same in every run. `clean` is for tables that are large enough.
    pub fn insert_into_set(&mut self, hash: u32, key: Value, steady: Option<i64>, clean: bool) {
        let Some(steady) = steady.filter(|_| self.order.is_some()) else {
            self.order = None;
            return self.insert(hash, key, Value::None);
        };
        self.insert(hash, key, Value::Int(steady));
        let entry = self.entries.len() - 1;
        match (&mut self.order, clean) {
            (Some(order), true) => order.add_clean(entry, steady as u64),
            (Some(order), false) => order.add(entry, steady as u64, |entry| whole_hash(&self.entries[entry])),
            (None, _) => {}
        }
    }

    /// The order of a set and the hashes that it asks for.
    pub fn order(&mut self) -> Option<(&mut SetOrder, impl Fn(usize) -> u64 + '_)> {
        let entries = &self.entries;
        self.order.as_mut().map(|order| (&mut **order, |entry: usize| whole_hash(&entries[entry])))
    }

    /// Lays the last keys of a set, as many as another one has, into the slots in which that one has them.
    pub fn lie_as(&mut self, other: &Dict) {
        if let (Some(order), Some(theirs)) = (&mut self.order, &other.order) {
            order.copy_slots(theirs, self.entries.len() - other.live);
        }
    }

    /// Lets a set go on popping where another one would have.
    pub fn pop_as(&mut self, other: &Dict) {
        if let (Some(order), Some(theirs)) = (&mut self.order, &other.order) {
            order.keep_finger(theirs);
        }
    }

    /// The order of a set, to look at.
    pub fn order_seen(&self) -> Option<&SetOrder> {
        self.order.as_deref()
    }

    /// A set's keys in CPython's order, each with its hash and the whole of it.
    pub fn keys_in_order(&self) -> Vec<(Value, u32, Option<i64>)> {
        let told = |entry: &Entry| (entry.key.clone(), entry.hash, entry.value.as_int());
        match &self.order {
            Some(order) => order.entries().map(|entry| told(&self.entries[entry])).collect(),
            None => self.entries.iter().filter(|entry| !entry.key.is_unbound()).map(told).collect(),
        }
    }

    /// A set's keys in CPython's order.
    pub fn ordered_keys(&self) -> Vec<Value> {
        self.keys_in_order().into_iter().map(|(key, ..)| key).collect()
    }

    /// The place of the key that `set.pop` takes.
    pub fn next_to_pop(&mut self) -> Option<Place> {
        let entry = match &mut self.order {
            Some(order) => order.next_to_pop()?,
            None => return self.first(),
        };
        Some(Place { entry, slot: 0 })
    }

    /// Takes a key out.
    pub fn remove(&mut self, place: Place) -> (Value, Value) {
        released(ENTRY);
        self.live -= 1;
        if let Some(order) = &mut self.order {
            order.remove(place.entry, whole_hash(&self.entries[place.entry]));
        }
        let entry = &mut self.entries[place.entry];
        let taken = (std::mem::replace(&mut entry.key, Value::Unbound), std::mem::take(&mut entry.value));
        while self.entries.get(self.head).is_some_and(|entry| entry.key.is_unbound()) {
            self.head += 1;
        }
        while self.index.is_empty() && self.entries.last().is_some_and(|entry| entry.key.is_unbound()) {
            self.entries.pop();
        }
        self.head = self.head.min(self.entries.len());
        taken
    }

    /// Takes everything out.
    pub fn clear(&mut self) {
        *self = Dict::default();
    }

    /// The first key and value at or after entry number `from`, and the number to go on with. Iterators count entries,
    /// so that they survive changes.
    pub fn next(&self, from: usize) -> Option<(usize, &Value, &Value)> {
        let number = (from.max(self.head)..self.entries.len())
            .find(|&number| !self.entries[number].key.is_unbound())?;
        let entry = &self.entries[number];
        Some((number + 1, &entry.key, &entry.value))
    }

    /// The last key's place.
    pub fn last(&self) -> Option<Place> {
        let entry = self.entries.iter().rposition(|entry| !entry.key.is_unbound())?;
        Some(Place { entry, slot: 0 })
    }

    /// The first key's place.
    pub fn first(&self) -> Option<Place> {
        let entry = self.head;
        (entry < self.entries.len()).then_some(Place { entry, slot: 0 })
    }

    /// Keys and values in order.
    pub fn iter(&self) -> impl Iterator<Item = (&Value, &Value)> {
        self.entries.iter().filter(|entry| !entry.key.is_unbound()).map(|entry| (&entry.key, &entry.value))
    }

    /// A copy with the same order.
    pub fn copy(&self) -> Dict {
        let mut copy = Dict::default();
        for entry in self.entries.iter().filter(|entry| !entry.key.is_unbound()) {
            copy.insert(entry.hash, entry.key.clone(), entry.value.clone());
        }
        copy
    }

    /// The hash of the key at entry number `number - 1`, as [`Dict::next`] counts.
    pub fn hash_before(&self, number: usize) -> u32 {
        self.entries[number - 1].hash
    }

    /// Closes the holes and makes the index anew.
    fn rebuild(&mut self) {
        if let Some(order) = self.order.as_mut().filter(|_| self.live < self.entries.len()) {
            let mut next = 0;
            let new: Vec<u32> = self
                .entries
                .iter()
                .map(|entry| {
                    next += u32::from(!entry.key.is_unbound());
                    next.saturating_sub(1)
                })
                .collect();
            order.renumber(&new);
        }
        self.entries.retain(|entry| !entry.key.is_unbound());
        self.head = 0;
        // With an index that was smaller, entries would come for which it is too small and that are too few for another.
        let size = (self.entries.len().max(FEW) * 3).next_power_of_two();
        self.index.clear();
        self.index.resize(size, 0);
        for number in 0..self.entries.len() {
            self.link(number);
        }
    }

    fn link(&mut self, number: usize) {
        if self.index.is_empty() {
            return;
        }
        let mask = self.index.len() - 1;
        let mut slot = self.entries[number].hash as usize & mask;
        while self.index[slot] != 0 {
            slot = (slot + 1) & mask;
        }
        self.index[slot] = number as u32 + 1;
    }
}

fn whole_hash(entry: &Entry) -> u64 {
    entry.value.as_int().unwrap_or_default() as u64
}

impl Drop for Dict {
    fn drop(&mut self) {
        released(ENTRY * self.live);
        for entry in self.entries.drain(..) {
            bury(entry.key);
            bury(entry.value);
        }
    }
}

/// Where a key was found; good until the dict changes.
#[derive(Clone, Copy)]
pub struct Place {
    entry: usize,
    slot: usize,
}

/// Whether two values are equal, where no Python code and no look inside is needed to say so.
#[inline]
pub fn quick(a: &Value, b: &Value) -> Option<bool> {
    match (a, b) {
        (Value::Int(a), Value::Int(b)) => Some(a == b),
        (Value::Str(a), Value::Str(b)) => Some(std::rc::Rc::ptr_eq(a, b) || a.as_str() == b.as_str()),
        (Value::None, Value::None) => Some(true),
        (Value::Bool(a), Value::Bool(b)) => Some(a == b),
        (Value::Big(x), Value::Big(y)) => Some(x.get().order(y.get()).is_eq()),
        (Value::Big(big), other) | (other, Value::Big(big)) => match other {
            Value::Float(number) if number.is_finite() && number.fract() == 0.0 => {
                Some(super::big::Big::of_float(*number).order(big.get()).is_eq())
            }
            Value::Instance(_) => None,
            _ => Some(false),
        },
        _ => match (a.as_float(), b.as_float()) {
            (Some(_), Some(_)) => Some(super::big::order(a, b).is_some_and(std::cmp::Ordering::is_eq)),
            (None, None) => None,
            (Some(_), None) if !matches!(b, Value::Instance(_)) => Some(false),
            (None, Some(_)) if !matches!(a, Value::Instance(_)) => Some(false),
            _ => None,
        },
    }
}
