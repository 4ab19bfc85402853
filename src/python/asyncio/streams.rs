//! Streams, transports and servers between the coroutines of one program, written in Python (`streams.py`): what the loop
//! has to do for them is to ask their selector, before each of its turns, which callbacks are ready.

use super::event_loop::new_handle;
use crate::python::syntax::tree::{Ident, Module};
use crate::python::vm::future::Ready;
use crate::python::vm::value::{Arguments, Native, Value};
use crate::python::vm::{Raise, Vm};

/// The module's name: a second part of asyncio.
pub const MODULE: &str = "_streams";

/// Its source.
pub const SOURCE: &str = include_str!(concat!(env!("OUT_DIR"), "/asyncio/streams.py"));

/// Its natives.
pub static NATIVES: &[Native] =
    &[Native { name: "_set_poller", call: set_poller }, Native { name: "_new_handle", call: new_reader }];

/// What a program names that needs the module. `Protocol` and its kin are of use with these only.
const NAMES: &[&str] = &[
    "start_server",
    "open_connection",
    "create_server",
    "create_connection",
    "create_datagram_endpoint",
    "DatagramProtocol",
    "StreamReader",
    "StreamWriter",
    "StreamReaderProtocol",
    "IncompleteReadError",
    "LimitOverrunError",
];

/// Whether a program needs the module.
pub fn is_needed(tree: &Module) -> bool {
    (0..tree.text_count()).any(|index| NAMES.contains(&tree.text(Ident(index as u32))))
}

/// `loop.create_server(…)`
pub fn create_server(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    in_python(vm, "create_server", arguments)
}

/// `loop.create_connection(…)`
pub fn create_connection(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    in_python(vm, "create_connection", arguments)
}

/// `loop.create_datagram_endpoint(…)`
pub fn create_datagram_endpoint(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    in_python(vm, "create_datagram_endpoint", arguments)
}

fn in_python(vm: &mut Vm, name: &str, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let module = vm.module(MODULE)?;
    let name = vm.intern(name);
    let function = vm.get_attribute(&module, name)?;
    Err(vm.tail_call(function, arguments.positional.to_vec(), arguments.keywords))
}

/// `_set_poller(loop, function)`: what the loop asks for the handles that its selector brings.
fn set_poller(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let handle = vm.loop_receiver(arguments)?;
    let poller = arguments.at(1);
    vm.in_loop(handle.number, |vm| vm.event_loop.poller = Some(poller));
    Ok(Value::None)
}

/// `_new_handle(loop, callback, *arguments)`: a handle in the present context that is not due yet.
fn new_reader(vm: &mut Vm, arguments: &Arguments<'_>) -> Result<Value, Raise> {
    let (callee, args) = super::loop_methods::callback(vm, arguments, 1)?;
    let context = vm.copy_context();
    Ok(new_handle(callee, args, None, None).within(context))
}

impl Vm {
    /// Asks the selector of the loop, if a program made it have one, which handles are ready.
    pub(super) fn poll_streams(&mut self) -> Result<(), Raise> {
        let Some(poller) = self.event_loop.poller.clone() else { return Ok(()) };
        if !self.event_loop.polled.is_empty() {
            return Ok(());
        }
        let found = self.call(&poller, &[])?;
        self.event_loop.polled = self.collect(&found)?;
        Ok(())
    }

    /// What the selector brought goes to the end of ready, before the timers.
    pub(super) fn collect_polled(&mut self) {
        for entry in std::mem::take(&mut self.event_loop.polled) {
            if let Value::Handle(handle) = entry {
                self.event_loop.ready.push_back(Ready::Handle(handle));
            }
        }
    }
}
