//! Conditions that can never hold: what they guard is never asked, said or done.

use super::satisfy::conflict;
use super::subject::{Subject, warning};
use crate::syntax::diagnostic::Diagnostic;
use crate::text::message::Message;

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let instrument = subject.instrument;
    for conditions in &subject.conditions {
        let all = conditions.all;
        let Some(question) = conflict(instrument, all) else {
            continue;
        };
        // One that cannot hold by itself is the place; otherwise it is all of them.
        let alone = all
            .iter()
            .position(|condition| conflict(instrument, [condition]).is_some());
        let spot = match alone {
            Some(at) => conditions.spot.at(at),
            None => conditions.spot.clone(),
        };
        let id = match conditions.of {
            Some(_) => "question-never-asked",
            None => "condition-never-holds",
        };
        let message = Message::new(id).text("question", &instrument.question(question).id);
        found.push(warning(message, &spot));
    }
}
