//! From the bytes of a workbook to the rows of its first sheet.

use std::io::Read;
use std::sync::Arc;

use super::archive::Archive;
use super::broken::{Broken, Result};
use super::cells::Sheet;
use super::csv::Rows;
use super::{ods, xlsx};
use crate::error::CommandError;
use leerkompas_engine::text::message::Message;

/// How large a workbook may be, as it is in its file.
const MOST_PACKED: usize = 64 << 20;

/// The rows of the first sheet of a workbook.
///
/// # Errors
/// When it is no workbook, or larger than any that is read.
pub(in crate::commands::records) fn rows(
    input: impl Read,
    file: &str,
) -> std::result::Result<Rows, CommandError> {
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
