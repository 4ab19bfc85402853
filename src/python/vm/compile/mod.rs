//! From the tree to bytecode: one [`Code`] for the module, each function, lambda, comprehension and class body.
//! Exceptions find their handlers in a table, so that `try` costs nothing when nothing is raised.

mod block;
mod doubts;
mod effect;
mod expression;
mod foretell;
mod function;
mod import;
mod lacking;
mod matching;
mod sets;
mod statement;

use super::code::{Code, Handler, Op, Program};
use super::generator::Kind;
use super::symbol::{sym, Symbol, Symbols};
use super::value::Value;
use crate::python::modules;
use crate::python::syntax::tree::{Block, Ident, Module, Place, Scope, ScopeId, ScopeKind, SourceSpan, Use};
use block::Unwinding;
use effect::effect;

/// Why a program cannot be compiled, and where it says so.
pub struct Refused {
    /// Where.
    pub span: SourceSpan,
    /// What is missing here.
    pub message: String,
}

/// Compiles one module into the program: 0 is the program itself, others are parts of the library. Gives the index of the
/// module's code.
pub fn compile(
    tree: &Module,
    number: u32,
    symbols: &mut Symbols,
    program: &mut Program,
) -> Result<u32, Refused> {
    modules::require_builtins(tree, symbols, program);
    let mut compiler = Compiler {
        tree,
        number,
        symbols,
        program,
        idents: vec![None; tree.text_count()],
        modules: Vec::new(),
        slots: Vec::new(),
        tolerant: false,
        futures: false,
        lacking: Vec::new(),
        unit: Unit::default(),
    };
    compiler.module()
}

struct Compiler<'a> {
    tree: &'a Module,
    /// Which module it is.
    number: u32,
    symbols: &'a mut Symbols,
    program: &'a mut Program,
    /// Global names that are modules: the name and the module's.
    modules: Vec<(Ident, String)>,
    /// The slots of global names, by symbol; 0 is none, else one more than the slot.
    slots: Vec<u32>,
    /// Whether an error of an import would be caught.
    tolerant: bool,
    /// The names that were asked for, by ident.
    idents: Vec<Option<Symbol>>,
    /// Whether annotations are put off: `from __future__ import annotations`.
    futures: bool,
    /// Uses of builtins that are not there: the slot of the name, and where.
    lacking: Vec<(u32, SourceSpan)>,
    /// The code that is being written.
    unit: Unit,
}

/// A code that is being written.
#[derive(Default)]
struct Unit {
    scope: Option<ScopeId>,
    /// Slots of plain locals.
    locals: u32,
    ops: Vec<Op>,
    sites: Vec<u32>,
    handlers: Vec<Handler>,
    /// How many operands there are here.
    depth: u32,
    /// The site of what is being compiled.
    site: u32,
    /// What `break`, `continue` and `return` pass on their way out, outermost first.
    blocks: Vec<Unwinding>,
    /// Whether a loop is being compiled that may only be polling the clock.
    polling: bool,
    /// How deep functions, classes and comprehensions nest.
    nesting: u32,
}

impl<'a> Compiler<'a> {
    fn module(&mut self) -> Result<u32, Refused> {
        let scope = self.tree.module_scope();
        self.unit = Unit { scope: Some(scope), ..Unit::default() };
        let first_code = self.program.codes.len();
        if let Some(text) = self.docstring(self.tree.body()) {
            let slot = self.symbols.find("__doc__").filter(|name| name.0 as usize > 0);
            if let Some(name) = slot.filter(|_| self.number == 0 && self.names_doc()) {
                self.text(text);
                let slot = self.global_slot(name);
                self.emit(Op::StoreGlobal(slot));
            }
        }
        if self.number == 0 && self.names("__annotations__") {
            let name = self.symbols.intern("__annotations__");
            let slot = self.global_slot(name);
            self.emit(Op::BuildDict(0));
            self.emit(Op::StoreGlobal(slot));
        }
        self.block(self.tree.body())?;
        self.check_lacking(first_code)?;
        self.constant(Value::None);
        self.emit(Op::Return);
        let code = self.finish(None);
        Ok(self.add_code(code))
    }

