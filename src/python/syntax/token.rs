//! Tokens, as CPython 3.11's tokenizer makes them, with its indentation rules and its errors.

use super::failure::{line_of, Class, Failure, Read};
use super::tree::BinaryOp;

/// What a token is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Tok {
    End,
    Newline,
    Indent,
    Dedent,
    Name,
    Number,
    Str,
    /// An error that counts only when the parser comes to it: see [`Tokens::fault`].
    Fault,
    /// A character that Python has no use for.
    Unknown,
    False,
    None,
    True,
    And,
    As,
    Assert,
    Async,
    Await,
    Break,
    Class,
    Continue,
    Def,
    Del,
    Elif,
    Else,
    Except,
    Finally,
    For,
    From,
    Global,
    If,
    Import,
    In,
    Is,
    Lambda,
    Nonlocal,
    Not,
    Or,
    Pass,
    Raise,
    Return,
    Try,
    While,
    With,
    Yield,
    /// `(`
    LeftRound,
    /// `)`
    RightRound,
    /// `[`
    LeftSquare,
    /// `]`
    RightSquare,
    /// `{`
    LeftCurly,
    /// `}`
    RightCurly,
    Comma,
    Colon,
    Semicolon,
    Dot,
    Ellipsis,
    At,
    Tilde,
    Arrow,
    Walrus,
    Equal,
    EqualEqual,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    Binary(BinaryOp),
    Augmented(BinaryOp),
}

/// A token and where it is written.
#[derive(Clone, Copy)]
pub(super) struct Token {
    pub tok: Tok,
    /// How many brackets are open behind it.
    pub level: u8,
    /// Of an opening bracket: whether a `for` stands directly inside it, so that it is a comprehension.
    pub holds_for: bool,
    pub start: u32,
    pub end: u32,
}

/// All tokens of a text, the last one an [`Tok::End`] or a [`Tok::Fault`].
pub(super) struct Tokens {
    pub list: Vec<Token>,
    /// What [`Tok::Fault`] stands for.
    pub fault: Option<Box<Failure>>,
    /// Whether the fault goes before whatever the parser finds wrong earlier in the text.
    pub is_final: bool,
    /// Whether a `for` stands outside of all brackets; see [`Token::holds_for`].
    pub holds_for: bool,
}

/// The most brackets, and the most indentations, that may be open, as in CPython.
const MOST_BRACKETS: usize = 200;
const MOST_INDENTS: usize = 100;

/// Cuts `text[start..end]` into tokens. `inner` is the inside of an f-string's braces: there are no lines in it.
pub(super) fn tokens(text: &str, start: usize, end: usize, inner: bool) -> Tokens {
    let mut lexer = Lexer {
        text,
        bytes: &text.as_bytes()[..end],
        at: start,
        inner,
        brackets: Vec::new(),
        indents: vec![(0, 0)],
        tokens: Tokens { list: Vec::new(), fault: None, is_final: false, holds_for: false },
    };
    if !inner && text.starts_with('\u{feff}') {
        lexer.at = 3;
    }
    if let Err(failure) = lexer.all() {
        lexer.tokens.is_final = true;
        lexer.fault(failure);
    }
    lexer.tokens
}

struct Lexer<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    inner: bool,
    /// The open brackets: their tokens' indices.
    brackets: Vec<u32>,
    /// Columns of the open blocks: with tabs to the next multiple of eight, and with tabs of one.
    indents: Vec<(u32, u32)>,
    tokens: Tokens,
}

