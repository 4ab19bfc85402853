//! JavaScript's library where no record of the real V8 can be the judge: what is newer than the recorder's Node, what
//! goes to standard error, and every place that says `DIFFERENCE`. All the rest is in `tests/records/javascript`.

use crate::common::{check_javascript as check, run};
use loopscope::javascript::library;
use loopscope::javascript::syntax::parse;
use loopscope::machine::Budget;
use loopscope::simulate::{simulate, Language};
use loopscope::trace::Stream;
use loopscope::world::World;

/// The lines on standard error.
#[track_caller]
fn check_errors(text: &str, expected: &str) {
    let run = run(Language::JavaScript, text);
    let lines = run.trace.lines().iter().filter(|line| line.stream == Stream::Error);
    let found: Vec<&str> = lines.map(|line| line.text.as_str()).collect();
    assert_eq!(found.join("\n"), expected, "{text}");
}

#[test]
fn grouping_is_there_although_node_20_lacks_it() {
    check(
        "const parity = n => n % 2 ? 'odd' : 'even';\n\
         console.log(Object.groupBy([1, 2, 3], parity));\n\
         console.log(Map.groupBy([1, 2, 3], parity));",
        "0\t[Object: null prototype] { odd: [ 1, 3 ], even: [ 2 ] }\n\
         0\tMap(2) { 'odd' => [ 1, 3 ], 'even' => [ 2 ] }\n\
         exit 0",
    );
}

#[test]
fn complaints_go_to_standard_error() {
    check_errors(
        "console.error('a', { b: 1 }); console.warn('%d', '7'); console.log('no');",
        "a { b: 1 }\n7",
    );
    check_errors(
        "console.assert(1 < 2, 'no'); console.assert(false); console.assert(0, 'x is %s', 5);",
        "Assertion failed\nAssertion failed: x is 5",
    );
    check_errors(
        "console.timeEnd('t'); console.countReset('c'); console.time(); console.time();",
        "Warning: No such label 't' for console.timeEnd()\nWarning: Count for 'c' does not exist\n\
         Warning: Label 'default' already exists for console.time()",
    );
    check_errors("console.group('g'); console.error('inside\\ntwo'); console.groupEnd();", "  inside\n  two");
}

#[test]
fn uncaught_errors_say_all_that_node_says_of_them() {
    check_errors(
        "const cause = new TypeError('c'); setTimeout(() => { throw Object.assign(new Error('a', { cause }), { code: 'E' }); });",
        "Error: a {\n  code: 'E',\n  [cause]: TypeError: c\n}\nError: a",
    );
    check_errors(
        "Promise.any([Promise.reject(1)]);",
        "[AggregateError: All promises were rejected] { [errors]: [ 1 ] }\nAggregateError: All promises were rejected",
    );
    check_errors(
        "process.on('exit', () => {}); Promise.reject({ a: 1 });",
        "UnhandledPromiseRejection: This error originated either by throwing inside of an async function without a catch \
         block, or by rejecting a promise which was not handled with .catch(). The promise rejected with the reason \
         \"#<Object>\". {\n  code: 'ERR_UNHANDLED_REJECTION'\n}",
    );
    check_errors("throw { a: [1] };", "{ a: [ 1 ] }\nUncaught [object Object]");
    check_errors("throw new Error('two\\nlines');", "Error: two\nlines");
}

#[test]
fn the_console_shows_the_global_object_as_node_does() {
    check(
        "var mine = 1;\nfunction plain() { return this; }\nconsole.log(plain());",
        "0\t<ref *1> Object [global] {\n0\t  global: [Circular *1],\n\
         0\t  queueMicrotask: [Function: queueMicrotask],\n0\t  structuredClone: [Function: structuredClone],\n\
         0\t  atob: [Getter/Setter],\n0\t  btoa: [Getter/Setter],\n0\t  crypto: [Getter],\n\
         0\t  mine: 1,\n0\t  plain: [Function: plain]\n0\t}\nexit 0",
    );
}

