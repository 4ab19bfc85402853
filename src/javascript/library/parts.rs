//! The library's own program in JavaScript, in parts: which of them a program gets hangs on the names that it speaks of.

use super::names::{ITERATORS, LIKE_ARRAYS, LINES, OLD, SETS, SMALL, STREAMS, WEB_STREAMS};
use crate::javascript::syntax::tree::Program;
use crate::machine::present;

/// A part of the library's own program, without comments and the blanks at the beginnings of its lines, which readers need
/// and a page would have to load. No text in it goes over lines.
macro_rules! prelude {
    ($file:literal) => {{
        const TEXT: &str = include_str!($file);
        const LINES: [u8; flush(TEXT, &mut [])] = {
            let mut lines = [0; flush(TEXT, &mut [])];
            flush(TEXT, &mut lines);
            lines
        };
        match std::str::from_utf8(&LINES) {
            Ok(text) => text,
            Err(_) => TEXT,
        }
    }};
}

/// Writes a text without its indentation and its lines of comments, as far as there is room; tells how long it is.
const fn flush(text: &str, out: &mut [u8]) -> usize {
    let bytes = text.as_bytes();
    let (mut from, mut to, mut begins) = (0, 0, true);
    while from < bytes.len() {
        if begins && bytes[from] == b'/' && from + 1 < bytes.len() && bytes[from + 1] == b'/' {
            while bytes[from] != b'\n' {
                from += 1;
            }
            from += 1;
            continue;
        }
        let byte = bytes[from];
        begins = (begins && byte == b' ') || byte == b'\n';
        if byte == b'\n' || !begins {
            if to < out.len() {
                out[to] = byte;
            }
            to += 1;
        }
        from += 1;
    }
    to
}

/// The part of the library that every program gets.
const CORE: &str = prelude!("prelude.js");
/// A part of the library that not every program gets.
struct Part {
    text: &'static str,
    /// The names by which a program asks for it; a sign of `console.log` counts wherever it stands.
    names: &'static [&'static str],
    /// A name of each earlier part that it uses itself.
    needs: &'static [&'static str],
}

