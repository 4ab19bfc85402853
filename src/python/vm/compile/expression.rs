//! Expressions.

use super::{Compiler, Refused};
use crate::python::syntax::tree::{
    Argument, BinaryOp, CompareOp, Comprehension, ComprehensionKind, Conversion, Expr, ExprId, List, Place,
    Use,
};
use crate::python::vm::big::Big;
use crate::python::vm::code::{On, Op};
use crate::python::vm::generator::Kind;
use crate::python::vm::symbol::Symbol;
use crate::python::vm::value::Value;
use crate::trace::SourceSpan;

/// How a list is made of items that are added one by one.
const LIST: [Op; 3] = [Op::BuildList(0), Op::ListExtend, Op::ListAppend(1)];

impl Compiler<'_> {
    /// Compiles an expression; its value comes on top of the operands.
    pub(super) fn expression(&mut self, id: ExprId) -> Result<(), Refused> {
        let span = self.tree.expr_span(id);
        let before = self.unit.site;
        self.at(span);
        match self.tree.expr(id) {
            Expr::None => self.constant(Value::None),
            Expr::Bool(flag) => self.constant(Value::Bool(flag)),
            Expr::Ellipsis => self.constant(Value::Ellipsis),
            Expr::Int(number) => self.constant(Value::Int(number)),
            Expr::BigInt(digits) => {
                let number = Big::parse(self.tree.text(digits).chars(), 10);
                self.constant(number.map_or(Value::None, Big::value));
            }
            Expr::Imaginary(number) => {
                let complex = self.symbols.intern("complex");
                let slot = self.global_slot(complex);
                self.emit(Op::LoadGlobal(slot));
                self.constant(Value::Unbound);
                self.constant(Value::Int(0));
                self.constant(Value::Float(number));
                self.emit(Op::Call(2));
            }
            Expr::Float(number) => self.constant(Value::Float(number)),
            Expr::Str(text) => self.text(text),
            Expr::Bytes(text) => {
                let bytes = self.tree.text(text).chars().map(|character| character as u8).collect();
                self.constant(Value::Bytes(std::rc::Rc::new(bytes)));
            }
            Expr::Joined(parts) => self.joined(parts)?,
            Expr::Formatted { value, conversion, spec } => self.formatted(value, conversion, spec)?,
            Expr::Name(name) => self.load(name),
            Expr::Tuple(items) => match self.has_star(items) {
                false => {
                    self.expressions(items)?;
                    self.emit(Op::BuildTuple(items.len() as u32));
                }
                true => {
                    self.one_by_one(items, LIST)?;
                    self.emit(Op::ListToTuple);
                }
            },
            Expr::List(items) => match self.has_star(items) {
                false => {
                    self.expressions(items)?;
                    self.emit(Op::BuildList(items.len() as u32));
                }
                true => self.one_by_one(items, LIST)?,
            },
            Expr::Set(items) => self.set_display(items)?,
            Expr::Dict(items) => self.dict(items)?,
            Expr::Starred(_) => return self.refuse(span, "a starred expression is not supported here"),
            Expr::Unary(op, operand) => {
                self.expression(operand)?;
                self.at(span);
                self.emit(Op::Unary(op));
            }
            Expr::Binary(op, left, right) => {
                self.expression(left)?;
                self.expression(right)?;
                self.at(span);
                self.emit(Op::Binary(op));
            }
            Expr::And(operands) => self.short_circuit(operands, Op::JumpIfFalseOrPop(0))?,
            Expr::Or(operands) => self.short_circuit(operands, Op::JumpIfTrueOrPop(0))?,
            Expr::Compare(first, rest) => {
                self.doubt_comparison(first, rest, span);
                self.comparison(first, rest)?;
            }
            Expr::Call { callee, arguments } => {
                self.doubt_call(callee, span);
                self.call(callee, arguments)?;
            }
            Expr::Attribute(object, name) => {
                self.check_module_name(object, name, span)?;
                if !self.import_brought_along(object, name, span)? {
                    self.expression(object)?;
                    self.at(span);
                    let name = self.symbol(name);
                    self.emit(Op::LoadAttribute(name));
                }
            }
            Expr::Subscript(object, key) => {
                self.doubt_subscript(object, key, span);
                self.expression(object)?;
                self.expression(key)?;
                self.at(span);
                self.emit(Op::Subscript);
            }
            Expr::Slice(start, stop, step) => {
                for part in [start, stop, step] {
                    match part {
                        Some(part) => self.expression(part)?,
                        None => self.constant(Value::None),
                    }
                }
                self.emit(Op::BuildSlice);
            }
            Expr::Conditional { test, then, otherwise } if self.foretold(test).is_some() => {
                self.expression(if self.foretold(test) == Some(true) { then } else { otherwise })?;
            }
            Expr::Conditional { test, then, otherwise } => {
                self.expression(test)?;
                let to_otherwise = self.emit(Op::JumpIfFalse(0));
                self.expression(then)?;
                let to_end = self.emit(Op::Jump(0));
                self.unit.depth -= 1;
                self.land(&[to_otherwise]);
                self.expression(otherwise)?;
                self.land(&[to_end]);
            }
            Expr::Lambda(function) => {
                let function = self.tree.function(function);
                self.function(&function)?;
            }
            Expr::Comprehension(id) => {
                let comprehension = self.tree.comprehension(id);
                self.comprehension(&comprehension)?;
            }
            Expr::Walrus(name, value) => {
                self.expression(value)?;
                self.emit(Op::Copy);
                self.store(name);
            }
            Expr::Await(value) => {
                self.expression(value)?;
                self.at(span);
                self.emit_await();
            }
            Expr::Yield(value) => {
                match value {
                    Some(value) => self.expression(value)?,
                    None => self.constant(Value::None),
                }
                self.at(span);
                self.emit_yield();
            }
            Expr::YieldFrom(value) => {
                self.expression(value)?;
                self.at(span);
                self.emit(Op::YieldFromIterator);
                self.emit(Op::YieldFrom);
            }
        }
        self.unit.site = before;
        Ok(())
    }

    /// `await` of what is on top of the operands. What the library awaits itself are its locks, events and queues.
    pub(super) fn emit_await(&mut self) {
        let on = if self.number == 0 { On::Future } else { On::Primitive };
        self.emit(Op::Await(on));
    }

    fn emit_yield(&mut self) {
        let scope = self.scope();
        let is_async = scope.is_async && scope.is_generator;
        self.emit(if is_async { Op::AsyncYield } else { Op::Yield });
    }

    pub(super) fn expressions(&mut self, items: List<ExprId>) -> Result<(), Refused> {
        for item in self.tree.exprs(items) {
            self.expression(*item)?;
        }
        Ok(())
    }

    fn has_star(&self, items: List<ExprId>) -> bool {
        self.tree.exprs(items).iter().any(|item| matches!(self.tree.expr(*item), Expr::Starred(_)))
    }

    /// A display to which the items are added one by one: how it begins, what adds all of an item with a star, what adds
    /// another item.
    pub(super) fn one_by_one(
        &mut self,
        items: List<ExprId>,
        [empty, extend, add]: [Op; 3],
    ) -> Result<(), Refused> {
        self.emit(empty);
        for item in self.tree.exprs(items) {
            match self.tree.expr(*item) {
                Expr::Starred(inner) => {
                    self.expression(inner)?;
                    self.emit(extend);
                }
                _ => {
                    self.expression(*item)?;
                    self.emit(add);
                }
            }
        }
        Ok(())
    }

    fn dict(&mut self, items: List<crate::python::syntax::tree::DictItem>) -> Result<(), Refused> {
        let items = self.tree.dict_items(items);
        let plain = items.iter().take_while(|item| item.key.is_some()).take(1000).count();
        for item in &items[..plain] {
            if let Some(key) = item.key {
                self.expression(key)?;
                self.expression(item.value)?;
            }
        }
        self.emit(Op::BuildDict(plain as u32));
        for item in &items[plain..] {
            match item.key {
                Some(key) => {
                    self.expression(key)?;
                    self.expression(item.value)?;
                    self.emit(Op::DictAdd(1));
                }
                None => {
                    self.expression(item.value)?;
                    self.emit(Op::DictUpdate);
                }
            }
        }
        Ok(())
    }

    fn joined(&mut self, parts: List<ExprId>) -> Result<(), Refused> {
        self.expressions(parts)?;
        self.emit(Op::BuildString(parts.len() as u32));
        Ok(())
    }

    fn formatted(
        &mut self,
        value: ExprId,
        conversion: Conversion,
        spec: Option<ExprId>,
    ) -> Result<(), Refused> {
        self.expression(value)?;
        if let Some(spec) = spec {
            self.expression(spec)?;
        }
        self.emit(Op::Format(conversion, spec.is_some()));
        Ok(())
    }

    fn short_circuit(&mut self, operands: List<ExprId>, jump: Op) -> Result<(), Refused> {
        let operands = self.tree.exprs(operands);
        let mut jumps = Vec::new();
        for (number, operand) in operands.iter().enumerate() {
            self.expression(*operand)?;
            if number + 1 < operands.len() {
                jumps.push(self.emit(jump));
            }
        }
        self.land(&jumps);
        Ok(())
    }

    fn comparison(
        &mut self,
        first: ExprId,
        rest: List<crate::python::syntax::tree::Comparison>,
    ) -> Result<(), Refused> {
        self.expression(first)?;
        let rest = self.tree.comparisons(rest);
        let mut jumps = Vec::new();
        for (number, comparison) in rest.iter().enumerate() {
            self.expression(comparison.right)?;
            if number + 1 < rest.len() {
                // The operand in the middle is compared twice but evaluated once: a b -> b (a op b).
                self.emit(Op::Copy);
                self.emit(Op::RotateThree);
                self.emit(Op::Compare(comparison.op));
                jumps.push(self.emit(Op::JumpIfFalseOrPop(0)));
            } else {
                self.emit(Op::Compare(comparison.op));
            }
        }
        if !jumps.is_empty() {
            let end = self.emit(Op::Jump(0));
            self.land(&jumps);
            self.emit(Op::Swap);
            self.emit(Op::Pop);
            self.unit.depth += 1;
            self.land(&[end]);
        }
        Ok(())
    }

    fn call(&mut self, callee: ExprId, arguments: List<Argument>) -> Result<(), Refused> {
        let mut site = self.unit.site;
        let arguments = self.tree.arguments(arguments);
        self.check_start_method(callee, arguments)?;
        if self.import_called(callee, arguments)? {
            return Ok(());
        }
        match self.tree.expr(callee) {
            Expr::Attribute(object, name) => {
                self.check_module_name(object, name, self.tree.expr_span(callee))?;
                self.expression(object)?;
                let name = self.symbol(name);
                let mut place = self.tree.expr_span(callee);
                let object = self.tree.expr_span(object);
                let program = &self.program;
                if self.number == 0 && program.line_at(object.start) != program.line_at(place.end) {
                    // A chain of calls over several lines: each is where its name is.
                    place.start = place.end - self.symbols.text(name).len() as u32;
                    let whole = self.program.sites.get(site as usize).map_or(place.end, |span| span.end);
                    self.at(SourceSpan { start: place.start, end: whole });
                    site = self.unit.site;
                }
                self.at(place);
                self.emit(Op::LoadMethod(name));
            }
            Expr::Name(name) if arguments.is_empty() && self.is_super(name) => return self.bare_super(name),
            _ => {
                self.expression(callee)?;
                self.constant(Value::Unbound);
            }
        }
        let spread = arguments.iter().any(|it| matches!(it, Argument::Star(_) | Argument::DoubleStar(_)));
        if spread {
            self.spread(arguments)?;
            self.unit.site = site;
            self.emit(Op::CallSpread);
            return Ok(());
        }
        let mut names: Vec<Symbol> = Vec::new();
        for argument in arguments {
            match argument {
                Argument::Positional(value) | Argument::Star(value) | Argument::DoubleStar(value) => {
                    self.expression(*value)?
                }
                Argument::Keyword(name, value) => {
                    self.expression(*value)?;
                    names.push(self.symbol(*name));
                }
            }
        }
        self.unit.site = site;
        let count = arguments.len() as u32;
        if !names.is_empty() {
            self.program.keywords.push(names);
            self.emit(Op::CallKeywords(count, self.program.keywords.len() as u32 - 1));
        } else if self.unit.polling {
            self.emit(Op::PollCall(count));
        } else {
            self.emit(Op::Call(count));
        }
        Ok(())
    }

    /// Pushes the arguments as a list and a dict. Positional ones come before keywords, as CPython evaluates them.
    pub(super) fn spread(&mut self, arguments: &[Argument]) -> Result<(), Refused> {
        self.emit(Op::BuildList(0));
        for argument in arguments {
            match argument {
                Argument::Positional(value) => {
                    self.expression(*value)?;
                    self.emit(Op::ListAppend(1));
                }
                Argument::Star(value) => {
                    self.expression(*value)?;
                    self.emit(Op::ListExtend);
                }
                _ => {}
            }
        }
        self.emit(Op::BuildDict(0));
        for argument in arguments {
            match argument {
                Argument::Keyword(name, value) => {
                    self.text(*name);
                    self.expression(*value)?;
                    self.emit(Op::DictAdd(1));
                }
                Argument::DoubleStar(value) => {
                    self.expression(*value)?;
                    self.emit(Op::DictMerge);
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn is_super(&self, name: Use) -> bool {
        self.tree.place(name) == Place::Global && self.tree.text(self.tree.use_name(name)) == "super"
    }

    /// `super()`: of the class around, and of the first parameter.
    fn bare_super(&mut self, name: Use) -> Result<(), Refused> {
        self.load(name);
        self.constant(Value::Unbound);
        let scope = self.scope();
        let own = scope.cells.len();
        let class = scope.frees.iter().position(|free| self.tree.text(free.name) == "__class__");
        let Some(class) = class else {
            self.emit(Op::Call(0));
            return Ok(());
        };
        self.emit(Op::LoadCell(self.unit.locals + (own + class) as u32));
        match scope.cells.iter().position(|cell| cell.parameter == Some(0)) {
            Some(cell) => self.emit(Op::LoadCell(self.unit.locals + cell as u32)),
            None => self.emit(Op::LoadLocal(0)),
        };
        self.emit(Op::Call(2));
        Ok(())
    }

    fn comprehension(&mut self, comprehension: &Comprehension) -> Result<(), Refused> {
        let clauses = self.tree.clauses(comprehension.clauses);
        let Some(first) = clauses.first().copied() else { return Ok(()) };
        let site = self.unit.site;
        self.emit(Op::BuildTuple(0));
        self.emit(Op::BuildTuple(0));
        self.closure(comprehension.scope);
        let outer = self.enter(comprehension.scope)?;
        let opening = match comprehension.kind {
            ComprehensionKind::List => Some(Op::BuildList(0)),
            ComprehensionKind::Set => Some(Op::BuildSet(0)),
            ComprehensionKind::Dict => Some(Op::BuildDict(0)),
            ComprehensionKind::Generator => None,
        };
        if let Some(opening) = opening {
            self.emit(opening);
        }
        self.clause(comprehension, 0)?;
        if opening.is_none() {
            self.constant(Value::None);
        }
        self.emit(Op::Return);
        let kind = match (comprehension.kind, self.scope().is_async) {
            (ComprehensionKind::Generator, true) => Some(Kind::AsyncGenerator),
            (ComprehensionKind::Generator, false) => Some(Kind::Generator),
            (_, true) => Some(Kind::Coroutine),
            (_, false) => None,
        };
        let mut code = self.finish(kind);
        self.unit = outer;
        code.positional = 1;
        self.make_function(code);
        self.constant(Value::Unbound);
        self.walked(first.iterable)?;
        self.unit.site = site;
        self.emit(if first.is_async { Op::AsyncIterate } else { Op::Iterate });
        self.emit(Op::Call(1));
        if kind == Some(Kind::Coroutine) {
            self.emit_await();
        }
        Ok(())
    }

    /// The loop of one clause, and inside it those that follow, and at last the element.
    fn clause(&mut self, comprehension: &Comprehension, number: usize) -> Result<(), Refused> {
        let clauses = self.tree.clauses(comprehension.clauses);
        let Some(clause) = clauses.get(number).copied() else { return self.element(comprehension) };
        if number == 0 {
            self.emit(Op::LoadLocal(0));
        } else {
            self.walked(clause.iterable)?;
            self.emit(if clause.is_async { Op::AsyncIterate } else { Op::Iterate });
        }
        let head = self.here();
        let next = self.begin_turn(clause.is_async);
        self.assign(clause.target)?;
        let mut skips = Vec::new();
        for condition in self.tree.exprs(clause.conditions) {
            self.expression(*condition)?;
            skips.push(self.emit(Op::JumpIfFalse(0)));
        }
        self.clause(comprehension, number + 1)?;
        self.land(&skips);
        self.loop_back(head);
        self.end_turns(next, clause.is_async);
        Ok(())
    }

    fn element(&mut self, comprehension: &Comprehension) -> Result<(), Refused> {
        let depth = comprehension.clauses.len() as u32 + 1;
        self.expression(comprehension.element)?;
        match comprehension.kind {
            ComprehensionKind::List => {
                self.emit(Op::ListAppend(depth));
            }
            ComprehensionKind::Set => {
                self.emit(Op::SetAdd(depth));
            }
            ComprehensionKind::Dict => {
                if let Some(value) = comprehension.value {
                    self.expression(value)?;
                }
                self.emit(Op::DictAdd(depth));
            }
            ComprehensionKind::Generator => {
                self.emit_yield();
                self.emit(Op::Pop);
            }
        }
        Ok(())
    }

    /// Whether an expression only computes, and calls nothing by keyword: then a loop of such may be polling the clock.
    pub(super) fn is_pollable(&self, id: ExprId) -> bool {
        match self.tree.expr(id) {
            Expr::None | Expr::Bool(_) | Expr::Int(_) | Expr::Float(_) | Expr::Str(_) | Expr::Name(_) => true,
            Expr::Ellipsis => true,
            Expr::Unary(_, operand) => self.is_pollable(operand),
            Expr::Binary(op, left, right) => {
                op != BinaryOp::MatrixMultiply && self.is_pollable(left) && self.is_pollable(right)
            }
            Expr::And(operands) | Expr::Or(operands) => {
                self.tree.exprs(operands).iter().all(|operand| self.is_pollable(*operand))
            }
            Expr::Compare(first, rest) => {
                let rest = self.tree.comparisons(rest);
                let plain = rest.iter().all(|it| !matches!(it.op, CompareOp::In | CompareOp::NotIn));
                plain && self.is_pollable(first) && rest.iter().all(|it| self.is_pollable(it.right))
            }
            Expr::Attribute(object, _) => self.is_pollable(object),
            Expr::Call { callee, arguments } => {
                self.is_pollable(callee)
                    && self.tree.arguments(arguments).iter().all(|argument| match argument {
                        Argument::Positional(value) => self.is_pollable(*value),
                        _ => false,
                    })
            }
            Expr::Conditional { test, then, otherwise } => {
                [test, then, otherwise].iter().all(|it| self.is_pollable(*it))
            }
            _ => false,
        }
    }
}
