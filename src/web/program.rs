//! The markup of the programs: a tab for each run, the text that ran, and what it printed when.

use super::dom::fill;
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
    out.push_str("<div class=tabs role=tablist aria-label=Programs>");
    for run in &picture.runs {
        let key = run.kind.key();
        let (selected, stop) = if run.kind == shown.kind { ("true", "0") } else { ("false", "-1") };
        fill(
            &mut out,
            "<button type=button role=tab data-do=\"program:~\" data-key=\"~\" id=\"tab-~\" aria-controls=program \
             aria-selected=~ tabindex=~><span class=language>~</span> ~</button>",
            &[key, key, key, selected, stop, run.played.language.name(), &run.played.label],
        );
    }
    fill(
        &mut out,
        "</div><div id=program role=tabpanel aria-labelledby=\"tab-~\"><div class=text><pre tabindex=0 role=group \
         aria-label=\"The program that ran\"><code>~</code></pre>\
         <button type=button class=copy data-do=copy>Copy</button></div>\
         <div class=output><p class=caption id=printed>It prints</p><ol aria-labelledby=printed tabindex=0>",
        &[shown.kind.key(), &shown.played.program],
    );
    let lines = shown.played.run.trace.lines();
    for line in lines.iter().take(MOST_LINES) {
        let class = if line.stream == Stream::Error { "err" } else { "out" };
        let at = narrate::time(line.at.since(Instant::ZERO));
        fill(&mut out, "<li class=~><span class=at>~</span> <code>~</code></li>", &[class, &at, &line.text]);
    }
    if lines.len() > MOST_LINES {
        fill(&mut out, "<li>and ~ more lines</li>", &[&(lines.len() - MOST_LINES).to_string()]);
    }
    out.push_str("</ol></div></div>");
    out
}
