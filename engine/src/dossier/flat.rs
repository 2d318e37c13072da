//! Flat records: one organisation and one training in one table of answers.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::given;
use super::model::{Dossier, Sheet};
use super::sheet::{check_contradictions, from_node, misfit};
use crate::diagnostic::{Diagnostic, SourceFile};
use crate::instrument::{Answer, Instrument, QuestionIx, Scope};
use crate::source::{Entry, Fields, Node, Value, unknown_key};

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
    let mut dossier = Dossier::empty(instrument);
    let mut training = Sheet::empty(instrument);
    if let Some(fields) = Fields::of(file, node, &mut problems) {
        let mut places = BTreeMap::new();
        for entry in fields.entries() {
            let name = match entry.key.as_str() {
                "organisation" => Some(&mut dossier.organisation.title),
                "training" => Some(&mut training.title),
                _ => None,
            };
            // What data frames write where there is nothing.
            let absent = matches!(entry.node.value, Value::Null);
            if let Some(name) = name {
                if absent {
                    continue;
                }
                let text = fields.as_text(&entry.node, &mut problems);
                *name = text
                    .map(|(text, _)| text.to_owned())
                    .filter(|text| !text.trim().is_empty());
                continue;
            }
            match flat_answer(instrument, file, entry) {
                Ok((question, answer)) => {
                    let answers = match instrument.question(question).scope {
                        Scope::Organisation => &mut dossier.organisation.answers,
                        Scope::Training => &mut training.answers,
                    };
                    answers.set(question, answer);
                    places.insert(question, entry);
                }
                Err(problem) => problems.push(problem),
            }
        }
        let answers = training.answers.or(&dossier.organisation.answers);
        check_contradictions(instrument, file, &answers, &places, &mut problems);
    }
    dossier.trainings.push(training);
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
