//! The dossiers of a folder, offered to go on with.

use std::fs;
use std::path::PathBuf;

use super::gone;
use crate::commands::files;
use crate::context::Context;
use crate::exit::Exit;
use crate::message::Message;
use crate::prompt::{Ask, Expected, Item, Prompter, Reply};

/// How many dossiers of a folder are offered.
const OFFERED: usize = 20;

/// What to go on with.
pub(super) enum Offer {
    New,
    Resume(PathBuf),
    Leave(Exit),
}

/// Offers the dossiers of this folder; without any, starts a new one.
pub(super) fn offer(context: &Context, prompter: &mut dyn Prompter) -> anyhow::Result<Offer> {
    let dossiers = dossiers_here(context);
    if dossiers.is_empty() {
        return Ok(Offer::New);
    }
    let locale = &context.locale;
    let mut items: Vec<_> = dossiers
        .iter()
        .map(|(path, name)| {
            let resume = Message::new("offer-resume")
                .text("name", name)
                .text("file", path.display());
            Item {
                name: locale.say(&resume),
                help: String::new(),
            }
        })
        .collect();
    items.push(Item {
        name: locale.get("offer-new"),
        help: String::new(),
    });
    let ask = Ask {
        progress: locale.get("offer-found"),
        question: locale.get("offer-ask"),
        help: String::new(),
        expected: Expected::One {
            items,
            current: None,
        },
        may_skip: false,
        may_go_back: false,
    };
    Ok(match prompter.ask(&ask) {
        Ok(Reply::One(at)) => dossiers
            .into_iter()
            .nth(at)
            .map_or(Offer::New, |(path, _)| Offer::Resume(path)),
        Ok(_) => Offer::Leave(Exit::Done),
        Err(error) if gone(&error) => Offer::Leave(Exit::Interrupted),
        Err(error) => return Err(error.into()),
    })
}

/// The valid dossiers of the current folder, by name: path and what the organisation is called.
fn dossiers_here(context: &Context) -> Vec<(PathBuf, String)> {
    let Ok(folder) = fs::read_dir(".") else {
        return Vec::new();
    };
    let mut paths: Vec<_> = folder
        .filter_map(|entry| Some(PathBuf::from(entry.ok()?.file_name())))
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "toml")
        })
        .collect();
    paths.sort();
    paths
        .into_iter()
        .filter_map(|path| {
            let (dossier, _) = files::dossier(&context.instrument, &path).ok()?;
            let name = dossier
                .name
                .unwrap_or_else(|| context.locale.get("report-untitled"));
            Some((path, name))
        })
        .take(OFFERED)
        .collect()
}
