//! Imports: the modules there are, and what is in them. A program that asks for anything else is refused before it runs.

use super::class::Type;
use super::symbol::Symbol;
use super::value::Value;
use super::{Raise, Vm};
use crate::python::{asyncio, library};

/// Whether there is a module of this name.
pub fn is_known(name: &str) -> bool {
    name == "asyncio" || library::functions(name).is_some()
}

/// Whether a module has this name in it.
pub fn has_name(module: &str, name: &str) -> bool {
    match module {
        "asyncio" => asyncio::module_names().any(|known| known == name),
        _ => library::functions(module).is_some_and(|all| all.iter().any(|native| native.name == name)),
    }
}

impl Vm {
    /// `import name`
    pub(super) fn import(&mut self, name: Symbol, only_first: bool) -> Result<Value, Raise> {
        let text = self.name(name).to_string();
        let text = if only_first { text.split('.').next().unwrap_or(&text).to_string() } else { text };
        let name = self.symbols.intern(&text);
        if let Some((_, module)) = self.modules.iter().find(|(known, _)| *known == name.0) {
            return Ok(module.clone());
        }
        let module = match text.as_str() {
            "asyncio" => self.asyncio_module()?,
            _ => match library::module(self, &text) {
                Some(module) => module,
                None => {
                    return Err(self.error_with(Type::ModuleNotFoundError, "No module named '%'", &[&text]));
                }
            },
        };
        self.modules.push((name.0, module.clone()));
        Ok(module)
    }
}
