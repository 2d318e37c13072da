//! `compare`: dossiers side by side.

use std::io::Write;
use std::path::PathBuf;

use crate::cli::{Compare, ReportFormat};
use crate::commands::files;
use crate::commands::pages::drawn;
use crate::context::Context;
use crate::dossier::Dossier;
use crate::exit::Exit;
use crate::message::Message;
use crate::problem::Problem;
use crate::report::{Reporter, comparison_page, is_one_edition, json};
use crate::saving::Readers;

pub(super) fn run(args: &Compare, context: &Context, out: &mut dyn Write) -> anyhow::Result<Exit> {
    // It would agree with itself, which is hardly what was meant.
    files::check_distinct(&args.dossiers)?;
    let paths: Vec<_> = args.dossiers.iter().map(PathBuf::as_path).collect();
    files::check_not_input(args.output.as_deref(), &paths)?;
    let dossiers = paths
        .into_iter()
        .map(|path| {
            let (dossier, _) = files::dossier(&context.instrument, path)?;
            Ok((path.display().to_string(), dossier))
        })
        .collect::<Result<Vec<_>, Problem>>()?;
    if !args.force {
        check_editions(&dossiers, context)?;
    }
    let comparison = Reporter::new(&context.instrument, &context.locale).comparison(&dossiers);
    let output = args.output.as_deref();
    let text = drawn(
        files::format(args.format, output).unwrap_or(ReportFormat::Terminal),
        output,
        context.stdout,
        &context.locale,
        || comparison_page(&comparison, &context.locale),
        || json(&comparison),
    )?;
    files::write(output, &text, Readers::Usual, out)?;
    Ok(Exit::Done)
}

/// Refuses dossiers that different questions may have filled.
fn check_editions(dossiers: &[(String, Dossier)], context: &Context) -> Result<(), Problem> {
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
    Err(Problem::Stopped(
        message.text("editions", context.locale.list(&editions)),
        Message::new("hint-editions-differ"),
    ))
}
