//! House rules that a compiler does not know: who may import whom, how a file opens, how long it gets, what the core
//! never contains, and that the documents speak of things that exist.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

/// Each room and the rooms that it may import: the arrows of ARCHITECTURE.md.
const DIRECTIONS: &[(&str, &[&str])] = &[
    ("number", &[]),
    ("json", &["number"]),
    ("clock", &[]),
    ("world", &["clock", "json"]),
    ("trace", &["clock"]),
    ("machine", &["clock", "world", "trace"]),
    ("python", &["clock", "world", "trace", "machine", "number", "json"]),
    ("javascript", &["clock", "world", "trace", "machine", "number", "json"]),
    ("scenario", &["clock", "world", "json", "number"]),
    ("stories", &["clock", "world", "scenario"]),
    ("simulate", &["python", "javascript", "machine", "world", "trace"]),
    ("timeline", &["clock", "trace"]),
    ("compare", &["clock", "trace", "timeline"]),
    ("narrate", &["clock", "trace", "timeline", "compare"]),
    ("drawing", &["clock", "timeline", "compare", "narrate"]),
    ("session", NOT_THE_LANGUAGES),
    ("web", &["session", "drawing", "trace", "clock", "compare", "narrate", "scenario", "stories"]),
];

/// What may be imported by a room that drives everything but asks `simulate` for runs.
const NOT_THE_LANGUAGES: &[&str] = &[
    "clock", "world", "trace", "machine", "number", "json", "scenario", "stories", "simulate", "timeline",
    "compare", "narrate", "drawing",
];

/// The typed API of the page gives out what the rooms know, so its files may ask them beyond the view's arrows.
const TYPED_API: &[&str] = &["api.rs", "mod.rs", "handle.rs", "value.rs", "types.rs"];

/// Files that are longer than 400 lines of code, each with the reason and the length that it must not pass.
const LONG: &[(&str, usize, &str)] = &[
    ("src/javascript/event_loop/mod.rs", 450, "the loop beside HTML's text, with what it reports"),
    ("src/javascript/syntax/expression.rs", 800, "the whole expression grammar, one function a level"),
    (
        "src/javascript/syntax/function.rs",
        450,
        "parameters, bodies, arrows and methods, which share their heads",
    ),
    (
        "src/javascript/syntax/types.rs",
        480,
        "the whole grammar of types, one function a place where it stands",
    ),
    ("src/javascript/syntax/statement.rs", 700, "one function a statement of the grammar"),
    ("src/javascript/syntax/scanner.rs", 700, "one function a kind of token"),
    ("src/javascript/syntax/tree.rs", 600, "one closed set of types"),
    ("src/javascript/library/inspect.rs", 700, "Node's one algorithm for laying out values"),
    ("src/javascript/library/json.rs", 500, "reading, with V8's messages, and writing"),
    ("src/javascript/library/number.rs", 550, "one method beside the other"),
    ("src/javascript/library/object.rs", 550, "one method beside the other"),
    ("src/javascript/vm/calls.rs", 550, "every way in which a function is called, side by side"),
    ("src/javascript/vm/compile/expressions.rs", 550, "one function an expression of the tree"),
    ("src/javascript/vm/compile/mod.rs", 550, "the compiler's state and what all its parts share"),
    ("src/javascript/vm/interpreter.rs", 880, "the dispatch over the closed set of instructions"),
    ("src/javascript/vm/operators.rs", 500, "one operator beside the other"),
    ("src/javascript/vm/start.rs", 450, "from a text to the end of its run, and the names that are refused"),
    ("src/javascript/vm/resume.rs", 550, "every way in which a frame goes on, side by side"),
    ("src/python/vm/attribute.rs", 550, "what each type has, one beside the other"),
    ("src/python/vm/call.rs", 500, "every way in which something is called, side by side"),
    ("src/python/vm/compare.rs", 500, "one comparison beside the other"),
    ("src/python/vm/compile/expression.rs", 550, "one function an expression of the tree"),
    ("src/python/vm/interpret.rs", 950, "the dispatch over the closed set of instructions"),
    ("src/python/vm/operate.rs", 650, "one operator beside the other"),
    ("src/python/vm/rare.rs", 650, "the instructions that are too rare for the dispatch"),
    ("src/python/vm/resume.rs", 450, "every way in which a frame goes on, side by side"),
    ("src/python/vm/compile/block.rs", 500, "one function a block statement: try, with, for, match"),
    ("src/python/library/builtins.rs", 550, "one function beside the other"),
    ("src/python/library/strings.rs", 650, "one method beside the other"),
    ("src/python/syntax/token.rs", 700, "one function a kind of token"),
    ("src/python/syntax/expression.rs", 500, "the whole expression grammar, one function a level"),
    ("src/python/syntax/literal.rs", 500, "strings, f-strings and numbers, which nest in one another"),
    ("src/python/syntax/statement.rs", 500, "one function a statement of the grammar"),
    ("src/python/syntax/tree.rs", 500, "one closed set of types"),
];

const LONGEST: usize = 400;

// ---------------------------------------------------------------------------------------------------------------- rules

