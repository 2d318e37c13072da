//! What open answers can still change: an exact bound, without trying them.
//!
//! Questions are answered independently of one another, so the worst that can happen to the lead of one persona over
//! another is the sum of the worst that each open question can do to it. That worst case is an answer set that somebody
//! can really give, so the bound is exact.

use super::Scorer;
use super::scorer::{Scored, signed};
use crate::instrument::{Answers, PersonaIx, QuestionIx};

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
    pub fn outlook(&self, answers: &Answers) -> Outlook {
        let mut sums = vec![0; self.personas];
        let first = self.first(answers, &mut sums);
        let open: Vec<_> = self
            .questions
            .iter()
            .filter(|scored| answers.get(scored.question).is_none())
            .collect();
        let can_pass = |rival: &PersonaIx| {
            let lead = signed(sums[first.get()]) - signed(sums[rival.get()]);
            let worst: i64 = open
                .iter()
                .map(|scored| self.least_gain(scored, first, *rival))
                .sum();
            let least = lead + worst;
            // Equal sums rank in the order of the instrument.
            least < 0 || least == 0 && *rival < first
        };
        let others = (0..self.personas).map(PersonaIx::new);
        Outlook {
            first,
            rivals: others.filter(|ix| *ix != first).filter(can_pass).collect(),
        }
    }

    /// How far a question sets personas apart: the differences between their points, over all its options.
    pub fn separation(&self, question: QuestionIx, among: &[PersonaIx]) -> u64 {
        let Some(scored) = self.scored(question) else {
            return 0;
        };
        let options = scored.points.chunks(self.personas);
        let apart = |points: &[u32]| {
            let pairs = among.iter().enumerate();
            pairs
                .flat_map(|(at, a)| among[at + 1..].iter().map(move |b| (a, b)))
                .map(|(a, b)| u64::from(points[a.get()].abs_diff(points[b.get()])))
                .sum::<u64>()
        };
        // Per option, or a question with many options would seem to say more.
        let options_in_all = (scored.points.len() / self.personas).max(1) as u64;
        options.map(apart).sum::<u64>() * 1_000 / options_in_all
    }

    fn scored(&self, question: QuestionIx) -> Option<&Scored> {
        self.questions
            .iter()
            .find(|scored| scored.question == question)
    }

    /// The least that an answer to a question can add to the lead of one persona over another; nothing, when it is not
    /// known.
    fn least_gain(&self, scored: &Scored, first: PersonaIx, rival: PersonaIx) -> i64 {
        let options = scored.points.chunks(self.personas);
        let gain = |points: &[u32]| i64::from(points[first.get()]) - i64::from(points[rival.get()]);
        let mut gains: Vec<_> = options.map(gain).collect();
        gains.sort_unstable();
        let most = scored.most.min(gains.len());
        let worst = self.shares.iter().take(most).map(|row| {
            let mut shares = row.clone();
            shares.sort_unstable_by_key(|share| std::cmp::Reverse(*share));
            let pairs = shares.iter().zip(&gains);
            pairs.map(|(share, gain)| i64::from(*share) * gain).sum()
        });
        worst.chain([0]).min().unwrap_or_default()
    }
}
