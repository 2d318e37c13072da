//! JSON into nodes. The parser keeps byte ranges, which serde_json does not.

use std::sync::Arc;

use jsonc_parser::ast::{self, ObjectPropName};
use jsonc_parser::common::{Range, Ranged};
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

use super::{Entry, Node, Value};
use crate::diagnostic::{Diagnostic, SourceFile};
use crate::message::Message;

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
                for property in &object.properties {
                    let key = property.name.as_str();
                    let (ObjectPropName::String(ast::StringLit { range, .. })
                    | ObjectPropName::Word(ast::WordLit { range, .. })) = &property.name;
                    let span = range.start..range.end;
                    if entries.iter().any(|entry| entry.key == key) {
                        duplicates.push(
                            Diagnostic::new(Message::new("duplicate-key").text("key", key))
                                .at(file, span.clone()),
                        );
                    }
                    entries.push(Entry {
                        key: key.to_owned(),
                        span,
                        node: node(&property.value, file, duplicates),
                    });
                }
                Value::Table(entries)
            }
            ast::Value::NullKeyword(_) => Value::Other,
        },
    }
}

/// A whole number; one beyond 64 bits is beyond every bound too, a fraction is no whole number.
fn whole(number: &str) -> Value {
    let digits = number.strip_prefix('-').unwrap_or(number);
    match number.parse() {
        Ok(value) => Value::Integer(value),
        Err(_) if !digits.chars().all(|digit| digit.is_ascii_digit()) => Value::Other,
        Err(_) if digits.len() < number.len() => Value::Integer(i64::MIN),
        Err(_) => Value::Integer(i64::MAX),
    }
}
