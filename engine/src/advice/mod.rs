//! Advice: from the personas that fit and the context to pathways, a route, what is on it, and what to do first. Pure.
//!
//! Everything said here is data of the instrument; this module only chooses and orders.
//!
//! * **Pathways:** the preferences of the fitting personas whose conditions hold, each pathway once.
//! * **Items:** what is on the route along the first pathway. Items of the fitting personas and those that hold for
//!   everybody; two that say the same (one theme) become one.
//! * **Relevance** is the number of contexts of an item that apply here; each is a reason that can be told.
//! * **Plan:** what the organisation itself can do, what answers the thresholds that it meets first.

mod items;
mod pathways;
mod plan;

pub use items::{Found, Route, Station};
pub use pathways::{first_pathway, first_preference, pathways};
pub use plan::{Idea, Planned};

use crate::instrument::{
    Effective, Insight, Instrument, Item, ItemIx, Layer, PersonaIx, Preference, hold,
};
use plan::Ideas;

/// What follows for one training.
#[derive(Debug)]
pub struct Advice<'a> {
    /// The pathways that suit it, in order of preference; each once.
    pub pathways: Vec<&'a Preference>,
    /// The route along the first of them, stop by stop.
    pub journey: Vec<Station<'a>>,
    /// The thresholds on the route, the most pressing first.
    pub thresholds: Vec<Found<'a>>,
    /// What helps on the route, the most pressing first.
    pub opportunities: Vec<Found<'a>>,
    /// What the study saw at organisations in this situation, the most particular first.
    pub insights: Vec<&'a Insight>,
    /// What the organisation itself can do.
    pub plan: Vec<Planned<'a>>,
    /// The thresholds that people said they meet, and what became of each.
    pub barriers: Vec<Barrier<'a>>,
}

/// A threshold that people said they meet.
#[derive(Clone, Copy, Debug)]
pub struct Barrier<'a> {
    /// The threshold.
    pub item: &'a Item,
    /// What the plan has against it.
    pub answered: Answered,
}

/// What a plan has against a threshold that people said they meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answered {
    /// A step.
    ByStep,
    /// Nothing that the organisation itself can do: the study names none.
    Not,
    /// Nothing, because it is not on the route: of a persona that does not fit, or of another pathway.
    Elsewhere,
}

impl Answered {
    /// All of them.
    pub const ALL: [Answered; 3] = [Answered::ByStep, Answered::Not, Answered::Elsewhere];

    /// The stable id.
    pub fn id(self) -> &'static str {
        match self {
            Answered::ByStep => "by_step",
            Answered::Not => "not",
            Answered::Elsewhere => "elsewhere",
        }
    }

    /// The id of the text that says it.
    pub fn text(self) -> &'static str {
        match self {
            Answered::ByStep => "answered-by-step",
            Answered::Not => "answered-not",
            Answered::Elsewhere => "answered-elsewhere",
        }
    }
}

/// The advice for answers and the personas that fit them, the best first. Without a persona there is none. `ticked` are the thresholds
/// that people said they meet.
pub fn advise<'a>(
    instrument: &'a Instrument,
    answers: &Effective,
    fitting: &[PersonaIx],
    ticked: &[ItemIx],
) -> Advice<'a> {
    let pathways = pathways::pathways(instrument, answers, fitting);
    let Some(first) = pathways.first() else {
        return Advice {
            pathways,
            journey: Vec::new(),
            thresholds: Vec::new(),
            opportunities: Vec::new(),
            insights: Vec::new(),
            plan: Vec::new(),
            barriers: Vec::new(),
        };
    };
    let route = Route::new(instrument, answers, fitting, first.pathway, &Layer::ALL);
    let journey = route.stations();
    let met: Vec<_> = barriers(&journey)
        .into_iter()
        .filter(|found| ticked.iter().any(|ix| found.is_one(*ix)))
        .collect();
    let plan = Ideas::new(instrument, answers, fitting, &journey, &met).plan(&met);
    let barriers = ticked.iter().map(|ix| Barrier {
        item: &instrument.items[ix.get()],
        answered: if !met.iter().any(|found| found.is_one(*ix)) {
            Answered::Elsewhere
        } else if plan
            .iter()
            .any(|step| step.recognised.iter().any(|found| found.is_one(*ix)))
        {
            Answered::ByStep
        } else {
            Answered::Not
        },
    });
    Advice {
        barriers: barriers.collect(),
        thresholds: route.by_relevance(Layer::Threshold),
        opportunities: route.by_relevance(Layer::Opportunity),
        insights: insights(instrument, answers),
        plan,
        journey,
        pathways,
    }
}

/// The thresholds on the first route for answers and the personas that fit them, in the order of the journey.
pub fn barriers_on_route<'a>(
    instrument: &'a Instrument,
    answers: &Effective,
    fitting: &[PersonaIx],
) -> Vec<Found<'a>> {
    let Some(first) = first_preference(instrument, answers, fitting) else {
        return Vec::new();
    };
    let layers = [Layer::Threshold];
    let route = Route::new(instrument, answers, fitting, first.pathway, &layers);
    barriers(&route.stations())
}

/// The thresholds on a journey, in its order: as they stand in the instrument, and not the most pressing first, so that who is asked is
/// not led.
fn barriers<'a>(journey: &[Station<'a>]) -> Vec<Found<'a>> {
    let mut barriers: Vec<Found<'a>> = Vec::new();
    for station in journey {
        let found = station.found.iter();
        let mut here: Vec<_> = found
            .filter(|found| found.item.layer == Layer::Threshold)
            .cloned()
            .collect();
        here.sort_by_key(|found| found.ix);
        barriers.append(&mut here);
    }
    barriers
}

/// The insights that hold here; those that hold for everybody come last.
fn insights<'a>(instrument: &'a Instrument, answers: &Effective) -> Vec<&'a Insight> {
    let insights = instrument.insights.iter();
    let mut holding: Vec<_> = insights
        .filter(|insight| hold(&insight.when, answers))
        .collect();
    holding.sort_by_key(|insight| insight.when.is_empty());
    holding
}
