//! `Object`, `Function.prototype`, `Symbol`, and what hangs on the global object itself.

use super::support::{self, Done};
use crate::javascript::vm::native::{Call, Native, Thrown};
use crate::javascript::vm::object::{
    Bound, Payload, Slot, ACCESSOR, CONFIGURABLE, ENUMERABLE, HIDDEN, PLAIN, WRITABLE,
};
use crate::javascript::vm::value::{Key, ObjectId, Value};
use crate::javascript::vm::{keys, Vm};

pub(super) fn install(vm: &mut Vm<'_>) {
    let global = vm.realm.global;
    let key = vm.key("globalThis");
    vm.heap.define(global, key, Value::Object(global), HIDDEN);
    let key = vm.key("undefined");
    vm.heap.define(global, key, Value::Undefined, 0);
    install_object(vm);
    install_function(vm);
    install_symbol(vm);
}

fn install_object(vm: &mut Vm<'_>) {
    let prototype = vm.realm.object;
    let object = vm.constructor("Object", 1, make, prototype);
    let statics: &[(&str, u8, Native)] = &[
        ("keys", 1, |vm, call| listed(vm, call, true, false)),
        ("values", 1, |vm, call| listed(vm, call, false, true)),
        ("entries", 1, |vm, call| listed(vm, call, true, true)),
        ("freeze", 1, |vm, call| restrict(vm, call, CONFIGURABLE | WRITABLE)),
        ("seal", 1, |vm, call| restrict(vm, call, CONFIGURABLE)),
        ("preventExtensions", 1, |vm, call| restrict(vm, call, 0)),
        ("isFrozen", 1, |vm, call| Ok(Value::Bool(is_restricted(vm, call, CONFIGURABLE | WRITABLE)))),
        ("isSealed", 1, |vm, call| Ok(Value::Bool(is_restricted(vm, call, CONFIGURABLE)))),
        ("isExtensible", 1, |vm, call| {
            let extensible = call.arg(vm, 0).object().is_some_and(|id| vm.heap.get(id).extensible);
            Ok(Value::Bool(extensible))
        }),
        ("create", 2, create),
        ("getPrototypeOf", 1, |vm, call| {
            let value = call.arg(vm, 0);
            let holder = match value {
                Value::Object(id) => vm.heap.get(id).prototype,
                Value::Undefined | Value::Null => {
                    return Err(vm.type_error("Cannot convert undefined or null to object"))
                }
                value => vm.holder(value),
            };
            Ok(if holder.is_none() { Value::Null } else { Value::Object(holder) })
        }),
        ("setPrototypeOf", 2, |vm, call| {
            let (target, prototype) = (call.arg(vm, 0), call.arg(vm, 1));
            if target.is_nullish() {
                return Err(vm.type_error("Object.setPrototypeOf called on null or undefined"));
            }
            if prototype != Value::Null && prototype.object().is_none() {
                let text = vm.describe(prototype);
                let message = ["Object prototype may only be an Object or null: ", &text];
                return Err(vm.type_error(&message.concat()));
            }
            if let Value::Object(id) = target {
                vm.set_prototype(id, prototype)?;
            }
            Ok(target)
        }),
        ("defineProperty", 3, |vm, call| {
            let Value::Object(id) = call.arg(vm, 0) else {
                return Err(vm.type_error("Object.defineProperty called on non-object"));
            };
            let key = vm.to_key(call.arg(vm, 1))?;
            define(vm, id, key, call.arg(vm, 2))?;
            Ok(Value::Object(id))
        }),
        ("getOwnPropertyNames", 1, |vm, call| own_names(vm, call, false)),
        ("getOwnPropertySymbols", 1, |vm, call| own_names(vm, call, true)),
        ("getOwnPropertyDescriptor", 2, |vm, call| {
            let value = call.arg(vm, 0);
            let id = object_of(vm, value)?;
            let key = vm.to_key(call.arg(vm, 1))?;
            match vm.proxy_descriptor(id, key) {
                Some(told) => told,
                None => Ok(descriptor(vm, id, key)),
            }
        }),
        ("is", 2, |vm, call| Ok(Value::Bool(vm.same_value(call.arg(vm, 0), call.arg(vm, 1))))),
    ];
    vm.methods(object, statics);
    let methods: &[(&str, u8, Native)] = &[
        ("hasOwnProperty", 1, |vm, call| {
            let key = vm.to_key(call.arg(vm, 0))?;
            has_own(vm, call.this, key)
        }),
        ("propertyIsEnumerable", 1, |vm, call| {
            let key = vm.to_key(call.arg(vm, 0))?;
            let slot = call.this.object().and_then(|id| vm.own_property(id, key));
            Ok(Value::Bool(slot.is_some_and(|slot| slot.flags & ENUMERABLE != 0)))
        }),
        ("toString", 0, to_string),
        ("valueOf", 0, |_, call| Ok(call.this)),
    ];
    vm.methods(prototype, methods);
    install_reflect(vm);
}

