//! Strings and the keys interned from them. Text is UTF-8; `length` and indices count UTF-16 units, as the language
//! says, which costs nothing while a string is ASCII. A concatenation is a rope that is flattened when its text is
//! first wanted, so that building a string in a loop stays linear.
//!
//! DIFFERENCE: half of a surrogate pair on its own is U+FFFD, because UTF-8 has no text for it. A console prints it so.

use super::keys;
use super::value::{Key, StringId};
use std::cell::{Cell, OnceCell};

const NO_KEY: u32 = u32::MAX;
/// Below this many bytes a concatenation is copied at once: a rope's node would be bigger.
const SHORT: u32 = 32;

struct Text {
    flat: OnceCell<Box<str>>,
    /// The two parts, while the text is not flat.
    left: StringId,
    right: StringId,
    bytes: u32,
    /// Length in UTF-16 units; equal to `bytes` exactly when all is ASCII.
    units: u32,
    /// The key that was interned from this string, if it was.
    key: Cell<u32>,
    marked: bool,
}

/// A key's text, and whether it is a symbol (then the text is its description).
struct Atom {
    text: StringId,
    symbol: bool,
    /// A private name: a symbol that is no key to reflection.
    private: bool,
    /// Of a private method: the name of its class, and whether it is the class itself that has the method.
    owner: Option<(Key, bool)>,
}

/// All strings of a run, and the table of interned keys.
pub struct Strings {
    entries: Vec<Text>,
    free: Vec<u32>,
    atoms: Vec<Atom>,
    /// Open addressing; a power of two, at most half full.
    table: Vec<u32>,
    /// Strings of one ASCII character, made when first wanted.
    characters: Vec<u32>,
}

