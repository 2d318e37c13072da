//! `edit`: a dossier in the person's own editor, checked before it is kept.

use std::fs;
use std::path::{Path, PathBuf};

use super::destination::{Destination, Sources};
use super::files;
use super::reading::STREAM;
use crate::cli::Edit;
use crate::context::Context;
use crate::error::CommandError;
use crate::exit::Exit;
use crate::fs::{Claim, Readers, check_writable, save};
use crate::prompt::{Edited, can_ask, edit, editor, on_interrupt, select};
use leerkompas_engine::dossier;
use leerkompas_engine::syntax::diagnostic::{Look, SourceFile};
use leerkompas_engine::text::message::Message;

pub(super) fn run(args: &Edit, context: &Context) -> anyhow::Result<Exit> {
    let path = &args.dossier;
    let Some(editor) = editor() else {
        let hint = Message::new("hint-no-editor");
        return Err(CommandError::Stopped(Message::new("no-editor"), hint).into());
    };
    let (mut claim, before) = claimed(path, context)?;
    // Keys that interrupt are for the editor.
    let _ = on_interrupt(|| {});
    let ending = path.extension().and_then(|ending| ending.to_str());
    let ending = format!(".{}", ending.unwrap_or("toml"));
    let mut text = before.clone();
    loop {
        let edited = edit(&text, &ending).map_err(|error| CommandError::Io {
            message: Message::new("editor-failed").text("editor", &editor),
            error,
        })?;
        text = match edited {
            Edited::Text(edited) => edited,
            // What was edited before and is not right yet, is looked at again.
            Edited::Same if text != before => text,
            Edited::Same => {
                let same = Message::new("edit-same").text("file", path.display());
                files::tell(&context.locale.say(&same));
                return Ok(Exit::Done);
            }
            Edited::Nothing => {
                let failed = Message::new("editor-left-nothing").text("editor", &editor);
                let hint = Message::new("hint-edit-same").text("file", path.display());
                return Err(CommandError::Stopped(failed, hint).into());
            }
        };
        if text == before {
            continue;
        }
        let Err(problem) = check(path, &text, context) else {
            keep(&mut claim, path, &before, &text, context)?;
            return Ok(Exit::Done);
        };
        if !can_ask() {
            return Err(aside(path, &text, context, problem));
        }
        let look = Look {
            width: context.stderr.width.max(40),
            colour: context.stderr.colour,
        };
        files::tell(&problem.text(&context.locale, look));
        let choices = ["edit-again", "edit-leave"].map(|id| context.locale.get(id));
        match select(&choices) {
            Ok(Some(0)) => {}
            // What is wrong was told.
            Ok(_) => return kept_aside(path, &text, context).map(|()| Exit::Failed),
            Err(error) => {
                kept_aside(path, &text, context)?;
                return Err(error.into());
            }
        }
    }
}

/// The right to write the dossier, and its text, right or not.
fn claimed(path: &Path, context: &Context) -> Result<(Claim, String), CommandError> {
    let is_file = fs::metadata(path).map(|found| found.is_file());
    if path.as_os_str() == STREAM || !is_file.map_err(|error| CommandError::read(path, error))? {
        let message = Message::new("edit-needs-a-file").text("file", path.display());
        return Err(CommandError::Usage(message, None));
    }
    Destination::new(Some(path), &Sources::new(context))?;
    let claim = Claim::on(path).map_err(|error| CommandError::read(path, error))?;
    let Some(claim) = claim else {
        let message = Message::new("dossier-in-use").text("file", path.display());
        let hint = Message::new("hint-dossier-in-use");
        return Err(CommandError::Stopped(message, hint));
    };
    check_writable(path).map_err(|error| CommandError::write(path, error))?;
    let file = SourceFile::decode(path.display().to_string(), files::read(path)?)?;
    Ok((claim, file.text().to_owned()))
}

/// Whether a text is a dossier.
fn check(path: &Path, text: &str, context: &Context) -> Result<(), CommandError> {
    let file = SourceFile::decode(path.display().to_string(), text.into())?;
    let notation = files::notation(path, file.text());
    dossier::parse(&context.instrument, &file, notation)?;
    Ok(())
}

/// Puts the text in place of what was there, unless somebody else has meanwhile.
fn keep(
    claim: &mut Claim,
    path: &Path,
    before: &str,
    text: &str,
    context: &Context,
) -> anyhow::Result<()> {
    let there = String::from_utf8(files::read(path)?).unwrap_or_default();
    if there.trim_start_matches('\u{FEFF}') != before {
        let message = Message::new("file-changed").text("file", path.display());
        let problem = CommandError::Stopped(message, Message::new("hint-edit-changed"));
        return Err(aside(path, text, context, problem));
    }
    let saved = claim.save(path, text, Readers::Owner);
    let lost = match saved {
        Ok(lost) => lost,
        Err(error) => return Err(aside(path, text, context, CommandError::write(path, error))),
    };
    if let Some(told) = files::rights_lost(&context.locale, path, &lost) {
        files::tell(&told);
    }
    files::tell_written(path, &context.locale);
    Ok(())
}

/// Keeps the text beside the dossier that it cannot replace: it is work. Returns what stood in the way.
fn aside(path: &Path, text: &str, context: &Context, problem: CommandError) -> anyhow::Error {
    let kept = kept_aside(path, text, context);
    kept.err().unwrap_or_else(|| problem.into())
}

fn kept_aside(path: &Path, text: &str, context: &Context) -> anyhow::Result<()> {
    let named = |ending: &str| PathBuf::from(format!("{}.edited{ending}", path.display()));
    // What was kept before is work too.
    let numbered = (2..).map(|number| named(&format!("-{number}")));
    let mut copies = std::iter::once(named("")).chain(numbered);
    let copy = copies
        .find(|copy| !copy.exists())
        .unwrap_or_else(|| named(""));
    save(&copy, text, Readers::Owner).map_err(|error| CommandError::write(&copy, error))?;
    let kept = Message::new("edit-aside").text("file", copy.display());
    files::tell(&context.locale.say(&kept));
    Ok(())
}
