//! A step in words.

use super::engine::{Interview, Step};
use crate::instrument::{Answer, AnswerOption, Answers, Kind, Language, QuestionIx};
use crate::locale::Locale;
use crate::message::Message;
use crate::prompt::{Ask, Expected, Item};

/// The language that questions are asked in.
#[derive(Clone, Copy, Debug)]
pub struct Voice<'a> {
    /// What the program says.
    pub locale: &'a Locale,
    /// The language of the instrument's texts.
    pub language: Language,
}

/// The current step as a question for a person.
pub(super) fn ask(interview: &Interview<'_>, voice: &Voice<'_>) -> Ask {
    let dossier = interview.dossier();
    match interview.step() {
        Step::Name => text(interview, voice, "ask-name", dossier.name.clone()),
        Step::Title(at) => text(
            interview,
            voice,
            "ask-title",
            dossier.trainings[at].title.clone(),
        ),
        Step::Organisation(ix) => question(interview, voice, ix, &dossier.organisation),
        Step::Training(at, ix) => question(interview, voice, ix, &dossier.trainings[at].answers),
        Step::End => end(voice),
    }
}

fn progress(interview: &Interview<'_>, voice: &Voice<'_>) -> String {
    let (place, of) = interview.progress();
    let trainings = interview.dossier().trainings.len();
    let message = match interview.step() {
        Step::Title(at) | Step::Training(at, _) if trainings > 1 => {
            Message::new("progress-training-numbered").number("training", at + 1)
        }
        Step::Title(_) | Step::Training(..) => Message::new("progress-training"),
        Step::Name | Step::Organisation(_) | Step::End => Message::new("progress-organisation"),
    };
    voice
        .locale
        .say(&message.number("place", place).number("of", of))
}

fn text(
    interview: &Interview<'_>,
    voice: &Voice<'_>,
    id: &'static str,
    current: Option<String>,
) -> Ask {
    let help = match id {
        "ask-name" => "ask-name-help",
        _ => "ask-title-help",
    };
    Ask {
        progress: progress(interview, voice),
        question: voice.locale.get(id),
        help: voice.locale.get(help),
        expected: Expected::Text { current },
        may_skip: true,
        may_go_back: interview.step() != Step::Name,
    }
}

fn question(
    interview: &Interview<'_>,
    voice: &Voice<'_>,
    ix: QuestionIx,
    answers: &Answers,
) -> Ask {
    let question = interview.instrument().question(ix);
    let answer = answers.known(ix);
    let picks = answers.picks(ix);
    let item = |option: &AnswerOption| Item {
        name: option.name.get(voice.language).to_owned(),
        help: option
            .help
            .as_ref()
            .map_or("", |help| help.get(voice.language))
            .to_owned(),
    };
    let items: Vec<_> = question.options.iter().map(item).collect();
    Ask {
        progress: progress(interview, voice),
        question: question.ask.get(voice.language).to_owned(),
        help: question.help.get(voice.language).to_owned(),
        expected: match question.kind {
            Kind::Choice | Kind::YesNo => Expected::One {
                items,
                current: picks.map(|picks| picks.first()),
            },
            Kind::Multi { max, ranked } => Expected::Several {
                items,
                current: picks
                    .iter()
                    .flat_map(|picks| picks.iter().collect::<Vec<_>>())
                    .collect(),
                max,
                ranked,
            },
            Kind::Number { min, max, .. } => Expected::Number {
                min,
                max,
                current: match answer {
                    Some(Answer::Number(number)) => Some(number),
                    _ => None,
                },
            },
        },
        may_skip: true,
        may_go_back: true,
    }
}

/// The choices at the end, in the order in which `run` reads them.
fn end(voice: &Voice<'_>) -> Ask {
    let items = ["end-result", "end-another"]
        .map(|id| Item {
            name: voice.locale.get(id),
            help: String::new(),
        })
        .to_vec();
    Ask {
        progress: voice.locale.get("progress-end"),
        question: voice.locale.get("ask-end"),
        help: String::new(),
        expected: Expected::One {
            items,
            current: None,
        },
        may_skip: false,
        may_go_back: true,
    }
}
