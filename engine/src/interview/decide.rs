//! What people will do: which steps of the plan, steps of their own, and of each who sees to it, by when and how far it is.

use std::io;

use super::asking::{Ask, Expected, Item, Prompter, Reply};
use super::commands::Command;
use super::engine::Interview;
use super::run::{Keep, Outcome, is_gone, text};
use super::voice::Voice;
use crate::advice::advise;
use crate::dossier::decision::typed_due;
use crate::dossier::{Decided, Decision, Subject};
use crate::instrument::{StepIx, StepStatus};
use crate::text::message::Message;

/// What can be done with the list of steps.
#[derive(Clone, Copy)]
enum Act {
    /// Choose among those that the study suggests.
    Choose,
    /// Add one of their own.
    Add,
    /// Change what was decided.
    Change(usize),
    Leave,
}

/// What can be done with a step.
#[derive(Clone, Copy)]
enum Detail {
    Owner,
    Due,
    Status(StepStatus),
    Remove,
    Leave,
}

/// Lets people decide on the steps of a training until they are done or stop; calls `keep` after every change.
///
/// # Errors
/// When `keep` fails, or the prompter fails otherwise than by interruption or the end of input.
pub fn decide<E: From<io::Error>>(
    training: usize,
    interview: &mut Interview<'_>,
    prompter: &mut dyn Prompter,
    voice: Voice<'_>,
    keep: &mut Keep<'_, E>,
) -> Result<Outcome, E> {
    loop {
        let mut talk = Talk {
            training,
            interview,
            prompter: &mut *prompter,
            voice,
        };
        let outcome = match talk.turn() {
            Ok(outcome) => outcome,
            Err(error) if is_gone(&error) => return Ok(Outcome::Interrupted),
            Err(error) => return Err(error.into()),
        };
        keep(interview.dossier(), Some(&mut *prompter))?;
        if let Some(outcome) = outcome {
            return Ok(outcome);
        }
    }
}

struct Talk<'t, 'a> {
    training: usize,
    interview: &'t mut Interview<'a>,
    prompter: &'t mut dyn Prompter,
    voice: Voice<'t>,
}

impl Talk<'_, '_> {
    fn plan(&mut self) -> &mut Vec<Decision> {
        &mut self.interview.dossier_mut().trainings[self.training].plan
    }

    fn say(&self, message: &Message) -> String {
        self.voice.locale.say(message)
    }

    fn get(&self, id: &'static str) -> String {
        self.voice.locale.get(id)
    }

    /// What a decision is about, in words.
    fn name(&self, what: &Decided) -> String {
        match what {
            Decided::Step(step) => {
                let text = self.interview.instrument().step_text(*step);
                text.get(self.voice.language).to_owned()
            }
            Decided::Own(text) => text.clone(),
        }
    }

    /// What, who, by when and how far, in a line.
    fn line(&self, decision: &Decision) -> String {
        let due = decision.due.as_ref().map(|due| {
            let date = self.voice.locale.date(due);
            self.say(&Message::new("plan-due").text("date", date))
        });
        let status = self.get(decision.status.text());
        let parts = [decision.owner.clone(), due, Some(status)];
        let standing: Vec<_> = parts.into_iter().flatten().collect();
        format!("{} ({})", self.name(&decision.what), standing.join(", "))
    }

    /// The steps that are suggested and not decided on.
    fn suggested(&self) -> Vec<StepIx> {
        let instrument = self.interview.instrument();
        let sheet = &self.interview.dossier().trainings[self.training];
        let answers = self.interview.dossier().answers(self.training);
        let assessment = self.interview.scorer.assess(instrument.effective(&answers));
        let ticked = sheet.barriers.as_deref().unwrap_or_default();
        let carrying = assessment.carrying();
        let advice = advise(instrument, &assessment.effective, carrying, ticked);
        let steps = advice.plan.iter().map(|step| step.ix);
        let is_decided = |step: &StepIx| {
            let mut plan = sheet.plan.iter();
            plan.any(|decision| decision.what == Decided::Step(*step))
        };
        steps.filter(|step| !is_decided(step)).collect()
    }

    /// A turn: the list of what was decided, and what is done with it.
    fn turn(&mut self) -> io::Result<Option<Outcome>> {
        let suggested = self.suggested();
        let mut acts = Vec::new();
        let mut items = Vec::new();
        if !suggested.is_empty() {
            acts.push(Act::Choose);
            let message = Message::new("decide-choose").number("steps", suggested.len());
            items.push(Item::named(self.say(&message)));
        }
        acts.push(Act::Add);
        items.push(Item::named(self.get("decide-add")));
        let mut heading = Some(self.get("heading-decided"));
        let plan = self.interview.dossier().trainings[self.training]
            .plan
            .clone();
        for (at, decision) in plan.iter().enumerate() {
            acts.push(Act::Change(at));
            items.push(Item {
                heading: heading.take(),
                ..Item::named(self.line(decision))
            });
        }
        acts.push(Act::Leave);
        items.push(Item {
            // What ends it is none of what was decided.
            heading: (!plan.is_empty()).then(|| self.get("decide-then")),
            ..Item::named(self.get("decide-done"))
        });
        let subject = Subject::Training(self.training);
        let question = Message::new("ask-decide")
            .text("training", self.voice.subject(self.interview, subject));
        let question = self.say(&question);
        let reply = self.choose("decide", question, items, None)?;
        match reply {
            Ok(at) => match acts[at] {
                Act::Choose => self.choose_steps(&suggested),
                Act::Add => self.add(),
                Act::Change(at) => self.change(at),
                Act::Leave => Ok(Some(Outcome::Finished)),
            },
            Err(Command::Stop) => Ok(Some(Outcome::Stopped)),
            Err(Command::Language) => Ok(Some(Outcome::OtherLanguage)),
            Err(_) => Ok(Some(Outcome::Finished)),
        }
    }

