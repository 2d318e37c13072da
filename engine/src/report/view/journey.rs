//! The way of a training, stop by stop, with at each stop its layers: what is done, with whom, what is thought, what goes wrong and
//! what helps.

use super::page::{Block, Cited, Content, Entry, Journey, Layer, Stop, Tone};
use super::statement::{Teller, cite, layer, listed};
use crate::instrument::{Attention, Place};
use crate::report::Reporter;
use crate::report::remedy::Remedy;
use crate::report::result::{Item, Station, TrainingResult};
use crate::text::message::Message;

/// A training on its way, and what helps against what stands in it.
pub(super) struct Route<'a> {
    training: &'a TrainingResult<'a>,
    /// The thresholds, each with what helps against it.
    pub(super) remedies: Vec<Remedy<'a>>,
}

impl<'a> Route<'a> {
    pub(super) fn new(training: &'a TrainingResult<'a>, reporter: &Reporter<'_>) -> Self {
        Self {
            training,
            remedies: reporter.remedies(training),
        }
    }

    /// The names of its stops, if there are any.
    pub(super) fn stops(&self, reporter: &Reporter<'_>) -> Vec<Block> {
        let journey = self.training.journey.as_deref().unwrap_or_default();
        if journey.is_empty() {
            return Vec::new();
        }
        let heading = Message::new("heading-journey").number("stops", journey.len());
        let stops = (1..).zip(journey);
        let stops =
            stops.map(|(at, station)| format!("{at}.\u{a0}{}", reporter.name(station.phase)));
        vec![
            Block::Heading(reporter.locale.say(&heading)),
            Block::plain(stops.collect::<Vec<_>>().join("  ")),
        ]
    }

    /// All of it, if there is any.
    pub(super) fn block(&self, number: usize, teller: &mut Teller<'a>) -> Option<Block> {
        let journey = self.training.journey.as_deref().unwrap_or_default();
        if journey.is_empty() {
            return None;
        }
        let reporter = teller.reporter;
        let heading = Message::new("heading-journey").number("stops", journey.len());
        let stops = (1..).zip(journey).map(|(at, station)| Stop {
            id: format!("stop-{number}-{at}"),
            number: at,
            name: reporter.name(station.phase).to_owned(),
            pathway: match station.phase.place {
                Place::On(pathway) => {
                    let pathway = &reporter.instrument.pathways[pathway.get()];
                    Some(reporter.text(&pathway.name).to_owned())
                }
                Place::Before | Place::After => None,
            },
            attention: station.attention.map(|it| reporter.attention(it)),
            about: Some(station.about.to_owned()),
            treatments: treatments(station, teller),
            layers: self.layers(station, teller),
        });
        Some(Block::Journey(Journey {
            title: Some(reporter.locale.say(&heading)),
            stops: stops.collect(),
        }))
    }

    fn layers(&self, station: &Station<'a>, teller: &mut Teller<'a>) -> Vec<Layer> {
        let locale = teller.reporter.locale;
        let recommended = if station.attention == Some(Attention::Rarely) {
            "group-recommended-instead"
        } else {
            "group-recommended"
        };
        let line = |row, id, items: &[Item<'_>]| {
            let content = listed(items, teller.reporter);
            (!items.is_empty())
                .then(|| layer(row, locale.get(id), content))
                .flatten()
        };
        let activities = teller.layer(0, "group-activities", &station.activities);
        let thoughts = teller.layer(3, "group-thoughts", &station.thoughts);
        let layers = [
            activities,
            line(1, "field-who", &station.who),
            line(2, "field-what", &station.what),
            thoughts,
            self.thresholds(station, teller),
            self.opportunities(station, teller),
            teller.layer(6, recommended, &station.recommendations),
        ];
        layers.into_iter().flatten().collect()
    }

    /// The thresholds at a stop. It names them by their ids; they stand in the training's own list, as the opportunities do.
    fn thresholds(&self, station: &Station<'a>, teller: &mut Teller<'a>) -> Option<Layer> {
        let thresholds = station.thresholds.iter().filter_map(|id| {
            let mut remedies = self.remedies.iter();
            remedies.find(|remedy| remedy.threshold.id == id.id)
        });
        let entries = thresholds.map(|threshold| self.remedy(threshold, teller));
        let entries = Content::Entries(entries.collect());
        layer(4, teller.reporter.locale.get("group-thresholds"), entries)
    }

    /// The opportunities at a stop, without those that are told where the threshold is that they help against.
    fn opportunities(&self, station: &Station<'a>, teller: &mut Teller<'a>) -> Option<Layer> {
        let opportunities = station.opportunities.iter().filter_map(|id| {
            let mut opportunities = self.training.opportunities.iter().flatten();
            opportunities.find(|opportunity| opportunity.id == id.id)
        });
        let helps = |opportunity: &Item<'_>| {
            let mut helping = self.remedies.iter().flat_map(|it| &it.opportunities);
            helping.any(|helping| helping.id == opportunity.id)
        };
        let entries = opportunities
            .filter(|opportunity| !helps(opportunity))
            .map(|opportunity| teller.entry(opportunity));
        let entries = Content::Entries(entries.collect());
        layer(
            5,
            teller.reporter.locale.get("group-opportunities"),
            entries,
        )
    }

    /// A threshold with what helps against it; that is told where the threshold is.
    pub(super) fn remedy(&self, remedy: &Remedy<'a>, teller: &mut Teller<'a>) -> Entry {
        let told = teller.is_told(remedy.threshold.text);
        let mut entry = teller.entry(remedy.threshold);
        for opportunity in remedy.opportunities.iter().filter(|_| !told) {
            let at = (!teller.is_told(opportunity.text))
                .then(|| self.elsewhere(opportunity, remedy.threshold, teller.reporter))
                .flatten();
            let helps = teller.entry(opportunity).note_if(at, Tone::Faint);
            entry.helping.push(helps);
        }
        entry
    }

    /// At which stops an opportunity helps, when the threshold stands at none of them.
    fn elsewhere(
        &self,
        opportunity: &Item<'_>,
        threshold: &Item<'_>,
        reporter: &Reporter<'_>,
    ) -> Option<String> {
        let route = self.training.journey.iter().flatten();
        let stops = route.map(|station| station.phase);
        let stops: Vec<_> = stops
            .filter(|phase| opportunity.phases.contains(phase))
            .collect();
        if stops.is_empty() || stops.iter().any(|phase| threshold.phases.contains(phase)) {
            return None;
        }
        let at = Message::new("plan-step").text("phase", reporter.listed(&stops));
        Some(reporter.locale.say(&at))
    }
}

/// How the personas treat a stop, unless that has been told.
fn treatments<'a>(station: &Station<'a>, teller: &mut Teller<'a>) -> Vec<Cited> {
    let treatments = station.treatments.iter().filter_map(|treatment| {
        let told = teller.told_before(treatment.text);
        let whose = teller.whose(&[treatment.persona]);
        let whose = whose.map(|whose| format!(" ({whose})")).unwrap_or_default();
        told.is_none().then(|| Cited {
            text: format!("{}{whose}", treatment.text),
            from: cite(&[treatment.section], teller.reporter),
        })
    });
    treatments.collect()
}
