//! Variables of a function's body that have the names of its parameters: where these are no plain names, closures among
//! them see the parameters, and the body has variables of its own, which begin with the same values (ECMA-262 10.2.11).

use super::parser::Parser;
use super::scope::Open;
use super::tree::{BindingId, BindingKind, Ident};

/// The parameter instead of the variable, for what stands before the body.
pub(super) fn unshadowed(open: &Open, id: BindingId, at: u32) -> BindingId {
    let shadow = open.shadows.iter().find(|(_, variable)| *variable == id);
    match shadow.filter(|_| open.body.is_some_and(|body| at < body)) {
        Some((parameter, _)) => *parameter,
        None => id,
    }
}

impl Parser<'_> {
    /// The body of the innermost function begins here; `plain` says that its parameters are plain names.
    pub(super) fn mark_body(&mut self, plain: bool) {
        let start = self.start();
        if let Some(open) = self.scopes.open.last_mut().filter(|_| !plain) {
            open.body = Some(start);
        }
    }

    /// A variable of the body with the name of a parameter.
    pub(super) fn shadow(&mut self, depth: usize, name: Ident, parameter: BindingId) -> BindingId {
        let scope = self.scopes.open[depth].id;
        let mut bindings = std::mem::take(&mut self.scopes.open[depth].bindings);
        let id = self.add_binding(scope, &mut bindings, name, BindingKind::Var);
        let open = &mut self.scopes.open[depth];
        open.bindings = bindings;
        open.shadows.push((parameter, id));
        self.program.shadows.entry(scope.index()).or_default().push((parameter, id));
        id
    }
}
