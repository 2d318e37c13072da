//! What a report says, before anybody draws it. Serialised as it is, this is the JSON of `report` and `score`.

use serde::{Serialize, Serializer};

use crate::dossier::Edition;
use crate::instrument::Instrument;
use crate::scoring::{Percent, Verdict};

/// A whole report: one organisation, its trainings, and the mix that they make.
#[derive(Debug, Serialize)]
pub struct Document {
    /// The version of this schema.
    pub format: u32,
    /// The language of the texts.
    pub language: String,
    /// Which rules gave this result.
    pub instrument: InstrumentRef,
    /// The publication that the instrument follows.
    #[serde(skip)]
    pub source: String,
    /// How the answers came about, as far as the dossier says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interview: Option<Interview>,
    /// Who it is about.
    pub organisation: Organisation,
    /// The trainings, in the order of the dossier.
    pub trainings: Vec<Training>,
    /// The organisation as a mix over its trainings, largest share first.
    pub mix: Vec<MixPart>,
    /// What to begin with: the best of the plans of all trainings, no step twice.
    #[serde(skip)]
    pub first_steps: Vec<FirstStep>,
    /// What the result may not be used for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cautions: Vec<Item>,
}

/// A stable id for machines and a text for people; serialised as the id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The stable id.
    pub id: String,
    /// What people read.
    pub text: String,
}

impl Serialize for Label {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.id)
    }
}

/// The version and content hash of an instrument.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct InstrumentRef {
    /// Its own version.
    pub version: String,
    /// A hash over its files.
    pub hash: String,
}

impl From<&Instrument> for InstrumentRef {
    fn from(instrument: &Instrument) -> Self {
        (&Edition::of(instrument)).into()
    }
}

impl From<&Edition> for InstrumentRef {
    fn from(edition: &Edition) -> Self {
        Self {
            version: edition.version.clone(),
            hash: edition.hash.clone(),
        }
    }
}

/// How answers came about.
#[derive(Debug, Serialize)]
pub struct Interview {
    /// The day on which it began.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// Who asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interviewer: Option<String>,
    /// Who answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub respondent: Option<String>,
    /// The instrument that asked, which may be another than the one that scored.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instrument: Option<InstrumentRef>,
}

/// The organisation.
#[derive(Debug, Serialize)]
pub struct Organisation {
    /// Its name, if given.
    pub name: Option<String>,
    /// Its known answers, by question: ids, numbers or truth values.
    pub answers: serde_json::Map<String, serde_json::Value>,
    /// Notes on them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Note>,
}

/// One training.
#[derive(Debug, Serialize)]
pub struct Training {
    /// Its title, if given.
    pub title: Option<String>,
    /// Its known answers, by question, as those of the organisation: a document says what it was made from.
    pub answers: serde_json::Map<String, serde_json::Value>,
    /// How firmly a persona is named.
    #[serde(serialize_with = "verdict_id")]
    pub verdict: Verdict,
    /// The persona that fits best; none when too little is answered.
    pub persona: Option<Label>,
    /// The second in the ranking.
    pub runner_up: Label,
    /// All personas that fit: the first and those within the margin.
    pub fitting: Vec<Label>,
    /// How far the first is ahead of the second, in percent points.
    pub margin: Percent,
    /// How much was answered.
    pub answered: Answered,
    /// The scored questions without a known answer.
    pub unanswered: Vec<Label>,
    /// All personas, best first.
    pub matches: Vec<Match>,
    /// Whether those concerned recognised themselves in the result, if they were asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recognised: Option<Label>,
    /// What each answer adds.
    pub contributions: Vec<Contribution>,
    /// The single answers that would put another persona first.
    pub flips: Vec<Flip>,
    /// The same for a reader in a hurry.
    #[serde(skip)]
    pub summary: Summary,
    /// The answers beside what the study says of the first persona, question by question.
    #[serde(skip)]
    pub profile: Vec<ProfileRow>,
    /// What is still to be answered.
    #[serde(skip)]
    pub open: Vec<OpenQuestion>,
    /// The thresholds, each with what helps against it.
    #[serde(skip)]
    pub remedies: Vec<Remedy>,
    /// What helps in general: the opportunities that answer none of the thresholds.
    #[serde(skip)]
    pub helpful: Vec<Item>,
    /// The pathways that suit it, in order.
    pub pathways: Vec<Pathway>,
    /// The route.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub journey: Option<Vec<Station>>,
    /// What stands in the way, most pressing first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub thresholds: Option<Vec<Item>>,
    /// What helps, most pressing first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opportunities: Option<Vec<Item>>,
    /// What the study saw at organisations in this situation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub insights: Option<Vec<Item>>,
    /// What it saw at all of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub background: Option<Vec<Item>>,
    /// What the organisation itself can do, best first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plan: Option<Vec<PlanStep>>,
    /// What has to be known about the sources of this result.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub remarks: Vec<String>,
    /// Notes on its answers.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Note>,
}

