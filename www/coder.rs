//! Foresees decisions and spells them: the part of www/model.js that runs two million times while a post's core is unpacked, in
//! wasm since script would take three times as long. A line of sixteen bytes remembers for each of four contexts how the
//! decisions of one symbol came out lately; two such memories together name a probability, and two probabilities are
//! weighed. Floats are of 32 bits and only added, multiplied and divided, so that every engine has the same.
//!
//! `unsafe` stands here because the tables are plain memory: without bounds that are checked, and gone with the instance.

#![no_std]
#![no_main]
#![allow(static_mut_refs)]

#[panic_handler]
fn stop(_: &core::panic::PanicInfo) -> ! {
    core::arch::wasm32::unreachable()
}

extern "C" {
    /// Told of each decision while something is packed: how likely a one was, in 65536 cases, and how it came out.
    fn taken(share: u32, bit: u32);
}

/// How many bytes the lines have.
const MEMORY: usize = 1 << 23;
const CONTEXTS: usize = 4;
/// More kinds of symbols than there are.
const KINDS: usize = 16;
/// The most that the coder may have written.
const INPUT: usize = 1 << 18;

static mut LINES: [u8; MEMORY] = [0; MEMORY];
/// By kind and two groups: a probability of 22 bits, and how often it was looked at.
static mut ODDS: [u32; KINDS << 11] = [0; KINDS << 11];
/// Odds in steps of a sixty-fourth, from -16, as probabilities.
static mut SQUASHED: [f32; 2048] = [0.0; 2048];
/// The odds of 4096 probabilities.
static mut STRETCHED: [f32; 4096] = [0.0; 4096];
/// What came of a probability lately, by the first context and by 32 steps of the odds; zero where nothing did.
static mut LATELY: [f32; 1024 << 6] = [0.0; 1024 << 6];
static mut RATES: [f32; 128] = [0.0; 128];
static mut WEIGHTS: [f32; KINDS * 128] = [0.0; KINDS * 128];
/// What is remembered is a byte: the last decisions behind a one, at most seven. What follows each, by the next decision.
static mut FOLLOWS: [u8; 512] = [0; 512];
/// Which of 32 groups each is in, and what that leans to.
static mut GROUPS: [u8; 256] = [0; 256];
static mut LEANS: [f32; 32] = [0.0; 32];
static mut SEEDS: [u32; CONTEXTS] = [0; CONTEXTS];
static mut AT: [u32; CONTEXTS] = [0; CONTEXTS];
static mut KIND: u32 = 0;
static mut DEPTH: u32 = 0;
static mut RANGE: u32 = 0;
static mut REST: u32 = 0;
static mut PACKS: bool = false;
static mut READ: u32 = 0;
static mut PACKED: [u8; INPUT] = [0; INPUT];

/// The item of a table, of which nobody asks whether it is there.
macro_rules! item {
    ($table:ident, $type:ty, $index:expr) => {
        *(&raw mut $table as *mut $type).add($index as usize)
    };
}

/// Of thirty bits, as in www/model.js.
fn hash(a: u32, b: u32) -> u32 {
    let h = (a.wrapping_mul(0x2c1b_3c6d) ^ b).wrapping_mul(0x297a_2d39);
    (h ^ (h >> 15)) & 0x3fff_ffff
}

/// Where the packed bytes go.
#[no_mangle]
pub unsafe extern "C" fn input() -> *mut u8 {
    &raw mut PACKED as *mut u8
}

