//! Files that are written beside the one that they replace.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

use super::place::{folder, is_stream, target};

/// What the name of a file begins and ends with until it has its own.
pub const TEMPORARY: (&str, &str) = (".leerkompas-", ".tmp");

/// Who may read a file that is new; one that is replaced keeps its readers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Readers {
    /// Its owner only: a dossier holds a client's data.
    Owner,
    /// Whoever the system lets read new files: a result that was asked for.
    Usual,
}

/// Whether a file has to survive a power cut from the moment it has its name. A dossier has: answers are given once. A
/// result can be made again, and waiting for the disk would take as long as making it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Durable {
    /// It has.
    Yes,
    /// The system writes it when it likes.
    No,
}

/// What a new file could not keep of the one that it replaced. What it has instead is less.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lost {
    /// It is somebody else's now.
    Owner,
    /// Another group has it.
    Group,
    /// Its list of who else may read and write it.
    Access,
    /// Its extended attributes and labels.
    Attributes,
}

/// A file that is being written.
#[derive(Debug)]
pub enum Pending {
    /// A temporary file beside the one that it will replace.
    Replacing {
        /// The temporary file.
        file: NamedTempFile,
        /// What it will be called.
        target: PathBuf,
        /// Whether it has to be on the disk before it is.
        durable: Durable,
        /// The file that is called so now.
        old: Option<File>,
    },
    /// A pipe, a terminal or another device: it cannot be replaced, only written into.
    Into(File),
}

/// Replaces a file by the text: a temporary file in the same folder, flushed to disk, then renamed.
///
/// Returns what the file could not keep.
///
/// # Errors
/// Whatever the file system says; the previous file is then untouched.
pub fn save(path: &Path, text: &str, readers: Readers) -> io::Result<Vec<Lost>> {
    let mut file = Pending::open(path, readers)?;
    file.write_all(text.as_bytes())?;
    file.keep()
}

impl Pending {
    /// Starts to write what will stand at `path`.
    ///
    /// # Errors
    /// Whatever the file system says.
    pub fn open(path: &Path, readers: Readers) -> io::Result<Self> {
        if is_stream(path) {
            // It may be a file that has something in it already.
            return Ok(Self::Into(File::options().append(true).open(path)?));
        }
        let old = match fs::metadata(path) {
            Ok(found) if found.is_dir() => return Err(io::ErrorKind::IsADirectory.into()),
            Ok(found) if !found.is_file() => {
                return Ok(Self::Into(File::options().write(true).open(path)?));
            }
            Ok(_) => Some(check_writable(path)?),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(error),
        };
        let target = target(path)?;
        let first = if old.is_some() {
            Readers::Owner
        } else {
            readers
        };
        let file = beside(&target, |path| create(path, first))?;
        let durable = match readers {
            Readers::Owner => Durable::Yes,
            Readers::Usual => Durable::No,
        };
        Ok(Self::Replacing {
            file,
            target,
            durable,
            old,
        })
    }

    /// Gives it the rights of another file, of which it is a copy, in place of those of a new one.
    ///
    /// # Errors
    /// When that file cannot be opened.
    pub fn with_rights_of(mut self, path: &Path) -> io::Result<Self> {
        if let Pending::Replacing { old, .. } = &mut self {
            *old = Some(File::open(path)?);
        }
        Ok(self)
    }

    /// The temporary file itself.
    pub(super) fn replacement(&self) -> Option<&File> {
        match self {
            Pending::Replacing { file, .. } => Some(file.as_file()),
            Pending::Into(_) => None,
        }
    }

    /// Where it is written until it has its name.
    pub fn temporary(&self) -> Option<&Path> {
        match self {
            Pending::Replacing { file, .. } => Some(file.path()),
            Pending::Into(_) => None,
        }
    }

    /// What stands at the path of this file, to put it back should the file not stay.
    pub fn before(&self) -> Before {
        let Pending::Replacing { target, .. } = self else {
            return Before::Unknown;
        };
        if target.symlink_metadata().is_err() {
            return Before::Nothing(target.clone());
        }
        match beside(target, |path| fs::hard_link(target, path)) {
            Ok(link) => Before::File(link, target.clone()),
            // Not every file system has two names for a file.
            Err(_) => Before::Unknown,
        }
    }

    /// Gives the file the rights of what was there, then its name in place of it. Returns what it could not keep.
    ///
    /// # Errors
    /// Whatever the file system says; the previous file is then untouched.
    pub fn keep(self) -> io::Result<Vec<Lost>> {
        let (file, target, durable, old) = match self {
            Pending::Into(mut file) => return file.flush().map(|()| Vec::new()),
            Pending::Replacing {
                file,
                target,
                durable,
                old,
            } => (file, target, durable, old),
        };
        let lost = match old {
            Some(old) => give_rights(old, file.as_file())?,
            None => Vec::new(),
        };
        if durable == Durable::No && exchange(file.path(), &target) {
            // What was there goes with the temporary name.
            return Ok(lost);
        }
        if durable == Durable::Yes {
            file.as_file().sync_all()?;
        }
        file.persist(&target).map_err(|error| error.error)?;
        if durable == Durable::Yes {
            sync_folder(folder(&target));
        }
        Ok(lost)
    }
}

