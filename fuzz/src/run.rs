// What both targets do with an input: a whole run with a small budget, the parser with it. Whatever the text, the run has to end,
// without a panic, and within its memory.
//
// The first byte chooses between a run and mere reading and compiling, which gets through many more texts.

use loopscope::machine::Budget;
use loopscope::simulate::{simulate, Language};
use loopscope::world::World;

/// So many milliseconds of the processor a run may take, with all that the fuzzer counts on the way.
const MOST: u64 = 2000;

/// What this thread has had of a processor until now, in nanoseconds, where the system tells it (Linux). A clock on the wall would
/// blame a run for what else the machine does.
fn processor_time() -> u64 {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    told.split(' ').next().and_then(|time| time.parse().ok()).unwrap_or(0)
}

/// Runs an input of the fuzzer.
pub fn run(language: Language, input: &[u8]) {
    let Some((choice, text)) = input.split_first() else { return };
    let Ok(text) = std::str::from_utf8(text) else { return };
    let steps = if choice % 4 == 0 { 1 } else { 100_000 };
    let budget = Budget { steps, events: 50_000, memory: 32 << 20, ..Budget::default() };
    let began = processor_time();
    simulate(language, text, &World::default(), &budget);
    let took = (processor_time() - began) / 1_000_000;
    assert!(took <= MOST, "expected a run of at most {MOST} ms, found one of {took}");
}
