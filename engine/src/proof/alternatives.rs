//! Two other rules that could be defended as well, and who would come first by them: how much a result hangs on the method.
//!
//! The scale from the study's words to points and the neutral 50 of a trait are choices of the instrument, not of the study.
//! Where another choice puts the same persona first, the result does not depend on it.

use super::compiled::{Compiled, Sums};
use super::lanes::Lanes;
use crate::instrument::{Answer, Effective, Instrument, PersonaIx, QuestionIx};
use crate::scoring::rule::{FULL, NEUTRAL};
use crate::scoring::{Scorer, Tables};

/// Another rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AlternativeRule {
    /// Every statement on a trait counts as much as the strongest.
    EqualStrengths,
    /// Questions on which a persona is neutral are left out of its mean.
    WithoutNeutral,
}

impl AlternativeRule {
    /// Both.
    pub const ALL: [AlternativeRule; 2] = [
        AlternativeRule::EqualStrengths,
        AlternativeRule::WithoutNeutral,
    ];

    /// The stable id.
    pub fn id(self) -> &'static str {
        match self {
            AlternativeRule::EqualStrengths => "equal_strengths",
            AlternativeRule::WithoutNeutral => "without_neutral",
        }
    }
}

/// The agreement of a persona that an answer says nothing about, in percent.
const INDIFFERENT: u8 = 50;

/// The agreements with every statement on a trait as strong as the strongest.
fn equally_strong(instrument: &Instrument) -> Vec<Vec<Vec<u8>>> {
    let traits = instrument
        .scored()
        .filter(|ix| !instrument.question(*ix).decisive);
    let traits: Vec<_> = traits.collect();
    let strength = |points: &u8| points.abs_diff(INDIFFERENT);
    let all = traits
        .iter()
        .flat_map(|ix| instrument.agreements[ix.get()].iter().flatten());
    let strongest = all.map(strength).max().unwrap_or(0);
    let mut agreements = instrument.agreements.clone();
    for ix in traits {
        for points in agreements[ix.get()].iter_mut().flatten() {
            *points = match (*points).cmp(&INDIFFERENT) {
                std::cmp::Ordering::Less => INDIFFERENT - strongest,
                std::cmp::Ordering::Equal => INDIFFERENT,
                std::cmp::Ordering::Greater => INDIFFERENT + strongest,
            };
        }
    }
    agreements
}

/// Whether a persona is neutral on a question, whatever is answered.
fn is_neutral(instrument: &Instrument, question: QuestionIx, persona: usize) -> bool {
    let options = instrument.agreements[question.get()].iter();
    options.clone().all(|option| option[persona] == INDIFFERENT)
}

/// The tables of the rule by which all strengths are equal.
pub(super) fn equal_strengths(instrument: &Instrument) -> Tables {
    Tables::with_agreements(instrument, &equally_strong(instrument))
}

/// The sums of a persona without the questions on which it is neutral, as a fraction: of nothing, half.
fn fraction(sum: u64, answered: u32, counted: u32, unit: u64) -> (u64, u64) {
    let half = |weight: u32| u64::from(weight) * unit * u64::from(NEUTRAL) / u64::from(FULL);
    match counted {
        0 => (half(1), 1),
        _ => (sum - half(answered - counted), counted.into()),
    }
}

/// The persona with the greatest fraction, of equal ones that of the instrument first.
fn greatest(fractions: impl Iterator<Item = (u64, u64)>) -> usize {
    let mut best = (0, (0, 1));
    for (persona, (sum, whole)) in fractions.enumerate() {
        let (_, (best_sum, best_whole)) = best;
        if persona == 0 || sum * best_whole > best_sum * whole {
            best = (persona, (sum, whole));
        }
    }
    best.0
}

/// Who comes first by each other rule, by the rules as they are written.
pub(super) struct Alternatives<'a> {
    instrument: &'a Instrument,
    rule: Scorer,
    equal: Scorer,
}

