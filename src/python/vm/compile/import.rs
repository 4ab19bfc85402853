//! Imports: the modules that a program names are compiled into it, and what is not there is refused before the run.

use super::{Compiler, Refused};
use crate::python::modules::{self, Has};
use crate::python::syntax::tree::{
    Alias, Argument, Expr, ExprId, Handler, Ident, List, Place, SourceSpan, Use,
};
use crate::python::vm::code::Op;

/// Methods of CPython's event loop that are missing here. Nobody else has methods of these names, so that programs which
/// need them are refused before they run.
const MISSING_METHODS: &[&str] = &[
    "add_reader",
    "co_code",
    "co_consts",
    "co_firstlineno",
    "co_lines",
    "co_names",
    "co_positions",
    "co_stacksize",
    "add_writer",
    "create_unix_connection",
    "create_unix_server",
    "subprocess_exec",
    "subprocess_shell",
];

/// Methods of paths that are missing here, in programs that have paths.
const MISSING_OF_PATHS: &[&str] = &["chmod", "symlink_to", "hardlink_to", "readlink", "owner", "group"];

/// Parts that a package brings along by itself, but that are only compiled where the program names them.
const BROUGHT_ALONG: &[&str] = &["requests.adapters", "requests.auth"];

/// What to do instead of something that is not there, by how its name begins.
const INSTEAD: &[(&str, &str)] = &[
    ("asyncio.create_subprocess", NO_PROCESS),
    ("subprocess_", NO_PROCESS),
    ("asyncio.subprocess", NO_PROCESS),
    ("asyncio.open_unix", NO_UNIX),
    ("asyncio.start_unix", NO_UNIX),
    ("create_unix", NO_UNIX),
    ("add_reader", NO_SOCKET),
    ("add_writer", NO_SOCKET),
    ("socket", NO_SOCKET),
    ("ssl", NO_SOCKET),
    ("websockets", NO_SOCKET),
    ("redis", NO_SOCKET),
    ("http.", NO_SOCKET),
    ("subprocess", NO_PROCESS),
    ("asyncio.get_child_watcher", NO_PROCESS),
    ("asyncio.set_child_watcher", NO_PROCESS),
    (
        "aiohttp.web",
        "asyncio.start_server can serve 127.0.0.1 within the program, and a world answers its urls",
    ),
    ("multiprocessing.shared_memory", "multiprocessing.Array and multiprocessing.Value share numbers"),
    ("multiprocessing.BaseManager", "multiprocessing.Manager shares lists, dicts and namespaces"),
    ("multiprocessing.Client", "multiprocessing.Pipe connects processes of one program"),
    ("multiprocessing.Listener", "multiprocessing.Pipe connects processes of one program"),
    ("sys.getrefcount", "weakref.finalize and __del__ show when an object goes"),
    ("tracemalloc", "what values take in memory is CPython's own affair"),
    ("uvloop", "asyncio's own loop runs the same program in the same order"),
    ("trio", "asyncio does the same"),
    ("anyio", "asyncio does the same"),
    ("numpy", "lists and the modules math and statistics can stand for it"),
    ("pandas", "lists and dicts can stand for it"),
    ("tqdm", "print can show the progress"),
    ("rich", "print can show the same"),
    ("sys.getsizeof", "what a value takes in memory is CPython's own affair"),
];

const NO_PROCESS: &str = "no other program can be started here, asyncio.sleep can stand for its time";
const NO_UNIX: &str = "asyncio.start_server and asyncio.open_connection on 127.0.0.1 can stand for it";
const NO_SOCKET: &str = "there is no network here, but aiohttp, httpx and requests ask the world's urls";

/// Words for something that is not there.
fn not_supported(name: &str) -> String {
    ["'", name, "' is not supported", &instead_of(name)].concat()
}

fn instead_of(name: &str) -> String {
    let instead = INSTEAD.iter().find(|(begin, _)| name.starts_with(begin));
    let (colon, instead) = instead.map_or(("", ""), |(_, words)| (": ", words));
    [colon, instead].concat()
}

