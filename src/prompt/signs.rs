//! The signs that mean the same at every question.

use super::Ask;
use crate::locale::Locale;
use crate::message::Message;

/// Something that can be said instead of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Explain the question.
    Help,
    /// The answer is not known.
    Skip,
    /// Back to the question before.
    Back,
    /// Save and stop.
    Stop,
}

impl Sign {
    /// The signs that a question offers, in the order they are shown.
    pub fn offered(ask: &Ask) -> Vec<Sign> {
        let mut signs = Vec::new();
        if ask.may_skip {
            signs.push(Sign::Skip);
        }
        if !ask.explanation().is_empty() {
            signs.push(Sign::Help);
        }
        if ask.may_go_back {
            signs.push(Sign::Back);
        }
        signs.push(Sign::Stop);
        signs
    }

    /// The sign that a typed line is, if it is one.
    pub fn read(line: &str) -> Option<Sign> {
        [Sign::Help, Sign::Skip, Sign::Back, Sign::Stop]
            .into_iter()
            .find(|sign| sign.mark() == line.trim())
    }

    /// What is typed.
    pub fn mark(self) -> &'static str {
        match self {
            Sign::Help => "?",
            Sign::Skip => "-",
            Sign::Back => "<",
            Sign::Stop => "!",
        }
    }

    /// Mark and meaning: `? uitleg`.
    pub fn label(self, locale: &Locale) -> String {
        let id = match self {
            Sign::Help => "sign-help",
            Sign::Skip => "sign-skip",
            Sign::Back => "sign-back",
            Sign::Stop => "sign-stop",
        };
        format!("{} {}", self.mark(), locale.get(id))
    }

    /// All offered signs in one line.
    pub fn line(ask: &Ask, locale: &Locale) -> String {
        let labels: Vec<_> = Self::offered(ask)
            .into_iter()
            .map(|sign| sign.label(locale))
            .collect();
        locale.say(&Message::new("signs").text("signs", labels.join(", ")))
    }
}
