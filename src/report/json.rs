//! The document as JSON.

use super::Document;

/// Indented JSON, ending with a newline.
///
/// # Errors
/// None for documents made by this crate; serde's signature allows them.
pub fn json(document: &Document) -> serde_json::Result<String> {
    Ok(serde_json::to_string_pretty(document)? + "\n")
}

/// The document on one line, ending with a newline.
///
/// # Errors
/// As [`json`].
pub fn json_line(document: &Document) -> serde_json::Result<String> {
    Ok(serde_json::to_string(document)? + "\n")
}
