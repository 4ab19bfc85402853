//! Literals of arrays, objects and templates, and lists of arguments.

use super::super::blame;
use super::super::code::{Define, Op};
use super::Compiler;
use crate::javascript::syntax::tree::{Expr, ExprId, FunctionId, List, Property, PropertyKey, TemplateId};

impl Compiler<'_, '_> {
    fn is_plain(&self, list: List<ExprId>) -> bool {
        self.program
            .exprs(list)
            .iter()
            .all(|element| !matches!(self.program.expr(*element), Expr::Spread(_) | Expr::Hole))
    }

    /// `-> array`
    pub(super) fn array(&mut self, elements: List<ExprId>, arguments: bool) {
        if self.is_plain(elements) {
            for element in self.program.exprs(elements) {
                self.expression(*element);
            }
            return self.emit(Op::Array(elements.len() as u32));
        }
        self.emit(Op::Array(0));
        let all = self.program.exprs(elements);
        let spreads = all.iter().filter(|element| matches!(self.program.expr(**element), Expr::Spread(_)));
        let is_only = spreads.count() == 1;
        for (index, element) in all.iter().enumerate() {
            match self.program.expr(*element) {
                Expr::Spread(list) => {
                    self.expression(list);
                    self.place(if arguments { blame::OF_SPREAD } else { list });
                    // Of the one that stands last V8 knows how it is written.
                    if arguments && is_only && index + 1 == all.len() {
                        self.place(list);
                    }
                    self.emit(Op::AppendAll);
                }
                Expr::Hole => {
                    self.emit(Op::Empty);
                    self.emit(Op::Append);
                }
                _ => {
                    self.expression(*element);
                    self.emit(Op::Append);
                }
            }
        }
    }

    /// Arguments one after the other and their number, or `None` and one array of them.
    pub(super) fn arguments(&mut self, arguments: List<ExprId>) -> Option<u16> {
        if self.is_plain(arguments) && arguments.len() < 1000 {
            for argument in self.program.exprs(arguments) {
                self.expression(*argument);
            }
            return Some(arguments.len() as u16);
        }
        self.array(arguments, true);
        None
    }

    /// `-> object`
    pub(super) fn object(&mut self, properties: List<Property>) {
        self.emit(Op::Object);
        for property in self.program.properties(properties) {
            match *property {
                Property::Value(key, value) => match key {
                    PropertyKey::Name(name) => {
                        self.expression(value);
                        let key = self.key(name);
                        self.emit(Op::Define(key, Define::Value));
                    }
                    _ => {
                        self.property_key(key);
                        self.expression(value);
                        if self.is_anonymous(value) {
                            self.emit(Op::NameFunction(Define::Value));
                        }
                        self.emit(Op::DefineIndex(Define::Value));
                    }
                },
                Property::Prototype(value) => {
                    self.expression(value);
                    self.emit(Op::SetPrototype);
                }
                Property::Method(key, function) => self.member(key, function, Define::Method),
                Property::Getter(key, function) => self.member(key, function, Define::Getter),
                Property::Setter(key, function) => self.member(key, function, Define::Setter),
                Property::Spread(source) => {
                    self.expression(source);
                    self.emit(Op::CopyProperties);
                }
                Property::Cover(..) => {}
            }
        }
    }

    pub(super) fn is_anonymous(&self, value: ExprId) -> bool {
        match self.program.expr(value) {
            Expr::Function(id) => self.program.function(id).name.is_none(),
            Expr::Class(id) => self.program.class(id).name.is_none(),
            _ => false,
        }
    }

    /// `object -> object` with a method or accessor.
    pub(super) fn member(&mut self, key: PropertyKey, function: FunctionId, define: Define) {
        if let (PropertyKey::Name(name), Define::Method | Define::ClassMethod) = (key, define) {
            self.closure(function);
            let key = self.key(name);
            return self.emit(Op::Define(key, define));
        }
        self.property_key(key);
        self.closure(function);
        self.emit(Op::NameFunction(define));
        self.emit(Op::DefineIndex(define));
    }

    /// `-> string`
    pub(super) fn template(&mut self, parts: List<ExprId>) {
        for part in self.program.exprs(parts) {
            self.expression(*part);
        }
        self.emit(Op::Concat(parts.len() as u32));
    }

    /// `-> value`
    pub(super) fn tagged_template(&mut self, id: TemplateId) {
        let template = self.program.template(id);
        self.callee(template.tag, false);
        // The strings are made once, so that a tag may keep what it made of them.
        let place = self.out.statics.len() as u32;
        self.out.statics.push(super::Value::Undefined);
        self.emit(Op::Static(place));
        let made = self.jump(Op::JumpIfNotUndefinedOrPop(0));
        self.array(template.cooked, false);
        self.array(template.raw, false);
        self.emit(Op::Freeze);
        self.emit(Op::Define(super::super::keys::RAW, Define::ClassMethod));
        self.emit(Op::Freeze);
        self.emit(Op::Dup);
        self.emit(Op::SetStatic(place));
        self.land(made);
        for value in self.program.exprs(template.values) {
            self.expression(*value);
        }
        let site = self.call_site(template.tag);
        self.emit(Op::Call { count: template.values.len() as u16 + 1, site });
    }
}
