//! `model diff`: what a change of an instrument does to whoever answers, and what stands differently in its files.

use std::io::Write;
use std::path::Path;

use super::prove::{watched, workers};
use crate::cli::{Global, ModelDiff, ShowFormat};
use crate::context;
use crate::exit::Exit;
use crate::problem::Problem;
use leerkompas_engine::instrument::{Files, Instrument, differences, load};
use leerkompas_engine::locale::Locale;
use leerkompas_engine::proof::{shift, shift_size};
use leerkompas_engine::report::{Reporter, change_page, json, markdown, terminal};

pub(super) fn run(
    args: &ModelDiff,
    global: &Global,
    locale: &Locale,
    out: &mut dyn Write,
) -> anyhow::Result<Exit> {
    let (before, after) = match &args.folders[..] {
        // What is in use, and what it may become.
        [after] => (read(global.model.as_deref())?, read(Some(after))?),
        [before, after, ..] => (read(Some(before))?, read(Some(after))?),
        [] => (read(global.model.as_deref())?, read(None)?),
    };
    let stands = differences(&before.0, &after.0).map_err(Problem::Invalid)?;
    let (before, after) = (before.1, after.1);
    let jobs = workers(args.jobs);
    let found = watched(shift_size(&before, &after), locale, |progress| {
        shift(&before, &after, jobs, progress)
    });
    let reporter = Reporter::new(&before, locale);
    let page = |stands| change_page(&reporter.change(&after, &found, stands), locale);
    let text = match args.format {
        ShowFormat::Terminal => terminal(&page(stands), context::page(global.color)),
        ShowFormat::Markdown => markdown(&page(stands)),
        ShowFormat::Json => json(&reporter.change_result(&after, &found, stands))?,
    };
    out.write_all(text.as_bytes())?;
    Ok(Exit::Done)
}

fn read(folder: Option<&Path>) -> Result<(Files, Instrument), Problem> {
    let files = context::files(folder)?;
    let instrument = load(&files).map_err(Problem::Invalid)?;
    Ok((files, instrument))
}
