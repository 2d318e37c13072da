//! Personas, their traits, and the scale from words to points.

use super::{Condition, QuestionIx, Text};

/// A persona of the study.
#[derive(Debug)]
#[non_exhaustive]
pub struct Persona {
    /// The stable id.
    pub id: String,
    /// The name, with its article.
    pub name: Text,
    /// What it trains for, in a line.
    pub tagline: Text,
    /// What it wants and how it goes about it.
    pub summary: Text,
    /// The section of the study.
    pub section: String,
    /// What has to be known about the sources of its journey, if anything.
    pub remark: Option<Text>,
    /// Its goals: options of the decisive question, by their position.
    pub goals: Vec<usize>,
    /// What the study says of it, question by question.
    pub traits: Vec<Trait>,
}

/// One statement of the study about a persona.
#[derive(Debug)]
#[non_exhaustive]
pub struct Trait {
    /// The question that it bears on.
    pub question: QuestionIx,
    /// The study's own strength word; empty when it has none.
    pub word: String,
    /// The place of that word on the scale: a position in `Instrument::strengths`.
    pub strength: usize,
    /// The options that speak for the persona.
    pub favours: Vec<usize>,
    /// The options that speak against it.
    pub opposes: Vec<usize>,
    /// The section of the study.
    pub section: String,
    /// The statement, in our own words.
    pub text: Text,
}

/// A step of the scale from strength words to points.
#[derive(Debug)]
#[non_exhaustive]
pub struct Strength {
    /// The stable id.
    pub id: String,
    /// How far an option moves the agreement away from 50, either way.
    pub points: u8,
    /// What it is called.
    pub name: Text,
}

/// A warning of the reading guide.
#[derive(Debug)]
#[non_exhaustive]
pub struct Caution {
    /// The stable id.
    pub id: String,
    /// When it is said; always, if empty.
    pub when: Vec<Condition>,
    /// The warning.
    pub text: Text,
    /// The section of the study.
    pub section: String,
}
