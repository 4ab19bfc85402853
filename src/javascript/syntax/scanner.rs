//! Tokens, one at a time. What a `/` or a `}` begins depends on the place in the grammar, so the parser asks for a
//! regular expression or for the next piece of a template when it wants one.

use super::names::{self, Names};
use super::tree::Ident;
use crate::number::big::Big;

/// A fault was noted in [`Scanner::fault`]; nothing more is read.
pub(super) struct Stop;

pub(super) type Parse<T> = Result<T, Stop>;

/// The kinds of tokens. Punctuators stand in the order of their use in `scan_punctuator`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    End,
    Word,
    Private,
    At,
    Number,
    BigInt,
    String,
    Template,
    BraceOpen,
    BraceClose,
    ParenOpen,
    ParenClose,
    BracketOpen,
    BracketClose,
    Dot,
    Ellipsis,
    Semicolon,
    Comma,
    Colon,
    Question,
    QuestionDot,
    Arrow,
    Assign,
    /// `+=` and its kin: the operator's own kind is found by [`super::expression`].
    CompoundAssign,
    Not,
    BitNot,
    Increment,
    Decrement,
    Equal,
    StrictEqual,
    NotEqual,
    StrictNotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    Plus,
    Minus,
    Star,
    Slash,
    Percent,
    StarStar,
    ShiftLeft,
    ShiftRight,
    ShiftRightUnsigned,
    And,
    Or,
    Xor,
    LogicalAnd,
    LogicalOr,
    Nullish,
}

#[derive(Clone, Copy)]
pub(super) struct Token {
    pub(super) kind: Kind,
    /// For [`Kind::CompoundAssign`]: the operator before the `=`.
    pub(super) operator: Kind,
    pub(super) start: u32,
    pub(super) end: u32,
    /// A line ended between the token before and this one.
    pub(super) newline: bool,
    /// A word or string that was written with escapes.
    pub(super) escaped: bool,
    pub(super) ident: Ident,
    pub(super) number: f64,
}

