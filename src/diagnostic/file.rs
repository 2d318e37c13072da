//! A text file and its name, which is what a place lies in.

use std::sync::Arc;

use super::Diagnostic;
use crate::message::Message;

/// The text of a file and the name that messages call it by.
#[derive(Debug)]
pub struct SourceFile {
    name: String,
    text: String,
}

impl SourceFile {
    /// A file that is already text.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Arc<Self> {
        Arc::new(Self {
            name: name.into(),
            text: text.into(),
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
}
