//! Patterns: those of declarations and parameters are read as such; those of assignments and arrow functions are read
//! as expressions first and turned into patterns when the `=` or `=>` comes (the specification's cover grammars).

use super::names::{self, Class as Word};
use super::parser::{keep, Parser};
use super::scanner::{Kind, Parse};
use super::tree::*;

const INVALID_TARGET: &str = "Invalid destructuring assignment target";
const REST_LAST: &str = "Rest element must be last element";
const RESTRICTED: &str = "Unexpected eval or arguments in strict mode";

impl Parser<'_> {
    // Declarations

    /// The name that is the token, declared.
    pub(super) fn declared_name(&mut self, kind: BindingKind) -> Parse<Ref> {
        let token = self.s.token;
        if token.kind != Kind::Word {
            return Err(self.unexpected());
        }
        match names::class(token.ident) {
            Word::Name => {}
            Word::Restricted => return Err(self.s.fail(token.start, RESTRICTED)),
            Word::Strict if self.is_name(token.ident) => self.sloppy_name(token.start)?,
            _ => return Err(self.unexpected()),
        }
        self.declare(token.ident, kind, token.start)?;
        self.s.next()?;
        let reference = self.use_name(token.ident, token.start);
        self.note_declares(reference);
        Ok(reference)
    }

    /// A name or pattern, declared.
    pub(super) fn binding(&mut self, kind: BindingKind) -> Parse<PatternId> {
        self.enter()?;
        let start = self.start();
        let pattern = match self.s.token.kind {
            Kind::BracketOpen => self.binding_array(kind)?,
            Kind::BraceOpen => self.binding_object(kind)?,
            _ => Pattern::Name(self.declared_name(kind)?),
        };
        self.leave();
        let span = self.span_from(start);
        Ok(self.add_pattern(span, pattern))
    }

    /// `pattern = default`, as far as there is one.
    pub(super) fn binding_element(&mut self, kind: BindingKind) -> Parse<(PatternId, Option<ExprId>)> {
        let target = self.binding(kind)?;
        self.marked_annotation()?;
        if !self.eat(Kind::Assign)? {
            return Ok((target, None));
        }
        let default = self.assignment_in()?;
        self.name_pattern_value(target, default);
        Ok((target, Some(default)))
    }

    /// An anonymous function takes the name of the variable that it is given to.
    pub(super) fn name_pattern_value(&mut self, target: PatternId, value: ExprId) {
        if let Pattern::Name(reference) = self.program.pattern(target) {
            self.name_value(value, self.program.reference(reference).name);
        }
    }

    fn binding_array(&mut self, kind: BindingKind) -> Parse<Pattern> {
        self.s.next()?;
        let mut elements = Vec::new();
        while !self.at(Kind::BracketClose) {
            if self.eat(Kind::Comma)? {
                elements.push(Element { target: None, default: None, rest: false });
                continue;
            }
            let start = self.start();
            if self.eat(Kind::Ellipsis)? {
                let target = Some(self.binding(kind)?);
                elements.push(Element { target, default: None, rest: true });
                if self.at(Kind::Comma) {
                    return Err(self.s.fail(start, REST_LAST));
                }
            } else {
                let (target, default) = self.binding_element(kind)?;
                elements.push(Element { target: Some(target), default, rest: false });
            }
            if !self.at(Kind::BracketClose) {
                self.expect(Kind::Comma)?;
            }
        }
        self.s.next()?;
        Ok(Pattern::Array(keep(&mut self.program.elements, &elements)))
    }

    fn binding_object(&mut self, kind: BindingKind) -> Parse<Pattern> {
        self.s.next()?;
        let (mut properties, mut rest) = (Vec::new(), None);
        while !self.at(Kind::BraceClose) {
            if self.eat(Kind::Ellipsis)? {
                if !self.at(Kind::Word) {
                    let message = "`...` must be followed by an identifier in declaration contexts";
                    return Err(self.s.fail(self.start(), message));
                }
                rest = Some(self.binding(kind)?);
                if self.at(Kind::Comma) {
                    return Err(self.s.fail(self.s.previous.0, REST_LAST));
                }
            } else {
                properties.push(self.binding_property(kind)?);
            }
            if !self.at(Kind::BraceClose) {
                self.expect(Kind::Comma)?;
            }
        }
        self.s.next()?;
        Ok(Pattern::Object(keep(&mut self.program.pattern_properties, &properties), rest))
    }

    fn binding_property(&mut self, kind: BindingKind) -> Parse<PatternProperty> {
        if self.at(Kind::Word) {
            let next = self.peek()?.kind;
            if matches!(next, Kind::Comma | Kind::BraceClose | Kind::Assign) {
                let key = PropertyKey::Name(self.s.token.ident);
                let (target, default) = self.binding_element(kind)?;
                return Ok(PatternProperty { key, target, default });
            }
        }
        let key = self.property_key(false)?;
        self.expect(Kind::Colon)?;
        if !matches!(self.s.token.kind, Kind::Word | Kind::BraceOpen | Kind::BracketOpen | Kind::End) {
            return Err(self.s.fail(self.start(), INVALID_TARGET));
        }
        let (target, default) = self.binding_element(kind)?;
        Ok(PatternProperty { key, target, default })
    }

    // Assignments

    /// `++a`, `a += 1`: a name or a member.
    pub(super) fn simple_target(&mut self, expr: ExprId, message: &str) -> Parse<()> {
        match self.program.expr(expr) {
            Expr::Name(reference) => self.assigned_name(reference),
            Expr::Member { .. }
            | Expr::Index { .. }
            | Expr::PrivateMember { .. }
            | Expr::SuperMember { .. }
            | Expr::SuperIndex { .. } => Ok(()),
            _ => {
                let at = self.outer_span(expr).start;
                Err(self.s.fail(at, message))
            }
        }
    }

    fn assigned_name(&mut self, reference: Ref) -> Parse<()> {
        let Reference { name, at, .. } = self.program.reference(reference);
        if names::class(name) == Word::Restricted {
            return Err(self.s.fail(at, RESTRICTED));
        }
        self.note_write(reference);
        Ok(())
    }

    /// What stands before a `=`.
    pub(super) fn assign_target(&mut self, expr: ExprId) -> Parse<PatternId> {
        let is_literal = matches!(self.program.expr(expr), Expr::Array(_) | Expr::Object(_));
        let in_parentheses = self.parenthesized.is_some_and(|(inner, _)| inner == expr);
        if is_literal && !in_parentheses {
            return self.pattern_of(expr);
        }
        self.simple_target(expr, "Invalid left-hand side in assignment")?;
        self.pattern_of(expr)
    }

    /// An expression as the pattern that it covers.
    pub(super) fn pattern_of(&mut self, expr: ExprId) -> Parse<PatternId> {
        let span = self.program.expr_span(expr);
        let pattern = match self.program.expr(expr) {
            Expr::Name(reference) => {
                self.assigned_name(reference)?;
                Pattern::Name(reference)
            }
            Expr::Array(list) => self.array_pattern(list)?,
            Expr::Object(list) => {
                let pattern = self.object_pattern(list)?;
                if self.cover.is_some_and(|at| at >= span.start) {
                    self.cover = None;
                }
                pattern
            }
            _ => {
                self.simple_target(expr, INVALID_TARGET)?;
                Pattern::Member(expr)
            }
        };
        Ok(self.add_pattern(span, pattern))
    }

    /// `pattern = default` as it was read: an assignment.
    fn element_of(&mut self, expr: ExprId) -> Parse<(PatternId, Option<ExprId>)> {
        match self.program.expr(expr) {
            Expr::Assign(target, default) => Ok((target, Some(default))),
            _ => Ok((self.pattern_of(expr)?, None)),
        }
    }

    /// The elements of an array, or parameters.
    pub(super) fn elements_of(&mut self, list: List<ExprId>) -> Parse<List<Element>> {
        let mut elements = Vec::with_capacity(list.len());
        for index in 0..list.len() {
            let expr = self.program.exprs(list)[index];
            elements.push(match self.program.expr(expr) {
                Expr::Hole => Element { target: None, default: None, rest: false },
                Expr::Spread(inner) => {
                    let at = self.program.expr_span(expr).start;
                    if index + 1 < list.len() {
                        return Err(self.s.fail(at, REST_LAST));
                    }
                    if let Expr::Assign(..) = self.program.expr(inner) {
                        return Err(self.s.fail(at, INVALID_TARGET));
                    }
                    Element { target: Some(self.pattern_of(inner)?), default: None, rest: true }
                }
                _ => {
                    let (target, default) = self.element_of(expr)?;
                    Element { target: Some(target), default, rest: false }
                }
            });
        }
        Ok(keep(&mut self.program.elements, &elements))
    }

    fn array_pattern(&mut self, list: List<ExprId>) -> Parse<Pattern> {
        Ok(Pattern::Array(self.elements_of(list)?))
    }

    fn object_pattern(&mut self, list: List<Property>) -> Parse<Pattern> {
        let (mut properties, mut rest) = (Vec::new(), None);
        for index in 0..list.len() {
            let property = self.program.properties(list)[index];
            let (key, value) = match property {
                Property::Value(key, value) => (key, value),
                Property::Prototype(value) => (PropertyKey::Name(names::PROTO), value),
                Property::Cover(reference, default) => {
                    self.assigned_name(reference)?;
                    let Reference { name, at, .. } = self.program.reference(reference);
                    let span = SourceSpan { start: at, end: at + self.s.names.text(name).len() as u32 };
                    let target = self.add_pattern(span, Pattern::Name(reference));
                    let key = PropertyKey::Name(name);
                    properties.push(PatternProperty { key, target, default: Some(default) });
                    continue;
                }
                Property::Spread(inner) => {
                    let at = self.program.expr_span(inner).start;
                    if index + 1 < list.len() {
                        return Err(self.s.fail(at, REST_LAST));
                    }
                    let message = "`...` must be followed by an assignable reference in assignment contexts";
                    self.simple_target(inner, message)?;
                    rest = Some(self.pattern_of(inner)?);
                    continue;
                }
                Property::Method(_, id) | Property::Getter(_, id) | Property::Setter(_, id) => {
                    let at = self.program.function(id).span.start;
                    return Err(self.s.fail(at, INVALID_TARGET));
                }
            };
            let (target, default) = self.element_of(value)?;
            properties.push(PatternProperty { key, target, default });
        }
        Ok(Pattern::Object(keep(&mut self.program.pattern_properties, &properties), rest))
    }

    // Arrow functions

    /// Declares the names of a pattern that was read as an expression.
    pub(super) fn declare_pattern(&mut self, pattern: PatternId) -> Parse<()> {
        match self.program.pattern(pattern) {
            Pattern::Name(reference) => {
                let Reference { name, at, .. } = self.program.reference(reference);
                self.declare(name, BindingKind::Parameter, at)?;
                self.note_declares(reference);
                Ok(())
            }
            Pattern::Member(expr) => {
                let at = self.program.expr_span(expr).start;
                Err(self.s.fail(at, INVALID_TARGET))
            }
            Pattern::Array(list) => self.declare_elements(list),
            Pattern::Object(list, rest) => {
                for index in 0..list.len() {
                    let target = self.program.pattern_properties(list)[index].target;
                    self.declare_pattern(target)?;
                }
                rest.map_or(Ok(()), |rest| self.declare_pattern(rest))
            }
        }
    }

    pub(super) fn declare_elements(&mut self, list: List<Element>) -> Parse<()> {
        for index in 0..list.len() {
            let Element { target: Some(target), default, .. } = self.program.elements(list)[index] else {
                continue;
            };
            let mark = self.mark_bindings();
            self.declare_pattern(target)?;
            let end = match default {
                Some(default) => self.program.expr_span(default).end,
                None => self.program.pattern_span(target).end,
            };
            self.set_ready_parameter(mark, end);
        }
        Ok(())
    }
}
