//! Which thresholds people recognise, once a persona is known: those on the route, a screenful at a time.
//!
//! It does not lead: they come in the order of the journey and not the most pressing first, none is ticked beforehand, and that it is
//! none of them is an answer. What is ticked moves no score; it is kept tick by tick.
//!
//! | at | on | goes to |
//! |---|---|---|
//! | a screen | some of them, or none | the next screen; out behind the last |
//! | a screen | "not known" | the next screen, with what was ticked before |
//! | a screen | back | the screen before; out from the first |
//! | a screen | "later", review | out |
//! | a screen | stop, interruption, other language | out, everything kept |

use std::io;

use super::asking::{Ask, Expected, Item, Prompter, Reply};
use super::commands::Command;
use super::engine::Interview;
use super::run::{Keep, Outcome, is_gone, text};
use super::voice::Voice;
use crate::advice::{Found, barriers_on_route};
use crate::dossier::{Dossier, GENERAL, Subject};
use crate::instrument::ItemIx;
use crate::text::message::Message;

/// How many statements stand on a screen of 24 lines, at two lines each, under a question and above what can be typed.
const ON_A_SCREEN: usize = 7;

/// The questions about the thresholds of one training, and how far they are.
#[derive(Debug)]
pub struct BarrierQuestions {
    training: usize,
    screen: usize,
}

impl BarrierQuestions {
    /// The questions about a training, from the first.
    pub fn about(training: usize) -> Self {
        Self {
            training,
            screen: 0,
        }
    }

    /// Asks until the end, which is `Finished`, a stop, an interruption or a change of language, after which it can go on; calls
    /// `keep` after every reply and every tick.
    ///
    /// # Errors
    /// When `keep` fails, or the prompter fails otherwise than by interruption or the end of input.
    pub fn run<E: From<io::Error>>(
        &mut self,
        interview: &mut Interview<'_>,
        prompter: &mut dyn Prompter,
        voice: Voice<'_>,
        keep: &mut Keep<'_, E>,
    ) -> Result<Outcome, E> {
        let found = found(interview, self.training);
        let screens = found.len().div_ceil(ON_A_SCREEN).max(1);
        let size = found.len().div_ceil(screens).max(1);
        while let Some(screen) = found.chunks(size).nth(self.screen) {
            let asked = self.ask(interview, &voice, screen, screens);
            let mut keep_ticks = |dossier: &Dossier| drop(keep(dossier, None));
            let turn = self.turn(interview, prompter, &voice, &asked, screen, &mut keep_ticks);
            let outcome = match turn {
                Ok(outcome) => outcome,
                Err(error) if is_gone(&error) => return Ok(Outcome::Interrupted),
                Err(error) => return Err(error.into()),
            };
            keep(interview.dossier(), Some(&mut *prompter))?;
            if let Some(outcome) = outcome {
                return Ok(outcome);
            }
        }
        Ok(Outcome::Finished)
    }

