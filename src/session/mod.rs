//! The state of one playground, without a page: what stands in the form, what is wrong with it, and the last good
//! picture. A view passes every gesture as an [`Action`], lets the runs advance when it has time
//! ([`Session::advance`]) and patches what [`Changes`] names.

mod form;
mod picture;
mod state;

pub use form::{Field, Form, PhaseForm, PhaseKind, TaskForm};
pub use picture::{trouble, Picture, Played, Shown};

use crate::json::Json;
use crate::scenario::{RunKind, Scenario};
use crate::stories::{story, Story};
use picture::Draft;

/// Runs that a part of the core lacks: what they need of the languages weighs a third as much as
/// what all others do.
const ELSEWHERE: [RunKind; 4] =
    [RunKind::PythonTaskGroup, RunKind::PythonThreads, RunKind::PythonProcesses, RunKind::JavaScriptWorker];

/// One gesture of the reader. Numbers of tasks and phases are those of [`TaskForm::id`] and [`PhaseForm::id`]; a
/// gesture for one that is gone changes nothing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Starts over with the story of this key.
    PickStory(String),
    /// Starts over with what the playground began with.
    Reset,
    /// A task's name was edited; the text as typed.
    Rename(u32, String),
    /// A phase now waits or works.
    SetKind(u32, PhaseKind),
    /// A phase's milliseconds were edited; the text as typed.
    SetMillis(u32, String),
    /// A task fails at its end, or no longer does.
    SetFails(u32, bool),
    /// The message with which a task fails was edited; the text as typed.
    SetMessage(u32, String),
    /// A new task at the end.
    AddTask,
    /// A task less.
    RemoveTask(u32),
    /// A new phase at the end of a task.
    AddPhase(u32),
    /// A phase less.
    RemovePhase(u32),
    /// A run is to be compared, or no longer.
    SetRun(RunKind, bool),
    /// The program of this run is to be read.
    ShowProgram(RunKind),
}

/// What a view has to look at again.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Changes {
    /// The form: its fields or what is wrong with them.
    pub form: bool,
    /// The picture with all that is said of it, or that it is out of date.
    pub picture: bool,
    /// Which program is shown.
    pub program: bool,
    /// New totals are there and worth telling those who do not see them.
    pub totals: bool,
}

impl Changes {
    /// Everything.
    pub const ALL: Changes = Changes { form: true, picture: true, program: true, totals: false };
    const FORM: Changes = Changes { form: true, picture: false, program: false, totals: false };
    const PROGRAM: Changes = Changes { form: false, picture: false, program: true, totals: false };

    /// Both changes together.
    pub fn and(self, other: Changes) -> Changes {
        Changes {
            form: self.form || other.form,
            picture: self.picture || other.picture,
            program: self.program || other.program,
            totals: self.totals || other.totals,
        }
    }
}

/// The state of one playground.
pub struct Session {
    origin: Scenario,
    story: Option<&'static Story>,
    first_story: Option<&'static Story>,
    form: Form,
    picture: Option<Picture>,
    draft: Option<Draft>,
    program: Option<RunKind>,
    /// Whether the form was edited and nobody has looked at it since.
    is_edited: bool,
    /// Whether the core is only a part of itself, see [`Session::wants_more`].
    is_part: bool,
    /// Why the rest of the core did not come.
    missing: Option<String>,
    /// Whether it goes on where another core had to stop: its first totals are news.
    is_resumed: bool,
}

impl Session {
    /// A playground that begins with a scenario.
    pub fn new(scenario: Scenario) -> Session {
        let form = Form::new(&scenario);
        let mut session = Session {
            origin: scenario,
            story: None,
            first_story: None,
            form,
            picture: None,
            draft: None,
            program: None,
            is_edited: true,
            is_part: false,
            missing: None,
            is_resumed: false,
        };
        session.judge();
        session
    }

    /// A playground that begins with the story of this key, if there is one.
    pub fn with_story(key: &str) -> Option<Session> {
        let story = story(key)?;
        let mut session = Session::new(story.scenario());
        session.story = Some(story);
        session.first_story = Some(story);
        Some(session)
    }

    /// Takes a gesture. What follows from an edit comes with [`Session::advance`].
    pub fn apply(&mut self, action: Action) -> Changes {
        self.take(action).and(self.judge())
    }

    /// Takes a gesture and no more: what was edited is looked at by [`Session::judge`].
    pub fn take(&mut self, action: Action) -> Changes {
        // Who asks again is to get an answer again.
        if matches!(action, Action::PickStory(_) | Action::Reset | Action::SetRun(_, true)) {
            self.missing = None;
        }
        match action {
            Action::PickStory(key) => match story(&key) {
                Some(picked) => self.start_over(picked.scenario(), Some(picked)),
                None => Changes::default(),
            },
            Action::Reset => self.start_over(self.origin.clone(), self.first_story),
            Action::ShowProgram(kind) => {
                let changed = self.program != Some(kind);
                self.program = Some(kind);
                if changed {
                    Changes::PROGRAM
                } else {
                    Changes::default()
                }
            }
            edit => {
                self.is_edited |= self.form.edit(edit);
                Changes::default()
            }
        }
    }

