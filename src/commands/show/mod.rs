//! `show`: the instrument to read: personas, journeys, pathways, goals, questions, recommendations, and the
//! scoring rule.
//!
//! One file a topic; each finds what was asked for, its page and the same facts as JSON for programs.

mod goal;
mod journey;
mod pathway;
mod persona;
mod question;
mod recommendation;
mod weights;

use std::io::Write;

use serde_json::Value;

use crate::cli::{ReportFormat, Show, Topic};
use crate::commands::destination::{Destination, Sources};
use crate::commands::files;
use crate::commands::pages::drawn;
use crate::context::Context;
use crate::error::CommandError;
use crate::exit::Exit;
use leerkompas_engine::report::{self, Page, Reporter};
use leerkompas_engine::syntax::diagnostic::nearest;
use leerkompas_engine::text::message::Message;

/// What is shown: laid out, and as facts.
struct Shown {
    page: Page,
    json: Value,
}

pub(super) fn run(args: &Show, context: &Context, out: &mut dyn Write) -> anyhow::Result<Exit> {
    let reporter = Reporter::new(&context.instrument, &context.locale);
    if args.topic != Topic::Journey && (args.phase.is_some() || args.layer.is_some()) {
        return Err(CommandError::Usage(Message::new("phase-and-layer-of-journeys"), None).into());
    }
    let id = args.id.as_deref();
    let shown = match args.topic {
        Topic::Persona => persona::show(&reporter, id),
        Topic::Journey => {
            journey::show(&reporter, id, args.phase.as_deref(), args.layer.as_deref())
        }
        Topic::Pathway => pathway::show(&reporter, id),
        Topic::Goal => goal::show(&reporter, id),
        Topic::Question => question::show(&reporter, id),
        Topic::Recommendation => recommendation::show(&reporter, id),
        Topic::Weights => weights::show(&reporter, id),
    }?;
    let Shown { page, json } = shown;
    let output = Destination::new(args.output.as_deref(), &Sources::new(context))?;
    let text = drawn(
        files::format(args.format, args.output.as_deref()).unwrap_or(ReportFormat::Terminal),
        output.file(),
        context.stdout,
        &context.locale,
        || page,
        || report::json(&json),
    )?;
    files::write_page(&output, &text, context, out)?;
    Ok(Exit::Done)
}

/// The position of an id among those that are known.
fn find<'a>(
    what: &'static str,
    id: &str,
    known: impl Iterator<Item = &'a str> + Clone,
) -> Result<usize, CommandError> {
    let exactly = known.clone().position(|candidate| candidate == id);
    // The beginning of one id alone means it.
    let begins = |candidate: &str| candidate.starts_with(&id.to_lowercase());
    let mut begun = known.clone().enumerate().filter(|(_, it)| begins(it));
    let only = match (begun.next(), begun.next()) {
        (Some((at, _)), None) => Some(at),
        _ => None,
    };
    exactly.or(only).ok_or_else(|| {
        let message = Message::new("unknown-id").text("what", what).text("id", id);
        let hint = if let Some(near) = nearest(id, known.clone()) {
            Message::new("hint-did-you-mean").text("suggestion", near)
        } else {
            let all: Vec<_> = known.map(|id| format!("`{id}`")).collect();
            Message::new("hint-options").text("options", all.join(", "))
        };
        CommandError::Usage(message, Some(hint))
    })
}
