//! `Math.random` as V8 computes it from a seed (`src/numbers/math-random.cc`): xorshift128+, sixty-four numbers at a
//! time, of which the last is given out first. So `node --random-seed=SEED` has the same sequence.

/// How many numbers are made at once.
const CACHE: usize = 64;

/// Where the sequence stands.
pub struct Random {
    state: (u64, u64),
    cache: Vec<f64>,
}

impl Random {
    /// The sequence of a seed. V8 takes 0 for any seed; here it is that of 1.
    pub fn new(seed: u32) -> Random {
        let seed = u64::from(seed.max(1));
        Random { state: (murmur_hash_3(seed), murmur_hash_3(!seed)), cache: Vec::new() }
    }

    /// The next number, from 0 up to but not 1.
    pub fn next(&mut self) -> f64 {
        if self.cache.is_empty() {
            self.cache.extend((0..CACHE).map(|_| step(&mut self.state)));
        }
        self.cache.pop().unwrap_or_default()
    }
}

fn step(state: &mut (u64, u64)) -> f64 {
    let (mut old, new) = *state;
    old ^= old << 23;
    old ^= old >> 17;
    old ^= new;
    old ^= new >> 26;
    *state = (new, old);
    // Fifty-two random bits behind the point of a number from 1 to 2.
    f64::from_bits(new >> 12 | 0x3ff0_0000_0000_0000) - 1.0
}

/// The finalizer of MurmurHash3, which spreads the bits of a small seed.
fn murmur_hash_3(mut hash: u64) -> u64 {
    hash ^= hash >> 33;
    hash = hash.wrapping_mul(0xff51_afd7_ed55_8ccd);
    hash ^= hash >> 33;
    hash = hash.wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    hash ^ hash >> 33
}
