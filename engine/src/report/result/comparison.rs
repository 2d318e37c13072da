//! The result of a comparison: the JSON of `compare`.

use serde::Serialize;

use super::advice::Decision;
use super::dossier::{Answered, EditionRef};
use super::ids::Id;
use crate::dossier::{Recognised, Written};
use crate::instrument::{Persona, Question};
use crate::scoring::{Percent, Verdict};

/// A comparison of two dossiers or more; every list that has a value for each dossier has them in the order of `dossiers`.
#[derive(Debug, Serialize)]
pub struct ComparisonResult<'a> {
    /// The version of this schema.
    pub format: u32,
    /// The language of the texts.
    pub language: &'a str,
    /// Which rules gave the results.
    pub instrument: EditionRef<'a>,
    /// Whether the dossiers were filled in with different editions of the instrument, so that a difference can come from that.
    pub editions_differ: bool,
    /// What is compared.
    pub dossiers: Vec<ComparedResult<'a>>,
    /// How many answers differ, over the organisation and all trainings that are compared.
    pub differing: Differing,
    /// The trainings that every dossier has, in the order of the first.
    pub trainings: Vec<ComparedTrainingResult<'a>>,
    /// What was answered about the organisations.
    pub organisation: SharedAnswersResult<'a>,
    /// The trainings that only some dossiers have; they are not compared.
    pub unpaired: Vec<Unpaired>,
    /// What the results may not be used for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cautions: Vec<CautionResult<'a>>,
}

/// What the results of some dossiers may not be used for.
#[derive(Debug, Serialize)]
pub struct CautionResult<'a> {
    /// The stable id.
    pub id: &'a str,
    /// What it says.
    pub text: &'a str,
    /// The sections of the study that say it.
    pub sections: Vec<&'a str>,
    /// The letters of the dossiers that it holds for.
    pub dossiers: Vec<String>,
}

/// One of the dossiers.
#[derive(Debug, Serialize)]
pub struct ComparedResult<'a> {
    /// What it is called in the rest of the comparison: `A`, `B` and so on.
    pub letter: String,
    /// The name of its file, as it was given.
    pub file: &'a str,
    /// The name of its organisation, if given.
    pub organisation: Option<&'a str>,
    /// Who answered.
    pub respondent: Option<&'a str>,
    /// Who asked.
    pub interviewer: Option<&'a str>,
    /// The day on which the interview began, as `2026-11-22`.
    pub date: Option<&'a str>,
    /// The edition of the instrument that it was filled in with, if stored.
    pub instrument: Option<EditionRef<'a>>,
}

/// Counts of differences.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Differing {
    /// How many answers differ.
    pub answers: usize,
    /// How many of them are answers to scored questions.
    pub scored: usize,
}

/// A training that every dossier has.
#[derive(Debug, Serialize)]
pub struct ComparedTrainingResult<'a> {
    /// What it is called: one title, or that of each dossier.
    pub name: String,
    /// Why these trainings belong together.
    pub paired_by: PairedBy,
    /// What became of the persona that fits best.
    pub outcome: Outcome,
    /// Where each dossier stands.
    pub standings: Vec<StandingResult<'a>>,
    /// The matches of every persona, in the ranking of the first dossier.
    pub matches: Vec<PersonaMatchesResult<'a>>,
    /// The answers that differ, those that count most first.
    pub differences: Vec<DifferenceResult<'a>>,
}

/// Why trainings are compared with each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PairedBy {
    /// They have the same title.
    Title,
    /// At least one has no training of that title to set against it: they stand in the same order.
    Position,
}

/// What became of the persona that fits best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// The same persona fits best everywhere.
    Same,
    /// Another comes first, but some persona fits everywhere: the difference lies within the margin.
    WithinMargin,
    /// No persona fits everywhere.
    Moved,
    /// Too little is answered somewhere to name a persona.
    Open,
}

/// The result of a training in one dossier.
#[derive(Debug, Serialize)]
pub struct StandingResult<'a> {
    /// The letter of the dossier.
    pub dossier: String,
    /// The place of the training in it, from 1.
    pub training: usize,
    /// Its title there, if given.
    pub title: Option<&'a str>,
    /// How firmly a persona is named.
    pub verdict: Verdict,
    /// The persona that fits best; none when too little is answered.
    pub persona: Option<Id<'a, Persona>>,
    /// All personas that fit: the first and those within the margin.
    pub fitting: Vec<Id<'a, Persona>>,
    /// How far the first is ahead of the second, in percent points.
    pub margin: Percent,
    /// How much was answered.
    pub answered: Answered,
    /// Whether those concerned recognised themselves in the result, if stored.
    pub recognised: Option<Recognised>,
    /// What was decided about it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub decided: Vec<Decision<'a>>,
}

/// A persona and its match in each dossier.
#[derive(Debug, Serialize)]
pub struct PersonaMatchesResult<'a> {
    /// The persona.
    pub persona: Id<'a, Persona>,
    /// Its match in each dossier, in percent.
    pub matches: Vec<Percent>,
    /// Of exactly two dossiers: the second minus the first, in percent points.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub difference: Option<Percent>,
}

/// What was answered about the organisations.
#[derive(Debug, Serialize)]
pub struct SharedAnswersResult<'a> {
    /// The answers that differ, those that count most first.
    pub differences: Vec<DifferenceResult<'a>>,
}

/// A question that was not answered the same everywhere.
#[derive(Debug, Serialize)]
pub struct DifferenceResult<'a> {
    /// The question.
    pub question: Id<'a, Question>,
    /// Its weight in the match; 0 when it moves none.
    pub weight: u32,
    /// What was answered in each dossier, as a dossier writes it.
    pub answers: Vec<Option<Written<'a>>>,
    /// The numbers that these answers follow from, where one was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub numbers: Option<NumbersResult<'a>>,
}

/// Numbers from which answers to another question follow.
#[derive(Debug, Serialize)]
pub struct NumbersResult<'a> {
    /// The question that asks for them.
    pub question: Id<'a, Question>,
    /// The number in each dossier, if given.
    pub answers: Vec<Option<u32>>,
}

/// A training that only some dossiers have.
#[derive(Clone, Debug, Serialize)]
pub struct Unpaired {
    /// What it is called.
    pub name: String,
    /// Where it is.
    pub members: Vec<Member>,
}

/// The place of a training.
#[derive(Clone, Debug, Serialize)]
pub struct Member {
    /// The letter of the dossier.
    pub dossier: String,
    /// The place of the training in it, from 1.
    pub training: usize,
}
