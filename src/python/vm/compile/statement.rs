//! Statements but those with blocks of their own.

use super::{Compiler, Refused};
use crate::python::syntax::tree::{
    BinaryOp, Block, Class, Expr, ExprId, Ident, List, Place, ScopeKind, Stmt, StmtId,
};
use crate::python::vm::code::Op;
use crate::python::vm::symbol::sym;
use crate::python::vm::value::Value;

impl Compiler<'_> {
    pub(super) fn statement(&mut self, id: StmtId) -> Result<(), Refused> {
        let span = self.tree.stmt_span(id);
        self.at(span);
        match self.tree.stmt(id) {
            Stmt::Expr(value) => {
                if !matches!(self.tree.expr(value), Expr::Str(_) | Expr::Ellipsis) {
                    self.expression(value)?;
                    self.emit(Op::Pop);
                }
            }
            Stmt::Assign(targets, value) => {
                self.expression(value)?;
                let targets = self.tree.exprs(targets);
                for (number, target) in targets.iter().enumerate() {
                    if number + 1 < targets.len() {
                        self.emit(Op::Copy);
                    }
                    self.assign(*target)?;
                }
            }
            Stmt::AugmentedAssign(op, target, value) => self.augmented(op, target, value)?,
            Stmt::AnnotatedAssign { target, annotation, value } => {
                if let Some(value) = value {
                    self.expression(value)?;
                    self.assign(target)?;
                }
                self.annotation(target, annotation)?;
            }
            Stmt::Return(value) => self.return_(value)?,
            Stmt::Delete(targets) => {
                for target in self.tree.exprs(targets) {
                    self.delete_target(*target)?;
                }
            }
            Stmt::Pass | Stmt::Global | Stmt::Nonlocal => {}
            Stmt::Break => self.break_()?,
            Stmt::Continue => self.continue_()?,
            Stmt::If { test, then, otherwise } => {
                if let Some(holds) = self.foretold(test) {
                    return self.block(if holds { then } else { otherwise });
                }
                let to_otherwise = self.condition(test)?;
                self.block(then)?;
                if otherwise.is_empty() {
                    self.land(&[to_otherwise]);
                } else {
                    let to_end = self.emit(Op::Jump(0));
                    self.land(&[to_otherwise]);
                    self.block(otherwise)?;
                    self.land(&[to_end]);
                }
            }
            Stmt::While { test, body, otherwise } => self.while_(test, body, otherwise)?,
            Stmt::For { target, iterable, body, otherwise, is_async } => {
                self.for_(target, iterable, body, otherwise, is_async)?;
            }
            Stmt::With { items, body, is_async } => {
                let items = self.tree.with_items(items);
                self.with(items, body, is_async)?;
            }
            Stmt::Try(id) => {
                let statement = self.tree.try_(id);
                self.try_(&statement)?;
            }
            Stmt::Match(subject, cases) => self.match_(subject, cases)?,
            Stmt::Raise(error, cause) => {
                let mut count = 0;
                for part in [error, cause].into_iter().flatten() {
                    self.expression(part)?;
                    count += 1;
                }
                self.at(span);
                self.emit(Op::Raise(count));
            }
            Stmt::Assert(test, message) => {
                self.doubt_assertion(test, span);
                self.expression(test)?;
                let to_end = self.emit(Op::JumpIfTrue(0));
                match message {
                    Some(message) => self.expression(message)?,
                    None => self.constant(Value::Unbound),
                }
                self.at(self.last_comparison(test).unwrap_or(span));
                self.emit(Op::AssertionFailed);
                self.land(&[to_end]);
            }
            Stmt::Import(names) => {
                for alias in self.tree.aliases(names) {
                    self.import(alias)?;
                }
            }
            Stmt::ImportFrom { module, level, names } => {
                if level > 0 {
                    return self.refuse(span, "relative imports are not supported");
                }
                self.import_from(module, names, span)?;
            }
            Stmt::Function(id) => {
                let function = self.tree.function(id);
                let decorators = self.tree.exprs(function.decorators);
                self.decorators(decorators)?;
                self.function(&function)?;
                self.decorate(decorators);
                if let Some(target) = function.target {
                    self.store(target);
                }
            }
            Stmt::Class(id) => {
                let class = self.tree.class(id);
                self.class(&class)?;
            }
        }
        Ok(())
    }

    /// The jump that is taken if a condition is false.
    pub(super) fn condition(&mut self, test: ExprId) -> Result<usize, Refused> {
        self.expression(test)?;
        Ok(self.emit(Op::JumpIfFalse(0)))
    }

    fn decorators(&mut self, decorators: &[ExprId]) -> Result<(), Refused> {
        for decorator in decorators {
            self.expression(*decorator)?;
            self.constant(Value::Unbound);
        }
        Ok(())
    }

    fn decorate(&mut self, decorators: &[ExprId]) {
        for decorator in decorators.iter().rev() {
            self.at(self.tree.expr_span(*decorator));
            self.emit(Op::Call(1));
        }
    }

    /// Assigns what is on top of the operands.
    pub(super) fn assign(&mut self, target: ExprId) -> Result<(), Refused> {
        let span = self.tree.expr_span(target);
        match self.tree.expr(target) {
            Expr::Name(name) => self.store(name),
            Expr::Attribute(object, name) => {
                if self.module_of(object).as_deref() == Some(crate::python::modules::BUILTINS) {
                    return self.refuse(span, "other builtins than the language's are not supported");
                }
                self.expression(object)?;
                self.at(span);
                let name = self.symbol(name);
                self.emit(Op::StoreAttribute(name));
            }
            Expr::Subscript(object, key) => {
                if let Expr::Call { callee, .. } = self.tree.expr(object) {
                    if self.tree_name(callee) == Some("globals") {
                        return self
                            .refuse(span, "writing to 'globals()' is not supported: assign to the name");
                    }
                }
                self.expression(object)?;
                self.expression(key)?;
                self.at(span);
                self.emit(Op::StoreSubscript);
            }
            Expr::Tuple(items) | Expr::List(items) => {
                self.at(span);
                self.unpack(items)?;
            }
            Expr::Starred(inner) => self.assign(inner)?,
            _ => return self.refuse(span, "cannot assign to this expression"),
        }
        Ok(())
    }

    fn unpack(&mut self, items: List<ExprId>) -> Result<(), Refused> {
        let items = self.tree.exprs(items);
        let star = items.iter().position(|item| matches!(self.tree.expr(*item), Expr::Starred(_)));
        match star {
            Some(star) => self.emit(Op::UnpackStar(star as u32, (items.len() - star - 1) as u32)),
            None => self.emit(Op::Unpack(items.len() as u32)),
        };
        for item in items {
            self.assign(*item)?;
        }
        Ok(())
    }

    fn augmented(&mut self, op: BinaryOp, target: ExprId, value: ExprId) -> Result<(), Refused> {
        let span = self.tree.expr_span(target);
        // What is read of the target stands there, what is done with it is the whole statement.
        let whole = self.unit.site;
        match self.tree.expr(target) {
            Expr::Name(name) => {
                self.at(span);
                self.load(name);
                self.unit.site = whole;
                self.expression(value)?;
                self.emit(Op::InPlace(op));
                self.store(name);
            }
            Expr::Attribute(object, name) => {
                let name = self.symbol(name);
                self.expression(object)?;
                self.emit(Op::Copy);
                self.at(span);
                self.emit(Op::LoadAttribute(name));
                self.unit.site = whole;
                self.expression(value)?;
                self.emit(Op::InPlace(op));
                self.emit(Op::Swap);
                self.emit(Op::StoreAttribute(name));
            }
            Expr::Subscript(object, key) => {
                self.expression(object)?;
                self.expression(key)?;
                self.emit(Op::CopyTwo);
                self.at(span);
                self.emit(Op::Subscript);
                self.unit.site = whole;
                self.expression(value)?;
                self.emit(Op::InPlace(op));
                self.emit(Op::RotateThree);
                self.emit(Op::StoreSubscript);
            }
            _ => return self.refuse(span, "cannot assign to this expression"),
        }
        Ok(())
    }

    /// The annotation of a name in a class body or in the module is kept, which dataclasses look at; that of a local is
    /// not even evaluated.
    fn annotation(&mut self, target: ExprId, annotation: ExprId) -> Result<(), Refused> {
        let Expr::Name(name) = self.tree.expr(target) else { return Ok(()) };
        let is_class = matches!(self.tree.place(name), Place::Class | Place::ClassCell(_));
        if is_class {
            self.annotation_value(annotation)?;
            let name = self.symbol(self.tree.use_name(name));
            self.emit(Op::Annotate(name));
        } else if self.scope().kind == ScopeKind::Module {
            self.annotation_value(annotation)?;
            let all = self.symbols.find("__annotations__").filter(|_| self.names("__annotations__"));
            match all {
                Some(all) => {
                    let all = self.global_slot(all);
                    self.emit(Op::LoadGlobal(all));
                    self.text(self.tree.use_name(name));
                    self.emit(Op::StoreSubscript);
                }
                None => {
                    self.emit(Op::Pop);
                }
            }
        }
        Ok(())
    }

    /// An annotation as CPython evaluates it; its text where annotations are put off, or where it names something of a
    /// module that is not there.
    pub(super) fn annotation_value(&mut self, annotation: ExprId) -> Result<(), Refused> {
        let (ops, depth) = (self.unit.ops.len(), self.unit.depth);
        if !self.futures && self.expression(annotation).is_ok() {
            return Ok(());
        }
        self.unit.ops.truncate(ops);
        self.unit.sites.truncate(ops);
        self.unit.depth = depth;
        let span = self.tree.expr_span(annotation);
        let text = if self.number == 0 { &*self.program.text } else { "" };
        let text = text.get(span.start as usize..span.end as usize).unwrap_or("");
        let text = Value::str(&super::function::unparsed(text));
        self.constant(text);
        Ok(())
    }

    fn delete_target(&mut self, target: ExprId) -> Result<(), Refused> {
        let span = self.tree.expr_span(target);
        match self.tree.expr(target) {
            Expr::Name(name) => self.delete(name),
            Expr::Attribute(object, name) => {
                self.expression(object)?;
                self.at(span);
                let name = self.symbol(name);
                self.emit(Op::DeleteAttribute(name));
            }
            Expr::Subscript(object, key) => {
                self.expression(object)?;
                self.expression(key)?;
                self.at(span);
                self.emit(Op::DeleteSubscript);
            }
            Expr::Tuple(items) | Expr::List(items) => {
                for item in self.tree.exprs(items) {
                    self.delete_target(*item)?;
                }
            }
            _ => return self.refuse(span, "cannot delete this expression"),
        }
        Ok(())
    }

    fn class(&mut self, class: &Class) -> Result<(), Refused> {
        let decorators = self.tree.exprs(class.decorators);
        self.decorators(decorators)?;
        self.check_bases(class)?;
        self.text(class.name);
        let arguments = self.tree.arguments(class.arguments);
        self.spread(arguments)?;
        self.emit(Op::Swap);
        self.emit(Op::ListToTuple);
        self.emit(Op::Swap);
        self.emit(Op::BuildTuple(0));
        self.emit(Op::BuildTuple(0));
        self.closure(class.scope);
        let outer = self.enter(class.scope)?;
        self.class_head(class)?;
        self.block(class.body)?;
        let own = self.scope().cells.iter().position(|cell| self.tree.text(cell.name) == "__class__");
        match own {
            Some(cell) => {
                self.emit(Op::LoadClosure(self.unit.locals + cell as u32));
            }
            None => self.constant(Value::None),
        }
        self.emit(Op::Return);
        let mut code = self.finish(None);
        self.unit = outer;
        code.positional = 1;
        self.make_function(code);
        self.emit(Op::MakeClass);
        self.decorate(decorators);
        self.store(class.target);
        Ok(())
    }

    /// What stands in a class before its body: `__module__`, `__qualname__`, `__doc__`.
    fn class_head(&mut self, class: &Class) -> Result<(), Refused> {
        let name = self.global_slot(sym::NAME);
        self.emit(Op::LoadGlobal(name));
        self.emit(Op::StoreName(sym::MODULE));
        let qualified = self.scope().qualified_name;
        self.text(qualified);
        self.emit(Op::StoreName(sym::QUALNAME));
        if let Some(text) = self.docstring(class.body) {
            self.text(text);
            self.emit(Op::StoreName(sym::DOC));
        }
        Ok(())
    }

    /// The last name of a plain name or attribute.
    pub(super) fn tree_name(&self, id: ExprId) -> Option<&str> {
        match self.tree.expr(id) {
            Expr::Name(name) => Some(self.tree.text(self.tree.use_name(name))),
            Expr::Attribute(_, name) => Some(self.tree.text(name)),
            _ => None,
        }
    }

    /// The text that a block begins with.
    pub(super) fn docstring(&self, block: Block) -> Option<Ident> {
        let first = self.tree.block(block).first()?;
        match self.tree.stmt(*first) {
            Stmt::Expr(value) => match self.tree.expr(value) {
                Expr::Str(text) => Some(text),
                _ => None,
            },
            _ => None,
        }
    }
}
