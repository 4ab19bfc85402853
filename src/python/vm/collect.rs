//! `gc.collect()`: circles of objects that nothing else keeps are found, told and taken apart, by CPython's rule: what more
//! references lead to than come from among what is looked at lives, with all that it reaches, and the rest is garbage.
//!
//! Objects of the program's classes are looked at, and what they reach, in programs that import `gc` or have a `__del__`. What
//! cannot be looked into keeps what it holds, so that nothing dies that is needed.

use super::future::{Callback, Callbacks, Future, FutureKind};
use super::symbol::sym;
use super::value::{Inner, Instance, Value};
use super::{Raise, Vm};
use std::collections::BTreeMap;
use std::rc::{Rc, Weak};

/// The objects of a run that may be in circles, in the order of their making.
#[derive(Default)]
pub struct Collector {
    /// Whether objects are noted.
    pub is_on: bool,
    objects: Vec<Weak<Instance>>,
    /// At how many those that died are left out.
    tidy_at: usize,
}

impl Collector {
    /// An object was made.
    pub fn note(&mut self, object: &Value) {
        let Value::Instance(it) = object else { return };
        if self.objects.len() > self.tidy_at {
            self.objects.retain(|known| known.strong_count() > 0);
            self.tidy_at = self.objects.len() * 2 + 64;
        }
        self.objects.push(Rc::downgrade(it));
    }
}

/// What is looked at, and who refers to it.
#[derive(Default)]
struct Graph {
    nodes: Vec<Value>,
    places: BTreeMap<usize, usize>,
    /// For each how many references come from among them.
    inner: Vec<usize>,
    /// For each where its references lead.
    edges: Vec<Vec<usize>>,
}

impl Graph {
    fn place(&mut self, value: &Value) -> Option<usize> {
        count(value)?;
        Some(*self.places.entry(value.address()).or_insert_with(|| {
            self.nodes.push(value.clone());
            self.inner.push(0);
            self.nodes.len() - 1
        }))
    }

    fn grow(&mut self) {
        let mut at = 0;
        while at < self.nodes.len() {
            let held = references(&self.nodes[at]);
            let leads: Vec<usize> = held.iter().filter_map(|value| self.place(value)).collect();
            for place in &leads {
                self.inner[*place] += 1;
            }
            self.edges.push(leads);
            at += 1;
        }
    }

    /// Which of them nothing else keeps.
    fn garbage(&self) -> Vec<bool> {
        // One reference is that of `nodes`.
        let is_kept = |at: &usize| count(&self.nodes[*at]).is_none_or(|count| count - 1 > self.inner[*at]);
        let mut waiting: Vec<usize> = (0..self.nodes.len()).filter(is_kept).collect();
        let mut garbage = vec![true; self.nodes.len()];
        while let Some(at) = waiting.pop() {
            if std::mem::replace(&mut garbage[at], false) {
                waiting.extend(&self.edges[at]);
            }
        }
        garbage
    }
}

/// How many references there are to what can be looked into.
fn count(value: &Value) -> Option<usize> {
    Some(match value {
        Value::Tuple(it) => Rc::strong_count(it),
        Value::List(it) => Rc::strong_count(it),
        Value::Dict(it) | Value::Set(it) | Value::FrozenSet(it) => Rc::strong_count(it),
        Value::Function(it) => Rc::strong_count(it),
        Value::Method(it) => Rc::strong_count(it),
        Value::Instance(it) => Rc::strong_count(it),
        Value::Generator(it) => Rc::strong_count(it),
        Value::Future(it) => Rc::strong_count(it),
        Value::Cell(it) => Rc::strong_count(it),
        _ => return None,
    })
}

/// What a value refers to.
fn references(value: &Value) -> Vec<Value> {
    let mut found = Vec::new();
    match value {
        Value::Tuple(items) => found.extend(items.iter().cloned()),
        Value::List(list) => found.extend(list.items.borrow().iter().cloned()),
        Value::Dict(dict) | Value::Set(dict) | Value::FrozenSet(dict) => {
            for (key, value) in dict.borrow().iter() {
                found.extend([key.clone(), value.clone()]);
            }
        }
        Value::Function(it) => {
            found.extend(it.defaults.iter().chain(it.closure.iter()).cloned());
            found.extend(
                it.keyword_defaults.iter().chain(it.fields.borrow().iter()).map(|(_, it)| it.clone()),
            );
        }
        Value::Method(it) => found.extend([it.function.clone(), it.receiver.clone()]),
        Value::Cell(cell) => found.push(cell.value.borrow().clone()),
        Value::Instance(it) => {
            found.extend(it.fields.borrow().iter().map(|(_, value)| value.clone()));
            match &it.inner {
                Inner::Value(inner) => found.push(inner.borrow().clone()),
                Inner::Error(state) => {
                    let state = state.borrow();
                    found.extend(state.args.iter().chain(&state.kept).cloned());
                    found.extend([state.cause.clone(), state.context.clone()]);
                }
                _ => {}
            }
        }
        Value::Generator(it) => {
            if let Ok(saved) = it.saved.try_borrow() {
                found.extend(saved.slots.iter().cloned());
                found.push(saved.handling.clone());
            }
        }
        Value::Future(it) => references_of_future(it, &mut found),
        _ => {}
    }
    found
}

