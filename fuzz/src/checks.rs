//! What is true of everything that the program says, whatever it was given.

use leerkompas_engine::syntax::diagnostic::{Diagnostic, Look, render_with_codes};
use leerkompas_engine::text::sanitize::visible;

use super::{DUTCH, ENGLISH};

/// A text of which nothing but line breaks is hidden, so that it steers no terminal.
#[track_caller]
pub fn assert_safe(text: &str) {
    for line in text.split('\n') {
        assert!(visible(line) == line, "something hidden in {line:?}");
    }
}

/// The text without the colours that a renderer writes. Nothing else begins with an escape character.
#[track_caller]
pub fn without_colour(text: &str) -> String {
    let mut parts = text.split('\u{1b}');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let colour = part.strip_prefix('[').and_then(|rest| {
            let end = rest.find(|c: char| !c.is_ascii_digit() && c != ';')?;
            rest[end..].strip_prefix('m')
        });
        plain += colour.unwrap_or_else(|| panic!("no colour: {part:?}"));
    }
    plain
}

/// What is said when a file is refused: something, in order, at places that there are, safe to show in any language.
#[track_caller]
pub fn assert_told(problems: &[Diagnostic]) {
    assert!(!problems.is_empty(), "refused without a reason");
    for problem in problems {
        let Some(place) = &problem.place else {
            continue;
        };
        let (start, end) = (place.start(), place.end());
        let text = place.file.text();
        assert!(place.span.end <= text.len(), "{problem:?}");
        assert!(place.span.start <= place.span.end, "{problem:?}");
        assert!(
            (start.line, start.column) <= (end.line, end.column),
            "{problem:?}"
        );
    }
    for locale in [&*ENGLISH, &*DUTCH] {
        for width in [40, 120] {
            let look = |colour| Look { width, colour };
            let plain = render_with_codes(problems, locale, look(false));
            assert!(!plain.trim().is_empty());
            assert_safe(&plain);
            let coloured = render_with_codes(problems, locale, look(true));
            assert_safe(&without_colour(&coloured));
        }
    }
}
