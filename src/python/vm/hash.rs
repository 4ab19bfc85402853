//! `hash(value)` as CPython computes it, 64 bits wide (`Python/pyhash.c`, `Objects/tupleobject.c`, `Objects/setobject.c`), and
//! the 32 bits of it that dicts and sets look things up with.
//!
//! The hashes of texts, bytes, `None` and of objects without one of their own change from run to run in CPython. Here they
//! are the same in every run, and [`Vm::hash_varies`] says that one of them took part: what they would order has no order.

use super::big::Big;
use super::class::Type;
use super::symbol::sym;
use super::value::{hash_bytes, Value};
use super::{Raise, Vm};

/// Numbers hash to themselves modulo this prime.
const MODULUS: u64 = (1 << 61) - 1;

impl Vm {
    /// The hash that dicts and sets look a value up with.
    #[inline]
    pub fn hash(&mut self, value: &Value) -> Result<u32, Raise> {
        match value {
            Value::Str(text) => Ok(text.hash()),
            Value::Int(number) => Ok(short(of_int(*number))),
            _ => {
                let hash = self.full_hash(value)?;
                Ok(short_hash(value, hash))
            }
        }
    }

    /// `hash(value)`
    pub fn full_hash(&mut self, value: &Value) -> Result<i64, Raise> {
        Ok(match value {
            Value::Int(number) => of_int(*number),
            Value::Bool(flag) => i64::from(*flag),
            Value::Float(number) if !number.is_nan() => of_float(*number),
            Value::Big(big) => of_big(big.get()),
            Value::Tuple(items) => self.nested(|vm| vm.hash_of_items(items))?,
            Value::FrozenSet(set) => {
                let keys: Vec<Value> = set.borrow().iter().map(|(key, _)| key.clone()).collect();
                self.nested(|vm| vm.hash_of_set(&keys))?
            }
            Value::List(_) | Value::Dict(_) | Value::Set(_) | Value::Slice(_) => {
                return Err(self.unhashable(value))
            }
            Value::Range(range) => {
                let length = range.len();
                let start = if length == 0 { Value::None } else { Value::Int(range.start) };
                let step = if length < 2 { Value::None } else { Value::Int(range.step) };
                self.hash_of_items(&[Value::Int(length), start, step])?
            }
            Value::Instance(it) if it.class.is_user => {
                match it.class.lookup_user(sym::HASH) {
                    Some(Value::None) => return Err(self.unhashable(value)),
                    Some(method) => {
                        let result = self.call(&method, std::slice::from_ref(value))?;
                        return match (result.as_int(), result.plain()) {
                            // What fits into a word is taken as it is, as `slot_tp_hash` does.
                            (Some(-1), _) => Ok(-2),
                            (Some(number), _) => Ok(number),
                            (None, Value::Big(big)) => Ok(of_big(big.get())),
                            _ => Err(self.type_error("__hash__ method should return an integer")),
                        };
                    }
                    None if it.class.lookup_user(sym::EQ).is_some() => return Err(self.unhashable(value)),
                    None => {}
                }
                match value.plain() {
                    Value::Instance(_) => self.hash_that_varies(value),
                    Value::List(_) | Value::Dict(_) | Value::Set(_) => return Err(self.unhashable(value)),
                    plain => return self.full_hash(&plain),
                }
            }
            Value::Instance(it) if matches!(it.class.kind, Type::DictKeys | Type::DictItems) => {
                return Err(self.unhashable(value))
            }
            _ => self.hash_that_varies(value),
        })
    }

    /// The hash of a value whose hash is another one in each run of CPython.
    fn hash_that_varies(&mut self, value: &Value) -> i64 {
        self.hash_varies = true;
        match value {
            Value::Str(text) => i64::from(text.hash()),
            Value::Bytes(bytes) => i64::from(hash_bytes(bytes)),
            Value::None => 0x0fca_86d1,
            Value::Method(method) => (method.receiver.address() ^ method.function.address()) as i64 >> 4,
            _ => value.address() as i64 >> 4,
        }
    }

