//! Where records come from: files of every kind, folders of dossiers, the standard input.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{self, BufRead, Cursor, Read};
use std::path::{Path, PathBuf};

use calamine::{Data, Reader as _, open_workbook_auto_from_rs};
use indicatif::ProgressBar;
use memchr::memmem::find;

use crate::batch::{Blocks, Header, NoHeader, Records, Separator, Source, header};
use crate::cli::{RecordFormat, Records as Reading};
use crate::commands::files::STREAM;
use crate::commands::packed::Packing;
use crate::context::Context;
use crate::message::Message;
use crate::problem::Problem;
use crate::source::Notation;

/// One input: its name and where its records come from.
pub(in crate::commands) struct Input {
    pub(super) path: PathBuf,
    /// How much there is to read, where that is known.
    pub(super) size: Option<u64>,
}

/// An input that is being read.
pub(super) struct Opened {
    pub(super) source: Source,
    reader: Box<dyn Read + Send>,
    begun: Vec<u8>,
    /// How many lines stand before its first record.
    pub(super) lines: u64,
}

impl Opened {
    /// Its blocks.
    pub(super) fn blocks(self) -> (Blocks<'static>, Source) {
        let records: Records = self.source.records();
        (Blocks::new(self.reader, records, self.begun), self.source)
    }

    /// The names of the columns that are carried through; nothing when it is no table.
    pub(super) fn kept(&self) -> Option<Vec<String>> {
        match &self.source {
            Source::Rows(header) => Some(header.kept().into_iter().map(str::to_owned).collect()),
            Source::Lines | Source::Whole(_) => None,
        }
    }
}

/// The inputs that were asked for, folders opened up to the dossiers in them.
pub(super) fn inputs(paths: &[PathBuf]) -> Result<Vec<Input>, Problem> {
    let mut inputs = Vec::new();
    for path in paths {
        if path.as_os_str() == STREAM {
            inputs.push(Input {
                path: path.clone(),
                size: None,
            });
            continue;
        }
        let found = fs::metadata(path).map_err(|error| Problem::read(path, error))?;
        if !found.is_dir() {
            inputs.push(Input {
                path: path.clone(),
                size: found.is_file().then_some(found.len()),
            });
            continue;
        }
        let mut dossiers = Vec::new();
        dossiers_in(path, &mut dossiers).map_err(|error| Problem::read(path, error))?;
        if dossiers.is_empty() {
            let message = Message::new("folder-without-dossiers").text("folder", path.display());
            return Err(Problem::Usage(message, None));
        }
        dossiers.sort();
        inputs.extend(dossiers.into_iter().map(|path| Input {
            size: fs::metadata(&path).map(|found| found.len()).ok(),
            path,
        }));
    }
    Ok(inputs)
}

/// The files of a folder and those in it that may be dossiers, hidden ones left out.
fn dossiers_in(folder: &Path, dossiers: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let (path, kind) = (entry.path(), entry.file_type()?);
        if entry.file_name().to_string_lossy().starts_with('.') {
            continue;
        }
        if kind.is_dir() {
            dossiers_in(&path, dossiers)?;
        } else if path
            .extension()
            .is_some_and(|ending| ending == "toml" || ending == "json")
        {
            dossiers.push(path);
        }
    }
    Ok(())
}

impl Input {
    /// What errors call it.
    pub(super) fn name(&self) -> String {
        self.path.display().to_string()
    }

    pub(super) fn is_stream(&self) -> bool {
        self.path.as_os_str() == STREAM
    }

