//! Making what a person or a file gave us safe to show: nothing invisible, nothing that steers a terminal.

use std::borrow::Cow;

/// Whether a character changes what a terminal shows without being seen itself: controls, direction overrides,
/// zero-width marks and line separators.
pub(crate) fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{00AD}' | '\u{061C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{2069}'
            | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}')
}

/// The text with every hidden character replaced by a visible stand-in: `␛` for escape, `␤` for a newline, `�` otherwise.
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

    proptest! {
        #[test]
        fn nothing_hidden_survives(text in "\\PC*|[\\x00-\\x1f\\x7f-\\u{9f}\\u{200b}-\\u{2069}]*") {
            prop_assert!(!visible(&text).contains(is_hidden));
        }
    }
}
