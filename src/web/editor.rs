//! The markup of the form: the choice of a story, a row for each task, the choice of runs. What a control does when it
//! is used stands in its `data-do` (see `listener`), what it holds in `data-value` or `data-checked` (see `dom`).

use super::dom::fill;
use crate::scenario::RunKind;
use crate::session::{Field, Form, PhaseForm, Session, TaskForm};
use crate::stories::stories;

/// Rows beyond this are not shown: nobody edits the 61st task by hand, and a page must stay quick.
const MOST_ROWS: usize = 60;

/// The story that is shown and the way to others.
pub fn head(session: &Session) -> String {
    let mut out = String::new();
    let picked = session.story();
    let key = picked.map_or("", |story| story.key);
    fill(
        &mut out,
        "<div class=pick><label for=story>Story</label><span class=select>\
         <select id=story data-do=story data-value=\"~\">",
        &[key],
    );
    if picked.is_none() {
        let title = session.form().title();
        let title = if title.is_empty() { "Of your own" } else { title };
        fill(&mut out, "<option value=\"\">~</option>", &[title]);
    }
    for story in stories() {
        fill(&mut out, "<option value=\"~\">~</option>", &[story.key, story.title]);
    }
    out.push_str("</select></span><button type=button class=quiet data-do=reset>Start over</button></div>");
    if let Some(story) = picked {
        fill(&mut out, "<p class=lesson>~</p>", &[story.lesson]);
    }
    out
}

/// The tasks.
pub fn tasks(form: &Form) -> String {
    let mut out = String::new();
    for task in form.tasks.iter().take(MOST_ROWS) {
        row(&mut out, form, task);
    }
    if form.tasks.len() > MOST_ROWS {
        let more = (form.tasks.len() - MOST_ROWS).to_string();
        fill(&mut out, "<div class=more data-key=more>and ~ more tasks</div>", &[&more]);
    }
    out
}

/// Said while the rest of the core is fetched for a run.
pub const ON_ITS_WAY: &str = "What this run needs is on its way.";

/// What is below the tasks: faults of the whole, and the choice of runs.
pub fn rest(session: &Session) -> String {
    let mut out = String::new();
    let form = session.form();
    for error in &form.errors {
        fill(&mut out, "<p class=error>~</p>", &[error]);
    }
    out.push_str(
        "<button type=button class=add data-do=add-task data-key=add>Add a task</button>\
         <fieldset class=runs data-key=runs aria-describedby=runs--error><legend>Runs to compare</legend><div>",
    );
    for kind in RunKind::ALL {
        // Where the page had better begin to fetch the rest of the core.
        out.push_str(if session.lacks(kind) { "<label data-far>" } else { "<label>" });
        fill(
            &mut out,
            "<input type=checkbox data-do=\"run:~\" data-checked=~>~</label>",
            &[kind.key(), truth(form.runs.contains(&kind)), kind.label()],
        );
    }
    out.push_str("</div>");
    error(&mut out, "runs", "", &form.runs_error);
    if session.wants_more() {
        fill(&mut out, "<p class=more>~</p>", &[ON_ITS_WAY]);
    }
    out.push_str("</fieldset>");
    out
}

fn truth(is: bool) -> &'static str {
    if is {
        "true"
    } else {
        "false"
    }
}

fn row(out: &mut String, form: &Form, task: &TaskForm) {
    let id = &task.id.to_string();
    let name = &task.name.text;
    fill(
        out,
        "<div class=task data-key=~ role=group aria-label=\"Task ~\"><div class=line>\
         <label class=name><span class=hidden>Name of the task</span>",
        &[id, name],
    );
    field(out, &task.name, "rename", id);
    fill(
        out,
        "</label><button type=button class=remove data-do=remove-task:~ aria-label=\"Remove task ~\" \
         title=\"Remove this task\"></button></div>",
        &[id, name],
    );
    error(out, "rename", id, &task.name.error);
    out.push_str("<ul class=phases>");
    for (index, phase) in task.phases.iter().enumerate() {
        chip(out, form.most, name, phase, &(index + 1).to_string());
    }
    fill(
        out,
        "</ul><div class=line><button type=button class=quiet data-do=add-phase:~ \
         aria-label=\"Add a phase to ~\">Add a phase</button><label class=fails>\
         <input type=checkbox data-do=fails:~ data-checked=~>then fails<span class=hidden> (task ~)</span></label></div>",
        &[id, name, id, truth(task.fails), name],
    );
    error(out, "task", id, &task.error);
    if task.fails {
        fill(out, "<label class=message data-key=m~><span>with the message</span>", &[id]);
        field(out, &task.message, "message", id);
        out.push_str("</label>");
        error(out, "message", id, &task.message.error);
    }
    out.push_str("</div>");
}

/// A phase: what it does, how long as a number, how long as a slider.
fn chip(out: &mut String, most: u64, name: &str, phase: &PhaseForm, number: &str) {
    let id = &phase.id.to_string();
    let kind = phase.kind.key();
    fill(
        out,
        "<li class=\"phase ~\" data-key=~><div class=line><span class=select>\
         <select data-do=kind:~ data-value=~ aria-label=\"Kind of ~, phase ~\">\
         <option value=wait>waits</option><option value=work>works</option></select></span>\
         <label class=millis><span class=hidden>Milliseconds of ~, phase ~</span>",
        &[kind, id, id, kind, name, number, name, number],
    );
    field(out, &phase.millis, "millis", id);
    fill(
        out,
        "<span aria-hidden=true>ms</span></label><input type=range min=0 max=~ step=~ data-do=millis:~ \
         aria-label=\"Milliseconds of ~, phase ~, slider\"",
        &[&most.to_string(), &(most / 100).max(1).to_string(), id, name, number],
    );
    if phase.value().is_some_and(|value| value >= 0.0) {
        let text = phase.millis.text.trim();
        fill(out, " aria-valuetext=\"~ ms\" data-value=\"~\"", &[text, text]);
    }
    fill(
        out,
        "><button type=button class=remove data-do=remove-phase:~ aria-label=\"Remove phase ~ of ~\" \
         title=\"Remove this phase\"></button></div>",
        &[id, number, name],
    );
    error(out, "millis", id, &phase.millis.error);
    out.push_str("</li>");
}

fn field(out: &mut String, field: &Field, does: &str, id: &str) {
    let mode = if does == "millis" { "decimal" } else { "text" };
    fill(
        out,
        "<input type=text spellcheck=false autocomplete=off autocapitalize=off inputmode=~ data-do=~:~ data-value=\"~\"",
        &[mode, does, id, &field.text],
    );
    if field.error.is_some() {
        fill(out, " aria-invalid=true aria-describedby=~-~-error", &[does, id]);
    }
    out.push('>');
}

fn error(out: &mut String, about: &str, id: &str, error: &Option<String>) {
    if let Some(error) = error {
        fill(out, "<p class=error id=~-~-error>~</p>", &[about, id, error]);
    }
}
