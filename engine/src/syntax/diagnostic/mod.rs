//! What is wrong with a file, said so that its writer can mend it: code, place, cause, hint.
//!
//! A [`Diagnostic`] holds no text of its own: its message and hint get a language when they are rendered. The code is
//! the id of the message and never changes meaning.

#[cfg(feature = "text")]
mod excerpt;
mod file;
#[cfg(feature = "text")]
mod render;
mod suggest;

pub use file::{Position, SourceFile};
#[cfg(feature = "text")]
pub use render::{Look, render, render_with_codes};
pub use suggest::nearest;

use std::ops::Range;
use std::sync::Arc;

use crate::text::message::Message;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// The file cannot be used.
    Error,
    /// The file can be used, but hardly does what its writer meant.
    Warning,
}

impl Severity {
    /// The stable id.
    pub fn id(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
        }
    }
}

/// One thing that is wrong, and where.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong; its id is the diagnostic's code.
    pub message: Message,
    /// Where, if it has a place.
    pub place: Option<Place>,
    /// How to mend it, if that is known.
    pub hint: Option<Message>,
}

/// A range of bytes in a file.
#[derive(Clone, Debug)]
pub struct Place {
    /// The file.
    pub file: Arc<SourceFile>,
    /// Byte offsets into the text of the file.
    pub span: Range<usize>,
}

impl Diagnostic {
    /// An error without a place.
    pub fn new(message: Message) -> Self {
        Self {
            severity: Severity::Error,
            message,
            place: None,
            hint: None,
        }
    }

    /// A warning without a place.
    pub fn warning(message: Message) -> Self {
        Self {
            severity: Severity::Warning,
            ..Self::new(message)
        }
    }

    /// The same, at a range of bytes in a file.
    #[must_use]
    pub fn at(mut self, file: &Arc<SourceFile>, span: Range<usize>) -> Self {
        self.place = Some(Place {
            file: Arc::clone(file),
            span,
        });
        self
    }

    /// The same, with a hint.
    #[must_use]
    pub fn hint(mut self, hint: Message) -> Self {
        self.hint = Some(hint);
        self
    }

    /// The same, with "did you mean" when one of the candidates is near the value.
    #[must_use]
    pub fn suggest<'a>(self, value: &str, candidates: impl IntoIterator<Item = &'a str>) -> Self {
        match nearest(value, candidates) {
            Some(suggestion) => {
                self.hint(Message::new("hint-did-you-mean").text("suggestion", suggestion))
            }
            None => self,
        }
    }

    /// The stable code, such as `unknown-key`.
    pub fn code(&self) -> &'static str {
        self.message.id()
    }

    /// The line that it is about, from 1; the first when it has no place.
    pub fn line(&self) -> u64 {
        let place = self.place.as_ref();
        place.map_or(1, |place| place.start().line as u64)
    }

    /// Sorts by file and place, so that the same file always gives the same list.
    pub fn sort(diagnostics: &mut [Diagnostic]) {
        let key = |diagnostic: &Diagnostic| {
            let place = diagnostic.place.as_ref();
            place.map(|place| (Arc::clone(&place.file), place.span.start, place.span.end))
        };
        diagnostics.sort_by(|a, b| match (key(a), key(b)) {
            (Some((file, start, end)), Some((other, from, to))) => {
                (file.name(), start, end).cmp(&(other.name(), from, to))
            }
            (a, b) => a.is_some().cmp(&b.is_some()),
        });
    }
}

impl Place {
    /// Where it begins.
    pub fn start(&self) -> Position {
        self.file.position(self.span.start)
    }

    /// Where it ends: behind its last character.
    pub fn end(&self) -> Position {
        self.file.position(self.span.end)
    }
}
