//! Copies of values: for a process that begins with a copy of this one's memory, and for what is sent between processes,
//! as `pickle` would copy it. Containers and objects are copied as shells first and filled one after the other, so that
//! circles close and depth costs no host stack.
//!
//! DIFFERENCE: classes, and generators that are under way, are shared with the copy. A process that changes a class changes it
//! for all.

use super::bag::Bag;
use super::class::{Fields, Type};
use super::dict::Dict;
use super::error::ErrorState;
use super::value::{Function, Inner, Instance, List, Method, Shared, Value};
use super::{Raise, Vm};
use crate::trace::ThreadId;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

/// What was copied so far.
#[derive(Default)]
pub struct Copies {
    /// By address: the copy. The original is kept, so that its address is not used again.
    known: BTreeMap<usize, (Value, Value)>,
    /// Originals and their copies that are still empty.
    empty: Vec<(Value, Value)>,
    /// Whether it is pickled: what CPython cannot send is refused.
    pickles: bool,
}

/// The memory of a process: what its code sees under its names.
#[derive(Default)]
pub struct Memory {
    globals: Vec<Value>,
    modules: Vec<(u32, Value)>,
}

/// The same attributes.
fn same(fields: &Fields) -> Fields {
    let mut copy = Fields::default();
    for (name, value) in fields.iter() {
        copy.set(*name, value.clone());
    }
    copy
}

impl Vm {
    /// The number of the running process; 0 is the program's own.
    pub fn process(&self) -> u16 {
        self.process
    }

    /// A new process with a copy of this one's memory: its number, and copies of a function and its arguments.
    pub fn fork(&mut self, call: &[Value]) -> Result<(u16, Value, Vec<Value>), Raise> {
        let mut copies = Copies::default();
        let mut globals = Vec::with_capacity(self.globals.len());
        for index in 0..self.globals.len() {
            let value = self.globals[index].clone();
            globals.push(self.copied(&value, &mut copies)?);
        }
        let mut copied = Vec::with_capacity(call.len());
        for value in call {
            copied.push(self.copied(value, &mut copies)?);
        }
        let callee = if copied.is_empty() { Value::None } else { copied.remove(0) };
        let process = self.machine.threads.add_process();
        self.memories.resize_with(usize::from(process) + 1, Memory::default);
        self.memories[usize::from(process)] = Memory { globals, modules: self.modules.clone() };
        Ok((process, callee, copied))
    }

    /// The memory of a thread's process is what its code sees from here on.
    pub(super) fn enter_process(&mut self, id: ThreadId) {
        let process = self.machine.threads.process(id);
        if process != self.process {
            for number in [self.process, process] {
                let memory = &mut self.memories[usize::from(number)];
                std::mem::swap(&mut self.globals, &mut memory.globals);
                std::mem::swap(&mut self.modules, &mut memory.modules);
            }
            self.process = process;
        }
    }

    /// A copy as `pickle` makes one, or its complaint.
    pub fn pickled(&mut self, value: &Value) -> Result<Value, Raise> {
        let mut copies = Copies { pickles: true, ..Copies::default() };
        self.copied(value, &mut copies)
    }

    /// A copy that shares what was copied before.
    pub fn copied(&mut self, value: &Value, copies: &mut Copies) -> Result<Value, Raise> {
        let copy = self.shell(value, copies)?;
        while let Some((original, copy)) = copies.empty.pop() {
            self.fill(&original, &copy, copies)?;
        }
        Ok(copy)
    }

    /// The copy of a value whose parts may still be missing.
    fn shell(&mut self, value: &Value, copies: &mut Copies) -> Result<Value, Raise> {
        if let Some((_, copy)) = copies.known.get(&value.address()) {
            return Ok(copy.clone());
        }
        let copy = match value {
            Value::Tuple(items) => {
                let items = self.nested(|vm| vm.shells(items, copies))?;
                Value::tuple(items)
            }
            Value::List(_) => Value::list(Vec::new()),
            Value::Dict(_) => Value::dict(Dict::default()),
            Value::Set(_) => Value::Set(Rc::new(Dict::set().into())),
            Value::FrozenSet(_) => Value::FrozenSet(Rc::new(Dict::set().into())),
            Value::Cell(_) => Value::Cell(Rc::new(Shared { value: RefCell::new(Value::Unbound) })),
            Value::Instance(it) => self.object_shell(it, copies)?,
            Value::Method(method) => {
                let function = self.shell(&method.function, copies)?;
                let receiver = self.nested(|vm| vm.shell(&method.receiver, copies))?;
                Method::bind(function, receiver)
            }
            Value::Function(function) if copies.pickles => {
                self.check_by_name(value, function.code)?;
                return Ok(value.clone());
            }
            Value::Function(function) if !function.closure.is_empty() || !function.defaults.is_empty() => {
                let closure = self.nested(|vm| vm.shells(&function.closure, copies))?;
                let defaults = self.nested(|vm| vm.shells(&function.defaults, copies))?;
                Value::Function(Rc::new(Function {
                    code: function.code,
                    defaults: Bag::new(defaults),
                    keyword_defaults: same(&function.keyword_defaults),
                    closure: Bag::new(closure),
                    fields: RefCell::new(same(&function.fields.borrow())),
                }))
            }
            Value::Generator(_) | Value::Module(_) | Value::Future(_) | Value::Handle(_) | Value::Loop(_)
                if copies.pickles =>
            {
                let name = self.type_name(value).to_string();
                return Err(self.error_with(Type::TypeError, "cannot pickle '%' object", &[&name]));
            }
            _ => return Ok(value.clone()),
        };
        copies.known.insert(value.address(), (value.clone(), copy.clone()));
        if !matches!(value, Value::Tuple(_) | Value::Method(_) | Value::Function(_)) {
            copies.empty.push((value.clone(), copy.clone()));
        }
        Ok(copy)
    }

