//! Functions: declarations and expressions, arrow functions (and the parentheses that may begin one), methods.

use super::names;
use super::parser::{keep, Context, Parser};
use super::scanner::{Kind, Parse, Token};
use super::scope::Mark;
use super::tree::*;
use crate::javascript::vm::bigint::decimal;
use crate::number::ecmascript;

/// What stands before the parameters of a method, or before the value of a property.
pub(super) struct Head {
    pub(super) key: PropertyKey,
    /// The key's first token.
    pub(super) token: Token,
    pub(super) is_async: bool,
    pub(super) is_generator: bool,
    pub(super) is_getter: bool,
    pub(super) is_setter: bool,
}

impl Head {
    /// The kind of function that follows, if one must.
    pub(super) fn special(&self, parser: &Parser) -> Option<FunctionKind> {
        if self.is_getter || self.is_setter {
            return Some(FunctionKind::Accessor);
        }
        let is_method = self.is_async
            || self.is_generator
            || parser.at(Kind::ParenOpen)
            || (parser.types && parser.at(Kind::Less));
        is_method.then_some(FunctionKind::Method)
    }
}

/// A word before this is a key itself, not `get`, `set`, `async` or `static`.
pub(super) fn ends_key(kind: Kind) -> bool {
    use Kind::*;
    matches!(kind, ParenOpen | Comma | BraceClose | Colon | Assign | Semicolon | Less | End)
}

