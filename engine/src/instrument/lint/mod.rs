//! Checking an instrument: what the loader refuses, and what a valid instrument hardly means that way.
//!
//! A problem that the loader finds is an error: the instrument cannot be used. A rule of this module looks at a valid
//! instrument and warns: of questions that nothing uses, items that nobody gets to see, conditions that never hold. One
//! rule a file, each a function from `Subject` to warnings. A rule that is not sure says nothing: the instrument that comes
//! with the program has no warnings (tested), and neither has any other without reason.

mod alike;
mod bands;
mod codes;
mod conditions;
mod names;
#[cfg(feature = "batch")]
mod packed;
mod preferences;
mod routes;
mod satisfy;
mod subject;
mod texts;
mod unused;
mod weights;

pub use codes::{ERRORS, WARNINGS, codes};

use subject::Subject;

use crate::instrument::{Files, Instrument, load_with_places};
use crate::syntax::diagnostic::{Diagnostic, Severity};

/// What a check found.
#[derive(Debug)]
pub struct Checked {
    /// The instrument, if it is valid.
    pub instrument: Option<Instrument>,
    /// Errors if it is not, else warnings; sorted by place.
    pub diagnostics: Vec<Diagnostic>,
}

/// A rule: adds its warnings.
type Rule = fn(&Subject<'_>, &mut Vec<Diagnostic>);

const RULES: &[Rule] = &[
    alike::check,
    bands::check,
    conditions::check,
    names::check,
    #[cfg(feature = "batch")]
    packed::check,
    preferences::check,
    routes::check,
    texts::check,
    unused::check,
    weights::check,
];

/// Checks an instrument.
pub fn check(files: &Files) -> Checked {
    let (instrument, tree) = match load_with_places(files) {
        Ok(loaded) => loaded,
        Err(diagnostics) => {
            return Checked {
                instrument: None,
                diagnostics,
            };
        }
    };
    let subject = Subject::new(&instrument, &tree);
    let mut diagnostics = Vec::new();
    for rule in RULES {
        rule(&subject, &mut diagnostics);
    }
    Diagnostic::sort(&mut diagnostics);
    Checked {
        instrument: Some(instrument),
        diagnostics,
    }
}

impl Checked {
    /// The same with the warnings of these codes as errors; all of them if no code is given.
    #[must_use]
    pub fn denying(mut self, codes: Option<&[&str]>) -> Self {
        for diagnostic in &mut self.diagnostics {
            if codes.is_none_or(|codes| codes.contains(&diagnostic.code())) {
                diagnostic.severity = Severity::Error;
            }
        }
        self
    }

    /// How many there are of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        let of = |diagnostic: &&Diagnostic| diagnostic.severity == severity;
        self.diagnostics.iter().filter(of).count()
    }
}
