//! What a program's global names say before it runs: whether it wants Node's loop, and what is missing here.

use super::compile::refusal;
use super::Vm;
use crate::javascript::syntax::tree::Program;
use crate::trace::Refusal;
use crate::world::JavaScriptLoop;

/// Said of a run under Node's loop.
pub(super) const NODE: &str = "runs under Node's event loop (phases, process.nextTick, lists of timers), since the program or the world asks for it";

/// Names that only Node has.
const OF_NODE: &[&str] = &[
    "process",
    "require",
    "module",
    "exports",
    "setImmediate",
    "clearImmediate",
    "Buffer",
    "__dirname",
    "__filename",
];

/// Globals of the platform that programs know and that are not here.
const MISSING: &[&str] = &[
    "eval",
    "require",
    "module",
    "exports",
    "process",
    "Buffer",
    "setImmediate",
    "clearImmediate",
    "window",
    "document",
    "navigator",
    "location",
    "alert",
    "prompt",
    "confirm",
    "localStorage",
    "sessionStorage",
    "fetch",
    "Request",
    "Response",
    "Headers",
    "XMLHttpRequest",
    "WebSocket",
    "MessageChannel",
    "AbortController",
    "AbortSignal",
    "Event",
    "EventTarget",
    "CustomEvent",
    "requestAnimationFrame",
    "cancelAnimationFrame",
    "requestIdleCallback",
    "structuredClone",
    "URL",
    "URLSearchParams",
    "TextEncoder",
    "TextDecoder",
    "Blob",
    "FormData",
    "crypto",
    "Intl",
    "BigInt",
    "Proxy",
    "Reflect",
    "WeakRef",
    "FinalizationRegistry",
    "SharedArrayBuffer",
    "Atomics",
    "ArrayBuffer",
    "DataView",
    "Int8Array",
    "Uint8Array",
    "Uint8ClampedArray",
    "Int16Array",
    "Uint16Array",
    "Int32Array",
    "Uint32Array",
    "Float32Array",
    "Float64Array",
    "Function",
    "RegExp",
    "WeakMap",
    "WeakSet",
    "Symbol",
    "Map",
    "Set",
    "Iterator",
];

impl Vm<'_> {
    /// Whether the program runs under Node's loop: the world says so, or it uses what only Node has.
    pub(super) fn wants_node(&self, program: &Program) -> bool {
        if let Some(choice) = self.world.javascript_loop {
            return choice == JavaScriptLoop::Node;
        }
        let names = program.references().iter().filter(|reference| reference.binding.is_none());
        let mut names = names.map(|reference| program.text(reference.name));
        program.has_imports() || names.any(|name| OF_NODE.contains(&name))
    }

    /// A use of a global that the platform has and loopscope has not.
    pub(super) fn missing(&mut self, program: &Program, text: &str) -> Option<Refusal> {
        let global = self.realm.global;
        for reference in program.references() {
            if reference.binding.is_some() {
                continue;
            }
            let name = program.text(reference.name);
            if MISSING.contains(&name) {
                let key = self.key(name);
                if self.heap.own(global, key).is_none() {
                    return Some(refusal(text, reference.at, format!("{name} is not supported")));
                }
            }
        }
        None
    }
}
