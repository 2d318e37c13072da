//! From what a change of an instrument does to its result: to whom answers lead, and what stands differently in its files.

use super::Reporter;
use super::result::{ChangeResult, DifferenceReport, FirmnessResult, Id, MoveResult};
use crate::instrument::{Difference, Instrument};
use crate::proof::Impact;
use crate::scoring::Percent;

/// The version of the schema.
const FORMAT: u32 = 1;

impl<'a> Reporter<'a> {
    /// What becomes of answers when this instrument becomes another.
    pub fn change_result<'r>(
        &self,
        other: &'r Instrument,
        shift: &Impact,
        differences: Vec<Difference>,
    ) -> ChangeResult<'r>
    where
        'a: 'r,
    {
        let before: &'r Instrument = self.instrument;
        let share = |sets: u64| Percent::ratio(i64::try_from(sets).unwrap_or(i64::MAX), shift.sets);
        let changed = shift.moves.iter().map(|one| one.sets).sum();
        let moves = shift.moves.iter().map(|one| MoveResult {
            from: one.from.map(|ix| Id(before.persona(ix))),
            to: one.to.map(|ix| Id(other.persona(ix))),
            sets: one.sets,
            share: share(one.sets),
            example: self.example(&one.example),
        });
        let firmness = shift.firmness.iter();
        let firmness = firmness.map(|(from, to, sets)| FirmnessResult {
            from: *from,
            to: *to,
            sets: *sets,
            share: share(*sets),
        });
        let differences = differences.into_iter().map(|difference| DifferenceReport {
            place: difference.place,
            before: difference.before,
            after: difference.after,
        });
        ChangeResult {
            format: FORMAT,
            language: self.locale.code(),
            before: before.into(),
            after: other.into(),
            space: shift.space.to_string(),
            sets: shift.sets,
            bound: shift.bound,
            moved: changed,
            share: share(changed),
            moves: moves.collect(),
            firmness: firmness.collect(),
            differences: differences.collect(),
        }
    }
}
