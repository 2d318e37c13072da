//! `model init`: the instrument that comes with the program, in files to edit.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::Builder;

use crate::cli::ModelInit;
use crate::commands::files;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::fs::{TEMPORARY, target};
use leerkompas_engine::instrument::Files;
use leerkompas_engine::text::locale::Locale;
use leerkompas_engine::text::message::Message;

/// How many names are told of what is in the way.
const MOST_NAMES: usize = 5;

pub(super) fn run(args: &ModelInit, locale: &Locale) -> anyhow::Result<Exit> {
    let folder = &args.folder;
    let failed = |error| CommandError::write(folder, error);
    match names(folder) {
        Ok(names) if names.is_empty() => {}
        Ok(names) => return Err(in_the_way(folder, &names, locale).into()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(failed(error).into()),
    }
    let embedded = Files::embedded();
    let made = target(folder).and_then(|folder| write(&folder, &embedded));
    made.map_err(failed)?;
    let told = Message::new("model-written")
        .number("files", embedded.all().count())
        .text("folder", folder.display());
    files::tell(&locale.say(&told));
    Ok(Exit::Done)
}

fn in_the_way(folder: &Path, names: &[String], locale: &Locale) -> CommandError {
    let mut told: Vec<_> = names.iter().take(MOST_NAMES).cloned().collect();
    if let Some(more @ 1..) = names.len().checked_sub(MOST_NAMES) {
        told.push(locale.say(&Message::new("model-more-files").number("more", more)));
    }
    let message = Message::new("model-folder-not-empty")
        .text("folder", folder.display())
        .text("files", locale.list(&told));
    CommandError::Stopped(message, Message::new("hint-empty-folder"))
}

/// What is in a folder, sorted.
fn names(folder: &Path) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        names.push(format!("`{}`", entry?.file_name().to_string_lossy()));
    }
    names.sort();
    Ok(names)
}

/// Writes the files elsewhere first, then moves them to the folder: whole if it is new, one by one if it is there. What
/// was moved before one fails is taken away again.
fn write(folder: &Path, files: &Files) -> io::Result<()> {
    let there = folder.exists();
    let beside = if there { Some(folder) } else { folder.parent() };
    let beside = beside.filter(|path| !path.as_os_str().is_empty());
    let beside = beside.unwrap_or(Path::new("."));
    fs::create_dir_all(beside)?;
    let mut builder = Builder::new();
    builder.prefix(TEMPORARY.0).suffix(TEMPORARY.1);
    let staging = builder.tempdir_in(beside)?;
    // The temporary folder is its owner's alone; a folder made in it has the usual rights.
    let whole = staging.path().join("model");
    fs::create_dir(&whole)?;
    for file in files.all() {
        let path = whole.join(file.name());
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        let mut written = File::create_new(&path)?;
        written.write_all(file.text().as_bytes())?;
        written.sync_all()?;
    }
    if there {
        move_into(&whole, folder)
    } else {
        fs::rename(&whole, folder)
    }
}

fn move_into(from: &Path, folder: &Path) -> io::Result<()> {
    let mut moved: Vec<PathBuf> = Vec::new();
    let mut moving = || {
        for entry in fs::read_dir(from)? {
            let entry = entry?;
            let to = folder.join(entry.file_name());
            // Renaming would replace a file that somebody else put there meanwhile.
            if to.symlink_metadata().is_ok() {
                return Err(io::ErrorKind::AlreadyExists.into());
            }
            fs::rename(entry.path(), &to)?;
            moved.push(to);
        }
        Ok(())
    };
    let ended = moving();
    if ended.is_err() {
        for path in moved {
            let _ = fs::remove_dir_all(&path).or_else(|_| fs::remove_file(&path));
        }
    }
    ended
}
