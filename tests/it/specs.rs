//! The specifications in `tests/specs`: every program in them prints what stands below it. What stands there was
//! recorded from the real runtimes (`tests/records/record_specs.py`).

use crate::common::{report, report_with_turns, run};
use loopscope::simulate::Language;
use std::fmt::Write;
use std::fs;
use std::path::Path;

#[test]
fn python_does_what_its_specifications_say() {
    check_all("python-");
}

#[test]
fn javascript_does_what_its_specifications_say() {
    check_all("javascript-");
}

/// Runs all programs of the files that begin with `prefix` and tells of all differences at once.
#[track_caller]
fn check_all(prefix: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/specs");
    let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("the folder is there").path()).collect();
    paths.sort();
    let (mut wrong, mut compared, mut failed) = (String::new(), 0, 0);
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_string();
        if !name.starts_with(prefix) {
            continue;
        }
        for example in examples(&fs::read_to_string(&path).expect("a file that was just listed can be read"))
        {
            compared += 1;
            let found = example.printed();
            if found != example.expected {
                failed += 1;
                let Example { heading, program, expected, .. } = &example;
                let _ =
                    writeln!(wrong, "{name}, {heading}\n{program}\nexpected\n{expected}\nfound\n{found}\n");
            }
        }
    }
    assert!(compared > 0, "no program in tests/specs/{prefix}*");
    assert!(failed == 0, "\n{wrong}{failed} of {compared} programs do something else");
}

/// A program of a specification, with what it prints.
struct Example {
    heading: String,
    language: Language,
    program: String,
    /// Whether the lines have the turn of the loop before them.
    turns: bool,
    expected: String,
}

impl Example {
    fn printed(&self) -> String {
        let run = run(self.language, &self.program);
        match self.turns {
            true => report_with_turns(self.language, &run),
            false => report(self.language, &run),
        }
    }
}

/// The blocks ```python or ```js, each with the next ```text or ```turns.
fn examples(text: &str) -> Vec<Example> {
    let mut examples = Vec::new();
    let (mut heading, mut program) = (String::new(), None);
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if let Some(title) = line.strip_prefix("## ") {
            heading = title.to_string();
        }
        let Some(kind) = line.strip_prefix("```") else { continue };
        let block = lines
            .by_ref()
            .take_while(|line| *line != "```")
            .fold(String::new(), |text, line| text + line + "\n");
        match kind {
            "python" => program = Some((Language::Python, block)),
            "js" => program = Some((Language::JavaScript, block)),
            "text" | "turns" => {
                let (language, program) =
                    program.take().unwrap_or_else(|| panic!("{heading}: what prints this?\n{block}"));
                let turns = kind == "turns";
                examples.push(Example {
                    heading: heading.clone(),
                    language,
                    program,
                    turns,
                    expected: block,
                });
            }
            _ => panic!("{heading}: expected a block of python, js, text or turns, found {kind}"),
        }
    }
    assert!(program.is_none(), "{heading}: a program without what it prints");
    examples
}
