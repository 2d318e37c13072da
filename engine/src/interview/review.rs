//! The review: all answers in one list, what was not asked and why, and what can be done next.

use super::asking::{Ask, Expected, Item};
use super::commands::Command;
use super::engine::{Interview, Step};
use super::live;
use super::sequence::Reason;
use super::voice::Voice;
use crate::dossier::{Subject, note_key};
use crate::instrument::{Condition, QuestionIx};
use crate::text::message::Message;

/// What a row of the review leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Choice {
    /// The result.
    Result,
    /// The first question that is open.
    GoOn,
    /// All questions that a quick pace left out.
    Sharpen,
    /// The first question that was put off.
    PutOff(Step),
    /// Another training.
    Add,
    /// The mix over the trainings so far.
    Mix,
    /// The step, to change its answer.
    Change(Step),
    /// A note about a whole subject.
    Note(Subject),
    /// What can be done with a training.
    Training(usize),
    /// Why a question is not asked.
    NotAsked(String),
    /// Who asked.
    Interviewer,
    /// Who answered.
    Respondent,
}

/// The review as a question, and what each of its rows leads to.
pub(super) fn review(interview: &Interview<'_>, voice: &Voice<'_>) -> (Ask, Vec<Choice>) {
    let mut rows = Rows {
        interview,
        voice,
        items: Vec::new(),
        choices: Vec::new(),
        heading: None,
    };
    rows.actions();
    rows.subject(Subject::Organisation);
    for at in 0..interview.dossier().trainings.len() {
        rows.subject(Subject::Training(at));
    }
    rows.session();
    let locale = voice.locale;
    let question = if interview.open() > 0 {
        Message::new("review-open").number("open", interview.open())
    } else if interview.is_settled() && interview.saved() > 0 {
        Message::new("review-settled").number("saved", interview.saved())
    } else if interview.put_off().is_empty() {
        Message::new("review-done")
    } else {
        Message::new("review-put-off-left").number("count", interview.put_off().len())
    };
    let mut asides = Vec::new();
    if voice.live {
        let trainings = 0..interview.dossier().trainings.len();
        asides.extend(trainings.map(|at| {
            let standing = live::standing(interview, voice, at);
            match interview.dossier().trainings.len() {
                1 => standing,
                _ => format!(
                    "{}. {standing}",
                    voice.subject(interview, Subject::Training(at))
                ),
            }
        }));
    }
    let ask = Ask {
        id: "review".to_owned(),
        progress: locale.get("progress-review"),
        question: locale.say(&question),
        help: locale.get("review-help"),
        asides,
        expected: Expected::One {
            items: rows.items,
            current: None,
        },
        cursor: interview.reviewed.as_ref().and_then(|chosen| {
            let mut rows = rows.choices.iter();
            rows.position(|row| row == chosen)
        }),
        skipped: false,
        commands: vec![
            Command::Help,
            Command::Back,
            Command::Language,
            Command::Stop,
        ],
        passing: true,
    };
    (ask, rows.choices)
}

struct Rows<'r, 'a> {
    interview: &'r Interview<'a>,
    voice: &'r Voice<'r>,
    items: Vec<Item>,
    choices: Vec<Choice>,
    /// Stands above the next row.
    heading: Option<String>,
}

impl Rows<'_, '_> {
    fn push(&mut self, name: String, help: String, choice: Choice) {
        self.items.push(Item {
            heading: self.heading.take(),
            help,
            ..Item::named(name)
        });
        self.choices.push(choice);
    }

    fn act(&mut self, message: &Message, choice: Choice) {
        self.push(self.voice.locale.say(message), String::new(), choice);
    }

    fn actions(&mut self) {
        let interview = self.interview;
        let open = interview.open();
        if open > 0 {
            self.act(
                &Message::new("review-go-on").number("open", open),
                Choice::GoOn,
            );
            self.act(&Message::new("review-result-now"), Choice::Result);
        } else {
            self.act(&Message::new("review-result"), Choice::Result);
        }
        let saved = interview.saved();
        if open == 0 && saved > 0 {
            self.act(
                &Message::new("review-sharpen").number("saved", saved),
                Choice::Sharpen,
            );
        }
        let put_off = interview.put_off();
        if let Some(first) = put_off.first() {
            let names: Vec<_> = put_off.iter().map(|step| self.step_name(*step)).collect();
            let message = Message::new("review-put-off")
                .number("count", put_off.len())
                .text("questions", names.join("; "));
            self.act(&message, Choice::PutOff(*first));
        }
        self.act(&Message::new("review-add"), Choice::Add);
        if live::finished(interview).len() > 1 {
            self.act(&Message::new("review-mix"), Choice::Mix);
        }
    }

