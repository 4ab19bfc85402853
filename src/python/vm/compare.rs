//! Truth, equality, order and hashes; and with them looking things up in dicts and sets. Only these may have to ask
//! Python code what is equal.

use super::class::Type;
use super::code::Comparison;
use super::dict::{quick, Dict, Place};
use super::symbol::{sym, Symbol};
use super::value::{Inner, Value};
use super::{Raise, Vm};
use std::cell::RefCell;

impl Vm {
    /// `bool(value)`
    #[inline]
    pub fn truth(&mut self, value: &Value) -> Result<bool, Raise> {
        Ok(match value {
            Value::Bool(flag) => *flag,
            Value::None => false,
            Value::Int(number) => *number != 0,
            Value::Float(number) => *number != 0.0,
            Value::Str(text) => !text.is_empty(),
            Value::Bytes(bytes) => !bytes.is_empty(),
            Value::Tuple(items) => !items.is_empty(),
            Value::List(list) => !list.items.borrow().is_empty(),
            Value::Dict(dict) | Value::Set(dict) | Value::FrozenSet(dict) => !dict.borrow().is_empty(),
            Value::Range(range) => !range.is_empty(),
            Value::Instance(_) => return self.truth_of_instance(value),
            Value::Class(class) if class.meta.is_some() => return self.truth_of_instance(value),
            _ => true,
        })
    }

    fn truth_of_instance(&mut self, value: &Value) -> Result<bool, Raise> {
        if let Some(method) = self.protocol_method(value, sym::BOOL) {
            return match self.call(&method, std::slice::from_ref(value))? {
                Value::Bool(flag) => Ok(flag),
                other => Err(self.type_error_of("__bool__ should return bool, returned %", &other)),
            };
        }
        match self.protocol_method(value, sym::LEN) {
            Some(method) => Ok(self.call(&method, std::slice::from_ref(value))?.as_int() != Some(0)),
            None => match value.plain() {
                Value::Instance(_) | Value::Class(_) => Ok(true),
                plain => self.truth(&plain),
            },
        }
    }

    /// `a == b`
    pub fn equal(&mut self, a: &Value, b: &Value) -> Result<bool, Raise> {
        if let (Value::Big(x), Value::Big(_)) = (a, b) {
            self.pay(x.get().digits.len() as u64 / 8)?;
        }
        if let Some(result) = quick(a, b) {
            return Ok(result);
        }
        if let (Value::Instance(_), _) | (_, Value::Instance(_)) = (a, b) {
            let result = self.rich_compare(Comparison::Equal, a, b)?;
            return self.truth(&result);
        }
        if a.address() != 0 && a.is(b) {
            return Ok(true);
        }
        match (a, b) {
            (Value::Bytes(x), Value::Bytes(y)) => Ok(x == y),
            (Value::Tuple(x), Value::Tuple(y)) => self.nested(|vm| vm.equal_items(x, y)),
            (Value::List(x), Value::List(y)) => {
                let (x, y) = (x.items.borrow().to_vec(), y.items.borrow().to_vec());
                self.nested(|vm| vm.equal_items(&x, &y))
            }
            (Value::Dict(x), Value::Dict(y)) => self.nested(|vm| vm.equal_dicts(x, y, true)),
            (Value::Set(x) | Value::FrozenSet(x), Value::Set(y) | Value::FrozenSet(y)) => {
                self.nested(|vm| vm.equal_dicts(x, y, false))
            }
            (Value::Range(x), Value::Range(y)) => {
                let same = x.len() == y.len();
                Ok(same && (x.is_empty() || x.start == y.start && (x.len() == 1 || x.step == y.step)))
            }
            (Value::Method(x), Value::Method(y)) => {
                Ok(x.receiver.is(&y.receiver) && x.function.is(&y.function))
            }
            _ => Ok(a.is(b)),
        }
    }

