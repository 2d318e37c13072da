//! The `leerkompas` program: what was typed, run, how it ended.

use std::process::ExitCode;

fn main() -> ExitCode {
    leerkompas::commands::main(std::env::args_os().collect()).into()
}