    /// One item of a list by its place, or what was said instead.
    fn choose(
        &mut self,
        id: &str,
        question: String,
        items: Vec<Item>,
        current: Option<usize>,
    ) -> io::Result<Result<usize, Command>> {
        let asked = Ask {
            id: format!("{id} {}", self.training + 1),
            expected: Expected::One { items, current },
            commands: vec![Command::Back, Command::Language, Command::Stop],
            passing: true,
            ..Ask::plain(question)
        };
        Ok(match self.prompter.ask(&asked, self.voice.locale)? {
            Reply::One(at) => Ok(at),
            Reply::Command(command) => Err(command),
            _ => Err(Command::Back),
        })
    }

    fn choose_steps(&mut self, suggested: &[StepIx]) -> io::Result<Option<Outcome>> {
        let steps = suggested.iter().map(|step| Decided::Step(*step));
        let items: Vec<_> = steps.map(|step| Item::named(self.name(&step))).collect();
        let asked = Ask {
            id: format!("steps {}", self.training + 1),
            expected: Expected::Several {
                max: items.len(),
                items,
                current: Vec::new(),
                ranking: None,
            },
            commands: vec![Command::Back, Command::Stop],
            ..Ask::plain(self.get("ask-steps"))
        };
        match self.prompter.ask(&asked, self.voice.locale)? {
            Reply::Several(picked, _) => {
                let picked = picked.iter().filter_map(|at| suggested.get(*at));
                let decisions = picked.map(|step| Decision::new(Decided::Step(*step)));
                self.plan().extend(decisions);
                Ok(None)
            }
            Reply::Command(Command::Stop) => Ok(Some(Outcome::Stopped)),
            _ => Ok(None),
        }
    }

    fn add(&mut self) -> io::Result<Option<Outcome>> {
        let question = self.get("ask-own-step");
        let (step, leaving) = text(self.prompter, &self.voice, question, None)?;
        if let Some(step) = step {
            self.plan().push(Decision::new(Decided::Own(step)));
        }
        Ok(leaving.then_some(Outcome::Stopped))
    }

    fn change(&mut self, at: usize) -> io::Result<Option<Outcome>> {
        let decision = self.plan()[at].clone();
        let mut details = vec![Detail::Owner, Detail::Due];
        let mut items = vec![
            Item::named(self.get("decide-owner")),
            Item::named(self.get("decide-due")),
        ];
        for status in StepStatus::ALL {
            if status != decision.status {
                details.push(Detail::Status(status));
                let status = self.get(status.text());
                let message = Message::new("decide-status").text("status", status);
                items.push(Item::named(self.say(&message)));
            }
        }
        details.extend([Detail::Remove, Detail::Leave]);
        items.extend(["decide-remove", "decide-back"].map(|id| Item::named(self.get(id))));
        let question = self.line(&decision);
        match self.choose("step", question, items, None)? {
            Ok(chosen) => match details[chosen] {
                Detail::Owner => {
                    let question = self.get("ask-step-owner");
                    let (owner, leaving) =
                        text(self.prompter, &self.voice, question, decision.owner)?;
                    self.plan()[at].owner = owner;
                    return Ok(leaving.then_some(Outcome::Stopped));
                }
                Detail::Due => return self.due(at),
                Detail::Status(status) => self.plan()[at].status = status,
                Detail::Remove => drop(self.plan().remove(at)),
                Detail::Leave => {}
            },
            Err(Command::Stop) => return Ok(Some(Outcome::Stopped)),
            Err(_) => {}
        }
        Ok(None)
    }

    /// Asks by when a step has to be done, until that is a date or nothing.
    fn due(&mut self, at: usize) -> io::Result<Option<Outcome>> {
        loop {
            let current = self.plan()[at].due.clone();
            let question = self.get("ask-step-due");
            let (day, leaving) = text(self.prompter, &self.voice, question, current)?;
            match day.as_deref().map(typed_due) {
                None => self.plan()[at].due = None,
                Some(Ok(day)) => self.plan()[at].due = Some(day),
                Some(Err(problem)) => {
                    let hint = problem.hint.iter().map(|hint| self.say(hint));
                    let told = std::iter::once(self.say(&problem.message)).chain(hint);
                    let told: Vec<_> = told.collect();
                    self.prompter.tell(&told.join("; "))?;
                    continue;
                }
            }
            return Ok(leaving.then_some(Outcome::Stopped));
        }
    }
}
