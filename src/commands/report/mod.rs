//! `report`: what a dossier says, or what many have in common.

mod dossier;
mod portfolio;

use std::io::Write;
use std::path::Path;

use clap::ValueEnum;

use crate::cli::{Report, ReportFormat};
use crate::commands::files;
use crate::commands::reading::Reading;
use crate::commands::records::{begins_lines, holds_records};
use crate::context::Context;
use crate::error::CommandError;
use crate::exit::Exit;
use leerkompas_engine::text::message::Message;

pub(super) fn run(args: &Report, context: &Context, out: &mut dyn Write) -> anyhow::Result<Exit> {
    let [only] = &args.dossiers[..] else {
        return portfolio::run(None, args, context, out);
    };
    match holds_many(only, args)? {
        (true, opened) => portfolio::run(opened, args, context, out),
        (false, opened) => dossier::run(only, opened, args, context, out),
    }
}

/// How the report is written.
fn format(args: &Report) -> Result<ReportFormat, CommandError> {
    let format = files::format(args.format, args.output.as_deref());
    if !args.open {
        return Ok(format.unwrap_or(ReportFormat::Terminal));
    }
    match format {
        None | Some(ReportFormat::Html) => Ok(ReportFormat::Html),
        Some(other) => {
            let name = other.to_possible_value();
            let name = name.map_or_else(String::new, |it| it.get_name().to_owned());
            let message = Message::new("open-needs-html").text("format", name);
            Err(CommandError::Usage(message, None))
        }
    }
}

/// Whether an input has to be read as records, of which there can be many; and the input, where that takes a look at it.
fn holds_many(input: &Path, args: &Report) -> Result<(bool, Option<Reading>), CommandError> {
    let records = &args.records;
    if args.anonymous || records.from.is_some() || records.delimiter.is_some() {
        return Ok((true, None));
    }
    if let Some(many) = holds_records(input) {
        return Ok((many, None));
    }
    let looked = Reading::open(input, None).and_then(|mut reading| {
        let many = begins_lines(&mut reading)?;
        Ok((many, Some(reading)))
    });
    looked.map_err(|error| CommandError::read(input, error))
}
