//! Files of results: they get their names when they are whole, together or not at all, and leave nothing behind when they never are.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::commands::compression::{Compression, Packer};
use crate::commands::destination::Destination;
use crate::commands::files::{rights_lost, tell};
use crate::error::CommandError;
use crate::exit::Exit;
use crate::fs::{Pending, Readers};
use crate::prompt::on_interrupt;
use leerkompas_engine::text::locale::Locale;

/// A file that is being written.
pub(in crate::commands) struct Output {
    file: Packer<Pending>,
    path: PathBuf,
}

impl Output {
    fn create(path: &Path) -> Result<Self, CommandError> {
        let file = Pending::open(path, Readers::Usual);
        let file = file.map_err(|error| CommandError::write(path, error))?;
        Ok(Self {
            file: Packer::new(Compression::of(path), file),
            path: path.to_owned(),
        })
    }

    /// The file with all of it written.
    fn whole(self) -> Result<(Pending, PathBuf), CommandError> {
        match self.file.finish() {
            Ok(file) => Ok((file, self.path)),
            Err(error) => Err(CommandError::write(&self.path, error)),
        }
    }

    /// An error that says which file it is about, for who hears of it among errors of other files.
    fn named(&self, error: io::Error) -> io::Error {
        io::Error::new(error.kind(), CommandError::write(&self.path, error))
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.file.write(bytes);
        written.map_err(|error| self.named(error))
    }

    fn flush(&mut self) -> io::Result<()> {
        let flushed = self.file.flush();
        flushed.map_err(|error| self.named(error))
    }
}

/// The files of a run. An interruption takes them away, half-written as they are, and ends the program.
pub(in crate::commands) struct Outputs {
    pub(in crate::commands) results: Option<Output>,
    pub(in crate::commands) rejects: Option<Output>,
    half: Arc<Mutex<Half>>,
}

/// Where the half-written files are; nothing once they are whole.
type Half = Option<Vec<PathBuf>>;

impl Outputs {
    pub(in crate::commands) fn create(
        results: &Destination<'_>,
        rejects: Option<&Destination<'_>>,
    ) -> anyhow::Result<Self> {
        let half = Arc::new(Mutex::new(Some(Vec::new())));
        remove_when_interrupted(&half)?;
        // An interruption waits until it is known what there is to take away.
        let mut known = lock(&half);
        let results = results.file().map(Output::create).transpose()?;
        let rejects = rejects.and_then(Destination::file);
        let rejects = rejects.map(Output::create).transpose()?;
        let both = [&results, &rejects].into_iter().flatten();
        let temporary = both.filter_map(|output| output.file.file().temporary());
        *known = Some(temporary.map(Path::to_owned).collect());
        drop(known);
        Ok(Self {
            results,
            rejects,
            half,
        })
    }

    /// Gives the files their names, in place of what was there. Rejects come first: whoever finds the results finds what
    /// is not among them too. When the results cannot follow, the rejects that were there come back.
    pub(in crate::commands) fn keep(self, locale: &Locale) -> Result<(), CommandError> {
        // From here on an interruption comes too late.
        let mut half = lock(&self.half);
        *half = None;
        let rejects = self.rejects.map(Output::whole).transpose()?;
        let results = self.results.map(Output::whole).transpose()?;
        let before = match (&rejects, &results) {
            (Some((rejects, _)), Some(_)) => Some(rejects.before()),
            _ => None,
        };
        let mut told = Vec::new();
        if let Some((file, path)) = rejects {
            let lost = file
                .keep()
                .map_err(|error| CommandError::write(&path, error))?;
            told.extend(rights_lost(locale, &path, &lost));
        }
        if let Some((file, path)) = results {
            match file.keep() {
                Ok(lost) => told.extend(rights_lost(locale, &path, &lost)),
                Err(error) => {
                    if let Some(before) = before {
                        // The first error is the one to tell.
                        let _ = before.put_back();
                    }
                    return Err(CommandError::write(&path, error));
                }
            }
        }
        for told in told {
            tell(&told);
        }
        Ok(())
    }
}

fn lock(half: &Mutex<Half>) -> MutexGuard<'_, Half> {
    half.lock().unwrap_or_else(PoisonError::into_inner)
}

fn remove_when_interrupted(half: &Arc<Mutex<Half>>) -> io::Result<()> {
    let half = Arc::clone(half);
    on_interrupt(move || {
        let mut half = lock(&half);
        let Some(files) = half.take() else { return };
        for file in files {
            let _ = fs::remove_file(file);
        }
        #[expect(
            clippy::exit,
            reason = "a thread cannot make main return while main works"
        )]
        std::process::exit(Exit::Interrupted as i32);
    })
}
