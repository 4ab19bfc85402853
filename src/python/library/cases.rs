//! Small and large letters: the scripts that programs are written about, with the few characters that become several.

pub fn to_lower(char: char) -> char {
    let code = char as u32;
    let lower = match code {
        0x41..=0x5a | 0xc0..=0xd6 | 0xd8..=0xde | 0x391..=0x3a1 | 0x3a3..=0x3ab | 0x410..=0x42f => code + 32,
        0x400..=0x40f => code + 80,
        0x386 => 0x3ac,
        0x388..=0x38a => code + 37,
        0x38c => 0x3cc,
        0x38e | 0x38f => code + 63,
        0x178 => 0xff,
        0x100..=0x12f | 0x132..=0x137 | 0x14a..=0x177 | 0x460..=0x481 if code % 2 == 0 => code + 1,
        0x139..=0x148 | 0x179..=0x17e if code % 2 == 1 => code + 1,
        _ => code,
    };
    char::from_u32(lower).unwrap_or(char)
}

pub fn to_upper(char: char) -> char {
    let code = char as u32;
    let upper = match code {
        0x61..=0x7a | 0xe0..=0xf6 | 0xf8..=0xfe | 0x3b1..=0x3c1 | 0x3c3..=0x3cb | 0x430..=0x44f => code - 32,
        0x450..=0x45f => code - 80,
        0x3ac => 0x386,
        0x3ad..=0x3af => code - 37,
        0x3cc => 0x38c,
        0x3cd | 0x3ce => code - 63,
        0xff => 0x178,
        0x3c2 => 0x3a3,
        0x101..=0x12f | 0x133..=0x137 | 0x14b..=0x177 | 0x461..=0x481 if code % 2 == 1 => code - 1,
        0x13a..=0x148 | 0x17a..=0x17e if code % 2 == 0 => code - 1,
        _ => code,
    };
    char::from_u32(upper).unwrap_or(char)
}

pub fn is_lower(char: char) -> bool {
    to_upper(char) != char || char == 'ß' || ligature(char).is_some()
}

/// The letters that a ligature consists of, as `SpecialCasing.txt` has them.
pub fn ligature(char: char) -> Option<&'static str> {
    let place = (char as usize).checked_sub('ﬀ' as usize)?;
    ["ff", "fi", "fl", "ffi", "ffl", "st", "st"].get(place).copied()
}

pub fn is_upper(char: char) -> bool {
    to_lower(char) != char || char == 'İ'
}

pub fn push_upper(char: char, out: &mut String) {
    match char {
        'ß' => out.push_str("SS"),
        char => match ligature(char) {
            Some(letters) => out.push_str(&letters.to_ascii_uppercase()),
            None => out.push(to_upper(char)),
        },
    }
}

/// As at the beginning of a word: of several letters only the first is large.
pub fn push_title(char: char, out: &mut String) {
    let from = out.len();
    push_upper(char, out);
    if let Some(rest) = out.get_mut(from + 1..).filter(|_| char == 'ß' || ligature(char).is_some()) {
        rest.make_ascii_lowercase();
    }
}

pub fn push_lower(char: char, out: &mut String) {
    match char {
        'İ' => out.push_str("i\u{307}"),
        char => out.push(to_lower(char)),
    }
}
