//! `asyncio.Future`, `asyncio.Task` and what `gather` gives: their data. What they do is in the asyncio room.

use super::class::{Class, Fields};
use super::generator::Generator;
use super::handle::Handle;
use super::symbol::Symbol;
use super::value::{Instance, Value};
use crate::clock::Instant;
use crate::trace::ActivityId;
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

/// Where a future is in its life.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// `PENDING`
    Pending,
    /// `CANCELLED`
    Cancelled,
    /// `FINISHED`, with a result or an exception.
    Finished,
}

/// A future of any kind.
pub struct Future {
    /// Where it is in its life.
    pub state: Cell<State>,
    /// Whether a Task's step just gave it out to be waited for (`_asyncio_future_blocking`).
    pub blocking: Cell<bool>,
    /// Whether an exception must be reported if nobody asks for it (`__log_traceback`).
    pub log_traceback: Cell<bool>,
    /// The result, or the exception.
    pub result: RefCell<Value>,
    /// Whether [`Future::result`] is an exception.
    pub failed: Cell<bool>,
    /// What few of them have.
    pub rare: OnceCell<Box<Rare>>,
    /// What is called when it is done, in order.
    pub callbacks: RefCell<Callbacks>,
    /// The number of its loop.
    pub loop_number: u32,
    /// What it is besides.
    pub kind: FutureKind,
}

/// What few futures have.
#[derive(Default)]
pub struct Rare {
    /// `_cancel_message`
    pub cancel_message: RefCell<Value>,
    /// Its class, if that is one of the program's.
    pub class: Option<Rc<Class>>,
    /// The attributes that the program set.
    pub fields: RefCell<Fields>,
    /// In debug mode the program's calls that made it, the innermost first: line and function (`_source_traceback`).
    pub origin: RefCell<Vec<(u32, Symbol)>>,
    /// Whether a weak reference with a callback refers to it.
    pub watched: Cell<bool>,
    /// And the place in asyncio's own code that did; none where the program itself asked the loop.
    pub made_at: Cell<Option<&'static str>>,
}

impl Future {
    /// The loop that ran until it was done runs no more: `_run_until_complete_cb` goes.
    pub fn forget_stop(&self) {
        let mut callbacks = self.callbacks.borrow_mut();
        let is_stop = |callback: &Callback| matches!(callback, Callback::StopLoop);
        match &mut *callbacks {
            Callbacks::One(callback) if is_stop(callback) => *callbacks = Callbacks::None,
            Callbacks::Many(all) => all.retain(|callback| !is_stop(callback)),
            _ => {}
        }
    }

    /// `_cancel_message`
    pub fn cancel_message(&self) -> Value {
        self.rare.get().map(|rare| rare.cancel_message.borrow().clone()).unwrap_or_default()
    }

    /// Sets the message.
    pub fn set_cancel_message(&self, message: &Value) {
        if self.rare.get().is_some() || !message.is_none() {
            let old = self.rare().cancel_message.replace(message.clone());
            drop(old);
        }
    }

    /// What few futures have; from now on it has that.
    pub fn rare(&self) -> &Rare {
        self.rare.get_or_init(Box::default)
    }

    /// The program's class that it is of, if there is one.
    pub fn own_class(&self) -> Option<&Rc<Class>> {
        self.rare.get().and_then(|rare| rare.class.as_ref())
    }

    /// An attribute that the program set.
    pub fn field(&self, name: Symbol) -> Option<Value> {
        self.rare.get().and_then(|rare| rare.fields.borrow().get(name).cloned())
    }
}

/// What a future is besides.
pub enum FutureKind {
    /// Nothing.
    Plain,
    /// A Task.
    Task(Box<Task>),
    /// What `gather` gives.
    Gather(Box<Gather>),
    /// What stands for a job on another thread: the number of its activity.
    Job(u32),
}

/// What a Task has besides being a future.
pub struct Task {
    /// The code of what it runs; none of the library's own.
    pub code: u32,
    /// What it runs; none once it is done.
    pub coroutine: RefCell<Option<Rc<Generator>>>,
    /// The future it waits for.
    pub waiter: RefCell<Option<Rc<Future>>>,
    /// `_must_cancel`
    pub must_cancel: Cell<bool>,
    /// `cancelling()`
    pub cancel_requests: Cell<u32>,
    /// Its name, if it was given one; else `Task-N`.
    pub name: RefCell<Value>,
    /// The N of `Task-N`.
    pub number: u32,
    /// Whether something must be said if it dies before it ended (`_log_destroy_pending`).
    pub log_destroy: Cell<bool>,
    /// The context in which it runs.
    pub context: RefCell<Value>,
    /// Its own activity: the one of its coroutine.
    pub activity: ActivityId,
    /// The innermost activity: it is the one that waits, gets ready and runs.
    pub innermost: Cell<ActivityId>,
}

/// What a gathering has besides being a future.
pub struct Gather {
    /// In the order of the arguments, one each, the same future possibly several times.
    pub children: RefCell<Vec<Rc<Future>>>,
    /// How many different ones.
    pub count: u32,
    /// How many of them are done.
    pub finished: Cell<u32>,
    /// `return_exceptions`
    pub return_exceptions: bool,
    /// `_cancel_requested`
    pub cancel_requested: Cell<bool>,
}

impl Drop for Gather {
    /// The last one first, as a list of CPython's lets its items go.
    fn drop(&mut self) {
        let children = self.children.get_mut();
        while children.pop().is_some() {}
    }
}

/// What is called when a future is done, in order; nearly always one.
#[derive(Default)]
pub enum Callbacks {
    /// Nothing.
    #[default]
    None,
    /// One.
    One(Callback),
    /// Two or more.
    Many(Vec<Callback>),
}

/// What is called when a future is done.
#[derive(Clone)]
pub enum Callback {
    /// A Task goes on (`Task.__wakeup`).
    Wakeup(Rc<Future>),
    /// A gathering takes note (`_done_callback` of `gather`).
    Gather(Rc<Future>),
    /// `asyncio.run` stops the loop (`_run_until_complete_cb`).
    StopLoop,
    /// A callable of the program or the library, with an activity if it is the program's.
    Call(Value, Option<ActivityId>),
}

/// An entry of the loop's ready queue.
pub enum Ready {
    /// A Task's step, with what is thrown into it.
    Step(Rc<Future>, Option<Rc<Instance>>),
    /// A Task's wake-up because of a future.
    Wakeup(Rc<Future>, Rc<Future>),
    /// Another callback of a future.
    Done(Callback, Rc<Future>),
    /// A sleep's timer fired (`_set_result_unless_cancelled`): the future, its result, when it was due.
    SetResult(Rc<Future>, Value, Instant),
    /// A handle of the program's.
    Handle(Rc<Handle>),
    /// A timer that was cancelled.
    Nothing,
}

impl Drop for Future {
    fn drop(&mut self) {
        super::bag::released(self.kind.bytes());
        super::morgue::lay_out_future(self);
    }
}

impl FutureKind {
    /// What such a future takes, roughly.
    pub fn bytes(&self) -> usize {
        match self {
            FutureKind::Plain | FutureKind::Job(_) => 280,
            FutureKind::Task(_) | FutureKind::Gather(_) => 560,
        }
    }
}
