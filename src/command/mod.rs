//! The command line: what each command takes, and the exit statuses.

mod compare;
mod draw;
mod file;
mod run;
mod subject;
mod trace;

use lexopt::prelude::*;
use loopscope::trace::Outcome;
use std::ffi::OsString;
use std::io::Write;

/// All went well.
const OK: u8 = 0;
/// The program ended with an error that nobody caught.
const FAILED: u8 = 1;
/// The command line, a file or the program cannot be taken.
const REFUSED: u8 = 2;
/// The run is stuck, or came to the end of its budget.
const STOPPED: u8 = 3;

const HELP: &str = "\
loopscope runs short Python and JavaScript programs on exactly modelled event loops with a virtual clock.

Usage:
  loopscope run FILE.py|FILE.js [--world WORLD.json] [--stamp | --trace text|json]
  loopscope compare [SCENARIO.json]
  loopscope draw [SCENARIO.json|FILE.py|FILE.js ...] [--world WORLD.json] [-o OUT.svg]

Commands:
  run      run a program (.py, .js, .mjs, .cjs, .ts) and print what it prints
  compare  run a scenario in each of its ways; print the totals, what they mean, and a table for each run
  draw     write the timelines of a scenario's runs, or of programs, as SVG

Options:
      --world FILE    latencies and replies, files, sockets, pools, the cost of computing
      --stamp         print each line as MS<TAB>TEXT: the virtual milliseconds since the start, then the line
      --trace FORMAT  print what happened in place of what was printed: text, or json with one object a line
  -o, --output FILE   where to write the picture; standard output without it
  -h, --help          print this
  -V, --version       print the version

Without a scenario, compare and draw take the story of the dashboard: two requests of 1,500 and 1,000 ms.

Exit status: 0, or 1 after an uncaught error, 2 for a command line, a file or a program that cannot be taken,
3 for a run that is stuck or goes past the limits of a run.
";

/// Why a command ends early.
enum Stop {
    /// With words on standard error, one line for each thing that is wrong.
    Refused(String),
    /// Nobody reads any more what is written: no reason to complain.
    BrokenPipe,
}

/// The exit status of a command that came to its end.
type Status = Result<u8, Stop>;

impl From<lexopt::Error> for Stop {
    fn from(error: lexopt::Error) -> Self {
        Stop::Refused(format!("{error}; see loopscope --help"))
    }
}

impl From<std::io::Error> for Stop {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::BrokenPipe => Stop::BrokenPipe,
            _ => Stop::Refused(format!("cannot write: {error}")),
        }
    }
}

/// Runs the command line; the result is the exit status.
pub fn main(arguments: impl Iterator<Item = OsString> + 'static) -> u8 {
    match dispatch(lexopt::Parser::from_args(arguments)) {
        Ok(status) => status,
        Err(Stop::BrokenPipe) => OK,
        Err(Stop::Refused(words)) => {
            for line in words.lines() {
                // There is nowhere left to complain that standard error cannot be written to.
                let _ = writeln!(std::io::stderr(), "loopscope: {line}");
            }
            REFUSED
        }
    }
}

fn dispatch(mut parser: lexopt::Parser) -> Status {
    match parser.next()? {
        Some(Value(command)) => match command.to_str() {
            Some("run") => run::main(Arguments::parse(parser, &["world", "stamp", "trace"])?),
            Some("compare") => compare::main(Arguments::parse(parser, &[])?),
            Some("draw") => draw::main(Arguments::parse(parser, &["world", "output"])?),
            _ => refuse(format!(
                "expected the command run, compare or draw, found {:?}; see loopscope --help",
                command.to_string_lossy()
            )),
        },
        Some(Short('h') | Long("help")) => print(HELP),
        Some(Short('V') | Long("version")) => print(concat!("loopscope ", env!("CARGO_PKG_VERSION"), "\n")),
        Some(other) => Err(other.unexpected().into()),
        None => {
            refuse("expected the command run, compare or draw, found nothing; see loopscope --help".into())
        }
    }
}

/// The exit status that a run's end asks for.
fn status(outcome: &Outcome) -> u8 {
    match outcome {
        Outcome::Finished => OK,
        Outcome::Failed(_) => outcome.exit_status().unwrap_or(FAILED),
        Outcome::Refused(_) => REFUSED,
        Outcome::Stuck(_) | Outcome::OverBudget(_) => STOPPED,
    }
}

fn print(text: &str) -> Status {
    std::io::stdout().write_all(text.as_bytes())?;
    Ok(OK)
}

fn refuse<T>(words: String) -> Result<T, Stop> {
    Err(Stop::Refused(words))
}

/// What follows the command.
#[derive(Default)]
struct Arguments {
    files: Vec<OsString>,
    world: Option<OsString>,
    output: Option<OsString>,
    stamp: bool,
    trace: Option<trace::Format>,
    help: bool,
}

impl Arguments {
    /// Reads the rest of the command line; only the options of `known` are taken.
    fn parse(mut parser: lexopt::Parser, known: &[&str]) -> Result<Arguments, Stop> {
        let mut arguments = Arguments::default();
        while let Some(argument) = parser.next()? {
            let twice = match argument {
                Value(file) => {
                    arguments.files.push(file);
                    false
                }
                Long("world") if known.contains(&"world") => {
                    arguments.world.replace(parser.value()?).is_some()
                }
                Short('o') | Long("output") if known.contains(&"output") => {
                    arguments.output.replace(parser.value()?).is_some()
                }
                Long("stamp") if known.contains(&"stamp") => std::mem::replace(&mut arguments.stamp, true),
                Long("trace") if known.contains(&"trace") => {
                    arguments.trace.replace(trace::Format::named(&parser.value()?)?).is_some()
                }
                Short('h') | Long("help") => std::mem::replace(&mut arguments.help, true),
                other => return Err(other.unexpected().into()),
            };
            if twice {
                return refuse("an option was given twice; see loopscope --help".into());
            }
        }
        Ok(arguments)
    }
}
