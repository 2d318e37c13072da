//! The plain way from a row to a record, or to the reasons why it is none.
//!
//! A row that is not UTF-8, has another number of cells than the header or holds a bad answer is rejected.

use super::header::{Column, Header};
use super::record::Record;
use super::text;
use crate::diagnostic::Diagnostic;
use crate::dossier::given::from_cell;
use crate::dossier::{Dossier, Sheet, contradiction};
use crate::instrument::{Answer, Answers, Instrument, Scope};
use crate::message::Message;

/// Why a record is rejected: each reason with the column that it is about, if it has one.
pub(super) type Reasons = Vec<(Option<String>, Diagnostic)>;

/// The record in a row.
pub(super) fn record(
    instrument: &Instrument,
    input: &str,
    header: &Header,
    row: u64,
    raw: &[u8],
) -> Result<Record, Reasons> {
    let only = |message| Err(vec![(None, Diagnostic::new(message))]);
    let mut cells = Vec::new();
    // A quote that is never closed swallows the rows behind it.
    if !header.layout.cells(raw, &mut cells) {
        return only(Message::new("unclosed-quote"));
    }
    if cells.len() != header.columns.len() {
        return only(
            Message::new("wrong-number-of-cells")
                .number("found", cells.len())
                .number("expected", header.columns.len()),
        );
    }
    let mut dossier = Dossier::empty(instrument);
    let mut training = Sheet::empty(instrument);
    let mut kept = Vec::new();
    let mut reasons = Vec::new();
    let columns = header.columns.iter().zip(&header.kept).zip(&header.names);
    for (cell, ((column, keep), name)) in cells.iter().zip(columns) {
        let Ok(cell) = std::str::from_utf8(cell) else {
            let problem = Diagnostic::new(Message::new("invalid-utf8"));
            reasons.push((Some(name.clone()), problem));
            continue;
        };
        if *keep {
            kept.push(cell.to_owned());
        }
        let name_in = || Some(cell.trim().to_owned()).filter(|text| !text.is_empty());
        match column {
            Column::Organisation => dossier.organisation.title = name_in(),
            Column::Training => training.title = name_in(),
            Column::Other => {}
            Column::Original => match text::line(instrument, input, cell.as_bytes()) {
                Ok(original) => dossier = original,
                Err(problems) => {
                    reasons.extend(problems.into_iter().map(|problem| (None, problem)));
                }
            },
            Column::Question(ix) => {
                let question = instrument.question(*ix);
                let answers = match question.scope {
                    Scope::Organisation => &mut dossier.organisation.answers,
                    Scope::Training => &mut training.answers,
                };
                match from_cell(question, cell) {
                    Ok(answer) => answers.set(*ix, answer),
                    Err(problem) => reasons.push((Some(name.clone()), problem)),
                }
            }
        }
    }
    // A whole record has its trainings, and has been looked at for contradictions.
    if !header.columns.contains(&Column::Original) {
        let answers = training.answers.or(&dossier.organisation.answers);
        reasons.extend(contradictions(instrument, &answers));
        dossier.trainings.push(training);
    }
    if reasons.is_empty() {
        Ok(Record { row, dossier, kept })
    } else {
        Err(reasons)
    }
}

fn contradictions(instrument: &Instrument, answers: &Answers) -> Vec<(Option<String>, Diagnostic)> {
    let numbers = instrument.question_indices();
    numbers
        .filter_map(|number| {
            let (derived, stated, given) = instrument.contradiction(number, answers)?;
            let Some(Answer::Number(value)) = answers.get(number) else {
                return None;
            };
            let question = instrument.question(derived);
            let key = &instrument.question(number).id;
            let problem = contradiction(question, key, &value.to_string(), stated, given);
            Some((Some(question.id.clone()), problem))
        })
        .collect()
}
