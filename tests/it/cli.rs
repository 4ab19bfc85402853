//! The command `loopscope`: what it prints, where, and with which exit status.

use loopscope::json::Json;
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
        (&["run", "a.rb"], "a.rb: expected a file that ends in .py, .js, .mjs, .cjs or .ts"),
        (&["run", "a"], "a: expected a file that ends in .py, .js, .mjs, .cjs or .ts"),
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

const GREETING: &str = "import asyncio\n\nasync def main():\n    print('hello')\n    await asyncio.sleep(1.5)\n    \
                        print('world')\n    await asyncio.sleep(0.0125)\n    print()\n\nasyncio.run(main())\n";

#[test]
fn run_prints_what_the_program_prints() {
    let folder = Folder::new("run")
        .file("greet.py", GREETING)
        .file(
            "greet.js",
            "console.log('hello'); console.error('oops'); setTimeout(() => console.log('world'), 12);",
        )
        .file("greet.mjs", "console.log('module');")
        .file("greet.ts", "console.log('typed');");
    folder.check(&["run", "greet.py"], 0, "hello\nworld\n\n", "");
    folder.check(&["run", "greet.py", "--stamp"], 0, "0\thello\n1500\tworld\n1513\t\n", "");
    folder.check(&["run", "greet.js"], 0, "hello\nworld\n", "oops\n");
    folder.check(&["run", "--stamp", "greet.js"], 0, "0\thello\n12\tworld\n", "oops\n");
    folder.check(&["run", "greet.mjs"], 0, "module\n", "");
    folder.check(&["run", "greet.ts"], 0, "typed\n", "");
}

#[test]
fn stamps_are_plain_decimals() {
    let busy = "import time\nprint(1)\ntime.sleep(0.0125)\nprint(2)\ntime.sleep(0.000001)\nprint(3)\n";
    let folder = Folder::new("stamps").file("busy.py", busy);
    folder.check(&["run", "busy.py", "--stamp"], 0, "0\t1\n12.5\t2\n12.501\t3\n", "");
}

#[test]
fn uncaught_errors_end_with_status_1() {
    let folder = Folder::new("failed")
        .file("fail.py", "print('before')\nraise ValueError('no good')\n")
        .file("fail.js", "console.log('before');\nthrow new TypeError('no good');\n");
    for (file, last) in [("fail.py", "ValueError: no good"), ("fail.js", "TypeError: no good")] {
        let result = folder.command(&["run", file]).output().expect("the command starts");
        assert_eq!(String::from_utf8_lossy(&result.stdout), "before\n");
        assert_eq!(String::from_utf8_lossy(&result.stderr).lines().last(), Some(last));
        assert_eq!(result.status.code(), Some(1));
    }
}

#[test]
fn errors_that_nobody_catches_are_told_with_their_place() {
    let text = "class Service {\n  start(options) { return options.server.host; }\n}\n\
        setTimeout(() => new Service().start({}), 5);\n";
    let error = "bad.js:2\n\
        \x20     start(options) { return options.server.host; }\n\
        \x20                                            ^\n\
        \x20   at start (bad.js:2:42)\n\
        \x20   at <anonymous> (bad.js:4:32)\n\
        TypeError: Cannot read properties of undefined (reading 'host')\n";
    Folder::new("placed").file("bad.js", text).check(&["run", "bad.js"], 1, "", error);
}

#[test]
fn programs_that_cannot_be_taken_end_with_status_2() {
    let folder = Folder::new("refused")
        .file("bad.py", "x = 1\nif x\n    pass\n")
        .file("far.py", "import nowhere\n")
        .file("bad.js", "let x = 1;\nlet = ;\n");
    let told = "bad.py:2:5: the program cannot be read\n    if x\n        ^\nSyntaxError: expected ':'\n";
    folder.check(&["run", "bad.py"], 2, "", told);
    let told = "far.py:1:8: the module 'nowhere' is not supported\n    import nowhere\n           ^\n";
    folder.check(&["run", "far.py"], 2, "", told);
    let result = folder.command(&["run", "bad.js"]).output().expect("the command starts");
    assert!(String::from_utf8_lossy(&result.stderr).starts_with("bad.js:2:"), "{result:?}");
    assert_eq!(result.status.code(), Some(2));
}

