//! `import(…)` and `import.meta`: uses of two names that the library has and no program can write.

use super::parser::Parser;
use super::scanner::{Kind, Parse};
use super::tree::*;

impl Parser<'_> {
    pub(super) fn import_expression(&mut self) -> Parse<ExprId> {
        let start = self.start();
        self.s.next()?;
        if self.eat(Kind::Dot)? {
            let meta = self.s.names.intern("meta");
            if !self.at_word(meta) {
                return Err(self.unexpected());
            }
            self.s.next()?;
            self.program.is_module = true;
            return Ok(self.hidden_name("import.meta", start));
        }
        if !self.at(Kind::ParenOpen) {
            return Err(self.unexpected());
        }
        self.s.next()?;
        let module = self.assignment_in()?;
        // A name that is computed is looked up when it is known.
        if let Expr::String(name) = self.program.expr(module) {
            self.program.dynamic_imports.push((name, start));
        }
        if self.eat(Kind::Comma)? && !self.at(Kind::ParenClose) {
            self.assignment_in()?;
            self.eat(Kind::Comma)?;
        }
        self.expect(Kind::ParenClose)?;
        let callee = self.hidden_name("import()", start);
        let arguments = self.expr_list(&[module]);
        Ok(self.add(start, Expr::Call { callee, arguments, optional: false }))
    }

    pub(super) fn hidden_name(&mut self, name: &str, start: u32) -> ExprId {
        let name = self.s.names.intern(name);
        let reference = self.use_name(name, start);
        self.add(start, Expr::Name(reference))
    }
}
