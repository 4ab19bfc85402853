//! Expressions: each leaves one value on the stack.

use super::super::code::{Binary, HandlerKind, Local, Op, Target};
use super::super::keys;
use super::super::value::Value;
use super::Compiler;
use crate::javascript::syntax::tree::{
    BinaryOp, Expr, ExprId, List, LogicalOp, Pattern, PatternId, Ref, SourceSpan, UnaryOp,
};

impl Compiler<'_, '_> {
    /// An expression whose value nobody wants.
    pub(super) fn effect(&mut self, id: ExprId) {
        match self.program.expr(id) {
            Expr::Update { increment, target, .. } => {
                if let Expr::Name(name) = self.program.expr(target) {
                    self.load(name, false);
                    self.emit(if increment { Op::Increment } else { Op::Decrement });
                    return self.store(name, false);
                }
            }
            Expr::Assign(target, value) => {
                if let Pattern::Name(name) = self.program.pattern(target) {
                    self.expression(value);
                    return self.store(name, false);
                }
            }
            Expr::Compound(op, target, value) => {
                if let Expr::Name(name) = self.program.expr(target) {
                    self.load(name, false);
                    self.expression(value);
                    self.emit(Op::Binary(binary(op)));
                    return self.store(name, false);
                }
            }
            _ => {}
        }
        self.expression(id);
        self.emit(Op::Pop);
    }

    /// Leaves the value of an expression on the stack.
    #[cfg(not(target_arch = "wasm32"))]
    pub(super) fn expression(&mut self, id: ExprId) {
        self.value(id);
        self.note_spot(id);
    }

    #[cfg(target_arch = "wasm32")]
    pub(super) fn expression(&mut self, id: ExprId) {
        self.value(id);
    }

    fn value(&mut self, id: ExprId) {
        match self.program.expr(id) {
            Expr::Null => self.emit(Op::Null),
            Expr::Bool(value) => self.emit(Op::Bool(value)),
            Expr::Number(value) => self.constant(Value::Number(value)),
            Expr::BigInt(digits) => {
                let digits = self.program.text(digits);
                let value = Value::BigInt(self.out.heap.string(digits));
                self.constant(value);
            }
            Expr::String(text) => self.string(text),
            Expr::Template(parts) => self.template(parts),
            Expr::TaggedTemplate(template) => self.tagged_template(template),
            Expr::Regex { source, flags } => {
                self.string(source);
                self.string(flags);
                self.emit(Op::Regex);
            }
            Expr::Name(name) | Expr::This(name) | Expr::NewTarget(name) => self.load(name, false),
            Expr::Array(elements) => self.array(elements, false),
            Expr::Hole | Expr::Spread(_) => self.emit(Op::Empty),
            Expr::Object(properties) => self.object(properties),
            Expr::Function(function) => self.closure(function),
            Expr::Class(class) => self.class(class),
            Expr::Unary(op, value) => self.unary(op, value),
            Expr::Update { increment, prefix, target } => self.update(increment, prefix, target),
            Expr::Binary(op, left, right) => {
                self.expression(left);
                self.expression(right);
                self.emit(Op::Binary(binary(op)));
            }
            Expr::Logical(op, left, right) => {
                self.expression(left);
                let done = self.jump(short_cut(op));
                self.expression(right);
                self.land(done);
            }
            Expr::Conditional(test, yes, no) => {
                self.expression(test);
                let otherwise = self.jump(Op::JumpIfFalse(0));
                self.expression(yes);
                let end = self.jump(Op::Jump(0));
                self.land(otherwise);
                self.expression(no);
                self.land(end);
            }
            Expr::Assign(target, value) => self.assignment(target, value),
            Expr::Compound(op, target, value) => {
                self.read_target(target);
                self.expression(value);
                self.emit(Op::Binary(binary(op)));
                self.write_target(target);
            }
            Expr::LogicalAssign(op, target, value) => self.logical_assign(op, target, value),
            Expr::Sequence(values) => {
                let values = self.program.exprs(values);
                for (index, value) in values.iter().enumerate() {
                    if index + 1 == values.len() {
                        self.expression(*value);
                    } else {
                        self.effect(*value);
                    }
                }
            }
            Expr::Member { object, property, optional } => {
                self.chain_part(object, optional);
                let key = self.key(property);
                self.emit(Op::Get(key));
            }
            Expr::Index { object, index, optional } => {
                self.chain_part(object, optional);
                self.expression(index);
                self.emit(Op::GetIndex);
            }
            Expr::PrivateMember { object, name, optional } => {
                self.chain_part(object, optional);
                self.load(name, false);
                self.emit(Op::GetPrivate);
            }
            Expr::PrivateIn(name, object) => {
                self.load(name, false);
                self.expression(object);
                self.emit(Op::HasPrivate);
            }
            Expr::SuperMember { .. } | Expr::SuperIndex { .. } => {
                self.super_target(id);
                self.emit(Op::GetSuper);
            }
            Expr::SuperCall { arguments, this, callee, new_target } => {
                self.load(callee, false);
                self.load(new_target, false);
                self.array(arguments, true);
                let site = self.call_site(id);
                self.emit(Op::SuperCall { site });
                if let Some(binding) = self.program.reference(this).binding {
                    self.load_binding(binding);
                    self.emit(Op::CheckNoThis);
                }
                self.emit(Op::Dup);
                self.store(this, true);
                self.emit(Op::Dup);
                self.load(callee, false);
                self.emit(Op::RunFieldsOf);
            }
            Expr::Call { callee, arguments, optional } => self.call(callee, arguments, optional),
            Expr::New(callee, arguments) => self.new_expression(callee, arguments),
            Expr::OptionalChain(chain) => self.optional_chain(chain),
            Expr::Yield(value) => self.yield_expression(value),
            Expr::YieldStar(value) => self.yield_star(value),
            Expr::Await(value) => {
                self.expression(value);
                let site = self.site(self.program.expr_span(id));
                self.emit(Op::Await { site });
            }
        }
    }

