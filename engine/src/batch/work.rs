//! What is done with a block: every record of it becomes a score or a reject, in order.

use std::rc::Rc;

use memchr::memchr_iter;

use super::block::{Block, Records};
use super::done::{Done, Position, TOLD};
use super::fast::{self, Fast, Lines, Odd};
use super::header::Header;
use super::output::{Kept, RejectForm, Why, score_row};
use super::process::Process;
use super::record::{Record, Reject};
use super::rows::{self, Reasons};
use super::text;
use crate::diagnostic::Diagnostic;
use crate::dossier::Dossier;
use crate::instrument::Instrument;
use crate::locale::Locale;
use crate::portfolio::Counter;
use crate::report::{Detail, Reporter, json_line};
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
    /// How rejects of it are written.
    pub fn reject_form(&self) -> RejectForm {
        match self {
            Source::Rows(header) => header.reject_form(),
            Source::Lines | Source::Whole(_) => RejectForm::Records,
        }
    }

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
    Jsonl(Detail),
    /// Counts, and nothing written.
    Census,
}

/// What is done with the blocks of one input.
pub struct Work<'a> {
    instrument: &'a Instrument,
    locale: &'a Locale,
    process: Process<'a>,
    reporter: Reporter<'a>,
    counter: Option<Counter<'a>>,
    input: String,
    source: Source,
    target: Target,
    rejects: RejectForm,
    strict: bool,
    way: Way<'a>,
}

