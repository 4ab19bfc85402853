//! Builtins of CPython's that are not here: a program that needs one is refused before it runs.

use super::{Compiler, Refused};
use crate::python::syntax::tree::{Argument, Class, Expr, ExprId, Ident, Stmt};
use crate::python::vm::code::Op;

/// Builtins of CPython's that are not here, and what to do instead.
const LACKING: &[(&str, &str)] = &[
    ("input", ": nobody is there to answer; write the value into the program"),
    ("eval", ": write the expression itself"),
    ("exec", ": write the statements themselves"),
    ("compile", ""),
    ("breakpoint", ": print what you want to see"),
    ("help", ""),
    ("__import__", ": use import"),
];

impl Compiler<'_> {
    /// Whether the program speaks of its own `__doc__`.
    pub(super) fn names_doc(&self) -> bool {
        self.names("__doc__")
    }

    /// Whether the program speaks of a global variable of this name.
    pub(super) fn names(&self, name: &str) -> bool {
        let mut all = (0..self.tree.text_count() as u32).map(Ident);
        all.any(|ident| self.tree.text(ident) == name && self.tree.uses_global(ident))
    }

    /// Notes a use of a builtin that is not there.
    pub(super) fn note_lacking(&mut self, name: &str, slot: u32) {
        if LACKING.iter().any(|(known, _)| *known == name) && self.number == 0 {
            let span = self.program.sites.get(self.unit.site as usize).copied();
            self.lacking.extend(span.map(|span| (slot, span)));
        }
    }

    /// Refuses builtins that are not there, unless the program defines something of that name.
    pub(super) fn check_lacking(&self, first_code: usize) -> Result<(), Refused> {
        let codes = self.program.codes[first_code..].iter().map(|code| &code.ops);
        let ops: Vec<&Op> = codes.flatten().chain(&self.unit.ops).collect();
        for (slot, span) in &self.lacking {
            if ops.iter().any(|op| matches!(op, Op::StoreGlobal(stored) if stored == slot)) {
                continue;
            }
            let name = self.symbols.text(self.program.globals[*slot as usize].0);
            let advice =
                LACKING.iter().find(|(known, _)| *known == name.as_str()).map_or("", |known| known.1);
            return self.refuse(*span, &["'", name.as_str(), "' is not supported", advice].concat());
        }
        Ok(())
    }

    /// Refuses event loops of the program's own, where a class names asyncio's as its base.
    pub(super) fn check_bases(&self, class: &Class) -> Result<(), Refused> {
        let is_loop =
            |name: &str| matches!(name, "SelectorEventLoop" | "ProactorEventLoop" | "BaseEventLoop");
        for argument in self.tree.arguments(class.arguments) {
            let Argument::Positional(base) = argument else { continue };
            self.check_own_future(class, *base)?;
            if self.number == 0
                && self.program.modules.iter().any(|module| module.name == "asyncio")
                && self.tree_name(*base).is_some_and(is_loop)
            {
                let words = "event loops of the program's own classes are not supported: asyncio's own loop runs here; \
                    set_task_factory, call_later and set_exception_handler can show what goes on in it";
                return self.refuse(self.tree.expr_span(*base), words);
            }
        }
        Ok(())
    }

    /// Refuses futures and tasks of the program's own that would have the loop wait for them in a way of their own.
    fn check_own_future(&self, class: &Class, base: ExprId) -> Result<(), Refused> {
        let Expr::Attribute(module, name) = self.tree.expr(base) else { return Ok(()) };
        let name = self.tree.text(name);
        if !matches!(name, "Future" | "Task") || self.module_of(module).as_deref() != Some("asyncio") {
            return Ok(());
        }
        for statement in self.tree.block(class.body) {
            let Stmt::Function(id) = self.tree.stmt(*statement) else { continue };
            let function = self.tree.function(id);
            let method = self.tree.text(function.name);
            if matches!(method, "__await__" | "__iter__" | "add_done_callback" | "result") {
                let words =
                    ["a class over asyncio.", name, " with a '", method, "' of its own is not supported"];
                return self.refuse(self.tree.expr_span(base), &words.concat());
            }
        }
        Ok(())
    }

    /// Refuses processes that begin with a new interpreter, and statements for `timeit`, where the program says so in words.
    pub(super) fn check_start_method(&self, callee: ExprId, arguments: &[Argument]) -> Result<(), Refused> {
        let called = match self.tree.expr(callee) {
            Expr::Attribute(_, name) => name,
            Expr::Name(name) => self.tree.use_name(name),
            _ => return Ok(()),
        };
        if self.number == 0
            && matches!(self.tree.text(called), "timeit" | "repeat" | "Timer")
            && self.program.modules.iter().any(|module| module.name == "timeit")
        {
            if let Some(Argument::Positional(it) | Argument::Keyword(_, it)) = arguments.first() {
                if matches!(self.tree.expr(*it), Expr::Str(_)) {
                    let words =
                        "statements as text are not supported: pass timeit a function, such as a lambda";
                    return self.refuse(self.tree.expr_span(*it), words);
                }
            }
        }
        let is_own = self.number == 0 && matches!(self.tree.text(called), "set_start_method" | "get_context");
        if !is_own || self.program.modules.iter().all(|module| module.name != "multiprocessing") {
            return Ok(());
        }
        let Some(Argument::Positional(method) | Argument::Keyword(_, method)) = arguments.first() else {
            return Ok(());
        };
        match self.tree.expr(*method) {
            Expr::Str(text) if matches!(self.tree.text(text), "spawn" | "forkserver") => self.refuse(
                self.tree.expr_span(*method),
                &[
                    "the start method '",
                    self.tree.text(text),
                    "' is not supported: processes begin by 'fork', as CPython's on Linux do",
                ]
                .concat(),
            ),
            _ => Ok(()),
        }
    }
}
