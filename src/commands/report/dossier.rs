//! `report` of one dossier.

use std::io::Write;
use std::path::Path;

use super::format;
use crate::cli::{Report, ReportFormat};
use crate::commands::clock;
use crate::commands::destination::{Destination, Sources};
use crate::commands::files;
use crate::commands::pages::{drawn, references};
use crate::commands::reading::Reading;
use crate::context::Context;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::fs::Readers;
use leerkompas_engine::report::{Depth, Detail, Reporter, json, page};
use leerkompas_engine::text::message::Message;

pub(super) fn run(
    path: &Path,
    opened: Option<Reading>,
    args: &Report,
    context: &Context,
    out: &mut dyn Write,
) -> anyhow::Result<Exit> {
    let format = format(args);
    check(args, format)?;
    let mut sources = Sources::new(context);
    sources.add(path);
    let output = Destination::new(args.output.as_deref(), &sources)?;
    let mut dossier = files::dossier(context, path, opened)?;
    if args.no_notes {
        dossier.drop_notes();
    }
    let only = files::only(args.training, dossier.trainings.len())?;
    let reporter = Reporter::new(&context.instrument, &context.locale)
        .with_references(references(args.references, format))
        .on(clock::today());
    let result = || reporter.result(&dossier, only, Detail::Full);
    let depth = if args.plan { Depth::Plan } else { Depth::Whole };
    let text = drawn(
        format,
        args.output.as_deref(),
        context.stdout,
        &context.locale,
        || page(&reporter, &result(), depth),
        || json(&result()),
    )?;
    files::write(&output, &text, Readers::Usual, &context.locale, out)?;
    Ok(Exit::Done)
}

/// Refuses what goes with a portfolio only, or with no such format.
fn check(args: &Report, format: ReportFormat) -> Result<(), CommandError> {
    let records = &args.records;
    let options = [
        ("--keep", !records.keep.is_empty()),
        ("--rejects", records.rejects.is_some()),
        ("--jobs", records.jobs.is_some()),
    ];
    if let Some((option, _)) = options.into_iter().find(|(_, given)| *given) {
        let message = Message::new("option-of-portfolio").text("option", option);
        return Err(CommandError::Usage(message, None));
    }
    if args.plan && format == ReportFormat::Json {
        let message = Message::new("plan-is-in").text("format", "json");
        return Err(CommandError::Usage(message, None));
    }
    Ok(())
}
