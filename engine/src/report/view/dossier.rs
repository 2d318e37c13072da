//! The page of a dossier: the answers first, then for every training why, what to do and the way there.
//!
//! Every statement is told in full once, where it matters most: what presses here with what helps against it, then the plan, then the
//! stops of the journey.

use super::evidence;
use super::page::{Bar, Bars, Block, Cover, ListKind, Page, Part, Remark, Section, Tone};
use super::statement::{Teller, cited, rests_on};
use crate::report::Reporter;
use crate::report::remedy::first_steps;
use crate::report::result::{DossierResult, Id, Note, TrainingResult};
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

/// Lays out the result of a dossier.
pub fn page(reporter: &Reporter<'_>, result: &DossierResult<'_>, depth: Depth) -> Page {
    let locale = reporter.locale;
    let mut view = View {
        result,
        reporter,
        locale,
        several: result.trainings.len() > 1,
        teller: Teller::new(reporter),
    };
    let cover = view.cover();
    let name = [Some(cover.title.clone()), cover.subtitle.clone()];
    let name: Vec<_> = name.into_iter().flatten().collect();
    let mut page = Page::new(name.join(": "), locale);
    page.references = reporter.references_label();
    // Where several personas are named, a small screen has no room for more than the answer.
    let is_long = matches!(&result.trainings[..], [only] if only.fitting.len() > 1);
    if depth != Depth::Answer || !is_long || !cover.remarks.is_empty() {
        page.push(Block::Cover(cover));
    }
    if result.trainings.is_empty() {
        let none = locale.get("report-no-training");
        page.push(Block::Paragraph(none, Tone::Verdict));
    }
    if depth == Depth::Plan {
        page.blocks.extend(view.plans());
        return page;
    }
    let first = (depth == Depth::Whole).then(|| view.decided().or_else(|| view.first_steps()));
    let trainings = (1..).zip(&result.trainings);
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

pub(super) struct View<'a> {
    result: &'a DossierResult<'a>,
    pub(super) reporter: &'a Reporter<'a>,
    pub(super) locale: &'a Locale,
    /// Whether there are several trainings.
    pub(super) several: bool,
    pub(super) teller: Teller<'a>,
}