    fn unary(&mut self, op: UnaryOp, value: ExprId) {
        match op {
            UnaryOp::Typeof => {
                match self.program.expr(value) {
                    Expr::Name(name) => self.load(name, true),
                    _ => self.expression(value),
                }
                return self.emit(Op::Typeof);
            }
            UnaryOp::Delete => return self.delete(value),
            UnaryOp::Void => {
                self.effect(value);
                return self.emit(Op::Undefined);
            }
            UnaryOp::Minus => {
                if let Expr::Number(number) = self.program.expr(value) {
                    return self.constant(Value::Number(-number));
                }
            }
            _ => {}
        }
        self.expression(value);
        self.emit(match op {
            UnaryOp::Minus => Op::Negate,
            UnaryOp::Plus => Op::ToNumber,
            UnaryOp::Not => Op::Not,
            _ => Op::BitNot,
        });
    }

    /// `object` of a member in a chain.
    pub(super) fn chain_part(&mut self, object: ExprId, optional: bool) {
        self.expression(object);
        if optional {
            let exit = self.jump(Op::PopJumpIfNullish(0));
            self.state().chain.0.push(exit);
        }
    }

    fn optional_chain(&mut self, chain: ExprId) {
        let outer = std::mem::take(&mut self.state().chain);
        self.expression(chain);
        self.close_chain(outer, Op::Undefined);
    }

    pub(super) fn close_chain(&mut self, outer: (Vec<u32>, Vec<u32>), value: Op) {
        let (plain, extra) = std::mem::replace(&mut self.state().chain, outer);
        let end = self.jump(Op::Jump(0));
        if !extra.is_empty() {
            self.land_all(extra);
            self.emit(Op::Pop);
        }
        self.land_all(plain);
        self.emit(value);
        self.land(end);
    }

