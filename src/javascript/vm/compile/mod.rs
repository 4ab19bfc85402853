//! From the syntax tree to bytecode. Every binding has a place: a static of the module, a slot of its function's frame,
//! or, if an inner function uses it, a cell in such a slot, which closures copy when they are made.
//!
//! What must last over a statement lies in slots, never on the operand stack: between two statements that stack is
//! empty, so that jumps, handlers and generators have nothing to clear away.

mod classes;
mod control;
mod expressions;
mod imports;
mod literals;
mod patterns;
mod sloppy;
mod statements;

use super::blame;
use super::code::{
    fuse, CallSite, Capture, Code, CodeId, CodeKind, HandlerKind, HandlerRange, Local, Op, Target,
};
use super::heap::Heap;
use super::keys;
use super::value::{Key, Value};
use crate::javascript::syntax::tree::{
    BindingId, BindingKind, Body, ExprId, Function, FunctionId, FunctionKind, Ident, Pattern, PatternId,
    Program, Ref, ScopeId, SourceSpan,
};
use crate::trace::{Refusal, Site, Trace};
use control::Control;

/// Where a binding lives.
#[derive(Clone, Copy)]
enum Place {
    Nowhere,
    Static(u32),
    /// A slot of the function at this position of the stack of functions that are being compiled.
    Slot(u32, Local),
    /// An element of the object in the slot for `arguments`.
    Argument(u16, u16),
}

/// A function that is being compiled.
#[derive(Default)]
struct State {
    ops: Vec<Op>,
    constants: Vec<Value>,
    handlers: Vec<HandlerRange>,
    functions: Vec<CodeId>,
    places: Vec<(Target, ExprId)>,
    captures: Vec<(BindingId, Capture)>,
    controls: Vec<Control>,
    /// The next free slot, and the most that were ever in use.
    next: Local,
    most: Local,
    /// Exits of the optional chain that is being compiled: with nothing left on the stack, and with one value.
    chain: (Vec<Target>, Vec<Target>),
    asynchronous: bool,
    generator: bool,
    sloppy: bool,
    /// The binding of `this`, where a derived constructor has it.
    derived: Option<Option<BindingId>>,
    home: bool,
    /// It asks for its `this`.
    this: bool,
}

/// What the compiler writes to.
pub(super) struct Output<'v> {
    pub heap: &'v mut Heap,
    pub trace: &'v mut Trace,
    pub codes: &'v mut Vec<Code>,
    pub statics: &'v mut Vec<Value>,
    pub call_sites: &'v mut Vec<CallSite>,
    pub prelude: bool,
    /// What is compiled was made by the program, and may be sloppy.
    pub made: bool,
    /// The variables that a script declares at its top, with their places among the statics.
    pub globals: &'v mut Vec<(Key, u32)>,
    /// The library's modules by name.
    pub modules: crate::javascript::vm::value::ObjectId,
}

pub(super) struct Compiler<'p, 'v> {
    program: &'p Program,
    out: Output<'v>,
    places: Vec<Place>,
    keys: Vec<Option<Key>>,
    functions: Vec<State>,
    refusal: Option<(u32, String)>,
}

/// Compiles a module. What the machine cannot do is refused with the first byte of the place.
pub(super) fn compile(program: &Program, out: Output<'_>) -> Result<CodeId, (u32, String)> {
    let mut compiler = Compiler {
        program,
        out,
        places: vec![Place::Nowhere; program.bindings_len()],
        keys: vec![None; program.texts().len()],
        functions: Vec::new(),
        refusal: None,
    };
    let code = compiler.function(program.module());
    match compiler.refusal {
        Some(refusal) => Err(refusal),
        None => Ok(code),
    }
}

/// A refusal at a byte of the text.
pub(super) fn refusal(text: &str, at: u32, message: String) -> Refusal {
    let before = text.get(..at as usize).unwrap_or(text);
    let line = before.matches('\n').count() as u32 + 1;
    let column = before.rsplit('\n').next().unwrap_or("").chars().count() as u32 + 1;
    Refusal { line, column, message }
}

impl Compiler<'_, '_> {
    fn state(&mut self) -> &mut State {
        self.functions.last_mut().expect("there is always a function being compiled")
    }

