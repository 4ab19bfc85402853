//! The rules of asyncio's event loop (P), iteration by iteration as CPython 3.11 runs them: `it N` is the N-th
//! `_run_once` since the loop began, `t` virtual milliseconds. Then what the machine itself promises: bounds,
//! refusals, warnings, and what the trace tells.

use crate::common::run;
use loopscope::machine::Budget;
use loopscope::simulate::{simulate, Language};
use loopscope::trace::{Event, Outcome, Stream};
use loopscope::world::World;
use std::fmt::Write;

/// What every program begins with.
const PRELUDE: &str = "import asyncio, time
def p(*words): print(*words)
def block(ms): time.sleep(ms / 1000)
";

/// `main` prints these lines in these iterations at these times.
#[track_caller]
fn check_turns(program: &str, expected: &str) {
    let run = run(Language::Python, &format!("{PRELUDE}{program}\nasyncio.run(main())\n"));
    let (mut found, mut turn) = (String::new(), 0);
    for (at, event) in run.trace.events() {
        match event {
            Event::Turn { number, .. } => turn = number,
            Event::Output(line) => {
                let text = &run.trace.lines()[line as usize].text;
                let _ = writeln!(found, "it {turn} t={} {text}", at.micros() as f64 / 1000.0);
            }
            _ => {}
        }
    }
    let expected: String = expected.lines().map(|line| line.trim_end().to_string() + "\n").collect();
    assert_eq!(found.trim_end(), expected.trim_end(), "\n{program}");
}

/// What a program prints on standard output.
fn output(program: &str) -> String {
    let run = run(Language::Python, program);
    let lines = run.trace.lines().iter().filter(|line| line.stream == Stream::Output);
    lines.map(|line| line.text.clone() + "\n").collect()
}

/// A program prints these lines.
#[track_caller]
fn check_output(program: &str, expected: &str) {
    assert_eq!(output(program).trim_end(), expected.trim_end(), "\n{program}");
}

/// The last line that a program prints on standard error.
fn last_error(program: &str) -> String {
    let run = run(Language::Python, program);
    let mut lines = run.trace.lines().iter().filter(|line| line.stream == Stream::Error);
    lines.next_back().map(|line| line.text.clone()).unwrap_or_default()
}

#[test]
fn p1_callsoon_from_a_callback_runs_in_the_next_iteration() {
    check_turns(
        r#"async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(lambda: (p("a"), loop.call_soon(p, "a2")))
    loop.call_soon(p, "b")
    await asyncio.sleep(0); p("main"); await asyncio.sleep(0); p("main")"#,
        "it 2 t=0 a
it 2 t=0 b
it 2 t=0 main
it 3 t=0 a2
it 3 t=0 main",
    );
}

#[test]
fn p2_due_timers_go_to_the_end_of_ready_after() {
    check_turns(
        r#"async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(.003, p, "timer 3"); loop.call_later(.001, p, "timer 1")
    loop.call_soon(p, "soon")
    block(5)
    loop.call_soon(p, "soon after the block")
    await asyncio.sleep(0); p("main")"#,
        "it 2 t=5 soon
it 2 t=5 soon after the block
it 2 t=5 main
it 2 t=5 timer 1
it 2 t=5 timer 3",
    );
}

#[test]
fn p3_a_timer_that_falls_due_while_an_iterations_callbacks() {
    check_turns(
        r#"async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(.010, lambda: (p("timer 10, blocks 5"), block(5)))
    loop.call_later(.010, p, "timer 10b")
    loop.call_later(.012, p, "timer 12")
    await asyncio.sleep(.02)"#,
        "it 2 t=10 timer 10, blocks 5
it 2 t=15 timer 10b
it 3 t=15 timer 12",
    );
}

#[test]
fn p4_coroutine_calling_it_does_nothing_awaiting_it_runs_it() {
    check_turns(
        r#"async def main():
    async def f(): p("body"); return 1
    c = f(); p("made"); await c; p("awaited")"#,
        "it 1 t=0 made
it 1 t=0 body
it 1 t=0 awaited",
    );
}

#[test]
fn p5_createtask_first_step_one_iteration_later_fifo_with_callsoon() {
    check_turns(
        r#"async def main():
    async def f(n): p("first step", n)
    loop = asyncio.get_running_loop()
    t1 = asyncio.create_task(f(1)); loop.call_soon(p, "soon"); t2 = asyncio.create_task(f(2)); p("created")
    await asyncio.sleep(0); p("main after sleep(0)")"#,
        "it 1 t=0 created
it 2 t=0 first step 1
it 2 t=0 soon
it 2 t=0 first step 2
it 2 t=0 main after sleep(0)",
    );
}

#[test]
fn p6_sleep0_1_iteration_sleepd_timer_handle_in_iteration_k() {
    check_turns(
        r#"async def main():
    p("a"); await asyncio.sleep(0); p("b");
    asyncio.get_running_loop().call_later(.01, p, "timer created just before the sleep's")
    await asyncio.sleep(.01); p("c")"#,
        "it 1 t=0 a
it 2 t=0 b
it 3 t=10 timer created just before the sleep's
it 4 t=10 c",
    );
}