impl Lexer<'_> {
    fn peek(&self) -> u8 {
        self.ahead(0)
    }

    fn ahead(&self, by: usize) -> u8 {
        self.bytes.get(self.at + by).copied().unwrap_or(0)
    }

    /// Takes the next byte if it is the given one.
    fn take(&mut self, byte: u8) -> bool {
        let there = self.at < self.bytes.len() && self.bytes[self.at] == byte;
        self.at += usize::from(there);
        there
    }

    fn push(&mut self, tok: Tok, start: usize) {
        // An f-string's braces count as brackets around what is inside.
        let level = self.brackets.len() as u8 + u8::from(self.inner);
        let token = Token { tok, level, holds_for: false, start: start as u32, end: self.at as u32 };
        self.tokens.list.push(token);
    }

    /// An error at the character before the place that was reached, which is where CPython says it is.
    fn error<T>(&self, message: &str) -> Read<T> {
        let before = self.text[..self.at].chars().next_back().map_or(0, char::len_utf8);
        Err(Failure::syntax((self.at - before) as u32, message))
    }

    fn all(&mut self) -> Read<()> {
        loop {
            if !self.inner && self.brackets.is_empty() && !self.line_start()? {
                return Ok(());
            }
            if !self.line()? {
                break;
            }
        }
        if let Some(&bracket) = self.brackets.last() {
            let token = self.tokens.list[bracket as usize];
            let bracket = &self.text[token.start as usize..token.end as usize];
            let failure = Failure::joined(token.start, &["'", bracket, "' was never closed"]);
            self.fault(failure);
            return Ok(());
        }
        if !self.inner {
            if self.tokens.list.last().is_some_and(|last| !matches!(last.tok, Tok::Newline | Tok::Dedent)) {
                self.push(Tok::Newline, self.at);
            }
            for _ in 1..self.indents.len() {
                self.push(Tok::Dedent, self.at);
            }
        }
        self.push(Tok::End, self.at);
        Ok(())
    }

    fn fault(&mut self, failure: Box<Failure>) {
        self.tokens.fault = Some(failure);
        self.push(Tok::Fault, self.at);
    }

    /// Indentation, and the lines that are empty but for it. False after an error that the parser must come to.
    fn line_start(&mut self) -> Read<bool> {
        loop {
            let start = self.at;
            let (mut wide, mut narrow) = (0_u32, 0_u32);
            loop {
                match self.peek() {
                    b' ' => (wide, narrow) = (wide + 1, narrow + 1),
                    b'\t' => (wide, narrow) = (wide / 8 * 8 + 8, narrow + 1),
                    b'\x0c' => (wide, narrow) = (0, 0),
                    _ => break,
                }
                self.at += 1;
            }
            match self.peek() {
                b'#' => self.comment(),
                b'\n' | b'\r' => {}
                0 if self.at >= self.bytes.len() => return Ok(true),
                b'\\' if matches!(self.ahead(1), b'\n' | b'\r') => return Ok(true),
                _ => return self.indent(start, wide, narrow),
            }
            if self.at >= self.bytes.len() {
                return Ok(true);
            }
            self.at += 1;
        }
    }

    fn indent(&mut self, start: usize, wide: u32, narrow: u32) -> Read<bool> {
        let &(last_wide, last_narrow) =
            self.indents.last().expect("the first indentation is never taken away");
        if wide == last_wide {
            return if narrow == last_narrow { Ok(true) } else { self.tab_error(start) };
        }
        if wide > last_wide {
            if narrow <= last_narrow {
                return self.tab_error(start);
            }
            if self.indents.len() >= MOST_INDENTS {
                let message = "too many levels of indentation";
                self.fault(Failure::of(Class::Indentation, self.at as u32, message));
                return Ok(false);
            }
            self.indents.push((wide, narrow));
            self.push(Tok::Indent, start);
            return Ok(true);
        }
        while self.indents.last().is_some_and(|open| wide < open.0) {
            self.indents.pop();
            self.push(Tok::Dedent, self.at);
        }
        match self.indents.last() {
            Some(open) if open.0 != wide => {
                while !matches!(self.peek(), b'\n' | b'\r') && self.at < self.bytes.len() {
                    self.at += 1;
                }
                let message = "unindent does not match any outer indentation level";
                self.fault(Failure::of(Class::Indentation, self.at as u32, message));
                Ok(false)
            }
            Some(open) if open.1 != narrow => self.tab_error(start),
            _ => Ok(true),
        }
    }

    fn tab_error(&mut self, start: usize) -> Read<bool> {
        let message = "inconsistent use of tabs and spaces in indentation";
        self.fault(Failure::of(Class::Tab, start as u32, message));
        Ok(false)
    }

    fn comment(&mut self) {
        while !matches!(self.peek(), b'\n' | b'\r') && self.at < self.bytes.len() {
            self.at += 1;
        }
    }

    /// The tokens up to and with the end of a logical line, or up to a physical line's end inside brackets. False at
    /// the end of the text.
    fn line(&mut self) -> Read<bool> {
        loop {
            let start = self.at;
            if start >= self.bytes.len() {
                return Ok(false);
            }
            let byte = self.bytes[start];
            self.at += 1;
            match byte {
                b' ' | b'\t' | b'\x0c' => {}
                b'#' => self.comment(),
                b'\r' | b'\n' => {
                    if self.brackets.is_empty() && !self.inner {
                        self.at = start;
                        let last = self.tokens.list.last();
                        if last
                            .is_some_and(|last| !matches!(last.tok, Tok::Newline | Tok::Indent | Tok::Dedent))
                        {
                            self.push(Tok::Newline, start);
                        }
                        self.at = start + 1;
                        self.take_feed(byte);
                        return Ok(true);
                    }
                }
                b'\\' => self.continuation()?,
                b'0'..=b'9' => self.number(start)?,
                b'.' if self.peek().is_ascii_digit() => self.number(start)?,
                b'"' | b'\'' => self.string(start, byte)?,
                b'a'..=b'z' | b'A'..=b'Z' | b'_' | 0x80.. => self.word(start)?,
                _ => {
                    let tok = self.operator(byte)?;
                    self.push(tok, start);
                }
            }
        }
    }

    /// `\r\n` is one line end.
    fn take_feed(&mut self, byte: u8) {
        if byte == b'\r' {
            self.take(b'\n');
        }
    }

    fn continuation(&mut self) -> Read<()> {
        if self.at >= self.bytes.len() {
            return Err(Failure::syntax(self.at as u32, "unexpected EOF while parsing"));
        }
        let byte = self.peek();
        self.at += 1;
        if !matches!(byte, b'\n' | b'\r') {
            while !self.text.is_char_boundary(self.at) {
                self.at += 1;
            }
            return self.error("unexpected character after line continuation character");
        }
        self.take_feed(byte);
        if self.at >= self.bytes.len() {
            return Err(Failure::syntax(self.at as u32 - 1, "unexpected EOF while parsing"));
        }
        Ok(())
    }

    fn word(&mut self, start: usize) -> Read<()> {
        self.at = start;
        while self.at < self.bytes.len() {
            let byte = self.bytes[self.at];
            if byte.is_ascii_alphanumeric() || byte == b'_' {
                self.at += 1;
            } else if byte >= 0x80 {
                let char = self.text[self.at..].chars().next().unwrap_or('\0');
                self.at += char.len_utf8();
                if !char.is_alphabetic() {
                    return self.strange(char);
                }
            } else {
                break;
            }
        }
        let word = &self.text[start..self.at];
        if matches!(self.peek(), b'"' | b'\'') && is_prefix(word) {
            let quote = self.peek();
            self.at += 1;
            return self.string(start, quote);
        }
        let tok = keyword(word);
        if tok == Tok::For {
            match self.brackets.last() {
                Some(&bracket) => self.tokens.list[bracket as usize].holds_for = true,
                None => self.tokens.holds_for = true,
            }
        }
        self.push(tok, start);
        Ok(())
    }

    fn strange(&self, char: char) -> Read<()> {
        let code = hexadecimal(char as u32);
        // The invisible ones that find their way into copied programs; CPython asks the Unicode tables.
        let invisible = matches!(char as u32, 0x80..=0xa0 | 0xad | 0x1680 | 0x2000..=0x200f | 0x2028..=0x202f
            | 0x205f..=0x206f | 0x3000 | 0xfeff);
        if invisible {
            return self.error(&["invalid non-printable character U+", &code].concat());
        }
        self.error(&["invalid character '", char.encode_utf8(&mut [0; 4]), "' (U+", &code, ")"].concat())
    }

    fn digits(&mut self, base: u8) -> Read<()> {
        loop {
            while is_digit(self.peek(), base) {
                self.at += 1;
            }
            if self.peek() != b'_' {
                return Ok(());
            }
            self.at += 1;
            if !is_digit(self.peek(), base) {
                if base < 10 && self.peek().is_ascii_digit() {
                    return self.strange_digit(base);
                }
                return self.bad_number(base_name(base));
            }
        }
    }

    fn bad_number(&self, kind: &str) -> Read<()> {
        self.error(&["invalid ", kind, " literal"].concat())
    }

    fn strange_digit(&mut self, base: u8) -> Read<()> {
        let digit = [self.peek()];
        self.at += 1;
        let digit = core::str::from_utf8(&digit).unwrap_or("");
        self.error(&["invalid digit '", digit, "' in ", base_name(base), " literal"].concat())
    }

    fn number(&mut self, start: usize) -> Read<()> {
        self.at = start;
        let base = match (self.peek(), self.ahead(1)) {
            (b'0', b'x' | b'X') => 16,
            (b'0', b'o' | b'O') => 8,
            (b'0', b'b' | b'B') => 2,
            _ => 10,
        };
        if base != 10 {
            self.at += 2;
            self.take(b'_');
            if !is_digit(self.peek(), base) {
                return if self.peek().is_ascii_digit() {
                    self.strange_digit(base)
                } else {
                    self.bad_number(base_name(base))
                };
            }
            self.digits(base)?;
            if self.peek().is_ascii_digit() {
                return self.strange_digit(base);
            }
            self.number_end(base_name(base))?;
        } else {
            self.decimal(start)?;
        }
        self.push(Tok::Number, start);
        Ok(())
    }

    fn decimal(&mut self, start: usize) -> Read<()> {
        if self.peek() != b'.' {
            self.digits(10)?;
        }
        let whole = self.at;
        if self.take(b'.') && self.peek().is_ascii_digit() {
            self.digits(10)?;
        }
        let mut is_float = self.at > whole;
        if matches!(self.peek(), b'e' | b'E') {
            let mark = self.at;
            self.at += 1;
            let signed = matches!(self.peek(), b'+' | b'-');
            self.at += usize::from(signed);
            if self.peek().is_ascii_digit() {
                self.digits(10)?;
                is_float = true;
            } else if signed {
                return self.bad_number("decimal");
            } else {
                self.at = mark;
                return self.number_end("decimal");
            }
        }
        if matches!(self.peek(), b'j' | b'J') {
            self.at += 1;
            return self.number_end("imaginary");
        }
        let digits = &self.bytes[start..self.at];
        if !is_float && digits[0] == b'0' && digits.iter().any(|digit| matches!(digit, b'1'..=b'9')) {
            let message = "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers";
            return Err(Failure::syntax(start as u32, message));
        }
        self.number_end("decimal")
    }

    /// A number may only be followed by a name if that is a keyword that can follow a number.
    fn number_end(&mut self, kind: &str) -> Read<()> {
        let rest = &self.bytes[self.at..];
        let keywords: [&[u8]; 8] = [b"and", b"else", b"for", b"if", b"in", b"is", b"or", b"not"];
        // `1.0or 2` is read as two words, `2.format` is not; of those with an `i` CPython looks at two letters only.
        let in_name = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_' || *byte >= 128;
        let follows = keywords.iter().any(|keyword| {
            rest.starts_with(keyword) && (keyword[0] == b'i' || !rest.get(keyword.len()).is_some_and(in_name))
        });
        let byte = self.peek();
        if !follows && (byte.is_ascii_alphanumeric() || byte == b'_') {
            return self.bad_number(kind);
        }
        Ok(())
    }

    /// The rest of a string whose first quote was read.
    fn string(&mut self, start: usize, quote: u8) -> Read<()> {
        let opening = self.at - 1;
        let triple = self.peek() == quote && self.ahead(1) == quote;
        if triple {
            self.at += 2;
        } else if self.take(quote) {
            self.push(Tok::Str, start);
            return Ok(());
        }
        loop {
            let byte = self.peek();
            let over = self.at >= self.bytes.len();
            if over || (!triple && matches!(byte, b'\n' | b'\r')) {
                // Behind the last line's end there is no further line.
                let ends = over && matches!(self.bytes.last(), Some(b'\n' | b'\r'));
                let line = line_of(self.text, (self.at - usize::from(ends)) as u32);
                let kind = if triple { "unterminated triple-quoted string" } else { "unterminated string" };
                return Err(Failure::joined(
                    start.min(opening) as u32,
                    &[kind, " literal (detected at line ", &line, ")"],
                ));
            }
            self.at += 1;
            if byte == b'\\' {
                let byte = self.peek();
                self.at += usize::from(self.at < self.bytes.len());
                self.take_feed(byte);
            } else if byte == quote && (!triple || (self.peek() == quote && self.ahead(1) == quote)) {
                self.at += if triple { 2 } else { 0 };
                self.push(Tok::Str, start);
                return Ok(());
            }
        }
    }

    fn operator(&mut self, byte: u8) -> Read<Tok> {
        let simple = match byte {
            b'(' | b'[' | b'{' => return self.open(byte),
            b')' | b']' | b'}' => return self.close(byte),
            b',' => Tok::Comma,
            b';' => Tok::Semicolon,
            b'~' => Tok::Tilde,
            b':' if self.take(b'=') => Tok::Walrus,
            b':' => Tok::Colon,
            b'.' if self.peek() == b'.' && self.ahead(1) == b'.' => {
                self.at += 2;
                Tok::Ellipsis
            }
            b'.' => Tok::Dot,
            b'=' if self.take(b'=') => Tok::EqualEqual,
            b'=' => Tok::Equal,
            b'!' if self.take(b'=') => Tok::NotEqual,
            b'-' if self.take(b'>') => Tok::Arrow,
            b'<' if self.take(b'=') => Tok::LessEqual,
            b'>' if self.take(b'=') => Tok::GreaterEqual,
            _ => Tok::Unknown,
        };
        if simple != Tok::Unknown {
            return Ok(simple);
        }
        let op = match byte {
            b'<' if self.take(b'<') => BinaryOp::ShiftLeft,
            b'<' if self.take(b'>') => return Ok(Tok::Unknown),
            b'<' => return Ok(Tok::Less),
            b'>' if self.take(b'>') => BinaryOp::ShiftRight,
            b'>' => return Ok(Tok::Greater),
            b'+' => BinaryOp::Add,
            b'-' => BinaryOp::Subtract,
            b'*' if self.take(b'*') => BinaryOp::Power,
            b'*' => BinaryOp::Multiply,
            b'/' if self.take(b'/') => BinaryOp::FloorDivide,
            b'/' => BinaryOp::Divide,
            b'%' => BinaryOp::Modulo,
            b'@' => BinaryOp::MatrixMultiply,
            b'|' => BinaryOp::Or,
            b'^' => BinaryOp::Xor,
            b'&' => BinaryOp::And,
            _ if byte < b' ' || byte == 0x7f => {
                return self
                    .error(&["invalid non-printable character U+", &hexadecimal(byte.into())].concat())
            }
            _ => return Ok(Tok::Unknown),
        };
        Ok(match (self.take(b'='), op) {
            (true, _) => Tok::Augmented(op),
            (false, BinaryOp::MatrixMultiply) => Tok::At,
            (false, _) => Tok::Binary(op),
        })
    }

    fn open(&mut self, byte: u8) -> Read<Tok> {
        if self.brackets.len() >= MOST_BRACKETS {
            return self.error("too many nested parentheses");
        }
        self.brackets.push(self.tokens.list.len() as u32);
        Ok(match byte {
            b'(' => Tok::LeftRound,
            b'[' => Tok::LeftSquare,
            _ => Tok::LeftCurly,
        })
    }

    fn close(&mut self, byte: u8) -> Read<Tok> {
        let (tok, opening) = match byte {
            b')' => (Tok::RightRound, b'('),
            b']' => (Tok::RightSquare, b'['),
            _ => (Tok::RightCurly, b'{'),
        };
        let closing = (byte as char).to_string();
        let Some(bracket) = self.brackets.pop() else {
            return self.error(&["unmatched '", &closing, "'"].concat());
        };
        let open = self.tokens.list[bracket as usize];
        if self.bytes[open.start as usize] == opening {
            return Ok(tok);
        }
        let opened = &self.text[open.start as usize..open.end as usize];
        let (there, here) = (line_of(self.text, open.start), line_of(self.text, self.at as u32));
        let message =
            ["closing parenthesis '", &closing, "' does not match opening parenthesis '", opened, "'"]
                .concat();
        self.error(&if there == here { message } else { [&message, " on line ", &there].concat() })
    }
}

