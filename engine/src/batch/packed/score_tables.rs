//! The points of all personas for what a row answers: sums of a few rows of numbers that are ready.

use super::answers::{PackedAnswers, Questions};
use super::field::{Field, code};
use crate::instrument::{Instrument, Kind, PickOrder};
use crate::scoring::rule::{FULL, NEUTRAL, RankKeys, Thresholds};
use crate::scoring::{QuestionTable, Tables};

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
pub(super) struct ScoreTables<const LANES: usize = FEW> {
    groups: Vec<Group<LANES>>,
    pub(super) rankings: Vec<Ranking<LANES>>,
    /// By answered weight.
    dividers: Vec<Divider>,
    keys: RankKeys,
    pub(super) thresholds: Thresholds,
    personas: usize,
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
    /// By order, number of answers, place and code.
    points: Vec<Points<LANES>>,
}

/// [`hundredths`](crate::scoring::rule::hundredths) of a whole that stays the same: the division is a multiplication by 2 to the
/// 64th over the divisor, which is at most one too little. For the wholes of common instruments it is one by 2 to the 50th over the
/// divisor, rounded up, which is exact and takes half the time.
#[derive(Clone, Copy, Debug)]
pub(super) struct Divider {
    half: u64,
    divisor: u64,
    factor: u64,
    /// The factor of a small whole; 0 for another.
    small: u64,
}

impl Divider {
    const SHIFT: u32 = 50;

    /// The largest whole that is small: what rounding the factor up adds stays under one unit.
    const MOST_SMALL: u64 = 1 << 17;

    fn new(whole: u64) -> Self {
        // The sum of nothing is 0, which is to give what is neutral.
        let (half, divisor) = match whole {
            0 => (NEUTRAL.into(), 1),
            whole => (whole, 2 * whole),
        };
        Self {
            half,
            divisor,
            factor: u64::MAX / divisor,
            small: match whole {
                0 => 1 << Self::SHIFT,
                1..=Self::MOST_SMALL => (1 << Self::SHIFT) / divisor + 1,
                _ => 0,
            },
        }
    }

