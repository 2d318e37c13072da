//! The dossiers of a folder, offered to go on with.

use std::fs;
use std::path::PathBuf;

use super::conversation::Conversation;
use crate::commands::files;
use crate::context::Context;
use leerkompas_engine::dossier::take_over;
use leerkompas_engine::interview::{Ask, Command, Expected, Item, Reply};
use leerkompas_engine::syntax::diagnostic::SourceFile;
use leerkompas_engine::text::message::Message;

/// How many dossiers of a folder are offered.
const OFFERED: usize = 20;

/// What to go on with.
pub(super) enum Offer {
    New,
    Resume(PathBuf),
    Leave,
}

/// Offers the dossiers of this folder; without any, starts a new one.
pub(super) fn offer(conversation: &mut Conversation<'_>) -> anyhow::Result<Offer> {
    let dossiers = dossiers_here(conversation.context);
    if dossiers.is_empty() {
        return Ok(Offer::New);
    }
    let locale = &conversation.locale;
    let resume = dossiers.iter().map(|(path, name)| {
        let resume = Message::new("offer-resume")
            .text("name", name)
            .text("file", path.display());
        Item::named(locale.say(&resume))
    });
    let items = resume
        .chain([Item::named(locale.get("offer-new"))])
        .collect();
    let ask = Ask {
        progress: locale.get("offer-found"),
        expected: Expected::One {
            items,
            current: None,
        },
        commands: vec![Command::Stop],
        ..Ask::plain(locale.get("offer-ask"))
    };
    Ok(match conversation.prompter.ask(&ask, locale)? {
        Reply::One(at) => dossiers
            .into_iter()
            .nth(at)
            .map_or(Offer::New, |(path, _)| Offer::Resume(path)),
        _ => Offer::Leave,
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
                .is_some_and(|extension| extension == "toml" || extension == "json")
        })
        .collect();
    paths.sort();
    paths
        .into_iter()
        .filter_map(|path| {
            // One of another edition is offered too: the interview takes it over.
            let file = SourceFile::decode("", files::read(&path).ok()?).ok()?;
            let notation = files::notation(&path, file.text());
            let (dossier, _) = take_over(&context.instrument, &file, notation).ok()?;
            let name = dossier
                .organisation
                .title
                .unwrap_or_else(|| context.locale.get("report-untitled"));
            Some((path, name))
        })
        .take(OFFERED)
        .collect()
}
