//! What stands in brackets: groups, displays, comprehensions, the arguments of a call.

use super::parser::{list_in, Parser, Pass, Read, Role};
use super::token::Tok;
use super::tree::*;

const KEY_WITHOUT_COLON: &str = "':' expected after dictionary key";

impl Parser<'_> {
    /// `(…)`: a group, a tuple, a `yield`, a generator expression.
    pub fn round(&mut self) -> Read<ExprId> {
        let start = self.start();
        let holds_for = self.tokens[self.at].holds_for;
        self.advance();
        if self.take(Tok::RightRound) {
            return self.node(Expr::Tuple(List::EMPTY), start);
        }
        if self.tok() == Tok::Yield && !holds_for {
            let value = self.yield_()?;
            self.expect(Tok::RightRound)?;
            return Ok(value);
        }
        if holds_for {
            let comprehension = self.comprehension(ComprehensionKind::Generator, start)?;
            self.expect(Tok::RightRound)?;
            return self.comprehension_node(comprehension, start);
        }
        let first = self.star_or_named()?;
        if self.tok() != Tok::Comma {
            if let Expr::Starred(_) = self.module.expr(first) {
                if self.tok() == Tok::RightRound {
                    return self.fail(self.start_of(first), "cannot use starred expression here");
                }
            }
            self.expect(Tok::RightRound)?;
            return Ok(first);
        }
        let items = self.items(first, Tok::RightRound)?;
        self.node(Expr::Tuple(items), start)
    }

    /// `[…]`: a list or a list comprehension.
    pub fn square(&mut self) -> Read<ExprId> {
        let start = self.start();
        let holds_for = self.tokens[self.at].holds_for;
        self.advance();
        if holds_for {
            let comprehension = self.comprehension(ComprehensionKind::List, start)?;
            self.expect(Tok::RightSquare)?;
            return self.comprehension_node(comprehension, start);
        }
        let mut items = List::EMPTY;
        if !self.take(Tok::RightSquare) {
            let first = self.star_or_named()?;
            items = self.items(first, Tok::RightSquare)?;
        }
        self.node(Expr::List(items), start)
    }

    /// The elements behind the first one, and the closing bracket.
    fn items(&mut self, first: ExprId, close: Tok) -> Read<List<ExprId>> {
        let mut items = vec![first];
        while self.take(Tok::Comma) && self.tok() != close {
            items.push(self.star_or_named()?);
        }
        self.expect(close)?;
        Ok(self.expr_list(&items))
    }

    /// `{…}`: a dict, a set, or a comprehension of either.
    pub fn curly(&mut self) -> Read<ExprId> {
        let start = self.start();
        let holds_for = self.tokens[self.at].holds_for;
        self.advance();
        if holds_for {
            let kind = self.curly_kind();
            let comprehension = self.comprehension(kind, start)?;
            self.expect(Tok::RightCurly)?;
            return self.comprehension_node(comprehension, start);
        }
        if self.take(Tok::RightCurly) {
            return self.node(Expr::Dict(List::EMPTY), start);
        }
        if self.tok() != Tok::Binary(BinaryOp::Power) {
            let first = self.star_or_named()?;
            if self.tok() != Tok::Colon {
                let items = self.items(first, Tok::RightCurly)?;
                return self.node(Expr::Set(items), start);
            }
            return self.dict(Some(first), start);
        }
        self.dict(None, start)
    }

    fn dict(&mut self, mut key: Option<ExprId>, start: u32) -> Read<ExprId> {
        let mut items = Vec::new();
        loop {
            if key.is_none() && self.take(Tok::Binary(BinaryOp::Power)) {
                let value = self.operators(super::expression::BITS)?;
                items.push(DictItem { key: None, value });
            } else {
                let name = match key.take() {
                    Some(name) => name,
                    None => self.later_key()?,
                };
                let value = self.dict_value()?;
                items.push(DictItem { key: Some(name), value });
            }
            if !self.take(Tok::Comma) || self.tok() == Tok::RightCurly {
                break;
            }
        }
        self.expect(Tok::RightCurly)?;
        let items = list_in(&mut self.module.dict_items, &items);
        self.node(Expr::Dict(items), start)
    }

    /// A key behind the first item: what it lacks is a colon rather than a comma.
    fn later_key(&mut self) -> Read<ExprId> {
        let start = self.start();
        let key = self.expression();
        if key.is_err() {
            self.reword(|failure| {
                if failure.at == start && failure.message.ends_with("forgot a comma?") {
                    failure.message = KEY_WITHOUT_COLON.into();
                }
            });
        }
        key
    }

    fn dict_value(&mut self) -> Read<ExprId> {
        if self.tok() != Tok::Colon {
            return self.fail(self.end() - 1, KEY_WITHOUT_COLON);
        }
        self.advance();
        let colon = self.tokens[self.at - 1].start;
        match self.tok() {
            Tok::RightCurly | Tok::Comma => {
                self.fail(colon, "expression expected after dictionary key and ':'")
            }
            Tok::Binary(BinaryOp::Multiply) => {
                self.fail(self.start(), "cannot use a starred expression in a dictionary value")
            }
            _ => self.expression(),
        }
    }

    /// Whether the comprehension in curly brackets is a dict's: a colon comes before its `for`.
    fn curly_kind(&self) -> ComprehensionKind {
        let level = self.tokens[self.at - 1].level;
        let mut lambdas = 0;
        for token in self.tokens[self.at..].iter().filter(|token| token.level == level) {
            match token.tok {
                Tok::Lambda => lambdas += 1,
                Tok::Colon if lambdas > 0 => lambdas -= 1,
                Tok::Colon => return ComprehensionKind::Dict,
                Tok::For => break,
                _ => {}
            }
        }
        ComprehensionKind::Set
    }

    /// The inside of brackets that hold a comprehension: the element and its clauses.
    pub fn comprehension(&mut self, kind: ComprehensionKind, start: u32) -> Read<Comprehension> {
        let outer = self.scope;
        let scope = self.open_scope(
            ScopeKind::Comprehension,
            match kind {
                ComprehensionKind::List => "<listcomp>",
                ComprehensionKind::Set => "<setcomp>",
                ComprehensionKind::Dict => "<dictcomp>",
                ComprehensionKind::Generator => "<genexpr>",
            },
        );
        self.scope_mut().is_generator = kind == ComprehensionKind::Generator;
        let argument = self.intern(".0");
        self.use_name(argument, Role::Parameter, start);
        let before = self.start();
        if kind == ComprehensionKind::Set && self.tok() == Tok::Binary(BinaryOp::Power) {
            self.advance();
            self.operators(super::expression::BITS)?;
            return match self.tok() {
                Tok::For => self.fail(before, "dict unpacking cannot be used in dict comprehension"),
                _ => self.invalid(),
            };
        }
        let element = self.star_or_named()?;
        let mut value = None;
        if kind == ComprehensionKind::Dict {
            self.expect(Tok::Colon)?;
            value = Some(self.expression()?);
        }
        if let Expr::Starred(_) = self.module.expr(element) {
            if matches!(self.tok(), Tok::For | Tok::Async) {
                return self.fail(before, "iterable unpacking cannot be used in comprehension");
            }
        }
        if self.tok() == Tok::Comma && kind != ComprehensionKind::Dict {
            self.expect_target_parentheses(before, kind == ComprehensionKind::Generator)?;
        }
        if !matches!(self.tok(), Tok::For | Tok::Async) {
            return self.invalid();
        }
        let clauses = self.clauses(outer, scope)?;
        self.scope = outer;
        self.close_comprehension(kind, scope, start);
        Ok(Comprehension { kind, element, value, clauses, scope })
    }

    /// `[a, b for …]` lacks parentheses.
    #[cold]
    fn expect_target_parentheses(&mut self, start: u32, is_round: bool) -> Read<()> {
        while self.take(Tok::Comma) && self.starts_item() {
            self.star_or_named()?;
        }
        match self.tok() {
            Tok::For if !is_round => {
                self.fail(start, "did you forget parentheses around the comprehension target?")
            }
            _ => self.invalid(),
        }
    }

    fn clauses(&mut self, outer: ScopeId, scope: ScopeId) -> Read<List<Clause>> {
        let mut clauses = Vec::new();
        while matches!(self.tok(), Tok::For | Tok::Async) {
            let is_async = self.take(Tok::Async);
            self.expect(Tok::For)?;
            let from = self.uses.len();
            let target = self.for_target()?;
            for used in &mut self.uses[from..] {
                if used.role == Role::Bind {
                    used.role = Role::Iterate;
                }
            }
            self.expect(Tok::In)?;
            if clauses.is_empty() {
                self.scope = outer;
            }
            let was_iterable = std::mem::replace(&mut self.in_iterable, true);
            let iterable = self.operators(1)?;
            self.in_iterable = was_iterable;
            self.scope = scope;
            let mut conditions = Vec::new();
            while self.take(Tok::If) {
                conditions.push(self.operators(1)?);
            }
            let conditions = self.expr_list(&conditions);
            if is_async {
                self.scope_mut().is_async = true;
            }
            clauses.push(Clause { target, iterable, conditions, is_async });
        }
        Ok(list_in(&mut self.module.clauses, &clauses))
    }

    /// A comprehension that awaits (a generator does not, at once) makes whoever runs it await.
    fn close_comprehension(&mut self, kind: ComprehensionKind, scope: ScopeId, start: u32) {
        if !self.module.scope(scope).is_async || kind == ComprehensionKind::Generator {
            return;
        }
        match self.kind(self.scope) {
            ScopeKind::Comprehension => self.scope_mut().is_async = true,
            ScopeKind::Function if self.module.scope(self.scope).is_async => {}
            _ => {
                let message = "asynchronous comprehension outside of an asynchronous function";
                self.late(Pass::Compilation, start, &[message]);
            }
        }
    }

    pub fn comprehension_node(&mut self, comprehension: Comprehension, start: u32) -> Read<ExprId> {
        self.module.comprehensions.push(comprehension);
        let id = ComprehensionId::new(self.module.comprehensions.len() - 1);
        self.node(Expr::Comprehension(id), start)
    }

    /// The arguments of a call or of a class statement, with their parentheses.
    pub fn arguments(&mut self) -> Read<List<Argument>> {
        let open = self.start();
        let holds_for = self.tokens[self.at].holds_for;
        self.advance();
        if holds_for && !(self.tok() == Tok::Name && self.second() == Tok::Equal) {
            let start = self.start();
            // A generator that is not the first argument is not read as one.
            let is_first =
                self.tok() != Tok::Binary(BinaryOp::Multiply) && self.first_argument_is_generator();
            if is_first {
                let comprehension = self.comprehension(ComprehensionKind::Generator, open)?;
                if self.tok() == Tok::Comma {
                    return self.fail(start, "Generator expression must be parenthesized");
                }
                self.expect(Tok::RightRound)?;
                let value = self.comprehension_node(comprehension, open)?;
                return Ok(list_in(&mut self.module.arguments, &[Argument::Positional(value)]));
            }
        }
        let mut arguments = Vec::new();
        let mut state = (false, false);
        let mut misplaced = None;
        while self.tok() != Tok::RightRound {
            let argument = self.argument(&mut state, &mut misplaced, &arguments)?;
            arguments.push(argument);
            if !self.take(Tok::Comma) {
                break;
            }
        }
        if let (Some(message), Tok::RightRound) = (misplaced, self.tok()) {
            return self.fail(self.start(), message);
        }
        self.expect(Tok::RightRound)?;
        Ok(list_in(&mut self.module.arguments, &arguments))
    }

    /// Whether the `for` of these brackets comes before any comma of theirs.
    fn first_argument_is_generator(&self) -> bool {
        let level = self.tokens[self.at - 1].level;
        for token in &self.tokens[self.at..] {
            match token.tok {
                Tok::For if token.level == level => return true,
                Tok::Comma if token.level == level => return false,
                Tok::RightRound if token.level < level => return false,
                _ => {}
            }
        }
        false
    }

    fn argument(
        &mut self,
        (keyword, unpacking): &mut (bool, bool),
        misplaced: &mut Option<&'static str>,
        before: &[Argument],
    ) -> Read<Argument> {
        let start = self.start();
        if self.take(Tok::Binary(BinaryOp::Multiply)) {
            if *unpacking {
                let message = "iterable argument unpacking follows keyword argument unpacking";
                return self.fail(start, message);
            }
            return Ok(Argument::Star(self.expression()?));
        }
        if self.take(Tok::Binary(BinaryOp::Power)) {
            *unpacking = true;
            return Ok(Argument::DoubleStar(self.expression()?));
        }
        if self.tok() == Tok::Name && self.second() == Tok::Equal {
            let name = self.name()?;
            self.advance();
            *keyword = true;
            let repeated =
                |argument: &Argument| matches!(argument, Argument::Keyword(other, _) if *other == name);
            if before.iter().any(repeated) {
                let text = self.module.text(name).to_string();
                self.late(Pass::Compilation, start, &["keyword argument repeated: ", &text]);
            }
            let value = self.expression()?;
            if self.tok() == Tok::For {
                return self.fail(start, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
            }
            return Ok(Argument::Keyword(name, value));
        }
        let value = self.argument_value()?;
        match self.tok() {
            Tok::For | Tok::Async => return self.fail(start, "Generator expression must be parenthesized"),
            Tok::Equal => {
                return match self.module.expr(value) {
                    Expr::Bool(_) | Expr::None => {
                        let parts = ["cannot assign to ", self.describe(value)];
                        self.fail(start, &parts.concat())
                    }
                    _ => self.fail(start, "expression cannot contain assignment, perhaps you meant \"==\"?"),
                };
            }
            _ => {}
        }
        if *unpacking {
            misplaced.get_or_insert("positional argument follows keyword argument unpacking");
        } else if *keyword {
            misplaced.get_or_insert("positional argument follows keyword argument");
        }
        Ok(Argument::Positional(value))
    }

    /// `name := value` or an expression, where a `=` behind it is somebody else's to word.
    fn argument_value(&mut self) -> Read<ExprId> {
        if self.tok() == Tok::Name && self.second() == Tok::Walrus {
            return self.named();
        }
        self.expression()
    }
}
