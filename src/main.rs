//! The `leerkompas` program: what was typed, run, how it ended.
//!
//! * [`cli`] is what was typed, [`context`] what that means here, [`commands`] what is done about it; [`manual`] tells of it.
//! * [`prompt`] asks, on a terminal or by plain lines.
//! * [`fs`] writes a file so that it is there whole or not at all.
//! * [`error`] is what stops a command, [`exit`] how a program ends.
//!
//! What is asked, scored and said is for the engine, `leerkompas_engine`, which knows no terminal, disk, clock or environment.
#![expect(
    unreachable_pub,
    reason = "in a program, `pub` says what the other modules may use"
)]

use std::process::ExitCode;

mod cli;
mod commands;
mod context;
mod error;
mod exit;
mod fs;
mod manual;
mod prompt;

fn main() -> ExitCode {
    commands::main(std::env::args_os().collect()).into()
}
