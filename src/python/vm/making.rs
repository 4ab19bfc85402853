//! How classes are made: the `class` statement as CPython's `__build_class__` runs it, `type(name, bases, namespace)`,
//! metaclasses, and the hooks `__mro_entries__`, `__prepare__`, `__set_name__` and `__init_subclass__`.

use super::class::{linearize, Class, Fields, Type};
use super::dict::Dict;
use super::symbol::{sym, Symbol};
use super::value::{Arguments, Inner, Module, Value};
use super::{Raise, Vm};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// What a class is made of.
pub struct Plan {
    /// Its class; none for `type`.
    pub meta: Option<Rc<Class>>,
    /// Its name.
    pub name: Rc<str>,
    /// What it extends.
    pub bases: Vec<Rc<Class>>,
    /// What its body left.
    pub fields: Fields,
}

impl Vm {
    /// `class` statement: runs the body in a namespace of its own, then makes the class of it.
    pub(super) fn make_class(&mut self) -> Result<(), Raise> {
        let [body, keywords, written, name] = [(); 4].map(|()| self.stack.pop().unwrap_or_default());
        let written = self.collect(&written)?;
        let bases = self.resolve_bases(&written)?;
        let mut pairs = self.keyword_pairs(&keywords);
        let explicit = pairs.iter().position(|(key, _)| *key == sym::METACLASS).map(|at| pairs.remove(at).1);
        let meta = match explicit {
            Some(Value::Class(class)) => self.metaclass(Some(class), &bases)?,
            Some(function) => return self.make_by_function(&function, [name, body], &bases, &pairs),
            None => self.metaclass(None, &bases)?,
        };
        let arguments = [
            name.clone(),
            match written.is_empty() {
                true => Value::tuple(Vec::new()),
                false => class_tuple(&bases),
            },
        ];
        let prepared = match meta.as_ref().and_then(|meta| meta.lookup_user(sym::PREPARE)) {
            Some(_) => {
                let meta = Value::Class(meta.clone().unwrap_or_else(|| self.class(Type::Type).clone()));
                let prepare = self.get_attribute(&meta, sym::PREPARE)?;
                self.call_with(&prepare, &Arguments { positional: &arguments, keywords: &pairs })?
            }
            None => Value::Module(Rc::new(Module { name: "".into(), fields: RefCell::default() })),
        };
        let cell = self.call(&body, std::slice::from_ref(&prepared))?;
        if written.iter().any(|base| !matches!(base, Value::Class(_))) {
            let key = self.name_value(sym::ORIG_BASES);
            self.keep_in(&prepared, &key, Value::tuple(written))?;
        }
        let class = match &meta {
            Some(meta) if has_hooks(meta) => {
                let key = self.name_value(sym::CLASSCELL);
                if matches!(cell, Value::Cell(_)) {
                    self.keep_in(&prepared, &key, cell)?;
                }
                let namespace = self.namespace_value(prepared)?;
                let [name, bases] = arguments;
                let positional = [name, bases, namespace];
                self.call_with(
                    &Value::Class(meta.clone()),
                    &Arguments { positional: &positional, keywords: &pairs },
                )?
            }
            _ => {
                let fields = match &prepared {
                    Value::Module(namespace) => namespace.fields.take(),
                    other => self.fields_of(other)?,
                };
                let name = name.as_str().unwrap_or("?").into();
                let class = self.new_class(Plan { meta, name, bases, fields })?;
                if let Value::Cell(cell) = cell {
                    cell.value.replace(Value::Class(class.clone()));
                }
                self.finish_class(&class, &pairs)?;
                Value::Class(class)
            }
        };
        self.stack.push(class);
        Ok(())
    }

    /// A class statement whose metaclass is no class.
    fn make_by_function(
        &mut self,
        function: &Value,
        [name, body]: [Value; 2],
        bases: &[Rc<Class>],
        pairs: &[(Symbol, Value)],
    ) -> Result<(), Raise> {
        let namespace = Value::Module(Rc::new(Module { name: "".into(), fields: RefCell::default() }));
        let cell = self.call(&body, std::slice::from_ref(&namespace))?;
        let namespace = self.namespace_value(namespace)?;
        let positional = [name, class_tuple(bases), namespace];
        let class = self.call_with(function, &Arguments { positional: &positional, keywords: pairs })?;
        if let Value::Cell(cell) = cell {
            cell.value.replace(class.clone());
        }
        self.stack.push(class);
        Ok(())
    }

