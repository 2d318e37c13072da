//! The page of a comparison: the answer first, then every training in bars and tables, and what all of it rests on.

use askama::Template;

use super::chart::{self, Abreast, Bar};
use super::words::Words;
use crate::locale::Locale;
use crate::message::Message;
use crate::report::comparison::wording::{self, NOTHING};
use crate::report::comparison::{ComparedTraining, Comparison, Difference, Standing};
use crate::report::summary::names;

/// How many dossiers stand side by side at most; more stand below each other, in rows.
const ABREAST: usize = 4;

/// How many personas a table has columns for.
const COLUMNS: usize = 8;

/// The whole page.
#[derive(Template)]
#[template(path = "comparison.html")]
pub(super) struct Page<'a> {
    words: Words<'a>,
    /// Whose dossiers these are, if they are all of one organisation.
    whose: Option<&'a str>,
    /// What is compared.
    title: String,
    window: String,
    day: &'a str,
    date: String,
    version: &'static str,
    count: String,
    editions: Option<String>,
    /// The names of what tells dossiers apart, and that of each dossier.
    columns: Vec<String>,
    dossiers: Vec<Identity<'a>>,
    trainings: Vec<Section<'a>>,
    organisation: Table<'a>,
    unpaired: Vec<Unpaired<'a>>,
    cautions: Vec<Caution<'a>>,
    source: String,
}

/// Which dossier it is.
struct Identity<'a> {
    letter: &'a str,
    cells: Vec<&'a str>,
}

/// A training that every dossier has.
struct Section<'a> {
    /// Its number, from 1; part of the ids of what belongs to it.
    number: usize,
    title: String,
    /// Whether each dossier has a name of its own for it, too many for a heading.
    many_names: bool,
    training: &'a ComparedTraining,
    places: Vec<Place<'a>>,
    asked_recognition: bool,
    /// Whether the matches have a row for every dossier instead of every persona.
    in_rows: bool,
    personas: Vec<Abreast<'a>>,
    /// What the chart of the matches shows.
    legend: String,
    answers: Table<'a>,
    same: Option<String>,
}

/// Where a dossier stands.
struct Place<'a> {
    standing: &'a Standing,
    called: &'a str,
    fitting: String,
    verdict: String,
    lead: &'a str,
    recognised: String,
    matches: Vec<Bar<'a>>,
}

/// The answers that differ.
struct Table<'a> {
    /// The letters of the dossiers that have a column; none when there are too many.
    letters: Vec<&'a str>,
    rows: Vec<Row<'a>>,
}

/// An answer that differs.
struct Row<'a> {
    difference: &'a Difference,
    weight: String,
    /// Every answer with who gives it, where dossiers have no column of their own.
    given: Vec<(&'a str, String)>,
}

/// What is not compared, and who has it.
struct Unpaired<'a> {
    name: &'a str,
    holders: String,
}

/// What the results may not be used for.
struct Caution<'a> {
    text: &'a str,
    sources: String,
    /// Whom it is about, unless it is about all.
    about: Option<String>,
}

impl<'a> Page<'a> {
    pub(super) fn new(comparison: &'a Comparison, locale: &'a Locale, day: &'a str) -> Self {
        let words = Words { locale };
        let whose = wording::shared_name(&comparison.dossiers);
        let title = Message::new("compare-title").number("dossiers", comparison.dossiers.len());
        let about = Message::new("report-source")
            .text("source", &comparison.source)
            .text("version", &comparison.instrument.version)
            .text("hash", &comparison.instrument.hash);
        let known = wording::columns(&comparison.dossiers);
        let dossiers = comparison.dossiers.iter().map(|dossier| Identity {
            letter: &dossier.letter,
            cells: known
                .iter()
                .map(|(_, of)| of(dossier).unwrap_or(NOTHING))
                .collect(),
        });
        Self {
            words,
            whose,
            title: locale.say(&title),
            window: wording::title(comparison, locale),
            day,
            date: words.date(day),
            version: env!("CARGO_PKG_VERSION"),
            count: wording::count(comparison, locale),
            editions: wording::editions(comparison, locale),
            columns: known.iter().map(|(id, _)| locale.get(id)).collect(),
            dossiers: dossiers.collect(),
            trainings: (1..)
                .zip(&comparison.trainings)
                .map(|(number, training)| words.compared(number, comparison, training))
                .collect(),
            organisation: words.table(comparison, &comparison.organisation.differences),
            unpaired: words.unpaired(comparison),
            cautions: words.cautions_of(comparison),
            source: locale.say(&about),
        }
    }

