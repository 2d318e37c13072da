//! `report` of many dossiers or records.

use std::io::Write;

use super::format;
use crate::cli::Report;
use crate::commands::browser;
use crate::commands::files;
use crate::commands::pages::{drawn, references};
use crate::commands::reading::Reading;
use crate::commands::records::{self, Manner, Outputs, Run, Telling};
use crate::context::Context;
use crate::error::CommandError;
use crate::exit::Exit;
use leerkompas_engine::batch::Target;
use leerkompas_engine::portfolio::{Aggregate, LEAST};
use leerkompas_engine::report::{Reporter, json, portfolio_page};
use leerkompas_engine::text::message::Message;

pub(super) fn run(
    opened: Option<Reading>,
    args: &Report,
    context: &Context,
    out: &mut dyn Write,
) -> anyhow::Result<Exit> {
    // It would be counted twice.
    files::check_distinct(&args.dossiers)?;
    check(args)?;
    let format = format(args)?;
    let output = args.output.as_deref();
    let mut plan = records::plan(&args.dossiers, &args.records, output, context)?;
    if let [only] = &mut plan.inputs[..] {
        only.opened = opened;
    }
    // Opened before anything is read: a wrong path costs no work.
    let mut outputs = Outputs::create(&plan.results, plan.rejects.as_ref())?;
    let manner = Manner {
        telling: if args.records.quiet {
            Telling::Nothing
        } else {
            Telling::Problems
        },
        progress: !args.records.quiet,
        strict: false,
    };
    let run = Run::begin(
        plan.inputs,
        &args.records,
        context,
        outputs.rejects.as_mut(),
        manner,
    )?;
    let mut aggregate = Aggregate::default();
    let tally = run.all(Target::Aggregate, &mut |done| {
        aggregate.add(&done.aggregate);
        Ok(())
    })?;
    if args.anonymous && aggregate.whole.organisations() < LEAST {
        let message = Message::new("portfolio-too-small").number("least", LEAST);
        let hint = Message::new("hint-portfolio-too-small");
        return Err(CommandError::Stopped(message, hint).into());
    }
    let reporter = Reporter::new(&context.instrument, &context.locale)
        .with_references(references(args.references, format));
    let result = || reporter.portfolio_result(&aggregate, tally.rejected, args.anonymous);
    let text = drawn(
        format,
        args.output.as_deref(),
        context.stdout,
        &context.locale,
        || portfolio_page(&reporter, &result()),
        || json(&result()),
    )?;
    if let Some(results) = &mut outputs.results {
        results.write_all(text.as_bytes())?;
    }
    // Rejects are whole before anybody reads.
    outputs.keep(&context.locale)?;
    match plan.results.file() {
        Some(file) if args.open => files::tell(&context.locale.say(&browser::open(file))),
        Some(file) => files::tell_written(file, &context.locale),
        None => files::write_page(&plan.results, &text, context, out)?,
    }
    out.flush()?;
    Ok(records::exit(&tally))
}

/// Refuses what goes with one dossier only.
fn check(args: &Report) -> Result<(), CommandError> {
    let options = [
        ("--training", args.training.is_some()),
        ("--plan", args.plan),
        ("--depth", args.depth.is_some()),
        ("--section", !args.section.is_empty()),
        ("--no-notes", args.no_notes),
    ];
    if let Some((option, _)) = options.into_iter().find(|(_, given)| *given) {
        let message = Message::new("option-of-one-dossier").text("option", option);
        return Err(CommandError::Usage(message, None));
    }
    if args.open && args.output.is_none() {
        let message = Message::new("open-needs-a-file");
        let hint = Message::new("hint-open-needs-a-file");
        return Err(CommandError::Usage(message, Some(hint)));
    }
    Ok(())
}
