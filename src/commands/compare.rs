//! `compare`: dossiers side by side.

use std::io::Write;

use crate::cli::{Compare, ReportFormat};
use crate::commands::clock;
use crate::commands::destination::{Destination, Sources};
use crate::commands::files;
use crate::commands::pages::{drawn, references};
use crate::context::Context;
use crate::error::CommandError;
use crate::exit::Exit;
use leerkompas_engine::dossier::Dossier;
use leerkompas_engine::report::{Reporter, comparison_page, is_one_edition, json};
use leerkompas_engine::text::message::Message;

pub(super) fn run(args: &Compare, context: &Context, out: &mut dyn Write) -> anyhow::Result<Exit> {
    // It would agree with itself, which is hardly what was meant.
    files::check_distinct(&args.dossiers)?;
    let mut sources = Sources::new(context);
    for path in &args.dossiers {
        sources.add(path);
    }
    let output = Destination::new(args.output.as_deref(), &sources)?;
    let dossiers = args
        .dossiers
        .iter()
        .map(|path| {
            let dossier = files::dossier(context, path, None)?;
            Ok((path.display().to_string(), dossier))
        })
        .collect::<Result<Vec<_>, CommandError>>()?;
    if !args.force {
        check_editions(&dossiers, context)?;
    }
    let format = files::format(args.format, args.output.as_deref());
    let format = format.unwrap_or(ReportFormat::Terminal);
    let reporter = Reporter::new(&context.instrument, &context.locale)
        .with_references(references(args.references, format))
        .on(clock::today());
    let result = || reporter.comparison_result(&dossiers);
    let text = drawn(
        format,
        args.output.as_deref(),
        context.stdout,
        &context.locale,
        || comparison_page(&reporter, &result(), &dossiers),
        || json(&result()),
    )?;
    files::write_page(&output, &text, context, out)?;
    Ok(Exit::Done)
}

/// Refuses dossiers that different questions may have filled.
fn check_editions(dossiers: &[(String, Dossier)], context: &Context) -> Result<(), CommandError> {
    if is_one_edition(dossiers.iter().map(|(_, dossier)| dossier)) {
        return Ok(());
    }
    let editions = dossiers.iter().filter_map(|(file, dossier)| {
        let edition = dossier.session.instrument.as_ref()?;
        let message = Message::new("edition-of-file")
            .text("file", file)
            .text("version", &edition.version)
            .text("hash", &edition.hash);
        Some(context.locale.say(&message))
    });
    let editions: Vec<_> = editions.collect();
    let message = Message::new("editions-differ");
    Err(CommandError::Stopped(
        message.text("editions", context.locale.list(&editions)),
        Message::new("hint-editions-differ"),
    ))
}
