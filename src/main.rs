//! The native command `loopscope`: run, compare and draw without a browser. It only reads files and writes what the
//! library makes of them; `command` has a file for each of the three.

#[cfg(not(target_arch = "wasm32"))]
mod command;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    std::process::ExitCode::from(command::main(std::env::args_os().skip(1)))
}

/// The browser tests build every target for wasm, this one too.
#[cfg(target_arch = "wasm32")]
fn main() {}
