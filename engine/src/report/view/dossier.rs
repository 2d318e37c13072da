//! The page of a dossier: the answers first, then for every training why, what to do and the way there.
//!
//! Every statement is told in full once, where it matters most: what presses here with what helps against it, then the plan, then the
//! stops of the journey.

use super::evidence::{self, REASONS, SIDES};
use super::page::{Bar, Bars, Block, Cover, Entry, ListKind, Page, Part, Remark, Section, Tone};
use super::statement::{Teller, cited, rests_on};
use crate::report::Reporter;
use crate::report::remedy::first_steps;
use crate::report::result::{DossierResult, Id, Note, TrainingResult};
use crate::scoring::{Percent, Verdict};
use crate::text::locale::Locale;
use crate::text::message::Message;

/// How much of a dossier's result a page tells, from little to much.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Depth {
    /// The answer and the first step, for a screen of 24 lines with a question under it.
    Glance,
    /// The answer and where to begin, on a screen.
    Brief,
    /// Besides why, what would change it, what presses most, and the stops of the journey: some 60 lines for a training.
    Standard,
    /// Everything.
    Full,
}

/// What can be told of a result by itself, in the order of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// The answer, with the chart.
    Answer,
    /// What speaks for and against it, and what would change it.
    Why,
    /// What was decided, or what can be.
    Plan,
    /// What is particular to this organisation, and what presses most with what helps.
    Thresholds,
    /// What is typical of the personas that fit.
    Persona,
    /// The pathways, and the stops of the first one.
    Journey,
    /// What people noted.
    Notes,
    /// What the result may not be used for, and how it was made.
    Method,
}

/// What a page holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent<'e> {
    /// Of everything, as much as that.
    Depth(Depth),
    /// These topics, and all there is of them.
    Topics(&'e [Topic]),
}

/// How many of the decided steps are told before everything is.
const DECIDED: usize = 5;

