//! What each notation promises of a text that is not ours: a function each, which says what is wrong with an output.
//!
//! Most hold an output against the same output with a harmless word in place of the nasty string: read by its notation, it has the
//! same structure, and where the word was is the string, as it is shown.

mod blind;
pub(crate) mod html;
pub(crate) mod markdown;
pub(crate) mod sql;
pub(crate) mod table;
pub(crate) mod terminal;
pub(crate) mod tree;

use leerkompas_engine::text::sanitize::visible;

use crate::strings::{MARK, is_hidden};

/// Nothing, or what is wrong.
pub(crate) type Judged = Result<(), String>;

/// How a string is shown to a person.
pub(crate) fn shown(text: &str) -> String {
    visible(text).into_owned()
}

/// Only line breaks are hidden.
pub(crate) fn safe(output: &str) -> Judged {
    let hidden = |c: &char| *c != '\n' && is_hidden(*c);
    match output.chars().find(hidden) {
        Some(hidden) => Err(format!(
            "{hidden:?} is hidden in {}",
            around(output, hidden)
        )),
        None => Ok(()),
    }
}

/// Pieces of a harmless output, with the string in place of the word.
fn put(harmless: &[String], text: &str) -> Vec<String> {
    harmless
        .iter()
        .map(|piece| piece.replace(MARK, text))
        .collect()
}

/// All pieces are as expected.
fn equal(found: &[String], expected: &[String]) -> Judged {
    for (at, (found, expected)) in found.iter().zip(expected).enumerate() {
        if found != expected {
            return Err(format!("piece {at} is {found:?}, and not {expected:?}"));
        }
    }
    if found.len() != expected.len() {
        return Err(format!(
            "{} pieces, and not {}",
            found.len(),
            expected.len()
        ));
    }
    Ok(())
}

/// The line that a character is on.
fn around(output: &str, character: char) -> String {
    let line = output.split('\n').find(|line| line.contains(character));
    format!("{:?}", line.unwrap_or_default())
}

/// White space as a reader of HTML or Markdown sees it.
fn collapsed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
