//! The document laid out as a page: the answer on the first screen, then what follows from it.

use super::document::{Document, Interview, Item, Label, PlanStep, Station, Training};
use super::page::{Bar, Block, Entry, Page, Tone};
use super::summary::names;
use crate::locale::Locale;
use crate::message::Message;

/// How far a page goes, from little to much.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Depth {
    /// Only what to do.
    Plan,
    /// The answer alone, for a screen of 24 lines with a question under it.
    Answer,
    /// The answer, why, and what would change it.
    Reasons,
    /// Everything.
    Whole,
}

/// How many pressing thresholds are told at once.
const PRESSING: usize = 4;

/// Lays out a document.
pub fn page(document: &Document, locale: &Locale, depth: Depth) -> Page {
    let mut composer = Composer {
        locale,
        page: Page::default(),
        several: false,
        told: Vec::new(),
    };
    composer.other_edition(document);
    if depth != Depth::Plan && document.trainings.len() > 1 && !document.mix.is_empty() {
        composer.mix(document);
    }
    for (at, training) in document.trainings.iter().enumerate() {
        composer.training(document, at + 1, training, depth);
    }
    if document.trainings.is_empty() {
        let name = document.organisation.name.clone();
        composer.page.push(Block::Title(
            name.unwrap_or_else(|| locale.get("report-untitled")),
        ));
        composer.plain(locale.get("report-no-training"));
    }
    if depth == Depth::Whole && !document.trainings.is_empty() {
        composer.organisation_notes(document);
        composer.cautions(document);
    }
    composer.page
}

/// A statement with its sources: `… [3.3.1]`, with the personas when there are several and a word of doubt if needed.
pub fn cited(item: &Item, locale: &Locale, several: bool) -> String {
    format!("{} {}", item.text, sources(item, locale, several))
}

/// The sources of a statement alone.
pub(super) fn sources(item: &Item, locale: &Locale, several: bool) -> String {
    let personas = item
        .personas
        .iter()
        .filter(|_| several)
        .map(|persona| persona.text.clone());
    let doubt = item.doubtful.then(|| locale.get("place-doubtful"));
    let sources: Vec<_> = item
        .sections
        .iter()
        .cloned()
        .chain(personas)
        .chain(doubt)
        .collect();
    format!("[{}]", sources.join(", "))
}

/// An item of a list with who can act on it, if anybody is named.
pub fn acted_on(entry: Entry, item: &Item, locale: &Locale) -> Entry {
    match who_can_act(item, locale) {
        Some(actors) => entry.note(actors, Tone::Faint),
        None => entry,
    }
}

/// What a training is called: its title, else its number.
pub(super) fn title(number: usize, training: &Training, locale: &Locale) -> String {
    training.title.clone().unwrap_or_else(|| {
        let numbered = Message::new("subject-training-numbered").number("training", number);
        locale.say(&numbered)
    })
}

/// Who can act on an item, if anybody is named.
pub(super) fn who_can_act(item: &Item, locale: &Locale) -> Option<String> {
    if item.actors.is_empty() {
        return None;
    }
    let actors = Message::new("who-can-act").text("actors", locale.list(&names(&item.actors)));
    Some(locale.say(&actors))
}

/// Why something presses here, if it does.
pub(super) fn pressing(reasons: &[Label], locale: &Locale) -> Option<String> {
    if reasons.is_empty() {
        return None;
    }
    let message = Message::new("pressing").text("reasons", locale.list(&names(reasons)));
    Some(locale.say(&message))
}

/// That another edition of the questions asked than the one that scored, if so: nobody may overlook that.
pub(super) fn other_edition(document: &Document, locale: &Locale) -> Option<String> {
    let asked = document.interview.as_ref()?;
    let before = asked.instrument.as_ref()?;
    if *before == document.instrument {
        return None;
    }
    let changed = Message::new("report-other-edition")
        .text("before", &before.version)
        .text("before-hash", &before.hash)
        .text("now", &document.instrument.version)
        .text("now-hash", &document.instrument.hash);
    Some(locale.say(&changed))
}