fn is_digit(byte: u8, base: u8) -> bool {
    match base {
        16 => byte.is_ascii_hexdigit(),
        _ => byte >= b'0' && byte < b'0' + base,
    }
}

fn base_name(base: u8) -> &'static str {
    match base {
        2 => "binary",
        8 => "octal",
        16 => "hexadecimal",
        _ => "decimal",
    }
}

/// At least four hexadecimal digits.
fn hexadecimal(number: u32) -> String {
    let mut text = String::new();
    for place in (0..8).rev() {
        let digit = number >> (4 * place) & 15;
        if place < 4 || number >> (4 * place) != 0 {
            text.push(char::from_digit(digit, 16).unwrap_or('0').to_ascii_uppercase());
        }
    }
    text
}

/// Whether a word before a quote is a string's prefix.
fn is_prefix(word: &str) -> bool {
    let (mut raw, mut kind) = (false, false);
    word.bytes().all(|byte| match byte | 0x20 {
        b'r' => !std::mem::replace(&mut raw, true),
        b'b' | b'f' => !std::mem::replace(&mut kind, true),
        b'u' => word.len() == 1,
        _ => false,
    })
}

fn keyword(word: &str) -> Tok {
    match word {
        "False" => Tok::False,
        "None" => Tok::None,
        "True" => Tok::True,
        "and" => Tok::And,
        "as" => Tok::As,
        "assert" => Tok::Assert,
        "async" => Tok::Async,
        "await" => Tok::Await,
        "break" => Tok::Break,
        "class" => Tok::Class,
        "continue" => Tok::Continue,
        "def" => Tok::Def,
        "del" => Tok::Del,
        "elif" => Tok::Elif,
        "else" => Tok::Else,
        "except" => Tok::Except,
        "finally" => Tok::Finally,
        "for" => Tok::For,
        "from" => Tok::From,
        "global" => Tok::Global,
        "if" => Tok::If,
        "import" => Tok::Import,
        "in" => Tok::In,
        "is" => Tok::Is,
        "lambda" => Tok::Lambda,
        "nonlocal" => Tok::Nonlocal,
        "not" => Tok::Not,
        "or" => Tok::Or,
        "pass" => Tok::Pass,
        "raise" => Tok::Raise,
        "return" => Tok::Return,
        "try" => Tok::Try,
        "while" => Tok::While,
        "with" => Tok::With,
        "yield" => Tok::Yield,
        _ => Tok::Name,
    }
}
