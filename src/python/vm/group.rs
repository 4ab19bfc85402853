//! Groups of exceptions, as `except*` takes them apart and puts them together again.

use super::class::Type;
use super::error::new_error;
use super::value::{Arguments, Instance, Value};
use super::{Raise, Vm};
use std::rc::Rc;

impl Vm {
    /// A group of exceptions: an `ExceptionGroup` if all of them are plain ones.
    pub fn new_group(&self, message: Value, errors: Vec<Value>) -> Rc<Instance> {
        let plain = errors.iter().all(|error| is(error, Type::Exception));
        let kind = if plain { Type::ExceptionGroup } else { Type::BaseExceptionGroup };
        new_error(self.class(kind), vec![message, Value::list(errors)])
    }

    /// What of an error `except* class` takes, and what it leaves; each may be `None`. An exception that is no group is
    /// taken in one.
    pub(super) fn split_group(
        &mut self,
        error: &Value,
        class: &Value,
        wrap: bool,
    ) -> Result<(Value, Value), Raise> {
        if error.is_none() {
            return Ok((Value::None, Value::None));
        }
        self.check_star_class(class)?;
        if self.matches_error(error, class)? {
            let wrapped = wrap && !is(error, Type::BaseExceptionGroup);
            let taken = match wrapped {
                // CPython keeps the one exception in a tuple, which its `repr` shows.
                true => {
                    let group = self.new_group(Value::str(""), vec![error.clone()]);
                    if let Some(state) = group.error() {
                        state.borrow_mut().args[1] = Value::tuple(vec![error.clone()]);
                    }
                    Value::Instance(group)
                }
                false => error.clone(),
            };
            return Ok((taken, Value::None));
        }
        let Some(children) = members(error) else { return Ok((Value::None, error.clone())) };
        let (mut taken, mut left) = (Vec::new(), Vec::new());
        for child in &children {
            let (matched, rest) = self.nested(|vm| vm.split_group(child, class, false))?;
            taken.extend((!matched.is_none()).then_some(matched));
            left.extend((!rest.is_none()).then_some(rest));
        }
        Ok((self.part_of(error, taken)?, self.part_of(error, left)?))
    }

    fn check_star_class(&mut self, class: &Value) -> Result<(), Raise> {
        let group = match class {
            Value::Class(class) => class.is(Type::BaseExceptionGroup),
            Value::Tuple(all) => {
                all.iter().any(|class| matches!(class, Value::Class(it) if it.is(Type::BaseExceptionGroup)))
            }
            _ => false,
        };
        if group {
            let message = "catching ExceptionGroup with except* is not allowed. Use except instead.";
            return Err(self.type_error(message));
        }
        Ok(())
    }

    /// A group with the message of `whole` and only these members; `None` for none.
    fn part_of(&mut self, whole: &Value, errors: Vec<Value>) -> Result<Value, Raise> {
        let Value::Instance(whole) = whole else { return Ok(Value::None) };
        let Some(state) = whole.error() else { return Ok(Value::None) };
        if errors.is_empty() {
            return Ok(Value::None);
        }
        let message = state.borrow().args.first().cloned().unwrap_or_default();
        let derive = self.intern("derive");
        let part = match whole.class.lookup_user(derive) {
            None => self.new_group(message, errors),
            Some(derive) => {
                match self.call(&derive, &[Value::Instance(whole.clone()), Value::list(errors)])? {
                    Value::Instance(part) if part.is_error(Type::BaseExceptionGroup) => part,
                    _ => return Err(self.type_error("derive must return an instance of BaseExceptionGroup")),
                }
            }
        };
        if let Some(new) = part.error() {
            let (old, mut new) = (state.borrow(), new.borrow_mut());
            new.cause = old.cause.clone();
            new.context = old.context.clone();
            new.suppress_context = old.suppress_context;
            new.traceback = old.traceback.clone();
        }
        Ok(Value::Instance(part))
    }

