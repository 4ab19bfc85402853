//! The form as the reader left it: raw texts, nothing clamped or replaced, each with what is wrong with it. It is read
//! by writing it as JSON and letting `scenario` judge that, so that the form and a file have the same rules and words.

use super::Action;
use crate::clock::Span;
use crate::json::{Fault, Json};
use crate::number;
use crate::scenario::{Phase, RunKind, Scenario, Task};
use crate::world::World;

/// A text as typed and what is wrong with it.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct Field {
    /// As typed.
    pub text: String,
    /// What was expected and what was found, if something is wrong.
    pub error: Option<String>,
}

/// Whether a phase waits or works.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PhaseKind {
    /// Waits for something elsewhere.
    Wait,
    /// Computes: holds the thread.
    Work,
}

impl PhaseKind {
    /// Its name in JSON, and for readers.
    pub fn key(self) -> &'static str {
        match self {
            PhaseKind::Wait => "wait",
            PhaseKind::Work => "work",
        }
    }
}

/// A phase in the form.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PhaseForm {
    /// Its number, used once in the life of a session.
    pub id: u32,
    /// Whether it waits or works.
    pub kind: PhaseKind,
    /// Its milliseconds.
    pub millis: Field,
}

/// A task in the form.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TaskForm {
    /// Its number, used once in the life of a session.
    pub id: u32,
    /// Its name.
    pub name: Field,
    /// What it does.
    pub phases: Vec<PhaseForm>,
    /// Whether it fails.
    pub fails: bool,
    /// The message with which it fails; kept while it does not.
    pub message: Field,
    /// What is wrong with the task as a whole.
    pub error: Option<String>,
}

/// All fields.
pub struct Form {
    /// A row for each task.
    pub tasks: Vec<TaskForm>,
    /// The runs that are to be compared, in the order of menus.
    pub runs: Vec<RunKind>,
    /// What is wrong with the choice of runs.
    pub runs_error: Option<String>,
    /// What else is wrong.
    pub errors: Vec<String>,
    /// The right end of all sliders, in milliseconds: their lengths can be compared. It grows with what is typed and
    /// never shrinks, lest a slider moves away under the hand.
    pub most: u64,
    title: String,
    world: World,
    pub(super) last_id: u32,
}

impl Form {
    pub(super) fn new(scenario: &Scenario) -> Form {
        let mut form = Form {
            tasks: Vec::new(),
            runs: Vec::new(),
            runs_error: None,
            errors: Vec::new(),
            most: 0,
            title: String::new(),
            world: World::default(),
            last_id: 0,
        };
        form.replace(scenario);
        form
    }

    /// Puts a scenario into the form, with new numbers for everything.
    pub(super) fn replace(&mut self, scenario: &Scenario) {
        self.tasks.clear();
        self.most = slider_end(2);
        for task in &scenario.tasks {
            let row = self.row(task);
            self.tasks.push(row);
        }
        self.runs.clone_from(&scenario.runs);
        self.title.clone_from(&scenario.title);
        self.world = scenario.world.clone();
    }

    /// The title of the scenario; may be empty.
    pub fn title(&self) -> &str {
        &self.title
    }

    fn next_id(&mut self) -> u32 {
        self.last_id += 1;
        self.last_id
    }

    /// A length for something new that fits what is there already.
    fn part(&self, of: u64) -> Span {
        Span::from_millis((self.most / of).max(1))
    }

    fn make_room(&mut self, millis: u64) {
        self.most = self.most.max(slider_end(millis.min(Scenario::LONGEST.micros() / 1000)));
    }

    fn row(&mut self, task: &Task) -> TaskForm {
        let id = self.next_id();
        let phases = task.phases.iter().map(|phase| self.chip(phase)).collect();
        TaskForm {
            id,
            name: Field { text: task.name.clone(), error: None },
            phases,
            fails: task.fails.is_some(),
            message: Field { text: task.fails.clone().unwrap_or_default(), error: None },
            error: None,
        }
    }

    fn chip(&mut self, phase: &Phase) -> PhaseForm {
        let (kind, span) = match *phase {
            Phase::Wait(span) => (PhaseKind::Wait, span),
            Phase::Work(span) => (PhaseKind::Work, span),
        };
        self.make_room(span.micros().div_ceil(1000).saturating_mul(2));
        PhaseForm { id: self.next_id(), kind, millis: Field { text: millis_text(span), error: None } }
    }

