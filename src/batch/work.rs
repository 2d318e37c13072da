//! What is done with a block: every record of it becomes a score or a reject, in order.

use super::block::{Block, Records};
use super::fast::{Desk, Fast, Sheet};
use super::header::Header;
use super::output::{reject_row, score_row};
use super::process::Process;
use super::record::{Record, Reject};
use super::rows::{self, Reasons};
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
    fast: Option<Fast<'a>>,
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
    desk: Option<Desk>,
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
            (Source::Rows(header), Target::Csv { .. }) => Fast::new(instrument, header),
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
        let Some(fast) = &self.fast else {
            return self.plain_block(block, done);
        };
        let mut desk = done.desk.take().unwrap_or_else(|| fast.desk());
        match fast.table(block, &mut desk.places) {
            Some(table) => {
                for (number, record) in (block.row + 1..).zip(table.records()) {
                    let (sheet, tally) = (&mut done.sheet, &mut done.tally);
                    let scored = fast.score(&table, &record, &mut desk.said, sheet, tally);
                    if scored.is_none() && !self.plain(block, record.at, record.bytes, number, done)
                    {
                        break;
                    }
                    done.sheet.count();
                }
            }
            None => self.plain_block(block, done),
        }
        done.desk = Some(desk);
    }

    fn plain_block(&self, block: &Block, done: &mut Done) {
        let mut row = block.row;
        let records = self.source.records();
        records.each(block.bytes(), &mut |at, record| {
            row += 1;
            self.plain(block, at, record, row, done)
        });
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
