//! A sequence of values that may be dropped however deep it nests: CPython has its "trashcan" for the same reason. Also
//! the estimate of the memory that values take, which a run's budget limits.

use super::value::Value;
use std::cell::{Cell, RefCell};
use std::ops::{Deref, DerefMut};

thread_local! {
    /// How many drops are nested now.
    static DEPTH: Cell<u32> = const { Cell::new(0) };
    /// Values whose drop was put off because it would have nested too deep.
    static LATER: RefCell<Vec<Value>> = const { RefCell::new(Vec::new()) };
    /// Bytes that values take, as estimated.
    static LIVE: Cell<isize> = const { Cell::new(0) };
    /// How many there may be before more memory is asked for at once.
    static AHEAD: Cell<isize> = const { Cell::new(STEP) };
}

const DEEPEST: u32 = 64;
const STEP: isize = 4 << 20;

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
    AHEAD.set(STEP);
}

/// Takes memory in large steps while values become more. In a page each page of 64 KiB would be asked for by itself, and
/// every time the browser looks whether it is time to collect garbage: that was a third of a run with many tasks.
pub fn reserve_ahead() {
    let live = LIVE.get();
    if live > AHEAD.get() {
        AHEAD.set(live + STEP);
        let mut room = Vec::<u8>::new();
        // Values take about twice what is estimated. What is given back stays with the allocator.
        let _ = room.try_reserve_exact(2 * STEP as usize);
        drop(std::hint::black_box(room));
    }
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