impl View<'_> {
    pub(super) fn say(&self, message: &Message) -> String {
        self.locale.say(message)
    }

    pub(super) fn get(&self, id: &'static str) -> String {
        self.locale.get(id)
    }

    /// What the organisation is called.
    pub(super) fn name(&self) -> String {
        let name = self.result.organisation.name;
        name.map_or_else(|| self.get("report-untitled"), str::to_owned)
    }

    fn cover(&self) -> Cover {
        let subtitle = match self.result.trainings.as_slice() {
            [only] => only.title.map(str::to_owned),
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
        let now = &self.result.instrument;
        let asked = self.result.interview.as_ref()?;
        let before = asked.instrument.as_ref()?;
        let changed = Message::new("report-other-edition")
            .text("before", before.version)
            .text("before-hash", before.hash)
            .text("now", now.version)
            .text("now-hash", now.hash);
        (before != now).then(|| self.say(&changed))
    }

    fn mix(&self) -> Option<Block> {
        if !self.several || self.result.mix.is_empty() {
            return None;
        }
        let bars = self.result.mix.iter().map(|part| Bar {
            name: self.reporter.name(part.persona).to_owned(),
            note: Some(
                self.say(&Message::new("mix-trainings").number("trainings", part.trainings)),
            ),
            hundredths: part.share.get(),
            percent: self.reporter.percent(part.share),
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
        let trainings = (1..).zip(&self.result.trainings).zip(chapters);
        let answers = trainings.map(|((number, training), chapter)| {
            let title = self
                .several
                .then(|| self.reporter.training_name(number, training.title));
            let mut section = Section::new(format!("answer-{number}"), Part::Answer, title);
            let chapter = chapter.as_ref().filter(|_| self.several);
            section.more = chapter.map(|chapter| chapter.id.clone());
            section.with(self.answer(training, depth))
        });
        answers.collect()
    }

    fn answer(&self, training: &TrainingResult<'_>, depth: Depth) -> Vec<Block> {
        let reporter = self.reporter;
        let mut blocks = vec![Block::Paragraph(reporter.verdict(training), Tone::Verdict)];
        // Several names and why there are several fill a small screen; the verdict may not scroll away.
        let is_small = depth == Depth::Answer;
        let named = match training.fitting.as_slice() {
            [_, _, ..] if is_small => &[],
            named => named,
        };
        blocks.extend(named.iter().map(|persona| {
            let line = Message::new("persona-in-short")
                .text("persona", reporter.name(*persona))
                .text("tagline", reporter.text(&persona.tagline));
            Block::plain(self.say(&line))
        }));
        blocks.push(Block::Bars(self.matches(training)));
        blocks.push(Block::faint(reporter.standing(training, !is_small)));
        if training.verdict == Verdict::Insufficient && depth == Depth::Whole {
            blocks.extend(self.open(training));
        }
        if depth >= Depth::Reasons {
            for persona in training.explained() {
                blocks.extend(evidence::reasons(training, persona, reporter));
            }
        }
        blocks
    }

    fn matches(&self, training: &TrainingResult<'_>) -> Bars {
        let half = Message::new("percent").text("value", Percent::HALF.get() / 100);
        let bars = training.matches.iter().map(|found| Bar {
            name: self.reporter.name(found.persona).to_owned(),
            note: None,
            hundredths: found.matching.get(),
            percent: self.reporter.percent(found.matching),
            said: Some(beyond(found.matching, self.locale)),
            strong: training.fitting.contains(&found.persona),
        });
        Bars {
            caption: Some(format!(
                "{}. {}",
                self.get("heading-matches"),
                self.get("chart-matches")
            )),
            middle: Some(self.say(&half)),
            bars: bars.collect(),
        }
    }

    fn first_steps(&mut self) -> Option<Block> {
        let result = self.result;
        let entries = first_steps(result).into_iter().map(|(at, step)| {
            let entry = self.step(step);
            let title = self
                .reporter
                .training_name(at + 1, result.trainings[at].title);
            entry.note_if(self.several.then_some(title), Tone::Faint)
        });
        let entries: Vec<_> = entries.collect();
        let section = Section::new("first", Part::First, self.get("heading-first"));
        let some = !entries.is_empty();
        some.then(|| Block::Section(section.with([Block::list(ListKind::Steps, entries)])))
    }

    /// What was decided, for all trainings; nothing when that is nothing.
    fn decided(&mut self) -> Option<Block> {
        let result = self.result;
        let mut entries = Vec::new();
        for (number, training) in (1..).zip(&result.trainings) {
            let title = self.reporter.training_name(number, training.title);
            let title = self.several.then_some(title);
            let tasks = self.tasks(training).into_iter();
            entries.extend(tasks.map(|task| task.note_if(title.clone(), Tone::Faint)));
        }
        let section = Section::new("first", Part::First, self.get("heading-decided"));
        let some = !entries.is_empty();
        some.then(|| Block::Section(section.with([Block::list(ListKind::Tasks, entries)])))
    }

    /// What to do alone, training by training.
    fn plans(&mut self) -> Vec<Block> {
        let trainings = (1..).zip(&self.result.trainings);
        let plans = trainings.map(|(number, training)| {
            let verdict = self.reporter.verdict(training);
            let title = self
                .several
                .then(|| self.reporter.training_name(number, training.title));
            let section = Section::new(format!("answer-{number}"), Part::Continued, title);
            let section = section.with([Block::Paragraph(verdict, Tone::Verdict)]);
            let blocks = if training.decided.is_empty() {
                self.plan(training)
            } else {
                let heading = self.get("heading-decided");
                let mut blocks = Block::headed(heading, ListKind::Tasks, self.tasks(training));
                blocks.extend(self.unanswered(training));
                blocks
            };
            Block::Section(section.with(blocks))
        });
        plans.collect()
    }

    /// What the result may not be used for, and how it was made.
    fn method(&self) -> Block {
        let result = self.result;
        let cautions = result.cautions.iter();
        let cautions: Vec<_> = cautions.map(|it| cited(it, self.reporter)).collect();
        let mut blocks = Vec::new();
        if !cautions.is_empty() {
            blocks.push(Block::points(cautions));
        }
        let (heading, on_organisation) = ("heading-organisation-notes", &result.organisation.notes);
        blocks.extend(notes(heading, on_organisation, self.reporter));
        blocks.push(Block::Heading(self.get("heading-method")));
        blocks.push(Block::plain(self.get("method-match")));
        if let Some(other_rules) = self.reporter.instrument.tuning.other_rules {
            let percent = |share: u32| {
                let share = Percent::hundredths(i32::try_from(share).unwrap_or(i32::MAX));
                self.reporter.exact_percent(share)
            };
            let robust = Message::new("method-other-rules")
                .text("all", percent(other_rules.all))
                .text("clear", percent(other_rules.clear));
            blocks.push(Block::plain(self.say(&robust)));
        }
        blocks.extend(self.held().map(Block::faint));
        blocks.push(Block::faint(rests_on(result.instrument, self.reporter)));
        let title = self.get("heading-cautions");
        Block::Section(Section::new("method", Part::Method, title).with(blocks))
    }

    /// When and with whom the interview was, as far as that is known.
    fn held(&self) -> Option<String> {
        let interview = self.result.interview.as_ref()?;
        let parts = [
            ("report-interview-date", "date", interview.date),
            ("report-interview-with", "name", interview.respondent),
            ("report-interview-by", "name", interview.interviewer),
        ];
        let told = parts
            .into_iter()
            .filter_map(|(id, key, text)| Some(self.say(&Message::new(id).text(key, text?))));
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

/// Notes on answers, each under the question that it is about.
pub(super) fn notes(
    heading: &'static str,
    notes: &[Note<'_>],
    reporter: &Reporter<'_>,
) -> Vec<Block> {
    if notes.is_empty() {
        return Vec::new();
    }
    let instrument = reporter.instrument;
    let notes = notes.iter().map(|note| Remark {
        question: match instrument.find_question(note.question) {
            Some(ix) => reporter.name(Id(instrument.question(ix))).to_owned(),
            None => reporter.locale.get("note-general"),
        },
        text: note.text.to_owned(),
    });
    vec![
        Block::Heading(reporter.locale.get(heading)),
        Block::Notes(notes.collect()),
    ]
}
