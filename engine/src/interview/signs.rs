//! The signs that mean the same at every question.

use super::asking::{Ask, Expected};
use crate::text::locale::{self, Locale};
use crate::text::message::Message;

/// Something that can be said instead of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// The answer is not known; a text is left open, a note taken away.
    Skip,
    /// Explain the question.
    Help,
    /// Back to the question before.
    Back,
    /// Write a note.
    Note,
    /// Go on, and come back to this question.
    Later,
    /// See all answers.
    Review,
    /// Go on in the next language.
    Language,
    /// Save and stop.
    Stop,
}

impl Sign {
    const ALL: [Sign; 8] = [
        Sign::Skip,
        Sign::Help,
        Sign::Back,
        Sign::Note,
        Sign::Later,
        Sign::Review,
        Sign::Language,
        Sign::Stop,
    ];

    /// The sign that a character is, when the question offers it.
    pub fn of_key(ask: &Ask, key: char) -> Option<Sign> {
        let mut offered = Self::offered(ask).into_iter();
        offered.find(|sign| sign.mark() == key)
    }

    /// The signs that a question offers, in the order they are shown.
    pub fn offered(ask: &Ask) -> Vec<Sign> {
        let explains = |sign: &Sign| *sign != Sign::Help || !ask.explanation().is_empty();
        let signs = ask.signs.iter().copied();
        signs.filter(explains).collect()
    }

    /// What is typed.
    pub fn mark(self) -> char {
        match self {
            Sign::Help => '?',
            Sign::Skip => '-',
            Sign::Back => '<',
            Sign::Note => '+',
            Sign::Later => '*',
            Sign::Review => '=',
            Sign::Language => '@',
            Sign::Stop => '!',
        }
    }

    fn id(self) -> &'static str {
        match self {
            Sign::Help => "sign-help",
            Sign::Skip => "sign-skip",
            Sign::Back => "sign-back",
            Sign::Note => "sign-note",
            Sign::Later => "sign-later",
            Sign::Review => "sign-review",
            Sign::Language => "sign-language",
            Sign::Stop => "sign-stop",
        }
    }

    fn words_id(self) -> &'static str {
        match self {
            Sign::Help => "sign-help-words",
            Sign::Skip => "sign-skip-words",
            Sign::Back => "sign-back-words",
            Sign::Note => "sign-note-words",
            Sign::Later => "sign-later-words",
            Sign::Review => "sign-review-words",
            Sign::Language => "sign-language-words",
            Sign::Stop => "sign-stop-words",
        }
    }

    /// What it does at a question, for who reads it; the other language is named in that language.
    pub fn meaning(self, ask: &Ask, locale: &Locale) -> String {
        match self {
            Sign::Skip => match ask.expected {
                Expected::Text { free: true, .. } => locale.get("sign-clear"),
                Expected::Text { .. } => locale.get("sign-open"),
                _ => locale.get("sign-skip"),
            },
            Sign::Language => Locale::new(locale::after(locale.code())).get("language-name"),
            _ => locale.get(self.id()),
        }
    }

    /// Mark and meaning of all offered signs: `? uitleg`.
    pub fn labels(ask: &Ask, locale: &Locale) -> Vec<String> {
        let offered = Self::offered(ask).into_iter();
        let label = |sign: Sign| format!("{} {}", sign.mark(), sign.meaning(ask, locale));
        offered.map(label).collect()
    }

    /// All offered signs, each as what to type and what it does.
    pub fn sayings(ask: &Ask, locale: &Locale) -> Vec<String> {
        let one = |sign: Sign| {
            let words = locale.get(sign.words_id());
            let word = words
                .split_whitespace()
                .next()
                .unwrap_or_default()
                .to_owned();
            let meaning = sign.meaning(ask, locale);
            let sentence = if word == meaning {
                Message::new("sign-typed")
                    .text("mark", sign.mark())
                    .text("word", word)
            } else {
                Message::new("sign-typed-meaning")
                    .text("mark", sign.mark())
                    .text("word", word)
                    .text("meaning", meaning)
            };
            locale.say(&sentence)
        };
        Self::offered(ask).into_iter().map(one).collect()
    }
}

/// What can be typed for a sign in a line: its mark, what it is called, or a word of any language.
#[derive(Debug)]
pub struct Words(Vec<(String, Sign)>);

impl Words {
    /// Those of all languages.
    pub fn of_all_languages() -> Self {
        let mut words = Vec::new();
        for code in locale::codes() {
            let locale = Locale::new(code);
            for sign in Sign::ALL {
                let of = locale.get(sign.words_id());
                words.extend(of.split_whitespace().map(|word| (word.to_owned(), sign)));
                let called = locale.find(sign.id());
                words.extend(called.map(|called| (called.to_lowercase(), sign)));
            }
        }
        Self(words)
    }

    /// The sign that a line is, whether or not the question offers it.
    pub fn read(&self, line: &str) -> Option<Sign> {
        let line = line.trim().to_lowercase();
        let marked = |sign: &Sign| line.chars().eq([sign.mark()]);
        Sign::ALL.into_iter().find(marked).or_else(|| {
            let mut words = self.0.iter();
            words.find(|(word, _)| *word == line).map(|(_, sign)| *sign)
        })
    }
}
