//! The table of names, property keys and strings. Words that the grammar knows come first, so that comparing a
//! word with `if` is comparing two numbers.

use super::tree::Ident;

macro_rules! words {
    ($($name:ident $text:literal)*) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms, dead_code)]
        #[repr(u32)]
        enum Number { $($name,)* }

        $(#[allow(dead_code, reason = "the order of the words is what counts for some of them")]
        pub(super) const $name: Ident = Ident(Number::$name as u32);)*

        const WORDS: &[&str] = &[$($text,)*];
    };
}

words! {
    BREAK "break" CASE "case" CATCH "catch" CLASS "class" CONST "const" CONTINUE "continue" DEBUGGER "debugger"
    DEFAULT "default" DELETE "delete" DO "do" ELSE "else" EXPORT "export" EXTENDS "extends" FALSE "false"
    FINALLY "finally" FOR "for" FUNCTION "function" IF "if" IMPORT "import" IN "in" INSTANCEOF "instanceof"
    NEW "new" NULL "null" RETURN "return" SUPER "super" SWITCH "switch" THIS "this" THROW "throw" TRUE "true"
    TRY "try" TYPEOF "typeof" VAR "var" VOID "void" WHILE "while" WITH "with"
    ENUM "enum" AWAIT "await"
    IMPLEMENTS "implements" INTERFACE "interface" LET "let" PACKAGE "package" PRIVATE "private"
    PROTECTED "protected" PUBLIC "public" STATIC "static" YIELD "yield"
    EVAL "eval" ARGUMENTS "arguments" ASYNC "async" OF "of" GET "get" SET "set" FROM "from" AS "as"
    CONSTRUCTOR "constructor" PROTOTYPE "prototype" TARGET "target" PROTO "__proto__"
    TYPE "type" DECLARE "declare" NAMESPACE "namespace" MODULE "module" ABSTRACT "abstract" READONLY "readonly"
    OVERRIDE "override" SATISFIES "satisfies" IS "is"
    KEYOF "keyof" UNIQUE "unique" INFER "infer" ASSERTS "asserts"
    EMPTY "" CALLEE " callee" PRIVATE_CONSTRUCTOR "#constructor"
}

/// How the grammar sees a word.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// Always a keyword.
    Keyword,
    /// `enum`, and `await` in a module.
    Reserved,
    /// A keyword in strict code.
    Strict,
    /// `eval`, `arguments`: names that cannot be declared or assigned.
    Restricted,
    /// A name.
    Name,
}

pub(super) fn class(word: Ident) -> Class {
    match word.0 {
        n if n < ENUM.0 => Class::Keyword,
        n if n < IMPLEMENTS.0 => Class::Reserved,
        n if n < EVAL.0 => Class::Strict,
        n if n < ASYNC.0 => Class::Restricted,
        _ => Class::Name,
    }
}

/// Every text once.
pub(super) struct Names {
    pub(super) texts: Vec<Box<str>>,
    /// Open addressing: an index of `texts` plus one, or 0.
    slots: Vec<u32>,
}

impl Names {
    pub(super) fn new() -> Names {
        let mut names = Names { texts: Vec::new(), slots: vec![0; 256] };
        for word in WORDS {
            names.intern(word);
        }
        names
    }

    pub(super) fn text(&self, ident: Ident) -> &str {
        &self.texts[ident.0 as usize]
    }

    pub(super) fn intern(&mut self, text: &str) -> Ident {
        let slot = self.slot(text);
        if let Some(index) = self.slots[slot].checked_sub(1) {
            return Ident(index);
        }
        self.texts.push(text.into());
        self.slots[slot] = self.texts.len() as u32;
        if self.texts.len() * 2 > self.slots.len() {
            self.grow();
        }
        Ident(self.texts.len() as u32 - 1)
    }

    fn slot(&self, text: &str) -> usize {
        let mask = self.slots.len() - 1;
        let mut hash = 0xcbf2_9ce4_u32;
        for byte in text.bytes() {
            hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
        let mut slot = (hash ^ (hash >> 15)) as usize & mask;
        while self.slots[slot] != 0 && &*self.texts[self.slots[slot] as usize - 1] != text {
            slot = (slot + 1) & mask;
        }
        slot
    }

    fn grow(&mut self) {
        self.slots = vec![0; self.slots.len() * 2];
        for index in 0..self.texts.len() {
            let slot = self.slot(&self.texts[index]);
            self.slots[slot] = index as u32 + 1;
        }
    }
}
