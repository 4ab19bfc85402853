//! What is asked about classes and attributes: `isinstance`, `issubclass`, `dir`, `vars`, and the text of types.

use super::lists;
use crate::python::vm::class::Type;
use crate::python::vm::symbol::{sym, Symbol};
use crate::python::vm::value::{Arguments, Inner, Value};
use crate::python::vm::{Raise, Vm};

/// Whether an object or a class belongs to one of the classes named, which may be nested in tuples and unions, and may
/// have their own say by `hook`.
fn matches(vm: &mut Vm, hook: Symbol, object: &Value, wanted: &Value) -> Result<bool, Raise> {
    match wanted {
        Value::Class(wanted_class) => {
            let class = match (object, hook) {
                (Value::Class(class), sym::SUBCLASSCHECK) => class,
                _ => vm.class_of(object),
            };
            if hook == sym::INSTANCECHECK && std::rc::Rc::ptr_eq(class, wanted_class) {
                return Ok(true);
            }
            match vm.user_method(wanted, hook) {
                Some(method) => {
                    let result = vm.call(&method, &[wanted.clone(), object.clone()])?;
                    vm.truth(&result)
                }
                None if class.extends(wanted_class) => Ok(true),
                // Mocks have a property that names the class in whose place they stand.
                None if hook == sym::INSTANCECHECK
                    && (class.lookup_user(sym::CLASS).is_some()
                        || class.lookup_user(sym::GETATTRIBUTE).is_some()) =>
                {
                    let told = vm.get_attribute(object, sym::CLASS)?;
                    Ok(matches!(&told, Value::Class(told) if told.extends(wanted_class)))
                }
                None => Ok(false),
            }
        }
        Value::None => Ok(object.is_none() && hook == sym::INSTANCECHECK),
        Value::Tuple(several) => {
            for wanted in several.iter() {
                if vm.nested(|vm| matches(vm, hook, object, wanted))? {
                    return Ok(true);
                }
            }
            Ok(false)
        }
        Value::Instance(it) if it.class.kind == Type::Union => {
            let Inner::Value(members) = &it.inner else { return Ok(false) };
            let members = members.borrow().clone();
            matches(vm, hook, object, &members)
        }
        Value::Instance(it) if it.class.kind == Type::GenericAlias => Err(vm.error_with(
            Type::TypeError,
            "% argument 2 cannot be a parameterized generic",
            &[if hook == sym::INSTANCECHECK { "isinstance()" } else { "issubclass()" }],
        )),
        _ => match vm.user_method(wanted, hook) {
            Some(method) => {
                let result = vm.call(&method, &[wanted.clone(), object.clone()])?;
                vm.truth(&result)
            }
            None if hook == sym::INSTANCECHECK => {
                Err(vm.type_error("isinstance() arg 2 must be a type, a tuple of types, or a union"))
            }
            None => Err(vm.type_error("issubclass() arg 2 must be a class, a tuple of classes, or a union")),
        },
    }
}

/// `isinstance(object, class)`
pub fn isinstance(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let [object, wanted, ..] = vm.sorted_arguments("isinstance", arguments, &["", ""], 2)?;
    matches(vm, sym::INSTANCECHECK, object, wanted).map(Value::Bool)
}

/// `issubclass(class, other)`
pub fn issubclass(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let [class, wanted, ..] = vm.sorted_arguments("issubclass", arguments, &["", ""], 2)?;
    if !matches!(class, Value::Class(_)) {
        return Err(vm.type_error("issubclass() arg 1 must be a class"));
    }
    matches(vm, sym::SUBCLASSCHECK, class, wanted).map(Value::Bool)
}

/// `dir(value)`: the names of its attributes, those of its class and of what that extends.
pub fn dir(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    if arguments.positional.is_empty() {
        let mut names: Vec<String> =
            vm.local_variables().iter().map(|(name, _)| vm.name(*name).to_string()).collect();
        if vm.is_in_module() {
            let own =
                ["annotations", "builtins", "cached", "doc", "file", "loader", "name", "package", "spec"];
            names.extend(own.iter().map(|name| ["__", name, "__"].concat()));
        }
        names.sort();
        names.dedup();
        return Ok(Value::list(names.iter().map(|name| Value::str(name)).collect()));
    }
    let value = vm.one_argument("dir", arguments)?.clone();
    if let Some(method) = vm.user_method(&value, sym::DIR) {
        let names = vm.call(&method, std::slice::from_ref(&value))?;
        let names = vm.collect(&names)?;
        let (names, result) = lists::sorted(vm, names, &Arguments { positional: &[], keywords: &[] });
        return result.map(|()| Value::list(names));
    }
    names_of(vm, &value)
}

