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

impl Condition {
    /// Whether the answers meet the condition.
    pub(super) fn is_met(&self, answers: &Answers) -> bool {
        match answers.get(self.question) {
            Some(Answer::Picks(picks)) => self.test.passes(|option| picks.contains(option), None),
            Some(Answer::Number(number)) => self.test.passes(|_| false, Some(number)),
            Some(Answer::Unknown) | None => self.test.passes(|_| false, None),
        }
    }
}

impl Test {
    /// Whether an answer passes: which options are picked, and the number. One that is absent or unknown has neither.
    pub fn passes(&self, is_picked: impl Fn(usize) -> bool, number: Option<u32>) -> bool {
        let any = |options: &[usize]| options.iter().any(|option| is_picked(*option));
        match self {
            Test::Any(options) => any(options),
            Test::None(options) => !any(options),
            Test::AtLeast(least) => number.is_some_and(|number| number >= *least),
            Test::AtMost(most) => number.is_some_and(|number| number <= *most),
        }
    }
}
