//! What a drawn page needs besides the document's own lists: answers beside the study, thresholds beside what helps, what
//! to answer next and what to begin with. The same facts in another order, so none of it is in the JSON.

use super::build::Reporter;
use super::document::{FirstStep, OpenQuestion, ProfileRow, Remedy, Training};
use super::result::{self, TrainingResult};
use super::summary::signed;
use crate::advice::{Advice, Found};
use crate::instrument::{Persona, QuestionIx};

/// How many steps to begin with.
const FIRST: usize = 3;

impl Reporter<'_> {
    /// The answers beside what the study says of the first persona.
    pub(super) fn profile(&self, result: &TrainingResult<'_>) -> Vec<ProfileRow> {
        let first = result.matches[0].persona;
        let rows = result.contributions.iter().filter_map(|contribution| {
            let mut points = contribution.points.iter();
            let points = points.find(|points| points.persona == first)?.points;
            let question = self.instrument.find_question(&contribution.question.id)?;
            let (study, section) = self.study(first.0, question);
            Some(ProfileRow {
                question: self.named(contribution.question).text,
                answer: self.picked(&contribution.answer),
                study,
                section,
                points,
                signed: signed(self.locale, points.get()),
            })
        });
        rows.collect()
    }

    /// What the study says of a persona on a question, and where: its goals on the decisive one, else the trait.
    fn study(&self, persona: &Persona, question: QuestionIx) -> (String, String) {
        if question == self.instrument.decisive() {
            let goals = persona.goals.iter();
            let goals: Vec<_> = goals
                .map(|goal| self.option(question, *goal).text)
                .collect();
            return (goals.join("; "), persona.section.clone());
        }
        let mut traits = persona.traits.iter();
        let said = traits.find(|statement| statement.question == question);
        said.map_or_else(Default::default, |said| {
            (self.text(&said.text).to_owned(), said.section.clone())
        })
    }

    /// The scored questions that are still to be answered, the decisive one first.
    pub(super) fn open(&self, result: &TrainingResult<'_>) -> Vec<OpenQuestion> {
        let open = result.unanswered.iter();
        let mut open: Vec<_> = open
            .map(|question| OpenQuestion {
                name: self.text(&question.name).to_owned(),
                ask: self.text(&question.ask).to_owned(),
                decisive: question.decisive,
            })
            .collect();
        open.sort_by_key(|question| !question.decisive);
        open
    }

    /// The thresholds on a route, each with the opportunities on it that answer it.
    pub(super) fn remedies(
        &self,
        result: &TrainingResult<'_>,
        advice: Option<&Advice<'_>>,
    ) -> Vec<Remedy> {
        let thresholds = thresholds(result, advice);
        let remedies = thresholds.map(|(threshold, item)| {
            let helping = opportunities(result, advice);
            let helping = helping.filter(|(found, _)| found.helps(threshold, self.instrument));
            Remedy {
                threshold: self.shown_item(item),
                opportunities: helping.map(|(_, item)| self.shown_item(item)).collect(),
            }
        });
        remedies.collect()
    }
}

/// The thresholds of a result, each as advice found it.
fn thresholds<'r>(
    result: &'r TrainingResult<'r>,
    advice: Option<&'r Advice<'r>>,
) -> impl Iterator<Item = (&'r Found<'r>, &'r result::Item<'r>)> {
    let found = advice.map_or(&[][..], |advice| &advice.thresholds);
    found.iter().zip(result.thresholds.iter().flatten())
}

/// The opportunities likewise.
fn opportunities<'r>(
    result: &'r TrainingResult<'r>,
    advice: Option<&'r Advice<'r>>,
) -> impl Iterator<Item = (&'r Found<'r>, &'r result::Item<'r>)> {
    let found = advice.map_or(&[][..], |advice| &advice.opportunities);
    found.iter().zip(result.opportunities.iter().flatten())
}

/// The best step of every plan in turn, then the second best, and so on; no step twice.
pub(super) fn first_steps(trainings: &[Training]) -> Vec<FirstStep> {
    let plans: Vec<_> = trainings
        .iter()
        .map(|training| training.plan.as_deref().unwrap_or_default())
        .collect();
    let longest = plans.iter().map(|plan| plan.len()).max().unwrap_or(0);
    let mut steps: Vec<FirstStep> = Vec::new();
    for rank in 0..longest {
        for (training, plan) in plans.iter().enumerate() {
            let told = |text: &str| steps.iter().any(|earlier| earlier.text == text);
            if let Some(step) = plan.get(rank).filter(|step| !told(&step.text)) {
                steps.push(FirstStep {
                    training,
                    phase: step.phase.clone(),
                    text: step.text.clone(),
                    because: step.because.clone(),
                });
            }
        }
    }
    steps.truncate(FIRST);
    steps
}
