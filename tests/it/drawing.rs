//! Pictures: the SVG text of each is stored in tests/drawings and compared byte for byte. After a wanted change run
//! `UPDATE_DRAWINGS=1 cargo test --test it drawing` and look at what changed.

use crate::plays::{self, Play, DASHBOARD, ONE_FAILS};
use loopscope::drawing::{draw, Options, Panel};
use loopscope::timeline::Timeline;
use loopscope::trace::{End, On, Trace};
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
        ("sequential", "Python", "", plays::sequential(jobs)),
        ("gather", "Python", "1.67 × as fast", plays::gather(jobs)),
        ("blocking", "Python", "no faster\nloop busy 100 %", plays::blocking(jobs)),
        ("Promise.all", "JavaScript", "1.67 × as fast", plays::promise_all(jobs)),
    ]
}

/// Many lanes, long names, lanes below lanes, and more steps than pixels.
fn crowd() -> [(&'static str, &'static str, &'static str, Trace); 2] {
    let jobs: Vec<(&str, u64, bool)> =
        (0..1000).map(|index| ("job", 10 + index * 37 % 90, index == 500)).collect();
    let mut play = Play::default();
    let (program, main) = play.python_main();
    let busy = play.task("a_task_with_quite_a_long_name_<&>", main);
    let (other, sleepy) = (play.task("other", main), play.task("sleepy", main));
    play.wait(main, On::Several, 3).run(busy);
    let child = play.task("child", busy);
    for step in 1..2000 {
        play.wait(busy, On::Timer, 0).at_micros(step * 20).ready(busy).run(busy);
        if step % 2 == 0 {
            play.at_micros(step * 20 + 10);
        }
    }
    play.at(45).await_one(busy, child).run(child).wait(child, On::Reply, 0);
    play.run(other).wait(other, On::Primitive, 0).run(sleepy).wait(sleepy, On::Timer, 0);
    play.at(70).ready(child).run(child).at(75).end(child, End::Returned).late(sleepy, 72).ready(busy);
    play.run(sleepy).at(76).end(sleepy, End::Returned).run(busy).at(80).end(busy, End::Returned);
    let _ = program;
    [("gather", "Python", "", plays::gather(&jobs)), ("by hand", "Python", "stuck", play.trace)]
}

#[test]
fn hand_made_runs_look_as_stored() {
    for width in [320, 720, 1400] {
        let options = Options { width, standalone: true, title: "Four runs", ..Options::default() };
        check(&format!("dashboard-{width}"), &picture(&four(&DASHBOARD), &options));
        check(&format!("one-fails-{width}"), &picture(&four(&ONE_FAILS), &options));
        check(&format!("crowd-{width}"), &picture(&crowd(), &Options { max_lanes: 20, ..options }));
    }
}
