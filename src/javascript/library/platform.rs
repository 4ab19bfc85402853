//! The platform around the language, as far as it is native: what asks the world, sets tasks or reports errors. The
//! rest (`fetch`, events, sockets, addresses, …) is written in JavaScript in `platform/*.js`, which finds these
//! functions in `natives`.

use super::support::{self, Done};
use crate::clock::Span;
use crate::javascript::event_loop::{self, node, workers};
use crate::javascript::vm::native::{Call, Thrown};
use crate::javascript::vm::value::{ObjectId, Value};
use crate::javascript::vm::Vm;
use crate::json::Json;
use crate::number;
use crate::trace::{On, Stream};
use crate::world::{Body, Reply};

pub(super) fn install(vm: &mut Vm<'_>, natives: ObjectId) {
    vm.methods(
        natives,
        &[
            ("later", 3, later),
            ("steps", 1, |vm, call| {
                vm.library.steps = call.arg(vm, 0).object().unwrap_or(ObjectId::NONE);
                Ok(Value::Undefined)
            }),
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
            ("fail", 1, |vm, call| {
                vm.report_from(call.arg(vm, 0), "unhandledRejection")?;
                Ok(Value::Undefined)
            }),
            ("waits", 1, |vm, call| {
                if let Value::Object(promise) = call.arg(vm, 0) {
                    vm.set_promise_on(promise, On::Reply, 0);
                }
                Ok(Value::Undefined)
            }),
            ("reply", 1, reply),
            ("file", 1, file),
            ("files", 0, |vm, _| {
                let world = vm.world;
                let mut names = Vec::new();
                for (name, _) in &world.files {
                    names.push(vm.new_string(name.as_str()));
                }
                Ok(vm.new_array(names))
            }),
            ("socket", 1, socket),
            ("write", 2, |vm, call| {
                let text = vm.text_of(call.arg(vm, 1))?;
                let is_error = call.arg(vm, 0) == Value::Number(2.0);
                vm.write(if is_error { Stream::Error } else { Stream::Output }, &text)?;
                Ok(Value::Undefined)
            }),
            ("hold", 1, |vm, call| {
                let micros = vm.to_number(call.arg(vm, 0))?;
                let span = Span::from_micros(micros.max(0.0) as u64);
                vm.progress();
                vm.machine.hold(span).map_err(Thrown::Stop)?;
                Ok(Value::Undefined)
            }),
            ("start", 2, workers::start),
            ("post", 2, workers::post),
            ("stop", 1, workers::stop),
            ("hear", 1, workers::hear),
            ("stay", 0, workers::stay),
            ("ownText", 0, |vm, _| {
                let text = vm.own_text().to_string();
                Ok(vm.new_string(text))
            }),
            ("watch", 1, |vm, call| {
                // Only a page has events of its own for these.
                let is_page = !vm.events.has_node_names && !vm.events.is_worker;
                if let (true, Value::Object(function)) = (is_page, call.arg(vm, 0)) {
                    vm.events.watcher = function;
                }
                Ok(Value::Bool(is_page))
            }),
            ("calling", 0, |vm, _| {
                let text = vm.calling_text();
                Ok(vm.new_string(text))
            }),
            ("micros", 0, |vm, _| Ok(Value::Number(vm.machine.now().micros() as f64))),
            ("seed", 0, |vm, _| Ok(Value::Number(f64::from(vm.world.seed)))),
            ("context", 0, event_loop::context),
            ("nextTick", 1, node::next_tick),
            ("setImmediate", 1, node::set_immediate),
            ("exit", 1, node::exit),
            ("node", 3, connect),
            ("callback", 2, |vm, call| {
                let arguments = call.args(vm).get(2..).unwrap_or_default().to_vec();
                vm.call_as_activity(call.arg(vm, 0), call.arg(vm, 1), &arguments)
            }),
            ("status", 1, |vm, call| {
                let status = vm.to_number(call.arg(vm, 0))?;
                if let Some(node) = &mut vm.events.node {
                    node.status = Some(status as i32);
                }
                Ok(Value::Undefined)
            }),
            ("refuse", 1, |vm, call| {
                let message = vm.text_of(call.arg(vm, 0))?;
                Err(vm.refuse(message))
            }),
            ("timerFields", 1, |vm, call| Ok(vm.handle_fields(call.arg(vm, 0)))),
            ("timer", 3, |vm, call| {
                if let Some(handle) = vm.handle_in(call.arg(vm, 0)) {
                    match call.arg(vm, 1) {
                        Value::Bool(keeps) => vm.keep_task(handle, keeps),
                        Value::Number(_) => return Ok(Value::Bool(vm.keeps_task(handle))),
                        Value::Null => vm.refresh_timer(call.arg(vm, 0)),
                        _ => {}
                    }
                    return Ok(Value::Number(f64::from(handle)));
                }
                Ok(Value::Undefined)
            }),
        ],
    );
    let modules = vm.new_object();
    vm.library.modules = modules;
    support::put(vm, natives, "modules", Value::Object(modules));
}

/// `node(Timeout.prototype, Immediate.prototype, emit)`: what Node's loop needs of the library; tells whether it runs.
fn connect(vm: &mut Vm<'_>, call: Call) -> Done {
    let values = [call.arg(vm, 0), call.arg(vm, 1), call.arg(vm, 2)];
    let watch = call.arg(vm, 3);
    let Some(node) = &mut vm.events.node else { return Ok(Value::Bool(vm.events.has_node_names)) };
    if let Value::Object(watch) = watch {
        node.watch = watch;
    }
    if let [Value::Object(timeout), Value::Object(immediate), Value::Object(emit)] = values {
        node.prototypes = [timeout, immediate];
        node.emit = emit;
    }
    Ok(Value::Bool(true))
}

/// `file(path)`: `[micros, whether it is there, text]`.
fn file(vm: &mut Vm<'_>, call: Call) -> Done {
    let path = vm.text_of(call.arg(vm, 0))?;
    let world = vm.world;
    match world.files.iter().find(|(known, _)| matches(known, &path)) {
        Some((_, file)) => list(vm, file.latency.micros() as f64, 1.0, &[&file.text]),
        None => list(vm, world.default_latency.micros() as f64, 0.0, &[""]),
    }
}

/// `socket(url)`: micros and text of each message, one after the other.
fn socket(vm: &mut Vm<'_>, call: Call) -> Done {
    let url = vm.text_of(call.arg(vm, 0))?;
    let world = vm.world;
    let mut items = Vec::new();
    if let Some((_, messages)) = world.sockets.iter().find(|(known, _)| matches(known, &url)) {
        for message in messages {
            items.push(Value::Number(message.at.micros() as f64));
            items.push(vm.new_string(message.data.as_str()));
        }
    }
    Ok(vm.new_array(items))
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
