//! How the personas and the verdicts of many records are spread, on stderr.

use crate::commands::files::tell;
use crate::context::Context;
use leerkompas_engine::batch::Tally;
use leerkompas_engine::message::Message;
use leerkompas_engine::report::{Bar, Block, Entry, Page, Tone, terminal};
use leerkompas_engine::scoring::Percent;

/// Shows it.
pub(in crate::commands) fn summary(context: &Context, tally: &Tally) {
    let page = terminal(&page(context, tally), context.stderr);
    tell(page.strip_suffix('\n').unwrap_or(&page));
}

/// How the personas and the verdicts are spread.
fn page(context: &Context, tally: &Tally) -> Page {
    let locale = &context.locale;
    let language = context.instrument.language_or_first(locale.code());
    let trainings: u64 = tally.verdicts.iter().sum();
    let named: u64 = tally.personas.iter().sum();
    let share = |count: u64, of: u64| Percent::ratio(i64::try_from(count).unwrap_or(i64::MAX), of);
    let percent = |percent: Percent| {
        let value = locale.tenths(percent.get());
        locale.say(&Message::new("percent").text("value", value))
    };
    let mut page = Page::default();
    page.push(Block::Title(locale.get("summary-title")));
    let most = tally.personas.iter().max();
    let personas = context.instrument.personas.iter().zip(&tally.personas);
    let bars = personas.map(|(persona, count)| Bar {
        name: persona.name.get(language).to_owned(),
        hundredths: share(*count, named).get(),
        percent: percent(share(*count, named)),
        strong: Some(count) == most,
    });
    page.push(Block::Paragraph(
        locale.say(&Message::new("summary-personas").number("named", named)),
        Tone::Plain,
    ));
    page.push(Block::Bars(bars.collect()));
    let ids = [
        "summary-clear",
        "summary-mixed",
        "summary-provisional",
        "summary-insufficient",
    ];
    let verdicts = ids.into_iter().zip(tally.verdicts).map(|(id, count)| {
        let line = Message::new(id)
            .number("count", count)
            .text("percent", percent(share(count, trainings)));
        Entry::new(locale.say(&line))
    });
    page.push(Block::List(verdicts.collect()));
    page
}
