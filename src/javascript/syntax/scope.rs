//! Which variable a name means. Uses are collected while the text is read and settled when a scope closes, for only
//! then are all its declarations known; what a scope does not declare is handed to the scope around it. Parameters
//! of an arrow function are read before one knows that it is one, so its scope is opened afterwards, over the uses
//! since its beginning.

use super::names;
use super::parser::Parser;
use super::scanner::Parse;
use super::shadows::unshadowed;
use super::tree::*;

/// A scope that is being read.
pub(super) struct Open {
    pub(super) id: ScopeId,
    kind: ScopeKind,
    /// What function it is the scope of, for [`ScopeKind::Function`].
    function: FunctionKind,
    /// The name of a function expression, which is visible inside it; the parameter of a `catch` that is no pattern.
    own: Option<Ident>,
    pub(super) bindings: Vec<BindingId>,
    /// The first of [`Scopes::pending`] that belongs to it.
    first: usize,
    /// Where the body of a function begins whose parameters are no plain names: what it declares with `var` is not they.
    pub(super) body: Option<u32>,
    /// Parameters, and the variables of the body that have their names.
    pub(super) shadows: Vec<(BindingId, BindingId)>,
}

/// A use that is not settled yet.
#[derive(Clone, Copy)]
struct Pending {
    reference: Ref,
    /// It stands in an inner function of the scope that it has reached.
    crossed: bool,
}

/// What a name stands for in a scope, by scope and name: open addressing, nothing is ever taken out.
struct Declared {
    slots: Vec<(u64, u32)>,
    len: usize,
}

/// A `var` of this name was hoisted through this scope.
const PASSED: u32 = u32::MAX;

impl Declared {
    fn slot(&self, key: u64) -> usize {
        let mask = self.slots.len() - 1;
        let mut slot = (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as usize & mask;
        while self.slots[slot].0 != 0 && self.slots[slot].0 != key {
            slot = (slot + 1) & mask;
        }
        slot
    }

    fn get(&self, key: u64) -> Option<u32> {
        let (found, value) = self.slots[self.slot(key)];
        (found == key).then_some(value)
    }

    fn set(&mut self, key: u64, value: u32) {
        if (self.len + 1) * 2 > self.slots.len() {
            let wider = vec![(0, 0); self.slots.len() * 2];
            let old = std::mem::replace(&mut self.slots, wider);
            for entry in old.into_iter().filter(|entry| entry.0 != 0) {
                let slot = self.slot(entry.0);
                self.slots[slot] = entry;
            }
        }
        let slot = self.slot(key);
        self.len += usize::from(self.slots[slot].0 == 0);
        self.slots[slot] = (key, value);
    }
}

fn key(scope: ScopeId, name: Ident) -> u64 {
    ((scope.index() as u64 + 1) << 32) | u64::from(name.0)
}

/// The use changes the variable.
const WRITES: u8 = 1;
/// The use is the variable's declaration.
const DECLARES: u8 = 2;

/// The scopes that are being read.
pub(super) struct Scopes {
    pub(super) open: Vec<Open>,
    pending: Vec<Pending>,
    declared: Declared,
    /// For each reference: [`WRITES`], [`DECLARES`].
    flags: Vec<u8>,
    /// For each binding: the byte from which on it is initialised, in straight-line code.
    ready: Vec<u32>,
    /// The first function that the top level declares again, and where.
    twice: Option<(Ident, u32)>,
    /// Functions in blocks: the function around, the name, and the use that stands for a `var` there.
    leaving: Vec<(ScopeId, Ident, Ref)>,
}

/// A place before the uses and scopes of what may turn out to be parameters.
#[derive(Clone, Copy)]
pub(super) struct Mark {
    pending: usize,
    scopes: usize,
}

impl Scopes {
    pub(super) fn new() -> Scopes {
        Scopes {
            open: Vec::new(),
            pending: Vec::new(),
            declared: Declared { slots: vec![(0, 0); 64], len: 0 },
            flags: Vec::new(),
            ready: Vec::new(),
            twice: None,
            leaving: Vec::new(),
        }
    }
}

impl Parser<'_> {
    pub(super) fn mark_scopes(&self) -> Mark {
        Mark { pending: self.scopes.pending.len(), scopes: self.program.scopes.len() }
    }

