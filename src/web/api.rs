//! What the typed API says, as JSON values.

use crate::clock::{Instant, Span};
use crate::compare::Row;
use crate::json::{Json, Place};
use crate::machine::Budget;
use crate::narrate;
use crate::scenario::Scenario;
use crate::session::{Picture, Session, Shown};
use crate::simulate::Run;
use crate::stories::Story;
use crate::trace::{Line, Outcome, Stream};
use crate::world::{Language, World};
use wasm_bindgen::JsError;

pub fn simulate(
    language: &str,
    text: &str,
    world: Option<Json>,
    limits: Option<Json>,
) -> Result<Json, JsError> {
    let language = match language {
        "python" => Language::Python,
        "javascript" => Language::JavaScript,
        other => {
            let mut message = String::from("language: expected \"python\" or \"javascript\", found ");
            message.push_str(&crate::json::quoted(other));
            return Err(JsError::new(&message));
        }
    };
    let world = match world {
        Some(json) => World::from_json(&json).map_err(faults)?,
        None => World::default(),
    };
    let budget = match limits {
        Some(json) => crate::json::read(&json, budget).map_err(faults)?,
        None => Budget::default(),
    };
    let run = crate::simulate::simulate(language, text, &world, &budget);
    let mut json = Json::object();
    put_simulation(&mut json, &run);
    Ok(json)
}

/// Reads how far a run may go: what is left out stays as it is for everybody.
fn budget(place: Place<'_>) -> Option<Budget> {
    place.object("limits", &["steps", "events"])?;
    let normal = Budget::default();
    let limit = |key: &str, normal: u64| {
        let expected = "a whole number from 1 to 4000000000";
        place.key(key).map_or(Some(normal), |place| place.whole(expected, 1, 4_000_000_000).map(u64::from))
    };
    let (steps, events) = (limit("steps", normal.steps), limit("events", normal.events));
    Some(Budget { steps: steps?, events: events?, ..normal })
}

pub fn compare(scenario: &Json) -> Result<Json, JsError> {
    let mut session = Session::new(Scenario::from_json(scenario).map_err(faults)?);
    session.settle();
    Ok(session.picture().map_or(Json::Null, comparison))
}

pub fn stories() -> Json {
    Json::Array(crate::stories::stories().iter().map(story).collect())
}

/// The state with which a playground begins.
pub fn session(story: Option<&str>, scenario: Option<Json>) -> Result<Session, JsError> {
    if let Some(json) = scenario {
        return Ok(Session::new(Scenario::from_json(&json).map_err(faults)?));
    }
    let key = story.unwrap_or("dashboard");
    Session::with_story(key).ok_or_else(|| {
        let mut message = String::from("story: expected one of ");
        for (index, story) in crate::stories::stories().iter().enumerate() {
            message.push_str(if index == 0 { "" } else { ", " });
            message.push_str(story.key);
        }
        message.push_str(", found ");
        message.push_str(&crate::json::quoted(key));
        JsError::new(&message)
    })
}

fn faults(faults: crate::json::Faults) -> JsError {
    JsError::new(&faults.to_string())
}

fn story(story: &Story) -> Json {
    let mut json = Json::object();
    json.put("key", Json::string(story.key));
    json.put("title", Json::string(story.title));
    json.put("lesson", Json::string(story.lesson));
    json.put("scenario", story.scenario().to_json());
    json
}

fn comparison(picture: &Picture) -> Json {
    let subjects = picture.subjects();
    let run = |(shown, row): (&Shown, &Row)| {
        let subject = shown.played.subject();
        let words = narrate::run(&subject, crate::compare::baseline(&subjects, &subject));
        compared(shown, row, &words)
    };
    let mut json = Json::object();
    json.put("title", Json::string(&picture.scenario.title));
    json.put("runs", Json::Array(picture.rows().map(run).collect()));
    json.put("sentences", strings(&picture.sentences));
    json
}

fn compared(shown: &Shown, row: &Row, words: &[String]) -> Json {
    let speedup = row.speedup_percent.map_or(Json::Null, |percent| Json::Number(percent as f64 / 100.0));
    let worst = row.worst.map_or(Span::ZERO, |delay| delay.span());
    let mut json = Json::object();
    json.put("key", Json::string(shown.kind.key()));
    json.put("label", Json::string(shown.kind.label()));
    json.put("language", Json::string(shown.played.language.name()));
    put_simulation(&mut json, &shown.played.run);
    json.put("program", Json::string(&shown.played.program));
    json.put("speedup", speedup);
    json.put("busyShare", Json::Number(f64::from(row.busy_permille) / 1000.0));
    json.put("worstDelayMs", millis(worst));
    json.put("sentences", strings(words));
    json
}

fn put_simulation(json: &mut Json, run: &Run) {
    let (outcome, message) = outcome(&run.outcome);
    json.put("outcome", Json::string(outcome));
    json.put("message", message.map_or(Json::Null, Json::String));
    json.put("totalMs", millis(run.trace.now().since(Instant::ZERO)));
    json.put("lines", Json::Array(run.trace.lines().iter().map(line).collect()));
}

fn outcome(outcome: &Outcome) -> (&'static str, Option<String>) {
    let name = match outcome {
        Outcome::Finished => "finished",
        Outcome::Failed(_) => "failed",
        Outcome::Refused(_) => "refused",
        Outcome::Stuck(_) => "stuck",
        Outcome::OverBudget(_) => "over_budget",
    };
    (name, crate::session::trouble(outcome))
}

fn line(line: &Line) -> Json {
    let stream = match line.stream {
        Stream::Output => "stdout",
        Stream::Error => "stderr",
    };
    let mut json = Json::object();
    json.put("ms", millis(line.at.since(Instant::ZERO)));
    json.put("text", Json::string(&line.text));
    json.put("stream", Json::string(stream));
    json
}

fn millis(span: Span) -> Json {
    Json::Number(span.micros() as f64 / 1000.0)
}

fn strings(list: &[String]) -> Json {
    Json::Array(list.iter().map(|text| Json::string(text)).collect())
}
