//! Bands that no number falls in. That bands rise and begin at the lowest number is the loader's to check, and each goes
//! on to the next, so there are no gaps and no overlaps.

use super::subject::{Subject, warning};
use crate::instrument::Kind;
use crate::syntax::diagnostic::Diagnostic;
use crate::text::message::Message;

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for (question, spot) in subject.instrument.questions.iter().zip(&subject.questions) {
        let Kind::Number {
            min,
            max,
            derives: Some(bands),
        } = &question.kind
        else {
            continue;
        };
        let ends = bands.bands.iter().skip(1).map(|band| band.from);
        let ends = ends.chain([u32::MAX]);
        for (at, (band, next)) in bands.bands.iter().zip(ends).enumerate() {
            if band.from > *max || next <= *min {
                let message = Message::new("band-out-of-reach")
                    .number("from", band.from)
                    .number("min", *min)
                    .number("max", *max);
                found.push(warning(message, &spot.key("bands").at(at).key("from")));
            }
        }
    }
}
