//! A portfolio laid out as a page: which personas fit how often, what stands in the way, who can act, then the groups.

use super::document::{Breakdown, Frequent, Part, Portfolio, StandOut};
use crate::locale::Locale;
use crate::message::Message;
use crate::report::compose::cited;
use crate::report::page::{Bar, Block, Entry, Page, Tone};

/// How many goals are told.
const GOALS: usize = 6;

/// Lays out a portfolio.
pub fn portfolio_page(portfolio: &Portfolio, locale: &Locale) -> Page {
    let mut composer = Composer {
        portfolio,
        locale,
        page: Page::default(),
    };
    composer.answer();
    composer.thresholds();
    composer.actors();
    composer.shares("portfolio-goals", most_goals(portfolio));
    composer.shares("portfolio-pathways", &portfolio.pathways);
    composer.shares("portfolio-open", &portfolio.unanswered);
    composer.breakdowns();
    composer.standing_out("portfolio-closest", &portfolio.mixed);
    composer.standing_out("portfolio-rare", &portfolio.rare);
    composer.cautions();
    composer.page
}

/// The title of a portfolio.
pub(in crate::report) fn title(portfolio: &Portfolio, locale: &Locale) -> String {
    // A row of a table is one training; only of dossiers is it worth saying how many there are.
    let title = if portfolio.dossiers == portfolio.trainings {
        Message::new("portfolio-title")
    } else {
        Message::new("portfolio-title-of").number("dossiers", portfolio.dossiers)
    };
    locale.say(&title.number("trainings", portfolio.trainings))
}

/// The goals that are named most.
pub(in crate::report) fn most_goals(portfolio: &Portfolio) -> &[Part] {
    &portfolio.goals[..portfolio.goals.len().min(GOALS)]
}

/// What has to be known about the whole, besides the result.
pub(in crate::report) fn remarks(portfolio: &Portfolio, locale: &Locale) -> Vec<String> {
    let rejected = Message::new("portfolio-rejected").number("records", portfolio.rejected);
    let rejected = (portfolio.rejected > 0).then(|| locale.say(&rejected));
    let anonymous = portfolio
        .anonymous
        .then(|| locale.get("portfolio-anonymous"));
    rejected.into_iter().chain(anonymous).collect()
}

/// How often a threshold is pressing, and who can act on it.
pub(in crate::report) fn about(threshold: &Frequent, locale: &Locale) -> Vec<String> {
    let often = Message::new("portfolio-threshold")
        .text("percent", &threshold.percent)
        .number("trainings", threshold.trainings)
        .number("pressing", threshold.pressing);
    let actors: Vec<_> = threshold.actors.iter().map(|actor| &actor.text).collect();
    let actors = (!actors.is_empty())
        .then(|| Message::new("who-can-act").text("actors", locale.list(&actors)));
    let lines = [often].into_iter().chain(actors);
    lines.map(|line| locale.say(&line)).collect()
}

/// The sections that say something, as a text cites them.
pub(in crate::report) fn cite(sections: &[String]) -> String {
    format!("[{}]", sections.join(", "))
}

struct Composer<'a> {
    portfolio: &'a Portfolio,
    locale: &'a Locale,
    page: Page,
}

