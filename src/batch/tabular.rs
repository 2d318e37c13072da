//! Tables: a header of question ids, a record a row.
//!
//! Accepts what spreadsheets write: a byte order mark, `,` `;` or tab, quotes, CR LF. A row that is not UTF-8, has another
//! number of cells than the header or holds a bad answer is rejected; the others are read on.

use std::sync::Arc;

use csv::{ByteRecord, ReaderBuilder};

use super::Separator;
use super::record::{Read, Record, Reject};
use crate::diagnostic::{Diagnostic, SourceFile};
use crate::dossier::given::from_cell;
use crate::dossier::{Dossier, Sheet, contradiction};
use crate::instrument::{Answer, Answers, Instrument, QuestionIx, Scope};
use crate::message::Message;

/// What a column holds.
#[derive(Clone, Copy, Debug)]
enum Column {
    Organisation,
    Training,
    Question(QuestionIx),
    Other,
}

/// A table whose header is understood.
#[derive(Debug)]
pub struct Table<'a> {
    instrument: &'a Instrument,
    input: String,
    columns: Vec<Column>,
    kept: Vec<bool>,
    names: Vec<String>,
    separator: u8,
    /// The line that the header stands on, from 1.
    line: u64,
    body: &'a [u8],
    row: u64,
}

/// Reads the header of a table; `row` is the number that its first row gets, minus one.
///
/// # Errors
/// Every column that is neither known nor in `keep`, every one that is named twice or missing, at its place in the
/// header.
pub fn table<'a>(
    instrument: &'a Instrument,
    input: &str,
    bytes: &'a [u8],
    separator: Separator,
    keep: &[String],
    row: u64,
) -> Result<Table<'a>, Vec<Diagnostic>> {
    let mut body = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let mut separator = match separator {
        Separator::Tab => Some(b'\t'),
        Separator::Sniffed => None,
    };
    // Excel may put `sep=;` before the header.
    if let Some((stated, rest)) = stated_separator(body) {
        separator = separator.or(Some(stated));
        body = rest;
    }
    let blank = body.iter().position(|byte| !matches!(byte, b'\r' | b'\n'));
    let start = bytes.len() - body.len() + blank.unwrap_or(body.len());
    let body = &bytes[start..];
    let end = memchr::memchr(b'\n', body).unwrap_or(body.len());
    let header = body[..end].strip_suffix(b"\r").unwrap_or(&body[..end]);
    let file = SourceFile::decode(input, header.to_vec()).map_err(|problem| vec![problem])?;
    let separator = separator.unwrap_or_else(|| sniff(file.text()));
    let mut reader = ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .from_reader(file.text().as_bytes());
    let mut records = reader.byte_records();
    let header = records.next().and_then(Result::ok).unwrap_or_default();
    let cells = header
        .iter()
        .map(|cell| String::from_utf8_lossy(cell).trim().to_owned());
    let names: Vec<String> = cells.collect();
    if names.iter().all(String::is_empty) {
        let message = Message::new("empty-table").text("file", input);
        return Err(vec![Diagnostic::new(message)]);
    }
    let columns = columns(instrument, &file, &names, keep)?;
    Ok(Table {
        instrument,
        input: input.to_owned(),
        columns,
        kept: names.iter().map(|name| keep.contains(name)).collect(),
        names,
        separator,
        line: 1 + newlines(&bytes[..start]),
        body,
        row,
    })
}

/// The separator that a line such as `sep=;` states, and what follows that line.
fn stated_separator(body: &[u8]) -> Option<(u8, &[u8])> {
    let [separator, rest @ ..] = body.strip_prefix(b"sep=")? else {
        return None;
    };
    let rest = rest.strip_prefix(b"\r").unwrap_or(rest);
    Some((*separator, rest.strip_prefix(b"\n")?))
}

/// The separator that the header has most; a comma when it has none.
fn sniff(header: &str) -> u8 {
    let count = |separator: u8| header.bytes().filter(|byte| *byte == separator).count();
    // The last of equals wins, so the comma comes last.
    *[b'\t', b';', b',']
        .iter()
        .max_by_key(|separator| count(**separator))
        .unwrap_or(&b',')
}

