//! What a comparison says, before anybody draws it. Serialised as it is, this is the JSON of `compare`.

use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::dossier::Recognised;
use crate::report::document::{Answered, InstrumentRef, Label, verdict_id};
use crate::scoring::{Percent, Verdict};

/// A comparison of two dossiers or more; every list that has a value for each dossier has them in the order of `dossiers`.
#[derive(Debug, Serialize)]
pub struct Comparison {
    /// The version of this schema.
    pub format: u32,
    /// The language of the texts.
    pub language: String,
    /// Which rules gave the results.
    pub instrument: InstrumentRef,
    /// The publication that the instrument follows.
    #[serde(skip)]
    pub source: String,
    /// Whether the dossiers were filled in with different editions of the instrument, so that a difference can come from that.
    pub editions_differ: bool,
    /// What is compared.
    pub dossiers: Vec<Compared>,
    /// How many answers differ, over the organisation and all trainings that are compared.
    pub differing: Differing,
    /// The trainings that every dossier has, in the order of the first.
    pub trainings: Vec<ComparedTraining>,
    /// What was answered about the organisations.
    pub organisation: SharedAnswers,
    /// The trainings that only some dossiers have; they are not compared.
    pub unpaired: Vec<Unpaired>,
    /// What the results may not be used for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cautions: Vec<Caution>,
}

/// What the results of some dossiers may not be used for.
#[derive(Debug, Serialize)]
pub struct Caution {
    /// The stable id.
    pub id: String,
    /// What it says.
    pub text: String,
    /// The sections of the study that say it.
    pub sections: Vec<String>,
    /// The letters of the dossiers that it holds for.
    pub dossiers: Vec<String>,
}

/// One of the dossiers.
#[derive(Debug, Serialize)]
pub struct Compared {
    /// What it is called in the rest of the comparison: `A`, `B` and so on.
    pub letter: String,
    /// What people tell it apart by: the first of organisation, respondent, day and file that no two dossiers share.
    #[serde(skip)]
    pub called: String,
    /// The name of its file, as it was given.
    pub file: String,
    /// The name of its organisation, if given.
    pub organisation: Option<String>,
    /// Who answered.
    pub respondent: Option<String>,
    /// Who asked.
    pub interviewer: Option<String>,
    /// The day on which the interview began, as `2026-11-22`.
    pub date: Option<String>,
    /// The edition of the instrument that it was filled in with, if stored.
    pub instrument: Option<InstrumentRef>,
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
pub struct ComparedTraining {
    /// What it is called: one title, or that of each dossier.
    pub name: String,
    /// Why these trainings belong together.
    pub paired_by: PairedBy,
    /// Whether they go by different names although they are compared.
    #[serde(skip)]
    pub named_differently: bool,
    /// What became of the persona that fits best.
    pub outcome: Outcome,
    /// The outcome in a sentence.
    #[serde(skip)]
    pub sentence: String,
    /// Where each dossier stands.
    pub standings: Vec<Standing>,
    /// The matches of every persona, in the ranking of the first dossier.
    pub matches: Vec<PersonaMatches>,
    /// The answers that differ, those that count most first.
    pub differences: Vec<Difference>,
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
pub struct Standing {
    /// The letter of the dossier.
    pub dossier: String,
    /// The place of the training in it, from 1.
    pub training: usize,
    /// Its title there, if given.
    pub title: Option<String>,
    /// What it is called there: its title, or its number.
    #[serde(skip)]
    pub name: String,
    /// How firmly a persona is named.
    #[serde(serialize_with = "verdict_id")]
    pub verdict: Verdict,
    /// The persona that fits best; none when too little is answered.
    pub persona: Option<Label>,
    /// All personas that fit: the first and those within the margin.
    pub fitting: Vec<Label>,
    /// How far the first is ahead of the second, in percent points.
    pub margin: Percent,
    /// The margin as the language writes it; none when no persona is named.
    #[serde(skip)]
    pub lead: Option<String>,
    /// How much was answered.
    pub answered: Answered,
    /// The same in a few words: how many of the questions that count.
    #[serde(skip)]
    pub answered_of: String,
    /// Whether those concerned recognised themselves in the result, if stored.
    #[serde(serialize_with = "recognised_id")]
    pub recognised: Option<Recognised>,
}

/// A persona and its match in each dossier.
#[derive(Debug, Serialize)]
pub struct PersonaMatches {
    /// The persona.
    pub persona: Label,
    /// Its match in each dossier, in percent.
    pub matches: Vec<Percent>,
    /// The matches as the language writes them.
    #[serde(skip)]
    pub percents: Vec<String>,
    /// Whether it fits in each dossier: as the first, or within the margin.
    #[serde(skip)]
    pub fits: Vec<bool>,
    /// Of exactly two dossiers: the second minus the first, in percent points.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub difference: Option<Percent>,
    /// The difference as the language writes it: that of the matches as written, so that anybody can subtract them.
    #[serde(skip)]
    pub points: Option<String>,
}

/// What was answered about the organisations.
#[derive(Debug, Serialize)]
pub struct SharedAnswers {
    /// The answers that differ, those that count most first.
    pub differences: Vec<Difference>,
}

/// A question that was not answered the same everywhere.
#[derive(Debug, Serialize)]
pub struct Difference {
    /// The question.
    pub question: Label,
    /// Its weight in the match; 0 when it moves none.
    pub weight: u32,
    /// What was answered in each dossier.
    pub answers: Vec<Given>,
    /// The same the other way round: every answer once, and who gave it.
    #[serde(skip)]
    pub givers: Vec<Givers>,
    /// The numbers that these answers follow from, where one was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub numbers: Option<Numbers>,
}

/// An answer, and the dossiers that give it.
#[derive(Debug)]
pub struct Givers {
    /// What people read of the answer.
    pub text: String,
    /// The letters of the dossiers.
    pub dossiers: Vec<String>,
}

/// Numbers from which answers to another question follow.
#[derive(Debug, Serialize)]
pub struct Numbers {
    /// The question that asks for them.
    pub question: Label,
    /// The number in each dossier, if given.
    pub answers: Vec<Option<u32>>,
}

/// An answer for machines and in a few words for people; serialised as a dossier writes it, nothing as `null`.
#[derive(Debug)]
pub struct Given {
    /// The answer in the notation of a dossier.
    pub value: Value,
    /// What people read.
    pub text: String,
}

impl Serialize for Given {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value.serialize(serializer)
    }
}

/// A training that only some dossiers have.
#[derive(Debug, Serialize)]
pub struct Unpaired {
    /// What it is called.
    pub name: String,
    /// Where it is.
    pub members: Vec<Member>,
}

/// The place of a training.
#[derive(Debug, Serialize)]
pub struct Member {
    /// The letter of the dossier.
    pub dossier: String,
    /// The place of the training in it, from 1.
    pub training: usize,
}

#[expect(
    clippy::ref_option,
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes references"
)]
fn recognised_id<S: Serializer>(
    recognised: &Option<Recognised>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    recognised.map(Recognised::id).serialize(serializer)
}
