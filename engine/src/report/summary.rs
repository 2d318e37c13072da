//! A training for a reader in a hurry, in sentences: the verdict, how firm it is, and what would change it.

use super::Reporter;
use super::remedy::first_steps;
use super::result::{Decision, Detail, DossierResult, Id, TrainingResult};
use crate::dossier::Dossier;
use crate::instrument::{Persona, Picks, Question};
use crate::scoring::{Percent, Verdict};
use crate::text::message::Message;

/// Answers to one question that would put the same persona first: flips told as one.
pub(super) struct Change<'a> {
    /// The question.
    pub(super) question: Id<'a, Question>,
    /// Whether only the most important of several picks would change.
    pub(super) ranked: bool,
    /// The answers, any of which would do.
    pub(super) answers: Vec<&'a str>,
    /// Who would then come first.
    pub(super) persona: Id<'a, Persona>,
}

impl Reporter<'_> {
    /// The verdict, and which goals belong to others than the first.
    pub(super) fn verdict(&self, result: &TrainingResult<'_>) -> String {
        let close = result.close(self.scorer.tables().thresholds);
        let is_tie = result.matches.iter().all(|found| {
            !close.contains(&found.persona) || found.matching == result.matches[0].matching
        });
        let message = match (result.verdict, close.len()) {
            (Verdict::Insufficient, _) => Message::new("verdict-insufficient"),
            (Verdict::Provisional, 1) => Message::new("verdict-provisional"),
            (Verdict::Provisional, _) => Message::new("verdict-provisional-mixed"),
            (Verdict::Clear, _) => Message::new("verdict-clear"),
            (Verdict::Mixed, 1) => Message::new("verdict-by-goals"),
            (Verdict::Mixed, _) if is_tie => Message::new("verdict-tied"),
            (Verdict::Mixed, _) => Message::new("verdict-mixed"),
        };
        let decisive = self.instrument.question(self.instrument.decisive());
        let message = message
            .text("persona", self.name(result.matches[0].persona))
            .text("personas", self.listed(&close))
            .text("decisive", self.text(&decisive.name));
        let goals = self.goals_of_others(result, &close).into_iter();
        let goals = goals.map(|goals| self.locale.say(&goals));
        let sentences: Vec<_> = std::iter::once(self.locale.say(&message))
            .chain(goals)
            .collect();
        sentences.join(" ")
    }

    /// Which goals belong to others than the first, for every group of personas that is named for them alone.
    fn goals_of_others(
        &self,
        result: &TrainingResult<'_>,
        close: &[Id<'_, Persona>],
    ) -> Vec<Message> {
        if result.verdict != Verdict::Mixed {
            return Vec::new();
        }
        let decisive = self.instrument.decisive();
        let options = &self.instrument.question(decisive).options;
        let picks = result.answers.effective.picks(decisive);
        let owns = |persona: &Id<'_, Persona>, goal| persona.0.goals.contains(&goal);
        let mut groups: Vec<(Vec<Id<'_, Persona>>, Vec<&str>)> = Vec::new();
        for goal in picks.iter().flat_map(Picks::iter) {
            if owns(&result.matches[0].persona, goal) {
                continue;
            }
            let fitting = result.fitting.iter().copied();
            let owners: Vec<_> = fitting.filter(|persona| owns(persona, goal)).collect();
            let name = self.text(&options[goal].short);
            match groups.iter_mut().find(|(personas, _)| *personas == owners) {
                Some((_, names)) => names.push(name),
                None => groups.push((owners, vec![name])),
            }
        }
        let groups = groups
            .into_iter()
            .filter(|(owners, _)| owners.iter().any(|owner| !close.contains(owner)));
        let messages = groups.map(|(owners, names)| {
            let quoted: Vec<_> = names.iter().map(|name| format!("\"{name}\"")).collect();
            let names = if let [only] = names[..] {
                only.to_owned()
            } else {
                self.locale.list(&quoted)
            };
            Message::new("verdict-goal-of-others")
                .number("goals", quoted.len())
                .text("names", names)
                .text("personas", self.listed(&owners))
        });
        messages.collect()
    }

    /// A dossier in sentences, for who has its page no longer in sight: the verdict, training by training, and the first step.
    pub fn in_short(&self, dossier: &Dossier) -> Vec<String> {
        let result = self.result(dossier, None, Detail::Full);
        let several = result.trainings.len() > 1;
        let verdicts = (1..).zip(&result.trainings).map(|(number, training)| {
            let verdict = self.verdict(training);
            if several {
                format!("{}: {verdict}", self.training_name(number, training.title))
            } else {
                verdict
            }
        });
        let mut sentences: Vec<_> = verdicts.collect();
        sentences.extend(self.begin_with(&result));
        sentences
    }

    /// What to begin with, in a sentence: the first step that was agreed and is open, else the first of the plans; with its training
    /// where there are several.
    pub(super) fn begin_with(&self, result: &DossierResult<'_>) -> Option<String> {
        let decided = result.trainings.iter().enumerate();
        let mut decided = decided.flat_map(|(at, it)| it.decided.iter().map(move |it| (at, it)));
        let open = decided.find(|(_, decision)| decision.status.is_open());
        let open = open.map(|(at, decision)| (at, decision.text));
        let steps = first_steps(result);
        let (at, step) = open.or_else(|| steps.first().map(|(at, step)| (*at, step.text)))?;
        let sentence = self
            .locale
            .say(&Message::new("first-step").text("step", step));
        let [_, _, ..] = &result.trainings[..] else {
            return Some(sentence);
        };
        let training = self.training_name(at + 1, result.trainings[at].title);
        Some(format!("{training}: {sentence}"))
    }

    /// How firm it is: the margin, how much was answered and, unless in short, how to read the scale.
    pub(super) fn standing(&self, result: &TrainingResult<'_>, in_full: bool) -> String {
        let (first, locale) = (&result.matches[0], self.locale);
        let name = self.name(first.persona);
        let margin = if result.verdict == Verdict::Insufficient {
            Message::new("standing-insufficient")
        } else if result.margin == Percent::default() {
            Message::new("standing-tie")
        } else {
            Message::new("standing-margin")
        };
        let answered = if result.unanswered.is_empty() {
            Message::new("standing-complete")
        } else {
            Message::new("standing-incomplete")
        };
        let margin = margin
            .text("margin", locale.tenths(result.margin.get()))
            .text("runner", self.name(result.runner_up))
            .text("first", name);
        let questions = self.instrument.scored().count();
        let answered = answered
            .number("answered", questions - result.unanswered.len())
            .number("of", questions)
            .text("missing", self.listed(&result.unanswered));
        let mut sentences = vec![locale.say(&margin)];
        if in_full || !result.unanswered.is_empty() {
            sentences.push(locale.say(&answered));
        }
        if in_full {
            sentences.push(locale.get("standing-scale"));
        }
        if first.matching < Percent::HALF && result.verdict != Verdict::Insufficient {
            let below = Message::new("standing-below").text("first", name);
            sentences.push(locale.say(&below));
        } else if let Some(weak) = self.weak(result) {
            let below = Message::new("standing-weak").text("first", name);
            sentences.push(locale.say(&below.text("percent", self.percent(weak))));
        }
        sentences.join(" ")
    }

    /// The match below which the first fits weakly although everything is answered, if it does.
    fn weak(&self, result: &TrainingResult<'_>) -> Option<Percent> {
        let weak = i32::try_from(self.instrument.tuning.weak_below).ok()?;
        let weak = Percent::hundredths(weak);
        let is_weak = result.unanswered.is_empty() && result.matches[0].matching < weak;
        is_weak.then_some(weak)
    }

    /// Whether something should have been done before today.
    pub(super) fn is_overdue(&self, decision: &Decision<'_>) -> bool {
        let today = self.today.as_deref();
        let late = today
            .zip(decision.due)
            .is_some_and(|(today, due)| due < today);
        late && decision.status.is_open()
    }

    /// Who sees to what was decided, by when, and how far it is.
    pub(super) fn standing_of(&self, decision: &Decision<'_>) -> String {
        let overdue = self.is_overdue(decision);
        let status = self.locale.get(decision.status.text());
        let due = decision.due.map(|due| {
            let id = if overdue { "plan-overdue" } else { "plan-due" };
            self.locale
                .say(&Message::new(id).text("date", self.locale.date(due)))
        });
        let owner = decision.owner.map(str::to_owned);
        let parts = [owner, due, Some(status)].into_iter().flatten();
        parts.collect::<Vec<_>>().join(" · ")
    }

    /// What would change it: flips with the same question and persona told as one.
    pub(super) fn changes<'r>(&self, result: &TrainingResult<'r>) -> Vec<Change<'r>> {
        let mut changes: Vec<Change<'r>> = Vec::new();
        for flip in &result.flips {
            let answer = self.name(flip.answer);
            let known = changes
                .iter_mut()
                .find(|known| known.question == flip.question && known.persona == flip.persona);
            if let Some(known) = known {
                known.answers.push(answer);
                continue;
            }
            let mut contributions = result.contributions.iter();
            changes.push(Change {
                question: flip.question,
                // Of an answer of several picks only the most important one is changed.
                ranked: contributions.any(|it| it.question == flip.question && it.answer.len() > 1),
                answers: vec![answer],
                persona: flip.persona,
            });
        }
        changes
    }
}
