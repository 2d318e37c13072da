//! Answers in memory.

use std::collections::{BTreeMap, BTreeSet};

use super::decision::Decision;
use crate::instrument::{
    Answer, Answers, Contradiction, Instrument, ItemIx, Picks, Question, QuestionIx, Scope,
};
use crate::scoring::{Assessment, Scorer};
use crate::text::message::Message;

/// The key of a note that is about no question in particular.
pub const GENERAL: &str = "general";

/// One organisation's answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dossier {
    /// How the answers came about.
    pub session: Session,
    /// What was said about the organisation.
    pub organisation: Sheet,
    /// What was said about its trainings, in order.
    pub trainings: Vec<Sheet>,
    /// Options of an earlier edition that became answers to other questions when it was read.
    pub taken_over: Vec<TakenOver>,
}

/// An answer that was an option of one question and answers another one now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakenOver {
    /// The question that it answered, which is not asked yet now.
    pub from: QuestionIx,
    /// What was answered.
    pub word: String,
    /// The question that it answers now.
    pub to: QuestionIx,
    /// With which option.
    pub option: usize,
}

/// What is answered about one subject: the organisation, or one of its trainings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// What it is called.
    pub title: Option<String>,
    /// The answers about it.
    pub answers: Answers,
    /// Notes, by question id, and under [`GENERAL`] one about the whole.
    pub notes: BTreeMap<String, String>,
    /// The questions to come back to.
    pub later: BTreeSet<QuestionIx>,
    /// Of a training: whether those concerned recognised themselves in the result.
    pub recognised: Option<Recognised>,
    /// Of a training: the thresholds that those concerned say they meet, none if empty; absent when they were not asked.
    pub barriers: Option<Vec<ItemIx>>,
    /// Of a training: what they decided to do.
    pub plan: Vec<Decision>,
}

/// How answers came about; nothing of it is ever scored.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Session {
    /// The instrument that the questions came from.
    pub instrument: Option<Edition>,
    /// The language of the interview, as a code.
    pub language: Option<String>,
    /// The day on which it began, as `2026-11-22`.
    pub date: Option<String>,
    /// Who asked.
    pub interviewer: Option<String>,
    /// Who answered.
    pub respondent: Option<String>,
    /// The question that was open when the dossier was last kept, as `size` or, of the second training, `2.focus`.
    pub at: Option<String>,
}

/// Which instrument it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// Its version.
    pub version: String,
    /// The hash over its files.
    pub hash: String,
}

/// Whether people recognised themselves in a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recognised {
    /// They did.
    Yes,
    /// In part.
    Partly,
    /// They did not.
    No,
}

/// What a question is about, in one dossier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// The organisation.
    Organisation,
    /// The training at that position.
    Training(usize),
}

impl TakenOver {
    /// What is said of it.
    pub fn message(&self, instrument: &Instrument) -> Message {
        let now = instrument.question(self.to);
        Message::new("taken-over-option")
            .text("from", &instrument.question(self.from).id)
            .text("word", &self.word)
            .text("to", &now.id)
            .text("option", &now.options[self.option].id)
    }
}

impl Recognised {
    /// All of them.
    pub const ALL: [Recognised; 3] = [Recognised::Yes, Recognised::Partly, Recognised::No];

    /// The stable id.
    pub fn id(self) -> &'static str {
        match self {
            Recognised::Yes => "yes",
            Recognised::Partly => "partly",
            Recognised::No => "no",
        }
    }

    /// The id of the text that says it.
    pub fn text(self) -> &'static str {
        match self {
            Recognised::Yes => "recognised-yes",
            Recognised::Partly => "recognised-partly",
            Recognised::No => "recognised-no",
        }
    }
}

impl Edition {
    /// The edition of an instrument.
    pub fn of(instrument: &Instrument) -> Self {
        Self {
            version: instrument.version.clone(),
            hash: instrument.hash.clone(),
        }
    }
}

impl Session {
    /// Whether another edition than this one asked the questions.
    pub fn is_of_other(&self, instrument: &Instrument) -> bool {
        let edition = self.instrument.as_ref();
        edition.is_some_and(|edition| {
            edition.version != instrument.version || edition.hash != instrument.hash
        })
    }
}

impl Subject {
    /// Which questions are asked about it.
    pub fn scope(self) -> Scope {
        match self {
            Subject::Organisation => Scope::Organisation,
            Subject::Training(_) => Scope::Training,
        }
    }
}

