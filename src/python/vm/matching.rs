//! What the patterns of `match` ask of a value.

use super::class::Type;
use super::dict::Dict;
use super::symbol::sym;
use super::value::Value;
use super::{Raise, Vm};
use std::cell::RefCell;

impl Vm {
    /// Whether a value is a sequence to a pattern, of this many items or at least as many.
    pub(super) fn match_sequence(&mut self, value: &Value, count: usize, more: bool) -> Result<bool, Raise> {
        let is_sequence = match value.plain() {
            Value::List(_) | Value::Tuple(_) | Value::Range(_) => true,
            Value::Instance(it) => self.is_abstractly(&it.class, "Sequence") || &*it.class.name == "deque",
            _ => false,
        };
        if !is_sequence {
            return Ok(false);
        }
        let length = crate::python::library::builtins::length(self, value)? as usize;
        Ok(length == count || more && length > count)
    }

    /// Whether a class extends the abstract one of this name, as those of `collections.abc` are known by.
    fn is_abstractly(&self, class: &super::class::Class, name: &str) -> bool {
        class.ancestors.iter().any(|ancestor| {
            let is_abc = matches!(ancestor.fields.borrow().get(sym::MODULE), Some(Value::Str(module))
                if module.as_str() == "collections.abc");
            is_abc && &*ancestor.name == name
        })
    }

    /// The values of keys in a mapping, as a tuple; `None` unless it is a mapping and has them all.
    pub(super) fn match_keys(&mut self, value: &Value, keys: &Value) -> Result<Value, Raise> {
        let is_mapping = match value.plain() {
            Value::Dict(_) => true,
            Value::Instance(it) => self.is_abstractly(&it.class, "Mapping"),
            _ => false,
        };
        if !is_mapping {
            return Ok(Value::None);
        }
        let mut values = Vec::new();
        for key in self.collect(keys)? {
            if !self.contains(value, &key)? {
                return Ok(Value::None);
            }
            values.push(self.subscript(value, &key)?);
        }
        Ok(Value::tuple(values))
    }

    /// What a mapping holds besides these keys.
    pub(super) fn match_rest(&mut self, value: &Value, keys: &Value) -> Result<Value, Raise> {
        let rest = std::rc::Rc::new(RefCell::new(Dict::default()));
        self.dict_update(&rest, value)?;
        for key in self.collect(keys)? {
            self.dict_remove(&rest, &key)?;
        }
        Ok(Value::Dict(rest))
    }

    /// The attributes that a class pattern asks for, as a tuple; `None` if the value is no object of the class or lacks one.
    pub(super) fn match_class(
        &mut self,
        value: &Value,
        class: &Value,
        names: &Value,
        positional: usize,
    ) -> Result<Value, Raise> {
        let Value::Class(known) = class else {
            return Err(self.type_error("called match pattern must be a type"));
        };
        let asked = super::value::Arguments { positional: &[value.clone(), class.clone()], keywords: &[] };
        let is_object = crate::python::library::classes::isinstance(self, &asked)?;
        if !self.truth(&is_object)? {
            return Ok(Value::None);
        }
        let mut found = Vec::new();
        let mut wanted = Vec::new();
        if positional > 0 {
            match self.find_attribute(class, sym::MATCH_ARGS)? {
                Some(names) => {
                    let names = self.collect(&names)?;
                    if names.len() < positional {
                        return Err(self.too_many_patterns(&known.name, names.len(), positional));
                    }
                    wanted.extend(names.into_iter().take(positional));
                }
                // Built-in classes take one pattern, for the object itself.
                None if positional == 1 && is_self_matching(known.kind) => found.push(value.clone()),
                None => {
                    let accepts = usize::from(is_self_matching(known.kind));
                    return Err(self.too_many_patterns(&known.name, accepts, positional));
                }
            }
        }
        wanted.extend(self.collect(names)?);
        for (at, name) in wanted.iter().enumerate() {
            let text = name.as_str().unwrap_or("");
            if wanted[..at].iter().any(|earlier| earlier.as_str() == Some(text)) {
                return Err(self.error_with(
                    Type::TypeError,
                    "%() got multiple sub-patterns for attribute '%'",
                    &[&known.name, text],
                ));
            }
            let name = self.intern(text);
            match self.find_attribute(value, name) {
                Ok(Some(attribute)) => found.push(attribute),
                Ok(None) => return Ok(Value::None),
                Err(raise) if raise.is(Type::AttributeError) => return Ok(Value::None),
                Err(raise) => return Err(raise),
            }
        }
        Ok(Value::tuple(found))
    }

    #[cold]
    fn too_many_patterns(&self, name: &str, accepts: usize, given: usize) -> Raise {
        self.error_with(
            Type::TypeError,
            "%() accepts % positional sub-pattern% (% given)",
            &[name, &accepts.to_string(), if accepts == 1 { "" } else { "s" }, &given.to_string()],
        )
    }
}

fn is_self_matching(kind: Type) -> bool {
    matches!(
        kind,
        Type::Bool
            | Type::Bytes
            | Type::Dict
            | Type::Float
            | Type::FrozenSet
            | Type::Int
            | Type::List
            | Type::Set
            | Type::Str
            | Type::Tuple
    )
}