    pub(super) fn open_scope(&mut self, kind: ScopeKind) -> ScopeId {
        self.open(kind, FunctionKind::Normal, None)
    }

    pub(super) fn open_catch(&mut self, parameter: Option<Ident>) -> ScopeId {
        self.open(ScopeKind::Catch, FunctionKind::Normal, parameter)
    }

    pub(super) fn open_function(&mut self, kind: FunctionKind, own: Option<Ident>) -> ScopeId {
        self.open(ScopeKind::Function, kind, own)
    }

    fn open(&mut self, kind: ScopeKind, function: FunctionKind, own: Option<Ident>) -> ScopeId {
        let parent = self.scopes.open.last().map(|open| open.id);
        self.program.scopes.push(Scope { kind, parent, bindings: List::EMPTY, captured: false });
        let id = ScopeId::new(self.program.scopes.len() - 1);
        let first = self.scopes.pending.len();
        let (bindings, shadows) = (Vec::new(), Vec::new());
        self.scopes.open.push(Open { id, kind, function, own, bindings, first, body: None, shadows });
        id
    }

    /// Opens the scope of an arrow function whose parameters were read since `mark`.
    pub(super) fn open_arrow(&mut self, mark: Mark) -> ScopeId {
        let outer = self.scopes.open.last().map(|open| open.id);
        let id = self.open(ScopeKind::Function, FunctionKind::Arrow, None);
        if let Some(open) = self.scopes.open.last_mut() {
            open.first = mark.pending;
        }
        for scope in &mut self.program.scopes[mark.scopes..id.index()] {
            if scope.parent == outer {
                scope.parent = Some(id);
            }
        }
        id
    }

    /// Settles the uses in the innermost scope and leaves it.
    pub(super) fn close_scope(&mut self) {
        let Some(mut open) = self.settle() else { return };
        let bindings = std::mem::take(&mut open.bindings);
        let captured = bindings.iter().any(|id| self.program.bindings[id.index()].captured);
        let list = List {
            start: self.program.binding_lists.len() as u32,
            len: bindings.len() as u32,
            kind: std::marker::PhantomData,
        };
        self.program.binding_lists.extend(bindings);
        let scope = &mut self.program.scopes[open.id.index()];
        scope.bindings = list;
        scope.captured = captured;
    }

    /// Leaves the innermost scope for a while: the fields of a class are scattered over it, but share one function.
    pub(super) fn settle(&mut self) -> Option<Open> {
        let mut open = self.scopes.open.pop()?;
        if open.kind == ScopeKind::Function && !self.scopes.leaving.is_empty() {
            self.settle_leaving(&mut open);
        }
        let mut kept = open.first;
        for index in open.first..self.scopes.pending.len() {
            let mut pending = self.scopes.pending[index];
            if !self.settle_use(&mut open, pending) {
                pending.crossed |= open.kind == ScopeKind::Function;
                self.scopes.pending[kept] = pending;
                kept += 1;
            }
        }
        self.scopes.pending.truncate(kept);
        Some(open)
    }

    /// Goes back into a scope that [`Parser::settle`] left.
    pub(super) fn reopen(&mut self, mut open: Open) {
        open.first = self.scopes.pending.len();
        self.scopes.open.push(open);
    }

