//! The page of a dossier: the answers first, then for every training why, what to do and the way there.
//!
//! Every statement is told in full once, where it matters most: what presses here with what helps against it, then the plan, then the
//! stops of the journey.

use super::journey;
use super::page::{
    Bar, Bars, Block, Cover, Entry, Evidence, List, ListKind, Page, Part, Remark, Section, Tone,
    Weight,
};
use super::statement::{Teller, cite, cited, pressing, rests_on, sources, title};
use crate::report::document::{
    Document, Item, Match, Note, OpenQuestion, PlanStep, ProfileRow, Training,
};
use crate::scoring::{Percent, Verdict};
use crate::text::locale::Locale;
use crate::text::message::Message;

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

/// How many answers are told for and against on the first screen.
const REASONS: usize = 3;

/// Lays out a document.
pub fn page(document: &Document, locale: &Locale, depth: Depth) -> Page {
    let mut view = View {
        document,
        locale,
        several: document.trainings.len() > 1,
        teller: Teller::new(locale),
    };
    let cover = view.cover();
    let name = [Some(cover.title.clone()), cover.subtitle.clone()];
    let name: Vec<_> = name.into_iter().flatten().collect();
    let mut page = Page::new(name.join(": "), locale);
    page.push(Block::Cover(cover));
    if document.trainings.is_empty() {
        let none = locale.get("report-no-training");
        page.push(Block::Paragraph(none, Tone::Verdict));
    }
    if depth == Depth::Plan {
        page.blocks.extend(view.plans());
        return page;
    }
    let first = (depth == Depth::Whole).then(|| view.first_steps());
    let trainings = (1..).zip(&document.trainings);
    let chapters = trainings.map(|(number, training)| view.chapter(number, training, depth));
    let chapters: Vec<_> = chapters.collect();
    page.blocks.extend(view.mix());
    if !chapters.is_empty() {
        page.push(Block::Columns(view.answers(&chapters, depth)));
    }
    page.blocks.extend(first.flatten());
    page.blocks
        .extend(chapters.into_iter().flatten().map(Block::Section));
    if depth == Depth::Whole {
        page.push(view.method());
    }
    page
}

struct View<'a> {
    document: &'a Document,
    locale: &'a Locale,
    /// Whether there are several trainings.
    several: bool,
    teller: Teller<'a>,
}

