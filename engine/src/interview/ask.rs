//! A step in words.

use super::asking::{Ask, Expected, Ranking};
use super::commands::Command;
use super::engine::{Interview, Pace, Step};
use super::live;
use super::voice::Voice;
use crate::dossier::{Subject, note_key};
use crate::instrument::{Answer, Kind, PickOrder, QuestionIx};
use crate::text::message::Message;

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
        progress: progress(interview, voice, subject, question),
        question: text,
        help,
        asides: asides(interview, voice, subject, question),
        expected,
        cursor: None,
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

fn progress(
    interview: &Interview<'_>,
    voice: &Voice<'_>,
    subject: Subject,
    question: Option<QuestionIx>,
) -> String {
    let Some((place, of)) = interview.progress() else {
        return voice.subject(interview, subject);
    };
    let place = Message::new("progress")
        .number("place", place)
        .number("of", of);
    let place = voice.locale.say(&place);
    if interview.pace() == Pace::Quick {
        return place;
    }
    let trainings = interview.dossier().trainings.len();
    let about = match subject {
        Subject::Training(at) if trainings > 1 => {
            Message::new("subject-training-numbered").number("training", at + 1)
        }
        Subject::Training(_) => Message::new("subject-training"),
        Subject::Organisation => Message::new("subject-organisation"),
    };
    let about = voice.locale.say(&about);
    let message = match question.map(|ix| interview.instrument().question(ix)) {
        None => Message::new("progress-about"),
        Some(asked) if asked.is_scored() => Message::new("progress-for-persona"),
        Some(_) => Message::new("progress-for-advice"),
    };
    voice
        .locale
        .say(&message.text("progress", place).text("about", about))
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
        let lines: Vec<_> = note.lines().map(str::trim).collect();
        let note = Message::new("aside-note").text("note", lines.join(" "));
        asides.push(voice.locale.say(&note));
    }
    if interview.pace() == Pace::Whole && interview.turns_to_advice() {
        asides.push(voice.locale.get("aside-advice"));
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
