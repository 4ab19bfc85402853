//! The parts of asyncio that are written in Python: what CPython's own do, in shorter words, with the same callbacks and
//! so with the same costs in iterations. They are compiled with a program that names one of them, and cost others nothing.
//! Where CPython has a deque or a set, a dict keeps the order of insertion.

use crate::python::syntax::tree::{Ident, Module};
use crate::python::vm::value::Value;
use crate::python::vm::{Raise, Vm};

/// What the module takes from here.
pub const NAMES: &[&str] = &[
    "Lock",
    "Semaphore",
    "BoundedSemaphore",
    "Event",
    "Condition",
    "Barrier",
    "AbstractEventLoopPolicy",
    "DefaultEventLoopPolicy",
    "get_event_loop_policy",
    "set_event_loop_policy",
    "BrokenBarrierError",
    "Runner",
    "Queue",
    "LifoQueue",
    "PriorityQueue",
    "QueueEmpty",
    "QueueFull",
    "wait_for",
    "wait",
    "as_completed",
    "shield",
    "timeout",
    "timeout_at",
    "Timeout",
    "TaskGroup",
];

/// What CPython's has and this one has not.
pub const LACKS: &str = "AbstractChildWatcher AbstractServer BaseEventLoop BaseProtocol BaseTransport \
    BufferedProtocol DatagramProtocol DatagramTransport FastChildWatcher \
    IncompleteReadError LimitOverrunError MultiLoopChildWatcher PidfdChildWatcher Protocol ReadTransport \
    SafeChildWatcher SendfileNotAvailableError Server StreamReader StreamReaderProtocol \
    StreamWriter SubprocessProtocol SubprocessTransport ThreadedChildWatcher Transport WriteTransport \
    base_events base_futures base_subprocess base_tasks constants create_subprocess_exec \
    create_subprocess_shell format_helpers get_child_watcher log mixins \
    open_connection open_unix_connection run_coroutine_threadsafe selector_events \
    set_child_watcher sslproto staggered start_server start_unix_server \
    subprocess threads to_thread trsock unix_events wrap_future";

/// Parts of the package that programs name: each shows all of it.
pub const PARTS: &[&str] = &[
    "coroutines",
    "events",
    "exceptions",
    "futures",
    "locks",
    "protocols",
    "queues",
    "runners",
    "streams",
    "taskgroups",
    "tasks",
    "timeouts",
    "transports",
];

/// The module that holds what a module of this name has: programs name parts of packages that are one here.
pub fn whole(name: &str) -> &str {
    match name {
        "concurrent.futures.thread" | "concurrent.futures.process" => "concurrent.futures",
        "multiprocessing.connection"
        | "multiprocessing.managers"
        | "multiprocessing.process"
        | "multiprocessing.queues"
        | "multiprocessing.synchronize" => "multiprocessing",
        "asyncpg.connection" | "asyncpg.pool" | "asyncpg.transaction" => "asyncpg",
        _ => match name.strip_prefix("asyncio.") {
            Some(part) if PARTS.contains(&part) => "asyncio",
            _ => name,
        },
    }
}

/// Their source.
pub const SOURCE: &str = include_str!(concat!(env!("OUT_DIR"), "/asyncio/library.py"));

/// Whether a program names something that is written in Python, or may need it: an object to be awaited.
pub fn is_needed(tree: &Module) -> bool {
    let texts = (0..tree.text_count()).map(|index| tree.text(Ident(index as u32)));
    let (mut names_asyncio, mut names_part) = (false, false);
    for text in texts {
        names_asyncio |= text == "asyncio";
        names_part |= matches!(
            text,
            "__await__"
                | "__iter__"
                | "iter"
                | "shutdown_asyncgens"
                | "shutdown_default_executor"
                | "set_task_factory"
        );
        names_part |= NAMES.contains(&text);
    }
    names_part |= tree.scopes().iter().any(|scope| scope.is_async && scope.is_generator);
    names_asyncio && names_part
}

impl Vm {
    /// A function or class of the part of the library that is written in Python.
    pub fn library_function(&mut self, name: &str) -> Result<Value, Raise> {
        let name = self.intern(name);
        self.library_global(name)
    }
}
