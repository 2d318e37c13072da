//! From files to a valid [`Instrument`], or to every reason why not.
//!
//! One module a file reads its tables; `Loader` holds what they share: the languages, the problems found so far, and
//! how an id becomes an index. Order matters once: questions first, because everything else refers to their options.
//!
//! A file that is no TOML hides its own problems only: the others are still read, and what they name that may stand in
//! the unreadable file is not called unknown. Without questions there is nothing to refer to, so nothing else is read.

mod ask_when;
mod files;
mod items;
mod journeys;
mod loader;
mod parts;
mod personas;
mod questions;
mod tree;
mod words;

pub use files::Files;
pub use tree::{Spot, Tree};

use loader::{Loader, Seen};

use super::Instrument;
use crate::syntax::diagnostic::Diagnostic;

/// Reads and validates an instrument.
///
/// # Errors
/// Every problem of its files, sorted by place.
pub fn load(files: &Files) -> Result<Instrument, Vec<Diagnostic>> {
    load_with_places(files).map(|(instrument, _)| instrument)
}

/// Reads and validates an instrument, and keeps where everything stands.
///
/// # Errors
/// As [`load`].
pub fn load_with_places(files: &Files) -> Result<(Instrument, Tree), Vec<Diagnostic>> {
    let (tree, mut problems) = Tree::parse(files);
    let mut loader = Loader::for_tree(&tree);
    let instrument = read(&mut loader, &tree, files);
    problems.append(&mut loader.problems);
    match instrument {
        Some(instrument) if problems.is_empty() => Ok((instrument, tree)),
        _ => {
            Diagnostic::sort(&mut problems);
            Err(problems)
        }
    }
}

/// All files. There may be an instrument even if there are problems; it is none to use.
fn read(loader: &mut Loader, tree: &Tree, files: &Files) -> Option<Instrument> {
    let (file, node) = tree.questions()?;
    // Without a head there are no languages, and every text would be reported.
    let head = questions::read(loader, file, node)?;
    let people = match tree.personas() {
        Some((file, node)) => personas::read(loader, file, node),
        None => personas::People::default(),
    };
    let roads = journeys::read(loader, tree.journeys(), &people.personas);
    Some(Instrument {
        version: head.version,
        hash: files.hash(),
        title: head.title,
        source: head.source,
        no_barriers: head.no_barriers,
        statuses: head.statuses,
        languages: std::mem::take(&mut loader.languages),
        questions: std::mem::take(&mut loader.questions),
        tuning: people.tuning?,
        strengths: people.strengths,
        personas: people.personas,
        agreements: people.agreements,
        cautions: people.cautions,
        phases: roads.phases,
        pathways: roads.pathways,
        preferences: roads.preferences,
        treatments: roads.treatments,
        reasons: roads.reasons,
        step_kinds: roads.step_kinds,
        categories: roads.categories,
        actors: roads.actors,
        items: roads.items,
        insights: roads.insights,
        themes: roads.themes,
        recommendations: roads.recommendations,
    })
}
