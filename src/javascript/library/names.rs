//! Names by which programs ask for parts of the library that go together.

/// What browsers have kept from the language's first years, and two questions about halves of pairs.
pub(super) const OLD: &[&str] = &[
    "escape",
    "unescape",
    "anchor",
    "big",
    "blink",
    "bold",
    "fixed",
    "fontcolor",
    "fontsize",
    "italics",
    "small",
    "strike",
    "sub",
    "sup",
    "trimLeft",
    "trimRight",
    "isWellFormed",
    "toWellFormed",
    "__defineGetter__",
    "__defineSetter__",
    "__lookupGetter__",
    "__lookupSetter__",
    "toGMTString",
    "getYear",
    "setYear",
];
/// What asks for the streams of the platform; a body that is read in parts is one.
pub(super) const WEB_STREAMS: &[&str] = &[
    "ReadableStream",
    "ReadableStreamDefaultReader",
    "ReadableStreamDefaultController",
    "WritableStream",
    "WritableStreamDefaultWriter",
    "WritableStreamDefaultController",
    "TransformStreamDefaultController",
    "TransformStream",
    "TextEncoderStream",
    "TextDecoderStream",
    "CountQueuingStrategy",
    "ByteLengthQueuingStrategy",
    "getReader",
    "pipeTo",
    "pipeThrough",
    "body",
    "toWeb",
    "fromWeb",
    "stream/web",
    "node:stream/web",
];
/// The modules that are about Node's streams.
pub(super) const STREAMS: &[&str] =
    &["stream", "node:stream", "stream/promises", "node:stream/promises", "stdin"];
/// Modules of few lines each.
/// `module` itself is a word of TypeScript, which every program has among its texts: what it has stands for it.
pub(super) const SMALL: &[&str] = &[
    "querystring",
    "node:querystring",
    "string_decoder",
    "node:string_decoder",
    "diagnostics_channel",
    "node:diagnostics_channel",
    "node:console",
    "createRequire",
    "builtinModules",
    "isBuiltin",
    "node:module",
];
pub(super) const LINES: &[&str] =
    &["readline", "node:readline", "readline/promises", "node:readline/promises"];

/// What only iterators are asked.
pub(super) const ITERATORS: &[&str] = &["Iterator", "toArray", "take", "drop"];
/// What an iterator can be asked as an array can.
pub(super) const LIKE_ARRAYS: &[&str] =
    &["map", "filter", "flatMap", "forEach", "reduce", "some", "every", "find"];

/// The operations of sets.
pub(super) const SETS: &[&str] = &[
    "union",
    "intersection",
    "difference",
    "symmetricDifference",
    "isSubsetOf",
    "isSupersetOf",
    "isDisjointFrom",
];
