//! The methods of built-in classes that operators and built-in functions stand for: `list.__len__`, `int.__add__`,
//! `object.__repr__` … The machine itself never looks for them; they are for programs that name them, mostly behind
//! `super()`. So they stand in no class, and are found only after everything else.

use super::class::{Class, Type};
use super::code::{Binary, Comparison, Unary};
use super::symbol::{sym, Symbol};
use super::value::{Arguments, Native, Value};
use super::{Raise, Vm};
use crate::python::library;
use std::rc::Rc;

/// Which classes have a slot, a bit each.
const ALL: u16 = 1;
const SIZED: u16 = 2;
const INDEXED: u16 = 4;
const MUTABLE: u16 = 8;
const NUMBER: u16 = 16;
const SEQUENCE: u16 = 32;
const SETS: u16 = 64;
const ITERATOR: u16 = 128;
const CALLED: u16 = 256;
const INTEGER: u16 = 512;
const TEXT: u16 = 1024;
const MAPPING: u16 = 2048;
const LISTS: u16 = 4096;
const DESCRIPTOR: u16 = 8192;

/// What a built-in class belongs to.
fn groups(kind: Type) -> u16 {
    ALL | match kind {
        Type::Int | Type::Bool => NUMBER | INTEGER,
        Type::Float => NUMBER,
        Type::Str => SIZED | INDEXED | SEQUENCE | TEXT,
        Type::Bytes | Type::Tuple => SIZED | INDEXED | SEQUENCE,
        Type::Range => SIZED | INDEXED,
        Type::List => SIZED | INDEXED | MUTABLE | SEQUENCE | LISTS,
        Type::Dict => SIZED | INDEXED | MUTABLE | MAPPING,
        Type::Set => SIZED | SETS,
        Type::FrozenSet => SIZED | SETS,
        _ if (Type::Iterator as u32..=Type::CallableIterator as u32).contains(&(kind as u32)) => ITERATOR,
        Type::Function | Type::Method => CALLED | DESCRIPTOR,
        Type::Native => CALLED,
        Type::Property | Type::StaticMethod | Type::ClassMethod => DESCRIPTOR,
        _ => 0,
    }
}

macro_rules! slots {
    ($($name:literal $groups:expr => |$vm:ident, $a:ident| $body:expr;)*) => {
        const SLOTS: &[(u16, Native)] = &[$(($groups, Native { name: $name, call: {
            fn call($vm: &mut Vm, $a: &Arguments<'_>) -> Result<Value, Raise> {
                $body
            }
            call
        } }),)*];
    };
}