    fn emit(&mut self, op: Op) {
        self.state().ops.push(op);
    }

    fn here(&mut self) -> Target {
        self.state().ops.len() as Target
    }

    /// Emits a jump whose target is not known yet.
    fn jump(&mut self, op: Op) -> Target {
        self.emit(op);
        self.here() - 1
    }

    /// Lets a jump go here.
    fn land(&mut self, jump: Target) {
        let here = self.here();
        self.aim(jump, here);
    }

    fn land_all(&mut self, jumps: Vec<Target>) {
        for jump in jumps {
            self.land(jump);
        }
    }

    fn aim(&mut self, jump: Target, target: Target) {
        use Op::*;
        match &mut self.state().ops[jump as usize] {
            Jump(to)
            | Loop(to)
            | JumpIfTrue(to)
            | JumpIfFalse(to)
            | JumpIfTrueOrPop(to)
            | JumpIfFalseOrPop(to)
            | JumpIfNotNullishOrPop(to)
            | PopJumpIfNullish(to)
            | JumpIfNotUndefinedOrPop(to)
            | Unwrap(to)
            | Next { done: to, .. }
            | Delegate { done: to, .. }
            | YieldDelegate { done: to, .. } => {
                *to = target;
            }
            _ => {}
        }
    }

    fn refuse(&mut self, at: u32, message: &str) {
        self.refusal.get_or_insert((at, message.to_string()));
    }

    fn slot(&mut self) -> Local {
        self.slots(1)
    }

    fn slots(&mut self, count: u32) -> Local {
        let state = self.state();
        let slot = state.next;
        state.next += count;
        state.most = state.most.max(state.next);
        slot
    }

    fn constant(&mut self, value: Value) {
        if let Value::Number(number) = value {
            let whole = number as i32;
            if f64::from(whole) == number && (whole != 0 || number.is_sign_positive()) {
                return self.emit(Op::Int(whole));
            }
        }
        let state = self.state();
        let index = match state.constants.iter().position(|known| same_constant(*known, value)) {
            Some(index) => index,
            None => {
                state.constants.push(value);
                state.constants.len() - 1
            }
        };
        state.ops.push(Op::Const(index as u32));
    }

    /// The key that a text of the program is.
    fn key(&mut self, ident: Ident) -> Key {
        let index = ident.0 as usize;
        if let Some(key) = self.keys[index] {
            return key;
        }
        let key = self.out.heap.strings.key(self.program.text(ident));
        self.keys[index] = Some(key);
        key
    }

    fn string(&mut self, ident: Ident) {
        let key = self.key(ident);
        let id = self.out.heap.strings.key_string(key);
        self.constant(Value::String(id));
    }

    fn site(&mut self, span: SourceSpan) -> Site {
        if self.out.prelude {
            return Site::NONE;
        }
        self.out.trace.add_site(span.start, span.end)
    }

    /// Notes what the next instruction goes through or takes apart.
    fn place(&mut self, value: ExprId) {
        let here = self.here();
        if !self.out.prelude {
            self.state().places.push((here, value));
        }
    }

    fn call_site(&mut self, callee: ExprId) -> u32 {
        if self.out.prelude {
            return u32::MAX;
        }
        self.out.call_sites.push(CallSite { callee });
        self.out.call_sites.len() as u32 - 1
    }

    /// The library's own program is strict.
    fn is_library(&self) -> bool {
        self.out.prelude && !self.out.made
    }

