//! The points of all personas for what a row answers: sums of a few rows of numbers that are ready.

use super::answers::{Field, Questions, Said, code};
use crate::instrument::{Instrument, Kind, MAX_PICKS, QuestionIx};

/// The personas that a row of points holds, with the answered weight behind them, where a few are enough.
pub(super) const PERSONAS: usize = 7;

/// The lanes of a row of points: as many as fit in two vectors, or in five for instruments with more personas.
pub(super) const FEW: usize = PERSONAS + 1;
pub(in crate::batch) const MANY: usize = 20;

/// The most personas of an instrument, and the most weight of its questions.
pub(super) const MOST_PERSONAS: usize = 16;
pub(super) const MOST_WEIGHT: u32 = 10_000;

/// Points of every persona, and in the last lane the answered weight.
pub(super) type Points<const LANES: usize = FEW> = [u32; LANES];

/// The most bits of answers that are looked up at once: tables of this size stay near the processor.
const MOST_BITS: u32 = 8;

/// The points for every answer.
#[derive(Debug)]
pub(super) struct Scale<const LANES: usize = FEW> {
    groups: Vec<Group<LANES>>,
    pub(super) rankings: Vec<Ranking<LANES>>,
    /// By answered weight.
    dividers: Vec<Divider>,
}

/// Some questions with one answer, whose codes stand side by side.
#[derive(Debug)]
struct Group<const LANES: usize> {
    field: Field,
    /// By their bits.
    points: Vec<Points<LANES>>,
}

/// A question with several answers.
#[derive(Debug)]
pub(super) struct Ranking<const LANES: usize = FEW> {
    pub(super) question: usize,
    most: usize,
    codes: usize,
    /// By number of answers, place and code.
    points: Vec<Points<LANES>>,
}

/// Division by a number that stays the same: a multiplication by 2 to the 64th over it, which is at most one too much.
#[derive(Clone, Copy, Debug)]
pub(super) struct Divider {
    half: u64,
    divisor: u64,
    factor: u64,
}

impl Divider {
    fn new(whole: u64) -> Self {
        // Of nothing, everybody has half.
        let half = if whole == 0 { 10_000 } else { whole };
        let divisor = 2 * whole.max(1);
        Self {
            half,
            divisor,
            factor: u64::MAX / divisor + 1,
        }
    }

    /// The hundredths of a percent that points are of the whole, halves up.
    #[inline]
    #[expect(
        clippy::cast_possible_truncation,
        reason = "points are at most the whole, so there are at most 10000"
    )]
    pub(super) fn hundredths(self, points: u32) -> u16 {
        let doubled = u64::from(points) * 20_000 + self.half;
        let quotient = (u128::from(doubled) * u128::from(self.factor) >> u64::BITS) as u64;
        (quotient - u64::from(quotient * self.divisor > doubled)) as u16
    }
}

/// How the personas rank, and their matches.
pub(super) struct Ranked<const LANES: usize = FEW> {
    pub(super) first: usize,
    pub(super) second: usize,
    pub(super) answered: usize,
    /// In hundredths of a percent.
    pub(super) matches: [u16; LANES],
}

impl<const LANES: usize> Scale<LANES> {
    /// The points of an instrument for what a table answers; nothing when it is larger than what is made for here.
    pub(super) fn new(instrument: &Instrument, questions: &Questions<'_>) -> Option<Self> {
        let scored: Vec<usize> = instrument.scored().map(QuestionIx::get).collect();
        let weights = scored.iter().map(|at| instrument.questions[*at].weight);
        let weight: u32 = weights.sum();
        let whole =
            |answered: u32| u64::from(answered) * u64::from(instrument.tuning.share_total) * 100;
        let is_small = instrument.personas.len() < LANES
            && weight <= MOST_WEIGHT
            && u32::try_from(whole(weight)).is_ok();
        if !is_small {
            return None;
        }
        let is_ranking = |at: &usize| matches!(instrument.questions[*at].kind, Kind::Multi { .. });
        let (rankings, single): (Vec<usize>, Vec<usize>) = scored.into_iter().partition(is_ranking);
        Some(Self {
            groups: groups(instrument, &questions.fields, single),
            rankings: rankings
                .into_iter()
                .map(|at| Ranking::new(instrument, at))
                .collect(),
            dividers: (0..=weight)
                .map(|answered| Divider::new(whole(answered)))
                .collect(),
        })
    }

    /// The most weight that can be answered.
    pub(super) fn weight(&self) -> usize {
        self.dividers.len() - 1
    }

    /// The sums of what a row answers.
    #[inline]
    pub(super) fn ranked(&self, said: &Said) -> Ranked<LANES> {
        let mut sums = [0; LANES];
        for ranking in &self.rankings {
            let several = &said.several[ranking.question];
            let begin = usize::from(several.count) * ranking.most * ranking.codes;
            for (place, code) in several.codes[..ranking.most].iter().enumerate() {
                let at = begin + place * ranking.codes + usize::from(*code);
                add(&mut sums, &ranking.points[at]);
            }
        }
        for group in &self.groups {
            add(&mut sums, &group.points[group.field.value(said.packed)]);
        }
        let answered = sums[LANES - 1] as usize;
        let (first, second) = best_two(&sums);
        let divider = self.dividers[answered];
        let mut matches = [0; LANES];
        for (matching, points) in matches.iter_mut().zip(&sums[..LANES - 1]) {
            *matching = divider.hundredths(*points);
        }
        Ranked {
            first,
            second,
            answered,
            matches,
        }
    }
}