impl Compiler<'_> {
    /// `import a.b as c`
    pub(super) fn import(&mut self, alias: &Alias) -> Result<(), Refused> {
        let name = self.tree.text(alias.name).to_string();
        let is_known = self.require(&name, alias.span)?;
        let symbol = self.symbol(alias.name);
        self.emit(Op::Import(symbol, !alias.renamed));
        let Some(target) = alias.target else {
            self.emit(Op::Pop);
            return Ok(());
        };
        let first = if alias.renamed { &*name } else { name.split('.').next().unwrap_or(&name) };
        if is_known {
            self.note_module(target, first);
        }
        self.store(target);
        Ok(())
    }

    /// The module of `__import__("module")`, which is an import where an expression has to stand.
    fn imported(&self, callee: ExprId, arguments: &[Argument]) -> Option<&str> {
        match (self.tree_name(callee), arguments) {
            (Some("__import__"), [Argument::Positional(name)]) => match self.tree.expr(*name) {
                Expr::Str(name) => Some(self.tree.text(name)),
                _ => None,
            },
            _ => None,
        }
    }

    /// Compiles a call of `__import__`; whether it is one that names its module.
    pub(super) fn import_called(&mut self, callee: ExprId, arguments: &[Argument]) -> Result<bool, Refused> {
        let Some(name) = self.imported(callee, arguments).map(str::to_string) else { return Ok(false) };
        self.require(&name, self.tree.expr_span(callee))?;
        let symbol = self.symbols.intern(&name);
        self.emit(Op::Import(symbol, true));
        Ok(true)
    }

    /// `from module import a as b, c`
    pub(super) fn import_from(
        &mut self,
        module: Ident,
        names: List<Alias>,
        span: SourceSpan,
    ) -> Result<(), Refused> {
        let name = self.tree.text(module).to_string();
        if name == "__future__" {
            let annotations = |alias: &Alias| self.tree.text(alias.name) == "annotations";
            self.futures |= self.tree.aliases(names).iter().any(annotations);
            return Ok(());
        }
        let is_known = self.require(&name, span)?;
        let symbol = self.symbol(module);
        self.emit(Op::Import(symbol, false));
        for alias in self.tree.aliases(names) {
            let Some(target) = alias.target else {
                self.import_all(&name, alias.span)?;
                continue;
            };
            let wanted = self.tree.text(alias.name).to_string();
            let part = [&*name, ".", &*wanted].concat();
            let found = modules::has(self.program, self.symbols, &name, &wanted);
            if is_known && found != Has::Yes && modules::is_known(&part) {
                self.require(&part, alias.span)?;
                let part_symbol = self.symbols.intern(&part);
                self.emit(Op::Import(part_symbol, false));
                self.note_module(target, &part);
                self.store(target);
                continue;
            }
            if is_known && found == Has::Lacks {
                return self.refuse(alias.span, &not_supported(&part));
            }
            let symbol = self.symbol(alias.name);
            self.emit(Op::ImportName(symbol));
            self.store(target);
        }
        self.emit(Op::Pop);
        Ok(())
    }

    /// `from module import *`: what of it the program speaks of.
    fn import_all(&mut self, module: &str, span: SourceSpan) -> Result<(), Refused> {
        for index in 0..self.tree.text_count() {
            let ident = Ident(index as u32);
            let name = self.tree.text(ident);
            if name.starts_with('_') || !name.chars().all(|letter| letter.is_alphanumeric() || letter == '_')
            {
                continue;
            }
            let part = [module, ".", name].concat();
            if module != "os" && modules::is_known(&part) {
                continue;
            }
            match modules::has(self.program, self.symbols, module, name) {
                Has::Yes => {}
                Has::Lacks if modules::says_what_it_lacks(module) && self.tree.uses_global(ident) => {
                    let message = not_supported(&[module, ".", name].concat());
                    return self.refuse(span, &message);
                }
                _ => continue,
            }
            let symbol = self.symbol(ident);
            self.emit(Op::ImportName(symbol));
            let slot = self.global_slot(symbol);
            self.emit(Op::StoreGlobal(slot));
        }
        Ok(())
    }

    /// Compiles a module and the packages that it is in into the program. False if there is none, but the program
    /// is ready for that.
    fn require(&mut self, name: &str, span: SourceSpan) -> Result<bool, Refused> {
        let ends = name.match_indices('.').map(|(at, _)| at).chain([name.len()]);
        for end in ends {
            if modules::require(&name[..end], self.tree, self.symbols, self.program) {
                continue;
            }
            if self.tolerant && !modules::is_standard(&name[..end]) {
                return Ok(false);
            }
            return self
                .refuse(span, &["the module '", name, "' is not supported", &instead_of(name)].concat());
        }
        Ok(true)
    }

    /// A name is bound to a module, so that what is asked of it can be looked at before the run.
    fn note_module(&mut self, target: Use, module: &str) {
        if self.tree.place(target) == Place::Global {
            self.modules.push((self.tree.use_name(target), module.to_string()));
        }
    }

    /// Whether an expression makes a path as it stands there.
    fn is_path(&self, object: ExprId) -> bool {
        match self.tree.expr(object) {
            Expr::Call { callee, .. } => {
                matches!(self.tree_name(callee), Some("Path" | "cwd" | "home"))
            }
            Expr::Attribute(object, _) => self.is_path(object),
            Expr::Binary(_, object, _) => self.is_path(object),
            _ => false,
        }
    }

    fn has_module(&self, name: &str) -> bool {
        self.program.modules.iter().any(|module| module.name == name)
    }

    /// The module that an expression is, as far as that shows.
    pub(super) fn module_of(&self, object: ExprId) -> Option<String> {
        match self.tree.expr(object) {
            Expr::Name(variable) if self.tree.place(variable) == Place::Global => {
                let variable = self.tree.use_name(variable);
                let (_, module) = self.modules.iter().find(|(known, _)| *known == variable)?;
                Some(module.clone())
            }
            Expr::Call { callee, arguments } => {
                let name = self.imported(callee, self.tree.arguments(arguments))?;
                modules::is_known(name).then(|| name.split('.').next().unwrap_or(name).to_string())
            }
            Expr::Attribute(object, name) => {
                let part = [&*self.module_of(object)?, ".", self.tree.text(name)].concat();
                modules::is_known(&part).then_some(part)
            }
            _ => None,
        }
    }

    /// A part of a package that is there without an import of its own, named as an attribute; whether it is one.
    pub(super) fn import_brought_along(
        &mut self,
        object: ExprId,
        name: Ident,
        span: SourceSpan,
    ) -> Result<bool, Refused> {
        let Some(module) = self.module_of(object) else { return Ok(false) };
        let part = [&*module, ".", self.tree.text(name)].concat();
        if !BROUGHT_ALONG.contains(&&*part) {
            return Ok(false);
        }
        self.require(&part, span)?;
        let symbol = self.symbols.intern(&part);
        self.at(span);
        self.emit(Op::Import(symbol, false));
        Ok(true)
    }

    /// Refuses a name that a module of ours does not have, before the run.
    pub(super) fn check_module_name(
        &mut self,
        object: ExprId,
        name: Ident,
        span: SourceSpan,
    ) -> Result<(), Refused> {
        let Some(module) = self.module_of(object) else {
            let name = self.tree.text(name);
            let is_missing = MISSING_METHODS.contains(&name)
                || name == "multiple" && self.tree_name(object) == Some("patch")
                || self.has_module("pathlib") && MISSING_OF_PATHS.contains(&name) && self.is_path(object);
            if self.number == 0 && is_missing {
                return self.refuse(span, &not_supported(name));
            }
            return Ok(());
        };
        let part = [&*module, ".", self.tree.text(name)].concat();
        if BROUGHT_ALONG.contains(&&*module) {
            self.require(&module, span)?;
        }
        let name = self.tree.text(name);
        let is_dunder = name.starts_with("__") || modules::is_known(&part);
        if is_dunder || modules::has(self.program, self.symbols, &module, name) != Has::Lacks {
            return Ok(());
        }
        self.refuse(span, &not_supported(&part))
    }

    /// Whether a handler takes `ImportError`: then what is tried may import modules that are not there.
    pub(super) fn takes_import_errors(&self, handlers: &[Handler]) -> bool {
        handlers.iter().any(|handler| match handler.exception {
            None => true,
            Some(class) => match self.tree.expr(class) {
                Expr::Tuple(classes) => {
                    self.tree.exprs(classes).iter().any(|class| self.is_import_error(*class))
                }
                _ => self.is_import_error(class),
            },
        })
    }

    fn is_import_error(&self, class: ExprId) -> bool {
        matches!(self.tree_name(class), Some("ImportError" | "ModuleNotFoundError" | "Exception"))
    }
}
