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
        // Beyond U+FFFF there are two of them.
        hidden if raw(hidden) => {
            let mut units = [0; 2];
            let units = hidden.encode_utf16(&mut units).iter();
            units.map(|unit| format!("\\u{unit:04x}")).collect()
        }
        shown => shown.to_string(),
    };
    json.chars().map(escape).collect::<String>().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_hidden_means_the_same_when_it_is_escaped() {
        let text = "a\u{7f}\u{200b}\u{e0041}b";
        let json = serde_json::to_string(text).unwrap_or_default();
        let escaped = escaped(&json);
        assert_eq!(escaped, r#""a\u007f\u200b\udb40\udc41b""#);
        assert_eq!(
            serde_json::from_str::<String>(&escaped).ok().as_deref(),
            Some(text)
        );
    }
}
