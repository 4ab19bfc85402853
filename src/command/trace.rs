//! `loopscope run --trace`: what happened, for people (the text that the tests use) or for programs (JSON, one object
//! a line, so that a long trace never stands in memory as a whole).

use super::{refuse, Stop};
use loopscope::clock::Instant;
use loopscope::json::Json;
use loopscope::simulate::Run;
use loopscope::trace::{ActivityId, Cause, Event, Outcome, Site, Stream, Trace};
use std::ffi::OsStr;
use std::io::{self, Write};

/// A form of the trace.
#[derive(Clone, Copy)]
pub enum Format {
    /// One event a line: `MICROSECONDS EVENT`.
    Text,
    /// One JSON object a line.
    Json,
}

impl Format {
    /// The format with this name.
    pub fn named(name: &OsStr) -> Result<Format, Stop> {
        match name.to_str() {
            Some("text") => Ok(Format::Text),
            Some("json") => Ok(Format::Json),
            _ => refuse(format!("--trace: expected text or json, found {:?}", name.to_string_lossy())),
        }
    }
}

/// Writes a run's trace.
pub fn write(run: &Run, format: Format, out: &mut dyn Write) -> io::Result<()> {
    match format {
        Format::Text => out.write_all(run.trace.to_text().as_bytes()),
        Format::Json => write_json(run, out),
    }
}

fn write_json(run: &Run, out: &mut dyn Write) -> io::Result<()> {
    let mut write = |members: Members| {
        let line = serde_json::to_string(&Json::Object(members.0)).map_err(io::Error::other)?;
        writeln!(out, "{line}")
    };
    for (at, event) in run.trace.events() {
        if let Some(members) = describe(&run.trace, at, event) {
            write(members)?;
        }
    }
    write(conclude(run))
}

/// The members of an object, in the order in which they are written.
struct Members(Vec<(String, Json)>);

impl Members {
    fn new(at: Instant, event: &str) -> Members {
        Members(Vec::new()).number("at_us", at.micros()).text("event", event)
    }

    fn with(mut self, key: &str, value: Json) -> Members {
        self.0.push((key.to_string(), value));
        self
    }

    fn text(self, key: &str, text: &str) -> Members {
        self.with(key, Json::string(text))
    }

    fn number(self, key: &str, number: u64) -> Members {
        self.with(key, Json::Number(number as f64))
    }

    fn activity(self, id: ActivityId) -> Members {
        self.number("activity", u64::from(id.0))
    }

    fn cause(self, cause: Option<Cause>) -> Members {
        match cause {
            Some(cause) => self.number("by", u64::from(cause.activity().0)),
            None => self,
        }
    }

    fn site(self, trace: &Trace, site: Site) -> Members {
        match trace.site(site) {
            Some(span) => {
                let ends = [span.start, span.end].map(|end| Json::Number(f64::from(end)));
                self.with("site", Json::Array(ends.into()))
            }
            None => self,
        }
    }
}

impl Members {
    /// Which turn or microtask, and how many events there were when it was queued.
    fn queued(self, number: u32, queued: u32) -> Members {
        self.number("number", u64::from(number)).number("queued", u64::from(queued))
    }
}

/// One event; moves of the clock show in the others' instants.
fn describe(trace: &Trace, at: Instant, event: Event) -> Option<Members> {
    let new = |name| Members::new(at, name);
    Some(match event {
        Event::Time(_) => return None,
        Event::Due(deadline) => new("due").number("deadline_us", deadline.micros()),
        Event::Turn { number, queued } => new("turn").queued(number, queued),
        Event::Microtask { number, queued } => new("microtask").queued(number, queued),
        Event::Call { depth, function, site } => {
            let members = new("call").number("depth", u64::from(depth));
            match function {
                Some(function) => members.text("function", trace.text(function)).site(trace, site),
                None => members,
            }
        }
        Event::Create(id) => {
            let activity = trace.activity(id);
            let members = new("create").activity(id).text("name", trace.name(id));
            let members = members.text("kind", &format!("{:?}", activity.kind));
            let members = match activity.parent() {
                Some(parent) => members.number("parent", u64::from(parent.0)),
                None => members,
            };
            members.site(trace, activity.site)
        }
        Event::Ready { activity, cause } => new("ready").activity(activity).cause(cause),
        Event::Run { activity, thread } => {
            new("run").activity(activity).number("thread", u64::from(thread.0))
        }
        Event::Wait { activity, on, target, site } => new("wait")
            .activity(activity)
            .text("on", &format!("{on:?}"))
            .number("target", u64::from(target))
            .site(trace, site),
        Event::Cancel { activity, cause } => new("cancel").activity(activity).cause(cause),
        Event::End { activity, end, site } => {
            new("end").activity(activity).text("end", &format!("{end:?}")).site(trace, site)
        }
        Event::Output(index) => {
            let line = trace.lines().get(index as usize)?;
            let stream = if line.stream == Stream::Output { "stdout" } else { "stderr" };
            let members = new("print").text("stream", stream).text("text", &line.text);
            match line.activity {
                Some(id) => members.activity(id),
                None => members,
            }
        }
    })
}

/// How the run ended, the last line.
fn conclude(run: &Run) -> Members {
    let new = |name| Members::new(run.trace.now(), "outcome").text("outcome", name);
    match &run.outcome {
        Outcome::Finished => new("finished"),
        Outcome::Failed(error) => new("failed").text("message", error),
        Outcome::Refused(refusal) => new("refused")
            .number("line", u64::from(refusal.line))
            .number("column", u64::from(refusal.column))
            .text("message", &refusal.message),
        Outcome::Stuck(who) => {
            new("stuck").with("waiting", Json::Array(who.iter().map(|who| Json::string(who)).collect()))
        }
        Outcome::OverBudget(limit) => new("over budget").text("message", limit),
    }
}