#[test]
fn rooms_import_only_along_the_arrows() {
    check(&rust_files("src"), |file| {
        let room = file.room();
        let Some((_, allowed)) = DIRECTIONS.iter().find(|(name, _)| *name == room) else {
            return match room {
                // The crate's root names all rooms; the command line is outside the library.
                "lib" | "main" | "command" => Vec::new(),
                _ => vec![format!("the room `{room}` is missing in the table of directions")],
            };
        };
        let api = room == "web" && TYPED_API.contains(&file.name());
        let fine = |name: &str| {
            name == room || allowed.contains(&name) || (api && NOT_THE_LANGUAGES.contains(&name))
        };
        imports(&file.code())
            .into_iter()
            .filter(|name| !fine(name))
            .map(|name| format!("imports crate::{name}"))
            .collect()
    });
}

#[test]
fn python_and_javascript_never_know_of_each_other() {
    check(&rust_files("src/python"), |file| file.contains(&["javascript::"], "Python must not import"));
    check(&rust_files("src/javascript"), |file| file.contains(&["python::"], "JavaScript must not import"));
}

#[test]
fn only_web_knows_the_browser() {
    let crates = ["wasm_bindgen", "js_sys", "web_sys", "futures::"];
    let elsewhere = without(rust_files("src"), "src/web/");
    check(&elsewhere, |file| file.contains(&crates, "only src/web may use"));
}

#[test]
fn only_the_command_line_knows_serde_json() {
    let elsewhere = without(rust_files("src"), "src/command/");
    check(&elsewhere, |file| match file.name() {
        "main.rs" => Vec::new(),
        _ => file.contains(&["serde_json"], "only the command line may use"),
    });
}

#[test]
fn every_file_opens_with_its_purpose() {
    let files = [rust_files("src"), rust_files("tests"), rust_files("benches")].concat();
    check(&files, |file| match file.text.starts_with("//! ") {
        true => Vec::new(),
        false => vec!["must open with `//! ` and what the file is for".to_string()],
    });
}

#[test]
fn files_stay_short() {
    check(&rust_files("src"), |file| {
        let lines = file.code().lines().filter(|line| !line.trim().is_empty()).count();
        let exception = LONG.iter().find(|(path, ..)| *path == file.path);
        let most = exception.map_or(LONGEST, |(_, most, _)| *most);
        match lines > most {
            true => vec![format!("{lines} lines of code, more than {most}")],
            false => Vec::new(),
        }
    });
}

#[test]
fn the_core_has_no_panics_by_design_no_unsafe_and_no_loose_ends() {
    let forbidden = [".unwrap()", "unsafe ", "todo!", "unimplemented!", "dbg!", "panic!("];
    check(&rust_files("src"), |file| file.contains(&forbidden, "shipped code has no"));
}

#[test]
fn the_core_has_no_hash_order_no_wall_clock_and_no_terminal() {
    let forbidden = [
        "HashMap",
        "HashSet",
        "SystemTime",
        "time::Instant",
        "time::Duration",
        "println!",
        "eprintln!",
        "std::fs",
        "std::env",
    ];
    let core = without(without(rust_files("src"), "src/command/"), "src/main.rs");
    check(&core, |file| file.contains(&forbidden, "the core has no"));
}

#[test]
fn rooms_that_reach_wasm_do_not_format_floats_through_core() {
    let core = without(without(rust_files("src"), "src/command/"), "src/main.rs");
    check(&core, |file| {
        file.contains(
            &["parse::<f64>", "parse::<f32>", ":.1}\"", ":.2}\"", ":.3}\""],
            "use crate::number, not",
        )
    });
}

#[test]
fn tests_are_claims_without_a_prefix() {
    check(&rust_files("tests"), |file| {
        file.contains(&[concat!("fn ", "test_")], "a test's name is a claim, not")
    });
}

#[test]
fn the_changelog_tells_of_this_version() {
    let version = env!("CARGO_PKG_VERSION");
    let changelog = read("CHANGELOG.md");
    let headings: Vec<_> = changelog.lines().filter(|line| line.starts_with("## ")).collect();
    assert!(
        headings.iter().any(|line| line.contains(version)),
        "CHANGELOG.md has no heading for {version}: {headings:?}"
    );
}

#[test]
fn commands_in_the_documents_exist() {
    let script = read("build.sh");
    let known: BTreeSet<_> = ["setup", "build", "serve", "test", "bench", "size", "fuzz", "record"].into();
    for command in &known {
        assert!(script.contains(&format!("\n  {command}) ")), "build.sh has no sub-command {command}");
    }
    for document in ["README.md", "CONTRIBUTING.md", "ARCHITECTURE.md", "CHANGELOG.md"] {
        let text = read(document);
        for rest in text.split("./build.sh ").skip(1) {
            let word: String = rest.chars().take_while(char::is_ascii_lowercase).collect();
            assert!(
                word.is_empty() || known.contains(word.as_str()),
                "{document} speaks of ./build.sh {word}"
            );
        }
    }
}

