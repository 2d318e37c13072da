//! Records that are not rows: a JSON object a line, or one dossier as a whole.

use super::record::{Read, Record, Reject};
use crate::diagnostic::{Diagnostic, SourceFile};
use crate::dossier::{Dossier, parse, parse_flat, parse_node};
use crate::instrument::Instrument;
use crate::message::Message;
use crate::source::{Node, Notation, Value};

/// Reads one JSON object a line, flat or a whole dossier; blank lines are skipped. `row` is the number of the record
/// before the first. Returns the number of the last.
///
/// # Errors
/// Whatever `visit` fails with.
pub fn lines<E>(
    instrument: &Instrument,
    input: &str,
    bytes: &[u8],
    mut row: u64,
    visit: &mut dyn FnMut(Read) -> Result<(), E>,
) -> Result<u64, E> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    for (line, original) in (1..).zip(bytes.split(|byte| *byte == b'\n')) {
        let original = original.strip_suffix(b"\r").unwrap_or(original);
        if original.trim_ascii().is_empty() {
            continue;
        }
        row += 1;
        let read = line_dossier(instrument, input, original).map(|dossier| Record {
            row,
            dossier,
            kept: Vec::new(),
        });
        visit(read.map_err(|problems| {
            Reject {
                row,
                input: input.to_owned(),
                line,
                reasons: problems
                    .into_iter()
                    .map(|problem| (None, problem))
                    .collect(),
                original: original.to_vec(),
            }
        }))?;
    }
    Ok(row)
}

fn line_dossier(
    instrument: &Instrument,
    input: &str,
    line: &[u8],
) -> Result<Dossier, Vec<Diagnostic>> {
    let file = SourceFile::decode(input, line.to_vec()).map_err(|problem| vec![problem])?;
    let node = crate::source::parse(&file, Notation::Json)?;
    if is_dossier(&node) {
        scorable(parse_node(instrument, &file, &node)?)
    } else {
        parse_flat(instrument, &file, &node)
    }
}

/// A dossier without a training gives no score, and a record may not vanish.
fn scorable(dossier: Dossier) -> Result<Dossier, Vec<Diagnostic>> {
    if dossier.trainings.is_empty() {
        return Err(vec![Diagnostic::new(Message::new("no-training-to-score"))]);
    }
    Ok(dossier)
}

/// A whole dossier holds a table or a list where a flat record holds names.
fn is_dossier(node: &Node) -> bool {
    let Value::Table(entries) = &node.value else {
        return false;
    };
    entries.iter().any(|entry| {
        let nested = matches!(entry.node.value, Value::Table(_) | Value::List(_));
        entry.key == "format" || nested && matches!(entry.key.as_str(), "organisation" | "training")
    })
}

/// Reads one dossier as one record.
///
/// # Errors
/// The record as a reject.
pub fn whole(
    instrument: &Instrument,
    input: &str,
    bytes: Vec<u8>,
    notation: Notation,
    row: u64,
) -> Read {
    let original = bytes.clone();
    let dossier = SourceFile::decode(input, bytes)
        .map_err(|problem| vec![problem])
        .and_then(|file| parse(instrument, &file, notation))
        .and_then(scorable);
    match dossier {
        Ok(dossier) => Ok(Record {
            row,
            dossier,
            kept: Vec::new(),
        }),
        Err(problems) => Err(Reject {
            row,
            input: input.to_owned(),
            line: problems.first().map_or(1, Diagnostic::line),
            reasons: problems
                .into_iter()
                .map(|problem| (None, problem))
                .collect(),
            original,
        }),
    }
}
