//! The result of a change of an instrument: the JSON of `model diff`.

use serde::Serialize;

use super::dossier::EditionRef;
use super::ids::Id;
use crate::instrument::Persona;
use crate::scoring::{Percent, Verdict};

/// What a change does; shares are of the answer sets that were looked at.
#[derive(Debug, Serialize)]
pub struct ChangeResult<'a> {
    /// The version of this schema.
    pub format: u32,
    /// The language of the texts.
    pub language: &'a str,
    /// The instrument before.
    pub before: EditionRef<'a>,
    /// The instrument after.
    pub after: EditionRef<'a>,
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
    /// From whom to whom, the most frequent first.
    pub moves: Vec<MoveResult<'a>>,
    /// How often the same persona is named, more or less firmly.
    pub firmness: Vec<FirmnessResult>,
    /// What stands differently in the files.
    pub differences: Vec<DifferenceReport>,
}

/// Answer sets whose persona becomes another.
#[derive(Debug, Serialize)]
pub struct MoveResult<'a> {
    /// Before; nothing when none was named.
    pub from: Option<Id<'a, Persona>>,
    /// After.
    pub to: Option<Id<'a, Persona>>,
    /// How many.
    pub sets: u64,
    /// Their share, in percent.
    pub share: Percent,
    /// The smallest, as a dossier in the terms of the instrument before.
    pub example: String,
}

/// Answer sets whose persona stays, with another verdict.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct FirmnessResult {
    /// The verdict before.
    pub from: Verdict,
    /// The verdict after.
    pub to: Verdict,
    /// How many.
    pub sets: u64,
    /// Their share, in percent.
    pub share: Percent,
}

/// A difference between the files.
#[derive(Clone, Debug, Serialize)]
pub struct DifferenceReport {
    /// Where it is.
    pub place: Vec<String>,
    /// What stood there.
    pub before: Option<String>,
    /// What stands there now.
    pub after: Option<String>,
}