/// When and with whom an interview was, as far as that is known.
pub(super) fn held(interview: &Interview, locale: &Locale) -> Vec<String> {
    let parts = [
        ("report-interview-date", "date", &interview.date),
        ("report-interview-with", "name", &interview.respondent),
        ("report-interview-by", "name", &interview.interviewer),
    ];
    let told = parts.into_iter().filter_map(|(id, key, text)| {
        let text = text.as_ref()?;
        Some(locale.say(&Message::new(id).text(key, text)))
    });
    told.collect()
}

/// Statements of one or two words in a line, and behind them the sections that say them.
pub fn listed(items: &[Item], locale: &Locale) -> String {
    let words = items.iter().map(|item| {
        let doubt = item
            .doubtful
            .then(|| format!(" ({})", locale.get("place-doubtful")));
        format!("{}{}", item.text, doubt.unwrap_or_default())
    });
    let words: Vec<_> = words.collect();
    let mut sections: Vec<&str> = Vec::new();
    for section in items.iter().flat_map(|item| &item.sections) {
        if !sections.contains(&section.as_str()) {
            sections.push(section);
        }
    }
    format!("{} [{}]", words.join("; "), sections.join(", "))
}

struct Composer<'a> {
    locale: &'a Locale,
    page: Page,
    /// Whether several personas fit, so that a line has to say whose it is.
    several: bool,
    /// The insights that have been told: those on the organisation hold for all its trainings.
    told: Vec<String>,
}

