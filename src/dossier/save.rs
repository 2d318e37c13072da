//! Writing a file so that a crash, a full disk or a power cut leaves the old one or the new one, never half.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

/// Replaces the file by the text: a temporary file in the same folder, flushed to disk, then renamed. The new file can be
/// read by its owner only, because a dossier holds a client's data.
///
/// # Errors
/// Whatever the file system says; the previous file is then untouched.
pub fn save(path: &Path, text: &str) -> io::Result<()> {
    let mut file = temporary(path)?;
    file.write_all(text.as_bytes())?;
    keep(file, path)
}

/// A temporary file that [`keep`] can turn into `path`.
///
/// # Errors
/// Whatever the file system says.
pub fn temporary(path: &Path) -> io::Result<NamedTempFile> {
    if path.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    let target = target(path);
    tempfile::Builder::new()
        .prefix(".leerkompas-")
        .suffix(".tmp")
        .tempfile_in(folder(&target))
}

/// Gives a temporary file its name, in place of what was there.
///
/// # Errors
/// Whatever the file system says; the previous file is then untouched.
pub fn keep(file: NamedTempFile, path: &Path) -> io::Result<()> {
    let target = target(path);
    file.as_file().sync_all()?;
    file.persist(&target).map_err(|error| error.error)?;
    sync_folder(folder(&target));
    Ok(())
}

/// What a path stands for: renaming onto a link would replace the link instead of what it points to.
fn target(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}

fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Makes the rename itself durable. Not every file system can; the file is whole either way.
fn sync_folder(folder: &Path) {
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
}
