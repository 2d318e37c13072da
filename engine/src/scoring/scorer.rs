//! The sums: a match is a sum of small vectors, one for each answer.

use super::rule::hundredths;
use super::{Percent, Tables};
use crate::instrument::{Effective, Instrument, PersonaIx};

/// The scoring rule of one instrument, applied to answers through its tables.
#[derive(Debug)]
pub struct Scorer {
    tables: Tables,
}

/// What a set of answers scores.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Score {
    /// The sum of weighted agreements, by persona.
    sums: Vec<u64>,
    /// What full agreement with everything answered sums up to.
    whole: u64,
    /// The personas, best first.
    pub ranking: Vec<PersonaIx>,
    /// The weight of the answered questions.
    pub answered: u32,
    /// The weight of all scored questions.
    pub of: u32,
}

impl Scorer {
    /// Compiles the scoring rule.
    pub fn new(instrument: &Instrument) -> Self {
        Self::with(Tables::new(instrument))
    }

    /// The rule with other numbers.
    pub fn with(tables: Tables) -> Self {
        Self { tables }
    }

    /// The numbers that it scores by.
    pub fn tables(&self) -> &Tables {
        &self.tables
    }

    /// Adds up the points of every persona into `sums` and returns the answered weight.
    pub fn sums(&self, answers: &Effective, sums: &mut [u64]) -> u32 {
        sums.fill(0);
        let mut answered = 0;
        for table in &self.tables.questions {
            if let Some(picks) = answers.picks(table.question) {
                answered += table.weight;
                table.add(&picks, sums);
            }
        }
        answered
    }

    /// The score of answers.
    pub fn score(&self, answers: &Effective) -> Score {
        let mut sums = vec![0; self.tables.personas()];
        let answered = self.sums(answers, &mut sums);
        let keys = self.tables.keys;
        let mut ranking: Vec<_> = (0..sums.len()).map(PersonaIx::new).collect();
        ranking.sort_unstable_by_key(|persona| {
            std::cmp::Reverse(keys.key(sums[persona.get()], persona.get()))
        });
        Score {
            whole: self.tables.whole(answered),
            sums,
            ranking,
            answered,
            of: self.tables.weight,
        }
    }
}

impl Tables {
    /// The persona that comes first with these sums: the ranking's head without the ranking.
    pub(super) fn first(&self, sums: &[u64]) -> PersonaIx {
        let keys = sums.iter().enumerate();
        let first = keys.max_by_key(|(persona, sum)| self.keys.key(**sum, *persona));
        PersonaIx::new(first.map_or(0, |(persona, _)| persona))
    }
}

impl Score {
    /// The match of a persona.
    pub fn matching(&self, persona: PersonaIx) -> Percent {
        Percent::of_match(hundredths(self.sums[persona.get()], self.whole))
    }

    /// The best persona.
    pub fn first(&self) -> PersonaIx {
        self.ranking[0]
    }

    /// The second best.
    pub fn runner_up(&self) -> PersonaIx {
        self.ranking[1]
    }

    /// How far the best is ahead of the second.
    pub fn margin(&self) -> Percent {
        self.behind(self.runner_up())
    }

    /// How far a persona is behind the best: the difference of the rounded matches, so that anybody can subtract them.
    pub fn behind(&self, persona: PersonaIx) -> Percent {
        self.matching(self.first()) - self.matching(persona)
    }

    /// Whether the best two have exactly the same sum.
    pub fn is_tie(&self) -> bool {
        self.sums[self.first().get()] == self.sums[self.runner_up().get()]
    }
}
