//! `loopscope run`: a program's output as the real runtime prints it, or the trace.

use super::{file, refuse, trace, Arguments, Outcome as Status, FAILED, HELP, OK, REFUSED, STOPPED};
use loopscope::clock::Instant;
use loopscope::machine::Budget;
use loopscope::simulate::{simulate, Run};
use loopscope::trace::{Line, Outcome, Stream};
use std::io::{BufWriter, Write};

/// The command.
pub fn main(arguments: Arguments) -> Status {
    if arguments.help {
        return super::print(HELP);
    }
    let [path] = &arguments.files[..] else {
        return refuse(format!("run: expected one program, found {}", arguments.files.len()));
    };
    if arguments.stamp && arguments.trace.is_some() {
        return refuse("run: expected --stamp or --trace, found both".into());
    }
    let language = file::language(path)?;
    let world = file::world(arguments.world.as_deref())?;
    let run = simulate(language, &file::text(path)?, &world, &Budget::default());
    let written = write(&run, &arguments);
    // The program's own end is told even to a reader who has left.
    let status = conclude(&run, &file::show(path));
    match written {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(status),
    }
}

fn write(run: &Run, arguments: &Arguments) -> std::io::Result<()> {
    let mut out = BufWriter::new(std::io::stdout().lock());
    if let Some(format) = arguments.trace {
        trace::write(run, format, &mut out)?;
    }
    for line in run.trace.lines() {
        match line.stream {
            Stream::Output if arguments.trace.is_some() => {}
            Stream::Output if arguments.stamp => writeln!(out, "{}\t{}", millis(line.at), line.text)?,
            Stream::Output => writeln!(out, "{}", line.text)?,
            Stream::Error => {
                // Where both streams go to one terminal, the order of the lines is the program's.
                out.flush()?;
                writeln!(std::io::stderr(), "{}", line.text)?;
            }
        }
    }
    out.flush()
}

/// Says on standard error how the run ended, if not well, and gives the exit status.
fn conclude(run: &Run, path: &str) -> u8 {
    let (status, lines) = match &run.outcome {
        Outcome::Finished => return OK,
        Outcome::Failed(error) => {
            let is_error = |line: &&Line| line.stream == Stream::Error;
            let last = run.trace.lines().iter().rfind(is_error);
            let said = last.is_some_and(|line| line.text == *error);
            (FAILED, if said { Vec::new() } else { vec![error.clone()] })
        }
        Outcome::Refused(refusal) => {
            (REFUSED, vec![format!("{path}:{}:{}: {}", refusal.line, refusal.column, refusal.message)])
        }
        Outcome::Stuck(who) => (STOPPED, who.iter().map(|who| format!("stuck: {who}")).collect()),
        Outcome::OverBudget(limit) => (STOPPED, vec![limit.clone()]),
    };
    for line in lines {
        // There is nowhere left to complain that standard error cannot be written to.
        let _ = writeln!(std::io::stderr(), "{line}");
    }
    status
}

/// Milliseconds as a plain decimal: `0`, `1500`, `12.5`.
fn millis(at: Instant) -> String {
    let (whole, rest) = (at.micros() / 1000, at.micros() % 1000);
    if rest == 0 {
        return whole.to_string();
    }
    format!("{whole}.{rest:03}").trim_end_matches('0').to_string()
}