#[test]
fn p7_await_of_a_done_taskfuture_0_iterations_of_a() {
    check_turns(
        r#"async def main():
    async def f(): await asyncio.sleep(0); p("f ends")
    t = asyncio.create_task(f()); await t; p("joined"); await t; p("joined again")"#,
        "it 3 t=0 f ends
it 4 t=0 joined
it 4 t=0 joined again",
    );
}

#[test]
fn p8_done_callbacks_run_one_iteration_after_the_end_in() {
    check_turns(
        r#"async def main():
    async def f(): await asyncio.sleep(0); p("f ends")
    async def j(): await t; p("joiner resumes")
    t = asyncio.create_task(f()); t.add_done_callback(lambda _: p("cb1"))
    asyncio.create_task(j()); await asyncio.sleep(0);
    t.add_done_callback(lambda _: p("cb2")); await t; p("main resumes")
    t.add_done_callback(lambda _: p("cb on a done task")); p("registered"); await asyncio.sleep(0)"#,
        "it 3 t=0 f ends
it 4 t=0 cb1
it 4 t=0 joiner resumes
it 4 t=0 cb2
it 4 t=0 main resumes
it 4 t=0 registered
it 5 t=0 cb on a done task",
    );
}

#[test]
fn p9_gather_last_childs_end_2_one_for_donecallback_one() {
    check_turns(
        r#"async def main():
    async def f(n): await asyncio.sleep(n / 1000); p("child", n, "ends")
    await asyncio.gather(f(10), f(20)); p("main")"#,
        "it 4 t=10 child 10 ends
it 7 t=20 child 20 ends
it 9 t=20 main",
    );
}

#[test]
fn p10_timer_parent_sleep_in_a_gathered_child_timer_k() {
    check_turns(
        r#"async def main():
    async def f(): await asyncio.sleep(.01); p("child ends")
    asyncio.get_running_loop().call_later(.01, p, "the iteration of the timers")
    await asyncio.gather(f()); p("main")"#,
        "it 3 t=10 the iteration of the timers
it 4 t=10 child ends
it 6 t=10 main",
    );
}

#[test]
fn p11_nested_gather_2_per_level() {
    check_turns(
        r#"async def main():
    async def leaf(): p("leaf ends")
    async def mid(): await asyncio.gather(leaf()); p("mid ends")
    await asyncio.gather(mid()); p("main")"#,
        "it 3 t=0 leaf ends
it 5 t=0 mid ends
it 7 t=0 main",
    );
}

#[test]
fn p12_gather_of_nothing_0_gather_of_done_tasks_2() {
    check_turns(
        r#"async def main():
    async def f(): pass
    await asyncio.gather(); p("empty")
    t = asyncio.create_task(f()); await t; p("t done")
    await asyncio.gather(t); p("gather of a done task")"#,
        "it 1 t=0 empty
it 3 t=0 t done
it 5 t=0 gather of a done task",
    );
}

#[test]
fn p13_gather_error_parent_resumes_failing_childs_end_2_siblings() {
    check_turns(
        r#"async def main():
    async def bad(): await asyncio.sleep(.005); p("bad raises"); raise ValueError
    async def ok(): await asyncio.sleep(.010); p("sibling ends")
    try: await asyncio.gather(ok(), bad())
    except ValueError: p("main caught")
    await asyncio.sleep(.02)"#,
        "it 4 t=5 bad raises
it 6 t=5 main caught
it 8 t=10 sibling ends",
    );
}

#[test]
fn p14_wait_end_2_as_gather_waitfirstcompleted_may_return_several() {
    check_turns(
        r#"async def main():
    async def f(n): await asyncio.sleep(n / 1000); p("child", n, "ends")
    ts = [asyncio.create_task(f(n)) for n in (10, 10, 20)]
    d, q = await asyncio.wait(ts, return_when="FIRST_COMPLETED"); p("main: done", len(d), "pending", len(q))"#,
        "it 4 t=10 child 10 ends
it 4 t=10 child 10 ends
it 6 t=10 main: done 2 pending 1",
    );
}

#[test]
fn p15_ascompleted_end_2_for_the_first_results_already_queued() {
    check_turns(
        r#"async def main():
    async def f(n): await asyncio.sleep(n / 1000); p("child", n, "ends"); return n
    ts = [asyncio.create_task(f(n)) for n in (20, 10, 10)]
    for c in asyncio.as_completed(ts): p("main got", await c)"#,
        "it 4 t=10 child 10 ends
it 4 t=10 child 10 ends
it 6 t=10 main got 10
it 6 t=10 main got 10
it 8 t=20 child 20 ends
it 10 t=20 main got 20",
    );
}

#[test]
fn p16_shield_end_2() {
    check_turns(
        r#"async def main():
    async def f(): await asyncio.sleep(0); p("child ends")
    await asyncio.shield(f()); p("main")"#,
        "it 3 t=0 child ends
it 5 t=0 main",
    );
}

