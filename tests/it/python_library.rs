//! The library of Python: built-in functions, methods, formats. The judge is CPython 3.11: what it gives for each
//! expression is recorded in tests/records/python_library.txt (see record_python_texts.py). Whole programs are recorded
//! in tests/records/python/library_*.py.

use crate::common::run;
use loopscope::simulate::Language;
use loopscope::trace::Stream;
use std::fmt::Write;

/// What a program prints, without stamps and what its compiler warned of.
fn output(program: &str) -> String {
    let run = run(Language::Python, program);
    let mut out = String::new();
    for line in run.trace.lines().iter().filter(|line| line.stream == Stream::Output) {
        writeln!(out, "{}", line.text).expect("a String takes all");
    }
    out
}

/// A program that prints what an expression gives.
fn program(expression: &str) -> String {
    format!(
        "try:\n    print(repr(({expression})))\nexcept Exception as error:\n    \
         print(type(error).__name__ + ': ' + str(error))\n"
    )
}

#[test]
fn expressions_give_what_they_give_in_cpython() {
    let (mut count, mut wrong) = (0, String::new());
    for line in include_str!("../records/python_library.txt").lines() {
        let (text, expected) = line.split_once('\t').expect("a record has two columns");
        let text: String = serde_json::from_str(text).expect("the first column is JSON");
        let expected: String = serde_json::from_str(expected).expect("the second column is JSON");
        let found = output(&program(&text));
        if found != expected {
            writeln!(wrong, "{text}\n  CPython   {expected:?}\n  loopscope {found:?}")
                .expect("a String takes all");
        }
        count += 1;
    }
    assert!(count > 700, "only {count} records");
    assert!(wrong.is_empty(), "\n{wrong}");
}
