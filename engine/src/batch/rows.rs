//! The reference path from a row to a record, or to the reasons why it is none.
//!
//! A row that is not UTF-8, has another number of cells than the header or holds a bad answer is rejected.

use super::columns::Column;
use super::header::Header;
use super::record::{Reasons, Record};
use super::text;
use crate::dossier::{FinishedRecord, FlatRecord, contradiction};
use crate::instrument::{Answer, Answers, Contradiction, Instrument, Scope};
use crate::syntax::diagnostic::Diagnostic;
use crate::text::message::Message;

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
    let mut record = FlatRecord::new(instrument);
    let mut original = None;
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
        match column {
            Column::Organisation => record.name(Scope::Organisation, cell.trim()),
            Column::Training => record.name(Scope::Training, cell.trim()),
            Column::Other => {}
            Column::Barriers => {
                let problem = record.barriers(cell).err();
                reasons.extend(problem.map(|problem| (Some(name.clone()), problem)));
            }
            Column::Original => match text::line(instrument, input, cell.as_bytes()) {
                Ok(dossier) => original = Some(dossier),
                Err(problems) => {
                    reasons.extend(problems.into_iter().map(|problem| (None, problem)));
                }
            },
            Column::Answers(key) => {
                if let Err(problem) = record.text(*key, cell) {
                    reasons.push((Some(name.clone()), problem));
                }
            }
        }
    }
    let FinishedRecord {
        dossier: flat,
        answers,
        problems,
    } = record.finish();
    reasons.extend(problems.into_iter().map(|(key, problem)| {
        let name = header.column_of(key).map(str::to_owned);
        (name, problem)
    }));
    // A whole record has its own trainings, and has been looked at for contradictions.
    if !header.columns.contains(&Column::Original) {
        reasons.extend(contradictions(instrument, &answers));
    }
    let dossier = original.unwrap_or(flat);
    if reasons.is_empty() {
        Ok(Record { row, dossier, kept })
    } else {
        Err(reasons)
    }
}

fn contradictions(instrument: &Instrument, answers: &Answers) -> Vec<(Option<String>, Diagnostic)> {
    let reason = |found: Contradiction| {
        let value = match answers.get(found.number) {
            Some(Answer::Number(value)) => value.to_string(),
            _ => String::new(),
        };
        let problem = contradiction(instrument, &found, &value);
        (Some(instrument.question(found.derived).id.clone()), problem)
    };
    instrument.contradictions(answers).map(reason).collect()
}
