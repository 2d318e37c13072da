//! Advice: from the personas that fit and the context to pathways, a route, what is on it, and what to do first. Pure.
//!
//! Everything said here is data of the instrument; this module only chooses and orders.
//!
//! * **Pathways:** the preferences of the fitting personas whose conditions hold, each pathway once.
//! * **Items:** what is on the route along the first pathway. Items of the fitting personas and those that hold for
//!   everybody; two that say the same (one theme) become one.
//! * **Relevance** is the number of contexts of an item that apply here; each is a reason that can be told.
//! * **Plan:** what the organisation itself can do, best first.

mod items;
mod pathways;
mod plan;

pub use items::{Found, Route, Station};
pub use pathways::{first_pathway, first_preference, pathways};
pub use plan::{Idea, Planned};

use crate::instrument::{Effective, Insight, Instrument, Layer, PersonaIx, Preference, hold};

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
    /// What the organisation itself can do, best first.
    pub plan: Vec<Planned<'a>>,
}

/// The advice for answers and the personas that fit them, the best first. Without a persona there is none.
pub fn advise<'a>(
    instrument: &'a Instrument,
    answers: &Effective,
    fitting: &[PersonaIx],
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
        };
    };
    let route = Route::new(instrument, answers, fitting, first.pathway, &Layer::ALL);
    let journey = route.stations();
    Advice {
        thresholds: route.by_relevance(Layer::Threshold),
        opportunities: route.by_relevance(Layer::Opportunity),
        insights: insights(instrument, answers),
        plan: plan::plan(instrument, &journey),
        journey,
        pathways,
    }
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
