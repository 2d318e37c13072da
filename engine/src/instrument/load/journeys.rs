//! `journeys.toml` and the files in `journeys/`: phases, pathways, who takes which, and what is on the way.
//!
//! All files together are one: a table may stand in any of them. What others refer to is read first.

use std::sync::Arc;

use super::super::{
    Actor, Attention, Insight, Item, Named, Pathway, PathwayIx, Persona, Phase, PhaseIx, Place,
    Preference, Reason, Recommendation, StepKind, ThemeIx, Treatment,
};
use super::parts::{kind, missing, tables, where_on, who_can_act, whose};
use super::{Loader, Seen, items};
use crate::syntax::diagnostic::{Diagnostic, SourceFile};
use crate::syntax::{Fields, Node};
use crate::text::message::Message;

#[derive(Default)]
pub(super) struct Roads {
    pub(super) phases: Vec<Phase>,
    pub(super) pathways: Vec<Pathway>,
    pub(super) preferences: Vec<Preference>,
    pub(super) treatments: Vec<Treatment>,
    pub(super) reasons: Vec<Reason>,
    pub(super) categories: Vec<Named>,
    pub(super) actors: Vec<Actor>,
    pub(super) step_kinds: Vec<StepKind>,
    pub(super) items: Vec<Item>,
    pub(super) insights: Vec<Insight>,
    pub(super) themes: Vec<Named>,
    pub(super) recommendations: Vec<Recommendation>,
}

pub(super) fn read(
    loader: &mut Loader,
    files: &[(Arc<SourceFile>, Node)],
    personas: &[Persona],
) -> Roads {
    let mut roads = Roads::default();
    let mut files: Vec<_> = files
        .iter()
        .filter_map(|(file, node)| Fields::of(file, node, &mut loader.problems))
        .collect();
    let files = &mut files;
    loader.know(
        "persona",
        personas.iter().map(|persona| persona.id.as_str()),
    );
    roads.categories = Named::read_all(loader, files, "category");
    loader.know(
        "category",
        roads.categories.iter().map(|one| one.id.as_str()),
    );
    roads.themes = Named::read_all(loader, files, "recommendation_theme");
    loader.know("theme", roads.themes.iter().map(|one| one.id.as_str()));
    roads.actors = actors(loader, files);
    loader.know("actor", roads.actors.iter().map(|one| one.id.as_str()));
    roads.step_kinds = step_kinds(loader, files);
    loader.know("kind", roads.step_kinds.iter().map(|one| one.id.as_str()));
    phases_and_pathways(loader, files, &mut roads);
    loader.know("phase", roads.phases.iter().map(|one| one.id.as_str()));
    loader.know("pathway", roads.pathways.iter().map(|one| one.id.as_str()));
    roads.reasons = reasons(loader, files);
    loader.know("reason", roads.reasons.iter().map(|one| one.id.as_str()));
    roads.preferences = each(loader, files, "preference", preference);
    roads.treatments = each(loader, files, "treatment", treatment);
    roads.insights = insights(loader, files);
    // Recommendations and items are steps of plans, which name them by id.
    let mut seen = Seen::new();
    roads.recommendations = recommendations(loader, files, &mut seen);
    roads.items = items::read(loader, files, &mut seen);
    check_every_persona_has_a_way(loader, personas, &roads);
    for file in std::mem::take(files) {
        file.finish(&mut loader.problems);
    }
    roads
}

