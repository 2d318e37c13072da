//! Who makes results, and says what they hold: by one instrument, in one language.
//!
//! A result has ids; what each of them is called, and how the language writes an answer or a percentage, stands here.

use super::result::{Id, Identified, attention_text};
use crate::instrument::{Answer, Attention, Instrument, Language, Layer, QuestionIx, Text};
use crate::scoring::{Percent, Scorer, Verdict};
use crate::text::locale::Locale;
use crate::text::message::Message;

/// Makes results by one instrument, and names what they hold in one language.
#[derive(Debug)]
pub struct Reporter<'a> {
    pub(super) instrument: &'a Instrument,
    pub(super) locale: &'a Locale,
    language: Language,
    pub(super) scorer: Scorer,
    pub(super) references: References,
    /// The day on which it reports, as `2026-11-22`, by which what was decided may be overdue.
    pub(super) today: Option<String>,
}

/// Where pages say in which sections of the study something stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum References {
    /// Behind every statement.
    #[default]
    Shown,
    /// Behind the items of lists alone, where the reader of the page can show or hide them.
    OnDemand,
    /// Nowhere.
    Hidden,
}

impl<'a> Reporter<'a> {
    /// A reporter in the locale's language, or the instrument's first if it does not have that one.
    pub fn new(instrument: &'a Instrument, locale: &'a Locale) -> Self {
        Self {
            instrument,
            locale,
            language: instrument.language_or_first(locale.code()),
            scorer: Scorer::new(instrument),
            references: References::default(),
            today: None,
        }
    }

    /// The same, with references elsewhere.
    #[must_use]
    pub fn with_references(mut self, references: References) -> Self {
        self.references = references;
        self
    }

    /// What a reader is asked who can show the references of a page.
    pub(super) fn references_label(&self) -> Option<String> {
        let on_demand = self.references == References::OnDemand;
        on_demand.then(|| self.locale.get("references-show"))
    }

    /// The same, on a day, as `2026-11-22`.
    #[must_use]
    pub fn on(mut self, today: impl Into<String>) -> Self {
        self.today = Some(today.into());
        self
    }

    /// The instrument that results are made by.
    pub fn instrument(&self) -> &'a Instrument {
        self.instrument
    }

    /// What the program says.
    pub fn locale(&self) -> &'a Locale {
        self.locale
    }

    /// A text of the instrument in the reporter's language.
    pub fn text<'t>(&self, text: &'t Text) -> &'t str {
        text.get(self.language)
    }

    /// What people call something.
    pub fn name<'t, T: Identified>(&self, id: Id<'t, T>) -> &'t str {
        self.text(id.0.name())
    }

    /// What people call each of some things.
    pub fn names<'t, T: Identified>(&self, ids: &[Id<'t, T>]) -> Vec<&'t str> {
        ids.iter().map(|id| self.name(*id)).collect()
    }

    /// The same as a sentence says them: `a, b and c`.
    pub(super) fn listed<T: Identified>(&self, ids: &[Id<'_, T>]) -> String {
        self.locale.list(&self.names(ids))
    }

    /// What a training is called: its title, else its number.
    pub(super) fn training_name(&self, number: usize, title: Option<&str>) -> String {
        let numbered = Message::new("subject-training-numbered").number("training", number);
        title.map_or_else(|| self.locale.say(&numbered), str::to_owned)
    }

    /// Names and who holds each, a name once: `the onboarder (A and C)`.
    pub(super) fn held_by<'s>(&self, held: impl Iterator<Item = (String, &'s str)>) -> Vec<String> {
        let mut groups: Vec<(String, Vec<&str>)> = Vec::new();
        for (name, holder) in held {
            match groups.iter_mut().find(|(known, _)| *known == name) {
                Some((_, holders)) => holders.push(holder),
                None => groups.push((name, vec![holder])),
            }
        }
        let groups = groups.into_iter().map(|(name, holders)| {
            let message = Message::new("held-by").text("name", name);
            let holders = self.locale.list(&holders);
            self.locale.say(&message.text("dossiers", holders))
        });
        groups.collect()
    }

    /// An answer in a few words.
    pub(super) fn answer(&self, ix: QuestionIx, answer: Option<Answer>) -> String {
        match answer {
            None => self.locale.get("answer-none"),
            Some(Answer::Unknown) => self.locale.get("review-unknown"),
            Some(Answer::Number(number)) => number.to_string(),
            Some(Answer::Picks(picks)) => {
                let options = &self.instrument.question(ix).options;
                let picks = picks.iter().map(|pick| self.text(&options[pick].short));
                picks.collect::<Vec<_>>().join("; ")
            }
        }
    }

    /// The name of a layer.
    pub(super) fn layer(&self, layer: Layer) -> String {
        self.locale.get(match layer {
            Layer::Activity => "group-activities",
            Layer::Touchpoint => "group-touchpoints",
            Layer::Thought => "group-thoughts",
            Layer::Threshold => "group-thresholds",
            Layer::Opportunity => "group-opportunities",
        })
    }

    /// A level of attention, and what people call it.
    pub(super) fn attention(&self, attention: Attention) -> (Attention, String) {
        (attention, self.locale.get(attention_text(attention)))
    }

    /// A percentage as the language writes it: `77,5 %`.
    pub(super) fn percent(&self, percent: Percent) -> String {
        let value = self.locale.tenths(percent.get());
        self.locale
            .say(&Message::new("percent").text("value", value))
    }

    /// The same to the hundredth.
    pub(super) fn exact_percent(&self, percent: Percent) -> String {
        let value = self.locale.hundredths(percent.get());
        self.locale
            .say(&Message::new("percent").text("value", value))
    }
}

/// Points with their sign, as the language writes them.
pub(super) fn signed(locale: &Locale, hundredths: i32) -> String {
    let sign = if hundredths > 0 { "+" } else { "" };
    format!("{sign}{}", locale.tenths(hundredths))
}

/// The id of the text that says how firm many results are.
pub(super) fn verdict_text(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Clear => "portfolio-clear",
        Verdict::Mixed => "portfolio-mixed",
        Verdict::Provisional => "portfolio-provisional",
        Verdict::Insufficient => "portfolio-insufficient",
    }
}
