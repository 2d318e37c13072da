//! What differs between the files of two instruments: texts, weights, questions, whatever stands in them.
//!
//! Entries are matched by what names them (`id`, or the question, persona or phase that they are about), not by where they stand,
//! so that moving one changes nothing. Files that hold the same kinds of entries are read as one.

use super::Files;
use crate::syntax::diagnostic::Diagnostic;
use crate::syntax::{Entry, Node, Notation, Value, parse};

/// One difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Where it is: `question size, weight`.
    pub place: Vec<String>,
    /// What stood there; nothing if it is new.
    pub before: Option<String>,
    /// What stands there now; nothing if it is gone.
    pub after: Option<String>,
}

/// The differences, in the order of the files.
///
/// # Errors
/// The syntax errors of the files.
pub fn differences(before: &Files, after: &Files) -> Result<Vec<Difference>, Vec<Diagnostic>> {
    let (before, after) = (whole(before)?, whole(after)?);
    let mut found = Vec::new();
    compare(&mut Vec::new(), &before, &after, &mut found);
    Ok(found)
}

/// All files as one table, lists of the same name joined.
fn whole(files: &Files) -> Result<Node, Vec<Diagnostic>> {
    let mut whole: Vec<Entry> = Vec::new();
    for file in [&files.questions, &files.personas]
        .into_iter()
        .chain(&files.journeys)
    {
        let Value::Table(entries) = parse(file, Notation::Toml)?.value else {
            continue;
        };
        for entry in entries {
            let known = whole.iter_mut().find(|known| known.key == entry.key);
            match (known, entry.node.value) {
                (Some(known), Value::List(more)) => {
                    if let Value::List(list) = &mut known.node.value {
                        list.extend(more);
                    }
                }
                // Every file says which format it has.
                (Some(_), _) => {}
                (None, value) => whole.push(Entry {
                    node: Node { value, span: 0..0 },
                    ..entry
                }),
            }
        }
    }
    Ok(Node {
        value: Value::Table(whole),
        span: 0..0,
    })
}

fn compare(place: &mut Vec<String>, before: &Node, after: &Node, found: &mut Vec<Difference>) {
    match (&before.value, &after.value) {
        (Value::Table(mine), Value::Table(theirs)) => {
            let key = |entry: &Entry| entry.key.clone();
            let node = |entry: &'_ Entry| entry.node.clone();
            pairs(place, (mine, theirs), key, node, found);
        }
        (Value::List(mine), Value::List(theirs)) if are_named(mine) && are_named(theirs) => {
            pairs(place, (mine, theirs), name, Node::clone, found);
        }
        _ => {
            let (before, after) = (written(before), written(after));
            if before != after {
                found.push(Difference {
                    place: place.clone(),
                    before: Some(before),
                    after: Some(after),
                });
            }
        }
    }
}

/// Compares what has the same name on both sides; of what has the same name on one side, the first with the first.
fn pairs<T>(
    place: &mut Vec<String>,
    (mine, theirs): (&[T], &[T]),
    name: impl Fn(&T) -> String,
    node: impl Fn(&T) -> Node,
    found: &mut Vec<Difference>,
) {
    let mut left: Vec<(String, Node)> = theirs.iter().map(|it| (name(it), node(it))).collect();
    for one in mine {
        let named = name(one);
        place.push(named.clone());
        match left.iter().position(|(other, _)| *other == named) {
            Some(at) => compare(place, &node(one), &left.remove(at).1, found),
            None => found.push(Difference {
                place: place.clone(),
                before: Some(written(&node(one))),
                after: None,
            }),
        }
        place.pop();
    }
    for (named, new) in left {
        place.push(named);
        found.push(Difference {
            place: place.clone(),
            before: None,
            after: Some(written(&new)),
        });
        place.pop();
    }
}

/// What an entry of a list may be named by; several together where one is not enough.
const NAMES: [&str; 5] = ["id", "question", "persona", "pathway", "phase"];

/// Whether all entries of a list are tables with a name.
fn are_named(list: &[Node]) -> bool {
    !list.is_empty() && list.iter().all(|node| !name(node).is_empty())
}

fn name(node: &Node) -> String {
    let Value::Table(entries) = &node.value else {
        return String::new();
    };
    let named = |name: &&str| {
        let entry = entries.iter().find(|entry| entry.key == **name)?;
        match &entry.node.value {
            Value::Text(text) => Some(text.clone()),
            _ => None,
        }
    };
    if let Some(id) = named(&NAMES[0]) {
        return id;
    }
    NAMES.iter().filter_map(named).collect::<Vec<_>>().join(" ")
}

/// A value as a file would have it, in a line.
fn written(node: &Node) -> String {
    match &node.value {
        Value::Text(text) => text.clone(),
        Value::Integer(number) => number.to_string(),
        Value::Bool(truth) => truth.to_string(),
        Value::List(items) => {
            let items: Vec<_> = items.iter().map(written).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Table(entries) => {
            let entries = entries
                .iter()
                .map(|entry| format!("{} = {}", entry.key, written(&entry.node)));
            format!("{{ {} }}", entries.collect::<Vec<_>>().join(", "))
        }
        Value::Null | Value::Other => "?".to_owned(),
    }
}
