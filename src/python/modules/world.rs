//! What the libraries that ask the world ask it: replies of URLs, files, databases. Blocking ones hold their thread for
//! the latency, asynchronous ones wait for it.

use crate::clock::Span;
use crate::json::Json;
use crate::number;
use crate::python::vm::dict::Dict;
use crate::python::vm::value::{Arguments, Native, Value};
use crate::python::vm::{Raise, Vm};
use crate::trace::On;
use crate::world::{Body, Reply, World};
use std::cell::RefCell;

/// The functions of the module `_world`, which the library alone imports.
pub static WORLD: &[Native] = &[
    Native { name: "reply", call: reply },
    Native { name: "wait", call: wait },
    Native { name: "hold", call: hold },
    Native { name: "read_file", call: read_file },
    Native { name: "file_names", call: file_names },
    Native { name: "connect", call: connect },
    Native { name: "query", call: query },
    Native { name: "log", call: log },
];

/// `log(name, level, text)`: what a library logs, if the program has anything to do with logging.
fn log(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let Some(logging) = vm.imported("logging") else { return Ok(Value::None) };
    let name = vm.intern("getLogger");
    let get_logger = vm.get_attribute(&logging, name)?;
    let logger = vm.call(&get_logger, &[arguments.at(0)])?;
    let level = arguments.at(1);
    let name = vm.text_of(&level)?;
    let name = vm.intern(&name);
    let method = vm.get_attribute(&logger, name)?;
    vm.call(&method, &[arguments.at(2)])
}

/// `reply(url)`: seconds, status, text and content type; an error has status 0 and its words as the text.
fn reply(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let url = vm.text_of(&arguments.at(0))?;
    let (latency, status, text, kind) = match find(&vm.world, &url) {
        Some(Reply { latency, status, body }) => match body {
            Body::Json(json) => (*latency, *status, text_of(json), "application/json"),
            Body::Text(text) => (*latency, *status, text.clone(), "text/plain; charset=utf-8"),
            Body::Error(message) => (*latency, 0, message.clone(), ""),
        },
        None => (vm.world.default_latency, 200, "{}".to_string(), "application/json"),
    };
    let items = [seconds(latency), Value::Int(i64::from(status)), Value::str(&text), Value::str(kind)];
    Ok(Value::tuple(items.to_vec()))
}

/// The reply of a URL: the first key that names it. `https://host` and `https://host/` are the same.
fn find<'a>(world: &'a World, url: &str) -> Option<&'a Reply> {
    let path = url.split_once("://").map_or("", |(_, rest)| rest).find('/');
    let other = match path {
        None => [url, "/"].concat(),
        Some(_) => url.strip_suffix('/').unwrap_or(url).to_string(),
    };
    let is_root = path.is_none() || url.matches('/').count() == 3 && url.ends_with('/');
    let known = |name: &str| world.urls.iter().find(|(key, _)| matches(key, name)).map(|(_, reply)| reply);
    known(url).or_else(|| if is_root { known(&other) } else { None })
}

/// Whether a key of the world names this text: as it stands, or as a prefix where it ends in `*`.
fn matches(key: &str, text: &str) -> bool {
    key == text || key.strip_suffix('*').is_some_and(|prefix| text.starts_with(prefix))
}

fn seconds(span: Span) -> Value {
    Value::Float(span.micros() as f64 / 1e6)
}

fn span(value: &Value) -> Span {
    Span::from_float(value.as_float().unwrap_or(0.0), 1e6)
}

/// `await wait(seconds)`: as `asyncio.sleep`, but for a reply.
fn wait(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    Ok(vm.new_sleep_on(span(&arguments.at(0)), 0, Value::None, On::Reply))
}

/// `hold(seconds)`: as `time.sleep`.
fn hold(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    vm.hold(span(&arguments.at(0)))?;
    Ok(Value::None)
}

/// `read_file(path)`: seconds and text; `None` if there is none.
fn read_file(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let path = vm.text_of(&arguments.at(0))?;
    let files = &vm.world.files;
    let exact = files.iter().find(|(key, _)| *key == path);
    let found = exact.or_else(|| files.iter().find(|(key, _)| matches(key, &path)));
    Ok(found
        .map_or(Value::None, |(_, file)| Value::tuple(vec![seconds(file.latency), Value::str(&file.text)])))
}

