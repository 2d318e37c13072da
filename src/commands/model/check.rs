//! `model check`: everything that is wrong with an instrument, and everything that it hardly means.

use std::io::Write;

use super::prove::{watched, workers};
use crate::cli::{CheckFormat, Global, ModelCheck, When};
use crate::commands::files;
use crate::context;
use crate::exit::Exit;
use crate::problem::Problem;
use leerkompas_engine::diagnostic::{Severity, nearest, render_with_codes};
use leerkompas_engine::instrument::Instrument;
use leerkompas_engine::locale::Locale;
use leerkompas_engine::message::Message;
use leerkompas_engine::model_check::{Checked, WARNINGS, check, codes};
use leerkompas_engine::proof::{prove, size};
use leerkompas_engine::report::{
    Block, CheckReport, Page, Reporter, Tone, json, proof_page, terminal,
};

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
    match args.format {
        CheckFormat::Json => {
            let proof = proof.map(|(reporter, proof)| reporter.proof_result(&proof));
            let report = CheckReport::new(&checked, locale).with(proof);
            out.write_all(json(&report)?.as_bytes())?;
        }
        CheckFormat::Human => {
            tell(&checked, global.color, locale, out)?;
            if let Some((reporter, proof)) = proof {
                let page = proof_page(&reporter.proof(&proof), locale);
                let page = terminal(&page, context::page(global.color));
                write!(out, "\n{page}")?;
            }
        }
    }
    let failed = errors > 0 || broken;
    Ok(if failed { Exit::Failed } else { Exit::Done })
}

/// Diagnostics and how many there are go to stderr; that there is an instrument to use, to stdout.
fn tell(
    checked: &Checked,
    color: When,
    locale: &Locale,
    out: &mut dyn Write,
) -> anyhow::Result<()> {
    let (errors, warnings) = (
        checked.count(Severity::Error),
        checked.count(Severity::Warning),
    );
    if !checked.diagnostics.is_empty() {
        let drawn = render_with_codes(&checked.diagnostics, locale, context::look(color));
        let counted = Message::new("check-found")
            .number("errors", errors)
            .number("warnings", warnings);
        files::tell(&format!("{drawn}{}", locale.say(&counted)));
        let more = Message::new("check-explains").text("code", checked.diagnostics[0].code());
        files::tell(&locale.say(&more));
    }
    if let Some(instrument) = checked.instrument.as_ref().filter(|_| errors == 0) {
        writeln!(out, "{}", locale.say(&valid(instrument, locale)))?;
    }
    Ok(())
}

fn valid(instrument: &Instrument, locale: &Locale) -> Message {
    let language = instrument.language_or_first(locale.code());
    Message::new("check-valid")
        .text("title", instrument.title.get(language))
        .text("version", &instrument.version)
        .text("hash", &instrument.hash)
        .number("questions", instrument.questions.len())
        .number("personas", instrument.personas.len())
        .number("pathways", instrument.pathways.len())
        .number("items", instrument.items.len())
        .text("languages", instrument.languages.join(", "))
}

/// What a code means, why it matters and how to mend it.
fn explain(code: &str, color: When, locale: &Locale, out: &mut dyn Write) -> anyhow::Result<Exit> {
    known(code, codes())?;
    let text = locale.find(&format!("explain-{code}")).unwrap_or_default();
    let mut page = Page::default();
    page.push(Block::Title(code.to_owned()));
    page.push(Block::Paragraph(text, Tone::Plain));
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
