//! The conversation: ask, take the reply, keep it, go on.

use std::io;

use super::ask::{ask, most_important, option_order};
use super::asking::{Ask, Expected, Item, Prompter, Reply};
use super::commands::Command;
use super::engine::{Interview, Pace, Step};
use super::live;
use super::review::{Choice, review};
use super::voice::Voice;
use crate::dossier::{Dossier, GENERAL, Subject};
use crate::instrument::{Answer, PickOrder, Picks, QuestionIx};
use crate::text::message::Message;

/// How a stretch of the interview ended; the answers are kept in every case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The result is asked for.
    Finished,
    /// The person saved and stopped.
    Stopped,
    /// The person interrupted, or input ended.
    Interrupted,
    /// The person wants to go on in another language.
    OtherLanguage,
}

/// Keeps the answers, with a prompter to tell what goes wrong; without one in the middle of a question, when nobody listens.
pub type Keep<'k, E> = dyn FnMut(&Dossier, Option<&mut dyn Prompter>) -> Result<(), E> + 'k;

/// Asks until the end, a stop, an interruption or a change of language; calls `keep` after every reply and every tick.
///
/// # Errors
/// When `keep` fails, or the prompter fails otherwise than by interruption or the end of input.
pub fn run<E: From<io::Error>>(
    interview: &mut Interview<'_>,
    prompter: &mut dyn Prompter,
    voice: Voice<'_>,
    keep: &mut Keep<'_, E>,
) -> Result<Outcome, E> {
    loop {
        // What fails in the middle of a question fails again after the reply, and is told then.
        let mut keep_ticks = |dossier: &Dossier| drop(keep(dossier, None));
        let mut talk = Talk {
            interview,
            prompter,
            voice,
            keep_ticks: &mut keep_ticks,
            leaving: false,
        };
        let turn = match talk.interview.step() {
            Step::Review => talk.review(),
            // A turn of its own: what was picked is kept before.
            step => match most_important(talk.interview, &talk.voice) {
                Some(asked) => talk.most_important(&asked, step),
                None => talk.question(step),
            },
        };
        let leaving = talk.leaving;
        let outcome = match turn {
            Ok(_) if leaving => Some(Outcome::Stopped),
            Ok(outcome) => outcome,
            Err(error) if is_gone(&error) => return Ok(Outcome::Interrupted),
            Err(error) => return Err(error.into()),
        };
        if outcome == Some(Outcome::Stopped) {
            interview.tidy();
        }
        keep(interview.dossier(), Some(&mut *prompter))?;
        if let Some(outcome) = outcome {
            return Ok(outcome);
        }
    }
}

/// Whether asking failed because the person interrupted or is not there any more.
pub fn is_gone(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::Interrupted | io::ErrorKind::UnexpectedEof
    )
}

/// A text beside the answers as it is afterwards: the same when the person thinks better of it, nothing when it is taken away. And
/// whether the person stops.
pub(super) fn text(
    prompter: &mut dyn Prompter,
    voice: &Voice<'_>,
    question: String,
    current: Option<String>,
) -> io::Result<(Option<String>, bool)> {
    let asked = Ask {
        id: format!("text {question}"),
        expected: Expected::Text {
            current: current.clone(),
            free: true,
        },
        commands: vec![Command::Skip, Command::Back, Command::Stop],
        ..Ask::plain(question)
    };
    Ok(match prompter.ask(&asked, voice.locale)? {
        Reply::Text(text) => (Some(text), false),
        Reply::Command(Command::Skip) => (None, false),
        reply => (current, reply == Reply::Command(Command::Stop)),
    })
}

struct Talk<'t, 'a> {
    interview: &'t mut Interview<'a>,
    prompter: &'t mut dyn Prompter,
    voice: Voice<'t>,
    keep_ticks: &'t mut dyn FnMut(&Dossier),
    /// Whether the person stopped at a question beside the questions.
    leaving: bool,
}

/// What can be done with a training: all but answering about it.
#[derive(Clone, Copy)]
enum Act {
    Copy,
    Earlier,
    Later,
    Remove,
}

