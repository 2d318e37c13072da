//! A record, before and after its answers are understood.

use crate::dossier::Dossier;
use crate::syntax::diagnostic::Diagnostic;

/// One record of an input: a table row, a line of JSON, or a whole dossier.
#[derive(Clone, Debug)]
pub struct Record {
    /// Its number among all records, from 1.
    pub row: u64,
    /// Its answers.
    pub dossier: Dossier,
    /// The cells of columns that are carried through.
    pub kept: Vec<String>,
}

/// A record that cannot be scored.
#[derive(Debug)]
pub struct Reject {
    /// Its number among all records, from 1.
    pub row: u64,
    /// The input that it came from.
    pub input: String,
    /// The line that it starts on, from 1.
    pub line: u64,
    /// Every reason, each with the column or key that it is about, if it has one.
    pub reasons: Reasons,
}

/// Why a record is rejected: each reason with the column that it is about, if it has one.
pub(super) type Reasons = Vec<(Option<String>, Diagnostic)>;
