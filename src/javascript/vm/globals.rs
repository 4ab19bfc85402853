//! What a script declares at its top is seen at the global object too (ECMA-262 9.1.1.4): `this.name`, `window.name`.

use super::native::{Call, Thrown};
use super::object::{Slotted, ENUMERABLE};
use super::value::{Key, Value};
use super::Vm;

impl Vm<'_> {
    /// The variables stay where they are, so that only who looks for them there pays.
    ///
    /// DIFFERENCE: their descriptors are those of accessors.
    pub(super) fn show_globals(&mut self, globals: Vec<(Key, u32)>) {
        let global = self.realm.global;
        for (name, place) in globals {
            if self.heap.own(global, name).is_some() {
                continue;
            }
            let slots = [Slotted::Number(place), Slotted::None];
            let getter = self.native_with(name, 0, read_global, slots, false);
            let setter = self.native_with(name, 1, write_global, slots, false);
            self.define_accessor(global, name, Some(getter), Some(setter), ENUMERABLE);
        }
    }
}

fn read_global(vm: &mut Vm<'_>, call: Call) -> Result<Value, Thrown> {
    let [Slotted::Number(place), _] = vm.slots(call.callee) else { return Ok(Value::Undefined) };
    Ok(vm.statics[place as usize].or_undefined())
}

fn write_global(vm: &mut Vm<'_>, call: Call) -> Result<Value, Thrown> {
    if let [Slotted::Number(place), _] = vm.slots(call.callee) {
        vm.statics[place as usize] = call.arg(vm, 0);
    }
    Ok(Value::Undefined)
}
