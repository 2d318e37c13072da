//! Answers in memory.

use std::collections::BTreeMap;

use crate::instrument::{Answer, Answers, Instrument, Kind, Picks, QuestionIx, Scope, UNKNOWN};

/// One organisation's answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dossier {
    /// The organisation's name.
    pub name: Option<String>,
    /// The answers about the organisation.
    pub organisation: Answers,
    /// Notes on questions about the organisation, by question id.
    pub notes: BTreeMap<String, String>,
    /// Its trainings, in order.
    pub trainings: Vec<Training>,
}

/// The answers about one training.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Training {
    /// What the organisation calls it.
    pub title: Option<String>,
    /// The answers about it.
    pub answers: Answers,
    /// Notes, by question id.
    pub notes: BTreeMap<String, String>,
}

impl Dossier {
    /// A dossier without answers or trainings.
    pub fn empty(instrument: &Instrument) -> Self {
        Self {
            name: None,
            organisation: Answers::none(instrument.questions.len()),
            notes: BTreeMap::new(),
            trainings: Vec::new(),
        }
    }

    /// The answers that bear on a training: its own and the organisation's.
    pub fn answers(&self, training: usize) -> Answers {
        self.trainings[training].answers.or(&self.organisation)
    }

    /// Sets an answer about the organisation, or about a training. A number and a stated option that contradict each
    /// other cannot both stay: the newest answer wins.
    pub fn set(
        &mut self,
        instrument: &Instrument,
        training: Option<usize>,
        question: QuestionIx,
        answer: Answer,
    ) {
        let answers = match training {
            Some(at) => &mut self.trainings[at].answers,
            None => &mut self.organisation,
        };
        answers.set(question, Some(answer));
        for number in instrument.question_indices() {
            let Some((derived, _, given)) = instrument.contradiction(number, answers) else {
                continue;
            };
            if question == number {
                answers.set(derived, Some(Answer::Picks(Picks::one(given))));
            } else {
                answers.set(number, None);
            }
        }
    }
}

impl Training {
    /// A training without answers.
    pub fn empty(instrument: &Instrument) -> Self {
        Self {
            title: None,
            answers: Answers::none(instrument.questions.len()),
            notes: BTreeMap::new(),
        }
    }
}

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
            Kind::YesNo => Written::Truth(picks.first() == crate::instrument::YES),
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

/// The key under which texts of a scope are named.
pub(super) fn title_key(scope: Scope) -> &'static str {
    match scope {
        Scope::Organisation => "name",
        Scope::Training => "title",
    }
}
