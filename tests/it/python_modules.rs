//! Python's modules: that each can be imported, what imports look like, and what is refused.

use crate::common::{check_python, run, stamped_in};
use loopscope::python::modules;
use loopscope::simulate::Language;
use loopscope::trace::Outcome;

#[test]
fn each_module_can_be_imported_alone() {
    for name in modules::names() {
        let run = run(Language::Python, &format!("import {name} as module\nprint(module.__name__)"));
        assert_eq!(run.outcome, Outcome::Finished, "{name}");
        let lines: Vec<&str> = run.trace.lines().iter().map(|line| &*line.text).collect();
        assert_eq!(lines, [name]);
    }
}

#[test]
fn imports_bind_what_cpython_binds() {
    check_python(
        "import os.path\nimport os.path as p\nfrom os import path as q, sep as s\nimport collections.abc\n\
         print(os.path is p is q, s, collections.abc.Iterable.__name__)\n\
         def local():\n    from math import sqrt as root, pi\n    return root(4), pi\nprint(local())",
        "0\tTrue / Iterable\n0\t(2.0, 3.141592653589793)\nexit 0",
    );
}

#[test]
fn everything_comes_with_a_star() {
    check_python(
        "from math import *\nfrom itertools import *\nprint(sqrt(9), list(islice(count(3), 2)))",
        "0\t3.0 [3, 4]\nexit 0",
    );
}

#[test]
fn what_neither_cpython_nor_loopscope_has_is_an_error_of_the_run() {
    check_python(
        "import bisect\nprint(1)\ntry:\n    bisect.nothing\nexcept AttributeError as error:\n    print(error)\n\
         try:\n    from bisect import nothing\nexcept ImportError as error:\n    print(type(error).__name__)",
        "0\t1\n0\tmodule 'bisect' has no attribute 'nothing'\n0\tImportError\nexit 0",
    );
}

#[test]
fn a_package_that_may_be_missing_is_missing() {
    check_python(
        "try:\n    import uvloop\nexcept ImportError as error:\n    print(error)",
        "0\tNo module named 'uvloop'\nexit 0",
    );
    let run = run(Language::Python, "try:\n    import tomllib\nexcept ImportError:\n    tomllib = None");
    assert!(
        matches!(run.outcome, Outcome::Refused(_)),
        "CPython has it, so the program would go another way"
    );
}

#[test]
fn imports_for_type_checkers_are_not_needed() {
    check_python(
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from numpy import array\nelse:\n    print('run')",
        "0\trun\nexit 0",
    );
}

#[test]
fn the_library_costs_no_time_and_has_no_lanes() {
    let text = "import asyncio, contextlib\n@contextlib.asynccontextmanager\nasync def held():\n    yield 1\n\
                async def main():\n    async with held():\n        await asyncio.sleep(0)\nasyncio.run(main())";
    let run = run(Language::Python, text);
    assert_eq!(run.outcome, Outcome::Finished);
    assert_eq!(run.trace.activities(), 2, "the program and main");
}

#[test]
fn the_world_seeds_what_the_program_does_not() {
    let unseeded = "import random\nprint(random.random(), random.randint(1, 99))";
    for (world, seed) in [("{}", 0), (r#"{ "seed": 7 }"#, 7)] {
        let seeded = unseeded.replace("print", &format!("random.seed({seed})\nprint"));
        let found = stamped_in(Language::Python, unseeded, world);
        assert_eq!(found, stamped_in(Language::Python, &seeded, world));
        assert!(found.trim_end().ends_with("exit 0"), "{found}");
    }
}
