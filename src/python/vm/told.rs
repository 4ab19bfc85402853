//! The text of exceptions as CPython prints them: with what came before them, and groups as trees. Follows `traceback.py`.

use super::class::Type;
use super::value::{Instance, Value};
use super::Vm;
use std::rc::Rc;

/// How many exceptions are told, chains and members counted.
const MOST: usize = 1000;
/// How deep groups are told, and how many members of each.
const DEEPEST: usize = 10;
const WIDEST: usize = 15;
/// How often the same line is shown where functions call themselves.
const REPEATED: usize = 3;

const FILE: &str = "program.py";
const RULE: &str = "------------------------------------";
const CAUSED: &str = "\nThe above exception was the direct cause of the following exception:\n";
const MEANWHILE: &str = "\nDuring handling of the above exception, another exception occurred:\n";

/// An exception and what is told with it: numbers of others.
struct Node {
    error: Rc<Instance>,
    /// What led to it, and in which words.
    before: Option<(usize, &'static str)>,
    members: Vec<usize>,
    /// How many places are told of it: the outermost, or if negative the innermost.
    limit: Option<i64>,
}

impl Vm {
    /// An exception that nobody can catch: raised while something dies.
    pub(super) fn report_ignored(
        &mut self,
        error: &Rc<Instance>,
        generator: &Rc<super::generator::Generator>,
    ) {
        let shown = self.repr_of(&Value::Generator(generator.clone())).unwrap_or_default();
        self.error_line(&["Exception ignored in: ", &shown].concat());
        self.print_alone(error);
    }

    /// An exception without those that led to it (`write_unraisable_exc_file`).
    pub(super) fn print_alone(&mut self, error: &Rc<Instance>) {
        for line in self.traceback_lines(error, false) {
            self.error_line(&line);
        }
    }

    /// The lines of an exception with its traceback; with those before it if it has a chain.
    pub fn traceback_lines(&mut self, error: &Rc<Instance>, chain: bool) -> Vec<String> {
        self.limited_traceback_lines(error, chain, None)
    }

    /// The same, with so many places of each.
    pub fn limited_traceback_lines(
        &mut self,
        error: &Rc<Instance>,
        chain: bool,
        limit: Option<i64>,
    ) -> Vec<String> {
        let nodes = gather(error, limit);
        let mut lines = Vec::new();
        self.tell(&nodes, 0, chain, 0, &mut lines);
        lines
    }

    /// An exception, after those that led to it. Gives whether the rule below it is drawn.
    fn tell(
        &mut self,
        nodes: &[Node],
        number: usize,
        chain: bool,
        depth: usize,
        lines: &mut Vec<String>,
    ) -> bool {
        let mut story = vec![(number, "")];
        while let Some((before, words)) = story.last().and_then(|(last, _)| nodes[*last].before) {
            if !chain {
                break;
            }
            if let Some(last) = story.last_mut() {
                last.1 = words;
            }
            story.push((before, ""));
        }
        let mut is_closed = false;
        for (number, words) in story.iter().rev() {
            let node = &nodes[*number];
            let is_group = node.error.is_error(Type::BaseExceptionGroup);
            let bar = ["  ".repeat(depth), if depth > 0 { "| ".into() } else { String::new() }].concat();
            if !words.is_empty() {
                lines.extend(words.split('\n').map(|line| [&bar, line].concat()));
            }
            if is_group && depth > DEEPEST {
                lines.push([&bar, "... (max_group_depth is 10)"].concat());
                continue;
            }
            let mut own = Vec::new();
            self.write_one(node, &mut own);
            if !is_group {
                lines.extend(own.iter().map(|line| [&bar, &**line].concat()));
                continue;
            }
            let inner = depth.max(1);
            let indent = "  ".repeat(inner);
            for (number, line) in own.iter().enumerate() {
                let is_head = number == 0 && line.starts_with("Traceback (");
                let bar = if is_head && depth == 0 { "+ " } else { "| " };
                let title = if is_head { "Exception Group " } else { "" };
                lines.push([&indent, bar, title, line].concat());
            }
            is_closed = false;
            let left = node.members.len().saturating_sub(WIDEST);
            for (index, member) in node.members.iter().take(WIDEST + 1).enumerate() {
                let joint = if index == 0 { "+-+" } else { "  +" };
                let title = if index < WIDEST { (index + 1).to_string() } else { "...".into() };
                lines.push([&indent, joint, "---------------- ", &title, " ----------------"].concat());
                is_closed = if index < WIDEST {
                    self.tell(nodes, *member, chain, inner + 1, lines)
                } else {
                    let many = if left == 1 { "" } else { "s" };
                    lines.push([&indent, "  | and ", &left.to_string(), " more exception", many].concat());
                    false
                };
            }
            if !is_closed && !node.members.is_empty() {
                lines.push([&indent, "  +", RULE].concat());
                is_closed = true;
            }
        }
        is_closed
    }

