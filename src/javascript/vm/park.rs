//! A worker's machine between two of its turns: everything that a [`Vm`] holds, without the clock, the trace and the
//! world, which are lent to it for each turn.

use super::activation::NO_ACTIVITY;
use super::start::NotBegun;
use super::*;

/// What is left of a virtual machine while it does not run.
pub(crate) struct Parked {
    heap: Heap,
    realm: Realm,
    events: EventLoop,
    library: crate::javascript::library::State,
    codes: Vec<Code>,
    statics: Vec<Value>,
    gallop: gallop::Gallop,
    call_sites: Vec<CallSite>,
    #[cfg(not(target_arch = "wasm32"))]
    stacks: Vec<stacks::Calls>,
    text: Box<str>,
    program: Option<Program>,
}

impl Parked {
    /// Starts the program of a worker, with what it was given: its first turn. What is wrong with it is told in words.
    pub(crate) fn start(
        text: &str,
        data: &str,
        node: bool,
        bytes: bool,
        world: &World,
        machine: &mut Machine,
    ) -> Result<Parked, String> {
        let mut vm = Vm::new(machine, world);
        vm.events.workers.given = data.into();
        vm.events.has_node_names = node;
        vm.library.has_bytes = bytes;
        let result = match vm.begin_program(text, true) {
            Err(NotBegun::Refused(refusal)) => return Err(refusal.message),
            Err(NotBegun::Ended(thrown)) => Err(thrown),
            Ok(_) => vm.run_ready(),
        };
        match result {
            Err(Thrown::Stop(limit)) => Err(vm.machine.over(limit)),
            _ => Ok(vm.park()),
        }
    }

    /// A turn: gives the message to the worker, if there is one, and runs what is due.
    pub(crate) fn turn(
        self,
        message: Option<&str>,
        world: &World,
        machine: &mut Machine,
    ) -> Result<Parked, Thrown> {
        let mut vm = self.revive(world, machine);
        vm.heap.limit = vm.machine.budget().memory;
        if let Some(message) = message {
            vm.receive(message);
        }
        match vm.run_ready() {
            Err(Thrown::Stop(limit)) => Err(Thrown::Stop(limit)),
            _ => Ok(vm.park()),
        }
    }

    /// Bytes of its values.
    pub(crate) fn bytes(&self) -> u64 {
        self.heap.bytes()
    }

    /// Its event loop, for what it sent and when it wants its next turn.
    pub(crate) fn events(&mut self) -> &mut EventLoop {
        &mut self.events
    }

    fn revive<'m>(self, world: &'m World, machine: &'m mut Machine) -> Vm<'m> {
        Vm {
            machine,
            world,
            heap: self.heap,
            realm: self.realm,
            events: self.events,
            library: self.library,
            stack: Vec::new(),
            frames: Vec::new(),
            codes: self.codes,
            statics: self.statics,
            activity: NO_ACTIVITY,
            calls: Vec::new(),
            depth: 0,
            fuel: 0,
            gallop: self.gallop,
            thrown: Value::Undefined,
            refused: Value::Undefined,
            has_proxies: true,
            tail: calls::Tail::None,
            tail_values: Vec::new(),
            call_sites: self.call_sites,
            #[cfg(not(target_arch = "wasm32"))]
            stacks: self.stacks,
            text: self.text,
            program: self.program,
        }
    }
}

impl Vm<'_> {
    fn park(self) -> Parked {
        Parked {
            heap: self.heap,
            realm: self.realm,
            events: self.events,
            library: self.library,
            codes: self.codes,
            statics: self.statics,
            gallop: self.gallop,
            call_sites: self.call_sites,
            #[cfg(not(target_arch = "wasm32"))]
            stacks: self.stacks,
            text: self.text,
            program: self.program,
        }
    }

    /// The program's own text.
    pub(crate) fn own_text(&self) -> &str {
        &self.text
    }
}
