//! `interview`: ask, keep every answer, and show the result.

use std::fs;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use console::Term;

use crate::cli::Interview as Args;
use crate::commands::files;
use crate::context::Context;
use crate::dossier::{self, Dossier, Readers};
use crate::exit::Exit;
use crate::interview::{Interview, Outcome, Voice, run as interview};
use crate::locale::Locale;
use crate::message::Message;
use crate::problem::Problem;
use crate::prompt::{
    Ask, Expected, Item, Lines, Lists, Prompter, Remembered, Reply, can_ask, on_interrupt, restore,
};
use crate::report::{Depth, Reporter, Scope, page, terminal};
use crate::source::Notation;

/// How many dossiers of a folder are offered.
const OFFERED: usize = 20;
/// From this many lines on, the answer and its reasons fit above a question.
const TALL: u16 = 42;
/// The lines that the question between two screenfuls takes.
const PROMPT: usize = 6;

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

enum Next {
    Interview,
    Leave(Exit),
}

/// Shows the result: all of it into a file or a pipe; on a terminal the answer first, and the rest for who wants it, or
/// the answer would have scrolled away.
fn show(
    context: &Context,
    plain: bool,
    dossier: &Dossier,
    prompter: &mut dyn Prompter,
    out: &mut dyn Write,
) -> anyhow::Result<Next> {
    let locale = &context.locale;
    let document = Reporter::new(&context.instrument, locale).document(dossier, None, Scope::Full);
    let mut appearance = context.stdout;
    appearance.drawing &= !plain;
    let mut print = |depth| -> io::Result<()> {
        out.write_all(terminal(&page(&document, locale, depth), appearance).as_bytes())?;
        out.flush()
    };
    if !io::stdout().is_terminal() {
        print(Depth::Whole)?;
        return Ok(Next::Leave(Exit::Done));
    }
    prompter.tell("")?;
    print(if Term::stdout().size().0 < TALL {
        Depth::Answer
    } else {
        Depth::Reasons
    })?;

    let ask = Ask {
        progress: locale.get("progress-end"),
        question: locale.get("ask-after"),
        help: String::new(),
        expected: Expected::One {
            items: choices(locale, &["after-whole", "after-change"]),
            current: None,
        },
        may_skip: false,
        may_go_back: false,
    };
    match prompter.ask(&ask) {
        Ok(Reply::One(0)) => {
            let text = terminal(&page(&document, locale, Depth::Whole), appearance);
            read(locale, &text, plain, prompter, out)
        }
        Ok(Reply::One(1)) => Ok(Next::Interview),
        Ok(_) => Ok(Next::Leave(Exit::Done)),
        Err(error) if gone(&error) => Ok(Next::Leave(Exit::Interrupted)),
        Err(error) => Err(error.into()),
    }
}

/// Items that need no explanation, by the ids of their texts.
fn choices(locale: &Locale, ids: &[&'static str]) -> Vec<Item> {
    let items = ids.iter().map(|id| Item {
        name: locale.get(id),
        help: String::new(),
    });
    items.collect()
}

/// A long text, a screenful at a time, and back to the interview; in plain mode at once, since nothing scrolls away from
/// who listens.
fn read(
    locale: &Locale,
    text: &str,
    plain: bool,
    prompter: &mut dyn Prompter,
    out: &mut dyn Write,
) -> anyhow::Result<Next> {
    let lines: Vec<_> = text.lines().collect();
    let room = usize::from(Term::stdout().size().0)
        .saturating_sub(PROMPT)
        .max(5);
    let room = if plain { lines.len().max(1) } else { room };
    let screens = lines.len().div_ceil(room);
    for (at, screen) in lines.chunks(room).enumerate() {
        writeln!(out, "{}", screen.join("\n"))?;
        out.flush()?;
        if at + 1 == screens {
            break;
        }
        let place = Message::new("reading")
            .number("at", at + 1)
            .number("of", screens);
        let ask = Ask {
            progress: locale.say(&place),
            question: String::new(),
            help: String::new(),
            expected: Expected::One {
                items: choices(locale, &["read-on", "read-enough"]),
                current: Some(0),
            },
            may_skip: false,
            may_go_back: false,
        };
        match prompter.ask(&ask) {
            Ok(Reply::One(0)) => {}
            Ok(Reply::One(_)) => break,
            Ok(_) => return Ok(Next::Leave(Exit::Done)),
            Err(error) if gone(&error) => return Ok(Next::Leave(Exit::Interrupted)),
            Err(error) => return Err(error.into()),
        }
    }
    Ok(Next::Interview)
}

/// Whether a prompt failed because the person interrupted it or left.
fn gone(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::Interrupted | io::ErrorKind::UnexpectedEof
    )
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

enum Offer {
    New,
    Resume(PathBuf),
    Leave(Exit),
}

/// Offers the dossiers of this folder; without any, starts a new one.
fn offer(context: &Context, prompter: &mut dyn Prompter) -> anyhow::Result<Offer> {
    let dossiers = dossiers_here(context);
    if dossiers.is_empty() {
        return Ok(Offer::New);
    }
    let locale = &context.locale;
    let mut items: Vec<_> = dossiers
        .iter()
        .map(|(path, name)| {
            let resume = Message::new("offer-resume")
                .text("name", name)
                .text("file", path.display());
            Item {
                name: locale.say(&resume),
                help: String::new(),
            }
        })
        .collect();
    items.push(Item {
        name: locale.get("offer-new"),
        help: String::new(),
    });
    let ask = Ask {
        progress: locale.get("offer-found"),
        question: locale.get("offer-ask"),
        help: String::new(),
        expected: Expected::One {
            items,
            current: None,
        },
        may_skip: false,
        may_go_back: false,
    };
    Ok(match prompter.ask(&ask) {
        Ok(Reply::One(at)) => dossiers
            .into_iter()
            .nth(at)
            .map_or(Offer::New, |(path, _)| Offer::Resume(path)),
        Ok(_) => Offer::Leave(Exit::Done),
        Err(error) if gone(&error) => Offer::Leave(Exit::Interrupted),
        Err(error) => return Err(error.into()),
    })
}

/// The valid dossiers of the current folder, by name: path and what the organisation is called.
fn dossiers_here(context: &Context) -> Vec<(PathBuf, String)> {
    let Ok(folder) = fs::read_dir(".") else {
        return Vec::new();
    };
    let mut paths: Vec<_> = folder
        .filter_map(|entry| Some(PathBuf::from(entry.ok()?.file_name())))
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "toml")
        })
        .collect();
    paths.sort();
    paths
        .into_iter()
        .filter_map(|path| {
            let (dossier, _) = files::dossier(&context.instrument, &path).ok()?;
            let name = dossier
                .name
                .unwrap_or_else(|| context.locale.get("report-untitled"));
            Some((path, name))
        })
        .take(OFFERED)
        .collect()
}

