//! What a reader did to a form, as JSON, so that another core can go on with it in the same page: raw texts, whether they are
//! good or not, and the numbers by which the page knows its rows.

use super::{Field, Form, PhaseForm, PhaseKind, TaskForm};
use crate::json::Json;
use crate::scenario::RunKind;

impl Form {
    /// All fields.
    pub(super) fn state(&self) -> Json {
        let mut json = Json::object();
        json.put("tasks", Json::Array(self.tasks.iter().map(task).collect()));
        json.put("runs", Json::Array(self.runs.iter().map(|kind| Json::string(kind.key())).collect()));
        json.put("most", Json::Number(self.most as f64));
        json.put("last", whole(self.last_id));
        json
    }

    /// Takes all fields from what [`Form::state`] gave.
    pub(super) fn restore(&mut self, state: &Json) {
        self.tasks = items(state, "tasks").iter().map(task_of).collect();
        let kind = |json: &Json| match json {
            Json::String(key) => RunKind::from_key(key),
            _ => None,
        };
        self.runs = items(state, "runs").iter().filter_map(kind).collect();
        self.most = number(state, "most") as u64;
        self.last_id = number(state, "last") as u32;
    }
}

fn whole(number: u32) -> Json {
    Json::Number(f64::from(number))
}

fn task(task: &TaskForm) -> Json {
    let mut json = Json::object();
    json.put("id", whole(task.id));
    json.put("name", Json::string(&task.name.text));
    json.put("fails", Json::Bool(task.fails));
    json.put("message", Json::string(&task.message.text));
    json.put("phases", Json::Array(task.phases.iter().map(phase).collect()));
    json
}

fn phase(phase: &PhaseForm) -> Json {
    let mut json = Json::object();
    json.put("id", whole(phase.id));
    json.put("works", Json::Bool(phase.kind == PhaseKind::Work));
    json.put("millis", Json::string(&phase.millis.text));
    json
}

fn task_of(json: &Json) -> TaskForm {
    TaskForm {
        id: number(json, "id") as u32,
        name: field(json, "name"),
        phases: items(json, "phases").iter().map(phase_of).collect(),
        fails: is(json, "fails"),
        message: field(json, "message"),
        error: None,
    }
}

fn phase_of(json: &Json) -> PhaseForm {
    let kind = if is(json, "works") { PhaseKind::Work } else { PhaseKind::Wait };
    PhaseForm { id: number(json, "id") as u32, kind, millis: field(json, "millis") }
}

fn items<'a>(json: &'a Json, key: &str) -> &'a [Json] {
    match json.get(key) {
        Some(Json::Array(items)) => items,
        _ => &[],
    }
}

fn number(json: &Json, key: &str) -> f64 {
    match json.get(key) {
        Some(Json::Number(number)) => *number,
        _ => 0.0,
    }
}

fn is(json: &Json, key: &str) -> bool {
    json.get(key) == Some(&Json::Bool(true))
}

fn field(json: &Json, key: &str) -> Field {
    let text = match json.get(key) {
        Some(Json::String(text)) => text.clone(),
        _ => String::new(),
    };
    Field { text, error: None }
}
