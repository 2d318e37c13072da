//! `plan`: what was decided about a training, to read, to change in a conversation, or step by step from a script.

use std::io::Write;

use super::clock;
use super::destination::{Destination, Sources};
use super::files;
use super::interview;
use super::pages::drawn;
use crate::cli::{self, Plan, ReportFormat};
use crate::context::Context;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::prompt::can_ask;
use leerkompas_engine::dossier::{Decided, Decision, Dossier, decision};
use leerkompas_engine::report::{Detail, Extent, References, Reporter, Topic, json, page};
use leerkompas_engine::syntax::diagnostic::Diagnostic;
use leerkompas_engine::text::message::Message;

pub(super) fn run(args: &Plan, context: &Context, out: &mut dyn Write) -> anyhow::Result<Exit> {
    if args.step.is_some() {
        return set(args, context, out);
    }
    if args.owner.is_some() || args.due.is_some() || args.status.is_some() {
        return Err(CommandError::Usage(Message::new("plan-needs-step"), None).into());
    }
    let is_read = args.format.is_some() || args.output.is_some();
    if is_read || !(can_ask() || context.plain) {
        return show(args, context, out);
    }
    let asked = cli::Interview {
        dossier: Some(args.dossier.clone()),
        manner: cli::Manner::default(),
    };
    // A file that is not there would become a new dossier.
    let dossier = files::dossier(context, &args.dossier, None)?;
    let only = files::only(args.training, dossier.trainings.len())?;
    interview::plan(&asked, only, context, out)
}

/// Writes the plan.
fn show(args: &Plan, context: &Context, out: &mut dyn Write) -> anyhow::Result<Exit> {
    let format = files::format(args.format, args.output.as_deref());
    let format = format.unwrap_or(ReportFormat::Terminal);
    let mut sources = Sources::new(context);
    sources.add(&args.dossier);
    let output = Destination::new(args.output.as_deref(), &sources)?;
    let dossier = files::dossier(context, &args.dossier, None)?;
    let only = files::only(args.training, dossier.trainings.len())?;
    let text = {
        let reporter = Reporter::new(&context.instrument, &context.locale)
            .with_references(References::Hidden)
            .on(clock::today());
        let result = reporter.result(&dossier, only, Detail::Full);
        drawn(
            format,
            args.output.as_deref(),
            context.stdout,
            &context.locale,
            || page(&reporter, &result, Extent::Topics(&[Topic::Plan])),
            || json(&result),
        )?
    };
    files::write_page(&output, &text, context, out)?;
    Ok(Exit::Done)
}

/// Puts a step on the plan, or changes what is said of it there.
fn set(args: &Plan, context: &Context, out: &mut dyn Write) -> anyhow::Result<Exit> {
    // What opens a file for an interview begins a new one where there is none.
    files::dossier(context, &args.dossier, None)?;
    let mut opened = interview::open(context, Some(args.dossier.clone()))?;
    let only = files::only(args.training, opened.dossier.trainings.len())?;
    let at = match (only, opened.dossier.trainings.len()) {
        (Some(at), _) => at,
        (None, 1) => 0,
        (None, trainings) => {
            let message = Message::new("plan-which-training").number("trainings", trainings);
            return Err(CommandError::Usage(message, None).into());
        }
    };
    let decided = decide(args, context, &mut opened.dossier, at);
    let told = decided.map_err(|problem| CommandError::Usage(problem.message, problem.hint))?;
    opened.keep(context)?;
    writeln!(out, "{}", context.locale.say(&told))?;
    Ok(Exit::Done)
}

/// Changes the plan of a training as the arguments say, and says what stands there now.
fn decide(
    args: &Plan,
    context: &Context,
    dossier: &mut Dossier,
    at: usize,
) -> Result<Message, Diagnostic> {
    let instrument = &context.instrument;
    let said = args.step.as_deref().unwrap_or_default().trim();
    // Ids have no spaces; what has is a step of their own.
    let what = if said.contains(char::is_whitespace) {
        Decided::Own(said.to_owned())
    } else {
        Decided::Step(decision::step(instrument, said)?)
    };
    let due = args.due.as_deref().map(decision::typed_due).transpose()?;
    let status = args.status.as_deref();
    let status = status
        .map(|word| decision::status(instrument, word))
        .transpose()?;
    let plan = &mut dossier.trainings[at].plan;
    let place = plan.iter().position(|decision| decision.what == what);
    let place = place.unwrap_or_else(|| {
        plan.push(Decision::new(what));
        plan.len() - 1
    });
    let decision = &mut plan[place];
    decision.owner = args.owner.clone().or(decision.owner.take());
    decision.due = due.or(decision.due.take());
    decision.status = status.unwrap_or(decision.status);
    let message = Message::new("plan-set").number("number", place + 1);
    Ok(message
        .text("step", said)
        .text("status", context.locale.get(decision.status.text())))
}
