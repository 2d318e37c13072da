//! The header of a table: which column holds what, and how the table is written.
//!
//! Accepts what spreadsheets write: a byte order mark, a line that states the separator, `,` `;` or tab, blank lines.

use std::collections::HashSet;
use std::io::{self, Read};
use std::sync::Arc;

use super::Separator;
use super::block::MOST_IN_LINE;
use super::layout::{Layout, end_of_quotes};
use super::output::{Kept, ORIGINAL, REJECT_COLUMNS, RejectForm};
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
            Column::Organisation | Column::Training | Column::Original | Column::Other => None,
        }
    }
}

/// A header that is understood.
#[derive(Clone, Debug)]
pub struct Header {
    pub(super) columns: Vec<Column>,
    pub(super) kept: Vec<bool>,
    pub(super) names: Vec<String>,
    /// How the table is written.
    pub layout: Layout,
    /// How many lines stand before the first row.
    pub lines: u64,
    /// The line itself, without its ending.
    text: Vec<u8>,
    /// How many columns at the beginning say why a record was rejected before.
    skipped: usize,
    /// What was read behind the header.
    pub begun: Vec<u8>,
}

/// Why there is no header.
#[derive(Debug)]
pub enum NoHeader {
    /// It cannot be read.
    Unreadable(io::Error),
    /// It does not end where one would, after so many bytes.
    TooLarge(usize),
    /// It can be read, but not understood: every column that is neither known nor to be kept, every one that is named twice or
    /// missing, at its place.
    Wrong(Vec<Diagnostic>),
}

/// How much is read to find a header.
const SIZE: usize = 64 * 1024;

/// Reads the header of a table, and as much behind it as comes with it.
///
/// # Errors
/// When it cannot be read or understood.
pub fn header(
    instrument: &Instrument,
    input: &str,
    bytes: &mut dyn Read,
    separator: Separator,
    keep: &[String],
) -> Result<Header, NoHeader> {
    let mut read = Vec::new();
    loop {
        // As much as there is: whoever writes a stream may wait for the first score before the next row.
        let more = read_once(bytes, &mut read).map_err(NoHeader::Unreadable)?;
        if read.len() > MOST_IN_LINE {
            return Err(NoHeader::TooLarge(MOST_IN_LINE));
        }
        let start = start(&read);
        let body = &read[start.at..];
        let separators = separators(separator, &start);
        let ends = line_end(body, b'\n', separators).is_some()
            // Behind one that comes last a line feed may follow.
            || line_end(body, b'\r', separators).is_some_and(|end| end + 1 < body.len());
        if more == 0 || ends {
            return understand(instrument, input, &read, separator, keep).map_err(NoHeader::Wrong);
        }
    }
}

/// What may separate the cells of the header.
fn separators(separator: Separator, start: &Start) -> [u8; 4] {
    let known = match separator {
        Separator::Is(separator) => Some(separator),
        Separator::Sniffed => start.stated,
    };
    [b',', b';', b'\t', known.unwrap_or(b',')]
}

/// Where the first line ends with this byte, those between quotes left aside; nothing when it goes on.
fn line_end(body: &[u8], terminator: u8, separators: [u8; 4]) -> Option<usize> {
    let (mut at, mut begins) = (0, true);
    while let Some(byte) = body.get(at) {
        if begins && *byte == b'"' {
            at = end_of_quotes(body, at)?;
            begins = false;
            continue;
        }
        if *byte == terminator {
            return Some(at);
        }
        begins = separators.contains(byte);
        at += 1;
    }
    None
}

/// Reads what is there, waiting only when there is nothing; returns how much that was.
fn read_once(bytes: &mut dyn Read, to: &mut Vec<u8>) -> io::Result<usize> {
    let filled = to.len();
    to.resize(filled + SIZE, 0);
    let read = loop {
        match bytes.read(&mut to[filled..]) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            read => break read,
        }
    };
    to.truncate(filled + read.as_ref().copied().unwrap_or(0));
    read
}

/// Where the header begins, and the separator that is stated before it.
struct Start {
    at: usize,
    stated: Option<u8>,
}

fn start(bytes: &[u8]) -> Start {
    let mut body = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let mut stated = None;
    // Excel may put `sep=;` before the header.
    if let Some((separator, rest)) = stated_separator(body) {
        stated = Some(separator);
        body = rest;
    }
    let blank = body.iter().position(|byte| !matches!(byte, b'\r' | b'\n'));
    Start {
        at: bytes.len() - body.len() + blank.unwrap_or(body.len()),
        stated,
    }
}

