//! The programs that scenarios write are among the records: the files `scenario_*` of `tests/records` hold their text,
//! beside what the real python3 and node printed when they ran it. Here the texts are compared with what is written
//! today; that loopscope prints the same is asked of all records alike.
//!
//! After a change of the writers: `LOOPSCOPE_UPDATE=1 cargo test --test it programs::`, then `./build.sh record`.

use loopscope::json::Json;
use loopscope::scenario::{RunKind, Scenario};
use loopscope::stories::stories;
use loopscope::world::Language;
use std::path::{Path, PathBuf};

/// Scenarios beside the stories: times that are no whole milliseconds, several failures with awkward messages, names
/// of several words, more tasks than fit on a line.
const OTHERS: [(&str, &str); 4] = [
    (
        "fractions",
        r#"[{"name": "a", "phases": [{"wait": 100}, {"work": 200}, {"wait": 0.3}]},
            {"name": "b", "phases": [{"wait": 12.345}, {"work": 0.001}, {"work": 7.777}, {"wait": 3.2}, {"work": 1.1}]},
            {"name": "c", "phases": [{"work": 33.333}, {"wait": 33.333}, {"work": 100}, {"wait": 0}]}]"#,
    ),
    (
        "failures",
        r#"[{"name": "boil water", "phases": [{"wait": 100}], "fails": "it \"boils\" {x} ${y} \\ é 🦀 ' \u2028"},
            {"name": "Gemüse", "phases": [{"work": 50}, {"wait": 20}], "fails": "second"},
            {"name": "お茶", "phases": [{"wait": 120}, {"work": 5}]}]"#,
    ),
    (
        "crowd",
        r#"[{"name": "load the configuration", "phases": [{"wait": 40}]},
            {"name": "read the latest messages", "phases": [{"wait": 35}, {"work": 10}]},
            {"name": "fetch all the pictures", "phases": [{"wait": 45}, {"work": 15}]},
            {"name": "count", "phases": [{"work": 30}]},
            {"name": "greet", "phases": [{"wait": 0}]}]"#,
    ),
    ("alone", r#"[{"name": "only", "phases": [{"wait": 15}], "fails": "no luck"}]"#),
];

fn scenarios() -> Vec<(String, Scenario)> {
    let stories = stories().iter().map(|story| (story.key.to_string(), story.scenario()));
    let others = OTHERS.iter().map(|(name, tasks)| {
        let json: Json = serde_json::from_str(&format!("{{\"tasks\": {tasks}}}")).expect("well formed");
        (name.to_string(), Scenario::from_json(&json).expect("a good scenario"))
    });
    stories.chain(others).collect()
}

fn record(name: &str, kind: RunKind) -> PathBuf {
    let (folder, ending) = match kind.language() {
        Language::Python => ("python", "py"),
        Language::JavaScript => ("javascript", "js"),
    };
    let way = kind.key().split_once('.').map_or("", |(_, way)| way);
    let name = name.replace('-', "_");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/records").join(folder);
    folder.join(format!("scenario_{name}_{way}.{ending}"))
}

#[test]
fn the_recorded_texts_are_those_that_are_written() {
    for (name, scenario) in scenarios() {
        for kind in RunKind::ALL {
            let path = record(&name, kind);
            let text = scenario.program(kind);
            if std::env::var_os("LOOPSCOPE_UPDATE").is_some() {
                std::fs::write(&path, text).expect("the records can be written");
                continue;
            }
            let recorded = std::fs::read_to_string(&path).unwrap_or_default();
            assert_eq!(text, recorded, "{}", path.display());
            assert!(path.with_extension("txt").exists(), "{} was not recorded", path.display());
        }
    }
}