    /// Compiles a function and everything in it.
    fn function(&mut self, id: FunctionId) -> CodeId {
        let function = self.program.function(id);
        self.functions.push(State {
            asynchronous: function.is_async,
            generator: function.is_generator,
            sloppy: !(function.strict || self.program.is_module() || self.is_library()),
            ..State::default()
        });
        let module = function.kind == FunctionKind::Module;
        let parameters = self.program.elements(function.parameters);
        let rest = parameters.last().is_some_and(|last| last.rest);
        let plain = parameters.len() as u32 - u32::from(rest);
        self.slots(parameters.len() as u32);
        self.place_parameters(&function);
        let arguments = self.open_function_scope(&function, module);
        self.map_arguments(&function, arguments);
        self.enter_body(&function);
        if function.is_generator {
            self.emit(Op::InitialYield);
        }
        if Self::runs_fields(&function) {
            self.emit(Op::This);
            self.emit(Op::RunFields);
        }
        self.body(&function);
        let name = function.name.map_or(keys::EMPTY, |name| self.key(name));
        let kind = code_kind(&function);
        let mut state = self.functions.pop().unwrap_or_default();
        fuse(&mut state.ops);
        let trace_name = self.trace_name(&function);
        let site = self.site(function.span);
        let class = matches!(function.kind, FunctionKind::Constructor | FunctionKind::DerivedConstructor);
        self.out.codes.push(Code {
            ops: state.ops.into(),
            constants: state.constants,
            handlers: state.handlers,
            functions: state.functions,
            places: state.places,
            captures: state.captures.into_iter().map(|(_, capture)| capture).collect(),
            parameters: plain,
            locals: state.most,
            rest: rest.then_some((plain, plain)),
            arguments,
            kind,
            plain: !class && !rest && arguments.is_none() && kind != CodeKind::Async,
            constructor: class || (function.kind == FunctionKind::Normal && kind == CodeKind::Normal),
            derived: function.kind == FunctionKind::DerivedConstructor,
            class,
            home: state.home,
            this: state.this,
            name,
            length: function.length,
            trace_name,
            site,
            prelude: self.out.prelude,
            strict: !state.sloppy,
        });
        CodeId(self.out.codes.len() as u32 - 1)
    }

    /// What the trace calls a function: its name, or its place where it has none.
    fn trace_name(&mut self, function: &Function) -> crate::trace::Name {
        let name = match function.name {
            _ if function.kind == FunctionKind::Module => "main",
            Some(name) if !self.program.text(name).is_empty() => self.program.text(name),
            _ => "(anonymous)",
        };
        self.out.trace.add_name(name)
    }

    /// Parameters that are plain names live where the caller put the arguments.
    fn place_parameters(&mut self, function: &Function) {
        let level = self.functions.len() as u32 - 1;
        for (index, element) in self.program.elements(function.parameters).iter().enumerate() {
            if let Some(Pattern::Name(name)) = element.target.map(|target| self.program.pattern(target)) {
                let binding = self.program.reference(name).binding;
                // One that others look at too early begins as a variable of its own.
                if let Some(binding) = binding.filter(|id| !self.program.binding(*id).checked) {
                    self.places[binding.index()] = Place::Slot(level, index as Local);
                }
            }
        }
    }

    fn open_function_scope(&mut self, function: &Function, module: bool) -> Option<Local> {
        let program = self.program;
        let mut arguments = None;
        for (id, binding) in program.scope_bindings(function.scope) {
            let source = match binding.kind {
                BindingKind::This if function.kind == FunctionKind::DerivedConstructor => Op::Empty,
                BindingKind::This => Op::This,
                BindingKind::NewTarget => Op::NewTarget,
                BindingKind::Callee => {
                    self.state().home = true;
                    Op::Callee
                }
                BindingKind::Own => Op::Callee,
                BindingKind::Arguments => {
                    let slot = self.slot();
                    self.set_slot(id, slot);
                    arguments = Some(slot);
                    if binding.captured {
                        self.emit(Op::Capture(slot));
                    }
                    continue;
                }
                _ => {
                    self.open_binding(id, module);
                    continue;
                }
            };
            if binding.kind == BindingKind::This && function.kind == FunctionKind::DerivedConstructor {
                self.state().derived = Some(Some(id));
            }
            let slot = self.slot();
            self.set_slot(id, slot);
            self.emit(source);
            self.state().this |= matches!(source, Op::This);
            if self.state().sloppy && matches!(source, Op::This) {
                self.emit(Op::SloppyThis);
            }
            self.emit(Op::SetLocal(slot));
            if binding.captured {
                self.emit(Op::Capture(slot));
            }
        }
        if function.kind == FunctionKind::DerivedConstructor {
            self.state().derived.get_or_insert(None);
        }
        arguments
    }

    fn set_slot(&mut self, id: BindingId, slot: Local) {
        self.places[id.index()] = Place::Slot(self.functions.len() as u32 - 1, slot);
    }

