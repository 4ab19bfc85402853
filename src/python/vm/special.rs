//! Attributes that are computed: names, modules, dicts and code of classes and functions, what exceptions hold.

use super::attribute::{first_of, live_dict};
use super::class::Type;
use super::symbol::{sym, Symbol};
use super::value::{Function, Inner, Instance, Value};
use super::{Raise, Vm};
use std::rc::Rc;

impl Vm {
    /// Attributes that are computed.
    pub(super) fn special_attribute(&mut self, value: &Value, name: Symbol) -> Result<Option<Value>, Raise> {
        if name == sym::CLASS {
            return Ok(Some(Value::Class(self.class_of(value).clone())));
        }
        let found = match value {
            Value::Class(class) => match name {
                sym::NAME => Some(Value::str(&class.name)),
                sym::QUALNAME => Some(Value::str(&class.qualified_name.borrow())),
                sym::MODULE if class.is_user => Some(Value::str("__main__")),
                sym::MODULE => {
                    let full = self.full_class_name(class);
                    Some(Value::str(full.rsplit_once('.').map_or("builtins", |(module, _)| module)))
                }
                sym::BASES => Some(Value::tuple(class.bases.iter().cloned().map(Value::Class).collect())),
                _ if self.name(name) == "__base__" => {
                    Some(class.bases.first().map_or(Value::None, |base| Value::Class(base.clone())))
                }
                sym::MRO => {
                    let order = std::iter::once(class).chain(&class.ancestors).cloned();
                    Some(Value::tuple(order.map(Value::Class).collect()))
                }
                sym::DOC => Some(Value::None),
                sym::DICT => Some(self.class_dict(value, class)?),
                _ => None,
            },
            Value::Function(function) => return self.function_attribute(function, name),
            Value::Native(native) => match name {
                sym::NAME | sym::QUALNAME => Some(Value::str(native.name)),
                sym::DOC => Some(Value::None),
                sym::MODULE => crate::python::asyncio::natives::module_of(native).map(Value::str),
                _ => None,
            },
            Value::Method(method) => match name {
                sym::SELF => Some(method.receiver.clone()),
                sym::FUNC => Some(method.function.clone()),
                sym::QUALNAME if matches!(method.function, Value::Native(_)) => {
                    let Value::Native(native) = &method.function else { return Ok(None) };
                    Some(Value::str(&match &method.receiver {
                        Value::Module(_) => native.name.to_string(),
                        receiver => [&*self.class_of(receiver).name, ".", native.name].concat(),
                    }))
                }
                _ => {
                    let function = method.function.clone();
                    self.find_attribute(&function, name)?
                }
            },
            Value::Instance(it) => match name {
                sym::GENERIC_ARGS if it.class.kind == Type::Union => match &it.inner {
                    Inner::Value(members) => {
                        let members = members.borrow().clone();
                        let mut members = self.collect(&members)?;
                        for member in members.iter_mut().filter(|member| member.is_none()) {
                            *member = Value::Class(self.class_of(&Value::None).clone());
                        }
                        Some(Value::tuple(members))
                    }
                    _ => None,
                },
                sym::DICT if it.class.slots.is_none() && (it.class.is_user || it.error().is_some()) => {
                    Some(self.live_dict_of(it)?)
                }
                _ => match (&it.inner, it.class.kind) {
                    (Inner::Value(inner), Type::Property) => {
                        let part = match name {
                            sym::FGET => 0,
                            sym::FSET => 1,
                            sym::FDEL => 2,
                            sym::DOC => {
                                let parts = inner.borrow().clone();
                                return match first_of(&parts, 3).filter(|doc| !doc.is_none()) {
                                    Some(doc) => Ok(Some(doc)),
                                    None => match first_of(&parts, 0) {
                                        Some(getter) => self.find_attribute(&getter, name),
                                        None => Ok(None),
                                    },
                                };
                            }
                            _ => return Ok(None),
                        };
                        first_of(&inner.borrow(), part)
                    }
                    (Inner::Value(inner), Type::StaticMethod | Type::ClassMethod) => {
                        let function = inner.borrow().clone();
                        match name {
                            sym::FUNC | sym::WRAPPED => Some(function),
                            sym::GET => None,
                            _ => self.find_attribute(&function, name)?,
                        }
                    }
                    _ if name == sym::DOC => Some(Value::None),
                    _ if name == sym::TRACEBACK => self.traceback_of(it)?,
                    _ => self.error_attribute(it, name),
                },
            },
            Value::Generator(generator) => match name {
                sym::NAME | sym::QUALNAME => {
                    let text = self.generator_name(value, name == sym::QUALNAME);
                    Some(Value::str(&text))
                }
                _ => self.generator_attribute(generator, name)?,
            },
            Value::Module(module) if name == sym::DICT => Some(self.dict_of(&module.fields)?),
            Value::Future(_) | Value::Handle(_) => self.private_attribute(value, name)?,
            Value::Cell(cell) if self.name(name) == "cell_contents" => Some(cell.value.borrow().clone()),
            Value::Range(range) => match name {
                sym::START => Some(Value::Int(range.start)),
                sym::STOP => Some(Value::Int(range.stop)),
                sym::STEP => Some(Value::Int(range.step)),
                _ => None,
            },
            Value::Slice(parts) => match name {
                sym::START => Some(parts[0].clone()),
                sym::STOP => Some(parts[1].clone()),
                sym::STEP => Some(parts[2].clone()),
                _ => None,
            },
            _ => None,
        };
        Ok(found)
    }

