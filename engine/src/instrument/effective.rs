//! The answers that count.

use std::ops::Deref;

use super::{Answer, Answers, Condition, Instrument, Picks, QuestionIx};

/// The answers that count: what follows from numbers is filled in, answers to questions that do not apply are out.
///
/// Only [`Instrument::effective`] makes one, so whoever takes one (the scorer, conditions, advice) cannot be given answers
/// as they were stated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Effective(Answers);

/// A number that gives one option, where the answer states another that numbers can also give.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contradiction {
    /// The question with the number.
    pub number: QuestionIx,
    /// The question that it answers too.
    pub derived: QuestionIx,
    /// The option that is stated.
    pub stated: usize,
    /// The option that follows from the number.
    pub given: usize,
}

impl Deref for Effective {
    type Target = Answers;

    fn deref(&self) -> &Answers {
        &self.0
    }
}

/// Whether all conditions hold; an empty list always does.
pub fn hold(conditions: &[Condition], answers: &Effective) -> bool {
    conditions.iter().all(|condition| condition.holds(answers))
}

impl Condition {
    /// Whether the answers meet the condition.
    pub fn holds(&self, answers: &Effective) -> bool {
        self.is_met(answers)
    }
}

impl Instrument {
    /// The effective answers of stated ones.
    pub fn effective(&self, answers: &Answers) -> Effective {
        let mut effective = Effective(answers.clone());
        for ix in self.question_indices() {
            if let (Some(bands), Some(Answer::Number(number))) =
                (self.question(ix).bands(), answers.get(ix))
                && effective.known(bands.question).is_none()
                && let Some(option) = bands.option(number)
            {
                let follows = Answer::Picks(Picks::one(option));
                effective.0.set(bands.question, Some(follows));
            }
        }
        for ix in self.question_indices() {
            if !hold(&self.question(ix).ask_when, &effective) {
                effective.0.set(ix, None);
            }
        }
        effective
    }

    /// Whether a question applies, given the answers so far.
    pub fn applies(&self, question: QuestionIx, answers: &Answers) -> bool {
        let conditions = &self.question(question).ask_when;
        conditions.is_empty() || hold(conditions, &self.effective(answers))
    }

    /// The numbers that contradict a stated option, in the order of the questions.
    pub fn contradictions(&self, answers: &Answers) -> impl Iterator<Item = Contradiction> {
        let numbers = self.question_indices();
        numbers.filter_map(|number| self.contradiction(number, answers))
    }

    /// The contradiction of a number and a stated option, if they have one.
    pub fn contradiction(&self, number: QuestionIx, answers: &Answers) -> Option<Contradiction> {
        let bands = self.question(number).bands()?;
        let Some(Answer::Number(value)) = answers.get(number) else {
            return None;
        };
        let stated = answers.picks(bands.question)?.first();
        let given = bands.option(value)?;
        (stated != given && bands.yields(stated)).then_some(Contradiction {
            number,
            derived: bands.question,
            stated,
            given,
        })
    }
}
