//! Operators: arithmetic, joining and repeating, subscripts.

use super::class::Type;
use super::code::{Binary, Unary};
use super::symbol::{sym, Symbol};
use super::value::Value;
use super::{Raise, Vm};
use std::cell::RefCell;
use std::rc::Rc;

/// The text of an operator, its method, and the method of its right operand.
pub(super) fn names(op: Binary) -> (&'static str, Symbol, Symbol, Symbol) {
    match op {
        Binary::Add => ("+", sym::ADD, sym::RADD, sym::IADD),
        Binary::Subtract => ("-", sym::SUB, sym::RSUB, sym::ISUB),
        Binary::Multiply => ("*", sym::MUL, sym::RMUL, sym::IMUL),
        Binary::Divide => ("/", sym::TRUEDIV, sym::RTRUEDIV, sym::ITRUEDIV),
        Binary::FloorDivide => ("//", sym::FLOORDIV, sym::RFLOORDIV, sym::IFLOORDIV),
        Binary::Modulo => ("%", sym::MOD, sym::RMOD, sym::IMOD),
        Binary::Power => ("** or pow()", sym::POW, sym::RPOW, sym::IPOW),
        Binary::MatrixMultiply => ("@", sym::MATMUL, sym::RMATMUL, sym::IMATMUL),
        Binary::ShiftLeft => ("<<", sym::LSHIFT, sym::RLSHIFT, sym::ILSHIFT),
        Binary::ShiftRight => (">>", sym::RSHIFT, sym::RRSHIFT, sym::IRSHIFT),
        Binary::Or => ("|", sym::OR, sym::ROR, sym::IOR),
        Binary::Xor => ("^", sym::XOR, sym::RXOR, sym::IXOR),
        Binary::And => ("&", sym::AND, sym::RAND, sym::IAND),
    }
}

impl Vm {
    /// `a op b`
    pub fn binary(&mut self, op: Binary, a: &Value, b: &Value) -> Result<Value, Raise> {
        match self.plain_binary(op, a, b)? {
            Some(result) => Ok(result),
            None => self.user_operation(op, a, b, ""),
        }
    }

    /// The same for operands of built-in classes; none if it is not defined for them.
    #[inline]
    pub(super) fn plain_binary(&mut self, op: Binary, a: &Value, b: &Value) -> Result<Option<Value>, Raise> {
        Ok(match (a, b) {
            (Value::Int(x), Value::Int(y)) => self.int_operation(op, *x, *y)?,
            (Value::Bool(x), Value::Bool(y)) if matches!(op, Binary::Or | Binary::Xor | Binary::And) => {
                Some(Value::Bool(match op {
                    Binary::Or => x | y,
                    Binary::Xor => x ^ y,
                    _ => x & y,
                }))
            }
            _ => match (a.as_int(), b.as_int()) {
                (Some(x), Some(y)) => self.int_operation(op, x, y)?,
                _ if is_big_pair(a, b) && op != Binary::MatrixMultiply => Some(self.big_operation(op, a, b)?),
                _ => match (self.as_finite(a)?, self.as_finite(b)?) {
                    (Some(x), Some(y)) => self.float_operation(op, x, y)?,
                    _ => self.sequence_operation(op, a, b)?,
                },
            },
        })
    }

    /// `a op= b`: lists, sets and dicts change in place.
    pub fn in_place(&mut self, op: Binary, a: &Value, b: &Value) -> Result<Value, Raise> {
        match (op, a) {
            (Binary::Add, Value::List(list)) => {
                let more = self.collect(b)?;
                self.check_size(more.len() as u64 * 16)?;
                let mut items = list.items.borrow_mut();
                items.extend(more);
                items.account();
                return Ok(a.clone());
            }
            (Binary::Multiply, Value::List(list)) => {
                let result = self.binary(op, a, b)?;
                let Value::List(new) = &result else { return Ok(result) };
                list.items.swap(&new.items);
                return Ok(a.clone());
            }
            (Binary::Or, Value::Dict(dict)) => {
                self.dict_update(dict, b)?;
                return Ok(a.clone());
            }
            (Binary::Or | Binary::And | Binary::Subtract | Binary::Xor, Value::Set(set)) => {
                let (Value::Set(_) | Value::FrozenSet(_)) = b.plain() else {
                    return self.user_operation(op, a, b, "=");
                };
                let other = self.other_side(b)?;
                self.set_operation_in_place(op, set, &other)?;
                return Ok(a.clone());
            }
            (_, Value::Instance(_)) => {
                if let Some(method) = self.user_method(a, names(op).3) {
                    let result = self.call(&method, &[a.clone(), b.clone()])?;
                    if !matches!(result, Value::NotImplemented) {
                        return Ok(result);
                    }
                }
                // What a class of the program inherits from a list, set or dict changes in place as theirs does.
                let plain = a.plain();
                let changes = match plain {
                    Value::List(_) => matches!(op, Binary::Add | Binary::Multiply),
                    Value::Dict(_) => op == Binary::Or,
                    Value::Set(_) => {
                        matches!(op, Binary::Or | Binary::And | Binary::Subtract | Binary::Xor)
                            && matches!(b.plain(), Value::Set(_) | Value::FrozenSet(_))
                    }
                    _ => false,
                };
                if changes {
                    self.in_place(op, &plain, &b.plain())?;
                    return Ok(a.clone());
                }
            }
            _ => {}
        }
        match self.plain_binary(op, a, b)? {
            Some(result) => Ok(result),
            None => self.user_operation(op, a, b, "="),
        }
    }

