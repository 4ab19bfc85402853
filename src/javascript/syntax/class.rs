//! Classes. All instance fields of a class make one function, and so do its static fields and blocks, as engines do;
//! their scopes are left and entered again as the members come.

use super::decorators::Element;
use super::function::{ends_key, Head};
use super::names;
use super::parser::{keep, Parser};
use super::scanner::{Kind, Parse};
use super::scope::Open;
use super::tree::*;

/// The fields of one side of a class.
#[derive(Default)]
pub(super) struct Fields {
    /// The scope of their function, which is left between fields.
    pub(super) scope: Option<Open>,
    pub(super) fields: Vec<Field>,
    start: u32,
}

/// What was read of a class.
#[derive(Default)]
pub(super) struct Parts {
    constructor: Option<FunctionId>,
    members: Vec<Member>,
    /// Of the instances, of the class.
    pub(super) fields: [Fields; 2],
    /// What has decorators, and the hidden variable that serves them.
    pub(super) elements: Vec<Element>,
    pub(super) state: Option<Ident>,
    /// Private names with what declares them.
    private: Vec<(Ident, Privately)>,
}

#[derive(Clone, Copy, PartialEq)]
enum Privately {
    Getter,
    Setter,
    Other,
}

impl Parser<'_> {
    pub(super) fn class_expression(&mut self) -> Parse<ExprId> {
        let start = self.start();
        self.s.next()?;
        let id = self.class(start)?;
        Ok(self.add(start, Expr::Class(id)))
    }

    /// `class A {}` as a statement.
    pub(super) fn class_declaration(&mut self) -> Parse<StmtId> {
        let start = self.start();
        let name = self.peek()?;
        let mark = self.mark_bindings();
        if name.kind != Kind::Word {
            self.s.next()?;
            return Err(self.unexpected());
        }
        let word = name.ident;
        if self.is_name(word) {
            self.declare(word, BindingKind::Class, name.start)?;
        }
        self.s.next()?;
        let id = self.class(start)?;
        let reference = self.use_name(word, name.start);
        self.note_declares(reference);
        self.set_ready(mark);
        Ok(self.add_stmt(start, Stmt::Class(reference, id)))
    }

    /// After the word `class`.
    fn class(&mut self, start: u32) -> Parse<ClassId> {
        self.enter()?;
        let decorators = std::mem::take(&mut self.class_decorators);
        let no_in = std::mem::replace(&mut self.no_in, false);
        let strict = std::mem::replace(&mut self.context.strict, true);
        let scope = self.open_scope(ScopeKind::Class);
        let mark = self.mark_bindings();
        let (mut name, mut inner) = (None, None);
        let is_name = !(self.at_word(names::EXTENDS) || self.types && self.at_word(names::IMPLEMENTS));
        if self.at(Kind::Word) && is_name {
            name = Some(self.s.token.ident);
            inner = Some(self.declared_name(BindingKind::ClassInner)?);
        }
        self.type_parameters()?;
        let parent = self.heritage()?;
        self.implements()?;
        self.expect(Kind::BraceOpen)?;
        let mut parts = Parts::default();
        while !self.at(Kind::BraceClose) {
            if !self.eat(Kind::Semicolon)? {
                self.class_member(&mut parts, parent.is_some())?;
            }
        }
        self.s.next()?;
        let decorated = self.decorated(start, &decorators, &mut parts)?;
        let [fields, statics] = std::mem::take(&mut parts.fields);
        let fields = self.fields_function(fields);
        let statics = self.fields_function(statics);
        self.set_ready(mark);
        self.close_scope();
        self.no_in = no_in;
        self.context.strict = strict;
        self.leave();
        let span = self.span_from(start);
        let members = keep(&mut self.program.members, &parts.members);
        let constructor = parts.constructor;
        self.program.classes.push(Class {
            name,
            scope,
            inner,
            parent,
            constructor,
            members,
            fields,
            statics,
            decorated,
            span,
        });
        Ok(ClassId::new(self.program.classes.len() - 1))
    }

    fn heritage(&mut self) -> Parse<Option<ExprId>> {
        if !self.eat_word(names::EXTENDS)? {
            return Ok(None);
        }
        self.arrow_at = u32::MAX;
        let parent = self.chain()?;
        self.expression_types(true);
        Ok(Some(parent))
    }

    fn fields_function(&mut self, part: Fields) -> Option<FunctionId> {
        let open = part.scope?;
        let scope = open.id;
        self.reopen(open);
        self.close_scope();
        let fields = keep(&mut self.program.fields, &part.fields);
        let span = self.span_from(part.start);
        Some(self.add_function(Function {
            kind: FunctionKind::Fields,
            is_async: false,
            is_generator: false,
            name: None,
            parameters: List::EMPTY,
            length: 0,
            body: Body::Fields(fields),
            strict: true,
            scope,
            span,
        }))
    }

    fn class_member(&mut self, parts: &mut Parts, is_derived: bool) -> Parse<()> {
        let start = self.start();
        let decorators = self.decorators()?;
        let (mut is_static, mut is_erased, mut is_accessor) = (false, false, false);
        loop {
            if self.at_word(names::STATIC) && !is_static {
                let next = self.peek()?.kind;
                if next == Kind::BraceOpen {
                    return self.static_block(parts);
                }
                if ends_key(next) {
                    break;
                }
                is_static = true;
            } else if self.at_modifier()? {
                is_erased |= self.at_word(names::ABSTRACT) || self.at_word(names::DECLARE);
                self.program.is_typed = true;
            } else if !is_accessor && self.at_accessor()? {
                is_accessor = true;
            } else {
                break;
            }
            self.s.next()?;
        }
        if self.index_signature() {
            return Ok(());
        }
        let head = self.method_head(true)?;
        self.marked_annotation()?;
        let special = head.special(self);
        if is_erased && special.is_none() {
            return self.semicolon();
        }
        if special.is_some() && self.member_signature(is_erased) {
            return Ok(());
        }
        self.check_key(&head, is_static, special.is_some(), parts)?;
        let name = match (special, head.is_getter, head.is_setter) {
            (None, ..) => {
                if is_accessor {
                    "accessor"
                } else {
                    "field"
                }
            }
            (_, true, _) => "getter",
            (_, _, true) => "setter",
            _ => "method",
        };
        let mut element =
            Element { kind: name, is_static, key: names::EMPTY, decorators, parameters: Vec::new() };
        let Some(kind) = special else {
            let is_plain = element.decorators.is_empty() && !is_accessor;
            self.note_element(parts, head.key, element, start)?;
            return self.field(start, head.key, is_static, (is_plain, is_accessor), parts);
        };
        let outer = std::mem::take(&mut self.parameter_decorators);
        if self.is_constructor(&head, is_static) {
            let kind = if is_derived { FunctionKind::DerivedConstructor } else { FunctionKind::Constructor };
            let id = self.method(start, &head, kind)?;
            parts.constructor = Some(id);
            element.parameters = std::mem::replace(&mut self.parameter_decorators, outer);
            self.note_element(parts, head.key, element, start)?;
            return self.property_fields(start, parts);
        }
        let id = self.method(start, &head, kind)?;
        element.parameters = std::mem::replace(&mut self.parameter_decorators, outer);
        self.note_element(parts, head.key, element, start)?;
        let kind = match (head.is_getter, head.is_setter) {
            (true, _) => MemberKind::Getter(id),
            (_, true) => MemberKind::Setter(id),
            _ => MemberKind::Method(id),
        };
        parts.members.push(Member { is_static, key: head.key, kind });
        Ok(())
    }

    fn is_constructor(&self, head: &Head, is_static: bool) -> bool {
        !is_static && matches!(head.key, PropertyKey::Name(names::CONSTRUCTOR))
    }

    /// Keys that a class may not have, and the declaration of private ones.
    fn check_key(&mut self, head: &Head, is_static: bool, is_method: bool, parts: &mut Parts) -> Parse<()> {
        let at = head.token.start;
        let message = match head.key {
            PropertyKey::Name(names::CONSTRUCTOR) if !is_method => {
                "Classes may not have a field named 'constructor'"
            }
            PropertyKey::Name(names::PROTOTYPE) if is_static => {
                "Classes may not have a static property named 'prototype'"
            }
            PropertyKey::Private(_) => return self.declare_private(head, parts),
            _ if !self.is_constructor(head, is_static) => return Ok(()),
            _ if head.is_getter || head.is_setter => "Class constructor may not be an accessor",
            _ if head.is_async => "Class constructor may not be an async method",
            _ if head.is_generator => "Class constructor may not be a generator",
            _ if parts.constructor.is_some() => "A class may only have one constructor",
            _ => return Ok(()),
        };
        Err(self.s.fail(at, message))
    }

    fn declare_private(&mut self, head: &Head, parts: &mut Parts) -> Parse<()> {
        let (name, at) = (head.token.ident, head.token.start);
        if name == names::PRIVATE_CONSTRUCTOR {
            return Err(self.s.fail(at, "Classes may not have a field named 'constructor'"));
        }
        let kind = match (head.is_getter, head.is_setter) {
            (true, _) => Privately::Getter,
            (_, true) => Privately::Setter,
            _ => Privately::Other,
        };
        let mut before = parts.private.iter().filter(|(other, _)| *other == name);
        let is_pair = match (before.next(), before.next()) {
            (Some((_, other)), None) => {
                kind != Privately::Other && *other != Privately::Other && *other != kind
            }
            _ => false,
        };
        if !is_pair {
            self.declare(name, BindingKind::Private, at)?;
        }
        parts.private.push((name, kind));
        Ok(())
    }

    /// Enters the function of the fields of one side.
    pub(super) fn enter_side(&mut self, side: &mut Fields, start: u32) {
        match side.scope.take() {
            Some(open) => self.reopen(open),
            None => {
                side.start = start;
                self.open_function(FunctionKind::Fields, None);
            }
        }
    }

    fn field(
        &mut self,
        start: u32,
        key: PropertyKey,
        is_static: bool,
        (is_plain, is_accessor): (bool, bool),
        parts: &mut Parts,
    ) -> Parse<()> {
        let mut hidden = None;
        if let PropertyKey::Computed(_) = key {
            let text = String::from("[") + &self.mark_bindings().to_string();
            let name = self.s.names.intern(&text);
            self.declare(name, BindingKind::FieldKey, start)?;
            let reference = self.use_name(name, start);
            parts.members.push(Member { is_static, key, kind: MemberKind::FieldKey(reference) });
            hidden = Some(name);
        }
        self.enter_side(&mut parts.fields[usize::from(is_static)], start);
        let context = self.enter_fields();
        let mut value = None;
        if self.eat(Kind::Assign)? {
            let expr = self.assignment()?;
            self.check_cover()?;
            if let PropertyKey::Name(name) = key {
                self.name_value(expr, name);
            }
            if let PropertyKey::Private(name) = key {
                self.name_value(expr, self.program.reference(name).name);
            }
            value = Some(expr);
        }
        let decorated = if is_plain { None } else { self.decorated_value(parts, value, start) };
        let side = &mut parts.fields[usize::from(is_static)];
        if let (Some((made, _)), false) = (decorated, is_accessor) {
            value = Some(made);
        }
        let field = match (key, hidden) {
            (PropertyKey::Name(name), _) => Field::Name(name, value),
            (PropertyKey::Private(name), _) => Field::Private(name, value),
            (PropertyKey::Computed(_), hidden) => {
                let name = hidden.unwrap_or(names::EMPTY);
                Field::Computed(self.use_name(name, start), value)
            }
        };
        match decorated {
            Some((made, after)) if is_accessor => {
                side.fields.extend([Field::Effect(made), Field::Effect(after)]);
            }
            Some((_, after)) => side.fields.extend([field, Field::Effect(after)]),
            None => side.fields.push(field),
        }
        self.context = context;
        side.scope = self.settle();
        self.semicolon()
    }

    /// Parameters that are properties are fields before all others.
    fn property_fields(&mut self, start: u32, parts: &mut Parts) -> Parse<()> {
        for (index, (name, _)) in std::mem::take(&mut self.parameter_properties).into_iter().enumerate() {
            let side = &mut parts.fields[0];
            self.enter_side(side, start);
            side.fields.insert(index, Field::Name(name, None));
            side.scope = self.settle();
        }
        Ok(())
    }

    /// `static { … }`
    fn static_block(&mut self, parts: &mut Parts) -> Parse<()> {
        let start = self.start();
        self.s.next()?;
        let side = &mut parts.fields[1];
        self.enter_side(side, start);
        let context = self.enter_fields();
        let scope = self.open_function(FunctionKind::Method, None);
        let body = self.function_body(true)?;
        self.close_scope();
        self.context = context;
        let span = self.span_from(start);
        let id = self.add_function(Function {
            kind: FunctionKind::Method,
            is_async: false,
            is_generator: false,
            name: None,
            parameters: List::EMPTY,
            length: 0,
            body: Body::Block(body),
            strict: true,
            scope,
            span,
        });
        let side = &mut parts.fields[1];
        side.fields.push(Field::StaticBlock(id));
        side.scope = self.settle();
        Ok(())
    }

    /// What a getter and a setter may not take.
    pub(super) fn check_accessor(&mut self, open: u32, head: &Head, id: FunctionId) -> Parse<()> {
        let parameters = self.program.function(id).parameters;
        let takes_rest = self.program.elements(parameters).iter().any(|parameter| parameter.rest);
        if head.is_getter && !parameters.is_empty() {
            return Err(self.s.fail(open, "Getter must not have any formal parameters."));
        }
        if head.is_setter && parameters.len() != 1 {
            return Err(self.s.fail(open, "Setter must have exactly one formal parameter."));
        }
        if head.is_setter && takes_rest {
            return Err(self.s.fail(open, "Setter function argument must not be a rest parameter"));
        }
        Ok(())
    }
}
