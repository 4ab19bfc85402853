//! What sets do with one another, each in CPython's way (`Objects/setobject.c`), because the way decides in which order the
//! result is gone through: which of two is walked, whether a table is made large enough beforehand, what is copied whole.

use super::code::Binary;
use super::dict::Dict;
use super::hash::short_hash;
use super::value::Value;
use super::{Raise, Vm};
use std::cell::RefCell;
use std::rc::Rc;

/// What is behind a set or dict.
type Table = Rc<RefCell<Dict>>;

/// A key with the hash that finds it and the whole of it, if that is the same in every run.
type Hashed = (Value, u32, Option<i64>);

/// What is on the other side of an operation.
pub enum Other {
    /// A set or frozenset.
    Set(Table),
    /// A dict.
    Dict(Table),
    /// Anything else that can be gone through: its items.
    Items(Vec<Value>),
}

impl Vm {
    /// What an operation finds on its other side.
    pub fn other_side(&mut self, value: &Value) -> Result<Other, Raise> {
        Ok(match (value, value.plain()) {
            (_, Value::Set(set) | Value::FrozenSet(set)) => Other::Set(set),
            (Value::Dict(dict), _) => Other::Dict(dict.clone()),
            _ => Other::Items(self.collect(value)?),
        })
    }

    /// `set.add(key)`
    pub fn set_add(&mut self, set: &RefCell<Dict>, key: Value) -> Result<(), Raise> {
        let hashed = self.hashed(key)?;
        self.add_hashed(set, hashed)
    }

    fn hashed(&mut self, key: Value) -> Result<Hashed, Raise> {
        let before = std::mem::take(&mut self.hash_varies);
        let hash = self.full_hash(&key);
        let varies = std::mem::replace(&mut self.hash_varies, before);
        self.hash_varies |= varies;
        let hash = hash?;
        let short = short_hash(&key, hash);
        Ok((key, short, (!varies).then_some(hash)))
    }

    fn add_hashed(&mut self, set: &RefCell<Dict>, (key, hash, steady): Hashed) -> Result<(), Raise> {
        if self.dict_place(set, hash, &key)?.is_none() {
            set.borrow_mut().insert_into_set(hash, key, steady, false);
        }
        Ok(())
    }

    /// Takes a key out of a set; whether it was there.
    fn discard_hashed(&mut self, set: &RefCell<Dict>, key: &Value, hash: u32) -> Result<bool, Raise> {
        let Some(place) = self.dict_place(set, hash, key)? else { return Ok(false) };
        let taken = set.borrow_mut().remove(place);
        drop(taken);
        Ok(true)
    }

    /// A set with what can be gone through in a value.
    pub fn set_from(&mut self, value: &Value) -> Result<Table, Raise> {
        let set = Rc::new(RefCell::new(Dict::set()));
        let other = self.other_side(value)?;
        self.set_update(&set, &other)?;
        Ok(set)
    }

    /// A copy of a set.
    pub fn set_copy(&mut self, set: &RefCell<Dict>) -> Result<Table, Raise> {
        let copy = RefCell::new(Dict::set());
        self.set_merge(&copy, set)?;
        Ok(Rc::new(copy))
    }

    /// `set.update(other)`
    pub fn set_update(&mut self, set: &Table, other: &Other) -> Result<(), Raise> {
        match other {
            Other::Set(other) if Rc::ptr_eq(set, other) => Ok(()),
            Other::Set(other) => self.set_merge(set, other),
            Other::Dict(other) => {
                if let Some((order, hash_of)) = set.borrow_mut().order() {
                    order.reserve(other.borrow().len(), hash_of);
                }
                let keys: Vec<Value> = other.borrow().iter().map(|(key, _)| key.clone()).collect();
                keys.into_iter().try_for_each(|key| self.set_add(set, key))
            }
            Other::Items(items) => items.iter().try_for_each(|item| self.set_add(set, item.clone())),
        }
    }

    /// `set_merge`: adds the keys of another set.
    fn set_merge(&mut self, set: &RefCell<Dict>, other: &RefCell<Dict>) -> Result<(), Raise> {
        let keys = other.borrow().keys_in_order();
        if keys.is_empty() {
            return Ok(());
        }
        let (mut clean, mut whole) = (false, false);
        if let (Some((order, hash_of)), Some(theirs)) =
            (set.borrow_mut().order(), other.borrow().order_seen())
        {
            order.reserve(keys.len(), hash_of);
            clean = order.is_unused();
            whole = theirs.is_copied_whole_into(order);
        }
        if !clean {
            return keys.into_iter().try_for_each(|hashed| self.add_hashed(set, hashed));
        }
        let mut set = set.borrow_mut();
        for (key, hash, steady) in keys {
            set.insert_into_set(hash, key, steady, true);
        }
        if whole {
            set.lie_as(&other.borrow());
        }
        Ok(())
    }

    /// `set.intersection(other)`: of two sets the smaller one is walked.
    pub fn set_intersection(&mut self, set: &Table, other: &Other) -> Result<Table, Raise> {
        let result = RefCell::new(Dict::set());
        let (inside, walked) = match other {
            Other::Set(other) if Rc::ptr_eq(set, other) => return self.set_copy(set),
            // Where nothing is known of the order, the left side's is as good and easier to follow.
            Other::Set(other)
                if other.borrow().len() > set.borrow().len() || other.borrow().order_seen().is_none() =>
            {
                (other, set.borrow().keys_in_order())
            }
            Other::Set(other) => (set, other.borrow().keys_in_order()),
            Other::Dict(dict) => {
                (set, self.all_hashed(dict.borrow().iter().map(|(key, _)| key.clone()).collect())?)
            }
            Other::Items(items) => (set, self.all_hashed(items.clone())?),
        };
        for hashed in walked {
            if self.dict_place(inside, hashed.1, &hashed.0)?.is_some() {
                self.add_hashed(&result, hashed)?;
            }
        }
        Ok(Rc::new(result))
    }

