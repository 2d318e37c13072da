//! Writing a file so that a crash, a full disk or a power cut leaves the old one or the new one, never half.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

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

/// A file that is being written.
#[derive(Debug)]
pub enum Pending {
    /// A temporary file beside the one that it will replace, and whether it has to be on the disk before it does.
    Replacing(NamedTempFile, PathBuf, Durable),
    /// A pipe, a terminal or another device: it cannot be replaced, only written into.
    Into(File),
}

/// Replaces a file by the text: a temporary file in the same folder, flushed to disk, then renamed.
///
/// # Errors
/// Whatever the file system says; the previous file is then untouched.
pub fn save(path: &Path, text: &str, readers: Readers) -> io::Result<()> {
    let mut file = Pending::open(path, readers)?;
    file.write_all(text.as_bytes())?;
    file.keep()
}

/// The right to write a dossier while an interview goes on; others may read it. It ends with this value, or with the
/// program, however that ends.
#[derive(Debug, Default)]
pub struct Claim(Option<File>);

impl Claim {
    /// Claims a file; nothing when another program has.
    ///
    /// # Errors
    /// When the file cannot be opened.
    pub fn on(path: &Path) -> io::Result<Option<Self>> {
        loop {
            let file = File::open(path)?;
            match lock(&file) {
                Locked::ByOther => return Ok(None),
                Locked::Nowhere => return Ok(Some(Self(None))),
                // Between opening and locking another program may have put a new file in its place.
                Locked::Here if is_at(&file, path)? => return Ok(Some(Self(Some(file)))),
                Locked::Here => {}
            }
        }
    }

    /// Replaces a file as [`save`] does. The new file is claimed before it takes its name, so at no moment can another
    /// program claim it.
    ///
    /// # Errors
    /// Whatever the file system says; the previous file is then untouched and still claimed.
    pub fn save(&mut self, path: &Path, text: &str, readers: Readers) -> io::Result<()> {
        let mut file = Pending::open(path, readers)?;
        file.write_all(text.as_bytes())?;
        let held = match &file {
            Pending::Replacing(file, ..) => file.as_file().try_clone().ok(),
            Pending::Into(_) => None,
        };
        let held = held.filter(|held| matches!(lock(held), Locked::Here));
        file.keep()?;
        self.0 = held;
        Ok(())
    }
}

/// Who has a lock now.
enum Locked {
    Here,
    ByOther,
    /// This file system or platform has none that others can read through.
    Nowhere,
}

/// Whether a file is still the one at a path.
fn is_at(file: &File, path: &Path) -> io::Result<bool> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let (open, there) = (file.metadata()?, fs::metadata(path)?);
        Ok((open.dev(), open.ino()) == (there.dev(), there.ino()))
    }
    #[cfg(not(unix))]
    {
        let _ = (file, path);
        Ok(true)
    }
}

fn lock(file: &File) -> Locked {
    // Elsewhere a lock would keep everybody from reading the file, ourselves included.
    if cfg!(not(unix)) {
        return Locked::Nowhere;
    }
    match file.try_lock() {
        Ok(()) => Locked::Here,
        Err(fs::TryLockError::WouldBlock) => Locked::ByOther,
        Err(fs::TryLockError::Error(_)) => Locked::Nowhere,
    }
}

impl Pending {
    /// Starts to write what will stand at `path`.
    ///
    /// # Errors
    /// Whatever the file system says.
    pub fn open(path: &Path, readers: Readers) -> io::Result<Self> {
        match fs::metadata(path) {
            Ok(found) if found.is_dir() => return Err(io::ErrorKind::IsADirectory.into()),
            Ok(found) if !found.is_file() => {
                return Ok(Self::Into(File::options().write(true).open(path)?));
            }
            Ok(_) => check_writable(path)?,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(error),
        }
        let target = target(path);
        let file = beside(&target, |path| create(path, readers))?;
        // Whoever may read the old file may read the new one.
        if let Ok(found) = fs::metadata(&target) {
            file.as_file().set_permissions(found.permissions())?;
        }
        let durable = match readers {
            Readers::Owner => Durable::Yes,
            Readers::Usual => Durable::No,
        };
        Ok(Self::Replacing(file, target, durable))
    }

    /// Where it is written until it has its name.
    pub fn temporary(&self) -> Option<&Path> {
        match self {
            Pending::Replacing(file, ..) => Some(file.path()),
            Pending::Into(_) => None,
        }
    }

    /// What stands at the path of this file, to put it back should the file not stay.
    pub fn before(&self) -> Before {
        let Pending::Replacing(_, target, _) = self else {
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

    /// Gives the file its name, in place of what was there.
    ///
    /// # Errors
    /// Whatever the file system says; the previous file is then untouched.
    pub fn keep(self) -> io::Result<()> {
        match self {
            Pending::Into(mut file) => file.flush(),
            Pending::Replacing(file, target, durable) => {
                if durable == Durable::No && exchange(file.path(), &target) {
                    // What was there goes with the temporary name.
                    return Ok(());
                }
                if durable == Durable::Yes {
                    file.as_file().sync_all()?;
                }
                file.persist(&target).map_err(|error| error.error)?;
                if durable == Durable::Yes {
                    sync_folder(folder(&target));
                }
                Ok(())
            }
        }
    }
}

impl Write for Pending {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        loop {
            let written = match self {
                // The file itself: a temporary name says nothing to whoever reads an error.
                Pending::Replacing(file, ..) => file.as_file_mut().write(bytes),
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
            Pending::Replacing(file, ..) => file.as_file_mut().flush(),
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
pub fn check_writable(path: &Path) -> io::Result<()> {
    File::options().write(true).open(path).map(drop)
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

/// What a path stands for: renaming onto a link would replace the link instead of what it points to.
fn target(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| match fs::read_link(path) {
        // A link to what is not there yet.
        Ok(to) => folder(path).join(to),
        Err(_) => path.to_owned(),
    })
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