#[test]
fn stuck_and_endless_runs_end_with_status_3() {
    let folder = Folder::new("stopped")
        .file(
            "stuck.py",
            "import asyncio\n\nasync def main():\n    await asyncio.get_running_loop().create_future()\n\nasyncio.run(main())\n",
        )
        .file("endless.py", "while True:\n    pass\n")
        .file("endless.js", "while (true) {}\n");
    let result = folder.command(&["run", "stuck.py"]).output().expect("the command starts");
    assert!(String::from_utf8_lossy(&result.stderr).starts_with("stuck: "), "{result:?}");
    assert_eq!(result.status.code(), Some(3));
    for file in ["endless.py", "endless.js"] {
        let result = folder.command(&["run", file]).output().expect("the command starts");
        assert!(String::from_utf8_lossy(&result.stderr).starts_with("stopped "), "{result:?}");
        assert_eq!(result.status.code(), Some(3));
    }
}

#[test]
fn traces_are_text_or_json_lines() {
    let folder = Folder::new("traces").file("greet.py", GREETING);
    let text = folder.output(&["run", "greet.py", "--trace", "text"]);
    assert!(text.contains("\n1500000 print \"world\"\n"), "{text}");
    let lines = folder.output(&["run", "greet.py", "--trace", "json"]);
    let lines: Vec<Json> =
        lines.lines().map(|line| serde_json::from_str(line).expect("an object a line")).collect();
    let event = |line: &Json| line.get("event").cloned();
    let printed =
        lines.iter().find(|line| event(line) == Some(Json::string("print"))).expect("something was printed");
    assert_eq!(printed.get("text"), Some(&Json::string("hello")));
    let last = lines.last().expect("there are lines");
    assert_eq!(
        (last.get("at_us"), last.get("outcome")),
        (Some(&Json::Number(1_513_000.0)), Some(&Json::string("finished")))
    );
}

#[test]
fn compare_prints_the_dashboard() {
    let text = Folder::new("compare").output(&["compare"]);
    assert!(text.starts_with("A dashboard with two requests\n\n"), "{text}");
    let totals: Vec<&str> = text.lines().skip(3).take(4).collect();
    for (line, (name, total)) in totals.iter().zip([
        ("Python sequential", "2,500 ms"),
        ("Python gather", "1,500 ms"),
        ("Python blocking", "2,500 ms"),
        ("JavaScript Promise.all", "1,500 ms"),
    ]) {
        assert!(line.starts_with(name) && line.contains(total), "{line}");
    }
}

#[test]
fn compare_takes_a_scenario() {
    let folder = Folder::new("scenario").file(
        "one.json",
        r#"{"tasks": [{"name": "only", "phases": [{"wait": 20}]}], "runs": ["javascript.sequential"]}"#,
    );
    let text = folder.output(&["compare", "one.json"]);
    assert!(
        text.lines()
            .nth(1)
            .is_some_and(|line| line.starts_with("JavaScript sequential") && line.contains("20 ms")),
        "{text}"
    );
}

#[test]
fn draw_writes_svg() {
    let folder = Folder::new("draw").file("greet.py", GREETING).file("greet.js", "setTimeout(() => {}, 5);");
    let picture = folder.output(&["draw"]);
    assert!(picture.starts_with("<svg ") && picture.contains("A dashboard with two requests"), "{picture}");
    folder.check(&["draw", "-o", "out.svg"], 0, "", "");
    assert_eq!(std::fs::read_to_string(folder.0.join("out.svg")).expect("it was written"), picture);
    let picture = folder.output(&["draw", "greet.py", "greet.js"]);
    assert!(picture.contains("greet.py") && picture.contains("greet.js"), "{picture}");
    let missing = "loopscope: none/out.svg: cannot write: No such file or directory (os error 2)\n";
    folder.check(&["draw", "-o", "none/out.svg"], 2, "", missing);
}
