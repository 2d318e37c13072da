//! A training for a reader in a hurry, in sentences: the verdict, how firm it is, and what would change it.

use super::Reporter;
use super::result::{Id, TrainingResult};
use crate::instrument::{Persona, Question};
use crate::scoring::{Percent, Verdict};
use crate::text::message::Message;

/// Answers to one question that would put the same persona first: flips told as one.
pub(super) struct Change<'a> {
    /// The question.
    pub(super) question: Id<'a, Question>,
    /// Whether only the most important of several picks would change.
    pub(super) ranked: bool,
    /// The answers, any of which would do.
    pub(super) answers: Vec<&'a str>,
    /// Who would then come first.
    pub(super) persona: Id<'a, Persona>,
}

impl Reporter<'_> {
    /// The verdict.
    pub(super) fn verdict(&self, result: &TrainingResult<'_>) -> String {
        let message = match (result.verdict, result.fitting.len()) {
            (Verdict::Insufficient, _) => Message::new("verdict-insufficient"),
            (Verdict::Provisional, 1) => Message::new("verdict-provisional"),
            (Verdict::Provisional, _) => Message::new("verdict-provisional-mixed"),
            (Verdict::Clear, _) => Message::new("verdict-clear"),
            (Verdict::Mixed, _) => Message::new("verdict-mixed"),
        };
        let decisive = self.instrument.question(self.instrument.decisive());
        self.locale.say(
            &message
                .text("persona", self.name(result.matches[0].persona))
                .text("personas", self.listed(&result.fitting))
                .text("decisive", self.text(&decisive.name)),
        )
    }

    /// How firm it is: the margin and how much was answered.
    pub(super) fn standing(&self, result: &TrainingResult<'_>) -> String {
        let (first, locale) = (&result.matches[0], self.locale);
        let name = self.name(first.persona);
        let margin = if result.verdict == Verdict::Insufficient {
            Message::new("standing-insufficient")
        } else if result.margin == Percent::default() {
            Message::new("standing-tie")
        } else {
            Message::new("standing-margin")
        };
        let answered = if result.unanswered.is_empty() {
            Message::new("standing-complete")
        } else {
            Message::new("standing-incomplete")
        };
        let margin = margin
            .text("margin", locale.tenths(result.margin.get()))
            .text("runner", self.name(result.runner_up))
            .text("first", name);
        let questions = self.instrument.scored().count();
        let answered = answered
            .number("answered", questions - result.unanswered.len())
            .number("of", questions)
            .text("missing", self.listed(&result.unanswered));
        let mut sentences = vec![
            locale.say(&margin),
            locale.say(&answered),
            locale.get("standing-scale"),
        ];
        if first.matching < Percent::HALF && result.verdict != Verdict::Insufficient {
            let below = Message::new("standing-below").text("first", name);
            sentences.push(locale.say(&below));
        }
        sentences.join(" ")
    }

    /// What would change it: flips with the same question and persona told as one.
    pub(super) fn changes<'r>(&self, result: &TrainingResult<'r>) -> Vec<Change<'r>> {
        let mut changes: Vec<Change<'r>> = Vec::new();
        for flip in &result.flips {
            let answer = self.name(flip.answer);
            let known = changes
                .iter_mut()
                .find(|known| known.question == flip.question && known.persona == flip.persona);
            if let Some(known) = known {
                known.answers.push(answer);
                continue;
            }
            let mut contributions = result.contributions.iter();
            changes.push(Change {
                question: flip.question,
                // Of an answer of several picks only the most important one is changed.
                ranked: contributions.any(|it| it.question == flip.question && it.answer.len() > 1),
                answers: vec![answer],
                persona: flip.persona,
            });
        }
        changes
    }
}
