//! `model check`: everything that is wrong with an instrument, and everything that it hardly means.

use std::io::Write;
use std::path::Path;

use super::prove::{watched, workers};
use crate::cli::{CheckFormat, Global, ModelCheck, When};
use crate::commands::{clock, files};
use crate::context;
use crate::diagnostic::{Severity, nearest, render_with_codes};
use crate::exit::Exit;
use crate::instrument::Instrument;
use crate::locale::Locale;
use crate::message::Message;
use crate::model_check::{Checked, WARNINGS, check, codes};
use crate::problem::Problem;
use crate::proof::{prove, size};
use crate::report::{
    CheckReport, ProofReport, Reporter, check_page, explanation_page, html, json, markdown,
    proof_page, terminal, valid,
};
use crate::saving::Readers;

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
    let checked = match context::files(global.model.as_deref()) {
        Ok(files) => check(&files),
        // Files that are missing or no text are told like everything else that is wrong.
        Err(Problem::Invalid(diagnostics)) => Checked {
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
    let proof = instrument.map(|instrument| proof(instrument, args.jobs, locale));
    let broken = proof.as_ref().is_some_and(|proof| !proof.holds());
    let output = args.output.as_deref();
    let format = files::format(args.format, output).unwrap_or(CheckFormat::Human);
    let text = match format {
        CheckFormat::Json => json(&CheckReport::new(&checked, locale).with(proof))?,
        CheckFormat::Human => {
            tell(&checked, global.color, locale);
            human(&checked, proof.as_ref(), global.color, output, locale)
        }
        CheckFormat::Markdown => markdown(&check_page(&checked, proof.as_ref(), locale)),
        CheckFormat::Html => {
            let page = check_page(&checked, proof.as_ref(), locale);
            html(&page.made_on(&clock::today(), locale))?
        }
    };
    files::write(output, &text, Readers::Usual, out)?;
    let failed = errors > 0 || broken;
    Ok(if failed { Exit::Failed } else { Exit::Done })
}

/// What is true of the outcomes, in words.
fn proof(instrument: &Instrument, jobs: Option<usize>, locale: &Locale) -> ProofReport {
    let proof = watched(size(instrument), locale, |progress| {
        prove(instrument, workers(jobs), progress)
    });
    Reporter::new(instrument, locale).proof(&proof)
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
    proof: Option<&ProofReport>,
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
    let proof = proof.map(|proof| terminal(&proof_page(proof, locale), appearance));
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

fn known(code: &str, all: impl Iterator<Item = &'static str> + Clone) -> Result<(), Problem> {
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
    Err(Problem::Usage(message, Some(hint)))
}