impl Composer<'_> {
    fn plain(&mut self, text: String) {
        self.page.push(Block::Paragraph(text, Tone::Plain));
    }

    fn heading(&mut self, message: &Message) {
        let text = self.locale.say(message);
        self.page.push(Block::Heading(text));
    }

    fn training(&mut self, document: &Document, number: usize, training: &Training, depth: Depth) {
        self.several = training.fitting.len() > 1;
        self.title(document, number, training);
        self.page.push(Block::Paragraph(
            training.summary.verdict.clone(),
            Tone::Strong,
        ));
        if depth == Depth::Plan {
            self.plan(training.plan.as_deref().unwrap_or_default());
            self.page.push(Block::Blank);
            return;
        }
        self.answer(training);
        if depth >= Depth::Reasons {
            self.evidence(training);
            self.changes(training);
        }
        if depth == Depth::Whole {
            self.here(training);
            self.plan(training.plan.as_deref().unwrap_or_default());
            self.meaning(training);
            self.pathways(training);
            self.journey(training.journey.as_deref().unwrap_or_default());
            self.notes(training);
            self.recognised(training);
        }
        self.page.push(Block::Blank);
    }

    fn other_edition(&mut self, document: &Document) {
        if let Some(changed) = other_edition(document, self.locale) {
            self.plain(changed);
            self.page.push(Block::Blank);
        }
    }

    fn recognised(&mut self, training: &Training) {
        if let Some(recognised) = &training.recognised {
            let said = Message::new("report-recognised").text("answer", &recognised.text);
            self.heading(&Message::new("heading-recognised"));
            self.plain(self.locale.say(&said));
        }
    }

    fn title(&mut self, document: &Document, number: usize, training: &Training) {
        let told_apart = training.title.is_some() || document.trainings.len() > 1;
        let names = [
            document.organisation.name.clone(),
            told_apart.then(|| title(number, training, self.locale)),
        ];
        let names: Vec<_> = names.into_iter().flatten().collect();
        let title = if names.is_empty() {
            self.locale.get("report-untitled")
        } else {
            names.join(": ")
        };
        self.page.push(Block::Title(title));
    }

    fn answer(&mut self, training: &Training) {
        for fits in training.matches.iter().filter(|found| found.fits) {
            let line = Message::new("persona-in-short")
                .text("persona", &fits.persona.text)
                .text("tagline", &fits.tagline);
            self.plain(self.locale.say(&line));
        }
        self.page.push(Block::Blank);
        let bars = training.matches.iter().map(|found| Bar {
            name: found.persona.text.clone(),
            hundredths: found.matching.get(),
            percent: found.percent.clone(),
            strong: found.fits,
        });
        self.page.push(Block::Bars(bars.collect()));
        self.page.push(Block::Blank);
        self.plain(training.summary.standing.clone());
    }

    fn evidence(&mut self, training: &Training) {
        let summary = &training.summary;
        let sides = [
            ("heading-favours", &summary.favours),
            ("heading-opposes", &summary.opposes),
        ];
        for (id, weighings) in sides
            .into_iter()
            .filter(|(_, weighings)| !weighings.is_empty())
        {
            self.heading(&Message::new(id).text("persona", &summary.about.text));
            let weights = weighings.iter().map(|weighing| {
                let said = format!("{}: {}", weighing.question, weighing.answer);
                (weighing.points.clone(), said)
            });
            self.page.push(Block::Weights(weights.collect()));
        }
    }

    fn changes(&mut self, training: &Training) {
        let changes = training.summary.changes.iter().map(|change| {
            let line = Message::new("change")
                .text("question", &change.question)
                .text("answers", &change.answers)
                .text("persona", &change.persona);
            Entry::new(self.locale.say(&line))
        });
        let changes = changes.collect();
        self.page.list(self.locale.get("heading-changes"), changes);
    }

    /// What is particular to this organisation: what the study saw at others like it, and what presses most.
    fn here(&mut self, training: &Training) {
        let told = &self.told;
        let insights = training.insights.iter().flatten();
        let insights: Vec<_> = insights
            .filter(|insight| !told.contains(&insight.id))
            .collect();
        let ids = insights.iter().map(|insight| insight.id.clone());
        let ids: Vec<_> = ids.collect();
        let mut entries: Vec<_> = insights
            .into_iter()
            .map(|insight| Entry::new(cited(insight, self.locale, false)))
            .collect();
        let thresholds = training.thresholds.iter().flatten();
        let pressing = thresholds.filter(|threshold| !threshold.because.is_empty());
        entries.extend(pressing.take(PRESSING).map(|item| self.item(item)));
        self.told.extend(ids);
        self.page.list(self.locale.get("heading-here"), entries);
    }

    fn plan(&mut self, plan: &[PlanStep]) {
        if plan.is_empty() {
            return;
        }
        self.heading(&Message::new("heading-plan"));
        let steps = plan.iter().map(|step| {
            let phase = Message::new("plan-step").text("phase", &step.phase.text);
            let doubt = step.doubtful.then(|| self.locale.get("place-doubtful"));
            let source: Vec<_> = step.sections.iter().cloned().chain(doubt).collect();
            let text = format!("{} [{}]", step.text, source.join(", "));
            let mut entry = Entry::new(text).note(self.locale.say(&phase), Tone::Faint);
            if let Some(because) = pressing(&step.because, self.locale) {
                entry = entry.note(because, Tone::Strong);
            }
            if let Some(against) = step.against.first() {
                let against = Message::new("plan-against").text("threshold", against);
                entry = entry.note(self.locale.say(&against), Tone::Plain);
            }
            entry
        });
        let steps = steps.collect();
        self.page.push(Block::Numbers(steps));
    }

    fn meaning(&mut self, training: &Training) {
        for found in training.matches.iter().filter(|found| found.fits) {
            self.heading(&Message::new("heading-meaning").text("persona", &found.persona.text));
            self.plain(found.summary.clone());
        }
        for remark in &training.remarks {
            self.page.push(Block::Blank);
            self.plain(remark.clone());
        }
    }

    fn pathways(&mut self, training: &Training) {
        if training.pathways.is_empty() {
            return;
        }
        self.heading(&Message::new("heading-pathways"));
        let pathways = training.pathways.iter().map(|pathway| {
            let line = Message::new("pathway")
                .text("pathway", &pathway.id.text)
                .text("because", &pathway.because)
                .text("source", self.source(&pathway.persona, &pathway.section));
            Entry::new(self.locale.say(&line))
        });
        let pathways = pathways.collect();
        self.page.push(Block::Numbers(pathways));
        for insight in training.background.iter().flatten() {
            self.page.push(Block::Blank);
            self.plain(cited(insight, self.locale, false));
        }
    }

    fn journey(&mut self, journey: &[Station]) {
        if journey.is_empty() {
            return;
        }
        self.heading(&Message::new("heading-journey").number("stops", journey.len()));
        for (at, station) in journey.iter().enumerate() {
            let blocks = self.station(station);
            self.page.push(Block::Stop {
                number: at + 1,
                name: station.phase.text.clone(),
                remark: station
                    .attention
                    .as_ref()
                    .map(|attention| attention.text.clone()),
                blocks,
            });
        }
    }

    fn station(&self, station: &Station) -> Vec<Block> {
        let mut blocks = vec![Block::Paragraph(station.about.clone(), Tone::Faint)];
        for treatment in &station.treatments {
            let source = self.source(&treatment.persona, &treatment.section);
            blocks.push(Block::Paragraph(
                format!("{} {source}", treatment.text),
                Tone::Plain,
            ));
        }
        let mut group = |id, items: &[Item]| {
            if !items.is_empty() {
                let entries = items.iter().map(|item| self.item(item)).collect();
                blocks.push(Block::Group(self.locale.get(id), entries));
            }
        };
        group("group-activities", &station.activities);
        group("group-thoughts", &station.thoughts);
        group("group-thresholds", &station.thresholds);
        group("group-opportunities", &station.opportunities);
        let recommended = if station.neglected {
            "group-recommended-instead"
        } else {
            "group-recommended"
        };
        group(recommended, &station.recommendations);
        let fields = [("field-who", &station.who), ("field-what", &station.what)];
        for (id, items) in fields.into_iter().filter(|(_, items)| !items.is_empty()) {
            blocks.push(Block::Field(
                self.locale.get(id),
                listed(items, self.locale),
            ));
        }
        blocks
    }

    /// An item, why it presses here, and who can act.
    fn item(&self, item: &Item) -> Entry {
        let mut entry = Entry::new(cited(item, self.locale, self.several));
        if let Some(because) = pressing(&item.because, self.locale) {
            entry = entry.note(because, Tone::Strong);
        }
        acted_on(entry, item, self.locale)
    }

    /// Where a statement comes from: `[3.3.1]`, or `[3.3.1, de opstarter]` when several personas fit.
    fn source(&self, persona: &Label, section: &str) -> String {
        if self.several {
            format!("[{section}, {}]", persona.text)
        } else {
            format!("[{section}]")
        }
    }

    fn notes(&mut self, training: &Training) {
        let notes = training.notes.iter();
        let notes = notes.map(|note| Entry::new(format!("{}: {}", note.question.text, note.text)));
        let notes = notes.collect();
        self.page.list(self.locale.get("heading-notes"), notes);
    }

    fn mix(&mut self, document: &Document) {
        self.page.push(Block::Title(self.locale.get("heading-mix")));
        self.plain(self.locale.get("mix-intro"));
        let parts = document.mix.iter().map(|part| {
            let line = Message::new("mix-part")
                .text("persona", &part.persona.text)
                .text("share", &part.percent)
                .number("trainings", part.trainings);
            Entry::new(self.locale.say(&line))
        });
        let parts = parts.collect();
        self.page.push(Block::List(parts));
        self.page.push(Block::Blank);
    }

    fn organisation_notes(&mut self, document: &Document) {
        let notes = document.organisation.notes.iter();
        let notes = notes.map(|note| Entry::new(format!("{}: {}", note.question.text, note.text)));
        let notes = notes.collect();
        self.page
            .list(self.locale.get("heading-organisation-notes"), notes);
    }

    fn cautions(&mut self, document: &Document) {
        let cautions = document.cautions.iter();
        let cautions = cautions.map(|caution| Entry::new(cited(caution, self.locale, false)));
        let cautions = cautions.collect();
        self.page
            .list(self.locale.get("heading-cautions"), cautions);
        let about = Message::new("report-source")
            .text("source", &document.source)
            .text("version", &document.instrument.version)
            .text("hash", &document.instrument.hash);
        self.page.push(Block::Blank);
        if let Some(interview) = &document.interview {
            let parts = held(interview, self.locale);
            if !parts.is_empty() {
                self.page
                    .push(Block::Paragraph(parts.join(" "), Tone::Faint));
            }
        }
        self.page
            .push(Block::Paragraph(self.locale.say(&about), Tone::Faint));
    }
}
