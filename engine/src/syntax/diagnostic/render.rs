//! The one renderer of diagnostics: `error: … --> file:line:column`, the line, a caret, a hint.

use std::borrow::Cow;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet, Title};

use super::excerpt::excerpt;
use super::{Diagnostic, Place, Severity};
use crate::text::locale::Locale;
use crate::text::message::Message;
use crate::text::sanitize::{is_hidden, visible};

/// How diagnostics are drawn.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// Columns available.
    pub width: usize,
    /// Whether colour may be used.
    pub colour: bool,
}

/// How many diagnostics are drawn: nobody reads more before mending these.
const MOST_DRAWN: usize = 500;
/// How much of a value is told, in characters; the file shows the rest.
const LONGEST_VALUE: usize = 200;

/// The text of the diagnostics, each ending with a newline.
pub fn render(diagnostics: &[Diagnostic], locale: &Locale, look: Look) -> String {
    draw(diagnostics, locale, look, false)
}

/// The same with the code of each, to look up what it means.
pub fn render_with_codes(diagnostics: &[Diagnostic], locale: &Locale, look: Look) -> String {
    draw(diagnostics, locale, look, true)
}

fn draw(diagnostics: &[Diagnostic], locale: &Locale, look: Look, codes: bool) -> String {
    let renderer = if look.colour {
        Renderer::styled()
    } else {
        Renderer::plain()
    }
    .decor_style(DecorStyle::Ascii)
    .term_width(look.width);
    let (error, warning) = (locale.get("level-error"), locale.get("level-warning"));
    let hint = locale.get("level-hint");
    let mut out = String::new();
    for diagnostic in diagnostics.iter().take(MOST_DRAWN) {
        let level = match diagnostic.severity {
            Severity::Error => Level::ERROR.with_name(error.as_str()),
            Severity::Warning => Level::WARNING.with_name(warning.as_str()),
        };
        // Values in the message had their control characters made visible by the locale, file names by `visible`.
        let mut title = level.primary_title(diagnostic.words(locale));
        if codes {
            title = title.id(diagnostic.code());
        }
        let mut group = match &diagnostic.place {
            Some(place) => located(title, place),
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
    if let Some(more @ 1..) = diagnostics.len().checked_sub(MOST_DRAWN) {
        let more = Message::new("more-diagnostics").number("more", more);
        out.push_str(&format!("{}\n", locale.say(&more)));
    }
    out
}

fn located<'a>(title: Title<'a>, place: &'a Place) -> Group<'a> {
    let excerpt = excerpt(place);
    let start = place.start();
    let name = visible(place.file.name());
    let snippet = Snippet::source(shown(excerpt.text))
        .line_start(start.line)
        .annotation(AnnotationKind::Primary.span(excerpt.span));
    if excerpt.whole {
        return title.element(snippet.path(name));
    }
    // The columns of a part are not those of its line, so the place is told apart from it.
    let origin = Origin::path(name).line(start.line);
    title
        .element(origin.char_column(start.column))
        .element(snippet)
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
    /// What is wrong, in words. A value from a file can have any length; it is told in part.
    pub fn words(&self, locale: &Locale) -> String {
        match self.place {
            Some(_) => locale.say(&self.message.clone().shortened(LONGEST_VALUE)),
            None => locale.say(&self.message),
        }
    }

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
