//! The words of a document: names of what has an id, and statements with their sources, in one language.

use super::build::Reporter;
use super::document::{Item, Label, Treatment};
use crate::advice::Found;
use crate::dossier::Recognised;
use crate::instrument::{
    self, ActorIx, Answer, Attention, Layer, PathwayIx, PersonaIx, PhaseIx, QuestionIx, ReasonIx,
    Recommendation, Text,
};
use crate::message::Message;
use crate::scoring::Percent;

impl Reporter<'_> {
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

    pub(super) fn phases(&self, phases: &[PhaseIx]) -> Vec<Label> {
        phases.iter().map(|phase| self.phase(*phase)).collect()
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
        let id = match attention {
            Attention::Priority => "attention-priority",
            Attention::Partly => "attention-partly",
            Attention::Rarely => "attention-rarely",
        };
        Label {
            id: attention.id().to_owned(),
            text: self.locale.get(id),
        }
    }

    pub(super) fn actors(&self, actors: &[ActorIx]) -> Vec<Label> {
        let actors = actors
            .iter()
            .map(|actor| &self.instrument.actors[actor.get()]);
        actors
            .map(|actor| self.label(&actor.id, &actor.name))
            .collect()
    }

    /// Whether only the organisation itself can act.
    fn own(&self, actors: &[ActorIx]) -> bool {
        let mut actors = actors.iter();
        actors.all(|actor| self.instrument.actors[actor.get()].own)
    }

    pub(super) fn reasons(&self, reasons: &[ReasonIx]) -> Vec<Label> {
        let reasons = reasons
            .iter()
            .map(|reason| &self.instrument.reasons[reason.get()]);
        reasons
            .map(|reason| self.label(&reason.id, &reason.text))
            .collect()
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

    pub(super) fn label(&self, id: &str, text: &Text) -> Label {
        Label {
            id: id.to_owned(),
            text: text.get(self.language).to_owned(),
        }
    }

    /// How a persona treats a phase.
    pub fn treatment(&self, treatment: &instrument::Treatment) -> Treatment {
        Treatment {
            persona: self.persona(treatment.persona),
            text: treatment.text.get(self.language).to_owned(),
            section: treatment.section.clone(),
        }
    }

    /// An item as a route found it.
    pub fn found(&self, found: &Found<'_>) -> Item {
        let item = found.item;
        let category = item
            .category
            .map(|category| &self.instrument.categories[category.get()]);
        Item {
            id: item.id.clone(),
            personas: found
                .personas
                .iter()
                .map(|persona| self.persona(*persona))
                .collect(),
            category: category.map(|category| self.label(&category.id, &category.name)),
            phases: self.phases(&found.phases),
            actors: self.actors(&found.actors),
            own: self.own(&found.actors),
            text: item.text.get(self.language).to_owned(),
            because: self.reasons(&found.reasons),
            answers: self.answers(found),
            sections: found
                .sections
                .iter()
                .map(|section| (*section).to_owned())
                .collect(),
            doubtful: !found.certain,
        }
    }

    /// The ids of the thresholds that an item and those that say the same help against.
    fn answers(&self, found: &Found<'_>) -> Vec<String> {
        let items = &self.instrument.items;
        let same = found.same.iter().map(|ix| &items[ix.get()].answers);
        let mut answers: Vec<String> = Vec::new();
        for threshold in std::iter::once(&found.item.answers).chain(same).flatten() {
            let id = &items[threshold.get()].id;
            if !answers.contains(id) {
                answers.push(id.clone());
            }
        }
        answers
    }

    /// A recommendation as an item.
    pub fn recommendation(&self, recommendation: &Recommendation) -> Item {
        Item {
            phases: self.phases(&recommendation.phases),
            actors: self.actors(&recommendation.actors),
            own: self.own(&recommendation.actors),
            ..self.statement(
                &recommendation.id,
                &recommendation.text,
                &recommendation.section,
            )
        }
    }

    /// An item that is only a text and its source.
    pub(super) fn statement(&self, id: &str, text: &Text, section: &str) -> Item {
        Item {
            id: id.to_owned(),
            personas: Vec::new(),
            category: None,
            phases: Vec::new(),
            actors: Vec::new(),
            own: false,
            text: text.get(self.language).to_owned(),
            because: Vec::new(),
            answers: Vec::new(),
            sections: vec![section.to_owned()],
            doubtful: false,
        }
    }
}
