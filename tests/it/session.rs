//! The session: gestures in, changes out, nothing lost that was typed.

use loopscope::json::Json;
use loopscope::scenario::{RunKind, Scenario};
use loopscope::session::{Action, Changes, PhaseKind, Session};

fn dashboard() -> Session {
    let mut session = Session::with_story("dashboard").expect("a built-in story");
    session.settle();
    session
}

/// The number of the task or, with a phase, of the phase.
fn id(session: &Session, task: usize, phase: Option<usize>) -> u32 {
    let task = &session.form().tasks[task];
    phase.map_or(task.id, |phase| task.phases[phase].id)
}

/// Everything that is wrong, as the page says it.
fn errors(session: &Session) -> Vec<String> {
    let form = session.form();
    let mut all = form.errors.clone();
    all.extend(form.runs_error.clone());
    for task in &form.tasks {
        all.extend(task.error.clone());
        all.extend(task.name.error.clone());
        all.extend(task.message.error.clone());
        all.extend(task.phases.iter().filter_map(|phase| phase.millis.error.clone()));
    }
    all
}

fn totals(session: &Session) -> Vec<u64> {
    let picture = session.picture().expect("a picture");
    picture.runs.iter().map(|run| run.played.total().micros() / 1000).collect()
}

#[track_caller]
fn check_fault(action: impl FnOnce(&Session) -> Action, expected: &str) {
    let mut session = dashboard();
    let before = session.picture().map(|picture| picture.scenario.clone());
    let changes = session.apply(action(&session));
    assert!(changes.form && changes.picture, "a fault changes the form and makes the picture stale");
    assert_eq!(errors(&session), [expected]);
    assert!(session.stale());
    assert!(!session.is_pending(), "nothing is run while something is wrong");
    assert_eq!(session.settle(), Changes::default());
    assert_eq!(
        session.picture().map(|picture| picture.scenario.clone()),
        before,
        "the last good picture stays"
    );
}

#[test]
fn a_fault_is_told_beside_its_field_and_the_last_good_picture_stays() {
    let millis = |text: &'static str| move |s: &Session| Action::SetMillis(id(s, 0, Some(0)), text.into());
    check_fault(millis("abc"), "Expected milliseconds from 0 to 86400000 (a day), found \"abc\".");
    check_fault(millis(""), "Expected milliseconds from 0 to 86400000 (a day), found \"\".");
    check_fault(millis("-1"), "Expected milliseconds from 0 to 86400000 (a day), found -1.");
    check_fault(millis("1,500"), "Expected milliseconds from 0 to 86400000 (a day), found \"1,500\".");
    check_fault(millis("1e99"), "Expected milliseconds from 0 to 86400000 (a day), found 1e+99.");
    check_fault(millis("NaN"), "Expected milliseconds from 0 to 86400000 (a day), found \"NaN\".");
    let name = |text: &'static str| move |s: &Session| Action::Rename(id(s, 1, None), text.into());
    check_fault(
        name(""),
        "Expected a name of 1 to 40 letters, digits, spaces, - and _ that starts with a letter, found \"\".",
    );
    check_fault(
        name("user"),
        "Expected a name of its own, found \"user\", which the programs call user as they do tasks[0].",
    );
    check_fault(
        name("class"),
        "Expected a name that Python, JavaScript and the programs do not use themselves, found \"class\".",
    );
    check_fault(name("<b>"), "Expected a name of 1 to 40 letters, digits, spaces, - and _ that starts with a letter, found \"<b>\".");
    check_fault(|s| Action::RemovePhase(id(s, 0, Some(0))), "Expected 1 to 100 phases, found none.");
}

#[test]
fn what_was_typed_is_kept_as_it_was_typed() {
    let mut session = dashboard();
    for text in [" 1500 ", "1500.", "01500", "1.5e3", "abc", "", "9".repeat(5000).as_str()] {
        let phase = id(&session, 0, Some(0));
        session.apply(Action::SetMillis(phase, text.into()));
        assert_eq!(session.form().tasks[0].phases[0].millis.text, text);
    }
}