/// The dossier at a path, or an empty one when there is no file yet.
fn open(
    context: &Context,
    path: Option<PathBuf>,
    file: &Arc<Mutex<DossierFile>>,
) -> Result<Dossier, Problem> {
    let mut opened = DossierFile {
        path,
        ..DossierFile::default()
    };
    let blank = |path: &PathBuf| fs::read(path).is_ok_and(|bytes| bytes.trim_ascii().is_empty());
    let dossier = match &opened.path {
        Some(path) if path.exists() && !blank(path) => {
            let (dossier, text) = files::dossier(&context.instrument, path)?;
            opened.text = text;
            dossier
        }
        Some(path) => {
            // A folder that is not there is better known before the first answer than after it.
            let folder = path
                .parent()
                .filter(|folder| !folder.as_os_str().is_empty());
            if let Some(folder) = folder {
                fs::metadata(folder).map_err(|error| Problem::write(path, error))?;
            }
            opened.text = fs::read_to_string(path).unwrap_or_default();
            Dossier::empty(&context.instrument)
        }
        None => Dossier::empty(&context.instrument),
    };
    *file.lock().unwrap_or_else(PoisonError::into_inner) = opened;
    Ok(dossier)
}

/// Where the answers are kept, and what stands there now.
#[derive(Default)]
struct DossierFile {
    path: Option<PathBuf>,
    text: String,
    /// Whether it has been said what is kept; an interruption may reach two threads.
    told: bool,
}

impl DossierFile {
    fn keep(&mut self, context: &Context, dossier: &Dossier) -> Result<(), Problem> {
        let path = self
            .path
            .get_or_insert_with(|| free_path(dossier.name.as_deref()));
        let text = match files::notation(path, &self.text) {
            Notation::Json => dossier::json_text(&context.instrument, dossier),
            Notation::Toml => dossier::toml_text(&context.instrument, dossier, &self.text),
        };
        if text != self.text {
            // Somebody may have edited the file meanwhile; that work is worth more than one answer.
            let there = fs::read_to_string(&*path).unwrap_or_default();
            if path.exists() && there.trim_start_matches('\u{FEFF}') != self.text {
                let message = Message::new("file-changed").text("file", path.display());
                return Err(Problem::Stopped(message, Message::new("hint-file-changed")));
            }
            dossier::save(path, &text, Readers::Owner)
                .map_err(|error| Problem::write(path, error))?;
            self.text = text;
        }
        Ok(())
    }

    /// What is kept and how to go on; once.
    fn farewell(&mut self) -> Option<Message> {
        if std::mem::replace(&mut self.told, true) {
            return None;
        }
        Some(match &self.path {
            Some(path) if !self.text.is_empty() => {
                Message::new("interview-kept").text("file", quoted(path))
            }
            _ => Message::new("interview-nothing-kept"),
        })
    }
}

/// A path as it can be typed again.
fn quoted(path: &Path) -> String {
    let path = path.display().to_string();
    if path.contains(char::is_whitespace) {
        format!("\"{path}\"")
    } else {
        path
    }
}

/// A file name after the organisation's, that is not taken: `textielhuis.toml`, `textielhuis-2.toml`.
fn free_path(name: Option<&str>) -> PathBuf {
    let letters = name
        .unwrap_or_default()
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { '-' });
    let words: String = letters.collect::<String>().to_lowercase();
    let words: Vec<_> = words.split('-').filter(|word| !word.is_empty()).collect();
    let stem: String = words.join("-").chars().take(60).collect();
    let stem = if stem.is_empty() {
        "dossier".to_owned()
    } else {
        stem
    };
    let numbered = (2..).map(|number| format!("{stem}-{number}.toml"));
    std::iter::once(format!("{stem}.toml"))
        .chain(numbered)
        .map(PathBuf::from)
        .find(|path| !Path::exists(path))
        .unwrap_or_else(|| PathBuf::from("dossier.toml"))
}
