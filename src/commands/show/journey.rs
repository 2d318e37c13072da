//! The journeys, read from either side: a map of phases and layers, one phase, or one layer.

use serde_json::json;

use super::{Shown, find};
use crate::problem::Problem;
use leerkompas_engine::instrument::{Layer, PersonaIx, PhaseIx};
use leerkompas_engine::message::Message;
use leerkompas_engine::report::{
    Atlas, AtlasPhase, Block, Entry, Page, Reporter, Tone, acted_on, cited, listed,
};

/// The id of the journey that holds for all personas.
const SHARED: &str = "general";

pub(super) fn show(
    reporter: &Reporter<'_>,
    id: Option<&str>,
    phase: Option<&str>,
    layer: Option<&str>,
) -> Result<Shown, Problem> {
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
    let atlases = results.iter().map(|result| reporter.atlas(result));
    let atlases: Vec<_> = atlases.collect();
    let whole = phase.is_none() && layer.is_none();
    let mut page = Page::default();
    if id.is_none() && whole {
        overview(reporter, &atlases, &mut page);
    } else {
        for atlas in &atlases {
            lay_out(reporter, atlas, whole, &mut page);
        }
    }
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

fn name(reporter: &Reporter<'_>, atlas: &Atlas) -> String {
    match &atlas.persona {
        Some(persona) => persona.text.clone(),
        None => reporter.locale().get("show-general"),
    }
}

/// How much every journey holds, layer by layer.
fn overview(reporter: &Reporter<'_>, atlases: &[Atlas], page: &mut Page) {
    let locale = reporter.locale();
    page.push(Block::Title(locale.get("show-journeys")));
    let mut header = vec![locale.get("show-journey")];
    header.extend(Layer::ALL.iter().map(|layer| column(reporter, *layer)));
    let rows = atlases.iter().map(|atlas| {
        let mut row = vec![name(reporter, atlas)];
        for layer in Layer::ALL {
            let cells = atlas.phases.iter().flat_map(|phase| &phase.cells);
            let items = cells.filter(|cell| cell.layer.id == layer.id());
            let mut ids: Vec<_> = items
                .flat_map(|cell| &cell.items)
                .map(|item| &item.id)
                .collect();
            ids.sort_unstable();
            ids.dedup();
            row.push(count(ids.len()));
        }
        row
    });
    page.push(Block::Table(header, rows.collect()));
    page.push(Block::Blank);
    page.push(Block::Paragraph(
        locale.get("show-more-journey"),
        Tone::Plain,
    ));
}

/// A layer in a word, for the head of a column.
fn column(reporter: &Reporter<'_>, layer: Layer) -> String {
    reporter.locale().get(match layer {
        Layer::Activity => "column-activities",
        Layer::Touchpoint => "column-touchpoints",
        Layer::Thought => "column-thoughts",
        Layer::Threshold => "column-thresholds",
        Layer::Opportunity => "column-opportunities",
    })
}

/// Nothing is easier to see than a zero.
fn count(items: usize) -> String {
    if items == 0 {
        "-".to_owned()
    } else {
        items.to_string()
    }
}

fn lay_out(reporter: &Reporter<'_>, atlas: &Atlas, whole: bool, page: &mut Page) {
    let locale = reporter.locale();
    let title = Message::new("show-journey-of").text("persona", name(reporter, atlas));
    page.push(Block::Title(locale.say(&title)));
    if let Some(remark) = &atlas.remark {
        page.push(Block::Paragraph(remark.clone(), Tone::Plain));
        page.push(Block::Blank);
    }
    if whole {
        map(reporter, atlas, page);
    }
    let mut empty = true;
    for phase in &atlas.phases {
        let blocks = stop(reporter, phase);
        if !blocks.is_empty() {
            empty = false;
            page.push(Block::Stop {
                number: phase.number,
                name: phase_name(phase),
                remark: phase
                    .attention
                    .as_ref()
                    .map(|attention| attention.text.clone()),
                blocks,
            });
        }
    }
    if empty {
        page.push(Block::Paragraph(locale.get("show-nothing"), Tone::Plain));
    }
    page.push(Block::Blank);
}

/// A step is named with its pathway, because several pathways have steps of the same name.
fn phase_name(phase: &AtlasPhase) -> String {
    match &phase.pathway {
        Some(pathway) => format!("{} ({})", phase.phase.text, pathway.text),
        None => phase.phase.text.clone(),
    }
}

/// The map: phases down, layers across, how much there is at each crossing.
fn map(reporter: &Reporter<'_>, atlas: &Atlas, page: &mut Page) {
    let locale = reporter.locale();
    let mut header = vec![locale.get("show-phase")];
    header.extend(Layer::ALL.iter().map(|layer| column(reporter, *layer)));
    let mut rows = Vec::new();
    let mut pathway = None;
    for phase in &atlas.phases {
        // The steps of a pathway stand under its name.
        if phase.pathway.is_some() && phase.pathway != pathway {
            let name = phase
                .pathway
                .iter()
                .map(|pathway| format!("({})", pathway.text));
            let blanks = std::iter::repeat_n(String::new(), Layer::ALL.len());
            rows.push(name.chain(blanks).collect());
        }
        pathway.clone_from(&phase.pathway);
        let mut row = vec![format!("{}. {}", phase.number, phase.phase.text)];
        row.extend(phase.cells.iter().map(|cell| count(cell.items.len())));
        rows.push(row);
    }
    page.push(Block::Table(header, rows));
}

fn stop(reporter: &Reporter<'_>, phase: &AtlasPhase) -> Vec<Block> {
    let mut blocks = Vec::new();
    // Along one layer only what is in that layer is told.
    let layered = phase.cells.len() < Layer::ALL.len();
    if let Some(treatment) = phase.treatment.as_ref().filter(|_| !layered) {
        let text = format!("{} [{}]", treatment.text, treatment.section);
        blocks.push(Block::Paragraph(text, Tone::Plain));
    }
    for cell in phase.cells.iter().filter(|cell| !cell.items.is_empty()) {
        if cell.layer.id == Layer::Touchpoint.id() {
            let line = listed(&cell.items, reporter.locale());
            blocks.push(Block::Field(cell.layer.text.clone(), line));
            continue;
        }
        let entries = cell.items.iter().map(|item| {
            let entry = Entry::new(cited(item, reporter.locale(), false));
            acted_on(entry, item, reporter.locale())
        });
        blocks.push(Block::Group(cell.layer.text.clone(), entries.collect()));
    }
    blocks
}
