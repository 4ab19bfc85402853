//! Upper and lower case of texts beyond ASCII. Core's own tables take 25 kB; these say the same in two, by runs of
//! letters that lie equally far from their counterparts. A test holds them against core's for every character.

/// A run's letters become lower case by adding its distance.
const DOWN: u32 = 1;
/// A run's letters become upper case by adding its distance.
const UP: u32 = 2;

/// `count` letters from `first` on, `step` apart; `ways` 3 means that the lower case letters have these as their upper
/// case. The distance is kept in 16 bits, of which the sum's upper ones are the letter's own.
const fn run(first: u32, count: u32, step: u32, distance: i32, ways: u32) -> (u32, u16) {
    (first << 10 | count << 3 | (step - 1) << 2 | ways, distance as u16)
}

#[rustfmt::skip]
const RUNS: &[(u32, u16)] = &[
    run(0xb5, 1, 1, 743, 2), run(0xc0, 23, 1, 32, 3), run(0xd8, 7, 1, 32, 3), run(0x100, 24, 2, 1, 3),
    run(0x131, 1, 1, -232, 2), run(0x132, 3, 2, 1, 3), run(0x139, 8, 2, 1, 3), run(0x14a, 23, 2, 1, 3),
    run(0x178, 1, 1, -121, 3), run(0x179, 3, 2, 1, 3), run(0x17f, 1, 1, -300, 2), run(0x181, 1, 1, 210, 3),
    run(0x182, 2, 2, 1, 3), run(0x186, 1, 1, 206, 3), run(0x187, 1, 1, 1, 3), run(0x189, 2, 1, 205, 3),
    run(0x18b, 1, 1, 1, 3), run(0x18e, 1, 1, 79, 3), run(0x18f, 1, 1, 202, 3), run(0x190, 1, 1, 203, 3),
    run(0x191, 1, 1, 1, 3), run(0x193, 1, 1, 205, 3), run(0x194, 1, 1, 207, 3), run(0x196, 1, 1, 211, 3),
    run(0x197, 1, 1, 209, 3), run(0x198, 1, 1, 1, 3), run(0x19c, 1, 1, 211, 3), run(0x19d, 1, 1, 213, 3),
    run(0x19f, 1, 1, 214, 3), run(0x1a0, 3, 2, 1, 3), run(0x1a6, 1, 1, 218, 3), run(0x1a7, 1, 1, 1, 3),
    run(0x1a9, 1, 1, 218, 3), run(0x1ac, 1, 1, 1, 3), run(0x1ae, 1, 1, 218, 3), run(0x1af, 1, 1, 1, 3),
    run(0x1b1, 2, 1, 217, 3), run(0x1b3, 2, 2, 1, 3), run(0x1b7, 1, 1, 219, 3), run(0x1b8, 1, 1, 1, 3),
    run(0x1bc, 1, 1, 1, 3), run(0x1c4, 1, 1, 2, 3), run(0x1c5, 1, 1, -1, 2), run(0x1c5, 1, 1, 1, 1),
    run(0x1c7, 1, 1, 2, 3), run(0x1c8, 1, 1, -1, 2), run(0x1c8, 1, 1, 1, 1), run(0x1ca, 1, 1, 2, 3),
    run(0x1cb, 1, 1, -1, 2), run(0x1cb, 1, 1, 1, 1), run(0x1cd, 8, 2, 1, 3), run(0x1de, 9, 2, 1, 3),
    run(0x1f1, 1, 1, 2, 3), run(0x1f2, 1, 1, -1, 2), run(0x1f2, 1, 1, 1, 1), run(0x1f4, 1, 1, 1, 3),
    run(0x1f6, 1, 1, -97, 3), run(0x1f7, 1, 1, -56, 3), run(0x1f8, 20, 2, 1, 3), run(0x220, 1, 1, -130, 3),
    run(0x222, 9, 2, 1, 3), run(0x23a, 1, 1, 10795, 3), run(0x23b, 1, 1, 1, 3), run(0x23d, 1, 1, -163, 3),
    run(0x23e, 1, 1, 10792, 3), run(0x241, 1, 1, 1, 3), run(0x243, 1, 1, -195, 3), run(0x244, 1, 1, 69, 3),
    run(0x245, 1, 1, 71, 3), run(0x246, 5, 2, 1, 3), run(0x345, 1, 1, 84, 2), run(0x370, 2, 2, 1, 3),
    run(0x376, 1, 1, 1, 3), run(0x37f, 1, 1, 116, 3), run(0x386, 1, 1, 38, 3), run(0x388, 3, 1, 37, 3),
    run(0x38c, 1, 1, 64, 3), run(0x38e, 2, 1, 63, 3), run(0x391, 17, 1, 32, 3), run(0x3a3, 9, 1, 32, 3),
    run(0x3c2, 1, 1, -31, 2), run(0x3cf, 1, 1, 8, 3), run(0x3d0, 1, 1, -62, 2), run(0x3d1, 1, 1, -57, 2),
    run(0x3d5, 1, 1, -47, 2), run(0x3d6, 1, 1, -54, 2), run(0x3d8, 12, 2, 1, 3), run(0x3f0, 1, 1, -86, 2),
    run(0x3f1, 1, 1, -80, 2), run(0x3f4, 1, 1, -60, 1), run(0x3f5, 1, 1, -96, 2), run(0x3f7, 1, 1, 1, 3),
    run(0x3f9, 1, 1, -7, 3), run(0x3fa, 1, 1, 1, 3), run(0x3fd, 3, 1, -130, 3), run(0x400, 16, 1, 80, 3),
    run(0x410, 32, 1, 32, 3), run(0x460, 17, 2, 1, 3), run(0x48a, 27, 2, 1, 3), run(0x4c0, 1, 1, 15, 3),
    run(0x4c1, 7, 2, 1, 3), run(0x4d0, 48, 2, 1, 3), run(0x531, 38, 1, 48, 3), run(0x10a0, 38, 1, 7264, 3),
    run(0x10c7, 1, 1, 7264, 3), run(0x10cd, 1, 1, 7264, 3), run(0x13a0, 80, 1, 38864, 3),
    run(0x13f0, 6, 1, 8, 3), run(0x1c80, 1, 1, -6254, 2), run(0x1c81, 1, 1, -6253, 2),
    run(0x1c82, 1, 1, -6244, 2), run(0x1c83, 2, 1, -6242, 2), run(0x1c85, 1, 1, -6243, 2),
    run(0x1c86, 1, 1, -6236, 2), run(0x1c87, 1, 1, -6181, 2), run(0x1c88, 1, 1, 35266, 2),
    run(0x1c89, 1, 1, 1, 3), run(0x1c90, 43, 1, -3008, 3), run(0x1cbd, 3, 1, -3008, 3),
    run(0x1e00, 75, 2, 1, 3), run(0x1e9b, 1, 1, -59, 2), run(0x1e9e, 1, 1, -7615, 1),
    run(0x1ea0, 48, 2, 1, 3), run(0x1f08, 8, 1, -8, 3), run(0x1f18, 6, 1, -8, 3), run(0x1f28, 8, 1, -8, 3),
    run(0x1f38, 8, 1, -8, 3), run(0x1f48, 6, 1, -8, 3), run(0x1f59, 4, 2, -8, 3), run(0x1f68, 8, 1, -8, 3),
    run(0x1f88, 8, 1, -8, 1), run(0x1f98, 8, 1, -8, 1), run(0x1fa8, 8, 1, -8, 1), run(0x1fb8, 2, 1, -8, 3),
    run(0x1fba, 2, 1, -74, 3), run(0x1fbc, 1, 1, -9, 1), run(0x1fbe, 1, 1, -7205, 2),
    run(0x1fc8, 4, 1, -86, 3), run(0x1fcc, 1, 1, -9, 1), run(0x1fd8, 2, 1, -8, 3),
    run(0x1fda, 2, 1, -100, 3), run(0x1fe8, 2, 1, -8, 3), run(0x1fea, 2, 1, -112, 3),
    run(0x1fec, 1, 1, -7, 3), run(0x1ff8, 2, 1, -128, 3), run(0x1ffa, 2, 1, -126, 3),
    run(0x1ffc, 1, 1, -9, 1), run(0x2126, 1, 1, -7517, 1), run(0x212a, 1, 1, -8383, 1),
    run(0x212b, 1, 1, -8262, 1), run(0x2132, 1, 1, 28, 3), run(0x2160, 16, 1, 16, 3),
    run(0x2183, 1, 1, 1, 3), run(0x24b6, 26, 1, 26, 3), run(0x2c00, 48, 1, 48, 3), run(0x2c60, 1, 1, 1, 3),
    run(0x2c62, 1, 1, -10743, 3), run(0x2c63, 1, 1, -3814, 3), run(0x2c64, 1, 1, -10727, 3),
    run(0x2c67, 3, 2, 1, 3), run(0x2c6d, 1, 1, -10780, 3), run(0x2c6e, 1, 1, -10749, 3),
    run(0x2c6f, 1, 1, -10783, 3), run(0x2c70, 1, 1, -10782, 3), run(0x2c72, 1, 1, 1, 3),
    run(0x2c75, 1, 1, 1, 3), run(0x2c7e, 2, 1, -10815, 3), run(0x2c80, 50, 2, 1, 3),
    run(0x2ceb, 2, 2, 1, 3), run(0x2cf2, 1, 1, 1, 3), run(0xa640, 23, 2, 1, 3), run(0xa680, 14, 2, 1, 3),
    run(0xa722, 7, 2, 1, 3), run(0xa732, 31, 2, 1, 3), run(0xa779, 2, 2, 1, 3),
    run(0xa77d, 1, 1, -35332, 3), run(0xa77e, 5, 2, 1, 3), run(0xa78b, 1, 1, 1, 3),
    run(0xa78d, 1, 1, -42280, 3), run(0xa790, 2, 2, 1, 3), run(0xa796, 10, 2, 1, 3),
    run(0xa7aa, 1, 1, -42308, 3), run(0xa7ab, 1, 1, -42319, 3), run(0xa7ac, 1, 1, -42315, 3),
    run(0xa7ad, 1, 1, -42305, 3), run(0xa7ae, 1, 1, -42308, 3), run(0xa7b0, 1, 1, -42258, 3),
    run(0xa7b1, 1, 1, -42282, 3), run(0xa7b2, 1, 1, -42261, 3), run(0xa7b3, 1, 1, 928, 3),
    run(0xa7b4, 8, 2, 1, 3), run(0xa7c4, 1, 1, -48, 3), run(0xa7c5, 1, 1, -42307, 3),
    run(0xa7c6, 1, 1, -35384, 3), run(0xa7c7, 2, 2, 1, 3), run(0xa7cb, 1, 1, -42343, 3),
    run(0xa7cc, 8, 2, 1, 3), run(0xa7dc, 1, 1, -42561, 3), run(0xa7f5, 1, 1, 1, 3),
    run(0xff21, 26, 1, 32, 3), run(0x10400, 40, 1, 40, 3), run(0x104b0, 36, 1, 40, 3),
    run(0x10570, 19, 2, 39, 3), run(0x10571, 5, 2, 39, 3), run(0x1057d, 7, 2, 39, 3),
    run(0x1058d, 3, 2, 39, 3), run(0x10595, 1, 1, 39, 3), run(0x10c80, 51, 1, 64, 3),
    run(0x10d50, 22, 1, 32, 3), run(0x118a0, 32, 1, 32, 3), run(0x16e40, 32, 1, 32, 3),
    run(0x16ea0, 25, 1, 27, 3), run(0x1e900, 34, 1, 34, 3),
];

