//! `JSON`, as far as it is native: strings in its quotes. The rest is in `prelude_json.js`.

use super::support::{self, Done};
use crate::javascript::vm::object::HIDDEN;
use crate::javascript::vm::value::Value;
use crate::javascript::vm::Vm;

pub(super) fn install(vm: &mut Vm<'_>) {
    let json = vm.new_object();
    support::tag(vm, json, "JSON");
    let key = vm.key("JSON");
    vm.heap.define(vm.realm.global, key, Value::Object(json), HIDDEN);
}

/// `JSON.stringify(value)`, for a program that names `JSON` or `%j`.
pub(super) fn text(vm: &mut Vm<'_>, value: Value) -> Done {
    let key = vm.key("JSON");
    let json = vm.get(Value::Object(vm.realm.global), key)?;
    let key = vm.key("stringify");
    let stringify = vm.get(json, key)?;
    vm.call(stringify, json, &[value])
}

/// A string in JSON's quotes.
pub(super) fn quote(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            '\0'..='\u{1f}' => {
                out.push_str("\\u00");
                out.extend(
                    [c as u32 >> 4, c as u32 & 15].iter().filter_map(|digit| char::from_digit(*digit, 16)),
                );
            }
            c => out.push(c),
        }
    }
    out.push('"');
}