    fn start_over(&mut self, scenario: Scenario, story: Option<&'static Story>) -> Changes {
        self.form.replace(&scenario);
        self.story = story;
        self.program = None;
        self.is_edited = true;
        Changes::ALL
    }

    /// Reads the form if it was edited; a good scenario becomes a draft that is still to be run.
    pub fn judge(&mut self) -> Changes {
        if !std::mem::take(&mut self.is_edited) {
            return Changes::default();
        }
        let was_stale = self.stale();
        self.draft = self.form.read().map(Draft::new);
        if let Some(why) = self.missing.take() {
            self.lack(&why);
        }
        Changes { picture: was_stale != self.stale(), ..Changes::FORM }
    }

    /// Says that the core is only a part of itself, which lacks what some runs need.
    pub fn be_part(&mut self) {
        self.is_part = true;
    }

    /// Whether the core lacks what this run needs.
    pub fn lacks(&self, kind: RunKind) -> bool {
        self.is_part && ELSEWHERE.contains(&kind)
    }

    /// The first run of the draft that needs more than this core has, if there is one.
    fn lacking(&self) -> Option<RunKind> {
        let runs = &self.draft.as_ref()?.scenario.runs;
        runs.iter().copied().find(|kind| self.lacks(*kind))
    }

    /// Whether what is still to be run needs more than this core has. The whole core then has to go on
    /// with [`Session::state`], or [`Session::lack`] to say why it cannot.
    pub fn wants_more(&self) -> bool {
        self.lacking().is_some()
    }

    /// The rest of the core does not come: says so beside the choice of runs, and the last good picture stays.
    pub fn lack(&mut self, why: &str) -> Changes {
        let Some(kind) = self.lacking() else { return Changes::default() };
        self.draft = None;
        self.form.runs_error = Some([kind.label(), ": ", why, "."].concat());
        self.missing = Some(why.to_string());
        Changes { picture: true, ..Changes::FORM }
    }

    /// Everything that the reader did, as JSON.
    pub fn state(&self) -> Json {
        let key = |key: Option<&str>| key.map_or(Json::Null, Json::string);
        let mut json = self.form.state();
        json.put("story", key(self.story.map(|story| story.key)));
        json.put("program", key(self.program.map(RunKind::key)));
        json
    }

    /// Goes on with a state, in a playground that has begun as the one of which it is.
    pub fn restore(&mut self, state: &Json) {
        let key = |key: &str| match state.get(key) {
            Some(Json::String(key)) => Some(key.as_str()),
            _ => None,
        };
        let story = key("story").and_then(story);
        self.start_over(story.map_or_else(|| self.origin.clone(), Story::scenario), story);
        self.program = key("program").and_then(RunKind::from_key);
        self.form.restore(state);
        self.is_resumed = true;
        self.judge();
    }

    /// Whether runs are still to be made, and can be.
    pub fn is_pending(&self) -> bool {
        self.draft.is_some() && !self.wants_more()
    }

    /// Makes one of the runs that are still to be made. The picture changes when the last one is there.
    pub fn advance(&mut self) -> Changes {
        if !self.is_pending() {
            return Changes::default();
        }
        let Some(mut draft) = self.draft.take() else { return Changes::default() };
        if !draft.advance() {
            self.draft = Some(draft);
            return Changes::default();
        }
        let picture = draft.finish();
        let totals = self.picture.as_ref().map_or(self.is_resumed, |last| last.totals() != picture.totals());
        self.picture = Some(picture);
        Changes { form: false, picture: true, program: true, totals }
    }

    /// Makes all runs that are still to be made.
    pub fn settle(&mut self) -> Changes {
        let mut changes = Changes::default();
        while self.is_pending() {
            changes = changes.and(self.advance());
        }
        changes
    }

    /// What stands in the form.
    pub fn form(&self) -> &Form {
        &self.form
    }

    /// The story that was picked last, unless the playground began with a scenario of its own and still has it.
    pub fn story(&self) -> Option<&'static Story> {
        self.story
    }

    /// The last good scenario of the form, whether its runs are made or not.
    pub fn scenario(&self) -> Option<&Scenario> {
        let draft = self.draft.as_ref().map(|draft| &draft.scenario);
        draft.or_else(|| self.picture.as_ref().map(|picture| &picture.scenario))
    }

    /// The last good picture; `None` only before the first runs are made.
    pub fn picture(&self) -> Option<&Picture> {
        self.picture.as_ref()
    }

    /// Whether the form has a fault, so that the picture is older than the form.
    pub fn stale(&self) -> bool {
        !self.form.is_good()
    }

    /// The run whose program is to be read: the one that was asked for, else the first.
    pub fn program(&self) -> Option<&Shown> {
        let runs = &self.picture.as_ref()?.runs;
        runs.iter().find(|run| Some(run.kind) == self.program).or_else(|| runs.first())
    }
}