#[test]
fn p17_taskgroup_last_childs_end_2_0_if_all_children() {
    check_turns(
        r#"async def main():
    async def f(): p("child ends")
    async with asyncio.TaskGroup() as tg: tg.create_task(f())
    p("main")
    async with asyncio.TaskGroup() as tg:
        tg.create_task(f()); await asyncio.sleep(0); await asyncio.sleep(0)
        p("body ends")
    p("main")"#,
        "it 2 t=0 child ends
it 4 t=0 main
it 5 t=0 child ends
it 6 t=0 body ends
it 6 t=0 main",
    );
}

#[test]
fn p18_taskgroup_failure_child_k_siblings_get_cancellederror_at_k2() {
    check_turns(
        r#"async def main():
    async def bad(): await asyncio.sleep(.005); p("bad raises"); raise ValueError
    async def ok(n):
        try: await asyncio.sleep(1)
        except asyncio.CancelledError: p("sibling", n, "cancelled"); raise
    try:
        async with asyncio.TaskGroup() as tg: tg.create_task(ok(1)); tg.create_task(bad()); tg.create_task(ok(2))
    except* ValueError: p("main")"#,
        "it 4 t=5 bad raises
it 6 t=5 sibling 1 cancelled
it 6 t=5 sibling 2 cancelled
it 8 t=5 main",
    );
}

#[test]
fn p19_taskgroup_failure_while_the_body_awaits_the_body_is() {
    check_turns(
        r#"async def main():
    async def bad(): await asyncio.sleep(.005); p("bad raises"); raise ValueError
    async def ok():
        try: await asyncio.sleep(1)
        finally: p("sibling cancelled")
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(bad()); tg.create_task(ok())
            try: await asyncio.sleep(1)
            finally: p("body cancelled")
    except* ValueError: p("main")"#,
        "it 4 t=5 bad raises
it 6 t=5 sibling cancelled
it 6 t=5 body cancelled
it 8 t=5 main",
    );
}

#[test]
fn p20_cancel_requested_in_iteration_k_cancellederror_thrown_in_k1() {
    check_turns(
        r#"async def main():
    async def f():
        try: await asyncio.sleep(1)
        except asyncio.CancelledError: p("cancelled"); raise
    t = asyncio.create_task(f()); await asyncio.sleep(0); t.cancel(); p("cancel() called")
    try: await t
    except asyncio.CancelledError: p("main")"#,
        "it 2 t=0 cancel() called
it 3 t=0 cancelled
it 4 t=0 main",
    );
}

#[test]
fn p21_cancel_before_the_first_step_the_body_never_runs() {
    check_turns(
        r#"async def main():
    async def f(): p("never")
    t = asyncio.create_task(f()); t.add_done_callback(lambda _: p("done callback")); t.cancel()
    await asyncio.sleep(0); p("done:", t.done()); await asyncio.sleep(0)"#,
        "it 2 t=0 done: True
it 3 t=0 done callback",
    );
}

#[test]
fn p22_cancel_after_the_future_is_done_but_before_the() {
    check_turns(
        r#"async def main():
    fut = asyncio.get_running_loop().create_future()
    async def f():
        try: await fut; p("got result")
        except asyncio.CancelledError: p("cancelled, fut.done:", fut.done(), "fut.cancelled:", fut.cancelled()); raise
    t = asyncio.create_task(f()); await asyncio.sleep(0)
    fut.set_result(1); t.cancel(); p("set_result, cancel"); await asyncio.sleep(0)"#,
        "it 2 t=0 set_result, cancel
it 3 t=0 cancelled, fut.done: True fut.cancelled: False",
    );
}

#[test]
fn p23_cancel_of_a_joiner_cancels_the_joined_task_first() {
    check_turns(
        r#"async def main():
    async def f():
        try: await asyncio.sleep(1)
        finally: p("f cancelled"); await asyncio.sleep(0); p("f cleanup ends")
    async def j():
        try: await t
        finally: p("joiner cancelled")
    t = asyncio.create_task(f()); u = asyncio.create_task(j()); await asyncio.sleep(0)
    u.cancel(); p("cancel(joiner)"); await asyncio.wait([u]); p("main")"#,
        "it 2 t=0 cancel(joiner)
it 3 t=0 f cancelled
it 4 t=0 f cleanup ends
it 5 t=0 joiner cancelled
it 7 t=0 main",
    );
}

#[test]
fn p24_cancel_of_a_gather_children_k1_their_end_1() {
    check_turns(
        r#"async def main():
    async def f(n):
        try: await asyncio.sleep(1)
        finally: p("child", n, "cancelled")
    async def g():
        try: await asyncio.gather(f(1), f(2))
        finally: p("gatherer cancelled")
    t = asyncio.create_task(g()); await asyncio.sleep(0); await asyncio.sleep(0)
    t.cancel(); p("cancel"); await asyncio.wait([t]); p("main")"#,
        "it 3 t=0 cancel
it 4 t=0 child 1 cancelled
it 4 t=0 child 2 cancelled
it 6 t=0 gatherer cancelled
it 8 t=0 main",
    );
}