/// What a reader in a hurry wants of a training, in sentences; made from the other fields.
#[derive(Debug)]
pub struct Summary {
    /// The verdict.
    pub verdict: String,
    /// How firm it is: the margin and how much was answered.
    pub standing: String,
    /// The persona that the evidence below is about: the first in the ranking.
    pub about: Label,
    /// The answers that speak most for it, the strongest first; at most three.
    pub favours: Vec<Weighing>,
    /// The answers that speak most against it, the strongest first; at most three.
    pub opposes: Vec<Weighing>,
    /// What would change it: flips with the same question and persona told as one.
    pub changes: Vec<Change>,
}

/// An answer and what it weighs for one persona.
#[derive(Debug)]
pub struct Weighing {
    /// The question.
    pub question: String,
    /// What was answered.
    pub answer: String,
    /// The points, with sign, as the language writes them.
    pub points: String,
}

/// Answers to one question that would put the same persona first.
#[derive(Debug)]
pub struct Change {
    /// The question.
    pub question: String,
    /// The answers, any of which would do.
    pub answers: String,
    /// Who would then come first.
    pub persona: String,
}

/// Answered weight.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Answered {
    /// The weight of the answered questions.
    pub weight: u32,
    /// The weight of all scored questions.
    pub of: u32,
}

/// A persona and its match.
#[derive(Debug, Serialize)]
pub struct Match {
    /// The persona.
    pub persona: Label,
    /// The match, in percent.
    #[serde(rename = "match")]
    pub matching: Percent,
    /// The match as the language writes it: `77,5 %`.
    #[serde(skip)]
    pub percent: String,
    /// What the persona trains for.
    #[serde(skip)]
    pub tagline: String,
    /// What it wants and how it goes about it.
    #[serde(skip)]
    pub summary: String,
    /// Whether it fits: it is named by the verdict.
    #[serde(skip)]
    pub fits: bool,
}

/// What one answer adds to each match.
#[derive(Debug, Serialize)]
pub struct Contribution {
    /// The question.
    pub question: Label,
    /// What was answered.
    pub answer: Vec<Label>,
    /// The weight of the question.
    pub weight: u32,
    /// Points above or below the neutral 50, by persona in instrument order.
    pub points: Vec<Points>,
}

/// Points of one persona.
#[derive(Debug, Serialize)]
pub struct Points {
    /// The persona.
    pub persona: Label,
    /// The points; they add up to the match minus 50.
    pub points: Percent,
}

/// A single answer that would put another persona first.
#[derive(Debug, Serialize)]
pub struct Flip {
    /// The question.
    pub question: Label,
    /// The answer that would do it.
    pub answer: Label,
    /// Who would then come first.
    pub persona: Label,
}

/// A pathway and why it is suggested.
#[derive(Debug, Serialize)]
pub struct Pathway {
    /// The pathway.
    pub id: Label,
    /// Whose preference it is.
    pub persona: Label,
    /// Why.
    pub because: String,
    /// The section of the study.
    pub section: String,
}

/// A stop on the route.
#[derive(Debug, Serialize)]
pub struct Station {
    /// The phase or the pathway's step.
    pub phase: Label,
    /// What happens there.
    pub about: String,
    /// The pathway whose own step it is, if it is one.
    #[serde(skip)]
    pub pathway: Option<Label>,
    /// The least attention that a fitting persona pays to it, when the study says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attention: Option<Label>,
    /// Whether that is so little that the study's recommendations are worth reading.
    #[serde(skip)]
    pub neglected: bool,
    /// How fitting personas treat it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub treatments: Vec<Treatment>,
    /// What organisations like this do.
    pub activities: Vec<Item>,
    /// The people and organisations involved.
    pub who: Vec<Item>,
    /// The documents, tools, channels and moments involved.
    pub what: Vec<Item>,
    /// What people think.
    pub thoughts: Vec<Item>,
    /// What is in the way; in JSON the ids, the items stand in the training's own list.
    #[serde(serialize_with = "ids")]
    pub thresholds: Vec<Item>,
    /// What helps; in JSON the ids.
    #[serde(serialize_with = "ids")]
    pub opportunities: Vec<Item>,
    /// What the study recommends here.
    pub recommendations: Vec<Item>,
}