/// Gives a new file the rights of the old one, which is closed.
fn give_rights(old: File, new: &File) -> io::Result<Vec<Lost>> {
    #[cfg(unix)]
    let lost = super::rights::give(&old, new)?;
    #[cfg(not(unix))]
    let lost = {
        new.set_permissions(old.metadata()?.permissions())?;
        Vec::new()
    };
    drop(old);
    Ok(lost)
}

impl Write for Pending {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        loop {
            let written = match self {
                // The file itself: a temporary name says nothing to whoever reads an error.
                Pending::Replacing { file, .. } => file.as_file_mut().write(bytes),
                Pending::Into(file) => file.write(bytes),
            };
            // Not everything that packs tries again.
            if !matches!(&written, Err(error) if error.kind() == io::ErrorKind::Interrupted) {
                return written;
            }
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Pending::Replacing { file, .. } => file.as_file_mut().flush(),
            Pending::Into(file) => file.flush(),
        }
    }
}

/// What stood at a path before a file got its name.
#[derive(Debug)]
pub enum Before {
    /// Nothing.
    Nothing(PathBuf),
    /// This file, under a temporary name.
    File(NamedTempFile<()>, PathBuf),
    /// Something that cannot be put back.
    Unknown,
}

impl Before {
    /// Puts it back.
    ///
    /// # Errors
    /// Whatever the file system says; what was kept then stays.
    pub fn put_back(self) -> io::Result<()> {
        match self {
            Before::Nothing(target) => fs::remove_file(target),
            Before::File(file, target) => file.persist(target).map_err(|error| error.error),
            Before::Unknown => Ok(()),
        }
    }
}

/// Refuses a file that may not be written. It would not be written but replaced, which only its folder has to allow; yet
/// whoever protected it meant that it stays as it is.
///
/// # Errors
/// What the system says to whoever wants to write it.
pub fn check_writable(path: &Path) -> io::Result<File> {
    File::options().write(true).open(path)
}

/// Refuses a file whose folder is not there.
///
/// # Errors
/// What the system says to whoever looks for it.
pub fn check_folder(path: &Path) -> io::Result<()> {
    std::fs::metadata(folder(path)).map(drop)
}

/// Makes something under a temporary name in the folder of a file.
fn beside<R>(
    target: &Path,
    make: impl FnMut(&Path) -> io::Result<R>,
) -> io::Result<NamedTempFile<R>> {
    let mut builder = Builder::new();
    builder.prefix(TEMPORARY.0).suffix(TEMPORARY.1);
    builder.make_in(folder(target), make)
}

/// A new file, from its first moment for its readers alone.
fn create(path: &Path, readers: Readers) -> io::Result<File> {
    let mut options = File::options();
    options.read(true).write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(match readers {
            Readers::Owner => 0o600,
            // The system takes from this what its users do not want.
            Readers::Usual => 0o666,
        });
    }
    #[cfg(not(unix))]
    let _ = readers;
    options.open(path)
}

/// Has two files change names. Some file systems have a rename onto a file wait for the disk; this does not, and at no
/// moment is there no file either. Not every system can.
fn exchange(file: &Path, with: &Path) -> bool {
    #[cfg(target_os = "linux")]
    {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        renameat_with(CWD, file, CWD, with, RenameFlags::EXCHANGE).is_ok()
    }
    #[cfg(not(target_os = "linux"))]
    {
        let _ = (file, with);
        false
    }
}

/// Makes the rename itself durable. Not every file system can; the file is whole either way.
fn sync_folder(folder: &Path) {
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Replaces a file, puts back what was there, and returns what is in the folder then.
    fn put_back(old: Option<&str>) -> Vec<(String, String)> {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("out");
        if let Some(old) = old {
            fs::write(&path, old).expect("a file");
        }
        let mut file = Pending::open(&path, Readers::Usual).expect("it opens");
        file.write_all(b"new").expect("it is written");
        let before = file.before();
        file.keep().expect("it is kept");
        assert_eq!(fs::read(&path).expect("it is there"), b"new");
        before.put_back().expect("it is put back");
        let files = fs::read_dir(folder.path()).expect("a folder");
        let paths = files.map(|file| file.expect("a file").path());
        paths
            .map(|path| {
                let name = path.file_name().expect("a name");
                let text = fs::read_to_string(&path).expect("a text");
                (name.to_string_lossy().into_owned(), text)
            })
            .collect()
    }

    #[test]
    fn what_was_there_can_be_put_back() {
        assert_eq!(put_back(Some("old")), [("out".into(), "old".into())]);
        assert_eq!(put_back(None), []);
    }
}
