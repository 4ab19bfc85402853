//! Operators and f-strings whose methods are the program's, in frames of their own: a thread besides the main one may wait there.

use super::code::{Comparison, Conversion, Op};
use super::frame::Entry;
use super::symbol::{sym, Symbol};
use super::value::Value;
use super::{Raise, Vm};

impl Vm {
    /// An operator of the two operands on top, where an object of the program's has the method for it.
    #[cold]
    pub(super) fn begin_operator(&mut self, op: Op) -> Result<bool, Raise> {
        let [.., a, b] = &self.stack[..] else { return Ok(false) };
        // What the library does in the place of an operator comes to it at the last.
        let code = self.frames.last().map(|frame| &self.program.codes[frame.code as usize]);
        if code.is_some_and(|code| self.module_name(code.module) == super::apart::MODULE) {
            return Ok(false);
        }
        let (text, names): (&str, Vec<Symbol>) = match op {
            Op::Binary(op) | Op::InPlace(op) => {
                let (text, left, right, own) = super::operate::names(op);
                (text, vec![left, right, own])
            }
            Op::Compare(Comparison::In | Comparison::NotIn) => ("in", vec![sym::CONTAINS]),
            Op::Compare(Comparison::Is | Comparison::IsNot) => return Ok(false),
            Op::Compare(op) => {
                let (left, right) = super::compare::methods(op);
                let text = match op {
                    Comparison::Equal => "==",
                    Comparison::NotEqual => "!=",
                    Comparison::Less => "<",
                    Comparison::LessEqual => "<=",
                    Comparison::Greater => ">",
                    _ => ">=",
                };
                (text, vec![left, right])
            }
            _ => return Ok(false),
        };
        if !self.has_own(a, b, &names) {
            return Ok(false);
        }
        let function = match op {
            Op::InPlace(_) => "operate_in_place",
            Op::Compare(Comparison::In) => "contains",
            Op::Compare(Comparison::NotIn) => "lacks",
            _ => "operate",
        };
        let Some(function) = self.apart(function)? else { return Ok(false) };
        let at = self.stack.len() - 2;
        let operands = self.stack.split_off(at);
        self.stack.extend([function, Value::Unbound]);
        self.stack.extend(operands);
        self.stack.push(Value::str(text));
        for name in &names {
            let name = self.name_value(*name);
            self.stack.push(name);
        }
        self.begin_call(3 + names.len(), &[], Entry::Call)
    }

    /// Whether the program wrote one of these methods for one of the operands.
    fn has_own(&self, a: &Value, b: &Value, names: &[Symbol]) -> bool {
        [a, b].iter().any(|operand| {
            let Value::Instance(it) = operand else { return false };
            let own = |name: &Symbol| it.class.lookup_user(*name);
            names.iter().any(|name| own(name).is_some_and(|method| self.is_own_function(&method)))
        })
    }

    /// `f'{value!s:spec}'`
    #[cold]
    pub(super) fn begin_format(&mut self, conversion: Conversion, with_spec: bool) -> Result<bool, Raise> {
        let Some(at) = self.stack.len().checked_sub(1 + usize::from(with_spec)) else { return Ok(false) };
        let value = &self.stack[at];
        if !self.has_own(value, &Value::None, &[sym::FORMAT, sym::STR, sym::REPR]) {
            return Ok(false);
        }
        let Some(function) = self.apart("format")? else { return Ok(false) };
        let spec = if with_spec { self.take() } else { Value::str("") };
        let value = self.take();
        let conversion = match conversion {
            Conversion::None => "",
            Conversion::Str => "s",
            Conversion::Repr => "r",
            _ => "a",
        };
        self.stack.extend([function, Value::Unbound, value, Value::str(conversion), spec]);
        self.begin_call(3, &[], Entry::Call)
    }
}
