//! The result of a proof: part of the JSON of `model check --prove`.

use serde::Serialize;

use super::dossier::EditionRef;
use super::ids::Id;
use crate::instrument::{Persona, Question};
use crate::proof::{AlternativeRule, Promise};
use crate::scoring::{Percent, Verdict};

/// A proof; shares are of the answer sets that were looked at.
#[derive(Debug, Serialize)]
pub struct ProofResult<'a> {
    /// The version of this schema.
    pub format: u32,
    /// The language of the texts.
    pub language: &'a str,
    /// Which instrument.
    pub instrument: EditionRef<'a>,
    /// How many answer sets there are, as digits: there can be more than a number holds.
    pub space: String,
    /// How many were looked at.
    pub sets: u64,
    /// How far a share may be off, in percent points, 99 times in 100; nothing when all were looked at.
    pub bound: Option<Percent>,
    /// What the scoring rule promises.
    pub promises: Vec<PromiseResult<'a>>,
    /// How often each persona fits best, in the order of the instrument.
    pub personas: Vec<ShareResult<Id<'a, Persona>>>,
    /// How firm the outcomes are.
    pub verdicts: Vec<ShareResult<Verdict>>,
    /// How often the first two have exactly the same match.
    pub ties: ShareResult<&'static str>,
    /// How often the verdict is mixed because of goals alone.
    pub by_goals: ShareResult<&'static str>,
    /// How often another persona would come first by other rules that could be defended as well.
    pub alternatives: Vec<AlternativeResult>,
    /// Which two personas are most often first and second within the margin.
    pub close: Vec<PairResult<'a>>,
    /// How often another answer to one question would put another persona first.
    pub turned: ShareResult<&'static str>,
    /// The same by question.
    pub turns: Vec<ShareResult<Id<'a, Question>>>,
    /// How far each weight can move before another persona comes first in some answer set, ties aside; nothing when only some
    /// sets were looked at.
    pub weights: Option<Vec<WeightReachResult<'a>>>,
}

/// A promise and whether it is kept.
#[derive(Debug, Serialize)]
pub struct PromiseResult<'a> {
    /// Which one.
    pub id: Promise,
    /// Whether nothing breaks it.
    pub kept: bool,
    /// The personas that break it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub personas: Vec<Id<'a, Persona>>,
    /// The questions that break it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<Id<'a, Question>>,
    /// The smallest answer set that breaks it, as a dossier.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub example: Option<String>,
}

/// A part of the answer sets.
#[derive(Debug, Serialize)]
pub struct ShareResult<I> {
    /// Which part.
    pub id: I,
    /// How many sets.
    pub sets: u64,
    /// Their share, in percent.
    pub share: Percent,
}

/// What another rule would change.
#[derive(Debug, Serialize)]
pub struct AlternativeResult {
    /// The rule.
    pub id: AlternativeRule,
    /// In how many of all sets another persona would come first.
    pub all: ShareResult<&'static str>,
    /// The same by verdict; shares are of the sets with that verdict.
    pub verdicts: Vec<ShareResult<Verdict>>,
}

/// Two personas that are often close.
#[derive(Debug, Serialize)]
pub struct PairResult<'a> {
    /// The two.
    pub personas: [Id<'a, Persona>; 2],
    /// In how many sets.
    pub sets: u64,
    /// Their share, in percent.
    pub share: Percent,
}

/// How far a weight can move.
#[derive(Debug, Serialize)]
pub struct WeightReachResult<'a> {
    /// The question.
    pub question: Id<'a, Question>,
    /// Its weight.
    pub weight: u32,
    /// The least that it can be; nothing when it can be none.
    pub least: Option<Percent>,
    /// The most; nothing when there is no bound.
    pub most: Option<Percent>,
}
