//! Reading dossiers and writing results, as commands do.

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};

use clap::ValueEnum;

use crate::commands::compression::Compression;
use crate::commands::destination::{Destination, place};
use crate::commands::reading::{Reading, STREAM};
use crate::context::Context;
use crate::error::CommandError;
use crate::fs::{Lost, Readers, save};
use crate::prompt::{can_ask, on_interrupt, select};
use leerkompas_engine::dossier::{self, Dossier};

use leerkompas_engine::syntax::diagnostic::{Diagnostic, SourceFile};
use leerkompas_engine::syntax::{self, Notation};
use leerkompas_engine::text::locale::Locale;
use leerkompas_engine::text::message::Message;

/// The bytes of a dossier, and no more than a dossier can be.
pub(super) fn read(path: &Path) -> Result<Vec<u8>, CommandError> {
    let file = File::open(path).map_err(|error| CommandError::read(path, error))?;
    read_all(path, file)
}

fn read_all(path: &Path, input: impl Read) -> Result<Vec<u8>, CommandError> {
    let most = syntax::MOST_BYTES;
    let mut bytes = Vec::new();
    let read = input.take(most as u64 + 1).read_to_end(&mut bytes);
    read.map_err(|error| CommandError::read(path, error))?;
    if bytes.len() > most {
        let message = Message::new("dossier-too-large")
            .text("file", path.display())
            .number("most", most >> 20);
        return Err(Diagnostic::new(message).into());
    }
    Ok(bytes)
}

/// The notation of a dossier: JSON by its ending, or by its first character on a stream; TOML otherwise.
pub(super) fn notation(path: &Path, text: &str) -> Notation {
    let json = match path.extension() {
        Some(extension) => extension.eq_ignore_ascii_case("json"),
        None => text.trim_start().starts_with('{'),
    };
    if json { Notation::Json } else { Notation::Toml }
}

/// The dossier in an input, which may have been opened to look at it.
/// What an earlier edition meant otherwise is told.
pub(super) fn dossier(
    context: &Context,
    path: &Path,
    opened: Option<Reading>,
) -> Result<Dossier, CommandError> {
    let input = match opened {
        Some(input) => input,
        None => Reading::open(path, None).map_err(|error| CommandError::read(path, error))?,
    };
    let name = input.name.clone();
    let file = SourceFile::decode(path.display().to_string(), read_all(path, input)?)?;
    let notation = notation(&name, file.text());
    let dossier = dossier::parse(&context.instrument, &file, notation)?;
    for old in &dossier.taken_over {
        let about = context.locale.say(&old.message(&context.instrument));
        tell(&format!("{}: {about}", path.display()));
    }
    Ok(dossier)
}

/// The place of the training with that number, if one is asked for.
pub(super) fn only(number: Option<usize>, trainings: usize) -> Result<Option<usize>, CommandError> {
    match number {
        None => Ok(None),
        Some(number) if (1..=trainings).contains(&number) => Ok(Some(number - 1)),
        Some(number) => {
            let message = Message::new("no-such-training")
                .number("training", number)
                .number("trainings", trainings);
            Err(CommandError::Usage(message, None))
        }
    }
}

/// Refuses the same input twice.
pub(super) fn check_distinct(paths: &[PathBuf]) -> Result<(), CommandError> {
    let mut seen = HashMap::new();
    for path in paths {
        // What is not there is told when it is read.
        let Some(earlier) = place(path).and_then(|place| seen.insert(place, path)) else {
            continue;
        };
        let message = if path.as_os_str() == STREAM {
            Message::new("stdin-twice")
        } else {
            Message::new("dossier-twice")
                .text("a", earlier.display())
                .text("b", path.display())
        };
        let hint = Message::new("hint-two-dossiers");
        return Err(CommandError::Usage(message, Some(hint)));
    }
    Ok(())
}

/// The format that was asked for, else the one that the name of the output says, packed or not.
pub(super) fn format<F: ValueEnum>(asked: Option<F>, output: Option<&Path>) -> Option<F> {
    let said = || {
        let output = output?;
        let inner = output.with_extension("");
        let name = Compression::of(output).map_or(output, |_| &inner);
        F::from_str(name.extension()?.to_str()?, true).ok()
    };
    asked.or_else(said)
}

/// Tells something on stderr. Whether anybody hears it changes nothing of what is done.
pub(super) fn tell(text: &str) {
    let _ = writeln!(io::stderr(), "{text}");
}

/// What is said of a file that could not keep what the one before it had, if anything.
pub(super) fn rights_lost(locale: &Locale, path: &Path, lost: &[Lost]) -> Option<String> {
    if lost.is_empty() {
        return None;
    }
    let lost = lost.iter().map(|lost| {
        locale.get(match lost {
            Lost::Owner => "lost-owner",
            Lost::Group => "lost-group",
            Lost::Access => "lost-access",
            Lost::Attributes => "lost-attributes",
        })
    });
    let lost: Vec<_> = lost.collect();
    let message = Message::new("rights-lost")
        .text("file", path.display())
        .text("lost", locale.list(&lost));
    Some(locale.say(&message))
}

/// Writes a result where it goes: to a file, whole or not at all, or to stdout.
pub(super) fn write(
    to: &Destination<'_>,
    text: &str,
    readers: Readers,
    locale: &Locale,
    out: &mut dyn Write,
) -> anyhow::Result<()> {
    let Some(path) = to.file() else {
        out.write_all(text.as_bytes())?;
        return Ok(());
    };
    let lost = save(path, text, readers).map_err(|error| CommandError::write(path, error))?;
    if let Some(told) = rights_lost(locale, path, &lost) {
        tell(&told);
    }
    tell_written(path, locale);
    Ok(())
}

/// Writes a page where it goes; on a terminal that it is too long for, a screen at a time.
pub(super) fn write_page(
    to: &Destination<'_>,
    text: &str,
    context: &Context,
    out: &mut dyn Write,
) -> anyhow::Result<()> {
    match (to.file(), &context.pager) {
        (None, Some(pager)) => {
            // What it is stopped by meanwhile stops the pager, which then comes back here.
            let _ = on_interrupt(|| {});
            out.flush()?;
            Ok(pager.show(text, &context.locale)?)
        }
        _ => write(to, text, Readers::Usual, &context.locale, out),
    }
}

/// Whether a file that is there may be replaced: what nobody named is not taken away unasked.
pub(super) fn may_replace(path: &Path, context: &Context) -> Result<bool, CommandError> {
    let locale = &context.locale;
    if !can_ask() || context.plain {
        let message = Message::new("exists-already").text("file", path.display());
        let hint = Message::new("hint-exists-already");
        return Err(CommandError::Usage(message, Some(hint)));
    }
    let question = Message::new("web-page-exists").text("file", path.display());
    tell(&locale.say(&question));
    let choices = ["web-page-replace", "web-page-keep"].map(|id| locale.get(id));
    let chosen = select(&choices).map_err(|error| CommandError::write(path, error))?;
    Ok(chosen == Some(0))
}

/// Tells a person what was written; a script knows.
pub(super) fn tell_written(path: &Path, locale: &Locale) {
    if io::stderr().is_terminal() {
        let written = Message::new("written").text("file", path.display());
        tell(&locale.say(&written));
    }
}