    fn step_name(&self, step: Step) -> String {
        let Step::Question(subject, ix) = step else {
            return String::new();
        };
        let name = self.voice.question(self.interview, ix);
        match subject {
            Subject::Training(_) if self.interview.dossier().trainings.len() > 1 => {
                let of = Message::new("review-of-training")
                    .text("question", name)
                    .text("training", self.voice.subject(self.interview, subject));
                self.voice.locale.say(&of)
            }
            _ => name,
        }
    }

    fn subject(&mut self, subject: Subject) {
        let (interview, voice) = (self.interview, self.voice);
        let locale = voice.locale;
        self.heading = Some(voice.subject(interview, subject));
        let sheet = interview.dossier().sheet(subject);
        let title = Message::new(match subject {
            Subject::Organisation => "review-name",
            Subject::Training(_) => "review-title",
        });
        let unnamed = || locale.get("review-none");
        let title = title.text("title", sheet.title.clone().unwrap_or_else(unnamed));
        self.act(&title, Choice::Change(Step::Title(subject)));
        for ix in interview.instrument().questions_of(subject.scope()) {
            self.question(subject, ix);
        }
        let note = sheet.notes.get(note_key(None));
        let message = match note {
            Some(note) => Message::new("review-note").text("note", note),
            None => Message::new("review-add-note"),
        };
        self.act(&message, Choice::Note(subject));
        if let Subject::Training(at) = subject {
            self.act(&Message::new("review-training"), Choice::Training(at));
        }
    }

    fn question(&mut self, subject: Subject, ix: QuestionIx) {
        let (interview, voice) = (self.interview, self.voice);
        let locale = voice.locale;
        let sheet = interview.dossier().sheet(subject);
        let note = sheet
            .notes
            .get(note_key(Some(interview.instrument().question(ix))));
        let name = voice.question(interview, ix);
        let given = sheet.answers.get(ix);
        let change = Choice::Change(Step::Question(subject, ix));
        let answer = voice.answer(interview, ix, given);
        let (mut text, choice) = match interview.reason_against(subject, ix) {
            Some(Reason::OnlyInFiles) if given.is_none() => return,
            None | Some(Reason::OnlyInFiles) => {
                let row = Message::new("review-row")
                    .text("question", name)
                    .text("answer", answer);
                (locale.say(&row), change)
            }
            Some(reason) => {
                let because = self.because(subject, &reason);
                let row = Message::new("review-not-asked")
                    .text("question", name)
                    .text("because", because);
                let text = locale.say(&row);
                (text.clone(), Choice::NotAsked(text))
            }
        };
        if interview.is_later(subject, ix) {
            text = locale.say(&Message::new("review-marked-later").text("row", text));
        }
        if note.is_some() {
            text = locale.say(&Message::new("review-marked-note").text("row", text));
        }
        self.push(text, note.cloned().unwrap_or_default(), choice);
    }

    fn because(&self, subject: Subject, reason: &Reason<'_>) -> String {
        let question = match reason {
            Reason::FollowsFrom(question) | Reason::Unmet(Condition { question, .. }) => *question,
            Reason::OnlyInFiles => return String::new(),
        };
        let answers = self.interview.dossier().answers_on(subject);
        let answers = self.interview.instrument().effective(&answers);
        let answer = self
            .voice
            .answer(self.interview, question, answers.get(question));
        let row = Message::new("review-row")
            .text("question", self.voice.question(self.interview, question))
            .text("answer", answer);
        self.voice.locale.say(&row)
    }

    fn session(&mut self) {
        let session = &self.interview.dossier().session;
        let locale = self.voice.locale;
        self.heading = Some(match &session.date {
            Some(date) => locale.say(&Message::new("review-session-of").text("date", date)),
            None => locale.get("review-session"),
        });
        let text =
            |name: &Option<String>| name.clone().unwrap_or_else(|| locale.get("review-none"));
        let interviewer =
            Message::new("review-interviewer").text("name", text(&session.interviewer));
        let respondent = Message::new("review-respondent").text("name", text(&session.respondent));
        self.act(&interviewer, Choice::Interviewer);
        self.act(&respondent, Choice::Respondent);
    }
}
