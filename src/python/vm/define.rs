//! Functions as `def` and `lambda` make them, and the builtins behind global names that are not set.

use super::class::{Class, Fields, Type};
use super::symbol::{sym, Symbol};
use super::value::{Function, Value};
use super::{Raise, Vm};
use crate::python::syntax::mangled;
use std::cell::RefCell;
use std::rc::Rc;

impl Vm {
    /// The global variables of the module that runs.
    pub fn global_variables(&self) -> Vec<(Symbol, Value)> {
        let module = self.frames.last().map_or(0, |frame| self.program.codes[frame.code as usize].module);
        self.variables_of(module)
    }

    /// The global variables of a module; 0 is the program.
    pub fn variables_of(&self, module: u32) -> Vec<(Symbol, Value)> {
        let mut found = vec![(sym::NAME, Value::str(self.module_name(module)))];
        for ((name, of), value) in self.program.globals.iter().zip(&self.globals) {
            if *of == module && !value.is_unbound() {
                found.push((*name, value.clone()));
            }
        }
        found
    }

    /// Sets a global variable of the program; false where it names none so.
    pub fn set_variable(&mut self, name: Symbol, value: Value) -> bool {
        let Some(slot) = self.program.globals.iter().position(|global| *global == (name, 0)) else {
            return false;
        };
        let old = std::mem::replace(&mut self.globals[slot], value);
        drop(old);
        true
    }

    /// The variables of the function that runs.
    pub fn local_variables(&self) -> Vec<(Symbol, Value)> {
        let Some(frame) = self.frames.last() else { return Vec::new() };
        let code = &self.program.codes[frame.code as usize];
        let slots = &self.stack[frame.base as usize..];
        if self.is_in_module() {
            return self.global_variables();
        }
        if let Some(Value::Module(namespace)) = slots.first() {
            return namespace.fields.borrow().iter().map(|(name, value)| (*name, value.clone())).collect();
        }
        let values = slots.iter().map(|value| match value {
            Value::Cell(cell) => cell.value.borrow().clone(),
            value => value.clone(),
        });
        let named = code.locals.iter().chain(&code.cells).copied().zip(values);
        named.filter(|(_, value)| !value.is_unbound()).collect()
    }

    /// Whether what runs was written for the library.
    pub fn is_called_by_library(&self) -> bool {
        self.frames.last().is_some_and(|frame| self.program.codes[frame.code as usize].is_library)
    }

    /// Whether the caller is no function and no class, but a module's own text.
    pub fn is_in_module(&self) -> bool {
        let frame = self.frames.last();
        frame.is_some_and(|frame| {
            self.symbols.text(self.program.codes[frame.code as usize].name).as_str() == "<module>"
        })
    }

    /// A global that is not set: perhaps it is a builtin.
    pub(super) fn load_builtin(&mut self, slot: u32) -> Result<Value, Raise> {
        if let Some(value) = self.found_builtins.get(slot as usize).filter(|value| !value.is_unbound()) {
            return Ok(value.clone());
        }
        let value = self.find_builtin(slot)?;
        if self.found_builtins.len() <= slot as usize {
            self.found_builtins.resize(self.globals.len(), Value::Unbound);
        }
        self.found_builtins[slot as usize] = value.clone();
        Ok(value)
    }

    fn find_builtin(&mut self, slot: u32) -> Result<Value, Raise> {
        let (name, module) = self.program.globals[slot as usize];
        let text = self.symbols.text(name).clone();
        if module != 0 {
            if let Some(value) = self.module_builtin(module, text.as_str()) {
                return Ok(value);
            }
        }
        match self.builtin(text.as_str()).or_else(|| self.rare_builtin(name)) {
            Some(value) => Ok(value),
            None if name == sym::NAME => Ok(Value::str("__main__")),
            None => Err(self.error_with(Type::NameError, "name '%' is not defined", &[text.as_str()])),
        }
    }

    /// Makes a function from what stands on the operands.
    pub(super) fn make_function(&mut self, index: u32) {
        let code = &self.program.codes[index as usize];
        let start = self.stack.len() - code.frees as usize;
        let closure: Vec<Value> = self.stack.drain(start..).collect();
        let mut own = super::class::Fields::default();
        if code.is_annotated {
            own.set(sym::ANNOTATIONS, self.stack.pop().unwrap_or_default());
        }
        let keyword_defaults = self.stack.pop().unwrap_or_default();
        let defaults = self.stack.pop().unwrap_or_default();
        let mut fields = super::class::Fields::default();
        if let Value::Tuple(pairs) = &keyword_defaults {
            for pair in pairs.chunks(2) {
                if let [Value::Str(name), value] = pair {
                    let name = self.symbols.intern(name.as_str());
                    fields.set(name, value.clone());
                }
            }
        }
        let defaults = match &defaults {
            Value::Tuple(items) => items.to_vec(),
            _ => Vec::new(),
        };
        let bag = |items: Vec<Value>| {
            if items.is_empty() {
                Default::default()
            } else {
                super::bag::Bag::new(items)
            }
        };
        super::bag::allocated(96);
        self.stack.push(Value::Function(Rc::new(Function {
            code: index,
            defaults: bag(defaults),
            keyword_defaults: fields,
            closure: bag(closure),
            fields: RefCell::new(own),
        })));
    }

    /// The attributes that objects may have, if the class and all it extends have `__slots__`.
    pub(super) fn slots_of(
        &mut self,
        class_name: &str,
        fields: &Fields,
        ancestors: &[Rc<Class>],
    ) -> Result<Option<Vec<Symbol>>, Raise> {
        let Some(own) = fields.get(sym::SLOTS).cloned() else { return Ok(None) };
        let mut slots = Vec::new();
        for class in ancestors {
            match &class.slots {
                Some(inherited) => slots.extend_from_slice(inherited),
                None if class.is_user || class.kind.is_error() => return Ok(None),
                None => {}
            }
        }
        let names = match &own {
            Value::Str(_) => vec![own],
            other => self.collect(other)?,
        };
        for name in names {
            let Some(text) = name.as_str() else {
                return Err(self.type_error_of("__slots__ items must be strings, not '%'", &name));
            };
            let symbol = match mangled(class_name, text) {
                Some(private) => self.symbols.intern(&private),
                None => self.symbols.intern(text),
            };
            if symbol == sym::DICT {
                return Ok(None);
            }
            if fields.get(symbol).is_some() {
                return Err(self.error_with(
                    Type::ValueError,
                    "'%' in __slots__ conflicts with class variable",
                    &[text],
                ));
            }
            slots.push(symbol);
        }
        Ok(Some(slots))
    }
}
