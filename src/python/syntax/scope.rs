//! Scope analysis: where every use of a name finds its variable. It follows CPython's symbol table: what a scope
//! binds is its own unless declared otherwise; class bodies are passed over by the functions inside them; a variable
//! that an inner function uses becomes a cell.

use super::parser::{Parser, Pass, RawUse, Role};
use super::tree::*;

/// A name of a scope.
struct Symbol {
    scope: ScopeId,
    ident: Ident,
    /// Which roles its uses so far have, a bit each.
    roles: u16,
    /// Whether inner functions use it.
    captured: bool,
    /// Its index among the scope's frees, if it is an enclosing scope's.
    free: Option<u32>,
    home: Home,
}

/// Where a symbol lives.
#[derive(Clone, Copy)]
enum Home {
    /// Not known yet, or in an enclosing function.
    Outer,
    Local(u32),
    Cell(u32),
    Global,
    Class,
}

/// What makes a name a variable of its scope.
const BOUND: u16 = bit(Role::Import) | SET;

/// What a `global` of the name may not follow.
const SET: u16 =
    bit(Role::Bind) | bit(Role::Parameter) | bit(Role::Iterate) | bit(Role::Walrus) | bit(Role::Annotate);

const fn bit(role: Role) -> u16 {
    1 << role as u16
}

struct Table {
    symbols: Vec<Symbol>,
    /// Open addressing by scope and name; a symbol's number plus one.
    slots: Vec<u32>,
    /// Of each entry in a scope's frees: the scope, and the symbol of the enclosing scope.
    outers: Vec<(ScopeId, u32)>,
    /// How many frees each scope has so far.
    free_counts: Vec<u32>,
    /// `__class__`, which class bodies offer to the functions inside them.
    class_name: Ident,
}

/// Fills in the places of all uses, and the slots, cells and frees of all scopes.
pub(super) fn resolve(parser: &mut Parser) {
    let class_name = parser.intern("__class__");
    let free_counts = vec![0; parser.module.scopes.len()];
    let mut table =
        Table { symbols: Vec::new(), slots: Vec::new(), outers: Vec::new(), free_counts, class_name };
    let uses = std::mem::take(&mut parser.uses);
    let mut symbols = vec![0; uses.len()];
    for (symbol, used) in symbols.iter_mut().zip(&uses) {
        if used.role != Role::Walrus {
            *symbol = table.declare(parser, used);
        }
    }
    for (symbol, used) in symbols.iter_mut().zip(&uses) {
        if used.role == Role::Walrus {
            *symbol = table.declare_walrus(parser, used);
        }
    }
    table.find_homes(parser);
    for used in &uses {
        if used.role == Role::Nonlocal {
            table.check_nonlocal(parser, used);
        }
    }
    table.settle(&mut parser.module);
    parser.module.uses = uses
        .iter()
        .zip(&symbols)
        .map(|(used, &symbol)| (used.ident, table.place(&parser.module, symbol)))
        .collect();
}

impl Table {
    /// The number of a name's symbol in a scope.
    fn symbol(&mut self, scope: ScopeId, ident: Ident) -> u32 {
        if (self.symbols.len() + 1) * 2 > self.slots.len() {
            self.grow();
        }
        let at = self.slot(scope, ident);
        if self.slots[at] == 0 {
            let (roles, captured, free, home) = (0, false, None, Home::Outer);
            self.symbols.push(Symbol { scope, ident, roles, captured, free, home });
            self.slots[at] = self.symbols.len() as u32;
        }
        self.slots[at] - 1
    }

    fn slot(&self, scope: ScopeId, ident: Ident) -> usize {
        let mask = self.slots.len() - 1;
        let hash = (scope.index() as u32).wrapping_mul(0x9e37_79b1) ^ ident.0.wrapping_mul(0x85eb_ca6b);
        let mut at = (hash ^ (hash >> 15)) as usize & mask;
        loop {
            match self.slots[at].checked_sub(1).map(|number| &self.symbols[number as usize]) {
                Some(symbol) if symbol.scope != scope || symbol.ident != ident => at = (at + 1) & mask,
                _ => return at,
            }
        }
    }

    fn grow(&mut self) {
        let size = (self.slots.len() * 2).max(64);
        self.slots.clear();
        self.slots.resize(size, 0);
        for number in 0..self.symbols.len() {
            let at = self.slot(self.symbols[number].scope, self.symbols[number].ident);
            self.slots[at] = number as u32 + 1;
        }
    }

    fn roles(&mut self, symbol: u32) -> &mut u16 {
        &mut self.symbols[symbol as usize].roles
    }