    fn all_hashed(&mut self, keys: Vec<Value>) -> Result<Vec<Hashed>, Raise> {
        keys.into_iter().map(|key| self.hashed(key)).collect()
    }

    /// `set.difference(other)`: what is much larger than the other is copied, and the other's keys taken out.
    pub fn set_difference(&mut self, set: &Table, other: &Other) -> Result<Table, Raise> {
        let small = match other {
            Other::Set(other) | Other::Dict(other) if set.borrow().len() / 4 <= other.borrow().len() => other,
            _ => {
                let result = self.set_copy(set)?;
                self.set_difference_update(&result, other)?;
                return Ok(result);
            }
        };
        let result = RefCell::new(Dict::set());
        let walked = set.borrow().keys_in_order();
        for hashed in walked {
            if self.dict_place(small, hashed.1, &hashed.0)?.is_none() {
                self.add_hashed(&result, hashed)?;
            }
        }
        Ok(Rc::new(result))
    }

    /// `set.difference_update(other)`
    pub fn set_difference_update(&mut self, set: &Table, other: &Other) -> Result<(), Raise> {
        let keys = match other {
            Other::Set(other) if Rc::ptr_eq(set, other) => {
                clear(set);
                return Ok(());
            }
            Other::Set(other) if other.borrow().len() / 8 > set.borrow().len() => {
                let common = self.set_intersection(set, &Other::Set(other.clone()))?;
                let keys = common.borrow().keys_in_order();
                keys
            }
            Other::Set(other) => other.borrow().keys_in_order(),
            Other::Dict(dict) => {
                self.all_hashed(dict.borrow().iter().map(|(key, _)| key.clone()).collect())?
            }
            Other::Items(items) => self.all_hashed(items.clone())?,
        };
        for (key, hash, _) in keys {
            self.discard_hashed(set, &key, hash)?;
        }
        if let Some((order, hash_of)) = set.borrow_mut().order() {
            order.sweep(hash_of);
        }
        Ok(())
    }

    /// `set.symmetric_difference_update(other)`
    pub fn set_symmetric_update(&mut self, set: &Table, other: &Other) -> Result<(), Raise> {
        let keys = match other {
            Other::Set(other) if Rc::ptr_eq(set, other) => {
                clear(set);
                return Ok(());
            }
            Other::Set(other) => other.borrow().keys_in_order(),
            Other::Dict(dict) => {
                self.all_hashed(dict.borrow().iter().map(|(key, _)| key.clone()).collect())?
            }
            Other::Items(items) => {
                let other = self.set_from(&Value::list(items.clone()))?;
                let keys = other.borrow().keys_in_order();
                keys
            }
        };
        for hashed in keys {
            if !self.discard_hashed(set, &hashed.0, hashed.1)? {
                self.add_hashed(set, hashed)?;
            }
        }
        Ok(())
    }

    /// `set.symmetric_difference(other)`: a copy of the other, updated with this one.
    pub fn set_symmetric_difference(&mut self, set: &Table, other: &Other) -> Result<Table, Raise> {
        let result = Rc::new(RefCell::new(Dict::set()));
        if set.borrow().order_seen().is_none() {
            // Where nothing is known of the order, that of the sides is easier to follow.
            self.set_merge(&result, set)?;
            self.set_symmetric_update(&result, other)?;
            return Ok(result);
        }
        self.set_update(&result, other)?;
        self.set_symmetric_update(&result, &Other::Set(set.clone()))?;
        Ok(result)
    }

    /// `|`, `&`, `-`, `^` of two sets; none for another operator.
    pub fn set_operation(&mut self, op: Binary, x: &Table, y: &Table) -> Result<Option<Table>, Raise> {
        let other = Other::Set(y.clone());
        let result = match op {
            Binary::Or => {
                let result = self.set_copy(x)?;
                if !Rc::ptr_eq(x, y) {
                    self.set_update(&result, &other)?;
                }
                result
            }
            Binary::And => self.set_intersection(x, &other)?,
            Binary::Subtract => self.set_difference(x, &other)?,
            Binary::Xor => self.set_symmetric_difference(x, &other)?,
            _ => return Ok(None),
        };
        Ok(Some(result))
    }

    /// `|=`, `&=`, `-=`, `^=`, and the methods that say the same.
    pub fn set_operation_in_place(&mut self, op: Binary, set: &Table, other: &Other) -> Result<(), Raise> {
        match op {
            Binary::Or => self.set_update(set, other),
            Binary::And => {
                let common = self.set_intersection(set, other)?;
                replace_table(set, &common);
                Ok(())
            }
            Binary::Subtract => self.set_difference_update(set, other),
            _ => self.set_symmetric_update(set, other),
        }
    }

    /// Whether every key of a set is in another one.
    pub fn set_is_inside(&mut self, small: &RefCell<Dict>, large: &RefCell<Dict>) -> Result<bool, Raise> {
        if small.borrow().len() > large.borrow().len() {
            return Ok(false);
        }
        let keys = small.borrow().keys_in_order();
        for (key, hash, _) in keys {
            if self.dict_place(large, hash, &key)?.is_none() {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

/// `set.clear()`
pub fn clear(set: &RefCell<Dict>) {
    replace_table(set, &RefCell::new(Dict::set()));
}

/// Gives a set the keys of another, as an update in place does: where it pops next it remembers.
fn replace_table(set: &RefCell<Dict>, other: &RefCell<Dict>) {
    let mut new = other.take();
    new.pop_as(&set.borrow());
    let old = set.replace(new);
    drop(old);
}
