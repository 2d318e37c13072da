//! What each answer adds to each match: the sum that the match is, term by term.

use super::scorer::signed;
use super::{Percent, Score, Scorer};
use crate::instrument::{Answers, Instrument, QuestionIx};

/// What one answer contributes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// The question.
    pub question: QuestionIx,
    /// Its weight.
    pub weight: u32,
    /// By persona, in points of the match above (for) or below (against) the neutral 50.
    pub points: Vec<Percent>,
    /// By persona, how far the answer agrees with what the study says of it: 100 fully, 50 says nothing, 0 not at all.
    pub agreements: Vec<Percent>,
}

/// The contributions of all answered questions, in their order; each persona's add up to its match minus 50, up to
/// rounding.
pub fn evidence(
    instrument: &Instrument,
    scorer: &Scorer,
    answers: &Answers,
    score: &Score,
) -> Vec<Evidence> {
    let unit = u64::from(score.answered) * u64::from(instrument.tuning.share_total) * 100;
    let mut sums = vec![0; instrument.personas.len()];
    instrument
        .scored()
        .filter(|question| answers.picks(*question).is_some())
        .map(|question| {
            let mut alone = Answers::none(instrument.questions.len());
            alone.set(question, answers.get(question));
            scorer.sums(&alone, &mut sums);
            let weight = instrument.question(question).weight;
            let share = u64::from(instrument.tuning.share_total);
            let neutral = i64::from(weight) * 50 * i64::from(instrument.tuning.share_total);
            let full = u64::from(weight) * share * 100;
            Evidence {
                question,
                weight,
                points: sums
                    .iter()
                    .map(|sum| Percent::ratio(signed(*sum) - neutral, unit))
                    .collect(),
                agreements: sums
                    .iter()
                    .map(|sum| Percent::ratio(signed(*sum), full))
                    .collect(),
            }
        })
        .collect()
}