    fn settle_use(&mut self, open: &mut Open, pending: Pending) -> bool {
        let reference = self.program.references[pending.reference.index()];
        let found = self.scopes.declared.get(key(open.id, reference.name)).filter(|found| *found != PASSED);
        let id = match found {
            Some(index) => {
                let id = unshadowed(open, BindingId::new(index as usize), reference.at);
                // Parameters do not see what the body declares.
                let kind = self.program.bindings[id.index()].kind;
                if open.body.is_some_and(|body| reference.at < body) && is_of_body(kind) {
                    return false;
                }
                id
            }
            None => match implicit(open, reference.name) {
                Some(kind) => self.add_binding(open.id, &mut open.bindings, reference.name, kind),
                None => return false,
            },
        };
        let binding = &mut self.program.bindings[id.index()];
        let flags = self.scopes.flags[pending.reference.index()];
        let declares = flags & DECLARES != 0;
        let has_dead_zone = matches!(
            binding.kind,
            BindingKind::Let | BindingKind::Const | BindingKind::Class | BindingKind::ClassInner
        ) || (binding.kind == BindingKind::This
            && open.function == FunctionKind::DerivedConstructor);
        let early =
            pending.crossed || reference.at < self.scopes.ready[id.index()] || open.kind == ScopeKind::Switch;
        // A parameter only has one in the parameters themselves, up to its own end.
        let before = binding.kind == BindingKind::Parameter && reference.at < self.scopes.ready[id.index()];
        let check = (has_dead_zone && early || before) && !declares;
        binding.captured |= pending.crossed;
        binding.checked |= check;
        binding.assigned |= flags & WRITES != 0;
        let reference = &mut self.program.references[pending.reference.index()];
        reference.binding = Some(id);
        reference.check = check;
        true
    }

    pub(super) fn add_binding(
        &mut self,
        scope: ScopeId,
        bindings: &mut Vec<BindingId>,
        name: Ident,
        kind: BindingKind,
    ) -> BindingId {
        let id = BindingId::new(self.program.bindings.len());
        self.program.bindings.push(Binding {
            name,
            kind,
            scope,
            captured: false,
            checked: false,
            assigned: false,
            function: None,
        });
        self.scopes.ready.push(if kind == BindingKind::Parameter { 0 } else { u32::MAX });
        self.scopes.declared.set(key(scope, name), id.index() as u32);
        bindings.push(id);
        id
    }

    /// A use of a name, to be settled later.
    pub(super) fn use_name(&mut self, name: Ident, at: u32) -> Ref {
        self.program.references.push(Reference { name, binding: None, check: false, at });
        self.scopes.flags.push(0);
        let reference = Ref::new(self.program.references.len() - 1);
        self.scopes.pending.push(Pending { reference, crossed: false });
        reference
    }

    /// The use that was read last turned out to be a label.
    pub(super) fn forget_use(&mut self, reference: Ref) {
        if self.scopes.pending.last().is_some_and(|pending| pending.reference == reference) {
            self.scopes.pending.pop();
        }
    }

    /// The use turned out to change the variable.
    pub(super) fn note_write(&mut self, reference: Ref) {
        self.scopes.flags[reference.index()] |= WRITES;
    }

    /// The use turned out to declare the variable.
    pub(super) fn note_declares(&mut self, reference: Ref) {
        self.scopes.flags[reference.index()] = DECLARES;
    }

    /// How many variables there are, for [`Parser::set_ready`].
    pub(super) fn mark_bindings(&self) -> usize {
        self.program.bindings.len()
    }

    /// The variables declared since `mark` are initialised from here on.
    pub(super) fn set_ready(&mut self, mark: usize) {
        let end = self.s.previous.1;
        for ready in &mut self.scopes.ready[mark..] {
            *ready = (*ready).min(end);
        }
    }

    /// The parameter that declared the variables since `mark` ends there.
    pub(super) fn set_ready_parameter(&mut self, mark: usize, end: u32) {
        for index in mark..self.scopes.ready.len() {
            if self.program.bindings[index].kind == BindingKind::Parameter {
                self.scopes.ready[index] = end;
            }
        }
    }