    /// A binding comes to be: fresh on each entry of its scope.
    fn open_binding(&mut self, id: BindingId, module: bool) {
        let binding = self.program.binding(id);
        let lexical = matches!(
            binding.kind,
            BindingKind::Let | BindingKind::Const | BindingKind::Class | BindingKind::ClassInner
        );
        let empty = (lexical || binding.kind == BindingKind::Parameter) && binding.checked;
        if module {
            self.places[id.index()] = Place::Static(self.out.statics.len() as u32);
            if binding.kind == BindingKind::Var && !self.out.prelude && !self.program.is_module() {
                let name = self.key(binding.name);
                self.out.globals.push((name, self.out.statics.len() as u32));
            }
            self.out.statics.push(if empty { Value::Empty } else { Value::Undefined });
            return;
        }
        let placed = matches!(self.places[id.index()], Place::Slot(level, _)
            if level as usize == self.functions.len() - 1 && binding.kind == BindingKind::Parameter);
        let slot = match self.places[id.index()] {
            Place::Slot(_, slot) if placed => slot,
            _ => {
                let slot = self.slot();
                self.set_slot(id, slot);
                slot
            }
        };
        if binding.kind == BindingKind::Private {
            let name = self.key(binding.name);
            self.emit(Op::PrivateName(name));
            self.emit(Op::SetLocal(slot));
        } else if !placed && (empty || binding.captured) {
            self.emit(if empty { Op::Empty } else { Op::Undefined });
            self.emit(Op::SetLocal(slot));
        }
        if binding.captured {
            self.emit(Op::Capture(slot));
        }
    }

    /// Enters a block's scope; returns what [`Compiler::leave`] needs.
    fn enter(&mut self, scope: ScopeId) -> Local {
        let before = self.state().next;
        let program = self.program;
        for (id, _) in program.scope_bindings(scope) {
            self.open_binding(id, false);
        }
        self.declare_functions(scope);
        before
    }

    fn leave(&mut self, before: Local) {
        self.state().next = before;
    }

    /// Function declarations are there on entry to their scope.
    pub(super) fn declare_functions(&mut self, scope: ScopeId) {
        let program = self.program;
        for (id, binding) in program.scope_bindings(scope) {
            if let Some(function) = binding.function {
                self.closure(function);
                self.store_binding(id);
            }
        }
    }

    pub(super) fn take_parameters(&mut self, function: &Function) {
        for (index, element) in self.program.elements(function.parameters).iter().enumerate() {
            let Some(target) = element.target else { continue };
            let simple = match self.program.pattern(target) {
                Pattern::Name(name) => {
                    self.program.reference(name).binding.is_some_and(|id| !self.program.binding(id).checked)
                }
                _ => false,
            };
            if simple && element.default.is_none() {
                continue;
            }
            if let (Pattern::Name(name), true) = (self.program.pattern(target), simple) {
                self.load(name, false);
            } else {
                self.emit(Op::Local(index as Local));
            }
            if let Some(default) = element.default {
                let given = self.jump(Op::JumpIfNotUndefinedOrPop(0));
                self.expression(default);
                self.land(given);
            }
            let source = element.default.and_then(|_| self.object_only(target, blame::OF_PARAMETER));
            self.assign(target, true, source);
        }
    }

    /// What errors call the value, if it is taken apart as an object.
    fn object_only(&self, target: PatternId, source: ExprId) -> Option<ExprId> {
        matches!(self.program.pattern(target), Pattern::Object(..)).then_some(source)
    }

    fn body(&mut self, function: &Function) {
        match function.body {
            Body::Block(statements) => {
                if function.kind == FunctionKind::Module {
                    self.imports(statements);
                }
                for statement in self.program.stmts(statements) {
                    self.statement(*statement);
                }
                self.finish(None);
            }
            Body::Expr(value) => self.finish(Some(value)),
            Body::Fields(fields) => {
                self.fields(fields);
                self.finish(None);
            }
        }
    }

    /// Makes a function of the program.
    fn closure(&mut self, id: FunctionId) {
        let code = self.function(id);
        let state = self.state();
        state.functions.push(code);
        let index = state.functions.len() as u32 - 1;
        self.emit(Op::Closure(index));
    }