fn install_reflect(vm: &mut Vm<'_>) {
    let reflect = vm.new_object();
    vm.methods(
        reflect,
        &[("ownKeys", 1, |vm, call| {
            let Value::Object(id) = call.arg(vm, 0) else {
                return Err(vm.type_error("Reflect.ownKeys called on non-object"));
            };
            let keys = vm.own_keys(id)?;
            let names = keys.into_iter().map(|key| key_name(vm, key)).collect();
            Ok(vm.new_array(names))
        })],
    );
    vm.methods(
        reflect,
        &[("get", 2, |vm, call| {
            let receiver = if call.count > 2 { call.arg(vm, 2) } else { call.arg(vm, 0) };
            let Value::Object(id) = call.arg(vm, 0) else {
                return Err(vm.type_error("Reflect.get called on non-object"));
            };
            let key = vm.to_key(call.arg(vm, 1))?;
            vm.get_from(id, key, receiver)
        })],
    );
    vm.methods(
        reflect,
        &[("set", 3, |vm, call| {
            let receiver = if call.count > 3 { call.arg(vm, 3) } else { call.arg(vm, 0) };
            let Value::Object(id) = call.arg(vm, 0) else {
                return Err(vm.type_error("Reflect.set called on non-object"));
            };
            let key = vm.to_key(call.arg(vm, 1))?;
            let set = vm.set_for(id, key, call.arg(vm, 2), receiver);
            vm.agrees(set)
        })],
    );
    vm.methods(
        reflect,
        &[("deleteProperty", 2, |vm, call| {
            let Value::Object(id) = call.arg(vm, 0) else {
                return Err(vm.type_error("Reflect.deleteProperty called on non-object"));
            };
            let key = vm.to_key(call.arg(vm, 1))?;
            let deleted = vm.delete(id, key).map(|_| ());
            vm.agrees(deleted)
        })],
    );
    vm.methods(
        reflect,
        &[("construct", 2, |vm, call| {
            let target = if call.count > 2 { call.arg(vm, 2) } else { call.arg(vm, 0) };
            for value in [call.arg(vm, 0), target] {
                if !value.object().is_some_and(|id| vm.is_constructor(id)) {
                    let text = vm.text_of(value)?;
                    return Err(vm.type_error(&(text + " is not a constructor")));
                }
            }
            let target = target.object().unwrap_or(ObjectId::NONE);
            let arguments = support::array_like(vm, call.arg(vm, 1))?;
            vm.construct_as(call.arg(vm, 0), &arguments, target)
        })],
    );
    let prototype = vm.new_object();
    vm.constructor("Proxy", 2, crate::javascript::vm::make_proxy, prototype);
    let tag = vm.new_string("Reflect");
    vm.heap.define(reflect, keys::TO_STRING_TAG, tag, CONFIGURABLE);
    let key = vm.key("Reflect");
    vm.heap.define(vm.realm.global, key, Value::Object(reflect), HIDDEN);
}

fn make(vm: &mut Vm<'_>, call: Call) -> Done {
    let value = call.arg(vm, 0);
    if value.is_nullish() {
        let prototype = support::prototype(vm, call, vm.realm.object)?;
        return Ok(Value::Object(vm.heap.object(Payload::Ordinary, prototype)));
    }
    if value.object().is_some() {
        return Ok(value);
    }
    let prototype = vm.holder(value);
    Ok(Value::Object(vm.heap.object(Payload::Primitive(value), prototype)))
}

/// An argument as an object; `undefined` and `null` have none.
pub(super) fn object_of(vm: &mut Vm<'_>, value: Value) -> Result<ObjectId, Thrown> {
    match value {
        Value::Object(id) => Ok(id),
        Value::Undefined | Value::Null => Err(vm.type_error("Cannot convert undefined or null to object")),
        value => {
            let prototype = vm.holder(value);
            Ok(vm.heap.object(Payload::Primitive(value), prototype))
        }
    }
}