    /// Declares a variable; `at` is where the error for a second declaration stands.
    pub(super) fn declare(&mut self, name: Ident, kind: BindingKind, at: u32) -> Parse<BindingId> {
        let last = self.scopes.open.len() - 1;
        let is_top = self.scopes.open[last].kind == ScopeKind::Function;
        let is_function = kind == BindingKind::Function;
        let kind = match kind {
            BindingKind::Function if is_top => BindingKind::Var,
            kind => kind,
        };
        let depth = if kind == BindingKind::Var { self.hoist(name, at)? } else { last };
        let scope = self.scopes.open[depth].id;
        if let Some(found) = self.scopes.declared.get(key(scope, name)) {
            let hoisted = |kind| matches!(kind, BindingKind::Var | BindingKind::Parameter);
            let old = self.program.bindings.get(found as usize).map(|binding| binding.kind);
            let open = &self.scopes.open[depth];
            match old {
                // Closures among the parameters see these, the body has variables of its own (ECMA-262 10.2.11).
                Some(BindingKind::Parameter) if kind == BindingKind::Var && open.body.is_some() => {
                    return Ok(self.shadow(depth, name, BindingId::new(found as usize)));
                }
                Some(old) if kind == BindingKind::Var && hoisted(old) => {
                    let id = BindingId::new(found as usize);
                    let function = is_function || self.program.bindings[id.index()].function.is_some();
                    if depth == 0 && function && self.scopes.twice.is_none() {
                        self.scopes.twice = Some((name, at));
                    }
                    return Ok(id);
                }
                Some(BindingKind::Parameter) if kind == BindingKind::Parameter => {
                    // The last one counts in plain functions of sloppy code.
                    if self.scopes.open[last].function == FunctionKind::Normal && !self.context.strict {
                        self.twice_parameter = Some(at);
                        return Ok(BindingId::new(found as usize));
                    }
                    return Err(self.s.fail(at, "Duplicate parameter name not allowed in this context"));
                }
                _ => return Err(self.fail_declared(name, at)),
            }
        }
        if kind != BindingKind::Var && self.is_catch_parameter(name, last) {
            return Err(self.fail_declared(name, at));
        }
        let mut bindings = std::mem::take(&mut self.scopes.open[depth].bindings);
        let id = self.add_binding(scope, &mut bindings, name, kind);
        self.scopes.open[depth].bindings = bindings;
        Ok(id)
    }

    /// A function in a block of a script is assigned, where its declaration is reached, to a `var` of the function
    /// around (ECMA-262 B.3.2): the uses for that, if it stands in a block. Whether there is such a `var` turns out
    /// when that function ends; until then the variable is assigned to itself.
    pub(super) fn leave_block(&mut self, name: Ident, inner: BindingId, at: u32) -> Option<(Ref, Ref)> {
        let (_, outside) = self.scopes.open.split_last()?;
        let function = outside.iter().rposition(|open| open.kind == ScopeKind::Function)?;
        let own = self.program.bindings[inner.index()].scope;
        if self.scopes.open[function..].last()?.kind == ScopeKind::Function {
            return None;
        }
        let declares = |open: &Open| {
            open.id != own
                && self.scopes.declared.get(key(open.id, name)).is_some_and(|found| found != PASSED)
        };
        if outside[function + 1..].iter().any(declares) {
            return None;
        }
        let uses = [WRITES, 0].map(|flags| {
            self.program.references.push(Reference { name, binding: Some(inner), check: false, at });
            self.scopes.flags.push(flags);
            Ref::new(self.program.references.len() - 1)
        });
        let scope = self.scopes.open[function].id;
        self.scopes.leaving.push((scope, name, uses[0]));
        Some(uses.into())
    }