    /// What is raised after all `except*` had their part: what they raised anew, beside what they raised again and left.
    pub(super) fn join_group(
        &mut self,
        original: &Value,
        raised: &Value,
        rest: Value,
    ) -> Result<Value, Raise> {
        let raised = self.collect(raised)?;
        if raised.is_empty() {
            return Ok(rest);
        }
        let mut inside = Vec::new();
        leaves(original, &mut inside, 0);
        let (mut again, mut anew) = (Vec::new(), Vec::new());
        leaves(&rest, &mut again, 0);
        for error in raised {
            let mut own = Vec::new();
            leaves(&error, &mut own, 0);
            let known = is(&error, Type::BaseExceptionGroup)
                && own.iter().all(|leaf| inside.iter().any(|other| other.is(leaf)));
            if known && members(original).is_none() {
                return Ok(error);
            }
            if known {
                again.extend(own);
            } else {
                anew.push(error);
            }
        }
        let again = self.projection(original, &again)?;
        if anew.is_empty() {
            return Ok(again);
        }
        match (anew.len(), again.is_none()) {
            // What alone is left needs no group around it.
            (1, true) => return Ok(anew.remove(0)),
            (_, true) => {}
            (_, false) => anew.push(again),
        }
        Ok(Value::Instance(self.new_group(Value::str(""), anew)))
    }

    /// The original group with these leaves only.
    fn projection(&mut self, whole: &Value, kept: &[Value]) -> Result<Value, Raise> {
        let Some(children) = members(whole) else {
            return Ok(if kept.iter().any(|leaf| leaf.is(whole)) { whole.clone() } else { Value::None });
        };
        let mut parts = Vec::new();
        for child in &children {
            let part = self.nested(|vm| vm.projection(child, kept))?;
            parts.extend((!part.is_none()).then_some(part));
        }
        self.part_of(whole, parts)
    }
}

fn is(error: &Value, kind: Type) -> bool {
    matches!(error, Value::Instance(it) if it.is_error(kind))
}

/// The members of a group; none if it is no group.
pub(super) fn members(error: &Value) -> Option<Vec<Value>> {
    let Value::Instance(it) = error else { return None };
    if !it.is_error(Type::BaseExceptionGroup) {
        return None;
    }
    match it.error()?.borrow().args.get(1) {
        Some(Value::List(list)) => Some(list.items.borrow().to_vec()),
        Some(Value::Tuple(items)) => Some(items.to_vec()),
        _ => None,
    }
}

/// The exceptions in a group that are no groups themselves.
fn leaves(error: &Value, found: &mut Vec<Value>, depth: u32) {
    match members(error) {
        Some(children) if depth < super::frame::DEEPEST_NESTING => {
            for child in &children {
                leaves(child, found, depth + 1);
            }
        }
        _ if error.is_none() => {}
        _ => found.push(error.clone()),
    }
}

/// `BaseExceptionGroup(message, errors)`: an `ExceptionGroup` if all of them are plain exceptions.
pub(super) fn new_group(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let given = arguments.positional.len();
    if given != 2 {
        let template = "BaseExceptionGroup.__new__() takes exactly 2 arguments (% given)";
        return Err(vm.error_with(Type::TypeError, template, &[&given.to_string()]));
    }
    if arguments.at(0).plain().as_str().is_none() {
        let template = "BaseExceptionGroup.__new__() argument 1 must be str, not %";
        return Err(vm.type_error_of(template, &arguments.at(0)));
    }
    if !matches!(arguments.at(1).plain(), Value::List(_) | Value::Tuple(_)) {
        return Err(vm.type_error("second argument (exceptions) must be a sequence"));
    }
    let errors = vm.collect(&arguments.at(1))?;
    if errors.is_empty() {
        return Err(vm.value_error("second argument (exceptions) must be a non-empty sequence"));
    }
    let is = |error: &Value, kind| matches!(error, Value::Instance(it) if it.is_error(kind));
    if let Some(index) = errors.iter().position(|error| !is(error, Type::BaseException)) {
        return Err(vm.error_with(
            Type::ValueError,
            "Item % of second argument (exceptions) is not an exception",
            &[&index.to_string()],
        ));
    }
    Ok(Value::Instance(vm.new_group(arguments.at(0), errors)))
}

/// `ExceptionGroup(message, errors)`: only of plain exceptions.
pub(super) fn new_plain_group(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let group = new_group(vm, arguments)?;
    match &group {
        Value::Instance(it) if it.is_error(Type::ExceptionGroup) => Ok(group),
        _ => Err(vm.type_error("Cannot nest BaseExceptions in an ExceptionGroup")),
    }
}