#[test]
fn an_edit_that_mends_a_fault_brings_a_new_picture() {
    let mut session = dashboard();
    let phase = id(&session, 0, Some(0));
    session.apply(Action::SetMillis(phase, "x".into()));
    let changes = session.apply(Action::SetMillis(phase, "3000".into()));
    assert!(changes.picture && session.is_pending() && !session.stale());
    assert!(session.settle().picture);
    assert!(errors(&session).is_empty());
}

#[test]
fn totals_follow_an_edit() {
    let mut session = dashboard();
    assert_eq!(totals(&session), [2500, 1500, 2500, 1500]);
    let phase = id(&session, 0, Some(0));
    session.apply(Action::SetMillis(phase, "3000".into()));
    let changes = session.settle();
    assert!(changes.totals, "new totals are worth an announcement");
    assert_eq!(totals(&session), [4000, 3000, 4000, 3000]);
    session.apply(Action::SetKind(phase, PhaseKind::Work));
    session.settle();
    assert_eq!(
        totals(&session),
        [4000, 4000, 4000, 4000],
        "work holds the thread and the other starts after it"
    );
}

#[test]
fn an_edit_that_changes_no_total_announces_nothing() {
    let mut session = dashboard();
    let task = id(&session, 0, None);
    session.apply(Action::Rename(task, "somebody".into()));
    let changes = session.settle();
    assert!(changes.picture && !changes.totals);
    assert!(session.program().is_some_and(|shown| shown.played.program.contains("async def somebody()")));
}

#[test]
fn tasks_phases_and_runs_come_and_go() {
    let mut session = dashboard();
    session.apply(Action::AddTask);
    session.apply(Action::AddTask);
    let names: Vec<&str> = session.form().tasks.iter().map(|task| task.name.text.as_str()).collect();
    assert_eq!(names, ["user", "settings", "task 3", "task 4"]);
    let third = id(&session, 2, None);
    session.apply(Action::RemoveTask(third));
    session.apply(Action::AddTask);
    let names: Vec<&str> = session.form().tasks.iter().map(|task| task.name.text.as_str()).collect();
    assert_eq!(names, ["user", "settings", "task 4", "task 5"], "a new name is nobody else's");
    let first = id(&session, 0, None);
    session.apply(Action::AddPhase(first));
    assert_eq!(session.form().tasks[0].phases.len(), 2);
    session.apply(Action::SetFails(first, true));
    assert!(errors(&session).is_empty(), "what the form adds by itself is never faulty");
    session.apply(Action::SetRun(RunKind::PythonBlocking, false));
    session.apply(Action::SetRun(RunKind::JavaScriptSequential, true));
    session.settle();
    let runs: Vec<RunKind> = session.picture().expect("a picture").runs.iter().map(|run| run.kind).collect();
    let sequential = RunKind::JavaScriptSequential;
    assert_eq!(runs, [RunKind::PythonSequential, RunKind::PythonGather, sequential, RunKind::PromiseAll]);
}

#[test]
fn a_playground_without_a_run_says_so() {
    let mut session = dashboard();
    for kind in RunKind::ALL {
        session.apply(Action::SetRun(kind, false));
    }
    assert!(session.form().runs_error.is_some() && session.stale());
    session.apply(Action::SetRun(RunKind::PromiseAll, true));
    session.settle();
    assert_eq!(session.picture().map(|picture| picture.runs.len()), Some(1));
}

#[test]
fn gestures_for_what_is_gone_change_nothing() {
    let mut session = dashboard();
    let gone = 10_000;
    for action in [
        Action::Rename(gone, "x".into()),
        Action::SetKind(gone, PhaseKind::Work),
        Action::SetMillis(gone, "1".into()),
        Action::SetFails(gone, true),
        Action::SetMessage(gone, "x".into()),
        Action::RemoveTask(gone),
        Action::AddPhase(gone),
        Action::RemovePhase(gone),
        Action::SetRun(RunKind::PromiseAll, true),
        Action::PickStory("nonsense".into()),
    ] {
        assert_eq!(session.apply(action.clone()), Changes::default(), "{action:?}");
        assert!(!session.is_pending(), "{action:?}");
    }
}

