//! The words of a document: names of what has an id, and statements with their sources, in one language.

use super::build::Reporter;
use super::document::{Item, Label, Treatment};
use super::result::{self, Id, Identified, attention_text};
use crate::dossier::Recognised;
use crate::instrument::{
    Answer, Attention, Layer, PathwayIx, PersonaIx, PhaseIx, QuestionIx, Recommendation, Text,
};
use crate::scoring::{Percent, Verdict};
use crate::text::message::Message;

impl<'a> Reporter<'a> {
    /// A text of the instrument in the reporter's language.
    pub fn text<'t>(&self, text: &'t Text) -> &'t str {
        text.get(self.language)
    }

    /// The name of a persona.
    pub fn persona(&self, ix: PersonaIx) -> Label {
        let persona = self.instrument.persona(ix);
        self.label(&persona.id, &persona.name)
    }

    pub(super) fn question(&self, ix: QuestionIx) -> Label {
        let question = self.instrument.question(ix);
        self.label(&question.id, &question.name)
    }

    pub(super) fn option(&self, ix: QuestionIx, option: usize) -> Label {
        let option = &self.instrument.question(ix).options[option];
        self.label(&option.id, &option.short)
    }

    /// An answer in a few words.
    pub(super) fn answer(&self, ix: QuestionIx, answer: Option<Answer>) -> String {
        match answer {
            None => self.locale.get("answer-none"),
            Some(Answer::Unknown) => self.locale.get("review-unknown"),
            Some(Answer::Number(number)) => number.to_string(),
            Some(Answer::Picks(picks)) => {
                let picks = picks.iter().map(|pick| self.option(ix, pick).text);
                picks.collect::<Vec<_>>().join("; ")
            }
        }
    }

    /// The name of a phase.
    pub fn phase(&self, ix: PhaseIx) -> Label {
        let phase = self.instrument.phase(ix);
        self.label(&phase.id, &phase.name)
    }

    /// The name of a pathway.
    pub fn pathway(&self, ix: PathwayIx) -> Label {
        let pathway = &self.instrument.pathways[ix.get()];
        self.label(&pathway.id, &pathway.name)
    }

    /// The name of a layer.
    pub fn layer(&self, layer: Layer) -> Label {
        let id = match layer {
            Layer::Activity => "group-activities",
            Layer::Touchpoint => "group-touchpoints",
            Layer::Thought => "group-thoughts",
            Layer::Threshold => "group-thresholds",
            Layer::Opportunity => "group-opportunities",
        };
        Label {
            id: layer.id().to_owned(),
            text: self.locale.get(id),
        }
    }

    /// The name of a level of attention.
    pub fn attention(&self, attention: Attention) -> Label {
        Label {
            id: attention.id().to_owned(),
            text: self.locale.get(attention_text(attention)),
        }
    }

    /// What was said of a result by those it is about.
    pub(super) fn recognised(&self, recognised: Recognised) -> Label {
        Label {
            id: recognised.id().to_owned(),
            text: self.locale.get(recognised.text()),
        }
    }

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

    pub(super) fn label(&self, id: &str, text: &Text) -> Label {
        Label {
            id: id.to_owned(),
            text: text.get(self.language).to_owned(),
        }
    }

    /// What something is called.
    pub(super) fn named<T: Identified>(&self, id: Id<'_, T>) -> Label {
        self.label(id.0.id(), id.0.name())
    }

    /// What some things are called.
    pub(super) fn all_named<T: Identified>(&self, ids: &[Id<'_, T>]) -> Vec<Label> {
        ids.iter().map(|id| self.named(*id)).collect()
    }

    /// How a persona treats a phase.
    pub(super) fn shown_treatment(&self, treatment: &result::Treatment<'_>) -> Treatment {
        Treatment {
            persona: self.named(treatment.persona),
            text: treatment.text.to_owned(),
            section: treatment.section.to_owned(),
        }
    }

    /// An item as pages show it.
    pub(super) fn shown_item(&self, item: &result::Item<'_>) -> Item {
        let sections = item.sections.iter();
        Item {
            id: item.id.to_owned(),
            personas: self.all_named(&item.personas),
            category: item.category.map(|category| self.named(category)),
            phases: self.all_named(&item.phases),
            actors: self.all_named(&item.actors),
            own: item.actors.iter().all(|actor| actor.0.own),
            text: item.text.to_owned(),
            because: self.all_named(&item.because),
            answers: item.answers.iter().map(|id| id.id.clone()).collect(),
            sections: sections.map(|section| (*section).to_owned()).collect(),
            doubtful: item.doubtful,
        }
    }

    /// A recommendation as pages show it.
    pub fn recommendation(&self, recommendation: &'a Recommendation) -> Item {
        self.shown_item(&self.recommendation_item(recommendation))
    }
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
