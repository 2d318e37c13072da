//! What a change of an instrument does, in words: to whom answers lead, and what stands differently in its files.

use super::Reporter;
use super::reporter::verdict_text;
use super::result::{ChangeResult, DifferenceReport, FirmnessResult, Id, MoveResult};
use crate::instrument::{Difference, Instrument, Persona};
use crate::proof::Impact;
use crate::scoring::Percent;
use crate::text::message::Message;

/// The version of the schema.
const FORMAT: u32 = 1;

/// What a change does, as pages show it; shares are of the answer sets that were looked at.
#[derive(Debug)]
pub struct ChangeReport {
    /// How many answer sets both understand, as digits: there can be more than a number holds.
    pub space: String,
    /// How many were looked at.
    pub sets: u64,
    /// How far a share may be off, in percent points, 99 times in 100; nothing when all were looked at.
    pub bound: Option<Percent>,
    /// For how many of them another persona is named.
    pub moved: u64,
    /// Their share as the language writes it.
    pub percent: String,
    /// From whom to whom, the most frequent first.
    pub moves: Vec<MoveReport>,
    /// How often the same persona is named, more or less firmly, in sentences.
    pub firmness: Vec<String>,
    /// What stands differently in the files.
    pub differences: Vec<DifferenceReport>,
}

/// Answer sets whose persona becomes another.
#[derive(Debug)]
pub struct MoveReport {
    /// From whom to whom.
    pub text: String,
    /// The smallest, as a dossier in the terms of the instrument before.
    pub example: String,
}

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

    /// The same as pages show it.
    pub fn change(
        &self,
        other: &Instrument,
        shift: &Impact,
        differences: Vec<Difference>,
    ) -> ChangeReport {
        let result = self.change_result(other, shift, differences);
        let after = Reporter::new(other, self.locale);
        let sentence = |from: String, to: String, share: Percent| {
            let text = Message::new("change-move").text("from", from);
            let text = text.text("to", to).text("percent", self.percent(share));
            self.locale.say(&text)
        };
        let name = |reporter: &Reporter<'_>, persona: Option<Id<'_, Persona>>| {
            let nobody = || self.locale.get("change-nobody");
            persona.map_or_else(nobody, |persona| reporter.named(persona).text)
        };
        let moves = result.moves.iter().map(|one| MoveReport {
            text: sentence(name(self, one.from), name(&after, one.to), one.share),
            example: one.example.clone(),
        });
        let firmness = result.firmness.iter().map(|one| {
            let [from, to] = [one.from, one.to].map(|it| self.locale.get(verdict_text(it)));
            sentence(from, to, one.share)
        });
        ChangeReport {
            space: result.space,
            sets: result.sets,
            bound: result.bound,
            moved: result.moved,
            percent: self.percent(result.share),
            moves: moves.collect(),
            firmness: firmness.collect(),
            differences: result.differences,
        }
    }
}
