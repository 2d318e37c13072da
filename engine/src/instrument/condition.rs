//! Conditions on answers: when a question applies, a pathway is preferred, an item is pressing.

use super::{Answer, Answers, QuestionIx};

/// One requirement on the answer to one question.
#[derive(Clone, Debug)]
pub struct Condition {
    /// The question.
    pub question: QuestionIx,
    /// What its answer must be.
    pub test: Test,
}

/// What an answer must be. An answer that is absent or unknown passes only `None`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Test {
    /// At least one of these options is picked.
    Any(Vec<usize>),
    /// None of these options is picked; holds for an unknown answer.
    None(Vec<usize>),
    /// The number is at least this.
    AtLeast(u32),
    /// The number is at most this.
    AtMost(u32),
}

/// Whether all conditions hold; an empty list always does.
pub fn hold(conditions: &[Condition], answers: &Answers) -> bool {
    conditions.iter().all(|condition| condition.holds(answers))
}

impl Condition {
    /// Whether the answers meet the condition.
    pub fn holds(&self, answers: &Answers) -> bool {
        match (&self.test, answers.get(self.question)) {
            (Test::Any(options), Some(Answer::Picks(picks))) => {
                picks.iter().any(|pick| options.contains(&pick))
            }
            (Test::None(options), Some(Answer::Picks(picks))) => {
                !picks.iter().any(|pick| options.contains(&pick))
            }
            (Test::None(_), _) => true,
            (Test::AtLeast(least), Some(Answer::Number(number))) => number >= *least,
            (Test::AtMost(most), Some(Answer::Number(number))) => number <= *most,
            _ => false,
        }
    }
}
