//! `list`: the dossiers in a folder, with how far each of them is.

use std::io::Write;

use super::clock;
use super::destination::{Destination, Sources};
use super::files;
use super::folder::{Candidate, candidates, dossier};
use super::pages::drawn;
use crate::cli::{List, ReportFormat};
use crate::context::Context;
use crate::error::CommandError;
use crate::exit::Exit;
use leerkompas_engine::dossier::Dossier;
use leerkompas_engine::interview::{Interview, Pace};
use leerkompas_engine::report::{Listed, Listing, Reporter, json, listing_page};

pub(super) fn run(args: &List, context: &Context, out: &mut dyn Write) -> anyhow::Result<Exit> {
    let found = candidates(&args.folder);
    let found = found.map_err(|error| CommandError::read(&args.folder, error))?;
    let mut sources = Sources::new(context);
    for candidate in &found {
        sources.add(&candidate.path);
    }
    let output = Destination::new(args.output.as_deref(), &sources)?;
    let listed: Vec<_> = found.iter().map(|it| about(it, context)).collect();
    let listing = Listing {
        folder: args.folder.display().to_string(),
        dossiers: listed,
    };
    let reporter = Reporter::new(&context.instrument, &context.locale);
    let text = drawn(
        files::format(args.format, args.output.as_deref()).unwrap_or(ReportFormat::Terminal),
        output.file(),
        context.stdout,
        &context.locale,
        || listing_page(&reporter, &listing),
        || json(&listing),
    )?;
    files::write_page(&output, &text, context, out)?;
    Ok(Exit::Done)
}

/// What is known of a dossier before it is opened.
pub(super) fn about(candidate: &Candidate, context: &Context) -> Listed {
    let listed = Listed {
        file: candidate.path.display().to_string(),
        changed: candidate.changed.map(clock::moment),
        ..Listed::default()
    };
    match dossier(context, &candidate.path) {
        Ok(dossier) => of(dossier, listed, context),
        Err(problem) => Listed {
            problem: Some(problem.summary(&context.locale)),
            ..listed
        },
    }
}

fn of(dossier: Dossier, listed: Listed, context: &Context) -> Listed {
    let reporter = Reporter::new(&context.instrument, &context.locale);
    let trainings = reporter.listed_trainings(&dossier);
    let organisation = dossier.organisation.title.clone();
    let interview = Interview::new(&context.instrument, dossier, Pace::Whole);
    Listed {
        organisation,
        trainings,
        open: interview.open(),
        put_off: interview.put_off().len(),
        ..listed
    }
}
