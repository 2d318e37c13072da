//! The page of a portfolio.

use askama::Template;

use super::chart::{self, Share};
use super::words::Words;
use crate::locale::Locale;
use crate::message::Message;
use crate::report::compose::cited;
use crate::report::portfolio::{
    Part, PersonaMean, Portfolio, StandOut, about, cite, most_goals, remarks, title,
};

/// The whole page.
#[derive(Template)]
#[template(path = "portfolio.html")]
pub(super) struct Page<'a> {
    portfolio: &'a Portfolio,
    words: Words<'a>,
    title: String,
    day: &'a str,
    date: String,
    version: &'static str,
    remarks: Vec<String>,
    personas: Vec<Share>,
    verdicts: Vec<Share>,
    thresholds: Vec<Threshold<'a>>,
    actors: Vec<Actor<'a>>,
    charts: Vec<Chart>,
    cases: Vec<Cases<'a>>,
    limits: Vec<String>,
    source: String,
}

/// A threshold and how often it stands in the way.
struct Threshold<'a> {
    text: &'a str,
    sources: String,
    category: Option<&'a str>,
    share: Share,
    about: Vec<String>,
}

/// Somebody, and what they can do.
struct Actor<'a> {
    name: &'a str,
    opportunities: Vec<Opportunity<'a>>,
}

/// Something that can be done, and for how many.
struct Opportunity<'a> {
    text: &'a str,
    sources: String,
    often: String,
}

/// Shares under a heading.
struct Chart {
    id: &'static str,
    heading: String,
    shares: Vec<Share>,
}

/// Trainings that stand out, under a heading.
struct Cases<'a> {
    id: &'static str,
    heading: String,
    trainings: &'a [StandOut],
}

impl PersonaMean {
    /// How dark its cell is, from 0 to 10.
    fn shade(&self) -> i32 {
        self.matching
            .map_or(0, |mean| mean.get().clamp(0, 10_000) / 1_000)
    }
}

impl<'a> Page<'a> {
    pub(super) fn new(portfolio: &'a Portfolio, locale: &'a Locale, day: &'a str) -> Self {
        let words = Words { locale };
        let source = Message::new("report-source")
            .text("source", &portfolio.source)
            .text("version", &portfolio.instrument.version)
            .text("hash", &portfolio.instrument.hash);
        let cautions = portfolio.cautions.iter();
        let cautions = cautions.map(|caution| cited(caution, locale, false));
        let how = ["portfolio-means", "portfolio-not-a-sample"].map(|id| words.get(id));
        Self {
            portfolio,
            words,
            title: title(portfolio, locale),
            day,
            date: words.date(day),
            version: env!("CARGO_PKG_VERSION"),
            remarks: remarks(portfolio, locale),
            personas: personas(portfolio),
            verdicts: shares(&portfolio.verdicts),
            thresholds: words.thresholds(portfolio),
            actors: words.actors(portfolio),
            charts: words.charts(portfolio),
            cases: words.cases(portfolio),
            limits: how.into_iter().chain(cautions).collect(),
            source: locale.say(&source),
        }
    }
}

impl<'a> Words<'a> {
    /// Who fits best most often in a group.
    fn leader(self, leading: &str) -> String {
        let leader = Message::new("portfolio-leader").text("leading", leading);
        self.locale.say(&leader)
    }

    fn thresholds(self, portfolio: &'a Portfolio) -> Vec<Threshold<'a>> {
        let thresholds = portfolio.thresholds.iter().map(|threshold| Threshold {
            text: &threshold.text,
            sources: cite(&threshold.sections),
            category: threshold
                .category
                .as_ref()
                .map(|category| category.text.as_str()),
            share: chart::share_of("", threshold.trainings, threshold.share, &threshold.percent),
            about: about(threshold, self.locale),
        });
        thresholds.collect()
    }

    fn actors(self, portfolio: &'a Portfolio) -> Vec<Actor<'a>> {
        let actors = portfolio.actors.iter().map(|able| Actor {
            name: &able.actor.text,
            opportunities: able
                .opportunities
                .iter()
                .map(|helpful| {
                    let often = Message::new("portfolio-often").text("percent", &helpful.percent);
                    let often = often.number("trainings", helpful.trainings);
                    Opportunity {
                        text: &helpful.text,
                        sources: cite(&helpful.sections),
                        often: self.locale.say(&often),
                    }
                })
                .collect(),
        });
        actors.collect()
    }

    fn charts(self, portfolio: &Portfolio) -> Vec<Chart> {
        let charts = [
            ("goals", "portfolio-goals", most_goals(portfolio)),
            ("pathways", "portfolio-pathways", &portfolio.pathways),
            ("open", "portfolio-open", &portfolio.unanswered),
        ];
        let charts = charts.into_iter().filter(|(.., parts)| !parts.is_empty());
        let charts = charts.map(|(id, heading, parts)| Chart {
            id,
            heading: self.get(heading),
            shares: shares(parts),
        });
        charts.collect()
    }

    fn cases(self, portfolio: &'a Portfolio) -> Vec<Cases<'a>> {
        let cases = [
            ("closest", "portfolio-closest", &portfolio.mixed),
            ("rare", "portfolio-rare", &portfolio.rare),
        ];
        let cases = cases
            .into_iter()
            .filter(|(.., trainings)| !trainings.is_empty());
        let cases = cases.map(|(id, heading, trainings)| Cases {
            id,
            heading: self.get(heading),
            trainings,
        });
        cases.collect()
    }
}

fn personas(portfolio: &Portfolio) -> Vec<Share> {
    let parts = portfolio.personas.iter().map(|part| Share {
        strong: part.leads,
        ..chart::share_of(&part.persona.text, part.first, part.share, &part.percent)
    });
    parts.collect()
}

fn shares(parts: &[Part]) -> Vec<Share> {
    let shares = parts.iter();
    let shares = shares
        .map(|part| chart::share_of(&part.id.text, part.trainings, part.share, &part.percent));
    shares.collect()
}
