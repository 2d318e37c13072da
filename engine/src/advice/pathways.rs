//! Which pathways suit a training, in order.

use crate::instrument::{Effective, Instrument, Pathway, PersonaIx, Preference, hold};

/// The preferences that apply, the best fitting persona's first, each persona's in their own order.
fn applying<'a>(
    instrument: &'a Instrument,
    answers: &Effective,
    fitting: &[PersonaIx],
) -> impl Iterator<Item = &'a Preference> {
    let own = fitting
        .iter()
        .flat_map(|persona| instrument.preferences_of(*persona));
    own.filter(|preference| hold(&preference.when, answers))
}

/// The preferences that apply, in order; each pathway once.
pub fn pathways<'a>(
    instrument: &'a Instrument,
    answers: &Effective,
    fitting: &[PersonaIx],
) -> Vec<&'a Preference> {
    let mut chosen: Vec<&Preference> = Vec::new();
    for preference in applying(instrument, answers, fitting) {
        let is_new = |earlier: &&Preference| earlier.pathway != preference.pathway;
        if chosen.iter().all(is_new) {
            chosen.push(preference);
        }
    }
    chosen
}

/// The first of the preferences that apply: its pathway is the one that is advised.
pub fn first_preference<'a>(
    instrument: &'a Instrument,
    answers: &Effective,
    fitting: &[PersonaIx],
) -> Option<&'a Preference> {
    applying(instrument, answers, fitting).next()
}

/// The pathway that is advised.
pub fn first_pathway<'a>(
    instrument: &'a Instrument,
    answers: &Effective,
    fitting: &[PersonaIx],
) -> Option<&'a Pathway> {
    let first = first_preference(instrument, answers, fitting)?;
    Some(&instrument.pathways[first.pathway.get()])
}
