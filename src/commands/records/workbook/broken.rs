//! Why a workbook cannot be read.

use crate::error::CommandError;
use leerkompas_engine::text::message::Message;

/// Why a workbook cannot be read.
#[derive(Debug)]
pub(super) enum Broken {
    /// It is none that is known here, or damaged: the id of the reason.
    Unknown(&'static str),
    /// It is larger than what is read: what it has too much of.
    TooLarge(Message),
    /// Something is wrong with a cell.
    Cell(Message),
}

pub(super) type Result<T> = std::result::Result<T, Broken>;

impl Broken {
    /// It, said of a file. All of it can be avoided by saving the sheet in another way.
    pub(super) fn of(self, file: &str) -> CommandError {
        let message = match self {
            Broken::Unknown(id) => Message::new(id),
            Broken::TooLarge(message) | Broken::Cell(message) => message,
        };
        CommandError::Stopped(message.text("file", file), Message::new("hint-no-workbook"))
    }
}
