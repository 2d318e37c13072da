//! What the packed path takes of an instrument.

use super::answers::Questions;
use super::field::MOST_OPTIONS;
use super::score_tables::{MANY, MOST_PERSONAS, ScoreTables};
use super::texts::Texts;
use crate::instrument::{AnswerKey, Instrument};

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