    #[inline]
    fn int_operation(&mut self, op: Binary, x: i64, y: i64) -> Result<Option<Value>, Raise> {
        let result = match op {
            Binary::Add => x.checked_add(y),
            Binary::Subtract => x.checked_sub(y),
            Binary::Multiply => x.checked_mul(y),
            Binary::FloorDivide | Binary::Modulo if y == 0 => {
                let text = if op == Binary::Modulo { "modulo" } else { "division or modulo" };
                return Err(self.error_with(Type::ZeroDivisionError, "integer % by zero", &[text]));
            }
            Binary::FloorDivide => {
                x.checked_div(y)
                    .map(|quotient| if x % y != 0 && (x < 0) != (y < 0) { quotient - 1 } else { quotient })
            }
            Binary::Modulo => {
                Some(x.wrapping_rem(y))
                    .map(|rest| if rest != 0 && (rest < 0) != (y < 0) { rest + y } else { rest })
            }
            Binary::Divide if y == 0 => {
                return Err(self.error(Type::ZeroDivisionError, "division by zero"));
            }
            Binary::Divide if x.unsigned_abs() >> 53 == 0 && y.unsigned_abs() >> 53 == 0 => {
                return self.float_operation(op, x as f64, y as f64)
            }
            Binary::Divide => None,
            Binary::Power if y < 0 => return self.float_operation(op, x as f64, y as f64),
            Binary::Power => match (x, y) {
                (0 | 1, _) => Some(if y == 0 { 1 } else { x }),
                (-1, _) => Some(if y % 2 == 0 { 1 } else { -1 }),
                _ => u32::try_from(y).ok().and_then(|y| x.checked_pow(y)),
            },
            Binary::ShiftLeft | Binary::ShiftRight if y < 0 => {
                return Err(self.value_error("negative shift count"))
            }
            Binary::ShiftLeft if x == 0 => Some(0),
            Binary::ShiftLeft => {
                u32::try_from(y).ok().filter(|y| *y < 63).and_then(|y| x.checked_mul(1 << y))
            }
            Binary::ShiftRight => Some(x >> y.min(63)),
            Binary::Or => Some(x | y),
            Binary::Xor => Some(x ^ y),
            Binary::And => Some(x & y),
            Binary::MatrixMultiply => return Ok(None),
        };
        match result {
            Some(number) => Ok(Some(Value::Int(number))),
            None => self.big_operation(op, &Value::Int(x), &Value::Int(y)).map(Some),
        }
    }

    fn float_operation(&mut self, op: Binary, x: f64, y: f64) -> Result<Option<Value>, Raise> {
        let result = match op {
            Binary::Add => x + y,
            Binary::Subtract => x - y,
            Binary::Multiply => x * y,
            Binary::Divide | Binary::FloorDivide | Binary::Modulo if y == 0.0 => {
                let text = match op {
                    Binary::Divide => "float division by zero",
                    Binary::FloorDivide => "float floor division by zero",
                    _ => "float modulo",
                };
                return Err(self.error(Type::ZeroDivisionError, text));
            }
            Binary::Divide => x / y,
            Binary::FloorDivide => float_floor(x, y),
            Binary::Modulo => float_modulo(x, y),
            Binary::Power if x == 0.0 && y < 0.0 => {
                let message = "0.0 cannot be raised to a negative power";
                return Err(self.error(Type::ZeroDivisionError, message));
            }
            Binary::Power => {
                let result = x.powf(y);
                if result.is_infinite() && x.is_finite() && y.is_finite() {
                    let args = vec![Value::Int(34), Value::str("Numerical result out of range")];
                    return Err(self.error_of(Type::OverflowError, args));
                }
                if result.is_nan() && !x.is_nan() && !y.is_nan() {
                    return self.complex_power(x, y).map(Some);
                }
                result
            }
            _ => return Ok(None),
        };
        Ok(Some(Value::Float(result)))
    }