/// Begins with what was put there; `packs` tells whether decisions are taken and not spelled.
#[no_mangle]
pub unsafe extern "C" fn begin(packs: bool) {
    PACKS = packs;
    let mut e = 1.0f32;
    for step in 0..1024 {
        item!(SQUASHED, f32, 1024 + step) = e / (1.0 + e);
        item!(SQUASHED, f32, 1024 - step) = 1.0 / (1.0 + e);
        e *= 1.015_747_7;
    }
    let mut step = 1;
    for share in 0..4096 {
        while step < 2047 && item!(SQUASHED, f32, step) * 4096.0 < share as f32 + 0.5 {
            step += 1;
        }
        item!(STRETCHED, f32, share) = (step - 1024) as f32 / 64.0;
    }
    for past in 0..256u32 {
        let (mut all, mut ones, mut rest) = (0, 0, past);
        while rest > 1 {
            ones += rest & 1;
            all += 1;
            rest >>= 1;
        }
        let long = if all == 4 {
            0
        } else if all < 7 {
            1
        } else {
            2
        };
        let mixed = if ones == 1 {
            0
        } else if all - ones == 1 {
            2
        } else {
            1
        };
        let group = if past < 16 {
            past.max(1)
        } else if ones == 0 {
            16 + long
        } else if ones == all {
            19 + long
        } else {
            22 + (past & 1) * 3 + mixed
        };
        item!(GROUPS, u8, past) = group as u8;
        let share = (ones as f32 + 0.4) / (all as f32 + 0.8);
        item!(LEANS, f32, group) = 0.6 * item!(STRETCHED, f32, (share * 4096.0) as u32);
        for next in 0..2 {
            let longer = if past == 0 { 2 } else { 2 * past } + next;
            item!(FOLLOWS, u8, 2 * past + next) = if past < 128 { longer } else { longer & 127 | 128 } as u8;
        }
    }
    for times in 0..128 {
        item!(RATES, f32, times) = 1.0 / (times as f32 + 9.0);
    }
    for weight in 0..KINDS * 128 {
        item!(WEIGHTS, f32, weight) = 0.55;
    }
    RANGE = u32::MAX;
    for _ in 0..4 {
        read();
    }
}

unsafe fn read() {
    REST = REST << 8 | item!(PACKED, u8, READ) as u32;
    READ += 1;
}

#[inline(always)]
unsafe fn group(context: u32, id: u32) -> u32 {
    item!(GROUPS, u8, item!(LINES, u8, item!(AT, u32, context) + id)) as u32
}

/// The odds of two groups, which begin with what both lean to.
#[inline(always)]
unsafe fn odds(place: u32) -> u32 {
    match item!(ODDS, u32, place) {
        0 => {
            let lean = item!(LEANS, f32, place & 31) + item!(LEANS, f32, place >> 5 & 31);
            ((item!(SQUASHED, f32, (1024.5 + 64.0 * lean) as u32) * 4_194_303.0) as u32) << 10
        }
        odds => odds,
    }
}

/// Odds after a decision: nearer to it, the less the oftener they were looked at.
#[inline(always)]
unsafe fn moved(odds: u32, bit: u32) -> u32 {
    let times = odds & 127;
    let share = (odds >> 10) as f32;
    let aim = if bit != 0 { 4_194_000.0 } else { 300.0 };
    (((share + (aim - share) * item!(RATES, f32, times)) as u32) << 10)
        | if times < 120 { times + 1 } else { times }
}

/// The next decision, whose number in its line is `id`.
#[inline(never)]
unsafe fn decide(id: u32, wanted: u32) -> u32 {
    let one = (KIND << 11) + group(0, id) + (group(1, id) << 5);
    let other = (KIND << 11) + 1024 + group(2, id) + (group(3, id) << 5);
    let (a, b) = (odds(one), odds(other));
    let (x, y) = (item!(STRETCHED, f32, a >> 20), item!(STRETCHED, f32, b >> 20));
    let weight = ((KIND << 6) + (DEPTH << 4) + id) * 2;
    let sum = 64.0 * (x * item!(WEIGHTS, f32, weight) + y * item!(WEIGHTS, f32, weight + 1));
    let sum = if sum > 510.0 {
        510.0
    } else if sum < -510.0 {
        -510.0
    } else {
        sum
    };
    let p = item!(SQUASHED, f32, (sum + 1024.5) as u32);
    let near = ((hash(item!(AT, u32, 0), id) >> 20) << 6) + (sum / 32.0 + 16.5) as u32;
    let q = match item!(LATELY, f32, near) {
        0.0 => p,
        q => q,
    };
    let share = (32768.0 * (p + q)) as u32;
    let bit;
    if PACKS {
        bit = wanted;
        taken(share, bit);
    } else {
        let bound = (RANGE >> 16) * share;
        bit = (REST < bound) as u32;
        if bit != 0 {
            RANGE = bound;
        } else {
            RANGE -= bound;
            REST -= bound;
        }
        while RANGE < 1 << 24 {
            RANGE <<= 8;
            read();
        }
    }
    item!(LATELY, f32, near) = q + 0.02 * (if bit != 0 { 0.9999 } else { 0.0001 } - q);
    let step = 0.01 * (bit as f32 - p);
    item!(WEIGHTS, f32, weight) += step * x;
    item!(WEIGHTS, f32, weight + 1) += step * y;
    item!(ODDS, u32, one) = moved(a, bit);
    item!(ODDS, u32, other) = moved(b, bit);
    for context in 0..CONTEXTS {
        let place = item!(AT, u32, context) + id;
        item!(LINES, u8, place) = item!(FOLLOWS, u8, 2 * item!(LINES, u8, place) as u32 + bit);
    }
    bit
}

