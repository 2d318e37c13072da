//! The text of scores and rejects, the plain way.

use std::borrow::Cow;

use super::process::TrainingScore;
use super::record::{Record, Reject};
use crate::instrument::Instrument;
use crate::locale::Locale;

/// The columns before the personas.
const COLUMNS: [&str; 10] = [
    "row",
    "organisation",
    "training",
    "persona",
    "match",
    "runner_up",
    "margin",
    "verdict",
    "answered",
    "pathway",
];

/// The header of scores, with the names of the columns that are carried through.
pub fn score_header(instrument: &Instrument, kept: &[&str]) -> Vec<u8> {
    let personas = instrument
        .personas
        .iter()
        .map(|persona| persona.id.as_str());
    let columns = COLUMNS.into_iter().chain(personas).map(Cow::Borrowed);
    let names = kept.iter().map(|name| guarded(name));
    let mut out = Vec::new();
    line(
        columns
            .chain(names)
            .map(|cell| cell.into_owned().into_bytes()),
        &mut out,
    );
    out
}

/// The header of rejects.
pub fn reject_header() -> Vec<u8> {
    let columns = [
        "row", "input", "line", "column", "code", "reason", "original",
    ];
    let mut out = Vec::new();
    line(columns, &mut out);
    out
}

/// Writes the row of a training.
pub(super) fn score_row(
    instrument: &Instrument,
    record: &Record,
    title: Option<&str>,
    score: &TrainingScore<'_>,
    kept: usize,
    out: &mut Vec<u8>,
) {
    let id = |persona| instrument.persona(persona).id.clone();
    let name = record.dossier.organisation.title.as_deref();
    let cells = [
        record.row.to_string(),
        guarded(name.unwrap_or_default()).into_owned(),
        guarded(title.unwrap_or_default()).into_owned(),
        score.persona.map(id).unwrap_or_default(),
        score.best.to_string(),
        id(score.runner_up),
        score.margin.to_string(),
        score.verdict.id().to_owned(),
        score.answered.to_string(),
        score.pathway.to_owned(),
    ];
    let matches = score.matches.iter().map(ToString::to_string);
    // A record that is no table row has none of the columns that are carried through.
    let kept = (0..kept).map(|at| {
        let cell = record.kept.get(at).map_or("", String::as_str);
        guarded(cell).into_owned()
    });
    line(cells.into_iter().chain(matches).chain(kept), out);
}

/// Writes the row of a reject: where it stood, why, and its original text. Its first reason is in columns, further ones
/// are added to the text.
pub(super) fn reject_row(reject: &Reject, locale: &Locale, out: &mut Vec<u8>) {
    let first = reject.reasons.first();
    let column = first
        .and_then(|(column, _)| column.as_deref())
        .unwrap_or_default();
    let code = first.map_or("", |(_, problem)| problem.code());
    let reasons: Vec<_> = reject
        .reasons
        .iter()
        .map(|(column, problem)| reason(locale, column.as_deref(), problem))
        .collect();
    let cells = [
        reject.row.to_string().into_bytes(),
        guarded(&reject.input).into_owned().into_bytes(),
        reject.line.to_string().into_bytes(),
        guarded(column).into_owned().into_bytes(),
        code.as_bytes().to_vec(),
        guarded(&reasons.join("; ")).into_owned().into_bytes(),
        reject.original.clone(),
    ];
    line(cells, out);
}

/// Writes cells as a line of CSV.
fn line<C: AsRef<[u8]>>(cells: impl IntoIterator<Item = C>, out: &mut Vec<u8>) {
    let mut writer = csv::Writer::from_writer(out);
    // Memory does not fail, and a line has as many cells as it has.
    let _ = writer.write_record(cells);
    let _ = writer.flush();
}

/// A reason on one line, with the column that it is about.
pub(crate) fn reason(
    locale: &Locale,
    column: Option<&str>,
    problem: &crate::diagnostic::Diagnostic,
) -> String {
    let text = problem.one_line(locale);
    match column {
        Some(column) => locale.say(
            &crate::message::Message::new("in-column")
                .text("column", column)
                .text("problem", text),
        ),
        None => text,
    }
}

/// What a formula begins with.
const STARTS: [u8; 6] = [b'=', b'+', b'-', b'@', b'\t', b'\r'];

/// Whether a cell that begins with this may be a formula.
#[inline]
pub(super) fn is_formula(first: u8) -> bool {
    STARTS.contains(&first)
}

/// Whether a cell has to stand between quotes.
pub(super) fn needs_quotes(cell: &[u8]) -> bool {
    cell.iter()
        .any(|byte| matches!(byte, b',' | b'"' | b'\n' | b'\r'))
}

/// A cell that a spreadsheet would take for a formula, with an apostrophe before it, which makes it text. A signed
/// number stays one.
pub(super) fn guarded(cell: &str) -> Cow<'_, str> {
    let number = cell.strip_prefix(['+', '-']).is_some_and(|rest| {
        rest.starts_with(|c: char| c.is_ascii_digit())
            && rest.chars().all(|c| c.is_ascii_digit() || ".,".contains(c))
    });
    if !number && cell.starts_with(STARTS.map(char::from)) {
        return Cow::Owned(format!("'{cell}"));
    }
    Cow::Borrowed(cell)
}
