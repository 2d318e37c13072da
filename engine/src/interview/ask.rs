//! A step in words.

use super::asking::{Ask, Expected, Item, Ranking, picks_in_words};
use super::commands::Command;
use super::engine::{Interview, Pace, Step};
use super::live;
use crate::dossier::{Subject, note_key};
use crate::instrument::{
    Answer, AnswerOption, Kind, Language, PersonaIx, PickOrder, Question, QuestionIx,
};
use crate::scoring::Percent;
use crate::text::locale::Locale;
use crate::text::message::Message;

/// How questions are asked.
#[derive(Clone, Copy, Debug)]
pub struct Voice<'a> {
    /// What the program says.
    pub locale: &'a Locale,
    /// The language of the instrument's texts.
    pub language: Language,
    /// Whether the standing is shown while asking.
    pub live: bool,
}

impl Voice<'_> {
    pub(super) fn question(&self, interview: &Interview<'_>, ix: QuestionIx) -> String {
        let question = interview.instrument().question(ix);
        question.name.get(self.language).to_owned()
    }

    pub(super) fn persona(&self, interview: &Interview<'_>, ix: PersonaIx) -> String {
        let persona = interview.instrument().persona(ix);
        persona.name.get(self.language).to_owned()
    }

    pub(super) fn percent(&self, percent: Percent) -> String {
        let value = self.locale.tenths(percent.get());
        self.locale
            .say(&Message::new("percent").text("value", value))
    }

    /// What a subject is called in a list of subjects.
    pub(super) fn subject(&self, interview: &Interview<'_>, subject: Subject) -> String {
        let Subject::Training(at) = subject else {
            return self.locale.get("subject-organisation");
        };
        let id = match (
            interview.dossier().trainings.len(),
            &interview.dossier().trainings[at].title,
        ) {
            (1, None) => Message::new("subject-training"),
            (_, None) => Message::new("subject-training-numbered").number("training", at + 1),
            (1, Some(title)) => Message::new("subject-training-titled").text("title", title),
            (_, Some(title)) => Message::new("subject-training-numbered-titled")
                .number("training", at + 1)
                .text("title", title),
        };
        self.locale.say(&id)
    }

    /// An answer in a few words.
    pub(super) fn answer(
        &self,
        interview: &Interview<'_>,
        ix: QuestionIx,
        answer: Option<Answer>,
    ) -> String {
        let options = &interview.instrument().question(ix).options;
        match answer {
            None => self.locale.get("review-open-row"),
            Some(Answer::Unknown) => self.locale.get("review-unknown"),
            Some(Answer::Number(number)) => number.to_string(),
            Some(Answer::Picks(picks)) => {
                let names = picks.iter();
                let names = names.map(|pick| options[pick].short.get(self.language).to_owned());
                picks_in_words(&names.collect::<Vec<_>>(), picks.order(), self.locale)
            }
        }
    }

    fn item(&self, option: &AnswerOption) -> Item {
        let help = option.help.as_ref();
        let words = option.aliases.iter().chain([&option.id]);
        Item {
            help: help.map_or("", |help| help.get(self.language)).to_owned(),
            words: words.cloned().collect(),
            ..Item::named(option.name.get(self.language))
        }
    }

    /// The choice that several picks matter alike, by every word that says so in a file.
    fn equal(&self, question: &Question) -> Item {
        let order = PickOrder::Equal;
        let words = question.order_words[order as usize].iter().cloned();
        Item {
            words: words.chain([order.id().to_owned()]).collect(),
            ..Item::named(self.locale.get("choice-equal"))
        }
    }
}

/// The current step as a question for a person; the review is asked by itself.
pub(super) fn ask(interview: &Interview<'_>, voice: &Voice<'_>) -> Ask {
    let (subject, question) = match interview.step() {
        Step::Title(subject) => (subject, None),
        Step::Question(subject, ix) => (subject, Some(ix)),
        Step::Review => (Subject::Organisation, None),
    };
    let (text, help, expected) = match question {
        Some(ix) => {
            let question = interview.instrument().question(ix);
            let text = question.ask.get(voice.language).to_owned();
            let help = question.help.get(voice.language).to_owned();
            (text, help, expected(interview, voice, subject, ix))
        }
        None => title(interview, voice, subject),
    };
    let mut commands = vec![Command::Skip, Command::Help];
    if interview.step() != Step::Title(Subject::Organisation) {
        commands.push(Command::Back);
    }
    commands.push(Command::Note);
    if question.is_some() {
        commands.push(Command::Later);
    }
    commands.extend([Command::Review, Command::Language, Command::Stop]);
    Ask {
        id: interview.place_of(interview.step()).unwrap_or_default(),
        progress: progress(interview, voice, subject),
        question: text,
        help,
        asides: asides(interview, voice, subject, question),
        expected,
        skipped: question.is_some_and(|ix| {
            let answers = &interview.dossier().sheet(subject).answers;
            answers.get(ix) == Some(Answer::Unknown)
        }),
        commands,
        passing: false,
    }
}

