//! Preferences and treatments that an earlier one hides.

use std::collections::HashSet;

use super::subject::{Subject, warning};
use crate::syntax::diagnostic::Diagnostic;
use crate::text::message::Message;

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let instrument = subject.instrument;
    let mut always = HashSet::new();
    let spots = subject.tree.rows("preference");
    for (preference, spot) in instrument.preferences.iter().zip(&spots) {
        let key = (preference.persona, preference.pathway);
        if always.contains(&key) {
            let message = Message::new("preference-hidden")
                .text("persona", &instrument.persona(preference.persona).id)
                .text("pathway", &instrument.pathways[preference.pathway.get()].id);
            found.push(warning(message, &spot.key("pathway")));
        }
        if preference.when.is_empty() {
            always.insert(key);
        }
    }
    let mut told = HashSet::new();
    let spots = subject.tree.rows("treatment");
    for (treatment, spot) in instrument.treatments.iter().zip(&spots) {
        let key = (treatment.persona, treatment.phase);
        if !told.insert(key) {
            let message = Message::new("treatment-twice")
                .text("persona", &instrument.persona(treatment.persona).id)
                .text("phase", &instrument.phase(treatment.phase).id);
            found.push(warning(message, &spot.key("phase")));
        }
    }
}