/// The parts, each behind those that it uses.
///
/// DIFFERENCE: a program that puts such a name together from pieces does not find what it names.
const PARTS: &[Part] = &[
    Part {
        text: prelude!("prelude_regex.js"),
        names: &["RegExp", "match", "matchAll", "search"],
        needs: &[],
    },
    Part {
        text: prelude!("prelude_stepwise.js"),
        names: &["Proxy", "prototype", "call", "apply", "bind", "freeze", "seal", "preventExtensions"],
        needs: &[],
    },
    Part { text: prelude!("prelude_proxy.js"), names: &["Proxy"], needs: &[] },
    Part { text: prelude!("prelude_iterators.js"), names: ITERATORS, needs: &[] },
    Part { text: prelude!("prelude_sets.js"), names: SETS, needs: &[] },
    Part { text: prelude!("platform/finalization.js"), names: &["FinalizationRegistry"], needs: &[] },
    Part {
        text: prelude!("prelude_locale.js"),
        names: &["toLocaleString", "toLocaleDateString", "toLocaleTimeString", "Intl"],
        needs: &[],
    },
    Part { text: prelude!("prelude_collate.js"), names: &["localeCompare"], needs: &[] },
    Part { text: prelude!("prelude_normalize.js"), names: &["normalize"], needs: &[] },
    Part { text: prelude!("prelude_date.js"), names: &["Date"], needs: &[] },
    Part { text: prelude!("prelude_date_primitive.js"), names: &["toPrimitive"], needs: &[] },
    Part { text: prelude!("prelude_zones.js"), names: &["timeZone"], needs: &["Date", "toLocaleString"] },
    Part {
        text: prelude!("prelude_dates.js"),
        names: &["toLocaleString", "toLocaleDateString", "toLocaleTimeString", "Intl"],
        needs: &["Date"],
    },
    Part {
        text: prelude!("prelude_intl.js"),
        names: &["Collator", "Segmenter"],
        needs: &["Intl", "localeCompare", "RegExp"],
    },
    Part {
        text: prelude!("prelude_intl_words.js"),
        names: &[
            "PluralRules",
            "ListFormat",
            "RelativeTimeFormat",
            "DisplayNames",
            "getCanonicalLocales",
            "supportedLocalesOf",
        ],
        needs: &["Intl"],
    },
    Part { text: prelude!("prelude_old.js"), names: OLD, needs: &["Date"] },
    Part { text: prelude!("prelude_json.js"), names: &["JSON", "%j"], needs: &[] },
    Part {
        text: prelude!("prelude_uri.js"),
        names: &["encodeURIComponent", "encodeURI", "decodeURIComponent", "decodeURI"],
        needs: &[],
    },
    Part {
        text: prelude!("prelude_console.js"),
        names: &["time", "timeEnd", "timeLog", "count", "countReset", "assert", "dir", "trace", "table"],
        needs: &[],
    },
    Part {
        text: prelude!("platform/console_class.js"),
        names: &["Console"],
        needs: &["codedAs", "table", "RegExp", "Date"],
    },
    Part { text: prelude!("platform/dispose.js"), names: &["dispose", "asyncDispose"], needs: &[] },
    Part { text: prelude!("platform/coded.js"), names: &["codedAs"], needs: &[] },
    Part {
        text: prelude!("platform/events.js"),
        names: &[
            "DOMException",
            "Event",
            "CustomEvent",
            "MessageEvent",
            "CloseEvent",
            "ErrorEvent",
            "EventTarget",
            "AbortController",
            "AbortSignal",
        ],
        needs: &["codedAs"],
    },
    Part { text: prelude!("platform/exception_codes.js"), names: &["DOMException"], needs: &[] },
    Part {
        text: prelude!("platform/window.js"),
        names: &[
            "window",
            "self",
            "addEventListener",
            "onunhandledrejection",
            "onrejectionhandled",
            "onerror",
        ],
        needs: &["EventTarget"],
    },
    Part {
        text: prelude!("platform/url.js"),
        names: &["URL", "URLSearchParams", "url", "node:url"],
        needs: &["codedAs", "encodeURIComponent"],
    },
    Part {
        text: prelude!("platform/fetch.js"),
        names: &["fetch", "Response", "Request", "Headers"],
        needs: &["EventTarget", "JSON"],
    },
    Part {
        text: prelude!("platform/binary.js"),
        names: &[
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
            "BigInt64Array",
            "BigUint64Array",
            "TextEncoder",
            "TextDecoder",
            "arrayBuffer",
            "bytes",
        ],
        needs: &["codedAs"],
    },
    Part {
        text: prelude!("platform/atomics.js"),
        names: &["SharedArrayBuffer", "Atomics"],
        needs: &["ArrayBuffer"],
    },
    Part {
        text: prelude!("platform/misc.js"),
        names: &[
            "crypto",
            "node:crypto",
            "Blob",
            "File",
            "FormData",
            "formData",
            "navigator",
            "localStorage",
            "sessionStorage",
            "Worker",
            "btoa",
            "atob",
        ],
        needs: &["DOMException"],
    },
    Part {
        text: prelude!("platform/form.js"),
        names: &["File", "FormData", "formData"],
        needs: &["codedAs", "ArrayBuffer"],
    },
    Part {
        text: prelude!("platform/buffer.js"),
        names: &["Buffer", "buffer", "node:buffer", "readFile", "readFileSync"],
        needs: &["ArrayBuffer"],
    },
    Part {
        text: prelude!("platform/hash.js"),
        names: &[
            "createHash",
            "createHmac",
            "randomBytes",
            "subtle",
            "timingSafeEqual",
            "getHashes",
            "webcrypto",
        ],
        needs: &["Buffer", "crypto"],
    },
    Part {
        text: prelude!("platform/performance.js"),
        names: &[
            "mark",
            "measure",
            "getEntries",
            "getEntriesByName",
            "getEntriesByType",
            "PerformanceObserver",
            "timerify",
            "perf_hooks",
            "node:perf_hooks",
        ],
        needs: &["EventTarget"],
    },
    Part {
        text: prelude!("platform/xhr.js"),
        names: &["XMLHttpRequest"],
        needs: &["fetch", "EventTarget", "JSON"],
    },
    Part { text: prelude!("platform/path.js"), names: &["path", "node:path"], needs: &[] },
    Part { text: prelude!("platform/socket.js"), names: &["WebSocket"], needs: &["EventTarget"] },
    Part {
        text: prelude!("platform/frames.js"),
        names: &[
            "requestAnimationFrame",
            "cancelAnimationFrame",
            "requestIdleCallback",
            "cancelIdleCallback",
        ],
        needs: &[],
    },
    Part {
        text: prelude!("platform/clone.js"),
        names: &[
            "structuredClone",
            "MessageChannel",
            "BroadcastChannel",
            "Worker",
            "worker_threads",
            "node:worker_threads",
        ],
        needs: &["codedAs", "EventTarget"],
    },
    Part {
        text: prelude!("platform/files.js"),
        names: &["fs", "node:fs", "fs/promises", "node:fs/promises"],
        needs: &["EventTarget"],
    },
    Part {
        text: prelude!("platform/timers.js"),
        names: &["timers", "node:timers", "timers/promises", "node:timers/promises"],
        needs: &["EventTarget"],
    },
    Part {
        text: prelude!("platform/web_readable.js"),
        names: WEB_STREAMS,
        needs: &["codedAs", "AbortController", "TextEncoder"],
    },
    Part { text: prelude!("platform/web_writable.js"), names: WEB_STREAMS, needs: &["codedAs"] },
    Part {
        text: prelude!("platform/emitter.js"),
        names: &["events", "node:events"],
        needs: &["EventTarget", "codedAs"],
    },
    Part {
        text: prelude!("platform/util.js"),
        names: &["util", "node:util", "util/types", "node:util/types", "os", "node:os"],
        needs: &["JSON", "events", "AbortSignal", "timers/promises"],
    },
    Part {
        text: prelude!("platform/assert.js"),
        names: &["assert", "node:assert", "assert/strict", "node:assert/strict"],
        needs: &["util", "RegExp"],
    },
    Part {
        text: prelude!("platform/stream_readable.js"),
        names: STREAMS,
        needs: &["events", "AbortController", "Buffer"],
    },
    Part { text: prelude!("platform/stream_writable.js"), names: STREAMS, needs: &[] },
    Part { text: prelude!("platform/stream_pipeline.js"), names: STREAMS, needs: &[] },
    Part {
        text: prelude!("platform/file_streams.js"),
        names: &["createReadStream", "createWriteStream"],
        needs: &["stream", "fs", "Buffer"],
    },
    Part { text: prelude!("platform/net.js"), names: &["net", "node:net"], needs: &["stream", "Buffer"] },
    Part {
        text: prelude!("platform/http.js"),
        names: &["http", "node:http", "https", "node:https"],
        needs: &["net", "URL", "fetch", "ReadableStream", "stream", "Date"],
    },
    Part { text: prelude!("platform/readline.js"), names: LINES, needs: &["stream", "RegExp"] },
    Part {
        text: prelude!("platform/hooks.js"),
        names: &["async_hooks", "node:async_hooks"],
        needs: &["codedAs"],
    },
    Part {
        text: prelude!("platform/workers.js"),
        names: &["Worker", "worker_threads", "node:worker_threads"],
        needs: &["structuredClone", "JSON", "URL", "Blob", "events"],
    },
    Part {
        text: prelude!("platform/small.js"),
        names: SMALL,
        needs: &["encodeURIComponent", "Buffer", "TextDecoder"],
    },
    Part { text: prelude!("decorators.js"), names: &["decorate()", "decorate.older()"], needs: &[] },
    Part { text: prelude!("platform/imports.js"), names: &["import()", "import.meta"], needs: &[] },
    Part {
        text: prelude!("platform/node.js"),
        names: &["process", "require", "node:process"],
        needs: &["events"],
    },
];

