//! The packed path from a line of JSON to the line of its document.
//!
//! A flat record is read at one go ([`read`]) to what it answers; its document is put together from texts that are ready
//! ([`pieces`], [`texts`], [`write`]); who would be first with another answer is found for many answers at once ([`flips`]).

mod flips;
mod pieces;
mod texts;
mod write;

use self::read::Reader;
use self::write::Writer;
use super::OutBuffer;
use super::answers::{PackedAnswers, Questions};
use super::json_reader as read;
use super::score_tables::ScoreTables;
use crate::batch::tally::Tally;
use crate::instrument::{Instrument, QuestionIx};
use crate::locale::Locale;

/// An instrument compiled for lines of JSON that become brief documents, in one language.
#[derive(Debug)]
pub(in crate::batch) struct Lines<'a> {
    questions: Questions<'a>,
    scale: ScoreTables,
    reader: Reader<'a>,
    writer: Writer,
}

/// The most points that there are numbers for in [`flips`].
const MOST_POINTS: u64 = 1 << 17;

impl<'a> Lines<'a> {
    /// Compiles an instrument for documents; nothing when it is larger than what is made for here.
    pub(in crate::batch) fn documents(instrument: &'a Instrument, locale: &Locale) -> Option<Self> {
        // A line may answer anything.
        let columns: Vec<Option<QuestionIx>> = instrument.question_indices().map(Some).collect();
        let questions = Questions::new(instrument, &columns, |_| false)?;
        let scale = ScoreTables::new(instrument, &questions)?;
        (scale.whole() <= MOST_POINTS).then_some(())?;
        Some(Self {
            reader: Reader::new(instrument)?,
            writer: Writer::new(instrument, locale, &questions, &scale)?,
            questions,
            scale,
        })
    }

    /// Room for what a line answers.
    pub(in crate::batch) fn said(&self) -> PackedAnswers {
        self.questions.said()
    }

    /// Writes what a line becomes, which is text, begins at a place and has a length; nothing when the plain way has to.
    pub(in crate::batch) fn score(
        &self,
        bytes: &[u8],
        (from, length): (usize, usize),
        said: &mut PackedAnswers,
        out: &mut OutBuffer,
        tally: &mut Tally,
    ) -> Option<()> {
        let named = self
            .reader
            .read(&self.questions, bytes, (from, length), said)?;
        let more = named.organisation.len() + named.training.len();
        let room = out.room(self.writer.room() + more);
        let ranked = self.scale.ranked(said);
        let score = self.writer.score(&self.questions, said, &ranked);
        let written = self.writer.write(
            (&self.questions, &self.scale),
            (&named, said),
            &ranked,
            &score,
            room,
        );
        out.fill(written);
        tally.scored += 1;
        tally.training(score.verdict, score.persona());
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::batch::packed::PADDING;
    use crate::instrument::{Files, load};

    /// Without this, everything could go the plain way and only be slow.
    #[test]
    fn ordinary_lines_go_the_fast_way_and_odd_ones_do_not() {
        let instrument = load(&Files::embedded()).expect("the embedded instrument is valid");
        let lines = Lines::documents(&instrument, &Locale::new("nl")).expect("it is small enough");
        let goes_fast = |line: &str| {
            let bytes = [line.as_bytes(), &[b'"'; PADDING]].concat();
            let (mut said, mut out) = (lines.said(), OutBuffer::default());
            let mut tally = Tally::new(instrument.personas.len());
            let place = (0, line.len());
            let scored = lines.score(&bytes, place, &mut said, &mut out, &mut tally);
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