slots! {
    "__repr__" ALL => |vm, a| library::text::plain_repr(vm, &a.at(0));
    "__str__" ALL => |vm, a| library::text::plain_str(vm, &a.at(0));
    "__format__" ALL => |vm, a| formatted(vm, a);
    "__eq__" ALL => |vm, a| vm.plain_compare(Comparison::Equal, &a.at(0), &a.at(1));
    "__ne__" ALL => |vm, a| vm.plain_compare(Comparison::NotEqual, &a.at(0), &a.at(1));
    "__lt__" ALL => |vm, a| vm.plain_compare(Comparison::Less, &a.at(0), &a.at(1));
    "__le__" ALL => |vm, a| vm.plain_compare(Comparison::LessEqual, &a.at(0), &a.at(1));
    "__gt__" ALL => |vm, a| vm.plain_compare(Comparison::Greater, &a.at(0), &a.at(1));
    "__ge__" ALL => |vm, a| vm.plain_compare(Comparison::GreaterEqual, &a.at(0), &a.at(1));
    "__hash__" ALL => |vm, a| library::builtins::plain_hash(vm, &a.at(0));
    "__dir__" ALL => |vm, a| library::classes::own_dir(vm, a);
    "__len__" SIZED => |vm, a| library::builtins::length(vm, &a.at(0).plain()).map(Value::Int);
    "__contains__" SIZED => |vm, a| vm.contains(&a.at(0).plain(), &a.at(1)).map(Value::Bool);
    "__iter__" SIZED | ITERATOR => |vm, a| vm.iterate(&a.at(0).plain());
    "__next__" ITERATOR => |vm, a| vm.next_or_stop(&a.at(0));
    "__getitem__" INDEXED => |vm, a| slot_item(vm, a);
    "__setitem__" MUTABLE => |vm, a| vm.set_subscript(&a.at(0).plain(), &a.at(1), a.at(2)).map(|()| Value::None);
    "__delitem__" MUTABLE => |vm, a| vm.delete_subscript(&a.at(0).plain(), &a.at(1)).map(|()| Value::None);
    "__get__" DESCRIPTOR => |vm, a| vm.bound_to(&a.at(0), &a.at(1), &a.at(2));
    "__call__" CALLED => |vm, a| called(vm, a);
    "__bool__" NUMBER => |vm, a| vm.truth(&a.at(0).plain()).map(Value::Bool);
    "__int__" NUMBER => |vm, a| library::numbers::new_int(vm, &Arguments { positional: &[a.at(0).plain()], keywords: &[] });
    "__float__" NUMBER => |vm, a| vm.float_of(&a.at(0).plain()).map(Value::Float);
    "__index__" INTEGER => |vm, a| vm.int_of(&a.at(0).plain()).map(Value::Int);
    "__trunc__" NUMBER => |vm, a| library::numbers::new_int(vm, &Arguments { positional: &[a.at(0).plain()], keywords: &[] });
    "__round__" NUMBER => |vm, a| rounded(vm, a);
    "__pos__" NUMBER => |vm, a| vm.unary(Unary::Positive, &a.at(0).plain());
    "__invert__" INTEGER => |vm, a| vm.unary(Unary::Invert, &a.at(0).plain());
    "__neg__" NUMBER => |vm, a| vm.unary(Unary::Negative, &a.at(0).plain());
    "__abs__" NUMBER => |vm, a| library::numbers::abs(vm, &Arguments { positional: &[a.at(0).plain()], keywords: &[] });
    "__add__" NUMBER | SEQUENCE => |vm, a| operate(vm, Binary::Add, a, false);
    "__radd__" NUMBER => |vm, a| operate(vm, Binary::Add, a, true);
    "__iadd__" LISTS => |vm, a| changed(vm, Binary::Add, a);
    "__sub__" NUMBER | SETS => |vm, a| operate(vm, Binary::Subtract, a, false);
    "__rsub__" NUMBER => |vm, a| operate(vm, Binary::Subtract, a, true);
    "__mul__" NUMBER | SEQUENCE => |vm, a| operate(vm, Binary::Multiply, a, false);
    "__rmul__" NUMBER | SEQUENCE => |vm, a| operate(vm, Binary::Multiply, a, true);
    "__truediv__" NUMBER => |vm, a| operate(vm, Binary::Divide, a, false);
    "__rtruediv__" NUMBER => |vm, a| operate(vm, Binary::Divide, a, true);
    "__floordiv__" NUMBER => |vm, a| operate(vm, Binary::FloorDivide, a, false);
    "__mod__" NUMBER | TEXT => |vm, a| operate(vm, Binary::Modulo, a, false);
    "__rfloordiv__" NUMBER => |vm, a| operate(vm, Binary::FloorDivide, a, true);
    "__rmod__" NUMBER => |vm, a| operate(vm, Binary::Modulo, a, true);
    "__divmod__" NUMBER => |vm, a| library::numbers::divmod(vm, &Arguments { positional: &[a.at(0).plain(), a.at(1)], keywords: &[] });
    "__pow__" NUMBER => |vm, a| operate(vm, Binary::Power, a, false);
    "__rpow__" NUMBER => |vm, a| operate(vm, Binary::Power, a, true);
    "__lshift__" INTEGER => |vm, a| operate(vm, Binary::ShiftLeft, a, false);
    "__rshift__" INTEGER => |vm, a| operate(vm, Binary::ShiftRight, a, false);
    "__imul__" LISTS => |vm, a| changed(vm, Binary::Multiply, a);
    "__ior__" SETS | MAPPING => |vm, a| changed(vm, Binary::Or, a);
    "__ror__" INTEGER | SETS | MAPPING => |vm, a| operate(vm, Binary::Or, a, true);
    "__rand__" INTEGER | SETS => |vm, a| operate(vm, Binary::And, a, true);
    "__rxor__" INTEGER | SETS => |vm, a| operate(vm, Binary::Xor, a, true);
    "__or__" INTEGER | SETS | MAPPING => |vm, a| operate(vm, Binary::Or, a, false);
    "__and__" INTEGER | SETS => |vm, a| operate(vm, Binary::And, a, false);
    "__xor__" INTEGER | SETS => |vm, a| operate(vm, Binary::Xor, a, false);
}

