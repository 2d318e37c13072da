//! Text files as trees that remember their places: TOML or JSON in, [`Node`]s with byte ranges out.
//!
//! Dossiers and instruments are both read through [`Fields`], which collects every problem of a file instead of
//! stopping at the first.

mod fields;
mod json;
mod toml;

pub use fields::Fields;
pub(crate) use fields::{unknown_key, wrong_kind};

use std::ops::Range;
use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::message::Message;

/// The text of a file and the name that messages call it by.
#[derive(Debug)]
pub struct SourceFile {
    name: String,
    text: String,
}

/// The notations that a tree can be read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notation {
    /// TOML 1.1.
    Toml,
    /// Strict JSON (RFC 8259).
    Json,
}

/// A value and the bytes it came from.
#[derive(Clone, Debug)]
pub struct Node {
    /// The value.
    pub value: Value,
    /// Where it stands in the file.
    pub span: Range<usize>,
}

/// A value of TOML or JSON, as far as this program has a use for it.
#[derive(Clone, Debug)]
pub enum Value {
    /// A string.
    Text(String),
    /// A whole number within 64 bits.
    Integer(i64),
    /// A truth value.
    Bool(bool),
    /// An array.
    List(Vec<Node>),
    /// A table, in the order of the file.
    Table(Vec<Entry>),
    /// A fraction, a date, a null, a number beyond 64 bits: never what is expected.
    Other,
}

/// One `key = value`.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The key.
    pub key: String,
    /// Where the key stands.
    pub span: Range<usize>,
    /// The value.
    pub node: Node,
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

    /// The tree of the file.
    ///
    /// # Errors
    /// Every syntax error that the notation's parser can tell apart.
    pub fn parse(self: &Arc<Self>, notation: Notation) -> Result<Node, Vec<Diagnostic>> {
        match notation {
            Notation::Toml => toml::parse(self),
            Notation::Json => json::parse(self),
        }
    }
}

impl Node {
    /// The message argument that names the kind of value, for "expected …, found …".
    pub fn kind(&self) -> &'static str {
        match self.value {
            Value::Text(_) => "text",
            Value::Integer(_) => "integer",
            Value::Bool(_) => "bool",
            Value::List(_) => "list",
            Value::Table(_) => "table",
            Value::Other => "other",
        }
    }
}
