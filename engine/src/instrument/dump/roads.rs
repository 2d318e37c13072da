//! What `journeys.toml` and the files in `journeys/` hold.

use serde_json::{Map, Value, json};

use super::View;
use crate::instrument::{Item, Layer, Phase, PhaseIx, Place, Sort};

impl View<'_> {
    pub(super) fn roads(&self, whole: &mut Map<String, Value>) {
        let instrument = self.instrument;
        let mut set = |key: &str, value: Value| whole.insert(key.to_owned(), value);
        let named = |id: &str, name| json!({ "id": id, "name": self.text(name) });
        let categories = instrument.categories.iter();
        set(
            "category",
            categories.map(|one| named(&one.id, &one.name)).collect(),
        );
        let actors = instrument.actors.iter().map(
            |actor| json!({ "id": actor.id, "own": actor.own, "name": self.text(&actor.name) }),
        );
        set("actor", actors.collect());
        set(
            "phase",
            instrument
                .phases
                .iter()
                .map(|one| self.phase(one))
                .collect(),
        );
        let pathways = instrument.pathways.iter().map(|pathway| {
            json!({
                "id": pathway.id,
                "name": self.text(&pathway.name),
                "about": self.text(&pathway.about),
                "section": pathway.section,
            })
        });
        set("pathway", pathways.collect());
        let reasons = instrument.reasons.iter().map(|reason| {
            json!({
                "id": reason.id,
                "when": self.conditions(&reason.when),
                "text": self.text(&reason.text),
                "section": reason.section,
            })
        });
        set("reason", reasons.collect());
        let kinds = instrument.step_kinds.iter();
        let kinds = kinds.map(|kind| json!({ "id": kind.id, "when": self.conditions(&kind.when) }));
        set("kind", kinds.collect());
        set("preference", self.preferences());
        set("treatment", self.treatments());
        let insights = instrument.insights.iter().map(|insight| {
            json!({
                "id": insight.id,
                "when": self.conditions(&insight.when),
                "phases": self.phases(&insight.phases),
                "text": self.text(&insight.text),
                "section": insight.section,
            })
        });
        set("insight", insights.collect());
        let themes = instrument.themes.iter();
        set(
            "recommendation_theme",
            themes.map(|one| named(&one.id, &one.name)).collect(),
        );
        let recommendations = instrument.recommendations.iter().map(|one| {
            let actors = one
                .actors
                .iter()
                .map(|ix| instrument.actors[ix.get()].id.as_str());
            let mut row = json!({
                "id": one.id,
                "recommendation": instrument.themes[one.theme.get()].id,
                "when": self.conditions(&one.when),
                "phases": self.phases(&one.phases),
                "actors": actors.collect::<Vec<_>>(),
                "text": self.text(&one.text),
                "section": one.section,
            });
            if let Some(kind) = one.kind {
                row["kind"] = json!(instrument.step_kinds[kind.get()].id);
            }
            row
        });
        set("recommendation", recommendations.collect());
        for layer in Layer::ALL {
            let items = instrument.items.iter().filter(|item| item.layer == layer);
            set(layer.id(), items.map(|item| self.item(item)).collect());
        }
    }

    /// Persona by persona: their order within one is the order of preference.
    fn preferences(&self) -> Value {
        let mut all: Vec<_> = self.instrument.preferences.iter().collect();
        all.sort_by_key(|one| one.persona);
        let all = all.into_iter().map(|one| {
            json!({
                "persona": self.instrument.persona(one.persona).id,
                "pathway": self.instrument.pathways[one.pathway.get()].id,
                "when": self.conditions(&one.when),
                "because": self.text(&one.because),
                "section": one.section,
            })
        });
        all.collect()
    }

    fn treatments(&self) -> Value {
        let mut all: Vec<_> = self.instrument.treatments.iter().collect();
        all.sort_by_key(|one| (one.persona, one.phase));
        let all = all.into_iter().map(|one| {
            json!({
                "persona": self.instrument.persona(one.persona).id,
                "phase": self.instrument.phase(one.phase).id,
                "attention": one.attention.id(),
                "text": self.text(&one.text),
                "section": one.section,
            })
        });
        all.collect()
    }

    fn phase(&self, phase: &Phase) -> Value {
        let stage = match phase.place {
            Place::Before => "before",
            Place::On(_) => "pathway",
            Place::After => "after",
        };
        let mut row = Map::new();
        row.insert("id".to_owned(), json!(phase.id));
        row.insert("stage".to_owned(), json!(stage));
        if let Place::On(pathway) = phase.place {
            let pathway = &self.instrument.pathways[pathway.get()].id;
            row.insert("pathway".to_owned(), json!(pathway));
        }
        row.insert("name".to_owned(), self.text(&phase.name));
        row.insert("about".to_owned(), self.text(&phase.about));
        row.insert("section".to_owned(), json!(phase.section));
        Value::Object(row)
    }

    fn phases(&self, phases: &[PhaseIx]) -> Value {
        let ids = phases.iter();
        ids.map(|ix| self.instrument.phase(*ix).id.as_str())
            .collect()
    }

    fn item(&self, item: &Item) -> Value {
        let instrument = self.instrument;
        let mut row = Map::new();
        let mut set = |key: &str, value: Value| row.insert(key.to_owned(), value);
        set("id", json!(item.id));
        if let Some(persona) = item.persona {
            set("persona", json!(instrument.persona(persona).id));
        }
        set("phases", self.phases(&item.phases));
        let pathways = item.pathways.iter();
        let pathways = pathways.map(|ix| instrument.pathways[ix.get()].id.as_str());
        set("pathways", pathways.collect());
        set("when", self.conditions(&item.when));
        if let Some(category) = item.category {
            set("category", json!(instrument.categories[category.get()].id));
        }
        if let Some(sort) = item.sort {
            let sort = match sort {
                Sort::Who => "who",
                Sort::What => "what",
            };
            set("sort", json!(sort));
        }
        if item.layer == Layer::Opportunity {
            let actors = item.actors.iter();
            let actors = actors.map(|ix| instrument.actors[ix.get()].id.as_str());
            set("actors", actors.collect());
            let answers = item.answers.iter();
            let answers = answers.map(|ix| instrument.items[ix.get()].id.as_str());
            set("answers", answers.collect());
        }
        if item.category.is_some() {
            let reasons = item.reasons.iter();
            let reasons = reasons.map(|ix| instrument.reasons[ix.get()].id.as_str());
            set("reasons", reasons.collect());
        }
        if let Some(kind) = item.kind {
            set("kind", json!(instrument.step_kinds[kind.get()].id));
        }
        if let Some(theme) = &item.theme {
            set("theme", json!(theme));
        }
        set("text", self.text(&item.text));
        set("sections", json!(item.sections));
        set("certain", json!(item.certain));
        Value::Object(row)
    }
}
