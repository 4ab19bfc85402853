//! `match`: patterns take the subject apart on the operands. What they capture is kept in a dict below them, because
//! CPython binds names only once a whole pattern fits.

use super::{Compiler, Refused};
use crate::python::syntax::tree::{Case, ExprId, List, Pattern, PatternId, Use};
use crate::python::vm::code::{Comparison, Op};
use crate::python::vm::value::Value;

/// Jumps that are taken where a pattern does not fit, each with the number of operands there.
type Fails = Vec<(usize, u32)>;

impl Compiler<'_> {
    pub(super) fn match_(&mut self, subject: ExprId, cases: List<Case>) -> Result<(), Refused> {
        let depth = self.unit.depth;
        self.expression(subject)?;
        let mut ends = Vec::new();
        for case in self.tree.cases(cases) {
            self.at(case.span);
            self.unit.depth = depth + 1;
            let mut fails = Vec::new();
            let mut names = Vec::new();
            self.captures(case.pattern, &mut names);
            self.emit(Op::Copy);
            match self.tree.pattern(case.pattern) {
                Pattern::Capture(None, Some(name)) => self.store(name),
                _ if names.is_empty() => self.pattern(case.pattern, 0, &mut fails)?,
                _ => {
                    self.emit(Op::BuildDict(0));
                    let dict = self.unit.depth;
                    self.emit(Op::Swap);
                    // `subject dict subject`: the dict stands below what the pattern takes apart.
                    self.pattern(case.pattern, dict - 1, &mut fails)?;
                    self.bind(&names);
                }
            }
            if let Some(guard) = case.guard {
                self.expression(guard)?;
                let jump = self.emit(Op::JumpIfFalse(0));
                fails.push((jump, self.unit.depth));
            }
            self.emit(Op::Pop);
            self.block(case.body)?;
            ends.push(self.emit(Op::Jump(0)));
            self.clean_up(fails, depth + 1);
        }
        self.unit.depth = depth + 1;
        self.emit(Op::Pop);
        self.land(&ends);
        Ok(())
    }

    /// Lands jumps from places with more operands than there shall be, dropping those.
    fn clean_up(&mut self, mut fails: Fails, depth: u32) {
        fails.sort_by_key(|(_, depth)| std::cmp::Reverse(*depth));
        let mut current = fails.first().map_or(depth, |(_, depth)| *depth);
        for (jump, at) in fails {
            while current > at {
                self.unit.depth = current;
                self.emit(Op::Pop);
                current -= 1;
            }
            self.land(&[jump]);
        }
        while current > depth {
            self.unit.depth = current;
            self.emit(Op::Pop);
            current -= 1;
        }
        self.unit.depth = depth;
    }

    /// The names that a pattern captures, each once.
    fn captures(&self, pattern: PatternId, names: &mut Vec<Use>) {
        let (all, name) = match self.tree.pattern(pattern) {
            Pattern::Value(_) | Pattern::Same(_) => return,
            Pattern::Capture(inner, name) => {
                if let Some(inner) = inner {
                    self.captures(inner, names);
                }
                (List::EMPTY, name)
            }
            Pattern::Star(name) => (List::EMPTY, name),
            Pattern::Mapping { values, rest, .. } => (values, rest),
            Pattern::Sequence(all) | Pattern::Or(all) => (all, None),
            Pattern::Class { values, .. } => (values, None),
        };
        for pattern in self.tree.patterns(all) {
            self.captures(*pattern, names);
        }
        if let Some(name) = name {
            let known = names.iter().any(|other| self.tree.use_name(*other) == self.tree.use_name(name));
            if !known {
                names.push(name);
            }
        }
    }

    /// Binds what the dict on top of the operands holds.
    fn bind(&mut self, names: &[Use]) {
        for name in names {
            self.emit(Op::Copy);
            self.text(self.tree.use_name(*name));
            self.emit(Op::Subscript);
            self.store(*name);
        }
        self.emit(Op::Pop);
    }

    /// Keeps what is on top of the operands, under a name, in the dict at `dict`.
    fn capture(&mut self, name: Option<Use>, dict: u32) {
        match name {
            Some(name) => {
                self.text(self.tree.use_name(name));
                self.emit(Op::Swap);
                let below = self.unit.depth - 2 - (dict - 1);
                self.emit(Op::DictAdd(below));
            }
            None => {
                self.emit(Op::Pop);
            }
        }
    }

    fn fail_unless(&mut self, fails: &mut Fails) {
        let jump = self.emit(Op::JumpIfFalse(0));
        fails.push((jump, self.unit.depth));
    }

    /// Goes on if the value on top of the operands is not `None`.
    fn fail_if_none(&mut self, fails: &mut Fails) {
        self.emit(Op::Copy);
        self.constant(Value::None);
        self.emit(Op::Compare(Comparison::IsNot));
        self.fail_unless(fails);
    }

    /// Takes the value on top of the operands, if the pattern fits it.
    fn pattern(&mut self, pattern: PatternId, dict: u32, fails: &mut Fails) -> Result<(), Refused> {
        match self.tree.pattern(pattern) {
            Pattern::Value(value) => {
                self.expression(value)?;
                self.emit(Op::Compare(Comparison::Equal));
                self.fail_unless(fails);
            }
            Pattern::Same(value) => {
                self.expression(value)?;
                self.emit(Op::Compare(Comparison::Is));
                self.fail_unless(fails);
            }
            Pattern::Capture(inner, name) => {
                if let Some(inner) = inner {
                    self.emit(Op::Copy);
                    self.pattern(inner, dict, fails)?;
                }
                self.capture(name, dict);
            }
            Pattern::Star(name) => self.capture(name, dict),
            Pattern::Sequence(all) => {
                let all = self.tree.patterns(all);
                let star = all.iter().position(|one| matches!(self.tree.pattern(*one), Pattern::Star(_)));
                let count = all.len() as u32;
                self.emit(Op::MatchSequence(count - u32::from(star.is_some()), star.is_some()));
                self.unit.depth += 1;
                self.fail_unless(fails);
                match star {
                    Some(star) => self.emit(Op::UnpackStar(star as u32, count - 1 - star as u32)),
                    None => self.emit(Op::Unpack(count)),
                };
                self.all(all, dict, fails)?;
            }
            Pattern::Mapping { keys, values, rest } => {
                self.keys(keys)?;
                self.emit(Op::MatchKeys);
                self.fail_if_none(fails);
                self.emit(Op::Unpack(values.len() as u32));
                self.all(self.tree.patterns(values), dict, fails)?;
                if rest.is_some() {
                    self.keys(keys)?;
                    self.emit(Op::MatchRest);
                    self.unit.depth -= 1;
                }
                self.capture(rest, dict);
            }
            Pattern::Class { class, values, names } => {
                let by_name = names.len() as u32;
                let count = values.len() as u32;
                self.expression(class)?;
                self.keys(names)?;
                self.emit(Op::MatchClass(count - by_name));
                self.unit.depth -= 2;
                self.fail_if_none(fails);
                self.emit(Op::Unpack(count));
                self.all(self.tree.patterns(values), dict, fails)?;
            }
            Pattern::Or(all) => self.alternatives(self.tree.patterns(all), dict, fails)?,
        }
        Ok(())
    }

    fn keys(&mut self, keys: List<ExprId>) -> Result<(), Refused> {
        self.expressions(keys)?;
        self.emit(Op::BuildTuple(keys.len() as u32));
        Ok(())
    }

    fn all(&mut self, all: &[PatternId], dict: u32, fails: &mut Fails) -> Result<(), Refused> {
        all.iter().try_for_each(|pattern| self.pattern(*pattern, dict, fails))
    }

    fn alternatives(&mut self, all: &[PatternId], dict: u32, fails: &mut Fails) -> Result<(), Refused> {
        let Some((last, earlier)) = all.split_last() else { return Ok(()) };
        let depth = self.unit.depth;
        let mut fits = Vec::new();
        for pattern in earlier {
            let mut own = Vec::new();
            self.emit(Op::Copy);
            self.pattern(*pattern, dict, &mut own)?;
            self.emit(Op::Pop);
            fits.push(self.emit(Op::Jump(0)));
            self.clean_up(own, depth);
        }
        self.pattern(*last, dict, fails)?;
        self.land(&fits);
        Ok(())
    }
}
