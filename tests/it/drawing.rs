//! Pictures: the SVG text of each is stored in tests/drawings and compared byte for byte. After a wanted change run
//! `UPDATE_DRAWINGS=1 cargo test --test it drawing` and look at what changed.

use crate::plays::{self, Play, DASHBOARD, ONE_FAILS};
use loopscope::clock::Instant;
use loopscope::compare::{Comparison, Subject};
use loopscope::drawing::scene::{Anchor, Look, Scene, Shape};
use loopscope::drawing::{draw, scene, Options, Panel};
use loopscope::machine::Budget;
use loopscope::narrate;
use loopscope::simulate::simulate;
use loopscope::stories::stories;
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
        ("blocking", "Python", "no faster", plays::blocking(jobs)),
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
fn a_crowd_looks_as_stored() {
    for width in [320, 720, 1400] {
        let options = Options { width, standalone: true, title: "A crowd", ..Options::default() };
        check(&format!("crowd-{width}"), &picture(&crowd(), &Options { max_lanes: 20, ..options }));
    }
}

/// Sixty tasks of four hundred steps, each step nearly two pixels wide, would be 48,000 bars.
#[test]
fn a_picture_never_has_more_bars_than_a_browser_likes() {
    let mut play = Play::default();
    let (_, main) = play.python_main();
    let tasks: Vec<_> = (0..60).map(|_| play.task("steps", main)).collect();
    play.wait(main, On::Several, 60);
    for step in 0..400 {
        for task in &tasks {
            play.run(*task).wait(*task, On::Timer, 0);
        }
        play.at_micros((step + 1) * 2_500);
        for task in &tasks {
            play.ready(*task);
        }
    }
    for task in tasks {
        play.run(task).end(task, End::Returned);
    }
    let drawn = picture(&[("gather", "Python", "", play.trace)], &Options::default());
    let bars = drawn.matches("<rect").count();
    assert!((60..2_500).contains(&bars), "{bars} bars");
}

#[test]
fn stories_look_as_stored() {
    for story in stories() {
        let scenario = story.scenario();
        let runs: Vec<_> = scenario
            .runs
            .iter()
            .map(|kind| {
                let program = scenario.program(*kind);
                let run = simulate(kind.language(), &program, &scenario.world, &Budget::default());
                (*kind, Timeline::from_trace(&run.trace), run)
            })
            .collect();
        let subjects: Vec<Subject> = runs
            .iter()
            .map(|(kind, timeline, run)| Subject {
                label: kind.name(),
                language: kind.language().name(),
                sequential: kind.is_sequential(),
                trace: &run.trace,
                timeline,
                outcome: &run.outcome,
            })
            .collect();
        let notes: Vec<String> = Comparison::of(&subjects).rows.iter().map(narrate::note).collect();
        let panels: Vec<Panel> = subjects
            .iter()
            .zip(&notes)
            .map(|(run, note)| Panel {
                label: run.label,
                language: run.language,
                note,
                timeline: run.timeline,
            })
            .collect();
        let description = narrate::comparison(&subjects).join(" ");
        for width in [320, 720, 1400] {
            let title = scenario.title.as_str();
            let options =
                Options { width, title, description: &description, standalone: true, ..Options::default() };
            check(&format!("{}-{width}", story.key), &draw(&panels, &options));
        }
    }
}

fn scene_of(runs: &[(&str, &str, &str, Trace)], options: &Options) -> Scene {
    let timelines: Vec<Timeline> = runs.iter().map(|run| Timeline::from_trace(&run.3)).collect();
    let panels: Vec<Panel> = runs
        .iter()
        .zip(&timelines)
        .map(|((label, language, note, _), timeline)| Panel { label, language, note, timeline })
        .collect();
    scene(&panels, options)
}

#[test]
fn nothing_leaves_the_picture_at_any_width() {
    for width in [200, 320, 480, 559, 560, 720, 1400, 4000] {
        for runs in [four(&DASHBOARD), four(&ONE_FAILS), four(&[("nap", 0, false)])] {
            let scene = scene_of(&runs, &Options { width, ..Options::default() });
            for shape in &scene.shapes {
                let (left, right, bottom) = match shape {
                    Shape::Bar { x, y, width, height, .. } => (*x, x + width, y + height),
                    Shape::End { x, y, .. } => (x - 50, x + 50, y + 50),
                    // Letters are at least a quarter as wide as high.
                    Shape::Text { x, y, anchor, size, text, .. } => {
                        let wide = text.chars().count() as i32 * i32::from(*size) * 10 / 4;
                        match anchor {
                            Anchor::Start => (*x, x + wide, *y),
                            Anchor::Middle => (x - wide / 2, x + wide / 2, *y),
                            Anchor::End => (x - wide, *x, *y),
                        }
                    }
                };
                assert!(left >= 0 && right <= scene.width && bottom <= scene.height, "{width} px: {shape:?}");
            }
        }
    }
}

