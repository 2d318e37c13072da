//! What may be said of a score.

use super::Score;
use crate::instrument::{Answers, Instrument, PersonaIx};

/// How firmly a persona may be named, weakest claim last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// One persona fits best.
    Clear,
    /// The runner-up is within the margin of the instrument: both are named.
    Mixed,
    /// The decisive question is not answered: a persona is named, never as certain.
    Provisional,
    /// Too little is answered: no persona is named.
    Insufficient,
}

impl Verdict {
    /// The stable id.
    pub fn id(self) -> &'static str {
        match self {
            Verdict::Clear => "clear",
            Verdict::Mixed => "mixed",
            Verdict::Provisional => "provisional",
            Verdict::Insufficient => "insufficient",
        }
    }
}

/// The verdict on a score, and the personas that fit: the first and all within the margin, none when insufficient.
pub fn verdict(
    instrument: &Instrument,
    answers: &Answers,
    score: &Score,
) -> (Verdict, Vec<PersonaIx>) {
    if score.answered < instrument.tuning.least_weight {
        return (Verdict::Insufficient, Vec::new());
    }
    let best = score.matching(score.first());
    let margin = i32::try_from(instrument.tuning.mixed_margin).unwrap_or(i32::MAX);
    let fitting: Vec<_> = score
        .ranking
        .iter()
        .copied()
        .filter(|persona| {
            let behind = (best - score.matching(*persona)).get();
            behind == 0 || behind < margin
        })
        .collect();
    let verdict = if answers.known(instrument.decisive()).is_none() {
        Verdict::Provisional
    } else if fitting.len() > 1 {
        Verdict::Mixed
    } else {
        Verdict::Clear
    };
    (verdict, fitting)
}
