//! The packed path from a flat record in a line of JSON to its row of scores.

use super::answers::{PackedAnswers, Questions};
use super::json_reader::Reader;
use super::out_buffer::OutBuffer;
use super::score_tables::{FEW, ScoreTables};
use super::table::Cell;
use super::texts::Texts;
use crate::batch::tally::Tally;
use crate::instrument::{AnswerKey, Instrument};

/// An instrument compiled for lines of JSON that become rows.
#[derive(Debug)]
pub(in crate::batch) struct JsonRows<'a, const LANES: usize = FEW> {
    questions: Questions<'a>,
    scale: ScoreTables<LANES>,
    reader: Reader<'a>,
    texts: Texts,
}

impl<'a, const LANES: usize> JsonRows<'a, LANES> {
    /// Compiles an instrument; nothing when it is larger than the tables here are made for.
    pub(in crate::batch) fn new(instrument: &'a Instrument) -> Option<Self> {
        // A line may answer anything.
        let answers = instrument.question_indices().map(AnswerKey::Answer);
        let columns: Vec<_> = answers.map(Some).collect();
        let questions = Questions::new(instrument, &columns, |_| false)?;
        let scale = ScoreTables::new(instrument, &questions)?;
        Some(Self {
            reader: Reader::new(instrument)?,
            texts: Texts::new(instrument, &questions, &scale)?,
            questions,
            scale,
        })
    }

    /// Room for what a line answers.
    pub(in crate::batch) fn said(&self) -> PackedAnswers {
        self.questions.said()
    }

    /// Writes the row of a line, which is text, begins at a place and has a length; nothing when the reference path has to.
    pub(in crate::batch) fn score(
        &self,
        bytes: &[u8],
        place: (usize, usize),
        said: &mut PackedAnswers,
        out: &mut OutBuffer,
        tally: &mut Tally,
    ) -> Option<()> {
        let named = self.reader.read(&self.questions, bytes, place, said)?;
        let cells = [unquoted(&named.organisation)?, unquoted(&named.training)?];
        let ranked = self.scale.ranked(said);
        let mut line = out.line(cells[0].len() + cells[1].len(), cells.len(), false);
        for cell in cells {
            line.cell(Cell::of(cell));
        }
        self.texts
            .write(&self.questions, said, &ranked, &mut line, tally)?;
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
    use crate::batch::block::PADDING;
    use crate::instrument::{Files, load};

    /// Without this, everything could take the reference path and only be slow.
    #[test]
    fn ordinary_lines_take_the_packed_path_and_odd_ones_do_not() {
        let instrument = load(&Files::embedded()).expect("the embedded instrument is valid");
        let rows = JsonRows::<FEW>::new(&instrument).expect("it is small enough");
        let is_packed = |line: &str| {
            let bytes = [line.as_bytes(), &[b'"'; PADDING]].concat();
            let (mut said, mut out) = (rows.said(), OutBuffer::default());
            let mut tally = Tally::new(instrument.personas.len());
            let place = (0, line.len());
            let scored = rows.score(&bytes, place, &mut said, &mut out, &mut tally);
            scored.is_some()
        };
        for line in [
            "{}",
            r#"{"organisation":"Bakkerij 1","training":"Onthaal 1","ambition":["comply","bonding"],"size":"medium"}"#,
            r#"{ "organisation": "Café 'De Linde'", "employees": 12, "shifts": true, "regions": ["brussels"] }"#,
            r#"{"ambition_order":"equal","ambition":["comply","bonding"]}"#,
            r#"{"ambition":"comply|bonding","size":"KLEIN","learners":"","group_size":"unknown","certificate_required":"ja"}"#,
        ] {
            assert!(is_packed(line), "{line}");
        }
        for line in [
            "",
            r#"{"organisation":"open"#,
            r#"{"organisation":{"name":"a"}}"#,
            r#"{"size":"tiny"}"#,
            r#"{"size":"small","size":"small"}"#,
            r#"{"size":"small","employees":1000}"#,
            r#"{"colour":"red"}"#,
            r#"{"ambition":["comply"],"ambition_order":"equal"}"#,
            r#"{"ambition":"comply|bonding","ambition_order":"equal"}"#,
        ] {
            assert!(!is_packed(line), "{line}");
        }
    }
}
