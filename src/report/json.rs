//! Documents as JSON.

use serde::Serialize;

pub use crate::visible::escaped;

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