    /// One exception with its traceback.
    fn write_one(&mut self, Node { error, limit, .. }: &Node, lines: &mut Vec<String>) {
        let Some(state) = error.error() else { return };
        let mut entries = state.borrow().traceback.clone();
        let most =
            limit.map_or(usize::MAX, |limit| usize::try_from(limit.unsigned_abs()).unwrap_or(usize::MAX));
        if let (Some(1..), Some(more)) = (limit, entries.len().checked_sub(most)) {
            entries.drain(..more);
        }
        entries.truncate(most);
        if !entries.is_empty() || most > 0 && state.borrow().settled {
            lines.push("Traceback (most recent call last):".to_string());
        }
        let places = entries.iter().rev().map(|(code, site)| (*code, *site, self.program.line(*site)));
        let places: Vec<_> = places.collect();
        for same in places.chunk_by(|one, next| (one.0, one.2) == (next.0, next.2)) {
            for (code, site, line) in same.iter().take(REPEATED) {
                let name = self.name(self.program.codes[*code as usize].name).to_string();
                lines.push(["  File \"", FILE, "\", line ", &line.to_string(), ", in ", &name].concat());
                lines.push(["    ", self.program.line_text(*line).trim()].concat());
                // A generator that had not begun stands at its definition, which CPython does not mark.
                if self.program.definition(*code) != Some(*site) {
                    lines.extend(self.program.carets(*site));
                }
            }
            if let Some(more) = same.len().checked_sub(REPEATED + 1) {
                let many = if more == 0 { "" } else { "s" };
                lines.push(
                    ["  [Previous line repeated ", &(more + 1).to_string(), " more time", many, "]"].concat(),
                );
            }
        }
        for text in self.error_lines(error) {
            lines.extend(text.split('\n').map(str::to_string));
        }
    }
}

/// All that is told of an exception. What led to several is told once: with the one that CPython comes to first, which goes
/// through a group from its end.
fn gather(error: &Rc<Instance>, limit: Option<i64>) -> Vec<Node> {
    let node = |error: &Rc<Instance>| Node { error: error.clone(), before: None, members: Vec::new(), limit };
    let mut nodes = vec![node(error)];
    let mut seen = std::collections::BTreeSet::from([Rc::as_ptr(error)]);
    let mut todo = vec![0];
    while let Some(number) = todo.pop() {
        let error = nodes[number].error.clone();
        let Some(state) = error.error() else { continue };
        let state = state.borrow();
        let chain = [(&state.cause, CAUSED, true), (&state.context, MEANWHILE, !state.suppress_context)];
        for (before, words, is_told) in chain {
            let Value::Instance(before) = before else { continue };
            if is_told
                && nodes[number].before.is_none()
                && nodes.len() < MOST
                && seen.insert(Rc::as_ptr(before))
            {
                nodes[number].before = Some((nodes.len(), words));
                todo.push(nodes.len());
                nodes.push(node(before));
            }
        }
        drop(state);
        if !error.is_error(Type::BaseExceptionGroup) {
            continue;
        }
        for member in super::group::members(&Value::Instance(error)).unwrap_or_default() {
            let Value::Instance(member) = member else { continue };
            if nodes.len() < MOST {
                seen.insert(Rc::as_ptr(&member));
                let next = nodes.len();
                nodes[number].members.push(next);
                todo.push(next);
                nodes.push(node(&member));
            }
        }
    }
    nodes
}