    /// xxHash's way of putting hashes together, as tuples do it.
    fn hash_of_items(&mut self, items: &[Value]) -> Result<i64, Raise> {
        const PRIMES: [u64; 3] = [0x9e37_79b1_85eb_ca87, 0xc2b2_ae3d_27d4_eb4f, 0x27d4_eb2f_1656_67c5];
        let mut hash = PRIMES[2];
        for item in items {
            let lane = self.full_hash(item)? as u64;
            hash = hash.wrapping_add(lane.wrapping_mul(PRIMES[1])).rotate_left(31).wrapping_mul(PRIMES[0]);
        }
        hash = hash.wrapping_add(items.len() as u64 ^ (PRIMES[2] ^ 3_527_539));
        Ok(if hash == u64::MAX { 1_546_275_796 } else { hash as i64 })
    }

    /// The hash of a `frozenset`, in which order does not count.
    fn hash_of_set(&mut self, keys: &[Value]) -> Result<i64, Raise> {
        let mut hash = 0;
        for key in keys {
            let of_key = self.full_hash(key)? as u64;
            hash ^= (of_key ^ 89_869_747 ^ (of_key << 16)).wrapping_mul(3_644_798_167);
        }
        hash ^= (keys.len() as u64 + 1).wrapping_mul(1_927_868_237);
        hash ^= (hash >> 11) ^ (hash >> 25);
        hash = hash.wrapping_mul(69_069).wrapping_add(907_133_923);
        Ok(if hash == u64::MAX { 590_923_713 } else { hash as i64 })
    }

    #[cold]
    fn unhashable(&self, value: &Value) -> Raise {
        self.type_error_of("unhashable type: '%'", value)
    }
}

/// The 32 bits for looking up a value with this hash.
pub fn short_hash(value: &Value, hash: i64) -> u32 {
    match value {
        // Those of texts are looked up by their own.
        Value::Str(_) => hash as u32,
        Value::Instance(_) if matches!(value.plain(), Value::Str(_)) => hash as u32,
        _ => short(hash),
    }
}

fn short(hash: i64) -> u32 {
    ((hash as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as u32
}

/// -1 means an error in C, so that no hash is -1.
fn never_minus_one(hash: i64) -> i64 {
    if hash == -1 {
        -2
    } else {
        hash
    }
}

#[inline]
fn of_int(number: i64) -> i64 {
    if (number as u64) < MODULUS {
        return number;
    }
    never_minus_one(number % MODULUS as i64)
}

fn of_big(big: &Big) -> i64 {
    let hash = big.digits.iter().rev().fold(0_u64, |hash, digit| {
        // Multiplying by 2^32 turns the 61 bits round.
        let hash = (hash << 32 & MODULUS | hash >> 29) + u64::from(*digit);
        if hash >= MODULUS {
            hash - MODULUS
        } else {
            hash
        }
    });
    never_minus_one(if big.negative { -(hash as i64) } else { hash as i64 })
}

/// A float's value modulo the prime, where 1/2 is what gives 1 when it is doubled: so that equal numbers hash alike.
fn of_float(number: f64) -> i64 {
    if number.is_infinite() {
        return if number > 0.0 { 314_159 } else { -314_159 };
    }
    let bits = number.to_bits();
    let exponent = (bits >> 52 & 0x7ff) as i64;
    let fraction = bits & ((1 << 52) - 1);
    let (mantissa, exponent) = if exponent == 0 { (fraction, 1) } else { (fraction | 1 << 52, exponent) };
    // Doubling turns the 61 bits round.
    let turns = (exponent - 1075).rem_euclid(61) as u32;
    let hash = (mantissa << turns & MODULUS) | (mantissa >> (61 - turns));
    let hash = if hash == MODULUS { 0 } else { hash as i64 };
    never_minus_one(if number < 0.0 { -hash } else { hash })
}
