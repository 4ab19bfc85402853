//! The marks below a line of a traceback: which part of the line was at work, and where its operator or its brackets stand.
//! Follows CPython's `traceback.py`.

use super::code::Program;
use crate::python::syntax;
use crate::python::syntax::tree::{Expr, Stmt};

/// What makes every part of a line a program, those with `await` and `yield` too.
const AROUND: &str = "async def _():\n ";

impl Program {
    /// The line that marks a site below the stripped text of its line; none where the site is all of it.
    pub fn carets(&self, site: u32) -> Option<String> {
        let span = self.sites.get(site as usize)?;
        let number = self.line(site);
        let line = self.line_text(number);
        let first = *self.lines.get(number.checked_sub(1)? as usize)?;
        let start = span.start.checked_sub(first)? as usize;
        let is_whole = (span.end - first) as usize <= line.len();
        let end = if is_whole { (span.end - first) as usize } else { line.trim_end().len() };
        let part = line.get(start..end)?;
        let anchors = if is_whole { anchors(part) } else { None };
        if anchors.is_none() && part.chars().count() >= line.trim().chars().count() {
            return None;
        }
        // CPython takes the blanks at both ends off the column.
        let stripped = line.chars().count() - line.trim().chars().count();
        let mut text = " ".repeat(4 + width(line.get(..start)?).saturating_sub(stripped));
        let length = width(part);
        match anchors {
            Some((left, right)) => {
                let wide = |count: usize| width(&part.chars().take(count).collect::<String>());
                let (left, right) = (wide(left), wide(right));
                text.push_str(&"~".repeat(left));
                text.push_str(&"^".repeat(right.saturating_sub(left)));
                text.push_str(&"~".repeat(length.saturating_sub(right)));
            }
            None => text.push_str(&"^".repeat(length)),
        }
        Some(text)
    }
}

/// How many columns a text takes: signs of Eastern Asia and pictures take two.
fn width(text: &str) -> usize {
    let is_wide = |sign: char| {
        matches!(u32::from(sign),
            0x1100..=0x115F | 0x231A..=0x231B | 0x23E9..=0x23EC | 0x2614..=0x2615 | 0x26A1 | 0x2705 | 0x2728 | 0x274C
            | 0x2E80..=0x303E | 0x3041..=0xA4CF | 0xAC00..=0xD7A3 | 0xF900..=0xFAFF | 0xFE30..=0xFE6F | 0xFF00..=0xFF60
            | 0xFFE0..=0xFFE6 | 0x1F300..=0x1F64F | 0x1F680..=0x1F6FF | 0x1F900..=0x1F9FF | 0x20000..=0x3FFFD)
    };
    text.chars().map(|sign| 1 + usize::from(is_wide(sign))).sum()
}

/// Of an operation its operator and of a subscription its brackets, in characters from the start of the part.
fn anchors(part: &str) -> Option<(usize, usize)> {
    let tree = syntax::parse(&[AROUND, part, "\n"].concat()).ok()?;
    let [only] = tree.block(tree.body()) else { return None };
    let Stmt::Function(function) = tree.stmt(*only) else { return None };
    let [only] = tree.block(tree.function(function).body) else { return None };
    let Stmt::Expr(expression) = tree.stmt(*only) else { return None };
    let chars: Vec<char> = part.chars().collect();
    let place =
        |offset: u32| part.get(..(offset as usize).checked_sub(AROUND.len())?).map(|it| it.chars().count());
    match tree.expr(expression) {
        Expr::Binary(_, left, right) => {
            let (from, to) = (place(tree.expr_span(left).end)?, place(tree.expr_span(right).start)?);
            let between = chars.get(from..to)?;
            let blanks = between.iter().take_while(|it| it.is_whitespace()).count();
            let is_long = between.get(blanks + 1).is_some_and(|it| !it.is_whitespace());
            // What closes the left side is passed over.
            let closing =
                chars[from + blanks..].iter().take_while(|it| it.is_whitespace() || ")#".contains(**it));
            let left = from + blanks + closing.count();
            Some((left, left + 1 + usize::from(is_long)))
        }
        Expr::Subscript(object, key) => {
            let left = place(tree.expr_span(object).end)?;
            let right = place(tree.expr_span(key).end)? + 1;
            let left = left + chars.get(left..)?.iter().take_while(|it| **it != '[').count();
            let right = right + chars.get(right..).unwrap_or(&[]).iter().take_while(|it| **it != ']').count();
            Some((left, (right + usize::from(right < chars.len())).min(chars.len())))
        }
        _ => None,
    }
}