    /// The classes that the bases stand for: what is no class may say by `__mro_entries__`.
    fn resolve_bases(&mut self, written: &[Value]) -> Result<Vec<Rc<Class>>, Raise> {
        let mut bases = Vec::new();
        for base in written {
            let entries = match base {
                Value::Class(class) => {
                    bases.push(class.clone());
                    continue;
                }
                Value::Instance(it) if it.class.kind == Type::GenericAlias => {
                    if let Some(Value::Class(class)) = self.find_attribute(base, sym::ORIGIN)? {
                        bases.push(class);
                    }
                    continue;
                }
                other => self.find_attribute(other, sym::MRO_ENTRIES)?,
            };
            let Some(entries) = entries else {
                return Err(self.type_error_of("cannot use an object of '%' as a base", base));
            };
            let classes = self.call(&entries, &[Value::tuple(written.to_vec())])?;
            for class in self.collect(&classes)? {
                match class {
                    Value::Class(class) => bases.push(class),
                    _ => return Err(self.type_error("__mro_entries__ must return a tuple of classes")),
                }
            }
        }
        if bases.is_empty() {
            bases.push(self.class(Type::Object).clone());
        }
        Ok(bases)
    }

    /// The most derived metaclass of those; none for `type` itself.
    fn metaclass(
        &mut self,
        explicit: Option<Rc<Class>>,
        bases: &[Rc<Class>],
    ) -> Result<Option<Rc<Class>>, Raise> {
        let mut winner = explicit.filter(|class| class.is_user);
        for meta in bases.iter().filter_map(|base| base.meta.as_ref()) {
            match &winner {
                Some(best) if best.extends(meta) => {}
                Some(best) if !meta.extends(best) => {
                    return Err(self.type_error(
                        "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases",
                    ));
                }
                _ => winner = Some(meta.clone()),
            }
        }
        Ok(winner)
    }

    fn keyword_pairs(&mut self, keywords: &Value) -> Vec<(Symbol, Value)> {
        let Value::Dict(dict) = keywords else { return Vec::new() };
        let given: Vec<(Value, Value)> = dict.borrow().iter().map(|(k, v)| (k.clone(), v.clone())).collect();
        given
            .into_iter()
            .map(|(key, value)| (self.symbols.intern(key.as_str().unwrap_or("")), value))
            .collect()
    }

    /// Puts something into the namespace of a class.
    fn keep_in(&mut self, namespace: &Value, key: &Value, value: Value) -> Result<(), Raise> {
        match namespace {
            Value::Module(module) => {
                let name = self.symbols.intern(key.as_str().unwrap_or(""));
                drop(module.fields.borrow_mut().set(name, value));
                Ok(())
            }
            other => self.set_subscript(other, key, value),
        }
    }

    /// The namespace of a class as a metaclass sees it.
    fn namespace_value(&mut self, namespace: Value) -> Result<Value, Raise> {
        match namespace {
            Value::Module(module) => self.dict_of(&module.fields),
            other => Ok(other),
        }
    }

    /// A mapping with the names of a class.
    fn fields_of(&mut self, mapping: &Value) -> Result<Fields, Raise> {
        let mapping = mapping.plain();
        let mut fields = Fields::default();
        let Value::Dict(dict) = &mapping else {
            return Err(self.type_error_of("type.__new__() argument 3 must be dict, not %", &mapping));
        };
        let pairs: Vec<(Value, Value)> = dict.borrow().iter().map(|(k, v)| (k.clone(), v.clone())).collect();
        for (name, value) in pairs {
            let Some(name) = name.as_str() else {
                return Err(self.type_error("attribute name must be string"));
            };
            let name = self.symbols.intern(name);
            fields.set(name, value);
        }
        Ok(fields)
    }

