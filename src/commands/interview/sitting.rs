//! One sitting: from the dossier that is opened to the farewell.

use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use super::conversation::{Conversation, keep};
use super::dossier_file::{DossierFile, open};
use super::menu::Next;
use super::result::show;
use super::resume_picker::{Offer, offer};
use super::start::{Begun, begin};
use super::takeover::take_over;
use crate::cli::Interview as Args;
use crate::commands::reading;
use crate::context::Context;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::prompt::{Elsewhere, Lines, Remembered, Screen, can_ask, on_interrupt, restore};
use leerkompas_engine::dossier::Dossier;
use leerkompas_engine::interview::{
    BarrierQuestions, Interview, Keep, Outcome, Prompter, Voice, decide, is_gone, run as interview,
};
use leerkompas_engine::text::locale::{self, Locale};
use leerkompas_engine::text::message::Message;

pub(in crate::commands) fn run(
    args: &Args,
    context: &Context,
    out: &mut dyn Write,
) -> anyhow::Result<Exit> {
    #[expect(
        clippy::redundant_closure_for_method_calls,
        reason = "the method is one of a single lifetime"
    )]
    sit(args, context, out, |conversation| conversation.hold())
}

/// Decides what will be done about the trainings of a dossier, one of them if it is said which.
pub(in crate::commands) fn plan(
    args: &Args,
    only: Option<usize>,
    context: &Context,
    out: &mut dyn Write,
) -> anyhow::Result<Exit> {
    sit(args, context, out, |conversation| conversation.plan(only))
}

/// Prepares a conversation, holds it, and says what is kept.
fn sit(
    args: &Args,
    context: &Context,
    out: &mut dyn Write,
    hold: impl FnOnce(&mut Conversation<'_>) -> anyhow::Result<Exit>,
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
    let elsewhere = Elsewhere::default();
    watch(&file, &elsewhere, plain)?;
    let mut prompter: Box<dyn Prompter> = if plain {
        let width = context.stderr.width.clamp(20, 100);
        Box::new(Lines::new(io::stdin().lock(), io::stderr(), width))
    } else {
        Box::new(Screen::new(context.stderr, elsewhere.clone()))
    };
    let mut conversation = Conversation {
        args,
        context,
        locale: Locale::new(context.locale.code()),
        plain,
        file: &file,
        elsewhere: &elsewhere,
        prompter: &mut *prompter,
        out,
    };
    let exit = match hold(&mut conversation) {
        Ok(exit) => exit,
        Err(error) => match error.downcast_ref::<io::Error>() {
            Some(error) if is_gone(error) => Exit::Interrupted,
            _ => return Err(error),
        },
    };
    conversation.farewell()?;
    Ok(exit)
}

impl<'c> Conversation<'c> {
    fn hold(&mut self) -> anyhow::Result<Exit> {
        let path = match &self.args.dossier {
            Some(path) => Some(path.clone()),
            None => match offer(self)? {
                Offer::New => None,
                Offer::Resume(path) => Some(path),
                Offer::Leave => return Ok(Exit::Done),
            },
        };
        let Some(mut state) = self.open(path)? else {
            return Ok(Exit::Done);
        };
        match begin(self, &mut state)? {
            Begun::Asking => {}
            Begun::Leaving => return Ok(Exit::Done),
        }
        loop {
            match self.ask(&mut state)? {
                Outcome::Interrupted => return Ok(Exit::Interrupted),
                Outcome::Stopped => return Ok(Exit::Done),
                Outcome::OtherLanguage => self.switch(&mut state)?,
                Outcome::Finished => match show(self, &mut state)? {
                    Next::Leave => return Ok(Exit::Done),
                    Next::Interview => {}
                },
            }
        }
    }

    fn plan(&mut self, only: Option<usize>) -> anyhow::Result<Exit> {
        let Some(mut state) = self.open(self.args.dossier.clone())? else {
            return Ok(Exit::Done);
        };
        let among: Vec<_> = match only {
            Some(at) => vec![at],
            None => (0..state.dossier().trainings.len()).collect(),
        };
        let Some(at) = self.which(&state, &among)? else {
            return Ok(Exit::Done);
        };
        Ok(match self.ask_plan(&mut state, at)? {
            Outcome::Interrupted => Exit::Interrupted,
            _ => Exit::Done,
        })
    }

    /// The answers in a file, or none yet, to go on with; nothing when the person does not want to take over what fits of them.
    fn open(&mut self, path: Option<PathBuf>) -> anyhow::Result<Option<Interview<'c>>> {
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
            return Ok(None);
        }
        let dossier = Dossier {
            session: self.session(opened.dossier.session),
            ..opened.dossier
        };
        let pace = self.args.manner.pace().unwrap_or_default();
        Ok(Some(Interview::new(&context.instrument, dossier, pace)))
    }

    fn ask(&mut self, state: &mut Interview<'_>) -> anyhow::Result<Outcome> {
        self.talk(|prompter, voice, keep| interview(state, prompter, voice, keep))
    }

    /// Asks which thresholds are recognised at a training.
    pub(super) fn ask_barriers(
        &mut self,
        state: &mut Interview<'_>,
        training: usize,
    ) -> anyhow::Result<Outcome> {
        let mut questions = BarrierQuestions::about(training);
        self.in_any_language(state, |talk, state| {
            talk.talk(|prompter, voice, keep| questions.run(state, prompter, voice, keep))
        })
    }

    /// Asks what will be done about a training.
    pub(super) fn ask_plan(
        &mut self,
        state: &mut Interview<'_>,
        training: usize,
    ) -> anyhow::Result<Outcome> {
        self.in_any_language(state, |talk, state| {
            talk.talk(|prompter, voice, keep| decide(training, state, prompter, voice, keep))
        })
    }

    /// Goes on in the other language as often as that is asked.
    fn in_any_language(
        &mut self,
        state: &mut Interview<'_>,
        mut ask: impl FnMut(&mut Self, &mut Interview<'_>) -> anyhow::Result<Outcome>,
    ) -> anyhow::Result<Outcome> {
        loop {
            match ask(self, state)? {
                Outcome::OtherLanguage => self.switch(state)?,
                outcome => return Ok(outcome),
            }
        }
    }

    pub(super) fn switch(&mut self, state: &mut Interview<'_>) -> anyhow::Result<()> {
        self.speak(locale::after(self.locale.code()));
        let code = self.locale.code().to_owned();
        state.session_mut().language = Some(code);
        self.keep(state.dossier())
    }

    /// Holds a conversation that keeps what is said.
    fn talk(
        &mut self,
        talk: impl FnOnce(
            &mut dyn Prompter,
            Voice<'_>,
            &mut Keep<'_, anyhow::Error>,
        ) -> anyhow::Result<Outcome>,
    ) -> anyhow::Result<Outcome> {
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
        talk(self.prompter, voice, &mut keep)
    }
}

/// On Ctrl-C, a termination or a hang-up: leave the terminal as it was, say what is kept, end. The answers are on disk
/// already; holding the lock means no save is under way.
fn watch(file: &Arc<Mutex<DossierFile>>, elsewhere: &Elsewhere, plain: bool) -> io::Result<()> {
    let (file, elsewhere) = (Arc::clone(file), elsewhere.clone());
    let remembered = Remembered::now();
    on_interrupt(move || {
        if elsewhere.is_there() {
            return;
        }
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