#[test]
fn a_story_replaces_everything_and_starting_over_brings_the_first_back() {
    let mut session = dashboard();
    let old = id(&session, 0, None);
    session.apply(Action::Rename(old, "changed".into()));
    assert_eq!(session.apply(Action::PickStory("kitchen".into())), Changes::ALL);
    assert_eq!(session.story().map(|story| story.key), Some("kitchen"));
    assert!(session.form().tasks.iter().all(|task| task.id > old), "numbers are used once");
    session.apply(Action::Reset);
    session.settle();
    assert_eq!(session.story().map(|story| story.key), Some("dashboard"));
    assert_eq!(session.form().tasks[0].name.text, "user");
}

#[test]
fn the_form_says_the_scenario_that_it_was_given() {
    let text = r#"{"title": "t", "tasks": [{"name": "a b", "phases": [{"wait": 12.5}, {"work": 0.001}], "fails": "no"}],
        "runs": ["javascript.blocking"], "world": {"default_ms": 7}}"#;
    let json: Json = serde_json::from_str(text).expect("JSON");
    let scenario = Scenario::from_json(&json).expect("a scenario");
    let mut session = Session::new(scenario.clone());
    session.settle();
    assert_eq!(session.picture().map(|picture| &picture.scenario), Some(&scenario));
    let texts: Vec<&str> =
        session.form().tasks[0].phases.iter().map(|phase| phase.millis.text.as_str()).collect();
    assert_eq!(texts, ["12.5", "0.001"]);
}

#[test]
fn one_run_is_made_at_a_time_and_an_edit_starts_them_again() {
    let mut session = Session::with_story("dashboard").expect("a built-in story");
    for _ in 0..3 {
        assert_eq!(session.advance(), Changes::default());
    }
    assert!(session.picture().is_none());
    let phase = id(&session, 0, Some(0));
    session.apply(Action::SetMillis(phase, "10".into()));
    for _ in 0..3 {
        assert_eq!(session.advance(), Changes::default());
    }
    assert!(session.advance().picture && !session.is_pending());
}

#[test]
fn the_program_that_is_shown_stays_while_its_run_does() {
    let mut session = dashboard();
    assert_eq!(session.program().map(|shown| shown.kind), Some(RunKind::PythonSequential));
    assert!(session.apply(Action::ShowProgram(RunKind::PromiseAll)).program);
    assert_eq!(session.apply(Action::ShowProgram(RunKind::PromiseAll)), Changes::default());
    assert_eq!(session.program().map(|shown| shown.kind), Some(RunKind::PromiseAll));
    session.apply(Action::SetRun(RunKind::PromiseAll, false));
    session.settle();
    assert_eq!(session.program().map(|shown| shown.kind), Some(RunKind::PythonSequential));
}

#[test]
fn sliders_share_a_scale_that_only_grows() {
    let mut session = dashboard();
    assert_eq!(session.form().most, 5000);
    let phase = id(&session, 0, Some(0));
    session.apply(Action::SetMillis(phase, "7000".into()));
    assert_eq!(session.form().most, 10_000);
    session.apply(Action::SetMillis(phase, "1".into()));
    assert_eq!(session.form().most, 10_000);
    session.apply(Action::SetMillis(phase, "1e300".into()));
    assert_eq!(session.form().most, 100_000_000, "beyond a day there is nothing to slide to");
}

#[test]
fn heavy_computing_says_what_threads_processes_and_workers_do() {
    let mut session = Session::with_story("heavy").expect("a story");
    session.settle();
    let picture = session.picture().expect("a picture");
    let totals: Vec<u64> = picture.runs.iter().map(|run| run.played.total().micros() / 1000).collect();
    assert_eq!(totals, [700, 700, 400, 700, 400]);
    let told = "Python threads took 700 ms, the sum of all: primes (400 ms) and hashes (300 ms), whose threads took \
                turns, because only one of them computes at a time (the GIL).";
    assert!(picture.sentences.iter().any(|sentence| sentence == told), "{:#?}", picture.sentences);
}

