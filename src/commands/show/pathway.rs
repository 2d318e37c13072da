//! The pathways: their steps, and who takes them when.

use serde_json::{Value, json};

use super::{Shown, find};
use crate::error::CommandError;
use leerkompas_engine::instrument::PathwayIx;
use leerkompas_engine::report::{Reporter, show};

pub(super) fn show(reporter: &Reporter<'_>, id: Option<&str>) -> Result<Shown, CommandError> {
    let pathways = &reporter.instrument().pathways;
    let chosen: Vec<_> = match id {
        None => (0..pathways.len()).map(PathwayIx::new).collect(),
        Some(id) => {
            let ids = pathways.iter().map(|pathway| pathway.id.as_str());
            vec![PathwayIx::new(find("pathway", id, ids)?)]
        }
    };
    let facts: Vec<_> = chosen.iter().map(|ix| facts(reporter, *ix)).collect();
    Ok(Shown {
        page: show::pathways(reporter, &chosen),
        json: json!(facts),
    })
}

fn facts(reporter: &Reporter<'_>, ix: PathwayIx) -> Value {
    let instrument = reporter.instrument();
    let pathway = &instrument.pathways[ix.get()];
    let steps = reporter.steps(ix).map(|step| {
        json!({ "id": step.id, "name": reporter.text(&step.name), "about": reporter.text(&step.about) })
    });
    let takers = instrument
        .preferences
        .iter()
        .filter(|preference| preference.pathway == ix);
    let takers = takers.map(|preference| {
        json!({
            "persona": instrument.persona(preference.persona).id,
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
