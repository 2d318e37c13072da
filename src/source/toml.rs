//! TOML into nodes.

use std::sync::Arc;

use ::toml::Spanned;
use ::toml::de::{DeTable, DeValue};

use super::{Entry, Node, Value};
use crate::diagnostic::{Diagnostic, SourceFile};
use crate::message::Message;

/// How many errors of a file are told; further on they mostly follow from these.
const MOST_ERRORS: usize = 100;

pub(super) fn parse(file: &Arc<SourceFile>) -> Result<Node, Vec<Diagnostic>> {
    let (table, errors) = DeTable::parse_recoverable(file.text());
    if errors.is_empty() {
        return Ok(Node {
            span: 0..0,
            value: Value::Table(entries(table.get_ref())),
        });
    }
    Err(errors
        .iter()
        .take(MOST_ERRORS)
        .map(|error| {
            let span = error.span().unwrap_or(0..0);
            Diagnostic::new(Message::new("toml-syntax").text("problem", error.message()))
                .at(file, span)
        })
        .collect())
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