/// Letters whose upper case is several letters, which stand behind them.
const SPECIAL: &str =
    "\u{df}\u{53}\u{53} \u{149}\u{2bc}\u{4e} \u{1f0}\u{4a}\u{30c} \u{390}\u{399}\u{308}\u{301} \
    \u{3b0}\u{3a5}\u{308}\u{301} \u{587}\u{535}\u{552} \u{1e96}\u{48}\u{331} \u{1e97}\u{54}\u{308} \
    \u{1e98}\u{57}\u{30a} \u{1e99}\u{59}\u{30a} \u{1e9a}\u{41}\u{2be} \u{1f50}\u{3a5}\u{313} \
    \u{1f52}\u{3a5}\u{313}\u{300} \u{1f54}\u{3a5}\u{313}\u{301} \u{1f56}\u{3a5}\u{313}\u{342} \
    \u{1fb2}\u{1fba}\u{399} \u{1fb3}\u{391}\u{399} \u{1fb4}\u{386}\u{399} \u{1fb6}\u{391}\u{342} \
    \u{1fb7}\u{391}\u{342}\u{399} \u{1fbc}\u{391}\u{399} \u{1fc2}\u{1fca}\u{399} \u{1fc3}\u{397}\u{399} \
    \u{1fc4}\u{389}\u{399} \u{1fc6}\u{397}\u{342} \u{1fc7}\u{397}\u{342}\u{399} \u{1fcc}\u{397}\u{399} \
    \u{1fd2}\u{399}\u{308}\u{300} \u{1fd3}\u{399}\u{308}\u{301} \u{1fd6}\u{399}\u{342} \
    \u{1fd7}\u{399}\u{308}\u{342} \u{1fe2}\u{3a5}\u{308}\u{300} \u{1fe3}\u{3a5}\u{308}\u{301} \
    \u{1fe4}\u{3a1}\u{313} \u{1fe6}\u{3a5}\u{342} \u{1fe7}\u{3a5}\u{308}\u{342} \u{1ff2}\u{1ffa}\u{399} \
    \u{1ff3}\u{3a9}\u{399} \u{1ff4}\u{38f}\u{399} \u{1ff6}\u{3a9}\u{342} \u{1ff7}\u{3a9}\u{342}\u{399} \
    \u{1ffc}\u{3a9}\u{399} \u{fb00}\u{46}\u{46} \u{fb01}\u{46}\u{49} \u{fb02}\u{46}\u{4c} \
    \u{fb03}\u{46}\u{46}\u{49} \u{fb04}\u{46}\u{46}\u{4c} \u{fb05}\u{53}\u{54} \u{fb06}\u{53}\u{54} \
    \u{fb13}\u{544}\u{546} \u{fb14}\u{544}\u{535} \u{fb15}\u{544}\u{53b} \u{fb16}\u{54e}\u{546} \
    \u{fb17}\u{544}\u{53d}";

