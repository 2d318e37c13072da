//! Where records come from: files of every kind, folders of dossiers, the standard input.

use std::ffi::OsStr;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use indicatif::ProgressBar;
use memchr::memmem::find;

use super::workbook;
use crate::cli::{RecordFormat, Records as Options};
use crate::commands::compression::Compression;
use crate::commands::reading::STREAM;
use crate::commands::reading::{MARK, Reading};
use crate::context::Context;
use crate::error::CommandError;
use leerkompas_engine::batch::{Blocks, Header, NoHeader, Records, Separator, Source, header};
use leerkompas_engine::syntax::{self, Notation};
use leerkompas_engine::text::message::Message;

/// One input: its name and where its records come from.
pub(in crate::commands) struct Input {
    pub(super) path: PathBuf,
    /// How much there is to read, where that is known.
    pub(super) size: Option<u64>,
    /// The input itself, when somebody had to look at it.
    pub(in crate::commands) opened: Option<Reading>,
}

impl Input {
    fn new(path: &Path, size: Option<u64>) -> Self {
        Self {
            path: path.to_owned(),
            size,
            opened: None,
        }
    }
}

/// An input that is being read.
pub(super) struct Opened {
    pub(super) source: Source,
    reader: Box<dyn Read + Send>,
    begun: Vec<u8>,
    /// How many lines stand before its first record.
    pub(super) lines: u64,
    /// Whether it can be opened again.
    pub(super) repeats: bool,
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
pub(super) fn inputs(paths: &[PathBuf]) -> Result<Vec<Input>, CommandError> {
    let mut inputs = Vec::new();
    for path in paths {
        if path.as_os_str() == STREAM {
            inputs.push(Input::new(path, None));
            continue;
        }
        let found = fs::metadata(path).map_err(|error| CommandError::read(path, error))?;
        if !found.is_dir() {
            let size = found.is_file().then_some(found.len());
            inputs.push(Input::new(path, size));
            continue;
        }
        let mut dossiers = Vec::new();
        dossiers_in(path, &mut dossiers).map_err(|error| CommandError::read(path, error))?;
        if dossiers.is_empty() {
            let message = Message::new("folder-without-dossiers").text("folder", path.display());
            return Err(CommandError::Usage(message, None));
        }
        dossiers.sort();
        inputs.extend(dossiers.into_iter().map(|path| {
            let found = fs::metadata(&path).ok();
            Input::new(&path, found.map(|found| found.len()))
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

    /// Opens the input and reads its header, when it has one.
    ///
    /// # Errors
    /// When it cannot be read, or its header not be understood.
    pub(super) fn open(
        &mut self,
        args: &Options,
        context: &Context,
        bar: Option<&ProgressBar>,
    ) -> Result<Opened, CommandError> {
        let opened = self.opened.take();
        let failed = |error| CommandError::read(&self.path, error);
        let mut reader = match opened {
            Some(reading) => reading,
            None => Reading::open(&self.path, bar).map_err(failed)?,
        };
        let format = match args.from.or_else(|| format(&reader.name)) {
            Some(format) => format,
            // What has no name that says it says what it is by how it begins.
            None if begins_object(&mut reader).map_err(failed)? => RecordFormat::Jsonl,
            None => RecordFormat::Csv,
        };
        let repeats = reader.repeats;
        let separator = match (args.delimiter, format) {
            (Some(delimiter), _) => Separator::Is(delimiter),
            (None, RecordFormat::Tsv) => Separator::Is(b'\t'),
            (None, _) => Separator::Sniffed,
        };
        let mut opened = match format {
            RecordFormat::Csv | RecordFormat::Tsv => {
                let header = self.header(args, context, &mut reader, separator)?;
                table(header, reader)
            }
            RecordFormat::Xlsx => {
                let mut rows = workbook::rows(reader, &self.name())?;
                let header = self.header(args, context, &mut rows, Separator::Is(b','))?;
                table(header, rows)
            }
            RecordFormat::Jsonl => {
                reader.skip_mark().map_err(failed)?;
                plain(Source::Lines, reader)
            }
            RecordFormat::Json => plain(Source::Whole(Notation::Json), reader),
            RecordFormat::Toml => plain(Source::Whole(Notation::Toml), reader),
        };
        opened.repeats = repeats;
        Ok(opened)
    }

    fn header(
        &self,
        args: &Options,
        context: &Context,
        reader: &mut dyn Read,
        separator: Separator,
    ) -> Result<Header, CommandError> {
        header(
            &context.instrument,
            &self.name(),
            reader,
            separator,
            &args.keep.concat(),
        )
        .map_err(|why| no_header(&self.path, why))
    }
}

/// Why a table has no header, said to a person.
pub(in crate::commands) fn no_header(table: &Path, why: NoHeader) -> CommandError {
    match why {
        NoHeader::Unreadable(error) => CommandError::read(table, error),
        NoHeader::TooLarge(most) => too_large(table, 1, most),
        NoHeader::Wrong(problems) => problems.into(),
    }
}

/// A record is larger than any can be meant to be.
pub(super) fn too_large(input: &Path, line: u64, most: usize) -> CommandError {
    let message = Message::new("record-too-large")
        .text("file", input.display())
        .number("line", line)
        .number("most", most >> 20);
    CommandError::Stopped(message, Message::new("hint-record-too-large"))
}

fn plain(source: Source, reader: impl Read + Send + 'static) -> Opened {
    Opened {
        source,
        reader: Box::new(reader),
        begun: Vec::new(),
        lines: 0,
        repeats: false,
    }
}

fn table(mut header: Header, reader: impl Read + Send + 'static) -> Opened {
    Opened {
        lines: header.lines,
        begun: std::mem::take(&mut header.begun),
        ..plain(Source::Rows(header), reader)
    }
}

/// A text without what may stand before it: a byte order mark and white space.
fn without_mark(text: &[u8]) -> &[u8] {
    text.strip_prefix(MARK).unwrap_or(text).trim_ascii_start()
}

/// Whether an input begins with an object of JSON.
fn begins_object(reading: &mut Reading) -> io::Result<bool> {
    let begin = reading.look(|begin| {
        let unsure = MARK.starts_with(begin) || without_mark(begin).is_empty();
        !unsure || begin.len() > syntax::MOST_BYTES
    })?;
    Ok(without_mark(begin).starts_with(b"{"))
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

/// Whether a path holds records instead of one dossier: a folder, a table, lines of JSON; nothing when its name does not say.
pub(in crate::commands) fn holds_records(path: &Path) -> Option<bool> {
    if path.is_dir() || Compression::of(path).is_some() {
        return Some(true);
    }
    let one = [RecordFormat::Json, RecordFormat::Toml];
    match known(path) {
        Some(format) => Some(!one.contains(&format)),
        // Any other name is that of a dossier.
        None => (!ending(path).is_empty()).then_some(false),
    }
}

/// Whether an input is lines of JSON: its first line is an object and more follows, or it is a document that was scored, which
/// nobody would ask a report of one dossier for.
pub(in crate::commands) fn begins_lines(reading: &mut Reading) -> io::Result<bool> {
    // However it comes, it is looked at up to where that can be told.
    let begin = reading.look(|begin| {
        let (first, rest) = first_line(begin);
        let Some(rest) = rest else {
            let object = MARK.starts_with(begin) || first.is_empty() || first.starts_with(b"{");
            return !object || begin.len() > syntax::MOST_BYTES;
        };
        !is_object(first) || !rest.is_empty()
    })?;
    Ok(are_lines(begin))
}

/// The first line of a text, and what follows it, without white space around it, once the line has ended.
fn first_line(begin: &[u8]) -> (&[u8], Option<&[u8]>) {
    let begin = without_mark(begin);
    match memchr::memchr(b'\n', begin) {
        Some(end) => (&begin[..end], Some(begin[end..].trim_ascii())),
        None => (begin, None),
    }
}

fn is_object(line: &[u8]) -> bool {
    line.starts_with(b"{") && serde_json::from_slice::<serde_json::Map<_, _>>(line).is_ok()
}

fn are_lines(begin: &[u8]) -> bool {
    let (first, rest) = first_line(begin);
    let is_document = first.starts_with(b"{") && find(first, b"\"trainings\":").is_some();
    is_document || rest.is_some_and(|rest| !rest.is_empty()) && is_object(first)
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
        check("\u{feff}{\"size\":\"small\"}\n{\"size\":\"large\"}\n", true);
        check("{\"size\":\"small\"}\n \n", false);
    }
}
