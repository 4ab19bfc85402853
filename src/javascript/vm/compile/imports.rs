//! Imports: what the library's modules give is known before the program is compiled, so that an imported name is a
//! constant, set before the first statement.

use super::Compiler;
use crate::javascript::syntax::tree::{Ident, ImportName, List, Stmt, StmtId};
use crate::javascript::vm::keys;
use crate::javascript::vm::object::ACCESSOR;
use crate::javascript::vm::value::{ObjectId, Value};

impl Compiler<'_, '_> {
    /// Sets the names of all imports among the statements of a module.
    pub(super) fn imports(&mut self, statements: List<StmtId>) {
        for id in self.program.stmts(statements) {
            if let Stmt::Import(module, names) = self.program.stmt(*id) {
                self.import(self.program.stmt_span(*id).start, module, names);
            }
        }
    }

    fn import(&mut self, at: u32, module: Ident, names: List<ImportName>) {
        let name = self.program.text(module);
        let key = self.out.heap.strings.key(name.strip_prefix("node:").unwrap_or(name));
        let Some(Value::Object(found)) = self.out.heap.own(self.out.modules, key).map(|slot| slot.value)
        else {
            if self.only_types(names) {
                return;
            }
            let known =
                "fs, fs/promises, timers, timers/promises, events, async_hooks, stream, stream/promises, readline, util, perf_hooks, assert, worker_threads, url, path, buffer, crypto, os, process";
            let message = format!("import of \"{name}\" is not supported; the modules here are {known}");
            return self.refuse(at, &message);
        };
        for ImportName { imported, local } in self.program.imports(names) {
            match self.exported(found, *imported) {
                Some(value) => {
                    self.constant(value);
                    self.store(*local, true);
                }
                None => {
                    let missing = imported.map_or("", |name| self.program.text(name));
                    let message = format!("import of {missing} from \"{name}\" is not supported");
                    self.refuse(at, &message);
                }
            }
        }
    }

    /// Whether a TypeScript program imports only what it names as types: its compiler leaves such an import out.
    fn only_types(&self, names: List<ImportName>) -> bool {
        let names = self.program.imports(names);
        let is_used = |name: &ImportName| {
            let binding = self.program.reference(name.local).binding;
            self.program.references().iter().filter(|other| other.binding == binding).count() > 1
        };
        self.program.is_typed() && !names.is_empty() && !names.iter().any(is_used)
    }

    /// What a module gives by a name: itself as its default, and as a whole.
    fn exported(&mut self, module: ObjectId, name: Option<Ident>) -> Option<Value> {
        let Some(name) = name else { return Some(Value::Object(module)) };
        let key = self.key(name);
        match self.out.heap.own(module, key) {
            Some(slot) => Some(slot.value),
            None if key == keys::DEFAULT => Some(Value::Object(module)),
            // What `process` can do is among the methods of its class.
            None => {
                let class = self.out.heap.get(module).prototype;
                let found = if class.is_none() { None } else { self.out.heap.own(class, key) };
                found.filter(|slot| slot.flags & ACCESSOR == 0).map(|slot| slot.value)
            }
        }
    }
}