    /// Where the function at `level` of the stack finds a binding of an outer function.
    fn capture(&mut self, level: usize, id: BindingId, owner: u32, slot: Local) -> u32 {
        if let Some(index) = self.functions[level].captures.iter().position(|(known, _)| *known == id) {
            return index as u32;
        }
        let from = if owner as usize + 1 == level {
            Capture::Local(slot)
        } else {
            Capture::Captured(self.capture(level - 1, id, owner, slot))
        };
        let captures = &mut self.functions[level].captures;
        captures.push((id, from));
        captures.len() as u32 - 1
    }

    /// Reads a variable.
    fn load(&mut self, name: Ref, quiet: bool) {
        let reference = self.program.reference(name);
        let Some(id) = reference.binding else {
            let key = self.key(reference.name);
            let text = self.program.text(reference.name);
            return match text {
                "undefined" => self.emit(Op::Undefined),
                _ if quiet => self.emit(Op::GlobalOrUndefined(key)),
                _ => self.emit(Op::Global(key)),
            };
        };
        self.load_binding(id);
        if reference.check {
            let key = self.key(reference.name);
            let this = self.program.binding(id).kind == BindingKind::This;
            self.emit(if this { Op::CheckThis } else { Op::Check(key) });
        }
    }

    pub(super) fn load_binding(&mut self, id: BindingId) {
        let captured = self.program.binding(id).captured;
        let level = self.functions.len() - 1;
        let op = match self.places[id.index()] {
            Place::Nowhere => Op::Undefined,
            Place::Static(index) => Op::Static(index),
            Place::Slot(owner, slot) if owner as usize == level => {
                if captured {
                    Op::LocalCell(slot)
                } else {
                    Op::Local(slot)
                }
            }
            Place::Slot(owner, slot) => Op::Captured(self.capture(level, id, owner, slot)),
            Place::Argument(slot, index) => Op::Argument { slot, index },
        };
        self.emit(op);
    }

    /// Gives a variable the value on the stack, which goes away.
    fn store(&mut self, name: Ref, declared: bool) {
        let reference = self.program.reference(name);
        let Some(id) = reference.binding else {
            let key = self.key(reference.name);
            return self.emit(Op::SetGlobal(key));
        };
        if !declared {
            if reference.check {
                let key = self.key(reference.name);
                self.load_binding(id);
                self.emit(Op::Check(key));
                self.emit(Op::Pop);
            }
            let kind = self.program.binding(id).kind;
            let constant =
                [BindingKind::Const, BindingKind::Import, BindingKind::Own, BindingKind::ClassInner];
            // A function expression's own name cannot be changed; sloppy code is not told.
            if kind == BindingKind::Own && self.state().sloppy {
                return self.emit(Op::Pop);
            }
            if constant.contains(&kind) {
                return self.emit(Op::ThrowConst);
            }
        }
        self.store_binding(id);
    }

    pub(super) fn store_binding(&mut self, id: BindingId) {
        let captured = self.program.binding(id).captured;
        let level = self.functions.len() - 1;
        let op = match self.places[id.index()] {
            Place::Nowhere => Op::Pop,
            Place::Static(index) => Op::SetStatic(index),
            Place::Slot(owner, slot) if owner as usize == level => {
                if captured {
                    Op::SetLocalCell(slot)
                } else {
                    Op::SetLocal(slot)
                }
            }
            Place::Slot(owner, slot) => Op::SetCaptured(self.capture(level, id, owner, slot)),
            Place::Argument(slot, index) => Op::SetArgument { slot, index },
        };
        self.emit(op);
    }

    fn handler(&mut self, start: Target, end: Target, handler: Target, kind: HandlerKind) {
        if start < end {
            self.state().handlers.push(HandlerRange { start, end, handler, kind });
        }
    }
}

fn same_constant(left: Value, right: Value) -> bool {
    match (left, right) {
        (Value::Number(left), Value::Number(right)) => left.to_bits() == right.to_bits(),
        _ => left == right,
    }
}

fn code_kind(function: &Function) -> CodeKind {
    match (function.is_async || function.kind == FunctionKind::Module, function.is_generator) {
        (false, false) => CodeKind::Normal,
        (true, false) => CodeKind::Async,
        (false, true) => CodeKind::Generator,
        (true, true) => CodeKind::AsyncGenerator,
    }
}
