//! What the columns of a table hold, by their names.

use std::collections::HashSet;
use std::sync::Arc;

use super::output::{ORIGINAL, REJECT_COLUMNS};
use crate::dossier::decision::BARRIERS;
use crate::instrument::{AnswerKey, Instrument};
use crate::syntax::diagnostic::{Diagnostic, SourceFile};
use crate::syntax::note;
use crate::text::message::Message;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Organisation,
    Training,
    Answers(AnswerKey),
    /// The thresholds that people say they meet.
    Barriers,
    /// A whole record, as it stood in an input that was no table.
    Original,
    Other,
}

/// What the columns with names may be called.
const ORGANISATION: [&str; 3] = ["organisation", "organization", "organisatie"];
const TRAINING: [&str; 2] = ["training", "opleiding"];

impl Column {
    /// What it answers, if it does.
    pub(super) fn key(&self) -> Option<AnswerKey> {
        match self {
            Column::Answers(key) => Some(*key),
            Column::Organisation
            | Column::Training
            | Column::Barriers
            | Column::Original
            | Column::Other => None,
        }
    }
}

/// What all columns hold, or every one that is neither known nor to be kept, is named twice, or does not go with the others.
pub(super) fn columns(
    instrument: &Instrument,
    file: &Arc<SourceFile>,
    names: &[String],
    keep: &[String],
) -> Result<Vec<Column>, Vec<Diagnostic>> {
    let is_rejects = names.iter().any(|name| name == REJECT_COLUMNS[0]);
    let mut problems = Vec::new();
    let mut columns = Vec::new();
    let mut from = 0;
    let mut seen = HashSet::new();
    for name in names {
        // Each name is looked for behind the one before it, so that a part of a longer name is not taken for it.
        // One that is quoted in another way than it reads has no place of its own.
        let rest = file.text().get(from..).unwrap_or_default();
        let place = match rest.find(name.as_str()) {
            Some(found) => from + found..from + found + name.len(),
            None => 0..0,
        };
        from = from.max(place.end);
        let column = column(instrument, name, is_rejects, keep);
        let is_one = column.is_some_and(|column| column != Column::Other);
        let is_twice = is_one && columns.contains(&column);
        if is_twice || !seen.insert(name) {
            let message = Message::new("duplicate-column").text("column", name);
            note(&mut problems, Diagnostic::new(message).at(file, place));
        } else if column.is_none() {
            note(
                &mut problems,
                unknown_column(instrument, name).at(file, place),
            );
        }
        columns.push(column);
    }
    let keys: Vec<_> = columns.iter().flatten().filter_map(Column::key).collect();
    for key in &keys {
        if let Some(message) = misfit(instrument, *key, &keys) {
            note(&mut problems, Diagnostic::new(message).at(file, 0..0));
        }
    }
    for name in keep.iter().filter(|name| !names.contains(name)) {
        let problem = Diagnostic::new(Message::new("missing-column").text("column", name));
        problems.push(
            problem
                .at(file, 0..0)
                .suggest(name, names.iter().map(String::as_str)),
        );
    }
    if problems.is_empty() {
        Ok(columns.into_iter().flatten().collect())
    } else {
        Err(problems)
    }
}

/// What is wrong with a column for how picks compare, beside the others: the picks have to stand once.
fn misfit(instrument: &Instrument, key: AnswerKey, keys: &[AnswerKey]) -> Option<Message> {
    let whole = AnswerKey::Answer(key.question());
    let is_whole = keys.contains(&whole);
    let is_rank = |key: &AnswerKey| matches!(key, AnswerKey::Rank(..));
    let id = match key {
        AnswerKey::Rank(..) if is_whole => "answered-twice",
        AnswerKey::Order(ix) => {
            let mut ranks = keys.iter().filter(|one| one.question() == ix);
            let is_there = is_whole || ranks.any(is_rank);
            (!is_there).then_some("order-column-alone")?
        }
        AnswerKey::Answer(_) | AnswerKey::Rank(..) => return None,
    };
    let message = Message::new(id).text("a", whole.name(instrument));
    Some(message.text("b", key.name(instrument)))
}

/// What a column of that name holds, if anything: ids first, then names that people give.
fn column(
    instrument: &Instrument,
    name: &str,
    is_rejects: bool,
    keep: &[String],
) -> Option<Column> {
    if let Some(key) = instrument.find_key(name) {
        return Some(Column::Answers(key));
    }
    // In rejects that are fed back, the columns with reasons have said what they had to.
    match name {
        _ if name == ORGANISATION[0] => Some(Column::Organisation),
        _ if name == TRAINING[0] => Some(Column::Training),
        BARRIERS => Some(Column::Barriers),
        _ if keep.iter().any(|kept| kept == name) => Some(Column::Other),
        ORIGINAL if is_rejects => Some(Column::Original),
        _ if is_rejects && REJECT_COLUMNS.contains(&name) => Some(Column::Other),
        _ => {
            let lower = name.to_lowercase();
            let named = instrument.find_question_by_name(name);
            let is = |names: &[&str]| names.contains(&lower.as_str());
            named
                .map(|ix| Column::Answers(AnswerKey::Answer(ix)))
                .or_else(|| is(&ORGANISATION).then_some(Column::Organisation))
                .or_else(|| is(&TRAINING).then_some(Column::Training))
        }
    }
}

fn unknown_column(instrument: &Instrument, name: &str) -> Diagnostic {
    if name.is_empty() {
        return Diagnostic::new(Message::new("nameless-column"));
    }
    let known = instrument
        .questions
        .iter()
        .map(|question| question.id.as_str());
    let problem = Diagnostic::new(Message::new("unknown-column").text("column", name));
    let problem = problem.suggest(name, known.chain(["organisation", "training", BARRIERS]));
    if problem.hint.is_some() {
        return problem;
    }
    problem.hint(Message::new("hint-keep").text("column", as_typed(name)))
}

/// The name of a column as it is typed: one with a comma between quotes, and all of it so that a shell leaves it alone.
fn as_typed(name: &str) -> String {
    let name = if name.contains([',', '"']) {
        format!("\"{}\"", name.replace('"', "\"\""))
    } else {
        name.to_owned()
    };
    let plain = |c: char| c.is_alphanumeric() || "-_.".contains(c);
    if name.chars().all(plain) {
        name
    } else {
        format!("'{}'", name.replace('\'', r"'\''"))
    }
}
