//! What a page says of a dossier, before anybody draws it: its result, named and put in words, in one language.

use super::result::EditionRef;
use crate::scoring::{Percent, Verdict};

/// A whole report: one organisation, its trainings, and the mix that they make.
#[derive(Debug)]
pub struct Document {
    /// Which rules gave this result.
    pub instrument: InstrumentRef,
    /// The publication that the instrument follows.
    pub source: String,
    /// How the answers came about, as far as the dossier says.
    pub interview: Option<Interview>,
    /// Who it is about.
    pub organisation: Organisation,
    /// The trainings, in the order of the dossier.
    pub trainings: Vec<Training>,
    /// The organisation as a mix over its trainings, largest share first.
    pub mix: Vec<MixPart>,
    /// What to begin with: the best of the plans of all trainings, no step twice.
    pub first_steps: Vec<FirstStep>,
    /// What the result may not be used for.
    pub cautions: Vec<Item>,
}

/// A stable id for machines and a text for people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The stable id.
    pub id: String,
    /// What people read.
    pub text: String,
}

/// The version and content hash of an instrument.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InstrumentRef {
    /// Its own version.
    pub version: String,
    /// A hash over its files.
    pub hash: String,
}

impl From<&EditionRef<'_>> for InstrumentRef {
    fn from(edition: &EditionRef<'_>) -> Self {
        Self {
            version: edition.version.to_owned(),
            hash: edition.hash.to_owned(),
        }
    }
}

/// How answers came about.
#[derive(Debug)]
pub struct Interview {
    /// The day on which it began.
    pub date: Option<String>,
    /// Who asked.
    pub interviewer: Option<String>,
    /// Who answered.
    pub respondent: Option<String>,
    /// The instrument that asked, which may be another than the one that scored.
    pub instrument: Option<InstrumentRef>,
}

/// The organisation.
#[derive(Debug)]
pub struct Organisation {
    /// Its name, if given.
    pub name: Option<String>,
    /// Notes on them.
    pub notes: Vec<Note>,
}

/// One training.
#[derive(Debug)]
pub struct Training {
    /// Its title, if given.
    pub title: Option<String>,
    /// How firmly a persona is named.
    pub verdict: Verdict,
    /// The persona that fits best; none when too little is answered.
    pub persona: Option<Label>,
    /// All personas that fit: the first and those within the margin.
    pub fitting: Vec<Label>,
    /// The scored questions without a known answer.
    pub unanswered: Vec<Label>,
    /// All personas, best first.
    pub matches: Vec<Match>,
    /// Whether those concerned recognised themselves in the result, if they were asked.
    pub recognised: Option<Label>,
    /// The same for a reader in a hurry.
    pub summary: Summary,
    /// The answers beside what the study says of the first persona, question by question.
    pub profile: Vec<ProfileRow>,
    /// What is still to be answered.
    pub open: Vec<OpenQuestion>,
    /// The thresholds, each with what helps against it.
    pub remedies: Vec<Remedy>,
    /// The pathways that suit it, in order.
    pub pathways: Vec<Pathway>,
    /// The route.
    pub journey: Option<Vec<Station>>,
    /// What stands in the way, most pressing first.
    pub thresholds: Option<Vec<Item>>,
    /// What helps, most pressing first.
    pub opportunities: Option<Vec<Item>>,
    /// What the study saw at organisations in this situation.
    pub insights: Option<Vec<Item>>,
    /// What it saw at all of them.
    pub background: Option<Vec<Item>>,
    /// What the organisation itself can do, best first.
    pub plan: Option<Vec<PlanStep>>,
    /// What has to be known about the sources of this result.
    pub remarks: Vec<String>,
    /// Notes on its answers.
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
    /// What would change it: flips with the same question and persona told as one.
    pub changes: Vec<Change>,
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

/// A persona and its match.
#[derive(Debug)]
pub struct Match {
    /// The persona.
    pub persona: Label,
    /// The match, in percent.
    pub matching: Percent,
    /// The match as the language writes it: `77,5 %`.
    pub percent: String,
    /// What the persona trains for.
    pub tagline: String,
    /// What it wants and how it goes about it.
    pub summary: String,
    /// Whether it fits: it is named by the verdict.
    pub fits: bool,
}

/// A pathway and why it is suggested.
#[derive(Debug)]
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
#[derive(Debug)]
pub struct Station {
    /// The phase or the pathway's step.
    pub phase: Label,
    /// What happens there.
    pub about: String,
    /// The pathway whose own step it is, if it is one.
    pub pathway: Option<Label>,
    /// The least attention that a fitting persona pays to it, when the study says so.
    pub attention: Option<Label>,
    /// Whether that is so little that the study's recommendations are worth reading.
    pub neglected: bool,
    /// How fitting personas treat it.
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
    pub thresholds: Vec<Item>,
    /// What helps; in JSON the ids.
    pub opportunities: Vec<Item>,
    /// What the study recommends here.
    pub recommendations: Vec<Item>,
}

/// How one persona treats a phase.
#[derive(Debug)]
pub struct Treatment {
    /// The persona.
    pub persona: Label,
    /// How.
    pub text: String,
    /// The section of the study.
    pub section: String,
}

/// A statement: an entry of a journey, a recommendation, an insight or a caution.
#[derive(Clone, Debug)]
pub struct Item {
    /// The stable id.
    pub id: String,
    /// The fitting personas that it is about; all, if empty.
    pub personas: Vec<Label>,
    /// Its category.
    pub category: Option<Label>,
    /// Its phases.
    pub phases: Vec<Label>,
    /// Who can act.
    pub actors: Vec<Label>,
    /// Whether that is the organisation alone, which needs no telling to who reads its report.
    pub own: bool,
    /// What it says.
    pub text: String,
    /// Why it is more pressing here.
    pub because: Vec<Label>,
    /// The ids of the thresholds that it helps against.
    pub answers: Vec<String>,
    /// The sections of the study that say it.
    pub sections: Vec<String>,
    /// Whether the study leaves doubt about its place.
    pub doubtful: bool,
}

/// One step of the plan.
#[derive(Debug)]
pub struct PlanStep {
    /// The phase that it belongs to.
    pub phase: Label,
    /// What to do.
    pub text: String,
    /// Why it is more pressing here.
    pub because: Vec<Label>,
    /// The thresholds that it helps against.
    pub against: Vec<String>,
    /// The sections of the study that say it.
    pub sections: Vec<String>,
    /// Whether the study leaves doubt about its place.
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
#[derive(Debug)]
pub struct Note {
    /// The question.
    pub question: Label,
    /// The note.
    pub text: String,
}

/// A persona's part in the organisation.
#[derive(Debug)]
pub struct MixPart {
    /// The persona.
    pub persona: Label,
    /// In how many trainings it fits.
    pub trainings: usize,
    /// Its share, in percent; each training counts once.
    pub share: Percent,
    /// The share as the language writes it.
    pub percent: String,
}
