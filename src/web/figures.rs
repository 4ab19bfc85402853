//! The markup of what is seen of the runs: a figure for each, with its total, its timeline and the same as a table;
//! and the sentences.

use super::dom::fill;
use crate::compare::Row;
use crate::drawing::{draw, Options, Panel};
use crate::narrate;
use crate::session::{trouble, Picture, Played, Session, Shown};

/// Rows of a table beyond this are only counted.
const MOST_ROWS: usize = 60;

/// All figures but for their timelines, which are drawn when it is known how wide they are.
pub fn figures(session: &Session) -> String {
    let mut out = String::new();
    let Some(picture) = session.picture() else { return out };
    if session.stale() {
        out.push_str("<p class=stale data-key=stale>Something in the form is wrong. This is still the last good picture.</p>");
    }
    for (shown, row) in picture.rows() {
        figure(&mut out, shown, row);
    }
    out
}

fn figure(out: &mut String, shown: &Shown, row: &Row) {
    let label = shown.kind.label();
    fill(
        out,
        "<figure class=run data-key=\"~\"><figcaption><span class=what><span class=language>~</span> \
         <span class=label>~</span></span><span class=result><span class=note>~</span> \
         <strong class=total>~</strong></span></figcaption>",
        &[
            shown.kind.key(),
            shown.played.language.name(),
            &shown.played.label,
            &narrate::note(row),
            &narrate::time(row.total),
        ],
    );
    if let Some(trouble) = trouble(&shown.played.run.outcome) {
        fill(out, "<p class=trouble>~</p>", &[&trouble]);
    }
    fill(
        out,
        "<div class=picture data-keep></div><details><summary>As a table<span class=hidden>: ~</span></summary>\
         <div class=scroll tabindex=0 role=group aria-label=\"Table: ~\">",
        &[label, label],
    );
    table(out, &narrate::table(&shown.played.timeline));
    out.push_str("</div></details></figure>");
}

fn table(out: &mut String, table: &narrate::Table) {
    out.push_str("<table><thead><tr>");
    for head in &table.head {
        fill(out, "<th scope=col>~</th>", &[head]);
    }
    out.push_str("</tr></thead><tbody>");
    for row in table.rows.iter().take(MOST_ROWS) {
        out.push_str("<tr>");
        for (index, cell) in row.iter().enumerate() {
            fill(out, if index == 0 { "<th scope=row>~</th>" } else { "<td>~</td>" }, &[cell]);
        }
        out.push_str("</tr>");
    }
    out.push_str("</tbody></table>");
    if table.rows.len() > MOST_ROWS {
        fill(out, "<p>and ~ more rows</p>", &[&(table.rows.len() - MOST_ROWS).to_string()]);
    }
}

/// The timeline of one run, under the axis that all runs of the picture share.
pub fn timeline(picture: &Picture, shown: &Shown, width: u32) -> String {
    let beside: Vec<Panel> = picture.runs.iter().map(panel).collect();
    let subjects = picture.subjects();
    let subject = shown.played.subject();
    let words = narrate::run(&subject, crate::compare::baseline(&subjects, &subject)).join(" ");
    draw(
        &[panel(shown)],
        &Options {
            width,
            axis_end: Some(picture.comparison.end),
            id: shown.kind.key(),
            title: shown.kind.label(),
            description: &words,
            headings: false,
            legend: picture.runs.last().is_some_and(|last| last.kind == shown.kind),
            styled: false,
            beside: &beside,
            ..Options::default()
        },
    )
}

fn panel(shown: &Shown) -> Panel<'_> {
    let Played { label, language, timeline, .. } = &shown.played;
    Panel { label, language: language.name(), note: "", timeline }
}

/// Why the runs took as long as they did.
pub fn sentences(picture: &Picture) -> String {
    let mut out = String::new();
    for sentence in &picture.sentences {
        fill(&mut out, "<li>~</li>", &[sentence]);
    }
    out
}