impl Vm {
    /// The method behind an operator that an object has by its built-in class.
    pub(super) fn slot_method(&self, value: &Value, name: Symbol) -> Option<Value> {
        self.slot_of_class(&self.class_of(value).clone(), name)
    }

    /// The method behind an operator that a class has or inherits from a built-in one.
    pub(super) fn slot_of_class(&self, class: &Rc<Class>, name: Symbol) -> Option<Value> {
        let text = self.name(name);
        if !text.starts_with("__") {
            return None;
        }
        let groups = groups(class.kind);
        let found = SLOTS.iter().find(|(of, native)| of & groups != 0 && native.name == text);
        found.map(|(_, native)| Value::Native(native))
    }
}

fn slot_item(vm: &mut Vm, a: &Arguments<'_>) -> Result<Value, Raise> {
    match a.at(0) {
        object @ Value::Instance(_) => vm.subscript_inner(&object, &a.at(1)),
        object => vm.subscript(&object, &a.at(1)),
    }
}

fn operate(vm: &mut Vm, op: Binary, a: &Arguments<'_>, swapped: bool) -> Result<Value, Raise> {
    let (mut x, mut y) = (a.at(0).plain(), a.at(1).plain());
    if swapped {
        std::mem::swap(&mut x, &mut y);
    }
    Ok(vm.plain_binary(op, &x, &y)?.unwrap_or(Value::NotImplemented))
}

fn changed(vm: &mut Vm, op: Binary, a: &Arguments<'_>) -> Result<Value, Raise> {
    vm.in_place(op, &a.at(0).plain(), &a.at(1))?;
    Ok(a.at(0))
}

fn called(vm: &mut Vm, a: &Arguments<'_>) -> Result<Value, Raise> {
    let rest = Arguments { positional: a.positional.get(1..).unwrap_or(&[]), keywords: a.keywords };
    vm.call_with(&a.at(0), &rest)
}

fn rounded(vm: &mut Vm, a: &Arguments<'_>) -> Result<Value, Raise> {
    let rest = [a.at(0).plain(), a.at(1)];
    let count = a.positional.len().min(2);
    library::numbers::round(vm, &Arguments { positional: &rest[..count], keywords: &[] })
}

fn formatted(vm: &mut Vm, a: &Arguments<'_>) -> Result<Value, Raise> {
    let (value, spec) = (a.at(0), a.at(1));
    let spec = spec.as_str().unwrap_or("");
    let text = match value.plain() {
        // What a class of the program writes of itself is its affair where no spec is given.
        _ if spec.is_empty() && vm.user_method(&value, sym::STR).is_some() => vm.text_of(&value)?,
        Value::Instance(_) if spec.is_empty() => vm.text_of(&value)?,
        Value::Instance(_) => {
            return Err(vm.type_error_of("unsupported format string passed to %.__format__", &value))
        }
        plain => library::format(vm, &plain, spec)?,
    };
    Ok(Value::str(&text))
}
