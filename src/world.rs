//! The world: everything outside the two languages that a program waits on or pays for. Nothing here touches a
//! network, a disk or a wall clock. [`World::from_json`] reads a world file, in which every key may be
//! left out:
//!
//! ```json
//! { "default_ms": 1000,
//!   "urls":    { "https://api.example.com/a": { "ms": 800, "status": 200, "json": { "id": 1 } },
//!                "https://example.com/page": { "ms": 20, "text": "hello" },
//!                "https://down.example.com/*": { "ms": 300, "error": "connection refused" } },
//!   "files":   { "data.txt": { "ms": 50, "text": "hello" } },
//!   "sockets": { "ws://example.com/socket": [ { "at_ms": 500, "data": "hello" } ] },
//!   "databases": { "postgresql://*": { "connect_ms": 20, "queries": {
//!                    "SELECT * FROM users": { "ms": 40, "rows": [ { "id": 1, "name": "Ada" } ] },
//!                    "INSERT *": { "ms": 10, "count": 1 },
//!                    "DROP *": { "ms": 5, "error": "permission denied" } } } },
//!   "pools":   { "threads": 8, "processes": 2, "thread_start_ms": 0, "process_start_ms": 0 },
//!   "cpu":     { "python_ns_per_iteration": 50, "javascript_ns_per_iteration": 2, "least_ms": 1 },
//!   "seed":    0,
//!   "javascript_loop": "browser" }
//! ```
//!
//! Computing takes its price for each turn of a loop; what is shorter than `least_ms` at one instant takes no time, like
//! straight-line code. Where a world gives a price, every turn costs it unless `least_ms` says otherwise.
//!
//! Without `javascript_loop` a JavaScript program runs as in a browser, unless it uses what only Node has.
//! A key that ends in `*` is a prefix. A URL that is not listed answers 200 with `{}` after `default_ms`, a query that is
//! not listed no rows; a database that is not listed takes as long to connect to.

mod read;

use crate::clock::Span;
use crate::json::{Faults, Json};
pub(crate) use read::{millis as read_millis, millis_to_json, world as read};

/// The language of a program.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Language {
    /// Python as CPython 3.11 runs it.
    Python,
    /// JavaScript as V8 in a browser runs it.
    JavaScript,
}

impl Language {
    /// Its name for readers.
    pub fn name(self) -> &'static str {
        match self {
            Language::Python => "Python",
            Language::JavaScript => "JavaScript",
        }
    }
}

/// What programs wait on: latencies and replies, files, socket messages, pools, the cost of computing.
#[derive(Clone, Debug, PartialEq)]
pub struct World {
    /// Latency of a URL or file that is not listed.
    pub default_latency: Span,
    /// Replies by URL, in the order of the file; a pattern that ends in `*` is a prefix.
    pub urls: Vec<(String, Reply)>,
    /// Files by path.
    pub files: Vec<(String, File)>,
    /// Messages that a socket's server sends, by socket URL.
    pub sockets: Vec<(String, Vec<Message>)>,
    /// Databases by the address that programs connect to.
    pub databases: Vec<(String, Database)>,
    /// Pools of workers.
    pub pools: Pools,
    /// The price of one turn of a computing loop.
    pub cpu: Cpu,
    /// Where random numbers begin that the program does not seed itself.
    pub seed: u32,
    /// The event loop of JavaScript programs; left out, the program's own names decide.
    pub javascript_loop: Option<JavaScriptLoop>,
}

/// Whose event loop JavaScript programs run under.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum JavaScriptLoop {
    /// HTML's, as Chromium has it.
    Browser,
    /// Node's: libuv's phases.
    Node,
}

/// What a URL answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Reply {
    /// From the request to the reply.
    pub latency: Span,
    /// HTTP status.
    pub status: u16,
    /// What is in the reply.
    pub body: Body,
}

/// What is in a reply.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// A JSON value.
    Json(Json),
    /// Plain text.
    Text(String),
    /// No reply: the connection fails with this message.
    Error(String),
}

/// What a file holds.
#[derive(Clone, Debug, PartialEq)]
pub struct File {
    /// From the call to the content.
    pub latency: Span,
    /// The content.
    pub text: String,
}

/// A database.
#[derive(Clone, Debug, PartialEq)]
pub struct Database {
    /// To connect.
    pub connect: Span,
    /// What its queries answer, by their text.
    pub queries: Vec<(String, Query)>,
}

/// What a query answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Query {
    /// From the query to its answer.
    pub latency: Span,
    /// Its rows, each an object.
    pub rows: Vec<Json>,
    /// How many rows it changed.
    pub count: u32,
    /// It fails with this message.
    pub error: Option<String>,
}

/// A message from a socket's server.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    /// Since the socket was opened.
    pub at: Span,
    /// The message's text.
    pub data: String,
}

/// Pools of workers and what starting one costs.
#[derive(Clone, Debug, PartialEq)]
pub struct Pools {
    /// Workers of the default thread pool.
    pub threads: u32,
    /// Workers of the default process pool.
    pub processes: u32,
    /// To start a thread.
    pub thread_start: Span,
    /// To start a process.
    pub process_start: Span,
}

/// The price of one turn of a `for`, a `while` or a comprehension, in nanoseconds; 0 turns it off.
#[derive(Clone, Debug, PartialEq)]
pub struct Cpu {
    /// Nanoseconds a turn in Python.
    pub python_ns_per_iteration: u32,
    /// Nanoseconds a turn in JavaScript.
    pub javascript_ns_per_iteration: u32,
    /// Computing that is shorter at one instant takes no time, so that a short loop does not spoil round figures.
    pub least: Span,
}

impl Default for World {
    fn default() -> Self {
        World {
            default_latency: Span::from_millis(1000),
            urls: Vec::new(),
            files: Vec::new(),
            sockets: Vec::new(),
            databases: Vec::new(),
            pools: Pools { threads: 8, processes: 2, thread_start: Span::ZERO, process_start: Span::ZERO },
            cpu: Cpu {
                python_ns_per_iteration: 50,
                javascript_ns_per_iteration: 2,
                least: Span::from_millis(1),
            },
            seed: 0,
            javascript_loop: None,
        }
    }
}

impl World {
    /// Reads a world; every key is optional. Tells all that is wrong with it at once.
    pub fn from_json(json: &Json) -> Result<World, Faults> {
        crate::json::read(json, read)
    }

    /// Writes the world, so that [`World::from_json`] reads the same one.
    pub fn to_json(&self) -> Json {
        read::to_json(self)
    }
}
