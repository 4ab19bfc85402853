//! Foresees decisions and spells them: the part of www/model.js that runs two million times while a post's core is unpacked, in
//! wasm since script would take three times as long. A line of sixteen bytes remembers for each of four contexts how the
//! decisions of one symbol came out lately; two such memories together name a probability, and two probabilities are
//! weighed. Floats are of 32 bits and only added, multiplied and divided, so that every engine has the same.
//!
//! The tables are atomics, which may be static and change: with one thread they cost nothing. Each has as many items as a
//! power of two, so that an index is cut to them and nothing need be checked.

#![no_std]
#![no_main]

use core::sync::atomic::{AtomicU32, AtomicU8, Ordering::Relaxed};

#[panic_handler]
fn stop(_: &core::panic::PanicInfo) -> ! {
    core::arch::wasm32::unreachable()
}

/// How many bytes the lines have.
const MEMORY: usize = 1 << 23;
const CONTEXTS: usize = 4;
/// More kinds of symbols than there are.
const KINDS: usize = 16;
/// The most that the coder may have written.
const INPUT: usize = 1 << 18;

static LINES: [AtomicU8; MEMORY] = [const { AtomicU8::new(0) }; MEMORY];
/// By kind and two groups: a probability of 22 bits, and how often it was looked at.
static ODDS: [AtomicU32; KINDS << 11] = [const { AtomicU32::new(0) }; KINDS << 11];
/// Odds in steps of a sixty-fourth, from -16, as probabilities.
static SQUASHED: [AtomicU32; 2048] = [const { AtomicU32::new(0) }; 2048];
/// The odds of 4096 probabilities.
static STRETCHED: [AtomicU32; 4096] = [const { AtomicU32::new(0) }; 4096];
/// What came of a probability lately, by the first context and by 32 steps of the odds; zero where nothing did.
static LATELY: [AtomicU32; 1024 << 6] = [const { AtomicU32::new(0) }; 1024 << 6];
static RATES: [AtomicU32; 128] = [const { AtomicU32::new(0) }; 128];
static WEIGHTS: [AtomicU32; KINDS * 128] = [const { AtomicU32::new(0) }; KINDS * 128];
/// What is remembered is a byte: the last decisions behind a one, at most seven. What follows each, by the next decision.
static FOLLOWS: [AtomicU8; 512] = [const { AtomicU8::new(0) }; 512];
/// Which of 32 groups each is in, and what that leans to.
static GROUPS: [AtomicU8; 256] = [const { AtomicU8::new(0) }; 256];
static LEANS: [AtomicU32; 32] = [const { AtomicU32::new(0) }; 32];
static SEEDS: [AtomicU32; CONTEXTS] = [const { AtomicU32::new(0) }; CONTEXTS];
static AT: [AtomicU32; CONTEXTS] = [const { AtomicU32::new(0) }; CONTEXTS];
static KIND: AtomicU32 = AtomicU32::new(0);
static DEPTH: AtomicU32 = AtomicU32::new(0);
static RANGE: AtomicU32 = AtomicU32::new(0);
static REST: AtomicU32 = AtomicU32::new(0);
static READ: AtomicU32 = AtomicU32::new(0);
static PACKED: [AtomicU8; INPUT] = [const { AtomicU8::new(0) }; INPUT];

/// While something is packed: how many decisions the last symbol took, then for each how likely a one was, in 65536 cases,
/// doubled, and how it came out.
static TAKEN: [AtomicU32; 128] = [const { AtomicU32::new(0) }; 128];
static PACKS: AtomicU32 = AtomicU32::new(0);

/// An item of a table of whole numbers.
macro_rules! item {
    ($table:ident, $index:expr) => {
        $table[$index as usize & ($table.len() - 1)].load(Relaxed)
    };
    ($table:ident, $index:expr, $value:expr) => {{
        let value = $value;
        $table[$index as usize & ($table.len() - 1)].store(value, Relaxed)
    }};
}

