//! `match`: its cases and their patterns.

use super::parser::{list_in, Parser, Pass, Read, Role};
use super::token::Tok;
use super::tree::*;

impl Parser<'_> {
    /// `match subject:` and its block of cases, of which it is known that it follows.
    pub fn match_(&mut self) -> Read<Stmt> {
        self.enter()?;
        self.advance();
        let subject = self.tuple_of(Self::star_or_named)?;
        self.colon_after()?;
        self.expect(Tok::Newline)?;
        self.expect(Tok::Indent)?;
        let mut cases = Vec::new();
        while !self.take(Tok::Dedent) && self.tok() != Tok::End {
            if self.word() != "case" {
                return self.invalid();
            }
            let case = self.case()?;
            cases.push(case);
        }
        for case in cases.iter().rev().skip(1) {
            self.check_reachable(case);
        }
        self.depth -= 1;
        Ok(Stmt::Match(subject, list_in(&mut self.module.cases, &cases)))
    }

    /// What takes everything must come last.
    fn check_reachable(&mut self, case: &Case) {
        let Pattern::Capture(None, name) = self.module.pattern(case.pattern) else { return };
        if case.guard.is_some() {
            return;
        }
        let at = case.span.start;
        match name {
            None => self.late(Pass::Compilation, at, &["wildcard makes remaining patterns unreachable"]),
            Some(name) => {
                let ident = self.uses[name.index()].ident;
                let name = self.module.text(ident).to_string();
                let parts = ["name capture '", &name, "' makes remaining patterns unreachable"];
                self.late(Pass::Compilation, at, &parts);
            }
        }
    }

    fn case(&mut self) -> Read<Case> {
        let start = self.start();
        self.advance();
        let first = self.start();
        let pattern = self.pattern_or_star()?;
        let is_star = matches!(self.module.pattern(pattern), Pattern::Star(_));
        let pattern = match self.tok() == Tok::Comma || is_star {
            true => {
                let patterns = self.patterns_from(pattern, |tok| matches!(tok, Tok::Colon | Tok::If))?;
                self.pattern_node(Pattern::Sequence(patterns), first)?
            }
            false => pattern,
        };
        let guard = if self.take(Tok::If) { Some(self.named()?) } else { None };
        let span = self.span(start);
        self.colon_after()?;
        let body = self.block((start, "'case' statement"))?;
        Ok(Case { pattern, guard, body, span })
    }

    fn pattern_node(&mut self, pattern: Pattern, _start: u32) -> Read<PatternId> {
        self.module.patterns.push(pattern);
        Ok(PatternId::new(self.module.patterns.len() - 1))
    }

    /// More patterns of a sequence, up to a token that closes it.
    fn patterns_from(&mut self, first: PatternId, closes: fn(Tok) -> bool) -> Read<List<PatternId>> {
        let mut patterns = vec![first];
        while self.take(Tok::Comma) && !closes(self.tok()) {
            patterns.push(self.pattern_or_star()?);
        }
        let stars = patterns.iter().filter(|id| matches!(self.module.pattern(**id), Pattern::Star(_)));
        if stars.count() > 1 {
            let message = "multiple starred expressions in sequence pattern";
            self.late(Pass::Compilation, self.start(), &[message]);
        }
        Ok(list_in(&mut self.module.pattern_lists, &patterns))
    }

    fn pattern_or_star(&mut self) -> Read<PatternId> {
        let start = self.start();
        if !self.take(Tok::Binary(BinaryOp::Multiply)) {
            return self.pattern();
        }
        let name = self.capture_name()?;
        self.pattern_node(Pattern::Star(name), start)
    }

    /// A name that is bound; none for `_`.
    fn capture_name(&mut self) -> Read<Option<Use>> {
        let start = self.start();
        let is_wildcard = self.word() == "_";
        let name = self.name()?;
        Ok((!is_wildcard).then(|| self.use_name(name, Role::Bind, start)))
    }

    /// `pattern | pattern as name`
    fn pattern(&mut self) -> Read<PatternId> {
        self.enter()?;
        let start = self.start();
        let mut pattern = self.closed_pattern()?;
        if self.tok() == Tok::Binary(BinaryOp::Or) {
            let mut all = vec![pattern];
            while self.take(Tok::Binary(BinaryOp::Or)) {
                all.push(self.closed_pattern()?);
            }
            let all = list_in(&mut self.module.pattern_lists, &all);
            pattern = self.pattern_node(Pattern::Or(all), start)?;
        }
        if self.take(Tok::As) {
            if self.word() == "_" {
                return self.fail(self.start(), "cannot use '_' as a target");
            }
            let name = self.capture_name()?;
            pattern = self.pattern_node(Pattern::Capture(Some(pattern), name), start)?;
        }
        self.depth -= 1;
        Ok(pattern)
    }

    fn closed_pattern(&mut self) -> Read<PatternId> {
        let start = self.start();
        let pattern = match self.tok() {
            Tok::Name => return self.name_pattern(start),
            Tok::LeftRound | Tok::LeftSquare => return self.sequence_pattern(start),
            Tok::LeftCurly => self.mapping_pattern()?,
            Tok::None | Tok::True | Tok::False => Pattern::Same(self.literal_operand()?),
            Tok::Number | Tok::Str | Tok::Binary(BinaryOp::Subtract) => {
                Pattern::Value(self.literal_operand()?)
            }
            _ => return self.invalid(),
        };
        self.pattern_node(pattern, start)
    }

    /// A capture, `_`, a dotted value or a class.
    fn name_pattern(&mut self, start: u32) -> Read<PatternId> {
        if !matches!(self.second(), Tok::Dot | Tok::LeftRound) {
            let name = self.capture_name()?;
            return self.pattern_node(Pattern::Capture(None, name), start);
        }
        let name = self.name()?;
        let name = self.use_name(name, Role::Load, start);
        let mut value = self.node(Expr::Name(name), start)?;
        while self.take(Tok::Dot) {
            let name = self.name()?;
            value = self.node(Expr::Attribute(value, name), start)?;
        }
        if self.tok() != Tok::LeftRound {
            return self.pattern_node(Pattern::Value(value), start);
        }
        self.advance();
        let (mut values, mut names) = (Vec::new(), Vec::new());
        while self.tok() != Tok::RightRound {
            let at = self.start();
            if self.tok() == Tok::Name && self.second() == Tok::Equal {
                let name = self.name()?;
                self.advance();
                names.push(self.node(Expr::Str(name), at)?);
            } else if !names.is_empty() {
                return self.fail(at, "positional patterns follow keyword patterns");
            }
            values.push(self.pattern()?);
            if !self.take(Tok::Comma) {
                break;
            }
        }
        self.expect(Tok::RightRound)?;
        let values = list_in(&mut self.module.pattern_lists, &values);
        let names = self.expr_list(&names);
        self.pattern_node(Pattern::Class { class: value, values, names }, start)
    }

    /// `(a)`, `(a, b)`, `[a, b]`
    fn sequence_pattern(&mut self, start: u32) -> Read<PatternId> {
        let is_round = self.tok() == Tok::LeftRound;
        let close = if is_round { Tok::RightRound } else { Tok::RightSquare };
        self.advance();
        if self.take(close) {
            return self.pattern_node(Pattern::Sequence(List::EMPTY), start);
        }
        let first = self.pattern_or_star()?;
        let is_star = matches!(self.module.pattern(first), Pattern::Star(_));
        if is_round && !is_star && self.take(close) {
            return Ok(first);
        }
        let patterns = self.patterns_from(first, |tok| matches!(tok, Tok::RightRound | Tok::RightSquare))?;
        self.expect(close)?;
        self.pattern_node(Pattern::Sequence(patterns), start)
    }

    fn mapping_pattern(&mut self) -> Read<Pattern> {
        self.advance();
        let (mut keys, mut values, mut rest) = (Vec::new(), Vec::new(), None);
        while self.tok() != Tok::RightCurly {
            if self.take(Tok::Binary(BinaryOp::Power)) {
                rest = self.capture_name()?;
                self.take(Tok::Comma);
                break;
            }
            keys.push(self.mapping_key()?);
            self.expect(Tok::Colon)?;
            values.push(self.pattern()?);
            if !self.take(Tok::Comma) {
                break;
            }
        }
        self.expect(Tok::RightCurly)?;
        let keys = self.expr_list(&keys);
        let values = list_in(&mut self.module.pattern_lists, &values);
        Ok(Pattern::Mapping { keys, values, rest })
    }

    /// A literal or a dotted name.
    fn mapping_key(&mut self) -> Read<ExprId> {
        match (self.tok(), self.second()) {
            (Tok::Name, Tok::Dot) => self.literal_operand(),
            (Tok::Name, _) => self.invalid(),
            _ => self.literal_operand(),
        }
    }
}
