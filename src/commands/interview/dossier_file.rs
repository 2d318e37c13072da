//! The file that an interview keeps its answers in.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use crate::commands::files;
use crate::context::Context;
use crate::dossier::{self, Dossier, Readers};
use crate::message::Message;
use crate::problem::Problem;
use crate::source::Notation;

/// The dossier at a path, or an empty one when there is no file yet.
pub(super) fn open(
    context: &Context,
    path: Option<PathBuf>,
    file: &Arc<Mutex<DossierFile>>,
) -> Result<Dossier, Problem> {
    let mut opened = DossierFile {
        path,
        ..DossierFile::default()
    };
    let blank = |path: &PathBuf| fs::read(path).is_ok_and(|bytes| bytes.trim_ascii().is_empty());
    let dossier = match &opened.path {
        Some(path) if path.exists() && !blank(path) => {
            let (dossier, text) = files::dossier(&context.instrument, path)?;
            opened.text = text;
            dossier
        }
        Some(path) => {
            // A folder that is not there is better known before the first answer than after it.
            let folder = path
                .parent()
                .filter(|folder| !folder.as_os_str().is_empty());
            if let Some(folder) = folder {
                fs::metadata(folder).map_err(|error| Problem::write(path, error))?;
            }
            opened.text = fs::read_to_string(path).unwrap_or_default();
            Dossier::empty(&context.instrument)
        }
        None => Dossier::empty(&context.instrument),
    };
    *file.lock().unwrap_or_else(PoisonError::into_inner) = opened;
    Ok(dossier)
}

/// Where the answers are kept, and what stands there now.
#[derive(Default)]
pub(super) struct DossierFile {
    path: Option<PathBuf>,
    text: String,
    /// Whether it has been said what is kept; an interruption may reach two threads.
    told: bool,
}

impl DossierFile {
    pub(super) fn keep(&mut self, context: &Context, dossier: &Dossier) -> Result<(), Problem> {
        let path = self
            .path
            .get_or_insert_with(|| free_path(dossier.name.as_deref()));
        let text = match files::notation(path, &self.text) {
            Notation::Json => dossier::json_text(&context.instrument, dossier),
            Notation::Toml => dossier::toml_text(&context.instrument, dossier, &self.text),
        };
        if text != self.text {
            // Somebody may have edited the file meanwhile; that work is worth more than one answer.
            let there = fs::read_to_string(&*path).unwrap_or_default();
            if path.exists() && there.trim_start_matches('\u{FEFF}') != self.text {
                let message = Message::new("file-changed").text("file", path.display());
                return Err(Problem::Stopped(message, Message::new("hint-file-changed")));
            }
            dossier::save(path, &text, Readers::Owner)
                .map_err(|error| Problem::write(path, error))?;
            self.text = text;
        }
        Ok(())
    }

    /// What is kept and how to go on; once.
    pub(super) fn farewell(&mut self) -> Option<Message> {
        if std::mem::replace(&mut self.told, true) {
            return None;
        }
        Some(match &self.path {
            Some(path) if !self.text.is_empty() => {
                Message::new("interview-kept").text("file", quoted(path))
            }
            _ => Message::new("interview-nothing-kept"),
        })
    }
}

/// A path as it can be typed again.
fn quoted(path: &Path) -> String {
    let path = path.display().to_string();
    if path.contains(char::is_whitespace) {
        format!("\"{path}\"")
    } else {
        path
    }
}

/// A file name after the organisation's, that is not taken: `textielhuis.toml`, `textielhuis-2.toml`.
fn free_path(name: Option<&str>) -> PathBuf {
    let letters = name
        .unwrap_or_default()
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { '-' });
    let words: String = letters.collect::<String>().to_lowercase();
    let words: Vec<_> = words.split('-').filter(|word| !word.is_empty()).collect();
    let stem: String = words.join("-").chars().take(60).collect();
    let stem = if stem.is_empty() {
        "dossier".to_owned()
    } else {
        stem
    };
    let numbered = (2..).map(|number| format!("{stem}-{number}.toml"));
    std::iter::once(format!("{stem}.toml"))
        .chain(numbered)
        .map(PathBuf::from)
        .find(|path| !Path::exists(path))
        .unwrap_or_else(|| PathBuf::from("dossier.toml"))
}
