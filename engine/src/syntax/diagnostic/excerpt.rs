//! The part of a file that a diagnostic shows: the line it is about, and no more of it than fits.
//!
//! The renderer goes through all that it is given, for every diagnostic. Given the whole file it would take as long as the
//! file times its problems; given a line of megabytes it would draw all of it.

use std::ops::Range;

use super::Place;

/// How much of a line is kept on either side of the place, in bytes.
const AROUND: usize = 400;
/// How much of the place itself is kept, in bytes: a caret under a page points at nothing.
const LONGEST: usize = 2000;

/// What to show of a file.
#[derive(Debug)]
pub(super) struct Excerpt<'a> {
    /// The text.
    pub(super) text: &'a str,
    /// The place in it.
    pub(super) span: Range<usize>,
    /// Whether its first line begins where the line in the file begins: otherwise its columns are not those of the file.
    pub(super) whole: bool,
}

pub(super) fn excerpt(place: &Place) -> Excerpt<'_> {
    let text = place.file.text();
    let start = floor(text, place.span.start.min(text.len()));
    let end = floor(text, place.span.end.clamp(start, text.len()));
    let end = floor(text, end.min(start + LONGEST)).max(start);
    let (_, line) = place.file.line_of(start);
    let rest = &text.as_bytes()[end..];
    let line_end = memchr::memchr(b'\n', rest).map_or(text.len(), |at| end + at);
    let from = line.max(floor(text, start.saturating_sub(AROUND)));
    let whole = from == line || start - line <= AROUND * 4;
    let from = if whole { line } else { from };
    let to = floor(text, line_end.min(end + AROUND));
    Excerpt {
        text: &text[from..to],
        span: start - from..end - from,
        whole,
    }
}

/// The nearest boundary of a character that is not behind this byte.
fn floor(text: &str, mut byte: usize) -> usize {
    while !text.is_char_boundary(byte) {
        byte -= 1;
    }
    byte
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::diagnostic::SourceFile;

    #[track_caller]
    fn check(text: &str, span: Range<usize>) -> (String, bool) {
        let place = Place {
            file: SourceFile::new("x", text),
            span: span.clone(),
        };
        let excerpt = excerpt(&place);
        assert_eq!(&excerpt.text[excerpt.span.clone()], &text[span]);
        (excerpt.text.to_owned(), excerpt.whole)
    }

    #[test]
    fn the_line_of_the_place_is_shown() {
        assert_eq!(check("a\nbcd\ne", 3..4), ("bcd".to_owned(), true));
        assert_eq!(check("a\nbcd\ne", 0..7), ("a\nbcd\ne".to_owned(), true));
        assert_eq!(check("a\n", 2..2), (String::new(), true));
        assert_eq!(check("", 0..0), (String::new(), true));
    }

    #[test]
    fn of_a_line_without_end_only_the_surroundings_are_shown() {
        let long = "é".repeat(1_000_000);
        let (text, whole) = check(&long, 1_000_000..1_000_002);
        assert!(text.len() < 1000 && !whole);
    }
}