/// A key as a program sees it: a string or a symbol.
fn key_name(vm: &mut Vm<'_>, key: Key) -> Value {
    match vm.key_value(key) {
        Value::Number(index) => vm.new_string(crate::number::ecmascript(index)),
        value => value,
    }
}

fn listed(vm: &mut Vm<'_>, call: Call, with_keys: bool, with_values: bool) -> Done {
    let id = object_of(vm, call.arg(vm, 0))?;
    let mut all = Vec::new();
    for key in vm.own_keys(id)? {
        if vm.heap.strings.is_symbol(key) || !vm.is_listed(id, key)? {
            continue;
        }
        let name = if with_keys { key_name(vm, key) } else { Value::Undefined };
        let value = if with_values { vm.get(Value::Object(id), key)? } else { Value::Undefined };
        all.push(match (with_keys, with_values) {
            (true, true) => vm.new_array(vec![name, value]),
            (true, false) => name,
            _ => value,
        });
    }
    Ok(vm.new_array(all))
}

fn own_names(vm: &mut Vm<'_>, call: Call, symbols: bool) -> Done {
    let id = object_of(vm, call.arg(vm, 0))?;
    if matches!(vm.heap.get(id).payload, Payload::Error) && vm.heap.own(id, keys::STACK).is_none() {
        // An error has a stack from its birth, but nobody looked at it.
        vm.get(Value::Object(id), keys::STACK)?;
    }
    let mut keys = vm.own_keys(id)?;
    keys.retain(|key| vm.heap.strings.is_symbol(*key) == symbols);
    let names = keys.into_iter().map(|key| key_name(vm, key)).collect();
    Ok(vm.new_array(names))
}

fn restrict(vm: &mut Vm<'_>, call: Call, without: u8) -> Done {
    let value = call.arg(vm, 0);
    let Value::Object(id) = value else { return Ok(value) };
    if without & WRITABLE != 0 && vm.view(value).is_some_and(|view| vm.element_count(view) > 0) {
        return Err(vm.type_error("Cannot freeze array buffer views with elements"));
    }
    for key in vm.own_keys(id)? {
        if let Some(slot) = vm.heap.own(id, key) {
            let keeps = if slot.flags & ACCESSOR != 0 { without & !WRITABLE } else { without };
            vm.heap.define(id, key, slot.value, slot.flags & !keeps);
        }
    }
    let object = vm.heap.get_mut(id);
    object.extensible = false;
    object.locked |= without;
    Ok(value)
}

fn is_restricted(vm: &mut Vm<'_>, call: Call, without: u8) -> bool {
    let Value::Object(id) = call.arg(vm, 0) else { return true };
    let object = vm.heap.get(vm.behind(id));
    if object.extensible {
        return false;
    }
    let elements = object.elements().is_some_and(|elements| !elements.is_empty());
    object.is_frozen()
        || !(elements && object.locked & without != without)
            && object.properties.slots().iter().all(|slot| {
                let checked = if slot.flags & ACCESSOR != 0 { without & !WRITABLE } else { without };
                slot.flags & checked == 0 || vm.heap.strings.is_private(slot.key)
            })
}

fn create(vm: &mut Vm<'_>, call: Call) -> Done {
    let prototype = match call.arg(vm, 0) {
        Value::Object(id) => id,
        Value::Null => ObjectId::NONE,
        value => {
            let text = vm.describe(value);
            let message = format!("Object prototype may only be an Object or null: {text}");
            return Err(vm.type_error(&message));
        }
    };
    Ok(Value::Object(vm.heap.object(Payload::Ordinary, prototype)))
}