    fn ask(
        &self,
        interview: &Interview<'_>,
        voice: &Voice<'_>,
        screen: &[Found<'_>],
        screens: usize,
    ) -> Ask {
        let locale = voice.locale;
        let barriers = interview.dossier().trainings[self.training]
            .barriers
            .as_deref();
        let statements = screen.iter().map(|found| Item {
            words: vec![found.item.id.clone()],
            ..Item::named(found.item.text.get(voice.language))
        });
        let items: Vec<_> = statements
            .chain([Item::said(locale, "choice-none")])
            .collect();
        let is_ticked = |at: &usize| {
            let mut ticked = barriers.iter().copied().flatten();
            ticked.any(|ix| screen[*at].is_one(*ix))
        };
        let progress = Message::new("progress-barriers")
            .text(
                "training",
                voice.subject(interview, Subject::Training(self.training)),
            )
            .number("at", self.screen + 1)
            .number("of", screens);
        Ask {
            id: format!("barriers {} {}", self.training + 1, self.screen + 1),
            progress: locale.say(&progress),
            question: locale.get("ask-barriers"),
            help: locale.get("ask-barriers-help"),
            expected: Expected::Several {
                max: items.len(),
                items,
                current: (0..screen.len()).filter(is_ticked).collect(),
                ranking: None,
            },
            commands: Command::ALL.to_vec(),
            ..Ask::plain("")
        }
    }

    fn turn(
        &mut self,
        interview: &mut Interview<'_>,
        prompter: &mut dyn Prompter,
        voice: &Voice<'_>,
        asked: &Ask,
        screen: &[Found<'_>],
        keep_ticks: &mut dyn FnMut(&Dossier),
    ) -> io::Result<Option<Outcome>> {
        let training = self.training;
        let before = interview.dossier().trainings[training].barriers.clone();
        let mut ticked = |picked: &[usize]| {
            let barriers = &mut interview.dossier_mut().trainings[training].barriers;
            *barriers = Some(with(before.as_deref(), screen, picked));
            keep_ticks(interview.dossier());
        };
        let reply = prompter.ask_several(asked, voice.locale, &mut ticked)?;
        let barriers = &mut interview.dossier_mut().trainings[training].barriers;
        match reply {
            Reply::Several(picked, _) if picked.len() > 1 && picked.contains(&screen.len()) => {
                // Asked again with what was ticked: which of both was meant, only the person knows.
                let picked: Vec<_> = picked.into_iter().filter(|at| *at < screen.len()).collect();
                *barriers = Some(with(before.as_deref(), screen, &picked));
                prompter.tell(&voice.locale.get("barriers-or-none"))?;
            }
            Reply::Several(picked, _) => {
                *barriers = Some(with(before.as_deref(), screen, &picked));
                self.screen += 1;
            }
            Reply::Command(Command::Stop) => return Ok(Some(Outcome::Stopped)),
            Reply::Command(command) => {
                barriers.clone_from(&before);
                return self.command(command, interview, prompter, voice);
            }
            Reply::One(_) | Reply::Number(_) | Reply::Text(_) => {}
        }
        Ok(None)
    }

    fn command(
        &mut self,
        command: Command,
        interview: &mut Interview<'_>,
        prompter: &mut dyn Prompter,
        voice: &Voice<'_>,
    ) -> io::Result<Option<Outcome>> {
        match command {
            Command::Skip => self.screen += 1,
            Command::Back if self.screen > 0 => self.screen -= 1,
            Command::Back | Command::Later | Command::Review => {
                return Ok(Some(Outcome::Finished));
            }
            Command::Note => {
                let subject = voice.subject(interview, Subject::Training(self.training));
                let question = Message::new("ask-note").text("about", subject);
                let notes = &mut interview.dossier_mut().trainings[self.training].notes;
                let current = notes.get(GENERAL).cloned();
                let question = voice.locale.say(&question);
                let (note, leaving) = text(prompter, voice, question, current)?;
                match note {
                    Some(note) => notes.insert(GENERAL.to_owned(), note),
                    None => notes.remove(GENERAL),
                };
                return Ok(leaving.then_some(Outcome::Stopped));
            }
            Command::Language => return Ok(Some(Outcome::OtherLanguage)),
            Command::Stop => return Ok(Some(Outcome::Stopped)),
            Command::Help => {}
        }
        Ok(None)
    }
}

/// The thresholds on the route of a training, as it is answered now.
fn found<'a>(interview: &Interview<'a>, training: usize) -> Vec<Found<'a>> {
    let instrument = interview.instrument();
    let answers = instrument.effective(&interview.dossier().answers(training));
    let assessment = interview.scorer.assess(answers);
    barriers_on_route(instrument, &assessment.effective, assessment.carrying())
}

/// What was ticked elsewhere, and on this screen these; the row behind the statements is none of them.
fn with(before: Option<&[ItemIx]>, screen: &[Found<'_>], picked: &[usize]) -> Vec<ItemIx> {
    let before = before.unwrap_or_default().iter().copied();
    let elsewhere = before.filter(|ix| !screen.iter().any(|found| found.is_one(*ix)));
    let here = picked.iter().filter_map(|at| screen.get(*at));
    elsewhere.chain(here.map(|found| found.ix)).collect()
}
