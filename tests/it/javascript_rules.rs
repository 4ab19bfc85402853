//! The rules of HTML's loop that Node's V8 cannot show, as Chromium was measured to follow them: what becomes of
//! rejections that nobody handles, and when time-outs of an AbortSignal come. (Ticks, timers and clamps are records.)

use crate::common::check_javascript as check;

const EVENTS: &str = "
addEventListener('unhandledrejection', event => { event.preventDefault(); console.log('unhandled', event.reason); });
addEventListener('rejectionhandled', event => console.log('handled', event.reason));
";

#[track_caller]
fn check_events(text: &str, expected: &str) {
    check(&format!("{EVENTS}{text}"), expected);
}

#[test]
fn a_rejection_is_told_of_in_a_task_behind_the_timers_that_were_posted() {
    check_events(
        "setTimeout(() => console.log('before'), 0);
        Promise.reject(1);
        setTimeout(() => console.log('after'), 0);
        queueMicrotask(() => { console.log('micro'); setTimeout(() => console.log('from micro'), 0); });
        setTimeout(() => console.log('1 ms'), 1);",
        "0\tmicro\n0\tbefore\n0\tafter\n0\tfrom micro\n0\tunhandled 1\n1\t1 ms\nexit 0",
    );
}

#[test]
fn a_rejection_is_told_of_before_delayed_timers_that_are_overdue() {
    check_events(
        "setTimeout(() => console.log('timer'), 5);
        Promise.reject(1);
        while (performance.now() < 20) ;",
        "20\tunhandled 1\n20\ttimer\nexit 0",
    );
}

#[test]
fn a_rejection_that_is_handled_before_its_task_is_not_told_of() {
    check_events(
        "let p; setTimeout(() => { p.catch(() => {}); console.log('handles'); }, 0); p = Promise.reject(1);",
        "0\thandles\nexit 0",
    );
}

#[test]
fn a_rejection_that_is_handled_late_is_told_of_twice() {
    check_events(
        "const p = Promise.reject(1);
        setTimeout(() => { p.catch(() => console.log('catch')); console.log('timer'); setTimeout(() => console.log('later')); }, 5);",
        "0\tunhandled 1\n5\ttimer\n5\tcatch\n5\thandled 1\n5\tlater\nexit 0",
    );
}

#[test]
fn microtasks_run_between_two_rejections() {
    check(
        "addEventListener('unhandledrejection', event => {
            event.preventDefault(); console.log(event.reason, event.promise instanceof Promise, event.type);
            queueMicrotask(() => console.log('micro', event.reason));
        });
        Promise.reject(1); Promise.reject(2); setTimeout(() => console.log('timer'));",
        "0\ttimer\n0\t1 true unhandledrejection\n0\tmicro 1\n0\t2 true unhandledrejection\n0\tmicro 2\nexit 0",
    );
}

#[test]
fn what_is_not_prevented_is_reported_all_the_same() {
    check(
        "window.onunhandledrejection = event => console.log('seen', event.reason.message); Promise.reject(new Error('x'));",
        "0\tseen x\nexit 1\nerror Error: x",
    );
    check(
        "window.onerror = (message, source, line, column, error) => { console.log(message, error.name); return true; };
        setTimeout(() => { throw new TypeError('x'); }, 5);",
        "5\tUncaught TypeError: x TypeError\nexit 0",
    );
}

#[test]
fn node_tells_of_rejections_when_the_microtasks_are_done() {
    check(
        "process.on('unhandledRejection', reason => console.log('unhandled', reason));
        process.on('rejectionHandled', () => console.log('handled'));
        const late = Promise.reject(1), soon = Promise.reject(2);
        (async () => { for (let i = 0; i < 5; i++) await null; soon.catch(() => console.log('soon')); })();
        setTimeout(() => { console.log('timer'); late.catch(() => console.log('late')); }, 5);",
        "0\tsoon\n0\tunhandled 1\n5\ttimer\n5\tlate\n5\thandled\nexit 0",
    );
}

#[test]
fn a_program_reads_itself_behind_what_is_due_at_once() {
    check(
        "const fs = require('fs');
        fs.readFile(__filename, 'utf8', (error, text) => {
            console.log('read', error, text.length > 100);
            setTimeout(() => console.log('timeout inside'), 0);
            setImmediate(() => console.log('immediate inside'));
        });
        setTimeout(() => console.log('timeout'), 0);
        setImmediate(() => console.log('immediate'));
        console.log(fs.existsSync(__filename), fs.readFileSync(__filename, 'utf8').includes('own words'));",
        "0\ttrue true\n0\timmediate\n1\ttimeout\n2\tread null true\n2\timmediate inside\n3\ttimeout inside\nexit 0",
    );
}

#[test]
fn time_outs_of_signals_come_behind_the_timers_that_are_due() {
    let abort =
        "const abort = ms => AbortSignal.timeout(ms).addEventListener('abort', () => console.log('abort'));";
    for (text, expected) in [
        (
            "setTimeout(console.log, 20, 'a'); abort(20); setTimeout(console.log, 20, 'b');",
            "20\ta\n20\tb\n20\tabort\nexit 0",
        ),
        ("abort(20); setTimeout(console.log, 20, 'a');", "20\ta\n20\tabort\nexit 0"),
        (
            "setTimeout(console.log, 15, 15); abort(10); setTimeout(console.log, 5, 5); while (performance.now() < 30) ;",
            "30\t5\n30\t15\n30\tabort\nexit 0",
        ),
        (
            "setTimeout(console.log, 0, 'a'); abort(0); setTimeout(console.log, 0, 'b');",
            "0\ta\n0\tabort\n0\tb\nexit 0",
        ),
    ] {
        check(&format!("{abort}\n{text}"), expected);
    }
}

#[test]
fn scripts_are_sloppy_and_modules_strict() {
    let text = "const o = Object.freeze({ a: 1 }); let s = '';
        try { o.a = 2; o.b = 3; delete o.a; implicit = 5; s = implicit + ' '; } catch (e) { s = e.constructor.name + ' '; }
        function f() { return this === globalThis; } function g() { 'use strict'; return this; }
        class A { m() { return this; } }
        console.log(s + o.a, f(), g(), (0, new A().m)(), typeof function () { return this; }.call(1));";
    check(text, "0\t5 1 true undefined undefined object\nexit 0");
    check(&format!("{text}\nexport {{}};"), "0\tTypeError 1 false undefined undefined number\nexit 0");
    check("var x = typeof this; console.log(x);", "0\tobject\nexit 0");
    check("console.log(typeof this); await 0;", "0\tundefined\nexit 0");
}
