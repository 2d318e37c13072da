//! The text of scores and rejects, the reference path.

use std::borrow::Cow;

use super::layout::Layout;
use super::record::{Reasons, Record};
use crate::advice::first_pathway;
use crate::instrument::Instrument;
use crate::scoring::Assessment;
use crate::text::locale::Locale;

/// The columns of scores before the personas.
pub const COLUMNS: [&str; 11] = [
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
    "because",
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

/// The columns of rejects before the record itself. Nobody else calls columns so: they can be told from those of a
/// table when rejects are fed back.
pub(super) const REJECT_COLUMNS: [&str; 6] = [
    "reject_row",
    "reject_input",
    "reject_line",
    "reject_column",
    "reject_code",
    "reject_reason",
];

/// The column of a record that is no row.
pub(super) const ORIGINAL: &str = "original";

/// How rejects are written, so that they can be corrected and fed back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RejectForm {
    /// As rows of the table that they come from, with its header, and the reasons in columns before them.
    Rows(Layout, Vec<u8>),
    /// As records of whatever kind, each in a cell.
    Records,
}

/// What is kept of a record that is rejected.
#[derive(Clone, Copy, Debug)]
pub(super) enum Kept<'r> {
    /// The cells that are its own.
    Cells(&'r [u8]),
    /// Everything, because it has no cells or too few of them to know its own.
    Whole(&'r [u8]),
}

/// Why a record is rejected, as cells.
#[derive(Debug)]
pub(super) struct Why {
    /// The code of the first reason.
    pub(super) code: &'static str,
    cells: Vec<u8>,
}

impl RejectForm {
    /// The form for the rejects of several inputs: that of the first if it is that of all.
    pub fn common(forms: impl IntoIterator<Item = Self>) -> Self {
        let mut forms = forms.into_iter();
        let first = forms.next().unwrap_or(Self::Records);
        if forms.all(|form| form == first) {
            first
        } else {
            Self::Records
        }
    }

    fn layout(&self) -> Layout {
        match self {
            Self::Rows(layout, _) => *layout,
            Self::Records => Layout::CSV,
        }
    }

    /// The header of rejects.
    pub fn header(&self) -> Vec<u8> {
        let layout = self.layout();
        let mut out = Vec::new();
        for column in REJECT_COLUMNS {
            layout.write_cell(column.as_bytes(), &mut out);
        }
        out.extend_from_slice(match self {
            Self::Rows(_, header) => header,
            Self::Records => ORIGINAL.as_bytes(),
        });
        out.push(layout.terminator);
        out
    }

    /// The reasons as cells: the column and code of the first, and the text of all.
    pub(super) fn why(&self, reasons: &Reasons, locale: &Locale) -> Why {
        let first = reasons.first();
        let column = first.and_then(|(column, _)| column.as_deref());
        let code = first.map_or("", |(_, problem)| problem.code());
        let texts: Vec<_> = reasons
            .iter()
            .map(|(column, problem)| reason(locale, column.as_deref(), problem))
            .collect();
        let mut cells = Vec::new();
        for cell in [column.unwrap_or_default(), code, &texts.join("; ")] {
            self.layout()
                .write_cell(guarded(cell).as_bytes(), &mut cells);
        }
        Why { code, cells }
    }

    /// Writes a reject: where it stood, why, and what is kept of the record, without its line ending.
    pub(super) fn write(
        &self,
        row: u64,
        input: &str,
        line: u64,
        why: &Why,
        record: Kept<'_>,
        out: &mut Vec<u8>,
    ) {
        let layout = self.layout();
        layout.write_cell(row.to_string().as_bytes(), out);
        layout.write_cell(guarded(input).as_bytes(), out);
        layout.write_cell(line.to_string().as_bytes(), out);
        out.extend_from_slice(&why.cells);
        let (Kept::Cells(text) | Kept::Whole(text)) = record;
        match (self, record) {
            // As it stood; but quotes that are never closed would swallow the rejects behind it.
            (Self::Rows(..), Kept::Cells(cells)) if !layout.is_open(cells) => {
                out.extend_from_slice(cells);
            }
            _ => {
                layout.write_cell(text, out);
                // In a table of one column this would be a row: a cell more, and nobody takes it for one.
                if !self.is_one_column() {
                    out.pop();
                }
            }
        }
        out.push(layout.terminator);
    }

    /// Whether the rejects are rows of a table that has one column.
    fn is_one_column(&self) -> bool {
        let Self::Rows(layout, header) = self else {
            return false;
        };
        let mut cells = Vec::new();
        layout.cells(header, &mut cells);
        cells.len() == 1
    }
}

/// Writes the row of a training.
pub(super) fn score_row(
    instrument: &Instrument,
    record: &Record,
    title: Option<&str>,
    assessment: &Assessment,
    kept: usize,
    out: &mut Vec<u8>,
) {
    let id = |persona| instrument.persona(persona).id.clone();
    let score = &assessment.score;
    let pathway = first_pathway(instrument, &assessment.effective, assessment.carrying());
    let name = record.dossier.organisation.title.as_deref();
    let cells = [
        record.row.to_string(),
        guarded(name.unwrap_or_default()).into_owned(),
        guarded(title.unwrap_or_default()).into_owned(),
        assessment.persona().map(id).unwrap_or_default(),
        assessment.best().to_string(),
        id(score.runner_up()),
        score.margin().to_string(),
        assessment.verdict.id().to_owned(),
        score.answered.to_string(),
        pathway.map_or_else(String::new, |pathway| pathway.id.clone()),
        assessment.because().unwrap_or_default().to_owned(),
    ];
    let matches = instrument.persona_indices();
    let matches = matches.map(|persona| score.matching(persona).to_string());
    // A record that is no table row has none of the columns that are carried through.
    let kept = (0..kept).map(|at| {
        let cell = record.kept.get(at).map_or("", String::as_str);
        guarded(cell).into_owned()
    });
    line(cells.into_iter().chain(matches).chain(kept), out);
}

/// Writes cells as a line of CSV.
fn line<C: AsRef<[u8]>>(cells: impl IntoIterator<Item = C>, out: &mut Vec<u8>) {
    let mut writer = csv::Writer::from_writer(out);
    // Memory does not fail, and a line has as many cells as it has.
    let _ = writer.write_record(cells);
    let _ = writer.flush();
}

/// A reason on one line, with the column that it is about.
pub fn reason(
    locale: &Locale,
    column: Option<&str>,
    problem: &crate::syntax::diagnostic::Diagnostic,
) -> String {
    let text = problem.one_line(locale);
    match column {
        Some(column) => locale.say(
            &crate::text::message::Message::new("in-column")
                .text("column", column)
                .text("problem", text),
        ),
        None => text,
    }
}

/// Whether a cell that begins with this byte may be a formula: a sign, white space before one, or the first byte of such a
/// character.
#[inline]
pub(super) fn may_be_formula(first: u8) -> bool {
    matches!(
        first,
        b'=' | b'+' | b'-' | b'@' | b'\t'..=b'\r' | b' ' | 0xC2 | 0xE1..=0xE3 | 0xEF
    )
}

/// Whether a cell has to stand between quotes.
pub(super) fn needs_quotes(cell: &[u8]) -> bool {
    cell.iter()
        .any(|byte| matches!(byte, b',' | b'"' | b'\n' | b'\r'))
}

/// A cell that a spreadsheet would take for a formula, with an apostrophe before it, which makes it text. A signed
/// number stays one.
pub(super) fn guarded(cell: &str) -> Cow<'_, str> {
    // White space before a sign may be skipped when a file is read, and wide signs be read as the narrow ones.
    let sign = cell
        .trim_start()
        .starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    let number = cell.strip_prefix(['+', '-']).is_some_and(|rest| {
        rest.starts_with(|c: char| c.is_ascii_digit())
            && rest.chars().all(|c| c.is_ascii_digit() || ".,".contains(c))
    });
    // A tab or a line break may begin the next cell.
    if sign && !number || cell.starts_with(['\t', '\r', '\n']) {
        return Cow::Owned(format!("'{cell}"));
    }
    Cow::Borrowed(cell)
}
