//! Reading dossiers and writing results, as commands do.

use std::fs;
use std::io::{self, Read, Write};
use std::path::Path;

use crate::context::Context;
use crate::diagnostic::SourceFile;
use crate::dossier::{self, Dossier, Readers};
use crate::instrument::Instrument;
use crate::message::Message;
use crate::problem::Problem;
use crate::report::Appearance;
use crate::source::Notation;

/// The name that stands for a standard stream.
pub(super) const STREAM: &str = "-";

/// The bytes of a file, or of stdin for `-`.
pub(super) fn read(path: &Path) -> Result<Vec<u8>, Problem> {
    if path.as_os_str() == STREAM {
        let mut bytes = Vec::new();
        io::stdin()
            .lock()
            .read_to_end(&mut bytes)
            .map_err(|error| Problem::read(path, error))?;
        return Ok(bytes);
    }
    fs::read(path).map_err(|error| Problem::read(path, error))
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
            Some(Message::new("hint-other-name")),
        ));
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

/// How a page looks where it goes: a file is no terminal, whatever stdout is.
pub(super) fn appearance(context: &Context, output: Option<&Path>) -> Appearance {
    let mut appearance = context.stdout;
    appearance.colour &= output.is_none();
    appearance
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
    dossier::save(path, text, readers).map_err(|error| Problem::write(path, error))?;
    Ok(())
}
