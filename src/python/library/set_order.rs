//! The order in which CPython goes through a set of whole numbers: that of its table, where a number hashes to itself
//! (`Objects/setobject.c`). `{3, 1, 2}` prints `{1, 2, 3}` for that reason.
//!
//! DIFFERENCE: sets of anything else keep the order of insertion. CPython's order of texts changes from run to run, that
//! of other objects follows their addresses. The table here is that of keys added one by one: what was taken out leaves no
//! trace, and a display of five or more constants, which CPython copies into a smaller table, may come out otherwise.

use crate::python::vm::dict::Dict;
use crate::python::vm::value::Value;

/// CPython's `LINEAR_PROBES`, `PERTURB_SHIFT` and smallest table.
const LINEAR_PROBES: usize = 9;
const PERTURB_SHIFT: u32 = 5;
const SMALLEST: usize = 8;

/// The keys of a set in CPython's order.
pub fn keys_in_order(set: &Dict) -> Vec<Value> {
    let keys: Vec<Value> = set.iter().map(|(key, _)| key.clone()).collect();
    let hashes: Option<Vec<u64>> = keys.iter().map(hash).collect();
    let Some(hashes) = hashes else { return keys };
    let mut table = vec![0_u32; SMALLEST];
    for (number, hash) in hashes.iter().enumerate() {
        place(&mut table, *hash, number as u32 + 1);
        let used = number + 1;
        if used * 5 >= (table.len() - 1) * 3 {
            // Grown fourfold while small; what was there is placed anew in the old table's order.
            let least = if used > 50_000 { used * 2 } else { used * 4 };
            let mut size = SMALLEST;
            while size <= least {
                size *= 2;
            }
            let old = std::mem::replace(&mut table, vec![0; size]);
            for entry in old.into_iter().filter(|entry| *entry != 0) {
                place(&mut table, hashes[entry as usize - 1], entry);
            }
        }
    }
    table.into_iter().filter(|entry| *entry != 0).map(|entry| keys[entry as usize - 1].clone()).collect()
}

/// Puts an entry into the first free slot of its search.
fn place(table: &mut [u32], hash: u64, entry: u32) {
    let mask = table.len() - 1;
    let mut perturb = hash;
    let mut at = hash as usize & mask;
    loop {
        let probes = if at + LINEAR_PROBES <= mask { LINEAR_PROBES } else { 0 };
        if let Some(free) = table[at..=at + probes].iter_mut().find(|slot| **slot == 0) {
            *free = entry;
            return;
        }
        perturb >>= PERTURB_SHIFT;
        at = at.wrapping_mul(5).wrapping_add(1).wrapping_add(perturb as usize) & mask;
    }
}

/// CPython's hash of a whole number.
fn hash(key: &Value) -> Option<u64> {
    let number = match key {
        Value::Float(number) if number.trunc() == *number && number.abs() < 1e15 => *number as i64,
        _ => key.as_int()?,
    };
    let hash = number % ((1 << 61) - 1);
    Some(if hash == -1 { -2 } else { hash } as u64)
}
