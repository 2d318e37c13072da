//! `model show`: which instrument is in use, and with `--effective` all of it as it is understood.

use std::io::Write;

use serde_json::{Value, json};

use crate::cli::{ModelFormat, ModelShow};
use crate::context::Context;
use crate::exit::Exit;
use leerkompas_engine::instrument::{Instrument, Layer, dump, toml};
use leerkompas_engine::report::{escaped, instrument_page, terminal};

pub(super) fn run(
    args: &ModelShow,
    context: &Context,
    out: &mut dyn Write,
) -> anyhow::Result<Exit> {
    let instrument = &context.instrument;
    let indented = |value: &Value| format!("{}\n", escaped(&format!("{value:#}")));
    let text = match (args.effective, args.format) {
        (true, ModelFormat::Terminal) => toml(&dump(instrument)),
        (true, ModelFormat::Json) => indented(&dump(instrument)),
        (false, ModelFormat::Terminal) => {
            let from = context.model.as_ref();
            let from = from.map(|folder| folder.display().to_string());
            let counts = counts(instrument);
            let page = instrument_page(instrument, from, &context.files, counts, &context.locale);
            terminal(&page, context.stdout)
        }
        (false, ModelFormat::Json) => indented(&facts(context)),
    };
    out.write_all(text.as_bytes())?;
    Ok(Exit::Done)
}

/// What there is, by the name of its table.
fn counts(instrument: &Instrument) -> Vec<(&'static str, usize)> {
    let mut counts = vec![
        ("question", instrument.questions.len()),
        ("persona", instrument.personas.len()),
        ("pathway", instrument.pathways.len()),
        ("phase", instrument.phases.len()),
    ];
    counts.extend(Layer::ALL.map(|layer| {
        let of = |item: &&leerkompas_engine::instrument::Item| item.layer == layer;
        (layer.id(), instrument.items.iter().filter(of).count())
    }));
    counts.extend([
        ("reason", instrument.reasons.len()),
        ("insight", instrument.insights.len()),
        ("recommendation", instrument.recommendations.len()),
        ("caution", instrument.cautions.len()),
    ]);
    counts
}

fn total(instrument: &Instrument) -> u32 {
    instrument
        .questions
        .iter()
        .map(|question| question.weight)
        .sum()
}

fn facts(context: &Context) -> Value {
    let instrument = &context.instrument;
    let language = instrument.language_or_first(context.locale.code());
    let counts = counts(instrument).into_iter();
    let counts = counts.map(|(what, count)| (what.to_owned(), json!(count)));
    json!({
        "instrument": { "version": instrument.version, "hash": instrument.hash },
        "title": instrument.title.get(language),
        "source": instrument.source.get(language),
        "folder": context.model.as_ref().map(|folder| folder.display().to_string()),
        "files": context.files,
        "languages": instrument.languages,
        "scoring": {
            "questions": instrument.scored().count(),
            "total_weight": total(instrument),
            "decisive": instrument.question(instrument.decisive()).id,
            "shares": instrument.tuning.shares,
            "mixed_margin": instrument.tuning.mixed_margin,
            "least_weight": instrument.tuning.least_weight,
        },
        "counts": counts.collect::<Value>(),
    })
}