#[test]
fn p25_asynciotimeout_timer_k_calls_taskcancel_timeouterror_at_the_async() {
    check_turns(
        r#"async def main():
    asyncio.get_running_loop().call_later(.01, p, "the iteration of the timers")
    try:
        async with asyncio.timeout(.01): await asyncio.sleep(1)
    except TimeoutError: p("TimeoutError")"#,
        "it 2 t=10 the iteration of the timers
it 3 t=10 TimeoutError",
    );
}

#[test]
fn p26_asynciotimeout0_the_work_runs_until_its_first_real_suspension() {
    check_turns(
        r#"async def main():
    try:
        async with asyncio.timeout(0): p("in"); await asyncio.sleep(0); p("after sleep(0)"); await asyncio.sleep(0); p("2")
    except TimeoutError: p("TimeoutError")"#,
        "it 1 t=0 in
it 2 t=0 TimeoutError",
    );
}

#[test]
fn p27_asynciotimeout_and_a_block_no_await_after_the_deadline() {
    check_turns(
        r#"async def main():
    async with asyncio.timeout(.01): block(20); p("end of body")
    p("no error")"#,
        "it 1 t=20 end of body
it 1 t=20 no error",
    );
}

#[test]
fn p28_timeout_tie_asynciotimeout10_around_sleep10_the_timeouts_timer_was() {
    check_turns(
        r#"async def main():
    try:
        async with asyncio.timeout(.01): await asyncio.sleep(.01); p("sleep won")
    except TimeoutError: p("timeout won")
    try:
        async with asyncio.timeout(.01): await asyncio.sleep(.005); await asyncio.sleep(.005); p("sleep won")
    except TimeoutError: p("timeout won")"#,
        "it 3 t=10 timeout won
it 7 t=20 timeout won",
    );
}

#[test]
fn p29_nested_timeouts_due_together_only_the_outer_timeouterror_is() {
    check_turns(
        r#"async def main():
    try:
        async with asyncio.timeout(.01):
            try:
                async with asyncio.timeout(.01): await asyncio.sleep(1)
            except TimeoutError: p("inner")
            p("between")
    except TimeoutError: p("outer")"#,
        "it 3 t=10 outer",
    );
}

#[test]
fn p30_waitfor_311_an_inner_task_success_inners_end_2() {
    check_turns(
        r#"async def main():
    async def ok(): p("inner ends")
    await asyncio.wait_for(ok(), 1); p("main")
    async def f():
        try: await asyncio.sleep(1)
        finally: p("inner cancelled")
    asyncio.get_running_loop().call_later(.01, p, "the iteration of the timers")
    try: await asyncio.wait_for(f(), .01)
    except TimeoutError: p("TimeoutError")"#,
        "it 2 t=0 inner ends
it 4 t=0 main
it 6 t=10 the iteration of the timers
it 8 t=10 inner cancelled
it 10 t=10 TimeoutError",
    );
}

#[test]
fn p31_lock_free_acquire_0_iterations_release_hands_over_at() {
    check_turns(
        r#"async def main():
    lk = asyncio.Lock()
    async def a():
        async with lk: p("A in"); await asyncio.sleep(0); p("A releases")
        async with lk: p("A in again")
    async def b():
        async with lk: p("B in")
    await asyncio.gather(a(), b())"#,
        "it 2 t=0 A in
it 3 t=0 A releases
it 4 t=0 B in
it 5 t=0 A in again",
    );
}

#[test]
fn p32_lock_a_third_task_arriving_between_release_and_the() {
    check_turns(
        r#"async def main():
    lk = asyncio.Lock()
    async def a():
        async with lk: await asyncio.sleep(.01)
        p("A released; locked() =", lk.locked())
    async def b():
        async with lk: p("B in")
    async def c():
        await asyncio.sleep(.01); p("C asks; locked() =", lk.locked())
        async with lk: p("C in")
    await asyncio.gather(a(), b(), c())"#,
        "it 4 t=10 A released; locked() = False
it 4 t=10 C asks; locked() = False
it 5 t=10 B in
it 6 t=10 C in",
    );
}

#[test]
fn p33_semaphore_release_gives_the_permit_to_the_first_waiter() {
    check_turns(
        r#"async def main():
    s = asyncio.Semaphore(1)
    async def a(n, d):
        await asyncio.sleep(d / 1000)
        p(n, "asks")
        async with s: p(n, "in"); await asyncio.sleep(.01)
        p(n, "out, value", s._value)
    await asyncio.gather(a("A", 0), a("B", 5), a("C", 10))"#,
        "it 3 t=0 A asks
it 3 t=0 A in
it 5 t=5 B asks
it 7 t=10 C asks
it 7 t=10 A out, value 0
it 8 t=10 B in
it 10 t=20 B out, value 0
it 11 t=20 C in
it 13 t=30 C out, value 1",
    );
}

