// What both targets do with an input: a whole run with a small budget, the parser with it. Whatever the text, the run has to end,
// without a panic, and within its memory.
//
// The first byte chooses between a run and mere reading and compiling, which gets through many more texts.

use loopscope::machine::Budget;
use loopscope::simulate::{simulate, Language};
use loopscope::world::World;

/// Runs an input of the fuzzer.
pub fn run(language: Language, input: &[u8]) {
    let Some((choice, text)) = input.split_first() else { return };
    let Ok(text) = std::str::from_utf8(text) else { return };
    let steps = if choice % 4 == 0 { 1 } else { 100_000 };
    let budget = Budget { steps, events: 50_000, memory: 32 << 20, ..Budget::default() };
    simulate(language, text, &World::default(), &budget);
}