    /// The hundredths of a percent that points are of the whole.
    #[inline]
    #[expect(
        clippy::cast_possible_truncation,
        reason = "points are at most the whole, so there are at most 10000"
    )]
    pub(super) fn hundredths(self, points: u32) -> u16 {
        let doubled = u64::from(points) * u64::from(2 * FULL) + self.half;
        if self.small > 0 {
            return ((doubled * self.small) >> Self::SHIFT) as u16;
        }
        let least = ((u128::from(doubled) * u128::from(self.factor)) >> u64::BITS) as u64;
        let is_less = doubled - least * self.divisor >= self.divisor;
        (least + u64::from(is_less)) as u16
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

impl<const LANES: usize> ScoreTables<LANES> {
    /// The points of an instrument for what a table answers; nothing when it is larger than what is made for here.
    pub(super) fn new(instrument: &Instrument, questions: &Questions<'_>) -> Option<Self> {
        let tables = Tables::new(instrument);
        let weight = tables.weight;
        let is_small = tables.personas() < LANES
            && weight <= MOST_WEIGHT
            && u32::try_from(tables.whole(weight)).is_ok();
        if !is_small {
            return None;
        }
        let is_ranking = |table: &&QuestionTable| {
            matches!(instrument.question(table.question).kind, Kind::Multi { .. })
        };
        let (rankings, single): (Vec<_>, Vec<_>) = tables.questions.iter().partition(is_ranking);
        Some(Self {
            groups: groups(&questions.fields, single),
            rankings: rankings.into_iter().map(Ranking::new).collect(),
            dividers: (0..=weight)
                .map(|answered| Divider::new(tables.whole(answered)))
                .collect(),
            keys: tables.keys,
            thresholds: tables.thresholds,
            personas: tables.personas(),
        })
    }

    /// The most weight that can be answered.
    pub(super) fn weight(&self) -> usize {
        self.dividers.len() - 1
    }

    /// The sums of what a row answers.
    #[inline]
    pub(super) fn ranked(&self, said: &PackedAnswers) -> Ranked<LANES> {
        let mut sums = [0; LANES];
        for ranking in &self.rankings {
            let several = &said.several[ranking.question];
            let row = several.order as usize * (ranking.most + 1) + usize::from(several.count);
            let begin = row * ranking.most * ranking.codes;
            for (place, code) in several.codes[..ranking.most].iter().enumerate() {
                let at = begin + place * ranking.codes + usize::from(*code);
                add(&mut sums, &ranking.points[at]);
            }
        }
        for group in &self.groups {
            add(&mut sums, &group.points[group.field.value(said.packed)]);
        }
        let answered = sums[LANES - 1] as usize;
        let (first, second) = self.best_two(&sums);
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

impl<const LANES: usize> ScoreTables<LANES> {
    /// The places of the two that rank first.
    #[inline]
    fn best_two(&self, sums: &Points<LANES>) -> (usize, usize) {
        let (mut best, mut next) = (0, 0);
        for (persona, sum) in sums[..self.personas].iter().enumerate() {
            // No two keys are equal, so nothing depends on a branch.
            let key = self.keys.key(u64::from(*sum), persona);
            next = next.max(best.min(key));
            best = best.max(key);
        }
        (self.keys.persona(best), self.keys.persona(next))
    }
}

/// Questions with one answer, as many side by side as fit in a table.
fn groups<const LANES: usize>(
    fields: &[Field],
    mut single: Vec<&QuestionTable>,
) -> Vec<Group<LANES>> {
    let field = |table: &QuestionTable| fields[table.question.get()];
    single.retain(|table| field(table).bits > 0);
    single.sort_by_key(|table| field(table).shift);
    let mut groups: Vec<(Field, Vec<&QuestionTable>)> = Vec::new();
    for table in single {
        let Field { shift, bits } = field(table);
        match groups.last_mut() {
            Some((field, members)) if shift + bits - field.shift <= MOST_BITS => {
                field.bits = shift + bits - field.shift;
                members.push(table);
            }
            _ => groups.push((field(table), vec![table])),
        }
    }
    let groups = groups.into_iter().map(|(all, members)| {
        let points = (0..1_u64 << all.bits).map(|packed| {
            let mut sums = [0; LANES];
            for table in &members {
                let code = field(table).code(packed << all.shift);
                add(&mut sums, &lanes(table, table.whole_share(), code, true));
            }
            sums
        });
        Group {
            points: points.collect(),
            field: all,
        }
    });
    groups.collect()
}

impl<const LANES: usize> Ranking<LANES> {
    fn new(table: &QuestionTable) -> Self {
        let codes = table.options() + 1;
        let most = table.rows_of_shares(PickOrder::Ranked).len();
        let mut points = Vec::new();
        let rows = PickOrder::ALL.into_iter();
        for (order, count) in rows.flat_map(|order| (0..=most).map(move |count| (order, count))) {
            let shares = count.checked_sub(1).map(|_| table.shares(order, count));
            for place in 0..most {
                let share = shares.and_then(|shares| shares.get(place));
                points.extend((0..codes).map(|given| {
                    let given = given.checked_sub(1).map_or(0, code);
                    share.map_or([0; LANES], |share| lanes(table, *share, given, place == 0))
                }));
            }
        }
        Self {
            question: table.question.get(),
            most,
            codes,
            points,
        }
    }
}

/// The points of all personas for a code, times a share, and the weight of the question if it counts here.
fn lanes<const LANES: usize>(
    table: &QuestionTable,
    share: u32,
    code: u8,
    counts: bool,
) -> Points<LANES> {
    let mut lanes = [0; LANES];
    // Codes that are left over where a field has room for more have no option.
    let option = usize::from(code).checked_sub(1);
    if let Some(option) = option.filter(|option| *option < table.options()) {
        for (lane, points) in lanes.iter_mut().zip(table.points(option)) {
            *lane = share * points;
        }
        lanes[LANES - 1] = if counts { table.weight } else { 0 };
    }
    lanes
}

#[inline]
pub(super) fn add<const LANES: usize>(sums: &mut Points<LANES>, points: &Points<LANES>) {
    for (sum, points) in sums.iter_mut().zip(points) {
        *sum += points;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::rule::hundredths;

    #[test]
    fn a_multiplication_divides_exactly() {
        let largest = u64::from(u32::MAX);
        for whole in [
            1,
            2,
            3,
            7,
            100,
            1_200,
            15_600,
            99_991,
            Divider::MOST_SMALL,
            Divider::MOST_SMALL + 1,
            1 << 24,
            999_999_937,
            largest,
        ] {
            let divider = Divider::new(whole);
            for sum in (0..=whole).rev().take(20_000).chain(0..=whole.min(20_000)) {
                let points = u32::try_from(sum).expect("at most the largest");
                let found = u64::from(divider.hundredths(points));
                assert_eq!(found, hundredths(sum, whole), "{sum} of {whole}");
            }
        }
        assert_eq!(u32::from(Divider::new(0).hundredths(0)), NEUTRAL);
    }
}