fn hash(text: &str) -> u32 {
    // FNV-1a: small, and the table is private to one run, so nobody can profit from collisions for long.
    text.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// How many bytes of a text are looked at, one after the other, for the price of one instruction.
pub const WALKED: u32 = 24;

/// How many UTF-16 units `text` has.
pub fn units(text: &str) -> u32 {
    if text.is_ascii() {
        text.len() as u32
    } else {
        text.chars().map(|c| c.len_utf16() as u32).sum()
    }
}

impl Strings {
    pub(super) fn new() -> Self {
        let mut strings = Strings {
            entries: Vec::new(),
            free: Vec::new(),
            atoms: Vec::new(),
            table: vec![NO_KEY; 1024],
            characters: vec![NO_KEY; 128],
        };
        for (index, text) in keys::TEXTS.iter().enumerate() {
            if index < keys::SYMBOLS {
                let id = strings.add((*text).into());
                if text.starts_with('#') {
                    strings.private(id);
                } else {
                    strings.symbol(id);
                }
            } else {
                strings.key(text);
            }
        }
        strings
    }

    fn push(&mut self, text: Text) -> StringId {
        if let Some(index) = self.free.pop() {
            self.entries[index as usize] = text;
            return StringId(index);
        }
        self.entries.push(text);
        StringId(self.entries.len() as u32 - 1)
    }

    pub(super) fn add(&mut self, text: Box<str>) -> StringId {
        let (bytes, units) = (text.len() as u32, units(&text));
        let none = StringId(0);
        let key = Cell::new(NO_KEY);
        self.push(Text {
            flat: OnceCell::from(text),
            left: none,
            right: none,
            bytes,
            units,
            key,
            marked: false,
        })
    }

    /// The string of one character.
    pub(super) fn character(&mut self, character: char) -> StringId {
        match self.characters.get(character as usize) {
            Some(&id) if id != NO_KEY => StringId(id),
            known => {
                let ascii = known.is_some();
                let id = self.add(String::from(character).into());
                if ascii {
                    self.characters[character as usize] = id.0;
                }
                id
            }
        }
    }

    /// The text, flattened if it was a rope.
    pub fn text(&self, id: StringId) -> &str {
        let entry = &self.entries[id.0 as usize];
        entry.flat.get_or_init(|| self.flatten(entry))
    }

    /// Walks a rope with a stack of its own: its depth is the program's affair.
    fn flatten(&self, entry: &Text) -> Box<str> {
        let mut text = String::with_capacity(entry.bytes as usize);
        let mut rest = vec![entry.right, entry.left];
        while let Some(id) = rest.pop() {
            let part = &self.entries[id.0 as usize];
            match part.flat.get() {
                Some(flat) => text.push_str(flat),
                None => rest.extend([part.right, part.left]),
            }
        }
        text.into()
    }

    /// Length in UTF-16 units.
    #[inline]
    pub fn length(&self, id: StringId) -> u32 {
        self.entries[id.0 as usize].units
    }

    /// Length in bytes.
    #[inline]
    pub fn bytes(&self, id: StringId) -> u32 {
        self.entries[id.0 as usize].bytes
    }

    /// Whether units and bytes are the same thing in this string.
    #[inline]
    pub fn is_ascii(&self, id: StringId) -> bool {
        self.length(id) == self.bytes(id)
    }

    /// The two texts one after the other. The caller has checked that the sum of the lengths is allowed.
    pub(super) fn concat(&mut self, left: StringId, right: StringId) -> StringId {
        let (bytes, units) = (self.bytes(left) + self.bytes(right), self.length(left) + self.length(right));
        if self.bytes(left) == 0 {
            return right;
        }
        if self.bytes(right) == 0 {
            return left;
        }
        let flat = OnceCell::new();
        if bytes < SHORT {
            let mut text = String::with_capacity(bytes as usize);
            text.push_str(self.text(left));
            text.push_str(self.text(right));
            // The cell is new and empty.
            let _ = flat.set(text.into());
        }
        self.push(Text { flat, left, right, bytes, units, key: Cell::new(NO_KEY), marked: false })
    }

    /// The key that is this text: an array index where it is one in canonical form.
    pub fn key(&mut self, text: &str) -> Key {
        if let Some(index) = canonical_index(text) {
            return Key::from_index(index);
        }
        match self.find(text) {
            Ok(key) => key,
            Err(slot) => {
                let id = self.add(text.into());
                self.enter(slot, id)
            }
        }
    }

    /// The key that is this string.
    pub fn key_of(&mut self, id: StringId) -> Key {
        let known = self.entries[id.0 as usize].key.get();
        if known != NO_KEY {
            return Key(known);
        }
        let text = self.text(id);
        let key = if let Some(index) = canonical_index(text) {
            Key::from_index(index)
        } else {
            match self.find(text) {
                Ok(key) => key,
                Err(slot) => self.enter(slot, id),
            }
        };
        self.entries[id.0 as usize].key.set(key.0);
        key
    }

    fn find(&self, text: &str) -> Result<Key, usize> {
        let mask = self.table.len() - 1;
        let mut slot = hash(text) as usize & mask;
        loop {
            match self.table[slot] {
                NO_KEY => return Err(slot),
                atom if self.text(self.atoms[atom as usize].text) == text => return Ok(Key(atom)),
                _ => slot = (slot + 1) & mask,
            }
        }
    }

    fn enter(&mut self, slot: usize, text: StringId) -> Key {
        let atom = self.atoms.len() as u32;
        self.atoms.push(Atom { text, symbol: false, private: false, owner: None });
        self.entries[text.0 as usize].key.set(atom);
        self.table[slot] = atom;
        if self.atoms.len() * 2 > self.table.len() {
            self.grow();
        }
        Key(atom)
    }

    fn grow(&mut self) {
        self.table = vec![NO_KEY; self.table.len() * 2];
        for index in 0..self.atoms.len() {
            if !self.atoms[index].symbol {
                if let Err(slot) = self.find(self.text(self.atoms[index].text)) {
                    self.table[slot] = index as u32;
                }
            }
        }
    }

    /// A new symbol with a description.
    pub fn symbol(&mut self, description: StringId) -> Key {
        self.atoms.push(Atom { text: description, symbol: true, private: false, owner: None });
        Key(self.atoms.len() as u32 - 1)
    }

    /// What the interned keys cost, which are never freed; their texts are counted as strings.
    pub(super) fn key_bytes(&self) -> u64 {
        self.atoms.len() as u64 * 48 + self.table.len() as u64 * 8
    }

    /// A new private name.
    pub(super) fn private(&mut self, name: StringId) -> Key {
        self.atoms.push(Atom { text: name, symbol: true, private: true, owner: None });
        Key(self.atoms.len() as u32 - 1)
    }

    /// A private name is that of a method of a class.
    pub(super) fn set_owner(&mut self, key: Key, class: Key, is_static: bool) {
        if let Some(atom) = self.atoms.get_mut(key.0 as usize) {
            atom.owner = Some((class, is_static));
        }
    }

    /// The class whose private method has this name, and whether the class itself has it.
    pub(super) fn owner(&self, key: Key) -> Option<(Key, bool)> {
        self.atoms.get(key.0 as usize)?.owner
    }

    /// Whether a key is a private name.
    pub fn is_private(&self, key: Key) -> bool {
        key.index().is_none() && self.atoms[key.0 as usize].private
    }

    /// Whether a key is a symbol.
    pub fn is_symbol(&self, key: Key) -> bool {
        key.index().is_none() && self.atoms[key.0 as usize].symbol
    }

    /// The string that a key is, or a symbol's description.
    pub fn key_string(&mut self, key: Key) -> StringId {
        match key.index() {
            Some(index) => self.add(index.to_string().into()),
            None => self.atoms[key.0 as usize].text,
        }
    }

    pub(super) fn mark(&mut self, id: StringId, rest: &mut Vec<StringId>) {
        rest.push(id);
        while let Some(id) = rest.pop() {
            let entry = &mut self.entries[id.0 as usize];
            if entry.marked {
                continue;
            }
            entry.marked = true;
            if entry.flat.get().is_none() {
                rest.extend([entry.left, entry.right]);
            }
        }
    }

    /// Frees what was not marked; returns the bytes that are alive.
    pub(super) fn sweep(&mut self) -> u64 {
        let mut rest = Vec::new();
        for index in 0..self.atoms.len() {
            self.mark(self.atoms[index].text, &mut rest);
        }
        for index in 0..self.characters.len() {
            if self.characters[index] != NO_KEY {
                self.mark(StringId(self.characters[index]), &mut rest);
            }
        }
        let mut alive = 0;
        self.free.clear();
        for (index, entry) in self.entries.iter_mut().enumerate() {
            if entry.marked {
                entry.marked = false;
                alive += 96 + u64::from(if entry.flat.get().is_some() { entry.bytes } else { 0 });
            } else {
                entry.flat = OnceCell::from(Box::from(""));
                self.free.push(index as u32);
            }
        }
        alive
    }
}

/// The array index that `text` spells exactly as the index would be printed.
fn canonical_index(text: &str) -> Option<u32> {
    let bytes = text.as_bytes();
    if bytes.is_empty() || bytes.len() > 10 || (bytes[0] == b'0' && bytes.len() > 1) {
        return None;
    }
    let mut index = 0u64;
    for byte in bytes {
        if !byte.is_ascii_digit() {
            return None;
        }
        index = index * 10 + u64::from(byte - b'0');
    }
    (index < (1 << 31) - 1).then_some(index as u32)
}
