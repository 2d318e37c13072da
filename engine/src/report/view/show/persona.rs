//! The personas: who they are, what they aim at, what the study says of them.

use super::begin;
use crate::instrument::Persona;
use crate::report::Reporter;
use crate::report::view::page::{Block, Entry, ListKind, Page};
use crate::text::message::Message;

/// All personas.
pub fn personas(reporter: &Reporter<'_>) -> Page {
    let instrument = reporter.instrument();
    let mut page = begin(reporter, reporter.text(&instrument.title));
    let entries = instrument.personas.iter().map(|persona| {
        let line = Message::new("persona-in-short")
            .text("persona", reporter.text(&persona.name))
            .text("tagline", reporter.text(&persona.tagline));
        Entry::new(format!("{} ({})", reporter.locale().say(&line), persona.id))
    });
    page.push(Block::points(entries));
    page.push(Block::plain(reporter.locale().get("show-more-persona")));
    page
}

/// One persona.
pub fn persona(reporter: &Reporter<'_>, persona: &Persona) -> Page {
    let instrument = reporter.instrument();
    let locale = reporter.locale();
    let goals = &instrument.question(instrument.decisive()).options;
    let mut page = begin(reporter, reporter.text(&persona.name));
    let summary = format!("{} [{}]", reporter.text(&persona.summary), persona.section);
    page.push(Block::plain(summary));
    let remark = persona.remark.iter();
    page.blocks
        .extend(remark.map(|remark| Block::plain(reporter.text(remark))));
    let entries = persona.goals.iter();
    let entries = entries.map(|goal| Entry::new(reporter.text(&goals[*goal].name)));
    let heading = locale.get("show-goals");
    page.blocks
        .extend(Block::headed(heading, ListKind::Points, entries.collect()));
    let entries = persona.traits.iter().map(|statement| {
        let strength = &instrument.strengths[statement.strength];
        let question = instrument.question(statement.question);
        let line = Message::new("show-trait")
            .text("question", reporter.text(&question.name))
            .text("text", reporter.text(&statement.text))
            .text("strength", reporter.text(&strength.name))
            .number("points", strength.points)
            .text("section", &statement.section);
        Entry::new(locale.say(&line))
    });
    let heading = locale.get("show-traits");
    page.blocks
        .extend(Block::headed(heading, ListKind::Points, entries.collect()));
    let journey = Message::new("show-its-journey").text("id", &persona.id);
    page.push(Block::plain(locale.say(&journey)));
    page
}
