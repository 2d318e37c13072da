//! The conversation: ask, take the reply, keep it, go on.

use std::io;

use super::ask::{Voice, ask};
use super::engine::{Interview, Step};
use crate::dossier::Dossier;
use crate::instrument::{Answer, Picks};
use crate::prompt::{Prompter, Reply};

/// How an interview ended; the answers are kept in every case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The result is asked for.
    Finished,
    /// The person saved and stopped.
    Stopped,
    /// The person interrupted, or input ended.
    Interrupted,
}

/// Asks until the end, a stop or an interruption; calls `keep` after every answer.
///
/// # Errors
/// When `keep` fails, or the prompter fails otherwise than by interruption or the end of input.
pub fn run<E: From<io::Error>>(
    interview: &mut Interview<'_>,
    prompter: &mut dyn Prompter,
    voice: Voice<'_>,
    keep: &mut dyn FnMut(&Dossier) -> Result<(), E>,
) -> Result<Outcome, E> {
    loop {
        let reply = match prompter.ask(&ask(interview, &voice)) {
            Ok(reply) => reply,
            Err(error) => {
                return match error.kind() {
                    io::ErrorKind::Interrupted | io::ErrorKind::UnexpectedEof => {
                        Ok(Outcome::Interrupted)
                    }
                    _ => Err(error.into()),
                };
            }
        };
        match (interview.step(), reply) {
            (_, Reply::Stop) => {
                interview.tidy();
                keep(interview.dossier())?;
                return Ok(Outcome::Stopped);
            }
            (_, Reply::Back) => interview.back(),
            (Step::End, Reply::One(0)) => return Ok(Outcome::Finished),
            (Step::End, _) => interview.add_training(),
            (Step::Name | Step::Title(_), Reply::Text(text)) => interview.name(Some(text)),
            (Step::Name | Step::Title(_), _) => interview.name(None),
            (_, Reply::One(option)) => interview.answer(Answer::Picks(Picks::one(option))),
            (_, Reply::Several(options)) => {
                interview.answer(Picks::several(&options).map_or(Answer::Unknown, Answer::Picks));
            }
            (_, Reply::Number(number)) => interview.answer(Answer::Number(number)),
            (_, Reply::Skip | Reply::Text(_)) => interview.answer(Answer::Unknown),
        }
        keep(interview.dossier())?;
    }
}
