//! Destructuring: a value on the stack is taken apart.

use super::super::blame;
use super::super::code::Op;
use super::Compiler;
use crate::javascript::syntax::tree::{
    Element, Expr, ExprId, List, Pattern, PatternId, PatternProperty, PropertyKey,
};

impl Compiler<'_, '_> {
    /// Assigns the value on the stack, which goes away; `declared`: to variables that come to be here.
    pub(super) fn assign(&mut self, target: PatternId, declared: bool, source: Option<ExprId>) {
        match self.program.pattern(target) {
            Pattern::Name(name) => self.store(name, declared),
            Pattern::Member(member) => {
                self.assign_member(member);
                self.emit(Op::Pop);
            }
            Pattern::Array(elements) => self.array_pattern(elements, declared, source),
            Pattern::Object(properties, rest) => {
                let property = self.program.pattern_properties(properties).first();
                let first = match property.map(|first| first.key) {
                    Some(PropertyKey::Name(name)) => self.key(name),
                    _ => super::super::keys::EMPTY,
                };
                // Of a first property with a default V8 finds no words, or those of its default.
                let default = property.and_then(|first| Some((first.target, first.default?)));
                match default.filter(|_| first != super::super::keys::EMPTY) {
                    Some((target, default)) => match self.program.pattern(target) {
                        Pattern::Object(..) => self.place(default),
                        _ => self.place(blame::OF_DEFAULT),
                    },
                    None => source.into_iter().for_each(|source| self.place(source)),
                }
                self.emit(Op::CheckDestructurable(first));
                self.object_pattern(properties, rest, declared);
            }
        }
    }

    /// A part of a pattern. V8 asks nothing of its value before it reads the first property, which then fails.
    fn assign_inner(&mut self, target: PatternId, declared: bool, default: Option<ExprId>) {
        match self.program.pattern(target) {
            Pattern::Object(..) if default.is_some() => self.assign(target, declared, default),
            Pattern::Object(properties, rest) if !properties.is_empty() => {
                self.object_pattern(properties, rest, declared);
            }
            _ => self.assign(target, declared, None),
        }
    }

    /// `value -> value`, assigned to a member that is evaluated now.
    fn assign_member(&mut self, member: ExprId) {
        match self.program.expr(member) {
            Expr::Member { object, property, .. } => {
                self.expression(object);
                self.emit(Op::Swap);
                let key = self.key(property);
                self.emit(Op::Set(key));
            }
            Expr::Index { object, index, .. } => {
                self.expression(object);
                self.expression(index);
                self.emit(Op::Rot3);
                self.emit(Op::Rot3);
                self.emit(Op::SetIndex);
            }
            Expr::PrivateMember { object, name, .. } => {
                self.expression(object);
                self.load(name, false);
                self.emit(Op::Rot3);
                self.emit(Op::Rot3);
                self.emit(Op::SetPrivate);
            }
            _ => {
                let at = self.program.expr_span(member).start;
                self.refuse(at, "this target of a destructuring assignment is not supported");
            }
        }
    }

    fn default(&mut self, default: Option<ExprId>) {
        if let Some(default) = default {
            let given = self.jump(Op::JumpIfNotUndefinedOrPop(0));
            self.expression(default);
            self.land(given);
        }
    }

    fn array_pattern(&mut self, elements: List<Element>, declared: bool, source: Option<ExprId>) {
        let before = self.state().next;
        let slot = self.slots(2);
        if let Some(source) = source.filter(|source| declared && self.is_quoted(*source)) {
            self.place(source);
        }
        self.emit(Op::Iterate(slot));
        let start = self.here();
        let mut all = false;
        for element in self.program.elements(elements) {
            if element.rest {
                self.emit(Op::TakeRest(slot));
                all = true;
            } else {
                self.emit(Op::Take(slot));
            }
            match element.target {
                Some(target) => {
                    self.default(element.default);
                    self.assign_inner(target, declared, element.default);
                }
                None => self.emit(Op::Pop),
            }
        }
        let end = self.here();
        self.handler(start, end, 0, super::super::code::HandlerKind::Close(slot));
        if !all {
            self.emit(Op::Close(slot));
        }
        self.leave(before);
    }

    /// Whether V8 quotes a value that an array pattern cannot go through.
    fn is_quoted(&self, value: ExprId) -> bool {
        if value.is_beyond() {
            return true;
        }
        match self.program.expr(value) {
            Expr::Member { .. } | Expr::Index { .. } | Expr::PrivateMember { .. } => false,
            Expr::Call { callee, .. } => matches!(self.program.expr(callee), Expr::Name(_)),
            _ => true,
        }
    }

    fn object_pattern(&mut self, properties: List<PatternProperty>, rest: Option<PatternId>, declared: bool) {
        let before = self.state().next;
        let properties = self.program.pattern_properties(properties);
        let slot = self.slot();
        self.emit(Op::SetLocal(slot));
        let keys = if rest.is_some() { self.slots(properties.len() as u32) } else { 0 };
        for (index, property) in properties.iter().enumerate() {
            self.emit(Op::Local(slot));
            match property.key {
                PropertyKey::Name(name) if rest.is_none() => {
                    let key = self.key(name);
                    self.emit(Op::Get(key));
                }
                _ => {
                    self.property_key(property.key);
                    if rest.is_some() {
                        self.emit(Op::Dup);
                        self.emit(Op::SetLocal(keys + index as u32));
                    }
                    self.emit(Op::GetIndex);
                }
            }
            self.default(property.default);
            self.assign_inner(property.target, declared, property.default);
        }
        if let Some(rest) = rest {
            self.emit(Op::Local(slot));
            for index in 0..properties.len() as u32 {
                self.emit(Op::Local(keys + index));
            }
            self.emit(Op::Rest(properties.len() as u32));
            self.assign(rest, declared, None);
        }
        self.leave(before);
    }

    /// `-> key`
    pub(super) fn property_key(&mut self, key: PropertyKey) {
        match key {
            PropertyKey::Name(name) => self.string(name),
            PropertyKey::Computed(key) => {
                self.expression(key);
                self.emit(Op::ToKey);
            }
            PropertyKey::Private(name) => self.load(name, false),
        }
    }
}
