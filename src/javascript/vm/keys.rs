//! The keys that the machine itself uses. They are interned first, in this order, so that they are constants.

use super::value::Key;

macro_rules! keys {
    ($($constant:ident $text:literal),* $(,)?) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
        enum Order { $($constant),* }
        $(
            #[doc = concat!("`", $text, "`")]
            pub const $constant: Key = Key(Order::$constant as u32);
        )*
        /// The texts, in the order of their constants.
        pub const TEXTS: &[&str] = &[$($text),*];
    };
}

keys! {
    // The well-known symbols come first; `SYMBOLS` says how many there are.
    ITERATOR "Symbol.iterator", ASYNC_ITERATOR "Symbol.asyncIterator", HAS_INSTANCE "Symbol.hasInstance",
    TO_PRIMITIVE "Symbol.toPrimitive", TO_STRING_TAG "Symbol.toStringTag", SPECIES "Symbol.species",
    REPLACE "Symbol.replace", MATCH "Symbol.match", MATCH_ALL "Symbol.matchAll", SEARCH "Symbol.search",
    SPLIT "Symbol.split", SPREADABLE "Symbol.isConcatSpreadable", UNSCOPABLES "Symbol.unscopables",
    // Two private names: a method's home object, and the fields of a class.
    HOME "#home", FIELDS "#fields",
    EMPTY "", LENGTH "length", NAME "name", PROTOTYPE "prototype", CONSTRUCTOR "constructor", MESSAGE "message",
    STACK "stack", CAUSE "cause", ERRORS "errors", THEN "then", CATCH "catch", FINALLY "finally", NEXT "next",
    RETURN "return", THROW "throw", DONE "done", VALUE "value", STATUS "status", REASON "reason",
    RESOLVE "resolve", REJECT "reject", PROMISE "promise", TO_STRING "toString", VALUE_OF "valueOf",
    TO_JSON "toJSON", GET "get", SET "set", RAW "raw", CALLEE "callee", DEFAULT "default",
    PROTO "__proto__", ENUMERABLE "enumerable", CONFIGURABLE "configurable", WRITABLE "writable", INDEX "index",
    INPUT "input", GROUPS "groups", LAST_INDEX "lastIndex",
}

/// How many of [`TEXTS`] are symbols.
pub const SYMBOLS: usize = 15;
