//! Records through the real pipeline, and what must be true of whatever comes out of it.

use std::io::{self, Read};

use leerkompas_engine::batch::{
    BlockProcessor, Blocks, Position, Source, Tally, Target, run, score_header,
};
use leerkompas_engine::instrument::Instrument;
use leerkompas_engine::text::locale::Locale;

/// Everything that comes of an input.
#[derive(Debug, Default, PartialEq)]
pub struct Outcome {
    /// The scores, as they are written.
    pub scores: String,
    /// The rejects, without their header.
    pub rejects: Vec<u8>,
    /// How many of what.
    pub tally: Tally,
    /// How many records there were.
    pub rows: u64,
}

/// A reader that gives a few bytes at a time.
struct Trickle<'b> {
    bytes: &'b [u8],
    size: usize,
}

impl Read for Trickle<'_> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let size = self.size.min(out.len());
        self.bytes.read(&mut out[..size])
    }
}

/// A processor of an input, with rejects in the form that suits it.
pub fn work<'a>(
    instrument: &'a Instrument,
    locale: &'a Locale,
    source: Source,
    target: Target,
) -> BlockProcessor<'a> {
    BlockProcessor::new(instrument, locale, source, target).input("in")
}

/// What comes of records that stand behind so many lines, read in pieces of that size. Every one is a score or a reject.
pub fn outcome_of(work: &BlockProcessor<'_>, records: &[u8], line: u64, size: usize) -> Outcome {
    let reader = Trickle {
        bytes: records,
        size,
    };
    let blocks = Blocks::new(Box::new(reader), work.source().records(), Vec::new());
    let mut outcome = Outcome::default();
    let start = Position { row: 0, line };
    let rows = run(blocks, work, 1, start, &mut |done| {
        outcome.scores += std::str::from_utf8(done.scores()).expect("scores are text");
        outcome.rejects.extend_from_slice(&done.rejects);
        if outcome.tally.personas.is_empty() {
            outcome.tally = Tally::new(done.tally.personas.len());
        }
        outcome.tally.add(&done.tally);
        Ok(true)
    });
    outcome.rows = rows.expect("memory can be read");
    let Tally {
        scored, rejected, ..
    } = outcome.tally;
    assert_eq!(scored + rejected, outcome.rows, "a record got lost");
    let reasons: u64 = outcome.tally.reasons.values().sum();
    assert_eq!(reasons, rejected, "a reject without a reason");
    assert_eq!(outcome.rejects.is_empty(), rejected == 0);
    outcome
}

/// Scores that any reader of CSV can read, of which no spreadsheet takes a cell for a formula.
pub fn assert_table(instrument: &Instrument, kept: &[&str], outcome: &Outcome) {
    let mut table = score_header(instrument, kept);
    table.extend_from_slice(outcome.scores.as_bytes());
    // Every row must have as many cells as the header, or this reader says no.
    let mut reader = csv::Reader::from_reader(&table[..]);
    let mut rows = 0;
    for row in reader.records() {
        rows += 1;
        for cell in &row.expect("a row of scores") {
            let number = cell.strip_prefix(['+', '-']).is_some_and(|rest| {
                rest.chars().all(|c| c.is_ascii_digit() || ".,".contains(c)) && !rest.is_empty()
            });
            let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
            assert!(number || !formula, "a formula: {cell:?}");
        }
    }
    let trainings: u64 = outcome.tally.verdicts.iter().sum();
    assert_eq!(rows, trainings, "a row for each training");
}
