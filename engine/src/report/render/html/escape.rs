//! The one way for text into a page.

use std::fmt::{self, Write};

use askama::filters::Escaper;

use crate::text::sanitize::visible;

/// Escapes markup, and shows what is hidden.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Escape;

impl Escaper for Escape {
    fn write_escaped_str<W: Write>(&self, mut dest: W, string: &str) -> fmt::Result {
        for character in visible(string).chars() {
            match character {
                '<' => dest.write_str("&lt;"),
                '>' => dest.write_str("&gt;"),
                '&' => dest.write_str("&amp;"),
                '"' => dest.write_str("&quot;"),
                '\'' => dest.write_str("&#39;"),
                plain => dest.write_char(plain),
            }?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn escaped(text: &str) -> String {
        let mut out = String::new();
        Escape
            .write_escaped_str(&mut out, text)
            .expect("a string takes all");
        out
    }

    proptest! {
        #[test]
        fn no_tag_attribute_or_hidden_character_survives(text in "[<>&\"'a-z\n\u{1b}\u{202e}\u{200b} ]{0,30}") {
            let escaped = escaped(&text);
            let special = ['<', '>', '"', '\'', '\n', '\u{1b}', '\u{202e}', '\u{200b}'];
            prop_assert!(!escaped.contains(special), "{escaped:?}");
        }
    }
}
