//! The order in which CPython goes through a set: that of the slots of its table (`Objects/setobject.c`). Which slot a key
//! comes into follows from its hash, from what was there, and from all that was taken out since the table last grew.
//!
//! DIFFERENCE: a set with a key whose hash changes from run to run in CPython, a text for one, keeps the order of insertion.

use super::bag::{allocated, released};

/// CPython's `LINEAR_PROBES`, `PERTURB_SHIFT` and `PySet_MINSIZE`.
const LINEAR_PROBES: usize = 9;
const PERTURB_SHIFT: u32 = 5;
const SMALLEST: usize = 8;
/// From so many keys on a table doubles only.
const MANY: usize = 50_000;

/// CPython's table of a set: in each slot the number of a dict's entry plus 1.
pub struct SetOrder {
    slots: Vec<u32>,
    /// Slots that are taken, or were before they were taken out.
    fill: usize,
    used: usize,
    /// Where `pop` goes on looking.
    finger: usize,
}

/// A slot whose key was taken out. Searches go on behind it.
const DUMMY: u32 = u32::MAX;

impl Default for SetOrder {
    fn default() -> SetOrder {
        allocated(SMALLEST * 4);
        SetOrder { slots: vec![0; SMALLEST], fill: 0, used: 0, finger: 0 }
    }
}

impl Drop for SetOrder {
    fn drop(&mut self) {
        released(self.slots.len() * 4);
    }
}

impl SetOrder {
    /// Adds an entry's number with its hash. `hash_of` tells the hashes of those that are there.
    pub fn add(&mut self, entry: usize, hash: u64, hash_of: impl Fn(usize) -> u64) {
        let mut taken_out = None;
        for at in Search::new(hash, self.slots.len()) {
            match self.slots[at] {
                0 => {
                    // The last slot on the way whose key was taken out is taken again.
                    self.slots[taken_out.unwrap_or(at)] = entry as u32 + 1;
                    break;
                }
                DUMMY => taken_out = Some(at),
                _ => {}
            }
        }
        self.used += 1;
        if taken_out.is_some() {
            return;
        }
        self.fill += 1;
        if self.fill * 5 >= (self.slots.len() - 1) * 3 {
            self.shrink_or_grow(hash_of);
        }
    }

    /// Takes an entry's number out.
    pub fn remove(&mut self, entry: usize, hash: u64) {
        let wanted = entry as u32 + 1;
        let slots = &self.slots;
        let found = Search::new(hash, slots.len()).find(|at| slots[*at] == 0 || slots[*at] == wanted);
        if let Some(at) = found {
            self.slots[at] = DUMMY;
            self.used -= 1;
        }
    }

    /// What `difference_update` does at its end: more than a quarter of what was taken out is swept away.
    pub fn sweep(&mut self, hash_of: impl Fn(usize) -> u64) {
        if self.fill - self.used > (self.slots.len() - 1) / 4 {
            self.shrink_or_grow(hash_of);
        }
    }

    /// Makes room for `more` keys at once.
    pub fn reserve(&mut self, more: usize, hash_of: impl Fn(usize) -> u64) {
        if (self.fill + more) * 5 >= (self.slots.len() - 1) * 3 {
            self.resize((self.used + more) * 2, hash_of);
        }
    }

    /// The entry that `pop` takes next, which is not taken out yet.
    pub fn next_to_pop(&mut self) -> Option<usize> {
        let mask = self.slots.len() - 1;
        let start = self.finger & mask;
        let at = (start..=mask).chain(0..start).find(|at| !matches!(self.slots[*at], 0 | DUMMY))?;
        self.finger = at + 1;
        Some(self.slots[at] as usize - 1)
    }

    /// The entries in order.
    pub fn entries(&self) -> impl Iterator<Item = usize> + '_ {
        self.slots.iter().filter(|slot| !matches!(**slot, 0 | DUMMY)).map(|slot| *slot as usize - 1)
    }

    /// Whether a copy into `empty` would be slot by slot, as of a table of the same size from which nothing was taken out.
    pub fn is_copied_whole_into(&self, empty: &SetOrder) -> bool {
        empty.fill == 0 && self.fill == self.used && self.slots.len() == empty.slots.len()
    }

    /// Takes over the slots of a table of the same size, in which entries are numbered from `first` on in their order.
    pub fn copy_slots(&mut self, other: &SetOrder, first: usize) {
        let mut number = first as u32;
        for (mine, theirs) in self.slots.iter_mut().zip(&other.slots) {
            number += u32::from(*theirs != 0);
            *mine = if *theirs == 0 { 0 } else { number };
        }
        self.fill = other.fill;
        self.used = other.used;
    }

    /// Adds without growing, as into a table that was just made large enough.
    pub fn add_clean(&mut self, entry: usize, hash: u64) {
        place(&mut self.slots, hash, entry as u32 + 1);
        self.fill += 1;
        self.used += 1;
    }

    /// Whether nothing was ever put into this table.
    pub fn is_unused(&self) -> bool {
        self.fill == 0
    }

    /// The entries have got other numbers: `new[old]`.
    pub fn renumber(&mut self, new: &[u32]) {
        for slot in self.slots.iter_mut().filter(|slot| !matches!(**slot, 0 | DUMMY)) {
            *slot = new[*slot as usize - 1] + 1;
        }
    }

    /// Goes on with the place at which another table would pop next: an update in place keeps it.
    pub fn keep_finger(&mut self, other: &SetOrder) {
        self.finger = other.finger;
    }

    fn shrink_or_grow(&mut self, hash_of: impl Fn(usize) -> u64) {
        let least = if self.used > MANY { self.used * 2 } else { self.used * 4 };
        self.resize(least, hash_of);
    }

    fn resize(&mut self, least: usize, hash_of: impl Fn(usize) -> u64) {
        let mut size = SMALLEST;
        while size <= least {
            size *= 2;
        }
        if size == SMALLEST && self.slots.len() == SMALLEST && self.fill == self.used {
            return;
        }
        allocated(size * 4);
        let old = std::mem::replace(&mut self.slots, vec![0; size]);
        released(old.len() * 4);
        for slot in old.into_iter().filter(|slot| !matches!(*slot, 0 | DUMMY)) {
            place(&mut self.slots, hash_of(slot as usize - 1), slot);
        }
        self.fill = self.used;
    }
}

/// Puts an entry into the first free slot of its search.
fn place(slots: &mut [u32], hash: u64, entry: u32) {
    if let Some(free) = Search::new(hash, slots.len()).find(|at| slots[*at] == 0) {
        slots[free] = entry;
    }
}

/// The slots at which a key is looked for: runs of neighbours, each at a place that the hash decides. It never ends.
struct Search {
    mask: usize,
    perturb: u64,
    at: usize,
    left: usize,
    start: usize,
}

impl Search {
    fn new(hash: u64, size: usize) -> Search {
        let mask = size - 1;
        let start = hash as usize & mask;
        Search { mask, perturb: hash, at: start, left: neighbours(start, mask), start }
    }
}

fn neighbours(start: usize, mask: usize) -> usize {
    if start + LINEAR_PROBES <= mask {
        LINEAR_PROBES
    } else {
        0
    }
}

impl Iterator for Search {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        let at = self.at;
        if self.left > 0 {
            self.left -= 1;
            self.at += 1;
        } else {
            self.perturb >>= PERTURB_SHIFT;
            self.start =
                self.start.wrapping_mul(5).wrapping_add(1).wrapping_add(self.perturb as usize) & self.mask;
            self.at = self.start;
            self.left = neighbours(self.start, self.mask);
        }
        Some(at)
    }
}
