//! A text file and its name, which is what a place lies in.

use std::sync::{Arc, OnceLock};

use super::Diagnostic;
use crate::text::message::Message;

/// The text of a file and the name that messages call it by.
#[derive(Debug)]
pub struct SourceFile {
    name: String,
    text: String,
    /// Where its lines begin, once somebody asks: a file can have as many problems as lines.
    lines: OnceLock<Vec<usize>>,
}

/// A place as editors count: lines and characters, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The character in the line.
    pub column: usize,
}

impl SourceFile {
    /// A file that is already text.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Arc<Self> {
        Arc::new(Self {
            name: name.into(),
            text: text.into(),
            lines: OnceLock::new(),
        })
    }

    /// A file as its bytes; a byte order mark is dropped.
    ///
    /// # Errors
    /// `invalid-utf8`, at the line and column of the first byte that is no UTF-8.
    pub fn decode(name: impl Into<String>, bytes: Vec<u8>) -> Result<Arc<Self>, Diagnostic> {
        let name = name.into();
        match String::from_utf8(bytes) {
            Ok(text) => {
                let text = text
                    .strip_prefix('\u{FEFF}')
                    .map(str::to_owned)
                    .unwrap_or(text);
                Ok(Self::new(name, text))
            }
            Err(error) => {
                let at = error.utf8_error().valid_up_to();
                let file = Self::new(name, String::from_utf8_lossy(error.as_bytes()));
                Err(Diagnostic::new(Message::new("invalid-utf8"))
                    .at(&file, at..at)
                    .hint(Message::new("hint-save-as-utf8")))
            }
        }
    }

    /// The name that messages use.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The line and column of a byte; one beyond the end is the end.
    pub fn position(&self, byte: usize) -> Position {
        let (line, start) = self.line_of(byte);
        let before = self.text.get(start..byte.min(self.text.len()));
        Position {
            line,
            column: before.map_or(0, |before| before.chars().count()) + 1,
        }
    }

    /// The number of the line that a byte stands in, from 1, and the byte that the line begins with.
    pub(super) fn line_of(&self, byte: usize) -> (usize, usize) {
        let lines = self.lines.get_or_init(|| {
            let ends = memchr::memchr_iter(b'\n', self.text.as_bytes());
            std::iter::once(0).chain(ends.map(|end| end + 1)).collect()
        });
        let line = lines.partition_point(|start| *start <= byte).max(1);
        (line, lines[line - 1])
    }
}