    /// A power of a number below zero whose exponent is a fraction.
    #[cold]
    fn complex_power(&mut self, x: f64, y: f64) -> Result<Value, Raise> {
        match self.of_compiled("_complex", "_root")? {
            Some(power) => self.call(&power, &[Value::Float(x), Value::Float(y)]),
            None => Err(self.value_error("complex numbers are not supported")),
        }
    }

    fn sequence_operation(&mut self, op: Binary, a: &Value, b: &Value) -> Result<Option<Value>, Raise> {
        let result = match (op, a, b) {
            (Binary::Add, Value::Str(x), Value::Str(y)) => {
                self.check_size((x.as_str().len() + y.as_str().len()) as u64)?;
                let mut text = String::with_capacity(x.as_str().len() + y.as_str().len());
                text.push_str(x.as_str());
                text.push_str(y.as_str());
                Value::text(text)
            }
            (Binary::Add, Value::List(x), Value::List(y)) => {
                let (x, y) = (x.items.borrow(), y.items.borrow());
                self.check_size((x.len() + y.len()) as u64 * 16)?;
                Value::list(x.iter().chain(y.iter()).cloned().collect())
            }
            (Binary::Add, Value::Tuple(x), Value::Tuple(y)) => {
                self.check_size((x.len() + y.len()) as u64 * 16)?;
                Value::tuple(x.iter().chain(y.iter()).cloned().collect())
            }
            (Binary::Add, Value::Bytes(x), Value::Bytes(y)) => {
                Value::Bytes(Rc::new([x.as_slice(), y.as_slice()].concat()))
            }
            (Binary::Multiply, Value::Str(_) | Value::List(_) | Value::Tuple(_) | Value::Bytes(_), _) => {
                match self.as_index(b)? {
                    Some(count) => self.repeat(a, count)?,
                    None => return self.repeat_by(b),
                }
            }
            (Binary::Multiply, _, Value::Str(_) | Value::List(_) | Value::Tuple(_) | Value::Bytes(_)) => {
                match self.as_index(a)? {
                    Some(count) => self.repeat(b, count)?,
                    None => return self.repeat_by(a),
                }
            }
            (Binary::Modulo, Value::Str(format), _) => {
                let format = format.clone();
                let text = crate::python::library::percent(self, format.as_str(), b)?;
                Value::str(&text)
            }
            (Binary::Modulo, Value::Bytes(format), _) => {
                let format = format.clone();
                crate::python::library::percent_bytes(self, &format, b)?
            }
            (Binary::Or, Value::Dict(x), Value::Dict(_)) => {
                let copy = Rc::new(RefCell::new(x.borrow().copy()));
                self.dict_update(&copy, b)?;
                Value::Dict(copy)
            }
            (_, Value::Set(x) | Value::FrozenSet(x), Value::Set(y) | Value::FrozenSet(y)) => {
                let Some(result) = self.set_operation(op, x, y)? else { return Ok(None) };
                if matches!(a, Value::Set(_)) {
                    Value::Set(result)
                } else {
                    Value::FrozenSet(result)
                }
            }
            _ => return Ok(None),
        };
        Ok(Some(result))
    }

    /// A sequence as many times as something says that is no small number.
    #[cold]
    fn repeat_by(&mut self, count: &Value) -> Result<Option<Value>, Raise> {
        match count {
            Value::Big(_) => {
                Err(self.error(Type::OverflowError, "cannot fit 'int' into an index-sized integer"))
            }
            _ => Ok(None),
        }
    }

