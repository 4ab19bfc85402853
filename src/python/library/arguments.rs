//! The arguments of library functions: which parameter each one is, and CPython's complaints when that fails.

use crate::python::vm::class::Type;
use crate::python::vm::symbol::sym;
use crate::python::vm::value::{Arguments, Value};
use crate::python::vm::{Raise, Vm};

/// The most parameters that a library function sorts by name.
pub const MOST: usize = 6;

/// What stands for an argument that was not given. Arguments are lent, so that functions need not drop them.
const UNBOUND: &Value = &Value::Unbound;

impl Vm {
    /// Sorts the arguments of a function: `names` are its parameters, those that are only positional without a name;
    /// the first `required` must be there. What is not given is [`Value::Unbound`].
    pub fn sorted_arguments<'a>(
        &self,
        name: &str,
        arguments: &Arguments<'a>,
        names: &[&str],
        required: usize,
    ) -> Result<[&'a Value; MOST], Raise> {
        self.sort_arguments(name, arguments.positional, arguments, names, required)
    }

    /// The same for a method, whose first argument is its object.
    pub fn method_arguments<'a>(
        &self,
        name: &str,
        arguments: &Arguments<'a>,
        names: &[&str],
        required: usize,
    ) -> Result<[&'a Value; MOST], Raise> {
        let rest = arguments.positional.get(1..).unwrap_or(&[]);
        self.sort_arguments(name, rest, arguments, names, required)
    }

    fn sort_arguments<'a>(
        &self,
        name: &str,
        positional: &'a [Value],
        arguments: &Arguments<'a>,
        names: &[&str],
        required: usize,
    ) -> Result<[&'a Value; MOST], Raise> {
        let mut sorted = [UNBOUND; MOST];
        if positional.len() > names.len() {
            return Err(self.wrong_count(name, positional.len(), required, names.len()));
        }
        for (place, value) in sorted.iter_mut().zip(positional) {
            *place = value;
        }
        for (keyword, value) in arguments.keywords {
            let keyword = self.name(*keyword);
            match names.iter().position(|name| !name.is_empty() && *name == keyword) {
                Some(place) if sorted[place].is_unbound() => sorted[place] = value,
                Some(_) => {
                    return Err(self.error_with(
                        Type::TypeError,
                        "argument for %() given by name ('%') and position",
                        &[name, keyword],
                    ));
                }
                None if names.iter().all(|name| name.is_empty()) => {
                    return Err(self.error_with(Type::TypeError, "%() takes no keyword arguments", &[name]));
                }
                None => {
                    return Err(self.error_with(
                        Type::TypeError,
                        "'%' is an invalid keyword argument for %()",
                        &[keyword, name],
                    ));
                }
            }
        }
        if let Some(missing) = sorted[..required].iter().position(|value| value.is_unbound()) {
            if !names[missing].is_empty() {
                let position = (missing + 1).to_string();
                let parts =
                    [name, "() missing required argument '", names[missing], "' (pos ", &position, ")"];
                return Err(self.type_error(&parts.concat()));
            }
            return Err(self.wrong_count(name, positional.len(), required, names.len()));
        }
        Ok(sorted)
    }

    #[cold]
    fn wrong_count(&self, name: &str, given: usize, least: usize, most: usize) -> Raise {
        let given_text = given.to_string();
        let message = match (least, most) {
            (0, 0) => [name, "() takes no arguments (", &given_text, " given)"].concat(),
            (1, 1) => [name, "() takes exactly one argument (", &given_text, " given)"].concat(),
            _ => {
                let (bound, limit) = match () {
                    () if least == most => ("", least),
                    () if given < least => ("at least ", least),
                    () => ("at most ", most),
                };
                let plural = if limit == 1 { " argument, got " } else { " arguments, got " };
                [name, " expected ", bound, &limit.to_string(), plural, &given_text].concat()
            }
        };
        self.type_error(&message)
    }

    /// The only argument of a function.
    pub fn one_argument<'a>(&self, name: &str, arguments: &Arguments<'a>) -> Result<&'a Value, Raise> {
        let [value, ..] = self.sorted_arguments(name, arguments, &[""], 1)?;
        Ok(value)
    }

    /// The only argument of a method.
    pub fn one_method_argument<'a>(&self, name: &str, arguments: &Arguments<'a>) -> Result<&'a Value, Raise> {
        let [value, ..] = self.method_arguments(name, arguments, &[""], 1)?;
        Ok(value)
    }

    /// An int argument; an object with `__index__` will do.
    pub fn int_of(&mut self, value: &Value) -> Result<i64, Raise> {
        match self.as_index(value)? {
            Some(number) => Ok(number),
            None if matches!(value.plain(), Value::Big(_)) => {
                Err(self.error(Type::OverflowError, "Python int too large to convert to C ssize_t"))
            }
            None => Err(self.type_error_of("'%' object cannot be interpreted as an integer", value)),
        }
    }

    /// A number argument that may be a float.
    pub fn float_of(&mut self, value: &Value) -> Result<f64, Raise> {
        match self.as_finite(&value.plain())? {
            Some(number) => Ok(number),
            None => {
                for name in [sym::FLOAT, sym::INDEX] {
                    if let Some(method) = self.user_method(value, name) {
                        let number = self.call(&method, std::slice::from_ref(value))?;
                        if let Some(number) = number.plain().as_float() {
                            return Ok(number);
                        }
                    }
                }
                Err(self.type_error_of("must be real number, not %", value))
            }
        }
    }

    /// The int that an object gives by its `__int__`, where that counts, or its `__index__`.
    pub fn int_by_method(&mut self, value: &Value, by_int: bool) -> Result<Option<Value>, Raise> {
        let by_int = if by_int { self.user_method(value, sym::INT) } else { None };
        let Some(method) = by_int.or_else(|| self.user_method(value, sym::INDEX)) else { return Ok(None) };
        let number = self.call(&method, std::slice::from_ref(value))?;
        match number.plain() {
            number @ (Value::Int(_) | Value::Bool(_) | Value::Big(_)) => Ok(Some(number)),
            _ => Err(self.type_error_of("__int__ returned non-int (type %)", &number)),
        }
    }

    /// `IndexError: message`
    #[cold]
    pub fn index_error(&self, message: &str) -> Raise {
        self.error(Type::IndexError, message)
    }
}

/// The value if it was given and is not `None`.
pub fn given(value: &Value) -> Option<&Value> {
    match value {
        Value::Unbound | Value::None => None,
        value => Some(value),
    }
}

/// The value, `None` if it was not given.
pub fn or_none(value: &Value) -> Value {
    match value {
        Value::Unbound => Value::None,
        value => value.clone(),
    }
}
