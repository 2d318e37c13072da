//! `report`: what a dossier says, or what many have in common.

mod dossier;
mod portfolio;

use std::io::Write;
use std::path::Path;

use crate::cli::{Report, ReportFormat};
use crate::commands::files;
use crate::commands::records::holds_records;
use crate::context::Context;
use crate::exit::Exit;
use crate::problem::Problem;

pub(super) fn run(args: &Report, context: &Context, out: &mut dyn Write) -> anyhow::Result<Exit> {
    match &args.dossiers[..] {
        [only] if !holds_many(only, args)? => dossier::run(only, args, context, out),
        _ => portfolio::run(args, context, out),
    }
}

/// How the report is written.
fn format(args: &Report) -> ReportFormat {
    files::format(args.format, args.output.as_deref()).unwrap_or(ReportFormat::Terminal)
}

/// Whether an input has to be read as records, of which there can be many.
fn holds_many(input: &Path, args: &Report) -> Result<bool, Problem> {
    let records = &args.records;
    if args.anonymous || records.from.is_some() || records.delimiter.is_some() {
        return Ok(true);
    }
    holds_records(input).map_err(|error| Problem::read(input, error))
}
