//! Where CPython defines the coroutine functions and callbacks of asyncio that tasks show, and where these wait.

/// The path of a file of CPython's library, or of a folder.
macro_rules! library_file {
    ($name:literal) => {
        concat!("/usr/lib/python3.11/", $name)
    };
}
pub(crate) use library_file;

/// The folder in which CPython keeps asyncio.
pub const LIBRARY: &str = library_file!("asyncio/");

/// A function of the library and its like in CPython.
pub struct Place {
    ours: &'static str,
    /// Its qualified name.
    pub name: &'static str,
    /// Its file in asyncio's folder.
    pub file: &'static str,
    /// The line of its definition.
    pub line: u32,
    /// The lines at which it waits, in the order of ours; for what comes after them the last.
    pub awaits: &'static [u32],
}

const fn here(name: &'static str, file: &'static str, line: u32, awaits: &'static [u32]) -> Place {
    Place { ours: name, name, file, line, awaits }
}

const fn like(ours: &'static str, name: &'static str, file: &'static str, line: u32) -> Place {
    Place { ours, name, file, line, awaits: &[] }
}

static PLACES: &[Place] = &[
    here("wait_for", "tasks.py", 436, &[452, 460, 476, 485, 495]),
    here("wait", "tasks.py", 399, &[428]),
    here("_wrap_awaitable", "tasks.py", 680, &[684]),
    here("Lock.acquire", "locks.py", 93, &[114]),
    here("Event.wait", "locks.py", 200, &[213]),
    here("Condition.wait", "locks.py", 248, &[267, 277]),
    here("Condition.wait_for", "locks.py", 285, &[294]),
    here("Semaphore.acquire", "locks.py", 364, &[387]),
    here("Barrier.wait", "locks.py", 481, &[488, 489, 497]),
    here("Barrier.reset", "locks.py", 547, &[553]),
    here("Barrier.abort", "locks.py", 562, &[568]),
    here("Queue.put", "queues.py", 110, &[120]),
    here("Queue.get", "queues.py", 149, &[158]),
    here("Queue.join", "queues.py", 206, &[215]),
    here("open_connection", "streams.py", 26, &[48]),
    here("start_server", "streams.py", 54, &[84]),
    here("StreamWriter.wait_closed", "streams.py", 360, &[361]),
    here("StreamWriter.drain", "streams.py", 366, &[388, 389]),
    here("StreamReader.readline", "streams.py", 544, &[563]),
    here("StreamReader.readuntil", "streams.py", 575, &[655]),
    here("StreamReader.read", "streams.py", 666, &[701, 708]),
    here("StreamReader.readexactly", "streams.py", 717, &[747]),
    here("Server.serve_forever", "base_events.py", 358, &[369, 373]),
    here("Server.wait_closed", "base_events.py", 379, &[384]),
    here("to_thread", "threads.py", 12, &[25]),
    like("wait.<locals>.completed", "_wait.<locals>._on_completion", "tasks.py", 519),
    like("as_completed.<locals>.completed", "as_completed.<locals>._on_completion", "tasks.py", 602),
    like("shield.<locals>.inner_done", "shield.<locals>._inner_done_callback", "tasks.py", 891),
    like("shield.<locals>.outer_done", "shield.<locals>._outer_done_callback", "tasks.py", 908),
    like(WAITS_FOR, RELEASES, "tasks.py", 431),
    like("_cancel_and_wait.<locals>.<lambda>", RELEASES, "tasks.py", 431),
    like("wrap_future.<locals>.new_done", "_chain_future.<locals>._call_check_cancel", "futures.py", 387),
    like(
        "run_coroutine_threadsafe.<locals>.begin.<locals>.task_done",
        "_chain_future.<locals>._call_set_state",
        "futures.py",
        394,
    ),
];

const WAITS_FOR: &str = "wait_for.<locals>.<lambda>";
/// The callback by which `wait_for` goes on, with the future that it completes as its first argument.
pub const RELEASES: &str = "_release_waiter";

/// The place of a function of the library, by its qualified name.
pub fn place_of(ours: &str) -> Option<&'static Place> {
    PLACES.iter().find(|place| place.ours == ours)
}