    /// Opens the input and reads its header, when it has one.
    ///
    /// # Errors
    /// When it cannot be read, or its header not be understood.
    pub(super) fn open(
        &self,
        args: &Reading,
        context: &Context,
        bar: Option<&ProgressBar>,
    ) -> Result<Opened, Problem> {
        let failed = |error| Problem::read(&self.path, error);
        let (name, mut reader) = self.reader(bar).map_err(failed)?;
        let format = if let Some(format) = args.from.or_else(|| format(&name)) {
            format
        } else {
            // What has no name that says it says what it is by how it begins.
            let first = beginning(&mut *reader).map_err(failed)?;
            let object = first.ends_with(b"{");
            reader = Box::new(Cursor::new(first).chain(reader));
            if object {
                RecordFormat::Jsonl
            } else {
                RecordFormat::Csv
            }
        };
        let separator = match (args.delimiter, format) {
            (Some(delimiter), _) => Separator::Is(delimiter),
            (None, RecordFormat::Tsv) => Separator::Is(b'\t'),
            (None, _) => Separator::Sniffed,
        };
        let mut opened = match format {
            RecordFormat::Csv | RecordFormat::Tsv => {
                let header = self.header(args, context, &mut *reader, separator)?;
                table(header)
            }
            RecordFormat::Xlsx => {
                let mut bytes = Vec::new();
                reader.read_to_end(&mut bytes).map_err(failed)?;
                let mut rows = Cursor::new(self.sheet(bytes)?);
                let header = self.header(args, context, &mut rows, Separator::Is(b','))?;
                reader = Box::new(rows);
                table(header)
            }
            RecordFormat::Jsonl => {
                let begun = without_mark(&mut *reader).map_err(failed)?;
                plain(Source::Lines, begun)
            }
            RecordFormat::Json => plain(Source::Whole(Notation::Json), Vec::new()),
            RecordFormat::Toml => plain(Source::Whole(Notation::Toml), Vec::new()),
        };
        opened.reader = reader;
        Ok(opened)
    }

    fn header(
        &self,
        args: &Reading,
        context: &Context,
        reader: &mut dyn Read,
        separator: Separator,
    ) -> Result<Header, Problem> {
        header(
            &context.instrument,
            &self.name(),
            reader,
            separator,
            &args.keep.concat(),
        )
        .map_err(|why| no_header(&self.path, why))
    }

    /// The bytes of the input, unpacked, and the name that says what is in them.
    fn reader(&self, bar: Option<&ProgressBar>) -> io::Result<(PathBuf, Box<dyn Read + Send>)> {
        if self.is_stream() {
            return Ok((PathBuf::new(), Box::new(io::stdin())));
        }
        let file = File::open(&self.path)?;
        let file: Box<dyn Read + Send> = match bar {
            Some(bar) => Box::new(bar.wrap_read(file)),
            None => Box::new(file),
        };
        Ok(match Packing::of(&self.path) {
            Some(packing) => (self.path.with_extension(""), packing.unpacked(file)),
            None => (self.path.clone(), file),
        })
    }

    /// The first sheet of a workbook as CSV.
    fn sheet(&self, bytes: Vec<u8>) -> Result<Vec<u8>, Problem> {
        let wrong = |cause: String| {
            let message = Message::new("no-workbook")
                .text("file", self.name())
                .text("cause", cause);
            Problem::Stopped(message, Message::new("hint-no-workbook"))
        };
        let mut workbook = open_workbook_auto_from_rs(Cursor::new(bytes))
            .map_err(|error| wrong(error.to_string()))?;
        let range = match workbook.worksheet_range_at(0) {
            Some(range) => range.map_err(|error| wrong(error.to_string()))?,
            None => return Err(wrong(String::new())),
        };
        // A row without anything in it is a blank line, so that lines are numbered as in the workbook.
        let above = range.start().map_or(0, |(row, _)| row);
        let mut out = vec![b'\n'; above as usize];
        for row in range.rows() {
            if row.iter().all(|cell| matches!(cell, Data::Empty)) {
                out.push(b'\n');
                continue;
            }
            let mut line = csv::Writer::from_writer(&mut out);
            let written = line.write_record(row.iter().map(cell));
            written.map_err(|error| wrong(error.to_string()))?;
        }
        Ok(out)
    }
}

/// A cell of a workbook as a person reads it: `25`, not `25.0`.
fn cell(cell: &Data) -> String {
    match cell {
        Data::Empty => String::new(),
        Data::Bool(truth) => truth.to_string(),
        other => other.to_string(),
    }
}

/// Why a table has no header, said to a person.
pub(in crate::commands) fn no_header(table: &Path, why: NoHeader) -> Problem {
    match why {
        NoHeader::Unreadable(error) => Problem::read(table, error),
        NoHeader::TooLarge(most) => too_large(table, 1, most),
        NoHeader::Wrong(problems) => problems.into(),
    }
}