impl Composer<'_> {
    fn title(&mut self, text: String) {
        self.page.push(Block::Blank);
        self.page.push(Block::Title(text));
    }

    /// The first screen.
    fn answer(&mut self) {
        let portfolio = self.portfolio;
        self.page.push(Block::Title(title(portfolio, self.locale)));
        for (at, sentence) in portfolio.lead.iter().enumerate() {
            let tone = if at == 0 { Tone::Strong } else { Tone::Plain };
            self.page.push(Block::Paragraph(sentence.clone(), tone));
        }
        for remark in remarks(portfolio, self.locale) {
            self.page.push(Block::Paragraph(remark, Tone::Faint));
        }
        if portfolio.named > 0 {
            self.page.push(Block::Blank);
            let bars = (1..).zip(&portfolio.personas).map(|(number, part)| Bar {
                name: format!("{number}. {}", part.persona.text),
                hundredths: part.share.get(),
                percent: part.percent.clone(),
                strong: part.leads,
            });
            self.page.push(Block::Bars(bars.collect()));
        }
        let verdicts = portfolio.verdicts.iter().map(|part| self.told(part));
        let verdicts = verdicts.map(Entry::new).collect();
        self.page
            .list(self.locale.get("portfolio-firmness"), verdicts);
    }

    /// A part in a line.
    fn told(&self, part: &Part) -> String {
        let line = Message::new("portfolio-part")
            .text("name", &part.id.text)
            .text("percent", &part.percent)
            .number("trainings", part.trainings);
        self.locale.say(&line)
    }

    fn thresholds(&mut self) {
        let thresholds = &self.portfolio.thresholds;
        if thresholds.is_empty() {
            return;
        }
        self.title(self.locale.get("portfolio-thresholds"));
        let entries = thresholds.iter().map(|threshold| {
            let entry = Entry::new(format!("{} {}", threshold.text, cite(&threshold.sections)));
            let lines = about(threshold, self.locale).into_iter();
            lines.fold(entry, |entry, line| entry.note(line, Tone::Faint))
        });
        let entries = entries.collect();
        self.page.push(Block::Numbers(entries));
    }

    fn actors(&mut self) {
        if self.portfolio.actors.is_empty() {
            return;
        }
        self.title(self.locale.get("portfolio-actors"));
        for able in &self.portfolio.actors {
            let entries = able.opportunities.iter().map(|helpful| {
                let often = Message::new("portfolio-often").text("percent", &helpful.percent);
                let often = self
                    .locale
                    .say(&often.number("trainings", helpful.trainings));
                Entry::new(format!("{} {}", helpful.text, cite(&helpful.sections)))
                    .note(often, Tone::Faint)
            });
            let entries = entries.collect();
            self.page.list(able.actor.text.clone(), entries);
        }
    }

    fn shares(&mut self, heading: &'static str, parts: &[Part]) {
        if parts.is_empty() {
            return;
        }
        self.title(self.locale.get(heading));
        let bars = parts.iter().map(|part| Bar {
            name: part.id.text.clone(),
            hundredths: part.share.get(),
            percent: part.percent.clone(),
            strong: false,
        });
        let bars = bars.collect();
        self.page.push(Block::Bars(bars));
    }

    fn breakdowns(&mut self) {
        let breakdowns = &self.portfolio.breakdowns;
        if breakdowns.is_empty() {
            return;
        }
        self.title(self.locale.get("portfolio-groups"));
        let how = self.locale.get("portfolio-groups-how");
        self.page.push(Block::Paragraph(how, Tone::Faint));
        for breakdown in breakdowns {
            self.breakdown(breakdown);
        }
    }

    fn breakdown(&mut self, breakdown: &Breakdown) {
        self.page
            .push(Block::Heading(breakdown.question.text.clone()));
        let numbers = (1..=self.portfolio.personas.len()).map(|number| number.to_string());
        let header = [String::new(), self.locale.get("portfolio-count")];
        let header = header.into_iter().chain(numbers).collect();
        let rows = breakdown.groups.iter().map(|group| {
            let means = group.matches.iter().map(|mean| mean.whole.clone());
            [group.name.clone(), group.trainings.to_string()]
                .into_iter()
                .chain(means)
                .collect()
        });
        let rows = rows.collect();
        self.page.push(Block::Figures(header, rows));
        let leading = breakdown.groups.iter().map(|group| {
            let line = Message::new("portfolio-group").text("group", &group.name);
            Entry::new(self.locale.say(&line.text("leading", &group.leading)))
        });
        let leading = leading.collect();
        self.page.push(Block::Group(
            self.locale.get("portfolio-most-often"),
            leading,
        ));
        if breakdown.overlapping {
            let overlap = self.locale.get("portfolio-overlap");
            self.page.push(Block::Paragraph(overlap, Tone::Faint));
        }
    }

    fn standing_out(&mut self, heading: &'static str, cases: &[StandOut]) {
        if cases.is_empty() {
            return;
        }
        self.title(self.locale.get(heading));
        let entries = cases
            .iter()
            .map(|case| Entry::new(case.name.clone()).note(case.because.clone(), Tone::Plain));
        let entries = entries.collect();
        self.page.push(Block::List(entries));
    }

    fn cautions(&mut self) {
        self.title(self.locale.get("heading-cautions"));
        let cautions = self.portfolio.cautions.iter();
        let cautions = cautions.map(|caution| Entry::new(cited(caution, self.locale, false)));
        let how = [
            self.locale.get("portfolio-means"),
            self.locale.get("portfolio-not-a-sample"),
        ];
        let entries = how.into_iter().map(Entry::new).chain(cautions).collect();
        self.page.push(Block::List(entries));
        let source = Message::new("report-source")
            .text("source", &self.portfolio.source)
            .text("version", &self.portfolio.instrument.version)
            .text("hash", &self.portfolio.instrument.hash);
        self.page
            .push(Block::Paragraph(self.locale.say(&source), Tone::Faint));
    }
}
