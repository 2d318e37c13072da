//! A comparison laid out as a page: how much differs and what that did, which dossier is which, then the tables.

use super::document::{Compared, ComparedTraining, Comparison, Difference, Standing};
use super::outcome::held_by;
use crate::dossier::Recognised;
use crate::locale::Locale;
use crate::message::Message;
use crate::report::page::{Block, Entry, Page, Tone};
use crate::scoring::Verdict;

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
    composer.page
}

/// What stands in a cell without a value.
const NOTHING: &str = "-";

/// The name of a column, and what stands in it for a dossier.
type Column = (&'static str, fn(&Compared) -> Option<&str>);

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
        let title = match shared_name(&comparison.dossiers) {
            Some(name) => Message::new("compare-title-of").text("organisation", name),
            None => Message::new("compare-title"),
        };
        let title = title.number("dossiers", comparison.dossiers.len());
        self.page.push(Block::Title(self.locale.say(&title)));
        let count = if comparison.differing.answers == 0 {
            Message::new("compare-no-answer-differs")
        } else {
            Message::new("compare-answers-differ")
                .number("answers", comparison.differing.answers)
                .number("scored", comparison.differing.scored)
        };
        self.paragraph(self.locale.say(&count), Tone::Strong);
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
            let members = unpaired.members.iter();
            let letters: Vec<_> = members.map(|member| &member.dossier).collect();
            let held = Message::new("held-by").text("name", &unpaired.name);
            let held = held.text("dossiers", self.locale.list(&letters));
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
        let columns: [Column; 5] = [
            ("compare-organisation-name", |dossier| {
                dossier.organisation.as_deref()
            }),
            ("compare-respondent", |dossier| {
                dossier.respondent.as_deref()
            }),
            ("compare-interviewer", |dossier| {
                dossier.interviewer.as_deref()
            }),
            ("compare-date", |dossier| dossier.date.as_deref()),
            ("compare-file", |dossier| Some(&dossier.file)),
        ];
        let known: Vec<_> = columns
            .into_iter()
            .filter(|(_, of)| dossiers.iter().any(|dossier| of(dossier).is_some()))
            .collect();
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
        if self.comparison.editions_differ {
            self.editions();
        }
    }

    /// A warning that not all answers are to the same questions.
    fn editions(&mut self) {
        let dossiers = self.comparison.dossiers.iter();
        let held = dossiers.filter_map(|dossier| {
            let edition = dossier.instrument.as_ref()?;
            let message = Message::new("compare-edition")
                .text("version", &edition.version)
                .text("hash", &edition.hash);
            Some((self.locale.say(&message), dossier.letter.as_str()))
        });
        let editions = held_by(self.locale, held).join("; ");
        let message = Message::new("compare-editions-differ").text("editions", editions);
        self.page.push(Block::Blank);
        self.paragraph(self.locale.say(&message), Tone::Strong);
    }

    fn training(&mut self, training: &ComparedTraining) {
        self.title(training.name.clone());
        if training.named_differently {
            self.paragraph(self.locale.get("compare-by-position"), Tone::Faint);
        }
        self.matches(training);
        if !training.differences.is_empty() {
            self.differences(&training.differences);
        } else if self.comparison.differing.answers > 0 {
            // Where nothing differs at all, the first screen has said so.
            self.no_difference(training);
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
            self.verdict(standing.verdict)
        }));
        let mut standings = training.standings.iter();
        if standings.any(|standing| standing.recognised.is_some()) {
            rows.push(row("compare-recognised", &|standing| {
                self.recognised(standing.recognised)
            }));
        }
        let heading = self.locale.get("compare-matches");
        self.page.push(Block::Heading(heading));
        self.page.push(Block::Figures(header, rows));
    }

    /// A verdict in a word or two.
    fn verdict(&self, verdict: Verdict) -> String {
        self.locale.get(match verdict {
            Verdict::Clear => "compare-clear",
            Verdict::Mixed => "compare-mixed",
            Verdict::Provisional => "compare-provisional",
            Verdict::Insufficient => "compare-insufficient",
        })
    }

    fn recognised(&self, recognised: Option<Recognised>) -> String {
        match recognised {
            Some(Recognised::Yes) => self.locale.get("compare-recognised-yes"),
            Some(Recognised::Partly) => self.locale.get("compare-recognised-partly"),
            Some(Recognised::No) => self.locale.get("compare-recognised-no"),
            None => NOTHING.to_owned(),
        }
    }

    fn differences(&mut self, differences: &[Difference]) {
        let header = self.header("compare-question", Some("compare-weight"));
        let rows = differences.iter().map(|difference| {
            let answers = difference.answers.iter().map(|given| given.text.clone());
            let weight = match difference.weight {
                0 => self.locale.get("compare-no-weight"),
                weight => weight.to_string(),
            };
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

    /// That a training was answered the same everywhere, and why its matches may differ all the same.
    fn no_difference(&mut self, training: &ComparedTraining) {
        let mut matches = training.matches.iter();
        let id = if matches.any(|found| found.matches.windows(2).any(|pair| pair[0] != pair[1])) {
            "compare-difference-elsewhere"
        } else {
            "compare-no-difference-here"
        };
        self.page.push(Block::Blank);
        self.paragraph(self.locale.get(id), Tone::Plain);
    }
}

/// The name of the organisation, if it is the same in all dossiers.
fn shared_name(dossiers: &[Compared]) -> Option<&str> {
    let name = dossiers.first()?.organisation.as_deref()?;
    let mut dossiers = dossiers.iter();
    dossiers
        .all(|dossier| dossier.organisation.as_deref() == Some(name))
        .then_some(name)
}
