//! The dossiers in a folder, the one that was changed last first.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::files;
use crate::context::Context;
use crate::error::CommandError;
use leerkompas_engine::dossier::{Dossier, take_over};
use leerkompas_engine::syntax::diagnostic::SourceFile;

/// A file that may be a dossier, by its ending.
pub(super) struct Candidate {
    pub(super) path: PathBuf,
    /// When it was changed, as far as the system says.
    pub(super) changed: Option<SystemTime>,
}

/// The files in a folder that may be dossiers.
///
/// # Errors
/// When the folder cannot be read.
pub(super) fn candidates(folder: &Path) -> io::Result<Vec<Candidate>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let ending = path.extension().and_then(|ending| ending.to_str());
        let is_named = ending.is_some_and(|it| {
            ["toml", "json"]
                .iter()
                .any(|is| it.eq_ignore_ascii_case(is))
        });
        // What is read once, such as a pipe, would be gone; and it may never end.
        let Some(meta) = fs::metadata(&path).ok().filter(fs::Metadata::is_file) else {
            continue;
        };
        if is_named {
            let changed = meta.modified().ok();
            let path = path.strip_prefix(".").map(Path::to_owned).unwrap_or(path);
            found.push(Candidate { path, changed });
        }
    }
    found.sort_by(|a, b| b.changed.cmp(&a.changed).then_with(|| a.path.cmp(&b.path)));
    Ok(found)
}

/// The dossier in a file. One of another edition counts too: an interview takes it over.
///
/// # Errors
/// When the file cannot be read, or is no dossier.
pub(super) fn dossier(context: &Context, path: &Path) -> Result<Dossier, CommandError> {
    let file = SourceFile::decode(path.display().to_string(), files::read(path)?)?;
    let notation = files::notation(path, file.text());
    let (dossier, _) = take_over(&context.instrument, &file, notation)?;
    Ok(dossier)
}
