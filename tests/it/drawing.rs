//! Pictures: the SVG text of each is stored in tests/drawings and compared byte for byte. After a wanted change run
//! `UPDATE_DRAWINGS=1 cargo test --test it drawing` and look at what changed.

use crate::plays::{self, DASHBOARD, ONE_FAILS};
use loopscope::drawing::{draw, Options, Panel};
use loopscope::timeline::Timeline;
use loopscope::trace::Trace;
use std::path::Path;

/// Compares with the stored picture of this name.
#[track_caller]
fn check(name: &str, svg: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/drawings").join(name).with_extension("svg");
    if std::env::var_os("UPDATE_DRAWINGS").is_some() {
        std::fs::create_dir_all(path.parent().expect("it has one")).expect("the folder can be made");
        std::fs::write(&path, svg).expect("the drawing can be written");
    }
    let stored = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(svg == stored, "{} differs from what is stored; see the head of this file", path.display());
}

fn picture(runs: &[(&str, &str, &str, Trace)], options: &Options) -> String {
    let timelines: Vec<Timeline> = runs.iter().map(|run| Timeline::from_trace(&run.3)).collect();
    let panels: Vec<Panel> = runs
        .iter()
        .zip(&timelines)
        .map(|((label, language, note, _), timeline)| Panel { label, language, note, timeline })
        .collect();
    draw(&panels, options)
}

fn four(jobs: &[(&str, u64, bool)]) -> [(&'static str, &'static str, &'static str, Trace); 4] {
    [
        ("Python, one after the other", "Python", "", plays::sequential(jobs)),
        ("Python, gather", "Python", "1.67 × as fast", plays::gather(jobs)),
        ("Python, blocking", "Python", "no faster\nloop busy 100 %", plays::blocking(jobs)),
        ("JavaScript, Promise.all", "JavaScript", "1.67 × as fast", plays::promise_all(jobs)),
    ]
}

#[test]
fn hand_made_runs_look_as_stored() {
    for width in [320, 720, 1400] {
        let options = Options { width, standalone: true, title: "Four runs", ..Options::default() };
        check(&format!("dashboard-{width}"), &picture(&four(&DASHBOARD), &options));
        check(&format!("one-fails-{width}"), &picture(&four(&ONE_FAILS), &options));
    }
}
