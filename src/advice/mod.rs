//! Advice: from the personas that fit and the context to pathways, a route and what is on it. Pure.
//!
//! Everything said here is data of the instrument; this module only chooses and orders.

use crate::instrument::{
    Answers, Attention, Instrument, Item, ItemKind, Pathway, PersonaIx, Phase, Preference,
    ReasonIx, Stage, Step, Treatment, hold,
};

/// What follows for one training.
#[derive(Debug)]
pub struct Advice<'a> {
    /// The pathways that suit it, in order of preference; each once.
    pub pathways: Vec<&'a Preference>,
    /// The route along the first of them.
    pub journey: Vec<Station<'a>>,
    /// The thresholds, the most pressing first.
    pub thresholds: Vec<Pressing<'a>>,
    /// The opportunities, the most pressing first.
    pub opportunities: Vec<Pressing<'a>>,
}

/// A stop on the route.
#[derive(Debug)]
pub enum Station<'a> {
    /// A phase that all journeys share, and how the fitting personas treat it.
    Phase {
        /// The phase.
        phase: &'a Phase,
        /// The treatments that the study describes, best fitting persona first.
        treatments: Vec<&'a Treatment>,
    },
    /// A step of the pathway.
    Step {
        /// The step.
        step: &'a Step,
    },
}

/// A threshold or opportunity and the contexts that make it pressing here.
#[derive(Debug)]
pub struct Pressing<'a> {
    /// The item.
    pub item: &'a Item,
    /// The contexts, in the order of the item.
    pub reasons: Vec<ReasonIx>,
}

/// The advice for effective answers and the personas that fit them, the best first. Without a persona there is none.
pub fn advise<'a>(
    instrument: &'a Instrument,
    answers: &Answers,
    fitting: &[PersonaIx],
) -> Advice<'a> {
    let pathways = pathways(instrument, answers, fitting);
    let journey = pathways
        .first()
        .map(|first| {
            journey(
                instrument,
                &instrument.pathways[first.pathway.get()],
                fitting,
            )
        })
        .unwrap_or_default();
    Advice {
        pathways,
        journey,
        thresholds: items(instrument, answers, fitting, ItemKind::Threshold),
        opportunities: items(instrument, answers, fitting, ItemKind::Opportunity),
    }
}

/// The first pathway of [`advise`], without the rest.
pub fn first_pathway<'a>(
    instrument: &'a Instrument,
    answers: &Answers,
    fitting: &[PersonaIx],
) -> Option<&'a Pathway> {
    let of = |persona: &PersonaIx| {
        let preferences = instrument.preferences.iter();
        let mut fits = preferences.filter(|preference| preference.persona == *persona);
        fits.find(|preference| hold(&preference.when, answers))
    };
    fitting
        .iter()
        .find_map(of)
        .map(|preference| &instrument.pathways[preference.pathway.get()])
}

fn pathways<'a>(
    instrument: &'a Instrument,
    answers: &Answers,
    fitting: &[PersonaIx],
) -> Vec<&'a Preference> {
    let mut chosen: Vec<&Preference> = Vec::new();
    for persona in fitting {
        for preference in &instrument.preferences {
            let fits = preference.persona == *persona && hold(&preference.when, answers);
            if fits
                && chosen
                    .iter()
                    .all(|earlier| earlier.pathway != preference.pathway)
            {
                chosen.push(preference);
            }
        }
    }
    chosen
}

fn journey<'a>(
    instrument: &'a Instrument,
    pathway: &'a Pathway,
    fitting: &[PersonaIx],
) -> Vec<Station<'a>> {
    let shared = |stage| {
        instrument
            .phases
            .iter()
            .filter(move |phase| phase.stage == stage)
            .map(|phase| Station::Phase {
                phase,
                treatments: treatments(instrument, phase, fitting),
            })
    };
    let steps = pathway.steps.iter().map(|step| Station::Step { step });
    shared(Stage::Before)
        .chain(steps)
        .chain(shared(Stage::After))
        .collect()
}

fn treatments<'a>(
    instrument: &'a Instrument,
    phase: &Phase,
    fitting: &[PersonaIx],
) -> Vec<&'a Treatment> {
    fitting
        .iter()
        .flat_map(|persona| {
            let of = move |treatment: &&Treatment| {
                treatment.persona == *persona && treatment.phase == phase.id
            };
            instrument.treatments.iter().filter(of)
        })
        .collect()
}

impl Station<'_> {
    /// The least attention that a fitting persona gives to it, if the study says so.
    pub fn attention(&self) -> Option<Attention> {
        let Station::Phase { treatments, .. } = self else {
            return None;
        };
        let rank =
            |attention: &Attention| Attention::ALL.iter().position(|level| level == attention);
        treatments
            .iter()
            .map(|treatment| treatment.attention)
            .max_by_key(rank)
    }
}

/// The items of the fitting personas: those with more reasons first, then by persona, then as the study lists them.
fn items<'a>(
    instrument: &'a Instrument,
    answers: &Answers,
    fitting: &[PersonaIx],
    kind: ItemKind,
) -> Vec<Pressing<'a>> {
    let applies = |reason: &ReasonIx| hold(&instrument.reasons[reason.get()].when, answers);
    let mut items: Vec<_> = fitting
        .iter()
        .flat_map(|persona| {
            instrument
                .items
                .iter()
                .filter(move |item| item.kind == kind && item.persona == *persona)
        })
        .map(|item| Pressing {
            item,
            reasons: item.reasons.iter().copied().filter(applies).collect(),
        })
        .collect();
    items.sort_by_key(|pressing| std::cmp::Reverse(pressing.reasons.len()));
    items
}