impl<'a> Alternatives<'a> {
    pub(super) fn new(instrument: &'a Instrument) -> Self {
        Self {
            instrument,
            rule: Scorer::new(instrument),
            equal: Scorer::with(equal_strengths(instrument)),
        }
    }

    /// The first by each rule, in the order of [`AlternativeRule::ALL`].
    pub(super) fn firsts(&self, answers: &Effective) -> [PersonaIx; 2] {
        let tables = self.rule.tables();
        let mut sums = vec![0; tables.personas()];
        let answered = self.rule.sums(answers, &mut sums);
        let counted = |persona: usize| {
            let questions = tables.questions.iter();
            let counting = questions.filter(|table| {
                answers.picks(table.question).is_some()
                    && !is_neutral(self.instrument, table.question, persona)
            });
            counting.map(|table| table.weight).sum()
        };
        let fractions = sums
            .iter()
            .enumerate()
            .map(|(persona, sum)| fraction(*sum, answered, counted(persona), tables.unit));
        let without_neutral = PersonaIx::new(greatest(fractions));
        [self.equal.score(answers).first(), without_neutral]
    }
}

/// The same along the axes of a walk.
pub(super) struct CompiledAlternatives<const K: usize> {
    equal: Compiled<K>,
    /// What every answer adds to the weight on which a persona is not neutral, by axis.
    counted: Vec<Vec<Lanes<K>>>,
    unit: u64,
}

/// What is known of an answer set by the other rules.
#[derive(Clone, Copy, Debug)]
pub(super) struct AlternativeSums<const K: usize> {
    equal: Sums<K>,
    counted: Lanes<K>,
}

impl<const K: usize> CompiledAlternatives<K> {
    /// The other rules on axes that are each the answers to a question; nothing when their numbers do not fit.
    pub(super) fn new(
        instrument: &Instrument,
        tables: &Tables,
        axes: &[(QuestionIx, Vec<Option<Answer>>)],
    ) -> Option<Self> {
        let sides = axes
            .iter()
            .map(|(question, answers)| (Some(*question), answers.iter().copied()));
        let counted = axes.iter().map(|(question, answers)| {
            let weight = instrument.question(*question).weight;
            let weight = i32::try_from(weight).unwrap_or(0);
            let counting = (0..tables.personas()).map(|persona| {
                if is_neutral(instrument, *question, persona) {
                    0
                } else {
                    weight
                }
            });
            let counting = Lanes::new(&counting.collect::<Vec<_>>(), 0);
            let places = answers.iter().map(|answer| match answer {
                Some(Answer::Picks(_)) => counting,
                _ => Lanes::splat(0),
            });
            places.collect()
        });
        Some(Self {
            equal: Compiled::new(&equal_strengths(instrument), sides)?,
            counted: counted.collect(),
            unit: tables.unit,
        })
    }

    /// The sums of no answer.
    pub(super) fn start(&self) -> AlternativeSums<K> {
        AlternativeSums {
            equal: self.equal.start(),
            counted: Lanes::splat(0),
        }
    }

    /// The sums with the answer at a place on an axis.
    #[inline]
    pub(super) fn plus(
        &self,
        sums: AlternativeSums<K>,
        axis: usize,
        place: usize,
    ) -> AlternativeSums<K> {
        AlternativeSums {
            equal: self.equal.plus(sums.equal, axis, place),
            counted: sums.counted.plus(self.counted[axis][place]),
        }
    }

    /// The first by each rule, in the order of [`AlternativeRule::ALL`]; `rule` holds the sums by the rule itself.
    #[inline]
    pub(super) fn firsts(
        &self,
        side: &Compiled<K>,
        rule: Sums<K>,
        sums: AlternativeSums<K>,
    ) -> [usize; 2] {
        let fractions = (0..side.personas).map(|persona| {
            let counted = sums.counted.get(persona).unsigned_abs();
            fraction(side.sum(rule, persona), rule.weight, counted, self.unit)
        });
        let without_neutral = greatest(fractions);
        let (equal, _) = self.equal.leaders(sums.equal.keys);
        [equal, without_neutral]
    }
}