#[test]
fn p34_eventset_wakes_all_waiters_in_order_at_1_wait() {
    check_turns(
        r#"async def main():
    e = asyncio.Event()
    async def w(n): await e.wait(); p(n)
    for n in "AB": asyncio.create_task(w(n))
    await asyncio.sleep(0); e.set(); p("set"); await e.wait(); p("no wait"); await asyncio.sleep(0)"#,
        "it 2 t=0 set
it 2 t=0 no wait
it 3 t=0 A
it 3 t=0 B",
    );
}

#[test]
fn p38_asynciorun_main_ends_in_iteration_k_iteration_k1_still() {
    check_turns(
        r#"async def main():
    async def f(n):
        try: p(n, "starts"); await asyncio.sleep(1)
        finally: p(n, "cleanup"); await asyncio.sleep(.005); p(n, "cleanup ends")
    main.t1 = asyncio.create_task(f("A")); await asyncio.sleep(0)
    main.t2 = asyncio.create_task(f("B")); p("main returns")"#,
        "it 2 t=0 A starts
it 2 t=0 main returns
it 3 t=0 B starts
it 4 t=0 A cleanup
it 4 t=0 B cleanup
it 6 t=5 A cleanup ends
it 6 t=5 B cleanup ends",
    );
}

#[test]
fn p40_cancel_of_a_task_waiting_in_gather_with_returnexceptionstrue() {
    check_turns(
        r#"async def main():
    async def f(): await asyncio.sleep(1)
    async def g():
        try: p("result", await asyncio.gather(f(), return_exceptions=True))
        except asyncio.CancelledError: p("gatherer: CancelledError"); raise
    t = asyncio.create_task(g()); await asyncio.sleep(0); await asyncio.sleep(0); t.cancel(); await asyncio.wait([t])"#,
        "it 6 t=0 gatherer: CancelledError",
    );
}

#[test]
fn p41_cancel_of_one_child_of_a_gather_the_gather() {
    check_turns(
        r#"async def main():
    async def f(n): await asyncio.sleep(n / 1000); p("child", n, "ends")
    t = asyncio.create_task(f(50));
    asyncio.get_running_loop().call_later(.005, t.cancel)
    try: await asyncio.gather(t, f(10))
    except asyncio.CancelledError: p("gatherer got CancelledError; cancelling() =", asyncio.current_task().cancelling())
    await asyncio.sleep(.01); p("gatherer goes on")"#,
        "it 6 t=5 gatherer got CancelledError; cancelling() = 0
it 8 t=10 child 10 ends
it 11 t=15 gatherer goes on",
    );
}

#[test]
fn p42_queue_put_to_a_waiting_getter_wakes_it_at() {
    check_turns(
        r#"async def main():
    q = asyncio.Queue()
    async def g(n): p(n, "got", await q.get())
    for n in "AB": asyncio.create_task(g(n))
    await asyncio.sleep(0); q.put_nowait(1); q.put_nowait(2); p("put twice"); await asyncio.sleep(0); p("main")"#,
        "it 2 t=0 put twice
it 3 t=0 A got 1
it 3 t=0 B got 2
it 3 t=0 main",
    );
}

#[test]
fn p43_a_task_that_is_cancelled_and_then_returns_without() {
    check_turns(
        r#"async def main():
    async def f(): asyncio.current_task().cancel(); p("still running"); return 1
    t = asyncio.create_task(f()); await asyncio.wait([t]); p("cancelled():", t.cancelled())"#,
        "it 2 t=0 still running
it 4 t=0 cancelled(): True",
    );
}

#[test]
fn p44_taskgroup_abort_a_sibling_at_a_bare_yield_is() {
    check_turns(
        r#"async def main():
    async def bad(): raise ValueError
    async def sl():
        try: await asyncio.sleep(1)
        finally: p("sleeping sibling cancelled")
    async def yl():
        try: await asyncio.sleep(0)
        finally: p("yielding sibling cancelled")
    try:
        async with asyncio.TaskGroup() as tg: tg.create_task(bad()); tg.create_task(sl()); tg.create_task(yl())
    except* ValueError: p("main")"#,
        "it 3 t=0 yielding sibling cancelled
it 4 t=0 sleeping sibling cancelled
it 6 t=0 main",
    );
}

#[test]
fn p45_waittimeout_timer_k_resumes_k1_nothing_is_cancelled_a() {
    check_turns(
        r#"async def main():
    async def f(): await asyncio.sleep(.01); p("child ends")
    t = asyncio.create_task(f()); await asyncio.sleep(0)
    d, q = await asyncio.wait([t], timeout=.01); p("done", len(d), "pending", len(q)); await t"#,
        "it 4 t=10 child ends
it 4 t=10 done 1 pending 0",
    );
}

#[test]
fn p46_waitfor_tie_311_waitforsleep10_10_always_times_out_the() {
    check_turns(
        r#"async def main():
    async def f():
        try: await asyncio.sleep(.01); p("inner: slept")
        except asyncio.CancelledError: p("inner: cancelled"); raise
    try: await asyncio.wait_for(f(), .01); p("ok")
    except TimeoutError: p("TimeoutError")"#,
        "it 4 t=10 inner: cancelled
it 6 t=10 TimeoutError",
    );
}