fn moved(letter: u32, distance: u16) -> u32 {
    letter & !0xffff | u32::from((letter as u16).wrapping_add(distance))
}

fn counterpart(letter: u32, way: u32) -> u32 {
    for (packed, distance) in RUNS {
        let (mut first, mut distance) = (packed >> 10, *distance);
        match packed & 3 {
            // The run is written from its upper case side.
            3 if way == UP => {
                first = moved(first, distance);
                distance = distance.wrapping_neg();
            }
            ways if ways & way == 0 => continue,
            _ => {}
        }
        let (count, step) = (packed >> 3 & 127, (packed >> 2 & 1) + 1);
        let place = letter.wrapping_sub(first);
        if place < count * step && place % step == 0 {
            return moved(letter, distance);
        }
    }
    letter
}

fn push(letter: u32, out: &mut String) {
    out.push(char::from_u32(letter).unwrap_or(char::REPLACEMENT_CHARACTER));
}

/// `toUpperCase`
pub(super) fn upper(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let letter = c as u32;
        if c.is_ascii() {
            out.push(c.to_ascii_uppercase());
        } else if let Some(several) = SPECIAL.split(' ').find_map(|group| group.strip_prefix(c)) {
            out.push_str(several);
        } else if letter >> 4 == 0x1f8 || letter >> 4 == 0x1f9 || letter >> 4 == 0x1fa {
            // A Greek vowel with an iota below, which becomes a letter.
            let row = [0x1f08, 0x1f28, 0x1f68][(letter as usize >> 4) - 0x1f8];
            push(row + (letter & 7), &mut out);
            out.push('\u{399}');
        } else {
            push(counterpart(letter, UP), &mut out);
        }
    }
    out
}

