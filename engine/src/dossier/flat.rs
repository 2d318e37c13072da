//! Flat records: one organisation and one training in one table of answers, as a row of a table or an object of JSON.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::given;
use super::model::{Dossier, Sheet};
use super::sheet::{check_contradictions, from_node, misfit};
use crate::instrument::{Answer, Answers, Instrument, QuestionIx, Scope};
use crate::syntax::diagnostic::{Diagnostic, SourceFile};
use crate::syntax::{Entry, Fields, Node, Value, unknown_key};

/// A flat record while it is read: names and answers of either scope, in any order.
#[derive(Debug)]
pub struct FlatRecord<'a> {
    instrument: &'a Instrument,
    dossier: Dossier,
    training: Sheet,
}

impl<'a> FlatRecord<'a> {
    /// A record without answers.
    pub fn new(instrument: &'a Instrument) -> Self {
        Self {
            instrument,
            dossier: Dossier::empty(instrument),
            training: Sheet::empty(instrument),
        }
    }

    fn sheet(&mut self, scope: Scope) -> &mut Sheet {
        match scope {
            Scope::Organisation => &mut self.dossier.organisation,
            Scope::Training => &mut self.training,
        }
    }

    /// Sets the name of the organisation or the title of the training; a blank one is none.
    pub fn name(&mut self, scope: Scope, name: &str) {
        let is_blank = name.trim().is_empty();
        self.sheet(scope).title = (!is_blank).then(|| name.to_owned());
    }

    /// Sets the answer to a question.
    pub fn answer(&mut self, question: QuestionIx, answer: Option<Answer>) {
        let scope = self.instrument.question(question).scope;
        self.sheet(scope).answers.set(question, answer);
    }

    /// The dossier of the record, and all its answers, which may contradict each other.
    pub fn finish(mut self) -> (Dossier, Answers) {
        let answers = self.training.answers.or(&self.dossier.organisation.answers);
        self.dossier.trainings.push(self.training);
        (self.dossier, answers)
    }
}

/// Reads a flat record: `organisation` and `training` are its names, all other keys are questions of either scope.
///
/// # Errors
/// Every problem of the tree, sorted by place.
pub fn parse_flat(
    instrument: &Instrument,
    file: &Arc<SourceFile>,
    node: &Node,
) -> Result<Dossier, Vec<Diagnostic>> {
    let mut problems = Vec::new();
    let mut record = FlatRecord::new(instrument);
    let mut places = BTreeMap::new();
    if let Some(fields) = Fields::of(file, node, &mut problems) {
        for entry in fields.entries() {
            let named = match entry.key.as_str() {
                "organisation" => Some(Scope::Organisation),
                "training" => Some(Scope::Training),
                _ => None,
            };
            if let Some(scope) = named {
                // What data frames write where there is nothing.
                if !matches!(entry.node.value, Value::Null)
                    && let Some((text, _)) = fields.as_text(&entry.node, &mut problems)
                {
                    record.name(scope, text);
                }
                continue;
            }
            match flat_answer(instrument, file, entry) {
                Ok((question, answer)) => {
                    record.answer(question, answer);
                    places.insert(question, entry);
                }
                Err(problem) => problems.push(problem),
            }
        }
    }
    let (dossier, answers) = record.finish();
    check_contradictions(instrument, file, &answers, &places, &mut problems);
    Diagnostic::sort(&mut problems);
    if problems.is_empty() {
        Ok(dossier)
    } else {
        Err(problems)
    }
}

/// The answer under a key of a flat record; a text may hold several options, as a table cell does.
fn flat_answer(
    instrument: &Instrument,
    file: &Arc<SourceFile>,
    entry: &Entry,
) -> Result<(QuestionIx, Option<Answer>), Diagnostic> {
    let Some(ix) = instrument.find_question(&entry.key) else {
        let known = instrument
            .questions
            .iter()
            .map(|question| question.id.as_str());
        return Err(unknown_key(
            file,
            entry,
            known.chain(["organisation", "training"]),
        ));
    };
    let question = instrument.question(ix);
    let answer = match &entry.node.value {
        Value::Null => Ok(None),
        Value::Text(text) => given::from_cell(question, text),
        _ => match from_node(question, &entry.node) {
            Some(answer) => answer.map(Some),
            None => return Err(misfit(file, question, &entry.node)),
        },
    };
    answer
        .map(|answer| (ix, answer))
        .map_err(|problem| problem.at(file, entry.node.span.clone()))
}