impl Talk<'_, '_> {
    fn question(&mut self, step: Step) -> io::Result<Option<Outcome>> {
        let asked = ask(self.interview, &self.voice);
        let reply = match (step, &asked.expected) {
            (Step::Question(subject, ix), Expected::Several { .. }) => {
                self.ticks(&asked, subject, ix)?
            }
            _ => self.prompter.ask(&asked, self.voice.locale)?,
        };
        let option = |picked: usize| match step {
            Step::Question(subject, ix) => option_order(self.interview, subject, ix)[picked],
            Step::Title(_) | Step::Review => picked,
        };
        let answer = match reply {
            Reply::Command(command) => return self.command(command, step),
            Reply::Text(text) => {
                self.interview.name(Some(text));
                return Ok(None);
            }
            Reply::Number(number) => Answer::Number(number),
            Reply::One(picked) => Answer::Picks(Picks::one(option(picked))),
            Reply::Several(picked, order) => {
                let options: Vec<_> = picked.into_iter().map(option).collect();
                let is_ranked = matches!(
                    asked.expected,
                    Expected::Several {
                        ranking: Some(_),
                        ..
                    }
                );
                if is_ranked && order.is_none() && options.len() > 1 {
                    self.interview.pick(&options);
                    return Ok(None);
                }
                let order = order.filter(|_| is_ranked).unwrap_or_default();
                let picks = Picks::several(&options).map(|picks| picks.in_order(order));
                picks.map_or(Answer::Unknown, Answer::Picks)
            }
        };
        self.interview.answer(answer);
        Ok(None)
    }

    /// The reply of whoever ticks several options: every tick is kept at once, and taken back for whoever does something else.
    fn ticks(&mut self, asked: &Ask, subject: Subject, ix: QuestionIx) -> io::Result<Reply> {
        let order = option_order(self.interview, subject, ix);
        let before = self.interview.dossier().sheet(subject).answers.get(ix);
        let (interview, keep) = (&mut *self.interview, &mut *self.keep_ticks);
        let mut ticked = |picked: &[usize]| {
            let options: Vec<_> = picked.iter().map(|at| order[*at]).collect();
            interview.tick(&options, before);
            keep(interview.dossier());
        };
        let reply = self
            .prompter
            .ask_several(asked, self.voice.locale, &mut ticked)?;
        if reply != Reply::Command(Command::Stop) {
            self.interview.tick(&[], before);
        }
        Ok(reply)
    }

    fn most_important(&mut self, asked: &Ask, step: Step) -> io::Result<Option<Outcome>> {
        let reply = self.prompter.ask(asked, self.voice.locale)?;
        let mut picks = match self.interview.comparing() {
            Some((picks, _)) => picks.to_vec(),
            None => return Ok(None),
        };
        let order = match reply {
            Reply::One(at) if at < picks.len() => {
                let first = picks.remove(at);
                picks.insert(0, first);
                PickOrder::Ranked
            }
            Reply::One(_) | Reply::Command(Command::Skip) => PickOrder::Equal,
            Reply::Command(command) => return self.command(command, step),
            Reply::Several(..) | Reply::Number(_) | Reply::Text(_) => return Ok(None),
        };
        if let Some(picks) = Picks::several(&picks) {
            self.interview.answer(Answer::Picks(picks.in_order(order)));
        }
        Ok(None)
    }

    fn command(&mut self, command: Command, step: Step) -> io::Result<Option<Outcome>> {
        match command {
            Command::Skip if matches!(step, Step::Title(_)) => self.interview.name(None),
            Command::Skip => self.interview.answer(Answer::Unknown),
            Command::Back => self.interview.back(),
            Command::Later => self.interview.later(),
            Command::Review => self.interview.review(),
            Command::Note => {
                let (subject, question) = match step {
                    Step::Question(subject, ix) => (subject, Some(ix)),
                    Step::Title(subject) => (subject, None),
                    Step::Review => (Subject::Organisation, None),
                };
                let about = match question {
                    Some(ix) => self.voice.question(self.interview, ix),
                    None => self.voice.subject(self.interview, subject),
                };
                let asked = question.map(|ix| self.interview.instrument().question(ix).id.clone());
                self.note(subject, asked.as_deref().unwrap_or(GENERAL), &about)?;
            }
            Command::Language => return Ok(Some(Outcome::OtherLanguage)),
            Command::Stop => return Ok(Some(Outcome::Stopped)),
            Command::Help => {}
        }
        Ok(None)
    }

    fn note(&mut self, subject: Subject, key: &str, about: &str) -> io::Result<()> {
        let current = self
            .interview
            .dossier()
            .sheet(subject)
            .notes
            .get(key)
            .cloned();
        let question = Message::new("ask-note").text("about", about);
        let question = self.voice.locale.say(&question);
        let text = self.text(question, current)?;
        let notes = &mut self.interview.dossier_mut().sheet_mut(subject).notes;
        match text {
            Some(text) => notes.insert(key.to_owned(), text),
            None => notes.remove(key),
        };
        Ok(())
    }