/// An item of a table of floats.
macro_rules! float {
    ($table:ident, $index:expr) => {
        f32::from_bits(item!($table, $index))
    };
    ($table:ident, $index:expr, $value:expr) => {
        item!($table, $index, f32::to_bits($value))
    };
}

/// Of thirty bits, as in www/model.js.
fn hash(a: u32, b: u32) -> u32 {
    let h = (a.wrapping_mul(0x2c1b_3c6d) ^ b).wrapping_mul(0x297a_2d39);
    (h ^ (h >> 15)) & 0x3fff_ffff
}

/// Where the packed bytes go.
#[no_mangle]
pub extern "C" fn input() -> *const AtomicU8 {
    PACKED.as_ptr()
}

/// Where the decisions of the last symbol are told.
#[no_mangle]
pub extern "C" fn taken() -> *const AtomicU32 {
    TAKEN.as_ptr()
}

/// Begins with what was put there; `packs` tells whether decisions are taken and not spelled.
#[no_mangle]
pub extern "C" fn begin(packs: u32) {
    PACKS.store(packs, Relaxed);
    let mut e = 1.0f32;
    for step in 0..1024 {
        float!(SQUASHED, 1024 + step, e / (1.0 + e));
        float!(SQUASHED, 1024 - step, 1.0 / (1.0 + e));
        e *= 1.015_747_7;
    }
    let mut step = 1;
    for share in 0..4096 {
        while step < 2047 && float!(SQUASHED, step) * 4096.0 < share as f32 + 0.5 {
            step += 1;
        }
        float!(STRETCHED, share, (step - 1024) as f32 / 64.0);
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
        item!(GROUPS, past, group as u8);
        let share = (ones as f32 + 0.4) / (all as f32 + 0.8);
        float!(LEANS, group, 0.6 * float!(STRETCHED, (share * 4096.0) as u32));
        for next in 0..2 {
            let longer = if past == 0 { 2 } else { 2 * past } + next;
            item!(FOLLOWS, 2 * past + next, if past < 128 { longer } else { longer & 127 | 128 } as u8);
        }
    }
    for times in 0..128 {
        float!(RATES, times, 1.0 / (times as f32 + 9.0));
    }
    for weight in 0..KINDS * 128 {
        float!(WEIGHTS, weight, 0.55);
    }
    RANGE.store(u32::MAX, Relaxed);
    for _ in 0..4 {
        read();
    }
}

fn read() {
    let at = READ.load(Relaxed);
    REST.store(REST.load(Relaxed) << 8 | item!(PACKED, at) as u32, Relaxed);
    READ.store(at + 1, Relaxed);
}

#[inline(always)]
fn group(context: u32, id: u32) -> u32 {
    item!(GROUPS, item!(LINES, item!(AT, context) + id)) as u32
}

/// The odds of two groups, which begin with what both lean to.
#[inline(always)]
fn odds(place: u32) -> u32 {
    match item!(ODDS, place) {
        0 => {
            let lean = float!(LEANS, place & 31) + float!(LEANS, place >> 5 & 31);
            ((float!(SQUASHED, (1024.5 + 64.0 * lean) as u32) * 4_194_303.0) as u32) << 10
        }
        odds => odds,
    }
}

/// Odds after a decision: nearer to it, the less the oftener they were looked at.
#[inline(always)]
fn moved(odds: u32, bit: u32) -> u32 {
    let times = odds & 127;
    let share = (odds >> 10) as f32;
    let aim = if bit != 0 { 4_194_000.0 } else { 300.0 };
    (((share + (aim - share) * float!(RATES, times)) as u32) << 10)
        | if times < 120 { times + 1 } else { times }
}

