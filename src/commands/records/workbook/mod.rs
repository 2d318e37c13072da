//! Workbooks (XLSX, ODS) as tables: the first sheet as CSV, a row at a time, whatever is in the file.
//!
//! A workbook is a zip file of XML. Nothing in it is believed: no part is unpacked beyond a bound, and no row is made before the
//! bytes for it are there, so that neither a cell at the far end of a sheet nor one that says that it repeats takes memory.

mod archive;
mod cells;
mod csv;
mod ods;
mod xlsx;
mod xml;

use std::io::Read;
use std::sync::Arc;

use self::archive::Archive;
use self::cells::Sheet;
pub(super) use self::csv::Rows;
use crate::error::CommandError;
use leerkompas_engine::text::message::Message;

/// How large a workbook may be, as it is in its file.
const MOST_PACKED: usize = 64 << 20;

/// Why a workbook cannot be read.
#[derive(Debug)]
enum Broken {
    /// It is none that is known here, or damaged: the id of the reason.
    Unknown(&'static str),
    /// It is larger than what is read: what it has too much of.
    TooLarge(Message),
    /// Something is wrong with a cell.
    Cell(Message),
}

type Result<T> = std::result::Result<T, Broken>;

impl Broken {
    /// It, said of a file. All of it can be avoided by saving the sheet in another way.
    fn of(self, file: &str) -> CommandError {
        let message = match self {
            Broken::Unknown(id) => Message::new(id),
            Broken::TooLarge(message) | Broken::Cell(message) => message,
        };
        CommandError::Stopped(message.text("file", file), Message::new("hint-no-workbook"))
    }
}

/// The rows of the first sheet of a workbook.
///
/// # Errors
/// When it is no workbook, or larger than any that is read.
pub(super) fn rows(input: impl Read, file: &str) -> std::result::Result<Rows, CommandError> {
    let mut bytes = Vec::new();
    let read = input.take(MOST_PACKED as u64 + 1).read_to_end(&mut bytes);
    read.map_err(|error| CommandError::read(file.as_ref(), error))?;
    let sheet = open(bytes).map_err(|broken| broken.of(file))?;
    Ok(Rows::new(sheet, file))
}

fn open(bytes: Vec<u8>) -> Result<Box<dyn Sheet>> {
    if bytes.len() > MOST_PACKED {
        let message = Message::new("workbook-too-large").number("most", MOST_PACKED >> 20);
        return Err(Broken::TooLarge(message));
    }
    // Workbooks of before 2007 are files of another kind, and so are those with a password.
    if bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        return Err(Broken::Unknown("workbook-old"));
    }
    let archive = Archive::new(Arc::new(bytes))?;
    if archive.has("content.xml") {
        Ok(Box::new(ods::sheet(&archive)?))
    } else {
        Ok(Box::new(xlsx::sheet(&archive)?))
    }
}
