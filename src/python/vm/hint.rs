//! "Did you mean": what CPython adds below a traceback to a name that is not there, by the same measure of likeness
//! (`Python/suggestions.c`).

use super::class::Type;
use super::symbol::sym;
use super::value::{Arguments, Instance, Value};
use super::Vm;
use crate::python::asyncio::{library, natives};
use std::rc::Rc;

/// What an insertion, deletion or replacement costs, and what another case costs.
const MOVE: usize = 2;
const CASE: usize = 1;

/// Longer names are not looked at.
const LONGEST: usize = 40;

impl Vm {
    /// The words that follow the last line of an error that nobody caught; often none.
    pub(super) fn hint(&mut self, error: &Rc<Instance>) -> String {
        let found = match error.class.kind {
            _ if error.class.is_user => None,
            Type::NameError => self.like_a_variable(error),
            Type::AttributeError => self.like_an_attribute(error),
            _ => None,
        };
        found.map_or(String::new(), |name| [". Did you mean: '", &name, "'?"].concat())
    }

    fn like_a_variable(&mut self, error: &Rc<Instance>) -> Option<String> {
        let state = error.error()?.borrow();
        let name = state.args.first()?.as_str()?.strip_prefix("name '")?.split('\'').next()?.to_string();
        let code = state.traceback.first()?.0;
        drop(state);
        let program = self.program.clone();
        let code = &program.codes[code as usize];
        let own: Vec<&str> = code.locals.iter().chain(&code.cells).map(|name| self.name(*name)).collect();
        let globals: Vec<&str> = (program.globals.iter().zip(&self.globals))
            .filter(|((_, module), value)| *module == code.module && !value.is_unbound())
            .map(|((name, _), _)| self.name(*name))
            .collect();
        let natives = crate::python::library::BUILTINS.iter().map(|native| native.name);
        let classes = super::class::TYPES.iter().map(|(name, _)| *name);
        let constants = ["None", "True", "False"].into_iter();
        let builtins: Vec<&str> =
            constants.chain(natives).chain(classes.filter(|name| self.builtin(name).is_some())).collect();
        [own, globals, builtins].iter().find_map(|names| likest(&name, names)).map(str::to_string)
    }

    fn like_an_attribute(&mut self, error: &Rc<Instance>) -> Option<String> {
        let fields = error.fields.borrow();
        let name = fields.get(sym::NAME_ARGUMENT)?.as_str()?.to_string();
        let object = fields.get(sym::OBJECT)?.clone();
        drop(fields);
        let arguments = Arguments { positional: &[object], keywords: &[] };
        let names = crate::python::library::classes::dir(self, &arguments).ok()?;
        let names = self.collect(&names).ok()?;
        let mut names: Vec<&str> = names.iter().filter_map(Value::as_str).collect();
        if matches!(&arguments.positional[0], Value::Module(module) if &*module.name == "asyncio") {
            // What the program does not use may not be there.
            names = natives::module_names().filter(|name| !name.starts_with('_')).collect();
            names.extend(library::LACKS.split_whitespace());
            names.push("sys");
            names.sort_unstable();
        }
        likest(&name, &names).map(str::to_string)
    }
}

/// The first of the names that are most like another.
fn likest<'a>(name: &str, names: &[&'a str]) -> Option<&'a str> {
    let mut best: Option<(usize, &str)> = None;
    for candidate in names.iter().take(750).filter(|candidate| **candidate != name) {
        let most = (name.len() + candidate.len() + 3) * MOVE / 6;
        let most = best.map_or(most, |(distance, _)| most.min(distance.saturating_sub(1)));
        let distance = distance(name.as_bytes(), candidate.as_bytes());
        if distance <= most && best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, name)| name)
}

fn distance(a: &[u8], b: &[u8]) -> usize {
    if a.len() > LONGEST || b.len() > LONGEST {
        return usize::MAX;
    }
    let mut row: Vec<usize> = (0..=b.len()).map(|count| count * MOVE).collect();
    for (index, x) in a.iter().enumerate() {
        let mut before = row[0];
        row[0] = (index + 1) * MOVE;
        for (place, y) in b.iter().enumerate() {
            let replaced = before
                + match () {
                    () if x == y => 0,
                    () if x.eq_ignore_ascii_case(y) => CASE,
                    () => MOVE,
                };
            before = row[place + 1];
            row[place + 1] = replaced.min(before + MOVE).min(row[place] + MOVE);
        }
    }
    row[b.len()]
}