    fn declare(&mut self, parser: &mut Parser, used: &RawUse) -> u32 {
        let symbol = self.symbol(used.scope, used.ident);
        let before = *self.roles(symbol);
        *self.roles(symbol) |= bit(used.role);
        let (which, other) = match used.role {
            Role::Global => ("global", Role::Nonlocal),
            Role::Nonlocal => ("nonlocal", Role::Global),
            Role::Annotate if before & (bit(Role::Global) | bit(Role::Nonlocal)) != 0 => {
                let which = if before & bit(Role::Global) != 0 { "global" } else { "nonlocal" };
                let name = parser.module.text(used.ident).to_string();
                parser.late(Pass::Symbols, used.at, &["annotated name '", &name, "' can't be ", which]);
                return symbol;
            }
            Role::Parameter if before & bit(Role::Parameter) != 0 => {
                let name = parser.module.text(used.ident).to_string();
                let parts = ["duplicate argument '", &name, "' in function definition"];
                parser.late(Pass::Symbols, used.at, &parts);
                return symbol;
            }
            _ => return symbol,
        };
        let name = parser.module.text(used.ident).to_string();
        if before & bit(Role::Parameter) != 0 {
            parser.late(Pass::Symbols, used.at, &["name '", &name, "' is parameter and ", which]);
        } else if before & bit(Role::Load) != 0 {
            parser.late(
                Pass::Symbols,
                used.at,
                &["name '", &name, "' is used prior to ", which, " declaration"],
            );
        } else if before & bit(Role::Annotate) != 0 {
            parser.late(Pass::Symbols, used.at, &["annotated name '", &name, "' can't be ", which]);
        } else if before & SET != 0 {
            parser.late(
                Pass::Symbols,
                used.at,
                &["name '", &name, "' is assigned to before ", which, " declaration"],
            );
        } else if before & bit(other) != 0 {
            parser.late(Pass::Analysis, used.at, &["name '", &name, "' is nonlocal and global"]);
        }
        symbol
    }

    /// `:=` binds in the function around all comprehensions.
    fn declare_walrus(&mut self, parser: &mut Parser, used: &RawUse) -> u32 {
        let symbol = self.symbol(used.scope, used.ident);
        let mut scope = used.scope;
        while let (ScopeKind::Comprehension, Some(parent)) =
            (parser.kind(scope), parser.module.scope(scope).parent)
        {
            let inner = self.symbol(scope, used.ident);
            if *self.roles(inner) & bit(Role::Iterate) != 0 {
                let name = parser.module.text(used.ident).to_string();
                let message = "assignment expression cannot rebind comprehension iteration variable '";
                parser.late(Pass::Symbols, used.at, &[message, &name, "'"]);
                return symbol;
            }
            *self.roles(inner) |= bit(Role::Nonlocal);
            scope = parent;
        }
        let owner = self.symbol(scope, used.ident);
        *self.roles(owner) |= bit(Role::Bind);
        let kind = parser.kind(scope);
        if scope == used.scope {
            return symbol;
        }
        if kind == ScopeKind::Class {
            let message = "assignment expression within a comprehension cannot be used in a class body";
            parser.late(Pass::Symbols, used.at, &[message]);
        }
        // In a module, or where the function says `global`, there is no cell to go through.
        if kind == ScopeKind::Module || *self.roles(owner) & bit(Role::Global) != 0 {
            let mut inner = used.scope;
            while let (true, Some(parent)) = (inner != scope, parser.module.scope(inner).parent) {
                let symbol = self.symbol(inner, used.ident);
                *self.roles(symbol) |= bit(Role::Global);
                inner = parent;
            }
        }
        symbol
    }

    fn find_homes(&mut self, parser: &Parser) {
        // Symbols that are added on the way have found theirs.
        for number in 0..self.symbols.len() as u32 {
            let Symbol { scope, ident, roles, .. } = self.symbols[number as usize];
            let kind = parser.kind(scope);
            let declared = roles & bit(Role::Nonlocal) != 0;
            let home = if kind == ScopeKind::Module || roles & bit(Role::Global) != 0 {
                Home::Global
            } else if roles & BOUND != 0 && !declared {
                if kind != ScopeKind::Class {
                    continue;
                }
                Home::Class
            } else if self.find_free(parser, scope, ident).is_some() {
                continue;
            } else if kind == ScopeKind::Class {
                Home::Class
            } else {
                Home::Global
            };
            self.symbols[number as usize].home = home;
        }
    }

    /// Makes a name of an enclosing function one of a scope's frees; its symbol, if there is such a function.
    fn find_free(&mut self, parser: &Parser, scope: ScopeId, ident: Ident) -> Option<u32> {
        let symbol = self.symbol(scope, ident);
        if self.symbols[symbol as usize].free.is_none() {
            let parent = parser.module.scope(scope).parent?;
            let outer = self.find_outer(parser, parent, ident)?;
            self.outers.push((scope, outer));
            self.symbols[symbol as usize].free = Some(self.free_counts[scope.index()]);
            self.free_counts[scope.index()] += 1;
        }
        Some(symbol)
    }