    /// The module of a function; asyncio's methods tell that of their class, as its classes stand in parts of the package.
    fn module_of_function(&self, code: &super::code::Code) -> String {
        let module = self.module_name(code.module);
        let class = self.name(code.qualified_name).split_once('.').map(|(class, _)| class);
        let (Some(class), "asyncio") = (class, module) else { return module.to_string() };
        let found = self
            .program
            .globals
            .iter()
            .position(|(name, number)| *number == code.module && self.name(*name) == class);
        match found.and_then(|slot| self.globals.get(slot)) {
            Some(Value::Class(class)) => match class.fields.borrow().get(sym::MODULE) {
                Some(Value::Str(module)) => module.as_str().to_string(),
                _ => module.to_string(),
            },
            _ => module.to_string(),
        }
    }

    /// `class.__dict__`; the library itself has no need of the view that a program is shown.
    fn class_dict(&mut self, value: &Value, class: &Rc<super::class::Class>) -> Result<Value, Raise> {
        let dict = self.dict_of(&class.fields)?;
        if !class.is_user || self.is_called_by_library() {
            return Ok(dict);
        }
        match self.of_compiled("_proxy", "of_class")? {
            Some(view) => self.call(&view, &[value.clone(), dict]),
            None => Ok(dict),
        }
    }

    /// Attributes of a function that nobody set.
    fn function_attribute(
        &mut self,
        function: &Rc<super::value::Function>,
        name: Symbol,
    ) -> Result<Option<Value>, Raise> {
        let program = self.program.clone();
        let code = &program.codes[function.code as usize];
        Ok(Some(match name {
            sym::NAME => self.name_value(code.name),
            sym::QUALNAME => self.name_value(code.qualified_name),
            sym::MODULE => Value::str(&self.module_of_function(code)),
            sym::DOC => code.doc.map(|doc| self.name_value(doc)).unwrap_or_default(),
            sym::DICT => {
                let fields = function.fields.borrow().iter().cloned().collect::<Vec<_>>();
                let (apart, own): (Vec<_>, Vec<_>) =
                    fields.into_iter().partition(|(name, _)| Function::keeps_apart(*name));
                let dict = crate::python::library::classes::dict_of(self, own)?;
                // What the program holds is the attributes themselves; the library only looks.
                if !self.is_called_by_library() {
                    let mut fields = super::class::Fields::default();
                    for (name, value) in apart {
                        fields.set(name, value);
                    }
                    fields.set(name, dict.clone());
                    drop(function.fields.replace(fields));
                }
                dict
            }
            sym::ANNOTATIONS => {
                let empty = Value::dict(Default::default());
                function.fields.borrow_mut().set(name, empty.clone());
                empty
            }
            sym::DEFAULTS if function.defaults.is_empty() => Value::None,
            sym::DEFAULTS => Value::tuple(function.defaults.to_vec()),
            sym::KWDEFAULTS if function.keyword_defaults.is_empty() => Value::None,
            sym::KWDEFAULTS => {
                let dict = std::cell::RefCell::new(super::dict::Dict::default());
                for (name, value) in function.keyword_defaults.iter() {
                    let name = self.name_value(*name);
                    self.dict_set(&dict, name, value.clone())?;
                }
                Value::dict(dict.into_inner())
            }
            sym::FUNCTION_CODE => self.code_object(code),
            _ if self.name(name) == "__closure__" => match function.closure.is_empty() {
                true => Value::None,
                false => Value::tuple(function.closure.to_vec()),
            },
            _ => match function.live_dict() {
                Some(dict) => {
                    let key = self.name_value(name);
                    return self.dict_get(&dict, &key);
                }
                None => return Ok(None),
            },
        }))
    }

