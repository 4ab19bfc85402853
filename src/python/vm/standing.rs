//! Where a generator or coroutine stands, as its own attributes tell: `gi_frame`, `cr_await` and their kin.

use super::code::Op;
use super::generator::{Generator, State};
use super::symbol::Symbol;
use super::value::Value;
use super::{Raise, Vm};
use crate::python::asyncio::coroutine as sleep;
use std::rc::Rc;

impl Vm {
    /// An attribute of a generator or coroutine but its names.
    pub(super) fn generator_attribute(
        &mut self,
        generator: &Rc<Generator>,
        name: Symbol,
    ) -> Result<Option<Value>, Raise> {
        let state = generator.state.get();
        Ok(match self.name(name) {
            "gi_running" | "cr_running" | "ag_running" => Some(Value::Bool(state == State::Running)),
            "gi_frame" | "cr_frame" | "ag_frame" if state == State::Finished => Some(Value::None),
            "gi_frame" | "cr_frame" | "ag_frame" if generator.native.is_none() => {
                Some(self.frame_of(generator)?)
            }
            "gi_code" | "cr_code" | "ag_code" if generator.native.is_none() => {
                let program = self.program.clone();
                Some(self.code_object(&program.codes[generator.code as usize]))
            }
            "gi_yieldfrom" | "cr_await" | "ag_await" if generator.native.is_none() => {
                if state != State::Suspended {
                    return Ok(Some(Value::None));
                }
                let waits = |op: &Op| matches!(op, Op::Await(_) | Op::YieldFrom);
                let code = &self.program.codes[generator.code as usize];
                let saved = generator.saved.borrow();
                let at = self.instruction(generator).and_then(|pc| code.ops.get(pc as usize));
                let awaited = at.filter(|op| waits(op)).and_then(|_| saved.slots.last().cloned());
                match awaited {
                    // A helper that CPython's library has not.
                    Some(Value::Generator(it)) if self.is_helper(&it) && !Rc::ptr_eq(&it, generator) => {
                        return self.generator_attribute(&it, name);
                    }
                    awaited => Some(awaited.unwrap_or_default()),
                }
            }
            "cr_frame" => {
                let object = self.sleep_code();
                Some(self.made_frame(object, Value::Int(i64::from(sleep::line(generator))), Vec::new())?)
            }
            "cr_code" => Some(self.sleep_code()),
            "cr_await" => Some(sleep::waits_for(generator).map(Value::Future).unwrap_or_default()),
            _ => None,
        })
    }

    /// The code of `asyncio.sleep`.
    fn sleep_code(&mut self) -> Value {
        let file = Value::str(sleep::FILE);
        let names = ["delay", "result", "loop", "future", "h"];
        let names = Value::tuple(names.into_iter().map(Value::str).collect());
        self.code_of_parts(&[
            ("co_name", Value::str("sleep")),
            ("co_qualname", Value::str("sleep")),
            ("co_argcount", Value::Int(2)),
            ("co_posonlyargcount", Value::Int(0)),
            ("co_kwonlyargcount", Value::Int(0)),
            ("co_flags", Value::Int(131)),
            ("co_varnames", names),
            ("co_filename", file),
        ])
    }

    /// Whether a generator delegates to a coroutine, which only those of `types.coroutine` may. What `__await__` gives is
    /// a coroutine's iterator in CPython, and the coroutine itself here.
    pub(super) fn is_forbidden_coroutine(&self, value: &Value) -> bool {
        let Value::Generator(it) = value else { return false };
        if it.kind != super::generator::Kind::Coroutine {
            return false;
        }
        let Some(frame) = self.frames().last() else { return false };
        let ops = &self.program.codes[frame.code as usize].ops;
        let before = |back: u32| ops.get(frame.pc.checked_sub(back)? as usize);
        let is_call = matches!(before(1), Some(Op::Call(_)));
        let is_iterator =
            matches!(before(2), Some(Op::LoadMethod(name)) if *name == super::symbol::sym::AWAIT);
        is_call && !is_iterator && !self.awaitable_generators.contains(&frame.code)
    }

    /// Its frame as an object: a picture of this moment. The variables of one that runs are on the stack, and not shown.
    fn frame_of(&mut self, generator: &Rc<Generator>) -> Result<Value, Raise> {
        let program = self.program.clone();
        let code = &program.codes[generator.code as usize];
        let object = self.code_object(code);
        let line = match (generator.state.get(), self.instruction(generator)) {
            (_, pc) if code.is_library => match self.line_in_library(generator.code, pc) {
                Some(line) => Value::Int(i64::from(line)),
                None => Value::None,
            },
            (State::Suspended | State::Running, Some(pc)) => code
                .sites
                .get(pc as usize)
                .map_or(Value::None, |site| Value::Int(i64::from(program.line(*site)))),
            (State::Created, _) => {
                let site = self.definition(generator.code);
                site.map_or(Value::None, |site| Value::Int(i64::from(program.line(site))))
            }
            _ => Value::None,
        };
        let mut variables = Vec::new();
        for (name, value) in code.locals.iter().chain(&code.cells).zip(&generator.saved.borrow().slots) {
            let value = match value {
                Value::Cell(cell) => cell.value.borrow().clone(),
                value => value.clone(),
            };
            if !value.is_unbound() {
                variables.push(Value::tuple(vec![self.name_value(*name), value]));
            }
        }
        self.made_frame(object, line, variables)
    }

    fn made_frame(&mut self, object: Value, line: Value, variables: Vec<Value>) -> Result<Value, Raise> {
        let Some(library) = self.loaded_module("builtins") else { return Ok(Value::None) };
        let make = self.intern("_make_frame");
        let make = self.get_attribute(&library, make)?;
        self.call(&make, &[object, line, Value::list(variables)])
    }
}
