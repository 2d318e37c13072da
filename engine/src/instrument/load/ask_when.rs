//! Whether the questions can be asked in their order: what one depends on has been asked before it.

use std::ops::Range;
use std::sync::Arc;

use super::super::{Condition, Scope};
use super::Loader;
use crate::syntax::diagnostic::{Diagnostic, SourceFile};
use crate::text::message::Message;

/// A question that does not always apply can move no match, and can depend only on what was asked before it.
pub(super) fn check(loader: &mut Loader, places: &[(&Arc<SourceFile>, Range<usize>)]) {
    let cycles = cycles(loader);
    for cycle in &cycles {
        let ids = cycle.iter().chain(cycle.first());
        let ids = ids.map(|at| format!("`{}`", loader.questions[*at].id));
        let message = Message::new("questions-in-a-circle")
            .text("questions", ids.collect::<Vec<_>>().join(" → "));
        let (file, span) = &places[cycle[0]];
        loader.report(Diagnostic::new(message).at(file, span.clone()));
    }
    for (at, (file, span)) in places.iter().enumerate() {
        let asked = &loader.questions[at];
        let knows = |condition: &Condition| {
            let other = &loader.questions[condition.question.get()];
            let derived = other.scope == asked.scope;
            condition.question.get() < at && (derived || other.scope == Scope::Organisation)
        };
        let id = if !asked.ask_when.is_empty() && asked.weight > 0 {
            "scored-question-must-apply"
        } else if asked.ask_when.iter().all(knows) || cycles.iter().any(|one| one.contains(&at)) {
            continue;
        } else {
            "condition-on-a-later-question"
        };
        loader.report(Diagnostic::new(Message::new(id)).at(file, span.clone()));
    }
}

/// The circles in which questions depend on each other, each from its first question on.
fn cycles(loader: &Loader) -> Vec<Vec<usize>> {
    let mut cycles: Vec<Vec<usize>> = Vec::new();
    // 0: not seen, 1: on the way, 2: done.
    let mut state = vec![0_u8; loader.questions.len()];
    for start in 0..state.len() {
        if state[start] > 0 {
            continue;
        }
        // The way so far, and which condition of each question is next. No recursion: a circle can be long.
        let mut way = vec![(start, 0)];
        state[start] = 1;
        while let Some((at, next)) = way.last_mut() {
            let condition = loader.questions[*at].ask_when.get(*next);
            *next += 1;
            let Some(condition) = condition else {
                state[*at] = 2;
                way.pop();
                continue;
            };
            let to = condition.question.get();
            match state[to] {
                0 => {
                    state[to] = 1;
                    way.push((to, 0));
                }
                1 => {
                    let from = way.iter().position(|(at, _)| *at == to).unwrap_or_default();
                    let mut cycle: Vec<_> = way[from..].iter().map(|(at, _)| *at).collect();
                    let first = cycle.iter().enumerate().min_by_key(|(_, at)| **at);
                    let first = first.map_or(0, |(place, _)| place);
                    cycle.rotate_left(first);
                    cycles.push(cycle);
                }
                _ => {}
            }
        }
    }
    cycles
}
