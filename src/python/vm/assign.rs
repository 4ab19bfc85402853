//! Setting and deleting attributes, past hooks and descriptors in CPython's order.

use super::attribute::{first_of, live_dict};
use super::class::{Class, Type};
use super::symbol::{sym, Symbol};
use super::value::{Function, Inner, Instance, Value};
use super::{Raise, Vm};
use std::rc::Rc;

/// An object with more attributes than these keeps them in a dict.
const MOST_FIELDS: usize = 100;

impl Vm {
    /// `value.name = new`
    pub fn set_attribute(&mut self, value: &Value, name: Symbol, new: Value) -> Result<(), Raise> {
        match value {
            Value::Instance(it) => {
                if it.class.has_descriptors.get() {
                    if let Some(hook) = it.class.lookup_user(sym::SETATTR) {
                        let name = self.name_value(name);
                        return self.call(&hook, &[value.clone(), name, new]).map(|_| ());
                    }
                    return self.set_plainly(it, name, new);
                }
                self.set_own_attribute(it, name, new)
            }
            Value::Class(class) if class.is_user => {
                if let Some(meta) = class.meta.as_ref().filter(|meta| meta.has_descriptors.get()) {
                    if let Some(found) = meta.lookup_user(name) {
                        if self.set_by_descriptor(&found, value, name, &new)? {
                            return Ok(());
                        }
                    }
                    if let Some(hook) = meta.lookup_user(sym::SETATTR) {
                        let name = self.name_value(name);
                        return self.call(&hook, &[value.clone(), name, new]).map(|_| ());
                    }
                }
                self.set_class_attribute(class, name, new)
            }
            Value::Function(function) => {
                if let Some(dict) = function.live_dict().filter(|_| !Function::keeps_apart(name)) {
                    let key = self.name_value(name);
                    return self.dict_set(&dict, key, new);
                }
                let old = function.fields.borrow_mut().set(name, new);
                drop(old);
                Ok(())
            }
            Value::Module(module) => {
                let old = module.fields.borrow_mut().set(name, new);
                drop(old);
                Ok(())
            }
            Value::Loop(handle) => {
                let old = handle.fields.borrow_mut().set(name, new);
                drop(old);
                Ok(())
            }
            Value::Future(future) => {
                if let Some(found) = future.own_class().and_then(|class| class.lookup(name)) {
                    if self.set_by_descriptor(&found, value, name, &new)? {
                        return Ok(());
                    }
                }
                if self.name(name) == "_log_destroy_pending" {
                    if let Some(task) = future.task() {
                        task.log_destroy.set(self.truth(&new)?);
                    }
                }
                let old = future.rare().fields.borrow_mut().set(name, new);
                drop(old);
                Ok(())
            }
            Value::Class(class) => Err(self.error_with(
                Type::TypeError,
                "cannot set '%' attribute of immutable type '%'",
                &[self.name(name), &class.name],
            )),
            Value::Cell(cell) if self.name(name) == "cell_contents" => {
                drop(cell.value.replace(new));
                Ok(())
            }
            _ => Err(self.no_attribute(value, name)),
        }
    }

    /// Sets an attribute of a class, past all hooks (`type.__setattr__`).
    pub fn set_class_attribute(&mut self, class: &Rc<Class>, name: Symbol, new: Value) -> Result<(), Raise> {
        match name {
            sym::QUALNAME => {
                if let Some(text) = new.as_str() {
                    class.qualified_name.replace(text.into());
                }
                return Ok(());
            }
            sym::ABSTRACT => class.is_abstract.set(self.truth(&new)?),
            _ => {}
        }
        let hook = matches!(name, sym::SETATTR | sym::GETATTRIBUTE | sym::DELATTR);
        if hook || self.is_descriptor(&new) {
            class.mark_descriptors();
        }
        let count = class.fields.borrow().len();
        self.spend((count / 64) as u32)?;
        let old = class.fields.borrow_mut().set(name, new);
        drop(old);
        Ok(())
    }

    /// `object.__setattr__`: sets an attribute past `__setattr__`.
    pub fn set_plainly(&mut self, it: &Rc<Instance>, name: Symbol, new: Value) -> Result<(), Raise> {
        if it.class.has_descriptors.get() {
            if let Some(found) = it.class.lookup(name) {
                if self.set_by_descriptor(&found, &Value::Instance(it.clone()), name, &new)? {
                    return Ok(());
                }
            }
        }
        self.set_own_attribute(it, name, new)
    }

