//! A sequence of values that may be dropped however deep it nests: CPython has its "trashcan" for the same reason. Also
//! the estimate of the memory that values take, which a run's budget limits.

use super::value::Value;
use std::cell::RefCell;
use std::ops::{Deref, DerefMut};

super::own::own! {
    /// How many drops are nested now.
    DEPTH = 0;
    /// Bytes that values take, as estimated.
    LIVE = 0;
    /// How many there may be before more memory is asked for at once.
    AHEAD = 0;
}

thread_local! {
    /// Values whose drop was put off because it would have nested too deep.
    static LATER: RefCell<Vec<Value>> = const { RefCell::new(Vec::new()) };
}

const DEEPEST: isize = 64;

/// Drops `value` now, or a little later if drops are nested too deep already.
pub fn bury(value: Value) {
    if value.address() == 0 {
        return;
    }
    let depth = DEPTH.get();
    if depth >= DEEPEST {
        LATER.with_borrow_mut(|later| later.push(value));
        return;
    }
    DEPTH.set(depth + 1);
    drop(value);
    DEPTH.set(depth);
    if depth == 0 {
        bury_later();
    }
}

/// Drops what was put off. Each may put off more, which the same loop takes.
fn bury_later() {
    while let Some(value) = LATER.with_borrow_mut(Vec::pop) {
        DEPTH.set(1);
        drop(value);
        DEPTH.set(0);
    }
}

/// Says that values took `bytes` more.
#[inline]
pub fn allocated(bytes: usize) {
    LIVE.set(LIVE.get() + bytes as isize);
}

/// Says that values gave `bytes` back.
#[inline]
pub fn released(bytes: usize) {
    LIVE.set(LIVE.get() - bytes as isize);
}

/// The bytes that values take, as estimated, since [`reset_live`].
pub fn live() -> u64 {
    LIVE.get().max(0) as u64
}

/// A run begins: what earlier runs on this thread left does not count.
pub fn reset_live() {
    LIVE.set(0);
    AHEAD.set(0);
}

/// Takes memory in large steps while values become more.
pub fn reserve_ahead() {
    AHEAD.set(crate::machine::reserve_ahead(live(), AHEAD.get() as u64) as isize);
}

/// A sequence of values; a `Vec` in every other respect.
#[derive(Default)]
pub struct Bag {
    items: Vec<Value>,
    /// The capacity that was accounted for.
    accounted: u32,
    /// Whether the bag itself was accounted for.
    counted: bool,
}

const OVERHEAD: usize = 80;

impl Bag {
    /// A bag of these values.
    pub fn new(items: Vec<Value>) -> Bag {
        let mut bag = Bag { items, accounted: 0, counted: true };
        allocated(OVERHEAD);
        bag.account();
        bag
    }

    /// Adds a value at the end.
    #[inline]
    pub fn push(&mut self, value: Value) {
        self.items.push(value);
        self.account();
    }

    /// Notes that the items take more or less memory than before; to be called after growing through [`Bag::deref_mut`].
    #[inline]
    pub fn account(&mut self) {
        let capacity = self.items.capacity();
        if capacity as u32 != self.accounted {
            allocated(capacity * 16);
            released(self.accounted as usize * 16);
            self.accounted = capacity as u32;
        }
    }

    /// Takes all items out.
    pub fn take(&mut self) -> Vec<Value> {
        let items = std::mem::take(&mut self.items);
        self.account();
        items
    }
}

impl Deref for Bag {
    type Target = Vec<Value>;
    fn deref(&self) -> &Vec<Value> {
        &self.items
    }
}

impl DerefMut for Bag {
    fn deref_mut(&mut self) -> &mut Vec<Value> {
        &mut self.items
    }
}

impl Drop for Bag {
    fn drop(&mut self) {
        released(self.accounted as usize * 16 + if self.counted { OVERHEAD } else { 0 });
        // From the end, as `list_dealloc` and `tuple_dealloc` do.
        for value in self.items.drain(..).rev() {
            bury(value);
        }
    }
}
