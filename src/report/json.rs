//! Documents as JSON.

use serde::Serialize;

use crate::visible::is_hidden;

/// Indented JSON, ending with a newline.
///
/// # Errors
/// None for documents made by this crate; serde's signature allows them.
pub fn json(document: &impl Serialize) -> serde_json::Result<String> {
    Ok(format!(
        "{}\n",
        escaped(&serde_json::to_string_pretty(document)?)
    ))
}

/// The document on one line, ending with a newline.
///
/// # Errors
/// As [`json`].
pub fn json_line(document: &impl Serialize) -> serde_json::Result<String> {
    Ok(format!("{}\n", escaped(&serde_json::to_string(document)?)))
}

/// JSON in which hidden characters stand as `\u…`, which means the same and steers no terminal. In JSON they can stand
/// in strings only, and those below U+0080 are escaped already.
pub fn escaped(json: &str) -> std::borrow::Cow<'_, str> {
    let raw = |character: char| character != '\n' && is_hidden(character);
    if !json.contains(raw) {
        return json.into();
    }
    let escape = |character: char| match character {
        hidden if raw(hidden) => format!("\\u{:04x}", u32::from(hidden)),
        shown => shown.to_string(),
    };
    json.chars().map(escape).collect::<String>().into()
}
