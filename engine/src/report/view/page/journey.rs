//! The stops of a journey, and what is found at each.

use super::{Cited, Entry};
use crate::instrument::Attention;

/// A journey.
#[derive(Debug)]
pub struct Journey {
    /// What it is called, unless that stands above it.
    pub title: Option<String>,
    /// Its stops.
    pub stops: Vec<Stop>,
}

/// A stop of a journey.
#[derive(Debug)]
pub struct Stop {
    /// Its id in the page.
    pub id: String,
    /// Its number.
    pub number: usize,
    /// Its name.
    pub name: String,
    /// The pathway whose own it is.
    pub pathway: Option<String>,
    /// How much attention it gets, and that in words.
    pub attention: Option<(Attention, String)>,
    /// What happens there.
    pub about: Option<String>,
    /// How it is treated.
    pub treatments: Vec<Cited>,
    /// What is found there.
    pub layers: Vec<Layer>,
}

/// A layer at a stop.
#[derive(Debug)]
pub struct Layer {
    /// Its place among the layers, from 0, the same at every stop.
    pub row: usize,
    /// Its name.
    pub name: String,
    /// What is there.
    pub content: Content,
}

/// What is in a layer.
#[derive(Debug)]
pub enum Content {
    /// Statements of a few words, in a line.
    Line(Cited),
    /// Statements.
    Entries(Vec<Entry>),
}

impl Stop {
    /// The id of the attention that it gets; empty when the study does not say.
    pub fn attention_id(&self) -> &str {
        let attention = self.attention.as_ref();
        attention.map_or("", |(attention, _)| attention.id())
    }
}
