//! An instrument that is larger than the packed path of batch scoring takes.

use super::subject::{Subject, warning};
use crate::batch::{PackedLimit, packed_limit};
use crate::syntax::diagnostic::Diagnostic;
use crate::text::message::Message;

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(limit) = packed_limit(subject.instrument) else {
        return;
    };
    let personas = subject.tree.rows("persona");
    let (limit, spot) = match limit {
        PackedLimit::Personas => ("personas", personas.last()),
        PackedLimit::Options(at) => ("options", subject.questions.get(at)),
        PackedLimit::Answers => ("answers", subject.questions.last()),
        PackedLimit::Weights => ("weights", subject.questions.first()),
        PackedLimit::Ids => ("ids", personas.first()),
    };
    if let Some(spot) = spot {
        let message = Message::new("scored-slowly").text("limit", limit);
        found.push(warning(message, spot));
    }
}
