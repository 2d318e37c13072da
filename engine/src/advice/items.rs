//! What is on a route: items chosen, merged and placed.

use std::cmp::Reverse;

use crate::instrument::{
    ActorIx, Attention, Effective, Instrument, Item, ItemIx, Layer, PathwayIx, PersonaIx, PhaseIx,
    ReasonIx, Recommendation, Treatment, hold,
};

/// A route through the phases for one training, and everything that matters on it.
#[derive(Debug)]
pub struct Route<'a> {
    instrument: &'a Instrument,
    phases: Vec<PhaseIx>,
    treatments: Vec<Vec<&'a Treatment>>,
    found: Vec<Found<'a>>,
    recommendations: Vec<&'a Recommendation>,
}

/// An item that matters here.
#[derive(Clone, Debug)]
pub struct Found<'a> {
    /// The item.
    pub item: &'a Item,
    /// Its index.
    pub ix: ItemIx,
    /// The fitting personas for which it, or an item that says the same, holds; none when it holds for everybody.
    pub personas: Vec<PersonaIx>,
    /// Its phases, of all items that it stands for.
    pub phases: Vec<PhaseIx>,
    /// Who can act, of all items that it stands for.
    pub actors: Vec<ActorIx>,
    /// The sections that say it, of all items that it stands for.
    pub sections: Vec<&'a str>,
    /// The contexts that make it more pressing here.
    pub reasons: Vec<ReasonIx>,
    /// Whether its place is beyond doubt in one of them.
    pub certain: bool,
    /// The indices of the items that it stands for besides its own.
    pub same: Vec<ItemIx>,
}

/// A stop on the route.
#[derive(Debug)]
pub struct Station<'a> {
    /// The phase.
    pub phase: PhaseIx,
    /// How the fitting personas treat it, the best fitting first.
    pub treatments: Vec<&'a Treatment>,
    /// What is to be found here: touchpoints at every stop that they belong to, all else at the first.
    pub found: Vec<Found<'a>>,
    /// What the study recommends: where a fitting persona hardly stops, or for organisations in this situation.
    pub recommendations: Vec<&'a Recommendation>,
}

impl<'a> Route<'a> {
    /// The route along a pathway for the personas that fit, the best first, with what is on it in these layers.
    pub fn new(
        instrument: &'a Instrument,
        answers: &Effective,
        fitting: &[PersonaIx],
        pathway: PathwayIx,
        layers: &[Layer],
    ) -> Self {
        let phases: Vec<_> = instrument.route(pathway).collect();
        let treatments = phases
            .iter()
            .map(|phase| treatments(instrument, *phase, fitting))
            .collect();
        let mut route = Self {
            instrument,
            phases,
            treatments,
            found: Vec::new(),
            recommendations: Vec::new(),
        };
        for persona in fitting.iter().copied().map(Some).chain([None]) {
            for (at, item) in instrument.items.iter().enumerate() {
                let wanted = item.persona == persona && layers.contains(&item.layer);
                if wanted && route.carries(item, pathway, answers) {
                    route.add(ItemIx::new(at), item, answers);
                }
            }
        }
        let recommendations = instrument.recommendations.iter();
        route.recommendations = recommendations
            .filter(|recommendation| hold(&recommendation.when, answers))
            .collect();
        route
    }

    /// Whether an item matters on this route.
    fn carries(&self, item: &Item, pathway: PathwayIx, answers: &Effective) -> bool {
        let here = item.phases.iter().any(|phase| self.phases.contains(phase));
        let way = item.pathways.is_empty() || item.pathways.contains(&pathway);
        here && way && hold(&item.when, answers)
    }

    /// Adds an item, or notes on an earlier one that says the same that it says it too.
    fn add(&mut self, ix: ItemIx, item: &'a Item, answers: &Effective) {
        let reasons = item.reasons.iter().copied();
        let reasons: Vec<_> = reasons
            .filter(|reason| hold(&self.instrument.reasons[reason.get()].when, answers))
            .collect();
        let sections = item.sections.iter().map(String::as_str);
        let Some(earlier) = self
            .found
            .iter_mut()
            .find(|found| found.item.says_same(item))
        else {
            self.found.push(Found {
                item,
                ix,
                personas: item.persona.into_iter().collect(),
                phases: item.phases.clone(),
                actors: item.actors.clone(),
                sections: sections.collect(),
                reasons,
                certain: item.certain,
                same: Vec::new(),
            });
            return;
        };
        earlier.same.push(ix);
        earlier.certain |= item.certain;
        extend(&mut earlier.personas, item.persona);
        extend(&mut earlier.phases, item.phases.iter().copied());
        earlier.phases.sort_unstable();
        extend(&mut earlier.actors, item.actors.iter().copied());
        extend(&mut earlier.sections, sections);
        extend(&mut earlier.reasons, reasons);
    }

