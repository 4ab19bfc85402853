//! The platform around the language, as far as it is native: what asks the world, sets tasks or reports errors. The
//! rest (`fetch`, events, sockets, addresses, …) is written in JavaScript in `platform/*.js`, which finds these
//! functions in `natives`.

use super::support::Done;
use crate::clock::Span;
use crate::javascript::vm::native::{Call, Thrown};
use crate::javascript::vm::value::{ObjectId, Value};
use crate::javascript::vm::Vm;
use crate::json::Json;
use crate::number;
use crate::trace::On;
use crate::world::{Body, Reply};

pub(super) fn install(vm: &mut Vm<'_>, natives: ObjectId) {
    vm.methods(
        natives,
        &[
            ("later", 3, later),
            ("drop", 1, |vm, call| {
                if let Value::Number(handle) = call.arg(vm, 0) {
                    vm.drop_task(handle as u32);
                }
                Ok(Value::Undefined)
            }),
            ("keep", 2, |vm, call| {
                if let Value::Number(handle) = call.arg(vm, 0) {
                    vm.keep_task(handle as u32, call.arg(vm, 1) == Value::Bool(true));
                }
                Ok(Value::Undefined)
            }),
            ("report", 1, |vm, call| {
                vm.report(call.arg(vm, 0))?;
                Ok(Value::Undefined)
            }),
            ("waits", 1, |vm, call| {
                if let Value::Object(promise) = call.arg(vm, 0) {
                    vm.set_promise_on(promise, On::Reply, 0);
                }
                Ok(Value::Undefined)
            }),
            ("reply", 1, reply),
        ],
    );
}

/// `later(micros, callback, ...arguments)`: a task of the platform. A promise as the first argument is the one that
/// the task settles, so that the trace knows whom it makes ready.
fn later(vm: &mut Vm<'_>, call: Call) -> Done {
    let micros = vm.to_number(call.arg(vm, 0))?;
    let callback = call.arg(vm, 1);
    let arguments = call.args(vm).get(2..).unwrap_or_default().into();
    let handle = vm.task_after(Span::from_micros(micros.max(0.0) as u64), callback, arguments);
    Ok(Value::Number(f64::from(handle)))
}

/// `reply(url)`: `[micros, status, text, type]`, the status 0 where the connection fails.
fn reply(vm: &mut Vm<'_>, call: Call) -> Done {
    let url = vm.text_of(call.arg(vm, 0))?;
    let world = vm.world;
    let fallback;
    let reply = match world.urls.iter().find(|(pattern, _)| matches(pattern, &url)) {
        Some((_, reply)) => reply,
        None => {
            let body = Body::Text("{}".into());
            fallback = Reply { latency: world.default_latency, status: 200, body };
            &fallback
        }
    };
    let (status, text, kind) = match &reply.body {
        Body::Json(json) => (reply.status, json_text(json), "application/json"),
        Body::Text(text) if text == "{}" => (reply.status, text.clone(), "application/json"),
        Body::Text(text) => (reply.status, text.clone(), "text/plain;charset=UTF-8"),
        Body::Error(message) => (0, message.clone(), ""),
    };
    let micros = reply.latency.micros() as f64;
    list(vm, micros, f64::from(status), &[&text, kind])
}

/// Two numbers and texts, as an array.
fn list(vm: &mut Vm<'_>, first: f64, second: f64, texts: &[&str]) -> Result<Value, Thrown> {
    let mut items = vec![Value::Number(first), Value::Number(second)];
    for text in texts {
        items.push(vm.new_string(*text));
    }
    Ok(vm.new_array(items))
}

/// Whether a key of the world names this text: as it stands, or as a prefix where it ends in `*`.
fn matches(pattern: &str, text: &str) -> bool {
    pattern == text || pattern.strip_suffix('*').is_some_and(|prefix| text.starts_with(prefix))
}

/// A value of the world as a server would send it: `JSON.stringify`'s text.
fn write(json: &Json, text: &mut String) {
    match json {
        Json::Null => text.push_str("null"),
        Json::Bool(value) => text.push_str(if *value { "true" } else { "false" }),
        Json::Number(value) => text.push_str(&number::ecmascript(*value)),
        Json::String(value) => super::json::quote(value, text),
        Json::Array(items) => {
            text.push('[');
            for (index, item) in items.iter().enumerate() {
                comma(index, text);
                write(item, text);
            }
            text.push(']');
        }
        Json::Object(members) => {
            text.push('{');
            for (index, (key, value)) in members.iter().enumerate() {
                comma(index, text);
                super::json::quote(key, text);
                text.push(':');
                write(value, text);
            }
            text.push('}');
        }
    }
}

fn comma(index: usize, text: &mut String) {
    if index > 0 {
        text.push(',');
    }
}

fn json_text(json: &Json) -> String {
    let mut text = String::new();
    write(json, &mut text);
    text
}