#[test]
fn paths_in_the_documents_exist() {
    for document in ["README.md", "CONTRIBUTING.md", "ARCHITECTURE.md"] {
        let text = read(document);
        for quoted in text.split('`').skip(1).step_by(2) {
            let first = quoted.split('/').next().unwrap_or_default();
            if !["src", "tests", "www", "benches", "docs"].contains(&first)
                || quoted.contains(['*', '…', '<', ' ', '{', 'N'])
            {
                continue;
            }
            assert!(root().join(quoted).exists(), "{document} speaks of {quoted}, which is not there");
        }
    }
}

#[test]
fn the_documents_show_the_directions_that_are_held_here() {
    let architecture = read("ARCHITECTURE.md");
    let architecture = architecture.split("\n## ").find(|part| part.starts_with("Directions"));
    let architecture = architecture.expect("ARCHITECTURE.md has a section on directions");
    for (room, allowed) in DIRECTIONS {
        let row = architecture.lines().find(|line| line.starts_with(&format!("| `{room}` |")));
        let row = row.unwrap_or_else(|| panic!("ARCHITECTURE.md has no row for {room}"));
        let missing: Vec<_> = match *room {
            "session" => Vec::new(),
            _ => allowed.iter().filter(|name| !row.contains(&format!("`{name}`"))).collect(),
        };
        assert!(missing.is_empty(), "ARCHITECTURE.md forgets {missing:?} in the row of {room}");
    }
}

#[test]
fn every_story_is_valid() {
    for story in loopscope::stories::stories() {
        let scenario = story.scenario();
        let again = loopscope::scenario::Scenario::from_json(&scenario.to_json());
        assert!(again == Ok(scenario), "the story {} does not read as it was written", story.key);
    }
}

// ---------------------------------------------------------------------------------------------------------------- tools

/// A source file; its path is from the root of the repository.
#[derive(Clone)]
struct File {
    path: String,
    text: String,
}

impl File {
    /// `src/clock/mod.rs` and `src/clock.rs` are both in the room `clock`.
    fn room(&self) -> &str {
        self.path.split('/').nth(1).unwrap_or_default().trim_end_matches(".rs")
    }

    fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or_default()
    }

    /// Without comments on lines of their own, without inline tests.
    fn code(&self) -> String {
        let tests = self.text.find("#[cfg(test)]\nmod tests").unwrap_or(self.text.len());
        let lines = self.text[..tests].lines().filter(|line| !line.trim_start().starts_with("//"));
        lines.fold(String::new(), |code, line| code + line + "\n")
    }

    fn contains(&self, words: &[&str], complaint: &str) -> Vec<String> {
        let code = self.code();
        words
            .iter()
            .filter(|word| code.contains(**word))
            .map(|word| format!("{complaint} `{word}`"))
            .collect()
    }
}

/// Tells of all complaints about all files at once.
#[track_caller]
fn check(files: &[File], complaints: impl Fn(&File) -> Vec<String>) {
    assert!(!files.is_empty(), "no file to look at");
    let mut report = String::new();
    for file in files {
        for complaint in complaints(file) {
            let _ = writeln!(report, "{}: {complaint}", file.path);
        }
    }
    assert!(report.is_empty(), "\n{report}");
}

/// The first names after `crate::`, also those in braces.
fn imports(code: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for rest in code.split("crate::").skip(1) {
        match rest.strip_prefix('{') {
            Some(list) => names.extend(first_names(list)),
            None => names.extend(identifier(rest)),
        }
    }
    names
}

/// `a::b, c::{d, e}}` begins with a and c.
fn first_names(list: &str) -> Vec<String> {
    let (mut depth, mut names, mut expects) = (0, Vec::new(), true);
    for (at, letter) in list.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => expects = true,
            _ if expects && letter.is_ascii_alphabetic() => {
                names.extend(identifier(&list[at..]));
                expects = false;
            }
            _ => {}
        }
    }
    names
}

fn identifier(text: &str) -> Option<String> {
    let name: String =
        text.chars().take_while(|letter| letter.is_ascii_lowercase() || *letter == '_').collect();
    // Names that begin with a capital are types of the crate's root, of which there are none.
    (!name.is_empty()).then_some(name)
}

fn without(files: Vec<File>, prefix: &str) -> Vec<File> {
    files.into_iter().filter(|file| !file.path.starts_with(prefix)).collect()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[track_caller]
fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn rust_files(folder: &str) -> Vec<File> {
    let mut files = Vec::new();
    collect(&root().join(folder), &mut files);
    files.sort_by(|left, right| left.path.cmp(&right.path));
    files
}

fn collect(folder: &Path, files: &mut Vec<File>) {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let paths: Vec<PathBuf> = entries.map(|entry| entry.expect("the folder is there").path()).collect();
    for path in paths {
        if path.is_dir() && !path.ends_with("node_modules") {
            collect(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let text = fs::read_to_string(&path).expect("a file that was just listed can be read");
            let path =
                path.strip_prefix(root()).expect("it is below the root").to_string_lossy().replace('\\', "/");
            files.push(File { path, text });
        }
    }
}
