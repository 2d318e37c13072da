//! The pathways: their steps, and who takes them when.

use serde_json::{Value, json};

use super::{Shown, find};
use crate::problem::Problem;
use leerkompas_engine::instrument::{PathwayIx, Phase, Place};
use leerkompas_engine::message::Message;
use leerkompas_engine::report::{Block, Entry, Page, Reporter, Tone};

pub(super) fn show(reporter: &Reporter<'_>, id: Option<&str>) -> Result<Shown, Problem> {
    let pathways = &reporter.instrument().pathways;
    let chosen: Vec<_> = match id {
        None => (0..pathways.len()).collect(),
        Some(id) => {
            vec![find(
                "pathway",
                id,
                pathways.iter().map(|pathway| pathway.id.as_str()),
            )?]
        }
    };
    let mut page = Page::default();
    for at in &chosen {
        lay_out(reporter, PathwayIx::new(*at), &mut page);
    }
    let facts: Vec<_> = chosen
        .iter()
        .map(|at| facts(reporter, PathwayIx::new(*at)))
        .collect();
    Ok(Shown {
        page,
        json: json!(facts),
    })
}

fn steps<'a>(reporter: &Reporter<'a>, ix: PathwayIx) -> impl Iterator<Item = &'a Phase> {
    let phases = reporter.instrument().phases.iter();
    phases.filter(move |phase| phase.place == Place::On(ix))
}

fn lay_out(reporter: &Reporter<'_>, ix: PathwayIx, page: &mut Page) {
    let instrument = reporter.instrument();
    let locale = reporter.locale();
    let pathway = &instrument.pathways[ix.get()];
    page.push(Block::Title(reporter.text(&pathway.name).to_owned()));
    let about = format!("{} [{}]", reporter.text(&pathway.about), pathway.section);
    page.push(Block::Paragraph(about, Tone::Plain));
    let entries = steps(reporter, ix);
    let entries = entries.map(|step| {
        Entry::new(format!(
            "{}: {}",
            reporter.text(&step.name),
            reporter.text(&step.about)
        ))
    });
    let entries: Vec<_> = entries.collect();
    if !entries.is_empty() {
        page.push(Block::Heading(locale.get("show-steps")));
        page.push(Block::Numbers(entries));
    }
    let takers = instrument
        .preferences
        .iter()
        .filter(|preference| preference.pathway == ix);
    let takers = takers.map(|preference| {
        let line = Message::new("persona-in-short")
            .text("persona", reporter.persona(preference.persona).text)
            .text("tagline", reporter.text(&preference.because));
        Entry::new(format!("{} [{}]", locale.say(&line), preference.section))
    });
    page.list(locale.get("show-takers"), takers.collect());
    page.push(Block::Blank);
}

fn facts(reporter: &Reporter<'_>, ix: PathwayIx) -> Value {
    let instrument = reporter.instrument();
    let pathway = &instrument.pathways[ix.get()];
    let steps = steps(reporter, ix).map(|step| {
        json!({ "id": step.id, "name": reporter.text(&step.name), "about": reporter.text(&step.about) })
    });
    let takers = instrument
        .preferences
        .iter()
        .filter(|preference| preference.pathway == ix);
    let takers = takers.map(|preference| {
        json!({
            "persona": reporter.persona(preference.persona).id,
            "because": reporter.text(&preference.because),
            "section": preference.section,
        })
    });
    json!({
        "id": pathway.id,
        "name": reporter.text(&pathway.name),
        "about": reporter.text(&pathway.about),
        "section": pathway.section,
        "steps": steps.collect::<Vec<_>>(),
        "personas": takers.collect::<Vec<_>>(),
    })
}
