//! The plan: a short list of what the organisation itself can do. The study ranks nothing, so this order is ours; docs/method.md
//! tells it to readers.
//!
//! 1. **What people run into comes first.** Of the thresholds that they said they meet, in the order of the journey, each gets a step
//!    that answers it; a step that answers several counts for all of them.
//! 2. **Then what is the persona's own**: what the study names for a fitting persona, and not for everybody. A step counts 2 for every
//!    context that makes it pressing and 2 when it belongs to a step of this very pathway; 1 for each threshold on the route that it
//!    answers, two at the most, and 1 at a phase that gets little attention. Equals stand in the order of the route.
//! 3. **Then, for every two of these, one of others**: first a recommendation, the most particular to this situation (of equals each persona
//!    begins at another), then what holds for everybody.
//!
//! No two steps are of one kind, and none is of a kind that is not for such an organisation. A plan of its own accord has at most seven
//! steps.

use std::cmp::Reverse;

use super::items::{Found, Station};
use crate::instrument::{
    Attention, Effective, Instrument, Layer, PersonaIx, PhaseIx, Place, Recommendation,
    RecommendationIx, StepIx, StepKindIx, hold,
};

/// How many steps a plan has at most: more is no plan.
const LENGTH: usize = 7;
/// What a context is worth that makes an opportunity pressing, and that it belongs to the pathway.
const PARTICULAR: usize = 2;
/// How many thresholds that may be met count.
const AGAINST: usize = 2;
/// How many of the persona's own steps go with one of others.
const OWN_FOR_OTHER: usize = 2;

/// One step of a plan.
#[derive(Clone, Debug)]
pub struct Planned<'a> {
    /// Which step it is.
    pub ix: StepIx,
    /// The phase that it belongs to.
    pub phase: PhaseIx,
    /// What to do.
    pub idea: Idea<'a>,
    /// The thresholds that people said they meet and that it answers, in the order of the journey.
    pub recognised: Vec<Found<'a>>,
    /// The thresholds on the route that it answers, the most pressing first.
    pub against: Vec<Found<'a>>,
}

/// Where a step comes from.
#[derive(Clone, Debug)]
pub enum Idea<'a> {
    /// An opportunity on the route.
    Opportunity(Found<'a>),
    /// A recommendation of the study.
    Recommendation(&'a Recommendation),
}

/// What can be done on a route, best first.
pub(super) struct Ideas<'a> {
    instrument: &'a Instrument,
    /// What the study names for a fitting persona.
    own: Vec<Planned<'a>>,
    recommendations: Vec<Planned<'a>>,
    /// What holds for everybody.
    general: Vec<Planned<'a>>,
}

