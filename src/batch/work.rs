//! What is done with a block: every record of it becomes a score or a reject, in order.

use std::borrow::Cow;

use memchr::memchr;

use super::block::{Block, Records};
use super::fast::{Fast, Holds, Row};
use super::fields::{Names, Sheet};
use super::header::{Column, Header};
use super::layout::Layout;
use super::output::{reject_row, score_row};
use super::process::Process;
use super::record::{Record, Reject};
use super::rows::{self, Reasons};
use super::scan::Ends;
use super::tally::Tally;
use super::text;
use crate::diagnostic::Diagnostic;
use crate::dossier::Dossier;
use crate::instrument::Instrument;
use crate::locale::Locale;
use crate::report::{Reporter, Scope, json_line};
use crate::source::Notation;

/// How records stand in an input.
#[derive(Debug)]
pub enum Source {
    /// Rows of a table with this header.
    Rows(Header),
    /// JSON, an object a line.
    Lines,
    /// One dossier.
    Whole(Notation),
}

impl Source {
    /// What its records are.
    pub fn records(&self) -> Records {
        match self {
            Source::Rows(header) => Records::Rows(header.layout),
            Source::Lines => Records::Lines,
            Source::Whole(_) => Records::Whole,
        }
    }
}

/// What scores are written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A CSV row a training, with this many columns carried through.
    Csv {
        /// How many columns are carried through.
        kept: usize,
    },
    /// A document a line.
    Jsonl(Scope),
}

/// What is done with the blocks of one input.
pub struct Work<'a> {
    instrument: &'a Instrument,
    locale: &'a Locale,
    process: Process<'a>,
    reporter: Reporter<'a>,
    input: String,
    source: Source,
    target: Target,
    strict: bool,
    fast: Option<(Fast<'a>, Vec<(Holds, bool)>)>,
}

/// What came of a block; used again for the next.
#[derive(Debug, Default)]
pub struct Done {
    sheet: Sheet,
    /// The rejects, as rows of CSV.
    pub rejects: Vec<u8>,
    /// The first rejects, to be told.
    pub first: Vec<Reject>,
    /// How many of what.
    pub tally: Tally,
    /// Whether a reject ended the work.
    pub stopped: bool,
    row: Option<Row>,
}

/// How many rejects of a block are kept to be told.
const TOLD: usize = 10;

impl Done {
    /// The scores.
    pub fn scores(&self) -> &[u8] {
        self.sheet.bytes()
    }

    fn begin(&mut self, block: &Block, personas: usize) {
        self.sheet.begin(block.row + 1);
        self.rejects.clear();
        self.first.clear();
        self.tally = Tally::new(personas);
        self.stopped = false;
    }
}

/// The row that is being read, cell by cell.
struct Reading<'r> {
    names: Names<'r>,
    kept: Vec<&'r [u8]>,
    column: usize,
    /// Whether all cells so far could be understood at once.
    fits: bool,
}

impl<'a> Work<'a> {
    /// Work on an input of that name.
    pub fn new(
        instrument: &'a Instrument,
        locale: &'a Locale,
        input: &str,
        source: Source,
        target: Target,
        strict: bool,
    ) -> Self {
        let fast = match (&source, target) {
            (Source::Rows(header), Target::Csv { .. }) => Fast::new(instrument, &questions(header))
                .map(|fast| (fast, columns(instrument, header))),
            _ => None,
        };
        Self {
            instrument,
            locale,
            process: Process::new(instrument),
            reporter: Reporter::new(instrument, locale),
            input: input.to_owned(),
            source,
            target,
            strict,
            fast,
        }
    }

    /// The same work without the fast way, to hold the two against each other.
    #[must_use]
    pub fn plainly(mut self) -> Self {
        self.fast = None;
        self
    }

    /// How records stand in the input.
    pub fn source(&self) -> &Source {
        &self.source
    }

