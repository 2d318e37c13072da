//! What is on the journeys: activities, touchpoints, thoughts, thresholds and opportunities.

use super::super::{CategoryIx, Item, ItemIx, Layer, PathwayIx, Persona, ReasonIx, Sort};
use super::Loader;
use super::journeys::{Roads, missing, tables, where_on, who_can_act, whose};
use crate::diagnostic::Diagnostic;
use crate::message::Message;
use crate::source::Fields;

/// All layers. Opportunities refer to thresholds, so those links wait until all items are known.
pub(super) fn read(
    loader: &mut Loader,
    files: &mut [Fields<'_>],
    personas: &[Persona],
    roads: &Roads,
) -> Vec<Item> {
    let mut seen = Vec::new();
    let mut items: Vec<Item> = Vec::new();
    let mut waiting = Vec::new();
    for layer in Layer::ALL {
        for mut table in tables(loader, files, layer.id()) {
            items.push(item(loader, &mut table, layer, &mut seen, personas, roads));
            waiting.push(table);
        }
    }
    let thresholds = items.iter().filter(|item| item.layer == Layer::Threshold);
    let thresholds: Vec<_> = thresholds.map(|item| item.id.clone()).collect();
    let first = items.iter().position(|item| item.layer == Layer::Threshold);
    let themes: Vec<_> = items.iter().filter_map(|item| item.theme.clone()).collect();
    for (at, mut table) in waiting.into_iter().enumerate() {
        if let Some((theme, span)) = table.optional_text("theme", &mut loader.problems)
            && themes.iter().filter(|other| *other == theme).count() == 1
        {
            let message = Message::new("theme-alone").text("theme", theme);
            let others = themes
                .iter()
                .map(String::as_str)
                .filter(|other| *other != theme);
            loader.report(
                Diagnostic::new(message)
                    .at(table.file(), span)
                    .suggest(theme, others),
            );
        }
        if items[at].layer == Layer::Opportunity {
            let ids = thresholds.iter().map(String::as_str);
            let answers = loader.references(&mut table, "answers", "threshold", &ids);
            let offset = first.unwrap_or_default();
            items[at].answers = answers
                .into_iter()
                .map(|at| ItemIx::new(at + offset))
                .collect();
        }
        table.finish(&mut loader.problems);
    }
    items
}

fn item<'a>(
    loader: &mut Loader,
    table: &mut Fields<'a>,
    layer: Layer,
    seen: &mut Vec<&'a str>,
    personas: &[Persona],
    roads: &Roads,
) -> Item {
    let id = loader.id(table, seen);
    let persona = match table.entry("persona") {
        Some(_) => whose(loader, table, personas),
        None => None,
    };
    let phases = where_on(loader, table, &roads.phases);
    if table.list("phases", &mut loader.problems).is_empty() {
        missing(loader, table, "phases");
    }
    let pathways = roads.pathways.iter().map(|pathway| pathway.id.as_str());
    let pathways = loader.references(table, "pathways", "pathway", &pathways);
    let weighed = matches!(layer, Layer::Threshold | Layer::Opportunity);
    let mut category = None;
    let mut reasons = Vec::new();
    if weighed {
        let ids = roads.categories.iter().map(|category| category.id.as_str());
        category = loader.reference(table, "category", "category", ids);
        let ids = roads.reasons.iter().map(|reason| reason.id.as_str());
        reasons = loader.references(table, "reasons", "reason", &ids);
    }
    let sort = match layer {
        Layer::Touchpoint => loader
            .reference(table, "sort", "sort", ["who", "what"].into_iter())
            .map(|at| [Sort::Who, Sort::What][at]),
        _ => None,
    };
    let actors = match layer {
        Layer::Opportunity => who_can_act(loader, table, &roads.actors),
        _ => Vec::new(),
    };
    let theme = table.optional_text("theme", &mut loader.problems);
    let certainty = ["sure", "doubtful"].into_iter();
    let certain = match table.entry("certainty") {
        Some(_) => loader.reference(table, "certainty", "certainty", certainty) != Some(1),
        None => true,
    };
    let mut sections = vec![loader.section(table)];
    let also = table.texts("also", &mut loader.problems);
    sections.extend(also.into_iter().map(|(section, _)| section.to_owned()));
    Item {
        id,
        layer,
        persona,
        phases,
        pathways: pathways.into_iter().map(PathwayIx::new).collect(),
        when: loader.conditions(table, "when"),
        category: category.map(CategoryIx::new),
        sort,
        actors,
        answers: Vec::new(),
        reasons: reasons.into_iter().map(ReasonIx::new).collect(),
        theme: theme.map(|(theme, _)| theme.to_owned()),
        text: loader.text(table, "text"),
        sections,
        certain,
    }
}