    fn shells(&mut self, items: &[Value], copies: &mut Copies) -> Result<Vec<Value>, Raise> {
        let mut copied = Vec::with_capacity(items.len());
        for item in items {
            copied.push(self.shell(item, copies)?);
        }
        Ok(copied)
    }

    fn object_shell(&mut self, it: &Rc<Instance>, copies: &mut Copies) -> Result<Value, Raise> {
        if copies.pickles && &*it.class.name == "lock" {
            return Err(self.type_error("cannot pickle '_thread.lock' object"));
        }
        let inner = match &it.inner {
            Inner::Error(state) => {
                let state = state.borrow();
                let args = state.args.to_vec();
                let args = self.nested(|vm| vm.shells(&args, copies))?;
                let mut state = ErrorState::default();
                state.args = args;
                Inner::Error(Box::new(RefCell::new(state)))
            }
            Inner::Value(_) => Inner::Value(RefCell::default()),
            _ => Inner::Plain,
        };
        Ok(Value::Instance(Rc::new(Instance { class: it.class.clone(), fields: RefCell::default(), inner })))
    }

    /// Gives a copy its parts.
    fn fill(&mut self, original: &Value, copy: &Value, copies: &mut Copies) -> Result<(), Raise> {
        match (original, copy) {
            (Value::List(from), Value::List(to)) => self.fill_list(from, to, copies),
            (Value::Dict(from), Value::Dict(to))
            | (Value::Set(from), Value::Set(to))
            | (Value::FrozenSet(from), Value::FrozenSet(to)) => {
                let pairs: Vec<(Value, Value)> =
                    from.borrow().iter().map(|(key, value)| (key.clone(), value.clone())).collect();
                for (key, value) in pairs {
                    let (key, value) = (self.shell(&key, copies)?, self.shell(&value, copies)?);
                    // The hash of a key may need what is in it.
                    self.fill_one(&key, copies)?;
                    self.dict_set(to, key, value)?;
                }
                Ok(())
            }
            (Value::Cell(from), Value::Cell(to)) => {
                let value = from.value.borrow().clone();
                let value = self.shell(&value, copies)?;
                to.value.replace(value);
                Ok(())
            }
            (Value::Instance(from), Value::Instance(to)) => {
                if let (Inner::Value(from), Inner::Value(to)) = (&from.inner, &to.inner) {
                    let value = from.borrow().clone();
                    let value = self.shell(&value, copies)?;
                    to.replace(value);
                }
                let fields: Vec<_> = from.fields.borrow().iter().cloned().collect();
                for (name, value) in fields {
                    let value = self.shell(&value, copies)?;
                    to.fields.borrow_mut().set(name, value);
                }
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn fill_list(&mut self, from: &List, to: &List, copies: &mut Copies) -> Result<(), Raise> {
        let items = from.items.borrow().to_vec();
        let items = self.shells(&items, copies)?;
        *to.items.borrow_mut() = Bag::new(items);
        Ok(())
    }

    /// Fills a copy now that is still empty.
    fn fill_one(&mut self, copy: &Value, copies: &mut Copies) -> Result<(), Raise> {
        let index = copies.empty.iter().position(|(_, empty)| copy.address() != 0 && empty.is(copy));
        match index {
            Some(index) => {
                let (original, copy) = copies.empty.swap_remove(index);
                self.fill(&original, &copy, copies)
            }
            None => Ok(()),
        }
    }

    /// A function is sent by its name, under which its module must have it.
    fn check_by_name(&mut self, value: &Value, code: u32) -> Result<(), Raise> {
        let code = &self.program.codes[code as usize];
        let (name, qualified) = (code.name, self.name(code.qualified_name).to_string());
        if qualified.contains("<locals>") {
            let template = "Can't pickle local object '%'";
            return Err(self.error_with(Type::AttributeError, template, &[&qualified]));
        }
        if self.name(name) == "<lambda>" {
            let text = self.repr_of(value)?;
            let message = ["Can't pickle ", &text, ": attribute lookup <lambda> on __main__ failed"].concat();
            let module = self.module("_pickle")?;
            let name = self.intern("PicklingError");
            let class = self.get_attribute(&module, name)?;
            let error = self.call(&class, &[Value::str(&message)])?;
            return Err(Raise::new(self.as_error(&error)?));
        }
        Ok(())
    }
}
