//! The chapter of a training: why, what would change it, what to do and the way there.

use super::dossier::{Topic, View, notes};
use super::evidence;
use super::journey::Route;
use super::page::{Block, Entry, ListKind, Part, Section, Tone};
use super::statement::{cite, cited, pressing};
use crate::advice::Answered;
use crate::report::result::{Decision, PlanStep, TrainingResult};
use crate::scoring::Verdict;
use crate::text::message::Message;

/// How many pressing thresholds are told at once, and how many in short.
const PRESSING: usize = 4;
const PRESSING_SHORT: usize = 2;
/// How many other answers that would change the outcome are told in short.
const CHANGES_SHORT: usize = 3;

impl<'a> View<'a> {
    /// All of a training; nothing when there is nothing to say.
    pub(super) fn chapter(
        &mut self,
        number: usize,
        training: &'a TrainingResult<'a>,
    ) -> Option<Section> {
        let mut blocks = Vec::new();
        // Too little to weigh says no more than the first screen does.
        if training.verdict != Verdict::Insufficient {
            blocks.extend(self.profile(training));
        }
        blocks.extend(self.changes(training, usize::MAX));
        if training.verdict != Verdict::Insufficient {
            blocks.extend(self.open(training));
        }
        self.teller.several = training.fitting.len() > 1;
        let route = Route::new(training, self.reporter);
        blocks.extend(self.here(training, &route));
        blocks.extend(self.plan(training));
        blocks.extend(self.meaning(training));
        blocks.extend(self.journey(number, training, &route));
        blocks.extend(self.noted(training));
        self.chaptered(number, training, blocks)
    }

    /// A training in short: what would change the answer or is still open, what presses most, and the stops by name.
    pub(super) fn short_chapter(
        &mut self,
        number: usize,
        training: &'a TrainingResult<'a>,
    ) -> Option<Section> {
        let mut blocks = self.changes(training, CHANGES_SHORT);
        if training.verdict == Verdict::Insufficient {
            blocks.extend(self.open(training));
        }
        let remarks = training
            .fitting
            .iter()
            .filter_map(|it| it.0.remark.as_ref());
        blocks.extend(remarks.map(|remark| {
            let remark = self.reporter.text(remark).to_owned();
            Block::Paragraph(remark, Tone::Warning)
        }));
        self.teller.several = training.fitting.len() > 1;
        let route = Route::new(training, self.reporter);
        // Where several personas take their room, one threshold has to do.
        let mut pressing = self.pressing(&route, PRESSING_SHORT / training.explained().len());
        for block in &mut pressing {
            if let Block::List(list) = block {
                list.entries.iter_mut().for_each(shorten);
            }
        }
        blocks.extend(pressing);
        blocks.extend(route.stops(self.reporter));
        self.chaptered(number, training, blocks)
    }

    /// What is told of a training on some topics.
    pub(super) fn told_of(
        &mut self,
        number: usize,
        training: &'a TrainingResult<'a>,
        topics: &[Topic],
    ) -> Vec<Block> {
        self.teller.several = training.fitting.len() > 1;
        let route = Route::new(training, self.reporter);
        let mut blocks = Vec::new();
        // In the order of a page, whatever they were asked in.
        let mut topics = topics.to_vec();
        topics.sort_unstable();
        topics.dedup();
        for topic in topics {
            blocks.extend(match topic {
                Topic::Why => {
                    let mut why = self.profile(training);
                    why.extend(self.changes(training, usize::MAX));
                    why.extend(self.open(training));
                    why
                }
                Topic::Plan => self.on_plan(training),
                Topic::Thresholds => self.here(training, &route),
                Topic::Persona => self.meaning(training),
                Topic::Journey => self.journey(number, training, &route),
                Topic::Notes => self.noted(training),
                Topic::Answer | Topic::Method => Vec::new(),
            });
        }
        blocks
    }

