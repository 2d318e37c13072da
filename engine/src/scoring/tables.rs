//! The numbers of the scoring rule, compiled once from an instrument.

use super::rule::{RankKeys, Thresholds};
use crate::instrument::{Instrument, PersonaIx, PickOrder, Picks, QuestionIx};

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
    /// By option of the decisive question: the personas whose goal it is.
    owners: Vec<Vec<PersonaIx>>,
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
    /// By order, and by how many options are picked, from one on: what the place of each counts. All rows add up to the same.
    shares: [Vec<Vec<u32>>; 2],
    /// Weighted agreement of every persona with every option: `points[option * personas + persona]`.
    points: Vec<u32>,
    personas: usize,
}

impl Tables {
    /// Compiles the tables of an instrument.
    pub fn new(instrument: &Instrument) -> Self {
        Self::with_agreements(instrument, &instrument.agreements)
    }

    /// The tables of an instrument whose personas agree otherwise: `agreements[question][option][persona]`.
    pub fn with_agreements(instrument: &Instrument, agreements: &[Vec<Vec<u8>>]) -> Self {
        let tuning = &instrument.tuning;
        let whole = whole_share(instrument);
        let scored = instrument.scored();
        let questions: Vec<_> = scored
            .map(|ix| QuestionTable::new(instrument, ix, agreements, whole))
            .collect();
        let personas = instrument.personas.len();
        let decisive = instrument.decisive();
        let owners = |option: usize| {
            let personas = instrument.persona_indices();
            personas
                .filter(|ix| instrument.persona(*ix).goals.contains(&option))
                .collect()
        };
        let options = 0..instrument.question(decisive).options.len();
        Self {
            keys: RankKeys::new(personas),
            unit: u64::from(whole) * 100,
            weight: questions.iter().map(|table| table.weight).sum(),
            thresholds: Thresholds {
                least_weight: tuning.least_weight,
                close_below: tuning.mixed_margin.max(1),
            },
            decisive,
            owners: options.map(owners).collect(),
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

    /// The personas whose goal an option of the decisive question is, in the order of the instrument.
    pub fn owners(&self, goal: usize) -> &[PersonaIx] {
        &self.owners[goal]
    }

    /// Whether an option of the decisive question is the goal of others, and not of this persona.
    pub fn is_of_others(&self, goal: usize, persona: PersonaIx) -> bool {
        let owners = self.owners(goal);
        !owners.is_empty() && !owners.contains(&persona)
    }

    /// The table of a question, if it is scored.
    pub fn question(&self, question: QuestionIx) -> Option<&QuestionTable> {
        let mut tables = self.questions.iter();
        tables.find(|table| table.question == question)
    }
}

impl QuestionTable {
    fn new(
        instrument: &Instrument,
        ix: QuestionIx,
        agreements: &[Vec<Vec<u8>>],
        whole: u32,
    ) -> Self {
        let question = instrument.question(ix);
        let agreements = agreements[ix.get()].iter().flatten();
        let most = question.most_picks();
        Self {
            question: ix,
            weight: question.weight,
            shares: shares(instrument, whole, most),
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

    /// What a pick counts that stands alone: the sum of every row of shares.
    pub fn whole_share(&self) -> u32 {
        self.shares[0][0][0]
    }

    /// What the places of so many picks count, in the order of the picks.
    #[inline]
    pub fn shares(&self, order: PickOrder, picks: usize) -> &[u32] {
        &self.shares[order as usize][picks - 1]
    }

    /// The shares of as many picks as an answer can hold, from one on.
    pub fn rows_of_shares(&self, order: PickOrder) -> &[Vec<u32>] {
        &self.shares[order as usize]
    }

    /// Adds the points of an answer to the sums of all personas.
    #[inline]
    pub fn add(&self, picks: &Picks, sums: &mut [u64]) {
        let shares = self.shares(picks.order(), picks.len());
        for (share, option) in shares.iter().zip(picks.iter()) {
            for (sum, points) in sums.iter_mut().zip(self.points(option)) {
                *sum += u64::from(*share) * u64::from(*points);
            }
        }
    }
}

/// What one pick counts: so much that as many equal picks as an answer can hold share it without a remainder.
fn whole_share(instrument: &Instrument) -> u32 {
    let scored = instrument.scored();
    let most = scored.map(|ix| instrument.question(ix).most_picks());
    let counts = 1..=u32::try_from(most.max().unwrap_or(1)).unwrap_or(1);
    counts.fold(instrument.tuning.share_total, least_common_multiple)
}

fn least_common_multiple(a: u32, b: u32) -> u32 {
    let (mut divisor, mut rest) = (a, b);
    while rest > 0 {
        (divisor, rest) = (rest, divisor % rest);
    }
    a / divisor * b
}

/// The shares of one to `most` picks, by order.
fn shares(instrument: &Instrument, whole: u32, most: usize) -> [Vec<Vec<u32>>; 2] {
    let tuning = &instrument.tuning;
    let times = whole / tuning.share_total;
    let rows = tuning.shares[..most].iter();
    PickOrder::ALL.map(|order| {
        let row = |row: &Vec<u32>| match order {
            PickOrder::Ranked => row.iter().map(|share| share * times).collect(),
            PickOrder::Equal => {
                let picks = row.iter().map(|_| 1).sum::<u32>();
                vec![whole / picks; row.len()]
            }
        };
        rows.clone().map(row).collect()
    })
}
