//! `loopscope compare`: the totals of every run of a scenario, what they mean in words, and each run as a table.

use super::subject::{all, report};
use super::{file, refuse, Arguments, Status, HELP};
use loopscope::compare::Subject;
use loopscope::narrate;
use loopscope::scenario::Scenario;
use loopscope::session::Played;
use loopscope::stories;
use std::io::{BufWriter, Write};

/// The command.
pub fn main(arguments: Arguments) -> Status {
    if arguments.help {
        return super::print(HELP);
    }
    let scenario = match &arguments.files[..] {
        [] => stories::stories()[0].scenario(),
        [path] => file::scenario(path)?,
        more => return refuse(format!("compare: expected at most one scenario, found {}", more.len())),
    };
    let runs = all(&scenario);
    write(&scenario, &runs)?;
    Ok(report(&runs))
}

fn write(scenario: &Scenario, runs: &[Played]) -> std::io::Result<()> {
    let subjects: Vec<Subject> = runs.iter().map(Played::subject).collect();
    let mut out = BufWriter::new(std::io::stdout().lock());
    if !scenario.title.is_empty() {
        writeln!(out, "{}\n", scenario.title)?;
    }
    write!(out, "{}", narrate::figures(&subjects).to_text())?;
    writeln!(out)?;
    for sentence in narrate::comparison(&subjects) {
        writeln!(out, "{sentence}")?;
    }
    for subject in &subjects {
        writeln!(out, "\n{} {}\n", subject.language, subject.label)?;
        write!(out, "{}", narrate::table(subject.timeline).to_text())?;
    }
    out.flush()
}