    /// A sequence `count` times.
    fn repeat(&mut self, sequence: &Value, count: i64) -> Result<Value, Raise> {
        let count = count.max(0) as usize;
        let bytes = |length: usize, each: usize| {
            (length as u64).saturating_mul(count as u64).saturating_mul(each as u64)
        };
        match sequence {
            Value::Str(text) => {
                self.check_size(bytes(text.as_str().len(), 1))?;
                Ok(Value::str(&text.as_str().repeat(count)))
            }
            Value::Bytes(text) => {
                self.check_size(bytes(text.len(), 1))?;
                Ok(Value::Bytes(Rc::new(text.repeat(count))))
            }
            Value::Tuple(items) => {
                self.check_size(bytes(items.len(), 16))?;
                Ok(Value::tuple(repeated(items, count)))
            }
            Value::List(list) => {
                let items = list.items.borrow();
                self.check_size(bytes(items.len(), 16))?;
                Ok(Value::list(repeated(&items, count)))
            }
            _ => Ok(Value::None),
        }
    }

    /// Operators that classes of the program define. `assigns` is `=` for an operator that stores its result.
    fn user_operation(&mut self, op: Binary, a: &Value, b: &Value, assigns: &str) -> Result<Value, Raise> {
        let (text, left, right, _) = names(op);
        // As `slot_nb_add` and its kin: of two objects of one class only the first is asked, and a subclass is asked
        // first where it has a method of its own.
        let order: &[usize] = match (a, b) {
            (Value::Instance(x), Value::Instance(y)) if Rc::ptr_eq(&x.class, &y.class) => &[0],
            (Value::Instance(x), Value::Instance(y)) if y.class.extends(&x.class) => {
                match (x.class.lookup_user(right), y.class.lookup_user(right)) {
                    (Some(mine), Some(its)) if mine.is(&its) => &[0, 1],
                    _ => &[1, 0],
                }
            }
            _ => &[0, 1],
        };
        let attempts = [(a, b, left), (b, a, right)];
        for index in order.iter().copied() {
            let (object, other, name) = attempts[index];
            if let Some(method) = self.protocol_method(object, name) {
                let result = self.call(&method, &[object.clone(), other.clone()])?;
                if !matches!(result, Value::NotImplemented) {
                    return Ok(result);
                }
            }
        }
        // Two times `None` is none: it only stands for its type beside one.
        if let (Binary::Or, true) = (op, is_type(a) && is_type(b) && !(a.is_none() && b.is_none())) {
            return Ok(self.union_of(a, b));
        }
        if let (Value::Instance(_), _) | (_, Value::Instance(_)) = (a, b) {
            let (x, y) = (a.plain(), b.plain());
            if let Some(result) = self.plain_binary(op, &x, &y)? {
                return Ok(result);
            }
        }
        let text = if assigns.is_empty() { text } else { text.trim_end_matches(" or pow()") };
        Err(self.unsupported(op, &[text, assigns].concat(), a, b))
    }

    /// `int | None`
    fn union_of(&mut self, a: &Value, b: &Value) -> Value {
        let mut members: Vec<Value> = Vec::new();
        for side in [a, b] {
            let parts = match side {
                Value::Instance(it) if it.class.kind == Type::Union => match &it.inner {
                    super::value::Inner::Value(parts) => {
                        self.collect(&parts.borrow().clone()).unwrap_or_default()
                    }
                    _ => Vec::new(),
                },
                other => vec![other.clone()],
            };
            for part in parts {
                if !members.iter().any(|member| member.is(&part)) {
                    members.push(part);
                }
            }
        }
        super::builtin::keep(self, Type::Union, Value::tuple(members))
    }

    /// That no operand defines the operator, which the message calls `text`.
    #[cold]
    pub fn unsupported(&self, op: Binary, text: &str, a: &Value, b: &Value) -> Raise {
        let (x, y) = (&*self.told_name(a), &*self.told_name(b));
        let (template, pieces): (&str, &[&str]) = match (op, &a.plain(), &b.plain()) {
            (Binary::Add, Value::Str(_), _) => ("can only concatenate str (not \"%\") to str", &[y]),
            (Binary::Add, Value::List(_), _) => ("can only concatenate list (not \"%\") to list", &[y]),
            (Binary::Add, Value::Tuple(_), _) => ("can only concatenate tuple (not \"%\") to tuple", &[y]),
            (Binary::Add, Value::Bytes(_), _) => ("can't concat % to bytes", &[y]),
            (Binary::Multiply, Value::Str(_) | Value::List(_) | Value::Tuple(_) | Value::Bytes(_), _) => {
                ("can't multiply sequence by non-int of type '%'", &[y])
            }
            // `*=` asks the right side only where the left one is no container.
            (Binary::Multiply, _, Value::Str(_) | Value::List(_) | Value::Tuple(_) | Value::Bytes(_))
                if !(text.ends_with('=') && is_container(a)) =>
            {
                ("can't multiply sequence by non-int of type '%'", &[x])
            }
            _ => ("unsupported operand type(s) for %: '%' and '%'", &[text, x, y]),
        };
        self.error_with(Type::TypeError, template, pieces)
    }

