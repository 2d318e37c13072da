//! The header of a table: which column holds what, and how the table is written.
//!
//! Accepts what spreadsheets write: a byte order mark, a line that states the separator, `,` `;` or tab, blank lines.

use std::io::{self, Read};

use super::Separator;
use super::block::MOST_IN_LINE;
use super::columns::{Column, columns};
use super::layout::{Layout, end_of_quotes};
use super::output::{Kept, REJECT_COLUMNS, RejectForm};
use crate::instrument::{AnswerKey, Instrument};
use crate::syntax::diagnostic::{Diagnostic, SourceFile};
use crate::text::message::Message;

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
