//! The document on a terminal: the answer on the first screen, then what follows from it.
//!
//! Works from 40 columns up, with or without colour and Unicode; no meaning lives in colour alone. All text passes
//! [`visible`] before it is styled, so nothing that a file holds can steer the terminal.

use comfy_table::presets::NOTHING;
use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, Table, Width};

use super::document::{Document, Item, Label, Match, Pathway, Station, Training, Weighing};
use super::outline::{Appearance, Outline, Tone};
use crate::locale::Locale;
use crate::message::Message;
use crate::visible::visible;

/// Below this many columns, what would be a table becomes lines under each other.
const NARROW: usize = 60;

/// How far a page goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Depth {
    /// The answer alone, for a screen of 24 lines with a question under it.
    Answer,
    /// The answer, why, and what would change it.
    Reasons,
    /// Everything.
    Whole,
}

/// The report as text.
pub fn terminal(
    document: &Document,
    locale: &Locale,
    appearance: Appearance,
    depth: Depth,
) -> String {
    let mut page = Page {
        locale,
        outline: Outline::new(appearance),
        several: false,
    };
    for training in &document.trainings {
        page.answer(document, training);
        if depth >= Depth::Reasons {
            page.evidence(training);
            page.changes(training);
        }
        if depth == Depth::Whole {
            page.consequences(training);
        }
        page.outline.blank();
    }
    if document.trainings.is_empty() {
        page.outline.paragraph(&locale.get("report-no-training"));
    }
    if document.trainings.len() > 1 && !document.mix.is_empty() {
        page.mix(document);
    }
    if depth == Depth::Whole {
        page.cautions(document);
    }
    page.outline.into_text()
}

struct Page<'a> {
    locale: &'a Locale,
    outline: Outline,
    /// Whether several personas fit, so that a line has to say whose it is.
    several: bool,
}

