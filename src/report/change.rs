//! What a change of an instrument does, in words: to whom answers lead, and what stands differently in its files.

use serde::Serialize;

use super::build::Reporter;
use super::document::{InstrumentRef, Label};
use crate::instrument::{Difference, Instrument};
use crate::message::Message;
use crate::proof::Shift;
use crate::scoring::{Percent, Verdict};

/// The version of the schema.
const FORMAT: u32 = 1;

/// What a change does; shares are of the answer sets that were looked at.
#[derive(Debug, Serialize)]
pub struct ChangeReport {
    /// The version of this schema.
    pub format: u32,
    /// The language of the texts.
    pub language: String,
    /// The instrument before.
    pub before: InstrumentRef,
    /// The instrument after.
    pub after: InstrumentRef,
    /// How many answer sets both understand, as digits: there can be more than a number holds.
    pub space: String,
    /// How many were looked at.
    pub sets: u64,
    /// How far a share may be off, in percent points, 99 times in 100; nothing when all were looked at.
    pub bound: Option<Percent>,
    /// For how many of them another persona is named.
    pub moved: u64,
    /// Their share, in percent.
    pub share: Percent,
    /// The share as the language writes it.
    #[serde(skip)]
    pub percent: String,
    /// From whom to whom, the most frequent first.
    pub moves: Vec<MoveReport>,
    /// How often the same persona is named, more or less firmly.
    pub firmness: Vec<FirmnessReport>,
    /// What stands differently in the files.
    pub differences: Vec<DifferenceReport>,
}

/// Answer sets whose persona becomes another.
#[derive(Debug, Serialize)]
pub struct MoveReport {
    /// Before; nothing when none was named.
    pub from: Option<Label>,
    /// After.
    pub to: Option<Label>,
    /// How many.
    pub sets: u64,
    /// Their share, in percent.
    pub share: Percent,
    /// From whom to whom, for people.
    #[serde(skip)]
    pub text: String,
    /// The smallest, as a dossier in the terms of the instrument before.
    pub example: String,
}

/// Answer sets whose persona stays, with another verdict.
#[derive(Debug, Serialize)]
pub struct FirmnessReport {
    /// The verdict before.
    pub from: &'static str,
    /// The verdict after.
    pub to: &'static str,
    /// How many.
    pub sets: u64,
    /// Their share, in percent.
    pub share: Percent,
    /// The same for people.
    #[serde(skip)]
    pub text: String,
}

/// A difference between the files.
#[derive(Debug, Serialize)]
pub struct DifferenceReport {
    /// Where it is.
    pub place: Vec<String>,
    /// What stood there.
    pub before: Option<String>,
    /// What stands there now.
    pub after: Option<String>,
}

impl Reporter<'_> {
    /// What becomes of answers when this instrument becomes another.
    pub fn change(
        &self,
        other: &Instrument,
        shift: &Shift,
        differences: Vec<Difference>,
    ) -> ChangeReport {
        let after = Reporter::new(other, self.locale);
        let share = |sets: u64| Percent::ratio(i64::try_from(sets).unwrap_or(i64::MAX), shift.sets);
        let changed = shift.moves.iter().map(|one| one.sets).sum();
        let moves = shift.moves.iter().map(|one| {
            let (from, to) = (
                one.from.map(|ix| self.persona(ix)),
                one.to.map(|ix| after.persona(ix)),
            );
            let name = |label: &Option<Label>| {
                let none = || self.locale.get("change-nobody");
                label.as_ref().map_or_else(none, |label| label.text.clone())
            };
            let text = Message::new("change-move")
                .text("from", name(&from))
                .text("to", name(&to))
                .text("percent", self.percent(share(one.sets)));
            MoveReport {
                text: self.locale.say(&text),
                sets: one.sets,
                share: share(one.sets),
                example: self.example(&one.example),
                from,
                to,
            }
        });
        let firmness = shift.firmness.iter().map(|(from, to, sets)| {
            let text = Message::new("change-move")
                .text("from", self.firm(*from))
                .text("to", self.firm(*to))
                .text("percent", self.percent(share(*sets)));
            FirmnessReport {
                from: from.id(),
                to: to.id(),
                sets: *sets,
                share: share(*sets),
                text: self.locale.say(&text),
            }
        });
        let differences = differences.into_iter().map(|difference| DifferenceReport {
            place: difference.place,
            before: difference.before,
            after: difference.after,
        });
        ChangeReport {
            format: FORMAT,
            language: self.locale.code().to_owned(),
            before: self.instrument.into(),
            after: other.into(),
            space: shift.space.to_string(),
            sets: shift.sets,
            bound: shift.bound,
            moved: changed,
            share: share(changed),
            percent: self.percent(share(changed)),
            moves: moves.collect(),
            firmness: firmness.collect(),
            differences: differences.collect(),
        }
    }

    fn firm(&self, verdict: Verdict) -> String {
        self.locale.get(match verdict {
            Verdict::Clear => "portfolio-clear",
            Verdict::Mixed => "portfolio-mixed",
            Verdict::Provisional => "portfolio-provisional",
            Verdict::Insufficient => "portfolio-insufficient",
        })
    }
}
