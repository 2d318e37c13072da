//! What a query is made for, and from which table.

use super::dialect::Dialect;
use crate::batch::COLUMNS;
use crate::instrument::{AnswerKey, Instrument};

/// What a query is made for.
#[derive(Clone, Debug)]
pub struct Order {
    /// The language of the database.
    pub dialect: Dialect,
    /// The table with the answers: its name, behind those of what it is in.
    pub table: Vec<String>,
    /// Whether the query becomes a view, named after the table.
    pub view: bool,
    /// What the columns of the table are.
    pub columns: Columns,
}

/// The columns of a table with answers.
#[derive(Clone, Debug)]
pub struct Columns {
    /// What tells the rows apart.
    pub row: String,
    /// The name of the organisation, if there is one.
    pub organisation: Option<String>,
    /// The title of the training, if there is one.
    pub training: Option<String>,
    /// The answers, in the order in which problems are told.
    pub answers: Vec<(String, AnswerKey)>,
    /// What is carried through.
    pub kept: Vec<String>,
}

impl Columns {
    /// A column for everything that can be answered, called as in a table that `score` reads; how several picks compare is said
    /// by what separates them.
    pub fn all(instrument: &Instrument) -> Self {
        let answers = instrument.question_indices().map(AnswerKey::Answer);
        Self {
            row: COLUMNS[0].to_owned(),
            organisation: Some(COLUMNS[1].to_owned()),
            training: Some(COLUMNS[2].to_owned()),
            answers: answers.map(|key| (key.name(instrument), key)).collect(),
            kept: Vec::new(),
        }
    }
}