/// DIFFERENCE: no lines of a stack, which would name files that are not there.
#[test]
fn errors_show_without_their_stack() {
    check("console.log(new Error('boom'));", "0\tError: boom\nexit 0");
    check(
        "class HttpError extends Error {}\nconsole.log({ e: new HttpError('x') });\n\
         console.log(Object.assign(new TypeError('t'), { code: 1 }));",
        "0\t{\n0\t  e: HttpError: x\n0\t}\n0\tTypeError: t {\n0\t  code: 1\n0\t}\nexit 0",
    );
}

/// DIFFERENCE: chance is the same in every run, and the first moment is always the same.
#[test]
fn nothing_comes_from_outside() {
    let text = "console.log(Math.random(), Math.random() !== Math.random(), Date.now(), new Date())";
    let lines = |text| run(Language::JavaScript, text).trace.lines()[0].text.clone();
    assert_eq!(lines(text), lines(text));
    assert!(lines(text).ends_with("true 1700000000000 2023-11-14T22:13:20.000Z"), "{}", lines(text));
}

#[test]
fn every_part_of_the_prelude_is_there_when_it_is_asked_for() {
    check(
        "console.log('ab'.match(/b/).index, 'a'.search('a'), new RegExp('x').test('x'))",
        "0\t1 0 true\nexit 0",
    );
    check("console.log((1234.5).toLocaleString(), [1000].toLocaleString())", "0\t1,234.5 1,000\nexit 0");
    check("console.log(encodeURI('ä b'), decodeURIComponent('%E4%BD%A0'))", "0\t%C3%A4%20b 你\nexit 0");
    check(
        "const x = new XMLHttpRequest(); x.open('GET', '/a'); x.onload = () => console.log(x.status, x.responseText); x.send();",
        "1000\t200 {}\nexit 0",
    );
    check("console.log(typeof natives, typeof methods)", "0\tundefined undefined\nexit 0");
}

/// A program that asks where it runs gets the answer; what a page or Node really has is never denied.
#[test]
fn programs_may_ask_where_they_run() {
    check("console.log(typeof window, typeof Deno)", "0\tobject undefined\nexit 0");
    check(
        "console.log(typeof window, typeof document, typeof process)",
        "0\tundefined undefined object\nexit 0",
    );
    check("console.log(typeof document)", "0\tundefined\nexit 0");
    check(
        "console.log(document.title)",
        "refused 1:13 document is not supported; there is no page here: show things with console.log",
    );
}

/// What a program writes is there, in folders that it makes, also as a stream.
#[test]
fn files_and_folders_are_kept_in_memory() {
    check(
        "const fs = require('fs'); fs.mkdirSync('a/b', { recursive: true }); console.log(fs.existsSync('a/b'), fs.readdirSync('.'), fs.statSync('a').isDirectory());\n\
         try { fs.mkdirSync('a'); } catch (error) { console.log(error.code); } try { fs.readdirSync('none'); } catch (error) { console.log(error.message); }\n\
         fs.rmdirSync('a/b'); console.log(fs.readdirSync('a'), fs.existsSync('a/b'));",
        "0\ttrue [ 'a' ] true\n0\tEEXIST\n0\tENOENT: no such file or directory, scandir 'none'\n0\t[] false\nexit 0",
    );
    check(
        "const fs = require('fs'), out = fs.createWriteStream('o.txt'); out.write('abc'); out.end('def');\n\
         out.on('close', () => fs.createReadStream('o.txt', { encoding: 'utf8', highWaterMark: 4 }).on('data', part => console.log(part)).on('close', () => console.log('closed')));",
        "1000\tabcd\n1000\tef\n1000\tclosed\nexit 0",
    );
}

/// Whole numbers as keys must not fall on one place.
#[test]
fn big_maps_are_quick() {
    check(
        "const m = new Map(); for (let i = 0; i < 50000; i++) m.set(i, i); let sum = 0;\n\
         for (let i = 0; i < 50000; i++) sum += m.get(i); console.log(sum, new Set(m.keys()).size);",
        "0\t1249975000 50000\nexit 0",
    );
}

