//! The state of one playground, without a page: what stands in the form, what is wrong with it, and the last good
//! picture. A view passes every gesture as an [`Action`], lets the runs advance when it has time
//! ([`Session::advance`]) and patches what [`Changes`] names.

mod form;
mod picture;

pub use form::{Field, Form, PhaseForm, PhaseKind, TaskForm};
pub use picture::{trouble, Picture, Played, Shown};

use crate::scenario::{RunKind, Scenario};
use crate::stories::{story, Story};
use picture::Draft;

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
        };
        session.form_changed();
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
                if self.form.edit(edit) {
                    self.form_changed()
                } else {
                    Changes::default()
                }
            }
        }
    }

    /// Goes on with a scenario, as if the reader had come to it from the story of this key or from an own one.
    pub fn resume(&mut self, scenario: Scenario, key: Option<&str>) -> Changes {
        self.start_over(scenario, key.and_then(story))
    }

    fn start_over(&mut self, scenario: Scenario, story: Option<&'static Story>) -> Changes {
        self.form.replace(&scenario);
        self.story = story;
        self.program = None;
        self.form_changed();
        Changes::ALL
    }

    /// Reads the form; a good scenario becomes a draft that is still to be run.
    fn form_changed(&mut self) -> Changes {
        let was_stale = self.stale();
        self.draft = self.form.read().map(Draft::new);
        Changes { picture: was_stale != self.stale(), ..Changes::FORM }
    }

    /// Whether runs are still to be made.
    pub fn is_pending(&self) -> bool {
        self.draft.is_some()
    }

    /// Makes one of the runs that are still to be made. The picture changes when the last one is there.
    pub fn advance(&mut self) -> Changes {
        let Some(mut draft) = self.draft.take() else { return Changes::default() };
        if !draft.advance() {
            self.draft = Some(draft);
            return Changes::default();
        }
        let picture = draft.finish();
        let totals = self.picture.as_ref().is_some_and(|last| last.totals() != picture.totals());
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
