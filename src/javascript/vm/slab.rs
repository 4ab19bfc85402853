//! Things that are known by numbers: a sequence in long pieces, of which only the first grows as a vector does. A longer
//! vector would be copied, be twice in memory meanwhile, and leave holes behind. Short pieces, on the other hand, lie
//! anywhere, so that who takes every thousandth thing goes in steps that no processor foresees: with a thousand things a
//! piece gathered sleeps took a fifth longer.

use std::ops::{Index, IndexMut};

const PIECE: usize = 1 << 16;

/// Such a sequence.
pub(super) struct Slab<T> {
    pieces: Vec<Vec<T>>,
}

impl<T> Slab<T> {
    pub fn new() -> Slab<T> {
        Slab { pieces: Vec::new() }
    }

    /// Adds one; gives its number.
    #[inline]
    pub fn push(&mut self, item: T) -> u32 {
        match self.pieces.last_mut() {
            Some(piece) if piece.len() < PIECE => piece.push(item),
            _ => self.grow(item),
        }
        let full = (self.pieces.len() - 1) * PIECE;
        (full + self.pieces.last().map_or(0, Vec::len) - 1) as u32
    }

    #[cold]
    fn grow(&mut self, item: T) {
        let mut piece = Vec::with_capacity(if self.pieces.is_empty() { 1 } else { PIECE });
        piece.push(item);
        self.pieces.push(piece);
    }

    #[inline]
    pub fn get_mut(&mut self, number: u32) -> Option<&mut T> {
        self.pieces.get_mut(number as usize / PIECE)?.get_mut(number as usize % PIECE)
    }

    /// All, in the order of their numbers.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.pieces.iter_mut().flatten()
    }
}

impl<T> Index<u32> for Slab<T> {
    type Output = T;
    #[inline]
    fn index(&self, number: u32) -> &T {
        &self.pieces[number as usize / PIECE][number as usize % PIECE]
    }
}

impl<T> IndexMut<u32> for Slab<T> {
    #[inline]
    fn index_mut(&mut self, number: u32) -> &mut T {
        &mut self.pieces[number as usize / PIECE][number as usize % PIECE]
    }
}
