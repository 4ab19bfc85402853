//! The rules of JavaScript's event loop: microtask by microtask (J) as V8 runs them, timer by timer (E) as Chromium
//! does. The numbers in brackets are ticks: how often the microtask queue came round since the program started.

use crate::common::{run, stamped};
use loopscope::machine::Budget;
use loopscope::simulate::{simulate, Language};
use loopscope::trace::{Outcome, Stream};
use loopscope::world::World;

/// Counts ticks: its continuation is the first one of each.
const TICKS: &str = "let tick = 0;
(async () => { for (let i = 0; i < 30; i++) { await null; tick++; } })();
const p = (...parts) => console.log('[' + tick + ']', ...parts);
const delay = ms => new Promise(resolve => setTimeout(resolve, ms));
class Fail extends Error {}
";

/// What a program prints on standard output, without the times.
fn output(program: &str) -> String {
    let run = run(Language::JavaScript, program);
    let lines = run.trace.lines().iter().filter(|line| line.stream == Stream::Output);
    lines.map(|line| line.text.clone() + "\n").collect()
}

/// The program prints these lines at these ticks.
#[track_caller]
fn check_ticks(program: &str, expected: &str) {
    let found = output(&format!("{TICKS}{program}"));
    let expected: String = expected.lines().map(|line| line.trim_end().to_string() + "\n").collect();
    assert_eq!(found.trim_matches('\n'), expected.trim_matches('\n'), "\n{program}");
}

/// From evaluation to continuation of `await EXPRESSION` take this many ticks.
#[track_caller]
fn check_await(ticks: usize, expression: &str) {
    let program = format!("try {{ await {expression}; }} catch (error) {{ p('threw'); }} p('on');");
    check_ticks(&program, &format!("[{ticks}] on"));
}

/// A timer probe logs these words.
#[track_caller]
fn check_probe(probe: &str, expected: &str) {
    let program = format!(
        "const words = [];
        const busy = ms => {{ const end = performance.now() + ms; while (performance.now() < end) {{}} }};
        ({probe})(word => words.push(String(word)));
        setTimeout(() => console.log(words.join(' ')), 1000);"
    );
    assert_eq!(output(&program).trim_end(), expected, "\n{probe}");
}

#[test]
fn j1_an_async_function_runs_synchronously_up_to_its_first() {
    check_ticks(
        r#"async function f() { p('body'); await null; p('after await'); }
f(); p('caller goes on');"#,
        "[0] body
[0] caller goes on
[1] after await",
    );
}

#[test]
fn j2_await_non_promise_1_tick_settled_native_promise_1() {
    check_ticks(
        r#"p('start'); await 1; p('value'); await Promise.resolve(); p('promise'); await { then(r) { p('  then() called'); r(); } }; p('thenable');"#,
        "[0] start
[1] value
[2] promise
[3]   then() called
[4] thenable",
    );
}

#[test]
fn j3_async_return_value_1_tick_to_the_awaiter_return() {
    check_ticks(
        r#"const P = Promise.resolve(1);
(async () => { await (async () => 1)(); p('return 1'); })();
(async () => { await (async () => { return await P; })(); p('return await P'); })();
(async () => { await (async () => { return P; })(); p('return P'); })();"#,
        "[1] return 1
[2] return await P
[3] return P",
    );
}

#[test]
fn j4_resolve_promise_costs_2_extra_ticks_newpromiseresolvethenablejob_then_its() {
    check_ticks(
        r#"new Promise(r => r(Promise.resolve())).then(() => p('new Promise(r => r(P))'));
Promise.resolve(Promise.resolve()).then(() => p('Promise.resolve(P) is P'));
Promise.resolve().then(() => Promise.resolve()).then(() => p('then callback returning P'));
Promise.resolve().then(() => 1).then(() => p('then callback returning a value'));"#,
        "[1] Promise.resolve(P) is P
[2] then callback returning a value
[3] new Promise(r => r(P))
[4] then callback returning P",
    );
}