fn define(vm: &mut Vm<'_>, id: ObjectId, key: Key, descriptor: Value) -> Result<(), Thrown> {
    let Value::Object(options) = descriptor else {
        let text = vm.describe(descriptor);
        return Err(vm.type_error(&format!("Property description must be an object: {text}")));
    };
    let old = vm.own_property(id, key);
    if old.is_none() && !vm.heap.get(id).extensible {
        let text = vm.key_text(key);
        return Err(vm.type_error(&format!("Cannot define property {text}, object is not extensible")));
    }
    let mut flags = old.map_or(0, |slot| slot.flags & PLAIN);
    for (name, flag) in
        [(keys::ENUMERABLE, ENUMERABLE), (keys::CONFIGURABLE, CONFIGURABLE), (keys::WRITABLE, WRITABLE)]
    {
        if vm.has_property(options, name) {
            let on = vm.get(descriptor, name)?;
            flags = if vm.to_boolean(on) { flags | flag } else { flags & !flag };
        }
    }
    let accessor = vm.has_property(options, keys::GET) || vm.has_property(options, keys::SET);
    if accessor && (vm.has_property(options, keys::VALUE) || vm.has_property(options, keys::WRITABLE)) {
        let rule =
            "Invalid property descriptor. Cannot both specify accessors and a value or writable attribute, #<Object>";
        return Err(vm.type_error(rule));
    }
    let getter = vm.get(descriptor, keys::GET)?.object();
    let setter = vm.get(descriptor, keys::SET)?.object();
    if let Some(slot) = old.filter(|slot| slot.flags & CONFIGURABLE == 0) {
        let was_accessor = slot.flags & ACCESSOR != 0;
        let is_data = vm.has_property(options, keys::VALUE) || vm.has_property(options, keys::WRITABLE);
        let given = vm.get(descriptor, keys::VALUE)?;
        let pair = if was_accessor { vm.accessor(slot) } else { (ObjectId::NONE, ObjectId::NONE) };
        let differs = |given: Option<ObjectId>, old: ObjectId| given.is_some_and(|given| given != old);
        let changes = if was_accessor {
            is_data || differs(getter, pair.0) || differs(setter, pair.1)
        } else {
            let is_fixed = slot.flags & WRITABLE == 0;
            let is_other = vm.has_property(options, keys::VALUE) && !vm.same_value(slot.value, given);
            accessor || (is_fixed && (flags & WRITABLE != 0 || is_other))
        };
        if changes || flags & CONFIGURABLE != 0 || (flags ^ slot.flags) & ENUMERABLE != 0 {
            let text = vm.key_text(key);
            return Err(vm.type_error(&format!("Cannot redefine property: {text}")));
        }
    }
    if getter.is_some() || setter.is_some() {
        vm.define_accessor(id, key, getter, setter, flags);
        return Ok(());
    }
    let has_value = vm.has_property(options, keys::VALUE);
    let value = match old {
        Some(slot) if !has_value => slot.value,
        _ => vm.get(descriptor, keys::VALUE)?,
    };
    if let Some(slot) = old.filter(|slot| slot.flags & ACCESSOR != 0 && !has_value) {
        flags = (flags & !WRITABLE) | (slot.flags & ACCESSOR);
    }
    if let (Some(index), Some(view)) = (key.index(), vm.view(Value::Object(id))) {
        return vm.set_element(view, index, value);
    }
    let is_array = matches!(vm.heap.get(id).payload, Payload::Array(_));
    if is_array && key == keys::LENGTH && flags & WRITABLE != 0 && has_value {
        return vm.set_length(id, value);
    }
    vm.make_room(id, key)?;
    vm.heap.define(id, key, value, flags);
    Ok(())
}

fn descriptor(vm: &mut Vm<'_>, id: ObjectId, key: Key) -> Value {
    let Some(slot) = vm.own_property(id, key) else { return Value::Undefined };
    let Slot { flags, value, .. } = slot;
    let result = vm.new_object();
    if flags & ACCESSOR != 0 {
        let (getter, setter) = vm.accessor(slot);
        let value = |id: ObjectId| if id.is_none() { Value::Undefined } else { Value::Object(id) };
        vm.heap.define(result, keys::GET, value(getter), PLAIN);
        vm.heap.define(result, keys::SET, value(setter), PLAIN);
    } else {
        vm.heap.define(result, keys::VALUE, value, PLAIN);
        vm.heap.define(result, keys::WRITABLE, Value::Bool(flags & WRITABLE != 0), PLAIN);
    }
    vm.heap.define(result, keys::ENUMERABLE, Value::Bool(flags & ENUMERABLE != 0), PLAIN);
    vm.heap.define(result, keys::CONFIGURABLE, Value::Bool(flags & CONFIGURABLE != 0), PLAIN);
    Value::Object(result)
}

fn has_own(vm: &mut Vm<'_>, value: Value, key: Key) -> Done {
    let id = object_of(vm, value)?;
    Ok(Value::Bool(vm.own_property(id, key).is_some()))
}

