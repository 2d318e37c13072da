//! What a page says of a comparison, before anybody draws it: its result, named and put in words, in one language.

use crate::dossier::Recognised;
use crate::report::document::{InstrumentRef, Label};
use crate::report::result::{Differing, Unpaired};
use crate::scoring::{Percent, Verdict};

/// A comparison of two dossiers or more; every list that has a value for each dossier has them in the order of `dossiers`.
#[derive(Debug)]
pub struct Comparison {
    /// Which rules gave the results.
    pub instrument: InstrumentRef,
    /// The publication that the instrument follows.
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
    pub cautions: Vec<Caution>,
}

/// What the results of some dossiers may not be used for.
#[derive(Debug)]
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
#[derive(Debug)]
pub struct Compared {
    /// What it is called in the rest of the comparison: `A`, `B` and so on.
    pub letter: String,
    /// What people tell it apart by: the first of organisation, respondent, day and file that no two dossiers share.
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

/// A training that every dossier has.
#[derive(Debug)]
pub struct ComparedTraining {
    /// What it is called: one title, or that of each dossier.
    pub name: String,
    /// Whether they go by different names although they are compared.
    pub named_differently: bool,
    /// What became of the persona that fits best, in a sentence.
    pub sentence: String,
    /// Where each dossier stands.
    pub standings: Vec<Standing>,
    /// The matches of every persona, in the ranking of the first dossier.
    pub matches: Vec<PersonaMatches>,
    /// The answers that differ, those that count most first.
    pub differences: Vec<Difference>,
}

/// The result of a training in one dossier.
#[derive(Debug)]
pub struct Standing {
    /// The letter of the dossier.
    pub dossier: String,
    /// The place of the training in it, from 1.
    pub training: usize,
    /// Its title there, if given.
    pub title: Option<String>,
    /// What it is called there: its title, or its number.
    pub name: String,
    /// How firmly a persona is named.
    pub verdict: Verdict,
    /// The persona that fits best; none when too little is answered.
    pub persona: Option<Label>,
    /// All personas that fit: the first and those within the margin.
    pub fitting: Vec<Label>,
    /// How far the first is ahead of the second, as the language writes it; none when no persona is named.
    pub lead: Option<String>,
    /// How many of the questions that count were answered, in a few words.
    pub answered_of: String,
    /// Whether those concerned recognised themselves in the result, if stored.
    pub recognised: Option<Recognised>,
}

/// A persona and its match in each dossier.
#[derive(Debug)]
pub struct PersonaMatches {
    /// The persona.
    pub persona: Label,
    /// Its match in each dossier, in percent.
    pub matches: Vec<Percent>,
    /// The matches as the language writes them.
    pub percents: Vec<String>,
    /// Whether it fits in each dossier: as the first, or within the margin.
    pub fits: Vec<bool>,
    /// Of exactly two dossiers: the second minus the first, in percent points.
    pub difference: Option<Percent>,
    /// The difference as the language writes it: that of the matches as written, so that anybody can subtract them.
    pub points: Option<String>,
}

/// What was answered about the organisations.
#[derive(Debug)]
pub struct SharedAnswers {
    /// The answers that differ, those that count most first.
    pub differences: Vec<Difference>,
}

/// A question that was not answered the same everywhere.
#[derive(Debug)]
pub struct Difference {
    /// The question.
    pub question: Label,
    /// Its weight in the match; 0 when it moves none.
    pub weight: u32,
    /// What was answered in each dossier.
    pub answers: Vec<Given>,
    /// The same the other way round: every answer once, and who gave it.
    pub givers: Vec<Givers>,
}

/// An answer, and the dossiers that give it.
#[derive(Debug)]
pub struct Givers {
    /// What people read of the answer.
    pub text: String,
    /// The letters of the dossiers.
    pub dossiers: Vec<String>,
}

/// An answer in a few words.
#[derive(Debug)]
pub struct Given {
    /// What people read.
    pub text: String,
}
