//! Making what a person or a file gave us safe to show: nothing invisible, nothing that steers a terminal.

use std::borrow::Cow;
use std::io::{self, Write};

/// Whether a character changes what a terminal shows without being seen itself: controls, direction overrides,
/// zero-width marks and line separators.
pub(crate) fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{00AD}' | '\u{061C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{2069}'
            | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
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

    proptest! {
        #[test]
        fn nothing_hidden_survives(text in "\\PC*|[\\x00-\\x1f\\x7f-\\u{9f}\\u{200b}-\\u{2069}]*") {
            prop_assert!(!visible(&text).contains(is_hidden));
        }
    }
}
