//! What is there and does nothing: questions that nothing depends on, entries that nothing refers to.

use std::collections::HashSet;
use std::hash::Hash;

use super::subject::{Subject, warning};
use crate::instrument::{CategoryIx, QuestionIx, StepKindIx};
use crate::syntax::diagnostic::Diagnostic;
use crate::text::message::Message;

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    questions(subject, found);
    entries(subject, found);
}

/// A question is there to be scored, to decide what is asked or said, to divide a portfolio, or to give another's answer.
fn questions(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let instrument = subject.instrument;
    let conditions = subject.conditions.iter().flat_map(|one| one.all);
    let used: HashSet<QuestionIx> = conditions.map(|condition| condition.question).collect();
    for (ix, spot) in instrument.question_indices().zip(&subject.questions) {
        let question = instrument.question(ix);
        let derives = question.bands().is_some();
        if question.weight == 0 && !question.divides && !derives && !used.contains(&ix) {
            let message = Message::new("unused-question").text("id", &question.id);
            found.push(warning(message, &spot.key("id")));
        }
    }
}

fn entries(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let instrument = subject.instrument;
    let items = || instrument.items.iter();
    let advice = || instrument.recommendations.iter();
    let actors = items().flat_map(|item| &item.actors);
    let actors = actors.chain(advice().flat_map(|one| &one.actors));
    let reasons = set(items().flat_map(|item| &item.reasons).map(|ix| ix.get()));
    let categories = set(items()
        .filter_map(|item| item.category)
        .map(CategoryIx::get));
    let themes = set(advice().map(|one| one.theme.get()));
    let kinds = items().filter_map(|item| item.kind);
    let kinds = kinds.chain(advice().filter_map(|one| one.kind));
    let kinds = set(kinds.map(StepKindIx::get));
    let actors = set(actors.map(|ix| ix.get()));
    let pathways = instrument.preferences.iter();
    let pathways = set(pathways.map(|preference| preference.pathway.get()));
    let traits = instrument.personas.iter().flat_map(|one| &one.traits);
    let strengths = set(traits.map(|statement| statement.strength));
    for (key, what, used) in [
        ("reason", "reason", reasons),
        ("category", "category", categories),
        ("recommendation_theme", "theme", themes),
        ("actor", "actor", actors),
        ("kind", "kind", kinds),
        ("pathway", "pathway", pathways),
        ("strength", "strength", strengths),
    ] {
        for (at, spot) in subject.tree.rows(key).iter().enumerate() {
            if used.contains(&at) {
                continue;
            }
            let id = spot.key("id");
            let name = id.text().unwrap_or_default();
            let message = Message::new("unused-entry")
                .text("what", what)
                .text("id", name);
            found.push(warning(message, &id));
        }
    }
}

fn set<T: Eq + Hash>(used: impl Iterator<Item = T>) -> HashSet<T> {
    used.collect()
}
