//! TOML into nodes.

use std::sync::Arc;

use ::toml::Spanned;
use ::toml::de::{DeTable, DeValue, Error};
use toml_parser::Source;

use super::{Entry, Node, Value};
use crate::syntax::diagnostic::{Diagnostic, SourceFile};
use crate::text::message::Message;

/// How many errors of a file are told; further on they mostly follow from these.
const MOST_ERRORS: usize = 100;
/// How far behind the first error others are looked for, in bytes. Every byte can be one, and each takes a hundred times
/// its room.
const MOST_TEXT: usize = 128 << 10;
/// How large a text may be that is looked through as a whole.
const MOST_WHOLE: usize = 1 << 20;

/// How many words, signs and gaps a text may consist of. The parser keeps each, then a tree of them.
pub(super) const MOST_PARTS: usize = 1_500_000;

/// Where a text goes beyond that.
pub(super) fn beyond(text: &str) -> Option<usize> {
    // Every part has a byte, so a text of fewer bytes need not be looked at.
    (text.len() > MOST_PARTS)
        .then(|| Source::new(text).lex().nth(MOST_PARTS))
        .flatten()
        .map(|part| part.span().start())
}

pub(super) fn parse(file: &Arc<SourceFile>) -> Result<Node, Vec<Diagnostic>> {
    let errors = match DeTable::parse(file.text()) {
        Ok(table) => {
            return Ok(Node {
                span: 0..0,
                value: Value::Table(entries(table.get_ref())),
            });
        }
        Err(first) => all_errors(file.text(), first),
    };
    let errors = errors.iter().take(MOST_ERRORS).map(|error| {
        let span = error.span().unwrap_or(0..0);
        Diagnostic::new(Message::new("toml-syntax").text("problem", error.message())).at(file, span)
    });
    Err(errors.collect())
}

/// The first error and those near behind it.
fn all_errors(text: &str, first: Error) -> Vec<Error> {
    let start = first.span().map_or(0, |span| span.start);
    let rest = text.as_bytes().get(start + MOST_TEXT..).unwrap_or_default();
    if rest.is_empty() {
        // The first that the parser tells need not be the first of the text.
        return if text.len() > MOST_WHOLE {
            vec![first]
        } else {
            DeTable::parse_recoverable(text).1
        };
    }
    let Some(end) = memchr::memchr(b'\n', &rest[..rest.len().min(MOST_TEXT)]) else {
        return vec![first];
    };
    let end = start + MOST_TEXT + end;
    let (_, mut errors) = DeTable::parse_recoverable(&text[..end]);
    // What is open where the text was cut is no error.
    errors.retain(|error| error.span().is_none_or(|span| span.end < end));
    if errors.is_empty() {
        errors.push(first);
    }
    errors
}

fn entries(table: &DeTable<'_>) -> Vec<Entry> {
    let mut entries: Vec<_> = table
        .iter()
        .map(|(key, value)| Entry {
            key: key.get_ref().to_string(),
            span: key.span(),
            node: node(value),
        })
        .collect();
    // The parser sorts by key; people think in the order they wrote.
    entries.sort_by_key(|entry| entry.span.start);
    entries
}

fn node(value: &Spanned<DeValue<'_>>) -> Node {
    Node {
        span: value.span(),
        value: match value.get_ref() {
            DeValue::String(text) => Value::Text(text.to_string()),
            DeValue::Integer(number) => {
                let value = i64::from_str_radix(number.as_str(), number.radix());
                // Beyond 64 bits it is beyond every bound too.
                let beyond = if number.as_str().starts_with('-') {
                    i64::MIN
                } else {
                    i64::MAX
                };
                Value::Integer(value.unwrap_or(beyond))
            }
            DeValue::Boolean(truth) => Value::Bool(*truth),
            DeValue::Array(items) => Value::List(items.iter().map(node).collect()),
            DeValue::Table(table) => Value::Table(entries(table)),
            DeValue::Float(_) | DeValue::Datetime(_) => Value::Other,
        },
    }
}
