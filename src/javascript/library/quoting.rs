//! Texts as the console lays them out: how wide they are, and how they look inside quotes.

/// How many columns a text takes on a terminal.
pub(super) fn width(text: &str) -> usize {
    if text.is_ascii() {
        return text.len();
    }
    let column = |c: char| match c as u32 {
        0..=0x1f | 0x7f..=0x9f | 0x300..=0x36f | 0x200b..=0x200f | 0x20d0..=0x20ff | 0xfe00..=0xfe0f => 0,
        0x1100..=0x115f | 0x2e80..=0xa4cf | 0xac00..=0xd7a3 | 0xf900..=0xfaff | 0xfe30..=0xfe6f => 2,
        0xff00..=0xff60 | 0xffe0..=0xffe6 | 0x1f300..=0x1f64f | 0x1f680..=0x1f6ff | 0x1f900..=0x1f9ff => 2,
        0x231a..=0x231b | 0x23e9..=0x23f3 | 0x2614..=0x2615 | 0x26a1 | 0x2705 | 0x274c | 0x2728 | 0x2b50 => 2,
        0x20000..=0x3fffd => 2,
        _ => 1,
    };
    text.chars().map(column).sum()
}

/// A string in the quotes that suit it, with escapes.
pub(super) fn quoted(text: &str) -> String {
    let quote = if !text.contains('\'') {
        '\''
    } else if !text.contains('"') {
        '"'
    } else if !text.contains('`') && !text.contains("${") {
        '`'
    } else {
        '\''
    };
    let mut result = String::with_capacity(text.len() + 2);
    result.push(quote);
    for c in text.chars() {
        match c {
            '\n' => result.push_str("\\n"),
            '\t' => result.push_str("\\t"),
            '\r' => result.push_str("\\r"),
            '\u{8}' => result.push_str("\\b"),
            '\u{c}' => result.push_str("\\f"),
            '\u{b}' => result.push_str("\\v"),
            '\\' => result.push_str("\\\\"),
            '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' => {
                result.push_str("\\x");
                for digit in [c as u32 >> 4, c as u32 & 15] {
                    result.extend(char::from_digit(digit, 16).map(|digit| digit.to_ascii_uppercase()));
                }
            }
            c if c == quote => {
                result.push('\\');
                result.push(c);
            }
            c => result.push(c),
        }
    }
    result.push(quote);
    result
}