/// `[object Tag]`
fn to_string(vm: &mut Vm<'_>, call: Call) -> Done {
    let mut tag = match call.this {
        Value::Undefined => "Undefined",
        Value::Null => "Null",
        Value::Object(id) if vm.heap.get(vm.behind(id)).elements().is_some() => {
            match &vm.heap.get(vm.behind(id)).payload {
                Payload::Arguments(_) if vm.behind(id) == id => "Arguments",
                Payload::Arguments(_) => "Object",
                _ => "Array",
            }
        }
        Value::Object(id) => match &vm.heap.get(id).payload {
            Payload::Arguments(_) => "Arguments",
            Payload::Error => "Error",
            Payload::Date(_) => "Date",
            Payload::Regex(..) => "RegExp",
            _ if vm.heap.get(id).is_callable() => "Function",
            Payload::Primitive(Value::Number(_)) => "Number",
            Payload::Primitive(Value::String(_)) => "String",
            Payload::Primitive(Value::Bool(_)) => "Boolean",
            _ => "Object",
        },
        Value::Number(_) => "Number",
        Value::String(_) => "String",
        Value::Bool(_) => "Boolean",
        _ => "Object",
    };
    let mut own = String::new();
    if !call.this.is_nullish() {
        if let Value::String(text) = vm.get(call.this, keys::TO_STRING_TAG)? {
            own.push_str(vm.heap.text(text));
            tag = &own;
        }
    }
    let text = String::from("[object ") + tag + "]";
    Ok(vm.new_string(text))
}

// Functions

/// `new Function("a", "b", "return a + b")`
fn from_text(vm: &mut Vm<'_>, call: Call, head: &str) -> Done {
    let mut texts = Vec::new();
    for value in call.args(vm).to_vec() {
        texts.push(vm.text_of(value)?);
    }
    let body = texts.pop().unwrap_or_default();
    vm.make_function(head, &texts.join(","), &body)
}

fn install_function(vm: &mut Vm<'_>) {
    let prototype = vm.realm.function;
    // It is a function itself, which does nothing.
    vm.make_native(prototype, |_, _| Ok(Value::Undefined));
    vm.constructor("Function", 1, |vm, call| from_text(vm, call, "function"), prototype);
    let makers: [Native; 3] = [
        |vm, call| from_text(vm, call, "async function"),
        |vm, call| from_text(vm, call, "function*"),
        |vm, call| from_text(vm, call, "async function*"),
    ];
    // These are no globals: programs find them as the constructors of their functions.
    let kinds = ["AsyncFunction", "GeneratorFunction", "AsyncGeneratorFunction"];
    for ((name, maker), prototype) in kinds.into_iter().zip(makers).zip(vm.realm.functions) {
        let key = vm.key(name);
        let constructor =
            vm.native_with(key, 1, maker, [crate::javascript::vm::object::Slotted::None; 2], true);
        vm.heap.define(constructor, keys::PROTOTYPE, Value::Object(prototype), 0);
        vm.heap.define(prototype, keys::CONSTRUCTOR, Value::Object(constructor), CONFIGURABLE);
        let tag = vm.new_string(name);
        vm.heap.define(prototype, keys::TO_STRING_TAG, tag, CONFIGURABLE);
    }
    vm.methods(
        prototype,
        &[
            ("call", 1, |vm, call| {
                let arguments: Vec<Value> = call.args(vm).iter().skip(1).copied().collect();
                vm.call(call.this, call.arg(vm, 0), &arguments)
            }),
            ("apply", 2, |vm, call| {
                let arguments = support::array_like(vm, call.arg(vm, 1))?;
                vm.call(call.this, call.arg(vm, 0), &arguments)
            }),
            ("bind", 1, bind),
            ("toString", 0, |vm, call| {
                if let Some(source) = vm.source_of(call.this) {
                    return Ok(vm.new_string(source));
                }
                // What `bind` made is nameless there.
                let name = match call.this.object().map(|id| &vm.heap.get(id).payload) {
                    Some(Payload::Bound(_)) => String::new(),
                    _ => vm.get(call.this, keys::NAME).and_then(|name| vm.text_of(name))?,
                };
                Ok(vm.new_string(String::from("function ") + &name + "() { [native code] }"))
            }),
        ],
    );
}

