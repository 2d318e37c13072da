//! The result of a portfolio: its JSON.

use serde::Serialize;

use super::advice::Item;
use super::dossier::EditionRef;
use super::ids::Id;
use crate::instrument::{Actor, AnswerOption, Named, Pathway, Persona, Question};
use crate::scoring::{Percent, Verdict};

/// A portfolio of many trainings. Lists are the largest first, unless said otherwise.
#[derive(Debug, Serialize)]
pub struct PortfolioResult<'a> {
    /// The version of this schema.
    pub format: u32,
    /// The language of the texts.
    pub language: &'a str,
    /// Which rules gave the results.
    pub instrument: EditionRef<'a>,
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
    /// How firm the results are, the firmest first; shares of all trainings.
    pub verdicts: Vec<PartResult<Verdict>>,
    /// How often each persona fits.
    pub personas: Vec<PersonaPartResult<'a>>,
    /// How often each goal is named; shares of all trainings.
    pub goals: Vec<PartResult<Id<'a, AnswerOption>>>,
    /// How often each pathway is suggested first; shares of the trainings for which a persona is named.
    pub pathways: Vec<PartResult<Id<'a, Pathway>>>,
    /// How often each scored question is left open; shares of all trainings.
    pub unanswered: Vec<PartResult<Id<'a, Question>>>,
    /// The same trainings, divided by what was answered to a question.
    pub breakdowns: Vec<BreakdownResult<'a>>,
    /// For how many trainings it was asked which thresholds are recognised.
    pub asked: u64,
    /// The thresholds that are recognised most often; shares of the trainings that were asked.
    pub recognised: Vec<RecognisedResult<'a>>,
    /// The thresholds that are to be expected most often from what the study says; nobody was asked about them.
    pub thresholds: Vec<FrequentResult<'a>>,
    /// Who can act, and on what; who can act most often first.
    pub actors: Vec<AbleResult<'a>>,
    /// Trainings that several personas fit, the closest first.
    pub mixed: Vec<StandOutResult<'a>>,
    /// Trainings that a persona fits which fits few others, the clearest first.
    pub rare: Vec<StandOutResult<'a>>,
    /// What the result may not be used for.
    pub cautions: Vec<Item<'a>>,
}

/// A part of the trainings.
#[derive(Debug, Serialize)]
pub struct PartResult<I> {
    /// What they have in common.
    pub id: I,
    /// How many they are.
    pub trainings: u64,
    /// Their share, in percent.
    pub share: Percent,
}

/// How often a persona fits.
#[derive(Debug, Serialize)]
pub struct PersonaPartResult<'a> {
    /// The persona.
    pub persona: Id<'a, Persona>,
    /// For how many trainings it fits best.
    pub first: u64,
    /// Their share of those for which a persona is named, in percent.
    pub share: Percent,
    /// For how many it fits, best or almost as well.
    pub fits: u64,
    /// The mean of its matches, in percent.
    #[serde(rename = "match")]
    pub matching: Percent,
}

/// Trainings divided by what was answered to a question.
#[derive(Debug, Serialize)]
pub struct BreakdownResult<'a> {
    /// The question.
    pub question: Id<'a, Question>,
    /// Whether a training can be in several groups.
    pub overlapping: bool,
    /// The groups with a training in them: in their own order where they have one, else the largest first; without an answer last.
    pub groups: Vec<GroupResult<'a>>,
}

/// One group.
#[derive(Debug, Serialize)]
pub struct GroupResult<'a> {
    /// The answer that makes it; nothing for those without one, and for small groups taken together.
    pub answer: Option<Id<'a, AnswerOption>>,
    /// The answers of the small groups that are taken together.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub merged: Vec<Id<'a, AnswerOption>>,
    /// How many trainings it has.
    pub trainings: u64,
    /// For how many of them a persona is named.
    pub named: u64,
    /// The persona that fits best most often; nothing when there is none, or several.
    pub persona: Option<Id<'a, Persona>>,
    /// For how many trainings that is.
    pub first: u64,
    /// The personas that fit best as often as each other, where they are several.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tied: Vec<Id<'a, Persona>>,
    /// The mean matches, in the order of the personas of the portfolio.
    pub matches: Vec<PersonaMeanResult<'a>>,
}

/// The mean match of a persona in a group.
#[derive(Debug, Serialize)]
pub struct PersonaMeanResult<'a> {
    /// The persona.
    pub persona: Id<'a, Persona>,
    /// The mean, in percent; nothing when no persona is named in the group.
    #[serde(rename = "match")]
    pub matching: Option<Percent>,
}

/// A threshold that people recognise.
#[derive(Debug, Serialize)]
pub struct RecognisedResult<'a> {
    /// The stable id.
    pub id: &'a str,
    /// What it is about.
    pub category: Option<Id<'a, Named>>,
    /// What it says.
    pub text: &'a str,
    /// The sections of the study that say it.
    pub sections: Vec<&'a str>,
    /// For how many trainings it is recognised.
    pub trainings: u64,
    /// Their share of the trainings that were asked, in percent.
    pub share: Percent,
}

/// A threshold that is to be expected for many.
#[derive(Debug, Serialize)]
pub struct FrequentResult<'a> {
    /// The stable id.
    pub id: &'a str,
    /// What it is about.
    pub category: Option<Id<'a, Named>>,
    /// What it says.
    pub text: &'a str,
    /// The sections of the study that say it.
    pub sections: Vec<&'a str>,
    /// For how many trainings it stands in the way.
    pub trainings: u64,
    /// Their share of the trainings with a route, in percent.
    pub share: Percent,
    /// For how many of them the situation makes it more pressing.
    pub pressing: u64,
    /// Who can do something about it, the most often first.
    pub actors: Vec<Id<'a, Actor>>,
}

/// Somebody who can act.
#[derive(Debug, Serialize)]
pub struct AbleResult<'a> {
    /// Who.
    pub actor: Id<'a, Actor>,
    /// What they can do.
    pub opportunities: Vec<HelpfulResult<'a>>,
}

/// An opportunity for many.
#[derive(Debug, Serialize)]
pub struct HelpfulResult<'a> {
    /// The stable id.
    pub id: &'a str,
    /// What it says.
    pub text: &'a str,
    /// The sections of the study that say it.
    pub sections: Vec<&'a str>,
    /// For how many trainings there is.
    pub trainings: u64,
    /// Their share of the trainings with a route, in percent.
    pub share: Percent,
}

/// A training that stands out.
#[derive(Debug, Serialize)]
pub struct StandOutResult<'a> {
    /// The number of its record, from 1.
    pub row: u64,
    /// The name of the organisation, if given.
    pub organisation: Option<String>,
    /// The title of the training, if given.
    pub training: Option<String>,
    /// The personas that fit, the best first.
    pub fitting: Vec<Id<'a, Persona>>,
    /// The match of the first, in percent.
    #[serde(rename = "match")]
    pub matching: Percent,
    /// How far it is ahead of the second, in percent points.
    pub margin: Percent,
}
