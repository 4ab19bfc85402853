//! Things that are known by numbers and never move: a sequence in pieces of one size. A vector that grows is copied, is
//! twice in memory meanwhile, and leaves holes behind.

use std::ops::{Index, IndexMut};

const PIECE: usize = 1 << 10;

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
        let mut piece = Vec::with_capacity(PIECE);
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
