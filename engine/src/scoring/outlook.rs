//! What open answers can still change: an exact bound, without trying them.
//!
//! Questions are answered independently of one another, so the worst that can happen to the lead of one persona over
//! another is the sum of the worst that each open question can do to it. That worst case is an answer set that somebody
//! can really give, so the bound is exact.

use std::cmp::Reverse;

use super::evidence::signed;
use super::{QuestionTable, Scorer};
use crate::instrument::{Effective, PersonaIx, PickOrder, QuestionIx};

/// Who is first, and who could still be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outlook {
    /// The persona that is first now.
    pub first: PersonaIx,
    /// The others that open answers can put before it.
    pub rivals: Vec<PersonaIx>,
}

impl Outlook {
    /// Whether no open answer can change the first persona.
    pub fn is_certain(&self) -> bool {
        self.rivals.is_empty()
    }
}

impl Scorer {
    /// What the questions without an answer can still change; one whose answer is not known stays so.
    pub fn outlook(&self, answers: &Effective) -> Outlook {
        let tables = self.tables();
        let mut sums = vec![0; tables.personas()];
        self.sums(answers, &mut sums);
        let first = tables.first(&sums);
        let key = |persona: PersonaIx| signed(tables.keys.key(sums[persona.get()], persona.get()));
        let open = tables.questions.iter();
        let open = open.filter(|table| answers.get(table.question).is_none());
        let stride = signed(tables.keys.stride());
        let can_pass = |rival: &PersonaIx| {
            let worst = open.clone().map(|table| table.least_gain(first, *rival));
            key(first) + worst.sum::<i64>() * stride < key(*rival)
        };
        let others = (0..tables.personas()).map(PersonaIx::new);
        Outlook {
            first,
            rivals: others.filter(|ix| *ix != first).filter(can_pass).collect(),
        }
    }

    /// How far a question sets personas apart: the differences between their points, over all its options.
    pub fn separation(&self, question: QuestionIx, among: &[PersonaIx]) -> u64 {
        let Some(table) = self.tables().question(question) else {
            return 0;
        };
        let apart = |points: &[u32]| {
            let pairs = among.iter().enumerate();
            pairs
                .flat_map(|(at, a)| among[at + 1..].iter().map(move |b| (a, b)))
                .map(|(a, b)| u64::from(points[a.get()].abs_diff(points[b.get()])))
                .sum::<u64>()
        };
        // Per option, or a question with many options would seem to say more.
        let options = 0..table.options();
        let apart = options.map(|option| apart(table.points(option)));
        apart.sum::<u64>() * 1_000 / table.options().max(1) as u64
    }
}

impl QuestionTable {
    /// The least that an answer can add to the lead of one persona over another; nothing, when it is not known.
    fn least_gain(&self, first: PersonaIx, rival: PersonaIx) -> i64 {
        let mut gains: Vec<_> = (0..self.options())
            .map(|option| {
                let points = self.points(option);
                i64::from(points[first.get()]) - i64::from(points[rival.get()])
            })
            .collect();
        gains.sort_unstable();
        let rows = PickOrder::ALL.into_iter().flat_map(|order| {
            let rows = self.rows_of_shares(order);
            rows.iter().take(gains.len())
        });
        let worst = rows.map(|row| {
            let mut shares = row.clone();
            shares.sort_unstable_by_key(|share| Reverse(*share));
            let pairs = shares.iter().zip(&gains);
            pairs.map(|(share, gain)| i64::from(*share) * gain).sum()
        });
        worst.chain([0]).min().unwrap_or_default()
    }
}
