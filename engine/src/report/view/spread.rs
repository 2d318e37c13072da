//! The page of many scores: how the personas and the verdicts are spread.

use super::page::{Bar, Block, Entry, Page};
use crate::instrument::Instrument;
use crate::scoring::Percent;
use crate::text::locale::Locale;
use crate::text::message::Message;

/// How the personas and the verdicts are spread.
pub fn spread_page(
    instrument: &Instrument,
    personas: &[u64],
    verdicts: [u64; 4],
    locale: &Locale,
) -> Page {
    let language = instrument.language_or_first(locale.code());
    let trainings: u64 = verdicts.iter().sum();
    let named: u64 = personas.iter().sum();
    let share = |count: u64, of: u64| Percent::ratio(i64::try_from(count).unwrap_or(i64::MAX), of);
    let percent = |percent: Percent| {
        let value = locale.tenths(percent.get());
        locale.say(&Message::new("percent").text("value", value))
    };
    let mut page = Page::titled(locale.get("summary-title"), locale);
    let most = personas.iter().max();
    let bars = instrument.personas.iter().zip(personas);
    let bars = bars.map(|(persona, count)| Bar {
        name: persona.name.get(language).to_owned(),
        hundredths: share(*count, named).get(),
        percent: percent(share(*count, named)),
        strong: Some(count) == most,
        ..Bar::default()
    });
    let how = Message::new("summary-personas").number("named", named);
    page.push(Block::plain(locale.say(&how)));
    page.push(Block::bars(bars));
    let ids = [
        "summary-clear",
        "summary-mixed",
        "summary-provisional",
        "summary-insufficient",
    ];
    let verdicts = ids.into_iter().zip(verdicts).map(|(id, count)| {
        let line = Message::new(id)
            .number("count", count)
            .text("percent", percent(share(count, trainings)));
        Entry::new(locale.say(&line))
    });
    page.push(Block::points(verdicts));
    page
}
