//! Texts and bytes in quotes, as `repr` and `ascii` write them.

/// Writes a text in quotes, as `repr` (or `ascii`) does.
pub fn push_quoted(text: &str, ascii: bool, out: &mut String) {
    let quote = if text.contains('\'') && !text.contains('"') { '"' } else { '\'' };
    out.push(quote);
    for char in text.chars() {
        match char {
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            _ if char == quote => {
                out.push('\\');
                out.push(char);
            }
            ' '..='~' => out.push(char),
            _ if !ascii && is_printable(char) => out.push(char),
            _ => push_escape(char as u32, out),
        }
    }
    out.push(quote);
}

/// Whether `repr` shows a character as it is. CPython asks the Unicode tables; these are the ones that it hides in the
/// ranges that programs use: controls, spaces, invisible marks, surrogates, private use.
pub fn is_printable(char: char) -> bool {
    !matches!(char as u32,
        0..=0x1f | 0x7f..=0xa0 | 0xad | 0x600..=0x605 | 0x61c | 0x6dd | 0x70f | 0x1680 | 0x180e
        | 0x2000..=0x200f | 0x2028..=0x202f | 0x205f..=0x206f | 0x3000 | 0xe000..=0xf8ff | 0xfeff
        | 0xfff0..=0xfffb | 0xfffe..=0xffff | 0xe0000..)
}

/// A character as an escape.
pub fn push_escape(code: u32, out: &mut String) {
    let (letter, width) = match code {
        0..=0xff => ('x', 2),
        0x100..=0xffff => ('u', 4),
        _ => ('U', 8),
    };
    out.push('\\');
    out.push(letter);
    for place in (0..width).rev() {
        out.push(char::from_digit(code >> (4 * place) & 15, 16).unwrap_or('0'));
    }
}

/// Writes bytes as `repr` does.
pub fn push_bytes(bytes: &[u8], out: &mut String) {
    let quote = if bytes.contains(&b'\'') && !bytes.contains(&b'"') { '"' } else { '\'' };
    out.push('b');
    out.push(quote);
    for &byte in bytes {
        match byte {
            b'\\' => out.push_str("\\\\"),
            b'\n' => out.push_str("\\n"),
            b'\r' => out.push_str("\\r"),
            b'\t' => out.push_str("\\t"),
            _ if byte as char == quote => {
                out.push('\\');
                out.push(quote);
            }
            b' '..=b'~' => out.push(byte as char),
            _ => push_escape(byte.into(), out),
        }
    }
    out.push(quote);
}
