//! How wide a text is, without a font at hand: on the generous side for the sans-serif faces of the usual systems, so
//! that nothing is ever cut off.

use super::scene::Tenths;

/// The width of `text` at `size` pixels.
pub(super) fn width(text: &str, size: u8) -> Tenths {
    let ems: i64 = text.chars().map(|char| i64::from(hundredths(char))).sum();
    // Long texts are cut long before this could matter.
    (ems * i64::from(size) / 10).min(1 << 28) as Tenths
}

/// The advance of a character in hundredths of an em.
fn hundredths(char: char) -> u8 {
    match char {
        'i' | 'j' | 'l' | '\'' | '|' | '.' | ',' | ':' | ';' | '!' | ' ' => 34,
        'f' | 't' | 'r' | 'I' | '(' | ')' | '[' | ']' | '-' | '/' | '"' => 42,
        'm' | 'M' | 'w' | 'W' | '%' | '@' | '—' | '…' => 100,
        'A'..='Z' | '&' | '+' | '=' | '<' | '>' => 76,
        ' '..='~' => 64,
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' => 0,
        '\u{1100}'.. => 104,
        _ => 72,
    }
}

/// `text`, cut at its end with an ellipsis if it is wider than `room`.
pub(super) fn fit(text: &str, size: u8, room: Tenths) -> String {
    if width(text, size) <= room {
        return text.into();
    }
    let mut kept = String::new();
    let mut used = width("…", size);
    for char in text.chars() {
        used += width(char.encode_utf8(&mut [0; 4]), size);
        if used > room {
            break;
        }
        kept.push(char);
    }
    kept.push('…');
    kept
}