/// Goes to the lines of the contexts, after `so` was decided. One that others had before is as new.
#[inline(never)]
unsafe fn lines(so: u32) {
    for context in 0..CONTEXTS {
        let mut seed = item!(SEEDS, u32, context);
        if so != 0 {
            seed = hash(seed, so * 16);
        }
        let line = seed & (MEMORY as u32 - 16);
        let mark = (seed >> 22 | 1) as u8;
        if item!(LINES, u8, line) != mark {
            let line = (&raw mut LINES as *mut u8).add(line as usize);
            line.write_bytes(0, 16);
            *line = mark;
        }
        item!(AT, u32, context) = line;
    }
}

unsafe fn further(so: u32) {
    if DEPTH < 3 {
        DEPTH += 1;
    }
    lines(so);
}

/// What is next is of this kind, and these are its contexts.
#[no_mangle]
pub unsafe extern "C" fn about(kind: u32, a: u32, b: u32, c: u32, d: u32) {
    KIND = kind;
    DEPTH = 0;
    for (context, what) in [a, b, c, d].into_iter().enumerate() {
        item!(SEEDS, u32, context) = hash(what, 4 * kind + context as u32);
    }
    lines(0);
}

/// A number: how many bits it has behind its first when one is added, then these.
#[no_mangle]
pub unsafe extern "C" fn number(wanted: u32) -> u32 {
    let wanted = wanted as u64 + 1;
    let more = 63 - wanted.leading_zeros();
    let (mut bits, mut value) = (0, 1u64);
    while bits < 4 && decide(bits + 1, (bits < more) as u32) != 0 {
        bits += 1;
    }
    let mut left = bits;
    if bits < 4 {
        while left > 0 {
            left -= 1;
            value =
                2 * value + decide(3 + (1 << bits) - bits + value as u32, (wanted >> left & 1) as u32) as u64;
        }
        return (value - 1) as u32;
    }
    further(1);
    while bits < 19 && decide(bits - 3, (bits < more) as u32) != 0 {
        bits += 1;
    }
    if bits == 19 {
        further(2);
        while bits < 33 && decide(bits - 18, (bits < more) as u32) != 0 {
            bits += 1;
        }
    }
    left = bits;
    let mut node = 16;
    while left > 0 {
        left -= 1;
        if node > 15 {
            further((value as u32 & 0xf_ffff) * 64 + bits);
            node = 1;
        }
        let bit = decide(node, (wanted >> left & 1) as u32);
        value = 2 * value + bit as u64;
        node = 2 * node + bit;
    }
    (value - 1) as u32
}

unsafe fn half(wanted: u32) -> u32 {
    let mut node = 1;
    for left in (0..4).rev() {
        node = 2 * node + decide(node, wanted >> left & 1);
    }
    node & 15
}

/// A byte, in two halves.
#[no_mangle]
pub unsafe extern "C" fn byte(wanted: u32) -> u32 {
    let high = half(wanted >> 4);
    further(3 + high);
    high * 16 + half(wanted & 15)
}