    /// The items of a layer, as they were found.
    pub fn of(&self, layer: Layer) -> impl Iterator<Item = &Found<'a>> {
        let found = self.found.iter();
        found.filter(move |found| found.item.layer == layer)
    }

    /// The items of a layer, those with more reasons first, then as they were found.
    pub fn by_relevance(&self, layer: Layer) -> Vec<Found<'a>> {
        let mut found: Vec<_> = self.of(layer).cloned().collect();
        found.sort_by_key(|found| Reverse(found.reasons.len()));
        found
    }

    /// The stops, in order.
    pub fn stations(&self) -> Vec<Station<'a>> {
        let mut told: Vec<&str> = Vec::new();
        self.phases
            .iter()
            .zip(&self.treatments)
            .map(|(phase, treatments)| {
                let neglected = least(treatments) == Some(Attention::Rarely);
                let recommended = self.recommendations.iter().copied();
                let recommendations: Vec<_> = recommended
                    .filter(|recommendation| recommendation.phases.contains(phase))
                    .filter(|recommendation| neglected || !recommendation.when.is_empty())
                    .filter(|recommendation| self.instrument.can_act(&recommendation.actors))
                    .filter(|recommendation| !told.contains(&recommendation.id.as_str()))
                    .collect();
                told.extend(
                    recommendations
                        .iter()
                        .map(|recommendation| recommendation.id.as_str()),
                );
                let mut found: Vec<_> = self
                    .found
                    .iter()
                    .filter(|found| self.stops(found, *phase))
                    .cloned()
                    .collect();
                found.sort_by_key(|found| Reverse(found.reasons.len()));
                Station {
                    phase: *phase,
                    treatments: treatments.clone(),
                    found,
                    recommendations,
                }
            })
            .collect()
    }

    /// Whether an item is told at a phase.
    fn stops(&self, found: &Found<'_>, phase: PhaseIx) -> bool {
        let mut here = found
            .phases
            .iter()
            .filter(|phase| self.phases.contains(phase));
        match found.item.layer {
            Layer::Touchpoint => here.any(|at| *at == phase),
            _ => here.next() == Some(&phase),
        }
    }
}

fn treatments<'a>(
    instrument: &'a Instrument,
    phase: PhaseIx,
    fitting: &[PersonaIx],
) -> Vec<&'a Treatment> {
    fitting
        .iter()
        .flat_map(|persona| {
            let of = move |treatment: &&Treatment| {
                treatment.persona == *persona && treatment.phase == phase
            };
            instrument.treatments.iter().filter(of)
        })
        .collect()
}

fn extend<T: PartialEq>(list: &mut Vec<T>, more: impl IntoIterator<Item = T>) {
    for one in more {
        if !list.contains(&one) {
            list.push(one);
        }
    }
}

/// The least attention in a list.
fn least(treatments: &[&Treatment]) -> Option<Attention> {
    let rank = |attention: &Attention| Attention::ALL.iter().position(|level| level == attention);
    let attention = treatments.iter().map(|treatment| treatment.attention);
    attention.max_by_key(rank)
}

impl Found<'_> {
    /// Whether it stands for that item.
    pub fn is_one(&self, ix: ItemIx) -> bool {
        self.ix == ix || self.same.contains(&ix)
    }

    /// Whether an opportunity, or one that says the same, answers a threshold, or one that says the same.
    pub fn helps(&self, threshold: &Found<'_>, instrument: &Instrument) -> bool {
        let same = self
            .same
            .iter()
            .map(|ix| &instrument.items[ix.get()].answers);
        let mut answers = std::iter::once(&self.item.answers).chain(same).flatten();
        answers.any(|answer| threshold.is_one(*answer))
    }
}

impl Station<'_> {
    /// The least attention that a fitting persona gives to it, if the study says so.
    pub fn attention(&self) -> Option<Attention> {
        least(&self.treatments)
    }
}
