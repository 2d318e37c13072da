//! Words that stand for two things on input: names that options or questions share.
//!
//! A cell or a column can have a name instead of an id. One that two of them have is understood as neither, and one that is
//! the id or an alias of another is understood as that other.

use std::collections::HashMap;

use super::subject::{Subject, warning};
use crate::instrument::{Kind, Spot, Text};
use crate::syntax::diagnostic::Diagnostic;
use crate::text::message::Message;

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let questions = &subject.instrument.questions;
    let mut words = Words::default();
    for question in questions {
        words.take(&question.id, &question.id);
    }
    for (question, spot) in questions.iter().zip(&subject.questions) {
        let names = [(&question.name, spot.key("name"))];
        words.check(&question.id, &names, found);
    }
    let mut yes_no = false;
    for ix in subject.instrument.question_indices() {
        let question = subject.instrument.question(ix);
        // All yes/no questions have the same two.
        if matches!(question.kind, Kind::YesNo) && std::mem::replace(&mut yes_no, true) {
            continue;
        }
        let mut words = Words::default();
        for option in &question.options {
            words.take(&option.id, &option.id);
            for alias in &option.aliases {
                words.take(alias, &option.id);
            }
        }
        for (option, spot) in question.options.iter().zip(subject.options(ix)) {
            for alias in option.aliases.iter().chain([&option.id]) {
                if question.is_unknown(alias) {
                    let message = Message::new("option-means-unknown").text("word", alias);
                    found.push(warning(message, &spot.key("aliases")));
                }
            }
            let (name, short) = (spot.key("name"), spot.key("short"));
            let names = [(&option.name, name), (&option.short, short)];
            words.check(&option.id, &names, found);
        }
    }
}

/// Who has a word, in lower case.
#[derive(Default)]
struct Words<'a>(HashMap<String, &'a str>);

impl<'a> Words<'a> {
    fn take(&mut self, word: &str, id: &'a str) {
        self.0.entry(word.to_lowercase()).or_insert(id);
    }

    /// Warns if a name is another's already; once is enough, whatever the language.
    fn check(&mut self, id: &'a str, names: &[(&Text, Spot<'_>)], found: &mut Vec<Diagnostic>) {
        let mut told = false;
        for (name, spot) in names {
            for name in name.all() {
                let other = *self.0.entry(name.to_lowercase()).or_insert(id);
                if other != id && !std::mem::replace(&mut told, true) {
                    let message = Message::new("name-shared")
                        .text("name", name)
                        .text("a", other)
                        .text("b", id);
                    found.push(warning(message, spot));
                }
            }
        }
    }
}
