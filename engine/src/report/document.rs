//! What pages of proofs say of an id.

use super::Reporter;
use super::result::{Id, Identified};

/// A stable id for machines and a text for people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The stable id.
    pub id: String,
    /// What people read.
    pub text: String,
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
