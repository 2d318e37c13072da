//! The page of a dossier: the document's own texts, grouped as the templates need them and named in its language.

use askama::Template;

use super::chart::{self, Bar, Weight};
use super::words::Words;
use crate::locale::Locale;
use crate::message::Message;
use crate::report::compose::{held, listed, other_edition, pressing, sources, title, who_can_act};
use crate::report::document::{Document, Item, Label, Note, PlanStep, Station, Training};
use crate::scoring::Verdict;

/// How many stops stand side by side at most: more would make the columns too narrow to read.
const ABREAST: usize = 4;

/// The whole page.
#[derive(Template)]
#[template(path = "dossier.html")]
pub(super) struct Page<'a> {
    document: &'a Document,
    words: Words<'a>,
    title: String,
    day: &'a str,
    date: String,
    version: &'static str,
    other_edition: Option<String>,
    mix: Vec<Bar<'a>>,
    mix_parts: Vec<String>,
    first_steps: Vec<First<'a>>,
    trainings: Vec<Section<'a>>,
    held: Vec<String>,
    source: String,
}

/// A step to begin with, and for which training when there are several.
struct First<'a> {
    text: &'a str,
    phase: String,
    because: Option<String>,
    training: Option<String>,
}

/// A training.
struct Section<'a> {
    /// Its number, from 1; part of the ids of what belongs to it.
    number: usize,
    title: String,
    training: &'a Training,
    named: bool,
    bars: Vec<Bar<'a>>,
    weights: Vec<Weight<'a>>,
    changes: Vec<String>,
    here: Vec<Line<'a>>,
    plan: Vec<Step<'a>>,
    pathways: Vec<String>,
    background: Vec<Line<'a>>,
    bands: Vec<Band<'a>>,
    remedies: Vec<Remedy<'a>>,
    /// The thresholds that nothing on the route helps against.
    unanswered: Vec<Line<'a>>,
    helpful: Vec<Line<'a>>,
    notes: Vec<Remark<'a>>,
    recognised: Option<String>,
}

/// Stops that stand side by side: those that all journeys share, or the pathway's own.
struct Band<'a> {
    pathway: Option<&'a str>,
    stops: Vec<Stop<'a>>,
}

/// A stop on the route.
struct Stop<'a> {
    number: usize,
    station: &'a Station,
    treatments: Vec<String>,
    groups: Vec<Group<'a>>,
}

/// One layer at a stop.
struct Group<'a> {
    /// The row of the map that it stands in.
    row: usize,
    label: String,
    /// Statements of a few words, in a line.
    listed: Option<String>,
    lines: Vec<Line<'a>>,
}

/// A statement with its sources, why it presses, and who can act.
struct Line<'a> {
    text: &'a str,
    sources: String,
    because: Option<String>,
    actors: Option<String>,
}

/// A threshold and what helps.
struct Remedy<'a> {
    threshold: Line<'a>,
    category: Option<&'a str>,
    helping: Vec<Line<'a>>,
}

/// A step of the plan.
struct Step<'a> {
    text: &'a str,
    sources: String,
    phase: String,
    because: Option<String>,
    against: Option<String>,
}

/// A note, line by line.
struct Remark<'a> {
    question: &'a str,
    lines: Vec<&'a str>,
}

impl<'a> Page<'a> {
    pub(super) fn new(document: &'a Document, locale: &'a Locale, day: &'a str) -> Self {
        let words = Words { locale };
        let about = Message::new("report-source")
            .text("source", &document.source)
            .text("version", &document.instrument.version)
            .text("hash", &document.instrument.hash);
        let name = document.organisation.name.clone();
        let several = document.trainings.len() > 1;
        Self {
            document,
            words,
            title: name.unwrap_or_else(|| locale.get("report-untitled")),
            day,
            date: words.date(day),
            version: env!("CARGO_PKG_VERSION"),
            other_edition: other_edition(document, locale),
            mix: chart::mix(if several { &document.mix } else { &[] }),
            mix_parts: words.mix_parts(document),
            first_steps: words.first_steps(document),
            trainings: (1..)
                .zip(&document.trainings)
                .map(|(number, training)| words.section(number, training))
                .collect(),
            held: document
                .interview
                .as_ref()
                .map_or_else(Vec::new, |interview| held(interview, locale)),
            source: locale.say(&about),
        }
    }

