//! The one renderer of diagnostics: `error: … --> file:line:column`, the line, a caret, a hint.

use std::borrow::Cow;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::Diagnostic;
use crate::locale::Locale;
use crate::message::Message;
use crate::visible::{is_hidden, visible};

/// How diagnostics are drawn.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// Columns available.
    pub width: usize,
    /// Whether colour may be used.
    pub colour: bool,
}

/// The text of the diagnostics, each ending with a newline.
pub fn render(diagnostics: &[Diagnostic], locale: &Locale, look: Look) -> String {
    let renderer = if look.colour {
        Renderer::styled()
    } else {
        Renderer::plain()
    }
    .decor_style(DecorStyle::Ascii)
    .term_width(look.width);
    let error = locale.get("level-error");
    let hint = locale.get("level-hint");
    let mut out = String::new();
    for diagnostic in diagnostics {
        // Values in the message had their control characters made visible by the locale, file names by `visible`.
        let title = Level::ERROR
            .with_name(error.as_str())
            .primary_title(locale.say(&diagnostic.message));
        let mut group = match &diagnostic.place {
            Some(place) => title.element(
                Snippet::source(shown(place.file.text()))
                    .path(visible(place.file.name()))
                    .annotation(AnnotationKind::Primary.span(place.span.clone())),
            ),
            None => Group::with_title(title),
        };
        if let Some(message) = &diagnostic.hint {
            group = group.element(
                Level::HELP
                    .with_name(hint.as_str())
                    .message(locale.say(message)),
            );
        }
        out.push_str(&renderer.render(&[group]));
        out.push('\n');
    }
    out
}

/// The text with what the renderer would let through and a terminal would obey replaced by as many bytes of `?`, so that
/// places stay where they are. Controls below U+0080 are made visible by the renderer.
fn shown(text: &str) -> Cow<'_, str> {
    let raw = |character: char| !character.is_ascii() && is_hidden(character);
    if !text.contains(raw) {
        return Cow::Borrowed(text);
    }
    let replace = |character: char| match character {
        hidden if raw(hidden) => "?".repeat(hidden.len_utf8()),
        other => other.to_string(),
    };
    Cow::Owned(text.chars().map(replace).collect())
}

impl Diagnostic {
    /// The diagnostic on one line, for a table of rejected rows: message and hint, no place.
    pub fn one_line(&self, locale: &Locale) -> String {
        let message = locale.say(&self.message);
        match &self.hint {
            Some(hint) => locale.say(
                &Message::new("message-with-hint")
                    .text("message", message)
                    .text("hint", locale.say(hint)),
            ),
            None => message,
        }
    }
}