    /// `type.__new__(meta, name, bases, namespace, **keywords)`
    pub fn type_new(
        &mut self,
        meta: &Rc<Class>,
        arguments: &[Value],
        keywords: &[(Symbol, Value)],
    ) -> Result<Value, Raise> {
        let [name, bases, namespace] = arguments else {
            return Err(self.type_error("type() takes 1 or 3 arguments"));
        };
        let Some(name) = name.as_str() else {
            return Err(self.type_error_of("type.__new__() argument 1 must be str, not %", name));
        };
        let written = self.collect(bases)?;
        let bases = self.resolve_bases(&written)?;
        let given = meta;
        let meta = self.metaclass(Some(given.clone()), &bases)?;
        if let Some(winner) = meta.as_ref().filter(|winner| !Rc::ptr_eq(winner, given)) {
            // A base's metaclass makes the class its own way.
            if let Some(new) = winner.lookup_user(sym::NEW) {
                let new = match &new {
                    Value::Instance(it) => match &it.inner {
                        Inner::Value(inner) => inner.borrow().clone(),
                        _ => new,
                    },
                    _ => new,
                };
                let mut positional = vec![Value::Class(winner.clone())];
                positional.extend_from_slice(arguments);
                return self.call_with(&new, &Arguments { positional: &positional, keywords });
            }
        }
        let mut fields = self.fields_of(namespace)?;
        let cell = fields.remove(sym::CLASSCELL);
        if fields.get(sym::MODULE).is_none() {
            // CPython names the module that called `type.__new__`, which for abstract classes is that of their metaclass.
            let is_abstract = meta
                .iter()
                .any(|meta| std::iter::once(meta).chain(&meta.ancestors).any(|it| &*it.name == "ABCMeta"));
            fields.set(sym::MODULE, Value::str(if is_abstract { "abc" } else { "__main__" }));
        }
        let class = self.new_class(Plan { meta, name: name.into(), bases, fields })?;
        if let Some(Value::Cell(cell)) = cell {
            cell.value.replace(Value::Class(class.clone()));
        }
        self.finish_class(&class, keywords)?;
        Ok(Value::Class(class))
    }

    /// A class of the program.
    fn new_class(&mut self, plan: Plan) -> Result<Rc<Class>, Raise> {
        let Plan { meta, name, bases, mut fields } = plan;
        self.spend(bases.iter().map(|base| base.ancestors.len() as u32).sum())?;
        for (number, base) in bases.iter().enumerate() {
            if bases[..number].iter().any(|other| Rc::ptr_eq(other, base)) {
                return Err(self.error_with(Type::TypeError, "duplicate base class %", &[&base.name]));
            }
        }
        let ancestors = match &bases[..] {
            [base] => Some(std::iter::once(base.clone()).chain(base.ancestors.iter().cloned()).collect()),
            several => {
                // Finding the order takes the square of what is ordered.
                let count: usize = several.iter().map(|base| base.ancestors.len() + 1).sum();
                self.spend((count * count / 16) as u32)?;
                linearize(several)
            }
        };
        let Some(ancestors) = ancestors else {
            let names: Vec<&str> = bases.iter().map(|class| &*class.name).collect();
            return Err(self.error_with(
                Type::TypeError,
                "Cannot create a consistent method resolution\norder (MRO) for bases %",
                &[&names.join(", ")],
            ));
        };
        if let Some(sealed) = bases.iter().find(|base| !base.is_user && is_sealed(base.kind)) {
            return Err(self.error_with(
                Type::TypeError,
                "type '%' is not an acceptable base type",
                &[&sealed.name],
            ));
        }
        let kind = ancestors
            .iter()
            .map(|class| class.kind)
            .find(|kind| *kind != Type::Object)
            .unwrap_or(Type::Object);
        let laid_out = |class: &Rc<Class>| {
            let has_own = !class.kind.is_error() && !matches!(class.kind, Type::Object | Type::Type);
            has_own.then_some(class.kind)
        };
        if bases.iter().filter_map(laid_out).any(|other| other != kind) {
            return Err(self.error(Type::TypeError, "multiple bases have instance lay-out conflict"));
        }
        let qualified_name = match fields.remove(sym::QUALNAME) {
            Some(Value::Str(text)) => text.as_str().into(),
            _ => name.clone(),
        };
        self.wrap_implicit(&mut fields);
        let own = fields.iter().any(|(name, value)| is_hook(*name) || self.is_descriptor(value));
        let inherited = ancestors.iter().any(|class| class.has_descriptors.get());
        let has_finalizer =
            fields.get(sym::DEL).is_some() || ancestors.iter().any(|class| class.has_finalizer);
        self.collector.is_on |= has_finalizer;
        let slots = self.slots_of(&name, &fields, &ancestors)?;
        if fields.get(sym::DOC).is_none() {
            fields.set(sym::DOC, Value::None);
        }
        self.check_size(ancestors.len() as u64 * 8)?;
        super::bag::allocated(400 + ancestors.len() * 8);
        let class = Rc::new(Class {
            name,
            kind,
            bases,
            ancestors,
            fields: RefCell::new(fields),
            is_user: true,
            has_descriptors: Cell::new(own || inherited),
            has_finalizer,
            referred: Cell::new(false),
            watched: Cell::new(false),
            construct: None,
            qualified_name: RefCell::new(qualified_name),
            meta,
            subclasses: RefCell::default(),
            slots,
            is_abstract: Cell::new(false),
        });
        for base in &class.bases {
            let mut known = base.subclasses.borrow_mut();
            known.retain(|class| class.strong_count() > 0);
            known.push(Rc::downgrade(&class));
        }
        Ok(class)
    }