    /// Sets an attribute of the object itself, past all hooks and descriptors.
    pub fn set_own_attribute(&mut self, it: &Rc<Instance>, name: Symbol, new: Value) -> Result<(), Raise> {
        if let Some(state) = it.error() {
            let mut state = state.borrow_mut();
            match name {
                sym::CAUSE => {
                    state.suppress_context = true;
                    state.cause = new;
                    return Ok(());
                }
                sym::CONTEXT => {
                    state.context = new;
                    return Ok(());
                }
                sym::TRACEBACK => {
                    if new.is_none() {
                        state.traceback.clear();
                        state.kept.clear();
                    }
                    return Ok(());
                }
                sym::SUPPRESS => {
                    state.suppress_context = matches!(new, Value::Bool(true));
                    return Ok(());
                }
                sym::ARGS => {
                    drop(state);
                    let args = self.collect(&new)?;
                    if let Some(state) = it.error() {
                        state.borrow_mut().args = args;
                    }
                    return Ok(());
                }
                _ => {}
            }
        } else if !it.class.is_user {
            return Err(self.no_attribute(&Value::Instance(it.clone()), name));
        }
        match name {
            sym::CLASS => return Err(self.type_error("__class__ assignment is not supported")),
            sym::DICT => {
                if !matches!(new, Value::Dict(_)) {
                    return Err(self.type_error_of("__dict__ must be set to a dictionary, not a '%'", &new));
                }
                drop(it.fields.take());
            }
            _ => {}
        }
        if it.class.slots.as_ref().is_some_and(|slots| !slots.contains(&name)) {
            return Err(match it.class.lookup(name) {
                Some(_) => self.error_with(
                    Type::AttributeError,
                    "'%' object attribute '%' is read-only",
                    &[&it.class.name, self.name(name)],
                ),
                None => self.no_attribute(&Value::Instance(it.clone()), name),
            });
        }
        if let Some(dict) = live_dict(it).filter(|_| name != sym::DICT) {
            let key = self.name_value(name);
            return self.dict_set(&dict, key, new);
        }
        // Attributes are searched one after the other: so many are better off in a dict.
        let count = it.fields.borrow().len();
        if count > MOST_FIELDS && it.error().is_none() {
            self.live_dict_of(it)?;
            return self.set_own_attribute(it, name, new);
        }
        let old = it.fields.borrow_mut().set(name, new);
        drop(old);
        Ok(())
    }

    pub(super) fn set_by_descriptor(
        &mut self,
        found: &Value,
        object: &Value,
        name: Symbol,
        new: &Value,
    ) -> Result<bool, Raise> {
        let Value::Instance(it) = found else { return Ok(false) };
        if let (Inner::Value(inner), Type::Property) = (&it.inner, it.class.kind) {
            let functions = inner.borrow().clone();
            return match first_of(&functions, 1) {
                Some(setter) if !setter.is_none() => {
                    self.call(&setter, &[object.clone(), new.clone()]).map(|_| true)
                }
                _ if self.class_of(object).meta.as_ref().is_some_and(|meta| &*meta.name == "EnumType") => {
                    let template = "<enum 'Enum'> cannot set attribute '%'";
                    Err(self.error_with(Type::AttributeError, template, &[self.name(name)]))
                }
                _ => Err(self.error_with(
                    Type::AttributeError,
                    "property '%' of '%' object has no setter",
                    &[self.name(name), &self.class_of(object).name],
                )),
            };
        }
        match it.class.lookup_user(sym::SET) {
            Some(set) => self.call(&set, &[found.clone(), object.clone(), new.clone()]).map(|_| true),
            None => Ok(false),
        }
    }

    /// `del value.name`
    pub fn delete_attribute(&mut self, value: &Value, name: Symbol) -> Result<(), Raise> {
        let old = match value {
            Value::Instance(it) => {
                if let Some(hook) = it.class.lookup_user(sym::DELATTR) {
                    let name = self.name_value(name);
                    return self.call(&hook, &[value.clone(), name]).map(|_| ());
                }
                return self.delete_own_attribute(value, it, name);
            }
            Value::Class(class) if class.is_user => {
                if let Some(hook) = class.meta.as_ref().and_then(|meta| meta.lookup_user(sym::DELATTR)) {
                    let name = self.name_value(name);
                    return self.call(&hook, &[value.clone(), name]).map(|_| ());
                }
                class.fields.borrow_mut().remove(name)
            }
            Value::Function(function) => match function.live_dict() {
                Some(dict) if !Function::keeps_apart(name) => {
                    let key = self.name_value(name);
                    self.dict_remove(&dict, &key)?
                }
                _ => function.fields.borrow_mut().remove(name),
            },
            Value::Module(module) => module.fields.borrow_mut().remove(name),
            Value::Future(future) => future.rare.get().and_then(|rare| rare.fields.borrow_mut().remove(name)),
            Value::Loop(handle) => handle.fields.borrow_mut().remove(name),
            _ => None,
        };
        match old {
            Some(_) => Ok(()),
            None if matches!(value, Value::Class(_)) => Err(self.no_attribute(value, name)),
            None => Err(self.error(Type::AttributeError, self.name(name))),
        }
    }

    /// Takes an attribute from the object itself, past `__delattr__` (`object.__delattr__`).
    pub fn delete_own_attribute(
        &mut self,
        value: &Value,
        it: &Rc<Instance>,
        name: Symbol,
    ) -> Result<(), Raise> {
        if it.class.has_descriptors.get() {
            if let Some(Value::Instance(found)) = it.class.lookup(name) {
                if let (Inner::Value(inner), Type::Property) = (&found.inner, found.class.kind) {
                    let functions = inner.borrow().clone();
                    return match first_of(&functions, 2) {
                        Some(deleter) if !deleter.is_none() => {
                            self.call(&deleter, std::slice::from_ref(value)).map(|_| ())
                        }
                        _ => Err(self.error_with(
                            Type::AttributeError,
                            "property '%' of '%' object has no deleter",
                            &[self.name(name), &it.class.name],
                        )),
                    };
                }
                if let Some(delete) = found.class.lookup_user(sym::DELETE) {
                    return self.call(&delete, &[Value::Instance(found), value.clone()]).map(|_| ());
                }
            }
        }
        let old = match live_dict(it) {
            Some(dict) => {
                let key = self.name_value(name);
                self.dict_remove(&dict, &key)?.is_some()
            }
            None => {
                let old = it.fields.borrow_mut().remove(name);
                old.is_some()
            }
        };
        match old {
            true => Ok(()),
            false if it.class.slots.as_ref().is_some_and(|slots| slots.contains(&name)) => {
                Err(self.error(Type::AttributeError, self.name(name)))
            }
            false => Err(self.no_attribute(value, name)),
        }
    }
}
