//! What a drawn page needs besides the document's own lists: answers beside the study, thresholds beside what helps, what
//! to answer next and what to begin with. The same facts in another order, so none of it is in the JSON.

use super::build::Reporter;
use super::document::{FirstStep, Item, OpenQuestion, ProfileRow, Remedy, Training};
use super::summary::signed;
use crate::advice::{Advice, Found};
use crate::instrument::{Answers, PersonaIx, QuestionIx};
use crate::scoring::Evidence;

/// How many steps to begin with.
const FIRST: usize = 3;

impl Reporter<'_> {
    /// The answers beside what the study says of a persona.
    pub(super) fn profile(
        &self,
        evidence: &[Evidence],
        answers: &Answers,
        persona: PersonaIx,
    ) -> Vec<ProfileRow> {
        let row = |evidence: &Evidence| {
            let agreement = *evidence.agreements.get(persona.get())?;
            let points = *evidence.points.get(persona.get())?;
            let (study, section) = self.study(persona, evidence.question);
            Some(ProfileRow {
                question: self.question(evidence.question).text,
                answer: self.picked(evidence.question, answers),
                study,
                section,
                agreement,
                percent: self.percent(agreement),
                points,
                signed: signed(self.locale, points.get()),
            })
        };
        evidence.iter().filter_map(row).collect()
    }

    /// What was answered, as a sentence would say it.
    fn picked(&self, question: QuestionIx, answers: &Answers) -> String {
        let picks = answers.picks(question);
        let picks: Vec<_> = picks
            .iter()
            .flat_map(|picks| picks.iter().collect::<Vec<_>>())
            .map(|option| self.option(question, option).text)
            .collect();
        self.locale.list(&picks)
    }

    /// What the study says of a persona on a question, and where: its goals on the decisive one, else the trait.
    fn study(&self, persona: PersonaIx, question: QuestionIx) -> (String, String) {
        let persona = self.instrument.persona(persona);
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
    pub(super) fn open(&self, answers: &Answers) -> Vec<OpenQuestion> {
        let questions = self.instrument.scored();
        let open = questions.filter(|question| answers.known(*question).is_none());
        let mut open: Vec<_> = open
            .map(|ix| {
                let question = self.instrument.question(ix);
                OpenQuestion {
                    name: self.text(&question.name).to_owned(),
                    ask: self.text(&question.ask).to_owned(),
                    decisive: question.decisive,
                }
            })
            .collect();
        open.sort_by_key(|question| !question.decisive);
        open
    }

    /// The thresholds on a route, each with the opportunities on it that answer it.
    pub(super) fn remedies(&self, advice: &Advice<'_>) -> Vec<Remedy> {
        let remedy = |threshold: &Found<'_>| {
            let opportunities = advice.opportunities.iter();
            let helping =
                opportunities.filter(|opportunity| opportunity.helps(threshold, self.instrument));
            Remedy {
                threshold: self.found(threshold),
                opportunities: helping.map(|found| self.found(found)).collect(),
            }
        };
        advice.thresholds.iter().map(remedy).collect()
    }

    /// The opportunities on a route that answer none of its thresholds.
    pub(super) fn helpful(&self, advice: &Advice<'_>) -> Vec<Item> {
        let opportunities = advice.opportunities.iter();
        let general = opportunities.filter(|opportunity| {
            let mut thresholds = advice.thresholds.iter();
            !thresholds.any(|threshold| opportunity.helps(threshold, self.instrument))
        });
        general.map(|found| self.found(found)).collect()
    }
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
