//! The ids that a result may hold, each with what people call it.

use serde_json::{Value, json};

use super::Writer;
use super::shape::choice;
use crate::dossier::Recognised;
use crate::instrument::{Attention, Named, Question, QuestionIx};
use crate::scoring::Verdict;

impl Writer<'_> {
    /// What is told of in more than one place.
    pub(super) fn definitions(&self) -> Value {
        let (instrument, language) = (self.instrument, self.language);
        let name = |ix: QuestionIx| {
            let question = instrument.question(ix);
            question.name.get(language).to_owned()
        };
        let scored = instrument
            .scored()
            .map(|ix| instrument.question(ix).id.as_str());
        let personas = instrument.personas.iter();
        let pathways = instrument.pathways.iter();
        let phases = instrument.phases.iter();
        let reasons = instrument.reasons.iter();
        let mut definitions = json!({
            "persona": choice(
                personas.clone().map(|persona| persona.id.as_str()),
                personas.map(|persona| persona.name.get(language).to_owned()),
            ),
            "pathway": choice(
                pathways.clone().map(|pathway| pathway.id.as_str()),
                pathways.map(|pathway| pathway.name.get(language).to_owned()),
            ),
            "phase": choice(
                phases.clone().map(|phase| phase.id.as_str()),
                phases.map(|phase| phase.name.get(language).to_owned()),
            ),
            "reason": choice(
                reasons.clone().map(|reason| reason.id.as_str()),
                reasons.map(|reason| reason.text.get(language).to_owned()),
            ),
            "scored_question": choice(scored, instrument.scored().map(name)),
            "percent": self.said("result-percent", json!({ "type": "number", "minimum": 0, "maximum": 100 })),
            "points": self.said("result-points", json!({ "type": "number", "minimum": -50, "maximum": 50 })),
            "item": self.said("result-item", self.item()),
        });
        for question in &instrument.questions {
            if !question.options.is_empty() {
                let names = question.options.iter();
                let names = names.map(|option| option.name.get(language).to_owned());
                definitions[options_of(question)] = choice(question.option_ids(), names);
            }
        }
        definitions
    }

    pub(super) fn verdict(&self) -> Value {
        let texts = [
            (Verdict::Clear, "result-verdict-clear"),
            (Verdict::Mixed, "result-verdict-mixed"),
            (Verdict::Provisional, "result-verdict-provisional"),
            (Verdict::Insufficient, "result-verdict-insufficient"),
        ];
        let ids = texts.iter().map(|(verdict, _)| verdict.id());
        choice(ids, texts.iter().map(|(_, text)| self.locale.get(text)))
    }

    pub(super) fn recognised(&self) -> Value {
        let all = Recognised::ALL.into_iter();
        let texts = all
            .clone()
            .map(|recognised| self.locale.get(recognised.text()));
        choice(all.map(Recognised::id), texts)
    }

    pub(super) fn attention(&self) -> Value {
        let all = Attention::ALL.into_iter();
        let texts = all.clone().map(|attention| {
            self.locale.get(match attention {
                Attention::Priority => "attention-priority",
                Attention::Partly => "attention-partly",
                Attention::Rarely => "attention-rarely",
            })
        });
        choice(all.map(Attention::id), texts)
    }

    pub(super) fn actor(&self) -> Value {
        let actors = self.instrument.actors.iter();
        let names = actors
            .clone()
            .map(|actor| actor.name.get(self.language).to_owned());
        choice(actors.map(|actor| actor.id.as_str()), names)
    }

    pub(super) fn named(&self, all: &[Named]) -> Value {
        let names = all
            .iter()
            .map(|named| named.name.get(self.language).to_owned());
        choice(all.iter().map(|named| named.id.as_str()), names)
    }
}

/// The name of the options of a question. No other name has a dot.
pub(super) fn options_of(question: &Question) -> String {
    format!("option.{}", question.id)
}