    /// The symbol by which a scope hands a variable to a scope inside.
    fn find_outer(&mut self, parser: &Parser, scope: ScopeId, ident: Ident) -> Option<u32> {
        let kind = parser.kind(scope);
        if kind == ScopeKind::Module {
            return None;
        }
        let at = self.slot(scope, ident);
        let Some(symbol) = self.slots[at].checked_sub(1) else {
            if kind == ScopeKind::Class && ident == self.class_name {
                let symbol = self.symbol(scope, ident);
                self.symbols[symbol as usize].captured = true;
                return Some(symbol);
            }
            return match self.outer_of(parser, scope, ident) {
                true => self.find_free(parser, scope, ident),
                false => None,
            };
        };
        let roles = self.symbols[symbol as usize].roles;
        if kind == ScopeKind::Class {
            if ident == self.class_name {
                self.symbols[symbol as usize].captured = true;
                return Some(symbol);
            }
        } else if roles & bit(Role::Global) != 0 {
            return None;
        } else if roles & BOUND != 0 && roles & bit(Role::Nonlocal) == 0 {
            self.symbols[symbol as usize].captured = true;
            return Some(symbol);
        }
        self.find_free(parser, scope, ident)
    }

    /// Whether some enclosing function has a variable of this name (so that no symbol is made in vain).
    fn outer_of(&self, parser: &Parser, scope: ScopeId, ident: Ident) -> bool {
        let mut scope = scope;
        while let Some(parent) = parser.module.scope(scope).parent {
            scope = parent;
            let kind = parser.kind(scope);
            if kind == ScopeKind::Class && ident == self.class_name {
                return true;
            }
            let Some(symbol) = self.slots[self.slot(scope, ident)].checked_sub(1) else { continue };
            let roles = self.symbols[symbol as usize].roles;
            if matches!(kind, ScopeKind::Class | ScopeKind::Module) {
                continue;
            }
            if roles & bit(Role::Global) != 0 {
                return false;
            }
            if roles & BOUND != 0 && roles & bit(Role::Nonlocal) == 0 {
                return true;
            }
        }
        false
    }

    fn check_nonlocal(&mut self, parser: &mut Parser, used: &RawUse) {
        let symbol = self.symbol(used.scope, used.ident);
        if self.symbols[symbol as usize].free.is_none() && parser.kind(used.scope) != ScopeKind::Module {
            let name = parser.module.text(used.ident).to_string();
            parser.late(Pass::Analysis, used.at, &["no binding for nonlocal '", &name, "' found"]);
        }
    }

    /// Hands out slots and cells, and ties frees to the cells they are.
    fn settle(&mut self, module: &mut Module) {
        for symbol in &mut self.symbols {
            let is_own = symbol.free.is_none() && matches!(symbol.home, Home::Outer);
            let scope = &mut module.scopes[symbol.scope.index()];
            if !(is_own || symbol.captured && scope.kind == ScopeKind::Class) {
                continue;
            }
            let is_parameter = symbol.roles & bit(Role::Parameter) != 0;
            let slot = scope.locals.len() as u32;
            if is_parameter || !symbol.captured {
                scope.locals.push(symbol.ident);
            }
            if symbol.captured {
                let parameter = is_parameter.then_some(slot);
                if is_own {
                    symbol.home = Home::Cell(scope.cells.len() as u32);
                }
                scope.cells.push(Cell { name: symbol.ident, parameter });
            } else {
                symbol.home = Home::Local(slot);
            }
        }
        for &(scope, outer) in &self.outers {
            let outer = &self.symbols[outer as usize];
            let parent = &module.scopes[outer.scope.index()];
            let cell = match (outer.free, outer.home) {
                // A class body's only cell is `__class__`.
                _ if parent.kind == ScopeKind::Class && outer.captured => 0,
                (Some(free), _) => parent.cells.len() as u32 + free,
                (None, Home::Cell(cell)) => cell,
                (None, _) => 0,
            };
            module.scopes[scope.index()].frees.push(Free { name: outer.ident, outer: cell });
        }
    }

    fn place(&self, module: &Module, symbol: u32) -> Place {
        let symbol = &self.symbols[symbol as usize];
        let scope = module.scope(symbol.scope);
        let declared = symbol.roles & bit(Role::Nonlocal) != 0;
        match (symbol.home, symbol.free) {
            (Home::Local(slot), _) => Place::Local(slot),
            (Home::Cell(_), _) if scope.kind == ScopeKind::Class => Place::Class,
            (Home::Cell(cell), _) => Place::Cell(cell),
            (Home::Global, _) => Place::Global,
            (Home::Class, _) => Place::Class,
            (Home::Outer, Some(free)) => {
                let cell = scope.cells.len() as u32 + free;
                if scope.kind == ScopeKind::Class && !declared {
                    Place::ClassCell(cell)
                } else {
                    Place::Cell(cell)
                }
            }
            (Home::Outer, None) => Place::Global,
        }
    }
}