/// What would need a huge memory or an endless time ends with the language's own error or the budget's.
#[test]
fn hostile_calls_end_cleanly() {
    for text in [
        "'x'.repeat(2 ** 31)",
        "new Array(2 ** 32)",
        "'abc'.padEnd(1e10)",
        "let s = 'x'; for (;;) s += s;",
        "const a = []; for (;;) a.push(a);",
        "const a = [1]; for (;;) a.splice(0, 0, ...a);",
        "const m = new Map(); for (let i = 0; ; i++) m.set(i, i);",
        "let a = []; for (let i = 0; i < 1e5; i++) a = [a]; JSON.stringify(a);",
        "let a = []; for (let i = 0; i < 1e5; i++) a = [a]; a.flat(Infinity);",
        "let a = []; for (let i = 0; i < 1e5; i++) a = [a]; String(a);",
        "JSON.parse('['.repeat(100000))",
        "'a'.repeat(30).match(/(a*)*b/)",
        "Array.from({ length: 1e12 })",
        "[1, 2, 3].sort(() => { throw 1 })",
        "[3, 1].map(x => [].map(f => f).concat(x)).sort((a, b) => a.x.y)",
        "new Date(8.64e15 + 1).toISOString()",
        "(1).toString(37)",
        "(1).toFixed(-1)",
        "Object.defineProperty(1, 'x', {})",
        "Reflect.construct(1, [])",
        "structuredClone(() => {})",
    ] {
        let budget = Budget { steps: 1_000_000, memory: 32 << 20, ..Budget::default() };
        let outcome = simulate(Language::JavaScript, text, &World::default(), &budget).outcome;
        assert_ne!(outcome, loopscope::trace::Outcome::Finished, "{text}");
    }
}

/// Against core's tables, whose place ours take: every character, and what stands around a sigma.
#[test]
fn letters_change_their_case_as_core_changes_it() {
    let changing = |c: &char| c.to_lowercase().ne([*c]) || c.to_uppercase().ne([*c]);
    let all = ('\u{a1}'..=char::MAX).filter(|c| !matches!(c, '\u{2028}' | '\u{2029}'));
    let (mut near, mut others) = (Vec::new(), Vec::new());
    let mut before = false;
    for (index, c) in all.enumerate() {
        if changing(&c) || std::mem::replace(&mut before, changing(&c)) {
            near.push(c);
        } else if index % 97 == 0 {
            others.push(c);
        }
    }
    assert!(near.len() > 2800, "{}", near.len());
    for text in [near, others] {
        let text: String = text.into_iter().filter(|c| *c != 'Σ').collect();
        let (upper, lower) = (text.to_uppercase(), text.to_lowercase());
        check(
            &format!("const text = '{text}'; console.log(text.toUpperCase(), '', text.toLowerCase());"),
            &format!("0\t{upper}  {lower}\nexit 0"),
        );
    }
    let contexts = ["{}Σ", "ΑΣ{}", "ΑΣ{}Β", "Α{}Σ", "1{}Σ"];
    let marks = ('!'..'\u{590}').chain('\u{1e00}'..'\u{2030}');
    let mut text = String::new();
    for c in marks.filter(|c| !c.is_control() && !"'\\\u{2028}\u{2029}".contains(*c)) {
        for context in contexts {
            text.push_str(&context.replace("{}", c.encode_utf8(&mut [0; 4])));
            text.push(' ');
        }
    }
    let lower = text.to_lowercase();
    check(&format!("console.log('{text}'.toLowerCase());"), &format!("0\t{lower}\nexit 0"));
}

/// The parts of the library share one scope: a name that two of them declare would take all of them away.
#[test]
fn all_parts_of_the_library_go_together() {
    let names = "JSON Date RegExp toLocaleString localeCompare encodeURI time Event fetch Proxy Int8Array WebSocket URL crypto mark util Worker fs timers events requestAnimationFrame process XMLHttpRequest path window Buffer createHash";
    let program = parse(&names.replace(' ', ";")).expect("a list of names is a program");
    let text = library::prelude(&program, true, true, true);
    if let Err(refusal) = parse(&text) {
        panic!("{}:{} {}", refusal.line, refusal.column, refusal.message);
    }
}
