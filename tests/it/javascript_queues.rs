//! Call stack, task queue and microtask queue of a page, reconstructed from the trace alone at every event.

use crate::common::run;
use loopscope::simulate::Language;
use loopscope::trace::{ActivityId, Event, Trace};

/// What stood where after one event.
#[derive(Default, Clone)]
struct Moment {
    stack: Vec<String>,
    tasks: Vec<String>,
    microtasks: Vec<String>,
}

/// A turn or microtask: from which event to which it waited, and what it ran.
struct Queued {
    from: usize,
    to: usize,
    name: String,
}

/// The moments after each event.
fn moments(trace: &Trace) -> Vec<Moment> {
    let events: Vec<Event> = trace.events().map(|(_, event)| event).collect();
    let (mut tasks, mut microtasks) = (Vec::new(), Vec::new());
    for (index, event) in events.iter().enumerate() {
        let (queue, from) = match event {
            Event::Turn { queued, .. } => (&mut tasks, *queued),
            Event::Microtask { queued, .. } => (&mut microtasks, *queued),
            _ => continue,
        };
        queue.push(Queued { from: from as usize, to: index, name: first_run(trace, &events[index + 1..]) });
    }
    // After an event stands what was queued before the next one, and has not begun.
    let waiting = |queue: &[Queued], after: usize| -> Vec<String> {
        let there = queue.iter().filter(|queued| queued.from <= after && after < queued.to);
        there.map(|queued| queued.name.clone()).collect()
    };
    let (mut stack, mut running) = (Vec::<String>::new(), None);
    let mut all = Vec::new();
    for (index, event) in events.iter().enumerate() {
        match *event {
            Event::Turn { .. } | Event::Microtask { .. } => stack.clear(),
            Event::Run { activity, .. } => {
                running = Some(activity);
                if stack.is_empty() {
                    stack.push(trace.name(activity).into());
                }
            }
            Event::Wait { activity, .. } | Event::End { activity, .. } if running == Some(activity) => {
                leave(trace, activity, &mut stack);
            }
            Event::Call { depth, function, .. } => {
                assert!(usize::from(depth) <= stack.len(), "a call at depth {depth} on {stack:?}");
                stack.truncate(depth.into());
                stack.extend(function.map(|function| trace.text(function).to_string()));
            }
            _ => {}
        }
        let (tasks, microtasks) = (waiting(&tasks, index), waiting(&microtasks, index));
        all.push(Moment { stack: stack.clone(), tasks, microtasks });
    }
    all
}

/// The activity that a turn or microtask ran; the platform's own ones run none.
fn first_run(trace: &Trace, after: &[Event]) -> String {
    for event in after {
        match event {
            Event::Run { activity, .. } => return trace.name(*activity).into(),
            Event::Turn { .. } | Event::Microtask { .. } => break,
            _ => {}
        }
    }
    "-".into()
}

fn leave(trace: &Trace, activity: ActivityId, stack: &mut Vec<String>) {
    if let Some(position) = stack.iter().rposition(|name| name == trace.name(activity)) {
        stack.truncate(position);
    }
}

/// At each line that the program prints: `line: stack | microtasks | tasks`.
#[track_caller]
fn check(program: &str, expected: &[&str]) {
    let run = run(Language::JavaScript, program);
    let moments = moments(&run.trace);
    let mut found = Vec::new();
    for (index, (_, event)) in run.trace.events().enumerate() {
        let Event::Output(line) = event else { continue };
        let Moment { stack, tasks, microtasks } = &moments[index];
        let text = &run.trace.lines()[line as usize].text;
        let lists = [stack.join(" > "), microtasks.join(", "), tasks.join(", ")];
        found.push(format!("{text}: {}", lists.join(" | ")));
    }
    assert_eq!(found, expected, "\n{}", run.trace.to_text());
    let last = moments.last().cloned().unwrap_or_default();
    assert!(last.stack.is_empty() && last.tasks.is_empty() && last.microtasks.is_empty());
}

#[test]
fn an_order_puzzle_shows_its_stack_and_queues_at_every_line() {
    check(
        "console.log('start');
        function say(text) { console.log(text); }
        setTimeout(function later() { say('timeout'); Promise.resolve().then(function inner() { say('inner'); }); });
        Promise.resolve()
          .then(function first() { say('first'); queueMicrotask(function nested() { console.log('nested'); }); say('again'); })
          .then(function second() { console.log('second'); });
        async function work() { say('work'); await null; say('goes on'); await helper(); console.log('work ends'); }
        async function helper() { console.log('helper'); }
        work();
        setTimeout(function last() { console.log('last'); });
        console.log('end');",
        &[
            "start: main |  | ",
            "work: main > work > say | first | later",
            "end: main | first, work | later, last",
            "first: first > say | work | later, last",
            "again: first > say | work, nested | later, last",
            "goes on: work > say | nested, second | later, last",
            "helper: work > helper | nested, second | later, last",
            "nested: nested | second, work | later, last",
            "second: second | work | later, last",
            "work ends: work |  | later, last",
            "timeout: later > say |  | last",
            "inner: inner > say |  | last",
            "last: last |  | ",
        ],
    );
}

#[test]
fn timers_that_set_themselves_again_and_functions_that_call_themselves_stay_apart() {
    check(
        "function down(n) { console.log(n); if (n) down(n - 1); }
        let left = 2;
        function tick() { down(1); if (--left) setTimeout(tick, 5); console.log('ticked'); }
        setTimeout(tick, 5);
        queueMicrotask(() => down(0));",
        &[
            "0: (anonymous) > down |  | ",
            "1: tick > down |  | ",
            "0: tick > down > down |  | ",
            "ticked: tick |  | ",
            "1: tick > down |  | ",
            "0: tick > down > down |  | ",
            "ticked: tick |  | ",
        ],
    );
}

#[test]
fn calls_that_only_compute_are_not_told() {
    let count = |program: &str| run(Language::JavaScript, program).trace.len();
    let computing = "function fib(n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }";
    assert_eq!(count(&format!("{computing} fib(15);")), count(&format!("{computing} fib(2);")));
}
