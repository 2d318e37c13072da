//! Reading dossiers and writing results, as commands do.

use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use clap::ValueEnum;

use crate::commands::packed::Packing;
use crate::diagnostic::{Diagnostic, SourceFile};
use crate::dossier::{self, Dossier};
use crate::instrument::Instrument;
use crate::message::Message;
use crate::problem::Problem;
use crate::saving::{self, Readers};
use crate::source::{self, Notation};

/// The name that stands for a standard stream.
pub(super) const STREAM: &str = "-";

/// The bytes of a dossier in a file, or on stdin for `-`, and no more than a dossier can be.
pub(super) fn read(path: &Path) -> Result<Vec<u8>, Problem> {
    let most = source::MOST_BYTES;
    let input: io::Result<Box<dyn Read>> = if path.as_os_str() == STREAM {
        Ok(Box::new(io::stdin().lock()))
    } else {
        File::open(path).map(|file| Box::new(file) as Box<dyn Read>)
    };
    let mut bytes = Vec::new();
    input
        .and_then(|input| input.take(most as u64 + 1).read_to_end(&mut bytes))
        .map_err(|error| Problem::read(path, error))?;
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

/// A dossier and the text it was read from.
pub(super) fn dossier(instrument: &Instrument, path: &Path) -> Result<(Dossier, String), Problem> {
    let file = SourceFile::decode(path.display().to_string(), read(path)?)?;
    let notation = notation(path, file.text());
    let dossier = dossier::parse(instrument, &file, notation)?;
    Ok((dossier, file.text().to_owned()))
}

/// Refuses to write over what is read: the answers would be gone, replaced by what was made of them.
pub(super) fn check_not_input(output: Option<&Path>, inputs: &[&Path]) -> Result<(), Problem> {
    let Some(output) = output else { return Ok(()) };
    if inputs.iter().any(|input| is_same(output, input)) {
        let message = Message::new("output-is-input").text("file", output.display());
        return Err(Problem::Usage(
            message,
            Some(Message::new("hint-other-output")),
        ));
    }
    Ok(())
}

/// Refuses the same input twice.
pub(super) fn check_distinct(paths: &[PathBuf]) -> Result<(), Problem> {
    let mut seen = HashMap::new();
    for path in paths {
        let real = fs::canonicalize(path).unwrap_or_else(|_| path.clone());
        let Some(earlier) = seen.insert(real, path) else {
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
        return Err(Problem::Usage(message, Some(hint)));
    }
    Ok(())
}

/// Whether two paths lead to the same file, links and detours included; one that is not there yet has the path of its
/// folder.
pub(super) fn is_same(a: &Path, b: &Path) -> bool {
    let real = |path: &Path| {
        fs::canonicalize(path).ok().or_else(|| {
            let folder = path
                .parent()
                .filter(|folder| !folder.as_os_str().is_empty());
            let folder = fs::canonicalize(folder.unwrap_or(Path::new("."))).ok()?;
            Some(folder.join(path.file_name()?))
        })
    };
    let stream = a.as_os_str() == STREAM || b.as_os_str() == STREAM;
    !stream && real(a).is_some() && real(a) == real(b)
}

/// The format that was asked for, else the one that the name of the output says, packed or not.
pub(super) fn format<F: ValueEnum>(asked: Option<F>, output: Option<&Path>) -> Option<F> {
    let said = || {
        let output = output?;
        let inner = output.with_extension("");
        let name = Packing::of(output).map_or(output, |_| &inner);
        F::from_str(name.extension()?.to_str()?, true).ok()
    };
    asked.or_else(said)
}

/// Tells something on stderr. Whether anybody hears it changes nothing of what is done.
pub(super) fn tell(text: &str) {
    let _ = writeln!(io::stderr(), "{text}");
}

/// Writes a result to a file, whole or not at all, or to the stream that stands for stdout.
pub(super) fn write(
    path: Option<&Path>,
    text: &str,
    readers: Readers,
    out: &mut dyn Write,
) -> anyhow::Result<()> {
    let file = path.filter(|path| path.as_os_str() != STREAM);
    let Some(path) = file else {
        out.write_all(text.as_bytes())?;
        return Ok(());
    };
    saving::save(path, text, readers).map_err(|error| Problem::write(path, error))?;
    Ok(())
}
