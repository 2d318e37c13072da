//! `journeys.toml`: phases, pathways, who takes which, and what stands in the way or helps.

use std::sync::Arc;

use super::super::{
    ActorIx, Attention, CategoryIx, Item, ItemKind, Named, Pathway, PathwayIx, Persona, PersonaIx,
    Phase, Preference, Reason, ReasonIx, Stage, Step, Treatment,
};
use super::Loader;
use crate::diagnostic::{Diagnostic, SourceFile};
use crate::message::Message;
use crate::source::{Fields, Node};

#[derive(Default)]
pub(super) struct Roads {
    pub(super) phases: Vec<Phase>,
    pub(super) pathways: Vec<Pathway>,
    pub(super) preferences: Vec<Preference>,
    pub(super) treatments: Vec<Treatment>,
    pub(super) reasons: Vec<Reason>,
    pub(super) categories: Vec<Named>,
    pub(super) actors: Vec<Named>,
    pub(super) items: Vec<Item>,
}

pub(super) fn read(
    loader: &mut Loader,
    file: &Arc<SourceFile>,
    node: &Node,
    personas: &[Persona],
) -> Roads {
    let mut roads = Roads::default();
    let Some(mut fields) = Fields::of(file, node, &mut loader.problems) else {
        return roads;
    };
    roads.categories = Named::read_all(loader, &mut fields, "category");
    roads.actors = Named::read_all(loader, &mut fields, "actor");
    // Phases and steps appear in one journey, so their ids share one space.
    let mut places = Vec::new();
    roads.phases = phases(loader, &mut fields, &mut places);
    roads.pathways = pathways(loader, &mut fields, &mut places);
    roads.reasons = reasons(loader, &mut fields);
    roads.preferences = fields
        .tables("preference", &mut loader.problems)
        .into_iter()
        .filter_map(|table| preference(loader, table, personas, &roads.pathways))
        .collect();
    roads.treatments = fields
        .tables("treatment", &mut loader.problems)
        .into_iter()
        .filter_map(|table| treatment(loader, table, personas, &roads.phases))
        .collect();
    let mut seen = Vec::new();
    for (key, kind) in [
        ("threshold", ItemKind::Threshold),
        ("opportunity", ItemKind::Opportunity),
    ] {
        for table in fields.tables(key, &mut loader.problems) {
            let item = item(loader, table, kind, &mut seen, personas, &roads);
            roads.items.extend(item);
        }
    }
    check_every_persona_has_a_way(loader, file, personas, &roads);
    fields.finish(&mut loader.problems);
    roads
}

fn phases<'a>(loader: &mut Loader, fields: &mut Fields<'a>, seen: &mut Vec<&'a str>) -> Vec<Phase> {
    let mut phases = Vec::new();
    for mut table in fields.tables("phase", &mut loader.problems) {
        let stage = loader.reference(
            &mut table,
            "stage",
            "stage",
            ["before", "after"].into_iter(),
        );
        phases.push(Phase {
            id: loader.id(&mut table, seen),
            stage: if stage == Some(0) {
                Stage::Before
            } else {
                Stage::After
            },
            name: loader.text(&mut table, "name"),
            about: loader.text(&mut table, "about"),
            section: loader.section(&mut table),
        });
        table.finish(&mut loader.problems);
    }
    phases
}

fn pathways<'a>(
    loader: &mut Loader,
    fields: &mut Fields<'a>,
    places: &mut Vec<&'a str>,
) -> Vec<Pathway> {
    let mut seen = Vec::new();
    let mut pathways = Vec::new();
    for mut table in fields.tables("pathway", &mut loader.problems) {
        let mut steps = Vec::new();
        for mut step in table.tables("step", &mut loader.problems) {
            steps.push(Step {
                id: loader.id(&mut step, places),
                name: loader.text(&mut step, "name"),
                about: loader.text(&mut step, "about"),
            });
            step.finish(&mut loader.problems);
        }
        pathways.push(Pathway {
            id: loader.id(&mut table, &mut seen),
            name: loader.text(&mut table, "name"),
            about: loader.text(&mut table, "about"),
            section: loader.section(&mut table),
            steps,
        });
        table.finish(&mut loader.problems);
    }
    pathways
}

