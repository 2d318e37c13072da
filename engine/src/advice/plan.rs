//! The plan: a short list of what the organisation itself can do.
//!
//! An opportunity scores 3 for each context that makes it pressing, 1 for each threshold on the route that it answers
//! and 1 more when that threshold is pressing, and 1 when the study names it for a fitting persona rather than for
//! everybody; a recommendation scores 1 when it is meant for organisations in this situation. Both score 2 more at a phase that gets little attention. The best seven are kept; equals stay in the
//! order of the route.

use std::cmp::Reverse;

use super::items::{Found, Station};
use crate::instrument::{Attention, Instrument, Layer, PhaseIx, Recommendation};

/// How many steps a plan has at most: more is no plan.
const LENGTH: usize = 7;
/// What a context is worth that makes an opportunity pressing.
const PRESSING: usize = 3;
/// What a phase is worth that gets little attention.
const NEGLECTED: usize = 2;

/// One step of a plan.
#[derive(Clone, Debug)]
pub struct Planned<'a> {
    /// The phase that it belongs to.
    pub phase: PhaseIx,
    /// What to do.
    pub idea: Idea<'a>,
    /// The thresholds on the route that it answers, the most pressing first.
    pub against: Vec<Found<'a>>,
    /// How much speaks for it.
    pub score: usize,
}

/// Where a step comes from.
#[derive(Clone, Debug)]
pub enum Idea<'a> {
    /// An opportunity on the route.
    Opportunity(Found<'a>),
    /// A recommendation of the study.
    Recommendation(&'a Recommendation),
}

/// The plan for a route, best first.
pub(super) fn plan<'a>(instrument: &Instrument, journey: &[Station<'a>]) -> Vec<Planned<'a>> {
    let thresholds: Vec<_> = journey
        .iter()
        .flat_map(|station| &station.found)
        .filter(|found| found.item.layer == Layer::Threshold)
        .collect();
    let mut ideas = Vec::new();
    for station in journey {
        let bonus = if station.attention() == Some(Attention::Rarely) {
            NEGLECTED
        } else {
            0
        };
        for found in &station.found {
            let own = found
                .actors
                .iter()
                .any(|actor| instrument.actors[actor.get()].own);
            if found.item.layer == Layer::Opportunity && own {
                let against = answered(found, instrument, &thresholds);
                let pressing = against
                    .iter()
                    .filter(|threshold| !threshold.reasons.is_empty());
                ideas.push(Planned {
                    phase: station.phase,
                    score: PRESSING * found.reasons.len()
                        + against.len()
                        + pressing.count()
                        + usize::from(!found.personas.is_empty())
                        + bonus,
                    idea: Idea::Opportunity(found.clone()),
                    against,
                });
            }
        }
        for recommendation in &station.recommendations {
            let context = usize::from(!recommendation.when.is_empty());
            ideas.push(Planned {
                phase: station.phase,
                score: context + bonus,
                idea: Idea::Recommendation(recommendation),
                against: Vec::new(),
            });
        }
    }
    ideas.sort_by_key(|idea| Reverse(idea.score));
    ideas.truncate(LENGTH);
    ideas
}

/// The thresholds on the route that an opportunity, or one that says the same, answers.
fn answered<'a>(
    found: &Found<'a>,
    instrument: &Instrument,
    thresholds: &[&Found<'a>],
) -> Vec<Found<'a>> {
    let thresholds = thresholds.iter();
    let on_route = thresholds.filter(|threshold| found.helps(threshold, instrument));
    let mut against: Vec<Found<'a>> = on_route.map(|threshold| (*threshold).clone()).collect();
    against.sort_by_key(|threshold| Reverse(threshold.reasons.len()));
    against
}