    /// Gives the functions that leave their blocks a `var` of the function that ends, unless it has another such name.
    fn settle_leaving(&mut self, open: &mut Open) {
        let mut leaving = std::mem::take(&mut self.scopes.leaving);
        leaving.retain(|(scope, name, outer)| {
            if *scope != open.id {
                return true;
            }
            let id = match self.scopes.declared.get(key(open.id, *name)) {
                Some(found) => BindingId::new(found as usize),
                None => self.add_binding(open.id, &mut open.bindings, *name, BindingKind::Var),
            };
            let binding = &mut self.program.bindings[id.index()];
            if binding.kind == BindingKind::Var && !self.program.is_module {
                binding.assigned = true;
                self.program.references[outer.index()].binding = Some(id);
            }
            false
        });
        self.scopes.leaving = leaving;
    }

    /// A module may not declare a function twice at its top, as scripts may.
    pub(super) fn check_twice(&mut self) -> Parse<()> {
        match self.scopes.twice {
            Some((name, at)) if self.program.is_module => Err(self.fail_declared(name, at)),
            _ => Ok(()),
        }
    }

    fn fail_declared(&mut self, name: Ident, at: u32) -> super::scanner::Stop {
        self.fail_with(at, "Identifier '", name, "' has already been declared")
    }

    /// The block of a `catch` may not declare its parameter again.
    fn is_catch_parameter(&self, name: Ident, last: usize) -> bool {
        let around = last.checked_sub(1).map(|index| &self.scopes.open[index]);
        around.is_some_and(|open| {
            open.kind == ScopeKind::Catch && self.scopes.declared.get(key(open.id, name)).is_some()
        })
    }

    /// The index of the function's scope that a `var` goes to, unless a scope on the way declares its name.
    fn hoist(&mut self, name: Ident, at: u32) -> Parse<usize> {
        let mut depth = self.scopes.open.len() - 1;
        while self.scopes.open[depth].kind != ScopeKind::Function {
            let open = &self.scopes.open[depth];
            match self.scopes.declared.get(key(open.id, name)) {
                None => self.scopes.declared.set(key(open.id, name), PASSED),
                Some(PASSED) => {}
                // `catch (e) { var e }` is allowed, unless `e` comes from a pattern.
                Some(_) if open.kind == ScopeKind::Catch && open.own == Some(name) => {}
                Some(_) => return Err(self.fail_declared(name, at)),
            }
            depth -= 1;
        }
        Ok(depth)
    }

    pub(super) fn is_in_function_scope(&self) -> bool {
        self.scopes.open.last().is_some_and(|open| open.kind == ScopeKind::Function)
    }

    /// Whether the innermost scope declares `name` so far.
    pub(super) fn is_declared_here(&self, name: Ident) -> bool {
        let Some(open) = self.scopes.open.last() else { return false };
        self.scopes.declared.get(key(open.id, name)).is_some_and(|found| found != PASSED)
    }

    /// Whether the module itself declares `name`.
    pub(super) fn is_declared_at_top(&self, name: Ident) -> bool {
        let module = ScopeId::new(0);
        self.scopes.declared.get(key(module, name)).is_some_and(|found| found != PASSED)
    }
}

/// Whether a variable of a function's scope was declared by its body.
fn is_of_body(kind: BindingKind) -> bool {
    matches!(kind, BindingKind::Var | BindingKind::Let | BindingKind::Const | BindingKind::Class)
}

/// What a function's scope provides without a declaration.
fn implicit(open: &Open, name: Ident) -> Option<BindingKind> {
    if open.kind != ScopeKind::Function {
        return None;
    }
    if open.own == Some(name) {
        return Some(BindingKind::Own);
    }
    let (is_arrow, is_module) = (open.function == FunctionKind::Arrow, open.function == FunctionKind::Module);
    match name {
        _ if is_arrow => None,
        names::THIS => Some(BindingKind::This),
        names::NEW | names::CALLEE if !is_module => {
            Some(if name == names::NEW { BindingKind::NewTarget } else { BindingKind::Callee })
        }
        names::ARGUMENTS if !is_module => Some(BindingKind::Arguments),
        _ => None,
    }
}
