//! A fresh machine: the built-in classes and their methods.

use super::class::{linearize, Class, Fields, Type, ALL, TYPES};
use super::code::Program;
use super::frame::Poll;
use super::symbol::Symbols;
use super::value::Value;
use super::Vm;
use crate::machine::Machine;
use crate::python::{asyncio, library};
use crate::world::World;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

impl Vm {
    /// A machine that has not run anything yet.
    pub fn new(machine: Machine, world: World, program: Program, symbols: Symbols) -> Vm {
        super::bag::reset_live();
        super::morgue::clear();
        let globals = vec![Value::Unbound; program.globals.len()];
        let mut vm = Vm {
            machine,
            world,
            program: Rc::new(program),
            symbols,
            types: Vec::new(),
            stack: Vec::new(),
            frames: Vec::new(),
            globals,
            faint: Default::default(),
            found_builtins: Vec::new(),
            awaitable_generators: Vec::new(),
            recursion_limit: super::frame::DEEPEST,
            nesting: 0,
            hash_varies: false,
            steps: 0,
            activity: None,
            event_loop: Default::default(),
            context: Default::default(),
            loops: Default::default(),
            partial: Default::default(),
            clock_reads: 0,
            poll: Poll::default(),
            modules: Vec::new(),
            stuck: Vec::new(),
            activity_names: Vec::new(),
            thread: Default::default(),
            parked: Vec::new(),
            beside: 0,
            collector: Default::default(),
            at_exit: Value::None,
            is_ending: false,
            warned: Default::default(),
            tail_call: None,
            short: 0,
            _clearing: super::morgue::Clearing,
            process: 0,
            memories: vec![Default::default()],
            channels: Vec::new(),
        };
        for kind in ALL {
            vm.add_type(*kind);
        }
        vm.collector.is_on = vm.program.modules.iter().any(|module| module.name == "gc");
        library::add_class_methods(&mut vm);
        vm
    }

    fn add_type(&mut self, kind: Type) {
        let (name, base) = TYPES[kind as usize];
        let mut bases: Vec<Rc<Class>> = self.types.get(base as usize).cloned().into_iter().collect();
        if kind == Type::ExceptionGroup {
            bases.push(self.class(Type::Exception).clone());
        }
        let mut fields = Fields::default();
        for native in
            library::methods(kind).iter().chain(super::builtin::methods(kind)).chain(asyncio::methods(kind))
        {
            fields.set(self.symbols.intern(native.name), Value::Native(native));
        }
        self.types.push(Rc::new(Class {
            name: name.into(),
            kind,
            ancestors: linearize(&bases).unwrap_or_default(),
            bases,
            fields: RefCell::new(fields),
            is_user: false,
            qualified_name: RefCell::new(name.into()),
            meta: None,
            subclasses: RefCell::default(),
            slots: None,
            is_abstract: Cell::new(false),
            has_descriptors: Cell::new(false),
            has_finalizer: false,
            referred: Cell::new(false),
            watched: Cell::new(false),
            construct: super::builtin::constructor(kind)
                .or_else(|| asyncio::constructor(kind))
                .or_else(|| library::constructor(kind)),
        }));
    }

    /// The built-in function or class of a name.
    pub fn builtin(&self, name: &str) -> Option<Value> {
        let hidden = |kind: Type| {
            let (number, between) = (kind as u32, |low: Type, high: Type| low as u32..=high as u32);
            between(Type::NoneType, Type::Ellipsis).contains(&number)
                || between(Type::Function, Type::Code).contains(&number)
                || between(Type::Future, Type::Loop).contains(&number)
                || between(Type::ListIterator, Type::CallableIterator).contains(&number)
                || matches!(kind, Type::Iterator | Type::CancelledError | Type::InvalidStateError)
        };
        match name {
            "NotImplemented" => return Some(Value::NotImplemented),
            "Ellipsis" => return Some(Value::Ellipsis),
            "__debug__" => return Some(Value::Bool(true)),
            "__doc__" => return Some(Value::None),
            "__file__" => return Some(Value::str("program.py")),
            "IOError" | "EnvironmentError" => return Some(Value::Class(self.class(Type::OsError).clone())),
            _ => {}
        }
        if let Some(native) = library::BUILTINS.iter().find(|native| native.name == name) {
            return Some(Value::Native(native));
        }
        let index = ALL.iter().position(|kind| TYPES[*kind as usize].0 == name && !hidden(*kind))?;
        Some(Value::Class(self.types[index].clone()))
    }
}

/// Whether there is a built-in function or class of this name.
pub fn is_builtin(name: &str) -> bool {
    library::BUILTINS.iter().any(|native| native.name == name)
        || TYPES.iter().any(|(known, _)| *known == name)
}
