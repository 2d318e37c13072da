//! The fast way from a line of JSON to the line of its document, or to its row of scores.
//!
//! A flat record is read at one go ([`read`]) to what it answers; its document is put together from texts that are ready
//! ([`pieces`], [`texts`], [`write`]); who would be first with another answer is found for many answers at once ([`flips`]).
//! A row is that of a table.

mod flips;
mod pieces;
mod read;
mod texts;
mod write;

use self::read::{Named, Reader};
use self::write::Writer;
use super::answers::{Questions, Said};
use super::points::Scale;
use super::table::Cell;
use super::texts::Texts as RowTexts;
use super::{Desk, Places, Sheet};
use crate::batch::tally::Tally;
use crate::instrument::{Instrument, QuestionIx};
use crate::locale::Locale;

/// An instrument compiled for lines of JSON.
#[derive(Debug)]
pub(in crate::batch) struct Lines<'a> {
    questions: Questions<'a>,
    scale: Scale,
    reader: Reader<'a>,
    output: Output,
}

/// What lines become.
#[derive(Debug)]
enum Output {
    /// Brief documents, in one language.
    Documents(Box<Writer>),
    /// Rows of scores.
    Rows(Box<RowTexts>),
}

impl<'a> Lines<'a> {
    /// Compiles an instrument for documents; nothing when it is larger than what is made for here.
    pub(in crate::batch) fn documents(instrument: &'a Instrument, locale: &Locale) -> Option<Self> {
        Self::new(instrument, |questions, scale| {
            let writer = Writer::new(instrument, locale, questions, scale)?;
            Some(Output::Documents(Box::new(writer)))
        })
    }

    /// Compiles an instrument for rows; nothing when it is larger than what is made for here.
    pub(in crate::batch) fn rows(instrument: &'a Instrument) -> Option<Self> {
        Self::new(instrument, |questions, scale| {
            let texts = RowTexts::new(instrument, questions, scale)?;
            Some(Output::Rows(Box::new(texts)))
        })
    }

    fn new(
        instrument: &'a Instrument,
        output: impl FnOnce(&Questions<'a>, &Scale) -> Option<Output>,
    ) -> Option<Self> {
        // A line may answer anything.
        let columns: Vec<Option<QuestionIx>> = instrument.question_indices().map(Some).collect();
        let questions = Questions::new(instrument, &columns, |_| false)?;
        let scale = Scale::new(instrument, &questions)?;
        Some(Self {
            reader: Reader::new(instrument)?,
            output: output(&questions, &scale)?,
            questions,
            scale,
        })
    }

    /// Room to work in.
    pub(in crate::batch) fn desk(&self) -> Desk {
        Desk {
            places: Places::default(),
            said: self.questions.said(),
        }
    }

    /// Writes what a line becomes, which is text, begins at a place and has a length; nothing when the plain way has to.
    pub(in crate::batch) fn score(
        &self,
        bytes: &[u8],
        (from, length): (usize, usize),
        said: &mut Said,
        sheet: &mut Sheet,
        tally: &mut Tally,
    ) -> Option<()> {
        let named = self
            .reader
            .read(&self.questions, bytes, (from, length), said)?;
        match &self.output {
            Output::Documents(writer) => self.document(writer, &named, said, sheet, tally),
            Output::Rows(texts) => return self.row(texts, &named, said, sheet, tally),
        }
        Some(())
    }

    fn document(
        &self,
        writer: &Writer,
        named: &Named<'_>,
        said: &Said,
        sheet: &mut Sheet,
        tally: &mut Tally,
    ) {
        let more = named.organisation.len() + named.training.len();
        let room = sheet.room(writer.room() + more);
        let ranked = self.scale.ranked(said);
        let score = writer.score(&self.questions, said, &ranked);
        let written = writer.write(
            (&self.questions, &self.scale),
            (named, said),
            &ranked,
            &score,
            room,
        );
        sheet.fill(written);
        tally.scored += 1;
        tally.training(score.verdict, score.persona());
    }

    fn row(
        &self,
        texts: &RowTexts,
        named: &Named<'_>,
        said: &Said,
        sheet: &mut Sheet,
        tally: &mut Tally,
    ) -> Option<()> {
        let cells = [unquoted(&named.organisation)?, unquoted(&named.training)?];
        let ranked = self.scale.ranked(said);
        let mut line = sheet.line(cells[0].len() + cells[1].len(), cells.len(), false);
        for cell in cells {
            line.cell(Cell::of(cell));
        }
        texts.write(&self.questions, said, &ranked, &mut line, tally)?;
        line.end();
        Some(())
    }
}

/// A name as it is said; nothing when its escapes have to be understood.
fn unquoted(name: &[u8]) -> Option<&[u8]> {
    let Some(inner) = name.strip_prefix(b"\"") else {
        // There is none.
        return Some(b"");
    };
    let inner = inner.strip_suffix(b"\"")?;
    // A name that begins with a quote has an escape.
    memchr::memchr(b'\\', inner).is_none().then_some(inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::batch::fast::PADDING;
    use crate::instrument::{Files, load};

    /// Without this, everything could go the plain way and only be slow.
    #[test]
    fn ordinary_lines_go_the_fast_way_and_odd_ones_do_not() {
        let instrument = load(&Files::embedded()).expect("the embedded instrument is valid");
        let lines = Lines::documents(&instrument, &Locale::new("nl")).expect("it is small enough");
        let goes_fast = |line: &str| {
            let bytes = [line.as_bytes(), &[b'"'; PADDING]].concat();
            let (mut said, mut sheet) = (lines.desk().said, Sheet::default());
            let mut tally = Tally::new(instrument.personas.len());
            let place = (0, line.len());
            let scored = lines.score(&bytes, place, &mut said, &mut sheet, &mut tally);
            scored.is_some()
        };
        for line in [
            "{}",
            r#"{"organisation":"Bakkerij 1","training":"Onthaal 1","ambition":["comply","bonding"],"size":"medium"}"#,
            r#"{ "organisation": "Caf\u00e9 \"De Linde\"", "employees": 12, "shifts": true, "regions": ["brussels"] }"#,
            r#"{"ambition":"comply|bonding","size":"KLEIN","learners":"","group_size":"unknown","certificate_required":"ja"}"#,
        ] {
            assert!(goes_fast(line), "{line}");
        }
        for line in [
            "",
            r#"{"organisation":"open"#,
            r#"{"organisation":{"name":"a"}}"#,
            r#"{"size":"tiny"}"#,
            r#"{"size":"small","size":"small"}"#,
            r#"{"size":"small","employees":1000}"#,
            r#"{"colour":"red"}"#,
        ] {
            assert!(!goes_fast(line), "{line}");
        }
    }
}