fn reasons(loader: &mut Loader, fields: &mut Fields<'_>) -> Vec<Reason> {
    let mut seen = Vec::new();
    let mut reasons = Vec::new();
    for mut table in fields.tables("reason", &mut loader.problems) {
        let reason = Reason {
            id: loader.id(&mut table, &mut seen),
            when: loader.conditions(&mut table, "when"),
            text: loader.text(&mut table, "text"),
            section: loader.section(&mut table),
        };
        // A condition that was refused has been reported already.
        if table.list("when", &mut loader.problems).is_empty() {
            let message = Message::new("missing-key").text("key", "when");
            loader.report(Diagnostic::new(message).at(table.file(), table.span()));
        }
        table.finish(&mut loader.problems);
        reasons.push(reason);
    }
    reasons
}

fn whose(loader: &mut Loader, table: &mut Fields<'_>, personas: &[Persona]) -> Option<PersonaIx> {
    let ids = personas.iter().map(|persona| persona.id.as_str());
    loader
        .reference(table, "persona", "persona", ids)
        .map(PersonaIx::new)
}

fn preference(
    loader: &mut Loader,
    mut table: Fields<'_>,
    personas: &[Persona],
    pathways: &[Pathway],
) -> Option<Preference> {
    let persona = whose(loader, &mut table, personas);
    let ids = pathways.iter().map(|pathway| pathway.id.as_str());
    let pathway = loader.reference(&mut table, "pathway", "pathway", ids);
    let when = loader.conditions(&mut table, "when");
    let because = loader.text(&mut table, "because");
    let section = loader.section(&mut table);
    table.finish(&mut loader.problems);
    Some(Preference {
        persona: persona?,
        pathway: PathwayIx::new(pathway?),
        when,
        because,
        section,
    })
}

fn treatment(
    loader: &mut Loader,
    mut table: Fields<'_>,
    personas: &[Persona],
    phases: &[Phase],
) -> Option<Treatment> {
    let persona = whose(loader, &mut table, personas);
    let ids = phases.iter().map(|phase| phase.id.as_str());
    let phase = loader.reference(&mut table, "phase", "phase", ids);
    let levels = Attention::ALL.into_iter().map(Attention::id);
    let attention = loader.reference(&mut table, "attention", "attention", levels);
    let text = loader.text(&mut table, "text");
    let section = loader.section(&mut table);
    table.finish(&mut loader.problems);
    Some(Treatment {
        persona: persona?,
        phase: phases[phase?].id.clone(),
        attention: Attention::ALL[attention?],
        text,
        section,
    })
}

fn item<'a>(
    loader: &mut Loader,
    mut table: Fields<'a>,
    kind: ItemKind,
    seen: &mut Vec<&'a str>,
    personas: &[Persona],
    roads: &Roads,
) -> Option<Item> {
    let id = loader.id(&mut table, seen);
    let persona = whose(loader, &mut table, personas);
    let categories = roads.categories.iter().map(|category| category.id.as_str());
    let category = loader.reference(&mut table, "category", "category", categories);
    let actors = match kind {
        ItemKind::Threshold => Vec::new(),
        ItemKind::Opportunity => {
            let ids = roads.actors.iter().map(|actor| actor.id.as_str());
            let actors = loader.references(&mut table, "actors", "actor", &ids);
            if actors.is_empty() {
                let message = Message::new("missing-key").text("key", "actors");
                loader.report(Diagnostic::new(message).at(table.file(), table.span()));
            }
            actors
        }
    };
    let ids = roads.reasons.iter().map(|reason| reason.id.as_str());
    let reasons = loader.references(&mut table, "reasons", "reason", &ids);
    let text = loader.text(&mut table, "text");
    let section = loader.section(&mut table);
    table.finish(&mut loader.problems);
    Some(Item {
        id,
        kind,
        persona: persona?,
        category: CategoryIx::new(category?),
        actors: actors.into_iter().map(ActorIx::new).collect(),
        reasons: reasons.into_iter().map(ReasonIx::new).collect(),
        text,
        section,
    })
}

/// Advice must never run out of pathways, so each persona has one that needs no condition.
fn check_every_persona_has_a_way(
    loader: &mut Loader,
    file: &Arc<SourceFile>,
    personas: &[Persona],
    roads: &Roads,
) {
    for (at, persona) in personas.iter().enumerate() {
        let always = roads
            .preferences
            .iter()
            .any(|preference| preference.persona.get() == at && preference.when.is_empty());
        if !always {
            let message = Message::new("persona-without-pathway").text("id", &persona.id);
            loader.report(Diagnostic::new(message).at(file, 0..0));
        }
    }
}