    /// A text beside the answers as it is afterwards.
    fn text(&mut self, question: String, current: Option<String>) -> io::Result<Option<String>> {
        let (text, leaving) = text(self.prompter, &self.voice, question, current)?;
        self.leaving |= leaving;
        Ok(text)
    }

    fn review(&mut self) -> io::Result<Option<Outcome>> {
        let (asked, choices) = review(self.interview, &self.voice);
        let at = match self.prompter.ask(&asked, self.voice.locale)? {
            Reply::One(at) => at,
            Reply::Command(command) => return self.command(command, Step::Review),
            _ => return Ok(None),
        };
        self.interview.reviewed = choices.get(at).cloned();
        match choices.get(at) {
            None => {}
            Some(Choice::Result) => return Ok(Some(Outcome::Finished)),
            Some(Choice::GoOn) => self.interview.go_on(),
            Some(Choice::Sharpen) => self.interview.ask_at(Pace::Whole),
            Some(Choice::PutOff(step) | Choice::Change(step)) => self.interview.change(*step),
            Some(Choice::Add) => self.interview.add_training(),
            Some(Choice::Mix) => {
                let mix = live::mix_so_far(self.interview, &self.voice);
                self.prompter.tell(&mix)?;
            }
            Some(Choice::Note(subject)) => {
                let about = self.voice.subject(self.interview, *subject);
                self.note(*subject, GENERAL, &about)?;
            }
            Some(Choice::NotAsked(why)) => self.prompter.tell(why)?,
            Some(Choice::Training(at)) => self.training(*at)?,
            Some(Choice::Interviewer) => {
                let current = self.interview.dossier().session.interviewer.clone();
                let question = self.voice.locale.get("ask-interviewer");
                let name = self.text(question, current)?;
                self.interview.session_mut().interviewer = name;
            }
            Some(Choice::Respondent) => {
                let current = self.interview.dossier().session.respondent.clone();
                let question = self.voice.locale.get("ask-respondent");
                let name = self.text(question, current)?;
                self.interview.session_mut().respondent = name;
            }
        }
        Ok(None)
    }

    fn training(&mut self, at: usize) -> io::Result<()> {
        let trainings = self.interview.dossier().trainings.len();
        let mut possible = vec![(Act::Copy, "training-copy")];
        if at > 0 {
            possible.push((Act::Earlier, "training-earlier"));
        }
        if at + 1 < trainings {
            possible.push((Act::Later, "training-later"));
        }
        if trainings > 1 {
            possible.push((Act::Remove, "training-remove"));
        }
        let subject = self.voice.subject(self.interview, Subject::Training(at));
        match self.choose(subject.clone(), &possible)? {
            Some(Act::Copy) => {
                let title = self.interview.dossier().trainings[at].title.as_ref();
                let title = title.map(|title| {
                    let copy = Message::new("training-copy-title").text("title", title);
                    self.voice.locale.say(&copy)
                });
                self.interview.copy_training(at, title);
            }
            Some(Act::Earlier) => self.interview.move_training(at, at - 1),
            Some(Act::Later) => self.interview.move_training(at, at + 1),
            Some(Act::Remove) => {
                let sure = Message::new("training-remove-sure").text("training", subject);
                let sure = self.voice.locale.say(&sure);
                let answers = [(false, "choice-no"), (true, "choice-yes")];
                if self.choose(sure, &answers)? == Some(true) {
                    self.interview.remove_training(at);
                }
            }
            None => {}
        }
        Ok(())
    }

    /// One of several things, by the ids of their texts; nothing when the person goes back or stops.
    fn choose<T: Copy>(
        &mut self,
        question: String,
        choices: &[(T, &'static str)],
    ) -> io::Result<Option<T>> {
        let items = choices
            .iter()
            .map(|(_, id)| Item::said(self.voice.locale, id));
        let asked = Ask {
            id: format!("choice {question}"),
            expected: Expected::One {
                items: items.collect(),
                current: None,
            },
            commands: vec![Command::Back, Command::Stop],
            passing: true,
            ..Ask::plain(question)
        };
        Ok(match self.prompter.ask(&asked, self.voice.locale)? {
            Reply::One(at) => choices.get(at).map(|(choice, _)| *choice),
            reply => {
                self.leaving = reply == Reply::Command(Command::Stop);
                None
            }
        })
    }
}
