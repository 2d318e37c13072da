//! What each answer adds to each match: the sum that the match is, term by term.

use super::rule::{FULL, NEUTRAL};
use super::{Percent, Score, Scorer};
use crate::instrument::{Effective, QuestionIx};

/// What one answer contributes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// The question.
    pub question: QuestionIx,
    /// Its weight.
    pub weight: u32,
    /// By persona, in points of the match above (for) or below (against) the neutral 50.
    pub points: Vec<Percent>,
}

/// The contributions of all answered questions, in their order; each persona's add up to its match minus 50, up to
/// rounding.
pub fn evidence(scorer: &Scorer, answers: &Effective, score: &Score) -> Vec<Evidence> {
    let tables = scorer.tables();
    let whole = tables.whole(score.answered);
    let answered = tables.questions.iter();
    answered
        .filter_map(|table| Some((table, answers.picks(table.question)?)))
        .map(|(table, picks)| {
            let mut sums = vec![0; tables.personas()];
            table.add(&picks, &mut sums);
            let full = tables.whole(table.weight);
            let neutral = signed(full * u64::from(NEUTRAL) / u64::from(FULL));
            Evidence {
                question: table.question,
                weight: table.weight,
                points: sums
                    .iter()
                    .map(|sum| Percent::ratio(signed(*sum) - neutral, whole))
                    .collect(),
            }
        })
        .collect()
}

/// Sums stay far below this bound: weights, agreements and shares are at most 1000 each.
pub(super) fn signed(sum: u64) -> i64 {
    i64::try_from(sum).unwrap_or(i64::MAX)
}
