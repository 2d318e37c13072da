//! `interview`: ask, keep every answer, and show the result.

mod dossier_file;
mod offer;
mod result;

use std::io::{self, Write};
use std::sync::{Arc, Mutex, PoisonError};

use self::dossier_file::{DossierFile, open};
use self::offer::{Offer, offer};
use self::result::{Next, show};
use crate::cli::Interview as Args;
use crate::commands::files;
use crate::context::Context;
use crate::dossier::Dossier;
use crate::exit::Exit;
use crate::interview::{Interview, Outcome, Voice, run as interview};
use crate::locale::Locale;
use crate::message::Message;
use crate::problem::Problem;
use crate::prompt::{Item, Lines, Lists, Prompter, Remembered, can_ask, on_interrupt, restore};

pub(super) fn run(args: &Args, context: &Context, out: &mut dyn Write) -> anyhow::Result<Exit> {
    let plain = args.plain || context.plain;
    if args
        .dossier
        .as_deref()
        .is_some_and(|path| path.as_os_str() == files::STREAM)
    {
        return Err(Problem::Usage(Message::new("interview-needs-a-file"), None).into());
    }
    if !plain && !can_ask() {
        return Err(Problem::NoTerminal.into());
    }
    let file = Arc::new(Mutex::new(DossierFile::default()));
    watch(&file, context)?;
    if plain {
        let width = context.stderr.width.clamp(20, 100);
        let mut lines = Lines::new(io::stdin().lock(), io::stderr(), &context.locale, width);
        converse(args, context, plain, &file, &mut lines, out)
    } else {
        let mut lists = Lists::new(&context.locale, context.stderr.colour);
        converse(args, context, plain, &file, &mut lists, out)
    }
}

fn converse(
    args: &Args,
    context: &Context,
    plain: bool,
    file: &Arc<Mutex<DossierFile>>,
    prompter: &mut dyn Prompter,
    out: &mut dyn Write,
) -> anyhow::Result<Exit> {
    let locale = &context.locale;
    let path = match &args.dossier {
        Some(path) => Some(path.clone()),
        None => match offer(context, prompter)? {
            Offer::New => None,
            Offer::Resume(path) => Some(path),
            Offer::Leave(exit) => return Ok(exit),
        },
    };
    let dossier = open(context, path, file)?;
    let mut state = Interview::new(&context.instrument, dossier);
    let voice = Voice {
        locale,
        language: context.instrument.language_or_first(locale.code()),
    };
    prompter.tell(&locale.get("interview-intro"))?;
    let mut keep = |dossier: &Dossier| -> anyhow::Result<()> {
        let mut file = file.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(file.keep(context, dossier)?)
    };
    let exit = loop {
        match interview(&mut state, prompter, voice, &mut keep)? {
            Outcome::Interrupted => break Exit::Interrupted,
            Outcome::Stopped => break Exit::Done,
            Outcome::Finished => match show(context, plain, state.dossier(), prompter, out)? {
                Next::Leave(exit) => break exit,
                Next::Interview => {}
            },
        }
    };
    if exit == Exit::Interrupted {
        restore(&Remembered::now());
    }
    let farewell = file
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .farewell();
    if let Some(farewell) = farewell {
        prompter.tell(&locale.say(&farewell))?;
    }
    Ok(exit)
}

/// On Ctrl-C, a termination or a hang-up: leave the terminal as it was, say what is kept, end. The answers are on disk
/// already; holding the lock means no save is under way.
fn watch(file: &Arc<Mutex<DossierFile>>, context: &Context) -> io::Result<()> {
    let file = Arc::clone(file);
    let remembered = Remembered::now();
    let code = context.locale.code().to_owned();
    on_interrupt(move || {
        let mut file = file.lock().unwrap_or_else(PoisonError::into_inner);
        restore(&remembered);
        if let Some(farewell) = file.farewell() {
            let _ = write!(io::stderr(), "\n{}\n", Locale::new(&code).say(&farewell));
        }
        #[expect(
            clippy::exit,
            reason = "a thread cannot make main return while main waits for a key"
        )]
        std::process::exit(Exit::Interrupted as i32);
    })
}

/// Whether a prompt failed because the person interrupted it or left.
fn gone(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::Interrupted | io::ErrorKind::UnexpectedEof
    )
}

/// Items that need no explanation, by the ids of their texts.
fn choices(locale: &Locale, ids: &[&'static str]) -> Vec<Item> {
    let items = ids.iter().map(|id| Item {
        name: locale.get(id),
        help: String::new(),
    });
    items.collect()
}
