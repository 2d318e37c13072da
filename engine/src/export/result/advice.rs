//! What follows from a result: pathways, the journey along them, and the plan.

use serde_json::{Value, json};

use super::Writer;
use super::shape::{list, object, reference, some, text};

impl Writer<'_> {
    pub(super) fn pathway(&self) -> Value {
        let pathway = json!({
            "id": reference("pathway"),
            "persona": self.said("result-pathway-persona", reference("persona")),
            "because": self.said("result-pathway-because", text()),
            "section": self.said("result-section", text()),
        });
        object(&[], pathway)
    }

    pub(super) fn station(&self) -> Value {
        let treatment = json!({
            "persona": reference("persona"),
            "text": text(),
            "section": self.said("result-section", text()),
        });
        let items = || list(reference("item"));
        let station = json!({
            "phase": reference("phase"),
            "about": self.said("result-station-about", text()),
            "attention": self.said("result-attention", self.attention()),
            "treatments": self.said("result-treatments", some(object(&[], treatment))),
            "activities": self.said("result-activities", items()),
            "who": self.said("result-who", items()),
            "what": self.said("result-what", items()),
            "thoughts": self.said("result-thoughts", items()),
            "thresholds": self.said("result-station-thresholds", list(text())),
            "opportunities": self.said("result-station-opportunities", list(text())),
            "recommendations": self.said("result-recommendations", items()),
        });
        object(&["attention", "treatments"], station)
    }

    pub(super) fn item(&self) -> Value {
        let item = json!({
            "id": self.said("result-item-id", text()),
            "personas": self.said("result-item-personas", some(reference("persona"))),
            "category": self.said("result-item-category", self.named(&self.instrument.categories)),
            "phases": self.said("result-item-phases", some(reference("phase"))),
            "actors": self.said("result-item-actors", some(self.actor())),
            "text": text(),
            "because": self.said("result-because", some(reference("reason"))),
            "answers": self.said("result-item-answers", some(text())),
            "sections": self.said("result-sections", some(text())),
            "doubtful": self.said("result-doubtful", json!({ "const": true })),
        });
        let optional = [
            "personas", "category", "phases", "actors", "because", "answers", "doubtful",
        ];
        object(&optional, item)
    }

    pub(super) fn step(&self) -> Value {
        let step = json!({
            "phase": reference("phase"),
            "text": text(),
            "because": self.said("result-because", some(reference("reason"))),
            "against": self.said("result-against", some(text())),
            "sections": self.said("result-sections", some(text())),
            "doubtful": self.said("result-doubtful", json!({ "const": true })),
        });
        object(&["because", "against", "doubtful"], step)
    }
}
