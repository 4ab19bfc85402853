//! Imports, TypeScript's kinds of them too.

use super::names;
use super::parser::{keep, Parser};
use super::scanner::{Kind, Parse};
use super::tree::*;

impl Parser<'_> {
    pub(super) fn import(&mut self) -> Parse<StmtId> {
        self.program.is_module = true;
        let start = self.start();
        self.s.next()?;
        let mut names = Vec::new();
        if !self.at(Kind::String) {
            let mut more = true;
            if self.at(Kind::Word) {
                let local = self.declared_name(BindingKind::Import)?;
                if self.types && self.eat(Kind::Assign)? {
                    return self.import_required(start, local);
                }
                names.push(ImportName { imported: Some(names::DEFAULT), local });
                more = self.eat(Kind::Comma)?;
            }
            if more && self.eat(Kind::Star)? {
                self.expect_word(names::AS)?;
                let local = self.declared_name(BindingKind::Import)?;
                names.push(ImportName { imported: None, local });
            } else if more {
                self.import_names(&mut names)?;
            }
            self.expect_word(names::FROM)?;
            if names.is_empty() && self.types {
                // Nothing but types came.
                self.expect(Kind::String)?;
                self.semicolon()?;
                return Ok(self.add_stmt(start, Stmt::Empty));
            }
        }
        let module = self.s.token.ident;
        self.expect(Kind::String)?;
        self.semicolon()?;
        self.program.is_module = true;
        self.program.has_imports = true;
        let list = keep(&mut self.program.imports, &names);
        Ok(self.add_stmt(start, Stmt::Import(module, list)))
    }

    /// TypeScript's `import name = Namespace.member`, behind the sign.
    fn import_alias(&mut self, start: u32, local: Ref) -> Parse<StmtId> {
        let value = self.assignment()?;
        self.check_cover()?;
        self.semicolon()?;
        self.program.is_typed = true;
        let target = self.add_pattern(self.span_from(start), Pattern::Name(local));
        let list = keep(&mut self.program.declarators, &[Declarator { target, value: Some(value) }]);
        Ok(self.add_stmt(start, Stmt::Declare(Declare::Const, list)))
    }

    /// TypeScript's `import name = require("module")`, behind the sign.
    fn import_required(&mut self, start: u32, local: Ref) -> Parse<StmtId> {
        let require = self.s.names.intern("require");
        if !self.at_word(require) {
            return self.import_alias(start, local);
        }
        self.s.next()?;
        self.expect(Kind::ParenOpen)?;
        let module = self.s.token.ident;
        self.expect(Kind::String)?;
        self.expect(Kind::ParenClose)?;
        self.semicolon()?;
        self.program.has_imports = true;
        self.program.is_typed = true;
        let list = keep(&mut self.program.imports, &[ImportName { imported: None, local }]);
        Ok(self.add_stmt(start, Stmt::Import(module, list)))
    }

    fn import_names(&mut self, names: &mut Vec<ImportName>) -> Parse<()> {
        self.expect(Kind::BraceOpen)?;
        while !self.at(Kind::BraceClose) {
            let renamed = self.peek()?;
            if self.types && self.at_word(names::TYPE) && self.skip_type_name(&renamed)? {
                continue;
            }
            let imported = self.s.token.ident;
            let local = if renamed.kind == Kind::Word && renamed.ident == names::AS {
                if !matches!(self.s.token.kind, Kind::Word | Kind::String) {
                    return Err(self.unexpected());
                }
                self.s.next()?;
                self.s.next()?;
                self.declared_name(BindingKind::Import)?
            } else {
                if self.at(Kind::Word) && !self.is_name(imported) {
                    return Err(self.s.fail(self.start(), "Unexpected reserved word"));
                }
                self.declared_name(BindingKind::Import)?
            };
            names.push(ImportName { imported: Some(imported), local });
            if !self.at(Kind::BraceClose) {
                self.expect(Kind::Comma)?;
            }
        }
        self.s.next()
    }

    /// `type A as B` among the names of an import or export, with the comma after it.
    pub(super) fn skip_type_name(&mut self, next: &super::scanner::Token) -> Parse<bool> {
        if next.kind != Kind::Word || next.ident == names::AS {
            return Ok(false);
        }
        while !self.at(Kind::BraceClose) && !self.eat(Kind::Comma)? {
            if !self.at(Kind::Word) {
                return Err(self.unexpected());
            }
            self.s.next()?;
        }
        Ok(true)
    }
}