impl Dossier {
    /// A dossier without answers or trainings.
    pub fn empty(instrument: &Instrument) -> Self {
        Self {
            session: Session::default(),
            organisation: Sheet::empty(instrument),
            trainings: Vec::new(),
            taken_over: Vec::new(),
        }
    }

    /// Whether nothing has been said yet, of the organisation or any training.
    pub fn is_blank(&self, instrument: &Instrument) -> bool {
        let mut sheets = self.trainings.iter().chain([&self.organisation]);
        sheets.all(|sheet| sheet.is_blank(instrument))
    }

    /// What was said about a subject.
    pub fn sheet(&self, subject: Subject) -> &Sheet {
        match subject {
            Subject::Organisation => &self.organisation,
            Subject::Training(at) => &self.trainings[at],
        }
    }

    /// What was said about a subject, to be changed.
    pub fn sheet_mut(&mut self, subject: Subject) -> &mut Sheet {
        match subject {
            Subject::Organisation => &mut self.organisation,
            Subject::Training(at) => &mut self.trainings[at],
        }
    }

    /// What is found out about each training, in order.
    pub fn assessments(&self, instrument: &Instrument, scorer: &Scorer) -> Vec<Assessment> {
        let answers = (0..self.trainings.len()).map(|at| self.answers(at));
        let effective = answers.map(|answers| instrument.effective(&answers));
        effective
            .map(|effective| scorer.assess(effective))
            .collect()
    }

    /// The answers that bear on a training: its own and the organisation's.
    pub fn answers(&self, training: usize) -> Answers {
        self.trainings[training]
            .answers
            .or(&self.organisation.answers)
    }

    /// The answers that bear on a subject.
    pub fn answers_on(&self, subject: Subject) -> Answers {
        match subject {
            Subject::Organisation => self.organisation.answers.clone(),
            Subject::Training(at) => self.answers(at),
        }
    }

    /// Takes all notes away, for a reader whom they are not meant for.
    pub fn drop_notes(&mut self) {
        let sheets = self.trainings.iter_mut().chain([&mut self.organisation]);
        sheets.for_each(|sheet| sheet.notes.clear());
    }

    /// Sets an answer. A number and a stated option that contradict each other cannot both stay: the newest answer wins.
    /// A result that people judged before is another one after a change to what is scored, so their judgement goes.
    pub fn set(
        &mut self,
        instrument: &Instrument,
        subject: Subject,
        question: QuestionIx,
        answer: Answer,
    ) {
        let before = self.sheet(subject).answers.clone();
        let answers = &mut self.sheet_mut(subject).answers;
        answers.set(question, Some(answer));
        for number in instrument.question_indices() {
            let Some(Contradiction { derived, given, .. }) =
                instrument.contradiction(number, answers)
            else {
                continue;
            };
            if question == number {
                answers.set(derived, Some(Answer::Picks(Picks::one(given))));
            } else {
                answers.set(number, None);
            }
        }
        let (before, after) = (instrument.effective(&before), instrument.effective(answers));
        if instrument
            .scored()
            .any(|ix| before.get(ix) != after.get(ix))
        {
            match subject {
                Subject::Organisation => self
                    .trainings
                    .iter_mut()
                    .for_each(|training| training.recognised = None),
                Subject::Training(at) => self.trainings[at].recognised = None,
            }
        }
    }
}

impl Sheet {
    /// A sheet on which nothing is filled in.
    pub fn empty(instrument: &Instrument) -> Self {
        Self {
            title: None,
            answers: Answers::none(instrument.questions.len()),
            notes: BTreeMap::new(),
            later: BTreeSet::new(),
            recognised: None,
            barriers: None,
            plan: Vec::new(),
        }
    }

    /// Whether nothing is filled in, not even a title.
    pub fn is_blank(&self, instrument: &Instrument) -> bool {
        let answered = |ix| self.answers.get(ix).is_some();
        !instrument.question_indices().any(answered)
            && self.title.is_none()
            && self.notes.is_empty()
            && self.later.is_empty()
            && self.barriers.is_none()
            && self.plan.is_empty()
    }
}

/// The key of a note on a question.
pub fn note_key(question: Option<&Question>) -> &str {
    question.map_or(GENERAL, |question| &question.id)
}

/// The key under which texts of a scope are named.
pub fn title_key(scope: Scope) -> &'static str {
    match scope {
        Scope::Organisation => "name",
        Scope::Training => "title",
    }
}
