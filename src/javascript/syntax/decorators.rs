//! TypeScript's decorators, in both forms: that of its option `experimentalDecorators` and the one of the standard
//! (proposal of 2023), which is its default since version 5. What a decorator does is done by functions of the library
//! (`library/decorators.js`); the parser writes the calls of these.

use super::class::Parts;
use super::names;
use super::parser::Parser;
use super::scanner::{Kind, Parse};
use super::tree::*;

/// A part of a class that has decorators.
pub(super) struct Element {
    pub(super) kind: &'static str,
    pub(super) is_static: bool,
    pub(super) key: Ident,
    pub(super) decorators: Vec<ExprId>,
    /// Decorators of parameters, with the parameter's position.
    pub(super) parameters: Vec<(u32, ExprId)>,
}

/// What only programs of the standard's form speak of.
const STANDARD: &[&str] = &["DecoratorContext", "addInitializer"];
/// What only programs of the older form speak of.
const LEGACY: &[&str] = &[
    "PropertyDescriptor",
    "descriptor",
    "propertyKey",
    "experimentalDecorators",
    "emitDecoratorMetadata",
    "reflect-metadata",
    "ParameterDecorator",
    "PropertyDecorator",
    "MethodDecorator",
    "ClassDecorator",
];

impl Parser<'_> {
    /// `@a @b(c)` before what they decorate.
    pub(super) fn decorators(&mut self) -> Parse<Vec<ExprId>> {
        let mut all = Vec::new();
        while self.types && self.at(Kind::At) {
            self.s.next()?;
            self.program.is_decorated = true;
            self.arrow_at = u32::MAX;
            all.push(self.chain()?);
        }
        Ok(all)
    }

    /// Which of the two forms the program is written for: a signature tells, and without one the default holds.
    fn is_legacy(&self) -> bool {
        let has = |words: &[&str]| words.iter().any(|word| self.s.text.contains(word));
        if has(STANDARD) {
            return false;
        }
        let speaks_of_context = self.s.text.contains("context") || self.s.text.contains("ctx");
        has(LEGACY) || !(speaks_of_context || self.s.text.contains("kind"))
    }

    /// The hidden variable of a class with decorators; the first use declares it.
    pub(super) fn decorated_state(&mut self, parts: &mut Parts, start: u32) -> Parse<Ident> {
        if let Some(name) = parts.state {
            return Ok(name);
        }
        let text = String::from("[") + &self.mark_bindings().to_string();
        let name = self.s.names.intern(&text);
        self.declare(name, BindingKind::FieldKey, start)?;
        parts.state = Some(name);
        Ok(name)
    }

    /// `state.method(…)`
    fn call_state(&mut self, (state, at): (Ident, u32), method: &str, arguments: &[ExprId]) -> ExprId {
        let reference = self.use_name(state, at);
        let object = self.add(at, Expr::Name(reference));
        let property = self.s.names.intern(method);
        let callee = self.add(at, Expr::Member { object, property, optional: false });
        let arguments = self.expr_list(arguments);
        self.add(at, Expr::Call { callee, arguments, optional: false })
    }

    fn this(&mut self, at: u32) -> ExprId {
        let this = self.use_name(names::THIS, at);
        self.add(at, Expr::This(this))
    }

    /// What the value of the newest decorated field becomes, and what is done behind it; `None` in the older form.
    pub(super) fn decorated_value(
        &mut self,
        parts: &Parts,
        value: Option<ExprId>,
        at: u32,
    ) -> Option<(ExprId, ExprId)> {
        let state = parts.state.filter(|_| !parts.elements.is_empty())?;
        if self.is_legacy() && parts.elements.last().is_some_and(|element| element.kind != "accessor") {
            return None;
        }
        let number = (parts.elements.len() - 1) as f64;
        let index = self.add(at, Expr::Number(number));
        let this = self.this(at);
        let value = value.unwrap_or_else(|| {
            let zero = self.add(at, Expr::Number(0.0));
            self.add(at, Expr::Unary(UnaryOp::Void, zero))
        });
        let made = self.call_state((state, at), "init", &[index, this, value]);
        let index = self.add(at, Expr::Number(number));
        let this = self.this(at);
        let after = self.call_state((state, at), "after", &[index, this]);
        Some((made, after))
    }

    /// What a class with decorators does when it has been defined.
    pub(super) fn decorated(
        &mut self,
        start: u32,
        decorators: &[ExprId],
        parts: &mut Parts,
    ) -> Parse<Option<Decorated>> {
        if decorators.is_empty() && parts.elements.is_empty() {
            return Ok(None);
        }
        let legacy = self.is_legacy();
        let state = self.decorated_state(parts, start)?;
        let text = String::from("[") + &self.mark_bindings().to_string();
        let class = self.s.names.intern(&text);
        self.declare(class, BindingKind::FieldKey, start)?;
        let mut elements = std::mem::take(&mut parts.elements);
        let has_accessor = elements.iter().any(|element| element.kind == "accessor");
        if legacy && has_accessor && elements.iter().any(|element| !element.decorators.is_empty()) {
            return Err(self
                .s
                .refuse(start, "accessor fields together with older decorators are not supported"));
        }
        let is_legacy = legacy && !has_accessor;
        let mut apply = Vec::new();
        if is_legacy {
            elements.sort_by_key(|element| element.is_static);
            for element in elements.iter().filter(|element| element.key != names::CONSTRUCTOR) {
                apply.push(self.apply_older(start, class, element));
            }
        } else {
            for side in [0, 1] {
                let is_static = side == 1;
                if is_static || elements.iter().any(|element| !element.is_static) {
                    self.effect(start, parts, side, state, if is_static { "startStatic" } else { "start" })?;
                }
            }
            self.effect(start, parts, 1, state, "finish")?;
            let described: Vec<ExprId> =
                elements.iter().map(|element| self.describe(start, element)).collect();
            let reference = self.use_name(class, start);
            let named = self.add(start, Expr::Name(reference));
            let ours = self.list_of(start, decorators);
            let theirs = self.list_of(start, &described);
            let callee = self.hidden_name("decorate()", start);
            let arguments = self.expr_list(&[named, ours, theirs]);
            apply.push(self.add(start, Expr::Call { callee, arguments, optional: false }));
        }
        let constructor = elements.iter().find(|element| element.key == names::CONSTRUCTOR);
        let replaces = is_legacy && (!decorators.is_empty() || constructor.is_some());
        if replaces {
            let parameters = constructor.map_or(&[][..], |element| &element.parameters);
            let whole = Element {
                kind: "class",
                is_static: true,
                key: names::EMPTY,
                decorators: decorators.to_vec(),
                parameters: parameters.to_vec(),
            };
            apply.push(self.apply_older(start, class, &whole));
        }
        let apply = self.expr_list(&apply);
        let class = self.use_name(class, start);
        let state = if is_legacy { None } else { Some(self.use_name(state, start)) };
        Ok(Some(Decorated { class, state, apply, replaces }))
    }

    fn list_of(&mut self, at: u32, items: &[ExprId]) -> ExprId {
        let items = self.expr_list(items);
        self.add(at, Expr::Array(items))
    }

    /// `[kind, isStatic, key, [decorators], [[index, decorator of a parameter]]]`
    fn describe(&mut self, at: u32, element: &Element) -> ExprId {
        let kind = self.s.names.intern(element.kind);
        let kind = self.add(at, Expr::String(kind));
        let is_static = self.add(at, Expr::Bool(element.is_static));
        let key = self.add(at, Expr::String(element.key));
        let decorators = self.list_of(at, &element.decorators);
        let mut parameters = Vec::new();
        for (index, decorator) in &element.parameters {
            let index = self.add(at, Expr::Number(f64::from(*index)));
            parameters.push(self.list_of(at, &[index, *decorator]));
        }
        let parameters = self.list_of(at, &parameters);
        self.list_of(at, &[kind, is_static, key, decorators, parameters])
    }

    fn apply_older(&mut self, at: u32, class: Ident, element: &Element) -> ExprId {
        let reference = self.use_name(class, at);
        let class = self.add(at, Expr::Name(reference));
        let element = self.describe(at, element);
        let callee = self.hidden_name("decorate.older()", at);
        let arguments = self.expr_list(&[class, element]);
        self.add(at, Expr::Call { callee, arguments, optional: false })
    }

    /// `state.method(this)` at the beginning of the fields of one side, or at their end.
    fn effect(&mut self, at: u32, parts: &mut Parts, side: usize, state: Ident, method: &str) -> Parse<()> {
        let side = &mut parts.fields[side];
        self.enter_side(side, at);
        let context = self.enter_fields();
        let this = self.this(at);
        let call = self.call_state((state, at), method, &[this]);
        let place = if method == "finish" { side.fields.len() } else { 0 };
        side.fields.insert(place, Field::Effect(call));
        self.context = context;
        side.scope = self.settle();
        Ok(())
    }

    /// Keeps what a member's decorators are for; private and computed names have none here.
    pub(super) fn note_element(
        &mut self,
        parts: &mut Parts,
        key: PropertyKey,
        element: Element,
        start: u32,
    ) -> Parse<()> {
        if element.decorators.is_empty() && element.parameters.is_empty() && element.kind != "accessor" {
            return Ok(());
        }
        let PropertyKey::Name(key) = key else {
            let message =
                "a decorator of a private or computed member is not supported; give it a plain name";
            return Err(self.s.refuse(start, message));
        };
        self.decorated_state(parts, start)?;
        parts.elements.push(Element { key, ..element });
        Ok(())
    }

    /// `accessor name` in a class.
    pub(super) fn at_accessor(&mut self) -> Parse<bool> {
        if !(self.types && self.at(Kind::Word) && self.s.names.text(self.s.token.ident) == "accessor") {
            return Ok(false);
        }
        let next = self.peek()?;
        Ok(matches!(next.kind, Kind::Word | Kind::String | Kind::Private) && !next.newline)
    }
}
