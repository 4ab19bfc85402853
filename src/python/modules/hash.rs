//! SHA-256 and SHA-512 (FIPS 180-4), which `hashlib.py` and the seeds of `random.py` need. Both are one algorithm on words of
//! different length; the constants of the shorter are the first halves of the longer's.

use crate::python::vm::value::{Arguments, Native, Value};
use crate::python::vm::{Raise, Vm};
use std::rc::Rc;

/// The functions of `hashlib`.
pub static HASH: &[Native] = &[
    Native { name: "_sha256", call: |vm, arguments| digest(vm, arguments, &SHORT) },
    Native { name: "_sha512", call: sha512 },
    Native { name: "_pbkdf2", call: pbkdf2 },
];

/// `_sha512(data)`
pub fn sha512(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    digest(vm, arguments, &LONG)
}

/// What the two differ in.
struct Kind {
    /// Bits of a word.
    bits: u32,
    rounds: usize,
    /// How far words are turned: of the schedule twice, then of a round twice; the third of the schedule is a shift.
    turns: [[u32; 3]; 4],
}

const SHORT: Kind =
    Kind { bits: 32, rounds: 64, turns: [[7, 18, 3], [17, 19, 10], [2, 13, 22], [6, 11, 25]] };
const LONG: Kind = Kind { bits: 64, rounds: 80, turns: [[1, 8, 7], [19, 61, 6], [28, 34, 39], [14, 18, 41]] };

impl Kind {
    fn turn(&self, word: u64, by: u32) -> u64 {
        match self.bits {
            32 => u64::from((word as u32).rotate_right(by)),
            _ => word.rotate_right(by),
        }
    }

    fn mix(&self, word: u64, which: usize) -> u64 {
        let [a, b, c] = self.turns[which];
        let last = if which < 2 { word >> c } else { self.turn(word, c) };
        self.turn(word, a) ^ self.turn(word, b) ^ last
    }

    fn add(&self, words: &[u64]) -> u64 {
        let sum = words.iter().fold(0_u64, |sum, word| sum.wrapping_add(*word));
        sum & (u64::MAX >> (64 - self.bits))
    }

    fn block(&self, hash: &mut [u64; 8], block: &[u8]) {
        let mut schedule: Vec<u64> = block
            .chunks(self.bits as usize / 8)
            .map(|word| word.iter().fold(0, |sum, byte| sum << 8 | u64::from(*byte)))
            .collect();
        for at in 16..self.rounds {
            let (early, late) = (self.mix(schedule[at - 15], 0), self.mix(schedule[at - 2], 1));
            schedule.push(self.add(&[schedule[at - 16], early, schedule[at - 7], late]));
        }
        let [mut a, mut b, mut c, mut d, mut e, mut f, mut g, mut h] = *hash;
        for (word, constant) in schedule.iter().zip(CONSTANTS) {
            let first = [h, self.mix(e, 3), (e & f) ^ (!e & g), constant >> (64 - self.bits), *word];
            let first = self.add(&first);
            let second = self.add(&[self.mix(a, 2), (a & b) ^ (a & c) ^ (b & c)]);
            (h, g, f, e, d, c, b, a) = (g, f, e, self.add(&[d, first]), c, b, a, self.add(&[first, second]));
        }
        for (word, new) in hash.iter_mut().zip([a, b, c, d, e, f, g, h]) {
            *word = self.add(&[*word, new]);
        }
    }
}

impl Kind {
    /// Bytes of a block.
    fn size(&self) -> usize {
        self.bits as usize * 2
    }

    /// The digest of what begins with `before` bytes that made a hash, and goes on with these.
    fn finish(&self, mut hash: [u64; 8], before: usize, data: &[u8]) -> Vec<u8> {
        let size = self.size();
        let mut padded = data.to_vec();
        padded.push(0x80);
        while padded.len() % size != size - size / 8 {
            padded.push(0);
        }
        padded.resize(padded.len() + size / 8 - 8, 0);
        padded.extend(((before + data.len()) as u64 * 8).to_be_bytes());
        for block in padded.chunks(size) {
            self.block(&mut hash, block);
        }
        let skip = 8 - self.bits as usize / 8;
        hash.iter().flat_map(|word| word.to_be_bytes().into_iter().skip(skip)).collect()
    }

    fn start(&self) -> [u64; 8] {
        START.map(|word| word >> (64 - self.bits))
    }
}

fn digest(vm: &mut Vm, arguments: &Arguments<'_>, kind: &Kind) -> Result<Value, Raise> {
    let Value::Bytes(data) = vm.one_argument("sha", arguments)? else {
        return Err(vm.type_error("object supporting the buffer API required"));
    };
    Ok(Value::Bytes(Rc::new(kind.finish(kind.start(), 0, data))))
}

/// What an iteration of [`pbkdf2`] costs in steps: it hashes two blocks.
const ITERATION: u32 = 60;

