//! How the program can end.

use std::process::ExitCode;

/// The exit codes; scripts depend on them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// Done.
    Done = 0,
    /// It could not be done: input or output failed, or a file is not valid.
    Failed = 1,
    /// The command line is wrong.
    Usage = 2,
    /// Done, but some records were rejected.
    Rejected = 3,
    /// There is no terminal to ask on.
    NoTerminal = 4,
    /// Interrupted; answers are kept.
    Interrupted = 130,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        ExitCode::from(exit as u8)
    }
}
