//! Calls.
use super::native::Thrown;
use super::value::Value;
use super::Vm;

impl Vm<'_> {
    /// Calls a function from inside a library function. The machine is re-entered, to a bounded depth.
    pub fn call(&mut self, _function: Value, _this: Value, _arguments: &[Value]) -> Result<Value, Thrown> {
        Ok(Value::Undefined)
    }

    /// `new constructor(…)` from inside a library function.
    pub fn construct(&mut self, _constructor: Value, _arguments: &[Value]) -> Result<Value, Thrown> {
        Ok(Value::Undefined)
    }
}
