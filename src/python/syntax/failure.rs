//! What is wrong with a text, while it is read: becomes a [`Refusal`] with line and column at the end.

use crate::trace::Refusal;

/// The class of the error.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// `SyntaxError`
    Syntax,
    /// `IndentationError`
    Indentation,
    /// `TabError`
    Tab,
    /// `RecursionError`: CPython's for what is nested too deeply for its compiler.
    Recursion,
    /// Python has it, loopscope does not.
    Missing,
}

/// What is wrong, and at which byte.
#[derive(Clone)]
pub(super) struct Failure {
    pub class: Class,
    pub at: u32,
    pub message: String,
}

/// What reading yields.
pub(super) type Read<T> = Result<T, Box<Failure>>;

impl Failure {
    /// An error of a class.
    #[cold]
    #[inline(never)]
    pub fn of(class: Class, at: u32, message: &str) -> Box<Failure> {
        Box::new(Failure { class, at, message: message.into() })
    }

    /// A `SyntaxError`.
    #[cold]
    #[inline(never)]
    pub fn syntax(at: u32, message: &str) -> Box<Failure> {
        Failure::of(Class::Syntax, at, message)
    }

    /// A `SyntaxError` whose message is put together.
    #[cold]
    #[inline(never)]
    pub fn joined(at: u32, parts: &[&str]) -> Box<Failure> {
        Failure::syntax(at, &parts.concat())
    }

    /// The refusal with line and column in characters.
    pub fn refusal(self, text: &str) -> Refusal {
        let (mut line, mut column) = (1, 1);
        let mut before = '\0';
        for (at, char) in text.char_indices() {
            if at >= self.at as usize {
                break;
            }
            match char {
                '\n' if before == '\r' => {}
                '\n' | '\r' => (line, column) = (line + 1, 1),
                '\u{feff}' if at == 0 => {}
                _ => column += 1,
            }
            before = char;
        }
        let class = match self.class {
            Class::Syntax => "SyntaxError: ",
            Class::Indentation => "IndentationError: ",
            Class::Tab => "TabError: ",
            Class::Recursion => "RecursionError: ",
            Class::Missing => "not supported: ",
        };
        Refusal { line, column, message: [class, &self.message].concat() }
    }
}

/// The line that a byte stands in, counted from 1, in decimal.
pub(super) fn line_of(text: &str, at: u32) -> String {
    Failure { class: Class::Syntax, at, message: String::new() }.refusal(text).line.to_string()
}