    /// `function.__code__`: what `inspect` and hand-made decorators ask of it.
    pub(super) fn code_object(&mut self, code: &super::code::Code) -> Value {
        use super::code::Code;
        use super::generator::Kind as Made;
        let flag = |is: bool, bit: i64| if is { bit } else { 0 };
        let made = |code: &Code, kind| code.generator == Some(kind);
        let flags = 3
            | flag(code.has_star, 4)
            | flag(code.has_double_star, 8)
            | flag(made(code, Made::Generator), 32)
            | flag(made(code, Made::Coroutine), 128)
            | flag(made(code, Made::AsyncGenerator), 512);
        let names = code.locals.iter().map(|name| self.name_value(*name)).collect();
        let first_free = code.cells.len() - code.frees as usize;
        let mut cells = code.cells.clone();
        let (owned, free) = cells.split_at_mut(first_free);
        let sorted = |names: &mut [Symbol]| {
            names.sort_by(|one, other| self.name(*one).cmp(self.name(*other)));
            names.iter().map(|name| self.name_value(*name)).collect::<Vec<_>>()
        };
        let (owned, free) = (sorted(owned), sorted(free));
        let parts = [
            ("co_name", self.name_value(code.name)),
            ("co_cellvars", Value::tuple(owned)),
            ("co_freevars", Value::tuple(free)),
            ("co_nlocals", Value::Int(code.locals.len() as i64)),
            ("co_qualname", self.name_value(code.qualified_name)),
            ("co_argcount", Value::Int(i64::from(code.positional))),
            ("co_posonlyargcount", Value::Int(i64::from(code.positional_only))),
            ("co_kwonlyargcount", Value::Int(i64::from(code.keyword_only))),
            ("co_flags", Value::Int(flags)),
            ("co_varnames", Value::tuple(names)),
            ("co_filename", Value::str("program.py")),
        ];
        self.code_of_parts(&parts)
    }

    /// A code with these attributes.
    pub(super) fn code_of_parts(&mut self, parts: &[(&str, Value)]) -> Value {
        let mut fields = super::class::Fields::default();
        for (name, value) in parts {
            fields.set(self.symbols.intern(name), value.clone());
        }
        Value::Instance(Rc::new(Instance {
            class: self.class(Type::Code).clone(),
            fields: std::cell::RefCell::new(fields),
            inner: Inner::Plain,
        }))
    }

    /// The name of a generator or coroutine.
    pub fn generator_name(&self, value: &Value, qualified: bool) -> String {
        let Value::Generator(generator) = value else { return String::new() };
        match &generator.native {
            Some(native) => native.try_borrow().map_or("coroutine", |native| native.name()).to_string(),
            None => {
                if let Some(names) = generator.names() {
                    return self.name(names[usize::from(qualified)]).to_string();
                }
                let code = &self.program.codes[generator.code as usize];
                self.name(if qualified { code.qualified_name } else { code.name }).to_string()
            }
        }
    }

    /// `object.__dict__`: from now on the attributes stand in this dict, which its readers may change.
    pub(super) fn live_dict_of(&mut self, it: &Rc<Instance>) -> Result<Value, Raise> {
        if let Some(dict) = live_dict(it) {
            return Ok(Value::Dict(dict));
        }
        let dict = self.dict_of(&it.fields)?;
        let mut fields = super::class::Fields::default();
        fields.set(sym::DICT, dict.clone());
        let old = it.fields.replace(fields);
        drop(old);
        Ok(dict)
    }

