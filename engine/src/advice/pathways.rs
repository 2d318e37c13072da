//! Which pathways suit a training, in order.

use crate::instrument::{Answers, Instrument, Pathway, PersonaIx, Preference, hold};

/// The preferences that apply, the best fitting persona's first; each pathway once.
pub fn pathways<'a>(
    instrument: &'a Instrument,
    answers: &Answers,
    fitting: &[PersonaIx],
) -> Vec<&'a Preference> {
    let mut chosen: Vec<&Preference> = Vec::new();
    for persona in fitting {
        for preference in &instrument.preferences {
            let fits = preference.persona == *persona && hold(&preference.when, answers);
            if fits
                && chosen
                    .iter()
                    .all(|earlier| earlier.pathway != preference.pathway)
            {
                chosen.push(preference);
            }
        }
    }
    chosen
}

/// The first of the pathways that [`advise`](super::advise) gives, without the rest.
pub fn first_pathway<'a>(
    instrument: &'a Instrument,
    answers: &Answers,
    fitting: &[PersonaIx],
) -> Option<&'a Pathway> {
    let first = first_preference(instrument, answers, fitting)?;
    Some(&instrument.pathways[first.pathway.get()])
}

/// The same with whose preference it is.
pub fn first_preference<'a>(
    instrument: &'a Instrument,
    answers: &Answers,
    fitting: &[PersonaIx],
) -> Option<&'a Preference> {
    let of = |persona: &PersonaIx| {
        let preferences = instrument.preferences.iter();
        let mut own = preferences.filter(|preference| preference.persona == *persona);
        own.find(|preference| hold(&preference.when, answers))
    };
    fitting.iter().find_map(of)
}