/// The parts whose names the program has among its texts. A long program has many texts, so that each is looked up.
fn asked_for(program: &Program) -> [bool; PARTS.len()] {
    let parts = PARTS.iter().enumerate();
    let mut names: Vec<(&str, usize)> =
        parts.flat_map(|(index, part)| part.names.iter().map(move |name| (*name, index))).collect();
    names.sort_unstable();
    // The sign of a format stands before all letters.
    let signs = names.partition_point(|(name, _)| name.starts_with('%'));
    let mut chosen = [false; PARTS.len()];
    let makes = program.makes_functions();
    for text in program.texts() {
        let text: &str = text;
        // What may be the program of a worker has names in it, and values of theirs will come from there.
        let is_worker = makes || text.contains("postMessage") && text.len() > "postMessage".len();
        let inner =
            text.split(|c: char| !c.is_ascii_alphanumeric()).take(if is_worker { usize::MAX } else { 0 });
        for word in inner.chain([text]) {
            let first = names.partition_point(|(name, _)| *name < word);
            for (_, index) in names[first..].iter().take_while(|(name, _)| *name == word) {
                chosen[*index] = true;
            }
        }
        for (sign, index) in &names[..signs] {
            chosen[*index] |= text.contains(sign);
        }
    }
    chosen
}

/// The part of the library that is written in JavaScript, as far as `program` asks for it. It runs before the program,
/// with one function more in its scope: `methods(target, source)` moves the methods of an object literal to a
/// prototype, as built-in ones are (not enumerable).
pub fn prelude(program: &Program, node: bool, worker: bool, bytes: bool) -> String {
    let mut chosen = asked_for(program);
    // What is to be asked by a symbol of its own is asked where regular expressions are.
    let names = |name: &str| program.texts().iter().any(|text| **text == *name);
    let streams = names("stream") && (names("Blob") || names("File"));
    chosen[0] |= program.has_regex() || names("Symbol") && (names("replace") || names("split"));
    let mut wanted: Vec<&str> = if node { vec!["process"] } else { Vec::new() };
    // Iterators have some methods of arrays' names.
    let iterates = ["values", "keys", "entries", "matchAll", "iterator"].into_iter().any(names);
    if (iterates || program.has_generators()) && LIKE_ARRAYS.iter().any(|name| names(name)) {
        wanted.push("Iterator");
    }
    if worker {
        wanted.push("Worker");
    }
    // What a Blob has in it can be read as a stream.
    if streams {
        wanted.push("ReadableStream");
    }
    // A worker may be sent what its own program does not name.
    if bytes {
        wanted.push("ArrayBuffer");
    }
    for (index, part) in PARTS.iter().enumerate().rev() {
        chosen[index] |= part.names.iter().any(|name| wanted.contains(name));
        if chosen[index] {
            wanted.extend(part.needs);
        }
    }
    let mut text = String::from(present(CORE));
    for (part, chosen) in PARTS.iter().zip(chosen) {
        if chosen {
            text.push_str(present(part.text));
        }
    }
    text
}
