//! Dossiers side by side before any is opened: what each is about, and how far it is.

use serde::Serialize;

use crate::dossier::Dossier;
use crate::report::{Detail, Reporter};
use crate::scoring::Verdict;

/// The dossiers of a folder.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Listing {
    /// The folder.
    pub folder: String,
    /// The dossiers, the one that was changed last first.
    pub dossiers: Vec<Listed>,
}

/// A dossier, as far as it can be read.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Listed {
    /// The file.
    pub file: String,
    /// What the organisation is called.
    pub organisation: Option<String>,
    /// Its trainings, in order.
    pub trainings: Vec<ListedTraining>,
    /// How many questions of a full interview are neither answered nor put off.
    pub open: usize,
    /// How many were put off.
    pub put_off: usize,
    /// When the file was changed, as `2026-11-22T09:12:33+01:00`, if that is known.
    pub changed: Option<String>,
    /// Why it cannot be read as a dossier.
    pub problem: Option<String>,
}

/// A training of a dossier.
#[derive(Clone, Debug, Serialize)]
pub struct ListedTraining {
    /// Its title.
    pub title: Option<String>,
    /// The id of the persona that comes first, when enough is answered to name one.
    pub persona: Option<String>,
    /// How firm that is.
    pub verdict: Verdict,
}

impl Reporter<'_> {
    /// What is listed of each training of a dossier.
    pub fn listed_trainings(&self, dossier: &Dossier) -> Vec<ListedTraining> {
        let result = self.result(dossier, None, Detail::Brief);
        let trainings = result.trainings.iter();
        let trainings = trainings.map(|training| ListedTraining {
            title: training.title.map(str::to_owned),
            persona: training.persona.map(|persona| persona.id.clone()),
            verdict: training.verdict,
        });
        trainings.collect()
    }
}