/// The next decision, whose number in its line is `id`.
#[inline(never)]
fn decide(id: u32, wanted: u32) -> u32 {
    let kind = KIND.load(Relaxed);
    let one = (kind << 11) + group(0, id) + (group(1, id) << 5);
    let other = (kind << 11) + 1024 + group(2, id) + (group(3, id) << 5);
    let (a, b) = (odds(one), odds(other));
    let (x, y) = (float!(STRETCHED, a >> 20), float!(STRETCHED, b >> 20));
    let weight = ((kind << 6) + (DEPTH.load(Relaxed) << 4) + id) * 2;
    let sum = 64.0 * (x * float!(WEIGHTS, weight) + y * float!(WEIGHTS, weight + 1));
    let sum = if sum > 510.0 {
        510.0
    } else if sum < -510.0 {
        -510.0
    } else {
        sum
    };
    let p = float!(SQUASHED, (sum + 1024.5) as u32);
    let near = ((hash(item!(AT, 0), id) >> 20) << 6) + (sum / 32.0 + 16.5) as u32;
    let q = match float!(LATELY, near) {
        0.0 => p,
        q => q,
    };
    let share = (32768.0 * (p + q)) as u32;
    let bit;
    if PACKS.load(Relaxed) != 0 {
        bit = wanted;
        let count = item!(TAKEN, 0) + 1;
        item!(TAKEN, 0, count);
        item!(TAKEN, count, share << 1 | bit);
    } else {
        let bound = (RANGE.load(Relaxed) >> 16) * share;
        bit = (REST.load(Relaxed) < bound) as u32;
        if bit != 0 {
            RANGE.store(bound, Relaxed);
        } else {
            RANGE.store(RANGE.load(Relaxed) - bound, Relaxed);
            REST.store(REST.load(Relaxed) - bound, Relaxed);
        }
        while RANGE.load(Relaxed) < 1 << 24 {
            RANGE.store(RANGE.load(Relaxed) << 8, Relaxed);
            read();
        }
    }
    float!(LATELY, near, q + 0.02 * (if bit != 0 { 0.9999 } else { 0.0001 } - q));
    let step = 0.01 * (bit as f32 - p);
    float!(WEIGHTS, weight, float!(WEIGHTS, weight) + step * x);
    float!(WEIGHTS, weight + 1, float!(WEIGHTS, weight + 1) + step * y);
    item!(ODDS, one, moved(a, bit));
    item!(ODDS, other, moved(b, bit));
    for context in 0..CONTEXTS {
        let place = item!(AT, context) + id;
        item!(LINES, place, item!(FOLLOWS, 2 * item!(LINES, place) as u32 + bit));
    }
    bit
}

/// Goes to the lines of the contexts, after `so` was decided. One that others had before is as new.
#[inline(never)]
fn lines(so: u32) {
    for context in 0..CONTEXTS {
        let mut seed = item!(SEEDS, context);
        if so != 0 {
            seed = hash(seed, so * 16);
        }
        let line = seed & (MEMORY as u32 - 16);
        let mark = (seed >> 22 | 1) as u8;
        if item!(LINES, line) != mark {
            item!(LINES, line, mark);
            for id in 1..16 {
                item!(LINES, line + id, 0);
            }
        }
        item!(AT, context, line);
    }
}

fn further(so: u32) {
    DEPTH.store((DEPTH.load(Relaxed) + 1).min(3), Relaxed);
    lines(so);
}

/// What is next is of this kind, and these are its contexts.
#[no_mangle]
pub extern "C" fn about(kind: u32, a: u32, b: u32, c: u32, d: u32) {
    KIND.store(kind, Relaxed);
    DEPTH.store(0, Relaxed);
    for (context, what) in [a, b, c, d].into_iter().enumerate() {
        item!(SEEDS, context, hash(what, 4 * kind + context as u32));
    }
    lines(0);
}

/// A number: how many bits it has behind its first when one is added, then these.
#[no_mangle]
pub extern "C" fn number(wanted: u32) -> u32 {
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

fn half(wanted: u32) -> u32 {
    let mut node = 1;
    for left in (0..4).rev() {
        node = 2 * node + decide(node, wanted >> left & 1);
    }
    node & 15
}

/// A byte, in two halves.
#[no_mangle]
pub extern "C" fn byte(wanted: u32) -> u32 {
    let high = half(wanted >> 4);
    further(3 + high);
    high * 16 + half(wanted & 15)
}
