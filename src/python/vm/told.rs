//! The text of exceptions as CPython prints them: with what came before them, and groups as trees.

use super::class::Type;
use super::value::{Instance, Value};
use super::Vm;
use std::rc::Rc;

/// How far back a chain is told, and how deep a group.
pub(super) const DEEPEST: u32 = 20;

const FILE: &str = "program.py";

const RULE: &str = "------------------------------------";

impl Vm {
    /// An exception, after those that led to it.
    pub(super) fn write_chain(&mut self, error: &Rc<Instance>, depth: u32, lines: &mut Vec<String>) {
        let Some(state) = error.error() else { return };
        let (cause, context, suppress) = {
            let state = state.borrow();
            (state.cause.clone(), state.context.clone(), state.suppress_context)
        };
        let before = match (cause, context) {
            (Value::Instance(cause), _) => {
                Some((cause, "The above exception was the direct cause of the following exception:"))
            }
            (_, Value::Instance(context)) if !suppress => {
                Some((context, "During handling of the above exception, another exception occurred:"))
            }
            _ => None,
        };
        if let (Some((earlier, words)), true) = (before, depth < DEEPEST) {
            self.write_chain(&earlier, depth + 1, lines);
            lines.extend(["", words, ""].map(str::to_string));
        }
        if error.is_error(Type::BaseExceptionGroup) && depth < DEEPEST {
            self.write_group(error, 0, lines);
        } else {
            self.write_one(error, lines);
        }
    }

    /// One exception with its traceback.
    fn write_one(&mut self, error: &Rc<Instance>, lines: &mut Vec<String>) {
        let Some(state) = error.error() else { return };
        let entries = state.borrow().traceback.clone();
        if !entries.is_empty() {
            lines.push("Traceback (most recent call last):".to_string());
        }
        for (code, line) in entries.iter().rev().take(40) {
            let name = self.name(self.program.codes[*code as usize].name).to_string();
            lines.push(["  File \"", FILE, "\", line ", &line.to_string(), ", in ", &name].concat());
            lines.push(["    ", self.program.line_text(*line).trim()].concat());
        }
        lines.extend(self.error_lines(error));
    }

    /// A group: its own lines behind a bar, then each member below a numbered rule. Gives whether the last rule is drawn.
    fn write_group(&mut self, error: &Rc<Instance>, depth: u32, lines: &mut Vec<String>) -> bool {
        let indent = "  ".repeat(depth as usize + 1);
        let mut own = Vec::new();
        self.write_one(error, &mut own);
        for (number, line) in own.iter().enumerate() {
            let is_head = number == 0 && line.starts_with("Traceback");
            let bar = if is_head && depth == 0 { "+ " } else { "| " };
            let title = if is_head { "Exception Group " } else { "" };
            lines.push([&indent, bar, title, line].concat());
        }
        let members = super::group::members(&Value::Instance(error.clone())).unwrap_or_default();
        let mut is_closed = false;
        for (number, member) in members.iter().enumerate() {
            let joint = if number == 0 { "+-+" } else { "  +" };
            let rule = "----------------";
            lines.push([&indent, joint, rule, " ", &(number + 1).to_string(), " ", rule].concat());
            let Value::Instance(member) = member else { continue };
            is_closed = false;
            if member.is_error(Type::BaseExceptionGroup) && depth < DEEPEST {
                is_closed = self.write_group(member, depth + 1, lines);
            } else {
                let mut told = Vec::new();
                self.write_chain(member, DEEPEST - 1, &mut told);
                lines.extend(told.iter().map(|line| [&indent, "  | ", line].concat()));
            }
        }
        if !is_closed && !members.is_empty() {
            lines.push([&indent, "  +", RULE].concat());
        }
        !members.is_empty()
    }
}
