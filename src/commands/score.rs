//! `score`: many records at once.

use std::io::{self, IsTerminal, Write};

use crate::batch::{Target, score_header};
use crate::cli::{Score, ScoreFormat};
use crate::commands::files::{self, STREAM};
use crate::commands::records::{self, Manner, Output, Outputs, Run, Telling};
use crate::context::Context;
use crate::exit::Exit;
use crate::message::Message;
use crate::problem::Problem;
use crate::report::Detail;
use crate::visible::VisibleLines;

pub(super) fn run(
    args: &Score,
    context: &Context,
    out: &mut (dyn Write + Send),
) -> anyhow::Result<Exit> {
    let format = files::format(args.format, args.output.as_deref()).unwrap_or(ScoreFormat::Csv);
    check(args, format)?;
    // Opened before anything is read or written: a wrong path costs no work and spoils no output.
    let file = args.output.as_deref();
    let file = file.filter(|path| path.as_os_str() != STREAM);
    let mut files = Outputs::create(file, args.records.rejects.as_deref())?;
    let mut shown = VisibleLines::new(io::stdout());
    let out: &mut (dyn Write + Send) = match &mut files.results {
        Some(results) => results,
        // A file or a pipe gets the bytes of the input; a terminal only what it can show.
        None if io::stdout().is_terminal() => &mut shown,
        None => out,
    };
    let exit = score(args, format, context, out, files.rejects.as_mut())?;
    files.keep(&context.locale)?;
    Ok(exit)
}

fn check(args: &Score, format: ScoreFormat) -> Result<(), Problem> {
    let usage = |id| Err(Problem::Usage(Message::new(id), None));
    match args {
        _ if !args.records.keep.is_empty() && format == ScoreFormat::Jsonl => {
            usage("keep-needs-csv")
        }
        _ if args.full && format == ScoreFormat::Csv => usage("full-needs-jsonl"),
        _ => records::check(&args.inputs, &args.records, args.output.as_deref()),
    }
}

fn score(
    args: &Score,
    format: ScoreFormat,
    context: &Context,
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
    let run = Run::begin(&args.inputs, &args.records, context, rejects, manner)?;
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