/// Which of the picks of the current step matters most, once there are several; nothing when that is not asked now.
pub(super) fn most_important(interview: &Interview<'_>, voice: &Voice<'_>) -> Option<Ask> {
    let (Step::Question(_, ix), Some((picks, earlier))) = (interview.step(), interview.comparing())
    else {
        return None;
    };
    let question = interview.instrument().question(ix);
    let options = picks.iter().map(|pick| &question.options[*pick]);
    let items = options.map(|option| voice.item(option));
    let current = earlier.and_then(|earlier| match earlier.order() {
        PickOrder::Equal => Some(picks.len()),
        PickOrder::Ranked => picks.iter().position(|pick| *pick == earlier.first()),
    });
    let whole = ask(interview, voice);
    Some(Ask {
        id: format!("order {}", whole.id),
        expected: Expected::MostImportant {
            items: items.chain([voice.equal(question)]).collect(),
            current,
            of: whole.question,
        },
        question: voice.locale.get("ask-most-important"),
        skipped: false,
        ..whole
    })
}

fn progress(interview: &Interview<'_>, voice: &Voice<'_>, subject: Subject) -> String {
    let Some((place, of)) = interview.progress() else {
        return voice.subject(interview, subject);
    };
    let trainings = interview.dossier().trainings.len();
    let message = match subject {
        _ if interview.pace() == Pace::Quick => Message::new("progress-quick"),
        Subject::Training(at) if trainings > 1 => {
            Message::new("progress-training-numbered").number("training", at + 1)
        }
        Subject::Training(_) => Message::new("progress-training"),
        Subject::Organisation => Message::new("progress-organisation"),
    };
    voice
        .locale
        .say(&message.number("place", place).number("of", of))
}

/// What is known beside the answer: a note, that the question was put off, and where the training stands.
fn asides(
    interview: &Interview<'_>,
    voice: &Voice<'_>,
    subject: Subject,
    question: Option<QuestionIx>,
) -> Vec<String> {
    let sheet = interview.dossier().sheet(subject);
    let mut asides = Vec::new();
    let asked = question.map(|ix| interview.instrument().question(ix));
    if let Some(note) = sheet.notes.get(note_key(asked)) {
        let note = Message::new("aside-note").text("note", note);
        asides.push(voice.locale.say(&note));
    }

    if question.is_some_and(|ix| interview.is_later(subject, ix)) {
        asides.push(voice.locale.get("aside-later"));
    }
    if let Subject::Training(at) = subject
        && voice.live
    {
        asides.push(live::standing(interview, voice, at));
    }
    asides
}

fn title(
    interview: &Interview<'_>,
    voice: &Voice<'_>,
    subject: Subject,
) -> (String, String, Expected) {
    let (ask, help) = match subject {
        Subject::Organisation => ("ask-name", "ask-name-help"),
        Subject::Training(_) => ("ask-title", "ask-title-help"),
    };
    let current = interview.dossier().sheet(subject).title.clone();
    (
        voice.locale.get(ask),
        voice.locale.get(help),
        Expected::Text {
            current,
            free: false,
        },
    )
}

fn expected(
    interview: &Interview<'_>,
    voice: &Voice<'_>,
    subject: Subject,
    ix: QuestionIx,
) -> Expected {
    let question = interview.instrument().question(ix);
    let answers = &interview.dossier().sheet(subject).answers;
    let order = option_order(interview, subject, ix);
    let shown = |option: usize| order.iter().position(|known| *known == option);
    let items: Vec<_> = order
        .iter()
        .map(|option| voice.item(&question.options[*option]))
        .collect();
    let picks = answers.picks(ix);
    match question.kind {
        Kind::Choice | Kind::YesNo => Expected::One {
            items,
            current: picks.and_then(|picks| shown(picks.first())),
        },
        Kind::Multi { max, .. } => Expected::Several {
            items,
            current: match (interview.picked(), picks) {
                (Some(picked), _) => picked.iter().copied().filter_map(shown).collect(),
                // Equals stand as they do in the list.
                (None, Some(picks)) if picks.are_equal() => {
                    let shown = order.iter().enumerate();
                    let picked = shown.filter(|(_, option)| picks.contains(**option));
                    picked.map(|(at, _)| at).collect()
                }
                (None, Some(picks)) => picks.iter().filter_map(shown).collect(),
                (None, None) => Vec::new(),
            },
            max,
            ranking: question.is_ranked().then(|| Ranking {
                equal: voice.equal(question),
                current: picks.map(|picks| picks.order()).unwrap_or_default(),
            }),
        },
        Kind::Number { min, max, .. } => Expected::Number {
            min,
            max,
            current: match answers.known(ix) {
                Some(Answer::Number(number)) => Some(number),
                _ => None,
            },
        },
    }
}

/// The options in the order in which they are shown. Long lists of equals begin somewhere else in every dossier and for
/// every training, so that no option profits from standing at the top; it stays as long as name and place do.
pub(super) fn option_order(
    interview: &Interview<'_>,
    subject: Subject,
    ix: QuestionIx,
) -> Vec<usize> {
    let question = interview.instrument().question(ix);
    let count = question.options.len();
    let mut order: Vec<_> = (0..count).collect();
    if question.rotate {
        let name = interview.dossier().organisation.title.as_deref();
        let seed: usize = name.unwrap_or_default().bytes().map(usize::from).sum();
        let training = match subject {
            Subject::Organisation => 0,
            Subject::Training(at) => at,
        };
        // Seven shares no factor with most lengths, so many trainings begin at different options.
        order.rotate_left((seed + 7 * training) % count);
    }
    order
}
