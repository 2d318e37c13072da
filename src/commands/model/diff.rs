//! `model diff`: what a change of an instrument does to whoever answers, and what stands differently in its files.

use std::io::Write;
use std::path::Path;

use super::prove::{watched, workers};
use crate::cli::{Global, ModelDiff, ReportFormat};
use crate::commands::destination::{Destination, Sources};
use crate::commands::files;
use crate::commands::pages::drawn;
use crate::context;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::fs::Readers;
use leerkompas_engine::instrument::{Files, Instrument, differences, load};
use leerkompas_engine::proof::{impact, impact_size};
use leerkompas_engine::report::{Reporter, change_page, json};
use leerkompas_engine::text::locale::Locale;

pub(super) fn run(
    args: &ModelDiff,
    global: &Global,
    locale: &Locale,
    out: &mut dyn Write,
) -> anyhow::Result<Exit> {
    let folders = match &args.folders[..] {
        // What is in use, and what it may become.
        [after] => [global.model.as_deref(), Some(after.as_path())],
        [before, after, ..] => [Some(before.as_path()), Some(after.as_path())],
        [] => [global.model.as_deref(), None],
    };
    let [before, after] = folders.map(read);
    let (before, after) = (before?, after?);
    let mut sources = Sources::default();
    for (folder, (files, _)) in folders.into_iter().zip([&before, &after]) {
        sources.add_instrument(folder, files.all().map(|file| file.name()));
    }
    let output = Destination::new(args.output.as_deref(), &sources)?;
    let stands = differences(&before.0, &after.0).map_err(CommandError::Invalid)?;
    let (before, after) = (before.1, after.1);
    let jobs = workers(args.jobs);
    let found = watched(impact_size(&before, &after), locale, |progress| {
        impact(&before, &after, jobs, progress)
    });
    let [reporter, reporter_after] = [&before, &after].map(|it| Reporter::new(it, locale));
    let result = || reporter.change_result(&after, &found, stands.clone());
    let text = drawn(
        files::format(args.format, args.output.as_deref()).unwrap_or(ReportFormat::Terminal),
        args.output.as_deref(),
        context::page(global.color),
        locale,
        || change_page(&reporter, &reporter_after, &result()),
        || json(&result()),
    )?;
    files::write(&output, &text, Readers::Usual, locale, out)?;
    Ok(Exit::Done)
}

fn read(folder: Option<&Path>) -> Result<(Files, Instrument), CommandError> {
    let files = context::files(folder)?;
    let instrument = load(&files).map_err(CommandError::Invalid)?;
    Ok((files, instrument))
}
