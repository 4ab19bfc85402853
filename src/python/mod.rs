//! Python: its syntax, its virtual machine, its event loop and the library that programs about async use.

pub mod asyncio;
pub mod library;
pub mod modules;
pub mod syntax;
pub mod vm;

use crate::machine::{Budget, Machine};
use crate::trace::{Outcome, Refusal, SourceSpan};
use crate::world::World;
use vm::code::Program;
use vm::symbol::Symbols;

/// Runs a program to its end and writes what happens into the machine's trace.
pub fn run(text: &str, world: &World, machine: &mut Machine) -> Outcome {
    let tree = match syntax::parse(text) {
        Ok(tree) => tree,
        Err(refusal) => return Outcome::Refused(refusal),
    };
    let mut symbols = Symbols::new();
    let mut program = Program { text: text.to_string(), lines: line_starts(text), ..Program::default() };
    let code = match vm::compile::compile(&tree, 0, &mut symbols, &mut program) {
        Ok(code) => code,
        Err(refused) => return Outcome::Refused(refusal(text, refused.span, refused.message)),
    };
    drop(tree);
    for site in &program.sites {
        machine.trace.add_site(site.start, site.end);
    }
    let own = std::mem::replace(machine, Machine::new(Budget::default()));
    let mut vm = vm::Vm::new(own, world.clone(), program, symbols);
    let outcome = vm.run_program(code);
    *machine = vm.machine;
    outcome
}

fn line_starts(text: &str) -> Vec<u32> {
    let mut starts = vec![0];
    starts.extend(text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at as u32 + 1));
    starts
}

fn refusal(text: &str, span: SourceSpan, message: String) -> Refusal {
    let before = text.get(..span.start as usize).unwrap_or("");
    let line = before.bytes().filter(|byte| *byte == b'\n').count() as u32 + 1;
    let column = before.rsplit('\n').next().map_or(0, |start| start.chars().count()) as u32 + 1;
    Refusal { line, column, message }
}