/// `object.__dir__(value)`: the names of its attributes, past a `__dir__` of its class.
pub fn own_dir(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let value = vm.one_argument("__dir__", arguments)?.clone();
    names_of(vm, &value)
}

fn names_of(vm: &mut Vm, value: &Value) -> Result<Value, Raise> {
    let own = match value {
        Value::Instance(it) => it.fields.borrow().iter().map(|(name, _)| *name).collect(),
        Value::Module(module) => module.fields.borrow().iter().map(|(name, _)| *name).collect::<Vec<_>>(),
        _ => Vec::new(),
    };
    let mut names: Vec<String> = own.into_iter().map(|name| vm.name(name).to_string()).collect();
    if let Value::Instance(it) = value {
        if let Some(dict) = crate::python::vm::attribute::live_dict(it) {
            names.extend(dict.borrow().iter().filter_map(|(key, _)| key.as_str().map(str::to_string)));
        }
    }
    let class = match value {
        Value::Class(class) => Some(class.clone()),
        Value::Module(_) => None,
        _ => Some(vm.class_of(value).clone()),
    };
    for class in class.iter().flat_map(|class| std::iter::once(class).chain(&class.ancestors)) {
        names.extend(class.fields.borrow().iter().map(|(name, _)| vm.name(*name).to_string()));
    }
    names.sort();
    names.dedup();
    let names = Value::list(names.iter().map(|name| Value::str(name)).collect());
    complete_names(vm, value, names)
}

/// The names of attributes with those that nothing keeps here, where the program speaks of `dir`.
fn complete_names(vm: &mut Vm, value: &Value, names: Value) -> Result<Value, Raise> {
    match vm.of_compiled("_dir", "complete")? {
        Some(complete) => vm.call(&complete, &[value.clone(), names]),
        None => Ok(names),
    }
}

/// `globals()`: what the module of the caller has; a copy. DIFFERENCE: CPython's is the variables themselves, so writing
/// to it is refused before the run.
pub fn globals(vm: &mut Vm, _: &Arguments<'_>) -> Result<Value, Raise> {
    let pairs = vm.global_variables();
    dict_of(vm, pairs)
}

/// `locals()`: a copy of the caller's variables.
pub fn locals(vm: &mut Vm, _: &Arguments<'_>) -> Result<Value, Raise> {
    let pairs = vm.local_variables();
    dict_of(vm, pairs)
}

/// A dict of names and values.
pub fn dict_of(vm: &mut Vm, pairs: Vec<(Symbol, Value)>) -> Result<Value, Raise> {
    let dict = std::cell::RefCell::new(crate::python::vm::dict::Dict::default());
    for (name, value) in pairs {
        let name = vm.name_value(name);
        vm.dict_set(&dict, name, value)?;
    }
    Ok(Value::dict(dict.into_inner()))
}

/// `vars(value)`
pub fn vars(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    if arguments.positional.is_empty() {
        return locals(vm, arguments);
    }
    let value = vm.one_argument("vars", arguments)?;
    match vm.find_attribute(value, sym::DICT)? {
        Some(dict) => Ok(dict),
        None => Err(vm.type_error("vars() argument must have __dict__ attribute")),
    }
}

/// `list[int]`, `int | None`
pub fn repr_of_type(vm: &mut Vm, kind: Type, parts: &Value, out: &mut String) -> Result<(), Raise> {
    let mut parts = vm.collect(parts)?;
    let mut between = " | ";
    if kind == Type::GenericAlias {
        between = ", ";
        push_type(vm, &parts[0], out)?;
        out.push('[');
        parts = vm.collect(&parts[1])?;
    }
    for (number, part) in parts.iter().enumerate() {
        if number > 0 {
            out.push_str(between);
        }
        push_type(vm, part, out)?;
    }
    if kind == Type::GenericAlias {
        out.push(']');
    }
    Ok(())
}

fn push_type(vm: &mut Vm, part: &Value, out: &mut String) -> Result<(), Raise> {
    match part {
        Value::Class(class) => out.push_str(&vm.full_class_name(class)),
        Value::Ellipsis => out.push_str("..."),
        other => vm.repr_into(other, out)?,
    }
    Ok(())
}