    /// `-> function this`
    pub(super) fn callee(&mut self, callee: ExprId, optional: bool) {
        match self.program.expr(callee) {
            Expr::Member { object, property, optional } => {
                self.chain_part(object, optional);
                let key = self.key(property);
                self.emit(Op::GetMethod(key));
            }
            Expr::Index { object, index, optional } => {
                self.chain_part(object, optional);
                self.expression(index);
                self.emit(Op::GetIndexMethod);
            }
            Expr::PrivateMember { object, name, optional } => {
                self.chain_part(object, optional);
                self.emit(Op::Dup);
                self.load(name, false);
                self.emit(Op::GetPrivate);
                self.emit(Op::Swap);
            }
            Expr::SuperMember { this, .. } | Expr::SuperIndex { this, .. } => {
                self.super_target(callee);
                self.emit(Op::GetSuper);
                self.load(this, false);
            }
            // `(a?.b)()` keeps its receiver.
            Expr::OptionalChain(chain) => {
                let outer = std::mem::take(&mut self.state().chain);
                self.callee(chain, false);
                let (plain, extra) = std::mem::replace(&mut self.state().chain, outer);
                let end = self.jump(Op::Jump(0));
                if !extra.is_empty() {
                    self.land_all(extra);
                    self.emit(Op::Pop);
                }
                self.land_all(plain);
                self.emit(Op::Undefined);
                self.emit(Op::Undefined);
                self.land(end);
            }
            _ => {
                self.expression(callee);
                self.emit(Op::Undefined);
            }
        }
        if optional {
            self.emit(Op::Swap);
            let exit = self.jump(Op::PopJumpIfNullish(0));
            self.state().chain.1.push(exit);
            self.emit(Op::Swap);
        }
    }

    fn call(&mut self, callee: ExprId, arguments: List<ExprId>, optional: bool) {
        self.callee(callee, optional);
        let site = self.call_site(callee);
        match self.arguments(arguments) {
            Some(count) => self.emit(Op::Call { count, site }),
            None => self.emit(Op::CallArray { site }),
        }
    }

    fn new_expression(&mut self, callee: ExprId, arguments: List<ExprId>) {
        self.expression(callee);
        self.emit(Op::Empty);
        let site = self.call_site(callee);
        match self.arguments(arguments) {
            Some(count) => self.emit(Op::New { count, site }),
            None => self.emit(Op::NewArray { site }),
        }
    }

    /// `-> this key home`
    fn super_target(&mut self, id: ExprId) {
        let (this, callee) = match self.program.expr(id) {
            Expr::SuperMember { property, this, callee } => {
                self.load(this, false);
                self.string(property);
                (this, callee)
            }
            Expr::SuperIndex { index, this, callee } => {
                self.load(this, false);
                self.expression(index);
                (this, callee)
            }
            _ => return,
        };
        let _: Ref = this;
        self.load(callee, false);
    }

    fn assignment(&mut self, target: PatternId, value: ExprId) {
        match self.program.pattern(target) {
            Pattern::Member(member) => match self.program.expr(member) {
                Expr::Member { object, property, .. } => {
                    self.expression(object);
                    self.expression(value);
                    let key = self.key(property);
                    self.emit(Op::Set(key));
                }
                Expr::Index { object, index, .. } => {
                    self.expression(object);
                    self.expression(index);
                    self.expression(value);
                    self.emit(Op::SetIndex);
                }
                Expr::PrivateMember { object, name, .. } => {
                    self.expression(object);
                    self.load(name, false);
                    self.expression(value);
                    self.emit(Op::SetPrivate);
                }
                _ => {
                    self.super_target(member);
                    self.expression(value);
                    self.emit(Op::SetSuper);
                }
            },
            _ => {
                self.expression(value);
                self.emit(Op::Dup);
                self.assign(target, false, Some(value));
            }
        }
    }

