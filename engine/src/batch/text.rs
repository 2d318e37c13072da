//! Records that are not rows: a JSON object a line, or one dossier as a whole.

use crate::dossier::{Dossier, is_document, parse, parse_document, parse_flat, parse_node};
use crate::instrument::Instrument;
use crate::syntax::diagnostic::{Diagnostic, SourceFile};
use crate::syntax::{Node, Notation, Value};
use crate::text::message::Message;

/// The dossier in a line: flat, whole, or a document that was made from one.
pub(super) fn line(
    instrument: &Instrument,
    input: &str,
    line: &[u8],
) -> Result<Dossier, Vec<Diagnostic>> {
    let file = SourceFile::decode(input, line.to_vec()).map_err(|problem| vec![problem])?;
    let node = crate::syntax::parse(&file, Notation::Json)?;
    if is_document(&node) {
        scorable(parse_document(instrument, &file, &node)?)
    } else if is_dossier(&node) {
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

/// The dossier that an input is, or the one that a document was made from.
pub(super) fn whole(
    instrument: &Instrument,
    input: &str,
    bytes: &[u8],
    notation: Notation,
) -> Result<Dossier, Vec<Diagnostic>> {
    let file = SourceFile::decode(input, bytes.to_vec()).map_err(|problem| vec![problem])?;
    if notation == Notation::Json
        && let Ok(node) = crate::syntax::parse(&file, notation)
        && is_document(&node)
    {
        return scorable(parse_document(instrument, &file, &node)?);
    }
    scorable(parse(instrument, &file, notation)?)
}
