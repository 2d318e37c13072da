//! The page of a check of an instrument, and the one that explains a code.

use super::page::{Block, Entry, Page, Part, Section, Tone};
use super::proof;
use crate::instrument::Instrument;
use crate::instrument::lint::Checked;
use crate::report::Reporter;
use crate::report::result::ProofResult;
use crate::syntax::diagnostic::{Diagnostic, Severity};
use crate::text::locale::Locale;
use crate::text::message::Message;

/// What was found in an instrument, and what was proved of it.
pub fn check_page(
    checked: &Checked,
    proof: Option<(&Reporter<'_>, &ProofResult<'_>)>,
    locale: &Locale,
) -> Page {
    let mut page = Page::titled(locale.get("check-title"), locale);
    let errors = checked.count(Severity::Error);
    if let Some(instrument) = checked.instrument.as_ref().filter(|_| errors == 0) {
        let valid = locale.say(&valid(instrument, locale));
        page.push(Block::Paragraph(valid, Tone::Verdict));
    }
    if !checked.diagnostics.is_empty() {
        let counted = Message::new("check-found").number("errors", errors);
        let counted = counted.number("warnings", checked.count(Severity::Warning));
        page.push(Block::Paragraph(locale.say(&counted), Tone::Strong));
        let found = checked.diagnostics.iter();
        page.push(Block::points(found.map(|found| entry(found, locale))));
    }
    if let Some((reporter, proof)) = proof {
        let section = Section::new("proof", Part::Continued, locale.get("proof-title"));
        page.push(Block::Section(section.with(proof::blocks(reporter, proof))));
    }
    page
}

/// What a code means, why it matters and how to mend it.
pub fn explanation_page(code: &str, locale: &Locale) -> Page {
    let mut page = Page::titled(code, locale);
    let text = locale.find(&format!("explain-{code}")).unwrap_or_default();
    page.push(Block::plain(text));
    page
}

/// That an instrument is valid, and how much it holds.
pub fn valid(instrument: &Instrument, locale: &Locale) -> Message {
    let language = instrument.language_or_first(locale.code());
    Message::new("check-valid")
        .text("title", instrument.title.get(language))
        .text("version", &instrument.version)
        .text("hash", &instrument.hash)
        .number("questions", instrument.questions.len())
        .number("personas", instrument.personas.len())
        .number("pathways", instrument.pathways.len())
        .number("items", instrument.items.len())
        .text("languages", instrument.languages.join(", "))
}

fn entry(found: &Diagnostic, locale: &Locale) -> Entry {
    let place = found.place.as_ref().map(|place| {
        let start = place.start();
        format!("{}:{}:{}", place.file.name(), start.line, start.column)
    });
    let mut entry = Entry::named(found.code());
    entry.text = found.words(locale);
    entry.note_if(place, Tone::Faint).note_if(
        found.hint.as_ref().map(|hint| locale.say(hint)),
        Tone::Plain,
    )
}