    /// What a member needs to be written stays on the stack, its value on top.
    fn read_target(&mut self, target: ExprId) {
        match self.program.expr(target) {
            Expr::Member { object, property, .. } => {
                self.expression(object);
                self.emit(Op::Dup);
                let key = self.key(property);
                self.emit(Op::Get(key));
            }
            Expr::Index { object, index, .. } => {
                self.expression(object);
                self.expression(index);
                self.emit(Op::ToKeyOf);
                self.emit(Op::Dup2);
                self.emit(Op::GetIndex);
            }
            Expr::PrivateMember { object, name, .. } => {
                self.expression(object);
                self.load(name, false);
                self.emit(Op::Dup2);
                self.emit(Op::GetPrivate);
            }
            Expr::SuperMember { .. } | Expr::SuperIndex { .. } => {
                self.super_target(target);
                self.super_target(target);
                self.emit(Op::GetSuper);
            }
            Expr::Name(name) => self.load(name, false),
            _ => self.refuse_target(target),
        }
    }

    /// `… value -> value`, written to the target whose parts [`Compiler::read_target`] left.
    fn write_target(&mut self, target: ExprId) {
        match self.program.expr(target) {
            Expr::Member { property, .. } => {
                let key = self.key(property);
                self.emit(Op::Set(key));
            }
            Expr::Index { .. } => self.emit(Op::SetIndex),
            Expr::PrivateMember { .. } => self.emit(Op::SetPrivate),
            Expr::SuperMember { .. } | Expr::SuperIndex { .. } => self.emit(Op::SetSuper),
            Expr::Name(name) => {
                self.emit(Op::Dup);
                self.store(name, false);
            }
            _ => {}
        }
    }

    fn refuse_target(&mut self, target: ExprId) {
        let SourceSpan { start, .. } = self.program.expr_span(target);
        self.refuse(start, "this target of an assignment is not supported");
    }

    /// How many values [`Compiler::read_target`] leaves below the target's value.
    fn target_parts(&self, target: ExprId) -> u32 {
        match self.program.expr(target) {
            Expr::Member { .. } => 1,
            Expr::Index { .. } | Expr::PrivateMember { .. } => 2,
            Expr::SuperMember { .. } | Expr::SuperIndex { .. } => 3,
            _ => 0,
        }
    }

    /// Moves the top value below the parts of a target.
    fn bury(&mut self, parts: u32) {
        match parts {
            1 => self.emit(Op::Swap),
            2 => self.emit(Op::Rot3),
            3 => self.emit(Op::Rot4),
            _ => {}
        }
    }

    fn update(&mut self, increment: bool, prefix: bool, target: ExprId) {
        self.read_target(target);
        let step = if increment { Op::Increment } else { Op::Decrement };
        if prefix {
            self.emit(step);
            return self.write_target(target);
        }
        self.emit(Op::ToNumeric);
        self.emit(Op::Dup);
        let parts = self.target_parts(target);
        match parts {
            0 => {}
            // `parts… old old -> old parts… old`
            1 => self.emit(Op::Rot3),
            2 => self.emit(Op::Rot4),
            _ => return self.refuse_target(target),
        }
        self.emit(step);
        self.write_target(target);
        self.emit(Op::Pop);
    }

    fn logical_assign(&mut self, op: LogicalOp, target: ExprId, value: ExprId) {
        self.read_target(target);
        let parts = self.target_parts(target);
        let done = self.jump(short_cut(op));
        self.expression(value);
        self.write_target(target);
        if parts == 0 {
            return self.land(done);
        }
        let end = self.jump(Op::Jump(0));
        self.land(done);
        self.bury(parts);
        for _ in 0..parts {
            self.emit(Op::Pop);
        }
        self.land(end);
    }

    fn yield_expression(&mut self, value: Option<ExprId>) {
        match value {
            Some(value) => self.expression(value),
            None => self.emit(Op::Undefined),
        }
        if self.state().asynchronous {
            self.emit(Op::Await { site: crate::trace::Site::NONE });
        }
        self.emit(Op::Yield);
    }

