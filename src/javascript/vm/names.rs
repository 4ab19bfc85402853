//! What a program's global names say before it runs: whether it wants Node's loop, and what is missing here.

use super::compile::refusal;
use super::native::Thrown;
use super::value::ObjectId;
use super::Vm;
use crate::javascript::syntax::tree::{Expr, Program};
use crate::trace::Refusal;
use crate::world::JavaScriptLoop;

/// Said of a run under Node's loop.
pub(super) const NODE: &str =
    "runs under Node's event loop, since the program or the world asks for it: phases, process.nextTick, lists of timers";

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
    "global",
];

/// What of `Intl` is not here.
const NOT_OF_INTL: &[&str] = &["Locale", "supportedValuesOf", "formatRange", "formatRangeToParts"];

/// What Node gives to CommonJS and not to modules of the language.
const OF_COMMONJS: &[&str] = &["require", "module", "exports", "__dirname", "__filename"];

/// Names that only a page has.
const OF_PAGES: &[&str] =
    &["window", "self", "document", "location", "alert", "prompt", "confirm", "XMLHttpRequest", "indexedDB"];

/// Globals of the platform that programs know and that are neither here nor in Node 20, with the nearest thing that works: a
/// program that asks whether they are there knows what to do without.
const NOWHERE: &[(&[&str], &str)] = &[
    (
        &[
            "document",
            "location",
            "history",
            "alert",
            "prompt",
            "confirm",
            "getComputedStyle",
            "MutationObserver",
            "IntersectionObserver",
            "ResizeObserver",
            "Image",
            "Notification",
        ],
        "there is no page here: show things with console.log",
    ),
    (&["EventSource", "WebTransport", "RTCPeerConnection"], "WebSocket works"),
    (&["FileReader"], "blob.text() and blob.arrayBuffer() work"),
    (&["indexedDB", "caches", "cookieStore"], "localStorage works"),
    (&["SharedWorker", "ServiceWorker"], "Worker works"),
    (&["scheduler"], "setTimeout and queueMicrotask work"),
];

/// More that a program may ask for: Node 20 has not got them.
const NOT_IN_NODE: &[&str] = &["requestIdleCallback", "importScripts"];

/// Other globals of the platform that may not be here, likewise.
const MISSING: &[(&[&str], &str)] = &[
    (&["CompressionStream", "DecompressionStream"], "response.text() and response.json() work"),
    (&["eval"], "nothing compiles text while it runs"),
    (
        &[
            "require",
            "module",
            "exports",
            "process",
            "setImmediate",
            "clearImmediate",
            "window",
            "navigator",
            "localStorage",
            "sessionStorage",
            "fetch",
            "Request",
            "Response",
            "Headers",
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
            "Blob",
            "Buffer",
            "crypto",
            "FormData",
            "File",
            "WebAssembly",
            "MessagePort",
            "Performance",
            "PerformanceEntry",
            "PerformanceMark",
            "PerformanceMeasure",
            "PerformanceObserverEntryList",
            "PerformanceResourceTiming",
            "ReadableStreamBYOBReader",
            "ReadableStreamBYOBRequest",
            "ReadableByteStreamController",
            "Crypto",
            "CryptoKey",
            "SubtleCrypto",
        ],
        "",
    ),
];

impl Vm<'_> {
    /// Whether the program runs under Node's loop: the world says so, or it uses what only Node has.
    pub(super) fn wants_node(&self, program: &Program) -> bool {
        if let Some(choice) = self.world.javascript_loop {
            return choice == JavaScriptLoop::Node;
        }
        let names = program.references().iter().filter(|reference| reference.binding.is_none());
        let mut names = names.map(|reference| program.text(reference.name));
        program.has_imports()
            || !program.dynamic_imports().is_empty()
            || names.any(|name| OF_NODE.contains(&name))
            // What `setTimeout` gives has these nowhere else.
            || program.texts().iter().any(|text| matches!(&**text, "unref" | "hasRef"))
    }

    /// Whether a worker whose program is a file of the world may send bytes, which this program need not name.
    pub(super) fn hears_bytes(&self, program: &Program) -> bool {
        let makes = |text: &str| {
            ["Array(", "Array.", "Buffer", "DataView", "TextEncoder"].iter().any(|name| text.contains(name))
        };
        program.texts().iter().any(|text| &**text == "Worker")
            && self.world.files.iter().any(|(name, file)| name.ends_with("js") && makes(&file.text))
    }

    /// A module that asks where it runs finds nothing of CommonJS.
    pub(super) fn hide_commonjs(&mut self, program: &Program) -> Result<(), Thrown> {
        if !program.is_module() {
            return Ok(());
        }
        let free = program.references().iter().filter(|reference| reference.binding.is_none());
        for reference in free.filter(|reference| program.tests(reference.name)) {
            let name = program.text(reference.name);
            if OF_COMMONJS.contains(&name) {
                let key = self.key(name);
                self.delete(self.realm.global, key)?;
            }
        }
        Ok(())
    }

    /// A use of a global that the platform has and loopscope has not.
    pub(super) fn missing(&mut self, program: &Program, text: &str) -> Option<Refusal> {
        for (name, at) in program.dynamic_imports() {
            let name = program.text(*name);
            let key = self.key(name.strip_prefix("node:").unwrap_or(name));
            if self.heap.own(self.library.modules, key).is_none() {
                return Some(refusal(text, *at, format!("import of \"{name}\" is not supported")));
            }
        }
        let global = self.realm.global;
        for reference in program.references() {
            if reference.binding.is_some() {
                continue;
            }
            let name = program.text(reference.name);
            // A program that asks where it runs knows what to do without what the other platform has.
            let elsewhere: &[&str] = if self.events.has_node_names { OF_PAGES } else { OF_NODE };
            let nowhere =
                NOWHERE.iter().any(|(names, _)| names.contains(&name)) || NOT_IN_NODE.contains(&name);
            let nowhere = nowhere || program.is_module() && OF_COMMONJS.contains(&name);
            if (elsewhere.contains(&name) || nowhere) && program.tests(reference.name) {
                continue;
            }
            if name == "Intl" {
                let lacking = |known: &&&str| program.texts().iter().any(|text| **text == ***known);
                if let Some(lacking) = NOT_OF_INTL.iter().find(lacking) {
                    let message = ["Intl with ", lacking, " is not supported"].concat();
                    return Some(refusal(text, reference.at, message));
                }
            }
            if name == "SharedArrayBuffer" && program.texts().iter().any(|text| &**text == "Worker") {
                let message = "SharedArrayBuffer is not supported together with workers; postMessage works, which copies";
                return Some(refusal(text, reference.at, message.into()));
            }
            if let Some((_, instead)) = NOWHERE.iter().chain(MISSING).find(|(names, _)| names.contains(&name))
            {
                let key = self.key(name);
                if self.heap.own(global, key).is_none() {
                    let mut message = [name, " is not supported"].concat();
                    if !instead.is_empty() {
                        message.push_str("; ");
                        message.push_str(instead);
                    }
                    return Some(refusal(text, reference.at, message));
                }
            }
        }
        let byob = program
            .all_exprs()
            .find(|(expr, _)| matches!(expr, Expr::String(word) if program.text(*word) == "byob"));
        if let Some((_, span)) = byob {
            let message = "a reader with a buffer of its own is not supported; getReader() works";
            return Some(refusal(text, span.start, message.into()));
        }
        match self.library.modules {
            ObjectId::NONE => None,
            _ => self.missing_in_modules(program, text),
        }
    }
}
