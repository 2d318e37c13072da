//! The effective instrument as TOML that compares well: one fact a line, each with its whole name.

use std::fmt::Write;

use serde_json::{Map, Value};

use crate::text::sanitize::quoted;

/// The document, ending with a newline. It is valid TOML; nothing in it steers a terminal.
pub fn toml(effective: &Value) -> String {
    let mut out = String::new();
    if let Value::Object(whole) = effective {
        table(whole, "", &mut out);
    }
    out
}

/// The lines of one table, then the tables in it.
fn table(fields: &Map<String, Value>, path: &str, out: &mut String) {
    for (key, value) in fields {
        match value {
            Value::Object(inner) => {
                for (inner_key, value) in inner {
                    line(&format!("{}.{}", name(key), name(inner_key)), value, out);
                }
            }
            value if is_rows(value) => {}
            value => line(&name(key), value, out),
        }
    }
    for (key, value) in fields.iter().filter(|(_, value)| is_rows(value)) {
        let path = format!("{path}{}", name(key));
        for row in value.as_array().into_iter().flatten() {
            let _ = write!(out, "\n[[{path}]]\n");
            if let Value::Object(fields) = row {
                table(fields, &format!("{path}."), out);
            }
        }
    }
}

/// Whether a list holds entries of their own: those have an id, a text or more. Conditions and bands fit in a line.
fn is_rows(value: &Value) -> bool {
    let nested = |row: &Value| {
        let fields = row.as_object();
        fields.is_some_and(|fields| fields.values().any(Value::is_object))
    };
    value.as_array().is_some_and(|rows| rows.iter().any(nested))
}

fn line(key: &str, value: &Value, out: &mut String) {
    match value {
        Value::Array(rows) if rows.iter().any(Value::is_object) => {
            let _ = writeln!(out, "{key} = [");
            for row in rows {
                let _ = writeln!(out, "    {},", inline(row));
            }
            out.push_str("]\n");
        }
        value => {
            let _ = writeln!(out, "{key} = {}", inline(value));
        }
    }
}

fn inline(value: &Value) -> String {
    match value {
        Value::String(text) => quoted(text),
        Value::Array(items) => {
            let items: Vec<_> = items.iter().map(inline).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Object(fields) => {
            let fields = fields.iter();
            let fields: Vec<_> = fields
                .map(|(key, value)| format!("{} = {}", name(key), inline(value)))
                .collect();
            format!("{{ {} }}", fields.join(", "))
        }
        // There is none; TOML has no word for it.
        Value::Null => "\"\"".to_owned(),
        Value::Bool(_) | Value::Number(_) => value.to_string(),
    }
}

fn name(key: &str) -> String {
    let bare = |character: char| character.is_ascii_alphanumeric() || "_-".contains(character);
    if !key.is_empty() && key.chars().all(bare) {
        key.to_owned()
    } else {
        quoted(key)
    }
}