    /// `-a`, `+a`, `~a`, `not a`
    pub fn unary(&mut self, op: Unary, a: &Value) -> Result<Value, Raise> {
        let (text, name) = match op {
            Unary::Not => return Ok(Value::Bool(!self.truth(a)?)),
            Unary::Negative => ("-", sym::NEG),
            Unary::Positive => ("+", sym::POS),
            Unary::Invert => ("~", sym::INVERT),
        };
        match (op, a, a.as_int()) {
            (Unary::Negative, _, Some(number)) => {
                return match number.checked_neg() {
                    Some(number) => Ok(Value::Int(number)),
                    None => self.big_operation(Binary::Subtract, &Value::Int(0), a),
                };
            }
            (Unary::Negative, Value::Big(_), _) => {
                return self.big_operation(Binary::Subtract, &Value::Int(0), a);
            }
            (Unary::Invert, Value::Big(_), _) => {
                return self.big_operation(Binary::Subtract, &Value::Int(-1), a);
            }
            (Unary::Positive, Value::Big(_), _) => return Ok(a.clone()),
            (Unary::Positive, _, Some(number)) => return Ok(Value::Int(number)),
            (Unary::Invert, _, Some(number)) => return Ok(Value::Int(!number)),
            (Unary::Negative, Value::Float(number), _) => return Ok(Value::Float(-number)),
            (Unary::Positive, Value::Float(_), _) => return Ok(a.clone()),
            _ => {}
        }
        if let Some(method) = self.user_method(a, name) {
            return self.call(&method, std::slice::from_ref(a));
        }
        let plain = a.plain();
        let fits = !(op == Unary::Invert && matches!(plain, Value::Float(_)));
        if fits && matches!(a, Value::Instance(_)) && is_number(&plain) {
            return self.unary(op, &plain);
        }
        Err(self.error_with(
            Type::TypeError,
            "bad operand type for unary %: '%'",
            &[text, &self.told_name(a)],
        ))
    }
}

/// Whether it is an int or a float of the machine's own.
fn is_number(value: &Value) -> bool {
    matches!(value, Value::Int(_) | Value::Bool(_) | Value::Big(_) | Value::Float(_))
}

/// Whether both are ints and one of them is large.
fn is_big_pair(a: &Value, b: &Value) -> bool {
    let is_int = |value: &Value| matches!(value, Value::Big(_) | Value::Int(_) | Value::Bool(_));
    is_int(a) && is_int(b)
}

/// Whether `|` makes a union of it: a class, `None`, or what stands for classes.
fn is_type(value: &Value) -> bool {
    match value {
        Value::Class(_) | Value::None => true,
        Value::Instance(it) => matches!(it.class.kind, Type::Union | Type::GenericAlias),
        _ => false,
    }
}

/// Whether CPython's type has the methods of a sequence, be they those of every class of a program.
fn is_container(value: &Value) -> bool {
    match value {
        Value::Set(_) | Value::FrozenSet(_) | Value::Dict(_) | Value::Range(_) => true,
        Value::Instance(it) => {
            let views = matches!(it.class.kind, Type::DictKeys | Type::DictValues | Type::DictItems);
            it.class.is_user || views
        }
        _ => false,
    }
}

fn repeated(items: &[Value], count: usize) -> Vec<Value> {
    let mut result = Vec::with_capacity(items.len() * count);
    for _ in 0..count {
        result.extend_from_slice(items);
    }
    result
}

/// `x % y` with the sign of `y`.
/// `x // y`, by way of the rest, as CPython's `_float_div_mod`.
fn float_floor(x: f64, y: f64) -> f64 {
    let rest = x % y;
    let mut quotient = (x - rest) / y;
    if rest != 0.0 && (rest < 0.0) != (y < 0.0) {
        quotient -= 1.0;
    }
    if quotient == 0.0 {
        return 0.0_f64.copysign(x / y);
    }
    let floor = quotient.floor();
    if quotient - floor > 0.5 {
        floor + 1.0
    } else {
        floor
    }
}

fn float_modulo(x: f64, y: f64) -> f64 {
    let rest = x % y;
    if rest == 0.0 {
        0.0f64.copysign(y)
    } else if (rest < 0.0) != (y < 0.0) {
        rest + y
    } else {
        rest
    }
}
