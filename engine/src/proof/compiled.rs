//! An instrument's sums for the answers of some axes: who leads, and how firmly.
//!
//! Sums are kept as rank keys (see [`RankKeys`]): the first is simply the greatest, and two that are near are a tie.

use super::goals::{bit, options};
use super::lanes::Lanes;
use crate::instrument::{Answer, PersonaIx, QuestionIx};
use crate::scoring::rule::{RankKeys, Thresholds, hundredths};
use crate::scoring::{Obstacle, Tables};

/// What an instrument says of answers.
pub(super) struct Compiled<const K: usize> {
    /// What every answer adds, by axis.
    added: Vec<Vec<Sums<K>>>,
    /// The axis of the decisive question.
    decisive: usize,
    /// What each of its answers says; nothing for one that is not known.
    decided: Vec<Option<OtherGoals>>,
    pub(super) personas: usize,
    keys: RankKeys,
    /// What a sum is multiplied by in its key.
    pub(super) stride: i32,
    /// Two keys that are less apart are of equal sums.
    pub(super) tie: i32,
    /// What a match of a hundred percent sums up to, by answered weight.
    unit: u64,
    thresholds: Thresholds,
}

/// The personas, as bits, that an answer to the decisive question gives a goal that is one of others and not theirs.
#[derive(Clone, Copy, Debug)]
struct OtherGoals(u64);

/// The rank keys of all personas, and the answered weight.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sums<const K: usize> {
    pub(super) keys: Lanes<K>,
    pub(super) weight: u32,
}

impl<const K: usize> Compiled<K> {
    /// The side of an instrument on axes that are each the answers to a question, or to none that it scores; nothing when
    /// its numbers or personas do not fit.
    pub(super) fn new<C: IntoIterator<Item = Option<Answer>>>(
        tables: &Tables,
        axes: impl IntoIterator<Item = (Option<QuestionIx>, C)>,
    ) -> Option<Self> {
        let personas = tables.personas();
        if !(2..=8 * K).contains(&personas) {
            return None;
        }
        let stride = i32::try_from(tables.keys.stride()).ok()?;
        let mut most: i64 = 0;
        let mut decisive = None;
        let mut added = Vec::new();
        for (at, (question, answers)) in axes.into_iter().enumerate() {
            let answers: Vec<_> = answers.into_iter().collect();
            if question == Some(tables.decisive) {
                let goals = answers
                    .iter()
                    .copied()
                    .map(|answer| other_goals(tables, answer));
                decisive = Some((at, goals.collect()));
            }
            let (mut places, mut largest) = (Vec::new(), 0);
            for answer in answers {
                let (points, weight) = question.map_or_else(
                    || (vec![0; personas], 0),
                    |question| added_by(tables, question, answer),
                );
                let scaled = points.iter().map(|points| {
                    let points = i32::try_from(*points).ok()?;
                    points.checked_mul(stride)
                });
                let scaled = scaled.collect::<Option<Vec<_>>>()?;
                largest = scaled.iter().copied().max().unwrap_or(0).max(largest);
                places.push(Sums {
                    keys: Lanes::new(&scaled, 0),
                    weight,
                });
            }
            most += i64::from(largest);
            added.push(places);
        }
        let (decisive, decided) = decisive?;
        // Half of what fits, so that differences fit too.
        (most < i64::from(i32::MAX / 2)).then_some(Self {
            added,
            decisive,
            decided,
            personas,
            keys: tables.keys,
            stride,
            tie: i32::try_from(tables.keys.tie()).ok()?,
            unit: tables.unit,
            thresholds: tables.thresholds,
        })
    }

    /// The sums of no answer.
    pub(super) fn start(&self) -> Sums<K> {
        let ahead = (0..self.personas).map(|persona| self.bias(persona));
        Sums {
            keys: Lanes::new(&ahead.collect::<Vec<_>>(), i32::MIN / 2),
            weight: 0,
        }
    }

    /// What the key of a persona has beside its sum.
    pub(super) fn bias(&self, persona: usize) -> i32 {
        i32::try_from(self.keys.bias(persona)).unwrap_or(0)
    }

    /// The sums with the answer at a place on an axis.
    #[inline]
    pub(super) fn plus(&self, sums: Sums<K>, axis: usize, place: usize) -> Sums<K> {
        let added = &self.added[axis][place];
        Sums {
            keys: sums.keys.plus(added.keys),
            weight: sums.weight + added.weight,
        }
    }

    /// What the answer at a place on an axis adds to the keys.
    #[inline]
    pub(super) fn points(&self, axis: usize, place: usize) -> Lanes<K> {
        self.added[axis][place].keys
    }

    /// The sum of a persona.
    #[inline]
    pub(super) fn sum(&self, sums: Sums<K>, persona: usize) -> u64 {
        (sums.keys.get(persona) / self.stride).unsigned_abs().into()
    }

    /// The first and the second.
    #[inline]
    pub(super) fn leaders(&self, keys: Lanes<K>) -> (usize, usize) {
        let (mut first, mut second) = (0, 1);
        if keys.get(1) > keys.get(0) {
            (first, second) = (1, 0);
        }
        for persona in 2..self.personas {
            let key = keys.get(persona);
            if key > keys.get(first) {
                (first, second) = (persona, first);
            } else if key > keys.get(second) {
                second = persona;
            }
        }
        (first, second)
    }

    /// What keeps the verdict from being clear, with the answers at these places.
    #[inline]
    pub(super) fn obstacle(
        &self,
        sums: Sums<K>,
        (first, second): (usize, usize),
        at: &[usize],
    ) -> Option<Obstacle> {
        let goals = self.decided[at[self.decisive]];
        let matching = |persona: usize| {
            let whole = u64::from(sums.weight) * self.unit;
            hundredths(self.sum(sums, persona), whole)
        };
        Obstacle::first(|obstacle| match obstacle {
            Obstacle::TooLittle => sums.weight < self.thresholds.least_weight,
            Obstacle::Undecided => goals.is_none(),
            Obstacle::Close => self.thresholds.is_close(matching(first) - matching(second)),
            Obstacle::OtherGoal => goals.is_some_and(|OtherGoals(bits)| bits & bit(first) != 0),
        })
    }
}

fn other_goals(tables: &Tables, answer: Option<Answer>) -> Option<OtherGoals> {
    answer?;
    let goals = options(answer);
    let personas = (0..tables.personas()).filter(|persona| {
        let persona = PersonaIx::new(*persona);
        goals.iter().any(|goal| tables.is_of_others(*goal, persona))
    });
    Some(OtherGoals(
        personas.fold(0, |bits, persona| bits | bit(persona)),
    ))
}

/// What an answer to a question adds to the sums, by persona, and to the answered weight.
pub(super) fn added_by(
    tables: &Tables,
    question: QuestionIx,
    answer: Option<Answer>,
) -> (Vec<u64>, u32) {
    let mut points = vec![0; tables.personas()];
    let (Some(table), Some(Answer::Picks(picks))) = (tables.question(question), answer) else {
        return (points, 0);
    };
    table.add(&picks, &mut points);
    (points, table.weight)
}