    /// Whether any answer that differs is context, so that the page says what that is.
    fn has_context(&self) -> bool {
        let tables = self.trainings.iter().map(|section| &section.answers);
        let mut rows = tables
            .chain([&self.organisation])
            .flat_map(|table| &table.rows);
        rows.any(|row| row.difference.weight == 0)
    }
}

impl<'a> Words<'a> {
    fn compared(
        self,
        number: usize,
        comparison: &'a Comparison,
        training: &'a ComparedTraining,
    ) -> Section<'a> {
        let personas = chart::abreast(training);
        let in_rows = training.standings.len() > ABREAST && personas.len() <= COLUMNS;
        let many_names = training.named_differently && training.standings.len() > 2;
        let numbered = Message::new("subject-training-numbered").number("training", number);
        Section {
            number,
            title: if many_names {
                self.locale.say(&numbered)
            } else {
                training.name.clone()
            },
            many_names,
            training,
            places: self.places(comparison, training),
            asked_recognition: wording::asked_recognition(training),
            personas,
            legend: self.legend(training, in_rows),
            in_rows,
            answers: self.table(comparison, &training.differences),
            same: wording::no_difference(comparison, training, self.locale),
        }
    }

    fn places(self, comparison: &'a Comparison, training: &'a ComparedTraining) -> Vec<Place<'a>> {
        let standings = training.standings.iter().zip(&comparison.dossiers);
        let places = standings
            .enumerate()
            .map(|(at, (standing, dossier))| Place {
                standing,
                called: &dossier.called,
                fitting: match standing.fitting.as_slice() {
                    [] => NOTHING.to_owned(),
                    fitting => self.locale.list(&names(fitting)),
                },
                verdict: wording::verdict(standing.verdict, self.locale),
                lead: standing.lead.as_deref().unwrap_or(NOTHING),
                recognised: wording::recognised(standing.recognised, self.locale),
                matches: chart::in_dossier(training, at),
            });
        places.collect()
    }

    fn legend(self, training: &ComparedTraining, in_rows: bool) -> String {
        match training.standings.as_slice() {
            _ if in_rows => self.get("compare-table"),
            [a, b] => {
                let points = Message::new("compare-chart-points");
                let points = points.text("a", &a.dossier).text("b", &b.dossier);
                format!("{} {}", self.get("compare-chart"), self.locale.say(&points))
            }
            _ => self.get("compare-chart"),
        }
    }

    fn table(self, comparison: &'a Comparison, differences: &'a [Difference]) -> Table<'a> {
        let letters = comparison.dossiers.iter().map(|dossier| &dossier.letter);
        let few = comparison.dossiers.len() <= ABREAST;
        let rows = differences.iter().map(|difference| {
            let givers = difference.givers.iter().filter(|_| !few);
            Row {
                difference,
                weight: wording::weight(difference, self.locale),
                given: givers
                    .map(|givers| (givers.text.as_str(), self.locale.list(&givers.dossiers)))
                    .collect(),
            }
        });
        Table {
            letters: letters.filter(|_| few).map(String::as_str).collect(),
            rows: rows.collect(),
        }
    }

    fn unpaired(self, comparison: &'a Comparison) -> Vec<Unpaired<'a>> {
        let unpaired = comparison.unpaired.iter().map(|unpaired| Unpaired {
            name: &unpaired.name,
            holders: wording::holders(unpaired, self.locale),
        });
        unpaired.collect()
    }

    fn cautions_of(self, comparison: &'a Comparison) -> Vec<Caution<'a>> {
        let all = comparison.dossiers.len();
        let cautions = comparison.cautions.iter().map(|caution| Caution {
            text: &caution.text,
            sources: format!("[{}]", caution.sections.join(", ")),
            about: (caution.dossiers.len() < all).then(|| {
                let about = Message::new("compare-caution-for");
                let dossiers = self.locale.list(&caution.dossiers);
                self.locale.say(&about.text("dossiers", dossiers))
            }),
        });
        cautions.collect()
    }

    /// Points in a few words.
    fn points(self, points: &str) -> String {
        let said = Message::new("compare-points").text("points", points);
        self.locale.say(&said)
    }
}
