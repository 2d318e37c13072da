//! Text files as trees that remember their places: TOML or JSON in, [`Node`]s with byte ranges out; [`diagnostic`]s say what is wrong where.
//!
//! Dossiers and instruments are both read through [`Fields`], which collects every problem of a file instead of
//! stopping at the first.

pub mod diagnostic;
mod fields;
mod json;
mod toml;

pub use fields::Fields;
pub(crate) use fields::{unknown_key, wrong_kind};

use std::ops::Range;
use std::sync::Arc;

use crate::syntax::diagnostic::{Diagnostic, SourceFile};
use crate::text::message::Message;

/// The notations that a tree can be read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notation {
    /// TOML 1.1.
    Toml,
    /// JSON (RFC 8259), apart from two liberties: any white space of Unicode may stand between its parts, and control
    /// characters in its texts.
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
    /// A whole number; one beyond 64 bits is the nearest that fits.
    Integer(i64),
    /// A truth value.
    Bool(bool),
    /// An array.
    List(Vec<Node>),
    /// A table, in the order of the file.
    Table(Vec<Entry>),
    /// JSON's null: nothing, said aloud.
    Null,
    /// A fraction, a date: never what is expected.
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

/// How large a text may be that is read as a whole, in bytes. A dossier with a hundred trainings and long notes is a
/// tenth of that.
pub const MOST_BYTES: usize = 8 << 20;

/// How many problems are kept: a file can have more than anybody reads, and more than memory holds.
const MOST_PROBLEMS: usize = 10_000;

/// Adds a problem, unless there are too many already.
pub(crate) fn note(problems: &mut Vec<Diagnostic>, problem: Diagnostic) {
    if problems.len() < MOST_PROBLEMS {
        problems.push(problem);
    }
}

/// The tree of a file.
///
/// # Errors
/// Every syntax error that the notation's parser can tell apart.
pub fn parse(file: &Arc<SourceFile>, notation: Notation) -> Result<Node, Vec<Diagnostic>> {
    // A tree can take a hundred times the room of its text.
    let (most, beyond) = match notation {
        Notation::Toml => (toml::MOST_PARTS, toml::beyond(file.text())),
        Notation::Json => (json::MOST_PARTS, json::beyond(file.text())),
    };
    if let Some(place) = beyond {
        let message = Message::new("too-many-parts").number("most", most);
        return Err(vec![Diagnostic::new(message).at(file, place..place)]);
    }
    match notation {
        Notation::Toml => toml::parse(file),
        Notation::Json => json::parse(file),
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
            Value::Null => "null",
            Value::Other => "other",
        }
    }
}
