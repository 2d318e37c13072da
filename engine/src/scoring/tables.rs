//! The numbers of the scoring rule, compiled once from an instrument.

use super::rule::{RankKeys, Thresholds};
use crate::instrument::{Instrument, Kind, Picks, QuestionIx};

/// What scoring reads of an instrument: points of every answer, the keys of the ranking, the thresholds of the verdict.
#[derive(Clone, Debug)]
pub struct Tables {
    /// How sums rank.
    pub keys: RankKeys,
    /// What a match of a hundred percent sums up to, for each unit of answered weight.
    pub unit: u64,
    /// The weight of all scored questions.
    pub weight: u32,
    /// Where the verdict changes.
    pub thresholds: Thresholds,
    /// The question without which no verdict is certain.
    pub decisive: QuestionIx,
    /// The scored questions, in the order of the instrument.
    pub questions: Vec<QuestionTable>,
    personas: usize,
}

/// What the answers to one scored question add to the sums.
#[derive(Clone, Debug)]
pub struct QuestionTable {
    /// The question.
    pub question: QuestionIx,
    /// What an answer adds to the answered weight.
    pub weight: u32,
    /// By how many options are picked, from one on: what the place of each counts. All rows add up to the same.
    shares: Vec<Vec<u32>>,
    /// Weighted agreement of every persona with every option: `points[option * personas + persona]`.
    points: Vec<u32>,
    personas: usize,
}

impl Tables {
    /// Compiles the tables of an instrument.
    pub fn new(instrument: &Instrument) -> Self {
        let tuning = &instrument.tuning;
        let scored = instrument.scored();
        let questions: Vec<_> = scored
            .map(|ix| QuestionTable::new(instrument, ix))
            .collect();
        let personas = instrument.personas.len();
        Self {
            keys: RankKeys::new(personas),
            unit: u64::from(tuning.share_total) * 100,
            weight: questions.iter().map(|table| table.weight).sum(),
            thresholds: Thresholds {
                least_weight: tuning.least_weight,
                close_below: tuning.mixed_margin.max(1),
            },
            decisive: instrument.decisive(),
            questions,
            personas,
        }
    }

    /// How many personas there are.
    pub fn personas(&self) -> usize {
        self.personas
    }

    /// What a match of a hundred percent sums up to, with that much weight answered.
    pub fn whole(&self, answered: u32) -> u64 {
        u64::from(answered) * self.unit
    }

    /// The table of a question, if it is scored.
    pub fn question(&self, question: QuestionIx) -> Option<&QuestionTable> {
        let mut tables = self.questions.iter();
        tables.find(|table| table.question == question)
    }
}

impl QuestionTable {
    fn new(instrument: &Instrument, ix: QuestionIx) -> Self {
        let question = instrument.question(ix);
        let agreements = instrument.agreements[ix.get()].iter().flatten();
        let most = match question.kind {
            Kind::Multi { max, .. } => max,
            Kind::Choice | Kind::YesNo | Kind::Number { .. } => 1,
        };
        Self {
            question: ix,
            weight: question.weight,
            shares: instrument.tuning.shares[..most].to_vec(),
            points: agreements
                .map(|agreement| question.weight * u32::from(*agreement))
                .collect(),
            personas: instrument.personas.len(),
        }
    }

    /// How many options there are.
    pub fn options(&self) -> usize {
        self.points.len() / self.personas
    }

    /// The points of every persona for an option that is picked alone, in units of a share.
    #[inline]
    pub fn points(&self, option: usize) -> &[u32] {
        &self.points[option * self.personas..][..self.personas]
    }

    /// What the places of so many picks count, in the order of the picks.
    #[inline]
    pub fn shares(&self, picks: usize) -> &[u32] {
        &self.shares[picks - 1]
    }

    /// The shares of as many picks as an answer can hold, from one on.
    pub fn rows_of_shares(&self) -> &[Vec<u32>] {
        &self.shares
    }

    /// Adds the points of an answer to the sums of all personas.
    #[inline]
    pub fn add(&self, picks: &Picks, sums: &mut [u64]) {
        for (share, option) in self.shares(picks.len()).iter().zip(picks.iter()) {
            for (sum, points) in sums.iter_mut().zip(self.points(option)) {
                *sum += u64::from(*share) * u64::from(*points);
            }
        }
    }
}