    /// Works on a block.
    pub fn block(&self, block: &Block, done: &mut Done) {
        done.begin(block, self.instrument.personas.len());
        match (&self.source, &self.fast) {
            (Source::Rows(header), Some((fast, columns))) => {
                let mut row = done.row.take().unwrap_or_else(|| Row::of(fast));
                let bytes = block.bytes();
                let simple = memchr(b'"', bytes).is_none() && std::str::from_utf8(bytes).is_ok();
                if simple {
                    self.simple_rows(block, header.layout, fast, columns, &mut row, done);
                } else {
                    self.careful_rows(block, header.layout, fast, columns, &mut row, done);
                }
                done.row = Some(row);
            }
            (source, _) => {
                let mut row = block.row;
                source.records().each(block.bytes(), &mut |at, record| {
                    row += 1;
                    self.plain(block, at, record, row, done)
                });
            }
        }
    }

    /// Rows without quotes: their separators are found many bytes at a time.
    fn simple_rows(
        &self,
        block: &Block,
        layout: Layout,
        fast: &Fast<'a>,
        columns: &[(Holds, bool)],
        row: &mut Row,
        done: &mut Done,
    ) {
        let (bytes, padded) = (block.bytes(), block.padded());
        let mut ends = Ends::new(bytes, layout);
        let mut reading = Reading::new();
        // Without quotes in it, a cell needs them only for what another layout leaves plain.
        reading.names.plain = layout.separator == b',' && memchr(b'\r', bytes).is_none();
        let (mut number, mut begin, mut from) = (block.row, 0, 0);
        while begin < bytes.len() {
            let end = ends.next().unwrap_or(bytes.len());
            let over = end == bytes.len() || bytes[end] == layout.terminator;
            let mut cell = &bytes[from..end];
            if over {
                cell = layout.trimmed(cell);
            }
            let blank = over && from == begin && cell.is_empty();
            if !blank {
                reading.cell(fast, columns, row, &padded[from..], cell);
            }
            from = end + 1;
            if !over {
                continue;
            }
            if !blank {
                number += 1;
                let record = layout.trimmed(&bytes[begin..end]);
                if !self.finish(
                    block,
                    begin,
                    record,
                    number,
                    fast,
                    row,
                    &mut reading,
                    columns.len(),
                    done,
                ) {
                    return;
                }
            }
            begin = from;
        }
    }

    /// Rows of which some have quotes or are no text.
    fn careful_rows(
        &self,
        block: &Block,
        layout: Layout,
        fast: &Fast<'a>,
        columns: &[(Holds, bool)],
        row: &mut Row,
        done: &mut Done,
    ) {
        let mut number = block.row;
        Records::Rows(layout).each(block.bytes(), &mut |at, record| {
            number += 1;
            let mut cells: Vec<Cow<'_, [u8]>> = Vec::with_capacity(columns.len());
            let closed = layout.cells(record, &mut cells);
            let mut reading = Reading::new();
            reading.fits = closed && std::str::from_utf8(record).is_ok();
            for cell in &cells {
                reading.cell(fast, columns, row, cell, cell);
            }
            self.finish(
                block,
                at,
                record,
                number,
                fast,
                row,
                &mut reading,
                columns.len(),
                done,
            )
        });
    }

