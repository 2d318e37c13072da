//! The first screen in sentences: verdict, standing, the evidence that weighs most, and what would change it.

use super::build::Reporter;
use super::document::{Change, Label, Summary};
use super::result::{Id, TrainingResult};
use crate::instrument::{AnswerOption, Persona, Question};
use crate::scoring::{Percent, Verdict};
use crate::text::locale::Locale;
use crate::text::message::Message;

/// What people read of labels.
pub(super) fn names(labels: &[Label]) -> Vec<&str> {
    labels.iter().map(|label| label.text.as_str()).collect()
}

/// Points with their sign, as the language writes them.
pub(super) fn signed(locale: &Locale, hundredths: i32) -> String {
    let sign = if hundredths > 0 { "+" } else { "" };
    format!("{sign}{}", locale.tenths(hundredths))
}

impl Reporter<'_> {
    pub(super) fn summary(&self, result: &TrainingResult<'_>) -> Summary {
        Summary {
            verdict: self.verdict_sentence(result),
            standing: self.standing(result),
            about: self.named(result.matches[0].persona),
            changes: self.changes(result),
        }
    }

    fn verdict_sentence(&self, result: &TrainingResult<'_>) -> String {
        let fitting = self.all_named(&result.fitting);
        let message = match (result.verdict, fitting.len()) {
            (Verdict::Insufficient, _) => Message::new("verdict-insufficient"),
            (Verdict::Provisional, 1) => Message::new("verdict-provisional"),
            (Verdict::Provisional, _) => Message::new("verdict-provisional-mixed"),
            (Verdict::Clear, _) => Message::new("verdict-clear"),
            (Verdict::Mixed, _) => Message::new("verdict-mixed"),
        };
        let decisive = self.question(self.instrument.decisive());
        self.locale.say(
            &message
                .text("persona", self.named(result.matches[0].persona).text)
                .text("personas", self.locale.list(&names(&fitting)))
                .text("decisive", &decisive.text),
        )
    }

    fn standing(&self, result: &TrainingResult<'_>) -> String {
        let (first, locale) = (&result.matches[0], self.locale);
        let name = self.named(first.persona).text;
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
            .text("runner", self.named(result.runner_up).text)
            .text("first", &name);
        let questions = self.instrument.scored().count();
        let missing = self.all_named(&result.unanswered);
        let answered = answered
            .number("answered", questions - missing.len())
            .number("of", questions)
            .text("missing", locale.list(&names(&missing)));
        let mut sentences = vec![
            locale.say(&margin),
            locale.say(&answered),
            locale.get("standing-scale"),
        ];
        if first.matching < Percent::HALF && result.verdict != Verdict::Insufficient {
            let below = Message::new("standing-below").text("first", &name);
            sentences.push(locale.say(&below));
        }
        sentences.join(" ")
    }

    /// What was answered, as a sentence would say it.
    pub(super) fn picked(&self, answer: &[Id<'_, AnswerOption>]) -> String {
        self.locale.list(&names(&self.all_named(answer)))
    }

    fn changes(&self, result: &TrainingResult<'_>) -> Vec<Change> {
        let mut groups: Vec<(Id<'_, Question>, Id<'_, Persona>, Vec<&str>)> = Vec::new();
        for flip in &result.flips {
            let answer = self.text(&flip.answer.0.short);
            let group = groups.iter_mut().find(|(question, persona, _)| {
                *question == flip.question && *persona == flip.persona
            });
            match group {
                Some((.., answers)) => answers.push(answer),
                None => groups.push((flip.question, flip.persona, vec![answer])),
            }
        }
        // Of an answer of several picks only the most important one is changed.
        let ranked = |question: Id<'_, Question>| {
            let mut contributions = result.contributions.iter();
            contributions.any(|it| it.question == question && it.answer.len() > 1)
        };
        let changes = groups.into_iter().map(|(question, persona, answers)| {
            let name = self.named(question).text;
            Change {
                question: if ranked(question) {
                    self.locale
                        .say(&Message::new("most-important").text("question", name))
                } else {
                    name
                },
                answers: self.locale.alternatives(&answers),
                persona: self.named(persona).text,
            }
        });
        changes.collect()
    }
}