impl Page<'_> {
    fn answer(&mut self, document: &Document, training: &Training) {
        let names = [
            document.organisation.name.as_deref(),
            training.title.as_deref(),
        ];
        let names: Vec<_> = names.into_iter().flatten().collect();
        if names.is_empty() {
            self.outline.title(&self.locale.get("report-untitled"));
        } else {
            self.outline.title(&names.join(": "));
        }
        self.outline
            .indented(&training.summary.verdict, 0, Tone::Strong);
        for fits in training.matches.iter().filter(|found| found.fits) {
            let line = Message::new("persona-in-short")
                .text("persona", &fits.persona.text)
                .text("tagline", &fits.tagline);
            self.outline.paragraph(&self.locale.say(&line));
        }
        self.outline.blank();
        self.matches(&training.matches);
        self.outline.blank();
        self.outline.paragraph(&training.summary.standing);
    }

    fn consequences(&mut self, training: &Training) {
        self.meaning(training);
        // With one persona, naming it at every line says nothing.
        self.several = training.fitting.len() > 1;
        self.pathways(&training.pathways);
        self.journey(training.journey.as_deref().unwrap_or_default());
        self.items(
            "heading-thresholds",
            training.thresholds.as_deref().unwrap_or_default(),
        );
        self.items(
            "heading-opportunities",
            training.opportunities.as_deref().unwrap_or_default(),
        );
        if !training.notes.is_empty() {
            self.outline.heading(&self.locale.get("heading-notes"));
            for note in &training.notes {
                self.outline
                    .bullet(&format!("{}: {}", note.question.text, note.text));
            }
        }
    }

    fn matches(&mut self, matches: &[Match]) {
        let bar = |found: &Match, width: usize| self.bar(found.matching.get(), width);
        if self.outline.width() < NARROW {
            let rows: Vec<_> = matches
                .iter()
                .map(|found| {
                    (
                        format!("{}: {}", found.persona.text, found.percent),
                        bar(found, self.outline.width() - 2),
                        found.fits,
                    )
                })
                .collect();
            for (name, bar, fits) in rows {
                self.outline
                    .indented(&name, 0, if fits { Tone::Strong } else { Tone::Plain });
                self.outline.line(&format!("  {bar}"), Tone::Plain);
            }
            return;
        }
        let name_width = matches
            .iter()
            .map(|found| found.persona.text.chars().count())
            .max()
            .unwrap_or(0);
        let bar_width = self.outline.width().saturating_sub(name_width + 13).min(50);
        let mut table = self.table();
        for found in matches {
            let name = visible(&found.persona.text).into_owned();
            table.add_row([name, bar(found, bar_width), found.percent.clone()]);
        }
        if let Some(column) = table.column_mut(2) {
            column.set_cell_alignment(CellAlignment::Right);
        }
        let lines: Vec<_> = table.lines().collect();
        for (line, found) in lines.iter().zip(matches) {
            self.outline.line(
                line.trim_end(),
                if found.fits {
                    Tone::Strong
                } else {
                    Tone::Plain
                },
            );
        }
    }

    /// A bar for hundredths of a percent; empty when bars may not be drawn, since the number says the same.
    fn bar(&self, hundredths: i32, width: usize) -> String {
        if !self.outline.drawing() {
            return String::new();
        }
        let share = usize::try_from(hundredths).unwrap_or(0);
        let eighths = (share * width * 8 + 5_000) / 10_000;
        let part = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8];
        format!("{}{part}", "█".repeat(eighths / 8))
    }

    fn evidence(&mut self, training: &Training) {
        let summary = &training.summary;
        for (id, weighings) in [
            ("heading-favours", &summary.favours),
            ("heading-opposes", &summary.opposes),
        ] {
            if !weighings.is_empty() {
                self.outline.heading(
                    &self
                        .locale
                        .say(&Message::new(id).text("persona", &summary.about.text)),
                );
                self.weighings(weighings);
            }
        }
    }

    fn weighings(&mut self, weighings: &[Weighing]) {
        let mut table = self.table();
        for weighing in weighings {
            let said = format!("{}: {}", weighing.question, weighing.answer);
            table.add_row([
                format!("  {}", weighing.points),
                visible(&said).into_owned(),
            ]);
        }
        table.set_constraints([ColumnConstraint::Absolute(Width::Fixed(9))]);
        if let Some(column) = table.column_mut(0) {
            column.set_cell_alignment(CellAlignment::Right);
        }
        let lines: Vec<_> = table.lines().collect();
        for line in lines {
            self.outline.line(line.trim_end(), Tone::Plain);
        }
    }

    fn changes(&mut self, training: &Training) {
        if training.summary.changes.is_empty() {
            return;
        }
        self.outline.heading(&self.locale.get("heading-changes"));
        for change in &training.summary.changes {
            let line = Message::new("change")
                .text("question", &change.question)
                .text("answers", &change.answers)
                .text("persona", &change.persona);
            self.outline.bullet(&self.locale.say(&line));
        }
    }

    fn meaning(&mut self, training: &Training) {
        for found in training.matches.iter().filter(|found| found.fits) {
            self.outline.heading(
                &self
                    .locale
                    .say(&Message::new("heading-meaning").text("persona", &found.persona.text)),
            );
            self.outline.indented(&found.summary, 2, Tone::Plain);
        }
    }

    fn pathways(&mut self, pathways: &[Pathway]) {
        if pathways.is_empty() {
            return;
        }
        self.outline.heading(&self.locale.get("heading-pathways"));
        for (at, pathway) in pathways.iter().enumerate() {
            let line = Message::new("pathway")
                .text("pathway", &pathway.id.text)
                .text("because", &pathway.because)
                .text(
                    "source",
                    self.source(Some(&pathway.persona), &pathway.section),
                );
            self.outline.hanging(
                &format!("  {}. ", at + 1),
                &self.locale.say(&line),
                Tone::Plain,
            );
        }
    }

    fn journey(&mut self, journey: &[Station]) {
        if journey.is_empty() {
            return;
        }
        self.outline.heading(
            &self
                .locale
                .say(&Message::new("heading-journey").number("stops", journey.len())),
        );
        for (at, station) in journey.iter().enumerate() {
            let mut line = format!("{}: {}", station.phase.text, station.about);
            if let Some(attention) = &station.attention {
                line = format!("{line} [{}]", attention.text);
            }
            self.outline
                .hanging(&format!("{:>4}. ", at + 1), &line, Tone::Plain);
            for treatment in &station.treatments {
                let source = self.source(Some(&treatment.persona), &treatment.section);
                self.outline
                    .indented(&format!("{} {source}", treatment.text), 6, Tone::Faint);
            }
        }
    }

    fn items(&mut self, heading: &'static str, items: &[Item]) {
        if items.is_empty() {
            return;
        }
        self.outline.heading(
            &self
                .locale
                .say(&Message::new(heading).number("count", items.len())),
        );
        for item in items {
            self.outline.bullet(&item.text);
            if !item.because.is_empty() {
                let reasons: Vec<_> = item
                    .because
                    .iter()
                    .map(|label| label.text.as_str())
                    .collect();
                let because = Message::new("pressing").text("reasons", self.locale.list(&reasons));
                self.outline
                    .indented(&self.locale.say(&because), 4, Tone::Strong);
            }
            let category = item.category.as_ref().map_or("", |category| &category.text);
            let actors: Vec<_> = item
                .actors
                .iter()
                .map(|actor| actor.text.as_str())
                .collect();
            let id = if actors.is_empty() {
                "item-source"
            } else {
                "item-source-actors"
            };
            let source = Message::new(id)
                .text("category", category)
                .text("actors", self.locale.list(&actors))
                .text("source", self.source(item.persona.as_ref(), &item.section));
            self.outline
                .indented(&self.locale.say(&source), 4, Tone::Faint);
        }
    }

    /// Where a statement comes from: `[3.3.1]`, or `[3.3.1, de opstarter]` when several personas fit.
    fn source(&self, persona: Option<&Label>, section: &str) -> String {
        match persona.filter(|_| self.several) {
            Some(persona) => format!("[{section}, {}]", persona.text),
            None => format!("[{section}]"),
        }
    }

    fn mix(&mut self, document: &Document) {
        self.outline.title(&self.locale.get("heading-mix"));
        self.outline.paragraph(&self.locale.get("mix-intro"));
        for part in &document.mix {
            let line = Message::new("mix-part")
                .text("persona", &part.persona.text)
                .text("share", &part.percent)
                .number("trainings", part.trainings);
            self.outline.bullet(&self.locale.say(&line));
        }
        self.outline.blank();
    }

    fn cautions(&mut self, document: &Document) {
        if !document.cautions.is_empty() {
            self.outline.heading(&self.locale.get("heading-cautions"));
            for caution in &document.cautions {
                self.outline
                    .bullet(&format!("{} [{}]", caution.text, caution.section));
            }
        }
        let about = Message::new("report-source")
            .text("version", &document.instrument.version)
            .text("hash", &document.instrument.hash);
        self.outline.blank();
        self.outline
            .indented(&self.locale.say(&about), 0, Tone::Faint);
    }

    fn table(&self) -> Table {
        let mut table = Table::new();
        table
            .load_style(NOTHING)
            .set_content_arrangement(ContentArrangement::Dynamic)
            .set_width(u16::try_from(self.outline.width()).unwrap_or(u16::MAX));
        table
    }
}
