//! What `weakref.py` asks of the machine: objects that are not kept alive, and who is told when one is gone.

use crate::python::vm::future::Future;
use crate::python::vm::value::{Arguments, Function, Instance, Native, Value};
use crate::python::vm::{Raise, Vm};
use std::rc::{Rc, Weak};

/// The functions of `weakref`.
pub static WEAKREF: &[Native] = &[
    Native { name: "_weak", call: weak },
    Native { name: "_strong", call: strong },
    Native { name: "_watch", call: watch },
    Native { name: "_references", call: references },
];

/// The functions of `gc`.
pub static GC: &[Native] = &[Native { name: "_collect", call: collect }];

fn collect(vm: &mut Vm, _: &Arguments<'_>) -> Result<Value, Raise> {
    vm.collect_garbage().map(Value::Int)
}

/// So many of the latest references are looked at for one to the same object.
const LOOKED_AT: usize = 1000;

/// The weak references of a run, in the order of their making.
#[derive(Default)]
pub struct Faint {
    all: Vec<Reference>,
    /// Those whose callback waits for the death of what they refer to.
    watching: Vec<usize>,
}

struct Reference {
    object: Object,
    /// What the program holds of it.
    holder: Weak<Instance>,
    /// Whether it is a `ref` without a callback, of which an object has one.
    is_plain: bool,
}

/// An object that is not kept alive.
enum Object {
    /// An object of a class.
    Instance(Weak<Instance>),
    /// A future or task.
    Future(Weak<Future>),
    /// A function.
    Function(Weak<Function>),
}

impl Object {
    fn get(&self) -> Option<Value> {
        match self {
            Object::Instance(it) => it.upgrade().map(Value::Instance),
            Object::Future(it) => it.upgrade().map(Value::Future),
            Object::Function(it) => it.upgrade().map(Value::Function),
        }
    }

    fn is_gone(&self) -> bool {
        match self {
            Object::Instance(it) => it.strong_count() == 0,
            Object::Future(it) => it.strong_count() == 0,
            Object::Function(it) => it.strong_count() == 0,
        }
    }
}

/// `_weak(object)`: the number of a reference that does not keep it alive; `None` if there can be none.
fn weak(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let slot = vm.intern("__weakref__");
    let object = match arguments.at(0) {
        Value::Instance(it) if it.class.slots.as_ref().is_some_and(|slots| !slots.contains(&slot)) => {
            return Ok(Value::None);
        }
        Value::Instance(it) if it.class.is_user => {
            it.class.referred.set(true);
            Object::Instance(Rc::downgrade(&it))
        }
        Value::Future(it) => Object::Future(Rc::downgrade(&it)),
        Value::Function(it) => Object::Function(Rc::downgrade(&it)),
        _ => return Ok(Value::None),
    };
    vm.faint.all.push(Reference { object, holder: Weak::new(), is_plain: false });
    Ok(Value::Int(vm.faint.all.len() as i64 - 1))
}

/// The object of such a number, or `None` if it is gone.
fn strong(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let place = arguments.at(0).as_int().and_then(|place| usize::try_from(place).ok());
    let found = place.and_then(|place| vm.faint.all.get(place));
    Ok(found.and_then(|found| found.object.get()).unwrap_or_default())
}

/// `_watch(number, reference, is_plain, has_callback)`: who holds a number; its `_callback` is called when the object is gone. False if
/// nobody can tell.
fn watch(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let place = arguments.at(0).as_int().and_then(|place| usize::try_from(place).ok()).unwrap_or(usize::MAX);
    let is_plain = vm.truth(&arguments.at(2))?;
    let has_callback = vm.truth(&arguments.at(3))?;
    let Vm { faint, .. } = vm;
    let (Some(found), Value::Instance(reference)) = (faint.all.get_mut(place), arguments.at(1)) else {
        return Ok(Value::Bool(false));
    };
    found.holder = Rc::downgrade(&reference);
    found.is_plain = is_plain;
    if has_callback {
        match found.object.get() {
            Some(Value::Instance(it)) => it.class.watched.set(true),
            Some(Value::Future(it)) => it.rare().watched.set(true),
            _ => return Ok(Value::Bool(false)),
        }
        faint.watching.push(place);
    }
    Ok(Value::Bool(true))
}

/// `_references(object, plain)`: those of an object that live; only one without a callback, if that is asked.
fn references(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let (object, plain) = (arguments.at(0), vm.truth(&arguments.at(1))?);
    let latest = if plain { vm.faint.all.len().saturating_sub(LOOKED_AT) } else { 0 };
    let looked_at = vm.faint.all.get(latest..).unwrap_or_default();
    let same = looked_at.iter().rev().filter(|found| (found.is_plain || !plain) && !found.object.is_gone());
    let same = same.filter(|found| found.object.get().is_some_and(|it| it.is(&object)));
    let holders = same.filter_map(|found| found.holder.upgrade());
    let found: Vec<Value> = holders.take(if plain { 1 } else { usize::MAX }).map(Value::Instance).collect();
    vm.spend(found.len() as u32 + 16)?;
    Ok(Value::list(found))
}

impl Vm {
    /// Weak references to these lead nowhere any more. Whether any is watched.
    pub fn forget_references(&mut self, objects: &[Value]) -> bool {
        let of = |value: &Value| value.address();
        let mut gone: Vec<usize> = objects.iter().map(of).collect();
        gone.sort_unstable();
        for known in &mut self.faint.all {
            let it = known.object.get();
            if it.is_some_and(|it| gone.binary_search(&it.address()).is_ok()) {
                known.object = Object::Instance(Weak::new());
            }
        }
        !self.faint.watching.is_empty()
    }

    /// Objects are gone that weak references with callbacks may refer to: those that live are told, the last one made first.
    #[cold]
    pub fn tell_watchers(&mut self) -> Result<(), Raise> {
        self.spend(self.faint.watching.len() as u32 / 4)?;
        let all = &self.faint.all;
        let is_gone = |place: &usize| all.get(*place).is_none_or(|found| found.object.is_gone());
        let (gone, kept): (Vec<usize>, Vec<usize>) =
            std::mem::take(&mut self.faint.watching).into_iter().partition(is_gone);
        self.faint.watching = kept;
        for place in gone.into_iter().rev() {
            let Some(holder) = self.faint.all.get(place).and_then(|found| found.holder.upgrade()) else {
                continue;
            };
            let holder = Value::Instance(holder);
            let callback = self.intern("_callback");
            let callback = self.get_attribute(&holder, callback)?;
            if let Err(raise) = self.call(&callback, &[holder]) {
                let error = raise.into_error()?;
                self.report_unraisable(&error, &callback)?;
            }
        }
        Ok(())
    }
}
