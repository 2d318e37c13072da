//! Writing scores and rejects.

use std::borrow::Cow;
use std::io::{self, Write};

use super::process::{Process, TrainingScore};
use super::record::{Record, Reject};
use crate::instrument::Instrument;
use crate::locale::Locale;
use crate::report::{Reporter, Scope, json_line};

/// Writes scores, a row or a line at a time.
pub enum Writer<'a, W: Write> {
    /// One CSV row a training.
    Csv {
        /// Where to.
        out: Box<csv::Writer<W>>,
        /// What makes scores.
        process: Process<'a>,
        /// How many columns are carried through.
        kept: usize,
    },
    /// One document a line.
    Jsonl {
        /// Where to.
        out: W,
        /// What makes documents.
        reporter: Box<Reporter<'a>>,
        /// How much they tell.
        scope: Scope,
    },
}

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

impl<'a, W: Write> Writer<'a, W> {
    /// A CSV writer; writes the header.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn csv(out: W, instrument: &'a Instrument, kept: &[&str]) -> io::Result<Self> {
        let mut out = csv::Writer::from_writer(out);
        let personas = instrument
            .personas
            .iter()
            .map(|persona| persona.id.as_str());
        let names = kept.iter().map(|name| guarded(name));
        let header: Vec<_> = COLUMNS
            .into_iter()
            .chain(personas)
            .map(Cow::Borrowed)
            .chain(names)
            .collect();
        out.write_record(header.iter().map(|cell| cell.as_bytes()))
            .map_err(plain)?;
        Ok(Self::Csv {
            out: Box::new(out),
            process: Process::new(instrument),
            kept: kept.len(),
        })
    }

    /// A writer of documents.
    pub fn jsonl(out: W, instrument: &'a Instrument, locale: &'a Locale, scope: Scope) -> Self {
        Self::Jsonl {
            out,
            reporter: Box::new(Reporter::new(instrument, locale)),
            scope,
        }
    }

    /// Scores a record and writes the result.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn write(&mut self, record: &Record) -> io::Result<()> {
        match self {
            Writer::Csv { out, process, kept } => {
                let scored = process.process(record);
                for (training, score) in record.dossier.trainings.iter().zip(&scored.trainings) {
                    let title = training.title.as_deref();
                    let instrument = process.instrument();
                    write_row(out, instrument, record, title, score, *kept).map_err(plain)?;
                }
                Ok(())
            }
            Writer::Jsonl {
                out,
                reporter,
                scope,
            } => {
                let document = reporter.document(&record.dossier, None, *scope);
                out.write_all(json_line(&document)?.as_bytes())
            }
        }
    }

    /// Makes sure that everything is written.
    ///
    /// # Errors
    /// When it is not.
    pub fn finish(self) -> io::Result<()> {
        match self {
            Writer::Csv { mut out, .. } => out.flush(),
            Writer::Jsonl { mut out, .. } => out.flush(),
        }
    }
}

fn write_row<W: Write>(
    out: &mut csv::Writer<W>,
    instrument: &Instrument,
    record: &Record,
    title: Option<&str>,
    score: &TrainingScore<'_>,
    kept: usize,
) -> csv::Result<()> {
    let id = |persona| instrument.persona(persona).id.as_str();
    let name = record
        .dossier
        .organisation
        .title
        .as_deref()
        .unwrap_or_default();
    out.write_field(record.row.to_string())?;
    out.write_field(guarded(name).as_bytes())?;
    out.write_field(guarded(title.unwrap_or_default()).as_bytes())?;
    out.write_field(score.persona.map(id).unwrap_or_default())?;
    out.write_field(score.best.to_string())?;
    out.write_field(id(score.runner_up))?;
    out.write_field(score.margin.to_string())?;
    out.write_field(score.verdict.id())?;
    out.write_field(score.answered.to_string())?;
    out.write_field(score.pathway)?;
    for matching in &score.matches {
        out.write_field(matching.to_string())?;
    }
    // A record that is no table row has none of the columns that are carried through.
    for at in 0..kept {
        let cell = record.kept.get(at).map_or("", String::as_str);
        out.write_field(guarded(cell).as_bytes())?;
    }
    out.write_record(None::<&[u8]>)
}

/// The error under csv's own, so that a full disk or a closed pipe is known for what it is.
fn plain(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

/// A cell that a spreadsheet would take for a formula, with an apostrophe before it, which makes it text. A signed
/// number stays one.
fn guarded(cell: &str) -> Cow<'_, str> {
    let number = cell.strip_prefix(['+', '-']).is_some_and(|rest| {
        rest.starts_with(|c: char| c.is_ascii_digit())
            && rest.chars().all(|c| c.is_ascii_digit() || ".,".contains(c))
    });
    if !number && cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        return Cow::Owned(format!("'{cell}"));
    }
    Cow::Borrowed(cell)
}

/// Writes rejected records: where they stood, why, and their original text.
pub struct RejectWriter<'a, W: Write> {
    out: csv::Writer<W>,
    locale: &'a Locale,
}

impl<'a, W: Write> RejectWriter<'a, W> {
    /// A writer of rejects; writes the header.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn new(out: W, locale: &'a Locale) -> io::Result<Self> {
        let mut out = csv::Writer::from_writer(out);
        out.write_record([
            "row", "input", "line", "column", "code", "reason", "original",
        ])
        .map_err(plain)?;
        Ok(Self { out, locale })
    }

    /// Writes a reject: its first reason in columns, further ones added to the text.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn write(&mut self, reject: &Reject) -> io::Result<()> {
        self.write_fields(reject).map_err(plain)
    }

    fn write_fields(&mut self, reject: &Reject) -> csv::Result<()> {
        let first = reject.reasons.first();
        let column = first
            .and_then(|(column, _)| column.as_deref())
            .unwrap_or_default();
        let code = first.map_or("", |(_, problem)| problem.code());
        let reasons: Vec<_> = reject
            .reasons
            .iter()
            .map(|(column, problem)| reason(self.locale, column.as_deref(), problem))
            .collect();
        self.out.write_field(reject.row.to_string())?;
        self.out.write_field(guarded(&reject.input).as_bytes())?;
        self.out.write_field(reject.line.to_string())?;
        self.out.write_field(guarded(column).as_bytes())?;
        self.out.write_field(code)?;
        self.out
            .write_field(guarded(&reasons.join("; ")).as_bytes())?;
        self.out.write_field(&reject.original)?;
        self.out.write_record(None::<&[u8]>)
    }

    /// Makes sure that everything is written.
    ///
    /// # Errors
    /// When it is not.
    pub fn finish(mut self) -> io::Result<()> {
        self.out.flush()
    }
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
