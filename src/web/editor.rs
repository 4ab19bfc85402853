//! The markup of the form: the choice of a story, a row for each task, the choice of runs. What a control does when it
//! is used stands in its `data-do` (see `listener`), what it holds in `data-value` or `data-checked` (see `dom`).

use super::dom::push;
use crate::scenario::RunKind;
use crate::session::{Field, Form, PhaseForm, PhaseKind, Session, TaskForm};
use crate::stories::stories;

/// Rows beyond this are not shown: nobody edits the 61st task by hand, and a page must stay quick.
const MOST_ROWS: usize = 60;

/// The story that is shown and the way to others.
pub fn head(session: &Session) -> String {
    let mut out = String::new();
    let picked = session.story();
    let key = picked.map_or("", |story| story.key);
    push(&mut out, &["<div class=pick><label for=story>Story</label><span class=select><select id=story data-do=story data-value=\"", key, "\">"]);
    if picked.is_none() {
        let title = session.form().title();
        push(
            &mut out,
            &["<option value=\"\">", if title.is_empty() { "Of your own" } else { title }, "</option>"],
        );
    }
    for story in stories() {
        push(&mut out, &["<option value=\"", story.key, "\">", story.title, "</option>"]);
    }
    out.push_str("</select></span><button type=button class=quiet data-do=reset>Start over</button></div>");
    if let Some(story) = picked {
        push(&mut out, &["<p class=lesson>", story.lesson, "</p>"]);
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
        push(&mut out, &["<div class=more data-key=more>and ", &more, " more tasks</div>"]);
    }
    out
}

/// What is below the tasks: faults of the whole, and the choice of runs.
pub fn rest(form: &Form) -> String {
    let mut out = String::new();
    for error in &form.errors {
        push(&mut out, &["<p class=error>", error, "</p>"]);
    }
    out.push_str("<button type=button class=add data-do=add-task data-key=add>Add a task</button>");
    out.push_str("<fieldset class=runs data-key=runs aria-describedby=runs-error><legend>Runs to compare</legend><div>");
    for kind in RunKind::ALL {
        let checked = if form.runs.contains(&kind) { "true" } else { "false" };
        push(
            &mut out,
            &[
                "<label><input type=checkbox data-do=\"run:",
                kind.key(),
                "\" data-checked=",
                checked,
                ">",
                kind.label(),
                "</label>",
            ],
        );
    }
    out.push_str("</div>");
    error(&mut out, "runs", "", form.runs_error.as_deref());
    out.push_str("</fieldset>");
    out
}

fn row(out: &mut String, form: &Form, task: &TaskForm) {
    let id = &task.id.to_string();
    let name = &task.name.text;
    push(
        out,
        &[
            "<div class=task data-key=",
            id,
            " role=group aria-label=\"Task ",
            name,
            "\"><div class=line><label class=name><span class=hidden>Name of the task</span>",
        ],
    );
    field(out, &task.name, "rename", id, "autocapitalize=off");
    push(
        out,
        &[
            "</label><button type=button class=remove data-do=remove-task:",
            id,
            " aria-label=\"Remove task ",
            name,
            "\" title=\"Remove this task\"></button></div>",
        ],
    );
    error(out, "rename", id, task.name.error.as_deref());
    out.push_str("<ul class=phases>");
    for (index, phase) in task.phases.iter().enumerate() {
        chip(out, form.most, task, phase, index + 1);
    }
    push(
        out,
        &[
            "</ul><div class=line><button type=button class=quiet data-do=add-phase:",
            id,
            " aria-label=\"Add a phase to ",
            name,
            "\">Add a phase</button>",
        ],
    );
    let fails = if task.fails { "true" } else { "false" };
    push(
        out,
        &[
            "<label class=fails><input type=checkbox data-do=fails:",
            id,
            " data-checked=",
            fails,
            ">then fails<span class=hidden> (task ",
            name,
            ")</span></label></div>",
        ],
    );
    error(out, "task", id, task.error.as_deref());
    if task.fails {
        push(out, &["<label class=message data-key=m", id, "><span>with the message</span>"]);
        field(out, &task.message, "message", id, "");
        out.push_str("</label>");
        error(out, "message", id, task.message.error.as_deref());
    }
    out.push_str("</div>");
}

/// A phase: what it does, how long as a number, how long as a slider.
fn chip(out: &mut String, most: u64, task: &TaskForm, phase: &PhaseForm, number: usize) {
    let id = &phase.id.to_string();
    let of = &[" of ", &task.name.text, ", phase ", &number.to_string()].concat();
    let kind = phase.kind.key();
    push(
        out,
        &[
            "<li class=\"phase ",
            kind,
            "\" data-key=",
            id,
            "><div class=line><span class=select><select data-do=kind:",
            id,
            " data-value=",
            kind,
            " aria-label=\"Kind",
            of,
            "\">",
        ],
    );
    for (kind, label) in [(PhaseKind::Wait, "waits"), (PhaseKind::Work, "works")] {
        push(out, &["<option value=", kind.key(), ">", label, "</option>"]);
    }
    push(out, &["</select></span><label class=millis><span class=hidden>Milliseconds", of, "</span>"]);
    field(out, &phase.millis, "millis", id, "inputmode=decimal");
    out.push_str("<span aria-hidden=true>ms</span></label>");
    let end = &most.to_string();
    let step = &(most / 100).max(1).to_string();
    push(
        out,
        &[
            "<input type=range min=0 max=",
            end,
            " step=",
            step,
            " data-do=millis:",
            id,
            " aria-label=\"Milliseconds",
            of,
            ", slider\"",
        ],
    );
    if phase.value().is_some_and(|value| value >= 0.0) {
        let text = phase.millis.text.trim();
        push(out, &[" aria-valuetext=\"", text, " ms\" data-value=\"", text, "\""]);
    }
    push(
        out,
        &[
            "><button type=button class=remove data-do=remove-phase:",
            id,
            " aria-label=\"Remove phase ",
            &number.to_string(),
            " of ",
            &task.name.text,
            "\" title=\"Remove this phase\"></button></div>",
        ],
    );
    error(out, "millis", id, phase.millis.error.as_deref());
    out.push_str("</li>");
}

fn field(out: &mut String, field: &Field, does: &str, id: &str, more: &str) {
    push(
        out,
        &[
            "<input type=text spellcheck=false autocomplete=off ",
            "",
            more,
            "",
            " data-do=",
            does,
            ":",
            id,
            " data-value=\"",
            &field.text,
            "\"",
        ],
    );
    if field.error.is_some() {
        push(out, &[" aria-invalid=true aria-describedby=", does, "-", id, "-error"]);
    }
    out.push('>');
}

fn error(out: &mut String, about: &str, id: &str, error: Option<&str>) {
    let dash = if id.is_empty() { "" } else { "-" };
    if let Some(error) = error {
        push(out, &["<p class=error id=", about, "", dash, "", id, "-error>", error, "</p>"]);
    }
}
