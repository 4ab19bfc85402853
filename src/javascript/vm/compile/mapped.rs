//! Parameters of sloppy functions that `arguments` has too.

use super::super::code::Local;
use super::{Compiler, Place};
use crate::javascript::syntax::tree::{BindingId, BindingKind, Function, Pattern};

impl Compiler<'_, '_> {
    /// In sloppy code plain parameters and the elements of `arguments` are one (ECMA-262 10.4.4).
    ///
    /// DIFFERENCE: only where a parameter or `arguments[…]` is written to and no inner function uses the parameter.
    pub(super) fn map_arguments(&mut self, function: &Function, arguments: Option<Local>) {
        let program = self.program;
        let Some(slot) = arguments else { return };
        if function.strict || program.is_module() || self.is_library() {
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
}