/// Questions with one answer, as many side by side as fit in a table.
fn groups<const LANES: usize>(
    instrument: &Instrument,
    fields: &[Field],
    mut single: Vec<usize>,
) -> Vec<Group<LANES>> {
    single.retain(|at| fields[*at].bits > 0);
    single.sort_by_key(|at| fields[*at].shift);
    let mut groups: Vec<(Field, Vec<usize>)> = Vec::new();
    for at in single {
        let Field { shift, bits } = fields[at];
        match groups.last_mut() {
            Some((field, members)) if shift + bits - field.shift <= MOST_BITS => {
                field.bits = shift + bits - field.shift;
                members.push(at);
            }
            _ => groups.push((fields[at], vec![at])),
        }
    }
    let groups = groups.into_iter().map(|(field, members)| {
        let points = (0..1_u64 << field.bits).map(|packed| {
            let mut sums = [0; LANES];
            for at in &members {
                let code = fields[*at].code(packed << field.shift);
                let share = instrument.tuning.share_total;
                add(&mut sums, &lanes(instrument, *at, share, code, true));
            }
            sums
        });
        Group {
            points: points.collect(),
            field,
        }
    });
    groups.collect()
}

impl<const LANES: usize> Ranking<LANES> {
    fn new(instrument: &Instrument, at: usize) -> Self {
        let question = &instrument.questions[at];
        let Kind::Multi { max: most, .. } = question.kind else {
            unreachable!("only questions with several answers are rankings");
        };
        let codes = question.options.len() + 1;
        let mut table = Vec::new();
        for count in 0..=most.min(MAX_PICKS) {
            let shares = count.checked_sub(1).map(|at| &instrument.tuning.shares[at]);
            for place in 0..most {
                let share = shares.and_then(|shares| shares.get(place));
                table.extend((0..codes).map(|given| {
                    let given = given.checked_sub(1).map_or(0, code);
                    share.map_or([0; LANES], |share| {
                        lanes(instrument, at, *share, given, place == 0)
                    })
                }));
            }
        }
        Self {
            question: at,
            most,
            codes,
            points: table,
        }
    }
}

/// The points of all personas for a code, times a share, and the weight of the question if it counts here.
fn lanes<const LANES: usize>(
    instrument: &Instrument,
    question: usize,
    share: u32,
    code: u8,
    counts: bool,
) -> Points<LANES> {
    let mut points = [0; LANES];
    let weight = instrument.questions[question].weight;
    let agreements = &instrument.agreements[question];
    // Codes that are left over where a field has room for more have no option.
    let option = usize::from(code).checked_sub(1);
    if let Some(agreements) = option.and_then(|option| agreements.get(option)) {
        for (points, agreement) in points.iter_mut().zip(agreements) {
            *points = share * weight * u32::from(*agreement);
        }
        points[LANES - 1] = if counts { weight } else { 0 };
    }
    points
}

#[inline]
pub(super) fn add<const LANES: usize>(sums: &mut Points<LANES>, points: &Points<LANES>) {
    for (sum, points) in sums.iter_mut().zip(points) {
        *sum += points;
    }
}

/// The positions of the largest and the second largest; of equals the first comes first. Lanes without a persona hold
/// nothing and come last.
#[inline]
fn best_two<const LANES: usize>(sums: &Points<LANES>) -> (usize, usize) {
    const LAST: u64 = 31;
    let (mut best, mut next) = (0, 0);
    for (at, sum) in (0..).zip(&sums[..LANES - 1]) {
        // The place is part of the number, so that no two are equal and nothing depends on a branch.
        let key = u64::from(*sum) << 5 | (LAST - at);
        next = next.max(best.min(key));
        best = best.max(key);
    }
    let place = |key: u64| usize::try_from(LAST - (key & LAST)).unwrap_or(0);
    (place(best), place(next))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_multiplication_divides_exactly() {
        let largest = u64::from(u32::MAX);
        for whole in [
            1_u64,
            2,
            3,
            7,
            100,
            1_200,
            15_600,
            99_991,
            1 << 24,
            999_999_937,
            largest,
        ] {
            let divider = Divider::new(whole);
            for points in (0..=whole).rev().take(20_000).chain(0..=whole.min(20_000)) {
                let exact = (points * 20_000 + whole) / (2 * whole);
                let points = u32::try_from(points).unwrap_or(0);
                assert_eq!(
                    u64::from(divider.hundredths(points)),
                    exact,
                    "{points} of {whole}"
                );
            }
        }
        assert_eq!(Divider::new(0).hundredths(0), 5_000);
    }
}