    /// `error.__traceback__`: a chain of objects as the library makes them, `None` before it was raised.
    pub(super) fn traceback_of(&mut self, it: &Rc<Instance>) -> Result<Option<Value>, Raise> {
        let Some(state) = it.error() else { return Ok(None) };
        let Some(library) = self.loaded_module("builtins") else { return Ok(Some(Value::None)) };
        let entries = state.borrow().traceback.clone();
        if entries.is_empty() {
            return Ok(Some(Value::None));
        }
        let entries = entries.iter().map(|(code, site)| {
            let line = self.program.line(*site);
            let code = &self.program.codes[*code as usize];
            let (name, qualified) = (self.name_value(code.name), self.name_value(code.qualified_name));
            Value::tuple(vec![name, qualified, Value::Int(i64::from(line)), Value::Int(i64::from(*site))])
        });
        let entries = Value::list(entries.collect());
        let make = self.intern("_make_traceback");
        let make = self.get_attribute(&library, make)?;
        self.call(&make, &[entries]).map(Some)
    }

    /// Attributes that every exception has.
    fn error_attribute(&self, it: &Rc<Instance>, name: Symbol) -> Option<Value> {
        let state = it.error()?.borrow();
        match name {
            sym::ARGS => {
                Some(Value::tuple(crate::python::library::errors::args_of_error(it, &state.args).to_vec()))
            }
            sym::CAUSE => Some(state.cause.clone()),
            sym::CONTEXT => Some(state.context.clone()),
            sym::SUPPRESS => Some(Value::Bool(state.suppress_context)),
            sym::VALUE if it.is_error(Type::StopIteration) => {
                Some(state.args.first().cloned().unwrap_or_default())
            }
            sym::EXCEPTIONS if it.is_error(Type::BaseExceptionGroup) => match state.args.get(1) {
                Some(Value::List(list)) => Some(Value::tuple(list.items.borrow().to_vec())),
                other => other.cloned(),
            },
            sym::MESSAGE_ATTRIBUTE if it.is_error(Type::BaseExceptionGroup) => state.args.first().cloned(),
            sym::CODE if it.is_error(Type::SystemExit) => {
                Some(state.args.first().cloned().unwrap_or_default())
            }
            // What is not there stands last in the machine's own words for it.
            _ if (it.is_error(Type::NameError) || it.is_error(Type::AttributeError))
                && self.name(name) == "name" =>
            {
                let text = match state.args.first() {
                    Some(Value::Str(text)) => text.as_str(),
                    _ => return Some(Value::None),
                };
                let text = text.strip_suffix(" is not defined").unwrap_or(text);
                let quoted =
                    text.strip_suffix('\'').and_then(|rest| rest.rsplit_once('\'')).map(|(_, name)| name);
                Some(quoted.map_or(Value::None, Value::str))
            }
            _ if it.is_error(Type::UnicodeDecodeError) || it.is_error(Type::UnicodeEncodeError) => {
                let names = ["encoding", "object", "start", "end", "reason"];
                let place = names.iter().position(|known| *known == self.name(name))?;
                state.args.get(place).cloned()
            }
            _ if it.is_error(Type::ImportError) => {
                if !["name", "path", "msg"].contains(&self.name(name)) {
                    return None;
                }
                let Some(Value::Str(text)) = state.args.first() else { return Some(Value::None) };
                match self.name(name) {
                    "msg" => state.args.first().cloned(),
                    "name" => {
                        let named = text.as_str().strip_prefix("No module named '");
                        let named = named.and_then(|rest| rest.strip_suffix('\''));
                        Some(named.map_or(Value::None, Value::str))
                    }
                    _ => Some(Value::None),
                }
            }
            _ if it.is_error(Type::SyntaxError) => {
                let details = || {
                    state.args.get(1).and_then(|place| match place {
                        Value::Tuple(items) => Some(items.to_vec()),
                        _ => None,
                    })
                };
                let place = match self.name(name) {
                    "msg" => return Some(state.args.first().cloned().unwrap_or_default()),
                    "print_file_and_line" => return Some(Value::None),
                    "filename" => 0,
                    "lineno" => 1,
                    "offset" => 2,
                    "text" => 3,
                    "end_lineno" => 4,
                    "end_offset" => 5,
                    _ => return None,
                };
                Some(details().and_then(|items| items.get(place).cloned()).unwrap_or_default())
            }
            _ if it.is_error(Type::OsError) => {
                let place = match self.name(name) {
                    "errno" => 0,
                    "strerror" => 1,
                    "filename" => 2,
                    "filename2" => 4,
                    _ => return None,
                };
                let known = if (2..=5).contains(&state.args.len()) { state.args.get(place) } else { None };
                Some(known.cloned().unwrap_or_default())
            }
            _ => None,
        }
    }
}