    /// What was decided and which of the recognised thresholds that leaves; the whole plan where nothing was.
    fn on_plan(&mut self, training: &'a TrainingResult<'a>) -> Vec<Block> {
        if training.decided.is_empty() {
            return self.plan(training);
        }
        let heading = self.get("heading-decided");
        let mut blocks = Block::headed(heading, ListKind::Tasks, self.tasks(training));
        blocks.extend(self.unanswered(training));
        blocks
    }

    /// The answers beside what the study says of every persona that is explained.
    fn profile(&self, training: &TrainingResult<'_>) -> Vec<Block> {
        let explained = training.explained().into_iter();
        explained
            .flat_map(|persona| evidence::profile(training, persona, self.reporter))
            .collect()
    }

    fn journey(
        &mut self,
        number: usize,
        training: &'a TrainingResult<'a>,
        route: &Route<'a>,
    ) -> Vec<Block> {
        let mut blocks = self.pathways(training);
        blocks.extend(route.block(number, &mut self.teller));
        blocks
    }

    /// What people noted, and whether they recognise themselves.
    fn noted(&self, training: &TrainingResult<'_>) -> Vec<Block> {
        let mut blocks = notes("heading-notes", &training.notes, self.reporter);
        blocks.extend(self.recognised(training));
        blocks
    }

    /// A chapter of blocks; nothing without any.
    fn chaptered(
        &self,
        number: usize,
        training: &TrainingResult<'_>,
        blocks: Vec<Block>,
    ) -> Option<Section> {
        if blocks.is_empty() {
            return None;
        }
        let mut section = Section::new(format!("training-{number}"), Part::Continued, None);
        if self.several {
            section.kind = Part::Chapter;
            section.kicker = Some(self.name());
            section.title = Some(self.reporter.training_name(number, training.title));
        }
        Some(section.with(blocks))
    }

    /// What would put another persona first. That the decisive question can is said in a sentence: its options are many, and it is
    /// what the question is for.
    fn changes(&self, training: &TrainingResult<'_>, most: usize) -> Vec<Block> {
        if training.persona.is_none() {
            return Vec::new();
        }
        let changes = self.reporter.changes(training);
        let (decisive, others): (Vec<_>, Vec<_>) = changes
            .into_iter()
            .partition(|change| change.question.0.decisive);
        let sentence = decisive.first().map(|change| {
            let is_open = training.unanswered.contains(&change.question);
            let id = if is_open {
                "change-decisive-open"
            } else {
                "change-decisive"
            };
            let question = self.reporter.name(change.question);
            self.say(&Message::new(id).text("question", question))
        });
        let count = others.len();
        let more = match (&sentence, count) {
            (_, 0) => Some(self.get("change-no-other")),
            (Some(_), _) => Some(self.say(&Message::new("change-only").number("changes", count))),
            (None, _) => None,
        };
        let entries = others.into_iter().take(most).map(|change| {
            let question = self.reporter.name(change.question);
            let most_important = Message::new("most-important").text("question", question);
            let line = Message::new("change")
                .text("answers", self.locale.alternatives(&change.answers))
                .text("persona", self.reporter.name(change.persona));
            let line = if change.ranked {
                line.text("question", self.say(&most_important))
            } else {
                line.text("question", question)
            };
            Entry::new(self.say(&line))
        });
        let entries: Vec<_> = entries.collect();
        let said: Vec<_> = sentence.into_iter().chain(more).collect();
        let mut blocks = vec![Block::Heading(self.get("heading-changes"))];
        blocks.extend((!said.is_empty()).then(|| Block::plain(said.join(" "))));
        let heading = self.get("heading-background");
        blocks.extend(Block::headed(heading, ListKind::Points, entries));
        blocks
    }

