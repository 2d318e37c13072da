//! What helps: the thresholds of a training beside what helps against them, and what to begin with. The same facts as in the
//! result in another order, so none of it is in the JSON.

use super::Reporter;
use super::result::{DossierResult, Id, Item, PlanStep, TrainingResult};
use crate::advice::{Advice, advise};

/// How many steps to begin with.
const FIRST: usize = 3;

/// A threshold and what helps against it.
pub(super) struct Remedy<'r> {
    /// The threshold.
    pub(super) threshold: &'r Item<'r>,
    /// The opportunities that answer it.
    pub(super) opportunities: Vec<&'r Item<'r>>,
}

impl Reporter<'_> {
    /// The thresholds on a route, each with the opportunities on it that answer it; none of a brief result.
    pub(super) fn remedies<'r>(&self, result: &'r TrainingResult<'r>) -> Vec<Remedy<'r>> {
        let (Some(thresholds), Some(opportunities)) = (&result.thresholds, &result.opportunities)
        else {
            return Vec::new();
        };
        // An item stands for others that say the same; which those are on this route, only the advice knows.
        let advice = self.advice(result);
        let remedies = advice.thresholds.iter().zip(thresholds);
        let remedies = remedies.map(|(found, threshold)| {
            let helping = advice.opportunities.iter().zip(opportunities);
            let helping = helping.filter(|(helping, _)| helping.helps(found, self.instrument));
            Remedy {
                threshold,
                opportunities: helping.map(|(_, opportunity)| opportunity).collect(),
            }
        });
        remedies.collect()
    }

    /// The advice that a result was made from: that of the personas that carry it.
    fn advice(&self, result: &TrainingResult<'_>) -> Advice<'_> {
        let carrying = result.carrying().iter().filter_map(|carries| {
            let mut personas = self.instrument.persona_indices();
            personas.find(|ix| Id(self.instrument.persona(*ix)) == *carries)
        });
        let carrying: Vec<_> = carrying.collect();
        advise(self.instrument, &result.answers.effective, &carrying, &[])
    }
}

/// What to begin with, each step with the position of its training: the best step of every plan in turn, then the second best,
/// and so on; no step twice.
pub(super) fn first_steps<'r>(result: &'r DossierResult<'r>) -> Vec<(usize, &'r PlanStep<'r>)> {
    let plans = result.trainings.iter();
    let plans: Vec<_> = plans
        .map(|training| training.plan.as_deref().unwrap_or_default())
        .collect();
    let longest = plans.iter().map(|plan| plan.len()).max().unwrap_or(0);
    let mut steps: Vec<(usize, &PlanStep<'_>)> = Vec::new();
    for rank in 0..longest {
        for (training, plan) in plans.iter().enumerate() {
            let told = |text: &str| steps.iter().any(|(_, earlier)| earlier.text == text);
            if let Some(step) = plan.get(rank).filter(|step| !told(step.text)) {
                steps.push((training, step));
            }
        }
    }
    steps.truncate(FIRST);
    steps
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::{Dossier, Sheet};
    use crate::instrument::{Answer, Files, Picks, load};
    use crate::report::Detail;
    use crate::text::locale::Locale;

    /// Where more personas fit than carry the journey, what helps would otherwise stand at another threshold.
    #[test]
    fn remedies_are_of_the_thresholds_of_the_result() {
        let instrument = load(&Files::embedded()).expect("the embedded instrument is valid");
        let decisive = instrument.decisive();
        let (goals, locale) = (instrument.question(decisive), Locale::new("nl"));
        let reporter = Reporter::new(&instrument, &locale);
        let mut most = 0;
        for goal in 0..goals.options.len() {
            let mut dossier = Dossier::empty(&instrument);
            let mut training = Sheet::empty(&instrument);
            let picks = Picks::one(goal);
            training.answers.set(decisive, Some(Answer::Picks(picks)));
            dossier.trainings.push(training);
            let result = reporter.result(&dossier, None, Detail::Full);
            let training = &result.trainings[0];
            most = most.max(training.fitting.len());
            let advice = reporter.advice(training);
            let advised: Vec<_> = advice.thresholds.iter().map(|it| &*it.item.id).collect();
            let told = training.thresholds.iter().flatten();
            let told: Vec<_> = told.map(|threshold| threshold.id).collect();
            assert_eq!(advised, told);
            assert_eq!(reporter.remedies(training).len(), told.len());
        }
        assert!(most > 2, "no goal names more than carry the journey");
    }
}
