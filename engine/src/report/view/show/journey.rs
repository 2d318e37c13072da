//! The journeys, read from either side: a map of phases and layers, one phase, or one layer.

use super::{begin, of_each};
use crate::instrument::Layer as Depth;
use crate::report::Reporter;
use crate::report::result::{AtlasPhaseResult, AtlasResult};
use crate::report::view::page::{
    Block, Cell, Cited, Column, Content, Journey, Layer, Page, Stop, Table, TableKind, Tone,
};
use crate::report::view::statement::{acted_on, cite, layer, listed};
use crate::text::message::Message;

/// How much every journey holds, layer by layer.
pub fn overview(reporter: &Reporter<'_>, atlases: &[AtlasResult<'_>]) -> Page {
    let locale = reporter.locale();
    let label = locale.get("show-journeys");
    let mut page = begin(reporter, &label);
    let rows = atlases.iter().map(|atlas| {
        let counts = Depth::ALL.map(|layer| {
            let cells = atlas.phases.iter().flat_map(|phase| &phase.cells);
            let cells = cells.filter(|cell| cell.layer == layer);
            let ids = cells.flat_map(|cell| &cell.items).map(|item| item.id);
            let mut ids: Vec<_> = ids.collect();
            ids.sort_unstable();
            ids.dedup();
            count(ids.len())
        });
        let name = Cell::from(name(reporter, atlas));
        [name].into_iter().chain(counts).collect()
    });
    page.push(Block::Table(Table {
        kind: TableKind::Texts,
        header: columns(reporter, "show-journey"),
        rows: rows.collect(),
        label,
    }));
    page.push(Block::plain(locale.get("show-more-journey")));
    page
}

/// Journeys; the whole of each, or only some phases or layers.
pub fn journeys(reporter: &Reporter<'_>, atlases: &[AtlasResult<'_>], whole: bool) -> Page {
    let journeys = (1..).zip(atlases).map(|(number, atlas)| {
        let title = Message::new("show-journey-of").text("persona", name(reporter, atlas));
        let blocks = journey(reporter, number, atlas, whole);
        (reporter.locale().say(&title), blocks)
    });
    of_each(reporter, journeys)
}

fn name(reporter: &Reporter<'_>, atlas: &AtlasResult<'_>) -> String {
    match atlas.persona {
        Some(persona) => reporter.name(persona).to_owned(),
        None => reporter.locale().get("show-general"),
    }
}

/// A column a layer, named in a word.
fn columns(reporter: &Reporter<'_>, first: &'static str) -> Vec<Column> {
    let layers = Depth::ALL.map(|layer| {
        Column::narrow(reporter.locale().get(match layer {
            Depth::Activity => "column-activities",
            Depth::Touchpoint => "column-touchpoints",
            Depth::Thought => "column-thoughts",
            Depth::Threshold => "column-thresholds",
            Depth::Opportunity => "column-opportunities",
        }))
    });
    let first = [Column::new(reporter.locale().get(first))];
    first.into_iter().chain(layers).collect()
}

/// Nothing is easier to see than a zero.
fn count(items: usize) -> Cell {
    if items == 0 {
        "-".into()
    } else {
        items.to_string().into()
    }
}

fn journey(
    reporter: &Reporter<'_>,
    number: usize,
    atlas: &AtlasResult<'_>,
    whole: bool,
) -> Vec<Block> {
    let remark = atlas.remark.iter();
    let mut blocks: Vec<_> = remark
        .map(|remark| Block::Paragraph((*remark).to_owned(), Tone::Warning))
        .collect();
    if whole {
        blocks.push(map(reporter, atlas));
    }
    let phases = atlas.phases.iter();
    let stops = phases.map(|phase| stop(reporter, number, phase));
    let stops: Vec<_> = stops
        .filter(|stop| !stop.layers.is_empty() || !stop.treatments.is_empty())
        .collect();
    blocks.push(if stops.is_empty() {
        Block::plain(reporter.locale().get("show-nothing"))
    } else {
        Block::Journey(Journey { title: None, stops })
    });
    blocks
}

/// The map: phases down, layers across, how much there is at each crossing.
fn map(reporter: &Reporter<'_>, atlas: &AtlasResult<'_>) -> Block {
    let mut rows = Vec::new();
    let mut pathway = None;
    for phase in &atlas.phases {
        // The steps of a pathway stand under its name.
        if let Some(next) = phase.pathway.filter(|_| phase.pathway != pathway) {
            let blanks = Depth::ALL.map(|_| Cell::default());
            let name = Cell::from(format!("({})", reporter.name(next)));
            rows.push([name].into_iter().chain(blanks).collect());
        }
        pathway = phase.pathway;
        let name = format!("{}. {}", phase.number, reporter.name(phase.phase));
        let name = Cell::from(name);
        let counts = phase.cells.iter().map(|cell| count(cell.items.len()));
        rows.push([name].into_iter().chain(counts).collect());
    }
    Block::Table(Table {
        label: name(reporter, atlas),
        kind: TableKind::Texts,
        header: columns(reporter, "show-phase"),
        rows,
    })
}

fn stop(reporter: &Reporter<'_>, number: usize, phase: &AtlasPhaseResult<'_>) -> Stop {
    // Along one layer only what is in that layer is told.
    let layered = phase.cells.len() < Depth::ALL.len();
    let treatment = phase.treatment.iter().filter(|_| !layered);
    Stop {
        id: format!("stop-{number}-{}", phase.number),
        number: phase.number,
        name: reporter.name(phase.phase).to_owned(),
        pathway: phase.pathway.map(|it| reporter.name(it).to_owned()),
        attention: phase.attention.map(|it| reporter.attention(it)),
        about: None,
        treatments: treatment
            .map(|treatment| Cited {
                text: treatment.text.to_owned(),
                from: cite(&[treatment.section], reporter),
            })
            .collect(),
        layers: layers(reporter, phase),
    }
}

fn layers(reporter: &Reporter<'_>, phase: &AtlasPhaseResult<'_>) -> Vec<Layer> {
    let cells = phase.cells.iter().enumerate();
    let cells = cells.filter(|(_, cell)| !cell.items.is_empty());
    let layers = cells.filter_map(|(row, cell)| {
        let content = if cell.layer == Depth::Touchpoint {
            listed(&cell.items, reporter)
        } else {
            let items = cell.items.iter();
            Content::Entries(items.map(|item| acted_on(item, reporter)).collect())
        };
        layer(row, reporter.layer(cell.layer), content)
    });
    layers.collect()
}