    /// Whether nothing is wrong.
    pub fn is_good(&self) -> bool {
        let good_task = |task: &TaskForm| {
            task.error.is_none()
                && task.name.error.is_none()
                && task.message.error.is_none()
                && task.phases.iter().all(|phase| phase.millis.error.is_none())
        };
        self.errors.is_empty() && self.runs_error.is_none() && self.tasks.iter().all(good_task)
    }

    fn task(&mut self, id: u32) -> Option<&mut TaskForm> {
        self.tasks.iter_mut().find(|task| task.id == id)
    }

    fn phase(&mut self, id: u32) -> Option<&mut PhaseForm> {
        self.tasks.iter_mut().flat_map(|task| &mut task.phases).find(|phase| phase.id == id)
    }

    /// Takes an edit; says whether there was anything to edit.
    pub(super) fn edit(&mut self, action: Action) -> bool {
        match action {
            Action::Rename(id, text) => self.task(id).map(|task| task.name.text = text).is_some(),
            Action::SetFails(id, on) => self.task(id).map(|task| task.set_fails(on)).is_some(),
            Action::SetMessage(id, text) => self.task(id).map(|task| task.message.text = text).is_some(),
            Action::SetKind(id, kind) => self.phase(id).map(|phase| phase.kind = kind).is_some(),
            Action::SetMillis(id, text) => self.set_millis(id, text),
            Action::AddTask => self.add_task(),
            Action::RemoveTask(id) => {
                let count = self.tasks.len();
                self.tasks.retain(|task| task.id != id);
                self.tasks.len() < count
            }
            Action::AddPhase(id) => self.add_phase(id),
            Action::RemovePhase(id) => self.phase(id).is_some() && self.remove_phase(id),
            Action::SetRun(kind, on) => self.set_run(kind, on),
            Action::PickStory(_) | Action::Reset | Action::ShowProgram(_) => false,
        }
    }

    /// A new task has a name that no other has, so that adding one never makes the form faulty.
    fn add_task(&mut self) -> bool {
        let mut number = self.tasks.len() + 1;
        let mut name = ["task ", &number.to_string()].concat();
        while self.tasks.iter().any(|task| same_identifier(&task.name.text, &name)) {
            number += 1;
            name = ["task ", &number.to_string()].concat();
        }
        let row = self.row(&Task { name, phases: vec![Phase::Wait(self.part(5))], fails: None });
        self.tasks.push(row);
        true
    }

    fn set_millis(&mut self, id: u32, text: String) -> bool {
        let Some(phase) = self.phase(id) else { return false };
        phase.millis.text = text;
        let value = phase.value().unwrap_or(0.0);
        self.make_room(Span::from_float(value, 1.0).micros());
        true
    }

    fn add_phase(&mut self, id: u32) -> bool {
        let chip = self.chip(&Phase::Work(self.part(10)));
        self.task(id).map(|task| task.phases.push(chip)).is_some()
    }

    fn remove_phase(&mut self, id: u32) -> bool {
        for task in &mut self.tasks {
            task.phases.retain(|phase| phase.id != id);
        }
        true
    }

    fn set_run(&mut self, kind: RunKind, on: bool) -> bool {
        let had = self.runs.contains(&kind);
        let mut runs = RunKind::ALL.to_vec();
        runs.retain(|other| if *other == kind { on } else { self.runs.contains(other) });
        self.runs = runs;
        had != on
    }

    /// Judges all fields; the scenario, if nothing is wrong.
    pub(super) fn read(&mut self) -> Option<Scenario> {
        self.forget_errors();
        match Scenario::from_json(&self.to_json()) {
            Ok(mut scenario) => {
                scenario.world = self.world.clone();
                Some(scenario)
            }
            Err(faults) => {
                for fault in &faults.list {
                    self.place(fault);
                }
                if faults.omitted > 0 {
                    self.errors.push(["and ", &faults.omitted.to_string(), " more"].concat());
                }
                None
            }
        }
    }

