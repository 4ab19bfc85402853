//! Proxies (ECMA-262 10.5): what a program may hook is asked of the handler's trap, everything else goes to the target.
//! The traps for prototypes, descriptors and extensibility are asked by `library/prelude_proxy.js`. What a target promises
//! of itself for ever, a trap may not deny.

use super::native::{Call, Thrown};
use super::object::{Payload, Slot, ACCESSOR, CONFIGURABLE, WRITABLE};
use super::value::{Key, ObjectId, Value};
use super::Vm;
use std::collections::BTreeSet;

impl Vm<'_> {
    /// Target and handler of a proxy.
    #[inline]
    pub(crate) fn proxied(&self, id: ObjectId) -> Option<(ObjectId, ObjectId)> {
        match self.heap.get(id).payload {
            Payload::Proxy { target, handler, .. } => Some((target, handler)),
            _ => None,
        }
    }

    /// Takes a proxy's handler away.
    pub(crate) fn revoke(&mut self, id: ObjectId) {
        if let Payload::Proxy { handler, .. } = &mut self.heap.get_mut(id).payload {
            *handler = ObjectId::NONE;
        }
    }

    /// What is behind a proxy, or behind a row of them.
    pub(crate) fn behind(&self, mut id: ObjectId) -> ObjectId {
        while let Some((target, _)) = self.proxied(id) {
            id = target;
        }
        id
    }

    /// Goes from proxy to proxy until one has the trap, and calls it with the target and `rest`; without one, what is
    /// behind them all.
    fn trap(
        &mut self,
        mut id: ObjectId,
        name: &str,
        rest: &[Value],
    ) -> Result<Result<Value, ObjectId>, Thrown> {
        let key = self.key(name);
        while let Some((target, handler)) = self.proxied(id) {
            if handler.is_none() {
                let words = ["Cannot perform '", name, "' on a proxy that has been revoked"];
                return Err(self.type_error(&words.concat()));
            }
            let trap = self.get(Value::Object(handler), key)?;
            if !trap.is_nullish() {
                if !self.is_callable(trap) {
                    let (trap, holder) = (self.describe(trap), self.describe(Value::Object(handler)));
                    let words = [
                        "'",
                        &trap,
                        "' returned for property '",
                        name,
                        "' of object '",
                        &holder,
                        "' is not a function",
                    ];
                    return Err(self.type_error(&words.concat()));
                }
                let mut arguments = vec![Value::Object(target)];
                arguments.extend_from_slice(rest);
                return self.call(trap, Value::Object(handler), &arguments).map(Ok);
            }
            id = target;
        }
        Ok(Err(id))
    }

    /// The proxy among the prototypes that is asked for a property, since nothing before it has it.
    #[cold]
    pub(super) fn proxy_above(&mut self, mut id: ObjectId, key: Key) -> Option<ObjectId> {
        while !id.is_none() {
            if let Payload::Proxy { .. } = self.heap.get(id).payload {
                return Some(id);
            }
            if self.own_property(id, key).is_some() {
                return None;
            }
            id = self.heap.get(id).prototype;
        }
        None
    }

    pub(super) fn proxy_get(&mut self, id: ObjectId, key: Key, receiver: Value) -> Result<Value, Thrown> {
        let name = self.key_value(key);
        match self.trap(id, "get", &[name, receiver])? {
            Ok(value) => self.hold_get(id, key, value),
            Err(target) => self.get_from(target, key, receiver),
        }
    }

    pub(super) fn proxy_set(
        &mut self,
        id: ObjectId,
        key: Key,
        value: Value,
        receiver: ObjectId,
    ) -> Result<(), Thrown> {
        let name = self.key_value(key);
        match self.trap(id, "set", &[name, value, Value::Object(receiver)])? {
            Ok(answer) => {
                self.must_agree(answer, "set", key)?;
                self.hold_set(id, key, value)
            }
            Err(target) if receiver == id => match self.defining(id)? {
                Some(set) => {
                    let arguments = [Value::Object(target), name, value, Value::Object(id)];
                    let answer = self.call(set, Value::Undefined, &arguments)?;
                    self.must_agree(answer, "defineProperty", key)
                }
                None => self.set_on(target, key, value, target),
            },
            Err(target) => self.set_on(target, key, value, receiver),
        }
    }

    /// The library's `Reflect.set`, where what is set on a proxy goes through its trap for definitions.
    fn defining(&mut self, id: ObjectId) -> Result<Option<Value>, Thrown> {
        let Some((_, handler)) = self.proxied(id).filter(|(_, handler)| !handler.is_none()) else {
            return Ok(None);
        };
        let trap = self.key("defineProperty");
        if self.get(Value::Object(handler), trap)?.is_nullish() {
            return Ok(None);
        }
        let set = self.key("#set");
        Ok(self.heap.own(self.library.modules, set).map(|slot| slot.value))
    }

    pub(super) fn proxy_has(&mut self, id: ObjectId, key: Key) -> Result<bool, Thrown> {
        let name = self.key_value(key);
        Ok(match self.trap(id, "has", &[name])? {
            Ok(answer) => {
                let has = self.to_boolean(answer);
                if !has {
                    self.hold_absence(
                        id,
                        key,
                        "has",
                        "falsish",
                        [
                            "exists in the proxy target as non-configurable",
                            "the proxy target is not extensible",
                        ],
                    )?;
                }
                has
            }
            Err(target) => self.has_property(target, key),
        })
    }

    pub(super) fn proxy_delete(&mut self, id: ObjectId, key: Key) -> Result<bool, Thrown> {
        let name = self.key_value(key);
        match self.trap(id, "deleteProperty", &[name])? {
            Ok(answer) => {
                self.must_agree(answer, "deleteProperty", key)?;
                let words = ["is non-configurable in the proxy target", "the proxy target is non-extensible"];
                self.hold_absence(id, key, "deleteProperty", "truish", words).map(|()| true)
            }
            Err(target) => self.delete(target, key),
        }
    }

    /// What the target itself has under a key for ever.
    fn fixed(&mut self, id: ObjectId, key: Key) -> Option<Slot> {
        let target = self.behind(id);
        self.own_property(target, key).filter(|slot| slot.flags & CONFIGURABLE == 0)
    }

    /// A trap may not read something else than what can never change.
    fn hold_get(&mut self, id: ObjectId, key: Key, value: Value) -> Result<Value, Thrown> {
        let Some(slot) = self.fixed(id, key) else { return Ok(value) };
        let is_accessor = slot.flags & ACCESSOR != 0;
        let wrong = match is_accessor {
            true => self.accessor(slot).0.is_none() && value != Value::Undefined,
            false => slot.flags & WRITABLE == 0 && !self.same_value(slot.value, value),
        };
        if !wrong {
            return Ok(value);
        }
        let (name, got, wanted) = (self.key_text(key), self.describe(value), self.describe(slot.value));
        let message = match is_accessor {
            true => format!("'get' on proxy: property '{name}' is a non-configurable accessor property on the proxy target and does not have a getter function, but the trap did not return 'undefined' (got '{got}')"),
            false => format!("'get' on proxy: property '{name}' is a read-only and non-configurable data property on the proxy target but the proxy did not return its actual value (expected '{wanted}' but got '{got}')"),
        };
        Err(self.type_error(&message))
    }

    /// Nor say that it wrote what cannot be written.
    fn hold_set(&mut self, id: ObjectId, key: Key, value: Value) -> Result<(), Thrown> {
        let Some(slot) = self.fixed(id, key) else { return Ok(()) };
        let kind = if slot.flags & ACCESSOR != 0 {
            if !self.accessor(slot).1.is_none() {
                return Ok(());
            }
            "accessor property without a setter"
        } else if slot.flags & WRITABLE == 0 && !self.same_value(slot.value, value) {
            "data property with a different value"
        } else {
            return Ok(());
        };
        let name = self.key_text(key);
        Err(self.type_error(&format!("'set' on proxy: trap returned truish for property '{name}' which exists in the proxy target as a non-configurable and non-writable {kind}")))
    }

    /// Nor that something is not there which cannot go; `words` for what is fixed, and for a target that gets nothing new.
    fn hold_absence(
        &mut self,
        id: ObjectId,
        key: Key,
        trap: &str,
        answer: &str,
        words: [&str; 2],
    ) -> Result<(), Thrown> {
        let name = self.key_text(key);
        let target = self.behind(id);
        if self.fixed(id, key).is_some() {
            let [which, _] = words;
            return Err(self.type_error(&format!(
                "'{trap}' on proxy: trap returned {answer} for property '{name}' which {which}"
            )));
        }
        if !self.heap.get(target).extensible && self.own_property(target, key).is_some() {
            let [_, but] = words;
            return Err(self.type_error(&format!(
                "'{trap}' on proxy: trap returned {answer} for property '{name}' but {but}"
            )));
        }
        Ok(())
    }

    fn must_agree(&mut self, answer: Value, trap: &str, key: Key) -> Result<(), Thrown> {
        if self.to_boolean(answer) {
            return Ok(());
        }
        let key = self.key_text(key);
        let message = ["'", trap, "' on proxy: trap returned falsish for property '", &key, "'"];
        Err(self.refusal(&message.concat()))
    }

    /// The keys that the trap names, which have to agree with what the target promises.
    pub(super) fn proxy_keys(&mut self, id: ObjectId) -> Result<Vec<Key>, Thrown> {
        let list = match self.trap(id, "ownKeys", &[])? {
            Ok(Value::Object(list)) => list,
            Ok(_) => return Err(self.type_error("CreateListFromArrayLike called on non-object")),
            Err(target) => return self.own_keys(target),
        };
        let (mut keys, mut named) = (Vec::new(), BTreeSet::new());
        for name in self.heap.get(list).elements().cloned().unwrap_or_default() {
            if !matches!(name, Value::String(_) | Value::Symbol(_)) {
                let text = self.describe(name.or_undefined());
                return Err(self.type_error(&(text + " is not a valid property name")));
            }
            let key = self.to_key(name)?;
            if !named.insert(key.0) {
                return Err(self.type_error("'ownKeys' on proxy: trap returned duplicate entries"));
            }
            keys.push(key);
        }
        let target = self.behind(id);
        let (own, open) = (self.own_keys(target)?, self.heap.get(target).extensible);
        for key in &own {
            if !named.contains(&key.0) && (!open || self.fixed(target, *key).is_some()) {
                let name = self.key_text(*key);
                let message = format!("'ownKeys' on proxy: trap result did not include '{name}'");
                return Err(self.type_error(&message));
            }
        }
        if !open && keys.len() > own.len() {
            let words = "'ownKeys' on proxy: trap returned extra keys but proxy target is non-extensible";
            return Err(self.type_error(words));
        }
        Ok(keys)
    }

    /// The prototype that the trap names.
    pub(super) fn proxy_prototype(&mut self, id: ObjectId) -> Result<ObjectId, Thrown> {
        Ok(match self.trap(id, "getPrototypeOf", &[])? {
            Ok(value) => value.object().unwrap_or(ObjectId::NONE),
            Err(target) => self.heap.get(target).prototype,
        })
    }

    /// What the trap for descriptors says of a key; `None` where there is none to ask.
    pub(crate) fn proxy_descriptor(&mut self, id: ObjectId, key: Key) -> Option<Result<Value, Thrown>> {
        let name = self.key_value(key);
        match self.trap(id, "getOwnPropertyDescriptor", &[name]) {
            Ok(Ok(descriptor)) => Some(Ok(descriptor)),
            Ok(Err(_)) => None,
            Err(thrown) => Some(Err(thrown)),
        }
    }

    /// Whether a key is listed: the trap for descriptors is asked for each.
    pub(super) fn proxy_lists(&mut self, id: ObjectId, key: Key) -> Result<Option<bool>, Thrown> {
        let Some(descriptor) = self.proxy_descriptor(id, key) else { return Ok(None) };
        let descriptor = descriptor?;
        let Value::Object(_) = descriptor else { return Ok(Some(false)) };
        let enumerable = self.get(descriptor, super::keys::ENUMERABLE)?;
        Ok(Some(self.to_boolean(enumerable)))
    }

    /// The trap for a call or for `new`, if there is one: its value.
    pub(super) fn proxy_call(
        &mut self,
        id: ObjectId,
        this: Value,
        arguments: Vec<Value>,
        new_target: ObjectId,
    ) -> Result<Result<Value, ObjectId>, Thrown> {
        let list = self.new_array(arguments);
        if new_target.is_none() {
            return self.trap(id, "apply", &[this, list]);
        }
        let made = self.trap(id, "construct", &[list, Value::Object(new_target)])?;
        if let Ok(value) = made {
            if value.object().is_none() {
                let text = self.describe(value);
                return Err(self.type_error(
                    &["'construct' on proxy: trap returned non-object ('", &text, "')"].concat(),
                ));
            }
        }
        Ok(made)
    }
}

/// `new Proxy(target, handler)`
pub(crate) fn make(vm: &mut Vm<'_>, call: Call) -> Result<Value, Thrown> {
    if !call.is_new() {
        return Err(vm.type_error("Constructor Proxy requires 'new'"));
    }
    let (Value::Object(target), Value::Object(handler)) = (call.arg(vm, 0), call.arg(vm, 1)) else {
        return Err(vm.type_error("Cannot create proxy with a non-object as target or handler"));
    };
    let callable = vm.heap.get(target).is_callable();
    vm.has_proxies = true;
    let prototype = vm.heap.get(target).prototype;
    Ok(Value::Object(vm.heap.object(Payload::Proxy { target, handler, callable }, prototype)))
}
