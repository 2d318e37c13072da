//! `interview`: ask, keep every answer, and show the result.

mod dossier_file;
mod result;
mod resume_picker;
mod takeover;

use std::io::{self, IsTerminal, Write};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use self::dossier_file::{DossierFile, open};
use self::result::{Next, show};
use self::resume_picker::{Offer, offer};
use self::takeover::take_over;
use crate::cli::Interview as Args;
use crate::commands::{clock, files};
use crate::context::Context;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::prompt::{Lines, Remembered, Screen, can_ask, on_interrupt, restore};
use leerkompas_engine::dossier::{Dossier, Edition, Session};
use leerkompas_engine::interview::{
    Ask, Command, Expected, Interview, Item, Outcome, Pace, Prompter, Reply, Voice, is_gone,
    run as interview,
};
use leerkompas_engine::syntax::diagnostic::Look;
use leerkompas_engine::text::locale::{self, Locale};
use leerkompas_engine::text::message::Message;

pub(super) fn run(args: &Args, context: &Context, out: &mut dyn Write) -> anyhow::Result<Exit> {
    let plain = args.manner.plain || context.plain;
    if args
        .dossier
        .as_deref()
        .is_some_and(|path| path.as_os_str() == files::STREAM)
    {
        let message = Message::new("interview-needs-a-file").text("file", files::STREAM);
        return Err(CommandError::Usage(message, None).into());
    }
    if !plain && !can_ask() {
        return Err(CommandError::NoTerminal.into());
    }
    let file = Arc::new(Mutex::new(DossierFile::new(context.locale.code())));
    watch(&file, plain)?;
    let mut prompter: Box<dyn Prompter> = if plain {
        let width = context.stderr.width.clamp(20, 100);
        Box::new(Lines::new(io::stdin().lock(), io::stderr(), width))
    } else {
        Box::new(Screen::new(context.stderr.colour))
    };
    let mut conversation = Conversation {
        args,
        context,
        locale: Locale::new(context.locale.code()),
        plain,
        file: &file,
        prompter: &mut *prompter,
        out,
    };
    let exit = match conversation.hold() {
        Ok(exit) => exit,
        Err(error) => match error.downcast_ref::<io::Error>() {
            Some(error) if is_gone(error) => Exit::Interrupted,
            _ => return Err(error),
        },
    };
    conversation.farewell()?;
    Ok(exit)
}

/// Everything that an interview needs besides its state.
struct Conversation<'c> {
    args: &'c Args,
    context: &'c Context,
    /// The language now; it can change under way.
    locale: Locale,
    plain: bool,
    file: &'c Mutex<DossierFile>,
    prompter: &'c mut dyn Prompter,
    out: &'c mut dyn Write,
}

impl Conversation<'_> {
    fn hold(&mut self) -> anyhow::Result<Exit> {
        let path = match &self.args.dossier {
            Some(path) => Some(path.clone()),
            None => match offer(self)? {
                Offer::New => None,
                Offer::Resume(path) => Some(path),
                Offer::Leave => return Ok(Exit::Done),
            },
        };
        let context = self.context;
        let opened = open(context, path)?;
        *self.file() = opened.file;
        if let Some(code) = opened.dossier.session.language.as_deref()
            && let Some(code) = locale::supported(code)
            && !context.language_stated
        {
            self.speak(code);
        }
        if !take_over(self, &opened.dossier, &opened.misfits)? {
            return Ok(Exit::Done);
        }
        let dossier = Dossier {
            session: self.session(opened.dossier.session),
            ..opened.dossier
        };
        let pace = if self.args.manner.quick {
            Pace::Quick
        } else {
            Pace::Whole
        };
        let mut state = Interview::new(&context.instrument, dossier, pace);
        self.prompter.tell(&self.locale.get(match pace {
            Pace::Whole => "interview-intro",
            Pace::Quick => "interview-intro-quick",
        }))?;
        loop {
            match self.ask(&mut state)? {
                Outcome::Interrupted => return Ok(Exit::Interrupted),
                Outcome::Stopped => return Ok(Exit::Done),
                Outcome::OtherLanguage => {
                    self.speak(locale::after(self.locale.code()));
                    let code = self.locale.code().to_owned();
                    state.session_mut().language = Some(code);
                    self.keep(state.dossier())?;
                }
                Outcome::Finished => match show(self, &mut state)? {
                    Next::Leave => return Ok(Exit::Done),
                    Next::Interview => {}
                },
            }
        }
    }

    fn ask(&mut self, state: &mut Interview<'_>) -> anyhow::Result<Outcome> {
        let (context, file, asks) = (self.context, self.file, self.asks());
        let voice = Voice {
            locale: &self.locale,
            language: context.instrument.language_or_first(self.locale.code()),
            live: self.args.manner.live,
        };
        let mut keep = |dossier: &Dossier, prompter: Option<&mut dyn Prompter>| match prompter {
            Some(prompter) => keep(context, voice.locale, file, dossier, prompter, asks),
            None => {
                let mut file = file.lock().unwrap_or_else(PoisonError::into_inner);
                file.keep_meanwhile(context, dossier);
                Ok(())
            }
        };
        interview(state, self.prompter, voice, &mut keep)
    }

    /// Keeps what was said outside the questions.
    fn keep(&mut self, dossier: &Dossier) -> anyhow::Result<()> {
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
    fn asks(&self) -> bool {
        !self.plain || io::stdin().is_terminal()
    }

    /// What is known of this sitting, over what was known of the one before.
    fn session(&self, before: Session) -> Session {
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

    fn speak(&mut self, code: &str) {
        self.locale = Locale::new(code);
        code.clone_into(&mut self.file().language);
    }

    fn file(&self) -> MutexGuard<'_, DossierFile> {
        self.file.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Asks which of several things to do, by the ids of their texts; nothing when the person gave a command instead.
    fn choose(
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

    fn farewell(&mut self) -> io::Result<()> {
        // Held until it is said: an interruption ends the program on another thread.
        let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        match file.farewell() {
            Some(farewell) => self.prompter.tell(&self.locale.say(&farewell)),
            None => Ok(()),
        }
    }
}

/// Keeps the answers. When that fails the person, if there is one, can make it possible and try again: nothing is lost yet.
fn keep(
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
        let look = Look {
            width: context.stderr.width.max(40),
            colour: false,
        };
        prompter.tell(&problem.text(locale, look))?;
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

/// On Ctrl-C, a termination or a hang-up: leave the terminal as it was, say what is kept, end. The answers are on disk
/// already; holding the lock means no save is under way.
fn watch(file: &Arc<Mutex<DossierFile>>, plain: bool) -> io::Result<()> {
    let file = Arc::clone(file);
    let remembered = Remembered::now();
    on_interrupt(move || {
        let mut file = file.lock().unwrap_or_else(PoisonError::into_inner);
        if !plain {
            restore(&remembered);
        }
        if let Some(farewell) = file.farewell() {
            let locale = Locale::new(&file.language);
            let _ = write!(io::stderr(), "\n{}\n", locale.say(&farewell));
        }
        #[expect(
            clippy::exit,
            reason = "a thread cannot make main return while main waits for a key"
        )]
        std::process::exit(Exit::Interrupted as i32);
    })
}