fn references_of_future(it: &Rc<Future>, found: &mut Vec<Value>) {
    found.push(it.result.borrow().clone());
    let mut note = |callback: &Callback| match callback {
        Callback::Wakeup(other) | Callback::Gather(other) => found.push(Value::Future(other.clone())),
        Callback::Call(callee, _) => found.push(callee.clone()),
        Callback::StopLoop => {}
    };
    match &*it.callbacks.borrow() {
        Callbacks::None => {}
        Callbacks::One(callback) => note(callback),
        Callbacks::Many(all) => all.iter().for_each(note),
    }
    if let Some(rare) = it.rare.get() {
        found.extend(rare.fields.borrow().iter().map(|(_, value)| value.clone()));
    }
    match &it.kind {
        FutureKind::Task(task) => {
            found.extend(task.coroutine.borrow().clone().map(Value::Generator));
            found.extend(task.waiter.borrow().clone().map(Value::Future));
        }
        FutureKind::Gather(gather) => {
            found.extend(gather.children.borrow().iter().cloned().map(Value::Future));
        }
        _ => {}
    }
}

impl Vm {
    /// Finds circles that nothing keeps, tells the weak references to them, calls the `__del__` of what is in them, and takes
    /// them apart. Gives how many objects that were.
    pub fn collect_garbage(&mut self) -> Result<i64, Raise> {
        self.collect_beside(&[])
    }

    /// The same where some references, to be named each, do not count: those of a namespace that dies.
    pub fn collect_beside(&mut self, dying: &[Value]) -> Result<i64, Raise> {
        self.bury_dead()?;
        self.cut_circles()?;
        let garbage = self.find_garbage(dying)?;
        let number = garbage.len() as i64;
        if self.forget_references(&garbage) {
            self.tell_watchers()?;
        }
        let mut was_told = false;
        for value in &garbage {
            let Value::Instance(it) = value else { continue };
            let is_finalized = it.fields.borrow().get(sym::FINALIZED).is_some();
            if !it.class.has_finalizer || is_finalized || !matches!(it.inner, Inner::Plain) {
                continue;
            }
            was_told = true;
            let old = it.fields.borrow_mut().set(sym::FINALIZED, Value::None);
            drop(old);
            self.finalize(it.clone())?;
        }
        // A `__del__` may have brought some back to life.
        let garbage = if was_told {
            drop(garbage);
            self.find_garbage(&[])?
        } else {
            garbage
        };
        for value in &garbage {
            self.take_apart(value);
        }
        drop(garbage);
        self.bury_dead()?;
        Ok(number)
    }

    fn find_garbage(&mut self, dying: &[Value]) -> Result<Vec<Value>, Raise> {
        let mut graph = Graph::default();
        self.collector.objects.retain(|known| known.strong_count() > 0);
        for object in &self.collector.objects {
            if let Some(object) = object.upgrade() {
                graph.place(&Value::Instance(object));
            }
        }
        graph.grow();
        for value in dying {
            // The namespace's reference, and that of `dying`.
            if let Some(place) = graph.places.get(&value.address()) {
                graph.inner[*place] += 2;
            }
        }
        self.spend(graph.nodes.len() as u32 * 4)?;
        let garbage = graph.garbage();
        Ok(graph.nodes.into_iter().zip(garbage).filter(|(_, is)| *is).map(|(value, _)| value).collect())
    }

    /// Lets go what something refers to that is in a circle.
    fn take_apart(&mut self, value: &Value) {
        match value {
            Value::Instance(it) => {
                let mut fields = it.fields.take();
                let is_finalized = fields.remove(sym::FINALIZED).is_some();
                if is_finalized {
                    it.fields.borrow_mut().set(sym::FINALIZED, Value::None);
                }
            }
            Value::List(list) => drop(list.items.take()),
            Value::Dict(dict) | Value::Set(dict) => drop(dict.take()),
            Value::Cell(cell) => drop(cell.value.take()),
            Value::Function(it) => drop(it.fields.take()),
            _ => {}
        }
    }
}
