//! The table of a module's texts: every name and every string literal is kept once and named by number.

use super::tree::{Ident, Module};

/// Finds the number of a text. Open addressing over the texts of a [`Module`]; a slot is a number plus one.
#[derive(Default)]
pub(super) struct Names {
    slots: Vec<u32>,
}

impl Names {
    /// The number of `text`, which gets one if it has none.
    pub fn intern(&mut self, module: &mut Module, text: &str) -> Ident {
        if (module.text_count() + 1) * 2 > self.slots.len() {
            self.grow(module);
        }
        let mut at = self.start(text);
        while self.slots[at] != 0 {
            let ident = Ident(self.slots[at] - 1);
            if module.text(ident) == text {
                return ident;
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
        let ident = Ident(module.text_count() as u32);
        module.texts.push_str(text);
        module.text_ends.push(module.texts.len() as u32);
        self.slots[at] = ident.0 + 1;
        ident
    }

    fn grow(&mut self, module: &Module) {
        let size = (self.slots.len() * 2).max(64);
        self.slots.clear();
        self.slots.resize(size, 0);
        for number in 0..module.text_count() as u32 {
            let mut at = self.start(module.text(Ident(number)));
            while self.slots[at] != 0 {
                at = (at + 1) & (size - 1);
            }
            self.slots[at] = number + 1;
        }
    }

    /// The slot where the search for a text begins: FNV-1a, good enough for names.
    fn start(&self, text: &str) -> usize {
        let mut hash = 0x811c_9dc5_u32;
        for byte in text.bytes() {
            hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
        (hash ^ (hash >> 15)) as usize & (self.slots.len() - 1)
    }
}
