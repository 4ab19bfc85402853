//! What a program asks of Node's modules and is not here is refused before it runs, as far as that can be read off it:
//! `require("name")`, `const { name } = require("module")`, `module.name(…)`, and `module.name` as an argument.

use super::compile::refusal;
use super::object::Payload;
use super::value::{ObjectId, Value};
use super::Vm;
use crate::javascript::syntax::tree::{BindingId, Expr, ExprId, Ident, Pattern, Program, PropertyKey, Stmt};
use crate::trace::Refusal;

/// The variables that hold a module.
type Known = Vec<(BindingId, ObjectId)>;

impl Vm<'_> {
    /// The first thing that the program asks of a module and that is not there.
    pub(super) fn missing_in_modules(&mut self, program: &Program, text: &str) -> Option<Refusal> {
        let mut known = Vec::new();
        for statement in program.all_stmts() {
            match statement {
                Stmt::Import(module, names) => {
                    let Some(object) = self.module_named(program.text(module)) else { continue };
                    for name in program.imports(names) {
                        let is_whole = name.imported.is_none_or(|name| program.text(name) == "default");
                        if let (true, Some(binding)) = (is_whole, program.reference(name.local).binding) {
                            known.push((binding, object));
                        }
                    }
                }
                Stmt::Declare(_, list) => {
                    for declarator in program.declarators(list) {
                        let Some(object) =
                            declarator.value.and_then(|value| self.module_at(program, &known, value))
                        else {
                            continue;
                        };
                        match program.pattern(declarator.target) {
                            Pattern::Name(name) => {
                                known
                                    .extend(program.reference(name).binding.map(|binding| (binding, object)));
                            }
                            Pattern::Object(properties, _) => {
                                for property in program.pattern_properties(properties) {
                                    let (PropertyKey::Name(key), None) = (property.key, property.default)
                                    else {
                                        continue;
                                    };
                                    if self.lacks(program, object, key) {
                                        let at = program.pattern_span(property.target).start;
                                        let name = program.text(key);
                                        return Some(refusal(text, at, [name, " is not supported"].concat()));
                                    }
                                }
                            }
                            _ => {}
                        }
                    }
                }
                _ => {}
            }
        }
        for (expr, span) in program.all_exprs() {
            let (callee, arguments) = match expr {
                Expr::Call { callee, arguments, optional: false } => (callee, arguments),
                Expr::New(callee, arguments) => (callee, arguments),
                _ => continue,
            };
            if let Some(name) = required(program, expr) {
                if self.module_named(name).is_none() {
                    let message = ["require(\"", name, "\") is not supported"].concat();
                    return Some(refusal(text, span.start, message));
                }
            }
            for used in [callee].iter().chain(program.exprs(arguments)) {
                let Expr::Member { object, property, optional: false } = program.expr(*used) else {
                    continue;
                };
                let Some(module) = self.module_at(program, &known, object) else { continue };
                if self.lacks(program, module, property) {
                    let span = program.expr_span(*used);
                    let name = text.get(span.start as usize..span.end as usize).unwrap_or_default();
                    return Some(refusal(text, span.start, [name, " is not supported"].concat()));
                }
            }
        }
        None
    }

    fn module_named(&mut self, name: &str) -> Option<ObjectId> {
        let key = self.key(name.strip_prefix("node:").unwrap_or(name));
        self.heap.own(self.library.modules, key)?.value.object()
    }

    /// The module that an expression is, or an object in one, such as `fs.promises`.
    fn module_at(&mut self, program: &Program, known: &Known, id: ExprId) -> Option<ObjectId> {
        match program.expr(id) {
            Expr::Name(name) => {
                let reference = program.reference(name);
                match reference.binding {
                    Some(binding) => known.iter().find(|entry| entry.0 == binding).map(|entry| entry.1),
                    None => match program.text(reference.name) {
                        name @ ("crypto" | "process") => self.module_named(name),
                        _ => None,
                    },
                }
            }
            Expr::Member { object, property, .. } => {
                // What is not in the environment is undefined there.
                if program.text(property) == "env" {
                    return None;
                }
                let module = self.module_at(program, known, object)?;
                let key = self.key(program.text(property));
                match self.heap.own(module, key)?.value {
                    Value::Object(id) if matches!(self.heap.get(id).payload, Payload::Ordinary) => Some(id),
                    _ => None,
                }
            }
            expr => self.module_named(required(program, expr)?),
        }
    }

    fn lacks(&mut self, program: &Program, module: ObjectId, name: Ident) -> bool {
        let key = self.key(program.text(name));
        !self.has_property(module, key)
    }
}

/// The name in `require("name")`.
fn required(program: &Program, expr: Expr) -> Option<&str> {
    let Expr::Call { callee, arguments, .. } = expr else { return None };
    let Expr::Name(name) = program.expr(callee) else { return None };
    let reference = program.reference(name);
    let [argument] = program.exprs(arguments) else { return None };
    match program.expr(*argument) {
        Expr::String(text) if reference.binding.is_none() && program.text(reference.name) == "require" => {
            Some(program.text(text))
        }
        _ => None,
    }
}