/// How one persona treats a phase.
#[derive(Debug, Serialize)]
pub struct Treatment {
    /// The persona.
    pub persona: Label,
    /// How.
    pub text: String,
    /// The section of the study.
    pub section: String,
}

/// A statement: an entry of a journey, a recommendation, an insight or a caution.
#[derive(Clone, Debug, Serialize)]
pub struct Item {
    /// The stable id.
    pub id: String,
    /// The fitting personas that it is about; all, if empty.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub personas: Vec<Label>,
    /// Its category.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<Label>,
    /// Its phases.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub phases: Vec<Label>,
    /// Who can act.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub actors: Vec<Label>,
    /// Whether that is the organisation alone, which needs no telling to who reads its report.
    #[serde(skip)]
    pub own: bool,
    /// What it says.
    pub text: String,
    /// Why it is more pressing here.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub because: Vec<Label>,
    /// The ids of the thresholds that it helps against.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<String>,
    /// The sections of the study that say it.
    pub sections: Vec<String>,
    /// Whether the study leaves doubt about its place.
    #[serde(rename = "doubtful", skip_serializing_if = "std::ops::Not::not")]
    pub doubtful: bool,
}

/// One step of the plan.
#[derive(Debug, Serialize)]
pub struct PlanStep {
    /// The phase that it belongs to.
    pub phase: Label,
    /// What to do.
    pub text: String,
    /// Why it is more pressing here.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub because: Vec<Label>,
    /// The thresholds that it helps against.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub against: Vec<String>,
    /// The sections of the study that say it.
    pub sections: Vec<String>,
    /// Whether the study leaves doubt about its place.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub doubtful: bool,
}

/// A step to begin with.
#[derive(Debug)]
pub struct FirstStep {
    /// The position in the document of the training that it is for.
    pub training: usize,
    /// The phase that it belongs to.
    pub phase: Label,
    /// What to do.
    pub text: String,
    /// Why it is more pressing here.
    pub because: Vec<Label>,
}

/// One answer beside what the study says of the first persona in the ranking.
#[derive(Debug)]
pub struct ProfileRow {
    /// The question.
    pub question: String,
    /// What was answered.
    pub answer: String,
    /// What the study says of the persona.
    pub study: String,
    /// The section of the study.
    pub section: String,
    /// How far they agree: 100 fully, 50 says nothing, 0 not at all.
    pub agreement: Percent,
    /// The same as the language writes it.
    pub percent: String,
    /// The points that the answer adds to the match.
    pub points: Percent,
    /// The same with sign, as the language writes them.
    pub signed: String,
}

/// A scored question without a known answer.
#[derive(Debug)]
pub struct OpenQuestion {
    /// Its name.
    pub name: String,
    /// The question itself.
    pub ask: String,
    /// Whether it is the one that weighs most.
    pub decisive: bool,
}

/// A threshold and what helps against it.
#[derive(Debug)]
pub struct Remedy {
    /// The threshold.
    pub threshold: Item,
    /// The opportunities that answer it.
    pub opportunities: Vec<Item>,
}

/// A note that somebody made on an answer.
#[derive(Debug, Serialize)]
pub struct Note {
    /// The question.
    pub question: Label,
    /// The note.
    pub text: String,
}

/// A persona's part in the organisation.
#[derive(Debug, Serialize)]
pub struct MixPart {
    /// The persona.
    pub persona: Label,
    /// In how many trainings it fits.
    pub trainings: usize,
    /// Its share, in percent; each training counts once.
    pub share: Percent,
    /// The share as the language writes it.
    #[serde(skip)]
    pub percent: String,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes references")]
pub(super) fn verdict_id<S: Serializer>(
    verdict: &Verdict,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(verdict.id())
}

fn ids<S: Serializer>(items: &[Item], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(items.iter().map(|item| &item.id))
}