#[test]
fn j5_all_allsettled_race_any_child_settles_at_k_awaiter() {
    check_ticks(
        r#"const f = async n => { for (let i = 0; i < n; i++) await null; p('child', n, 'returns'); };
(async () => { await Promise.all([f(1), f(3)]); p('all'); })();
(async () => { await Promise.allSettled([f(3)]); p('allSettled'); })();
(async () => { await Promise.race([f(3), f(9)]); p('race'); })();
(async () => { await Promise.any([f(3)]); p('any'); })();
(async () => { await f(3); p('plain await (k+1)'); })();"#,
        "[1] child 1 returns
[3] child 3 returns
[3] child 3 returns
[3] child 3 returns
[3] child 3 returns
[3] child 3 returns
[4] plain await (k+1)
[5] all
[5] allSettled
[5] race
[5] any
[9] child 9 returns",
    );
}

#[test]
fn j6_nested_promise_all_without_async_functions_1_per_level() {
    check_ticks(
        r#"const f = async () => { p('leaf returns'); };
(async () => { await Promise.all([Promise.all([Promise.all([f()])])]); p('bare, 3 levels'); })();
const g = async d => { if (d) await Promise.all([g(d - 1)]); };
(async () => { await g(3); p('async, 3 levels'); })();"#,
        "[0] leaf returns
[4] bare, 3 levels
[7] async, 3 levels",
    );
}

#[test]
fn j7_promise_all_allsettled_are_already_fulfilled_1_tick_promise() {
    check_ticks(
        r#"(async () => { await Promise.all([]); p('all'); })();
(async () => { await Promise.allSettled([]); p('allSettled'); })();
(async () => { await Promise.race([]); p('race - never'); })();
(async () => { try { await Promise.any([]); } catch (e) { p(e.constructor.name); } })();"#,
        "[1] all
[1] allSettled
[1] AggregateError",
    );
}

#[test]
fn j8_promise_all_rejection_failing_child_k_catch_at_k() {
    check_ticks(
        r#"const f = async (n, bad) => { for (let i = 0; i < n; i++) await null; p('child', n, bad ? 'throws' : 'returns'); if (bad) throw new Error('e' + n); };
try { await Promise.all([f(4), f(1, true), f(2, true)]); } catch (e) { p('caught', e.message); }"#,
        "[1] child 1 throws
[2] child 2 throws
[3] caught e1
[4] child 4 returns",
    );
}

#[test]
fn j9_reactions_run_in_order_of_registration_await_then_and() {
    check_ticks(
        r#"let r; const P = new Promise(x => r = x);
P.then(() => p('then 1')); (async () => { await P; p('await'); })(); P.then(() => p('then 2'));
r(); p('resolved'); P.then(() => p('then 3, registered after'));"#,
        "[0] resolved
[1] then 1
[1] await
[1] then 2
[1] then 3, registered after",
    );
}

#[test]
fn j10_a_rejection_travels_with_the_same_tick_counts_as() {
    check_ticks(
        r#"const f = async () => { throw new Error('x'); };
const q = f(); p('no sync throw');
try { await q; } catch { p('caught'); }"#,
        "[0] no sync throw
[1] caught",
    );
}

#[test]
fn j11_finally_passes_through_after_4_ticks_in_all_then() {
    check_ticks(
        r#"Promise.resolve().finally(() => p('finally callback')).then(() => p('after finally'));
Promise.resolve().then(() => p('then callback')).then(() => p('after then'));"#,
        "[1] finally callback
[1] then callback
[2] after then
[4] after finally",
    );
}

#[test]
fn j18_a_promise_based_mutex_free_acquire_costs_1_tick() {
    check_ticks(
        r#"const q = []; let n = 1;
const acquire = () => n > 0 ? (n--, Promise.resolve()) : new Promise(r => q.push(r)), release = () => { const r = q.shift(); r ? r() : n++; };
(async () => { await acquire(); p('A in'); await null; release(); p('A released'); })();
(async () => { await acquire(); p('B in'); })();"#,
        "[1] A in
[2] A released
[3] B in",
    );
}

