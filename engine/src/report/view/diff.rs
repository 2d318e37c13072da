//! The page of a change of an instrument: for how many answers another persona fits, and what stands differently in the files.

use super::page::{Block, Entry, ListKind, Page, Tone};
use crate::report::change::ChangeReport;
use crate::report::result::DifferenceReport;
use crate::text::locale::Locale;
use crate::text::message::Message;

/// How many moves are told with an example.
const EXAMPLES: usize = 3;

/// Lays out what a change does.
pub fn change_page(change: &ChangeReport, locale: &Locale) -> Page {
    let mut page = Page::titled(locale.get("change-title"), locale);
    let answer = match change.moved {
        0 => Message::new("change-no-move"),
        _ => Message::new("change-moved").text("percent", &change.percent),
    };
    page.push(Block::Paragraph(locale.say(&answer), Tone::Verdict));
    let looked = match change.bound {
        None => Message::new("change-all"),
        Some(bound) => Message::new("proof-some").text("bound", locale.hundredths(bound.get())),
    };
    let looked = looked.text("space", &change.space);
    page.push(Block::faint(
        locale.say(&looked.number("sets", change.sets)),
    ));
    let moves = change.moves.iter().enumerate().map(|(at, one)| {
        let entry = Entry::new(&one.text);
        if at >= EXAMPLES {
            return entry;
        }
        let entry = entry.note(locale.get("change-example"), Tone::Plain);
        entry.code(&one.example)
    });
    let firmness = change.firmness.iter().map(Entry::new);
    let differences = change.differences.iter();
    let differences = differences.map(|one| difference(one, locale));
    let stands = Message::new("change-differences").number("differences", change.differences.len());
    let lists: [(_, Vec<_>); 3] = [
        (locale.get("change-moves"), moves.collect()),
        (locale.get("change-firmness"), firmness.collect()),
        (locale.say(&stands), differences.collect()),
    ];
    for (heading, entries) in lists {
        page.blocks
            .extend(Block::headed(heading, ListKind::Points, entries));
    }
    page
}

fn difference(difference: &DifferenceReport, locale: &Locale) -> Entry {
    let sides = [
        ("change-before", &difference.before),
        ("change-after", &difference.after),
    ];
    let entry = Entry::new(difference.place.join(" › "));
    sides.into_iter().fold(entry, |entry, (id, side)| {
        let side = side
            .as_ref()
            .map(|side| Message::new(id).text("text", side));
        entry.note_if(side.map(|side| locale.say(&side)), Tone::Faint)
    })
}
