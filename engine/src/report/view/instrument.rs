//! The page of an instrument: which one it is, by what it scores, and how much it holds.

use super::page::{Block, Column, Entry, Page, Table, TableKind};
use crate::instrument::Instrument;
use crate::text::locale::Locale;
use crate::text::message::Message;

/// Which instrument is in use: where it comes from, its files, and how many rows each of its tables has.
pub fn instrument_page(
    instrument: &Instrument,
    from: Option<String>,
    files: &[String],
    counts: Vec<(&'static str, usize)>,
    locale: &Locale,
) -> Page {
    let language = instrument.language_or_first(locale.code());
    let edition = Message::new("model-edition")
        .text("version", &instrument.version)
        .text("hash", &instrument.hash);
    let weights = instrument.questions.iter().map(|question| question.weight);
    let scored = Message::new("model-scored")
        .number("scored", instrument.scored().count())
        .number("total", weights.sum::<u32>())
        .text("decisive", &instrument.question(instrument.decisive()).id);
    let margin = instrument.tuning.mixed_margin.cast_signed();
    let tuning = Message::new("model-tuning")
        .text("margin", locale.tenths(margin))
        .number("least", instrument.tuning.least_weight);
    let fields = [
        ("model-version", locale.say(&edition)),
        (
            "model-from",
            from.unwrap_or_else(|| locale.get("model-built-in")),
        ),
        ("model-files", files.join(", ")),
        ("model-languages", instrument.languages.join(", ")),
        ("model-scoring", locale.say(&scored)),
        ("model-limits", locale.say(&tuning)),
    ];
    let rows = counts.into_iter();
    let rows = rows.map(|(what, count)| vec![what.into(), count.to_string().into()]);
    let header = ["model-table", "model-rows"];
    let table = Table {
        label: locale.get("model-table"),
        kind: TableKind::Figures,
        header: header.map(|id| Column::new(locale.get(id))).into(),
        rows: rows.collect(),
    };
    let mut page = Page::titled(instrument.title.get(language), locale);
    page.push(Block::plain(instrument.source.get(language)));
    page.push(Block::points(fields.map(|(name, text)| Entry {
        text,
        ..Entry::named(locale.get(name))
    })));
    page.push(Block::Table(table));
    page.push(Block::plain(locale.get("model-more")));
    page
}
