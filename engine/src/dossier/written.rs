//! An answer as a dossier has it, whatever the notation.

use crate::instrument::{Answer, Instrument, Kind, QuestionIx, UNKNOWN, YES};

/// The value that a dossier writes for an answer.
pub(super) enum Written<'a> {
    Word(&'a str),
    Words(Vec<&'a str>),
    Truth(bool),
    Number(u32),
}

pub(super) fn written(
    instrument: &Instrument,
    question: QuestionIx,
    answer: Answer,
) -> Written<'_> {
    let asked = instrument.question(question);
    match answer {
        Answer::Unknown => Written::Word(UNKNOWN),
        Answer::Number(number) => Written::Number(number),
        Answer::Picks(picks) => match asked.kind {
            Kind::YesNo => Written::Truth(picks.first() == YES),
            Kind::Multi { .. } => Written::Words(
                picks
                    .iter()
                    .map(|pick| asked.options[pick].id.as_str())
                    .collect(),
            ),
            Kind::Choice | Kind::Number { .. } => Written::Word(&asked.options[picks.first()].id),
        },
    }
}
