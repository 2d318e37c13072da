//! Reading a table field by field, collecting every problem.

use std::ops::Range;
use std::sync::Arc;

use super::{Entry, Node, Value, note};
use crate::syntax::diagnostic::{Diagnostic, SourceFile};
use crate::text::message::Message;

/// After so many problems nobody needs suggestions.
const MOST_SUGGESTIONS: usize = 100;

/// The fields of one table; each is taken once, and [`Fields::finish`] reports those that nobody took.
///
/// A field that is missing or of the wrong kind is reported at once and reads as nothing, so that one pass over a
/// file finds all its problems.
#[derive(Debug)]
pub struct Fields<'a> {
    file: &'a Arc<SourceFile>,
    span: Range<usize>,
    entries: &'a [Entry],
    asked: Vec<&'static str>,
}

impl<'a> Fields<'a> {
    /// The fields of a node, or a report that it is no table.
    pub fn of(
        file: &'a Arc<SourceFile>,
        node: &'a Node,
        problems: &mut Vec<Diagnostic>,
    ) -> Option<Self> {
        if let Value::Table(entries) = &node.value {
            return Some(Self {
                file,
                span: node.span.clone(),
                entries,
                asked: Vec::new(),
            });
        }
        note(problems, wrong_kind(file, node, "table"));
        None
    }

    /// The file that the table stands in.
    pub fn file(&self) -> &'a Arc<SourceFile> {
        self.file
    }

    /// Where the table stands.
    pub fn span(&self) -> Range<usize> {
        self.span.clone()
    }

    /// The entry of a key, if present.
    pub fn entry(&mut self, key: &'static str) -> Option<&'a Entry> {
        self.asked.push(key);
        self.entries.iter().find(|entry| entry.key == key)
    }

    /// A field of any kind that must be there.
    pub fn required(
        &mut self,
        key: &'static str,
        problems: &mut Vec<Diagnostic>,
    ) -> Option<&'a Node> {
        let found = self.entry(key).map(|entry| &entry.node);
        if found.is_none() {
            let message = Message::new("missing-key").text("key", key);
            note(
                problems,
                Diagnostic::new(message).at(self.file, self.span()),
            );
        }
        found
    }

    /// A text that must be there.
    pub fn text(
        &mut self,
        key: &'static str,
        problems: &mut Vec<Diagnostic>,
    ) -> Option<(&'a str, Range<usize>)> {
        let node = self.required(key, problems)?;
        self.as_text(node, problems)
    }

    /// A text that may be absent.
    pub fn optional_text(
        &mut self,
        key: &'static str,
        problems: &mut Vec<Diagnostic>,
    ) -> Option<(&'a str, Range<usize>)> {
        let node = &self.entry(key)?.node;
        self.as_text(node, problems)
    }

    /// A list of texts; absent reads as empty.
    pub fn texts(
        &mut self,
        key: &'static str,
        problems: &mut Vec<Diagnostic>,
    ) -> Vec<(&'a str, Range<usize>)> {
        self.list(key, problems)
            .iter()
            .filter_map(|node| self.as_text(node, problems))
            .collect()
    }

    /// The items of a list; absent reads as empty.
    pub fn list(&mut self, key: &'static str, problems: &mut Vec<Diagnostic>) -> &'a [Node] {
        let Some(entry) = self.entry(key) else {
            return &[];
        };
        if let Value::List(items) = &entry.node.value {
            return items;
        }
        note(problems, wrong_kind(self.file, &entry.node, "list"));
        &[]
    }

    /// The tables of a list; absent reads as empty.
    pub fn tables(&mut self, key: &'static str, problems: &mut Vec<Diagnostic>) -> Vec<Fields<'a>> {
        self.list(key, problems)
            .iter()
            .filter_map(|node| Fields::of(self.file, node, problems))
            .collect()
    }

    /// A whole number within bounds; absent reads as nothing.
    pub fn number(
        &mut self,
        key: &'static str,
        bounds: std::ops::RangeInclusive<u32>,
        problems: &mut Vec<Diagnostic>,
    ) -> Option<u32> {
        let node = &self.entry(key)?.node;
        self.as_number(node, bounds, problems)
    }

    /// A truth value; absent reads as the default.
    pub fn truth(
        &mut self,
        key: &'static str,
        default: bool,
        problems: &mut Vec<Diagnostic>,
    ) -> bool {
        match self.entry(key).map(|entry| &entry.node) {
            None => default,
            Some(Node {
                value: Value::Bool(truth),
                ..
            }) => *truth,
            Some(node) => {
                note(problems, wrong_kind(self.file, node, "bool"));
                default
            }
        }
    }

    /// The node as a text.
    pub fn as_text(
        &self,
        node: &'a Node,
        problems: &mut Vec<Diagnostic>,
    ) -> Option<(&'a str, Range<usize>)> {
        if let Value::Text(text) = &node.value {
            return Some((text, node.span.clone()));
        }
        note(problems, wrong_kind(self.file, node, "text"));
        None
    }

    /// The node as a whole number within bounds.
    pub fn as_number(
        &self,
        node: &Node,
        bounds: std::ops::RangeInclusive<u32>,
        problems: &mut Vec<Diagnostic>,
    ) -> Option<u32> {
        let Value::Integer(number) = node.value else {
            note(problems, wrong_kind(self.file, node, "integer"));
            return None;
        };
        match u32::try_from(number) {
            Ok(number) if bounds.contains(&number) => Some(number),
            _ => {
                let message = Message::new("number-out-of-range")
                    .text("value", number)
                    .number("min", *bounds.start())
                    .number("max", *bounds.end());
                note(
                    problems,
                    Diagnostic::new(message).at(self.file, node.span.clone()),
                );
                None
            }
        }
    }

    /// All entries, for tables whose keys are data.
    pub fn entries(&self) -> &'a [Entry] {
        self.entries
    }

    /// Reports the keys that were never asked for.
    pub fn finish(self, problems: &mut Vec<Diagnostic>) {
        for entry in self.entries {
            if !self.asked.contains(&entry.key.as_str()) {
                // Many of them are no slips of the pen, and looking for the nearest key takes time.
                let slip = problems.len() < MOST_SUGGESTIONS;
                let asked = self.asked.iter().copied().filter(|_| slip);
                note(problems, unknown_key(self.file, entry, asked));
            }
        }
    }
}

/// The report of a key that means nothing here.
pub(crate) fn unknown_key<'a>(
    file: &Arc<SourceFile>,
    entry: &Entry,
    known: impl IntoIterator<Item = &'a str>,
) -> Diagnostic {
    Diagnostic::new(Message::new("unknown-key").text("key", &entry.key))
        .at(file, entry.span.clone())
        .suggest(&entry.key, known)
}

/// The report of a value of another kind than expected.
pub(crate) fn wrong_kind(
    file: &Arc<SourceFile>,
    node: &Node,
    expected: &'static str,
) -> Diagnostic {
    let message = Message::new("wrong-kind")
        .text("expected", expected)
        .text("found", node.kind());
    Diagnostic::new(message).at(file, node.span.clone())
}
