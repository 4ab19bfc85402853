//! `loopscope run`: a program's output as the real runtime prints it, or the trace.

use super::{file, refuse, trace, Arguments, Status, HELP};
use loopscope::clock::Instant;
use loopscope::machine::Budget;
use loopscope::simulate::{simulate, Run};
use loopscope::trace::{Line, Outcome, Refusal, Stream};
use std::io::{BufWriter, Write};

/// So many characters of a line are shown on both sides of a place.
const FRAME: usize = 60;

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
    let text = file::text(path)?;
    let run = simulate(language, &text, &world, &Budget::default());
    let written = write(&run, &arguments, &stack(&run, &file::show(path), &text));
    // The program's own end is told even to a reader who has left.
    for line in conclusion(&run, &file::show(path), &text) {
        // There is nowhere left to complain that standard error cannot be written to.
        let _ = writeln!(std::io::stderr(), "{line}");
    }
    match written {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(super::status(&run.outcome)),
    }
}

/// `stack` stands before the last line of an error that nobody caught, which goes on saying what it was.
fn write(run: &Run, arguments: &Arguments, stack: &[String]) -> std::io::Result<()> {
    let failure = match &run.outcome {
        Outcome::Failed(error) => error.lines().last(),
        _ => None,
    };
    let is_failure = |line: &Line| line.stream == Stream::Error && Some(&*line.text) == failure;
    let end = run.trace.lines().iter().rposition(is_failure);
    let mut out = BufWriter::new(std::io::stdout().lock());
    if let Some(format) = arguments.trace {
        trace::write(run, format, &mut out)?;
    }
    for (index, line) in run.trace.lines().iter().enumerate() {
        match line.stream {
            Stream::Output if arguments.trace.is_some() => {}
            Stream::Output if arguments.stamp => writeln!(out, "{}\t{}", millis(line.at), line.text)?,
            Stream::Output => writeln!(out, "{}", line.text)?,
            Stream::Error => {
                // Where both streams go to one terminal, the order of the lines is the program's.
                out.flush()?;
                for told in stack.iter().filter(|_| Some(index) == end) {
                    writeln!(std::io::stderr(), "{told}")?;
                }
                writeln!(std::io::stderr(), "{}", line.text)?;
            }
        }
    }
    out.flush()
}

/// What is left to say on standard error of a run's end.
fn conclusion(run: &Run, path: &str, text: &str) -> Vec<String> {
    match &run.outcome {
        Outcome::Finished => Vec::new(),
        outcome if outcome.exit_status().is_some() => Vec::new(),
        Outcome::Failed(error) => {
            // The runtime's own report ends in this line, but the program or a warning may have said something after it,
            // and below a name that is not there CPython adds which one may have been meant.
            let last = run.trace.lines().iter().rfind(|line| line.stream == Stream::Error);
            let said = last.is_some_and(|line| Some(&*line.text) == error.lines().last());
            if said {
                Vec::new()
            } else {
                vec![error.clone()]
            }
        }
        Outcome::Refused(refusal) => refused(refusal, path, text),
        Outcome::Stuck(who) => who.iter().map(|who| format!("stuck: {who}")).collect(),
        Outcome::OverBudget(limit) => vec![limit.clone()],
    }
}

/// Where an error was made that nobody caught: the line itself, and the calls on the way to it, as Node tells them.
fn stack(run: &Run, path: &str, text: &str) -> Vec<String> {
    let mut lines = Vec::new();
    for (name, line, column) in &run.trace.stack {
        if lines.is_empty() {
            lines.push(format!("{path}:{line}"));
            lines.extend(pointed(text, *line, *column));
        }
        lines.push(format!("    at {name} ({path}:{line}:{column})"));
    }
    lines
}

/// A line of the program, with a sign under the place.
fn pointed(text: &str, line: u32, column: u32) -> Vec<String> {
    let source = text.lines().nth((line as usize).saturating_sub(1)).unwrap_or_default();
    let before: Vec<char> = source.chars().take((column as usize).saturating_sub(1)).collect();
    // A long line is shown around the place.
    let skip = before.len().saturating_sub(FRAME);
    let shown: String = source.chars().skip(skip).take(2 * FRAME).collect();
    if shown.trim().is_empty() {
        return Vec::new();
    }
    let blank: String = before[skip..].iter().map(|char| if *char == '\t' { '\t' } else { ' ' }).collect();
    vec![format!("    {}", shown.trim_end()), format!("    {blank}^")]
}

/// Where the program could not be taken, the place itself, and why. Of a syntax error the last line is the one with which
/// the real runtime ends.
fn refused(Refusal { line, column, message }: &Refusal, path: &str, text: &str) -> Vec<String> {
    // The languages' own words begin with their class: SyntaxError, IndentationError, TabError.
    let is_syntax =
        message.split_once(": ").is_some_and(|(class, _)| class.ends_with("Error") && !class.contains(' '));
    let told = if is_syntax { "the program cannot be read" } else { message };
    let mut lines = vec![format!("{path}:{line}:{column}: {told}")];
    lines.extend(pointed(text, *line, *column));
    if is_syntax {
        lines.push(message.clone());
    }
    lines
}

/// Milliseconds as a plain decimal: `0`, `1500`, `12.5`.
fn millis(at: Instant) -> String {
    let (whole, rest) = (at.micros() / 1000, at.micros() % 1000);
    if rest == 0 {
        return whole.to_string();
    }
    format!("{whole}.{rest:03}").trim_end_matches('0').to_string()
}
