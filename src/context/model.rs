//! Reading the files of an instrument from a folder, all that can be read, and no more than an instrument can be.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::error::CommandError;
use leerkompas_engine::instrument::Files;
use leerkompas_engine::syntax::diagnostic::{Diagnostic, SourceFile};
use leerkompas_engine::text::message::Message;

/// The files of the instrument in a folder, else of the one that comes with the program.
///
/// # Errors
/// When the folder or a file in it cannot be read; every file that is missing or no text.
pub(crate) fn files(folder: Option<&Path>) -> Result<Files, CommandError> {
    let Some(folder) = folder else {
        return Ok(Files::embedded());
    };
    if let Err(error) = fs::read_dir(folder) {
        return Err(CommandError::read(folder, error));
    }
    let mut reading = Reading {
        problems: Vec::new(),
        left: Files::MOST_BYTES,
    };
    let [questions, personas, journeys] = Files::NAMES.map(|name| folder.join(name));
    let further = further_journeys(folder)?;
    if further.len() > Files::MOST_FILES {
        let message = Message::new("too-many-files")
            .text("folder", folder.join(Files::JOURNEYS).display())
            .number("most", Files::MOST_FILES);
        return Err(Diagnostic::new(message).into());
    }
    let questions = reading.file(&questions)?;
    let personas = reading.file(&personas)?;
    let all = std::iter::once(journeys).chain(further);
    let journeys: Vec<_> = all
        .map(|path| reading.file(&path))
        .collect::<Result<_, _>>()?;
    match (questions, personas, journeys.into_iter().collect()) {
        (Some(questions), Some(personas), Some(journeys)) => Ok(Files {
            questions,
            personas,
            journeys,
        }),
        _ => Err(reading.problems.into()),
    }
}

/// What was wrong so far, and how many bytes there may still be.
struct Reading {
    problems: Vec<Diagnostic>,
    left: usize,
}

impl Reading {
    /// A file, unless it is missing, too large or no text, which is a problem of the instrument like any other.
    fn file(&mut self, path: &Path) -> Result<Option<Arc<SourceFile>>, CommandError> {
        let mut bytes = Vec::new();
        let most = self.left as u64 + 1;
        let read = File::open(path).and_then(|file| file.take(most).read_to_end(&mut bytes));
        match read {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let message = Message::new("missing-file").text("file", path.display());
                self.problems.push(Diagnostic::new(message));
                return Ok(None);
            }
            Err(error) => return Err(CommandError::read(path, error)),
            Ok(_) => {}
        }
        if bytes.len() > self.left {
            let message = Message::new("instrument-too-large")
                .text("file", path.display())
                .number("most", Files::MOST_BYTES >> 20);
            return Err(Diagnostic::new(message).into());
        }
        self.left -= bytes.len();
        match SourceFile::decode(path.display().to_string(), bytes) {
            Ok(file) => Ok(Some(file)),
            Err(problem) => {
                self.problems.push(problem);
                Ok(None)
            }
        }
    }
}

/// The journey files in their own folder, which an instrument may do without, by name.
fn further_journeys(folder: &Path) -> Result<Vec<PathBuf>, CommandError> {
    let path = folder.join(Files::JOURNEYS);
    let entries = match fs::read_dir(&path) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(CommandError::read(&path, error)),
    };
    let mut paths = Vec::new();
    for entry in entries {
        let entry = entry.map_err(|error| CommandError::read(&path, error))?;
        let file = path.join(entry.file_name());
        if file.extension().is_some_and(|ending| ending == "toml") {
            paths.push(file);
        }
    }
    paths.sort();
    Ok(paths)
}
