//! The packed path from a row of a table to its score.

use super::answers::{PackedAnswers, Questions};
use super::fallback::Fallback;
use super::out_buffer::OutBuffer;
use super::score_tables::{FEW, ScoreTables};
use super::table::{self, Cell, Record, Table};
use super::texts::Texts;
use crate::batch::block::Block;
use crate::batch::columns::Column;
use crate::batch::header::Header;
use crate::batch::layout::Layout;
use crate::batch::tally::Tally;
use crate::instrument::Instrument;

/// An instrument compiled for tables with a certain header.
#[derive(Debug)]
pub(in crate::batch) struct PackedRows<'a, const LANES: usize = FEW> {
    questions: Questions<'a>,
    scale: ScoreTables<LANES>,
    texts: Texts,
    layout: Layout,
    columns: usize,
    organisation: Option<table::Column>,
    training: Option<table::Column>,
    /// What people run into is no answer that counts; what is wrong with it is for the reference path to say.
    barriers: Option<table::Column>,
    kept: Vec<table::Column>,
}

impl<'a, const LANES: usize> PackedRows<'a, LANES> {
    /// Compiles an instrument for tables with this header; nothing when it is larger than the tables here are made for.
    pub(in crate::batch) fn new(instrument: &'a Instrument, header: &Header) -> Option<Self> {
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
            barriers: place(|column| matches!(column, Column::Barriers)),
            kept: (0..width)
                .filter(|at| header.kept[*at])
                .map(column)
                .collect(),
        })
    }

    /// Room for what a row answers.
    pub(in crate::batch) fn said(&self) -> PackedAnswers {
        self.questions.said()
    }

    /// The table in a block.
    pub(in crate::batch) fn table<'b>(&self, block: &'b Block) -> Table<'b> {
        Table::new(block, self.layout, self.columns)
    }

    /// Writes the score of a row behind its number, or says why the reference path has to.
    #[inline]
    pub(in crate::batch) fn score<'b>(
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
        if let Some(column) = self.barriers
            && table.cell(record, column).length > 0
        {
            return Err(Fallback::Otherwise);
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