/// A playground whose core is only a part, after these gestures.
fn part(actions: impl IntoIterator<Item = Action>) -> Session {
    let mut session = Session::with_story("dashboard").expect("a built-in story");
    session.be_part();
    session.settle();
    for action in actions {
        session.apply(action);
    }
    session
}

#[test]
fn a_part_of_the_core_makes_no_run_that_it_lacks_and_keeps_its_picture() {
    let threads = RunKind::PythonThreads;
    let mut session = part([Action::SetRun(RunKind::JavaScriptSequential, true)]);
    assert!(!session.wants_more() && session.is_pending());
    session.settle();
    assert_eq!(totals(&session).len(), 5);
    session.apply(Action::SetRun(threads, true));
    assert!(session.lacks(threads) && session.wants_more() && !session.is_pending());
    assert_eq!(session.settle(), Changes::default());
    assert_eq!(totals(&session).len(), 5);
    // The reader changes their mind.
    session.apply(Action::SetRun(threads, false));
    session.settle();
    assert!(!session.wants_more() && !session.stale());
}

#[test]
fn what_does_not_come_is_told_beside_the_runs_until_it_is_asked_for_again() {
    let threads = RunKind::PythonThreads;
    let mut session = part([]);
    assert_eq!(session.lack("it is away"), Changes::default(), "nothing is lacking");
    session.apply(Action::SetRun(threads, true));
    let changes = session.lack("it is away");
    assert!(changes.form && changes.picture && session.stale() && !session.wants_more());
    assert_eq!(session.form().runs_error.as_deref(), Some("Python, threads: it is away."));
    // Other edits do not ask again.
    let first = id(&session, 0, None);
    session.apply(Action::Rename(first, "other".into()));
    assert_eq!(session.form().runs_error.as_deref(), Some("Python, threads: it is away."));
    assert!(!session.wants_more());
    session.apply(Action::SetRun(RunKind::PythonProcesses, true));
    assert!(session.wants_more() && session.form().runs_error.is_none());
    session.lack("it is away");
    for kind in [threads, RunKind::PythonProcesses] {
        session.apply(Action::SetRun(kind, false));
    }
    assert!(session.form().is_good() && session.is_pending());
}

#[test]
fn another_core_goes_on_with_all_that_was_typed() {
    let first = dashboard();
    let (task, phase, second) = (id(&first, 0, None), id(&first, 0, Some(0)), id(&first, 1, None));
    let session = part([
        Action::PickStory("kitchen".into()),
        Action::PickStory("dashboard".into()),
        Action::ShowProgram(RunKind::PromiseAll),
        Action::AddTask,
    ]);
    let whole = |session: &Session| {
        let mut whole = Session::with_story("one-fails").expect("a built-in story");
        whole.restore(&session.state());
        whole
    };
    let next = whole(&session);
    assert_eq!(next.form().tasks, session.form().tasks, "with the same numbers");
    assert_eq!(next.form().runs, session.form().runs);
    assert_eq!(next.story().map(|story| story.key), Some("dashboard"));
    let mut session = part([
        Action::SetMillis(phase, "12x ".into()),
        Action::Rename(task, "".into()),
        Action::SetFails(second, true),
        Action::SetMessage(second, "größer".into()),
        Action::AddPhase(second),
        Action::SetKind(phase, PhaseKind::Work),
        Action::SetRun(RunKind::PythonThreads, true),
    ]);
    let mut next = whole(&session);
    assert_eq!(next.form().tasks, session.form().tasks, "with all that is wrong");
    assert_eq!(next.form().most, session.form().most);
    for session in [&mut session, &mut next] {
        session.apply(Action::SetMillis(phase, "120".into()));
        session.apply(Action::Rename(task, "tea".into()));
        session.apply(Action::AddTask);
    }
    assert_eq!(next.form().tasks, session.form().tasks, "new tasks have new numbers");
    assert!(session.wants_more() && next.settle().totals, "what another core could not show is news");
    assert_eq!(totals(&next).len(), 5);
    next.apply(Action::Reset);
    assert_eq!(next.story().map(|story| story.key), Some("one-fails"), "what it began with is its own");
}