    /// The scope that is being compiled.
    fn scope(&self) -> &'a Scope {
        self.tree.scope(self.unit.scope.unwrap_or(self.tree.module_scope()))
    }

    /// Begins the code of an inner scope; gives the outer one back.
    fn enter(&mut self, scope: ScopeId) -> Result<Unit, Refused> {
        let site = self.unit.site;
        let nesting = self.unit.nesting + 1;
        let inner = self.tree.scope(scope);
        let locals = inner.locals.len() as u32 + u32::from(inner.kind == ScopeKind::Class);
        let unit = Unit { scope: Some(scope), locals, site, nesting, ..Unit::default() };
        let outer = std::mem::replace(&mut self.unit, unit);
        for (index, cell) in inner.cells.iter().enumerate() {
            let slot = locals + index as u32;
            self.emit(Op::MakeCell(slot, cell.parameter.unwrap_or(u32::MAX)));
        }
        Ok(outer)
    }

    /// The written code as a whole.
    fn finish(&mut self, kind: Option<Kind>) -> Code {
        let scope = self.scope();
        let mut locals: Vec<Symbol> = scope.locals.iter().map(|ident| self.symbol(*ident)).collect();
        if scope.kind == ScopeKind::Class {
            locals.insert(0, sym::DICT);
        }
        let own = scope.cells.iter().map(|cell| cell.name);
        let cells: Vec<Ident> = own.chain(scope.frees.iter().map(|free| free.name)).collect();
        let cells = cells.into_iter().map(|ident| self.symbol(ident)).collect();
        let (name, qualified_name) = match scope.kind {
            ScopeKind::Module => (self.symbols.intern("<module>"), self.symbols.intern("<module>")),
            _ => (self.symbol(scope.name), self.symbol(scope.qualified_name)),
        };
        let mut unit = std::mem::take(&mut self.unit);
        fuse(&mut unit.ops);
        Code {
            name,
            qualified_name,
            ops: unit.ops,
            sites: unit.sites,
            handlers: unit.handlers,
            locals,
            cells,
            frees: scope.frees.len() as u32,
            positional: 0,
            positional_only: 0,
            keyword_only: 0,
            has_star: false,
            has_double_star: false,
            generator: kind,
            module: self.number,
            doc: None,
            is_annotated: false,
            is_library: self.number != 0,
            is_activity: self.number == 0 && scope.kind == ScopeKind::Function,
        }
    }

    fn add_code(&mut self, code: Code) -> u32 {
        self.program.codes.push(code);
        self.program.codes.len() as u32 - 1
    }

    /// What a call of a scope's code makes.
    fn kind_of(scope: &Scope) -> Option<Kind> {
        match (scope.is_async, scope.is_generator) {
            (false, false) => None,
            (false, true) => Some(Kind::Generator),
            (true, false) => Some(Kind::Coroutine),
            (true, true) => Some(Kind::AsyncGenerator),
        }
    }

    fn symbol(&mut self, ident: Ident) -> Symbol {
        match self.idents[ident.0 as usize] {
            Some(symbol) => symbol,
            None => {
                let symbol = self.symbols.intern(self.tree.text(ident));
                self.idents[ident.0 as usize] = Some(symbol);
                symbol
            }
        }
    }

    /// Where later instructions come from.
    fn at(&mut self, span: SourceSpan) {
        if self.number != 0 {
            self.unit.site = u32::MAX;
            return;
        }
        let sites = &mut self.program.sites;
        if sites.last() != Some(&span) {
            sites.push(span);
        }
        self.unit.site = sites.len() as u32 - 1;
    }

    fn refuse<T>(&self, span: SourceSpan, message: &str) -> Result<T, Refused> {
        Err(Refused { span, message: message.to_string() })
    }

    /// Writes an instruction; gives its place.
    fn emit(&mut self, op: Op) -> usize {
        self.unit.depth = self.unit.depth.saturating_add_signed(effect(op));
        self.unit.ops.push(op);
        self.unit.sites.push(self.unit.site);
        self.unit.ops.len() - 1
    }

    /// Goes back to the head of a loop. The library's own loops take no time.
    fn loop_back(&mut self, head: u32) {
        self.emit(if self.number == 0 { Op::LoopBack(head) } else { Op::Jump(head) });
    }

    fn here(&self) -> u32 {
        self.unit.ops.len() as u32
    }

    /// Sets the target of jumps that were written before to here.
    fn land(&mut self, jumps: &[usize]) {
        for jump in jumps {
            self.land_at(*jump, self.here());
        }
    }

    fn land_at(&mut self, jump: usize, here: u32) {
        match &mut self.unit.ops[jump] {
            Op::Jump(target)
            | Op::JumpIfFalse(target)
            | Op::JumpIfTrue(target)
            | Op::JumpIfFalseOrPop(target)
            | Op::JumpIfTrueOrPop(target)
            | Op::ForNext(target) => *target = here,
            _ => {}
        }
    }

    fn constant(&mut self, value: Value) {
        let constants = &mut self.program.constants;
        let known = match &value {
            Value::None | Value::Unbound | Value::Int(_) | Value::Bool(_) => constants
                .iter()
                .rev()
                .take(64)
                .position(|other| other.is(&value))
                .map(|back| constants.len() - 1 - back),
            _ => None,
        };
        let index = known.unwrap_or(constants.len());
        if known.is_none() {
            constants.push(value);
        }
        self.emit(Op::Constant(index as u32));
    }

    fn text(&mut self, ident: Ident) {
        let value = Value::Str(self.symbols_text(ident));
        self.constant(value);
    }

    /// The text of an ident as a shared value, so that equal literals are one object.
    fn symbols_text(&mut self, ident: Ident) -> std::rc::Rc<super::value::Text> {
        let symbol = self.symbol(ident);
        self.symbols.text(symbol).clone()
    }

    fn global_slot(&mut self, name: Symbol) -> u32 {
        let index = name.0 as usize;
        self.slots.resize(self.slots.len().max(index + 1), 0);
        if self.slots[index] == 0 {
            self.program.globals.push((name, self.number));
            self.slots[index] = self.program.globals.len() as u32;
        }
        self.slots[index] - 1
    }

    fn load(&mut self, name: Use) {
        let symbol = self.symbol(self.tree.use_name(name));
        let op = match self.tree.place(name) {
            Place::Local(slot) => Op::LoadLocal(slot),
            Place::Cell(cell) => Op::LoadCell(self.unit.locals + cell),
            Place::Global => {
                let slot = self.global_slot(symbol);
                let text = self.symbols.text(symbol).clone();
                self.note_lacking(text.as_str(), slot);
                Op::LoadGlobal(slot)
            }
            Place::Class => Op::LoadName(symbol, self.global_slot(symbol)),
            Place::ClassCell(cell) => Op::LoadNameOrCell(symbol, self.unit.locals + cell),
        };
        self.emit(op);
    }

    fn store(&mut self, name: Use) {
        let symbol = self.symbol(self.tree.use_name(name));
        let op = match self.tree.place(name) {
            Place::Local(slot) => Op::StoreLocal(slot),
            Place::Cell(cell) => Op::StoreCell(self.unit.locals + cell),
            Place::Global => Op::StoreGlobal(self.global_slot(symbol)),
            Place::Class | Place::ClassCell(_) => Op::StoreName(symbol),
        };
        self.emit(op);
    }

    fn delete(&mut self, name: Use) {
        let symbol = self.symbol(self.tree.use_name(name));
        let op = match self.tree.place(name) {
            Place::Local(slot) => Op::DeleteLocal(slot),
            Place::Cell(cell) => Op::DeleteCell(self.unit.locals + cell),
            Place::Global => Op::DeleteGlobal(self.global_slot(symbol)),
            Place::Class | Place::ClassCell(_) => Op::DeleteName(symbol),
        };
        self.emit(op);
    }

    /// Pushes the cells that an inner scope takes along.
    fn closure(&mut self, inner: ScopeId) {
        for free in &self.tree.scope(inner).frees {
            self.emit(Op::LoadClosure(self.unit.locals + free.outer));
        }
    }

    fn block(&mut self, block: Block) -> Result<(), Refused> {
        for statement in self.tree.block(block) {
            self.statement(*statement)?;
        }
        Ok(())
    }
}

/// Joins frequent neighbours: the first does the work of both and passes the second over, which stays in its place.
fn fuse(ops: &mut [Op]) {
    for at in 1..ops.len() {
        ops[at - 1] = match (ops[at - 1], ops[at]) {
            (Op::LoadLocal(first), Op::LoadLocal(second)) => Op::LoadLocals(first, second),
            (Op::LoadLocal(slot), Op::Constant(index)) => Op::LoadLocalConstant(slot, index),
            (Op::ForNext(target), Op::StoreLocal(slot)) => Op::ForNextLocal(target, slot),
            (Op::Compare(op), Op::JumpIfFalse(target)) => Op::CompareJump(op, target),
            (op, _) => op,
        };
    }
}
