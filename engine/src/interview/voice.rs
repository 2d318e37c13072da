//! How an interview speaks: in which languages, and what it calls things.

use super::asking::{Item, picks_in_words};
use super::engine::Interview;
use crate::dossier::Subject;
use crate::instrument::{
    Answer, AnswerOption, Language, PersonaIx, PickOrder, Question, QuestionIx,
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

    pub(super) fn item(&self, option: &AnswerOption) -> Item {
        let help = option.help.as_ref();
        let words = option.aliases.iter().chain([&option.id]);
        Item {
            help: help.map_or("", |help| help.get(self.language)).to_owned(),
            words: words.cloned().collect(),
            ..Item::named(option.name.get(self.language))
        }
    }

    /// The choice that several picks matter alike, by every word that says so in a file.
    pub(super) fn equal(&self, question: &Question) -> Item {
        let order = PickOrder::Equal;
        let words = question.order_words[order as usize].iter().cloned();
        Item {
            words: words.chain([order.id().to_owned()]).collect(),
            ..Item::named(self.locale.get("choice-equal"))
        }
    }
}