    fn forget_errors(&mut self) {
        self.errors.clear();
        self.runs_error = None;
        for task in &mut self.tasks {
            task.error = None;
            task.name.error = None;
            task.message.error = None;
            for phase in &mut task.phases {
                phase.millis.error = None;
            }
        }
    }

    /// The form as a file would say it. A text that is no number stays a text, for `scenario` to complain of. The
    /// world was judged when it came in and is not part of the form.
    fn to_json(&self) -> Json {
        let mut json = Json::object();
        json.put("title", Json::string(&self.title));
        json.put("tasks", Json::Array(self.tasks.iter().map(TaskForm::to_json).collect()));
        json.put("runs", Json::Array(self.runs.iter().map(|kind| Json::string(kind.key())).collect()));
        json
    }

    /// Puts a fault beside the field that it is about.
    fn place(&mut self, fault: &Fault) {
        let mut text = String::from("Expected ");
        text.push_str(&fault.expected);
        text.push_str(", found ");
        text.push_str(if fault.found == "an empty array" { "none" } else { &fault.found });
        text.push('.');
        if fault.path.starts_with("runs") {
            self.runs_error = Some(text);
            return;
        }
        let Some((index, rest)) = indexed(&fault.path, "tasks[") else {
            self.errors.push(text);
            return;
        };
        let Some(task) = self.tasks.get_mut(index) else { return };
        let slot = match rest {
            ".name" => &mut task.name.error,
            ".fails" => &mut task.message.error,
            _ => match indexed(rest, ".phases[").and_then(|(index, _)| task.phases.get_mut(index)) {
                Some(phase) => &mut phase.millis.error,
                None => &mut task.error,
            },
        };
        slot.get_or_insert(text);
    }
}

impl TaskForm {
    /// A task that begins to fail gets a message, lest it is faulty at once.
    fn set_fails(&mut self, on: bool) {
        self.fails = on;
        if on && self.message.text.is_empty() {
            self.message.text.push_str("no reply");
        }
    }

    fn to_json(&self) -> Json {
        let mut json = Json::object();
        json.put("name", Json::string(&self.name.text));
        json.put("phases", Json::Array(self.phases.iter().map(PhaseForm::to_json).collect()));
        if self.fails {
            json.put("fails", Json::string(&self.message.text));
        }
        json
    }
}

impl PhaseForm {
    /// The milliseconds, if the text is a number.
    pub fn value(&self) -> Option<f64> {
        let text = self.millis.text.trim();
        match text.strip_prefix('-') {
            Some(positive) => number::parse(positive).map(|value| -value),
            None => number::parse(text),
        }
    }

    fn to_json(&self) -> Json {
        let value = match self.value() {
            Some(value) => Json::Number(value),
            None => Json::string(&self.millis.text),
        };
        let mut json = Json::object();
        json.put(self.kind.key(), value);
        json
    }
}

/// The index and the rest of a path such as `tasks[2].name` after `tasks[`.
fn indexed<'a>(path: &'a str, before: &str) -> Option<(usize, &'a str)> {
    let (index, rest) = path.strip_prefix(before)?.split_once(']')?;
    Some((index.parse().ok()?, rest))
}

/// Spaces, hyphens and underscores are one in identifiers, and the form's own new names are made of letters.
fn same_identifier(one: &str, other: &str) -> bool {
    let letters = |text: &str| -> String {
        text.trim().chars().map(|c| if matches!(c, ' ' | '-' | '_') { '_' } else { c }).collect()
    };
    letters(one) == letters(other)
}

/// Milliseconds as a reader would type them: `1500`, `12.5`.
fn millis_text(span: Span) -> String {
    let mut text = (span.micros() / 1000).to_string();
    let rest = span.micros() % 1000;
    if rest > 0 {
        let thousandths = (1000 + rest).to_string();
        text.push('.');
        text.push_str(thousandths[1..].trim_end_matches('0'));
    }
    text
}

/// The first of 100, 200, 500, 1000 … that is not less than this.
fn slider_end(millis: u64) -> u64 {
    let mut power = 100u64;
    loop {
        for factor in [1, 2, 5] {
            let end = power.saturating_mul(factor);
            if end >= millis {
                return end;
            }
        }
        power = power.saturating_mul(10);
    }
}
