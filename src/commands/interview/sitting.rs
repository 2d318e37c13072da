//! One sitting: from the dossier that is opened to the farewell.

use std::io::{self, Write};
use std::sync::{Arc, Mutex, PoisonError};

use super::conversation::{Conversation, keep};
use super::dossier_file::{DossierFile, open};
use super::result::{Next, show};
use super::resume_picker::{Offer, offer};
use super::takeover::take_over;
use crate::cli::Interview as Args;
use crate::commands::reading;
use crate::context::Context;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::prompt::{Lines, Remembered, Screen, can_ask, on_interrupt, restore};
use leerkompas_engine::dossier::Dossier;
use leerkompas_engine::interview::{
    Interview, Outcome, Pace, Prompter, Voice, is_gone, run as interview,
};
use leerkompas_engine::text::locale::{self, Locale};
use leerkompas_engine::text::message::Message;

pub(in crate::commands) fn run(
    args: &Args,
    context: &Context,
    out: &mut dyn Write,
) -> anyhow::Result<Exit> {
    let plain = args.manner.plain || context.plain;
    if args
        .dossier
        .as_deref()
        .is_some_and(|path| path.as_os_str() == reading::STREAM)
    {
        let message = Message::new("interview-needs-a-file").text("file", reading::STREAM);
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
        let mut keep = |dossier: &Dossier, prompter: Option<&mut dyn Prompter>| {
            let Some(prompter) = prompter else {
                let mut file = file.lock().unwrap_or_else(PoisonError::into_inner);
                file.keep_meanwhile(context, dossier);
                return Ok(());
            };
            keep(context, voice.locale, file, dossier, prompter, asks)
        };
        interview(state, self.prompter, voice, &mut keep)
    }
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
