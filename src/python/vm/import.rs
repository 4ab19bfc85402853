//! Imports at run time: a module is made when it is first imported, from its natives and its part in Python, which runs
//! with globals of its own. What a program cannot import was refused before it ran.

use super::class::{Fields, Type};
use super::symbol::{sym, Symbol};
use super::value::{Arguments, Module, Value};
use super::{Raise, Vm};
use crate::python::modules;
use std::cell::RefCell;
use std::rc::Rc;

impl Vm {
    /// `import name`; of `import a.b` the value is `a` if `only_first` is wanted.
    pub(super) fn import(&mut self, name: Symbol, only_first: bool) -> Result<Value, Raise> {
        let text = self.name(name).to_string();
        let mut first = Value::None;
        let mut module = Value::None;
        for end in text.match_indices('.').map(|(at, _)| at).chain([text.len()]) {
            let part = self.module(&text[..end])?;
            if end == text.len() || first.is_none() {
                first = if first.is_none() { part.clone() } else { first };
            }
            if !module.is_none() && !module.is(&part) {
                let own = text[..end].rsplit('.').next().unwrap_or_default();
                let own = self.intern(own);
                self.set_attribute(&module, own, part.clone())?;
            }
            module = part;
        }
        Ok(if only_first { first } else { module })
    }

    /// A module, if it was imported already.
    pub fn imported(&self, name: &str) -> Option<Value> {
        let symbol = self.symbols.find(name)?;
        self.modules.iter().find(|(known, _)| *known == symbol.0).map(|(_, module)| module.clone())
    }

    /// The module of a dotted name.
    pub fn module(&mut self, name: &str) -> Result<Value, Raise> {
        let name = crate::python::asyncio::library::whole(name);
        let symbol = self.intern(name);
        if let Some((_, module)) = self.modules.iter().find(|(known, _)| *known == symbol.0) {
            return Ok(module.clone());
        }
        let number = self.program.modules.iter().position(|known| known.name == name);
        let Some(number) = number else {
            return Err(self.error_with(Type::ModuleNotFoundError, "No module named '%'", &[name]));
        };
        let mut fields = Fields::default();
        fields.set(sym::NAME, Value::str(name));
        for native in modules::natives(name).iter() {
            fields.set(self.intern(native.name), Value::Native(native));
        }
        if name == "asyncio" {
            self.add_asyncio(&mut fields);
        }
        let module = Rc::new(Module { name: name.into(), fields: RefCell::new(fields) });
        let value = Value::Module(module.clone());
        self.modules.push((symbol.0, value.clone()));
        if let Some(code) = self.program.modules[number].code {
            self.run_code(code)?;
            self.export(name, &module);
        }
        let part = modules::second_part(name);
        if let Some(part) = part.filter(|part| self.program.modules.iter().any(|known| known.name == *part)) {
            self.module(part)?;
            self.export(part, &module);
        }
        Ok(value)
    }

    /// What the source of a module bound becomes its attributes.
    fn export(&mut self, name: &str, module: &Module) {
        let program = self.program.clone();
        for slot in modules::bound(&program, name) {
            let value = self.globals[slot as usize].clone();
            if !value.is_unbound() {
                let old = module.fields.borrow_mut().set(program.globals[slot as usize].0, value);
                drop(old);
            }
        }
    }

    /// A module that was imported.
    pub fn loaded_module(&self, name: &str) -> Option<Value> {
        let name = self.symbols.find(name)?;
        self.modules.iter().find(|(known, _)| *known == name.0).map(|(_, module)| module.clone())
    }

    /// What a program put in the place of `sys.stdout`.
    pub fn redirected_output(&self) -> Option<Value> {
        self.put_in_place("stdout", "__stdout__")
    }

    /// What a program put in the place of something of the module `sys`, which is kept under another name.
    pub fn put_in_place(&self, name: &str, kept: &str) -> Option<Value> {
        let Value::Module(module) = self.loaded_module("sys")? else { return None };
        let fields = module.fields.borrow();
        let of = |name| self.symbols.find(name).and_then(|name| fields.get(name));
        let now = of(name)?;
        (!of(kept)?.is(now)).then(|| now.clone())
    }

