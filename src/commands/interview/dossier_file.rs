//! The file that an interview keeps its answers in.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::commands::destination::{Destination, Sources};
use crate::commands::files;
use crate::commands::reading::STREAM;
use crate::context::Context;
use crate::error::CommandError;
use crate::fs::{Claim, Lost, Pending, Readers, check_writable};
use leerkompas_engine::dossier::{self, Dossier};
use leerkompas_engine::syntax::Notation;
use leerkompas_engine::syntax::diagnostic::{Diagnostic, SourceFile};
use leerkompas_engine::text::locale::Locale;
use leerkompas_engine::text::message::Message;

/// A dossier that was opened.
pub(in crate::commands) struct Opened {
    pub(in crate::commands) dossier: Dossier,
    /// The answers that an earlier edition of the instrument asked for and that fit no more.
    pub(super) misfits: Vec<Diagnostic>,
    pub(super) file: DossierFile,
}

/// The dossier at a path, or an empty one when there is no file yet; claimed, so that no other interview writes it.
pub(in crate::commands) fn open(
    context: &Context,
    path: Option<PathBuf>,
) -> Result<Opened, CommandError> {
    let mut opened = Opened {
        dossier: Dossier::empty(&context.instrument),
        misfits: Vec::new(),
        file: DossierFile {
            path: path.clone(),
            ..DossierFile::new(context.locale.code())
        },
    };
    let Some(path) = path else { return Ok(opened) };
    Destination::new(Some(&path), &Sources::new(context))?;
    // What is read once, or not kept, holds no dossier.
    let other = fs::metadata(&path).is_ok_and(|found| !found.is_file() && !found.is_dir());
    if other || path.as_os_str() == STREAM {
        let message = Message::new("interview-needs-a-file").text("file", path.display());
        return Err(CommandError::Usage(message, None));
    }
    let there = path.try_exists();
    if !there.map_err(|error| CommandError::read(&path, error))? {
        // A folder that is not there is better known before the first answer than after it.
        let folder = path
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty());
        if let Some(folder) = folder {
            fs::metadata(folder).map_err(|error| CommandError::write(&path, error))?;
        }
        return Ok(opened);
    }
    let claim = Claim::on(&path).map_err(|error| CommandError::read(&path, error))?;
    let Some(claim) = claim else {
        let message = Message::new("dossier-in-use").text("file", path.display());
        return Err(CommandError::Stopped(
            message,
            Message::new("hint-dossier-in-use"),
        ));
    };
    opened.file.claim = claim;
    // So is a dossier that may be read and not written.
    check_writable(&path).map_err(|error| CommandError::write(&path, error))?;
    let bytes = files::read(&path)?;
    if bytes.trim_ascii().is_empty() {
        opened.file.text = String::from_utf8(bytes).unwrap_or_default();
        return Ok(opened);
    }
    let file = SourceFile::decode(path.display().to_string(), bytes)?;
    let notation = files::notation(&path, file.text());
    (opened.dossier, opened.misfits) = dossier::take_over(&context.instrument, &file, notation)?;
    file.text().clone_into(&mut opened.file.text);
    Ok(opened)
}

impl Opened {
    /// Keeps a dossier that was changed without a conversation. One of another edition has to be taken over in one first.
    pub(in crate::commands) fn keep(mut self, context: &Context) -> Result<(), CommandError> {
        if !self.misfits.is_empty() {
            return Err(CommandError::Invalid(self.misfits));
        }
        let lost = self.file.keep(context, &self.dossier)?;
        if let Some(told) = self.file.rights_lost(&context.locale, &lost) {
            files::tell(&told);
        }
        Ok(())
    }
}

/// Where the answers are kept, and what stands there now.
pub(super) struct DossierFile {
    path: Option<PathBuf>,
    text: String,
    claim: Claim,
    /// What the file could not keep besides and nobody was told yet.
    lost: Vec<Lost>,
    /// The language of the farewell.
    pub(super) language: String,
    /// Whether it has been said what is kept; an interruption may reach two threads.
    told: bool,
    /// Whether the last answer could not be saved.
    lacking: bool,
}

