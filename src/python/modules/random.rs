//! The Mersenne Twister MT19937 of Matsumoto and Nishimura (1998, initialization of 2002), which CPython's `random` is built
//! on. Its state is a list of 624 words and the place of the next one, so that `random.py` can copy it.

use crate::python::vm::value::{Arguments, Native, Value};
use crate::python::vm::{Raise, Vm};

/// The functions.
pub static RANDOM: &[Native] = &[
    Native { name: "_seed", call: seed },
    Native { name: "_word", call: word },
    Native { name: "_random", call: random },
    Native { name: "_sha512", call: super::hash::sha512 },
    Native { name: "_world_seed", call: world_seed },
];

const SIZE: usize = 624;
const SHIFT: usize = 397;

fn world_seed(vm: &mut Vm, _: &Arguments<'_>) -> Result<Value, Raise> {
    Ok(Value::Int(i64::from(vm.world.seed)))
}

/// `_seed(key)`: the state that a list of words leads to.
fn seed(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let key = vm.one_argument("_seed", arguments)?;
    let key = vm.collect(key)?;
    let mut state = [19_650_218_u32; SIZE];
    for at in 1..SIZE {
        state[at] = spread(state[at - 1]).wrapping_mul(1_812_433_253).wrapping_add(at as u32);
    }
    let mut at = 1;
    let mut place = 0;
    for _ in 0..SIZE.max(key.len()) {
        let word = key.get(place).and_then(Value::as_int).unwrap_or_default() as u32;
        let mixed = state[at] ^ spread(state[at - 1]).wrapping_mul(1_664_525);
        state[at] = mixed.wrapping_add(word).wrapping_add(place as u32);
        at = next_place(&mut state, at);
        place = if place + 1 < key.len() { place + 1 } else { 0 };
    }
    for _ in 1..SIZE {
        let mixed = state[at] ^ spread(state[at - 1]).wrapping_mul(1_566_083_941);
        state[at] = mixed.wrapping_sub(at as u32);
        at = next_place(&mut state, at);
    }
    state[0] = 0x8000_0000;
    let words = state.iter().map(|word| Value::Int(i64::from(*word)));
    Ok(Value::list(words.chain([Value::Int(SIZE as i64)]).collect()))
}

fn spread(word: u32) -> u32 {
    word ^ (word >> 30)
}

/// The place after `at`; behind the last one the first takes the last one's word.
fn next_place(state: &mut [u32; SIZE], at: usize) -> usize {
    if at + 1 < SIZE {
        return at + 1;
    }
    state[0] = state[SIZE - 1];
    1
}

/// The next word of 32 bits of the state in a list.
fn next(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<u32, Raise> {
    let Some(Value::List(list)) = arguments.positional.first() else {
        return Err(vm.type_error("expected a list"));
    };
    let mut items = list.items.borrow_mut();
    let at = items.last().and_then(Value::as_int).unwrap_or_default() as usize;
    if items.len() != SIZE + 1 || at > SIZE {
        return Err(vm.value_error("state vector is the wrong size"));
    }
    if at == SIZE {
        let word = |items: &[Value], at: usize| items[at % SIZE].as_int().unwrap_or_default() as u32;
        for at in 0..SIZE {
            let mixed = (word(&items, at) & 0x8000_0000) | (word(&items, at + 1) & 0x7fff_ffff);
            let twist = if mixed & 1 == 0 { 0 } else { 0x9908_b0df };
            let new = word(&items, at + SHIFT) ^ (mixed >> 1) ^ twist;
            items[at] = Value::Int(i64::from(new));
        }
    }
    let at = at % SIZE;
    items[SIZE] = Value::Int(at as i64 + 1);
    let mut word = items[at].as_int().unwrap_or_default() as u32;
    word ^= word >> 11;
    word ^= (word << 7) & 0x9d2c_5680;
    word ^= (word << 15) & 0xefc6_0000;
    Ok(word ^ (word >> 18))
}

fn word(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    next(vm, arguments).map(|word| Value::Int(i64::from(word)))
}

/// A float of 53 random bits between 0 and 1.
fn random(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let high = next(vm, arguments)? >> 5;
    let low = next(vm, arguments)? >> 6;
    Ok(Value::Float((f64::from(high) * 67_108_864.0 + f64::from(low)) / 9_007_199_254_740_992.0))
}