impl View<'_> {
    fn say(&self, message: &Message) -> String {
        self.locale.say(message)
    }

    fn get(&self, id: &'static str) -> String {
        self.locale.get(id)
    }

    fn about(&self, id: &'static str, persona: &str) -> String {
        self.say(&Message::new(id).text("persona", persona))
    }

    fn name(&self) -> String {
        let name = self.document.organisation.name.clone();
        name.unwrap_or_else(|| self.get("report-untitled"))
    }

    fn cover(&self) -> Cover {
        let subtitle = match self.document.trainings.as_slice() {
            [only] => only.title.clone(),
            _ => None,
        };
        Cover {
            kicker: Some(self.get("report-kicker")),
            title: self.name(),
            subtitle,
            remarks: self.other_edition().into_iter().collect(),
        }
    }

    /// That another edition of the questions asked than the one that scored, if so: nobody may overlook that.
    fn other_edition(&self) -> Option<String> {
        let now = &self.document.instrument;
        let asked = self.document.interview.as_ref()?;
        let before = asked.instrument.as_ref()?;
        let changed = Message::new("report-other-edition")
            .text("before", &before.version)
            .text("before-hash", &before.hash)
            .text("now", &now.version)
            .text("now-hash", &now.hash);
        (before != now).then(|| self.say(&changed))
    }

    fn mix(&self) -> Option<Block> {
        if !self.several || self.document.mix.is_empty() {
            return None;
        }
        let bars = self.document.mix.iter().map(|part| Bar {
            name: part.persona.text.clone(),
            note: Some(
                self.say(&Message::new("mix-trainings").number("trainings", part.trainings)),
            ),
            hundredths: part.share.get(),
            percent: part.percent.clone(),
            strong: true,
            said: None,
        });
        let mix = Section::new("mix", Part::Overview, self.get("heading-mix"));
        Some(Block::Section(mix.with([
            Block::faint(self.get("mix-intro")),
            Block::bars(bars),
        ])))
    }

    /// The answers, each with a link to the chapter of its training.
    fn answers(&self, chapters: &[Option<Section>], depth: Depth) -> Vec<Section> {
        let trainings = (1..).zip(&self.document.trainings).zip(chapters);
        let answers = trainings.map(|((number, training), chapter)| {
            let title = self.several.then(|| title(number, training, self.locale));
            let mut section = Section::new(format!("answer-{number}"), Part::Answer, title);
            let chapter = chapter.as_ref().filter(|_| self.several);
            section.more = chapter.map(|chapter| chapter.id.clone());
            section.with(self.answer(training, depth))
        });
        answers.collect()
    }

    fn answer(&self, training: &Training, depth: Depth) -> Vec<Block> {
        let summary = &training.summary;
        let mut blocks = vec![Block::Paragraph(summary.verdict.clone(), Tone::Verdict)];
        let fitting = training.matches.iter().filter(|found| found.fits);
        blocks.extend(fitting.map(|fits| {
            let line = Message::new("persona-in-short")
                .text("persona", &fits.persona.text)
                .text("tagline", &fits.tagline);
            Block::plain(self.say(&line))
        }));
        blocks.push(Block::Bars(self.matches(&training.matches)));
        blocks.push(Block::faint(summary.standing.clone()));
        if training.verdict == Verdict::Insufficient && depth == Depth::Whole {
            blocks.extend(self.open(&training.open));
        }
        if depth >= Depth::Reasons {
            blocks.extend(self.reasons(training));
        }
        blocks
    }

    fn matches(&self, matches: &[Match]) -> Bars {
        let half = Message::new("percent").text("value", Percent::HALF.get() / 100);
        Bars {
            caption: Some(format!(
                "{}. {}",
                self.get("heading-matches"),
                self.get("chart-matches")
            )),
            middle: Some(self.say(&half)),
            bars: matches
                .iter()
                .map(|found| Bar {
                    name: found.persona.text.clone(),
                    note: None,
                    hundredths: found.matching.get(),
                    percent: found.percent.clone(),
                    said: Some(beyond(found.matching, self.locale)),
                    strong: found.fits,
                })
                .collect(),
        }
    }

    /// The answers that weigh most for the first in the ranking, and those that weigh most against it.
    fn reasons(&self, training: &Training) -> Vec<Block> {
        let rows = self.weights(&training.profile);
        let (favours, rest): (Vec<_>, Vec<_>) =
            rows.into_iter().partition(|row| row.hundredths > 0);
        let opposes = rest.into_iter().rev().filter(|row| row.hundredths < 0);
        let sides = [
            ("heading-favours", favours),
            ("heading-opposes", opposes.collect()),
        ];
        let mut blocks = Vec::new();
        for (id, mut rows) in sides.into_iter().filter(|(_, rows)| !rows.is_empty()) {
            rows.truncate(REASONS);
            for row in &mut rows {
                row.study = None;
            }
            blocks.push(Block::Heading(self.about(id, &training.summary.about.text)));
            blocks.push(Block::Evidence(Evidence {
                caption: None,
                rows,
            }));
        }
        blocks
    }

    /// What every answer weighs, the strongest for first and the strongest against last.
    fn weights(&self, profile: &[ProfileRow]) -> Vec<Weight> {
        let rows = profile.iter().map(|row| {
            let study = Message::new("evidence-study")
                .text("study", &row.study)
                .text("section", &row.section);
            Weight {
                question: row.question.clone(),
                answer: row.answer.clone(),
                // What speaks neither for nor against needs no ground.
                study: (!row.study.is_empty() && row.points.get() != 0).then(|| self.say(&study)),
                hundredths: row.points.get(),
                points: row.signed.clone(),
                side: self.get(match row.points.get() {
                    0 => "bar-nothing",
                    1.. => "bar-for",
                    _ => "bar-against",
                }),
            }
        });
        let mut rows: Vec<_> = rows.collect();
        rows.sort_by_key(|row| -row.hundredths);
        rows
    }

    fn first_steps(&mut self) -> Option<Block> {
        let document = self.document;
        let steps = document.first_steps.iter();
        let entries: Vec<_> = steps
            .filter_map(|first| {
                let training = document.trainings.get(first.training)?;
                let mut plan = training.plan.iter().flatten();
                let step = plan.find(|step| step.text == first.text)?;
                let entry = self.step(step);
                let title = title(first.training + 1, training, self.locale);
                Some(entry.note_if(self.several.then_some(title), Tone::Faint))
            })
            .collect();
        let section = Section::new("first", Part::First, self.get("heading-first"));
        let some = !entries.is_empty();
        some.then(|| Block::Section(section.with([Block::list(ListKind::Steps, entries)])))
    }

    /// A step of a plan.
    fn step(&mut self, step: &PlanStep) -> Entry {
        self.teller.tell(&step.text);
        let doubt = step.doubtful.then(|| self.get("place-doubtful"));
        let source: Vec<_> = step.sections.iter().cloned().chain(doubt).collect();
        let against = step.against.first();
        let against =
            against.map(|threshold| Message::new("plan-against").text("threshold", threshold));
        Entry::new(&step.text)
            .from(cite(&source))
            .note(self.at(&step.phase.text), Tone::Faint)
            .note_if(pressing(&step.because, self.locale), Tone::Strong)
            .note_if(against.map(|against| self.say(&against)), Tone::Plain)
    }

    fn at(&self, phase: &str) -> String {
        self.say(&Message::new("plan-step").text("phase", phase))
    }

    fn open(&self, open: &[OpenQuestion]) -> Vec<Block> {
        if open.is_empty() {
            return Vec::new();
        }
        let entries = open.iter().map(|question| Entry {
            name: Some(question.name.clone()),
            text: question.ask.clone(),
            tag: question.decisive.then(|| self.get("open-decisive")),
            ..Entry::default()
        });
        vec![
            Block::Heading(self.get("heading-open")),
            Block::list(ListKind::Questions, entries),
            Block::faint(self.get("open-how")),
        ]
    }

    /// All of a training; nothing when there is nothing to say.
    fn chapter(&mut self, number: usize, training: &Training, depth: Depth) -> Option<Section> {
        let mut blocks = Vec::new();
        if depth < Depth::Reasons {
            return None;
        }
        if depth == Depth::Whole {
            blocks.extend(self.evidence(training));
        }
        blocks.extend(self.changes(training));
        if depth == Depth::Whole {
            if training.verdict != Verdict::Insufficient {
                blocks.extend(self.open(&training.open));
            }
            self.teller.several = training.fitting.len() > 1;
            blocks.extend(self.here(training));
            blocks.extend(self.plan(training));
            blocks.extend(self.meaning(training));
            blocks.extend(self.pathways(training));
            blocks.extend(journey::route(number, training, &mut self.teller));
            blocks.extend(notes(self.get("heading-notes"), &training.notes));
            blocks.extend(self.recognised(training));
        }
        if blocks.is_empty() {
            return None;
        }
        let mut section = Section::new(format!("training-{number}"), Part::Continued, None);
        if self.several {
            section.kind = Part::Chapter;
            section.kicker = Some(self.name());
            section.title = Some(title(number, training, self.locale));
        }
        Some(section.with(blocks))
    }

    fn evidence(&self, training: &Training) -> Vec<Block> {
        // Too little to weigh says no more than the first screen does.
        if training.profile.is_empty() || training.verdict == Verdict::Insufficient {
            return Vec::new();
        }
        let evidence = Evidence {
            caption: Some(self.get("chart-weights")),
            rows: self.weights(&training.profile),
        };
        vec![
            Block::Heading(self.about("heading-profile", &training.summary.about.text)),
            Block::Evidence(evidence),
        ]
    }

    fn changes(&self, training: &Training) -> Vec<Block> {
        let changes = training.summary.changes.iter().map(|change| {
            let line = Message::new("change")
                .text("question", &change.question)
                .text("answers", &change.answers)
                .text("persona", &change.persona);
            Entry::new(self.say(&line))
        });
        let heading = self.get("heading-changes");
        Block::headed(heading, ListKind::Points, changes.collect())
    }

    /// What is particular to this organisation: what the study saw at others like it, and what presses most with what helps.
    fn here(&mut self, training: &Training) -> Vec<Block> {
        let mut entries = Vec::new();
        for insight in training.insights.iter().flatten() {
            if self.teller.told_before(&insight.text).is_none() {
                entries.push(cited(insight, self.locale));
            }
        }
        let remedies = training.remedies.iter();
        let pressing = remedies.filter(|remedy| !remedy.threshold.because.is_empty());
        let pressing = pressing.filter(|remedy| !self.teller.is_told(&remedy.threshold.text));
        let pressing: Vec<_> = pressing.take(PRESSING).collect();
        let pressing = pressing.into_iter().map(|remedy| {
            let threshold = &remedy.threshold;
            let category = threshold.category.as_ref();
            Entry {
                tag: category.map(|category| category.text.clone()),
                ..journey::remedy(threshold, training, &mut self.teller)
            }
        });
        let pressing = pressing.collect();
        let here = Block::headed(self.get("heading-here"), ListKind::Points, entries);
        let heading = self.get("heading-remedies");
        let pressing = Block::headed(heading, ListKind::Remedies, pressing);
        here.into_iter().chain(pressing).collect()
    }

    /// What can be done, without what the page begins with.
    fn plan(&mut self, training: &Training) -> Vec<Block> {
        let plan = training.plan.iter().flatten();
        let (told, rest): (Vec<_>, Vec<_>) = plan.partition(|step| self.teller.is_told(&step.text));
        let heading = if told.is_empty() {
            "heading-plan"
        } else {
            "heading-plan-more"
        };
        let steps = rest.into_iter().map(|step| self.step(step)).collect();
        Block::headed(self.get(heading), ListKind::Checklist, steps)
    }

    /// What to do alone, training by training.
    fn plans(&mut self) -> Vec<Block> {
        let trainings = (1..).zip(&self.document.trainings);
        let plans = trainings.map(|(number, training)| {
            let verdict = training.summary.verdict.clone();
            let title = self.several.then(|| title(number, training, self.locale));
            let section = Section::new(format!("answer-{number}"), Part::Continued, title);
            let section = section.with([Block::Paragraph(verdict, Tone::Verdict)]);
            Block::Section(section.with(self.plan(training)))
        });
        plans.collect()
    }

    fn meaning(&mut self, training: &Training) -> Vec<Block> {
        let mut blocks = Vec::new();
        for found in training.matches.iter().filter(|found| found.fits) {
            if self.teller.told_before(&found.summary).is_none() {
                let heading = self.about("heading-meaning", &found.persona.text);
                blocks.push(Block::Heading(heading));
                blocks.push(Block::plain(found.summary.clone()));
            }
        }
        for remark in &training.remarks {
            if self.teller.told_before(remark).is_none() {
                blocks.push(Block::Paragraph(remark.clone(), Tone::Warning));
            }
        }
        blocks
    }

    fn pathways(&mut self, training: &Training) -> Vec<Block> {
        let pathways = training.pathways.iter().map(|pathway| {
            let line = Message::new("pathway")
                .text("pathway", &pathway.id.text)
                .text("because", &pathway.because);
            let source = self.teller.source(&pathway.persona, &pathway.section);
            Entry::new(self.say(&line)).from(source)
        });
        let heading = self.get("heading-pathways");
        let mut blocks = Block::headed(heading, ListKind::Numbers, pathways.collect());
        let background = training.background.iter().flatten();
        for insight in background.filter(|_| !training.pathways.is_empty()) {
            if self.teller.told_before(&insight.text).is_none() {
                let sources = sources(insight, self.locale, false);
                blocks.push(Block::plain(format!("{} {sources}", insight.text)));
            }
        }
        blocks
    }

    fn recognised(&self, training: &Training) -> Vec<Block> {
        let Some(recognised) = &training.recognised else {
            return Vec::new();
        };
        let said = Message::new("report-recognised").text("answer", &recognised.text);
        vec![
            Block::Heading(self.get("heading-recognised")),
            Block::plain(self.say(&said)),
        ]
    }

    /// What the result may not be used for, and how it was made.
    fn method(&self) -> Block {
        let document = self.document;
        let heading = self.get("heading-organisation-notes");
        let mut blocks = cautions(&document.cautions, self.locale);
        blocks.extend(notes(heading, &document.organisation.notes));
        blocks.push(Block::Heading(self.get("heading-method")));
        blocks.push(Block::plain(self.get("method-match")));
        blocks.extend(self.held().map(Block::faint));
        let about = rests_on(&document.source, &document.instrument, self.locale);
        blocks.push(Block::faint(about));
        let title = self.get("heading-cautions");
        Block::Section(Section::new("method", Part::Method, title).with(blocks))
    }

    /// When and with whom the interview was, as far as that is known.
    fn held(&self) -> Option<String> {
        let interview = self.document.interview.as_ref()?;
        let parts = [
            ("report-interview-date", "date", &interview.date),
            ("report-interview-with", "name", &interview.respondent),
            ("report-interview-by", "name", &interview.interviewer),
        ];
        let told = parts.into_iter().filter_map(|(id, key, text)| {
            let text = text.as_ref()?;
            Some(self.say(&Message::new(id).text(key, text)))
        });
        let told: Vec<_> = told.collect();
        (!told.is_empty()).then(|| told.join(" "))
    }
}

/// How far a match is from the middle, in words.
pub(super) fn beyond(matching: Percent, locale: &Locale) -> String {
    let beyond = (matching - Percent::HALF).get();
    let id = match beyond {
        0 => "bar-neutral",
        1.. => "bar-above",
        _ => "bar-below",
    };
    locale.say(&Message::new(id).text("points", locale.tenths(beyond.abs())))
}

/// What a result may not be used for.
fn cautions(cautions: &[Item], locale: &Locale) -> Vec<Block> {
    let entries = cautions.iter().map(|caution| cited(caution, locale));
    let list = List {
        kind: ListKind::Points,
        entries: entries.collect(),
    };
    let some = !list.entries.is_empty();
    some.then_some(Block::List(list)).into_iter().collect()
}

fn notes(heading: String, notes: &[Note]) -> Vec<Block> {
    if notes.is_empty() {
        return Vec::new();
    }
    let notes = notes.iter().map(|note| Remark {
        question: note.question.text.clone(),
        text: note.text.clone(),
    });
    vec![Block::Heading(heading), Block::Notes(notes.collect())]
}
