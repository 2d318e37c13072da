//! What is wrong with a file, said so that its writer can mend it: code, place, cause, hint.
//!
//! A [`Diagnostic`] holds no text of its own: its message and hint get a language when they are rendered. The code is
//! the id of the message and never changes meaning.

mod file;
mod render;
mod suggest;

pub use file::SourceFile;
pub use render::{Look, render};
pub use suggest::nearest;

use std::ops::Range;
use std::sync::Arc;

use crate::message::Message;

/// One thing that is wrong, and where.
#[derive(Clone, Debug)]
pub struct Diagnostic {
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
    /// A diagnostic without a place.
    pub fn new(message: Message) -> Self {
        Self {
            message,
            place: None,
            hint: None,
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
        let before = self
            .place
            .as_ref()
            .and_then(|place| place.file.text().get(..place.span.start));
        before.map_or(1, |text| text.matches('\n').count() as u64 + 1)
    }

    /// Sorts by file and place, so that the same file always gives the same list.
    pub fn sort(diagnostics: &mut [Diagnostic]) {
        diagnostics.sort_by(|a, b| {
            let key = |diagnostic: &Diagnostic| {
                diagnostic.place.as_ref().map(|place| {
                    (
                        place.file.name().to_owned(),
                        place.span.start,
                        place.span.end,
                    )
                })
            };
            key(a).cmp(&key(b))
        });
    }
}
