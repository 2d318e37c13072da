//! An answer as a dossier has it, whatever the notation.

use crate::instrument::{Answer, Instrument, Kind, PickOrder, Question, QuestionIx, UNKNOWN, YES};

/// The value that a dossier writes for an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Written<'a> {
    /// The id of an option, or that it is not known.
    Word(&'a str),
    /// The ids of several options.
    Words(Vec<&'a str>),
    /// Yes or no.
    Truth(bool),
    /// A number.
    Number(u32),
}

/// What a dossier writes for an answer to a question.
pub fn written(instrument: &Instrument, question: QuestionIx, answer: Answer) -> Written<'_> {
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

/// The key and the order that stand beside an answer; nothing where it says what goes without saying.
pub fn written_order(question: &Question, answer: Answer) -> Option<(String, PickOrder)> {
    match answer {
        Answer::Picks(picks) if picks.are_equal() => Some((question.order_key()?, picks.order())),
        _ => None,
    }
}
