//! Where dead coroutines and futures are laid out until the machine can do what their death asks for: run a generator's
//! `finally`, call an object's `__del__`, say that a coroutine was never awaited, or that a Task's exception was never retrieved.

use super::future::{Future, State as FutureState};
use super::generator::{Generator, Kind, Saved, State};
use super::value::{Inner, Instance, Value};
use crate::python::asyncio::revived;
use std::cell::RefCell;
use std::rc::Rc;

/// Something dead whose death asks for something.
pub enum Body {
    /// A coroutine that was never awaited: its code, the library's name for it if it has no code, and
    /// what is told of it.
    NeverAwaited(u32, Option<&'static str>, Option<super::generator::Told>),
    /// A suspended generator: its frame, which must be closed.
    Suspended(Kind, u32, Saved, u32),
    /// An object whose class has a `__del__`.
    Object(Rc<Instance>),
    /// Some object that a weak reference with a callback may refer to.
    Watched,
    /// A future whose exception nobody asked for, or a Task that never ended.
    Future(Rc<Future>),
}

thread_local! {
    static BODIES: RefCell<Vec<Body>> = const { RefCell::new(Vec::new()) };
}

super::own::own! {
    /// Whether something is laid out: 1.
    ANY = 0;
}

/// Whether something is laid out.
#[inline]
pub fn any() -> bool {
    ANY.get() != 0
}

/// Takes out what is laid out, in the order in which it died.
pub fn take() -> Vec<Body> {
    ANY.set(0);
    BODIES.take()
}

/// Drops what is laid out, and what that death lays out in turn, with nothing said about it: a run is over, or begins.
pub fn clear() {
    while any() {
        for body in take() {
            if let Body::Future(future) = &body {
                // It asks for nothing any more, or it would be laid out again.
                future.log_traceback.set(false);
                if let Some(task) = future.task() {
                    task.log_destroy.set(false);
                }
            }
        }
    }
}

/// Clears the morgue when it is dropped: the last field of a machine, which dies after all values of the run.
pub struct Clearing;

impl Drop for Clearing {
    fn drop(&mut self) {
        clear();
    }
}

fn add(body: Body) {
    ANY.set(1);
    BODIES.with_borrow_mut(|bodies| bodies.push(body));
}

/// So many items of a container are looked at.
const ITEMS: usize = 16;

/// Whether a program can tell when a value dies, or when something in it does that lies so deep. The error that would keep it
/// is left out, as a circle never dies here.
pub fn shows_its_death(value: &Value, depth: u32, error: &Rc<Instance>) -> bool {
    match value {
        Value::Instance(it) => {
            let keeps = |state: &RefCell<super::error::ErrorState>| !state.borrow().kept.is_empty();
            it.class.has_finalizer
                || it.class.referred.get()
                || !Rc::ptr_eq(it, error) && it.error().is_some_and(keeps)
        }
        Value::Generator(it) => match it.state.get() {
            State::Created => it.kind == Kind::Coroutine,
            State::Suspended => it.native.is_none(),
            _ => false,
        },
        Value::List(list) if depth > 0 => {
            list.items.borrow().iter().take(ITEMS).any(|item| shows_its_death(item, depth - 1, error))
        }
        Value::Tuple(items) if depth > 0 => {
            items.iter().take(ITEMS).any(|item| shows_its_death(item, depth - 1, error))
        }
        Value::Set(set) if depth > 0 => {
            set.borrow().iter().take(ITEMS).any(|(item, _)| shows_its_death(item, depth - 1, error))
        }
        Value::Future(it) => match (it.state.get(), &*it.result.borrow()) {
            (FutureState::Pending, _) => it.is_task(),
            (FutureState::Finished, Value::Instance(own)) if it.failed.get() => {
                !Rc::ptr_eq(own, error) && own.error().is_some_and(|state| !state.borrow().kept.is_empty())
            }
            _ => false,
        },
        _ => false,
    }
}

/// A generator dies.
pub fn lay_out(generator: &mut Generator) {
    let saved = std::mem::take(generator.saved.get_mut());
    match generator.state.get() {
        State::Created if generator.kind == Kind::Coroutine => {
            add(Body::NeverAwaited(
                generator.code,
                generator.native.as_ref().map(|native| native.borrow().name()),
                generator.told.take().map(|told| *told),
            ));
        }
        State::Suspended if generator.native.is_none() && !generator.finalized => {
            let kind = if generator.closes.get() { Kind::Generator } else { generator.kind };
            add(Body::Suspended(kind, generator.code, saved, generator.activity.get()));
            return;
        }
        _ => {}
    }
    super::bag::bury(saved.handling);
    for value in saved.slots {
        super::bag::bury(value);
    }
}

/// An object dies whose class has a `__del__`: another one takes over what it has, to be its `self`.
pub fn lay_out_object(it: &mut Instance) {
    if it.fields.get_mut().get(super::symbol::sym::FINALIZED).is_some() {
        return;
    }
    let fields = std::mem::take(&mut it.fields);
    add(Body::Object(Rc::new(Instance { class: it.class.clone(), fields, inner: Inner::Finalized })));
}

/// An object dies that somebody may watch.
#[cold]
pub fn note_watched() {
    add(Body::Watched);
}

/// A future dies.
pub fn lay_out_future(future: &mut Future) {
    let asks = match future.state.get() {
        FutureState::Finished => future.log_traceback.get(),
        FutureState::Cancelled => false,
        FutureState::Pending => future.task().is_some_and(|task| task.log_destroy.get()),
    };
    if asks {
        add(Body::Future(revived(future)));
    } else {
        super::bag::bury(future.result.take());
        if future.rare.get().is_some_and(|rare| rare.watched.get()) {
            add(Body::Watched);
        }
    }
}