#[test]
fn labels_of_the_axis_keep_apart() {
    for width in [200, 320, 720, 1400] {
        for micros in
            [0, 1, 7, 999, 1000, 12_345, 1_500_000, 2_500_000, 9_999_999, 300_000_000, 86_400_000_000]
        {
            let mut play = Play::default();
            play.at_micros(micros);
            let runs = [("run", "Python", "", play.trace)];
            let scene =
                scene_of(&runs, &Options { width, headings: false, legend: false, ..Options::default() });
            let lowest = scene.shapes.iter().filter_map(text_place).map(|(.., y)| y).max().expect("an axis");
            let mut free = i32::MIN;
            let mut labels = 0;
            for (left, right, y) in scene.shapes.iter().filter_map(text_place) {
                if y == lowest {
                    assert!(left > free, "{width} px, {micros} µs");
                    free = right;
                    labels += 1;
                }
            }
            assert!(
                labels >= 1 && (micros < 1000 || width < 300 || labels >= 2),
                "{width} px, {micros} µs: {labels}"
            );
        }
    }
}

/// From where to where a text goes at half an em a letter, and its base line.
fn text_place(shape: &Shape) -> Option<(i32, i32, i32)> {
    let Shape::Text { x, y, anchor, size, text, .. } = shape else { return None };
    let wide = text.chars().count() as i32 * i32::from(*size) * 5;
    let left = match anchor {
        Anchor::Start => *x,
        Anchor::Middle => x - wide / 2,
        Anchor::End => x - wide,
    };
    Some((left, left + wide, *y))
}

#[test]
fn many_short_steps_are_few_shapes() {
    let mut play = Play::default();
    let (_, main) = play.python_main();
    let task = play.task("ticker", main);
    play.wait(main, On::Activity, task.0).run(task);
    for step in 1..=100_000 {
        play.wait(task, On::Timer, 0).at_micros(step * 10).ready(task).run(task);
    }
    let runs = [("run", "Python", "", play.trace)];
    let scene = scene_of(&runs, &Options::default());
    assert!(scene.shapes.len() < 60, "{}", scene.shapes.len());
}

#[test]
fn an_axis_from_outside_makes_pictures_comparable() {
    let end = |axis_end| {
        let runs = [("gather", "Python", "", plays::gather(&DASHBOARD))];
        let scene = scene_of(&runs, &Options { axis_end, headings: false, ..Options::default() });
        let ends = scene.shapes.iter().filter_map(|shape| match shape {
            Shape::Bar { x, look: Look::EndLine, .. } => Some(*x),
            _ => None,
        });
        ends.max().expect("an end")
    };
    let (alone, beside) = (end(None), end(Some(Instant::from_micros(3_000_000))));
    let left = 10;
    // Twice the time on the axis: the run's end stands half as far from the beginning of the axis.
    assert!(beside < alone && beside > left);
    assert_eq!(end(Some(Instant::from_micros(1))), alone, "no run is cut off");
}

#[test]
fn markup_is_well_formed_and_its_ids_are_its_own() {
    let mut play = Play::default();
    let (_, main) = play.python_main();
    play.task("<b>&\"x\u{1}", main);
    let runs = [("a < b", "Python", "c & d", play.trace)];
    let options = Options { id: "my.run 1", title: "\"T\" <1>", standalone: true, ..Options::default() };
    let svg = picture(&runs, &options);
    assert!(svg.contains("id=\"my-run-1\""));
    assert!(svg.contains("&quot;T&quot; &lt;1&gt;"));
    for id in svg.split(" id=\"").skip(1) {
        assert!(id.starts_with("my-run-1"), "{}", &id[..20]);
    }
    assert!(svg.bytes().all(|byte| byte == b'\n' || byte >= b' '));
    for tag in ["svg", "title", "desc", "style", "defs", "pattern", "text"] {
        let opened = svg.matches(&format!("<{tag} ")).count() + svg.matches(&format!("<{tag}>")).count();
        assert_eq!(opened, svg.matches(&format!("</{tag}>")).count(), "{tag}");
    }
}

/// The relative luminance of `#rrggbb`, as WCAG 2 defines it.
fn luminance(colour: &str) -> f64 {
    let channel = |at: usize| {
        let value = u8::from_str_radix(&colour[at..at + 2], 16).expect("a colour");
        let value = f64::from(value) / 255.0;
        if value <= 0.03928 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn colours_stand_out_on_white_and_on_black_paper() {
    let svg = picture(&four(&DASHBOARD), &Options { standalone: true, ..Options::default() });
    let mut seen = 0;
    for property in ["running", "waiting", "ready", "done", "failed"] {
        for part in svg.split(&format!("var(--loopscope-{property},")).skip(1) {
            let colour = &part[..7];
            for paper in ["#ffffff", "#14171c"] {
                assert!(contrast(colour, paper) >= 3.0, "{property} {colour} on {paper}");
            }
            if ["running", "ready"].contains(&property) {
                assert!(contrast(colour, "#ffffff") >= 4.5, "words on {property}");
            }
            seen += 1;
        }
    }
    assert!(seen >= 8);
    assert!(contrast("#1b1f26", "#ffffff") >= 7.0 && contrast("#e8ebf0", "#14171c") >= 7.0);
    assert!(svg.contains("#1b1f26") && svg.contains("#e8ebf0") && svg.contains("#14171c"));
}
