//! JSON into nodes. The parser keeps byte ranges, which serde_json does not.

use std::collections::HashSet;
use std::sync::Arc;

use jsonc_parser::ast::{self, ObjectPropName};
use jsonc_parser::common::{Range, Ranged};
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

use super::{Entry, Node, Value, note};
use crate::syntax::diagnostic::{Diagnostic, SourceFile};
use crate::text::message::Message;

/// Nothing of what JSON5 allows beyond JSON.
const STRICT: ParseOptions = ParseOptions {
    allow_comments: false,
    allow_loose_object_property_names: false,
    allow_trailing_commas: false,
    allow_missing_commas: false,
    allow_single_quoted_strings: false,
    allow_hexadecimal_numbers: false,
    allow_unary_plus_numbers: false,
    allow_bare_decimal_point_numbers: false,
    allow_non_finite_numbers: false,
    allow_extended_string_escapes: false,
};

/// How many values and names a text may consist of: each stands behind one of the signs that are counted.
pub(super) const MOST_PARTS: usize = 500_000;

/// Where a text goes beyond that, at the latest: signs in its texts count too.
pub(super) fn beyond(text: &str) -> Option<usize> {
    let mut signs = text
        .bytes()
        .enumerate()
        .filter(|(_, byte)| matches!(byte, b'[' | b'{' | b',' | b':'));
    (text.len() > MOST_PARTS)
        .then(|| signs.nth(MOST_PARTS))
        .flatten()
        .map(|(place, _)| place)
}

pub(super) fn parse(file: &Arc<SourceFile>) -> Result<Node, Vec<Diagnostic>> {
    let parsed =
        parse_to_ast(file.text(), &CollectOptions::default(), &STRICT).map_err(|error| {
            let Range { start, end } = error.range();
            vec![
                Diagnostic::new(Message::new("json-syntax").text("problem", error.kind()))
                    .at(file, start..end),
            ]
        })?;
    let Some(value) = parsed.value else {
        return Ok(Node {
            value: Value::Table(Vec::new()),
            span: 0..0,
        });
    };
    let mut duplicates = Vec::new();
    let node = node(&value, file, &mut duplicates);
    if duplicates.is_empty() {
        Ok(node)
    } else {
        Err(duplicates)
    }
}

fn node(value: &ast::Value<'_>, file: &Arc<SourceFile>, duplicates: &mut Vec<Diagnostic>) -> Node {
    let Range { start, end } = value.range();
    Node {
        span: start..end,
        value: match value {
            ast::Value::StringLit(text) => Value::Text(text.value.to_string()),
            ast::Value::NumberLit(number) => whole(number.value),
            ast::Value::BooleanLit(truth) => Value::Bool(truth.value),
            ast::Value::Array(items) => Value::List(
                items
                    .elements
                    .iter()
                    .map(|item| node(item, file, duplicates))
                    .collect(),
            ),
            ast::Value::Object(object) => {
                let mut entries: Vec<Entry> = Vec::new();
                let mut keys = HashSet::new();
                for property in &object.properties {
                    let key = property.name.as_str();
                    let (ObjectPropName::String(ast::StringLit { range, .. })
                    | ObjectPropName::Word(ast::WordLit { range, .. })) = &property.name;
                    let span = range.start..range.end;
                    if !keys.insert(key) {
                        let message = Message::new("duplicate-key").text("key", key);
                        note(duplicates, Diagnostic::new(message).at(file, span.clone()));
                    }
                    entries.push(Entry {
                        key: key.to_owned(),
                        span,
                        node: node(&property.value, file, duplicates),
                    });
                }
                Value::Table(entries)
            }
            ast::Value::NullKeyword(_) => Value::Null,
        },
    }
}

/// A whole number, also when it is written as `60.0`; one beyond 64 bits is beyond every bound too, a fraction is no whole
/// number.
fn whole(number: &str) -> Value {
    let number = match number.split_once('.') {
        Some((whole, zeros)) if zeros.bytes().all(|digit| digit == b'0') => whole,
        _ => number,
    };
    let digits = number.strip_prefix('-').unwrap_or(number);
    match number.parse() {
        Ok(value) => Value::Integer(value),
        Err(_) if !digits.chars().all(|digit| digit.is_ascii_digit()) => Value::Other,
        Err(_) if digits.len() < number.len() => Value::Integer(i64::MIN),
        Err(_) => Value::Integer(i64::MAX),
    }
}
