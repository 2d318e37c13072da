//! The packed path from a row to its scores: the instrument compiled to tables, nothing allocated or formatted a row.
//!
//! The index of a block says where its cells are; an answer is a word in a table ([`perfect_hash`]) and becomes
//! some bits of a number ([`answers`]); these bits are places in tables of points ([`score_tables`]) and texts ([`texts`]), which
//! are copied to a buffer ([`out_buffer`]). Flat records of JSON are read in another way ([`json_reader`]) and scored by the same tables.
//!
//! What is here gives the same bytes as the reference path through a [`Dossier`](crate::dossier::Dossier) and
//! [`Scorer`](crate::scoring::Scorer), or gives nothing and lets the reference path decide: a row that is rejected, a pathway of
//! another persona. A property test holds the two against each other.

mod answers;
mod json_reader;
mod json_rows;
mod out_buffer;
mod perfect_hash;
mod score_tables;
mod table;
mod texts;

use std::collections::HashMap;

pub(super) use self::answers::PackedAnswers;
use self::answers::{MOST_OPTIONS, Questions};
use self::score_tables::{FEW, MOST_PERSONAS, ScoreTables};
pub(super) use self::table::Record;
use self::table::{Cell, Table};
use self::texts::Texts;

pub(super) use self::json_rows::JsonRows;
pub(super) use self::out_buffer::OutBuffer;
pub(super) use self::score_tables::MANY;

use super::block::Block;
use super::header::{Column, Header};
use super::layout::Layout;
use super::tally::Tally;
use crate::instrument::{AnswerKey, Instrument};

/// How far behind the records of a block may be read.
pub(super) const PADDING: usize = 128;

/// An instrument compiled for tables with a certain header.
#[derive(Debug)]
pub(super) struct PackedRows<'a, const LANES: usize = FEW> {
    questions: Questions<'a>,
    scale: ScoreTables<LANES>,
    texts: Texts,
    layout: Layout,
    columns: usize,
    organisation: Option<table::Column>,
    training: Option<table::Column>,
    kept: Vec<table::Column>,
}

/// Why the packed path cannot score a row.
#[derive(Clone, Copy, Debug)]
pub(super) enum Fallback<'b> {
    /// It has so many cells.
    Cells(usize),
    /// It says nothing that could be understood in one column, and nothing else is wrong.
    Cell(usize, &'b [u8]),
    /// Something else.
    Otherwise,
}

/// How much is remembered of what took long to find out, and of how long cells.
const MOST_REMEMBERED: usize = 10_000;
const LONGEST_REMEMBERED: usize = 256;

/// Remembers what was found out, but not without end.
pub(super) fn remember<T>(known: &mut HashMap<Vec<u8>, T>, key: &[u8], found: T) {
    if known.len() >= MOST_REMEMBERED {
        known.clear();
    }
    if key.len() <= LONGEST_REMEMBERED {
        known.insert(key.to_vec(), found);
    }
}

impl Fallback<'_> {
    /// What is the same for all rows that are rejected for the same reason, if that can be said.
    pub(super) fn key(&self) -> Option<Vec<u8>> {
        match self {
            Fallback::Cells(count) => Some(count.to_le_bytes().to_vec()),
            Fallback::Cell(column, cell) => Some([&column.to_le_bytes()[..], b"=", cell].concat()),
            Fallback::Otherwise => None,
        }
    }
}

impl<'a, const LANES: usize> PackedRows<'a, LANES> {
    /// Compiles an instrument for tables with this header; nothing when it is larger than the tables here are made for.
    pub(super) fn new(instrument: &'a Instrument, header: &Header) -> Option<Self> {
        if header.columns.contains(&Column::Original) {
            return None;
        }
        let width = header.columns.len();
        let column = |at| table::Column::new(at, width);
        let place =
            |wanted: fn(&Column) -> bool| header.columns.iter().position(wanted).map(column);
        let columns: Vec<_> = header.columns.iter().map(Column::key).collect();
        let decides = |at: usize| {
            let needs = instrument.preferences.iter();
            let mut needs = needs.flat_map(|preference| &preference.when);
            needs.any(|need| need.question.get() == at)
        };
        let questions = Questions::new(instrument, &columns, decides)?;
        let scale = ScoreTables::new(instrument, &questions)?;
        Some(Self {
            texts: Texts::new(instrument, &questions, &scale)?,
            questions,
            scale,
            layout: header.layout,
            columns: width,
            organisation: place(|column| matches!(column, Column::Organisation)),
            training: place(|column| matches!(column, Column::Training)),
            kept: (0..width)
                .filter(|at| header.kept[*at])
                .map(column)
                .collect(),
        })
    }