fn columns(
    instrument: &Instrument,
    file: &Arc<SourceFile>,
    names: &[String],
    keep: &[String],
) -> Result<Vec<Column>, Vec<Diagnostic>> {
    let mut problems = Vec::new();
    let mut columns = Vec::new();
    let mut from = 0;
    for (at, name) in names.iter().enumerate() {
        // Each name is looked for behind the one before it, so that a part of a longer name is not taken for it.
        // One that is quoted in another way than it reads has no place of its own.
        let rest = file.text().get(from..).unwrap_or_default();
        let place = match rest.find(name.as_str()) {
            Some(found) => from + found..from + found + name.len(),
            None => 0..0,
        };
        from = from.max(place.end);
        if names[..at].contains(name) {
            let message = Message::new("duplicate-column").text("column", name);
            problems.push(Diagnostic::new(message).at(file, place));
            continue;
        }
        columns.push(match (name.as_str(), instrument.find_question(name)) {
            ("organisation", _) => Column::Organisation,
            ("training", _) => Column::Training,
            (_, Some(question)) => Column::Question(question),
            (_, None) if keep.contains(name) => Column::Other,
            (_, None) => {
                problems.push(unknown_column(instrument, name).at(file, place));
                continue;
            }
        });
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
        Ok(columns)
    } else {
        Err(problems)
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
    let problem = problem.suggest(name, known.chain(["organisation", "training"]));
    if problem.hint.is_some() {
        return problem;
    }
    problem.hint(Message::new("hint-keep").text("column", name))
}

impl Table<'_> {
    /// The names of the columns that are carried through, in the order of the input.
    pub fn kept(&self) -> Vec<&str> {
        let names = self.names.iter().zip(&self.kept);
        names
            .filter(|(_, kept)| **kept)
            .map(|(name, _)| name.as_str())
            .collect()
    }

    /// Reads every row in order; stops when `visit` says so.
    ///
    /// # Errors
    /// Whatever `visit` fails with.
    pub fn read<E>(&self, visit: &mut dyn FnMut(Read) -> Result<(), E>) -> Result<u64, E> {
        let mut reader = ReaderBuilder::new()
            .delimiter(self.separator)
            .has_headers(true)
            .flexible(true)
            .from_reader(self.body);
        let mut cells = ByteRecord::new();
        let mut row = self.row;
        // Reading from memory fails only on a row of another length, which `flexible` allows.
        let _ = reader.byte_headers();
        // csv counts lines only where it stands; a line ending that it has yet to skip would make that one short.
        let (mut line, mut counted) = (self.line, 0);
        loop {
            let from = self.skip_line_endings(reader.position().byte());
            if !reader.read_byte_record(&mut cells).unwrap_or(false) {
                return Ok(row);
            }
            row += 1;
            let end = self.offset(reader.position().byte());
            let raw = &self.body[from..end.max(from)];
            let last = end == self.body.len();
            visit(self.record(row, &cells, raw, last).map_err(|reasons| {
                line += newlines(&self.body[counted..from]);
                counted = from;
                Reject {
                    row,
                    input: self.input.clone(),
                    line,
                    reasons,
                    original: without_ending(raw).to_vec(),
                }
            }))?;
        }
    }

    fn offset(&self, byte: u64) -> usize {
        usize::try_from(byte)
            .unwrap_or(usize::MAX)
            .min(self.body.len())
    }

    /// Where the next row starts: behind the line endings that are still to be skipped.
    fn skip_line_endings(&self, byte: u64) -> usize {
        let from = self.offset(byte);
        let rest = &self.body[from..];
        from + rest
            .iter()
            .position(|byte| !matches!(byte, b'\r' | b'\n'))
            .unwrap_or(rest.len())
    }

    fn record(
        &self,
        row: u64,
        cells: &ByteRecord,
        raw: &[u8],
        last: bool,
    ) -> Result<Record, Vec<(Option<String>, Diagnostic)>> {
        // A quote that is never closed swallows the rows behind it; only the end of the input shows it.
        if last && ends_in_quotes(raw, self.separator) {
            return Err(vec![(
                None,
                Diagnostic::new(Message::new("unclosed-quote")),
            )]);
        }
        if cells.len() != self.columns.len() {
            let message = Message::new("wrong-number-of-cells")
                .number("found", cells.len())
                .number("expected", self.columns.len());
            return Err(vec![(None, Diagnostic::new(message))]);
        }
        let mut dossier = Dossier::empty(self.instrument);
        let mut training = Sheet::empty(self.instrument);
        let mut kept = Vec::new();
        let mut reasons = Vec::new();
        let columns = self.columns.iter().zip(&self.kept).zip(&self.names);
        for (cell, ((column, keep), name)) in cells.iter().zip(columns) {
            let Ok(cell) = std::str::from_utf8(cell) else {
                reasons.push((
                    Some(name.clone()),
                    Diagnostic::new(Message::new("invalid-utf8")),
                ));
                continue;
            };
            if *keep {
                kept.push(cell.to_owned());
            }
            let text = || Some(cell.trim().to_owned()).filter(|text| !text.is_empty());
            match column {
                Column::Organisation => dossier.organisation.title = text(),
                Column::Training => training.title = text(),
                Column::Other => {}
                Column::Question(ix) => {
                    let question = self.instrument.question(*ix);
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
        reasons.extend(contradictions(
            self.instrument,
            &training.answers.or(&dossier.organisation.answers),
        ));
        dossier.trainings.push(training);
        if reasons.is_empty() {
            return Ok(Record { row, dossier, kept });
        }
        Err(reasons)
    }
}

/// Whether a row ends inside a quoted cell: one that starts with a quote which is not closed.
fn ends_in_quotes(row: &[u8], separator: u8) -> bool {
    let (mut quoted, mut start) = (false, true);
    for byte in row {
        match *byte {
            // Inside quotes a doubled quote closes and opens again, which comes to the same.
            b'"' if quoted || start => (quoted, start) = (!quoted, true),
            other => start = !quoted && (other == separator || other == b'\n'),
        }
    }
    quoted
}

fn newlines(bytes: &[u8]) -> u64 {
    memchr::memchr_iter(b'\n', bytes).count() as u64
}

fn without_ending(row: &[u8]) -> &[u8] {
    let end = row
        .iter()
        .rposition(|byte| !matches!(byte, b'\r' | b'\n'))
        .map_or(0, |at| at + 1);
    &row[..end]
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