/// A record is larger than any can be meant to be.
pub(super) fn too_large(input: &Path, line: u64, most: usize) -> Problem {
    let message = Message::new("record-too-large")
        .text("file", input.display())
        .number("line", line)
        .number("most", most >> 20);
    Problem::Stopped(message, Message::new("hint-record-too-large"))
}

fn plain(source: Source, begun: Vec<u8>) -> Opened {
    Opened {
        source,
        reader: Box::new(io::empty()),
        begun,
        lines: 0,
    }
}

fn table(mut header: Header) -> Opened {
    Opened {
        lines: header.lines,
        begun: std::mem::take(&mut header.begun),
        source: Source::Rows(header),
        reader: Box::new(io::empty()),
    }
}

/// The bytes up to the first that is no white space.
fn beginning(reader: &mut dyn Read) -> io::Result<Vec<u8>> {
    let mut first = Vec::new();
    while first.iter().all(u8::is_ascii_whitespace) {
        if reader.take(1).read_to_end(&mut first)? == 0 {
            break;
        }
    }
    Ok(first)
}

/// The beginning of a text behind its byte order mark, which says nothing here.
fn without_mark(reader: &mut dyn Read) -> io::Result<Vec<u8>> {
    let mut first = Vec::new();
    reader.take(3).read_to_end(&mut first)?;
    if first == b"\xEF\xBB\xBF" {
        first.clear();
    }
    Ok(first)
}

fn ending(path: &Path) -> String {
    let ending = path.extension().and_then(OsStr::to_str);
    ending.unwrap_or_default().to_ascii_lowercase()
}

/// The format by the name's ending; nothing when it has none. Any other ending is that of a table.
fn format(path: &Path) -> Option<RecordFormat> {
    let named = !ending(path).is_empty();
    known(path).or(named.then_some(RecordFormat::Csv))
}

/// The format by an ending that says it.
fn known(path: &Path) -> Option<RecordFormat> {
    Some(match ending(path).as_str() {
        "csv" => RecordFormat::Csv,
        "tsv" | "tab" => RecordFormat::Tsv,
        "jsonl" | "ndjson" => RecordFormat::Jsonl,
        "json" => RecordFormat::Json,
        "toml" => RecordFormat::Toml,
        "xlsx" | "xlsm" | "ods" => RecordFormat::Xlsx,
        _ => return None,
    })
}

/// Whether a path holds records instead of one dossier, as far as can be told without reading it: a folder, a table, lines of JSON.
pub(in crate::commands) fn holds_records(path: &Path) -> io::Result<bool> {
    if path.as_os_str() == STREAM {
        return Ok(are_lines(io::stdin().lock().fill_buf()?));
    }
    if path.is_dir() || Packing::of(path).is_some() {
        return Ok(true);
    }
    let format = known(path);
    let one = [RecordFormat::Json, RecordFormat::Toml];
    Ok(format.is_some_and(|format| !one.contains(&format)))
}

/// Whether a text that begins so is lines of JSON: its first line is an object and more follows, or it is a document that was
/// scored, which nobody would ask a report of one dossier for.
fn are_lines(begin: &[u8]) -> bool {
    let begin = begin.trim_ascii_start();
    let (first, rest) = match begin.iter().position(|byte| *byte == b'\n') {
        Some(end) => (&begin[..end], &begin[end..]),
        None => (begin, &[][..]),
    };
    let is_object = |line| serde_json::from_slice::<serde_json::Map<_, _>>(line).is_ok();
    let is_document = find(first, b"\"trainings\":").is_some();
    first.starts_with(b"{") && (is_document || !rest.trim_ascii().is_empty() && is_object(first))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(begin: &str, expected: bool) {
        assert_eq!(are_lines(begin.as_bytes()), expected, "{begin}");
    }

    #[test]
    fn lines_of_records_are_told_from_a_dossier_by_how_they_begin() {
        check("{\"size\":\"small\"}\n{\"size\":\"large\"}\n", true);
        check(
            "{\"format\":1,\"organisation\":{},\"trainings\":[{\"title\":",
            true,
        );
        check(
            "{\"format\":1,\"organisation\":{},\"training\":[]}\n",
            false,
        );
        check("{\n  \"format\": 1,\n  \"training\": []\n}\n", false);
        check("format = 1\n[organisation]\n", false);
        check("", false);
    }
}
