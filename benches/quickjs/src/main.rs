//! Runs a program on QuickJS and prints the median of its seconds: what `benches/run.py` takes ratios to.
//!
//! usage: quickjs PROGRAM.js TIMES

use rquickjs::{Context, Function, Runtime};
use std::time::Instant;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let path = arguments.next().expect("expected PROGRAM.js TIMES");
    let times = arguments.next().and_then(|times| times.parse().ok()).unwrap_or(1);
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    let mut all: Vec<f64> = (0..times).map(|_| run(&text)).collect();
    all.sort_by(f64::total_cmp);
    println!("{} 0 0", all[all.len() / 2]);
}

fn run(text: &str) -> f64 {
    let runtime = Runtime::new().expect("a runtime needs only memory");
    let context = Context::full(&runtime).expect("a context needs only memory");
    context.with(|context| {
        let print = Function::new(context.clone(), |_text: rquickjs::Value| {}).expect("a function needs only memory");
        let globals = context.globals();
        globals.set("print", print).expect("a global can be set");
        let started = Instant::now();
        context.eval::<(), _>("globalThis.console = { log: print }").expect("this is a program");
        context.eval::<(), _>(text).unwrap_or_else(|error| panic!("{error}"));
        started.elapsed().as_secs_f64()
    })
}
