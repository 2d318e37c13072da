//! The page of a change of an instrument: for how many answers another persona fits, and what stands differently in the files.

use super::page::{Block, Entry, ListKind, Page, Tone};
use crate::instrument::Persona;
use crate::report::Reporter;
use crate::report::reporter::verdict_text;
use crate::report::result::{ChangeResult, DifferenceReport, Id};
use crate::scoring::Percent;
use crate::text::locale::Locale;
use crate::text::message::Message;

/// How many moves are told with an example.
const EXAMPLES: usize = 3;

/// Lays out what a change does; each of the two instruments has a reporter, who knows its names.
pub fn change_page(before: &Reporter<'_>, after: &Reporter<'_>, change: &ChangeResult<'_>) -> Page {
    let locale = before.locale;
    let mut page = Page::titled(locale.get("change-title"), locale);
    let answer = match change.moved {
        0 => Message::new("change-no-move"),
        _ => Message::new("change-moved").text("percent", before.percent(change.share)),
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
    let sentence = |from: String, to: String, share: Percent| {
        let text = Message::new("change-move").text("from", from);
        let text = text.text("to", to).text("percent", before.percent(share));
        Entry::new(locale.say(&text))
    };
    let moves = change.moves.iter().enumerate().map(|(at, one)| {
        let entry = sentence(name(before, one.from), name(after, one.to), one.share);
        if at >= EXAMPLES {
            return entry;
        }
        let entry = entry.note(locale.get("change-example"), Tone::Plain);
        entry.code(&one.example)
    });
    let firmness = change.firmness.iter().map(|one| {
        let [from, to] = [one.from, one.to].map(|it| locale.get(verdict_text(it)));
        sentence(from, to, one.share)
    });
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

/// What a persona is called, or that there is none.
fn name(reporter: &Reporter<'_>, persona: Option<Id<'_, Persona>>) -> String {
    match persona {
        Some(persona) => reporter.name(persona).to_owned(),
        None => reporter.locale.get("change-nobody"),
    }
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
