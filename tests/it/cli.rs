//! The command `loopscope`: what it prints, where, and with which exit status.

use std::path::PathBuf;
use std::process::{Command, Stdio};

/// A folder of a test's own files.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Folder {
        let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
        std::fs::create_dir_all(&path).expect("the target folder can be written");
        Folder(path)
    }

    fn file(self, name: &str, content: impl AsRef<[u8]>) -> Folder {
        std::fs::write(self.0.join(name), content).expect("the target folder can be written");
        self
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_loopscope"));
        command.current_dir(&self.0).args(arguments);
        command
    }

    /// Runs the command, and compares exit status, standard output and standard error.
    #[track_caller]
    fn check(&self, arguments: &[&str], status: i32, output: &str, error: &str) -> &Folder {
        let result = self.command(arguments).output().expect("the command starts");
        assert_eq!(String::from_utf8_lossy(&result.stderr), error, "standard error");
        assert_eq!(String::from_utf8_lossy(&result.stdout), output, "standard output");
        assert_eq!(result.status.code(), Some(status), "exit status");
        self
    }

    #[track_caller]
    fn output(&self, arguments: &[&str]) -> String {
        let result = self.command(arguments).output().expect("the command starts");
        assert_eq!(String::from_utf8_lossy(&result.stderr), "", "standard error");
        assert_eq!(result.status.code(), Some(0), "exit status");
        String::from_utf8(result.stdout).expect("output is UTF-8")
    }
}

#[test]
fn help_and_version_are_printed() {
    let folder = Folder::new("help");
    let help = folder.output(&["--help"]);
    assert!(help.starts_with("loopscope runs short Python and JavaScript programs"), "{help}");
    for line in ["  loopscope run FILE.py|FILE.js ", "  loopscope compare [", "  loopscope draw ["] {
        assert!(help.contains(line), "{help}");
    }
    for arguments in [&["-h"][..], &["run", "--help"], &["compare", "-h"], &["draw", "x", "--help"]] {
        assert_eq!(folder.output(arguments), help);
    }
    let version = concat!("loopscope ", env!("CARGO_PKG_VERSION"), "\n");
    folder.check(&["--version"], 0, version, "").check(&["-V"], 0, version, "");
}

#[test]
fn wrong_command_lines_are_refused() {
    let folder = Folder::new("wrong").file("a.py", "");
    for (arguments, error) in [
        (&[][..], "expected the command run, compare or draw, found nothing; see loopscope --help"),
        (&["walk"], "expected the command run, compare or draw, found \"walk\"; see loopscope --help"),
        (&["--fast"], "invalid option '--fast'; see loopscope --help"),
        (&["run"], "run: expected one program, found 0"),
        (&["run", "a.py", "a.py"], "run: expected one program, found 2"),
        (&["run", "a.py", "--fast"], "invalid option '--fast'; see loopscope --help"),
        (&["run", "a.py", "--world"], "missing argument for option '--world'; see loopscope --help"),
        (&["run", "a.py", "--trace", "xml"], "--trace: expected text or json, found \"xml\""),
        (&["run", "a.py", "--stamp", "--trace", "text"], "run: expected --stamp or --trace, found both"),
        (&["run", "a.py", "--stamp", "--stamp"], "an option was given twice; see loopscope --help"),
        (&["run", "a.py", "-o", "x"], "invalid option '-o'; see loopscope --help"),
        (&["compare", "a", "b"], "compare: expected at most one scenario, found 2"),
        (&["compare", "--stamp"], "invalid option '--stamp'; see loopscope --help"),
        (
            &["draw", "a.py", "b.json"],
            "draw: expected one scenario alone, or programs; found b.json among others",
        ),
    ] {
        folder.check(arguments, 2, "", &format!("loopscope: {error}\n"));
    }
}

#[test]
fn files_that_cannot_be_taken_are_named() {
    let folder = Folder::new("files")
        .file("latin.py", b"print(1)\nprint('\xe9')\n")
        .file("a.py", "")
        .file("a.rb", "")
        .file("broken.json", "{\"tasks\": [\n  }")
        .file("faults.json", r#"{"tasks": [], "colour": "red"}"#)
        .file("world.json", r#"{"default_ms": -1, "pools": 3}"#);
    std::fs::create_dir_all(folder.0.join("folder.py")).expect("the target folder can be written");
    for (arguments, error) in [
        (&["run", "none.py"][..], "none.py: no such file"),
        (&["run", "folder.py"], "folder.py: expected a file, found a directory"),
        (&["run", "latin.py"], "latin.py:2: expected UTF-8 text, found the byte 0xe9"),
        (&["run", "a.rb"], "a.rb: expected a file that ends in .py, .js, .mjs or .ts"),
        (&["run", "a"], "a: expected a file that ends in .py, .js, .mjs or .ts"),
        (&["run", "a.py", "--world", "none.json"], "none.json: no such file"),
        (&["compare", "none.json"], "none.json: no such file"),
        (&["compare", "broken.json"], "broken.json:2:3: expected value"),
        (&["draw", "none.py"], "none.py: no such file"),
    ] {
        folder.check(arguments, 2, "", &format!("loopscope: {error}\n"));
    }
    folder.check(
        &["compare", "faults.json"],
        2,
        "",
        "loopscope: faults.json: colour: expected one of the keys title, tasks, runs, world, found \"colour\"\n\
         loopscope: faults.json: tasks: expected 1 to 10000 tasks, found an empty array\n",
    );
    folder.check(
        &["run", "a.py", "--world", "world.json"],
        2,
        "",
        "loopscope: world.json: default_ms: expected milliseconds from 0 to 86400000 (a day), found -1\n\
         loopscope: world.json: pools: expected pools, found 3\n",
    );
}

#[test]
fn a_reader_who_leaves_is_no_error() {
    let folder = Folder::new("pipe");
    let mut reader = Command::new("true").stdin(Stdio::piped()).spawn().expect("there is a command true");
    let pipe = reader.stdin.take().expect("it was asked for");
    reader.wait().expect("it ends");
    let result = folder.command(&["--help"]).stdout(pipe).output().expect("the command starts");
    assert_eq!(String::from_utf8_lossy(&result.stderr), "");
    assert_eq!(result.status.code(), Some(0));
}