    /// Room for what a row answers.
    pub(super) fn said(&self) -> PackedAnswers {
        self.questions.said()
    }

    /// The table in a block.
    pub(super) fn table<'b>(&self, block: &'b Block) -> Table<'b> {
        Table::new(block, self.layout, self.columns)
    }

    /// Writes the score of a row behind its number, or says why the reference path has to.
    #[inline]
    pub(super) fn score<'b>(
        &self,
        table: &Table<'b>,
        record: &Record<'b>,
        said: &mut PackedAnswers,
        out: &mut OutBuffer,
        tally: &mut Tally,
    ) -> Result<(), Fallback<'b>> {
        if !record.fits {
            return Err(self.misfit(record));
        }
        self.questions.read(table, record, said)?;
        let ranked = self.scale.ranked(said);
        let mut line = out.line(record.bytes.len(), self.columns, table.plain);
        for column in [self.organisation, self.training] {
            line.name(column.map_or(Cell::of(&[]), |column| table.cell(record, column)));
        }
        self.texts
            .write(&self.questions, said, &ranked, &mut line, tally)
            .ok_or(Fallback::Otherwise)?;
        for column in &self.kept {
            line.cell(table.cell(record, *column));
        }
        line.end();
        Ok(())
    }

    fn misfit<'b>(&self, record: &Record<'b>) -> Fallback<'b> {
        let cells = record.cells();
        if cells == self.columns || record.open {
            Fallback::Otherwise
        } else {
            Fallback::Cells(cells)
        }
    }
}

/// What of an instrument is more than the packed path takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PackedLimit {
    /// There are more personas than lanes.
    Personas,
    /// The question at this place has more options than a word has bits.
    Options(usize),
    /// The answers to all questions together take more bits than a number has.
    Answers,
    /// Points are larger than a lane holds.
    Weights,
    /// The id of a persona or pathway is longer than its room, or needs quotes.
    Ids,
}

/// The first limit that an instrument is beyond, for a table with all its questions. Its records take the reference path, where
/// the same comes of them, later.
pub fn packed_limit(instrument: &Instrument) -> Option<PackedLimit> {
    if instrument.personas.len() > MOST_PERSONAS {
        return Some(PackedLimit::Personas);
    }
    let mut questions = instrument.questions.iter();
    if let Some(at) = questions.position(|question| question.options.len() > MOST_OPTIONS) {
        return Some(PackedLimit::Options(at));
    }
    let answers = instrument.question_indices().map(AnswerKey::Answer);
    let columns: Vec<_> = answers.map(Some).collect();
    let Some(questions) = Questions::new(instrument, &columns, |_| false) else {
        return Some(PackedLimit::Answers);
    };
    let Some(scale) = ScoreTables::<MANY>::new(instrument, &questions) else {
        return Some(PackedLimit::Weights);
    };
    let texts = Texts::new(instrument, &questions, &scale);
    texts.is_none().then_some(PackedLimit::Ids)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::batch::{Separator, header};
    use crate::instrument::{Files, load};

    /// What the packed path leaves to the reference path is right, but slow: nobody would notice.
    #[test]
    fn the_instrument_that_comes_with_the_program_goes_the_fast_way() {
        let instrument = load(&Files::embedded()).expect("the embedded instrument");
        let mut table = String::from("organisation,training");
        for question in &instrument.questions {
            table += &format!(",{}", question.id);
        }
        table += "\n";
        let header = header(
            &instrument,
            "in",
            &mut table.as_bytes(),
            Separator::Sniffed,
            &[],
        );
        assert!(PackedRows::<FEW>::new(&instrument, &header.expect("a header")).is_some());
    }
}