fn bind(vm: &mut Vm<'_>, call: Call) -> Done {
    let Some(target) = call.this.object().filter(|_| vm.is_callable(call.this)) else {
        return Err(vm.type_error("Bind must be called on a function"));
    };
    let arguments: Vec<Value> = call.args(vm).iter().skip(1).copied().collect();
    let length = match vm.get(call.this, keys::LENGTH)? {
        Value::Number(length) => (length - arguments.len() as f64).max(0.0),
        _ => 0.0,
    };
    let name = vm.get(call.this, keys::NAME)?;
    let mut bound_name = vm.heap.string("bound ");
    if let Value::String(name) = name {
        bound_name = vm.concat(bound_name, name)?;
    }
    vm.charge(128 + 16 * arguments.len() as u64)?;
    let bound = Bound { target, this: call.arg(vm, 0), arguments };
    let id = vm.heap.object(Payload::Bound(Box::new(bound)), vm.realm.function);
    vm.heap.define(id, keys::LENGTH, Value::Number(length), CONFIGURABLE);
    vm.heap.define(id, keys::NAME, Value::String(bound_name), CONFIGURABLE);
    Ok(Value::Object(id))
}

// Symbols

fn install_symbol(vm: &mut Vm<'_>) {
    let prototype = vm.realm.symbol;
    let symbol = vm.constructor("Symbol", 0, make_symbol, prototype);
    for (name, key) in [
        ("iterator", keys::ITERATOR),
        ("asyncIterator", keys::ASYNC_ITERATOR),
        ("hasInstance", keys::HAS_INSTANCE),
        ("toPrimitive", keys::TO_PRIMITIVE),
        ("toStringTag", keys::TO_STRING_TAG),
        ("species", keys::SPECIES),
        ("replace", keys::REPLACE),
        ("match", keys::MATCH),
        ("matchAll", keys::MATCH_ALL),
        ("search", keys::SEARCH),
        ("split", keys::SPLIT),
        ("isConcatSpreadable", keys::SPREADABLE),
        ("unscopables", keys::UNSCOPABLES),
    ] {
        let name = vm.key(name);
        vm.heap.define(symbol, name, Value::Symbol(key), 0);
    }
    vm.methods(
        symbol,
        &[
            ("for", 1, |vm, call| {
                let text = vm.text_of(call.arg(vm, 0))?;
                if let Some((_, key)) = vm.library.symbols.iter().find(|(name, _)| *name == text) {
                    return Ok(Value::Symbol(*key));
                }
                let description = vm.heap.string(text.clone());
                let key = vm.heap.strings.symbol(description);
                vm.library.symbols.push((text, key));
                Ok(Value::Symbol(key))
            }),
            ("keyFor", 1, |vm, call| {
                if !matches!(call.arg(vm, 0), Value::Symbol(_)) {
                    let text = vm.describe(call.arg(vm, 0));
                    return Err(vm.type_error(&(text + " is not a symbol")));
                }
                let found = vm.library.symbols.iter().find(|(_, key)| Value::Symbol(*key) == call.arg(vm, 0));
                let name = found.map(|(name, _)| name.clone());
                Ok(name.map_or(Value::Undefined, |name| vm.new_string(name)))
            }),
        ],
    );
    vm.methods(
        prototype,
        &[
            ("toString", 0, |vm, call| {
                let text = match super::number::unboxed(vm, call.this) {
                    Value::Symbol(key) => vm.key_text(key),
                    _ => {
                        return Err(
                            vm.type_error("Symbol.prototype.toString requires that 'this' be a Symbol")
                        )
                    }
                };
                Ok(vm.new_string(text))
            }),
            ("valueOf", 0, |vm, call| Ok(super::number::unboxed(vm, call.this))),
        ],
    );
    let key = vm.key("description");
    vm.getter(prototype, key, |vm, call| match super::number::unboxed(vm, call.this) {
        Value::Symbol(key) => {
            let text = vm.heap.strings.key_string(key);
            let is_given = vm.heap.strings.length(text) > 0;
            Ok(if is_given { Value::String(text) } else { Value::Undefined })
        }
        _ => Ok(Value::Undefined),
    });
    support::tag(vm, prototype, "Symbol");
    support::tag(vm, vm.realm.generator, "Generator");
    support::tag(vm, vm.realm.async_generator, "AsyncGenerator");
}

fn make_symbol(vm: &mut Vm<'_>, call: Call) -> Done {
    if call.is_new() {
        return Err(vm.type_error("Symbol is not a constructor"));
    }
    let description = match call.arg(vm, 0) {
        Value::Undefined => vm.heap.string(""),
        value => vm.to_string(value)?,
    };
    Ok(Value::Symbol(vm.heap.strings.symbol(description)))
}
