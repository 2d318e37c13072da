//! The sums: a match is a sum of small vectors, one for each answer.

use super::Percent;
use crate::instrument::{Answer, Answers, Instrument, Kind, PersonaIx, QuestionIx};

/// The scoring rule of one instrument, compiled to vectors of points.
#[derive(Debug)]
pub struct Scorer {
    pub(super) personas: usize,
    pub(super) share_total: u32,
    pub(super) shares: Vec<Vec<u32>>,
    pub(super) questions: Vec<Scored>,
    weight: u32,
}

#[derive(Debug)]
pub(super) struct Scored {
    pub(super) question: QuestionIx,
    weight: u32,
    /// How many options an answer can hold.
    pub(super) most: usize,
    /// Weighted agreement of every persona with every option: `points[option * personas + persona]`.
    pub(super) points: Vec<u32>,
}

/// What a set of answers scores.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Score {
    /// The sum of weighted agreements, by persona, in units of `unit`.
    points: Vec<u64>,
    /// What 1 percent of agreement with everything answered is worth.
    unit: u64,
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
        let questions: Vec<_> = instrument
            .scored()
            .map(|ix| {
                let question = instrument.question(ix);
                let agreements = &instrument.agreements[ix.get()];
                Scored {
                    question: ix,
                    weight: question.weight,
                    most: match question.kind {
                        Kind::Multi { max, .. } => max,
                        Kind::Choice | Kind::YesNo | Kind::Number { .. } => 1,
                    },
                    points: agreements
                        .iter()
                        .flatten()
                        .map(|agreement| question.weight * u32::from(*agreement))
                        .collect(),
                }
            })
            .collect();
        Self {
            personas: instrument.personas.len(),
            share_total: instrument.tuning.share_total,
            shares: instrument.tuning.shares.clone(),
            weight: questions.iter().map(|scored| scored.weight).sum(),
            questions,
        }
    }

    /// Adds up the points of every persona into `sums` and returns the answered weight.
    pub fn sums(&self, answers: &Answers, sums: &mut [u64]) -> u32 {
        sums.fill(0);
        let mut answered = 0;
        for scored in &self.questions {
            let Some(Answer::Picks(picks)) = answers.get(scored.question) else {
                continue;
            };
            answered += scored.weight;
            let row = if scored.most > 1 {
                &self.shares[picks.len() - 1][..]
            } else {
                &[]
            };
            for (at, option) in picks.iter().enumerate() {
                let share = row.get(at).copied().unwrap_or(self.share_total);
                let points = &scored.points[option * self.personas..][..self.personas];
                for (sum, points) in sums.iter_mut().zip(points) {
                    *sum += u64::from(share) * u64::from(*points);
                }
            }
        }
        answered
    }

    /// The score of effective answers (see [`Instrument::effective`]).
    pub fn score(&self, answers: &Answers) -> Score {
        let mut points = vec![0; self.personas];
        let answered = self.sums(answers, &mut points);
        let mut ranking: Vec<_> = (0..self.personas).map(PersonaIx::new).collect();
        // The sort is stable, so equal sums keep the order of the instrument.
        ranking.sort_by_key(|persona| std::cmp::Reverse(points[persona.get()]));
        Score {
            points,
            unit: u64::from(answered) * u64::from(self.share_total),
            ranking,
            answered,
            of: self.weight,
        }
    }

    /// The persona that would come first: the ranking's head without the ranking.
    pub fn first(&self, answers: &Answers, sums: &mut [u64]) -> PersonaIx {
        self.sums(answers, sums);
        let mut first = 0;
        for (at, sum) in sums.iter().enumerate() {
            if *sum > sums[first] {
                first = at;
            }
        }
        PersonaIx::new(first)
    }
}

impl Score {
    /// The match of a persona.
    pub fn matching(&self, persona: PersonaIx) -> Percent {
        if self.unit == 0 {
            return Percent::HALF;
        }
        // Points are percents times the unit, so the whole is a hundred units.
        Percent::ratio(signed(self.points[persona.get()]), self.unit * 100)
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
        self.matching(self.first()) - self.matching(self.runner_up())
    }
}

/// Sums stay far below this bound: weights, agreements and shares are at most 1000 each.
pub(super) fn signed(sum: u64) -> i64 {
    i64::try_from(sum).unwrap_or(i64::MAX)
}
