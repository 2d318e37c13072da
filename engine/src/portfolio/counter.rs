//! From a dossier to counts: score, advise, add.

use std::collections::{BTreeSet, HashMap};

use super::aggregate::{Aggregate, Group};
use super::organisation::organisation;
use super::outliers::Outlier;
use crate::advice::{Found, Route, first_preference};
use crate::dossier::Dossier;
use crate::instrument::{
    ActorIx, Condition, Effective, Instrument, ItemIx, Layer, PathwayIx, PersonaIx, QuestionIx,
    hold,
};
use crate::scoring::{Assessment, Verdict};

/// Counts dossiers by one instrument.
#[derive(Debug)]
pub struct Counter<'a> {
    instrument: &'a Instrument,
    dividing: Vec<QuestionIx>,
    /// By item: which of those that say the same stands for all.
    same: Vec<ItemIx>,
    /// What decides, with the personas and the pathway, what is on a route: the conditions of items and of reasons.
    deciding: Vec<&'a [Condition]>,
}

/// How many routes are remembered; beyond that, remembering begins again.
const MOST_ROUTES: usize = 50_000;

/// What is on the routes that were taken before: many trainings take the same.
#[derive(Debug, Default)]
pub struct Routes(HashMap<(Vec<PersonaIx>, PathwayIx, Vec<bool>), Met>);

/// What is met on a route.
#[derive(Debug)]
struct Met {
    /// The thresholds, whether the situation makes them pressing, and who can act.
    thresholds: Vec<(ItemIx, bool, Vec<ActorIx>)>,
    opportunities: Vec<ItemIx>,
}

impl<'a> Counter<'a> {
    /// A counter for an instrument.
    pub fn new(instrument: &'a Instrument) -> Self {
        let items = &instrument.items;
        let stands = |item: &_| {
            let same = items.iter().enumerate();
            let same = same.filter(|(_, other)| other.says_same(item));
            let least = same.min_by_key(|(_, one)| one.claims());
            least.map(|(at, _)| at)
        };
        Self {
            instrument,
            dividing: instrument.dividing().collect(),
            same: items
                .iter()
                .enumerate()
                .map(|(at, item)| ItemIx::new(stands(item).unwrap_or(at)))
                .collect(),
            deciding: deciding(instrument),
        }
    }

    /// Adds the dossier of a record, whose trainings were assessed before.
    pub fn count(
        &self,
        row: u64,
        dossier: &Dossier,
        assessments: &[Assessment],
        aggregate: &mut Aggregate,
        routes: &mut Routes,
    ) {
        aggregate.dossiers += 1;
        let name = dossier.organisation.title.as_deref();
        let organisation = organisation(self.instrument, dossier);
        let organisation = organisation.as_deref();
        for (training, assessment) in dossier.trainings.iter().zip(assessments) {
            self.groups(assessment, organisation, aggregate);
            self.answers(&assessment.effective, aggregate);
            self.route(assessment, aggregate, routes);
            if let Some(barriers) = &training.barriers {
                self.recognised(barriers, organisation, aggregate);
            }
            self.case(assessment, aggregate, || Outlier {
                row,
                organisation: name.map(str::to_owned),
                training: training.title.clone(),
                fitting: assessment.fitting.clone(),
                best: assessment.best(),
                margin: assessment.score.margin(),
            });
        }
    }

    fn groups(
        &self,
        assessment: &Assessment,
        organisation: Option<&str>,
        aggregate: &mut Aggregate,
    ) {
        self.group(assessment, organisation, &mut aggregate.whole);
        aggregate.groups.resize_with(self.dividing.len(), Vec::new);
        for (question, groups) in self.dividing.iter().zip(&mut aggregate.groups) {
            let options = self.instrument.question(*question).options.len();
            groups.resize_with(options + 1, Group::default);
            match assessment.effective.picks(*question) {
                Some(picks) => picks
                    .iter()
                    .for_each(|option| self.group(assessment, organisation, &mut groups[option])),
                None => self.group(assessment, organisation, &mut groups[options]),
            }
        }
    }

    fn group(&self, assessment: &Assessment, organisation: Option<&str>, group: &mut Group) {
        let personas = self.instrument.personas.len();
        group.trainings += 1;
        group.of(organisation);
        group.verdicts[assessment.verdict as usize] += 1;
        for counts in [&mut group.first, &mut group.fits, &mut group.matches] {
            counts.resize(personas, 0);
        }
        let Some(first) = assessment.fitting.first() else {
            return;
        };
        group.first[first.get()] += 1;
        for persona in &assessment.fitting {
            group.fits[persona.get()] += 1;
        }
        for (persona, sum) in self.instrument.persona_indices().zip(&mut group.matches) {
            *sum += u64::from(assessment.score.matching(persona).get().unsigned_abs());
        }
    }

