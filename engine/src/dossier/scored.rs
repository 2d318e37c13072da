//! From a scored document back to the dossier that it was made from: it holds all known answers, so it can be scored again.

use std::sync::Arc;

use super::decision::{BARRIERS, PLAN};
use super::model::{Dossier, Edition};
use super::read::parse_node;
use crate::instrument::Instrument;
use crate::syntax::diagnostic::{Diagnostic, SourceFile};
use crate::syntax::{Entry, Node, Value};

/// The key of the trainings of a document; those of a dossier stand under `training`.
const TRAININGS: &str = "trainings";

/// Whether a tree is a document of `score` or `report` instead of a dossier.
pub fn is_document(node: &Node) -> bool {
    matches!(find(node, TRAININGS), Some(trainings) if matches!(trainings.node.value, Value::List(_)))
        && find(node, "instrument").is_some()
}

/// Reads the dossier that a document was made from. What was concluded from the answers is passed over.
///
/// # Errors
/// Every problem of the answers, sorted by place.
pub fn parse_document(
    instrument: &Instrument,
    file: &Arc<SourceFile>,
    node: &Node,
) -> Result<Dossier, Vec<Diagnostic>> {
    let kept = ["format", "interview"].into_iter();
    let kept = kept.filter_map(|key| find(node, key).cloned());
    let organisation = find(node, "organisation").map(|entry| Entry {
        node: sheet(&entry.node),
        ..entry.clone()
    });
    let trainings = find(node, TRAININGS).map(|entry| Entry {
        key: "training".to_owned(),
        span: entry.span.clone(),
        node: Node {
            value: match &entry.node.value {
                Value::List(trainings) => Value::List(trainings.iter().map(sheet).collect()),
                other => other.clone(),
            },
            span: entry.node.span.clone(),
        },
    });
    let entries = kept.chain(organisation).chain(trainings).collect();
    let mut dossier = parse_node(instrument, file, &table(entries, node))?;
    if dossier.session.instrument.is_none() {
        // Answers that another edition understood may mean something else to this one.
        let edition = find(node, "instrument").and_then(|entry| edition(&entry.node));
        dossier.session.instrument = edition.filter(|edition| *edition != Edition::of(instrument));
    }
    Ok(dossier)
}

/// The organisation or training of a document as that of a dossier: its answers among its keys.
fn sheet(node: &Node) -> Node {
    let Value::Table(entries) = &node.value else {
        return node.clone();
    };
    let mut sheet = Vec::new();
    for entry in entries {
        match (entry.key.as_str(), &entry.node.value) {
            // What has no name says so.
            ("name" | "title", Value::Null) => {}
            ("name" | "title" | "recognised" | BARRIERS, _) => sheet.push(entry.clone()),
            ("decided", Value::List(decided)) => sheet.push(Entry {
                key: PLAN.to_owned(),
                node: Node {
                    value: Value::List(decided.iter().map(decision).collect()),
                    span: entry.node.span.clone(),
                },
                ..entry.clone()
            }),
            ("answers", Value::Table(answers)) => sheet.extend(answers.iter().cloned()),
            ("notes", Value::List(notes)) => sheet.push(Entry {
                node: table(notes.iter().filter_map(note).collect(), &entry.node),
                ..entry.clone()
            }),
            _ => {}
        }
    }
    table(sheet, node)
}

/// A decision of a document as that of a dossier: of a step of the instrument its id, else the text.
fn decision(node: &Node) -> Node {
    let Value::Table(entries) = &node.value else {
        return node.clone();
    };
    let is_step = entries.iter().any(|entry| entry.key == "step");
    let kept = entries.iter().filter(|entry| {
        let key = entry.key.as_str();
        matches!(key, "step" | "owner" | "due" | "status") || key == "text" && !is_step
    });
    table(kept.cloned().collect(), node)
}

/// A note of a document as that of a dossier: what it says, under the question that it is about.
fn note(node: &Node) -> Option<Entry> {
    let question = find(node, "question")?;
    let Value::Text(key) = &question.node.value else {
        return None;
    };
    Some(Entry {
        key: key.clone(),
        span: question.node.span.clone(),
        node: find(node, "text")?.node.clone(),
    })
}

fn edition(node: &Node) -> Option<Edition> {
    let text = |key| match &find(node, key)?.node.value {
        Value::Text(text) => Some(text.clone()),
        _ => None,
    };
    Some(Edition {
        version: text("version")?,
        hash: text("hash")?,
    })
}

/// A table of entries, in the place of another.
fn table(entries: Vec<Entry>, place: &Node) -> Node {
    Node {
        value: Value::Table(entries),
        span: place.span.clone(),
    }
}

fn find<'n>(node: &'n Node, key: &str) -> Option<&'n Entry> {
    match &node.value {
        Value::Table(entries) => entries.iter().find(|entry| entry.key == key),
        _ => None,
    }
}
