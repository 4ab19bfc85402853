//! loopscope against the real thing: every program in `tests/records` prints the lines that CPython or V8 printed
//! under a virtual clock, in the same order, at the same times, and ends in the same way.

use crate::common::stamped_in;
use loopscope::simulate::Language;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn python_programs_print_what_cpython_prints() {
    check_all("python", Language::Python);
}

#[test]
fn javascript_programs_print_what_v8_prints() {
    check_all("javascript", Language::JavaScript);
}

/// Compares every program of a folder with its record and tells of all differences at once.
#[track_caller]
fn check_all(folder: &str, language: Language) {
    let known = known_differences();
    let (mut report, mut failed, mut compared) = (String::new(), 0, 0);
    for program in programs(folder, language) {
        compared += 1;
        let text = fs::read_to_string(&program).expect("a program that was just listed can be read");
        let recorded = fs::read_to_string(program.with_extension("txt"))
            .unwrap_or_else(|_| panic!("{} has no record: run ./build.sh record", program.display()));
        let found = stamped_in(language, &text, &world_of(&program));
        let name = program.file_name().unwrap_or_default().to_string_lossy();
        let expected_to_differ = known.contains(&format!("`{folder}/{name}`:"));
        if found != recorded && !expected_to_differ {
            failed += 1;
            tell(&mut report, &name, &recorded, &found);
        }
        if found == recorded && expected_to_differ {
            failed += 1;
            let _ = writeln!(report, "{name} matches its record: take it out of known-differences.md");
        }
    }
    assert!(compared > 0, "no program in tests/records/{folder}");
    assert!(failed == 0, "{report}\n{failed} of {compared} programs differ from their records");
}

/// The list of records that loopscope does not match, each with a reason.
fn known_differences() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/records/known-differences.md");
    fs::read_to_string(path).expect("the list of known differences is there")
}

/// The world beside a program, as JSON.
fn world_of(program: &Path) -> String {
    fs::read_to_string(program.with_extension("world.json")).unwrap_or_else(|_| "{}".into())
}

fn programs(folder: &str, language: Language) -> Vec<PathBuf> {
    let ending = match language {
        Language::Python => "py",
        Language::JavaScript => "js",
    };
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/records").join(folder);
    let mut programs: Vec<_> = fs::read_dir(&folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.expect("the folder is there").path())
        .filter(|path| path.extension().is_some_and(|found| found == ending))
        .collect();
    programs.sort();
    programs
}

/// The first lines that differ.
fn tell(report: &mut String, name: &str, recorded: &str, found: &str) {
    let (recorded, found): (Vec<_>, Vec<_>) = (recorded.lines().collect(), found.lines().collect());
    let same = recorded.iter().zip(&found).take_while(|(left, right)| left == right).count();
    let line = |lines: &[&str]| lines.get(same).map_or("(nothing)".to_string(), |line| line.to_string());
    let _ = writeln!(
        report,
        "{name}, line {}\n    recorded {}\n    found    {}",
        same + 1,
        line(&recorded),
        line(&found)
    );
}