/// Reads the tables of one kind, each by the same function, and reports the keys that it did not ask for.
fn each<'a, T>(
    loader: &mut Loader,
    files: &mut [Fields<'a>],
    key: &'static str,
    mut read: impl FnMut(&mut Loader, &mut Fields<'a>) -> Option<T>,
) -> Vec<T> {
    let mut all = Vec::new();
    for mut table in tables(loader, files, key) {
        all.extend(read(loader, &mut table));
        table.finish(&mut loader.problems);
    }
    all
}

impl Named {
    fn read_all(loader: &mut Loader, files: &mut [Fields<'_>], key: &'static str) -> Vec<Named> {
        let mut seen = Seen::new();
        let mut all = Vec::new();
        for mut table in tables(loader, files, key) {
            // A name may rest on a section; it is checked and not kept.
            if table.entry("section").is_some() {
                loader.section(&mut table);
            }
            all.push(Named {
                id: loader.id(&mut table, &mut seen),
                name: loader.text(&mut table, "name"),
            });
            table.finish(&mut loader.problems);
        }
        all
    }
}

fn actors(loader: &mut Loader, files: &mut [Fields<'_>]) -> Vec<Actor> {
    let mut seen = Seen::new();
    let mut actors = Vec::new();
    for mut table in tables(loader, files, "actor") {
        actors.push(Actor {
            id: loader.id(&mut table, &mut seen),
            name: loader.text(&mut table, "name"),
            own: table.truth("own", false, &mut loader.problems),
        });
        table.finish(&mut loader.problems);
    }
    actors
}

fn step_kinds(loader: &mut Loader, files: &mut [Fields<'_>]) -> Vec<StepKind> {
    let mut seen = Seen::new();
    each(loader, files, "kind", |loader, table| {
        Some(StepKind {
            id: loader.id(table, &mut seen),
            when: loader.conditions(table, "when"),
        })
    })
}

/// Phases and steps appear in one journey, so their ids share one space.
fn phases_and_pathways(loader: &mut Loader, files: &mut [Fields<'_>], roads: &mut Roads) {
    let mut seen = Seen::new();
    let mut after = Vec::new();
    for mut table in tables(loader, files, "phase") {
        let stage = loader.one_of(&mut table, "stage", &["before", "after"]);
        let phase = Phase {
            id: loader.id(&mut table, &mut seen),
            place: if stage == Some(0) {
                Place::Before
            } else {
                Place::After
            },
            name: loader.text(&mut table, "name"),
            about: loader.text(&mut table, "about"),
            section: loader.section(&mut table),
        };
        table.finish(&mut loader.problems);
        match phase.place {
            Place::After => after.push(phase),
            _ => roads.phases.push(phase),
        }
    }
    let mut pathways_seen = Seen::new();
    for mut table in tables(loader, files, "pathway") {
        let ix = PathwayIx::new(roads.pathways.len());
        let section = loader.section(&mut table);
        for mut step in table.tables("step", &mut loader.problems) {
            roads.phases.push(Phase {
                id: loader.id(&mut step, &mut seen),
                place: Place::On(ix),
                name: loader.text(&mut step, "name"),
                about: loader.text(&mut step, "about"),
                section: section.clone(),
            });
            step.finish(&mut loader.problems);
        }
        roads.pathways.push(Pathway {
            id: loader.id(&mut table, &mut pathways_seen),
            name: loader.text(&mut table, "name"),
            about: loader.text(&mut table, "about"),
            section,
        });
        table.finish(&mut loader.problems);
    }
    roads.phases.append(&mut after);
}

fn reasons(loader: &mut Loader, files: &mut [Fields<'_>]) -> Vec<Reason> {
    let mut seen = Seen::new();
    let mut reasons = Vec::new();
    for mut table in tables(loader, files, "reason") {
        let reason = Reason {
            id: loader.id(&mut table, &mut seen),
            when: loader.conditions(&mut table, "when"),
            text: loader.text(&mut table, "text"),
            section: loader.section(&mut table),
        };
        // A condition that was refused has been reported already.
        if table.list("when", &mut loader.problems).is_empty() {
            missing(loader, &table, "when");
        }
        table.finish(&mut loader.problems);
        reasons.push(reason);
    }
    reasons
}

fn preference(loader: &mut Loader, table: &mut Fields<'_>) -> Option<Preference> {
    let persona = whose(loader, table);
    let pathway = loader.reference(table, "pathway", "pathway");
    let when = loader.conditions(table, "when");
    let because = loader.text(table, "because");
    let section = loader.section(table);
    Some(Preference {
        persona: persona?,
        pathway: PathwayIx::new(pathway?),
        when,
        because,
        section,
    })
}

fn treatment(loader: &mut Loader, table: &mut Fields<'_>) -> Option<Treatment> {
    let persona = whose(loader, table);
    let phase = loader.reference(table, "phase", "phase");
    let attention = loader.one_of(table, "attention", &Attention::ALL.map(Attention::id));
    let text = loader.text(table, "text");
    let section = loader.section(table);
    Some(Treatment {
        persona: persona?,
        phase: PhaseIx::new(phase?),
        attention: Attention::ALL[attention?],
        text,
        section,
    })
}

fn insights(loader: &mut Loader, files: &mut [Fields<'_>]) -> Vec<Insight> {
    let mut seen = Seen::new();
    let mut insights = Vec::new();
    for mut table in tables(loader, files, "insight") {
        insights.push(Insight {
            id: loader.id(&mut table, &mut seen),
            when: loader.conditions(&mut table, "when"),
            phases: where_on(loader, &mut table),
            text: loader.text(&mut table, "text"),
            section: loader.section(&mut table),
        });
        table.finish(&mut loader.problems);
    }
    insights
}

fn recommendations<'a>(
    loader: &mut Loader,
    files: &mut [Fields<'a>],
    seen: &mut Seen<'a>,
) -> Vec<Recommendation> {
    let mut recommendations = Vec::new();
    for mut table in tables(loader, files, "recommendation") {
        let id = loader.id(&mut table, seen);
        let theme = loader.reference(&mut table, "recommendation", "theme");
        let phases = where_on(loader, &mut table);
        if table.list("phases", &mut loader.problems).is_empty() {
            missing(loader, &table, "phases");
        }
        let actors = who_can_act(loader, &mut table);
        let when = loader.conditions(&mut table, "when");
        let kind = kind(loader, &mut table);
        let text = loader.text(&mut table, "text");
        let section = loader.section(&mut table);
        table.finish(&mut loader.problems);
        recommendations.extend(theme.map(|theme| Recommendation {
            id,
            theme: ThemeIx::new(theme),
            phases,
            actors,
            when,
            kind,
            text,
            section,
        }));
    }
    recommendations
}

/// Advice must never run out of pathways, so each persona has one that needs no condition.
fn check_every_persona_has_a_way(loader: &mut Loader, personas: &[Persona], roads: &Roads) {
    if loader.is_hidden("pathway") {
        return;
    }
    for (at, persona) in personas.iter().enumerate() {
        let mut own = roads
            .preferences
            .iter()
            .filter(|preference| preference.persona.get() == at);
        if !own.any(|preference| preference.when.is_empty()) {
            let message = Message::new("persona-without-pathway").text("id", &persona.id);
            loader.report(Diagnostic::new(message));
        }
    }
}
