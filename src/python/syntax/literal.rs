//! Numbers, strings and f-strings.

use super::failure::{Class, Failure};
use super::parser::{Parser, Read};
use super::token::{tokens, Tok, Tokens};
use super::tree::*;
use crate::number;

/// What the letters before a string's quote say.
#[derive(Clone, Copy, Default)]
struct Prefix {
    raw: bool,
    bytes: bool,
    formatted: bool,
}

/// What is put together from adjacent strings: the finished parts, and the text that still grows.
struct Joining {
    parts: Vec<ExprId>,
    text: String,
    start: u32,
}

impl Parser<'_> {
    /// The number that comes next.
    pub fn number(&mut self) -> Read<Expr> {
        let text: String = self.word().chars().filter(|&char| char != '_').collect();
        let text = text.to_ascii_lowercase();
        let start = self.start();
        self.advance();
        let (digits, base) = match text.get(..2) {
            Some("0x") => (&text[2..], 16),
            Some("0o") => (&text[2..], 8),
            Some("0b") => (&text[2..], 2),
            _ => (&text[..], 10),
        };
        if base == 10 && digits.bytes().any(|byte| matches!(byte, b'.' | b'e' | b'j')) {
            let (digits, imaginary) = match digits.strip_suffix('j') {
                Some(digits) => (digits, true),
                None => (digits, false),
            };
            let Some(value) = number::parse(digits) else {
                return self.fail(start, "invalid decimal literal");
            };
            return Ok(if imaginary { Expr::Imaginary(value) } else { Expr::Float(value) });
        }
        let mut value = Some(0_i64);
        for char in digits.chars() {
            let digit = i64::from(char.to_digit(base).unwrap_or(0));
            value = value.and_then(|value| value.checked_mul(i64::from(base))?.checked_add(digit));
        }
        match value {
            Some(value) => Ok(Expr::Int(value)),
            None if base != 10 => Ok(Expr::BigInt(self.decimal(digits, base, start)?)),
            None if digits.len() > 4300 => self.missing(start, "an int of more than 4,300 digits"),
            None => Ok(Expr::BigInt(self.intern(digits.trim_start_matches('0')))),
        }
    }

    /// The decimal digits of a number in another base.
    fn decimal(&mut self, digits: &str, base: u32, start: u32) -> Read<Ident> {
        if digits.len() > 4300 {
            return self.missing(start, "an int of more than 4,300 digits");
        }
        // Little end first, nine digits a limb.
        let mut limbs = vec![0_u32];
        for char in digits.chars() {
            let mut carry = u64::from(char.to_digit(base).unwrap_or(0));
            for limb in &mut limbs {
                let value = u64::from(*limb) * u64::from(base) + carry;
                *limb = (value % 1_000_000_000) as u32;
                carry = value / 1_000_000_000;
            }
            if carry > 0 {
                limbs.push(carry as u32);
            }
        }
        let mut text = String::new();
        for limb in limbs.iter().rev() {
            let digits = limb.to_string();
            if !text.is_empty() {
                text.extend(std::iter::repeat_n('0', 9 - digits.len()));
            }
            text.push_str(&digits);
        }
        Ok(self.intern(&text))
    }

    /// One or more adjacent strings.
    pub fn strings(&mut self) -> Read<ExprId> {
        let start = self.start();
        let mut joining = Joining { parts: Vec::new(), text: String::new(), start };
        let (mut formatted, mut bytes) = (false, None);
        while self.tok() == Tok::Str {
            let prefix = self.string(&mut joining)?;
            formatted |= prefix.formatted;
            if bytes.is_some_and(|bytes| bytes != prefix.bytes) {
                return self.fail(self.start(), "cannot mix bytes and nonbytes literals");
            }
            bytes = Some(prefix.bytes);
        }
        let expr = if !formatted {
            let text = self.intern(&joining.text);
            if bytes == Some(true) {
                Expr::Bytes(text)
            } else {
                Expr::Str(text)
            }
        } else {
            self.flush(&mut joining)?;
            Expr::Joined(self.expr_list(&joining.parts))
        };
        self.node(expr, start)
    }

    /// Makes the text that has grown a part of its own.
    fn flush(&mut self, joining: &mut Joining) -> Read<()> {
        if !joining.text.is_empty() {
            let text = self.intern(&joining.text);
            joining.text.clear();
            joining.parts.push(self.node(Expr::Str(text), joining.start)?);
        }
        Ok(())
    }

    fn string(&mut self, joining: &mut Joining) -> Read<Prefix> {
        let token = self.tokens[self.at];
        let mut prefix = Prefix::default();
        let text = self.text;
        let mut start = token.start as usize;
        loop {
            match text.as_bytes()[start] | 0x20 {
                b'r' => prefix.raw = true,
                b'b' => prefix.bytes = true,
                b'f' => prefix.formatted = true,
                b'u' => {}
                _ => break,
            }
            start += 1;
        }
        let bytes = text.as_bytes();
        let quote = bytes[start];
        let triple =
            token.end as usize >= start + 6 && bytes[start + 1] == quote && bytes[start + 2] == quote;
        let width = if triple { 3 } else { 1 };
        let (start, end) = (start + width, token.end as usize - width);
        self.advance();
        if prefix.bytes && !text[start..end].is_ascii() {
            return self.fail(token.start, "bytes can only contain ASCII literal characters");
        }
        if prefix.formatted {
            self.formatted(start, end, prefix, 0, joining)?;
        } else {
            self.unescape(start, end, prefix, &mut joining.text)?;
        }
        Ok(prefix)
    }

    /// Appends the text between two places, its escapes resolved and its line ends made `\n`.
    fn unescape(&mut self, start: usize, end: usize, prefix: Prefix, into: &mut String) -> Read<()> {
        let all = &self.text[..end];
        let mut at = start;
        while let Some(found) = all[at..].find(['\\', '\r']) {
            into.push_str(&all[at..at + found]);
            at += found;
            if all.as_bytes()[at] == b'\r' {
                at += if all[at..].starts_with("\r\n") { 2 } else { 1 };
                into.push('\n');
            } else if prefix.raw {
                into.push('\\');
                at += 1;
            } else {
                at = self.escape(at, end, start, prefix, into)?;
            }
        }
        into.push_str(&all[at..]);
        Ok(())
    }

    /// One escape sequence; returns where it ends.
    fn escape(&self, at: usize, end: usize, start: usize, prefix: Prefix, into: &mut String) -> Read<usize> {
        let bytes = &self.text.as_bytes()[..end];
        let Some(&byte) = bytes.get(at + 1) else {
            into.push('\\');
            return Ok(at + 1);
        };
        let next = at + 2;
        let simple = match byte {
            b'\n' => return Ok(next),
            b'\r' => return Ok(next + usize::from(bytes.get(next) == Some(&b'\n'))),
            b'\\' | b'\'' | b'"' => byte,
            b'a' => 7,
            b'b' => 8,
            b'f' => 12,
            b'n' => b'\n',
            b'r' => b'\r',
            b't' => b'\t',
            b'v' => 11,
            b'0'..=b'7' => {
                let digits = bytes[at + 1..].iter().take(3).take_while(|byte| matches!(byte, b'0'..=b'7'));
                let code = digits.clone().fold(0, |code, byte| code * 8 + u32::from(byte - b'0'));
                let code = if prefix.bytes { code & 0xff } else { code };
                into.push(char::from_u32(code).unwrap_or('\0'));
                return Ok(at + 1 + digits.count());
            }
            b'x' => return self.code_point(at, start, 2, bytes, prefix, into),
            b'u' if !prefix.bytes => return self.code_point(at, start, 4, bytes, prefix, into),
            b'U' if !prefix.bytes => return self.code_point(at, start, 8, bytes, prefix, into),
            b'N' if !prefix.bytes => return self.missing(at as u32, "characters by their Unicode name"),
            _ => {
                into.push('\\');
                return Ok(at + 1);
            }
        };
        into.push(simple as char);
        Ok(next)
    }

    fn code_point(
        &self,
        at: usize,
        start: usize,
        width: usize,
        bytes: &[u8],
        prefix: Prefix,
        into: &mut String,
    ) -> Read<usize> {
        let rest = &bytes[at + 2..];
        let digits = rest.iter().take(width).take_while(|byte| byte.is_ascii_hexdigit()).count();
        if digits < width {
            let position = (at - start).to_string();
            if prefix.bytes {
                let parts = ["(value error) invalid \\x escape at position ", &position];
                return self.put(Failure::joined(self.start(), &parts));
            }
            let last = (at - start + 1 + digits).to_string();
            let shape = match width {
                2 => "truncated \\xXX escape",
                4 => "truncated \\uXXXX escape",
                _ => "truncated \\UXXXXXXXX escape",
            };
            let codec = "(unicode error) 'unicodeescape' codec can't decode bytes in position ";
            return self.put(Failure::joined(self.start(), &[codec, &position, "-", &last, ": ", shape]));
        }
        let code =
            rest[..width].iter().fold(0, |code, &byte| code * 16 + (byte as char).to_digit(16).unwrap_or(0));
        let Some(char) = char::from_u32(code) else {
            if code <= 0xffff {
                return self.missing(at as u32, "half a surrogate pair in a string");
            }
            let codec = "(unicode error) 'unicodeescape' codec can't decode bytes in position ";
            let (first, last) = ((at - start).to_string(), (at - start + 9).to_string());
            let parts = [codec, &first, "-", &last, ": illegal Unicode character"];
            return self.put(Failure::joined(self.start(), &parts));
        };
        into.push(char);
        Ok(at + 2 + width)
    }

    /// The inside of an f-string, or (`depth` 1) of a format spec, which ends at its closing brace. Returns where.
    fn formatted(
        &mut self,
        start: usize,
        end: usize,
        prefix: Prefix,
        depth: u8,
        joining: &mut Joining,
    ) -> Read<usize> {
        let bytes = self.text.as_bytes();
        let (mut at, mut literal) = (start, start);
        while at < end {
            let byte = bytes[at];
            if byte == b'\\' && !prefix.raw {
                // `\N{…}` is not an expression; everything else is resolved with the literal.
                at += 2;
                continue;
            }
            if byte != b'{' && byte != b'}' {
                at += 1;
                continue;
            }
            if depth == 0 && bytes[..end].get(at + 1) == Some(&byte) {
                self.unescape(literal, at + 1, prefix, &mut joining.text)?;
                at += 2;
                literal = at;
                continue;
            }
            self.unescape(literal, at, prefix, &mut joining.text)?;
            if byte == b'}' {
                if depth > 0 {
                    return Ok(at);
                }
                return self.put(Failure::syntax(at as u32, "f-string: single '}' is not allowed"));
            }
            if depth > 1 {
                return self.put(Failure::syntax(at as u32, "f-string: expressions nested too deeply"));
            }
            at = self.replacement(at + 1, end, prefix, depth, joining)?;
            literal = at;
        }
        self.unescape(literal.min(end), end, prefix, &mut joining.text)?;
        Ok(end)
    }

    /// `value=!conversion:spec}`; returns where it ends.
    fn replacement(
        &mut self,
        start: usize,
        end: usize,
        prefix: Prefix,
        depth: u8,
        joining: &mut Joining,
    ) -> Read<usize> {
        let bytes = &self.text.as_bytes()[..end];
        let until = self.expression_end(start, end)?;
        let value = self.replaced(start, until)?;
        let expecting = Failure::syntax(end as u32, "f-string: expecting '}'");
        let mut at = until;
        let mut shows = false;
        if bytes.get(at) == Some(&b'=') {
            at += 1;
            while bytes.get(at).is_some_and(u8::is_ascii_whitespace) {
                at += 1;
            }
            joining.text.push_str(&self.text[start..at]);
            shows = true;
        }
        self.flush(joining)?;
        let mut conversion = Conversion::None;
        if bytes.get(at) == Some(&b'!') {
            conversion = match bytes.get(at + 1) {
                Some(b's') => Conversion::Str,
                Some(b'r') => Conversion::Repr,
                Some(b'a') => Conversion::Ascii,
                None => return self.put(expecting),
                _ => {
                    let message = "f-string: invalid conversion character: expected 's', 'r', or 'a'";
                    return self.put(Failure::syntax(at as u32 + 1, message));
                }
            };
            at += 2;
        }
        let mut spec = None;
        if bytes.get(at) == Some(&b':') {
            let mut inner = Joining { parts: Vec::new(), text: String::new(), start: at as u32 + 1 };
            at = self.formatted(at + 1, end, prefix, depth + 1, &mut inner)?;
            self.flush(&mut inner)?;
            let only = inner.parts.first().copied().filter(|_| inner.parts.len() == 1);
            spec = match only.map(|part| (part, self.module.expr(part))) {
                Some((part, Expr::Str(_))) => Some(part),
                _ => {
                    let parts = self.expr_list(&inner.parts);
                    Some(self.node(Expr::Joined(parts), inner.start)?)
                }
            };
        } else if shows && conversion == Conversion::None {
            conversion = Conversion::Repr;
        }
        if bytes.get(at) != Some(&b'}') {
            return self.put(expecting);
        }
        let part = self.node(Expr::Formatted { value, conversion, spec }, start as u32 - 1)?;
        self.module.expr_spans[part.index()].end = at as u32 + 1;
        joining.parts.push(part);
        Ok(at + 1)
    }

    /// Where the expression in a replacement ends: at `!`, `:`, `=` or `}` outside of all brackets and strings.
    fn expression_end(&self, start: usize, end: usize) -> Read<usize> {
        let bytes = &self.text.as_bytes()[..end];
        let error = |at: usize, parts: &[&str]| self.put(Failure::joined(at as u32, parts));
        let mut open = Vec::new();
        let mut quote: Option<(u8, usize)> = None;
        let mut at = start;
        while at < end {
            let byte = bytes[at];
            if byte == b'\\' {
                return error(at, &["f-string expression part cannot include a backslash"]);
            }
            let tripled = bytes[at..].starts_with(&[byte; 3]);
            if let Some((opened, width)) = quote {
                if byte == opened && (width == 1 || tripled) {
                    quote = None;
                    at += width - 1;
                }
                at += 1;
                continue;
            }
            let next = bytes.get(at + 1).copied().unwrap_or(0);
            match byte {
                b'\'' | b'"' => {
                    let width = if tripled { 3 } else { 1 };
                    quote = Some((byte, width));
                    at += width - 1;
                }
                b'#' => return error(at, &["f-string expression part cannot include '#'"]),
                b'(' | b'[' | b'{' => open.push(byte),
                b'!' | b'=' | b'<' | b'>' if next == b'=' => at += 1,
                b'!' | b':' | b'=' | b'}' if open.is_empty() => break,
                b')' | b']' | b'}' => {
                    let closing = (byte as char).to_string();
                    let Some(opened) = open.pop() else {
                        return error(at, &["f-string: unmatched '", &closing, "'"]);
                    };
                    if !matches!((opened, byte), (b'(', b')') | (b'[', b']') | (b'{', b'}')) {
                        let opened = (opened as char).to_string();
                        let parts = [
                            "f-string: closing parenthesis '",
                            &closing,
                            "' does not match opening parenthesis '",
                            &opened,
                            "'",
                        ];
                        return error(at, &parts);
                    }
                }
                _ => {}
            }
            at += 1;
        }
        if quote.is_some() {
            return error(start, &["f-string: unterminated string"]);
        }
        if let Some(&opened) = open.last() {
            return error(at, &["f-string: unmatched '", &(opened as char).to_string(), "'"]);
        }
        if at >= end {
            return error(at, &["f-string: expecting '}'"]);
        }
        if self.text[start..at].trim().is_empty() {
            let mark = (bytes[at] as char).to_string();
            return match bytes[at] {
                b'}' => error(at, &["f-string: empty expression not allowed"]),
                _ => error(at, &["f-string: expression required before '", &mark, "'"]),
            };
        }
        Ok(at)
    }

    /// The expression of a replacement.
    fn replaced(&mut self, start: usize, end: usize) -> Read<ExprId> {
        let result = match tokens(self.text, start, end, true) {
            Tokens { is_final: true, fault: Some(failure), .. } => self.put(failure),
            inner if inner.holds_for => self.inside(inner, Self::inner_generator),
            inner => self.inside(inner, Self::inner_expression),
        };
        if result.is_err() {
            self.reword(|failure| {
                if failure.class == Class::Syntax && !failure.message.starts_with("f-string") {
                    failure.message.insert_str(0, "f-string: ");
                }
            });
        }
        result
    }

    fn inner_expression(&mut self) -> Read<ExprId> {
        let value =
            if self.tok() == Tok::Yield { self.yield_()? } else { self.tuple_of(Self::star_or_named)? };
        if let Expr::Starred(_) = self.module.expr(value) {
            return self.fail(self.start_of(value), "cannot use starred expression here");
        }
        self.end_of_inner(value)
    }

    fn inner_generator(&mut self) -> Read<ExprId> {
        let start = self.start();
        let comprehension = self.comprehension(ComprehensionKind::Generator, start)?;
        let value = self.comprehension_node(comprehension, start)?;
        self.end_of_inner(value)
    }

    fn end_of_inner(&mut self, value: ExprId) -> Read<ExprId> {
        match self.tok() {
            Tok::End => Ok(value),
            _ => self.invalid(),
        }
    }
}