    /// The scored questions that are still to be answered, the decisive one first.
    pub(super) fn open(&self, training: &TrainingResult<'_>) -> Vec<Block> {
        let mut open = training.unanswered.clone();
        if open.is_empty() {
            return Vec::new();
        }
        open.sort_by_key(|question| !question.decisive);
        let entries = open.iter().map(|question| Entry {
            name: Some(self.reporter.name(*question).to_owned()),
            text: self.reporter.text(&question.ask).to_owned(),
            tag: question.decisive.then(|| self.get("open-decisive")),
            ..Entry::default()
        });
        vec![
            Block::Heading(self.get("heading-open")),
            Block::list(ListKind::Questions, entries),
            Block::faint(self.get("open-how")),
        ]
    }

    /// What is particular to this organisation: what the study saw at others like it, and what presses most with what helps.
    fn here(&mut self, training: &'a TrainingResult<'a>, route: &Route<'a>) -> Vec<Block> {
        let mut entries = Vec::new();
        for insight in training.insights.iter().flatten() {
            if self.teller.told_before(insight.text).is_none() {
                entries.push(cited(insight, self.reporter));
            }
        }
        let mut blocks = Block::headed(self.get("heading-here"), ListKind::Points, entries);
        blocks.extend(self.pressing(route, PRESSING));
        blocks
    }

    /// What presses most at this organisation, with what helps against it.
    fn pressing(&mut self, route: &Route<'a>, most: usize) -> Vec<Block> {
        let remedies = route.remedies.iter();
        let pressing = remedies.filter(|remedy| !remedy.threshold.because.is_empty());
        let pressing = pressing.filter(|remedy| !self.teller.is_told(remedy.threshold.text));
        let pressing: Vec<_> = pressing.take(most).collect();
        let pressing = pressing.into_iter().map(|remedy| {
            let category = remedy.threshold.category;
            Entry {
                tag: category.map(|category| self.reporter.name(category).to_owned()),
                ..route.remedy(remedy, &mut self.teller)
            }
        });
        let pressing = pressing.collect();
        Block::headed(self.get("heading-remedies"), ListKind::Remedies, pressing)
    }