#[test]
fn p47_calllater0_is_a_timer_it_runs_after_everything_that() {
    check_turns(
        r#"async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0, p, "timer 0"); loop.call_soon(lambda: (p("soon 1"), loop.call_soon(p, "soon of soon"))); loop.call_soon(p, "soon 2")
    await asyncio.sleep(0); p("main")"#,
        "it 2 t=0 soon 1
it 2 t=0 soon 2
it 2 t=0 main
it 2 t=0 timer 0
it 3 t=0 soon of soon",
    );
}

#[test]
fn p48_asynciotimeout_that_swallows_work_that_catches_cancellederror_and_ends() {
    check_turns(
        r#"async def main():
    async with asyncio.timeout(.01):
        try: await asyncio.sleep(1)
        except asyncio.CancelledError: p("swallowed")
        await asyncio.sleep(.02); p("later await not interrupted again")
    p("no error")"#,
        "it 3 t=10 swallowed
it 5 t=30 later await not interrupted again
it 5 t=30 no error",
    );
}

#[test]
fn numbers_of_turns_begin_anew_with_each_loop() {
    let program = "import asyncio\nasync def f(): print('f')\nasyncio.run(f())\nasyncio.run(f())";
    let run = run(Language::Python, program);
    let turns: Vec<u32> = run
        .trace
        .events()
        .filter_map(|(_, event)| match event {
            Event::Turn { number, .. } => Some(number),
            _ => None,
        })
        .collect();
    let (first, second) = turns.split_at(turns.len() / 2);
    assert_eq!(first, second);
    assert_eq!(first.first(), Some(&1));
}

#[test]
fn the_innermost_coroutine_is_what_waits_and_runs() {
    let program = "import asyncio
async def inner(): await asyncio.sleep(1)
async def outer(): await inner()
asyncio.run(outer())";
    let text = run(Language::Python, program).trace.to_text();
    let told: Vec<&str> =
        text.lines().filter(|line| !line.contains(" turn ") && !line.contains("main program")).collect();
    let expected = [
        "0 ready outer#1 by main program#0",
        "0 run outer#1 on 0",
        "0 create inner#2 Coroutine in outer#1",
        "0 wait outer#1 on Activity 2",
        "0 run inner#2 on 0",
        "0 wait inner#2 on Timer 0",
        "1000000 ready inner#2",
        "1000000 run inner#2 on 0",
        "1000000 end inner#2 Returned",
        "1000000 run outer#1 on 0",
        "1000000 end outer#1 Returned",
    ];
    let expected: Vec<&str> = expected.into_iter().filter(|line| !line.contains("main program")).collect();
    assert_eq!(told, expected);
}

#[test]
fn a_timer_that_fires_late_says_when_it_was_due() {
    let program = "import asyncio, time
async def quick(): await asyncio.sleep(0.01)
async def slow(): time.sleep(0.03)
async def main(): await asyncio.gather(quick(), slow())
asyncio.run(main())";
    let text = run(Language::Python, program).trace.to_text();
    assert!(text.contains("30000 due 10000\n30000 ready quick#2\n"), "{text}");
}

#[test]
fn a_loop_that_watches_the_clock_ends_when_its_condition_changes() {
    check_turns(
        "async def main():
    end = time.perf_counter() + 150
    while time.perf_counter() < end: pass
    p('a minute or two')
    start = time.monotonic()
    while True:
        now = time.monotonic()
        if now - start >= 0.0125:
            break
    p('and a bit')",
        "it 1 t=150000 a minute or two\nit 1 t=150012.501 and a bit",
    );
}

#[test]
fn watching_the_clock_costs_few_steps() {
    let program = "import time\nend = time.time() + 180\nwhile time.time() < end:\n    pass\nprint('over')";
    let budget = Budget { steps: 20_000, ..Budget::default() };
    let run = simulate(Language::Python, program, &World::default(), &budget);
    assert_eq!(run.outcome, Outcome::Finished);
    assert_eq!(run.trace.now().micros(), 180_000_000);
}

#[test]
fn turns_of_loops_cost_what_the_world_says() {
    let program = "for _ in range(1000): pass\n[x for x in range(1000)]\nn = 0\nwhile n < 1000: n += 1";
    let mut world = World::default();
    world.cpu.python_ns_per_iteration = 2000;
    let run = simulate(Language::Python, program, &world, &Budget::default());
    assert_eq!(run.trace.now().micros(), 6000);
}

