//! What is on the journeys: activities, touchpoints, thoughts, thresholds and opportunities.

use std::collections::BTreeMap;

use super::super::{CategoryIx, Item, ItemIx, Layer, PathwayIx, ReasonIx, Sort};
use super::parts::{kind, missing, tables, where_on, who_can_act, whose};
use super::{Loader, Seen};
use crate::syntax::Fields;
use crate::syntax::diagnostic::Diagnostic;
use crate::text::message::Message;

/// All layers. Opportunities refer to thresholds, so those links wait until all items are known.
pub(super) fn read<'a>(
    loader: &mut Loader,
    files: &mut [Fields<'a>],
    seen: &mut Seen<'a>,
) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    let mut waiting = Vec::new();
    for layer in Layer::ALL {
        for mut table in tables(loader, files, layer.id()) {
            items.push(item(loader, &mut table, layer, seen));
            waiting.push(table);
        }
    }
    let thresholds = items.iter().filter(|item| item.layer == Layer::Threshold);
    loader.know("threshold", thresholds.map(|item| item.id.as_str()));
    let first = items.iter().position(|item| item.layer == Layer::Threshold);
    let themes = themes(&items);
    for (at, mut table) in waiting.into_iter().enumerate() {
        if let Some((theme, span)) = table.optional_text("theme", &mut loader.problems)
            && themes.get(theme) == Some(&1)
            && !loader.is_hidden("threshold")
        {
            let message = Message::new("theme-alone").text("theme", theme);
            let problem = Diagnostic::new(message).at(table.file(), span);
            let others = themes.keys().map(String::as_str);
            let problem = loader.suggesting(problem, theme, others);
            loader.report(problem);
        }
        if items[at].layer == Layer::Opportunity {
            let answers = loader.references(&mut table, "answers", "threshold");
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

/// The themes and how many items have each.
fn themes(items: &[Item]) -> BTreeMap<String, usize> {
    let mut themes = BTreeMap::new();
    for theme in items.iter().filter_map(|item| item.theme.as_ref()) {
        *themes.entry(theme.clone()).or_default() += 1;
    }
    themes
}

fn item<'a>(
    loader: &mut Loader,
    table: &mut Fields<'a>,
    layer: Layer,
    seen: &mut Seen<'a>,
) -> Item {
    let id = loader.id(table, seen);
    let persona = match table.entry("persona") {
        Some(_) => whose(loader, table),
        None => None,
    };
    let phases = where_on(loader, table);
    if table.list("phases", &mut loader.problems).is_empty() {
        missing(loader, table, "phases");
    }
    let pathways = loader.references(table, "pathways", "pathway");
    let weighed = matches!(layer, Layer::Threshold | Layer::Opportunity);
    let mut category = None;
    let mut reasons = Vec::new();
    if weighed {
        category = loader.reference(table, "category", "category");
        reasons = loader.references(table, "reasons", "reason");
    }
    let sort = match layer {
        Layer::Touchpoint => loader
            .one_of(table, "sort", &["who", "what"])
            .map(|at| [Sort::Who, Sort::What][at]),
        _ => None,
    };
    let actors = match layer {
        Layer::Opportunity => who_can_act(loader, table),
        _ => Vec::new(),
    };
    let kind = match layer {
        Layer::Opportunity => kind(loader, table),
        _ => None,
    };
    let theme = table.optional_text("theme", &mut loader.problems);
    let certain = match table.entry("certainty") {
        Some(_) => loader.one_of(table, "certainty", &["sure", "doubtful"]) != Some(1),
        None => true,
    };
    let mut sections = vec![loader.section(table)];
    let also = loader.distinct(table, "also");
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
        kind,
        theme: theme.map(|(theme, _)| theme.to_owned()),
        text: loader.text(table, "text"),
        sections,
        certain,
    }
}