    /// Ends a row: writes its score, or lets the plain way decide.
    #[expect(
        clippy::too_many_arguments,
        reason = "the inner loop keeps its state in registers"
    )]
    fn finish(
        &self,
        block: &Block,
        at: usize,
        record: &[u8],
        number: u64,
        fast: &Fast<'a>,
        row: &mut Row,
        reading: &mut Reading<'_>,
        columns: usize,
        done: &mut Done,
    ) -> bool {
        let mark = done.sheet.mark();
        let names = Names {
            kept: &reading.kept,
            ..reading.names
        };
        let written = reading.fits
            && reading.column == columns
            && fast.write(row, &names, &mut done.sheet, &mut done.tally);
        reading.clear();
        let go_on = if written {
            true
        } else {
            done.sheet.take_back(mark);
            self.plain(block, at, record, number, done)
        };
        done.sheet.count();
        go_on
    }

    /// The plain way: a record, its score, and the text of it; whether to go on.
    fn plain(&self, block: &Block, at: usize, raw: &[u8], row: u64, done: &mut Done) -> bool {
        let read = match &self.source {
            Source::Rows(header) => rows::record(self.instrument, header, row, raw),
            Source::Lines => dossier(row, text::line(self.instrument, &self.input, raw)),
            Source::Whole(notation) => {
                let read = text::whole(self.instrument, &self.input, raw, *notation);
                dossier(row, read)
            }
        };
        match read {
            Ok(record) => {
                self.score(&record, done);
                true
            }
            Err(reasons) => {
                let reject = self.reject(block, at, raw, row, reasons);
                done.tally.reject(&reject);
                reject_row(&reject, self.locale, &mut done.rejects);
                if done.first.len() < TOLD {
                    done.first.push(reject);
                }
                done.stopped = self.strict;
                !self.strict
            }
        }
    }

    fn score(&self, record: &Record, done: &mut Done) {
        let scored = self.process.process(record);
        done.tally.record(record, self.instrument);
        done.tally.scored(&scored);
        match self.target {
            Target::Csv { kept } => {
                let mut out = Vec::new();
                for (training, score) in record.dossier.trainings.iter().zip(&scored.trainings) {
                    let title = training.title.as_deref();
                    score_row(self.instrument, record, title, score, kept, &mut out);
                }
                done.sheet.append(&out);
            }
            Target::Jsonl(scope) => {
                let document = self.reporter.document(&record.dossier, None, scope);
                // A document of ours has nothing that JSON cannot say.
                let line = json_line(&document).unwrap_or_default();
                done.sheet.append(line.as_bytes());
            }
        }
    }

    fn reject(&self, block: &Block, at: usize, raw: &[u8], row: u64, reasons: Reasons) -> Reject {
        let before = &block.bytes()[..at];
        let line = match self.source {
            Source::Whole(_) => reasons.first().map_or(1, |(_, problem)| problem.line()),
            _ => block.line + memchr::memchr_iter(b'\n', before).count() as u64,
        };
        Reject {
            row,
            input: self.input.clone(),
            line,
            reasons,
            original: raw.to_vec(),
        }
    }
}

impl<'r> Reading<'r> {
    fn new() -> Self {
        Self {
            names: Names::default(),
            kept: Vec::new(),
            column: 0,
            fits: true,
        }
    }

    fn clear(&mut self) {
        self.names.organisation = &[];
        self.names.training = &[];
        self.kept.clear();
        self.column = 0;
        self.fits = true;
    }

    /// Reads the next cell; `ahead` begins with it and may go on behind it.
    #[inline]
    fn cell(
        &mut self,
        fast: &Fast<'_>,
        columns: &[(Holds, bool)],
        row: &mut Row,
        ahead: &[u8],
        cell: &'r [u8],
    ) {
        let Some((holds, keep)) = columns.get(self.column) else {
            self.fits = false;
            return;
        };
        self.column += 1;
        if *keep {
            self.kept.push(cell);
        }
        match holds {
            Holds::Organisation => self.names.organisation = cell,
            Holds::Training => self.names.training = cell,
            Holds::Nothing => {}
            answers => self.fits &= fast.read(answers, ahead, cell.len(), row),
        }
    }
}

fn holds(instrument: &Instrument, column: &Column) -> Holds {
    match column {
        Column::Organisation => Holds::Organisation,
        Column::Training => Holds::Training,
        Column::Question(ix) => Holds::answers(instrument, ix.get()),
        Column::Other => Holds::Nothing,
    }
}

fn dossier(row: u64, read: Result<Dossier, Vec<Diagnostic>>) -> Result<Record, Reasons> {
    let record = read.map(|dossier| Record {
        row,
        dossier,
        kept: Vec::new(),
    });
    record.map_err(|problems| {
        problems
            .into_iter()
            .map(|problem| (None, problem))
            .collect()
    })
}

/// The questions that have a column.
fn questions(header: &Header) -> Vec<usize> {
    let columns = header.columns.iter();
    columns
        .filter_map(|column| match column {
            Column::Question(ix) => Some(ix.get()),
            _ => None,
        })
        .collect()
}

/// What stands in each column, and whether it is carried through.
fn columns(instrument: &Instrument, header: &Header) -> Vec<(Holds, bool)> {
    let columns = header
        .columns
        .iter()
        .map(|column| holds(instrument, column));
    columns.zip(header.kept.iter().copied()).collect()
}