impl<'a> Ideas<'a> {
    /// What the organisation can do on a route.
    pub(super) fn new(
        instrument: &'a Instrument,
        answers: &Effective,
        fitting: &[PersonaIx],
        journey: &[Station<'a>],
        ticked: &[Found<'a>],
    ) -> Self {
        let thresholds: Vec<_> = journey
            .iter()
            .flat_map(|station| &station.found)
            .filter(|found| found.item.layer == Layer::Threshold)
            .collect();
        let (mut own, mut general, mut recommendations) = (Vec::new(), Vec::new(), Vec::new());
        let suits = |kind: Option<StepKindIx>| {
            kind.is_none_or(|kind| hold(&instrument.step_kinds[kind.get()].when, answers))
        };
        for station in journey {
            let neglected = usize::from(station.attention() == Some(Attention::Rarely));
            for found in &station.found {
                let is_step = found.item.layer == Layer::Opportunity;
                if !is_step || !instrument.can_act(&found.actors) || !suits(found.item.kind) {
                    continue;
                }
                let helped = thresholds.iter().copied();
                let helped = helped.filter(|threshold| found.helps(threshold, instrument));
                let mut against: Vec<Found<'a>> = helped.cloned().collect();
                against.sort_by_key(|threshold| Reverse(threshold.reasons.len()));
                let here = found.phases.iter();
                let on_pathway = here
                    .filter(|phase| matches!(instrument.phase(**phase).place, Place::On(_)))
                    .any(|phase| journey.iter().any(|station| station.phase == *phase));
                let score = PARTICULAR * (found.reasons.len() + usize::from(on_pathway))
                    + against.len().min(AGAINST)
                    + neglected;
                let helped = ticked.iter();
                let helped = helped.filter(|threshold| found.helps(threshold, instrument));
                let list = if found.personas.is_empty() {
                    &mut general
                } else {
                    &mut own
                };
                list.push((
                    score,
                    Planned {
                        ix: StepIx::Opportunity(found.ix),
                        phase: station.phase,
                        recognised: helped.cloned().collect(),
                        idea: Idea::Opportunity(found.clone()),
                        against,
                    },
                ));
            }
            for recommendation in &station.recommendations {
                let mut all = instrument.recommendations.iter();
                let at = all.position(|one| std::ptr::eq(one, *recommendation));
                let Some(at) = at.filter(|_| suits(recommendation.kind)) else {
                    continue;
                };
                recommendations.push((
                    recommendation.when.len(),
                    Planned {
                        ix: StepIx::Recommendation(RecommendationIx::new(at)),
                        phase: station.phase,
                        idea: Idea::Recommendation(recommendation),
                        recognised: Vec::new(),
                        against: Vec::new(),
                    },
                ));
            }
        }
        let [own, mut recommendations, general] = [own, recommendations, general].map(best_first);
        // Of equals none is the better; each persona begins at another, so that not everybody reads the same one.
        let particular = |idea: &Planned<'_>| match idea.idea {
            Idea::Recommendation(recommendation) => recommendation.when.len(),
            Idea::Opportunity(_) => 0,
        };
        let most = recommendations.first().map(particular);
        let equals = recommendations
            .iter()
            .take_while(|idea| Some(particular(idea)) == most);
        let equals = equals.count();
        if let Some(first) = fitting.first().filter(|_| equals > 0) {
            recommendations[..equals].rotate_left(first.get() % equals);
        }
        Self {
            instrument,
            own,
            recommendations,
            general,
        }
    }

    /// The plan: what answers these thresholds, then the rest.
    pub(super) fn plan(self, ticked: &[Found<'a>]) -> Vec<Planned<'a>> {
        let mut plan = Plan {
            instrument: self.instrument,
            steps: Vec::new(),
        };
        for threshold in ticked {
            let answering = self.own.iter().chain(&self.general);
            let answering = answering.filter(|idea| answers(idea, threshold));
            plan.answer(threshold, ticked, answering);
        }
        let mut recommendations = self.recommendations.into_iter();
        let first = recommendations.next().into_iter();
        let others = first.chain(self.general).chain(recommendations);
        let before = plan.steps.len();
        let room = LENGTH.saturating_sub(before);
        plan.fill(self.own, room - room / (OWN_FOR_OTHER + 1));
        // One of others may stand alone where the study names nothing of the persona's own.
        let own = plan.steps.len() - before;
        plan.fill(others, (own / OWN_FOR_OTHER).max(1).min(room - own));
        plan.steps
    }
}

fn best_first(mut ideas: Vec<(usize, Planned<'_>)>) -> Vec<Planned<'_>> {
    ideas.sort_by_key(|(score, _)| Reverse(*score));
    ideas.into_iter().map(|(_, idea)| idea).collect()
}

/// Whether a step answers a threshold that people said they meet.
fn answers(step: &Planned<'_>, threshold: &Found<'_>) -> bool {
    let mut recognised = step.recognised.iter();
    recognised.any(|recognised| recognised.ix == threshold.ix)
}

/// A plan while it is made.
struct Plan<'a> {
    instrument: &'a Instrument,
    steps: Vec<Planned<'a>>,
}

impl<'a> Plan<'a> {
    /// Whether a step is new and of a kind that the plan does not have.
    fn takes(&self, idea: &Planned<'_>) -> bool {
        let kind = self.instrument.step_kind(idea.ix);
        let mut steps = self.steps.iter();
        !steps.any(|step| {
            let alike = kind.is_some() && self.instrument.step_kind(step.ix) == kind;
            alike || step.ix == idea.ix
        })
    }

    /// Takes so many of these, the first that it can.
    fn fill(&mut self, ideas: impl IntoIterator<Item = Planned<'a>>, count: usize) {
        let full = self.steps.len() + count;
        for idea in ideas {
            if self.steps.len() < full && self.takes(&idea) {
                self.steps.push(idea);
            }
        }
    }

    /// Takes the first of the steps that answer most of the thresholds that none answers yet. Where the plan has a step of its kind,
    /// that one counts: it comes down to the same.
    fn answer<'i>(
        &mut self,
        threshold: &Found<'a>,
        ticked: &[Found<'a>],
        answering: impl Iterator<Item = &'i Planned<'a>> + Clone,
    ) where
        'a: 'i,
    {
        if self.steps.iter().any(|step| answers(step, threshold)) {
            return;
        }
        let open = |idea: &Planned<'_>| {
            let open = ticked.iter().filter(|one| {
                answers(idea, one) && !self.steps.iter().any(|step| answers(step, one))
            });
            open.count()
        };
        let mut best: Option<(usize, &Planned<'a>)> = None;
        for idea in answering.clone().filter(|idea| self.takes(idea)) {
            let count = open(idea);
            if best.is_none_or(|(most, _)| count > most) {
                best = Some((count, idea));
            }
        }
        if let Some((_, idea)) = best {
            self.steps.push(idea.clone());
            return;
        }
        let mut kinds = answering.filter_map(|idea| self.instrument.step_kind(idea.ix));
        let alike = kinds.find_map(|kind| {
            let of_kind = |step: &Planned<'_>| self.instrument.step_kind(step.ix) == Some(kind);
            self.steps.iter().position(of_kind)
        });
        if let Some(at) = alike {
            self.steps[at].recognised.push(threshold.clone());
        }
    }
}
