//! What an interview needs besides its state: where answers are kept, and who is spoken to.

use std::io::{self, IsTerminal, Write};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::dossier_file::DossierFile;
use crate::cli::Interview as Args;
use crate::commands::clock;
use crate::context::Context;
use crate::error::CommandError;
use crate::prompt::Elsewhere;
use leerkompas_engine::dossier::{Dossier, Edition, Session};
use leerkompas_engine::instrument::QuestionIx;
use leerkompas_engine::interview::{Ask, Command, Expected, Item, Prompter, Reply, is_gone};
use leerkompas_engine::syntax::diagnostic::Look;
use leerkompas_engine::text::locale::Locale;
use leerkompas_engine::text::message::Message;

/// Everything that an interview needs besides its state.
pub(super) struct Conversation<'c> {
    pub(super) args: &'c Args,
    pub(super) context: &'c Context,
    /// The language now; it can change under way.
    pub(super) locale: Locale,
    pub(super) plain: bool,
    pub(super) file: &'c Mutex<DossierFile>,
    /// Whether a pager has the keys: what interrupts it does not end the conversation.
    pub(super) elsewhere: &'c Elsewhere,
    pub(super) prompter: &'c mut dyn Prompter,
    pub(super) out: &'c mut dyn Write,
}

impl Conversation<'_> {
    /// Keeps what was said outside the questions.
    pub(super) fn keep(&mut self, dossier: &Dossier) -> anyhow::Result<()> {
        let asks = self.asks();
        keep(
            self.context,
            &self.locale,
            self.file,
            dossier,
            self.prompter,
            asks,
        )
    }

    /// Whether somebody can say what to do now: the lines of a pipe answer the questions that were foreseen, and no other.
    pub(super) fn asks(&self) -> bool {
        !self.plain || io::stdin().is_terminal()
    }

    /// What is known of this sitting, over what was known of the one before.
    pub(super) fn session(&self, before: Session) -> Session {
        let manner = &self.args.manner;
        Session {
            instrument: Some(Edition::of(&self.context.instrument)),
            language: Some(self.locale.code().to_owned()),
            date: before.date.or_else(|| Some(clock::today())),
            interviewer: manner.interviewer.clone().or(before.interviewer),
            respondent: manner.respondent.clone().or(before.respondent),
            at: before.at,
        }
    }

    pub(super) fn speak(&mut self, code: &str) {
        self.locale = Locale::new(code);
        code.clone_into(&mut self.file().language);
    }

    pub(super) fn file(&self) -> MutexGuard<'_, DossierFile> {
        self.file.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// How diagnostics look among the questions.
    pub(super) fn look(&self) -> Look {
        look(self.context)
    }

    /// What a question is called.
    pub(super) fn name(&self, question: QuestionIx) -> &str {
        let instrument = &self.context.instrument;
        let language = instrument.language_or_first(self.locale.code());
        instrument.question(question).name.get(language)
    }

    /// Asks which of several things to do, by the ids of their texts; nothing when the person gave a command instead.
    pub(super) fn choose(
        &mut self,
        progress: String,
        question: String,
        ids: &[&'static str],
    ) -> io::Result<Option<usize>> {
        let items = ids.iter().map(|id| Item::said(&self.locale, id));
        let ask = Ask {
            progress,
            expected: Expected::One {
                items: items.collect(),
                current: None,
            },
            commands: vec![Command::Stop],
            passing: true,
            ..Ask::plain(question)
        };
        Ok(match self.prompter.ask(&ask, &self.locale)? {
            Reply::One(at) => Some(at),
            _ => None,
        })
    }

    pub(super) fn farewell(&mut self) -> io::Result<()> {
        // Held until it is said: an interruption ends the program on another thread.
        let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        match file.farewell() {
            Some(farewell) => self.prompter.tell(&self.locale.say(&farewell)),
            None => Ok(()),
        }
    }
}

/// Keeps the answers. When that fails the person, if there is one, can make it possible and try again: nothing is lost yet.
pub(super) fn keep(
    context: &Context,
    locale: &Locale,
    file: &Mutex<DossierFile>,
    dossier: &Dossier,
    prompter: &mut dyn Prompter,
    asks: bool,
) -> anyhow::Result<()> {
    let held = || file.lock().unwrap_or_else(PoisonError::into_inner);
    loop {
        let kept = held().keep(context, dossier);
        let problem = match kept {
            Ok(lost) => {
                let told = held().rights_lost(locale, &lost);
                return Ok(told.map_or(Ok(()), |told| prompter.tell(&told))?);
            }
            Err(problem) => problem,
        };
        if !matches!(problem, CommandError::Io { .. }) {
            return Err(problem.into());
        }
        if !asks {
            return give_up(problem, held().farewell(), locale, prompter);
        }
        prompter.tell(&problem.text(locale, look(context)))?;
        let again = ["keep-again", "keep-leave"].map(|id| Item::named(locale.get(id)));
        let ask = Ask {
            expected: Expected::One {
                items: again.to_vec(),
                current: None,
            },
            passing: true,
            ..Ask::plain(locale.get("keep-failed"))
        };
        match prompter.ask(&ask, locale) {
            Ok(Reply::One(0)) => {}
            Ok(_) => return give_up(problem, held().farewell(), locale, prompter),
            Err(error) if is_gone(&error) => return Err(problem.into()),
            Err(error) => return Err(error.into()),
        }
    }
}

fn look(context: &Context) -> Look {
    Look {
        width: context.stderr.width.max(40),
        colour: false,
    }
}

/// Ends the interview without the last answer, and says what there is of it.
fn give_up(
    problem: CommandError,
    farewell: Option<Message>,
    locale: &Locale,
    prompter: &mut dyn Prompter,
) -> anyhow::Result<()> {
    if let Some(farewell) = farewell {
        // The problem is what has to be told.
        let _ = prompter.tell(&locale.say(&farewell));
    }
    Err(problem.into())
}