    /// What was decided, and what can be done besides what the page begins with.
    pub(super) fn plan(&mut self, training: &'a TrainingResult<'a>) -> Vec<Block> {
        let decided = self.tasks(training);
        let mut blocks = Block::headed(self.get("heading-decided"), ListKind::Tasks, decided);
        let is_chosen = |step: &PlanStep<'_>| {
            let mut decided = training.decided.iter();
            decided.any(|decision| decision.step == Some(step.id))
        };
        let plan = training.plan.iter().flatten();
        let (told, rest): (Vec<_>, Vec<_>) =
            plan.partition(|step| is_chosen(step) || self.teller.is_told(step.text));
        let heading = if told.is_empty() && training.decided.is_empty() {
            "heading-plan"
        } else {
            "heading-plan-more"
        };
        let steps = rest.into_iter().map(|step| self.step(step)).collect();
        blocks.extend(Block::headed(self.get(heading), ListKind::Checklist, steps));
        blocks.extend(self.unanswered(training));
        blocks
    }

    /// What was decided, each with who, when and how far; nothing that the page has told.
    pub(super) fn tasks(&mut self, training: &'a TrainingResult<'a>) -> Vec<Entry> {
        let decided = training.decided.iter();
        let new = decided.filter(|decision| self.teller.told_before(decision.text).is_none());
        let new: Vec<_> = new.collect();
        new.into_iter()
            .map(|decision| self.task(decision))
            .collect()
    }

    fn task(&self, decision: &Decision<'_>) -> Entry {
        let standing = self.reporter.standing_of(decision);
        Entry {
            task: Some(decision.status),
            ..Entry::new(decision.text)
        }
        .note(standing, Tone::Faint)
    }

    /// The thresholds that people said they meet and that no step answers.
    pub(super) fn unanswered(&self, training: &TrainingResult<'_>) -> Vec<Block> {
        let all = training.barriers.iter().flatten();
        let of = |wanted: Answered| {
            let barriers = all
                .clone()
                .filter(move |barrier| barrier.answered == wanted);
            barriers.map(|barrier| Entry::new(barrier.text)).collect()
        };
        let mut blocks = Vec::new();
        for (wanted, heading) in [
            (Answered::Not, "heading-unanswered"),
            (Answered::Elsewhere, "heading-elsewhere"),
        ] {
            blocks.extend(Block::headed(
                self.get(heading),
                ListKind::Points,
                of(wanted),
            ));
        }
        blocks
    }

    /// A step of a plan, and why it is there.
    pub(super) fn step(&mut self, step: &PlanStep<'a>) -> Entry {
        self.teller.tell(step.text);
        let at = Message::new("plan-step").text("phase", self.reporter.name(step.phase));
        let origin = if step.recommendation.is_some() {
            Message::new("plan-recommended")
        } else if step.personas.is_empty() {
            Message::new("plan-general")
        } else {
            Message::new("plan-own").text("personas", self.reporter.listed(&step.personas))
        };
        let origin = format!("{} · {}", self.say(&at), self.say(&origin));
        let recognised = (!step.recognised.is_empty()).then(|| {
            let recognised = Message::new("plan-recognised");
            self.say(&recognised.text("thresholds", step.recognised.join("; ")))
        });
        let against = step.against.first().filter(|_| recognised.is_none());
        let against =
            against.map(|threshold| Message::new("plan-against").text("threshold", threshold));
        Entry::new(step.text)
            .from_if(cite(&step.sections, self.reporter))
            .note_if(recognised, Tone::Strong)
            .note_if(pressing(&step.because, self.reporter), Tone::Strong)
            .note_if(against.map(|against| self.say(&against)), Tone::Plain)
            .note(origin, Tone::Link)
    }

    fn meaning(&mut self, training: &'a TrainingResult<'a>) -> Vec<Block> {
        let mut blocks = Vec::new();
        for persona in &training.fitting {
            let summary = self.reporter.text(&persona.0.summary);
            if self.teller.told_before(summary).is_none() {
                let heading = Message::new("heading-meaning");
                let heading = heading.text("persona", self.reporter.name(*persona));
                blocks.push(Block::Heading(self.say(&heading)));
                blocks.push(Block::plain(summary));
            }
            let remark = persona.0.remark.as_ref();
            let remark = remark.map(|remark| self.reporter.text(remark));
            if let Some(remark) = remark.filter(|it| self.teller.told_before(it).is_none()) {
                blocks.push(Block::Paragraph(remark.to_owned(), Tone::Warning));
            }
        }
        blocks
    }

    fn pathways(&mut self, training: &'a TrainingResult<'a>) -> Vec<Block> {
        let pathways = training.pathways.iter().map(|pathway| {
            let line = Message::new("pathway")
                .text("pathway", self.reporter.name(pathway.id))
                .text("because", pathway.because);
            Entry::new(self.say(&line))
                .from_if(cite(&[pathway.section], self.reporter))
                .tagged_if(self.teller.whose(&[pathway.persona]))
        });
        let heading = self.get("heading-pathways");
        let mut blocks = Block::headed(heading, ListKind::Numbers, pathways.collect());
        let background = training.background.iter().flatten();
        let background = background.filter(|_| !training.pathways.is_empty());
        let new = background.filter(|it| self.teller.told_before(it.text).is_none());
        let entries: Vec<_> = new.map(|insight| cited(insight, self.reporter)).collect();
        blocks.extend((!entries.is_empty()).then(|| Block::points(entries)));
        blocks
    }

    fn recognised(&self, training: &TrainingResult<'_>) -> Vec<Block> {
        let Some(recognised) = training.recognised else {
            return Vec::new();
        };
        let said = Message::new("report-recognised").text("answer", self.get(recognised.text()));
        vec![
            Block::Heading(self.get("heading-recognised")),
            Block::plain(self.say(&said)),
        ]
    }
}

/// A threshold with the first of what helps, and no more said of that.
fn shorten(threshold: &mut Entry) {
    threshold.helping.truncate(1);
    for helping in &mut threshold.helping {
        helping.notes.clear();
    }
}