/// `_pbkdf2(is_long, password, salt, iterations, length)`: PBKDF2 with HMAC (RFC 8018).
fn pbkdf2(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let kind = if vm.truth(&arguments.at(0))? { &LONG } else { &SHORT };
    let (Value::Bytes(password), Value::Bytes(salt)) = (arguments.at(1), arguments.at(2)) else {
        return Err(vm.type_error("a bytes-like object is required"));
    };
    let iterations = arguments.at(3).as_int().unwrap_or(1).max(1);
    let length = arguments.at(4).as_int().and_then(|length| usize::try_from(length).ok()).unwrap_or(0);
    let (size, each) = (kind.size(), kind.bits as usize);
    let blocks = length.div_ceil(each);
    let cost = (iterations as u64).saturating_mul(blocks as u64).saturating_mul(ITERATION.into());
    vm.spend(u32::try_from(cost).unwrap_or(u32::MAX))?;
    let mut key = match password.len() > size {
        true => kind.finish(kind.start(), 0, &password),
        false => password.to_vec(),
    };
    key.resize(size, 0);
    let keyed = |pad: u8| {
        let mut hash = kind.start();
        kind.block(&mut hash, &key.iter().map(|byte| byte ^ pad).collect::<Vec<u8>>());
        hash
    };
    let (inner, outer) = (keyed(0x36), keyed(0x5c));
    let hmac = |data: &[u8]| kind.finish(outer, size, &kind.finish(inner, size, data));
    let mut derived = Vec::new();
    for number in 1..=blocks as u32 {
        let mut last = hmac(&[&salt[..], &number.to_be_bytes()].concat());
        let mut mixed = last.clone();
        for _ in 1..iterations {
            last = hmac(&last);
            mixed.iter_mut().zip(&last).for_each(|(mixed, byte)| *mixed ^= byte);
        }
        derived.extend(mixed);
    }
    derived.truncate(length);
    Ok(Value::Bytes(Rc::new(derived)))
}

/// The fractions of the square roots of the first eight primes.
const START: [u64; 8] = [
    0x6a09e667f3bcc908,
    0xbb67ae8584caa73b,
    0x3c6ef372fe94f82b,
    0xa54ff53a5f1d36f1,
    0x510e527fade682d1,
    0x9b05688c2b3e6c1f,
    0x1f83d9abfb41bd6b,
    0x5be0cd19137e2179,
];

/// The fractions of the cube roots of the first eighty primes.
static CONSTANTS: [u64; 80] = [
    0x428a2f98d728ae22,
    0x7137449123ef65cd,
    0xb5c0fbcfec4d3b2f,
    0xe9b5dba58189dbbc,
    0x3956c25bf348b538,
    0x59f111f1b605d019,
    0x923f82a4af194f9b,
    0xab1c5ed5da6d8118,
    0xd807aa98a3030242,
    0x12835b0145706fbe,
    0x243185be4ee4b28c,
    0x550c7dc3d5ffb4e2,
    0x72be5d74f27b896f,
    0x80deb1fe3b1696b1,
    0x9bdc06a725c71235,
    0xc19bf174cf692694,
    0xe49b69c19ef14ad2,
    0xefbe4786384f25e3,
    0x0fc19dc68b8cd5b5,
    0x240ca1cc77ac9c65,
    0x2de92c6f592b0275,
    0x4a7484aa6ea6e483,
    0x5cb0a9dcbd41fbd4,
    0x76f988da831153b5,
    0x983e5152ee66dfab,
    0xa831c66d2db43210,
    0xb00327c898fb213f,
    0xbf597fc7beef0ee4,
    0xc6e00bf33da88fc2,
    0xd5a79147930aa725,
    0x06ca6351e003826f,
    0x142929670a0e6e70,
    0x27b70a8546d22ffc,
    0x2e1b21385c26c926,
    0x4d2c6dfc5ac42aed,
    0x53380d139d95b3df,
    0x650a73548baf63de,
    0x766a0abb3c77b2a8,
    0x81c2c92e47edaee6,
    0x92722c851482353b,
    0xa2bfe8a14cf10364,
    0xa81a664bbc423001,
    0xc24b8b70d0f89791,
    0xc76c51a30654be30,
    0xd192e819d6ef5218,
    0xd69906245565a910,
    0xf40e35855771202a,
    0x106aa07032bbd1b8,
    0x19a4c116b8d2d0c8,
    0x1e376c085141ab53,
    0x2748774cdf8eeb99,
    0x34b0bcb5e19b48a8,
    0x391c0cb3c5c95a63,
    0x4ed8aa4ae3418acb,
    0x5b9cca4f7763e373,
    0x682e6ff3d6b2b8a3,
    0x748f82ee5defb2fc,
    0x78a5636f43172f60,
    0x84c87814a1f0ab72,
    0x8cc702081a6439ec,
    0x90befffa23631e28,
    0xa4506cebde82bde9,
    0xbef9a3f7b2c67915,
    0xc67178f2e372532b,
    0xca273eceea26619c,
    0xd186b8c721c0c207,
    0xeada7dd6cde0eb1e,
    0xf57d4f7fee6ed178,
    0x06f067aa72176fba,
    0x0a637dc5a2c898a6,
    0x113f9804bef90dae,
    0x1b710b35131c471b,
    0x28db77f523047d84,
    0x32caab7b40c72493,
    0x3c9ebe0a15c9bebc,
    0x431d67c49c100d4c,
    0x4cc5d4becb3e42b6,
    0x597f299cfc657e2a,
    0x5fcb6fab3ad6faec,
    0x6c44198c4a475817,
];