#[test]
fn short_loops_take_no_time_unless_the_world_gives_a_price() {
    let ends = |turns: u32, world: &World| {
        let program =
            format!("import time\nfor _ in range({turns}): pass\ntime.sleep(1)\nfor _ in range(19000): pass");
        simulate(Language::Python, &program, world, &Budget::default()).trace.now().micros()
    };
    assert_eq!(ends(19_000, &World::default()), 1_000_000);
    assert_eq!(ends(30_000, &World::default()), 1_001_500);
    let priced = |json: &str| {
        World::from_json(&serde_json::from_str(json).expect("it is JSON")).expect("it has no faults")
    };
    assert_eq!(ends(100, &priced(r#"{"cpu": {"python_ns_per_iteration": 50}}"#)), 1_000_955);
    assert_eq!(ends(100, &priced(r#"{"cpu": {"python_ns_per_iteration": 50, "least_ms": 0.5}}"#)), 1_000_950);
}

#[test]
fn depth_of_the_program_is_bounded_by_cpythons_own_error() {
    check_output(
        "def down(n): return down(n + 1)
try: down(0)
except RecursionError as error: print(error)
class Mirror:
    def __repr__(self): return repr(self)
try: repr(Mirror())
except RecursionError as error: print(error)
async def deep(n): return await deep(n + 1)
import asyncio
try: asyncio.run(deep(0))
except RecursionError as error: print(error)",
        "maximum recursion depth exceeded
maximum recursion depth exceeded
maximum recursion depth exceeded",
    );
}

#[test]
fn deep_structures_are_dropped_without_depth() {
    check_output(
        "a = []
for _ in range(200000): a = [a]
f = None
def wrap(g): return lambda: g
for _ in range(100000): f = wrap(f)
e = None
for n in range(20000):
    try: raise ValueError(n) from e
    except ValueError as caught: e = caught
del a, f, e
print('gone')",
        "gone",
    );
}

#[test]
fn memory_is_bounded_by_cpythons_own_error() {
    check_output(
        "text = 'x'
try:
    while True: text += text
except MemoryError: print('text')
rows = []
try:
    while True: rows.append([])
except MemoryError:
    rows = None
    print('list')
try: [0] * 10 ** 12
except MemoryError: print('repeat')",
        "text\nlist\nrepeat",
    );
}

#[test]
fn a_run_that_never_ends_goes_over_its_budget() {
    let run = run(Language::Python, "n = 0\nwhile True: n += 1");
    assert!(matches!(run.outcome, Outcome::OverBudget(_)));
}

#[test]
fn what_waits_for_ever_is_stuck() {
    let program = "import asyncio
async def patient(): await asyncio.get_running_loop().create_future()
asyncio.run(patient())";
    let outcome = run(Language::Python, program).outcome;
    assert_eq!(
        outcome,
        Outcome::Stuck(vec!["task Task-1 (patient) waits for a future that nobody completes".into()])
    );
}

#[test]
fn a_pipe_is_at_its_end_when_every_process_closed_the_other_one() {
    check_output(
        "import multiprocessing as mp
def square(source, sink):
    try:
        while True: sink.send(source.recv() ** 2)
    except EOFError: print('no more')
    sink.close()
a, b = mp.Pipe()
c, d = mp.Pipe(duplex=False)
process = mp.Process(target=square, args=(b, d))
process.start()
b.close(), d.close()
a.send(2), a.send(3)
print(c.recv(), c.recv(), c.poll(0.5))
# The other process has a copy of this end.
a.close()
print(process.is_alive(), c.poll(0.5))
process.terminate()
x, y = mp.Pipe()
y.close()
for end in x, y:
    try: end.send(1)
    except OSError as error: print(type(error).__name__, error)
try: x.recv()
except EOFError: print('end')",
        "4 9 False\nTrue False\nBrokenPipeError [Errno 32] Broken pipe\nOSError handle is closed\nend",
    );
}

#[test]
fn what_is_missing_is_refused_before_the_run() {
    for (program, line, message) in [
        (
            "import asyncio\nclass Loop(asyncio.SelectorEventLoop): pass\n",
            2,
            "event loops of the program's own classes are not supported: asyncio's own loop runs here; \
                    set_task_factory, call_later and set_exception_handler can show what goes on in it",
        ),
        (
            "import asyncio\nclass Told(asyncio.Future):\n    def result(self): return 1\n",
            2,
            "a class over asyncio.Future with a 'result' of its own is not supported",
        ),
        (
            "import timeit\ntimeit.timeit('x = 1', number=3)\n",
            2,
            "statements as text are not supported: pass timeit a function, such as a lambda",
        ),
        ("print(1)\nimport nothing\n", 2, "the module 'nothing' is not supported"),
        (
            "import multiprocessing as mp\nmp.set_start_method('spawn')\n",
            2,
            "the start method 'spawn' is not supported: processes begin by 'fork', as CPython's on Linux do",
        ),
        (
            "from multiprocessing import get_context\nprint(1)\npool = get_context(method='forkserver').Pool(2)\n",
            3,
            "the start method 'forkserver' is not supported: processes begin by 'fork', as CPython's on Linux do",
        ),
        (
            "from asyncio import sleep, start_unix_server\n",
            1,
            "'asyncio.start_unix_server' is not supported: asyncio.start_server and asyncio.open_connection on \
                    127.0.0.1 can stand for it",
        ),
        (
            "import asyncio\nprint(2)\nasyncio.create_subprocess_exec('ls')\n",
            3,
            "'asyncio.create_subprocess_exec' is not supported: no other program can be started here, asyncio.sleep \
                    can stand for its time",
        ),
    ] {
        let run = run(Language::Python, program);
        assert!(run.trace.lines().is_empty(), "{program}");
        match run.outcome {
            Outcome::Refused(refusal) => {
                assert_eq!((refusal.line, refusal.message.as_str()), (line, message), "{program}");
            }
            other => panic!("{program}: {other:?}"),
        }
    }
}

#[test]
fn an_error_that_nobody_catches_is_the_last_line() {
    let program = "class Trouble(Exception): pass\ndef f(): raise Trouble('at last')\nf()";
    assert_eq!(last_error(program), "Trouble: at last");
    assert_eq!(run(Language::Python, program).outcome, Outcome::Failed("Trouble: at last".into()));
}

#[test]
fn forgotten_coroutines_and_exceptions_are_told_on_standard_error() {
    let program = "import asyncio
async def forgotten(): pass
async def broken(): raise ValueError('lost')
async def main():
    forgotten()
    asyncio.create_task(broken())
    await asyncio.sleep(1)
asyncio.run(main())";
    let run = run(Language::Python, program);
    let errors: Vec<&str> = run
        .trace
        .lines()
        .iter()
        .filter(|line| line.stream == Stream::Error)
        .map(|line| line.text.as_str())
        .collect();
    assert!(errors
        .iter()
        .any(|line| line.ends_with("RuntimeWarning: coroutine 'forgotten' was never awaited")));
    assert!(errors.contains(&"Task exception was never retrieved"), "{errors:?}");
    assert!(errors.contains(&"ValueError: lost"), "{errors:?}");
    assert_eq!(run.outcome, Outcome::Finished);
}

#[test]
fn a_generators_finally_runs_when_the_last_reference_goes() {
    check_output(
        "def numbers():
    try:
        yield 1
        yield 2
    finally:
        print('closed')
for n in numbers():
    print(n)
    break
print('after the loop')",
        "1\nclosed\nafter the loop",
    );
}

#[test]
fn generators_send_throw_and_delegate() {
    check_output(
        "def inner():
    try:
        got = yield 'first'
        print('got', got)
        yield 'second'
    except KeyError as error:
        print('caught', repr(error))
        yield 'third'
    return 'result'
def outer():
    value = yield from inner()
    print('inner gave', value)
it = outer()
print(next(it))
print(it.send(7))
print(it.throw(KeyError('k')))
try: next(it)
except StopIteration as stop: print('over', stop.value)",
        "first\ngot 7\nsecond\ncaught KeyError('k')\nthird\ninner gave result\nover None",
    );
}

#[test]
fn ways_out_pass_finally_in_order() {
    check_output(
        "class M:
    def __init__(self, name): self.name = name
    def __enter__(self): print('in', self.name); return self
    def __exit__(self, kind, error, traceback): print('out', self.name, kind and kind.__name__); return self.name == 'mute'
def f(n):
    for i in range(3):
        try:
            with M('a'), M('b'):
                if n == 0: return 'returned'
                if n == 1: break
                if n == 2: raise KeyError(i)
                if n == 3: continue
        except KeyError: print('except'); return 'handled'
        finally: print('finally', i)
    else: return 'else'
    return 'broke'
for n in range(4): print(f(n))
with M('mute'): raise ValueError
def g():
    try: return 1
    finally: return 2
print(g())
def h():
    try:
        try: raise KeyError(1)
        finally: raise ValueError(2)
    except ValueError as error: return repr(error.__context__)
print(h())",
        "in a\nin b\nout b None\nout a None\nfinally 0\nreturned
in a\nin b\nout b None\nout a None\nfinally 0\nbroke
in a\nin b\nout b KeyError\nout a KeyError\nexcept\nfinally 0\nhandled
in a\nin b\nout b None\nout a None\nfinally 0
in a\nin b\nout b None\nout a None\nfinally 1
in a\nin b\nout b None\nout a None\nfinally 2\nelse
in mute\nout mute ValueError\n2\nKeyError(1)",
    );
}

#[test]
fn arguments_are_bound_as_cpython_binds_them() {
    check_output(
        "def f(a, b=2, *rest, c, d=4, **more): return a, b, rest, c, d, more
print(f(1, c=3))
print(f(1, 5, 6, 7, c=3, e=8))
print(f(*[1, 2], **{'c': 3, 'z': 0}))
for call in (lambda: f(), lambda: f(1), lambda: f(1, a=2, c=3), lambda: (lambda x: x)(1, 2), lambda: (lambda x, y: x)(),
             lambda: (lambda x: x)(y=1)):
    try: call()
    except TypeError as error: print(error)",
        "(1, 2, (), 3, 4, {})
(1, 5, (6, 7), 3, 4, {'e': 8})
(1, 2, (), 3, 4, {'z': 0})
f() missing 1 required positional argument: 'a'
f() missing 1 required keyword-only argument: 'c'
f() got multiple values for argument 'a'
<lambda>.<locals>.<lambda>() takes 1 positional argument but 2 were given
<lambda>.<locals>.<lambda>() missing 2 required positional arguments: 'x' and 'y'
<lambda>.<locals>.<lambda>() got an unexpected keyword argument 'y'",
    );
}