/// A piece of a template.
pub(super) struct Piece {
    /// `None` for a bad escape, which only a tag allows.
    pub(super) cooked: Option<Ident>,
    pub(super) raw: Ident,
    /// Whether the template ends with it.
    pub(super) tail: bool,
    /// The bad escape.
    pub(super) fault: Option<(u32, &'static str)>,
}

pub(super) struct Scanner<'a> {
    pub(super) text: &'a str,
    position: usize,
    pub(super) token: Token,
    /// The start and the end of the token before.
    pub(super) previous: (u32, u32),
    pub(super) names: Names,
    pub(super) fault: Option<(u32, String)>,
    /// An octal number or escape that was read, which strict code may not have.
    pub(super) octal: Option<(u32, &'static str)>,
    /// How many tokens were read, those that were looked at ahead too.
    pub(super) reads: u32,
}

const INVALID: &str = "Invalid or unexpected token";
const BAD_HEX: &str = "Invalid hexadecimal escape sequence";
const BAD_UNICODE: &str = "Invalid Unicode escape sequence";
const END: &str = "Unexpected end of input";

impl<'a> Scanner<'a> {
    pub(super) fn new(text: &'a str) -> Scanner<'a> {
        let token = Token {
            kind: Kind::End,
            operator: Kind::End,
            start: 0,
            end: 0,
            newline: true,
            escaped: false,
            ident: names::EMPTY,
            number: 0.0,
        };
        let mut scanner = Scanner {
            text,
            position: 0,
            token,
            previous: (0, 0),
            names: Names::new(),
            fault: None,
            octal: None,
            reads: 0,
        };
        if text.starts_with("#!") {
            scanner.skip_line();
        }
        scanner
    }

    /// Notes a syntax error; `message` comes without its `SyntaxError: `.
    pub(super) fn fail(&mut self, at: u32, message: &str) -> Stop {
        let mut text = String::from("SyntaxError: ");
        text.push_str(message);
        self.fault = Some((at, text));
        Stop
    }

    /// Notes that something is missing here, which is no error of the language.
    pub(super) fn refuse(&mut self, at: u32, message: &str) -> Stop {
        self.fault = Some((at, message.into()));
        Stop
    }

    /// Where the scanner stands, to go back to with [`Scanner::back`].
    pub(super) fn mark(&self) -> (usize, Token, (u32, u32)) {
        (self.position, self.token, self.previous)
    }

    pub(super) fn back(&mut self, mark: (usize, Token, (u32, u32))) {
        (self.position, self.token, self.previous) = mark;
    }

    #[inline]
    fn byte(&self, ahead: usize) -> u8 {
        self.text.as_bytes().get(self.position + ahead).copied().unwrap_or(0)
    }

    fn char(&self) -> Option<char> {
        self.text.get(self.position..).and_then(|rest| rest.chars().next())
    }

    /// Reads the next token.
    pub(super) fn next(&mut self) -> Parse<()> {
        self.reads = self.reads.saturating_add(1);
        self.previous = (self.token.start, self.token.end);
        self.token.newline = self.skip_space()?;
        self.token.escaped = false;
        self.token.start = self.position as u32;
        self.token.kind = match self.byte(0) {
            b'a'..=b'z' | b'A'..=b'Z' | b'$' | b'_' | b'\\' => self.scan_word()?,
            b'0'..=b'9' => self.scan_number()?,
            b'.' if self.byte(1).is_ascii_digit() => self.scan_number()?,
            quote @ (b'"' | b'\'') => self.scan_string(quote)?,
            b'#' => {
                self.position += 1;
                let starts = matches!(self.char(), Some(c) if is_name_start(c) || c == '\\');
                if !starts {
                    return Err(self.fail(self.token.start, INVALID));
                }
                self.scan_word()?;
                Kind::Private
            }
            b'@' => {
                self.position += 1;
                Kind::At
            }
            b'`' => {
                self.position += 1;
                Kind::Template
            }
            0 if self.position >= self.text.len() => Kind::End,
            byte if byte >= 128 => self.scan_word()?,
            byte => self.scan_punctuator(byte)?,
        };
        self.token.end = self.position as u32;
        Ok(())
    }

    /// Takes the first character of the current token for a token of its own and reads what follows it.
    pub(super) fn split(&mut self) -> Parse<()> {
        self.position = self.token.start as usize + 1;
        self.token.end = self.position as u32;
        self.next()
    }

    fn skip_line(&mut self) {
        while let Some(c) = self.char() {
            if is_line_end(c) {
                break;
            }
            self.position += c.len_utf8();
        }
    }

    /// Skips white space and comments; tells whether a line ended.
    fn skip_space(&mut self) -> Parse<bool> {
        let mut newline = self.position == 0;
        loop {
            match self.byte(0) {
                b' ' | b'\t' | 0x0b | 0x0c => self.position += 1,
                b'\n' | b'\r' => {
                    newline = true;
                    self.position += 1;
                }
                b'/' if self.byte(1) == b'/' => self.skip_line(),
                b'/' if self.byte(1) == b'*' => newline |= self.skip_comment()?,
                byte if byte >= 128 => match self.char() {
                    Some(c) if c.is_whitespace() || c == '\u{feff}' => {
                        newline |= is_line_end(c);
                        self.position += c.len_utf8();
                    }
                    _ => return Ok(newline),
                },
                _ => return Ok(newline),
            }
        }
    }

    fn skip_comment(&mut self) -> Parse<bool> {
        let rest = &self.text[self.position + 2..];
        match rest.find("*/") {
            Some(length) => {
                self.position += length + 4;
                Ok(rest[..length].contains(is_line_end))
            }
            None => Err(self.fail(self.position as u32, INVALID)),
        }
    }

    /// A name or keyword, at its first character; a `#` before it belongs to the name.
    fn scan_word(&mut self) -> Parse<Kind> {
        let start = self.token.start as usize;
        loop {
            match self.byte(0) {
                b'a'..=b'z' | b'A'..=b'Z' | b'$' | b'_' | b'0'..=b'9' => self.position += 1,
                b'\\' => return self.scan_escaped_word(),
                byte if byte >= 128 => match self.char() {
                    Some(c) if is_name_part(c) => self.position += c.len_utf8(),
                    _ => break,
                },
                _ => break,
            }
        }
        if self.position == start {
            return Err(self.fail(self.token.start, INVALID));
        }
        self.token.ident = self.names.intern(&self.text[start..self.position]);
        Ok(Kind::Word)
    }

    #[cold]
    fn scan_escaped_word(&mut self) -> Parse<Kind> {
        let mut word = String::from(&self.text[self.token.start as usize..self.position]);
        while let Some(c) = self.char() {
            if c == '\\' {
                let at = self.position as u32;
                self.position += 1;
                let escaped = (self.byte(0) == b'u').then(|| self.scan_unicode_escape().ok()).flatten();
                match escaped.and_then(char::from_u32) {
                    Some(c) if is_name_start(c) || (!word.is_empty() && is_name_part(c)) => word.push(c),
                    _ => return Err(self.fail(at, INVALID)),
                }
            } else if is_name_part(c) {
                self.position += c.len_utf8();
                word.push(c);
            } else {
                break;
            }
        }
        self.token.ident = self.names.intern(&word);
        self.token.escaped = true;
        Ok(Kind::Word)
    }

    fn scan_number(&mut self) -> Parse<Kind> {
        let start = self.position;
        let mut text = String::new();
        let radix = match (self.byte(0), self.byte(1) | 32) {
            (b'0', b'x') => 16,
            (b'0', b'o') => 8,
            (b'0', b'b') => 2,
            _ => 10,
        };
        if radix != 10 {
            self.position += 2;
            self.scan_digits(radix, &mut text)?;
            if text.is_empty() {
                return Err(self.fail(start as u32, INVALID));
            }
            let digit = |byte: u8| f64::from(char::from(byte).to_digit(radix).unwrap_or(0));
            self.token.number = text.bytes().fold(0.0, |sum, byte| sum * f64::from(radix) + digit(byte));
        } else {
            self.scan_decimal(&mut text)?;
            self.token.number = crate::number::parse(&text).unwrap_or(f64::NAN);
        }
        let mut kind = Kind::Number;
        if self.byte(0) == b'n' && !text.contains(['.', 'e']) {
            // Reading digits takes time that grows with their square.
            let digits = (text.len() <= 10_000).then(|| Big::parse(text.chars(), radix)).flatten();
            let Some(number) = digits else {
                return Err(self.refuse(start as u32, "a BigInt of more than 10,000 digits is not supported"));
            };
            self.token.ident = self.names.intern(&crate::javascript::vm::bigint::digits(&number));
            self.position += 1;
            kind = Kind::BigInt;
        }
        if self.byte(0) == b'\\' || self.char().is_some_and(is_name_part) {
            return Err(self.fail(start as u32, INVALID));
        }
        Ok(kind)
    }

    fn scan_decimal(&mut self, text: &mut String) -> Parse<()> {
        let start = self.position;
        if self.byte(0) == b'0' {
            match self.byte(1) {
                b'_' => {
                    let message = "Numeric separator can not be used after leading 0.";
                    return Err(self.fail(start as u32 + 1, message));
                }
                b'0'..=b'9' if self.scan_octal_number(text) => return Ok(()),
                _ => {}
            }
        }
        self.scan_digits(10, text)?;
        if self.byte(0) == b'.' {
            self.position += 1;
            text.push('.');
            self.scan_digits(10, text)?;
        }
        if self.byte(0) | 32 == b'e' {
            let sign = usize::from(matches!(self.byte(1), b'+' | b'-'));
            if !self.byte(1 + sign).is_ascii_digit() {
                return Err(self.fail(start as u32, INVALID));
            }
            text.push_str(&self.text[self.position..self.position + 1 + sign]);
            self.position += 1 + sign;
            self.scan_digits(10, text)?;
        }
        Ok(())
    }

    /// `010` is eight and `09` nine, in sloppy code only.
    fn scan_octal_number(&mut self, text: &mut String) -> bool {
        let count = self.text[self.position..].bytes().take_while(u8::is_ascii_digit).count();
        let digits = &self.text[self.position..self.position + count];
        let is_decimal = digits.bytes().any(|digit| digit > b'7');
        let message = match is_decimal {
            true => "Decimals with leading zeros are not allowed in strict mode.",
            false => "Octal literals are not allowed in strict mode.",
        };
        self.octal = Some((self.position as u32, message));
        let value = digits.bytes().fold(0.0, |sum, digit| sum * 8.0 + f64::from(digit - b'0'));
        if !is_decimal {
            text.push_str(&crate::number::ecmascript(value));
            self.position += count;
        }
        !is_decimal
    }

    fn scan_digits(&mut self, radix: u32, text: &mut String) -> Parse<()> {
        loop {
            let byte = self.byte(0);
            if char::from(byte).is_digit(radix) {
                text.push(char::from(byte));
            } else if byte == b'_' && !text.is_empty() {
                let next = self.byte(1);
                if next == b'_' {
                    let message = "Only one underscore is allowed as numeric separator";
                    return Err(self.fail(self.position as u32 + 1, message));
                }
                if !char::from(next).is_digit(radix) {
                    let message = "Numeric separators are not allowed at the end of numeric literals";
                    return Err(self.fail(self.position as u32 + 1, message));
                }
            } else {
                return Ok(());
            }
            self.position += 1;
        }
    }

    fn scan_string(&mut self, quote: u8) -> Parse<Kind> {
        let start = self.token.start;
        self.position += 1;
        let first = self.position;
        let mut value: Option<String> = None;
        let mut from = first;
        loop {
            match self.byte(0) {
                byte if byte == quote => break,
                b'\\' => {
                    self.token.escaped = true;
                    let text = value.get_or_insert_with(String::new);
                    text.push_str(&self.text[from..self.position]);
                    if self.byte(1).is_ascii_digit() && !self.is_null() {
                        self.scan_octal(text);
                    } else if let Err((at, message)) = self.scan_escape(text) {
                        return Err(self.fail(at, message));
                    }
                    from = self.position;
                }
                b'\n' | b'\r' => return Err(self.fail(start, INVALID)),
                0 if self.position >= self.text.len() => return Err(self.fail(start, INVALID)),
                _ => self.position += 1,
            }
        }
        let rest = &self.text[from..self.position];
        self.position += 1;
        self.token.ident = match value {
            Some(mut text) => {
                text.push_str(rest);
                self.names.intern(&text)
            }
            None => self.names.intern(rest),
        };
        Ok(Kind::String)
    }

    /// Whether `\\0` stands here that is no octal escape.
    fn is_null(&self) -> bool {
        self.byte(1) == b'0' && !self.byte(2).is_ascii_digit()
    }

    /// `\\033`, which only texts in sloppy code may have, at its backslash.
    fn scan_octal(&mut self, text: &mut String) {
        let at = self.position as u32;
        self.position += 1;
        if self.byte(0) > b'7' {
            self.octal = Some((at, "\\8 and \\9 are not allowed in strict mode."));
            text.push(char::from(self.byte(0)));
            self.position += 1;
            return;
        }
        self.octal = Some((at + 1, "Octal escape sequences are not allowed in strict mode."));
        let most = if self.byte(0) <= b'3' { 3 } else { 2 };
        let mut code = 0;
        for _ in 0..most {
            let digit @ b'0'..=b'7' = self.byte(0) else { break };
            code = code * 8 + u32::from(digit - b'0');
            self.position += 1;
        }
        text.extend(char::from_u32(code));
    }

    /// One escape, at its backslash.
    fn scan_escape(&mut self, text: &mut String) -> Result<(), (u32, &'static str)> {
        let at = self.position as u32;
        self.position += 1;
        let Some(c) = self.char() else { return Ok(()) };
        match c {
            'x' => {
                let (high, low) = (hex(self.byte(1)), hex(self.byte(2)));
                let (Some(high), Some(low)) = (high, low) else { return Err((at, BAD_HEX)) };
                self.position += 3;
                text.extend(char::from_u32(high * 16 + low));
                return Ok(());
            }
            'u' => {
                let code = self.scan_unicode_escape()?;
                return self.push_code(code, text);
            }
            '0' if !self.byte(1).is_ascii_digit() => text.push('\0'),
            '0'..='7' => return Err((at + 1, "Octal escape sequences are not allowed in strict mode.")),
            '8' | '9' => return Err((at, "\\8 and \\9 are not allowed in strict mode.")),
            '\r' => self.position += usize::from(self.byte(1) == b'\n'),
            '\n' | '\u{2028}' | '\u{2029}' => {}
            'n' => text.push('\n'),
            't' => text.push('\t'),
            'r' => text.push('\r'),
            'b' => text.push('\u{8}'),
            'f' => text.push('\u{c}'),
            'v' => text.push('\u{b}'),
            c => text.push(c),
        }
        self.position += c.len_utf8();
        Ok(())
    }

    /// The code unit or code point of `uXXXX` or `u{X…}`, at the `u`.
    fn scan_unicode_escape(&mut self) -> Result<u32, (u32, &'static str)> {
        let at = self.position as u32 - 1;
        self.position += 1;
        let mut code = 0;
        if self.byte(0) == b'{' {
            self.position += 1;
            let first = self.position;
            while let Some(digit) = hex(self.byte(0)) {
                code = code * 16 + digit;
                if code > 0x10_ffff {
                    return Err((at, "Undefined Unicode code-point"));
                }
                self.position += 1;
            }
            if self.byte(0) != b'}' || self.position == first {
                return Err((self.position as u32, BAD_UNICODE));
            }
            self.position += 1;
        } else {
            for _ in 0..4 {
                let Some(digit) = hex(self.byte(0)) else { return Err((at, BAD_UNICODE)) };
                code = code * 16 + digit;
                self.position += 1;
            }
        }
        Ok(code)
    }

    /// Two escaped halves of a surrogate pair make one character.
    fn push_code(&mut self, code: u32, text: &mut String) -> Result<(), (u32, &'static str)> {
        let mut code = code;
        if (0xd800..0xdc00).contains(&code) && self.byte(0) == b'\\' && self.byte(1) == b'u' {
            self.position += 1;
            let low = self.scan_unicode_escape()?;
            if (0xdc00..0xe000).contains(&low) {
                code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
            }
        }
        // DIFFERENCE: half a surrogate pair is U+FFFD, as everywhere in this engine's strings.
        text.push(char::from_u32(code).unwrap_or('\u{fffd}'));
        Ok(())
    }

    /// The piece of a template that begins where the current token, a backquote or a brace, ends.
    pub(super) fn scan_piece(&mut self) -> Parse<Piece> {
        self.position = self.token.end as usize;
        let (mut cooked, mut raw) = (String::new(), String::new());
        let mut fault = None;
        loop {
            let Some(c) = self.char() else { return Err(self.fail(self.text.len() as u32, END)) };
            let from = self.position;
            match c {
                '`' => break,
                '$' if self.byte(1) == b'{' => break,
                '\\' => {
                    let result = self.scan_escape(&mut cooked);
                    if let Err(bad) = result {
                        fault.get_or_insert(bad);
                    }
                    raw.push_str(&self.text[from..self.position].replace("\r\n", "\n").replace('\r', "\n"));
                }
                '\r' => {
                    self.position += if self.byte(1) == b'\n' { 2 } else { 1 };
                    raw.push('\n');
                    cooked.push('\n');
                }
                c => {
                    self.position += c.len_utf8();
                    raw.push(c);
                    cooked.push(c);
                }
            }
        }
        let tail = self.byte(0) == b'`';
        self.position += if tail { 1 } else { 2 };
        self.token.end = self.position as u32;
        let cooked = fault.is_none().then(|| self.names.intern(&cooked));
        Ok(Piece { cooked, raw: self.names.intern(&raw), tail, fault })
    }

    /// The regular expression that begins at the current token, a slash: its source and flags. The token after it
    /// becomes the current one.
    pub(super) fn scan_regex(&mut self) -> Parse<(Ident, Ident)> {
        let start = self.token.start;
        self.position = start as usize + 1;
        let first = self.position;
        let mut in_class = false;
        loop {
            let Some(c) = self.char().filter(|c| !is_line_end(*c)) else {
                return Err(self.fail(start, "Invalid regular expression: missing /"));
            };
            match c {
                '/' if !in_class => break,
                '[' => in_class = true,
                ']' => in_class = false,
                '\\' => {
                    self.position += 1;
                    // What is escaped is skipped, unless the line ends there, which the next turn finds.
                    self.position += self.char().filter(|c| !is_line_end(*c)).map_or(0, char::len_utf8);
                    continue;
                }
                _ => {}
            }
            self.position += c.len_utf8();
        }
        let source = self.names.intern(&self.text[first..self.position]);
        self.position += 1;
        let first = self.position;
        while self.char().is_some_and(is_name_part) {
            self.position += self.char().map_or(0, char::len_utf8);
        }
        let flags = &self.text[first..self.position];
        for (index, flag) in flags.bytes().enumerate() {
            if !b"dgimsuvy".contains(&flag) || flags.as_bytes()[..index].contains(&flag) {
                return Err(self.fail(start, "Invalid regular expression flags"));
            }
        }
        let flags = self.names.intern(flags);
        self.token.end = self.position as u32;
        self.next()?;
        Ok((source, flags))
    }

    fn scan_punctuator(&mut self, first: u8) -> Parse<Kind> {
        use Kind::*;
        let (second, third) = (self.byte(1), self.byte(2));
        let (kind, length) = match first {
            b'{' => (BraceOpen, 1),
            b'}' => (BraceClose, 1),
            b'(' => (ParenOpen, 1),
            b')' => (ParenClose, 1),
            b'[' => (BracketOpen, 1),
            b']' => (BracketClose, 1),
            b';' => (Semicolon, 1),
            b',' => (Comma, 1),
            b':' => (Colon, 1),
            b'~' => (BitNot, 1),
            b'.' if second == b'.' && third == b'.' => (Ellipsis, 3),
            b'.' => (Dot, 1),
            b'?' if second == b'.' && !third.is_ascii_digit() => (QuestionDot, 2),
            b'?' if second == b'?' => (Nullish, 2),
            b'?' => (Question, 1),
            b'=' if second == b'>' => (Arrow, 2),
            b'=' if second == b'=' && third == b'=' => (StrictEqual, 3),
            b'=' if second == b'=' => (Equal, 2),
            b'=' => (Assign, 1),
            b'!' if second == b'=' && third == b'=' => (StrictNotEqual, 3),
            b'!' if second == b'=' => (NotEqual, 2),
            b'!' => (Not, 1),
            b'+' if second == b'+' => (Increment, 2),
            b'-' if second == b'-' => (Decrement, 2),
            b'+' => (Plus, 1),
            b'-' => (Minus, 1),
            b'*' if second == b'*' => (StarStar, 2),
            b'*' => (Star, 1),
            b'/' => (Slash, 1),
            b'%' => (Percent, 1),
            b'<' if second == b'<' => (ShiftLeft, 2),
            b'<' if second == b'=' => (LessEqual, 2),
            b'<' => (Less, 1),
            b'>' if second == b'>' && third == b'>' => (ShiftRightUnsigned, 3),
            b'>' if second == b'>' => (ShiftRight, 2),
            b'>' if second == b'=' => (GreaterEqual, 2),
            b'>' => (Greater, 1),
            b'&' if second == b'&' => (LogicalAnd, 2),
            b'&' => (And, 1),
            b'|' if second == b'|' => (LogicalOr, 2),
            b'|' => (Or, 1),
            b'^' => (Xor, 1),
            _ => return Err(self.fail(self.token.start, INVALID)),
        };
        self.position += length;
        let compound = matches!(
            kind,
            Plus | Minus
                | Star
                | Slash
                | Percent
                | StarStar
                | ShiftLeft
                | ShiftRight
                | ShiftRightUnsigned
                | And
                | Or
                | Xor
                | LogicalAnd
                | LogicalOr
                | Nullish
        );
        if compound && self.byte(0) == b'=' {
            self.position += 1;
            self.token.operator = kind;
            return Ok(CompoundAssign);
        }
        Ok(kind)
    }
}

fn hex(byte: u8) -> Option<u32> {
    char::from(byte).to_digit(16)
}

fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{2028}' | '\u{2029}')
}

fn is_name_start(c: char) -> bool {
    c.is_ascii_alphabetic()
        || matches!(c, '$' | '_' | '\u{2118}' | '\u{212e}' | '\u{309b}' | '\u{309c}')
        || (c > '\u{7f}' && c.is_alphabetic())
}

/// Digits and marks outside ASCII are rare in names; combining accents and joiners are those that people write.
fn is_name_part(c: char) -> bool {
    is_name_start(c)
        || c.is_ascii_digit()
        || matches!(c, '\u{b7}' | '\u{300}'..='\u{36f}' | '\u{200c}' | '\u{200d}')
}
