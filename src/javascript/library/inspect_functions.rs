//! How the console shows functions and classes, and own properties read without running the program's code.

use crate::javascript::vm::code::CodeKind;
use crate::javascript::vm::object::{Payload, ACCESSOR};
use crate::javascript::vm::value::{Key, ObjectId, Value};
use crate::javascript::vm::{keys, Vm};

/// An own property that is no accessor.
pub(super) fn own_data(vm: &mut Vm<'_>, id: ObjectId, key: Key) -> Option<Value> {
    vm.own_property(id, key).filter(|slot| slot.flags & ACCESSOR == 0).map(|slot| slot.value)
}

/// An own property that is a text.
pub(super) fn own_text(vm: &mut Vm<'_>, id: ObjectId, key: Key) -> Option<String> {
    match own_data(vm, id, key) {
        Some(Value::String(text)) => Some(vm.heap.text(text).to_string()),
        _ => None,
    }
}

/// Whether it is a plain function of sloppy code, which has had `arguments` and `caller` from the first years on.
pub(super) fn is_old(vm: &Vm<'_>, id: ObjectId) -> bool {
    let Payload::Closure(code, _) = vm.heap.get(id).payload else { return false };
    let code = &vm.codes[code.0 as usize];
    code.constructor && !code.class && !code.strict
}

/// `[Function: name]` and its kin.
pub(super) fn text(vm: &mut Vm<'_>, id: ObjectId, constructor: &Option<String>, tag: &str) -> String {
    let name = own_text(vm, id, keys::NAME).unwrap_or_default();
    let (mut kind, mut is_class, mut asks) = (CodeKind::Normal, false, false);
    if let Payload::Closure(code, _) = vm.heap.get(id).payload {
        let code = &vm.codes[code.0 as usize];
        (kind, is_class) = (code.kind, code.class);
        // Node takes a class whose head has a parenthesis, as a mixin's, for a function.
        asks = is_class && vm.source_of(Value::Object(id)).is_some_and(|text| head_has_parenthesis(&text));
    }
    let mut base = String::from("[");
    if is_class && !asks {
        base.push_str("class ");
        base.push_str(if name.is_empty() { "(anonymous)" } else { &name });
        if !tag.is_empty() && constructor.as_deref() != Some(tag) {
            base.push_str(&format!(" [{tag}]"));
        }
        let parent = vm.heap.get(id).prototype;
        let parent = if parent.is_none() { None } else { own_text(vm, parent, keys::NAME) };
        if let Some(parent) = parent.filter(|parent| !parent.is_empty()) {
            base.push_str(" extends ");
            base.push_str(&parent);
        }
    } else {
        base.push_str(match kind {
            CodeKind::Normal => "Function",
            CodeKind::Async => "AsyncFunction",
            CodeKind::Generator => "GeneratorFunction",
            CodeKind::AsyncGenerator => "AsyncGeneratorFunction",
        });
        if constructor.is_none() {
            base.push_str(" (null prototype)");
        }
        if name.is_empty() {
            base.push_str(" (anonymous)");
        } else {
            base.push_str(": ");
            base.push_str(&name);
        }
        base.push(']');
        let usual = base[1..].split([' ', ':', ']']).next().unwrap_or_default().to_string();
        if let Some(other) = constructor.as_deref().filter(|other| *other != usual) {
            base.push(' ');
            base.push_str(other);
        }
        if !tag.is_empty() && constructor.as_deref() != Some(tag) {
            base.push_str(&format!(" [{tag}]"));
        }
        return base;
    }
    base.push(']');
    base
}

/// Whether there is a parenthesis before a class's body, outside of comments.
fn head_has_parenthesis(text: &str) -> bool {
    let mut rest = text;
    while let Some(at) = rest.find(['{', '(', '/']) {
        let found = &rest[at..];
        rest = match (found.strip_prefix("//"), found.strip_prefix("/*")) {
            (Some(comment), _) => comment.split_once('\n').map_or("", |(_, rest)| rest),
            (_, Some(comment)) => comment.split_once("*/").map_or("", |(_, rest)| rest),
            _ if found.starts_with('/') => &found[1..],
            _ => return found.starts_with('('),
        };
    }
    false
}