/// `file_names()`: what the world's files are called, but for patterns.
fn file_names(vm: &mut Vm, _: &Arguments<'_>) -> Result<Value, Raise> {
    let names = vm.world.files.iter().map(|(name, _)| name).filter(|name| !name.contains('*'));
    Ok(Value::list(names.map(|name| Value::str(name)).collect()))
}

/// `connect(address)`: seconds.
fn connect(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let address = vm.text_of(&arguments.at(0))?;
    let found = vm.world.databases.iter().find(|(key, _)| matches(key, &address));
    Ok(seconds(found.map_or(vm.world.default_latency, |(_, database)| database.connect)))
}

/// `query(address, text)`: seconds, rows, how many were changed, and the words of an error or `None`.
fn query(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let (address, text) = (vm.text_of(&arguments.at(0))?, vm.text_of(&arguments.at(1))?);
    let found = vm.world.databases.iter().find(|(key, _)| matches(key, &address));
    let found = found.and_then(|(_, database)| database.queries.iter().find(|(key, _)| matches(key, &text)));
    let Some(query) = found.map(|(_, query)| query.clone()) else {
        let none = [seconds(vm.world.default_latency), Value::list(Vec::new()), Value::Int(1), Value::None];
        return Ok(Value::tuple(none.to_vec()));
    };
    let mut rows = Vec::new();
    for row in &query.rows {
        rows.push(value_of(vm, row)?);
    }
    let error = query.error.map_or(Value::None, |error| Value::str(&error));
    let answer = [seconds(query.latency), Value::list(rows), Value::Int(i64::from(query.count)), error];
    Ok(Value::tuple(answer.to_vec()))
}

/// A value of the world as a program holds it. The depth is that of the world's JSON, whose reader bounds it.
fn value_of(vm: &mut Vm, json: &Json) -> Result<Value, Raise> {
    Ok(match json {
        Json::Null => Value::None,
        Json::Bool(value) => Value::Bool(*value),
        Json::Number(value) if value.trunc() == *value && value.abs() < 9e15 => Value::Int(*value as i64),
        Json::Number(value) => Value::Float(*value),
        Json::String(value) => Value::str(value),
        Json::Array(items) => {
            let mut values = Vec::new();
            for item in items {
                values.push(vm.nested(|vm| value_of(vm, item))?);
            }
            Value::list(values)
        }
        Json::Object(members) => {
            let dict = RefCell::new(Dict::default());
            for (key, member) in members {
                let member = vm.nested(|vm| value_of(vm, member))?;
                vm.dict_set(&dict, Value::str(key), member)?;
            }
            Value::dict(dict.into_inner())
        }
    })
}

/// A value as a server would send it: without blanks, whole numbers without a point.
fn text_of(json: &Json) -> String {
    let mut text = String::new();
    write(json, &mut text);
    text
}

fn write(json: &Json, text: &mut String) {
    match json {
        Json::Null => text.push_str("null"),
        Json::Bool(value) => text.push_str(if *value { "true" } else { "false" }),
        Json::Number(value) => text.push_str(&number::ecmascript(*value)),
        Json::String(value) => quote(value, text),
        Json::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                text.push(if index == 0 { '[' } else { ',' });
                write(item, text);
            }
            text.push_str(if items.is_empty() { "[]" } else { "]" });
        }
        Json::Object(members) => {
            for (index, (key, value)) in members.iter().enumerate() {
                text.push(if index == 0 { '{' } else { ',' });
                quote(key, text);
                text.push(':');
                write(value, text);
            }
            text.push_str(if members.is_empty() { "{}" } else { "}" });
        }
    }
}

fn quote(value: &str, text: &mut String) {
    text.push('"');
    for letter in value.chars() {
        match letter {
            '"' | '\\' => text.extend(['\\', letter]),
            '\n' => text.push_str("\\n"),
            '\r' => text.push_str("\\r"),
            '\t' => text.push_str("\\t"),
            '\u{8}' => text.push_str("\\b"),
            '\u{c}' => text.push_str("\\f"),
            letter if letter < ' ' => {
                text.push_str("\\u00");
                text.extend(
                    [letter as u32 >> 4, letter as u32 & 15]
                        .map(|digit| char::from_digit(digit, 16).unwrap_or('0')),
                );
            }
            letter => text.push(letter),
        }
    }
    text.push('"');
}
