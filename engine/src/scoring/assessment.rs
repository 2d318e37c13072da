//! The assessment of one training: its answers, their score, and what may be said of it.

use super::{Obstacle, Percent, Score, Scorer, Tables, Verdict};
use crate::instrument::{Effective, PersonaIx, Picks};

/// What is found out about one training.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// The answers that count.
    pub effective: Effective,
    /// What they score.
    pub score: Score,
    /// How firmly a persona may be named.
    pub verdict: Verdict,
    /// What keeps the verdict from being clear.
    pub obstacle: Option<Obstacle>,
    /// The personas that fit, best first: the first, all that are close to it, and for every goal that is not one of the first
    /// those who fit best of the personas whose goal it is; none when too little is answered.
    pub fitting: Vec<PersonaIx>,
}

/// How many personas carry a journey at most.
pub const CARRYING: usize = 2;

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
        let goals = effective.picks(tables.decisive);
        let by_goal = tables.named_by_goals(&score, goals);
        let obstacle = Obstacle::first(|obstacle| match obstacle {
            Obstacle::TooLittle => score.answered < tables.thresholds.least_weight,
            Obstacle::Undecided => effective.known(tables.decisive).is_none(),
            Obstacle::Close => is_close(&score.runner_up()),
            Obstacle::OtherGoal => !by_goal.is_empty(),
        });
        let verdict = Verdict::of(obstacle);
        let fits = |persona: &PersonaIx| is_close(persona) || by_goal.contains(persona);
        let fitting = if verdict.names_persona() {
            score.ranking.iter().copied().filter(fits).collect()
        } else {
            Vec::new()
        };
        Assessment {
            effective,
            score,
            verdict,
            obstacle,
            fitting,
        }
    }
}

impl Tables {
    /// The personas that are named because of goals that are not those of the first: of the personas whose goal it is, those
    /// with the best match.
    fn named_by_goals(&self, score: &Score, goals: Option<Picks>) -> Vec<PersonaIx> {
        let goals = goals.iter().flat_map(Picks::iter);
        let others = goals.filter(|goal| self.is_of_others(*goal, score.first()));
        let named = others.flat_map(|goal| {
            let owners = self.owners(goal).iter().copied();
            let best = owners.clone().map(|owner| score.matching(owner)).max();
            owners.filter(move |owner| Some(score.matching(*owner)) == best)
        });
        named.collect()
    }
}

impl Assessment {
    /// The persona that the verdict names.
    pub fn persona(&self) -> Option<PersonaIx> {
        self.fitting.first().copied()
    }

    /// The personas that carry pathways and journey: the best two of those that fit. More of them would be a route for everybody.
    pub fn carrying(&self) -> &[PersonaIx] {
        &self.fitting[..self.fitting.len().min(CARRYING)]
    }

    /// Why the verdict is mixed, if it is.
    pub fn because(&self) -> Option<&'static str> {
        self.obstacle.and_then(Obstacle::because)
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
