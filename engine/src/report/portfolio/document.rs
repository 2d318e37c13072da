//! What a page says of a portfolio, before anybody draws it: its result, named and put in words, in one language.

use crate::report::document::{InstrumentRef, Label};
use crate::report::result::Item;
use crate::scoring::Percent;

/// A portfolio of many trainings. Lists are the largest first, unless said otherwise.
#[derive(Debug)]
pub struct Portfolio<'a> {
    /// Which rules gave the results.
    pub instrument: InstrumentRef,
    /// The publication that the instrument follows.
    pub source: String,
    /// Whether it names nobody and shows no small group.
    pub anonymous: bool,
    /// How many dossiers or records it is about.
    pub dossiers: u64,
    /// How many more were rejected, and are in none of the numbers.
    pub rejected: u64,
    /// How many trainings they have.
    pub trainings: u64,
    /// For how many of them a persona is named.
    pub named: u64,
    /// The result in sentences, the most important first.
    pub lead: Vec<String>,
    /// How firm the results are, the firmest first; shares of all trainings.
    pub verdicts: Vec<Part>,
    /// How often each persona fits.
    pub personas: Vec<PersonaPart>,
    /// How often each goal is named; shares of all trainings.
    pub goals: Vec<Part>,
    /// How often each pathway is suggested first; shares of the trainings for which a persona is named.
    pub pathways: Vec<Part>,
    /// How often each scored question is left open; shares of all trainings.
    pub unanswered: Vec<Part>,
    /// The same trainings, divided by what was answered to a question.
    pub breakdowns: Vec<Breakdown>,
    /// The thresholds that stand most often in the way.
    pub thresholds: Vec<Frequent>,
    /// Who can act, and on what; who can act most often first.
    pub actors: Vec<Able>,
    /// Trainings that several personas fit, the closest first.
    pub mixed: Vec<StandOut>,
    /// Trainings that a persona fits which fits few others, the clearest first.
    pub rare: Vec<StandOut>,
    /// What the result may not be used for.
    pub cautions: Vec<Item<'a>>,
}

/// A part of the trainings.
#[derive(Debug)]
pub struct Part {
    /// What they have in common.
    pub id: Label,
    /// How many they are.
    pub trainings: u64,
    /// Their share, in percent.
    pub share: Percent,
    /// The share as the language writes it.
    pub percent: String,
}

/// How often a persona fits.
#[derive(Debug)]
pub struct PersonaPart {
    /// The persona.
    pub persona: Label,
    /// For how many trainings it fits best.
    pub first: u64,
    /// Their share of those for which a persona is named, in percent.
    pub share: Percent,
    /// The share as the language writes it.
    pub percent: String,
    /// Whether none fits best more often.
    pub leads: bool,
}

/// Trainings divided by what was answered to a question.
#[derive(Debug)]
pub struct Breakdown {
    /// The question.
    pub question: Label,
    /// Whether a training can be in several groups.
    pub overlapping: bool,
    /// The groups with a training in them: in their own order where they have one, else the largest first; without an answer last.
    pub groups: Vec<GroupPart>,
}

/// One group.
#[derive(Debug)]
pub struct GroupPart {
    /// What people read.
    pub name: String,
    /// How many trainings it has.
    pub trainings: u64,
    /// Who fits best most often, and how often, in a few words.
    pub leading: String,
    /// The mean matches, in the order of the personas of the portfolio.
    pub matches: Vec<PersonaMean>,
}

/// The mean match of a persona in a group.
#[derive(Debug)]
pub struct PersonaMean {
    /// The mean, in percent; nothing when no persona is named in the group.
    pub matching: Option<Percent>,
    /// The same as a table writes it, in whole percent.
    pub whole: String,
    /// Whether none is higher.
    pub highest: bool,
}

/// A threshold that many meet.
#[derive(Debug)]
pub struct Frequent {
    /// The stable id.
    pub id: String,
    /// What it is about.
    pub category: Option<Label>,
    /// What it says.
    pub text: String,
    /// The sections of the study that say it.
    pub sections: Vec<String>,
    /// For how many trainings it stands in the way.
    pub trainings: u64,
    /// Their share of the trainings with a route, in percent.
    pub share: Percent,
    /// The share as the language writes it.
    pub percent: String,
    /// For how many of them the situation makes it more pressing.
    pub pressing: u64,
    /// Who can do something about it, the most often first.
    pub actors: Vec<Label>,
}

/// Somebody who can act.
#[derive(Debug)]
pub struct Able {
    /// Who.
    pub actor: Label,
    /// What they can do.
    pub opportunities: Vec<Helpful>,
}

/// An opportunity for many.
#[derive(Debug)]
pub struct Helpful {
    /// The stable id.
    pub id: String,
    /// What it says.
    pub text: String,
    /// The sections of the study that say it.
    pub sections: Vec<String>,
    /// For how many trainings there is.
    pub trainings: u64,
    /// Their share of the trainings with a route, in percent.
    pub share: Percent,
    /// The share as the language writes it.
    pub percent: String,
}

/// A training that stands out.
#[derive(Debug)]
pub struct StandOut {
    /// Who it is, for people.
    pub name: String,
    /// Why it stands out.
    pub because: String,
}