/// The way that records go; where it leads no further, they go the plain way.
enum Way<'a> {
    Rows(Box<Fast<'a>>),
    Lines(Box<Lines<'a>>),
    Plain,
}

impl<'a> Work<'a> {
    /// Work on an input of that name.
    pub fn new(
        instrument: &'a Instrument,
        locale: &'a Locale,
        input: &str,
        source: Source,
        target: Target,
        rejects: RejectForm,
        strict: bool,
    ) -> Self {
        let way = match (&source, target) {
            (Source::Rows(header), Target::Csv { .. }) => {
                Fast::new(instrument, header).map(|fast| Way::Rows(Box::new(fast)))
            }
            (Source::Lines, Target::Jsonl(Detail::Brief)) => {
                Lines::documents(instrument, locale).map(|lines| Way::Lines(Box::new(lines)))
            }
            (Source::Lines, Target::Csv { kept: 0 }) => {
                Lines::rows(instrument).map(|lines| Way::Lines(Box::new(lines)))
            }
            _ => None,
        };
        Self {
            instrument,
            locale,
            process: Process::new(instrument),
            reporter: Reporter::new(instrument, locale),
            counter: (target == Target::Census).then(|| Counter::new(instrument)),
            input: input.to_owned(),
            source,
            target,
            rejects,
            strict,
            way: way.unwrap_or(Way::Plain),
        }
    }

    /// The same work without the fast way, to hold the two against each other.
    #[must_use]
    pub fn plainly(mut self) -> Self {
        self.way = Way::Plain;
        self
    }

    /// How records stand in the input.
    pub fn source(&self) -> &Source {
        &self.source
    }

    /// Finds the records of a block: how many there are, and how many lines.
    pub fn find(&self, block: &Block, done: &mut Done) -> Position {
        let bytes = block.bytes();
        done.found = match &self.way {
            Way::Rows(fast) => {
                let desk = done.desk.get_or_insert_with(|| fast.desk());
                fast.find(block, &mut desk.places)
            }
            Way::Lines(_) | Way::Plain => None,
        };
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
        match &self.way {
            Way::Rows(fast) if done.found.is_some() => self.rows(fast, block, done),
            Way::Lines(lines) => self.lines(lines, block, done),
            Way::Rows(_) | Way::Plain => {
                let records = self.source.records();
                records.each(block.bytes(), &mut |begin, record| {
                    self.plain(block, begin, record, None, done)
                });
            }
        }
    }

    /// Works on a block of rows.
    fn rows(&self, fast: &Fast<'_>, block: &Block, done: &mut Done) {
        let mut desk = done.desk.take().unwrap_or_else(|| fast.desk());
        let table = fast.table(block, &desk.places);
        for record in table.records() {
            let (sheet, tally) = (&mut done.sheet, &mut done.tally);
            match fast.score(&table, &record, &mut desk.said, sheet, tally) {
                Ok(()) => done.pass(),
                Err(odd) => {
                    if !self.odd(block, &record, odd, done) {
                        break;
                    }
                }
            }
        }
        done.desk = Some(desk);
    }

    /// Works on a block of lines.
    fn lines(&self, lines: &Lines<'_>, block: &Block, done: &mut Done) {
        let mut desk = done.desk.take().unwrap_or_else(|| lines.desk());
        let is_text = std::str::from_utf8(block.bytes()).is_ok();
        self.source.records().each(block.bytes(), &mut |at, line| {
            let (sheet, tally) = (&mut done.sheet, &mut done.tally);
            let is_text = is_text || std::str::from_utf8(line).is_ok();
            let scored = is_text.then(|| {
                lines.score(
                    block.padded(),
                    (at, line.len()),
                    &mut desk.said,
                    sheet,
                    tally,
                )
            });
            if scored.flatten().is_none() {
                return self.plain(block, at, line, None, done);
            }
            done.pass();
            true
        });
        done.desk = Some(desk);
    }

    /// The record that has that number.
    fn read(&self, row: u64, raw: &[u8]) -> Result<Record, Reasons> {
        match &self.source {
            Source::Rows(header) => rows::record(self.instrument, &self.input, header, row, raw),
            Source::Lines => dossier(row, text::line(self.instrument, &self.input, raw)),
            Source::Whole(notation) => {
                let read = text::whole(self.instrument, &self.input, raw, *notation);
                dossier(row, read)
            }
        }
    }

    /// The plain way: a record, its score, and the text of it; whether to go on.
    fn plain(
        &self,
        block: &Block,
        at: usize,
        raw: &[u8],
        key: Option<Vec<u8>>,
        done: &mut Done,
    ) -> bool {
        let go_on = match self.read(done.at.row + 1, raw) {
            Ok(record) => {
                self.score(&record, done);
                true
            }
            Err(reasons) => {
                self.reject(block, at, raw, reasons, key, done);
                done.stopped = self.strict;
                !self.strict
            }
        };
        done.pass();
        go_on
    }

    fn reject(
        &self,
        block: &Block,
        at: usize,
        raw: &[u8],
        reasons: Reasons,
        key: Option<Vec<u8>>,
        done: &mut Done,
    ) {
        let why = Rc::new(self.rejects.why(&reasons, self.locale));
        let line = match self.source {
            // What is read as a whole is rejected for what stands in one of its lines.
            Source::Whole(_) => reasons.first().map_or(1, |(_, problem)| problem.line()),
            _ => done.line(block, at),
        };
        self.write_reject(line, &why, raw, done);
        if done.first.len() < TOLD {
            done.first.push(Reject {
                row: done.at.row + 1,
                input: self.input.clone(),
                line,
                reasons,
            });
        }
        if let Some(key) = key {
            fast::remember(&mut done.whys, &key, why);
        }
    }

    fn write_reject(&self, line: u64, why: &Why, raw: &[u8], done: &mut Done) {
        let record = match &self.source {
            Source::Rows(header) => header.own(raw),
            Source::Lines | Source::Whole(_) => Kept::Whole(raw),
        };
        done.tally.reject(why.code);
        let out = &mut done.rejects;
        self.rejects
            .write(done.at.row + 1, &self.input, line, why, record, out);
    }

    /// A row that the fast way cannot score; whether to go on. One that is rejected for a reason that is known by now is
    /// written at once.
    fn odd(&self, block: &Block, record: &fast::Record<'_>, odd: Odd<'_>, done: &mut Done) -> bool {
        let key = odd.key();
        let known = key.as_ref().and_then(|key| done.whys.get(key)).cloned();
        // The first ones are told on the terminal, and have to be known in full.
        let Some(why) = known.filter(|_| done.first.len() >= TOLD) else {
            return self.plain(block, record.at, record.bytes, key, done);
        };
        let line = done.line(block, record.at);
        self.write_reject(line, &why, record.bytes, done);
        done.pass();
        true
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
            Target::Census => {
                if let Some(counter) = &self.counter {
                    let (census, routes) = (&mut done.census, &mut done.routes);
                    counter.count(record.row, &record.dossier, census, routes);
                }
            }
            Target::Jsonl(scope) => {
                let document = self.reporter.document(&record.dossier, None, scope);
                // A document of ours has nothing that JSON cannot say.
                let line = json_line(&document).unwrap_or_default();
                done.sheet.append(line.as_bytes());
            }
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