fn understand(
    instrument: &Instrument,
    input: &str,
    bytes: &[u8],
    separator: Separator,
    keep: &[String],
) -> Result<Header, Vec<Diagnostic>> {
    let start = start(bytes);
    let body = &bytes[start.at..];
    // The spreadsheets of old Macs end their lines with a carriage return alone.
    let separators = separators(separator, &start);
    let end_by = |terminator| line_end(body, terminator, separators);
    let terminator = match (end_by(b'\n'), end_by(b'\r')) {
        (None, Some(_)) => b'\r',
        _ => b'\n',
    };
    // One with a quote that is never closed ends where it would without.
    let end = end_by(terminator).or_else(|| memchr::memchr(terminator, body));
    let end = end.unwrap_or(body.len());
    let line = body[..end].strip_suffix(b"\r").unwrap_or(&body[..end]);
    let file = SourceFile::decode(input, line.to_vec()).map_err(|problem| vec![problem])?;
    let separator = match separator {
        Separator::Is(separator) => separator,
        Separator::Sniffed => start.stated.unwrap_or_else(|| sniff(file.text())),
    };
    let layout = Layout {
        separator,
        terminator,
    };
    let mut cells = Vec::new();
    layout.cells(file.text().as_bytes(), &mut cells);
    let names: Vec<String> = cells
        .iter()
        .map(|cell| String::from_utf8_lossy(cell).trim().to_owned())
        .collect();
    if names.iter().all(String::is_empty) {
        let message = Message::new("empty-table").text("file", input);
        return Err(vec![Diagnostic::new(message)]);
    }
    let columns = columns(instrument, &file, &names, keep)?;
    // A record that says nothing but reasons is no reject of ours.
    let are_reasons = names.len() > REJECT_COLUMNS.len()
        && names.iter().take(REJECT_COLUMNS.len()).eq(REJECT_COLUMNS);
    let skipped = if are_reasons { REJECT_COLUMNS.len() } else { 0 };
    let behind = (start.at + end + 1).min(bytes.len());
    Ok(Header {
        columns,
        kept: names.iter().map(|name| keep.contains(name)).collect(),
        names,
        layout,
        text: line.to_vec(),
        skipped,
        lines: memchr::memchr_iter(b'\n', &bytes[..behind]).count() as u64,
        begun: bytes[behind..].to_vec(),
    })
}

impl Header {
    /// How rejects of this table are written.
    pub fn reject_form(&self) -> RejectForm {
        if self.skipped == 0 && self.names.iter().any(|name| name == REJECT_COLUMNS[0]) {
            // Somebody moved the columns of rejects.
            return RejectForm::Records;
        }
        let own = self.layout.behind(&self.text, self.skipped);
        RejectForm::Rows(self.layout, own.unwrap_or_default().to_vec())
    }

    /// What a record says itself, without the reasons for which it was rejected before; all of it when they cannot be told
    /// apart.
    pub(super) fn own<'r>(&self, record: &'r [u8]) -> Kept<'r> {
        let own = self.layout.behind(record, self.skipped);
        own.map_or(Kept::Whole(record), Kept::Cells)
    }

    /// The columns that hold answers, by their names, in the order of the input.
    pub fn answers(&self) -> impl Iterator<Item = (&str, AnswerKey)> {
        let columns = self.names.iter().zip(&self.columns);
        columns.filter_map(|(name, column)| Some((name.as_str(), column.key()?)))
    }

    /// The name of the column that answers a key; of a question, the one that comes first of those about it.
    pub(super) fn column_of(&self, wanted: AnswerKey) -> Option<&str> {
        let mut columns = self.answers();
        let (name, _) = columns.find(|(_, key)| *key == wanted)?;
        Some(name)
    }

    /// The column with the name of the organisation.
    pub fn organisation(&self) -> Option<&str> {
        self.called(Column::Organisation)
    }

    /// The column with the title of the training.
    pub fn training(&self) -> Option<&str> {
        self.called(Column::Training)
    }

    fn called(&self, column: Column) -> Option<&str> {
        let at = self.columns.iter().position(|one| *one == column)?;
        Some(&self.names[at])
    }

    /// The names of the columns that are carried through, in the order of the input.
    pub fn kept(&self) -> Vec<&str> {
        let names = self.names.iter().zip(&self.kept);
        names
            .filter(|(_, kept)| **kept)
            .map(|(name, _)| name.as_str())
            .collect()
    }
}

/// The separator that a line such as `sep=;` states, and what follows that line.
fn stated_separator(body: &[u8]) -> Option<(u8, &[u8])> {
    let [separator, rest @ ..] = body.strip_prefix(b"sep=")? else {
        return None;
    };
    let rest = rest.strip_prefix(b"\r").unwrap_or(rest);
    let rest = rest.strip_prefix(b"\n")?;
    Separator::is_possible(*separator).then_some((*separator, rest))
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
    let problem = problem.suggest(name, known.chain(["organisation", "training"]));
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
