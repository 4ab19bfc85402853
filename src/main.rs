//! The native command `loopscope`: run, compare and draw without a browser. It only reads files and writes what the
//! library makes of them; [`command`] has a file for each of the three.

mod command;

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(command::main(std::env::args_os().skip(1)))
}
