//! The commands at a question: which it offers, what they do there, and how they are typed.

use super::asking::{Ask, Expected};
use super::commands::Command;
use crate::text::locale::{self, Locale};
use crate::text::message::Message;

impl Command {
    /// The command that a character is, when the question offers it.
    pub fn of_key(ask: &Ask, key: char) -> Option<Command> {
        let mut offered = Self::offered(ask).into_iter();
        offered.find(|command| command.mark() == key)
    }

    /// The commands that a question offers, in the order they are shown.
    pub fn offered(ask: &Ask) -> Vec<Command> {
        let explains =
            |command: &Command| *command != Command::Help || !ask.explanation().is_empty();
        let commands = ask.commands.iter().copied();
        commands.filter(explains).collect()
    }

    /// What it does at a question, for who reads it; the other language is named in that language.
    pub fn meaning(self, ask: &Ask, locale: &Locale) -> String {
        match self {
            Command::Skip => match ask.expected {
                Expected::Text { free: true, .. } => locale.get("command-clear"),
                Expected::Text { .. } => locale.get("command-open"),
                // Whoever does not know which matters most invents no order.
                Expected::MostImportant { .. } => locale.get("command-equal"),
                _ => locale.get("command-skip"),
            },
            Command::Language => Locale::new(locale::after(locale.code())).get("language-name"),
            _ => locale.get(self.id()),
        }
    }

    /// Mark and meaning of all offered commands: `? uitleg`.
    pub fn labels(ask: &Ask, locale: &Locale) -> Vec<String> {
        let offered = Self::offered(ask).into_iter();
        let label =
            |command: Command| format!("{} {}", command.mark(), command.meaning(ask, locale));
        offered.map(label).collect()
    }

    /// All offered commands, each as what to type and what it does.
    pub fn sayings(ask: &Ask, locale: &Locale) -> Vec<String> {
        let one = |command: Command| {
            let words = locale.get(command.words_id());
            let word = words
                .split_whitespace()
                .next()
                .unwrap_or_default()
                .to_owned();
            let meaning = command.meaning(ask, locale);
            let sentence = if word == meaning {
                Message::new("command-typed")
                    .text("mark", command.mark())
                    .text("word", word)
            } else {
                Message::new("command-typed-meaning")
                    .text("mark", command.mark())
                    .text("word", word)
                    .text("meaning", meaning)
            };
            locale.say(&sentence)
        };
        Self::offered(ask).into_iter().map(one).collect()
    }
}

/// What can be typed for a command in a line: its mark, what it is called, or a word of any language.
#[derive(Debug)]
pub struct Words(Vec<(String, Command)>);

impl Words {
    /// Those of all languages.
    pub fn of_all_languages() -> Self {
        let mut words = Vec::new();
        for code in locale::codes() {
            let locale = Locale::new(code);
            for command in Command::ALL {
                let of = locale.get(command.words_id());
                words.extend(of.split_whitespace().map(|word| (word.to_owned(), command)));
                let called = locale.find(command.id());
                words.extend(called.map(|called| (called.to_lowercase(), command)));
            }
        }
        Self(words)
    }

    /// The command that a line is, whether or not the question offers it.
    pub fn read(&self, line: &str) -> Option<Command> {
        let line = line.trim().to_lowercase();
        let marked = |command: &Command| line.chars().eq([command.mark()]);
        Command::ALL.into_iter().find(marked).or_else(|| {
            let mut words = self.0.iter();
            words
                .find(|(word, _)| *word == line)
                .map(|(_, command)| *command)
        })
    }
}
