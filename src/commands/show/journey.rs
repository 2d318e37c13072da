//! The journeys, read from either side: a map of phases and layers, one phase, or one layer.

use serde_json::json;

use super::{Shown, find};
use crate::error::CommandError;
use leerkompas_engine::instrument::{Layer, PersonaIx, PhaseIx};
use leerkompas_engine::report::{Reporter, show};

/// The id of the journey that holds for all personas.
const SHARED: &str = "general";

pub(super) fn show(
    reporter: &Reporter<'_>,
    id: Option<&str>,
    phase: Option<&str>,
    layer: Option<&str>,
) -> Result<Shown, CommandError> {
    let instrument = reporter.instrument();
    let phase = match phase {
        None => None,
        Some(id) => {
            let ids = instrument.phases.iter().map(|phase| phase.id.as_str());
            Some(PhaseIx::new(find("phase", id, ids)?))
        }
    };
    let layers = match layer {
        None => Layer::ALL.to_vec(),
        // People say "thresholds" as easily as "threshold".
        Some(id) => {
            let id = plural(id);
            vec![Layer::ALL[find("layer", id, Layer::ALL.iter().map(|layer| layer.id()))?]]
        }
    };
    let journeys = match id {
        None => instrument
            .persona_indices()
            .map(Some)
            .chain([None])
            .collect(),
        Some(id) => {
            let personas = instrument
                .personas
                .iter()
                .map(|persona| persona.id.as_str());
            // A persona may carry the name of the general journey; then it has it.
            if id == SHARED && personas.clone().all(|known| known != SHARED) {
                vec![None]
            } else {
                vec![Some(PersonaIx::new(find(
                    "persona",
                    id,
                    personas.chain([SHARED]),
                )?))]
            }
        }
    };
    let results = journeys
        .into_iter()
        .map(|persona| reporter.atlas_result(persona, phase, &layers));
    let results: Vec<_> = results.collect();
    let whole = phase.is_none() && layer.is_none();
    let page = if id.is_none() && whole {
        show::overview(reporter, &results)
    } else {
        show::journeys(reporter, &results, whole)
    };
    Ok(Shown {
        page,
        json: json!(results),
    })
}

fn plural(id: &str) -> &str {
    match id {
        "activities" => Layer::Activity.id(),
        "opportunities" => Layer::Opportunity.id(),
        other => other.strip_suffix('s').unwrap_or(other),
    }
}
