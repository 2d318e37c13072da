//! Options that nothing tells apart: whichever is picked, the same follows.
//!
//! Only for questions that are there for what follows from them. The decisive question tells its options apart for the
//! reader, and one that divides a portfolio does so for the groups. Of a question with options that no condition names, these are
//! the rest, which is one case however many there are.

use std::collections::HashMap;

use super::subject::{Subject, warning};
use crate::instrument::{QuestionIx, Test};
use crate::syntax::diagnostic::Diagnostic;
use crate::text::message::Message;

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let mut lists: HashMap<QuestionIx, Vec<&[usize]>> = HashMap::new();
    for condition in subject.conditions.iter().flat_map(|one| one.all) {
        if let Test::Any(options) | Test::None(options) = &condition.test {
            lists.entry(condition.question).or_default().push(options);
        }
    }
    let instrument = subject.instrument;
    for ix in instrument.question_indices() {
        let question = instrument.question(ix);
        let lists = lists.get(&ix).map(Vec::as_slice).unwrap_or_default();
        let unused = question.weight == 0 && lists.is_empty();
        if question.decisive || question.divides || unused {
            continue;
        }
        let mut groups: HashMap<Vec<usize>, usize> = HashMap::new();
        let spots = subject.options(ix);
        for (option, spot) in spots.iter().enumerate() {
            let named: Vec<_> = lists
                .iter()
                .enumerate()
                .filter(|(_, list)| list.contains(&option))
                .map(|(at, _)| at)
                .collect();
            if question.weight == 0 && named.is_empty() {
                continue;
            }
            let agreements = instrument.agreements[ix.get()].get(option);
            let agreements = agreements.into_iter().flatten();
            // Whatever a persona says of an option, and then which conditions name it.
            let mut signature: Vec<_> = agreements.map(|points| usize::from(*points)).collect();
            signature.extend(named);
            let first = *groups.entry(signature).or_insert(option);
            if first != option {
                let message = Message::new("options-alike")
                    .text("a", &question.options[first].id)
                    .text("b", &question.options[option].id);
                found.push(warning(message, &spot.key("id")));
            }
        }
    }
}
