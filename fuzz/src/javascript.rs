//! Random texts as JavaScript programs.
#![no_main]

mod run;

libfuzzer_sys::fuzz_target!(|input: &[u8]| run::run(loopscope::simulate::Language::JavaScript, input));
