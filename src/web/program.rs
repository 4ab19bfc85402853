//! The markup of the programs: a tab for each run, the text that ran, and what it printed when.

use super::dom::push;
use crate::clock::Instant;
use crate::narrate;
use crate::session::Session;
use crate::trace::Stream;

/// Lines of output beyond this are only counted.
const MOST_LINES: usize = 200;

/// The tabs, and the program that is shown.
pub fn program(session: &Session) -> String {
    let mut out = String::new();
    let (Some(picture), Some(shown)) = (session.picture(), session.program()) else { return out };
    out.push_str("<div class=tabs role=tablist aria-label=\"Programs\">");
    for run in &picture.runs {
        let key = run.kind.key();
        let (selected, stop) = if run.kind == shown.kind { ("true", "0") } else { ("false", "-1") };
        push(
            &mut out,
            &[
                "<button type=button role=tab data-do=\"program:",
                key,
                "\" data-key=\"",
                key,
                "\" id=\"tab-",
                key,
                "\" aria-controls=program aria-selected=",
                selected,
                " tabindex=",
                stop,
                "><span class=language>",
                run.language(),
                "</span> ",
                run.label(),
                "</button>",
            ],
        );
    }
    push(
        &mut out,
        &[
            "</div><div id=program role=tabpanel aria-labelledby=\"tab-",
            shown.kind.key(),
            "\"><div class=text><pre tabindex=0 role=group aria-label=\"The program that ran\"><code>",
            &shown.program,
            "</code></pre>",
        ],
    );
    out.push_str("<button type=button class=copy data-do=copy>Copy</button></div>");
    out.push_str(
        "<div class=output><p class=caption id=printed>It prints</p><ol aria-labelledby=printed tabindex=0>",
    );
    let lines = shown.run.trace.lines();
    for line in lines.iter().take(MOST_LINES) {
        let class = if line.stream == Stream::Error { "err" } else { "out" };
        push(
            &mut out,
            &[
                "<li class=",
                class,
                "><span class=at>",
                &narrate::time(line.at.since(Instant::ZERO)),
                "</span> <code>",
                &line.text,
                "</code></li>",
            ],
        );
    }
    if lines.len() > MOST_LINES {
        push(&mut out, &["<li>and ", &(lines.len() - MOST_LINES).to_string(), " more lines</li>"]);
    }
    out.push_str("</ol></div></div>");
    out
}