#[test]
fn awaits_take_their_ticks() {
    check_await(1, r#"Promise.all([])"#);
    check_await(1, r#"Promise.allSettled([])"#);
    check_await(1, r#"(async () => {})()"#);
    check_await(1, r#"(async () => 1)()"#);
    check_await(1, r#"new Promise(r => r(1))"#);
    check_await(1, r#"null"#);
    check_await(1, r#"Promise.resolve(Promise.resolve(1))"#);
    check_await(1, r#"Promise.resolve(1)"#);
    check_await(1, r#"1"#);
    check_await(2, r#"Promise.all([(async () => 1)(), (async () => 2)()])"#);
    check_await(2, r#"Promise.all([Promise.resolve(1), Promise.resolve(2)])"#);
    check_await(2, r#"Promise.allSettled([Promise.reject(new Fail("x"))])"#);
    check_await(2, r#"Promise.allSettled([1, 2])"#);
    check_await(2, r#"Promise.all([1, 2])"#);
    check_await(2, r#"Promise.any([Promise.reject(new Fail("x")), Promise.resolve(2)])"#);
    check_await(2, r#"Promise.any([1, 2])"#);
    check_await(2, r#"(async () => await (async () => 1)())()"#);
    check_await(2, r#"(async () => await Promise.resolve(1))()"#);
    check_await(2, r#"(async () => ({ then(r) { r(1); } }))()"#);
    check_await(2, r#"Promise.resolve(1).catch(() => 0)"#);
    check_await(2, r#"Promise.race([Promise.resolve(1), Promise.resolve(2)])"#);
    check_await(2, r#"Promise.race([1, 2])"#);
    check_await(2, r#"Promise.reject(new Fail("x")).catch(() => 1)"#);
    check_await(2, r#"Promise.resolve(1).then(x => x)"#);
    check_await(2, r#"({ then(r) { r(1); } })"#);
    check_await(3, r#"Promise.all([Promise.all([1])])"#);
    check_await(3, r#"Promise.all([({ then(r) { r(1); } })])"#);
    check_await(3, r#"Promise.any([Promise.any([1])])"#);
    check_await(3, r#"(async () => (async () => 1)())()"#);
    check_await(3, r#"(async () => Promise.resolve(1))()"#);
    check_await(3, r#"new Promise(r => r(Promise.resolve(1)))"#);
    check_await(3, r#"Promise.race([Promise.race([1])])"#);
    check_await(3, r#"Promise.resolve(1).then(x => x).then(x => x)"#);
    check_await(3, r#"Promise.resolve(1).then(x => ({ then(r) { r(x); } }))"#);
    check_await(4, r#"Promise.all([Promise.all([Promise.all([1])])])"#);
    check_await(4, r#"Promise.resolve(1).finally(() => {})"#);
    check_await(4, r#"Promise.resolve(1).then(x => Promise.resolve(x))"#);
    check_await(5, r#"(async () => { for await (const x of [1]) ; })()"#);
}

#[test]
fn e3_timeout_0_1() {
    check_probe(
        r#"log => { setTimeout(() => log('1'), 1); setTimeout(() => log('0'), 0); setTimeout(() => log('0.5'), 0.5); setTimeout(() => log('-5'), -5); }"#,
        "0 0.5 -5 1",
    );
}

#[test]
fn e4_chain0() {
    check_probe(
        r#"log => { let t = performance.now(), n = 0; const f = () => { const x = performance.now(); log(Math.round(x - t)); t = x; if (++n < 10) setTimeout(f, 0); }; setTimeout(f, 0); }"#,
        "0 0 0 0 4 4 4 4 4 4",
    );
}

#[test]
fn e5_await0_loop() {
    check_probe(
        r#"async log => { let t = performance.now(); for (let i = 0; i < 10; i++) { await new Promise(r => setTimeout(r, 0)); const x = performance.now(); log(Math.round(x - t)); t = x; } }"#,
        "0 0 0 0 4 4 4 4 4 4",
    );
}

#[test]
fn e9_block_timers() {
    check_probe(
        r#"log => { setTimeout(() => log('t12'), 12); setTimeout(() => log('t3'), 3); setTimeout(() => log('t8'), 8); setTimeout(() => log('t8b'), 8); busy(20); setTimeout(() => log('t0'), 0); }"#,
        "t0 t3 t8 t8b t12",
    );
}

#[test]
fn e12_t1_vs_t0_after_block() {
    check_probe(
        r#"log => { setTimeout(() => log('t1'), 1); busy(10); setTimeout(() => log('t0'), 0); setTimeout(() => log('t1b'), 1); }"#,
        "t0 t1 t1b",
    );
}

#[test]
fn e13_timer_cb_posts_t0() {
    check_probe(
        r#"log => { setTimeout(() => { log('a'); setTimeout(() => log('a0'), 0); }, 5); setTimeout(() => log('b'), 5); setTimeout(() => log('c'), 6); busy(20); }"#,
        "a b c a0",
    );
}

#[test]
fn e11_t0_in_chain_clamped_vs_delayed() {
    check_probe(
        r#"log => { setTimeout(() => log('t6'), 6); let n = 0; const f = () => { log('c' + n); if (++n < 8) setTimeout(f, 0); }; setTimeout(f, 0); busy(3); }"#,
        "c0 c1 c2 c3 t6 c4 c5 c6 c7",
    );
}

#[test]
fn e16_nesting_via_promise() {
    check_probe(
        r#"async log => { const d = ms => new Promise(r => setTimeout(r, ms)); let t = performance.now(); for (let i = 0; i < 8; i++) { await d(1); const x = performance.now(); log(Math.round(x - t)); t = x; } await d(20); t = performance.now(); await d(1); log('after 20: ' + Math.round(performance.now() - t)); }"#,
        "1 1 1 1 4 4 4 4 after 20: 4",
    );
}

#[test]
fn e17_nesting_other_chain() {
    check_probe(
        r#"async log => { const d = ms => new Promise(r => setTimeout(r, ms)); let go; const p = new Promise(r => go = r); (async () => { for (let i = 0; i < 6; i++) await d(0); go(); })(); await p; let t = performance.now(); await d(0); log('await of a promise resolved in a level-6 timer, then d(0): ' + Math.round(performance.now() - t)); }"#,
        "await of a promise resolved in a level-6 timer, then d(0): 4",
    );
}

#[test]
fn e10_lists() {
    check_probe(
        r#"log => { setTimeout(() => log('10@10'), 10); setTimeout(() => { setTimeout(() => log('15@16'), 15); setTimeout(() => setTimeout(() => log('10@18'), 10), 7); }, 1); setTimeout(() => busy(30), 9); }"#,
        "10@10 15@16 10@18",
    );
}

// ---------------------------------------------------------------------------------------------------- watching loops

/// What a program prints with its times, in a world where computing costs nothing.
#[track_caller]
fn check_times(program: &str, expected: &str) {
    let found = stamped(Language::JavaScript, program);
    assert_eq!(found.trim_end(), expected, "\n{program}");
}

#[test]
fn a_loop_that_watches_the_clock_ends_at_the_first_microsecond_that_it_may() {
    check_times("while (performance.now() < 180000) {} console.log('on');", "180000\ton\nexit 0");
    check_times("const t = Date.now(); while (Date.now() - t < 2.5); console.log('on');", "3\ton\nexit 0");
    check_times(
        "let now = performance.now(); const end = now + 0.007;
        do { now = performance.now(); } while (now < end); console.log(now);",
        "0.007\t0.007\nexit 0",
    );
    check_times(
        "for (;;) { if (performance.now() >= 1.5) { console.log('on'); break; } }",
        "1.5\ton\nexit 0",
    );
}

#[test]
fn a_loop_around_a_watching_loop_watches_each_time_anew() {
    check_times(
        "const busy = ms => { const end = performance.now() + ms; while (performance.now() < end) {} };
        for (let i = 0; i < 3; i++) { busy(4); if (i == 1) continue; console.log(i, performance.now()); }",
        "4\t0 4\n12\t2 12\nexit 0",
    );
}

#[test]
fn reading_the_clock_once_in_a_turn_moves_nothing() {
    check_times("for (let i = 0; i < 3; i++) console.log(performance.now());", "0\t0\n0\t0\n0\t0\nexit 0");
}

#[test]
fn a_loop_that_counts_while_it_polls_ends_at_the_same_instant() {
    check_times(
        "let turns = 0; while (performance.now() < 1) turns++; console.log(turns > 0);",
        "1\ttrue\nexit 0",
    );
}

#[test]
fn turns_of_loops_cost_time() {
    let run = simulate(
        Language::JavaScript,
        "for (let i = 0; i < 1000000; i++) {} console.log('on');",
        &World::default(),
        &Budget::default(),
    );
    assert_eq!(run.trace.lines()[0].at.micros(), 2000);
}

// ---------------------------------------------------------------------------------------------------------- the trace

#[test]
fn a_timer_that_falls_due_behind_a_block_makes_its_activity_ready_at_its_own_instant() {
    let run = run(
        Language::JavaScript,
        "const delay = ms => new Promise(resolve => setTimeout(resolve, ms));
        async function quick() { await delay(3); }
        async function cook() { await delay(1); while (performance.now() < 11) {} }
        quick(); cook();",
    );
    let text = run.trace.to_text();
    let events: Vec<&str> = text.lines().filter(|line| line.contains("quick#1")).collect();
    let expected = [
        "0 create quick#1 AsyncFunction in main#0",
        "0 run quick#1 on 0",
        "0 wait quick#1 on Timer 0",
        "3000 ready quick#1",
        "11000 run quick#1 on 0",
        "11000 end quick#1 Returned",
    ];
    assert_eq!(events, expected);
}

#[test]
fn awaits_say_what_they_wait_for() {
    let run = run(
        Language::JavaScript,
        "const delay = ms => new Promise(resolve => setTimeout(resolve, ms));
        async function child() { await delay(1); }
        async function main() { await child(); await Promise.all([child(), child()]); await null; }
        main();",
    );
    let text = run.trace.to_text();
    let waits: Vec<&str> = text.lines().filter(|line| line.contains("wait main#1")).collect();
    let expected =
        ["0 wait main#1 on Activity 2", "1000 wait main#1 on Several 2", "2000 wait main#1 on Turn 0"];
    assert_eq!(waits, expected);
}

// --------------------------------------------------------------------------------------------------------------- ends

#[track_caller]
fn check_end(program: &str, expected: &Outcome) {
    assert_eq!(&run(Language::JavaScript, program).outcome, expected, "\n{program}");
}

#[test]
fn a_top_level_that_waits_for_ever_is_stuck() {
    check_end(
        "async function f() {\n  await new Promise(() => {});\n}\nawait f();",
        &Outcome::Stuck(vec![
            "the program waits at line 4 for a promise that nothing will settle any more".into(),
            "f waits at line 2 for a promise that nothing will settle any more".into(),
        ]),
    );
    check_end("new Promise(() => {}).then(() => console.log('never'));", &Outcome::Finished);
}

#[test]
fn errors_that_nobody_catches_are_reported_and_the_program_goes_on() {
    let run = run(
        Language::JavaScript,
        "setTimeout(() => console.log('still here'), 5); Promise.reject(new RangeError('first'));
        setTimeout(() => { throw new TypeError('second'); }, 1);",
    );
    let lines: Vec<&str> = run.trace.lines().iter().map(|line| line.text.as_str()).collect();
    assert_eq!(lines, ["RangeError: first", "TypeError: second", "still here"]);
    assert_eq!(run.outcome, Outcome::Failed("TypeError: second".into()));
}

#[test]
fn a_limit_of_the_budget_ends_any_run() {
    for (program, word) in [
        ("for (;;) {}", "steps"),
        ("function f() { Promise.resolve().then(f); } f();", "events"),
        ("setInterval(() => {}, 60000);", "virtual time"),
        ("const all = []; for (;;) all.push([1, 2, 3]);", "values"),
        ("let s = 'x'; for (;;) s += s;", "values"),
        ("/x/.test('a'.repeat(5e7));", "values"),
        ("let f = () => 1; for (;;) f = f.bind(null, 1);", "values"),
        ("const s = 'é' + 'x'.repeat(1e6); for (let i = 0; ; i++) s.charCodeAt(i);", "steps"),
    ] {
        match run(Language::JavaScript, program).outcome {
            Outcome::OverBudget(message) => assert!(message.contains(word), "{program}: {message}"),
            other => panic!("{program}: {other:?}"),
        }
    }
}

#[test]
fn recursion_without_end_is_a_range_error() {
    for program in [
        "function f() { return 1 + f(); } f();",
        "function f() { return [1].map(f); } f();",
        "const o = { toString() { return '' + o; } }; '' + o;",
        "const o = { get x() { return this.x; } }; o.x;",
        "class A { constructor() { new A(); } } new A();",
    ] {
        let text = format!("try {{ {program} }} catch (error) {{ console.log(String(error)); }}");
        assert_eq!(output(&text), "RangeError: Maximum call stack size exceeded\n", "{program}");
    }
}

#[test]
fn what_is_missing_is_refused_before_the_run() {
    match run(Language::JavaScript, "console.log('never');\n  document.title;").outcome {
        Outcome::Refused(refusal) => {
            assert_eq!((refusal.line, refusal.column), (2, 3));
            assert_eq!(
                refusal.message,
                "document is not supported; there is no page here: show things with console.log"
            );
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_modules_lack_is_refused_before_the_run() {
    for (program, wanted) in [
        ("const fs = require('fs');\nfs.watch('x');", "2:1 fs.watch is not supported"),
        ("const { pbkdf2 } = require('node:crypto');", "1:9 pbkdf2 is not supported"),
        (
            "const c = require('crypto'), { promisify } = require('util');\nconst f = promisify(c.scrypt);",
            "2:21 c.scrypt is not supported",
        ),
        ("import fs from 'fs';\nfs.promises.opendir('x');", "2:1 fs.promises.opendir is not supported"),
        ("const zlib = require('zlib');", "1:14 require(\"zlib\") is not supported"),
        ("process.chdir('/');", "1:1 process.chdir is not supported"),
    ] {
        match run(Language::JavaScript, program).outcome {
            Outcome::Refused(refusal) => {
                let told = format!("{}:{} {}", refusal.line, refusal.column, refusal.message);
                assert_eq!(told, wanted, "{program}");
            }
            other => panic!("{program}: {other:?}"),
        }
    }
}

#[test]
fn garbage_is_collected_and_what_is_alive_is_not() {
    // 100,000 rounds allocate about ten times what the budget allows to be alive.
    let budget = Budget { memory: 8 << 20, ..Budget::default() };
    let program = "const delay = ms => new Promise(resolve => setTimeout(resolve, ms));
        const kept = { list: [] };
        async function step(i) { const text = 'round ' + i; await null; return { text, i }; }
        for (let i = 0; i < 20000; i++) {
            const made = await step(i);
            if (i % 5000 === 0) kept.list.push(made);
            if (i % 1000 === 0) await delay(1);
        }
        console.log(kept.list.map(made => made.text).join());";
    let run = simulate(Language::JavaScript, program, &World::default(), &budget);
    assert_eq!(run.outcome, Outcome::Finished);
    assert_eq!(run.trace.lines()[0].text, "round 0,round 5000,round 10000,round 15000");
}

#[test]
fn errors_quote_the_program_as_v8_does() {
    for (program, message) in [
        ("const o = {}; o.a.b();", "Cannot read properties of undefined (reading 'b')"),
        ("const o = { a: 1 }; o['a']();", "o.a is not a function"),
        ("const f = [() => 1]; f[0]()();", "f[0](...) is not a function"),
        ("(() => 1)()();", "(intermediate value)(...) is not a function"),
        ("const { z } = null;", "Cannot destructure property 'z' of 'null' as it is null."),
        ("for (const z of 5);", "5 is not iterable"),
        ("const [z] = {};", "{} is not iterable"),
        ("const o = {}; new o();", "o is not a constructor"),
        ("new Promise();", "Promise resolver undefined is not a function"),
    ] {
        let text = format!("try {{ {program} }} catch (error) {{ console.log(error.message); }}");
        assert_eq!(output(&text), format!("{message}\n"), "{program}");
    }
}

#[test]
fn generators_are_told_of_errors_and_returns_where_they_stand() {
    let program = "
        function* inner() {
            try { yield 1; yield 2; } catch (error) { console.log('caught', error); yield 3; }
            finally { console.log('closed'); }
        }
        function* outer() { yield* inner(); return 'end'; }
        for (const make of [inner, outer]) {
            const it = make();
            it.next();
            console.log(it.throw('E').value, it.return('R').value, it.next().done);
        }";
    let once = "caught E\nclosed\n3 R true\n";
    assert_eq!(output(program), once.repeat(2));
}
