//! `score`: many records at once.

use std::io::{self, IsTerminal, Write};

use crate::cli::{Score, ScoreFormat};
use crate::commands::files;
use crate::commands::records::{self, Input, Manner, Output, Outputs, Run, Telling};
use crate::context::Context;
use crate::error::CommandError;
use crate::exit::Exit;
use leerkompas_engine::batch::{Target, score_header};
use leerkompas_engine::report::Detail;
use leerkompas_engine::text::message::Message;
use leerkompas_engine::text::sanitize::VisibleLines;

pub(super) fn run(
    args: &Score,
    context: &Context,
    out: &mut (dyn Write + Send),
) -> anyhow::Result<Exit> {
    let format = files::format(args.format, args.output.as_deref()).unwrap_or(ScoreFormat::Csv);
    check(args, format)?;
    let output = args.output.as_deref();
    let plan = records::plan(&args.inputs, &args.records, output, context)?;
    // Opened before anything is read or written: a wrong path costs no work and spoils no output.
    let mut files = Outputs::create(&plan.results, plan.rejects.as_ref())?;
    let mut shown = VisibleLines::new(io::stdout());
    let out: &mut (dyn Write + Send) = match &mut files.results {
        Some(results) => results,
        // A file or a pipe gets the bytes of the input; a terminal only what it can show.
        None if io::stdout().is_terminal() => &mut shown,
        None => out,
    };
    let exit = score(
        args,
        format,
        context,
        plan.inputs,
        out,
        files.rejects.as_mut(),
    )?;
    files.keep(&context.locale)?;
    Ok(exit)
}

fn check(args: &Score, format: ScoreFormat) -> Result<(), CommandError> {
    let usage = |id| Err(CommandError::Usage(Message::new(id), None));
    match args {
        _ if !args.records.keep.is_empty() && format == ScoreFormat::Jsonl => {
            usage("keep-needs-csv")
        }
        _ if args.full && format == ScoreFormat::Csv => usage("full-needs-jsonl"),
        _ => Ok(()),
    }
}

fn score(
    args: &Score,
    format: ScoreFormat,
    context: &Context,
    inputs: Vec<Input>,
    out: &mut (dyn Write + Send),
    rejects: Option<&mut Output>,
) -> anyhow::Result<Exit> {
    let manner = Manner {
        telling: if args.records.quiet {
            Telling::Nothing
        } else {
            Telling::All
        },
        progress: args.output.is_some() || !io::stdout().is_terminal(),
        strict: args.strict,
    };
    let run = Run::begin(inputs, &args.records, context, rejects, manner)?;
    let target = match format {
        ScoreFormat::Csv => {
            let kept: Vec<_> = run.kept.iter().map(String::as_str).collect();
            out.write_all(&score_header(&context.instrument, &kept))?;
            Target::Csv { kept: kept.len() }
        }
        ScoreFormat::Jsonl if args.full => Target::Jsonl(Detail::Full),
        ScoreFormat::Jsonl => Target::Jsonl(Detail::Brief),
    };
    let tally = run.all(target, &mut |done| {
        out.write_all(done.scores())?;
        // Whoever reads along sees each block at once.
        out.flush()
    })?;
    if args.summary {
        records::summary(context, &tally);
    }
    Ok(records::exit(&tally))
}