    fn answers(&self, answers: &Effective, aggregate: &mut Aggregate) {
        let decisive = self.instrument.decisive();
        aggregate
            .goals
            .resize(self.instrument.question(decisive).options.len(), 0);
        if let Some(picks) = answers.picks(decisive) {
            picks.iter().for_each(|goal| aggregate.goals[goal] += 1);
        }
        aggregate.open.resize(self.instrument.questions.len(), 0);
        for question in self.instrument.scored() {
            aggregate.open[question.get()] += u64::from(answers.known(question).is_none());
        }
    }

    /// What people said they recognise.
    fn recognised(
        &self,
        barriers: &[ItemIx],
        organisation: Option<&str>,
        aggregate: &mut Aggregate,
    ) {
        aggregate.asked.one_of(organisation);
        let same: BTreeSet<_> = barriers.iter().map(|ix| self.same[ix.get()]).collect();
        for barrier in same {
            let recognised = aggregate.recognised.entry(barrier).or_default();
            recognised.one_of(organisation);
        }
    }

    /// What is on the route.
    fn route(&self, assessment: &Assessment, aggregate: &mut Aggregate, routes: &mut Routes) {
        let (instrument, answers) = (self.instrument, &assessment.effective);
        let fitting = assessment.carrying();
        aggregate.pathways.resize(instrument.pathways.len(), 0);
        let Some(preference) = first_preference(instrument, answers, fitting) else {
            return;
        };
        aggregate.pathways[preference.pathway.get()] += 1;
        if routes.0.len() > MOST_ROUTES {
            routes.0.clear();
        }
        let holding = self.deciding.iter().map(|when| hold(when, answers));
        let key = (fitting.to_vec(), preference.pathway, holding.collect());
        let met = routes
            .0
            .entry(key)
            .or_insert_with(|| self.met(assessment, preference.pathway));
        for opportunity in &met.opportunities {
            *aggregate.opportunities.entry(*opportunity).or_default() += 1;
        }
        for (threshold, pressing, able) in &met.thresholds {
            let hindrance = aggregate.thresholds.entry(*threshold).or_default();
            hindrance.trainings += 1;
            hindrance.pressing += u64::from(*pressing);
            hindrance.actors.resize(instrument.actors.len(), 0);
            for actor in able {
                hindrance.actors[actor.get()] += 1;
            }
        }
    }

    /// The thresholds and opportunities on a route.
    fn met(&self, assessment: &Assessment, pathway: PathwayIx) -> Met {
        let layers = [Layer::Threshold, Layer::Opportunity];
        let (fitting, answers) = (assessment.carrying(), &assessment.effective);
        let route = Route::new(self.instrument, answers, fitting, pathway, &layers);
        let own = |layer| route.of(layer).filter(|found| is_own(found));
        let thresholds = own(Layer::Threshold).map(|threshold| {
            let opportunities = own(Layer::Opportunity);
            let helping = opportunities.filter(|found| found.helps(threshold, self.instrument));
            let mut able: Vec<_> = helping.flat_map(|found| found.actors.clone()).collect();
            able.sort_unstable();
            able.dedup();
            (self.same(threshold), !threshold.reasons.is_empty(), able)
        });
        Met {
            thresholds: thresholds.collect(),
            opportunities: own(Layer::Opportunity)
                .map(|found| self.same(found))
                .collect(),
        }
    }

    /// Keeps a training that stands out.
    fn case(
        &self,
        assessment: &Assessment,
        aggregate: &mut Aggregate,
        case: impl FnOnce() -> Outlier,
    ) {
        let margin = assessment.score.margin().get();
        aggregate
            .clear
            .resize_with(self.instrument.personas.len(), Default::default);
        let (cases, rank) = match (assessment.verdict, &assessment.fitting[..]) {
            (Verdict::Mixed, _) => (&mut aggregate.mixed, margin),
            (Verdict::Clear, [first, ..]) => (&mut aggregate.clear[first.get()], -margin),
            _ => return,
        };
        if cases.would_keep(rank) {
            cases.keep(rank, case());
        }
    }

    fn same(&self, found: &Found<'_>) -> ItemIx {
        self.same[found.ix.get()]
    }
}

/// Whether an item belongs to a persona that fits or to the situation; what holds for everybody tells nobody apart.
fn is_own(found: &Found<'_>) -> bool {
    !found.personas.is_empty() || !found.reasons.is_empty()
}

/// The conditions on which something is on a route or presses there.
fn deciding(instrument: &Instrument) -> Vec<&[Condition]> {
    let items = instrument.items.iter().map(|item| item.when.as_slice());
    let reasons = instrument
        .reasons
        .iter()
        .map(|reason| reason.when.as_slice());
    items
        .chain(reasons)
        .filter(|when| !when.is_empty())
        .collect()
}
