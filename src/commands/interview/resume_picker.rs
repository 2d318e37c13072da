//! The dossiers of a folder, offered to go on with.

use std::path::{Path, PathBuf};

use super::conversation::Conversation;
use crate::commands::folder::candidates;
use crate::commands::list::about;
use leerkompas_engine::interview::{Ask, Command, Expected, Item, Reply};
use leerkompas_engine::report::{Listed, Reporter};
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
    let dossiers = dossiers_here(conversation);
    if dossiers.is_empty() {
        return Ok(Offer::New);
    }
    let locale = &conversation.locale;
    let reporter = Reporter::new(&conversation.context.instrument, locale);
    let resume = dossiers.iter().map(|listed| {
        let name = listed.organisation.clone();
        let resume = Message::new("offer-resume")
            .text(
                "name",
                name.unwrap_or_else(|| locale.get("report-untitled")),
            )
            .text("file", &listed.file);
        let parts = [
            locale.say(&resume),
            reporter.trainings_in_short(listed),
            reporter.how_far(listed),
            reporter.changed(listed),
        ];
        let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        Item::named(parts.join(" · "))
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
        Reply::One(at) => dossiers.into_iter().nth(at).map_or(Offer::New, |listed| {
            Offer::Resume(PathBuf::from(listed.file))
        }),
        _ => Offer::Leave,
    })
}

/// The valid dossiers of the current folder, the one that was changed last first.
fn dossiers_here(conversation: &Conversation<'_>) -> Vec<Listed> {
    let candidates = candidates(Path::new(".")).unwrap_or_default();
    let listed = candidates.iter().map(|it| about(it, conversation.context));
    let valid = listed.filter(|listed| listed.problem.is_none());
    valid.take(OFFERED).collect()
}
