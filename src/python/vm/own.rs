//! Numbers that each thread of the host has for itself. In wasm, which has one thread, they are plain statics: the way to
//! a thread's own is not compiled away there, and these are asked for at every value that lives or dies.

#[cfg(target_arch = "wasm32")]
use std::sync::atomic::{AtomicIsize, Ordering::Relaxed};

/// A number of the only thread.
#[cfg(target_arch = "wasm32")]
pub struct Own(AtomicIsize);

#[cfg(target_arch = "wasm32")]
impl Own {
    pub const fn new(first: isize) -> Own {
        Own(AtomicIsize::new(first))
    }

    #[inline(always)]
    pub fn get(&self) -> isize {
        self.0.load(Relaxed)
    }

    #[inline(always)]
    pub fn set(&self, value: isize) {
        self.0.store(value, Relaxed);
    }
}

/// Declares such numbers with what they are at first.
#[cfg(target_arch = "wasm32")]
macro_rules! own {
    ($($(#[$about:meta])* $name:ident = $first:expr;)*) => {
        $($(#[$about])* static $name: $crate::python::vm::own::Own = $crate::python::vm::own::Own::new($first);)*
    };
}

/// Declares such numbers with what they are at first.
#[cfg(not(target_arch = "wasm32"))]
macro_rules! own {
    ($($(#[$about:meta])* $name:ident = $first:expr;)*) => {
        thread_local! {
            $($(#[$about])* static $name: std::cell::Cell<isize> = const { std::cell::Cell::new($first) };)*
        }
    };
}

pub(crate) use own;
