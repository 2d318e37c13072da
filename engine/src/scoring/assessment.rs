//! The assessment of one training: its answers, their score, and what may be said of it.

use super::{Obstacle, Percent, Score, Scorer, Verdict};
use crate::instrument::{Effective, PersonaIx};

/// What is found out about one training.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// The answers that count.
    pub effective: Effective,
    /// What they score.
    pub score: Score,
    /// How firmly a persona may be named.
    pub verdict: Verdict,
    /// The personas that fit, best first: the first and all that are close to it; none when too little is answered.
    pub fitting: Vec<PersonaIx>,
}

impl Scorer {
    /// Assesses the answers of one training.
    pub fn assess(&self, effective: Effective) -> Assessment {
        let tables = self.tables();
        let score = self.score(&effective);
        let is_close = |persona: &PersonaIx| {
            let behind = score.behind(*persona);
            tables
                .thresholds
                .is_close(behind.get().unsigned_abs().into())
        };
        let verdict = Verdict::of(|obstacle| match obstacle {
            Obstacle::TooLittle => score.answered < tables.thresholds.least_weight,
            Obstacle::Undecided => effective.known(tables.decisive).is_none(),
            Obstacle::Close => is_close(&score.runner_up()),
        });
        let fitting = if verdict.names_persona() {
            score.ranking.iter().copied().filter(is_close).collect()
        } else {
            Vec::new()
        };
        Assessment {
            effective,
            score,
            verdict,
            fitting,
        }
    }
}

impl Assessment {
    /// The persona that the verdict names.
    pub fn persona(&self) -> Option<PersonaIx> {
        self.fitting.first().copied()
    }

    /// The personas that are part of what an organisation is: those that fit, unless only provisionally.
    pub fn certain(&self) -> &[PersonaIx] {
        if self.verdict.is_certain() {
            &self.fitting
        } else {
            &[]
        }
    }

    /// The match of the first in the ranking.
    pub fn best(&self) -> Percent {
        self.score.matching(self.score.first())
    }
}
