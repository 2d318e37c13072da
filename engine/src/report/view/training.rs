//! The chapter of a training: why, what would change it, what to do and the way there.

use super::dossier::{Depth, View, notes};
use super::evidence;
use super::journey::Route;
use super::page::{Block, Entry, ListKind, Part, Section, Tone};
use super::statement::{cite, cited, pressing};
use crate::advice::Answered;
use crate::report::result::{Decision, PlanStep, TrainingResult};
use crate::scoring::Verdict;
use crate::text::message::Message;

/// How many pressing thresholds are told at once.
const PRESSING: usize = 4;

impl<'a> View<'a> {
    /// All of a training; nothing when there is nothing to say.
    pub(super) fn chapter(
        &mut self,
        number: usize,
        training: &'a TrainingResult<'a>,
        depth: Depth,
    ) -> Option<Section> {
        let mut blocks = Vec::new();
        if depth < Depth::Reasons {
            return None;
        }
        // Too little to weigh says no more than the first screen does.
        if depth == Depth::Whole && training.verdict != Verdict::Insufficient {
            for persona in training.explained() {
                blocks.extend(evidence::profile(training, persona, self.reporter));
            }
        }
        blocks.extend(self.changes(training));
        if depth == Depth::Whole {
            if training.verdict != Verdict::Insufficient {
                blocks.extend(self.open(training));
            }
            self.teller.several = training.fitting.len() > 1;
            let route = Route::new(training, self.reporter);
            blocks.extend(self.here(training, &route));
            blocks.extend(self.plan(training));
            blocks.extend(self.meaning(training));
            blocks.extend(self.pathways(training));
            blocks.extend(route.block(number, &mut self.teller));
            blocks.extend(notes("heading-notes", &training.notes, self.reporter));
            blocks.extend(self.recognised(training));
        }
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
    fn changes(&self, training: &TrainingResult<'_>) -> Vec<Block> {
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
        let entries = others.into_iter().map(|change| {
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
        let remedies = route.remedies.iter();
        let pressing = remedies.filter(|remedy| !remedy.threshold.because.is_empty());
        let pressing = pressing.filter(|remedy| !self.teller.is_told(remedy.threshold.text));
        let pressing: Vec<_> = pressing.take(PRESSING).collect();
        let pressing = pressing.into_iter().map(|remedy| {
            let category = remedy.threshold.category;
            Entry {
                tag: category.map(|category| self.reporter.name(category).to_owned()),
                ..route.remedy(remedy, &mut self.teller)
            }
        });
        let pressing = pressing.collect();
        let here = Block::headed(self.get("heading-here"), ListKind::Points, entries);
        let heading = self.get("heading-remedies");
        let pressing = Block::headed(heading, ListKind::Remedies, pressing);
        here.into_iter().chain(pressing).collect()
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
            .note(origin, Tone::Faint)
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
