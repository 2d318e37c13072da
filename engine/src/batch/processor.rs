//! What is done with a block: every record of it becomes a score or a reject, in order.

use std::rc::Rc;

use super::block::{Block, Records};
use super::block_output::{BlockOutput, TOLD};
use super::header::Header;
use super::output::{Kept, RejectForm, Why, score_row};
use super::packed::{self, Fallback, JsonRows, MANY, PackedRows};
use super::record::{Reasons, Record, Reject};
use super::rows;
use super::text;
use crate::dossier::Dossier;
use crate::instrument::Instrument;
use crate::portfolio::Counter;
use crate::report::{Detail, Reporter, json_line};
use crate::scoring::Scorer;
use crate::syntax::Notation;
use crate::syntax::diagnostic::Diagnostic;
use crate::text::locale::Locale;

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
    Aggregate,
}

/// What is done with the blocks of one input.
pub struct BlockProcessor<'a> {
    instrument: &'a Instrument,
    locale: &'a Locale,
    scorer: Scorer,
    reporter: Reporter<'a>,
    counter: Option<Counter<'a>>,
    input: String,
    rejects: RejectForm,
    source: Source,
    target: Target,
    strict: bool,
    path: Path<'a>,
}

/// The path that records take; where it leads no further, they take the reference path.
enum Path<'a> {
    Rows(Box<PackedRows<'a>>),
    RowsOfMany(Box<PackedRows<'a, MANY>>),
    JsonRows(Box<JsonRows<'a>>),
    JsonRowsOfMany(Box<JsonRows<'a, MANY>>),
    Reference,
}

impl<'a> Path<'a> {
    /// The shortest path from a source to a target.
    fn new(instrument: &'a Instrument, source: &Source, target: Target) -> Option<Self> {
        match (source, target) {
            (Source::Rows(header), Target::Csv { .. }) => PackedRows::new(instrument, header)
                .map(|few| Path::Rows(Box::new(few)))
                .or_else(|| {
                    Some(Path::RowsOfMany(Box::new(PackedRows::new(
                        instrument, header,
                    )?)))
                }),
            (Source::Lines, Target::Csv { kept: 0 }) => JsonRows::new(instrument)
                .map(|few| Path::JsonRows(Box::new(few)))
                .or_else(|| Some(Path::JsonRowsOfMany(Box::new(JsonRows::new(instrument)?)))),
            _ => None,
        }
    }
}

impl<'a> BlockProcessor<'a> {
    /// Makes of the records of a source what a target asks for. Rejects are written as suits the source.
    pub fn new(
        instrument: &'a Instrument,
        locale: &'a Locale,
        source: Source,
        target: Target,
    ) -> Self {
        let path = Path::new(instrument, &source, target);
        Self {
            instrument,
            locale,
            scorer: Scorer::new(instrument),
            reporter: Reporter::new(instrument, locale),
            counter: (target == Target::Aggregate).then(|| Counter::new(instrument)),
            input: String::new(),
            rejects: source.reject_form(),
            source,
            target,
            strict: false,
            path: path.unwrap_or(Path::Reference),
        }
    }

    /// The same for an input of that name, which rejects tell.
    #[must_use]
    pub fn input(self, name: &str) -> Self {
        let input = name.to_owned();
        Self { input, ..self }
    }

    /// The same with rejects in this form.
    #[must_use]
    pub fn rejects(self, rejects: RejectForm) -> Self {
        Self { rejects, ..self }
    }

    /// The same, ending at the first reject if it is strict.
    #[must_use]
    pub fn strict(self, strict: bool) -> Self {
        Self { strict, ..self }
    }

    /// The same by the reference path alone, to hold the two against each other.
    #[must_use]
    pub fn by_reference(self) -> Self {
        let path = Path::Reference;
        Self { path, ..self }
    }

    /// How records stand in the input.
    pub fn source(&self) -> &Source {
        &self.source
    }

    /// Works on a block.
    pub fn block(&self, block: &Block, output: &mut BlockOutput) {
        output.begin(block.at, self.instrument.personas.len());
        match &self.path {
            Path::Rows(rows) => self.rows(rows, block, output),
            Path::RowsOfMany(rows) => self.rows(rows, block, output),
            Path::JsonRows(rows) => self.lines(rows, block, output),
            Path::JsonRowsOfMany(rows) => self.lines(rows, block, output),
            Path::Reference => {
                for (at, record) in block.records(self.source.records()) {
                    if !self.by_itself(block, at, record, None, output) {
                        break;
                    }
                }
            }
        }
    }

    /// Works on a block of rows.
    fn rows<const LANES: usize>(
        &self,
        rows: &PackedRows<'_, LANES>,
        block: &Block,
        output: &mut BlockOutput,
    ) {
        let mut said = output.said.take().unwrap_or_else(|| rows.said());
        let table = rows.table(block);
        for record in table.records() {
            let (out, tally) = (&mut output.out, &mut output.tally);
            match rows.score(&table, &record, &mut said, out, tally) {
                Ok(()) => output.pass(),
                Err(odd) => {
                    if !self.odd(block, &record, odd, output) {
                        break;
                    }
                }
            }
        }
        output.said = Some(said);
    }

    /// Works on a block of lines.
    fn lines<const LANES: usize>(
        &self,
        rows: &JsonRows<'_, LANES>,
        block: &Block,
        output: &mut BlockOutput,
    ) {
        let mut said = output.said.take().unwrap_or_else(|| rows.said());
        let is_text = block.is_text();
        for (at, line) in block.records(self.source.records()) {
            let is_text = is_text || std::str::from_utf8(line).is_ok();
            let place = (at, line.len());
            let (out, tally) = (&mut output.out, &mut output.tally);
            let scored = is_text.then(|| rows.score(block.padded(), place, &mut said, out, tally));
            if scored.flatten().is_some() {
                output.pass();
            } else if !self.by_itself(block, at, line, None, output) {
                break;
            }
        }
        output.said = Some(said);
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

    /// The reference path: a record, its score, and the text of it; whether to go on.
    fn by_itself(
        &self,
        block: &Block,
        at: usize,
        raw: &[u8],
        key: Option<Vec<u8>>,
        output: &mut BlockOutput,
    ) -> bool {
        let go_on = match self.read(output.at.row + 1, raw) {
            Ok(record) => {
                self.score(&record, output);
                true
            }
            Err(reasons) => {
                self.reject(block, at, raw, reasons, key, output);
                output.stopped = self.strict;
                !self.strict
            }
        };
        output.pass();
        go_on
    }

    fn reject(
        &self,
        block: &Block,
        at: usize,
        raw: &[u8],
        reasons: Reasons,
        key: Option<Vec<u8>>,
        output: &mut BlockOutput,
    ) {
        let why = Rc::new(self.rejects.why(&reasons, self.locale));
        let line = match self.source {
            // What is read as a whole is rejected for what stands in one of its lines.
            Source::Whole(_) => reasons.first().map_or(1, |(_, problem)| problem.line()),
            _ => output.line(block, at),
        };
        self.write_reject(line, &why, raw, output);
        if output.first.len() < TOLD {
            output.first.push(Reject {
                row: output.at.row + 1,
                input: self.input.clone(),
                line,
                reasons,
            });
        }
        if let Some(key) = key {
            packed::remember(&mut output.whys, &key, why);
        }
    }

    fn write_reject(&self, line: u64, why: &Why, raw: &[u8], output: &mut BlockOutput) {
        let record = match &self.source {
            Source::Rows(header) => header.own(raw),
            Source::Lines | Source::Whole(_) => Kept::Whole(raw),
        };
        output.tally.reject(why.code);
        let out = &mut output.rejects;
        self.rejects
            .write(output.at.row + 1, &self.input, line, why, record, out);
    }

    /// A row that the packed path cannot score; whether to go on. One that is rejected for a reason that is known by now is
    /// written at once.
    fn odd(
        &self,
        block: &Block,
        record: &packed::Record<'_>,
        odd: Fallback<'_>,
        output: &mut BlockOutput,
    ) -> bool {
        let key = odd.key();
        let known = key.as_ref().and_then(|key| output.whys.get(key)).cloned();
        // The first ones are told on the terminal, and have to be known in full.
        let Some(why) = known.filter(|_| output.first.len() >= TOLD) else {
            return self.by_itself(block, record.at, record.bytes, key, output);
        };
        let line = output.line(block, record.at);
        self.write_reject(line, &why, record.bytes, output);
        output.pass();
        true
    }

    fn score(&self, record: &Record, output: &mut BlockOutput) {
        let assessments = record.dossier.assessments(self.instrument, &self.scorer);
        output.tally.record(record, self.instrument);
        output.tally.assessed(&assessments);
        match self.target {
            Target::Csv { kept } => {
                let mut out = Vec::new();
                for (training, found) in record.dossier.trainings.iter().zip(&assessments) {
                    let title = training.title.as_deref();
                    score_row(self.instrument, record, title, found, kept, &mut out);
                }
                output.out.append(&out);
            }
            Target::Aggregate => {
                if let Some(counter) = &self.counter {
                    let (aggregate, routes) = (&mut output.aggregate, &mut output.routes);
                    counter.count(record.row, &record.dossier, &assessments, aggregate, routes);
                }
            }
            Target::Jsonl(scope) => {
                let dossier = &record.dossier;
                let result = self.reporter.result_of(dossier, assessments, scope);
                // A result has nothing that JSON cannot say.
                let line = json_line(&result).unwrap_or_default();
                output.out.append(line.as_bytes());
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
