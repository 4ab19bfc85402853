//! Who calls: the program's frames that are under way, and the places in CPython's own code that call where none of them does;
//! and how what they call is named in complaints.

use super::code::Op;
use super::symbol::sym;
use super::value::Value;
use super::{Raise, Vm};
use crate::python::asyncio::places::library_file;

/// Where CPython runs what is ready in a loop.
pub const HANDLE_FILE: &str = library_file!("asyncio/events.py");
/// The line.
pub const HANDLE_LINE: u32 = 80;
/// What stands there.
pub const HANDLE_TEXT: &str = "self._context.run(self._callback, *self._args)";

impl Vm {
    /// The program's own frames, the innermost first: line and function.
    pub(super) fn own_calls(&self) -> impl Iterator<Item = (u32, super::symbol::Symbol)> + '_ {
        let own = self.frames.iter().rev().map(|frame| (frame, &self.program.codes[frame.code as usize]));
        own.filter(|(_, code)| !code.is_library).map(|(frame, code)| {
            let site = code.sites.get(frame.pc as usize).copied().unwrap_or(u32::MAX);
            (self.program.line(site), code.name)
        })
    }

    /// All of them.
    pub fn program_stack(&self) -> Vec<(u32, super::symbol::Symbol)> {
        self.own_calls().collect()
    }

    /// The program's own among the innermost calls that the debug mode keeps, when so many of asyncio's own stand above them
    /// (`constants.DEBUG_STACK_DEPTH`). Between a loop's callback and what runs the loop are those from `asyncio.run` to
    /// `Handle._run`.
    pub fn debugged_calls(&self, above: usize) -> Vec<(u32, super::symbol::Symbol)> {
        let (room, inner) = (10 - above, self.calls_of_callback());
        let kept = if room > inner { inner + (room - inner).saturating_sub(6) } else { room };
        self.own_calls().take(kept).collect()
    }

    /// Whether a function of the program's calls, and none of the library's.
    pub fn is_called_by_program(&self) -> bool {
        self.frames.last().is_some_and(|frame| !self.program.codes[frame.code as usize].is_library)
    }

    /// Calls as lines of a traceback, the outermost first.
    pub fn told_calls(&self, calls: &[(u32, super::symbol::Symbol)]) -> Vec<String> {
        let entry = |(line, function): &(u32, super::symbol::Symbol)| {
            let (number, code) = (line.to_string(), self.program.line_text(*line).trim());
            ["  File \"program.py\", line ", &number, ", in ", self.name(*function), "\n    ", code, "\n"]
                .concat()
        };
        calls.iter().rev().map(entry).collect()
    }

    /// How many of the innermost are in what the running loop called; all that there can be where none runs.
    pub fn calls_of_callback(&self) -> usize {
        if !self.event_loop.running {
            return usize::MAX;
        }
        let frames = self.frames.get(self.event_loop.depth..).unwrap_or_default();
        frames.iter().filter(|frame| !self.program.codes[frame.code as usize].is_library).count()
    }

    /// Where CPython's own code calls: a function that a loop, a pool or a thread calls itself, with nothing of the program's
    /// between. File, line and function.
    pub fn library_caller(&self) -> Option<(&'static str, i64, &'static str)> {
        let depth = if self.event_loop.running { self.event_loop.depth } else { 0 };
        let frames = self.frames.get(depth..).unwrap_or_default();
        if frames.iter().any(|frame| !self.program.codes[frame.code as usize].is_library) {
            return None;
        }
        let name =
            |frame: &super::frame::Frame| self.name(self.program.codes[frame.code as usize].qualified_name);
        if self.event_loop.running {
            return Some(("asyncio/events.py", i64::from(HANDLE_LINE), "_run"));
        }
        frames.iter().rev().find_map(|frame| match name(frame) {
            "_Item.run" => Some(("concurrent/futures/thread.py", 58, "run")),
            "Thread.run" => Some(("threading.py", 982, "run")),
            _ => None,
        })
    }

    /// The line and the function of the program's frame at a level from 1 for the innermost on, or of the outermost.
    pub fn caller(&self, level: usize) -> (u32, super::symbol::Symbol) {
        self.own_calls().take(level).last().unwrap_or((0, super::symbol::sym::NAME))
    }

    /// Whether the list that is extended holds the only positional arguments of a call: those of keywords follow.
    #[cold]
    pub(super) fn spreads_alone(&self) -> bool {
        let next = self
            .frames()
            .last()
            .and_then(|frame| self.program.codes[frame.code as usize].ops.get(frame.pc as usize + 1));
        matches!(next, Some(Op::BuildDict(0)))
    }

    /// What is to be called with what is on top of the operands, above its receiver, in a sentence (`_PyObject_FunctionStr`).
    #[cold]
    pub(super) fn called(&mut self, above: usize) -> Result<String, Raise> {
        let callee = self.stack.iter().nth_back(above).cloned().unwrap_or_default();
        let Some(name) = self.find_attribute(&callee, sym::QUALNAME)? else { return self.text_of(&callee) };
        let name = self.text_of(&name)?;
        let module = match self.find_attribute(&callee, sym::MODULE)? {
            Some(Value::Str(module)) if module.as_str() != "builtins" => [module.as_str(), "."].concat(),
            _ => String::new(),
        };
        Ok([&module, &name, "()"].concat())
    }
}
