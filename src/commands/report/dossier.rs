//! `report` of one dossier.

use std::io::Write;
use std::path::{Path, PathBuf};

use super::format;
use crate::cli::{self, Report, ReportFormat};
use crate::commands::browser;
use crate::commands::clock;
use crate::commands::destination::{Destination, Sources};
use crate::commands::files;
use crate::commands::pages::{drawn, references};
use crate::commands::reading::{Reading, STREAM};
use crate::context::Context;
use crate::error::CommandError;
use crate::exit::Exit;
use leerkompas_engine::report::{Depth, Detail, Extent, Reporter, Topic, json, page};
use leerkompas_engine::text::message::Message;

pub(super) fn run(
    path: &Path,
    opened: Option<Reading>,
    args: &Report,
    context: &Context,
    out: &mut dyn Write,
) -> anyhow::Result<Exit> {
    let format = format(args)?;
    check(args, format)?;
    let mut sources = Sources::new(context);
    sources.add(path);
    let file = page_file(path, args)?;
    let file = file.as_deref();
    let output = Destination::new(file, &sources)?;
    // What nobody named is not replaced unasked.
    if let Some(page) = file.filter(|page| args.output.is_none() && page.exists())
        && !files::may_replace(page, context)?
    {
        return Ok(Exit::Done);
    }
    let mut dossier = files::dossier(context, path, opened)?;
    if args.no_notes {
        dossier.drop_notes();
    }
    let only = files::only(args.training, dossier.trainings.len())?;
    let reporter = Reporter::new(&context.instrument, &context.locale)
        .with_references(references(args.references, format))
        .on(clock::today());
    let result = || reporter.result(&dossier, only, Detail::Full);
    let topics: Vec<_> = if args.plan {
        vec![Topic::Plan]
    } else {
        args.section.iter().copied().map(topic).collect()
    };
    let extent = match &topics[..] {
        [] => Extent::Depth(depth(args, format)),
        topics => Extent::Topics(topics),
    };
    let text = drawn(
        format,
        file,
        context.stdout,
        &context.locale,
        || page(&reporter, &result(), extent),
        || json(&result()),
    )?;
    files::write_page(&output, &text, context, out)?;
    if let Some(file) = file.filter(|_| args.open) {
        files::tell(&context.locale.say(&browser::open(file)));
    }
    Ok(Exit::Done)
}

/// The file that the report goes to, if to any: a page to open stands beside its dossier.
fn page_file(dossier: &Path, args: &Report) -> Result<Option<PathBuf>, CommandError> {
    if !args.open || args.output.is_some() {
        return Ok(args.output.clone());
    }
    if dossier.as_os_str() == STREAM {
        let message = Message::new("open-needs-a-file");
        let hint = Message::new("hint-open-needs-a-file");
        return Err(CommandError::Usage(message, Some(hint)));
    }
    Ok(Some(dossier.with_extension("html")))
}

/// How much is told: to whoever reads it at once what is most important, in a file that is kept all of it, unless that is said.
fn depth(args: &Report, format: ReportFormat) -> Depth {
    match (args.depth, format) {
        (Some(cli::Depth::Brief), _) => Depth::Brief,
        (Some(cli::Depth::Standard), _) | (None, ReportFormat::Terminal) => Depth::Standard,
        (Some(cli::Depth::Full) | None, _) => Depth::Full,
    }
}

fn topic(section: cli::Section) -> Topic {
    match section {
        cli::Section::Answer => Topic::Answer,
        cli::Section::Why => Topic::Why,
        cli::Section::Plan => Topic::Plan,
        cli::Section::Thresholds => Topic::Thresholds,
        cli::Section::Persona => Topic::Persona,
        cli::Section::Journey => Topic::Journey,
        cli::Section::Notes => Topic::Notes,
        cli::Section::Method => Topic::Method,
    }
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
    let selections = [
        ("--plan", args.plan),
        ("--depth", args.depth.is_some()),
        ("--section", !args.section.is_empty()),
    ];
    let selection = selections.into_iter().find(|(_, given)| *given);
    if let Some((option, _)) = selection.filter(|_| format == ReportFormat::Json) {
        let message = Message::new("selection-of-pages").text("option", option);
        return Err(CommandError::Usage(message, None));
    }
    Ok(())
}
