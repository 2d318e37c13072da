//! What the entries of a journey have in common: their tables, and whom and where they are about.

use super::super::{ActorIx, PersonaIx, PhaseIx, StepKindIx};
use super::Loader;
use crate::syntax::Fields;
use crate::syntax::diagnostic::Diagnostic;
use crate::text::message::Message;

/// The tables of one kind in all files.
pub(super) fn tables<'a>(
    loader: &mut Loader,
    files: &mut [Fields<'a>],
    key: &'static str,
) -> Vec<Fields<'a>> {
    let mut tables = Vec::new();
    for file in files {
        tables.extend(file.tables(key, &mut loader.problems));
    }
    tables
}

pub(super) fn missing(loader: &mut Loader, table: &Fields<'_>, key: &'static str) {
    let message = Message::new("missing-key").text("key", key);
    loader.report(Diagnostic::new(message).at(table.file(), table.span()));
}

pub(super) fn whose(loader: &mut Loader, table: &mut Fields<'_>) -> Option<PersonaIx> {
    let persona = loader.reference(table, "persona", "persona");
    persona.map(PersonaIx::new)
}

/// The kind of step that something is, if it is said.
pub(super) fn kind(loader: &mut Loader, table: &mut Fields<'_>) -> Option<StepKindIx> {
    table.entry("kind")?;
    loader.reference(table, "kind", "kind").map(StepKindIx::new)
}

/// The phases in a list, in the order of a journey.
pub(super) fn where_on(loader: &mut Loader, table: &mut Fields<'_>) -> Vec<PhaseIx> {
    let mut phases = loader.references(table, "phases", "phase");
    phases.sort_unstable();
    phases.into_iter().map(PhaseIx::new).collect()
}

pub(super) fn who_can_act(loader: &mut Loader, table: &mut Fields<'_>) -> Vec<ActorIx> {
    let found = loader.references(table, "actors", "actor");
    if table.list("actors", &mut loader.problems).is_empty() {
        missing(loader, table, "actors");
    }
    found.into_iter().map(ActorIx::new).collect()
}
