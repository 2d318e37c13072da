//! `model show`: which instrument is in use, and with `--effective` all of it as it is understood.

use std::io::Write;

use serde_json::{Value, json};

use crate::cli::{ModelFormat, ModelShow};
use crate::context::Context;
use crate::exit::Exit;
use leerkompas_engine::instrument::{Instrument, Layer, effective, toml};
use leerkompas_engine::message::Message;
use leerkompas_engine::report::{Block, Page, Tone, escaped, terminal};

pub(super) fn run(
    args: &ModelShow,
    context: &Context,
    out: &mut dyn Write,
) -> anyhow::Result<Exit> {
    let instrument = &context.instrument;
    let indented = |value: &Value| format!("{}\n", escaped(&format!("{value:#}")));
    let text = match (args.effective, args.format) {
        (true, ModelFormat::Terminal) => toml(&effective(instrument)),
        (true, ModelFormat::Json) => indented(&effective(instrument)),
        (false, ModelFormat::Terminal) => terminal(&page(context), context.stdout),
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

fn page(context: &Context) -> Page {
    let (instrument, locale) = (&context.instrument, &context.locale);
    let language = instrument.language_or_first(locale.code());
    let mut page = Page::default();
    page.push(Block::Title(instrument.title.get(language).to_owned()));
    let source = instrument.source.get(language).to_owned();
    page.push(Block::Paragraph(source, Tone::Plain));
    page.push(Block::Blank);
    let edition = Message::new("model-edition")
        .text("version", &instrument.version)
        .text("hash", &instrument.hash);
    page.push(Block::Field(
        locale.get("model-version"),
        locale.say(&edition),
    ));
    let from = match &context.model {
        Some(folder) => folder.display().to_string(),
        None => locale.get("model-built-in"),
    };
    page.push(Block::Field(locale.get("model-from"), from));
    let files = context.files.join(", ");
    page.push(Block::Field(locale.get("model-files"), files));
    let languages = instrument.languages.join(", ");
    page.push(Block::Field(locale.get("model-languages"), languages));
    let scored = Message::new("model-scored")
        .number("scored", instrument.scored().count())
        .number("total", total(instrument))
        .text("decisive", &instrument.question(instrument.decisive()).id);
    page.push(Block::Field(
        locale.get("model-scoring"),
        locale.say(&scored),
    ));
    let tuning = Message::new("model-tuning")
        .text(
            "margin",
            locale.tenths(instrument.tuning.mixed_margin.cast_signed()),
        )
        .number("least", instrument.tuning.least_weight);
    page.push(Block::Field(
        locale.get("model-limits"),
        locale.say(&tuning),
    ));
    page.push(Block::Blank);
    let counts = counts(instrument).into_iter();
    let rows = counts.map(|(what, count)| vec![what.to_owned(), count.to_string()]);
    let header = vec![locale.get("model-table"), locale.get("model-rows")];
    page.push(Block::Figures(header, rows.collect()));
    page.push(Block::Blank);
    page.push(Block::Paragraph(locale.get("model-more"), Tone::Plain));
    page
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
