//! The right to write a dossier.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

use super::file::{Lost, Pending, Readers};

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

    /// Replaces a file as [`save`](super::save) does. The new file is claimed before it takes its name, so at no moment can
    /// another program claim it.
    ///
    /// # Errors
    /// Whatever the file system says; the previous file is then untouched and still claimed.
    pub fn save(&mut self, path: &Path, text: &str, readers: Readers) -> io::Result<Vec<Lost>> {
        let mut file = Pending::open(path, readers)?;
        file.write_all(text.as_bytes())?;
        let held = file.replacement().and_then(|file| file.try_clone().ok());
        let held = held.filter(|held| matches!(lock(held), Locked::Here));
        let lost = file.keep()?;
        self.0 = held;
        Ok(lost)
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
