//! JSON and TOML: the same tree, with exactly the string where the harmless word was.

use serde_json::Value;

use super::{Judged, safe, shown};
use crate::strings::MARK;

/// The tree is the harmless one with the string in it, and nothing hidden is in the file.
pub(crate) fn json(output: &str, harmless: &str, text: &str) -> Judged {
    safe(output)?;
    let read =
        |output: &str| serde_json::from_str::<Value>(output).map_err(|error| error.to_string());
    compare(&read(output)?, &read(harmless)?, text)
}

/// The same of TOML, where a text may span lines.
pub(crate) fn toml(output: &str, harmless: &str, text: &str) -> Judged {
    safe(output)?;
    let read = |output: &str| -> Result<Value, String> {
        let table: toml::Table = output
            .parse()
            .map_err(|error: toml::de::Error| error.to_string())?;
        serde_json::to_value(table).map_err(|error| error.to_string())
    };
    compare(&read(output)?, &read(harmless)?, text)
}

fn compare(found: &Value, harmless: &Value, text: &str) -> Judged {
    let Some((place, found, harmless)) = difference(found, harmless, text) else {
        return Ok(());
    };
    Err(format!(
        "{place} is {found}, and not {harmless} with {text:?}"
    ))
}

/// Where two trees differ first, and not by the string alone.
fn difference(found: &Value, harmless: &Value, text: &str) -> Option<(String, Value, Value)> {
    let below = |key: &str, found, harmless| {
        difference(found, harmless, text)
            .map(|(place, found, harmless)| (format!(".{key}{place}"), found, harmless))
    };
    match (found, harmless) {
        (Value::Object(a), Value::Object(b)) if a.keys().eq(b.keys()) => {
            // A pattern is made of the letters of words, not of words.
            let mut entries = a.iter().filter(|(key, _)| *key != "pattern");
            entries.find_map(|(key, value)| below(key, value, &b[key]))
        }
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            let mut pairs = a.iter().zip(b).enumerate();
            pairs.find_map(|(at, (a, b))| below(&at.to_string(), a, b))
        }
        (Value::String(a), Value::String(b)) if is_told(a, b, text) => None,
        _ => (found != harmless).then(|| (String::new(), found.clone(), harmless.clone())),
    }
}

/// What was given is there exactly. A sentence that is made for people shows it as a terminal does, and words that a cell may hold
/// are kept in small letters.
fn is_told(found: &str, harmless: &str, text: &str) -> bool {
    let with = |text: &str| harmless.replace(MARK, text) == found;
    let made = harmless != MARK;
    with(text) || made && (with(&shown(text)) || with(&text.to_lowercase()))
}
