//! How many of what: for the summary after a run.

use std::collections::BTreeMap;

use super::record::Record;
use crate::instrument::{Instrument, PersonaIx};
use crate::scoring::{Assessment, Verdict};

/// Counts over records and trainings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Records that were scored.
    pub scored: u64,
    /// Records that were rejected.
    pub rejected: u64,
    /// Rejected records by the code of their first reason.
    pub reasons: BTreeMap<&'static str, u64>,
    /// Records that another edition of the instrument asked for.
    pub other_edition: u64,
    /// Records with an option of an earlier edition that answers another question now.
    pub taken_over: u64,
    /// Trainings by persona, in the order of the instrument; those for which none is named are in none.
    pub personas: Vec<u64>,
    /// Trainings by verdict, in the order of [`Verdict`].
    pub verdicts: [u64; 4],
}

impl Tally {
    /// Nothing counted yet, for that many personas.
    pub fn new(personas: usize) -> Self {
        Self {
            personas: vec![0; personas],
            ..Self::default()
        }
    }

    /// Counts a training.
    pub(super) fn training(&mut self, verdict: Verdict, persona: Option<usize>) {
        self.verdicts[verdict as usize] += 1;
        if let Some(persona) = persona {
            self.personas[persona] += 1;
        }
    }

    pub(super) fn record(&mut self, record: &Record, instrument: &Instrument) {
        self.scored += 1;
        let session = &record.dossier.session;
        self.other_edition += u64::from(session.is_of_other(instrument));
        self.taken_over += u64::from(!record.dossier.taken_over.is_empty());
    }

    pub(super) fn assessed(&mut self, assessments: &[Assessment]) {
        for training in assessments {
            self.training(training.verdict, training.persona().map(PersonaIx::get));
        }
    }

    pub(super) fn reject(&mut self, code: &'static str) {
        self.rejected += 1;
        *self.reasons.entry(code).or_default() += 1;
    }

    /// Adds the counts of another tally.
    pub fn add(&mut self, other: &Tally) {
        self.scored += other.scored;
        self.rejected += other.rejected;
        self.other_edition += other.other_edition;
        self.taken_over += other.taken_over;
        for (reason, count) in &other.reasons {
            *self.reasons.entry(reason).or_default() += count;
        }
        for (mine, theirs) in self.personas.iter_mut().zip(&other.personas) {
            *mine += theirs;
        }
        for (mine, theirs) in self.verdicts.iter_mut().zip(&other.verdicts) {
            *mine += theirs;
        }
    }
}
