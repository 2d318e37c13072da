//! What was typed, and what it means here: language, colour, width, instrument.

mod model;

pub(crate) use model::files;

use std::env;
use std::io::{self, IsTerminal};
use std::path::PathBuf;

use console::Term;

use crate::cli::{Global, When};
use crate::error::CommandError;
use crate::prompt::Pager;
use leerkompas_engine::instrument::{Instrument, load};
use leerkompas_engine::report::{Appearance, Drawing};
use leerkompas_engine::syntax::diagnostic::Look;
use leerkompas_engine::text::locale::{self, Locale};
use leerkompas_engine::text::message::Message;

/// The width when there is no terminal to measure.
const DEFAULT_WIDTH: usize = 80;

/// What every command needs to know.
#[derive(Debug)]
pub struct Context {
    /// The language of the program.
    pub locale: Locale,
    /// The instrument in use.
    pub instrument: Instrument,
    /// The folder that it is from, if it is not the one that comes with the program.
    pub model: Option<PathBuf>,
    /// The names of its files.
    pub files: Vec<String>,
    /// What stdout can show.
    pub stdout: Appearance,
    /// What stderr can show.
    pub stderr: Appearance,
    /// What shows what is longer than the screen, if anything does.
    pub pager: Option<Pager>,
    /// Whether to ask by plain lines.
    pub plain: bool,
    /// Whether the person chose the language, rather than the system.
    pub language_stated: bool,
}

/// The language: `--lang`, else `LEERKOMPAS_LANG`, else the system's, else Dutch.
///
/// # Errors
/// When `--lang` or `LEERKOMPAS_LANG` names a language that the program does not speak. The problem is told in the
/// default language.
pub fn language(arguments: &[std::ffi::OsString]) -> Result<Locale, Box<(Locale, CommandError)>> {
    let Some(stated) = typed_language(arguments).or_else(environment_language) else {
        return Ok(Locale::new(&system_language()));
    };
    if let Some(code) = locale::supported(&stated) {
        return Ok(Locale::new(code));
    }
    let fallback = environment_language().filter(|code| locale::supported(code).is_some());
    let locale = Locale::new(&fallback.unwrap_or_else(system_language));
    Err(Box::new((locale, unknown_language(&stated))))
}

fn environment_language() -> Option<String> {
    let code = env::var("LEERKOMPAS_LANG").ok();
    code.filter(|code| !code.is_empty())
}

fn system_language() -> String {
    let mut names = sys_locale::get_locales();
    names
        .find_map(|name| locale::supported(&name))
        .unwrap_or(locale::DEFAULT)
        .to_owned()
}

fn unknown_language(code: &str) -> CommandError {
    let known: Vec<_> = locale::codes()
        .iter()
        .map(|code| format!("`{code}`"))
        .collect();
    CommandError::Usage(
        Message::new("unknown-language").text("code", code),
        Some(Message::new("hint-options").text("options", known.join(", "))),
    )
}

/// `--lang` as typed. It is needed before anything is parsed, because the parser's own messages depend on it.
fn typed_language(arguments: &[std::ffi::OsString]) -> Option<String> {
    let mut arguments = arguments.iter().map(|argument| argument.to_string_lossy());
    let mut typed = None;
    while let Some(argument) = arguments.next() {
        match argument.strip_prefix("--lang") {
            Some("") => typed = arguments.next().map(Into::into),
            Some(rest) => {
                if let Some(code) = rest.strip_prefix('=') {
                    typed = Some(code.to_owned());
                }
            }
            None if argument == "--" => break,
            None => {}
        }
    }
    typed
}

/// How diagnostics look, which is needed before there is a context.
pub fn look(color: When) -> Look {
    let appearance = appearance(&Term::stderr(), io::stderr().is_terminal(), color);
    Look {
        width: appearance.width.max(40),
        colour: appearance.colour,
    }
}

/// How a page on stdout looks, for what is shown without a context.
pub fn page(color: When) -> Appearance {
    appearance(&Term::stdout(), io::stdout().is_terminal(), color)
}

fn appearance(term: &Term, terminal: bool, color: When) -> Appearance {
    let dumb = is_dumb();
    let no_color = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    Appearance {
        width: match term.size_checked() {
            Some((_, columns)) if terminal => usize::from(columns),
            _ => env::var("COLUMNS")
                .ok()
                .and_then(|columns| columns.parse().ok())
                .unwrap_or(DEFAULT_WIDTH),
        },
        colour: match color {
            When::Always => true,
            When::Never => false,
            When::Auto => terminal && !dumb && !no_color,
        },
        drawing: if dumb || accessible() {
            Drawing::Nothing
        } else if is_unicode() {
            Drawing::Unicode
        } else {
            Drawing::Ascii
        },
    }
}

fn is_dumb() -> bool {
    env::var_os("TERM").is_some_and(|term| term == "dumb")
}

/// Whether more than ASCII can be drawn. The console of Linux has few such characters; a locale that names another character set,
/// or none on purpose, says so. A system without any locale says nothing: its terminal is most likely a modern one.
fn is_unicode() -> bool {
    if env::var_os("TERM").is_some_and(|term| term == "linux") {
        return false;
    }
    // The first that is set counts.
    let named = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter();
    let mut named = named.filter_map(|name| env::var(name).ok().filter(|it| !it.is_empty()));
    let Some(locale) = named.next() else {
        return true;
    };
    let locale = locale.to_lowercase();
    cfg!(windows) || locale.contains("utf-8") || locale.contains("utf8")
}

/// Whether the person asked for output that a screen reader can follow.
fn accessible() -> bool {
    let Some(value) = env::var_os("ACCESSIBLE") else {
        return false;
    };
    let off = ["", "0", "false", "no", "off"];
    !off.iter().any(|off| value.eq_ignore_ascii_case(off))
}

impl Context {
    /// Resolves the options that every command takes.
    ///
    /// # Errors
    /// When the instrument cannot be read or is not valid.
    pub fn new(global: &Global, locale: Locale) -> Result<Self, CommandError> {
        let files = files(global.model.as_deref())?;
        let instrument = load(&files)?;
        let plain = is_dumb() || accessible();
        let stdout = page(global.color);
        // Nothing scrolls away from who listens, or from a file.
        let pages = io::stdout().is_terminal() && !plain && !global.no_pager;
        Ok(Self {
            pager: pages.then(|| Pager::new(env::var("PAGER").ok(), stdout)),
            locale,
            instrument,
            model: global.model.clone(),
            files: files.all().map(|file| file.name().to_owned()).collect(),
            stdout,
            stderr: appearance(&Term::stderr(), io::stderr().is_terminal(), global.color),
            plain,
            language_stated: global.lang.is_some() || environment_language().is_some(),
        })
    }
}
