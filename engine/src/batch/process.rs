//! The one way from a record to its scores.

use super::record::Record;
use crate::advice::first_pathway;
use crate::instrument::{Instrument, PersonaIx};
use crate::scoring::{Percent, Scorer, Verdict};

/// Scores records by one instrument.
#[derive(Debug)]
pub struct Process<'a> {
    instrument: &'a Instrument,
    scorer: Scorer,
}

/// The scores of a record, a training each.
#[derive(Debug)]
pub struct Scored<'a> {
    /// In the order of the record.
    pub trainings: Vec<TrainingScore<'a>>,
}

/// The score of one training.
#[derive(Debug)]
pub struct TrainingScore<'a> {
    /// The verdict.
    pub verdict: Verdict,
    /// The persona that the verdict names.
    pub persona: Option<PersonaIx>,
    /// The second in the ranking.
    pub runner_up: PersonaIx,
    /// The match of the first in the ranking.
    pub best: Percent,
    /// How far the first is ahead.
    pub margin: Percent,
    /// The answered weight.
    pub answered: u32,
    /// The id of the first pathway; empty without one.
    pub pathway: &'a str,
    /// All matches, in instrument order.
    pub matches: Vec<Percent>,
}

impl<'a> Process<'a> {
    /// A process for an instrument.
    pub fn new(instrument: &'a Instrument) -> Self {
        Self {
            instrument,
            scorer: Scorer::new(instrument),
        }
    }

    /// The instrument that records are scored by.
    pub fn instrument(&self) -> &'a Instrument {
        self.instrument
    }

    /// The scores of a record.
    pub fn process(&self, record: &Record) -> Scored<'a> {
        let trainings = 0..record.dossier.trainings.len();
        Scored {
            trainings: trainings.map(|at| self.training(record, at)).collect(),
        }
    }

    fn training(&self, record: &Record, at: usize) -> TrainingScore<'a> {
        let answers = self.instrument.effective(&record.dossier.answers(at));
        let assessment = self.scorer.assess(answers);
        let (effective, fitting) = (&assessment.effective, &assessment.fitting);
        let pathway = first_pathway(self.instrument, effective, fitting);
        let score = &assessment.score;
        TrainingScore {
            verdict: assessment.verdict,
            persona: assessment.persona(),
            runner_up: score.runner_up(),
            best: assessment.best(),
            margin: score.margin(),
            answered: score.answered,
            pathway: pathway.map_or("", |pathway| pathway.id.as_str()),
            matches: self
                .instrument
                .persona_indices()
                .map(|persona| score.matching(persona))
                .collect(),
        }
    }
}
