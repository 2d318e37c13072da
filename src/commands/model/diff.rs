//! `model diff`: what a change of an instrument does to whoever answers, and what stands differently in its files.

use std::io::Write;
use std::path::Path;

use super::prove::{watched, workers};
use crate::cli::{Global, ModelDiff, ReportFormat};
use crate::commands::files;
use crate::commands::pages::drawn;
use crate::context;
use crate::exit::Exit;
use crate::instrument::{Files, Instrument, differences, load};
use crate::locale::Locale;
use crate::problem::Problem;
use crate::proof::{shift, shift_size};
use crate::report::{Reporter, change_page, json};
use crate::saving::Readers;

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
    let report = Reporter::new(&before, locale).change(&after, &found, stands);
    let output = args.output.as_deref();
    let text = drawn(
        files::format(args.format, output).unwrap_or(ReportFormat::Terminal),
        output,
        context::page(global.color),
        locale,
        || change_page(&report, locale),
        || json(&report),
    )?;
    files::write(output, &text, Readers::Usual, out)?;
    Ok(Exit::Done)
}

fn read(folder: Option<&Path>) -> Result<(Files, Instrument), Problem> {
    let files = context::files(folder)?;
    let instrument = load(&files).map_err(Problem::Invalid)?;
    Ok((files, instrument))
}