    /// What the source of a module finds besides the builtins.
    pub(super) fn module_builtin(&self, number: u32, name: &str) -> Option<Value> {
        let module = self.program.modules.get(number.checked_sub(1)? as usize)?.name;
        if name == "__name__" {
            return Some(Value::str(modules::whole(module)));
        }
        if module == "asyncio" {
            if let Some(value) = self.asyncio_builtin(name) {
                return Some(value);
            }
        }
        let native = modules::natives(module).iter().find(|native| native.name == name)?;
        Some(Value::Native(native))
    }

    /// What a module of the library has by a name, where the program has that module.
    pub fn of_compiled(&mut self, module: &str, name: &str) -> Result<Option<Value>, Raise> {
        if self.program.modules.iter().all(|known| known.name != module) {
            return Ok(None);
        }
        let module = self.module(module)?;
        let name = self.intern(name);
        self.get_attribute(&module, name).map(Some)
    }

    /// Runs the builtins that are written in Python, if the program names one; `TYPE_method` goes to its class.
    pub(super) fn load_builtins(&mut self) -> Result<(), Raise> {
        if !self.program.modules.iter().any(|known| known.name == modules::BUILTINS) {
            return Ok(());
        }
        let Value::Module(module) = self.module(modules::BUILTINS)? else { return Ok(()) };
        let all: Vec<_> = module.fields.borrow().iter().map(|(name, value)| (*name, value.clone())).collect();
        for (name, value) in all {
            let text = self.name(name).to_string();
            let Some((class, method)) = text.split_once('_') else { continue };
            if let (Some(Value::Class(class)), false) = (self.builtin(class), class.is_empty()) {
                let method = self.intern(method);
                class.fields.borrow_mut().set(method, value);
            }
        }
        Ok(())
    }

    /// A builtin that is written in Python.
    pub(super) fn rare_builtin(&mut self, name: Symbol) -> Option<Value> {
        if self.name(name) == "open" && self.program.modules.iter().any(|known| known.name == "_files") {
            let io = self.module("_files").ok()?;
            return self.find_attribute(&io, name).ok()?;
        }
        let special = match self.name(name) {
            "complex" => "_complex",
            "memoryview" => "_memory",
            _ => "",
        };
        if self.program.modules.iter().any(|known| known.name == special) {
            let module = self.module(special).ok()?;
            return self.find_attribute(&module, name).ok()?;
        }
        let known = self.name(name) != "__name__" && !self.name(name).starts_with('_');
        let (_, module) = self.modules.iter().find(|(number, _)| {
            known && self.symbols.find(modules::BUILTINS).is_some_and(|symbol| symbol.0 == *number)
        })?;
        match module {
            Value::Module(module) => module.fields.borrow().get(name).cloned(),
            _ => None,
        }
    }

    /// The name of the module with a number: 0 is the program.
    pub fn module_name(&self, number: u32) -> &'static str {
        let index = (number as usize).checked_sub(1);
        index
            .and_then(|index| self.program.modules.get(index))
            .map_or("__main__", |module| modules::whole(module.name))
    }
}

/// `types.ModuleType(name, doc)`
pub(super) fn new_module(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let [name, doc, ..] = vm.sorted_arguments("module", arguments, &["name", "doc"], 1)?;
    let Some(text) = name.as_str() else {
        return Err(vm.type_error_of("module() argument 'name' must be str, not %", name));
    };
    let module = Module { name: text.into(), fields: RefCell::default() };
    let doc = if doc.is_unbound() { Value::None } else { doc.clone() };
    module.fields.borrow_mut().set(sym::NAME, name.clone());
    module.fields.borrow_mut().set(sym::DOC, doc);
    Ok(Value::Module(Rc::new(module)))
}
