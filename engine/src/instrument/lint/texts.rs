//! Texts that were forgotten: left as they are in another language, or with characters that nobody can see.

use std::collections::HashMap;

use super::subject::{Subject, warning};
use crate::instrument::Spot;
use crate::syntax::Value;
use crate::syntax::diagnostic::Diagnostic;
use crate::text::message::Message;
use crate::text::sanitize::is_hidden;

/// Shorter texts can be the same in two languages: a name, a code, a word that both have.
const LONG: usize = 40;
const WORDS: usize = 6;

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for file in subject.tree.files() {
        walk(subject, &file, found);
    }
}

fn walk(subject: &Subject<'_>, spot: &Spot<'_>, found: &mut Vec<Diagnostic>) {
    match spot.node().map(|node| &node.value) {
        Some(Value::Text(text)) => hidden(text, spot, found),
        Some(Value::List(items)) => {
            for item in items {
                walk(subject, &spot.of(item), found);
            }
        }
        Some(Value::Table(entries)) => {
            copies(subject, spot, found);
            for entry in entries {
                walk(subject, &spot.of(&entry.node), found);
            }
        }
        _ => {}
    }
}

/// The same long text in two languages.
fn copies(subject: &Subject<'_>, spot: &Spot<'_>, found: &mut Vec<Diagnostic>) {
    let languages = &subject.instrument.languages;
    let mut seen: HashMap<&str, &str> = HashMap::new();
    for entry in spot.entries() {
        let Value::Text(text) = &entry.node.value else {
            return;
        };
        let long = text.chars().count() >= LONG && text.split_whitespace().count() >= WORDS;
        if !languages.contains(&entry.key) || !long {
            continue;
        }
        let first = *seen.entry(text.trim()).or_insert(&entry.key);
        if first != entry.key {
            let message = Message::new("text-not-translated")
                .text("a", first)
                .text("b", &entry.key);
            found.push(warning(message, &spot.of(&entry.node)));
        }
    }
}

/// Characters that steer a terminal or a line of text unseen. Line ends and tabs are seen; joiners and soft hyphens belong
/// to how some languages are written.
fn hidden(text: &str, spot: &Spot<'_>, found: &mut Vec<Diagnostic>) {
    let unwanted = |character: char| {
        let meant = ['\n', '\t', '\u{AD}', '\u{200C}', '\u{200D}'];
        is_hidden(character) && !meant.contains(&character)
    };
    let Some(character) = text.chars().find(|character| unwanted(*character)) else {
        return;
    };
    let message =
        Message::new("hidden-character").text("code", format!("U+{:04X}", u32::from(character)));
    // Written as an escape it has no place of its own.
    let span = spot.span();
    let raw = spot.file().text().get(span.clone()).unwrap_or_default();
    let place = raw.find(character).map_or(span.clone(), |at| {
        span.start + at..span.start + at + character.len_utf8()
    });
    found.push(warning(message, &spot.part(place)));
}
