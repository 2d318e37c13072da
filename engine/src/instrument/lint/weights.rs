//! Weights that are out of scale with the others.

use super::subject::{Subject, warning};
use crate::syntax::diagnostic::Diagnostic;
use crate::text::message::Message;

/// The finest difference that a report shows: a match is told in tenths of a percent.
const TENTHS: u64 = 1000;

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let instrument = subject.instrument;
    let decisive = instrument.question(instrument.decisive());
    let total: u64 = instrument
        .questions
        .iter()
        .map(|question| u64::from(question.weight))
        .sum();
    for (question, spot) in instrument.questions.iter().zip(&subject.questions) {
        let weight = u64::from(question.weight);
        let message = if question.weight > decisive.weight {
            Message::new("weight-above-decisive")
                .text("id", &question.id)
                .text("decisive", &decisive.id)
        } else if weight > 0 && weight * TENTHS < total {
            Message::new("weight-without-effect").text("id", &question.id)
        } else {
            continue;
        };
        found.push(warning(message, &spot.key("weight")));
    }
}
