//! `model check`: everything that is wrong with an instrument, and everything that it hardly means.

use std::io::Write;
use std::path::Path;

use super::prove::{watched, workers};
use crate::cli::{CheckFormat, Global, ModelCheck, When};
use crate::commands::destination::{Destination, Sources};
use crate::commands::{clock, files};
use crate::context;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::fs::Readers;
use leerkompas_engine::instrument::lint::{Checked, WARNINGS, check, codes};
use leerkompas_engine::proof::{prove, size};
use leerkompas_engine::report::result::ProofResult;
use leerkompas_engine::report::{
    CheckReport, Reporter, check_page, explanation_page, html, json, markdown, proof_page,
    terminal, valid,
};
use leerkompas_engine::syntax::diagnostic::{Severity, nearest, render_with_codes};
use leerkompas_engine::text::locale::Locale;
use leerkompas_engine::text::message::Message;

/// What stands for all warnings on the command line.
const ALL: &str = "warnings";

pub(super) fn run(
    args: &ModelCheck,
    global: &Global,
    locale: &Locale,
    out: &mut dyn Write,
) -> anyhow::Result<Exit> {
    if let Some(code) = &args.explain {
        return explain(code, global.color, locale, out);
    }
    for code in &args.deny {
        if code != ALL {
            known(code, WARNINGS.into_iter().chain([ALL]))?;
        }
    }
    let folder = global.model.as_deref();
    let mut sources = Sources::default();
    let checked = match context::files(folder) {
        Ok(files) => {
            sources.add_instrument(folder, files.all().map(|file| file.name()));
            check(&files)
        }
        // Files that are missing or no text are told like everything else that is wrong.
        Err(CommandError::Invalid(diagnostics)) => Checked {
            instrument: None,
            diagnostics,
        },
        Err(problem) => return Err(problem.into()),
    };
    let codes: Vec<_> = args.deny.iter().map(String::as_str).collect();
    let all = codes.contains(&ALL);
    let checked = checked.denying((!all).then_some(&codes));
    let errors = checked.count(Severity::Error);
    // What is not valid has no outcomes to look at.
    let instrument = checked.instrument.as_ref();
    let instrument = instrument.filter(|_| args.prove && errors == 0);
    let output = Destination::new(args.output.as_deref(), &sources)?;
    let proof = instrument.map(|instrument| {
        let proof = watched(size(instrument), locale, |progress| {
            prove(instrument, workers(args.jobs), progress)
        });
        (Reporter::new(instrument, locale), proof)
    });
    let broken = proof.as_ref().is_some_and(|(_, proof)| {
        let mut promises = proof.promises.iter();
        promises.any(|promise| !promise.kept)
    });
    let said = proof
        .as_ref()
        .map(|(reporter, proof)| (reporter, reporter.proof_result(proof)));
    let proved = said.as_ref().map(|(reporter, proof)| (*reporter, proof));
    let page = || check_page(&checked, proved, locale);
    let format = files::format(args.format, args.output.as_deref());
    let text = match format.unwrap_or(CheckFormat::Human) {
        CheckFormat::Json => {
            let proof = said.map(|(_, proof)| proof);
            json(&CheckReport::new(&checked, locale).with(proof))?
        }
        CheckFormat::Human => {
            tell(&checked, global.color, locale);
            human(&checked, proved, global.color, output.file(), locale)
        }
        CheckFormat::Markdown => markdown(&page()),
        CheckFormat::Html => html(&page().made_on(&clock::today(), locale))?,
    };
    files::write(&output, &text, Readers::Usual, locale, out)?;
    let failed = errors > 0 || broken;
    Ok(if failed { Exit::Failed } else { Exit::Done })
}

/// Diagnostics and how many there are, on stderr.
fn tell(checked: &Checked, color: When, locale: &Locale) {
    if checked.diagnostics.is_empty() {
        return;
    }
    let drawn = render_with_codes(&checked.diagnostics, locale, context::look(color));
    let counted = Message::new("check-found")
        .number("errors", checked.count(Severity::Error))
        .number("warnings", checked.count(Severity::Warning));
    files::tell(&format!("{drawn}{}", locale.say(&counted)));
    let more = Message::new("check-explains").text("code", checked.diagnostics[0].code());
    files::tell(&locale.say(&more));
}

/// That there is an instrument to use, and what was proved of it.
fn human(
    checked: &Checked,
    proof: Option<(&Reporter<'_>, &ProofResult<'_>)>,
    color: When,
    output: Option<&Path>,
    locale: &Locale,
) -> String {
    let errors = checked.count(Severity::Error);
    let instrument = checked.instrument.as_ref().filter(|_| errors == 0);
    let mut appearance = context::page(color);
    appearance.colour &= output.is_none();
    let valid =
        instrument.map(|instrument| format!("{}\n", locale.say(&valid(instrument, locale))));
    let proof = proof.map(|(reporter, proof)| terminal(&proof_page(reporter, proof), appearance));
    let parts: Vec<_> = valid.into_iter().chain(proof).collect();
    parts.join("\n")
}

/// What a code means, why it matters and how to mend it.
fn explain(code: &str, color: When, locale: &Locale, out: &mut dyn Write) -> anyhow::Result<Exit> {
    known(code, codes())?;
    let page = explanation_page(code, locale);
    write!(out, "{}", terminal(&page, context::page(color)))?;
    Ok(Exit::Done)
}

fn known(code: &str, all: impl Iterator<Item = &'static str> + Clone) -> Result<(), CommandError> {
    if all.clone().any(|known| known == code) {
        return Ok(());
    }
    let hint = if let Some(near) = nearest(code, all.clone()) {
        Message::new("hint-did-you-mean").text("suggestion", near)
    } else {
        let all: Vec<_> = all.map(|code| format!("`{code}`")).collect();
        Message::new("hint-options").text("options", all.join(", "))
    };
    let message = Message::new("unknown-code").text("code", code);
    Err(CommandError::Usage(message, Some(hint)))
}
