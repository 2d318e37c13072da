//! The questions: what is asked, what can be answered, what it counts for.

use super::begin;
use crate::instrument::{Kind, Question};
use crate::report::Reporter;
use crate::report::view::page::{Block, Entry, Page, Tone};
use crate::text::message::Message;

/// All questions.
pub fn questions(reporter: &Reporter<'_>) -> Page {
    let instrument = reporter.instrument();
    let mut page = begin(reporter, reporter.text(&instrument.title));
    let entries = instrument.questions.iter();
    let entries = entries.map(|question| {
        let ask = reporter.text(&question.ask);
        Entry::new(format!("{ask} ({})", question.id))
    });
    page.push(Block::points(entries));
    page.push(Block::plain(reporter.locale().get("show-more-question")));
    page
}

/// One question.
pub fn question(reporter: &Reporter<'_>, question: &Question) -> Page {
    let locale = reporter.locale();
    let mut page = begin(reporter, reporter.text(&question.ask));
    page.push(Block::plain(reporter.text(&question.help)));
    let weight = match (question.bands(), question.weight) {
        (Some(bands), 0) => {
            let derived = reporter.instrument().question(bands.question);
            let message = Message::new("show-derives").text("derived", &derived.id);
            message.number("weight", derived.weight)
        }
        (_, 0) => Message::new("show-context"),
        (_, weight) => Message::new("show-weight").number("weight", weight),
    };
    let weight = locale.say(&weight.text("section", &question.section));
    page.push(Block::plain(weight));
    if let Kind::Number { min, max, .. } = question.kind {
        let bounds = Message::new("lines-number").text("min", min);
        page.push(Block::plain(locale.say(&bounds.text("max", max))));
    }
    if !question.options.is_empty() {
        let entries = question.options.iter().map(|option| {
            let help = option.help.as_ref();
            let help = help.map(|help| reporter.text(help).to_owned());
            Entry::new(format!("{}: {}", option.id, reporter.text(&option.name)))
                .note_if(help, Tone::Faint)
        });
        page.push(Block::points(entries));
    }
    page
}
