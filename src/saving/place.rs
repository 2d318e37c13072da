//! Where a file is really written.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// How many links lead on from one to the next, at most; as many as Linux follows.
const MOST_LINKS: usize = 40;

/// What a path stands for: renaming onto a link would replace the link instead of what it points to, which need not be there.
///
/// # Errors
/// When links lead in a circle.
pub(super) fn target(path: &Path) -> io::Result<PathBuf> {
    let mut at = path.to_owned();
    for _ in 0..=MOST_LINKS {
        match fs::read_link(&at) {
            Ok(to) => at = folder(&at).join(to),
            Err(_) => return Ok(at),
        }
    }
    Err(io::Error::other("links lead in a circle"))
}

/// The folder that a path is in.
pub(super) fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}