/// Lays out the result of a dossier.
pub fn page(reporter: &Reporter<'_>, result: &DossierResult<'_>, extent: Extent<'_>) -> Page {
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
    let is_short = matches!(extent, Extent::Depth(Depth::Brief | Depth::Standard));
    page.more = is_short.then(|| locale.get("report-more"));
    page.references = reporter.references_label();
    // Where several personas are named, a small screen has no room for more than the answer.
    let is_long = matches!(&result.trainings[..], [only] if only.fitting.len() > 1);
    if extent != Extent::Depth(Depth::Glance) || !is_long || !cover.remarks.is_empty() {
        page.push(Block::Cover(cover));
    }
    if result.trainings.is_empty() {
        let none = locale.get("report-no-training");
        page.push(Block::Paragraph(none, Tone::Verdict));
    }
    page.blocks.extend(match extent {
        Extent::Depth(depth) => view.down_to(depth),
        Extent::Topics(topics) => view.on_topics(topics),
    });
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

    /// As much of everything as a depth says.
    fn down_to(&mut self, depth: Depth) -> Vec<Block> {
        let result = self.result;
        let first = if depth == Depth::Glance {
            self.reporter.begin_with(result).map(Block::plain)
        } else {
            self.decided(depth).or_else(|| self.first_steps(depth))
        };
        let trainings = (1..).zip(&result.trainings);
        let chapters: Vec<_> = match depth {
            Depth::Glance | Depth::Brief => trainings.map(|_| None).collect(),
            Depth::Standard => trainings
                .map(|(number, training)| self.short_chapter(number, training))
                .collect(),
            Depth::Full => trainings
                .map(|(number, training)| self.chapter(number, training))
                .collect(),
        };
        let mut blocks: Vec<_> = self.mix().into_iter().collect();
        if !chapters.is_empty() {
            blocks.push(Block::Columns(self.answers(&chapters, depth)));
        }
        blocks.extend(first);
        blocks.extend(chapters.into_iter().flatten().map(Block::Section));
        match depth {
            Depth::Glance | Depth::Brief => {}
            Depth::Standard => blocks.extend(self.limits()),
            Depth::Full => blocks.push(self.method()),
        }
        blocks
    }

    /// In short what holds for this organisation in particular, and what the result rests on.
    fn limits(&self) -> Vec<Block> {
        let instrument = self.reporter.instrument;
        let is_particular = |id: &str| {
            let mut cautions = instrument.cautions.iter();
            cautions.any(|caution| caution.id == id && !caution.when.is_empty())
        };
        let cautions = self.result.cautions.iter();
        let cautions = cautions.filter(|caution| is_particular(caution.id));
        let cautions = cautions
            .map(|caution| cited(caution, self.reporter))
            .collect();
        let mut blocks = Block::headed(self.get("heading-limits"), ListKind::Points, cautions);
        blocks.push(Block::faint(rests_on(
            self.result.instrument,
            self.reporter,
        )));
        blocks
    }

    /// Some topics of every training.
    fn on_topics(&mut self, topics: &[Topic]) -> Vec<Block> {
        let trainings = (1..).zip(&self.result.trainings);
        let sections = trainings.map(|(number, training)| {
            let title = self
                .several
                .then(|| self.reporter.training_name(number, training.title));
            let section = Section::new(format!("answer-{number}"), Part::Continued, title);
            let section = if topics.contains(&Topic::Answer) {
                section.with(self.answer(training, Depth::Full))
            } else {
                let verdict = self.reporter.verdict(training);
                section.with([Block::Paragraph(verdict, Tone::Verdict)])
            };
            Block::Section(section.with(self.told_of(number, training, topics)))
        });
        let mut blocks: Vec<_> = sections.collect();
        blocks.extend(topics.contains(&Topic::Method).then(|| self.method()));
        blocks
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
        let verdict = Block::Paragraph(reporter.verdict(training), Tone::Verdict);
        // Of several trainings the charts alone would fill a screen.
        let is_drawn = depth > Depth::Brief || !self.several;
        let chart = is_drawn.then(|| Block::Bars(self.matches(training)));
        if depth == Depth::Glance {
            // Nearest to the question below it stands what may scroll away least.
            return chart.into_iter().chain([verdict]).collect();
        }
        let mut blocks = vec![verdict];
        // Several names and why there are several fill a small screen; the verdict may not scroll away.
        let is_small = depth == Depth::Brief;
        let named = match training.fitting.as_slice() {
            [_, _, ..] if is_small => &[],
            _ if depth == Depth::Standard => training.carrying(),
            named => named,
        };
        blocks.extend(named.iter().map(|persona| {
            let line = Message::new("persona-in-short")
                .text("persona", reporter.name(*persona))
                .text("tagline", reporter.text(&persona.tagline));
            Block::plain(self.say(&line))
        }));
        blocks.extend(chart);
        if is_small {
            return blocks;
        }
        // The chart says what its middle means.
        let is_full = depth == Depth::Full;
        blocks.push(Block::faint(reporter.standing(training, is_full)));
        if training.verdict == Verdict::Insufficient && is_full {
            blocks.extend(self.open(training));
        }
        let explained = training.explained();
        // What speaks against one of several is for who wants to know it all.
        let (sides, most) = if is_full || explained.len() == 1 {
            (&SIDES[..], REASONS)
        } else {
            (&SIDES[..1], REASONS - 1)
        };
        for persona in explained {
            blocks.extend(evidence::reasons(training, persona, sides, most, reporter));
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
        // A match of 100 % may rest on a single answer.
        let title = match &training.contributions[..] {
            [only] => {
                Message::new("chart-title-only").text("question", self.reporter.name(only.question))
            }
            _ => Message::new("chart-title"),
        };
        Bars {
            title: Some(self.say(&title)),
            caption: Some(format!(
                "{}. {}",
                self.get("heading-matches"),
                self.get("chart-matches")
            )),
            middle: Some(self.say(&half)),
            bars: bars.collect(),
        }
    }

    fn first_steps(&mut self, depth: Depth) -> Option<Block> {
        let result = self.result;
        let entries = first_steps(result).into_iter().map(|(at, step)| {
            let entry = self.step(step);
            let entry = match depth {
                Depth::Glance | Depth::Brief => Entry::new(entry.text),
                // Where on the journey it stands is for who plans it.
                Depth::Standard => entry.without(Tone::Link),
                Depth::Full => entry,
            };
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
    fn decided(&mut self, depth: Depth) -> Option<Block> {
        let result = self.result;
        let mut entries = Vec::new();
        for (number, training) in (1..).zip(&result.trainings) {
            let title = self.reporter.training_name(number, training.title);
            let title = self.several.then_some(title);
            let tasks = self.tasks(training).into_iter();
            entries.extend(tasks.map(|task| task.note_if(title.clone(), Tone::Faint)));
        }
        if entries.is_empty() {
            return None;
        }
        let most = if depth == Depth::Full {
            usize::MAX
        } else {
            DECIDED
        };
        let more = entries.len().saturating_sub(most);
        entries.truncate(most);
        let mut blocks = vec![Block::list(ListKind::Tasks, entries)];
        if more > 0 {
            let more = Message::new("decided-more").number("steps", more);
            blocks.push(Block::faint(self.say(&more)));
        }
        let section = Section::new("first", Part::First, self.get("heading-decided"));
        Some(Block::Section(section.with(blocks)))
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