    /// `__init_subclass__` and `__class_getitem__` are class methods, `__new__` a static one, without being asked to.
    fn wrap_implicit(&self, fields: &mut Fields) {
        let kinds = [
            (sym::INIT_SUBCLASS, Type::ClassMethod),
            (sym::CLASS_GETITEM, Type::ClassMethod),
            (sym::NEW, Type::StaticMethod),
        ];
        for (name, kind) in kinds {
            if let Some(Value::Function(function)) = fields.get(name) {
                let wrapped = super::builtin::keep(self, kind, Value::Function(function.clone()));
                fields.set(name, wrapped);
            }
        }
    }

    /// `__set_name__` of what is in the class, then `__init_subclass__` of its parent.
    fn finish_class(&mut self, class: &Rc<Class>, keywords: &[(Symbol, Value)]) -> Result<(), Raise> {
        let own: Vec<(Symbol, Value)> =
            class.fields.borrow().iter().map(|(name, value)| (*name, value.clone())).collect();
        for (name, value) in own {
            if let Some(method) = self.user_method(&value, sym::SET_NAME) {
                let name = self.name_value(name);
                self.call(&method, &[value, Value::Class(class.clone()), name])?;
            }
        }
        let hook = class
            .ancestors
            .iter()
            .filter(|class| class.is_user)
            .find_map(|class| class.fields.borrow().get(sym::INIT_SUBCLASS).cloned());
        let hook = match hook {
            Some(Value::Instance(it)) => match &it.inner {
                Inner::Value(inner) => inner.borrow().clone(),
                _ => Value::Instance(it.clone()),
            },
            Some(hook) => hook,
            None if keywords.is_empty() => return Ok(()),
            None => {
                return Err(self.error_with(
                    Type::TypeError,
                    "%.__init_subclass__() takes no keyword arguments",
                    &[&class.name],
                ));
            }
        };
        let positional = [Value::Class(class.clone())];
        self.call_with(&hook, &Arguments { positional: &positional, keywords }).map(|_| ())
    }

    /// Attributes as a new dict.
    pub(super) fn dict_of(&mut self, fields: &RefCell<Fields>) -> Result<Value, Raise> {
        let pairs: Vec<_> = fields.borrow().iter().map(|(name, value)| (*name, value.clone())).collect();
        let dict = RefCell::new(Dict::default());
        for (name, value) in pairs {
            let name = self.name_value(name);
            self.dict_set(&dict, name, value)?;
        }
        Ok(Value::dict(dict.into_inner()))
    }
}

fn class_tuple(classes: &[Rc<Class>]) -> Value {
    Value::tuple(classes.iter().cloned().map(Value::Class).collect())
}

/// Whether a metaclass has a say in how its classes are made.
fn has_hooks(meta: &Class) -> bool {
    [sym::NEW, sym::INIT, sym::CALL].iter().any(|name| meta.lookup_user(*name).is_some())
        || meta.meta.is_some()
}

/// Whether a name in a class means that its objects' attributes need a closer look.
fn is_hook(name: Symbol) -> bool {
    matches!(name, sym::SETATTR | sym::GETATTRIBUTE | sym::DELATTR)
}

/// Whether a built-in class cannot be extended.
fn is_sealed(kind: Type) -> bool {
    let number = kind as u32;
    matches!(
        kind,
        Type::Bool | Type::NoneType | Type::Ellipsis | Type::NotImplemented | Type::Range | Type::Slice
    ) || (Type::Function as u32..=Type::AsyncStep as u32).contains(&number)
}