    /// The notes on the organisation.
    fn notes(&self) -> Vec<Remark<'a>> {
        remarks(&self.document.organisation.notes)
    }

    /// What the result may not be used for.
    fn cautions(&self) -> Vec<Line<'a>> {
        self.words.lines(&self.document.cautions, false)
    }

    /// What stands over the window.
    fn window(&self) -> String {
        let titles = self.trainings.iter().filter(|section| section.named);
        let titles: Vec<_> = titles.map(|section| section.title.as_str()).collect();
        match titles.as_slice() {
            [only] => format!("{}: {only}", self.title),
            _ => self.title.clone(),
        }
    }
}

impl Section<'_> {
    /// How many stops the route has.
    fn stops(&self) -> usize {
        self.bands.iter().map(Band::columns).sum()
    }

    fn insufficient(&self) -> bool {
        self.training.verdict == Verdict::Insufficient
    }
}

impl Stop<'_> {
    /// How much attention it gets, as an id that styles can name; empty when the study does not say.
    fn attention(&self) -> &str {
        let attention = self.station.attention.as_ref();
        attention.map_or("", |attention| &attention.id)
    }
}

impl Band<'_> {
    fn columns(&self) -> usize {
        self.stops.len()
    }
}

impl<'a> Words<'a> {
    fn mix_parts(self, document: &Document) -> Vec<String> {
        let trainings = document.mix.iter().map(|part| {
            let line = Message::new("mix-trainings").number("trainings", part.trainings);
            self.locale.say(&line)
        });
        trainings.collect()
    }