impl Parser<'_> {
    /// What the inside of a function allows; gives back what its outside did.
    fn enter_function(&mut self, kind: FunctionKind, is_async: bool, is_generator: bool) -> Context {
        use FunctionKind::*;
        let is_arrow = kind == Arrow;
        let outer = &self.context;
        let is_member = matches!(kind, Method | Accessor | Constructor | DerivedConstructor | Fields);
        let context = Context {
            is_async,
            is_generator,
            returns: kind != Fields,
            new_target: !is_arrow || outer.new_target,
            super_member: is_member || (is_arrow && outer.super_member),
            super_call: kind == DerivedConstructor || (is_arrow && outer.super_call),
            in_field: kind == Fields || (is_arrow && outer.in_field),
            in_parameters: false,
            strict: outer.strict || kind == Fields,
            labels: Vec::new(),
            loops: 0,
            switches: 0,
        };
        std::mem::replace(&mut self.context, context)
    }

    /// The value of a class field: what the inside of its function allows.
    pub(super) fn enter_fields(&mut self) -> Context {
        self.enter_function(FunctionKind::Fields, false, false)
    }

    /// `async` was read, `function` is the token.
    pub(super) fn function_expression(&mut self, start: u32, is_async: bool) -> Parse<ExprId> {
        self.s.next()?;
        let is_generator = self.eat(Kind::Star)?;
        let mut own = None;
        if !(self.at(Kind::ParenOpen) || self.types && self.at(Kind::Less)) {
            let token = self.s.token;
            // Inside an async function or a generator its own name may not be `await` or `yield`; nor elsewhere here.
            if token.kind != Kind::Word || !self.is_name(token.ident) {
                return Err(self.unexpected());
            }
            if names::class(token.ident) == names::Class::Restricted {
                return Err(self.s.fail(token.start, "Unexpected eval or arguments in strict mode"));
            }
            own = Some(token.ident);
            self.s.next()?;
        }
        let id = self.function(start, FunctionKind::Normal, own, own, is_async, is_generator)?;
        Ok(self.add(start, Expr::Function(id)))
    }

    /// Parameters and body.
    pub(super) fn function(
        &mut self,
        start: u32,
        kind: FunctionKind,
        name: Option<Ident>,
        own: Option<Ident>,
        is_async: bool,
        is_generator: bool,
    ) -> Parse<FunctionId> {
        self.enter()?;
        let outer = self.enter_function(kind, is_async, is_generator);
        let scope = self.open_function(kind, own);
        self.type_parameters()?;
        let parameters = self.typed_parameters()?;
        let twice = self.twice_parameter.take();
        let properties = std::mem::take(&mut self.parameter_properties);
        let plain = self.are_plain(parameters);
        let body = self.function_body(plain)?;
        if let Some(at) = twice.filter(|_| !plain || self.context.strict) {
            return Err(self.s.fail(at, "Duplicate parameter name not allowed in this context"));
        }
        let body = self.assign_properties(body, &properties);
        self.parameter_properties = properties;
        self.close_scope();
        let strict = std::mem::replace(&mut self.context, outer).strict;
        self.leave();
        let length = self.length(parameters);
        let span = self.span_from(start);
        Ok(self.add_function(Function {
            kind,
            is_async,
            is_generator,
            name,
            parameters,
            length,
            body: Body::Block(body),
            strict,
            scope,
            span,
        }))
    }

    /// `(a, b)`, and the type after them.
    fn typed_parameters(&mut self) -> Parse<List<Element>> {
        self.expect(Kind::ParenOpen)?;
        self.context.in_parameters = true;
        let parameters = self.parameters()?;
        self.context.in_parameters = false;
        self.annotation()?;
        Ok(parameters)
    }

    /// Whether all parameters are plain names, so that the body may say that it is strict.
    fn are_plain(&self, parameters: List<Element>) -> bool {
        self.program.elements(parameters).iter().all(|element| {
            let is_name = |id| matches!(self.program.pattern(id), Pattern::Name(_));
            element.default.is_none() && !element.rest && element.target.is_some_and(is_name)
        })
    }

    fn length(&self, parameters: List<Element>) -> u32 {
        let plain = |element: &&Element| element.default.is_none() && !element.rest;
        self.program.elements(parameters).iter().take_while(plain).count() as u32
    }

    /// After the opening parenthesis, through the closing one.
    fn parameters(&mut self) -> Parse<List<Element>> {
        let mut all = Vec::new();
        if self.types && self.eat_word(names::THIS)? {
            self.annotation()?;
            self.eat(Kind::Comma)?;
        }
        while !self.at(Kind::ParenClose) {
            let position = all.len() as u32;
            let decorators = self.decorators()?;
            self.parameter_decorators.extend(decorators.into_iter().map(|decorator| (position, decorator)));
            let before = self.start();
            while self.at_modifier()? {
                self.s.next()?;
            }
            if self.start() > before {
                self.parameter_properties.push((self.s.token.ident, self.start()));
            }
            let mark = self.mark_bindings();
            if self.eat(Kind::Ellipsis)? {
                let target = Some(self.binding(BindingKind::Parameter)?);
                self.annotation()?;
                all.push(Element { target, default: None, rest: true });
                if self.at(Kind::Assign) {
                    let message = "Rest parameter may not have a default initializer";
                    return Err(self.s.fail(self.start(), message));
                }
                if self.at(Kind::Comma) {
                    return Err(self.fail_rest(self.s.previous.1));
                }
            } else {
                let (target, default) = self.binding_element(BindingKind::Parameter)?;
                all.push(Element { target: Some(target), default, rest: false });
            }
            self.set_ready_parameter(mark, self.s.previous.1);
            if !self.at(Kind::ParenClose) {
                self.expect(Kind::Comma)?;
            }
        }
        self.s.next()?;
        Ok(keep(&mut self.program.elements, &all))
    }

    fn fail_rest(&mut self, at: u32) -> super::scanner::Stop {
        self.s.fail(at, "Rest parameter must be last formal parameter")
    }

    /// `{ … }` of a function, which is independent of the expression around it.
    /// A body in braces. `plain` says that the parameters are plain names.
    pub(super) fn function_body(&mut self, plain: bool) -> Parse<List<StmtId>> {
        self.mark_body(plain);
        self.expect(Kind::BraceOpen)?;
        if !plain && self.at_directive() {
            let words = "Illegal 'use strict' directive in function with non-simple parameter list";
            return Err(self.s.fail(self.s.token.start, words));
        }
        self.directive();
        let no_in = std::mem::replace(&mut self.no_in, false);
        let cover = self.cover.take();
        let body = self.statements(Kind::BraceClose)?;
        self.cover = cover;
        self.no_in = no_in;
        self.s.next()?;
        Ok(body)
    }

    // Arrow functions

    /// `name => …`, at the arrow.
    pub(super) fn arrow_of_name(
        &mut self,
        start: u32,
        at: u32,
        name: Ident,
        is_async: bool,
    ) -> Parse<ExprId> {
        let mark = self.mark_scopes();
        if name.0 < names::ASYNC.0 {
            return Err(self.s.fail(at, "Unexpected eval or arguments in strict mode"));
        }
        let reference = self.use_name(name, at);
        let span = self.span_from(at);
        let target = Some(self.add_pattern(span, Pattern::Name(reference)));
        let elements = [Element { target, default: None, rest: false }];
        let parameters = keep(&mut self.program.elements, &elements);
        self.arrow(start, mark, parameters, is_async)
    }

    /// The rest of an arrow function, at the arrow.
    fn arrow(&mut self, start: u32, mark: Mark, parameters: List<Element>, is_async: bool) -> Parse<ExprId> {
        let outer = self.enter_function(FunctionKind::Arrow, is_async, false);
        let scope = self.open_arrow(mark);
        self.declare_elements(parameters)?;
        self.arrow_body(start, outer, scope, parameters, is_async)
    }

    /// An arrow function that is known to be one, at its parentheses.
    pub(super) fn direct_arrow(&mut self, start: u32, is_async: bool) -> Parse<ExprId> {
        let outer = self.enter_function(FunctionKind::Arrow, is_async, false);
        let scope = self.open_function(FunctionKind::Arrow, None);
        let parameters = self.typed_parameters()?;
        self.arrow_body(start, outer, scope, parameters, is_async)
    }

    /// From the arrow on.
    fn arrow_body(
        &mut self,
        start: u32,
        outer: Context,
        scope: ScopeId,
        parameters: List<Element>,
        is_async: bool,
    ) -> Parse<ExprId> {
        self.expect(Kind::Arrow)?;
        let body = if self.at(Kind::BraceOpen) {
            let plain = self.are_plain(parameters);
            Body::Block(self.function_body(plain)?)
        } else {
            let cover = self.cover.take();
            let value = self.assignment()?;
            self.check_cover()?;
            self.cover = cover;
            Body::Expr(value)
        };
        self.close_scope();
        let strict = std::mem::replace(&mut self.context, outer).strict;
        let length = self.length(parameters);
        let span = self.span_from(start);
        let id = self.add_function(Function {
            kind: FunctionKind::Arrow,
            is_async,
            is_generator: false,
            name: None,
            parameters,
            length,
            body,
            strict,
            scope,
            span,
        });
        self.is_arrow = true;
        Ok(self.add(start, Expr::Function(id)))
    }

    /// `(…)`: an expression in parentheses, or the parameters of an arrow function.
    pub(super) fn parentheses(&mut self) -> Parse<ExprId> {
        let start = self.start();
        let may_be_arrow = self.arrow_at == start;
        if self.types && may_be_arrow {
            if let Some(arrow) = self.typed_arrow(start, false)? {
                return Ok(arrow);
            }
        }
        let mark = self.mark_scopes();
        self.s.next()?;
        let group = self.group()?;
        if self.at(Kind::Arrow) && !self.s.token.newline {
            return self.arrow_of_group(start, start, may_be_arrow, mark, &group, false);
        }
        if self.at(Kind::Arrow) && self.s.token.newline {
            return Err(self.unexpected());
        }
        match (group.rest, group.open_end, group.items.as_slice()) {
            (Some(at), ..) => Err(self.s.fail(at, "Unexpected token '...'")),
            (_, Some(at), _) => Err(self.s.fail(at, "Unexpected token ')'")),
            (None, None, [only]) => {
                self.parenthesized = Some((*only, self.span_from(start)));
                Ok(*only)
            }
            (None, None, all) => {
                let inner = self.program.expr_span(all[0]).start;
                let list = self.expr_list(all);
                let end = self.s.previous.0;
                let expr = self.add_at(SourceSpan { start: inner, end }, Expr::Sequence(list));
                self.parenthesized = Some((expr, self.span_from(start)));
                Ok(expr)
            }
        }
    }

    /// Inside parentheses, through the closing one.
    fn group(&mut self) -> Parse<Group> {
        let no_in = std::mem::replace(&mut self.no_in, false);
        let mut group = Group { items: Vec::new(), rest: None, open_end: None, parenthesized: None };
        loop {
            if self.at(Kind::ParenClose) {
                // `()` and `(a, )` can only be parameters.
                group.open_end = Some(self.start());
                break;
            }
            let start = self.start();
            if self.eat(Kind::Ellipsis)? {
                let value = self.assignment()?;
                let spread = self.add(start, Expr::Spread(value));
                group.items.push(spread);
                group.rest = Some(start);
                if self.at(Kind::Comma) {
                    return Err(self.fail_rest(self.s.previous.0));
                }
            } else {
                let value = self.assignment()?;
                if self.parenthesized.is_some_and(|(inner, _)| inner == value) {
                    group.parenthesized.get_or_insert(start);
                }
                group.items.push(value);
            }
            if !self.eat(Kind::Comma)? {
                break;
            }
        }
        self.no_in = no_in;
        self.expect(Kind::ParenClose)?;
        Ok(group)
    }

    /// At the arrow after the parentheses that began at `open`.
    fn arrow_of_group(
        &mut self,
        start: u32,
        open: u32,
        may_be_arrow: bool,
        mark: Mark,
        group: &Group,
        is_async: bool,
    ) -> Parse<ExprId> {
        if !may_be_arrow {
            return Err(self.s.fail(open, "Malformed arrow function parameter list"));
        }
        if let Some(at) = group.parenthesized {
            return Err(self.s.fail(at, "Invalid destructuring assignment target"));
        }
        let list = self.expr_list(&group.items);
        let parameters = self.elements_of(list)?;
        self.arrow(start, mark, parameters, is_async)
    }

    /// What begins with `async`, unless that is only a name.
    pub(super) fn async_word(&mut self) -> Parse<Option<ExprId>> {
        let token = self.s.token;
        let start = token.start;
        let may_be_arrow = self.arrow_at == start;
        let mark = self.s.mark();
        self.s.next()?;
        let next = self.s.token;
        if !next.newline {
            if self.at_word(names::FUNCTION) {
                return self.function_expression(start, true).map(Some);
            }
            if self.types && may_be_arrow && matches!(next.kind, Kind::ParenOpen | Kind::Less) {
                if let Some(arrow) = self.typed_arrow(start, true)? {
                    return Ok(Some(arrow));
                }
            }
            if next.kind == Kind::ParenOpen {
                return self.async_group(start, may_be_arrow).map(Some);
            }
            if next.kind == Kind::Word && self.is_name(next.ident) {
                self.s.next()?;
                if self.at(Kind::Arrow) && !self.s.token.newline && may_be_arrow {
                    return self.arrow_of_name(start, next.start, next.ident, true).map(Some);
                }
            }
        }
        self.s.back(mark);
        Ok(None)
    }

    /// `async (…)`: an arrow function, or a call of something named `async`.
    fn async_group(&mut self, start: u32, may_be_arrow: bool) -> Parse<ExprId> {
        let span = SourceSpan { start, end: self.s.previous.1 };
        let open = self.start();
        let mark = self.mark_scopes();
        self.s.next()?;
        let group = self.group()?;
        if self.at(Kind::Arrow) && !self.s.token.newline {
            return self.arrow_of_group(start, open, may_be_arrow, mark, &group, true);
        }
        let callee = self.name_at(names::ASYNC, span)?;
        let arguments = self.expr_list(&group.items);
        Ok(self.add(start, Expr::Call { callee, arguments, optional: false }))
    }

    // Methods

    /// `async`, `*`, `get`, `set` and the key.
    pub(super) fn method_head(&mut self, in_class: bool) -> Parse<Head> {
        let (mut is_async, mut is_getter, mut is_setter) = (false, false, false);
        if self.at_word(names::ASYNC) {
            let next = self.peek()?;
            if !ends_key(next.kind) && !next.newline {
                is_async = true;
                self.s.next()?;
            }
        }
        let is_generator = self.eat(Kind::Star)?;
        let accessor = self.at_word(names::GET) || self.at_word(names::SET);
        if accessor && !is_async && !is_generator && !ends_key(self.peek()?.kind) {
            is_getter = self.at_word(names::GET);
            is_setter = !is_getter;
            self.s.next()?;
        }
        let token = self.s.token;
        let key = self.property_key(in_class)?;
        Ok(Head { key, token, is_async, is_generator, is_getter, is_setter })
    }

    pub(super) fn property_key(&mut self, in_class: bool) -> Parse<PropertyKey> {
        let token = self.s.token;
        let key = match token.kind {
            Kind::Word | Kind::String => PropertyKey::Name(token.ident),
            Kind::Number => PropertyKey::Name(self.s.names.intern(&ecmascript(token.number))),
            Kind::BigInt => PropertyKey::Name(self.s.names.intern(&decimal(self.s.names.text(token.ident)))),
            Kind::Private if in_class => PropertyKey::Private(self.use_name(token.ident, token.start)),
            Kind::BracketOpen => {
                self.s.next()?;
                let key = self.assignment_in()?;
                self.expect(Kind::BracketClose)?;
                return Ok(PropertyKey::Computed(key));
            }
            _ => return Err(self.unexpected()),
        };
        self.s.next()?;
        Ok(key)
    }

    /// A method, at its parameters.
    pub(super) fn method(&mut self, start: u32, head: &Head, kind: FunctionKind) -> Parse<FunctionId> {
        let name = match head.key {
            PropertyKey::Name(name) => Some(name),
            PropertyKey::Private(reference) => Some(self.program.reference(reference).name),
            PropertyKey::Computed(_) => None,
        };
        let open = self.start();
        let id = self.function(start, kind, name, None, head.is_async, head.is_generator)?;
        self.check_accessor(open, head, id)?;
        Ok(id)
    }
}

/// What stood in parentheses.
struct Group {
    items: Vec<ExprId>,
    /// Where a `...` stood.
    rest: Option<u32>,
    /// The closing parenthesis, if nothing or a comma stood before it.
    open_end: Option<u32>,
    /// Where an item began that had parentheses of its own.
    parenthesized: Option<u32>,
}
