//! `loopscope draw`: the timelines of a scenario's runs, or of programs, as one SVG under one time axis.

use super::subject::{all, report};
use super::{file, refuse, Arguments, Status, HELP};
use loopscope::compare::{Comparison, Subject};
use loopscope::drawing::{draw, Options, Panel};
use loopscope::narrate;
use loopscope::scenario::Scenario;
use loopscope::session::Played;
use loopscope::stories;
use std::ffi::{OsStr, OsString};
use std::io::Write;
use std::path::Path;

/// The command.
pub fn main(arguments: Arguments) -> Status {
    if arguments.help {
        return super::print(HELP);
    }
    let (title, runs) = simulate(&arguments)?;
    let subjects: Vec<Subject> = runs.iter().map(Played::subject).collect();
    let notes: Vec<String> = Comparison::of(&subjects).rows.iter().map(narrate::note).collect();
    let panels: Vec<Panel> = subjects.iter().zip(&notes).map(panel).collect();
    let description = narrate::comparison(&subjects).join(" ");
    let options =
        Options { title: &title, description: &description, standalone: true, ..Options::default() };
    let picture = draw(&panels, &options);
    match &arguments.output {
        Some(path) => std::fs::write(path, picture)
            .or_else(|error| refuse(format!("{}: cannot write: {error}", file::show(path))))?,
        None => std::io::stdout().write_all(picture.as_bytes())?,
    }
    Ok(report(&runs))
}

fn panel<'a>((subject, note): (&Subject<'a>, &'a String)) -> Panel<'a> {
    Panel { label: subject.label, language: subject.language, note, timeline: subject.timeline }
}

/// The runs of one scenario, or one of each program; with the picture's title.
fn simulate(arguments: &Arguments) -> Result<(String, Vec<Played>), super::Stop> {
    let files = &arguments.files[..];
    let scenario: Option<Scenario> = match files {
        [] => Some(stories::stories()[0].scenario()),
        [path] if is_scenario(path) => Some(file::scenario(path)?),
        _ => None,
    };
    if let Some(scenario) = scenario {
        if arguments.world.is_some() {
            return refuse("draw: expected --world only with programs; a scenario has its own world".into());
        }
        return Ok((scenario.title.clone(), all(&scenario)));
    }
    if let Some(path) = files.iter().find(|path| is_scenario(path)) {
        return refuse(format!(
            "draw: expected one scenario alone, or programs; found {} among others",
            file::show(path)
        ));
    }
    let world = file::world(arguments.world.as_deref())?;
    let mut runs = Vec::new();
    for path in files {
        runs.push(Played::new(&name(path), file::language(path)?, file::text(path)?, &world));
    }
    let names: Vec<String> = files.iter().map(name).collect();
    Ok((names.join(", "), runs))
}

fn is_scenario(path: &OsStr) -> bool {
    file::extension(path) == "json"
}

/// The last part of a path.
fn name(path: &OsString) -> String {
    Path::new(path).file_name().map_or_else(|| file::show(path), file::show)
}
