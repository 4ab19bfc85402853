//! Random texts as Python programs.
#![no_main]

mod run;

libfuzzer_sys::fuzz_target!(|input: &[u8]| run::run(loopscope::simulate::Language::Python, input));
