//! A comparison laid out as a page: how much differs and what that did, which dossier is which, then the tables.

use super::document::{ComparedTraining, Comparison, Difference, Standing};
use super::wording::{self, NOTHING};
use crate::locale::Locale;
use crate::message::Message;
use crate::report::page::{Block, Entry, Page, Tone};

/// Lays out a comparison.
pub fn comparison_page(comparison: &Comparison, locale: &Locale) -> Page {
    let mut composer = Composer {
        comparison,
        locale,
        page: Page::default(),
    };
    composer.answer();
    composer.unpaired();
    composer.dossiers();
    for training in &comparison.trainings {
        composer.training(training);
    }
    let differences = &comparison.organisation.differences;
    if !differences.is_empty() {
        composer.title(locale.get("compare-organisation"));
        composer.differences(differences);
    }
    let instrument = &comparison.instrument;
    let about = Message::new("report-source")
        .text("source", &comparison.source)
        .text("version", &instrument.version)
        .text("hash", &instrument.hash);
    composer.page.push(Block::Blank);
    composer.paragraph(locale.say(&about), Tone::Faint);
    composer.page
}

struct Composer<'a> {
    comparison: &'a Comparison,
    locale: &'a Locale,
    page: Page,
}

impl Composer<'_> {
    fn title(&mut self, text: String) {
        self.page.push(Block::Blank);
        self.page.push(Block::Title(text));
    }

    fn paragraph(&mut self, text: String, tone: Tone) {
        self.page.push(Block::Paragraph(text, tone));
    }

    /// The first screen: how much differs, and what that did to each training.
    fn answer(&mut self) {
        let comparison = self.comparison;
        let title = wording::title(comparison, self.locale);
        self.page.push(Block::Title(title));
        self.paragraph(wording::count(comparison, self.locale), Tone::Strong);
        match &comparison.trainings[..] {
            [] => self.paragraph(self.locale.get("compare-no-training"), Tone::Strong),
            [only] => self.paragraph(only.sentence.clone(), Tone::Strong),
            several => {
                let entries = several.iter().map(|training| {
                    Entry::new(training.name.clone()).note(&training.sentence, Tone::Strong)
                });
                let entries = entries.collect();
                self.page.push(Block::Blank);
                self.page.push(Block::List(entries));
            }
        }
    }

    /// What is left out, if anything.
    fn unpaired(&mut self) {
        let unpaired = &self.comparison.unpaired;
        if unpaired.is_empty() {
            return;
        }
        let names = unpaired.iter().map(|unpaired| {
            let held = Message::new("held-by").text("name", &unpaired.name);
            let held = held.text("dossiers", wording::holders(unpaired, self.locale));
            self.locale.say(&held)
        });
        let names: Vec<_> = names.collect();
        let message = Message::new("compare-unpaired").text("trainings", names.join("; "));
        self.page.push(Block::Blank);
        self.paragraph(self.locale.say(&message), Tone::Plain);
    }

    /// Which dossier is which; only what at least one of them knows.
    fn dossiers(&mut self) {
        let dossiers = &self.comparison.dossiers;
        let known = wording::columns(dossiers);
        let names = known.iter().map(|(id, _)| self.locale.get(id));
        let header = std::iter::once(String::new()).chain(names).collect();
        let rows = dossiers.iter().map(|dossier| {
            let cells = known
                .iter()
                .map(|(_, of)| of(dossier).unwrap_or(NOTHING).to_owned());
            std::iter::once(dossier.letter.clone())
                .chain(cells)
                .collect()
        });
        let rows = rows.collect();
        self.page.push(Block::Blank);
        self.page.push(Block::Table(header, rows));
        if let Some(warning) = wording::editions(self.comparison, self.locale) {
            self.page.push(Block::Blank);
            self.paragraph(warning, Tone::Strong);
        }
    }

    fn training(&mut self, training: &ComparedTraining) {
        self.title(training.name.clone());
        if training.named_differently {
            self.paragraph(self.locale.get("compare-by-position"), Tone::Faint);
        }
        self.matches(training);
        if !training.differences.is_empty() {
            self.differences(&training.differences);
        }
        if let Some(same) = wording::no_difference(self.comparison, training, self.locale) {
            self.page.push(Block::Blank);
            self.paragraph(same, Tone::Plain);
        }
    }

    /// The head of a table that has a column for every dossier.
    fn header(&self, first: &'static str, last: Option<&'static str>) -> Vec<String> {
        let letters = self.comparison.dossiers.iter();
        let letters = letters.map(|dossier| dossier.letter.clone());
        std::iter::once(self.locale.get(first))
            .chain(letters)
            .chain(last.map(|last| self.locale.get(last)))
            .collect()
    }

    fn matches(&mut self, training: &ComparedTraining) {
        let two = training.standings.len() == 2;
        let header = self.header("compare-persona", two.then_some("compare-difference"));
        let row = |id, cell: &dyn Fn(&Standing) -> String| {
            let cells = training.standings.iter().map(cell);
            let blank = two.then(String::new);
            std::iter::once(self.locale.get(id))
                .chain(cells)
                .chain(blank)
                .collect::<Vec<_>>()
        };
        let mut rows: Vec<_> = training
            .matches
            .iter()
            .map(|found| {
                std::iter::once(found.persona.text.clone())
                    .chain(found.percents.iter().cloned())
                    .chain(found.points.clone())
                    .collect()
            })
            .collect();
        rows.push(row("compare-verdict", &|standing| {
            wording::verdict(standing.verdict, self.locale)
        }));
        if wording::asked_recognition(training) {
            rows.push(row("compare-recognised", &|standing| {
                wording::recognised(standing.recognised, self.locale)
            }));
        }
        let heading = self.locale.get("compare-matches");
        self.page.push(Block::Heading(heading));
        self.page.push(Block::Figures(header, rows));
    }

    fn differences(&mut self, differences: &[Difference]) {
        let header = self.header("compare-question", Some("compare-weight"));
        let rows = differences.iter().map(|difference| {
            let answers = difference.answers.iter().map(|given| given.text.clone());
            let weight = wording::weight(difference, self.locale);
            std::iter::once(difference.question.text.clone())
                .chain(answers)
                .chain([weight])
                .collect()
        });
        let rows = rows.collect();
        let heading = self.locale.get("compare-differences");
        self.page.push(Block::Heading(heading));
        self.page.push(Block::Table(header, rows));
    }
}
