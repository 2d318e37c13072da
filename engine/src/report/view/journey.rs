//! The way of a training, stop by stop, with at each stop its layers: what is done, with whom, what is thought, what goes wrong and
//! what helps.

use super::page::{Block, Content, Entry, Journey, Layer, Stop, Tone};
use super::statement::{Teller, layer, listed};
use crate::report::document::{Item, Station, Training};
use crate::text::locale::Locale;
use crate::text::message::Message;

/// The route.
pub(super) fn route(number: usize, training: &Training, teller: &mut Teller<'_>) -> Option<Block> {
    let journey = training.journey.as_deref().unwrap_or_default();
    if journey.is_empty() {
        return None;
    }
    let heading = Message::new("heading-journey").number("stops", journey.len());
    let title = teller.locale.say(&heading);
    let stops = (1..).zip(journey).map(|(at, station)| Stop {
        id: format!("stop-{number}-{at}"),
        number: at,
        name: station.phase.text.clone(),
        pathway: station.pathway.as_ref().map(|pathway| pathway.text.clone()),
        attention: station.attention.clone(),
        about: Some(station.about.clone()),
        treatments: treatments(station, teller),
        layers: layers(station, training, teller),
    });
    Some(Block::Journey(Journey {
        title: Some(title),
        stops: stops.collect(),
    }))
}

/// How the personas treat a stop, unless that has been told.
fn treatments(station: &Station, teller: &mut Teller<'_>) -> Vec<String> {
    let treatments = station.treatments.iter().filter_map(|treatment| {
        let told = teller.told_before(&treatment.text);
        let source = teller.source(&treatment.persona, &treatment.section);
        told.is_none()
            .then(|| format!("{} {source}", treatment.text))
    });
    treatments.collect()
}

fn layers(station: &Station, training: &Training, teller: &mut Teller<'_>) -> Vec<Layer> {
    let locale = teller.locale;
    let recommended = if station.neglected {
        "group-recommended-instead"
    } else {
        "group-recommended"
    };
    let line = |row, id, items: &[Item]| {
        let content = listed(items, locale);
        (!items.is_empty())
            .then(|| layer(row, locale.get(id), content))
            .flatten()
    };
    let activities = teller.layer(0, "group-activities", &station.activities);
    let thoughts = teller.layer(3, "group-thoughts", &station.thoughts);
    let thresholds = station.thresholds.iter();
    let thresholds = thresholds.map(|threshold| remedy(threshold, training, teller));
    let thresholds = Content::Entries(thresholds.collect());
    let thresholds = layer(4, locale.get("group-thresholds"), thresholds);
    let opportunities = station.opportunities.iter();
    let opportunities: Vec<_> = opportunities
        .filter(|opportunity| !helps(opportunity, training))
        .map(|opportunity| teller.entry(opportunity))
        .collect();
    let opportunities = layer(
        5,
        locale.get("group-opportunities"),
        Content::Entries(opportunities),
    );
    let layers = [
        activities,
        line(1, "field-who", &station.who),
        line(2, "field-what", &station.what),
        thoughts,
        thresholds,
        opportunities,
        teller.layer(6, recommended, &station.recommendations),
    ];
    layers.into_iter().flatten().collect()
}

/// Whether an opportunity helps against a threshold on the way, and is told there.
fn helps(opportunity: &Item, training: &Training) -> bool {
    let mut remedies = training.remedies.iter();
    remedies.any(|remedy| {
        let mut helping = remedy.opportunities.iter();
        helping.any(|helping| helping.id == opportunity.id)
    })
}

/// A threshold with what helps against it; that is told where the threshold is.
pub(super) fn remedy(threshold: &Item, training: &Training, teller: &mut Teller<'_>) -> Entry {
    let told = teller.is_told(&threshold.text);
    let mut entry = teller.entry(threshold);
    let mut remedies = training.remedies.iter().filter(|_| !told);
    let remedy = remedies.find(|remedy| remedy.threshold.id == threshold.id);
    let helping = remedy.map_or(&[][..], |remedy| &remedy.opportunities);
    for opportunity in helping {
        let at = (!teller.is_told(&opportunity.text))
            .then(|| elsewhere(opportunity, threshold, training, teller.locale))
            .flatten();
        let helps = teller.entry(opportunity).note_if(at, Tone::Faint);
        entry.helping.push(helps);
    }
    entry
}

/// At which stops an opportunity helps, when the threshold stands at none of them.
fn elsewhere(
    opportunity: &Item,
    threshold: &Item,
    training: &Training,
    locale: &Locale,
) -> Option<String> {
    let route = training.journey.iter().flatten();
    let stops = route.map(|station| &station.phase);
    let stops: Vec<_> = stops
        .filter(|phase| opportunity.phases.contains(phase))
        .collect();
    if stops.is_empty() || stops.iter().any(|phase| threshold.phases.contains(phase)) {
        return None;
    }
    let stops: Vec<_> = stops.iter().map(|phase| &phase.text).collect();
    let at = Message::new("plan-step").text("phase", locale.list(&stops));
    Some(locale.say(&at))
}