    fn first_steps(self, document: &'a Document) -> Vec<First<'a>> {
        let several = document.trainings.len() > 1;
        let steps = document.first_steps.iter().map(|step| {
            let training = document.trainings.get(step.training);
            let training = training.filter(|_| several);
            First {
                text: &step.text,
                phase: self.at(&step.phase),
                because: pressing(&step.because, self.locale),
                training: training.map(|training| title(step.training + 1, training, self.locale)),
            }
        });
        steps.collect()
    }

    fn section(self, number: usize, training: &'a Training) -> Section<'a> {
        let several = training.fitting.len() > 1;
        Section {
            number,
            title: title(number, training, self.locale),
            training,
            named: training.title.is_some(),
            bars: chart::matches(&training.matches),
            weights: chart::weights(&training.profile),
            changes: self.changes(training),
            here: self.lines(training.insights.as_deref().unwrap_or_default(), false),
            plan: self.plan(training.plan.as_deref().unwrap_or_default()),
            pathways: self.pathways(training, several),
            background: self.lines(training.background.as_deref().unwrap_or_default(), false),
            bands: self.bands(training.journey.as_deref().unwrap_or_default(), several),
            remedies: self.remedies(training, several),
            unanswered: self.unanswered(training, several),
            helpful: self.lines(&training.helpful, several),
            notes: remarks(&training.notes),
            recognised: training.recognised.as_ref().map(|recognised| {
                let said = Message::new("report-recognised").text("answer", &recognised.text);
                self.locale.say(&said)
            }),
        }
    }

    fn changes(self, training: &Training) -> Vec<String> {
        let changes = training.summary.changes.iter().map(|change| {
            let line = Message::new("change")
                .text("question", &change.question)
                .text("answers", &change.answers)
                .text("persona", &change.persona);
            self.locale.say(&line)
        });
        changes.collect()
    }

    fn plan(self, plan: &'a [PlanStep]) -> Vec<Step<'a>> {
        let steps = plan.iter().map(|step| {
            let doubt = step.doubtful.then(|| self.get("place-doubtful"));
            let sources: Vec<_> = step.sections.iter().cloned().chain(doubt).collect();
            let against = step.against.first().map(|threshold| {
                let against = Message::new("plan-against").text("threshold", threshold);
                self.locale.say(&against)
            });
            Step {
                text: &step.text,
                sources: format!("[{}]", sources.join(", ")),
                phase: self.at(&step.phase),
                because: pressing(&step.because, self.locale),
                against,
            }
        });
        steps.collect()
    }

    fn pathways(self, training: &Training, several: bool) -> Vec<String> {
        let pathways = training.pathways.iter().map(|pathway| {
            let line = Message::new("pathway")
                .text("pathway", &pathway.id.text)
                .text("because", &pathway.because)
                .text(
                    "source",
                    source(&pathway.persona, &pathway.section, several),
                );
            self.locale.say(&line)
        });
        pathways.collect()
    }

    /// The stops in rows: a pathway's own stand apart, and no row is too long.
    fn bands(self, journey: &'a [Station], several: bool) -> Vec<Band<'a>> {
        let mut bands: Vec<Band<'a>> = Vec::new();
        for (number, station) in (1..).zip(journey) {
            let pathway = station
                .pathway
                .as_ref()
                .map(|pathway| pathway.text.as_str());
            let stop = self.stop(number, station, several);
            match bands.last_mut() {
                Some(band) if band.pathway == pathway && band.stops.len() < ABREAST => {
                    band.stops.push(stop);
                }
                _ => bands.push(Band {
                    pathway,
                    stops: vec![stop],
                }),
            }
        }
        bands
    }

    fn stop(self, number: usize, station: &'a Station, several: bool) -> Stop<'a> {
        let recommended = if station.neglected {
            "group-recommended-instead"
        } else {
            "group-recommended"
        };
        let layers = [
            ("group-activities", &station.activities, false),
            ("field-who", &station.who, true),
            ("field-what", &station.what, true),
            ("group-thoughts", &station.thoughts, false),
            ("group-thresholds", &station.thresholds, false),
            ("group-opportunities", &station.opportunities, false),
            (recommended, &station.recommendations, false),
        ];
        let groups = (3..).zip(layers);
        let groups = groups.filter(|(_, (_, items, _))| !items.is_empty());
        let treatments = station.treatments.iter().map(|treatment| {
            let source = source(&treatment.persona, &treatment.section, several);
            format!("{} {source}", treatment.text)
        });
        Stop {
            number,
            station,
            treatments: treatments.collect(),
            groups: groups
                .map(|(row, (id, items, short))| Group {
                    row,
                    label: self.get(id),
                    listed: short.then(|| listed(items, self.locale)),
                    lines: self.lines(if short { &[] } else { items }, several),
                })
                .collect(),
        }
    }

    fn remedies(self, training: &'a Training, several: bool) -> Vec<Remedy<'a>> {
        let answered = training.remedies.iter();
        let answered = answered.filter(|remedy| !remedy.opportunities.is_empty());
        let remedies = answered.map(|remedy| Remedy {
            threshold: self.line(&remedy.threshold, several),
            category: remedy
                .threshold
                .category
                .as_ref()
                .map(|category| category.text.as_str()),
            helping: self.lines(&remedy.opportunities, several),
        });
        remedies.collect()
    }

    fn unanswered(self, training: &'a Training, several: bool) -> Vec<Line<'a>> {
        let unanswered = training.remedies.iter();
        let unanswered = unanswered.filter(|remedy| remedy.opportunities.is_empty());
        let lines = unanswered.map(|remedy| self.line(&remedy.threshold, several));
        lines.collect()
    }

    fn lines(self, items: &'a [Item], several: bool) -> Vec<Line<'a>> {
        items.iter().map(|item| self.line(item, several)).collect()
    }

    fn line(self, item: &'a Item, several: bool) -> Line<'a> {
        Line {
            text: &item.text,
            sources: sources(item, self.locale, several),
            because: pressing(&item.because, self.locale),
            actors: who_can_act(item, self.locale),
        }
    }
}

/// Where a statement about a persona comes from; whose it is when several personas fit.
fn source(persona: &Label, section: &str, several: bool) -> String {
    if several {
        format!("[{section}, {}]", persona.text)
    } else {
        format!("[{section}]")
    }
}

fn remarks(notes: &[Note]) -> Vec<Remark<'_>> {
    let notes = notes.iter().map(|note| Remark {
        question: &note.question.text,
        lines: note.text.lines().collect(),
    });
    notes.collect()
}
