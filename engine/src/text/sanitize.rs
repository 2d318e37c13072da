//! Making what a person or a file gave us safe to show: nothing invisible, nothing that steers a terminal.

use std::borrow::Cow;
use std::io::{self, Write};

/// Whether a character changes what a terminal shows without being seen itself: controls, direction overrides, zero-width
/// marks, line separators, letters that are blank, what Unicode has programs ignore, and what is no
/// character. Variation selectors only choose how the
/// letter before them looks.
pub(crate) fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180E}'
            | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FEFF}' | '\u{FFA0}'
            | '\u{FFF0}'..='\u{FFFB}' | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E00FF}'
            | '\u{E01F0}'..='\u{E0FFF}' | '\u{FDD0}'..='\u{FDEF}')
        || u32::from(character) & 0xFFFE == 0xFFFE
}

/// The text with every hidden character replaced by a visible stand-in: `␛` for escape, `␊` for a newline, `�` otherwise.
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.contains(is_hidden) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(
        text.chars()
            .map(|character| match character {
                '\0'..='\u{1F}' => {
                    char::from_u32(0x2400 + u32::from(character)).unwrap_or('\u{FFFD}')
                }
                '\u{7F}' => '\u{2421}',
                hidden if is_hidden(hidden) => '\u{FFFD}',
                shown => shown,
            })
            .collect(),
    )
}

/// JSON in which hidden characters stand as `\u…`, which means the same and steers no terminal. In JSON they can stand
/// in strings only, and those below U+0080 are escaped already.
pub fn escaped(json: &str) -> Cow<'_, str> {
    let raw = |character: char| character != '\n' && is_hidden(character);
    if !holds(json, raw) {
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

/// Whether JSON holds such a character. Most of it is ASCII that everybody sees, which is passed over many bytes at a time.
fn holds(json: &str, wanted: impl Fn(char) -> bool) -> bool {
    const STEP: usize = 64;
    let is_seen = |byte: &u8| matches!(byte, b'\n' | b' '..=b'~');
    let mut at = 0;
    while at < json.len() {
        let mut end = json.len().min(at + STEP);
        while !json.is_char_boundary(end) {
            end += 1;
        }
        let piece = &json[at..end];
        if !piece.bytes().fold(true, |all, byte| all & is_seen(&byte)) && piece.contains(&wanted) {
            return true;
        }
        at = end;
    }
    false
}

/// A text as a string of TOML on one line, in which hidden characters stand as `\U…`.
#[cfg(feature = "write")]
pub(crate) fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            hidden if is_hidden(hidden) => {
                out.push_str(&format!("\\U{:08X}", u32::from(hidden)));
            }
            shown => out.push(shown),
        }
    }
    out.push('"');
    out
}

/// A stream to a terminal: what is written to it is made visible, line by line.
#[derive(Debug)]
pub struct VisibleLines<W: Write> {
    out: W,
    line: Vec<u8>,
}

impl<W: Write> VisibleLines<W> {
    /// A stream into another.
    pub fn new(out: W) -> Self {
        Self {
            out,
            line: Vec::new(),
        }
    }
}

impl<W: Write> Write for VisibleLines<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        for byte in bytes {
            if *byte == b'\n' {
                let line = std::mem::take(&mut self.line);
                writeln!(self.out, "{}", visible(&String::from_utf8_lossy(&line)))?;
            } else {
                self.line.push(*byte);
            }
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        let line = std::mem::take(&mut self.line);
        write!(self.out, "{}", visible(&String::from_utf8_lossy(&line)))?;
        self.out.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn plain_text_is_left_alone() {
        assert!(matches!(visible("Café Ŋandu 東京 🙂"), Cow::Borrowed(_)));
    }

    #[test]
    fn controls_become_pictures() {
        assert_eq!(visible("a\u{1b}[2J\nb"), "a␛[2J␊b");
        assert_eq!(visible("x\u{202E}y"), "x\u{FFFD}y");
    }

    #[test]
    fn a_stream_to_a_terminal_carries_no_escape() {
        let mut out = Vec::new();
        let mut lines = VisibleLines::new(&mut out);
        lines
            .write_all(b"a\x1b[2J,b\nc\x07")
            .and_then(|()| lines.flush())
            .expect("memory");
        assert_eq!(
            String::from_utf8(out).expect("text"),
            "a\u{241b}[2J,b\nc\u{2407}"
        );
    }

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

    proptest! {
        #[test]
        fn nothing_hidden_survives(text in "\\PC*|[\\x00-\\x1f\\x7f-\\u{9f}\\u{200b}-\\u{2069}]*") {
            prop_assert!(!visible(&text).contains(is_hidden));
        }

        #[test]
        fn quoted_and_escaped_texts_come_back(text in "(\\PC|[\\x00-\\x1f\\x7f-\\u{9f}\\u{200b}-\\u{2069}\\u{e0041}\"\\\\])*") {
            let toml = format!("text = {}", quoted(&text));
            prop_assert!(!toml.contains(is_hidden));
            let read: toml::Table = toml.parse().expect("TOML");
            prop_assert_eq!(read["text"].as_str(), Some(text.as_str()));
            let json = serde_json::to_string(&text).expect("JSON");
            prop_assert!(!escaped(&json).contains(is_hidden));
            prop_assert_eq!(serde_json::from_str::<String>(&escaped(&json)).ok(), Some(text));
        }
    }
}
