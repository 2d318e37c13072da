//! Items that nobody gets to see: on no route that a preference can lead to.
//!
//! A report follows the first pathway of the personas that fit, so the routes are those of the preferences that can be
//! their persona's first. Two personas can fit almost equally well; then an item of one is on the route of the other.

use std::collections::HashSet;

use super::satisfy::conflict;
use super::subject::{Subject, warning};
use crate::instrument::{Condition, Instrument, Item, Place, Preference};
use crate::syntax::diagnostic::Diagnostic;
use crate::text::message::Message;

/// So many pairs of an item and a preference are looked at; items after that may be on a route.
const MOST_PAIRS: usize = 100_000;

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let instrument = subject.instrument;
    let leading = leading(instrument);
    let mut pairs = 0;
    for (item, spot) in instrument.items.iter().zip(&subject.items) {
        let never = conflict(instrument, &item.when).is_some();
        pairs += leading.len();
        // Conditions that never hold are told as such.
        if never || pairs > MOST_PAIRS {
            continue;
        }
        let mut ways = leading
            .iter()
            .filter(|preference| is_on_its_route(instrument, item, preference));
        let together = |preference: &&&Preference| {
            let both = preference.when.iter().chain(&item.when);
            conflict(instrument, both.collect::<Vec<&Condition>>()).is_none()
        };
        if !ways.any(|preference| together(&preference)) {
            let message = Message::new("item-on-no-route").text("id", &item.id);
            let key = if item.pathways.is_empty() {
                "phases"
            } else {
                "pathways"
            };
            found.push(warning(message, &spot.key(key)));
        }
    }
}

/// The preferences that can be the first of their persona: one without a condition ends the search.
fn leading(instrument: &Instrument) -> Vec<&Preference> {
    let mut settled = HashSet::new();
    let mut leading = Vec::new();
    for preference in &instrument.preferences {
        if !settled.contains(&preference.persona)
            && conflict(instrument, &preference.when).is_none()
        {
            leading.push(preference);
        }
        if preference.when.is_empty() {
            settled.insert(preference.persona);
        }
    }
    leading
}

fn is_on_its_route(instrument: &Instrument, item: &Item, preference: &Preference) -> bool {
    let way = preference.pathway;
    let on = |place: Place| match place {
        Place::Before | Place::After => true,
        Place::On(of) => of == way,
    };
    let here = item
        .phases
        .iter()
        .any(|phase| on(instrument.phase(*phase).place));
    here && (item.pathways.is_empty() || item.pathways.contains(&way))
}
