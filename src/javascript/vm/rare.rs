//! The instructions that few loops run often, away from the interpreter's own loop: an engine compiles that one for speed
//! the sooner the shorter it is.

use super::calls::Began;
use super::code::{CodeId, Op};
use super::interpreter::Step;
use super::keys;
use super::native::Thrown;
use super::object;
use super::value::{ObjectId, Value};
use super::{ErrorKind, Finish, Vm};

/// How the interpreter goes on after an instruction that is seldom run.
pub(super) enum Rare {
    /// With the next instruction.
    Next,
    /// With this one.
    Jump(u32),
    /// After a call.
    Began(Began),
    /// As an instruction says that may leave its frame.
    Step(Step),
}

/// More arguments than this do not fit on V8's stack of 984 KiB.
const MOST_ARGUMENTS: usize = 125_000;

impl Vm<'_> {
    /// Runs an instruction of the topmost frame, whose place is put down already.
    #[inline(never)]
    pub(super) fn rare_op(&mut self, op: Op, code_id: CodeId, base: usize) -> Result<Rare, Thrown> {
        match op {
            Op::SloppyThis => {
                let value = self.pop();
                let this = self.sloppy_this(value)?;
                self.stack.push(this);
            }
            Op::Callee => {
                let value = self.stack[base - 2];
                self.stack.push(value);
            }
            Op::NewTarget => {
                let target = self.frames.last().map_or(ObjectId::NONE, |frame| frame.new_target);
                let value = if target.is_none() { Value::Undefined } else { Value::Object(target) };
                self.stack.push(value);
            }
            Op::CheckThis if self.top() == Value::Empty => return Err(self.no_this()),
            Op::ThrowConst => {
                return Err(self.type_error("Assignment to constant variable."));
            }
            Op::GlobalOrUndefined(key) => {
                let global = self.realm.global;
                let value = self.get_from(global, key, Value::Undefined)?;
                self.stack.push(value);
            }
            Op::SetGlobal(key) => {
                let value = self.pop();
                self.set_global(key, value, code_id)?;
            }
            Op::Freeze => {
                if let Value::Object(id) = self.top() {
                    let object = self.heap.get_mut(id);
                    (object.locked, object.extensible) = (object::CONFIGURABLE | object::WRITABLE, false);
                }
            }
            Op::GetSuper => self.get_super()?,
            Op::SetSuper => self.set_super()?,
            Op::GetPrivate => self.get_private()?,
            Op::SetPrivate => self.set_private()?,
            Op::DefinePrivate => self.define_private()?,
            Op::HasPrivate => self.has_private()?,
            Op::PrivateName(key) => {
                let text = self.heap.strings.key_string(key);
                let name = self.heap.strings.private(text);
                self.stack.push(Value::Symbol(name));
            }
            Op::Delete => {
                if let Err(thrown) = self.delete_op() {
                    self.forgive(thrown, code_id)?;
                    self.stack.push(Value::Bool(false));
                }
            }
            Op::DefineIndex(define) => {
                let value = self.pop();
                let key = self.pop();
                let object = self.top();
                let key = self.to_key(key)?;
                self.define_member(object, key, value, define);
            }
            Op::ToKey => {
                let value = self.pop();
                let key = self.to_key(value)?;
                let value = self.key_value(key);
                self.stack.push(value);
            }
            Op::ToKeyOf => {
                let value = self.top();
                if !matches!(value, Value::Number(_) | Value::String(_) | Value::Symbol(_)) {
                    let length = self.stack.len();
                    let object = self.stack[length - 2];
                    if object.is_nullish() {
                        self.get_index(object, value)?;
                    }
                    let key = self.to_key(value)?;
                    self.stack[length - 1] = self.key_value(key);
                }
            }
            Op::SetPrototype => {
                let value = self.pop();
                if let Value::Object(id) = self.top() {
                    self.set_prototype(id, value)?;
                }
            }
            Op::CopyProperties => {
                let source = self.pop();
                if let Value::Object(target) = self.top() {
                    self.copy_properties(target, source, &[])?;
                }
            }
            Op::Rest(count) => self.rest_of(count)?,
            Op::AppendAll => {
                let iterable = self.pop();
                let values = self.iterate(iterable)?;
                if let Value::Object(array) = self.top() {
                    self.heap.grew(16 * values.len());
                    if let Some(elements) = self.heap.get_mut(array).elements_mut() {
                        elements.extend(values);
                    }
                }
            }
            Op::NameFunction(define) => self.name_function(define),
            Op::SetHome => {
                let length = self.stack.len();
                let (home, function) = (self.stack[length - 2], self.stack[length - 1]);
                self.set_home(function, home);
            }
            Op::SetHomeOf => {
                let home = self.pop();
                let function = self.top();
                self.set_home(function, home);
            }
            Op::Class => self.define_class()?,
            Op::SetFields => {
                let fields = self.pop();
                if let Value::Object(class) = self.top() {
                    self.heap.define(class, keys::FIELDS, fields, 0);
                }
            }
            Op::RunFields => {
                let class = self.stack[base - 2];
                return self.run_fields(class).map(Rare::Began);
            }
            Op::RunFieldsOf => {
                let class = self.pop();
                return self.run_fields(class).map(Rare::Began);
            }
            Op::CallArray { site } => {
                return self.spread_arguments().and_then(|count| self.call_op(count, site)).map(Rare::Began);
            }
            Op::NewArray { site } => {
                return self.spread_arguments().and_then(|count| self.new_op(count, site)).map(Rare::Began);
            }
            Op::SuperCall { .. } => {
                return self.super_call().map(Rare::Began);
            }
            Op::CheckNoThis => {
                let this = self.pop();
                if this != Value::Empty {
                    let rule = "Super constructor may only be called once";
                    return Err(self.error(ErrorKind::ReferenceError, rule));
                }
            }
            Op::Derived => {
                let this = self.pop();
                let value = self.pop();
                if matches!(value, Value::Object(_)) {
                    self.stack.push(value);
                } else if value != Value::Undefined {
                    return Err(self.type_error("Derived constructors may only return object or undefined"));
                } else {
                    if this == Value::Empty {
                        return Err(self.no_this());
                    }
                    self.stack.push(this);
                }
            }
            Op::Throw => {
                let value = self.pop();
                return Err(self.throw_from(code_id, value));
            }
            Op::Typeof => {
                let value = self.pop();
                let name = self.type_name(value);
                let key = self.key(name);
                let name = self.heap.strings.key_string(key);
                self.stack.push(Value::String(name));
            }
            Op::Concat(count) => self.concat_parts(count)?,
            Op::Regex => self.make_regex()?,
            Op::Iterate(slot) | Op::IterateSlow(slot) | Op::IterateAsync(slot) => {
                let iterable = self.pop();
                let pair = match op {
                    Op::Iterate(_) => self.start_iteration(iterable),
                    Op::IterateAsync(_) => self.start_async_iteration(iterable),
                    _ => self.iterator_of(iterable, keys::ITERATOR),
                }?;
                self.stack[base + slot as usize] = pair.0;
                self.stack[base + slot as usize + 1] = pair.1;
            }
            Op::Keys(slot) => {
                let object = self.pop();
                self.stack[base + slot as usize + 2] = object;
                let keys = self.for_in_keys(object)?;
                self.stack[base + slot as usize] = keys;
                self.stack[base + slot as usize + 1] = Value::Number(0.0);
            }
            Op::Listed { slot, again } => {
                let (object, name) = (self.stack[base + slot as usize], self.top());
                if !self.still_there(object, name)? {
                    self.pop();
                    return Ok(Rare::Jump(again));
                }
            }
            Op::Unwrap(done) => {
                let result = self.pop();
                match self.unwrap_result(result)? {
                    Some(value) => self.stack.push(value),
                    None => return Ok(Rare::Jump(done)),
                }
            }
            Op::Close(slot) => {
                self.close_iterator(base + slot as usize)?;
            }
            Op::GetReturn(slot) => {
                let iterator = self.stack[base + slot as usize];
                let method = self.get(iterator, keys::RETURN)?;
                self.stack.push(method);
                self.stack.push(iterator);
            }
            Op::CheckObject => {
                let value = self.top();
                if !matches!(value, Value::Object(_)) {
                    let text = self.describe(value);
                    let message = format!("Iterator result {text} is not an object");
                    return Err(self.type_error(&message));
                }
            }
            Op::Take(slot) => {
                let value = self.take_next(base + slot as usize)?;
                self.stack.push(value.unwrap_or(Value::Undefined));
            }
            Op::TakeRest(slot) => {
                let mut values = Vec::new();
                while let Some(value) = self.take_next(base + slot as usize)? {
                    values.push(value);
                }
                let array = self.new_array(values);
                self.stack.push(array);
            }
            Op::CheckDestructurable(key) => {
                let value = self.top();
                if value.is_nullish() {
                    return Err(self.not_destructurable(value, key));
                }
            }
            Op::Argument { slot, index } => {
                let list = self.stack[base + usize::from(slot)].object();
                let elements = list.and_then(|list| self.heap.get(list).elements());
                let element = elements.and_then(|elements| elements.get(usize::from(index)).copied());
                self.stack.push(element.unwrap_or(self.stack[base + usize::from(index)]).or_undefined());
            }
            Op::SetArgument { slot, index } => {
                let (value, at) = (self.pop(), usize::from(index));
                let list = self.stack[base + usize::from(slot)].object();
                let elements = list.and_then(|list| self.heap.get_mut(list).elements_mut());
                match elements.and_then(|elements| elements.get_mut(at)) {
                    Some(element) => *element = value,
                    None => self.stack[base + at] = value,
                }
            }
            Op::InitialYield => {
                return Ok(Rare::Step(self.initial_yield()));
            }
            Op::Yield | Op::YieldDelegate { .. } => {
                let value = self.pop();
                return Ok(Rare::Step(self.yield_value(value)));
            }
            Op::DelegateCall(slot) => {
                return self.delegate_call(base + slot as usize).map(Rare::Began);
            }
            Op::Delegate { done, .. } => {
                let result = self.pop();
                match self.delegate_result(result)? {
                    Ok(value) => self.stack.push(value),
                    Err(value) => {
                        self.stack.push(value);
                        return Ok(Rare::Jump(done));
                    }
                }
            }
            // The others are the interpreter's own.
            _ => {}
        }
        Ok(Rare::Next)
    }

    /// `array` of arguments becomes the arguments themselves, as long as V8's stack would hold them.
    pub(super) fn spread_arguments(&mut self) -> Result<u32, Thrown> {
        let array = self.pop();
        let Value::Object(id) = array else { return Ok(0) };
        let Some(elements) = self.heap.get(id).elements() else { return Ok(0) };
        if elements.len() > MOST_ARGUMENTS {
            return Err(self.too_deep());
        }
        let before = self.stack.len();
        self.stack.extend(elements.iter().map(|value| value.or_undefined()));
        Ok((self.stack.len() - before) as u32)
    }

    /// `callee new_target array -> this`
    pub(super) fn super_call(&mut self) -> Result<Began, Thrown> {
        let array = self.pop();
        let new_target = self.pop();
        let callee = self.pop();
        let parent = callee.object().map_or(ObjectId::NONE, |id| self.heap.get(id).prototype);
        let Value::Object(new_target) = new_target else { return Ok(Began::Value) };
        if parent.is_none() || !self.is_constructor(parent) {
            return Err(self.no_super(callee));
        }
        self.stack.push(Value::Object(parent));
        self.stack.push(Value::Empty);
        self.stack.push(array);
        let count = self.spread_arguments()?;
        self.begin(count, new_target, Finish::Construct, u32::MAX)
    }

    /// `this ->`, fields of a class on it.
    pub(super) fn run_fields(&mut self, class: Value) -> Result<Began, Thrown> {
        let this = self.pop();
        let fields = class.object().and_then(|id| self.heap.own(id, keys::FIELDS));
        let Some(fields) = fields else { return Ok(Began::Value) };
        self.stack.push(fields.value);
        self.stack.push(this);
        match self.begin(0, ObjectId::NONE, Finish::Discard, u32::MAX)? {
            Began::Value => {
                // A library function cannot be the fields of a class; its value would lie here.
                self.pop();
                Ok(Began::Value)
            }
            began => Ok(began),
        }
    }
}
