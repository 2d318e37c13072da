//! What pages of comparisons, portfolios and proofs say of an id and an edition.

use super::Reporter;
use super::result::{EditionRef, Id, Identified};

/// A stable id for machines and a text for people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The stable id.
    pub id: String,
    /// What people read.
    pub text: String,
}

/// The version and content hash of an instrument.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InstrumentRef {
    /// Its own version.
    pub version: String,
    /// A hash over its files.
    pub hash: String,
}

impl From<&EditionRef<'_>> for InstrumentRef {
    fn from(edition: &EditionRef<'_>) -> Self {
        Self {
            version: edition.version.to_owned(),
            hash: edition.hash.to_owned(),
        }
    }
}

impl<'a> From<&'a InstrumentRef> for EditionRef<'a> {
    fn from(instrument: &'a InstrumentRef) -> Self {
        Self {
            version: &instrument.version,
            hash: &instrument.hash,
        }
    }
}

impl Reporter<'_> {
    /// What something is called.
    pub(super) fn named<T: Identified>(&self, id: Id<'_, T>) -> Label {
        Label {
            id: id.0.id().to_owned(),
            text: self.name(id).to_owned(),
        }
    }

    /// What some things are called.
    pub(super) fn all_named<T: Identified>(&self, ids: &[Id<'_, T>]) -> Vec<Label> {
        ids.iter().map(|id| self.named(*id)).collect()
    }
}

/// What people read of labels.
pub(super) fn names(labels: &[Label]) -> Vec<&str> {
    labels.iter().map(|label| label.text.as_str()).collect()
}
