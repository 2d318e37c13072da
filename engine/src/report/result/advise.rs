//! From advice to what a result says of it.

use super::advice::{Barrier, Decision, Item, Pathway, PlanStep, Station, Treatment};
use super::ids::Id;
use crate::advice::{self, Advice, Found, Idea};
use crate::dossier::{Decided, Sheet};
use crate::instrument::{
    self, Effective, Layer, PersonaIx, Preference, Recommendation, Sort, Text, hold,
};
use crate::report::Reporter;

impl<'a> Reporter<'a> {
    pub(super) fn pathway_results(&self, pathways: &[&'a Preference]) -> Vec<Pathway<'a>> {
        let pathways = pathways.iter();
        pathways
            .map(|preference| Pathway {
                id: Id(&self.instrument.pathways[preference.pathway.get()]),
                persona: self.persona_id(preference.persona),
                because: self.text(&preference.because),
                section: &preference.section,
            })
            .collect()
    }

    /// What has to be known about the sources of the fitting personas.
    pub(super) fn remarks(&self, fitting: &[PersonaIx]) -> Vec<&'a str> {
        let remarks = fitting
            .iter()
            .filter_map(|ix| self.instrument.persona(*ix).remark.as_ref());
        remarks.map(|remark| self.text(remark)).collect()
    }

    pub(super) fn journey(&self, advice: &Advice<'a>) -> Vec<Station<'a>> {
        let journey = advice.journey.iter();
        journey.map(|station| self.station(station)).collect()
    }

    fn station(&self, station: &advice::Station<'a>) -> Station<'a> {
        let phase = self.instrument.phase(station.phase);
        let found = |wanted: &dyn Fn(&instrument::Item) -> bool| {
            let found = station.found.iter();
            found.filter(|found| wanted(found.item)).collect::<Vec<_>>()
        };
        let of = |layer| found(&move |item| item.layer == layer);
        let touchpoints = |sort| found(&move |item| item.sort == Some(sort));
        let items = |found: Vec<&Found<'a>>| found.into_iter().map(|it| self.item(it)).collect();
        let ids = |found: Vec<&Found<'a>>| found.into_iter().map(|it| Id(it.item)).collect();
        Station {
            phase: Id(phase),
            about: self.text(&phase.about),
            attention: station.attention(),
            treatments: station
                .treatments
                .iter()
                .map(|treatment| self.treatment_result(treatment))
                .collect(),
            activities: items(of(Layer::Activity)),
            who: items(touchpoints(Sort::Who)),
            what: items(touchpoints(Sort::What)),
            thoughts: items(of(Layer::Thought)),
            thresholds: ids(of(Layer::Threshold)),
            opportunities: ids(of(Layer::Opportunity)),
            recommendations: station
                .recommendations
                .iter()
                .map(|recommendation| self.recommendation_item(recommendation))
                .collect(),
        }
    }

    /// How a persona treats a phase.
    pub(in crate::report) fn treatment_result(
        &self,
        treatment: &'a instrument::Treatment,
    ) -> Treatment<'a> {
        Treatment {
            persona: self.persona_id(treatment.persona),
            text: self.text(&treatment.text),
            section: &treatment.section,
        }
    }

    pub(super) fn items(&self, items: &[Found<'a>]) -> Vec<Item<'a>> {
        items.iter().map(|found| self.item(found)).collect()
    }

    /// An item as a route found it.
    pub(in crate::report) fn item(&self, found: &Found<'a>) -> Item<'a> {
        let item = found.item;
        let categories = &self.instrument.categories;
        Item {
            id: &item.id,
            personas: self.persona_ids(&found.personas),
            category: item.category.map(|ix| Id(&categories[ix.get()])),
            phases: self.phase_ids(&found.phases),
            actors: self.actor_ids(&found.actors),
            text: self.text(&item.text),
            because: self.reason_ids(&found.reasons),
            answers: self.answered_by(found),
            sections: found.sections.clone(),
            doubtful: !found.certain,
        }
    }

    /// The thresholds that an item and those that say the same help against.
    fn answered_by(&self, found: &Found<'a>) -> Vec<Id<'a, instrument::Item>> {
        let items = &self.instrument.items;
        let same = found.same.iter().map(|ix| &items[ix.get()].answers);
        let mut answers: Vec<Id<'a, instrument::Item>> = Vec::new();
        for threshold in std::iter::once(&found.item.answers).chain(same).flatten() {
            let threshold = Id(&items[threshold.get()]);
            if !answers.contains(&threshold) {
                answers.push(threshold);
            }
        }
        answers
    }

    /// A recommendation as an item.
    pub fn recommendation_item(&self, recommendation: &'a Recommendation) -> Item<'a> {
        let Recommendation {
            id, text, section, ..
        } = recommendation;
        Item {
            phases: self.phase_ids(&recommendation.phases),
            actors: self.actor_ids(&recommendation.actors),
            ..self.statement(id, text, section)
        }
    }

    /// An item that is only a text and its source.
    fn statement(&self, id: &'a str, text: &'a Text, section: &'a str) -> Item<'a> {
        Item {
            id,
            personas: Vec::new(),
            category: None,
            phases: Vec::new(),
            actors: Vec::new(),
            text: self.text(text),
            because: Vec::new(),
            answers: Vec::new(),
            sections: vec![section],
            doubtful: false,
        }
    }

    /// What the study saw at organisations in this situation, or at all of them.
    pub(super) fn insights(&self, advice: &Advice<'a>, all: bool) -> Vec<Item<'a>> {
        let insights = advice.insights.iter();
        let insights = insights.filter(|insight| insight.when.is_empty() == all);
        insights
            .map(|insight| Item {
                phases: self.phase_ids(&insight.phases),
                ..self.statement(&insight.id, &insight.text, &insight.section)
            })
            .collect()
    }

    pub(super) fn plan(&self, advice: &Advice<'a>) -> Vec<PlanStep<'a>> {
        let plan = advice.plan.iter();
        plan.map(|step| {
            let (item, recommendation) = match &step.idea {
                Idea::Opportunity(found) => (self.item(found), None),
                Idea::Recommendation(recommendation) => {
                    let theme = &self.instrument.themes[recommendation.theme.get()].id;
                    (
                        self.recommendation_item(recommendation),
                        Some(theme.as_str()),
                    )
                }
            };
            let against = step.against.iter();
            let recognised = step.recognised.iter();
            PlanStep {
                id: item.id,
                phase: self.phase_id(step.phase),
                text: item.text,
                personas: item.personas,
                recommendation,
                recognised: recognised
                    .map(|found| self.text(&found.item.text))
                    .collect(),
                because: item.because,
                against: against.map(|found| self.text(&found.item.text)).collect(),
                sections: item.sections,
                doubtful: item.doubtful,
            }
        })
        .collect()
    }

    /// The thresholds that people said they meet, and what the plan has against each.
    pub(super) fn barriers(&self, advice: &Advice<'a>) -> Vec<Barrier<'a>> {
        let barriers = advice.barriers.iter();
        barriers
            .map(|barrier| Barrier {
                id: &barrier.item.id,
                text: self.text(&barrier.item.text),
                answered: barrier.answered,
            })
            .collect()
    }

    /// What was decided, as a dossier says it.
    pub(in crate::report) fn decisions<'r>(&self, sheet: &'r Sheet) -> Vec<Decision<'r>>
    where
        'a: 'r,
    {
        let decisions = sheet.plan.iter();
        decisions
            .map(|decision| {
                let (step, text) = match &decision.what {
                    Decided::Step(step) => (
                        Some(self.instrument.step_id(*step)),
                        self.text(self.instrument.step_text(*step)),
                    ),
                    Decided::Own(text) => (None, text.as_str()),
                };
                Decision {
                    step,
                    text,
                    owner: decision.owner.as_deref(),
                    due: decision.due.as_deref(),
                    status: decision.status,
                }
            })
            .collect()
    }

    /// What a result with these answers on the organisation may not be used for.
    pub(in crate::report) fn cautions(&self, effective: &Effective) -> Vec<Item<'a>> {
        let cautions = self.instrument.cautions.iter();
        cautions
            .filter(|caution| hold(&caution.when, effective))
            .map(|caution| self.statement(&caution.id, &caution.text, &caution.section))
            .collect()
    }
}