    fn equal_items(&mut self, x: &[Value], y: &[Value]) -> Result<bool, Raise> {
        if x.len() != y.len() {
            return Ok(false);
        }
        for (a, b) in x.iter().zip(y) {
            if !(same(a, b) || self.equal(a, b)?) {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn equal_dicts(&mut self, x: &RefCell<Dict>, y: &RefCell<Dict>, values: bool) -> Result<bool, Raise> {
        if x.borrow().len() != y.borrow().len() {
            return Ok(false);
        }
        let pairs: Vec<(Value, Value)> =
            x.borrow().iter().map(|(key, value)| (key.clone(), value.clone())).collect();
        for (key, value) in pairs {
            match self.dict_get(y, &key)? {
                None => return Ok(false),
                Some(other) if values && !(same(&value, &other) || self.equal(&value, &other)?) => {
                    return Ok(false)
                }
                _ => {}
            }
        }
        Ok(true)
    }

    /// A comparison, as an operator of the program.
    pub fn compare(&mut self, op: Comparison, a: &Value, b: &Value) -> Result<Value, Raise> {
        let result = match op {
            Comparison::Is => a.is(b),
            Comparison::IsNot => !a.is(b),
            Comparison::In => self.contains(b, a)?,
            Comparison::NotIn => !self.contains(b, a)?,
            _ => return self.rich_compare(op, a, b),
        };
        Ok(Value::Bool(result))
    }

    /// `a op b` of a comparison.
    pub fn rich_compare(&mut self, op: Comparison, a: &Value, b: &Value) -> Result<Value, Raise> {
        if let (Value::Instance(_), _) | (_, Value::Instance(_)) = (a, b) {
            if let Some(result) = self.compare_by_method(op, a, b)? {
                return Ok(result);
            }
            let (x, y) = (a.plain(), b.plain());
            // Dicts have no order: the message names the classes of the program.
            let asks = !matches!(x, Value::Dict(_)) || op == Comparison::Equal || op == Comparison::NotEqual;
            return match op {
                _ if asks && !matches!((&x, &y), (Value::Instance(_), _) | (_, Value::Instance(_))) => {
                    self.rich_compare(op, &x, &y)
                }
                Comparison::Equal => Ok(Value::Bool(a.is(b) || self.equal_types(a, b)?)),
                Comparison::NotEqual => Ok(Value::Bool(!a.is(b) && !self.equal_types(a, b)?)),
                _ => Err(self.not_ordered(op, a, b)),
            };
        }
        if is_made_by_program(a) || is_made_by_program(b) {
            if let Some(result) = self.compare_by_method(op, a, b)? {
                return Ok(result);
            }
        }
        let result = match op {
            Comparison::Equal => self.equal(a, b)?,
            Comparison::NotEqual => !self.equal(a, b)?,
            _ => self.ordered(op, a, b)?,
        };
        Ok(Value::Bool(result))
    }

    /// Whether both are the same `list[int]` or the same `int | str`.
    fn equal_types(&mut self, a: &Value, b: &Value) -> Result<bool, Raise> {
        let (Value::Instance(x), Value::Instance(y)) = (a, b) else { return Ok(false) };
        let (Inner::Value(mine), Inner::Value(its)) = (&x.inner, &y.inner) else { return Ok(false) };
        if x.class.kind != y.class.kind || x.class.is_user {
            return Ok(false);
        }
        let (mine, its) = (mine.borrow().clone(), its.borrow().clone());
        match x.class.kind {
            Type::GenericAlias => self.equal(&mine, &its),
            Type::Union => {
                let (mine, its) = (self.collect(&mine)?, self.collect(&its)?);
                for (members, others) in [(&mine, &its), (&its, &mine)] {
                    for member in members {
                        let mut found = false;
                        for other in others {
                            found = found || self.equal(member, other)?;
                        }
                        if !found {
                            return Ok(false);
                        }
                    }
                }
                Ok(true)
            }
            _ => Ok(false),
        }
    }

    fn compare_by_method(&mut self, op: Comparison, a: &Value, b: &Value) -> Result<Option<Value>, Raise> {
        let (left, right) = methods(op);
        let attempts = [(a, b, left), (b, a, right)];
        let b_first = match (a, b) {
            (Value::Instance(x), Value::Instance(y)) => {
                !std::rc::Rc::ptr_eq(&x.class, &y.class) && y.class.extends(&x.class)
            }
            _ => false,
        };
        for index in if b_first { [1, 0] } else { [0, 1] } {
            let (object, other, name) = attempts[index];
            if !matches!(object, Value::Instance(_)) && !is_made_by_program(object) {
                continue;
            }
            if let Some(method) = self.protocol_method(object, name) {
                let result = self.call(&method, &[object.clone(), other.clone()])?;
                if !matches!(result, Value::NotImplemented) {
                    return Ok(Some(result));
                }
            } else if op == Comparison::NotEqual {
                if let Some(method) = self.protocol_method(object, sym::EQ) {
                    let result = self.call(&method, &[object.clone(), other.clone()])?;
                    if !matches!(result, Value::NotImplemented) {
                        return Ok(Some(Value::Bool(!self.truth(&result)?)));
                    }
                }
            }
        }
        Ok(None)
    }

    /// `type(a).__eq__(a, b)` and the like of built-in classes: `NotImplemented` between values that do not compare.
    pub fn plain_compare(&mut self, op: Comparison, a: &Value, b: &Value) -> Result<Value, Raise> {
        let (x, y) = (a.plain(), b.plain());
        let is_equality = matches!(op, Comparison::Equal | Comparison::NotEqual);
        if let (Value::Instance(_), _) | (_, Value::Instance(_)) = (&x, &y) {
            return Ok(match op {
                Comparison::Equal if x.is(&y) => Value::Bool(true),
                // `object.__ne__` asks `__eq__`.
                Comparison::NotEqual => match self.compare_by_method(Comparison::Equal, a, b)? {
                    Some(result) => Value::Bool(!self.truth(&result)?),
                    None => Value::NotImplemented,
                },
                _ => Value::NotImplemented,
            });
        }
        let alike = self.class_of(&x).kind == self.class_of(&y).kind
            || x.as_float().is_some() && y.as_float().is_some();
        match alike {
            false => Ok(Value::NotImplemented),
            true if is_equality => self.rich_compare(op, &x, &y),
            true => match self.rich_compare(op, &x, &y) {
                Err(raise) if raise.is(Type::TypeError) => Ok(Value::NotImplemented),
                result => result,
            },
        }
    }

    /// `a < b`, for sorting.
    pub fn less(&mut self, a: &Value, b: &Value) -> Result<bool, Raise> {
        let result = self.rich_compare(Comparison::Less, a, b)?;
        self.truth(&result)
    }

    fn ordered(&mut self, op: Comparison, a: &Value, b: &Value) -> Result<bool, Raise> {
        use std::cmp::Ordering;
        let order = match (a, b) {
            (Value::Int(x), Value::Int(y)) => Some(x.cmp(y)),
            (Value::Str(x), Value::Str(y)) => Some(x.as_str().cmp(y.as_str())),
            (Value::Bytes(x), Value::Bytes(y)) => Some(x.cmp(y)),
            (Value::Tuple(x), Value::Tuple(y)) => return self.nested(|vm| vm.ordered_items(op, x, y)),
            (Value::List(x), Value::List(y)) => {
                let (x, y) = (x.items.borrow().to_vec(), y.items.borrow().to_vec());
                return self.nested(|vm| vm.ordered_items(op, &x, &y));
            }
            (Value::Set(x) | Value::FrozenSet(x), Value::Set(y) | Value::FrozenSet(y)) => {
                let (small, large) = match op {
                    Comparison::Less | Comparison::LessEqual => (x, y),
                    _ => (y, x),
                };
                let inside = self.set_is_inside(small, large)?;
                let strict = matches!(op, Comparison::Less | Comparison::Greater);
                return Ok(inside && !(strict && small.borrow().len() == large.borrow().len()));
            }
            (Value::Big(x), Value::Big(y)) => {
                self.pay(x.get().digits.len() as u64 / 8)?;
                Some(x.get().order(y.get()))
            }
            // Timers are ordered by their deadlines.
            (Value::Handle(x), Value::Handle(y)) if x.when.is_some() && y.when.is_some() => {
                x.when.partial_cmp(&y.when)
            }
            _ => match (a.as_float(), b.as_float()) {
                (Some(_), Some(_)) => super::big::order(a, b),
                _ => return Err(self.not_ordered(op, a, b)),
            },
        };
        Ok(match op {
            Comparison::Less => order == Some(Ordering::Less),
            Comparison::LessEqual => matches!(order, Some(Ordering::Less | Ordering::Equal)),
            Comparison::Greater => order == Some(Ordering::Greater),
            _ => matches!(order, Some(Ordering::Greater | Ordering::Equal)),
        })
    }

    fn ordered_items(&mut self, op: Comparison, x: &[Value], y: &[Value]) -> Result<bool, Raise> {
        for (a, b) in x.iter().zip(y) {
            if !(same(a, b) || self.equal(a, b)?) {
                let result = self.rich_compare(op, a, b)?;
                return self.truth(&result);
            }
        }
        self.ordered(op, &Value::Int(x.len() as i64), &Value::Int(y.len() as i64))
    }

    #[cold]
    fn not_ordered(&self, op: Comparison, a: &Value, b: &Value) -> Raise {
        let text = match op {
            Comparison::Less => "<",
            Comparison::LessEqual => "<=",
            Comparison::Greater => ">",
            _ => ">=",
        };
        let (x, y) = (self.told_name(a), self.told_name(b));
        self.error_with(
            Type::TypeError,
            "'%' not supported between instances of '%' and '%'",
            &[text, &x, &y],
        )
    }

    /// `item in container`
    pub fn contains(&mut self, container: &Value, item: &Value) -> Result<bool, Raise> {
        match container {
            Value::Dict(dict) => Ok(self.dict_get(dict, item)?.is_some()),
            Value::Set(set) | Value::FrozenSet(set) => match item.plain() {
                // A set is looked for as the frozenset that is equal to it.
                Value::Set(inner) => Ok(self.dict_get(set, &Value::FrozenSet(inner))?.is_some()),
                _ => Ok(self.dict_get(set, item)?.is_some()),
            },
            Value::Str(text) => match item {
                Value::Str(part) => Ok(text.as_str().contains(part.as_str())),
                _ => Err(self.type_error_of("'in <string>' requires string as left operand, not %", item)),
            },
            Value::Bytes(bytes) => match item.plain() {
                Value::Bytes(part) => {
                    Ok(part.is_empty() || bytes.windows(part.len()).any(|window| window == part.as_slice()))
                }
                Value::Int(_) | Value::Bool(_) => self.contains_by_iteration(container, item),
                _ => Err(self.type_error_of("a bytes-like object is required, not '%'", item)),
            },
            Value::Range(range) if item.as_int().is_some() => {
                let number = item.as_int().unwrap_or_default();
                let (low, high) = if range.step > 0 {
                    (range.start, range.stop)
                } else {
                    (range.stop + 1, range.start + 1)
                };
                Ok(number >= low && number < high && (number - range.start) % range.step == 0)
            }
            Value::Instance(_) | Value::Class(_) => {
                if let Some(method) = self.protocol_method(container, sym::CONTAINS) {
                    let result = self.call(&method, &[container.clone(), item.clone()])?;
                    return self.truth(&result);
                }
                let plain = container.plain();
                if !matches!(plain, Value::Instance(_) | Value::Class(_)) {
                    return self.contains(&plain, item);
                }
                self.contains_by_iteration(container, item)
            }
            _ => self.contains_by_iteration(container, item),
        }
    }

    fn contains_by_iteration(&mut self, container: &Value, item: &Value) -> Result<bool, Raise> {
        if !self.is_iterable(container) {
            return Err(self.type_error_of("argument of type '%' is not iterable", container));
        }
        let iterator = self.iterate(container)?;
        while let Some(candidate) = self.next(&iterator)? {
            if same(&candidate, item) || self.equal(&candidate, item)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Where a key is in a dict or set.
    pub fn dict_place(
        &mut self,
        dict: &RefCell<Dict>,
        hash: u32,
        key: &Value,
    ) -> Result<Option<Place>, Raise> {
        let mut from = None;
        loop {
            let candidate = {
                let dict = dict.borrow();
                let Some(place) = dict.candidate(hash, from) else { return Ok(None) };
                from = Some(place);
                match quick(dict.key(place), key) {
                    Some(true) => return Ok(from),
                    Some(false) => continue,
                    None => dict.key(place).clone(),
                }
            };
            if same(&candidate, key) || self.equal(&candidate, key)? {
                return Ok(from);
            }
        }
    }

    /// The value of a key.
    pub fn dict_get(&mut self, dict: &RefCell<Dict>, key: &Value) -> Result<Option<Value>, Raise> {
        let hash = self.hash(key)?;
        let place = self.dict_place(dict, hash, key)?;
        Ok(place.map(|place| dict.borrow().value(place).clone()))
    }

    /// Sets the value of a key; a set's are `None`.
    pub fn dict_set(&mut self, dict: &RefCell<Dict>, key: Value, value: Value) -> Result<(), Raise> {
        let hash = self.hash(&key)?;
        match self.dict_place(dict, hash, &key)? {
            Some(place) => {
                let old = dict.borrow_mut().replace(place, value);
                drop(old);
            }
            None => dict.borrow_mut().insert(hash, key, value),
        }
        Ok(())
    }

    /// Takes a key out and gives its value.
    pub fn dict_remove(&mut self, dict: &RefCell<Dict>, key: &Value) -> Result<Option<Value>, Raise> {
        let hash = self.hash(key)?;
        let Some(place) = self.dict_place(dict, hash, key)? else { return Ok(None) };
        let (key, value) = dict.borrow_mut().remove(place);
        drop(key);
        Ok(Some(value))
    }

    /// Adds what a mapping holds, or pairs.
    pub fn dict_update(&mut self, dict: &RefCell<Dict>, from: &Value) -> Result<(), Raise> {
        if let Value::Dict(from) = from {
            let pairs: Vec<(Value, Value)> =
                from.borrow().iter().map(|(key, value)| (key.clone(), value.clone())).collect();
            for (key, value) in pairs {
                self.dict_set(dict, key, value)?;
            }
            return Ok(());
        }
        let keys = self.intern("keys");
        if let Some(keys) = self.find_attribute(from, keys)? {
            let keys = self.call(&keys, &[])?;
            for key in self.collect(&keys)? {
                let value = self.subscript(from, &key)?;
                self.dict_set(dict, key, value)?;
            }
            return Ok(());
        }
        for (number, pair) in self.collect(from)?.into_iter().enumerate() {
            if !self.is_iterable(&pair) {
                let number = number.to_string();
                return Err(self.error_with(
                    Type::TypeError,
                    "cannot convert dictionary update sequence element #% to a sequence",
                    &[&number],
                ));
            }
            let pair = self.collect(&pair)?;
            let [key, value] = <[Value; 2]>::try_from(pair).map_err(|pair| {
                self.error_with(
                    Type::ValueError,
                    "dictionary update sequence element #% has length %; 2 is required",
                    &[&number.to_string(), &pair.len().to_string()],
                )
            })?;
            self.dict_set(dict, key, value)?;
        }
        Ok(())
    }
}

/// Whether containers take two values for equal without asking: because they are the same object.
fn same(a: &Value, b: &Value) -> bool {
    a.address() != 0 && a.is(b)
}

pub(super) fn methods(op: Comparison) -> (Symbol, Symbol) {
    match op {
        Comparison::Equal => (sym::EQ, sym::EQ),
        Comparison::NotEqual => (sym::NE, sym::NE),
        Comparison::Less => (sym::LT, sym::GT),
        Comparison::LessEqual => (sym::LE, sym::GE),
        Comparison::Greater => (sym::GT, sym::LT),
        _ => (sym::GE, sym::LE),
    }
}

/// Whether a class has a metaclass, which may say how its classes compare.
fn is_made_by_program(value: &Value) -> bool {
    matches!(value, Value::Class(class) if class.meta.is_some())
}
