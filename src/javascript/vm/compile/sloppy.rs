//! What sloppy code has of its own: parameters that `arguments` has too, and `delete` of a name.

use super::super::code::{Local, Op};
use super::{Compiler, Place};
use crate::javascript::syntax::tree::{BindingId, BindingKind, Expr, ExprId, Function, Pattern};

impl Compiler<'_, '_> {
    /// In sloppy code plain parameters and the elements of `arguments` are one (ECMA-262 10.4.4).
    ///
    /// DIFFERENCE: only where a parameter or `arguments[…]` is written to and no inner function uses the parameter.
    pub(super) fn map_arguments(&mut self, function: &Function, arguments: Option<Local>) {
        let program = self.program;
        let Some(slot) = arguments else { return };
        if !self.state().sloppy {
            return;
        }
        let mut bindings = Vec::new();
        for element in program.elements(function.parameters) {
            match element.target.map(|target| program.pattern(target)) {
                Some(Pattern::Name(name)) if element.default.is_none() && !element.rest => {
                    bindings.extend(program.reference(name).binding);
                }
                _ => return,
            }
        }
        let mut own = program.scope_bindings(function.scope);
        if own.any(|(_, binding)| binding.kind == BindingKind::Arguments && binding.captured) {
            return;
        }
        let is_written = |id: &BindingId| program.binding(*id).assigned;
        let is_captured = |id: &BindingId| program.binding(*id).captured;
        if bindings.iter().any(is_captured)
            || !(bindings.iter().any(is_written) || program.writes_arguments())
        {
            return;
        }
        for (index, id) in bindings.iter().enumerate() {
            if let (Place::Slot(..), Ok(index), Ok(slot)) =
                (self.places[id.index()], u16::try_from(index), u16::try_from(slot))
            {
                self.places[id.index()] = Place::Argument(slot, index);
            }
        }
    }

    /// From the parameters to the first statement. Variables of a body that have the names of parameters begin with their
    /// values.
    pub(super) fn enter_body(&mut self, function: &Function) {
        let program = self.program;
        self.take_parameters(function);
        for (parameter, variable) in program.shadows(function.scope) {
            self.load_binding(parameter);
            self.store_binding(variable);
        }
        self.declare_functions(function.scope);
    }

    pub(super) fn delete(&mut self, target: ExprId) {
        match self.program.expr(target) {
            Expr::Member { object, property, optional } => {
                self.chain_part(object, optional);
                self.string(property);
                self.emit(Op::Delete);
            }
            Expr::Index { object, index, optional } => {
                self.chain_part(object, optional);
                self.expression(index);
                self.emit(Op::Delete);
            }
            Expr::OptionalChain(chain) => {
                let outer = std::mem::take(&mut self.state().chain);
                self.delete(chain);
                self.close_chain(outer, Op::Bool(true));
            }
            // A variable stays; a global that was never declared goes.
            Expr::Name(name) => {
                let reference = self.program.reference(name);
                if reference.binding.is_some() {
                    return self.emit(Op::Bool(false));
                }
                let global = self.out.heap.strings.key("globalThis");
                self.emit(Op::Global(global));
                self.string(reference.name);
                self.emit(Op::Delete);
            }
            _ => {
                self.effect(target);
                self.emit(Op::Bool(true));
            }
        }
    }
}
