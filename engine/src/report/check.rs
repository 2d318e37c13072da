//! What a check found, for a program to read.

use serde::Serialize;

use crate::instrument::lint::Checked;
use crate::report::result::{EditionRef, ProofResult};
use crate::syntax::diagnostic::{Diagnostic, Place, Severity};
use crate::text::locale::Locale;

/// The format of this document; it goes up when a reader of the old one would go wrong.
const FORMAT: u32 = 1;

/// The document.
#[derive(Debug, Serialize)]
pub struct CheckReport<'a> {
    format: u32,
    instrument: Option<EditionRef<'a>>,
    diagnostics: Vec<Row>,
    summary: Summary,
    #[serde(skip_serializing_if = "Option::is_none")]
    proof: Option<ProofResult<'a>>,
}

#[derive(Debug, Serialize)]
struct Row {
    code: &'static str,
    severity: &'static str,
    message: String,
    hint: Option<String>,
    file: Option<String>,
    line: Option<usize>,
    column: Option<usize>,
    end_line: Option<usize>,
    end_column: Option<usize>,
}

#[derive(Debug, Serialize)]
struct Summary {
    errors: usize,
    warnings: usize,
}

impl<'a> CheckReport<'a> {
    /// The document in one language.
    pub fn new(checked: &'a Checked, locale: &Locale) -> Self {
        let rows = checked.diagnostics.iter();
        Self {
            format: FORMAT,
            instrument: checked.instrument.as_ref().map(EditionRef::from),
            diagnostics: rows.map(|diagnostic| row(diagnostic, locale)).collect(),
            summary: Summary {
                errors: checked.count(Severity::Error),
                warnings: checked.count(Severity::Warning),
            },
            proof: None,
        }
    }

    /// The same with what was proved.
    #[must_use]
    pub fn with(self, proof: Option<ProofResult<'a>>) -> Self {
        Self { proof, ..self }
    }
}

/// Lines and columns count from 1, columns in characters; the end is behind the last character.
fn row(diagnostic: &Diagnostic, locale: &Locale) -> Row {
    let place = diagnostic.place.as_ref();
    let (start, end) = (place.map(Place::start), place.map(Place::end));
    Row {
        code: diagnostic.code(),
        severity: diagnostic.severity.id(),
        message: diagnostic.words(locale),
        hint: diagnostic.hint.as_ref().map(|hint| locale.say(hint)),
        file: place.map(|place| place.file.name().to_owned()),
        line: start.map(|start| start.line),
        column: start.map(|start| start.column),
        end_line: end.map(|end| end.line),
        end_column: end.map(|end| end.column),
    }
}