    fn yield_star(&mut self, value: ExprId) {
        let before = self.state().next;
        let slot = self.slots(2);
        self.expression(value);
        let asynchronous = self.state().asynchronous;
        self.emit(if asynchronous { Op::IterateAsync(slot) } else { Op::IterateSlow(slot) });
        self.emit(Op::Undefined);
        let head = self.here();
        self.emit(Op::DelegateCall(slot));
        if asynchronous {
            self.emit(Op::Await { site: crate::trace::Site::NONE });
        }
        let done = self.jump(Op::Delegate { slot: slot as u16, done: 0 });
        let told = self.jump(Op::YieldDelegate { slot: slot as u16, done: 0 });
        self.emit(Op::Jump(head));
        if asynchronous {
            self.tell_async_delegate(slot, told, HandlerKind::Return);
            let over = self.tell_async_delegate(slot, told, HandlerKind::Catch);
            over.into_iter().for_each(|jump| self.land(jump));
        }
        self.land(done);
        self.land(told);
        self.leave(before);
    }
}

impl Compiler<'_, '_> {
    /// A `yield*` of an async generator that is told to return or to throw at `told`: the inner iterator is told too
    /// (ECMA-262 15.5.5). Gives the jump to the end of the `yield*`, for a `throw` that the inner iterator took.
    fn tell_async_delegate(&mut self, slot: Local, told: Target, kind: HandlerKind) -> Option<Target> {
        let value = self.slot();
        let handler = self.here();
        self.handler(told, told + 1, handler, kind);
        self.emit(Op::SetLocal(value));
        if kind == HandlerKind::Return {
            self.emit(Op::GetReturn(slot));
        } else {
            self.emit(Op::Local(slot));
            self.emit(Op::Get(keys::THROW));
            self.emit(Op::Local(slot));
        }
        self.emit(Op::Swap);
        let none = self.jump(Op::PopJumpIfNullish(0));
        self.emit(Op::Swap);
        self.emit(Op::Local(value));
        self.emit(Op::Call { count: 1, site: u32::MAX });
        self.emit(Op::Await { site: crate::trace::Site::NONE });
        let done = self.jump(Op::Delegate { slot: slot as u16, done: 0 });
        self.emit(Op::Jump(told));
        self.land(none);
        self.emit(Op::Pop);
        self.emit(Op::Local(value));
        if kind == HandlerKind::Return {
            self.land(done);
            self.leave_function();
            return None;
        }
        self.emit(Op::Throw);
        Some(done)
    }
}

fn short_cut(op: LogicalOp) -> Op {
    match op {
        LogicalOp::And => Op::JumpIfFalseOrPop(0),
        LogicalOp::Or => Op::JumpIfTrueOrPop(0),
        LogicalOp::Nullish => Op::JumpIfNotNullishOrPop(0),
    }
}

fn binary(op: BinaryOp) -> Binary {
    match op {
        BinaryOp::Add => Binary::Add,
        BinaryOp::Sub => Binary::Sub,
        BinaryOp::Mul => Binary::Mul,
        BinaryOp::Div => Binary::Div,
        BinaryOp::Rem => Binary::Rem,
        BinaryOp::Exp => Binary::Exp,
        BinaryOp::ShiftLeft => Binary::ShiftLeft,
        BinaryOp::ShiftRight => Binary::ShiftRight,
        BinaryOp::ShiftRightUnsigned => Binary::ShiftRightUnsigned,
        BinaryOp::BitAnd => Binary::BitAnd,
        BinaryOp::BitOr => Binary::BitOr,
        BinaryOp::BitXor => Binary::BitXor,
        BinaryOp::Equal => Binary::Equal,
        BinaryOp::NotEqual => Binary::NotEqual,
        BinaryOp::StrictEqual => Binary::StrictEqual,
        BinaryOp::StrictNotEqual => Binary::StrictNotEqual,
        BinaryOp::Less => Binary::Less,
        BinaryOp::LessEqual => Binary::LessEqual,
        BinaryOp::Greater => Binary::Greater,
        BinaryOp::GreaterEqual => Binary::GreaterEqual,
        BinaryOp::In => Binary::In,
        BinaryOp::Instanceof => Binary::Instanceof,
    }
}
