//! What is done with a block: every record of it becomes a score or a reject, in order.

use std::ops::Add;

use memchr::memchr_iter;

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

/// How many records and lines stand before something, or are in it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Position {
    /// Records.
    pub row: u64,
    /// Lines.
    pub line: u64,
}

impl Add for Position {
    type Output = Self;

    fn add(self, more: Self) -> Self {
        Self {
            row: self.row + more.row,
            line: self.line + more.line,
        }
    }
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
    /// How many rows the fast way has found, if it has.
    found: Option<u64>,
    /// What stands before the next record; lines are counted up to a place in the block, and on from there when asked for.
    at: Position,
    counted: usize,
}

/// How many rejects of a block are kept to be told.
const TOLD: usize = 10;

impl Done {
    /// The scores.
    pub fn scores(&self) -> &[u8] {
        self.sheet.bytes()
    }

    /// Goes on to the next record.
    fn pass(&mut self) {
        self.at.row += 1;
        self.sheet.count();
    }

    fn begin(&mut self, at: Position, personas: usize) {
        self.at = at;
        self.counted = 0;
        self.sheet.begin(at.row + 1);
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

    /// Finds the records of a block: how many there are, and how many lines.
    pub fn find(&self, block: &Block, done: &mut Done) -> Position {
        let bytes = block.bytes();
        done.found = self.fast.as_ref().and_then(|fast| {
            let desk = done.desk.get_or_insert_with(|| fast.desk());
            fast.find(block, &mut desk.places)
        });
        let row = done.found.unwrap_or_else(|| {
            let mut count = 0;
            self.source.records().each(bytes, &mut |_, _| {
                count += 1;
                true
            });
            count
        });
        let line = memchr_iter(b'\n', bytes).count() as u64;
        Position { row, line }
    }

    /// Works on a block of which the records are found and begin at a position.
    pub fn block(&self, block: &Block, at: Position, done: &mut Done) {
        done.begin(at, self.instrument.personas.len());
        let (Some(fast), Some(_), Some(mut desk)) = (&self.fast, done.found, done.desk.take())
        else {
            self.source
                .records()
                .each(block.bytes(), &mut |begin, record| {
                    self.plain(block, begin, record, done)
                });
            return;
        };
        let table = fast.table(block, &desk.places);
        for record in table.records() {
            let (sheet, tally) = (&mut done.sheet, &mut done.tally);
            let scored = fast.score(&table, &record, &mut desk.said, sheet, tally);
            if scored.is_some() {
                done.pass();
            } else if !self.plain(block, record.at, record.bytes, done) {
                break;
            }
        }
        done.desk = Some(desk);
    }

    /// The plain way: a record, its score, and the text of it; whether to go on.
    fn plain(&self, block: &Block, at: usize, raw: &[u8], done: &mut Done) -> bool {
        let row = done.at.row + 1;
        let read = match &self.source {
            Source::Rows(header) => rows::record(self.instrument, header, row, raw),
            Source::Lines => dossier(row, text::line(self.instrument, &self.input, raw)),
            Source::Whole(notation) => {
                let read = text::whole(self.instrument, &self.input, raw, *notation);
                dossier(row, read)
            }
        };
        let go_on = match read {
            Ok(record) => {
                self.score(&record, done);
                true
            }
            Err(reasons) => {
                let reject = Reject {
                    row,
                    input: self.input.clone(),
                    line: self.line(block, at, &reasons, done),
                    reasons,
                    original: raw.to_vec(),
                };
                done.tally.reject(&reject);
                reject_row(&reject, self.locale, &mut done.rejects);
                if done.first.len() < TOLD {
                    done.first.push(reject);
                }
                done.stopped = self.strict;
                !self.strict
            }
        };
        done.pass();
        go_on
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

    /// The line on which a rejected record begins, from 1; that of its first problem when it is all there is.
    fn line(&self, block: &Block, at: usize, reasons: &Reasons, done: &mut Done) -> u64 {
        if let Source::Whole(_) = self.source {
            return reasons.first().map_or(1, |(_, problem)| problem.line());
        }
        // Counted on from the reject before this one.
        let between = &block.bytes()[done.counted..at];
        done.at.line += memchr_iter(b'\n', between).count() as u64;
        done.counted = at;
        done.at.line + 1
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
