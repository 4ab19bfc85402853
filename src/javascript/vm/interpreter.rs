//! The interpreter: one loop over the instructions of the topmost frame.

use super::calls::Began;
use super::code::{Binary, CodeId, Op};
use super::keys;
use super::native::Thrown;
use super::object::{Payload, ACCESSOR};
use super::operators::arithmetic;
use super::rare::Rare;
use super::value::{Key, Value};
use super::{ErrorKind, Frame, Vm};

/// Instructions that are paid for at once.
const BATCH: u32 = 1024;

/// How a frame that is entered or resumed begins.
pub(super) enum Entry {
    /// As it stands.
    Run,
    /// With this error.
    Throw(Value),
    /// With a `return` of this value.
    Return(Value),
}

/// What an instruction that may leave its frame did.
pub(super) enum Step {
    /// The topmost frame goes on, perhaps another one than before.
    Continue,
    /// The frame that the host entered is done.
    Host(Result<Value, Thrown>),
}

impl Vm<'_> {
    /// Runs the topmost frame until it ends or is suspended; it was pushed with [`super::Finish::Host`].
    pub(super) fn run(&mut self, entry: Entry) -> Result<Value, Thrown> {
        let step = match entry {
            Entry::Run => Step::Continue,
            Entry::Throw(error) => self.unwind_with(error),
            Entry::Return(value) => self.unwind_return(value),
        };
        if let Step::Host(result) = step {
            return result;
        }
        loop {
            if let Some(result) = self.interpret() {
                return result;
            }
        }
    }

    /// Runs instructions until the frame that the host entered is done. Now and then it comes back with nothing, to be called
    /// again: an engine that runs WebAssembly has made it faster meanwhile, and only a new call gets that.
    #[allow(clippy::too_many_lines)]
    #[inline(never)]
    fn interpret(&mut self) -> Option<Result<Value, Thrown>> {
        let mut fuel = std::mem::take(&mut self.fuel);
        let mut code_id = self.frames.last()?.code;
        let mut ops = self.codes[code_id.0 as usize].ops.clone();
        'frame: loop {
            let Some(frame) = self.frames.last() else { return Some(Ok(Value::Undefined)) };
            let base = frame.base as usize;
            let mut pc = frame.pc as usize;
            if frame.code != code_id {
                code_id = frame.code;
                ops = self.codes[code_id.0 as usize].ops.clone();
            }
            // Leaves the instructions of this frame for a moment; it goes on behind the present one.
            macro_rules! save {
                () => {
                    if let Some(frame) = self.frames.last_mut() {
                        frame.pc = pc as u32;
                    }
                };
            }
            'next: loop {
                let step = 'step: {
                    // An error ends the instruction; what it leads to is found at one place, below.
                    let thrown = 'thrown: {
                        macro_rules! attempt {
                            ($result:expr) => {
                                match $result {
                                    Ok(value) => value,
                                    Err(thrown) => break 'thrown thrown,
                                }
                            };
                        }
                        macro_rules! began {
                            ($result:expr) => {
                                match $result {
                                    Ok(Began::Value) => {}
                                    Ok(Began::Frame) => continue 'frame,
                                    // The frame on top is another one, which knows where it stands.
                                    Ok(Began::Throw(error)) => break 'step self.unwind_with(error),
                                    Ok(Began::Return(value)) => break 'step self.unwind_return(value),
                                    Err(thrown) => break 'thrown thrown,
                                }
                            };
                        }
                        // What an operator makes of two numbers, and where a jump after it goes; otherwise a `Local`.
                        macro_rules! at_once {
                            ($numbers:expr, $slot:expr) => {
                                let value = match ($numbers, ops[pc + 1]) {
                                    (Some((left, right)), Op::Binary(operator)) if !self.gallop.active() => {
                                        operator.of_numbers(left, right)
                                    }
                                    _ => None,
                                };
                                match (value, ops.get(pc + 2)) {
                                    (Some(Value::Bool(holds)), Some(Op::JumpIfFalse(target))) => {
                                        pc = if holds { pc + 3 } else { *target as usize };
                                    }
                                    (Some(value), _) => {
                                        pc += 2;
                                        self.stack.push(value);
                                    }
                                    (None, _) => {
                                        let value = self.stack[base + $slot as usize];
                                        self.stack.push(value);
                                    }
                                }
                            };
                        }
                        if fuel == 0 {
                            save!();
                            if self.gallop.active() {
                                if self.gallop_check() {
                                    continue 'frame;
                                }
                            } else {
                                attempt!(self.machine.spend(u64::from(BATCH)).map_err(Thrown::Stop));
                                self.fuel = BATCH;
                                self.heap.reserve_ahead();
                                return None;
                            }
                        } else {
                            fuel -= 1;
                        }
                        let op = ops[pc];
                        pc += 1;
                        match op {
                            Op::Const(index) => {
                                let value = self.codes[code_id.0 as usize].constants[index as usize];
                                self.stack.push(value);
                            }
                            Op::Int(number) => self.stack.push(Value::Number(f64::from(number))),
                            Op::Undefined => self.stack.push(Value::Undefined),
                            Op::Null => self.stack.push(Value::Null),
                            Op::Bool(value) => self.stack.push(Value::Bool(value)),
                            Op::Empty => self.stack.push(Value::Empty),
                            Op::Pop => {
                                let last = self.stack.len() - 1;
                                self.stack.truncate(last);
                            }
                            Op::Dup => {
                                let value = self.top();
                                self.stack.push(value);
                            }
                            Op::Dup2 => {
                                let length = self.stack.len();
                                self.stack.extend_from_within(length - 2..);
                            }
                            Op::Swap => {
                                let length = self.stack.len();
                                self.stack.swap(length - 1, length - 2);
                            }
                            Op::Rot3 => {
                                let length = self.stack.len();
                                self.stack.swap(length - 1, length - 2);
                                self.stack.swap(length - 2, length - 3);
                            }
                            Op::Rot4 => {
                                let length = self.stack.len();
                                self.stack.swap(length - 1, length - 2);
                                self.stack.swap(length - 2, length - 3);
                                self.stack.swap(length - 3, length - 4);
                            }
                            Op::This => {
                                let value = self.stack[base - 1];
                                self.stack.push(value);
                            }
                            Op::Local(slot) => {
                                let value = self.stack[base + slot as usize];
                                self.stack.push(value);
                            }
                            Op::LocalInt(slot) => {
                                let number = match (&self.stack[base + slot as usize], ops[pc]) {
                                    (Value::Number(left), Op::Int(right)) => Some((*left, f64::from(right))),
                                    _ => None,
                                };
                                at_once!(number, slot);
                            }
                            Op::LocalLocal(slot) => {
                                let number = match (&self.stack[base + slot as usize], ops[pc]) {
                                    (Value::Number(left), Op::Local(right)) => {
                                        match &self.stack[base + right as usize] {
                                            Value::Number(right) => Some((*left, *right)),
                                            _ => None,
                                        }
                                    }
                                    _ => None,
                                };
                                at_once!(number, slot);
                            }
                            Op::StepLocal(slot) => {
                                let local = &mut self.stack[base + slot as usize];
                                match local {
                                    Value::Number(number) if !self.gallop.active() => {
                                        *number += if matches!(ops[pc], Op::Increment) { 1.0 } else { -1.0 };
                                        pc += 2;
                                    }
                                    value => {
                                        let value = *value;
                                        self.stack.push(value);
                                    }
                                }
                            }
                            Op::SetLocal(slot) => {
                                let last = self.stack.len() - 1;
                                // A number that was just written is not read as a whole: the processor would wait
                                // for its parts.
                                if let Value::Number(number) = self.stack[last] {
                                    self.stack[base + slot as usize] = Value::Number(number);
                                } else {
                                    self.stack[base + slot as usize] = self.stack[last];
                                }
                                self.stack.truncate(last);
                            }
                            Op::Capture(slot) | Op::Renew(slot) => {
                                let slot = base + slot as usize;
                                let value = match self.stack[slot] {
                                    Value::Cell(cell) if matches!(op, Op::Renew(_)) => {
                                        self.heap.load_cell(cell)
                                    }
                                    value => value,
                                };
                                self.stack[slot] = Value::Cell(self.heap.cell(value));
                            }
                            Op::LocalCell(slot) => {
                                let value = match self.stack[base + slot as usize] {
                                    Value::Cell(cell) => self.heap.load_cell(cell),
                                    value => value,
                                };
                                self.stack.push(value);
                            }
                            Op::SetLocalCell(slot) => {
                                let value = self.pop();
                                match self.stack[base + slot as usize] {
                                    Value::Cell(cell) => self.heap.store_cell(cell, value),
                                    _ => self.stack[base + slot as usize] = value,
                                }
                            }
                            Op::Captured(index) => {
                                let value = self
                                    .captured(base, index)
                                    .map_or(Value::Undefined, |cell| self.heap.load_cell(cell));
                                self.stack.push(value);
                            }
                            Op::SetCaptured(index) => {
                                let value = self.pop();
                                if let Some(cell) = self.captured(base, index) {
                                    self.heap.store_cell(cell, value);
                                }
                            }
                            Op::Static(index) => {
                                let value = self.statics[index as usize];
                                self.stack.push(value);
                            }
                            Op::SetStatic(index) => {
                                let value = self.pop();
                                self.statics[index as usize] = value;
                            }
                            Op::Check(key) => {
                                if self.top() == Value::Empty {
                                    attempt!(Err(self.not_initialised(key)));
                                }
                            }
                            Op::Global(key) => {
                                let value = attempt!(self.global(key));
                                self.stack.push(value);
                            }
                            Op::Get(key) => {
                                let object = self.pop();
                                let value = attempt!(self.get_fast(object, key));
                                self.stack.push(value);
                            }
                            Op::GetMethod(key) => {
                                let object = self.top();
                                let value = attempt!(self.get_fast(object, key));
                                let last = self.stack.len() - 1;
                                self.stack[last] = value;
                                self.stack.push(object);
                            }
                            Op::GetIndex => {
                                let key = self.pop();
                                let object = self.pop();
                                let value = attempt!(self.get_index(object, key));
                                self.stack.push(value);
                            }
                            Op::GetIndexMethod => {
                                let key = self.pop();
                                let object = self.pop();
                                let value = attempt!(self.get_index(object, key));
                                self.stack.push(value);
                                self.stack.push(object);
                            }
                            Op::Set(key) => {
                                let value = self.pop();
                                let object = self.pop();
                                if let Err(thrown) = self.set(object, key, value) {
                                    attempt!(self.forgive(thrown, code_id));
                                }
                                self.stack.push(value);
                            }
                            Op::SetIndex => {
                                let value = self.pop();
                                let key = self.pop();
                                let object = self.pop();
                                if let Err(thrown) = self.set_index(object, key, value) {
                                    attempt!(self.forgive(thrown, code_id));
                                }
                                self.stack.push(value);
                            }
                            Op::Define(key, define) => {
                                let value = self.pop();
                                let object = self.top();
                                self.define_member(object, key, value, define);
                            }
                            Op::Object => {
                                let object = self.new_object();
                                self.stack.push(Value::Object(object));
                            }
                            Op::Array(count) => {
                                let from = self.stack.len() - count as usize;
                                let elements = self.stack.split_off(from);
                                let array = self.new_array(elements);
                                self.stack.push(array);
                            }
                            Op::Append => {
                                let value = self.pop();
                                if let Value::Object(array) = self.top() {
                                    self.heap.grew(16);
                                    if let Some(elements) = self.heap.get_mut(array).elements_mut() {
                                        elements.push(value);
                                    }
                                }
                            }
                            Op::Closure(index) => self.make_closure(code_id, base, index),
                            Op::Call { count, site } => {
                                save!();
                                if self.enter_plain(u32::from(count)) {
                                    continue 'frame;
                                }
                                began!(self.call_op(u32::from(count), site));
                            }
                            Op::New { count, site } => {
                                save!();
                                began!(self.new_op(u32::from(count), site));
                            }
                            Op::Return => {
                                // A plain call of a plain function ends here; its number is not read as a whole, as above.
                                if self.frames.last().is_some_and(Frame::is_plain) {
                                    let last = self.stack.len() - 1;
                                    if let Value::Number(number) = self.stack[last] {
                                        self.stack[base - 2] = Value::Number(number);
                                    } else {
                                        self.stack[base - 2] = self.stack[last];
                                    }
                                    self.stack.truncate(base - 1);
                                    self.frames.pop();
                                    continue 'frame;
                                }
                                let value = self.pop();
                                save!();
                                break 'step self.finish_frame(value);
                            }
                            Op::Jump(target) => pc = target as usize,
                            Op::Loop(target) => {
                                let from = pc - 1;
                                pc = target as usize;
                                save!();
                                if !self.codes[code_id.0 as usize].prelude {
                                    attempt!(self.turn(from as u32, target));
                                }
                                if self.heap.wants_collection() {
                                    attempt!(self.collect());
                                }
                                if self.gallop.active() {
                                    fuel = 0;
                                }
                            }
                            Op::JumpIfTrue(target) => {
                                let value = self.pop();
                                if self.to_boolean(value) {
                                    pc = target as usize;
                                }
                            }
                            Op::JumpIfFalse(target) => {
                                let last = self.stack.len() - 1;
                                let holds = match &self.stack[last] {
                                    Value::Bool(value) => *value,
                                    value => self.to_boolean(*value),
                                };
                                self.stack.truncate(last);
                                if !holds {
                                    pc = target as usize;
                                }
                            }
                            Op::JumpIfTrueOrPop(target) => {
                                if self.to_boolean(self.top()) {
                                    pc = target as usize;
                                } else {
                                    self.stack.pop();
                                }
                            }
                            Op::JumpIfFalseOrPop(target) => {
                                if self.to_boolean(self.top()) {
                                    self.stack.pop();
                                } else {
                                    pc = target as usize;
                                }
                            }
                            Op::JumpIfNotNullishOrPop(target) => {
                                if self.top().is_nullish() {
                                    self.stack.pop();
                                } else {
                                    pc = target as usize;
                                }
                            }
                            Op::PopJumpIfNullish(target) => {
                                if self.top().is_nullish() {
                                    self.stack.pop();
                                    pc = target as usize;
                                }
                            }
                            Op::JumpIfNotUndefinedOrPop(target) => {
                                if self.top() == Value::Undefined {
                                    self.stack.pop();
                                } else {
                                    pc = target as usize;
                                }
                            }
                            Op::Binary(operator) => {
                                let length = self.stack.len();
                                let numbers = match &self.stack[length - 2..] {
                                    [Value::Number(left), Value::Number(right)] => Some((*left, *right)),
                                    _ => None,
                                };
                                let value = if let Some((left, right)) = numbers {
                                    match operator.of_numbers(left, right) {
                                        Some(value) => value,
                                        None if matches!(operator, Binary::In | Binary::Instanceof) => {
                                            let (left, right) = (Value::Number(left), Value::Number(right));
                                            attempt!(self.binary(operator, left, right))
                                        }
                                        None => Value::Number(arithmetic(operator, left, right)),
                                    }
                                } else {
                                    save!();
                                    let (left, right) = (self.stack[length - 2], self.stack[length - 1]);
                                    attempt!(self.binary(operator, left, right))
                                };
                                self.stack.truncate(length - 1);
                                self.stack[length - 2] = value;
                            }
                            Op::Negate
                            | Op::ToNumber
                            | Op::ToNumeric
                            | Op::Increment
                            | Op::Decrement
                            | Op::BitNot => {
                                let value = match self.pop() {
                                    Value::Number(number) => Value::Number(match op {
                                        Op::Negate => -number,
                                        Op::Increment => number + 1.0,
                                        Op::Decrement => number - 1.0,
                                        Op::BitNot => f64::from(!super::operators::to_int32(number)),
                                        _ => number,
                                    }),
                                    value => attempt!(self.unary(op, value)),
                                };
                                self.stack.push(value);
                            }
                            Op::Not => {
                                let value = self.pop();
                                let value = !self.to_boolean(value);
                                self.stack.push(Value::Bool(value));
                            }
                            Op::Next { slot, done } => {
                                let at = base + slot as usize;
                                let (iterator, next) = (self.stack[at], self.stack[at + 1]);
                                if let (Value::Object(array), Value::Number(index)) = (iterator, next) {
                                    let elements = self.heap.get(array).elements();
                                    let found = match elements {
                                        Some(elements) => elements.get(index as usize).copied(),
                                        None => self.item(array, index as usize),
                                    };
                                    match found {
                                        Some(value) => {
                                            self.stack[at + 1] = Value::Number(index + 1.0);
                                            self.stack.push(value.or_undefined());
                                            pc += 1;
                                        }
                                        None => pc = done as usize,
                                    }
                                } else {
                                    self.stack.push(next);
                                    self.stack.push(iterator);
                                    save!();
                                    began!(self.call_op(0, u32::MAX));
                                }
                            }
                            Op::Await { site } => {
                                let value = self.pop();
                                save!();
                                break 'step self.await_value(value, site);
                            }
                            _ => {
                                save!();
                                match attempt!(self.rare_op(op, code_id, base)) {
                                    Rare::Next => {}
                                    Rare::Jump(target) => pc = target as usize,
                                    Rare::Began(result) => began!(Ok(result)),
                                    Rare::Step(step) => break 'step step,
                                }
                            }
                        }
                        continue 'next;
                    };
                    save!();
                    self.unwind(thrown)
                };
                match step {
                    Step::Continue => continue 'frame,
                    Step::Host(result) => {
                        self.fuel = fuel;
                        return Some(result);
                    }
                }
            }
        }
    }

    #[inline]
    fn captured(&self, base: usize, index: u32) -> Option<super::value::CellId> {
        let Value::Object(function) = self.stack[base - 2] else { return None };
        match &self.heap.get(function).payload {
            Payload::Closure(_, captures) => captures.get(index as usize).copied(),
            _ => None,
        }
    }

    #[cold]
    fn not_initialised(&mut self, key: Key) -> Thrown {
        let name = self.key_text(key);
        self.error(ErrorKind::ReferenceError, &format!("Cannot access '{name}' before initialization"))
    }

    #[cold]
    pub(super) fn not_destructurable(&mut self, value: Value, key: Key) -> Thrown {
        let (value, alone) =
            if value == Value::Null { ("null", "object null") } else { ("undefined", "undefined") };
        if self.is_operand(super::blame::OF_DEFAULT) {
            let key = self.key_text(key);
            return self.type_error(&format!("Cannot read properties of {value} (reading '{key}')"));
        }
        let text = self.operand_text().unwrap_or_else(|| alone.into());
        let property = match key {
            keys::EMPTY => String::new(),
            _ => format!("property '{}' of ", self.key_text(key)),
        };
        self.type_error(&format!("Cannot destructure {property}'{text}' as it is {value}."))
    }

    #[cold]
    pub(super) fn no_this(&mut self) -> Thrown {
        self.error(
            ErrorKind::ReferenceError,
            "Must call super constructor in derived class before accessing 'this' or returning from derived constructor",
        )
    }

    #[inline(never)]
    fn global(&mut self, key: Key) -> Result<Value, Thrown> {
        let global = self.realm.global;
        match self.heap.own(global, key) {
            Some(slot) if slot.flags & ACCESSOR == 0 => Ok(slot.value),
            Some(_) => self.get_from(global, key, Value::Undefined),
            None => Err(self.not_defined(key)),
        }
    }

    #[cold]
    fn not_defined(&mut self, key: Key) -> Thrown {
        let name = self.key_text(key);
        self.error(ErrorKind::ReferenceError, &format!("{name} is not defined"))
    }

    pub(super) fn set_global(&mut self, key: Key, value: Value, code: CodeId) -> Result<(), Thrown> {
        let global = self.realm.global;
        if self.heap.own(global, key).is_none() && self.codes[code.0 as usize].strict {
            return Err(self.not_defined(key));
        }
        match self.set(Value::Object(global), key, value) {
            Err(thrown) => self.forgive(thrown, code),
            done => done,
        }
    }

    /// `object[key]` for the common case of an object with a plain property.
    #[inline]
    fn get_fast(&mut self, object: Value, key: Key) -> Result<Value, Thrown> {
        if let Value::Object(id) = object {
            let object = self.heap.get(id);
            if let Some(position) = object.properties.find(key) {
                let slot = object.properties.slots()[position];
                if slot.flags & ACCESSOR == 0 {
                    return Ok(slot.value);
                }
            }
        }
        self.get(object, key)
    }

    #[inline]
    pub(super) fn get_index(&mut self, object: Value, key: Value) -> Result<Value, Thrown> {
        if let (Value::Object(id), Value::Number(number)) = (object, key) {
            if let Payload::Array(elements) = &self.heap.get(id).payload {
                let index = number as usize;
                if index as f64 == number {
                    if let Some(value) = elements.get(index) {
                        if *value != Value::Empty {
                            return Ok(*value);
                        }
                    }
                }
            }
        }
        self.get_index_slowly(object, key)
    }

    #[inline(never)]
    fn get_index_slowly(&mut self, object: Value, key: Value) -> Result<Value, Thrown> {
        if object.is_nullish() {
            if key == Value::Symbol(keys::ITERATOR) {
                return Err(self.unreadable(object));
            }
            let text = self.describe(key);
            let word = if object == Value::Null { "null" } else { "undefined" };
            return Err(self.type_error(&format!("Cannot read properties of {word} (reading '{text}')")));
        }
        let key = self.to_key(key)?;
        self.get(object, key)
    }

    #[cfg_attr(loopscope_page, inline(never))]
    #[cfg_attr(not(loopscope_page), inline)]
    fn set_index(&mut self, object: Value, key: Value, value: Value) -> Result<(), Thrown> {
        if let (Value::Object(id), Value::Number(number)) = (object, key) {
            let object = self.heap.get_mut(id);
            if object.extensible {
                if let Payload::Array(elements) = &mut object.payload {
                    let index = number as usize;
                    if index as f64 == number {
                        if index < elements.len() {
                            elements[index] = value;
                            return Ok(());
                        }
                        if index == elements.len() {
                            elements.push(value);
                            self.heap.grew(16);
                            return Ok(());
                        }
                    }
                }
            }
        }
        let key = self.to_key(key)?;
        self.set(object, key, value)
    }
}
