//! Where a file is really written, and whether two paths lead to one file.

use std::fs::{self, File, Metadata};
use std::io;
use std::path::{Path, PathBuf};

/// How many links lead on from one to the next, at most; as many as Linux follows.
const MOST_LINKS: usize = 40;

/// What a path or a stream leads to, whatever it is called.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// A file that is there.
    File(Identity),
    /// A pipe, a terminal, a folder: nothing that a file could take the place of.
    Other(Identity),
    /// A file that is not there yet, by the true path of its folder.
    New(PathBuf),
}

/// By device and number, which links share; by its true path where the system has no such numbers.
#[cfg(unix)]
type Identity = (u64, u64);
#[cfg(not(unix))]
type Identity = PathBuf;

impl Place {
    /// That of a path; nothing when the system does not tell, and then nothing can be read or written there either.
    pub fn of(path: &Path) -> Option<Self> {
        if let Ok(found) = fs::metadata(path) {
            return Self::there(&found, path);
        }
        let target = target(path).ok()?;
        let folder = fs::canonicalize(folder(&target)).ok()?;
        Some(Self::New(folder.join(target.file_name()?)))
    }

    /// That of a stream, where it can be told.
    pub fn of_stream(stream: &File) -> Option<Self> {
        if cfg!(not(unix)) {
            return None;
        }
        Self::there(&stream.metadata().ok()?, Path::new(""))
    }

    #[cfg_attr(
        unix,
        expect(clippy::unnecessary_wraps, reason = "other systems may not tell")
    )]
    fn there(found: &Metadata, path: &Path) -> Option<Self> {
        #[cfg(unix)]
        let identity = {
            use std::os::unix::fs::MetadataExt;
            let _ = path;
            (found.dev(), found.ino())
        };
        #[cfg(not(unix))]
        let identity = fs::canonicalize(path).ok()?;
        Some(if found.is_file() {
            Self::File(identity)
        } else {
            Self::Other(identity)
        })
    }
}

/// What a path stands for: renaming onto a link would replace the link instead of what it points to, which need not be there.
///
/// # Errors
/// When links lead in a circle.
pub fn target(path: &Path) -> io::Result<PathBuf> {
    links(path).nth(MOST_LINKS).map_or_else(
        || Ok(links(path).last().unwrap_or_else(|| path.to_owned())),
        |_| Err(io::Error::other("links lead in a circle")),
    )
}

/// A path, and where each link leads from there.
fn links(path: &Path) -> impl Iterator<Item = PathBuf> {
    std::iter::successors(Some(path.to_owned()), |at| {
        Some(folder(at).join(fs::read_link(at).ok()?))
    })
}

/// Whether a path is another name of a stream that is open already, such as `/dev/stdout`: what stands behind it, be it a file, has
/// been opened by somebody who means to go on writing there.
pub(super) fn is_stream(path: &Path) -> bool {
    links(path).take(MOST_LINKS).any(|at| {
        let folder = fs::canonicalize(folder(&at));
        folder.is_ok_and(|folder| {
            folder == Path::new("/dev/fd") || folder.starts_with("/proc") && folder.ends_with("fd")
        })
    })
}

/// The folder that a path is in.
pub(super) fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}