/// `toLowerCase`
pub(super) fn lower(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        match c {
            'A'..='Z' => out.push(c.to_ascii_lowercase()),
            '\0'..='\u{7f}' => out.push(c),
            '\u{130}' => out.push_str("i\u{307}"),
            'Σ' => {
                let ends_word = meets_letter(text[..at].chars().rev())
                    && !meets_letter(text[at + 'Σ'.len_utf8()..].chars());
                out.push(if ends_word { 'ς' } else { 'σ' });
            }
            c => push(counterpart(c as u32, DOWN), &mut out),
        }
    }
    out
}

/// Whether the next character that counts, going from a sigma, is a letter with a case.
///
/// DIFFERENCE: only the marks of scripts that have cases are known, which are those that meet a sigma.
fn meets_letter(mut from: impl Iterator<Item = char>) -> bool {
    let Some(c) = from.find(|c| !is_mark(*c)) else { return false };
    let uncommon = matches!(c as u32,
        0xaa | 0xba | 0x130 | 0x138 | 0x18d | 0x1aa | 0x1ab | 0x1ba | 0x1be | 0x221 | 0x234..=0x239 | 0x250..=0x293
        | 0x296..=0x2af | 0x3d2..=0x3d4 | 0x3fc | 0x560 | 0x588 | 0x1e9c | 0x1e9d | 0x1e9f);
    let text = String::from(c);
    uncommon || upper(&text) != text || counterpart(c as u32, DOWN) != c as u32 || c.is_ascii_uppercase()
}

fn is_mark(c: char) -> bool {
    matches!(c as u32,
        0x27 | 0x2e | 0x3a | 0x5e | 0x60 | 0xa8 | 0xad | 0xaf | 0xb4 | 0xb7 | 0xb8 | 0x2b0..=0x36f | 0x374 | 0x375
        | 0x37a | 0x384 | 0x385 | 0x387 | 0x483..=0x489 | 0x559 | 0x55f | 0x1dc0..=0x1dff | 0x1fbd
        | 0x1fbf..=0x1fc1 | 0x1fcd..=0x1fcf | 0x1fdd..=0x1fdf | 0x1fed..=0x1fef | 0x1ffd | 0x1ffe
        | 0x200b..=0x200f | 0x2018 | 0x2019 | 0x2024 | 0x2027 | 0x202a..=0x202e | 0x20d0..=0x20f0)
}