impl DossierFile {
    /// No file yet.
    pub(super) fn new(language: &str) -> Self {
        Self {
            path: None,
            text: String::new(),
            claim: Claim::default(),
            language: language.to_owned(),
            told: false,
            lacking: false,
            lost: Vec::new(),
        }
    }

    /// Keeps the answers. Returns what the file could not keep besides.
    pub(super) fn keep(
        &mut self,
        context: &Context,
        dossier: &Dossier,
    ) -> Result<Vec<Lost>, CommandError> {
        let kept = self.write(context, dossier);
        self.lacking = kept.is_err();
        let lost = kept?;
        Ok(self.lost.drain(..).chain(lost).collect())
    }

    /// Keeps what is said so far in the middle of a question; what goes wrong is told after it.
    pub(super) fn keep_meanwhile(&mut self, context: &Context, dossier: &Dossier) {
        if let Ok(lost) = self.write(context, dossier) {
            self.lost.extend(lost);
        }
    }

    fn write(&mut self, context: &Context, dossier: &Dossier) -> Result<Vec<Lost>, CommandError> {
        let name = dossier.organisation.title.as_deref();
        // The name of the file follows from the first answer, so before it there is none.
        if self.path.is_none() && dossier.is_blank(&context.instrument) {
            return Ok(Vec::new());
        }
        let path = self.path.get_or_insert_with(|| free_path(name));
        let text = match files::notation(path, &self.text) {
            Notation::Json => dossier::json_text(&context.instrument, dossier),
            Notation::Toml => dossier::toml_text(&context.instrument, dossier, &self.text),
        };
        if text != self.text {
            // Somebody may have edited the file meanwhile; that work is worth more than one answer.
            let there = match files::read(path) {
                Ok(bytes) => Some(String::from_utf8(bytes).unwrap_or_default()),
                Err(CommandError::Io { error, .. }) if error.kind() == io::ErrorKind::NotFound => {
                    None
                }
                Err(problem) => return Err(problem),
            };
            if let Some(there) = there
                && there.trim_start_matches('\u{FEFF}') != self.text
            {
                let message = Message::new("file-changed").text("file", path.display());
                return Err(CommandError::Stopped(
                    message,
                    Message::new("hint-file-changed"),
                ));
            }
            let lost = self
                .claim
                .save(path, &text, Readers::Owner)
                .map_err(|error| CommandError::write(path, error))?;
            self.text = text;
            return Ok(lost);
        }
        Ok(Vec::new())
    }

    /// Copies the file as it is now, under a name that says which edition it is of.
    pub(super) fn set_aside(&self, version: &str) -> Result<Option<PathBuf>, CommandError> {
        let Some(path) = &self.path else {
            return Ok(None);
        };
        let plain = |c: char| {
            if c.is_ascii_alphanumeric() || c == '.' {
                c
            } else {
                '-'
            }
        };
        let version: String = version.chars().map(plain).collect();
        let named = |ending: &str| PathBuf::from(format!("{}.{version}{ending}", path.display()));
        let numbered = (2..).map(|number| named(&format!("-{number}.bak")));
        let copy = std::iter::once(named(".bak"))
            .chain(numbered)
            .find(|copy| !copy.exists());
        let Some(copy) = copy else { return Ok(None) };
        let kept = Pending::open(&copy, Readers::Owner).and_then(|file| {
            let mut file = file.with_rights_of(path)?;
            file.write_all(self.text.as_bytes())?;
            file.keep()
        });
        kept.map_err(|error| CommandError::write(&copy, error))?;
        Ok(Some(copy))
    }

    /// Where the answers are kept; nothing before the first of them, when that gives the file its name.
    pub(super) fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// What is said of rights that the file could not keep, if anything.
    pub(super) fn rights_lost(&self, locale: &Locale, lost: &[Lost]) -> Option<String> {
        files::rights_lost(locale, self.path.as_ref()?, lost)
    }

    /// What is kept and how to go on; once.
    pub(super) fn farewell(&mut self) -> Option<Message> {
        if std::mem::replace(&mut self.told, true) {
            return None;
        }
        Some(match &self.path {
            Some(path) if self.lacking && !self.text.is_empty() => {
                Message::new("interview-kept-before").text("file", quoted(path))
            }
            _ if self.lacking => Message::new("interview-not-kept"),
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
