//! Iterators that the library makes, and going through anything that can be gone through.

use super::value::{Range, Value};
use super::{Raise, Vm};
use std::rc::Rc;

/// An iterator that the library made.
pub enum Iter {
    /// Of a list: it looks at the list anew each time.
    List(Rc<super::value::List>, usize),
    /// Of a tuple.
    Tuple(Value, usize),
    /// Of a range: next, how many are left, step.
    Range(i64, i64, i64),
    /// Of a `str`: at which byte.
    Str(Value, usize),
    /// Of bytes.
    Bytes(Value, usize),
    /// Of a dict or set: at which entry, how many keys there were, and what is given.
    Dict(Value, usize, usize, View),
    /// Of an object with `__getitem__` alone.
    Items(Value, i64),
    /// A list backwards: how many are left.
    Reversed(Value, usize),
    /// `enumerate`: iterator and next number.
    Enumerate(Value, i64),
    /// `zip`: iterators; whether it is strict.
    Zip(Vec<Value>, bool),
    /// `map`: function and iterators.
    Map(Value, Vec<Value>),
    /// `filter`: function and iterator.
    Filter(Value, Value),
    /// `iter(callable, sentinel)`
    Until(Value, Value),
    /// A native iterator of a library module: its state, and what gives the next value.
    Native(Vec<Value>, NextFn),
    /// It came to its end.
    Exhausted,
}

/// The next value of a native iterator, given its state.
pub type NextFn = fn(&mut Vm, &mut Vec<Value>) -> Result<Option<Value>, Raise>;

/// What going through a dict gives.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// The keys.
    Keys,
    /// The values.
    Values,
    /// Pairs.
    Items,
}

impl Drop for Iter {
    fn drop(&mut self) {
        match self {
            Iter::Enumerate(inner, _) | Iter::Filter(_, inner) => super::bag::bury(std::mem::take(inner)),
            Iter::Zip(inner, _) | Iter::Map(_, inner) | Iter::Native(inner, _) => {
                for value in inner.drain(..) {
                    super::bag::bury(value);
                }
            }
            _ => {}
        }
    }
}

impl Iter {
    /// Of a range.
    pub fn of_range(range: &Range) -> Iter {
        Iter::Range(range.start, range.len(), range.step)
    }
}
