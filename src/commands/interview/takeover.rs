//! A dossier that another edition of the instrument asked for: what changed is said before anything is asked or scored.

use super::conversation::Conversation;
use leerkompas_engine::dossier::{Dossier, Edition};
use leerkompas_engine::syntax::diagnostic::Diagnostic;
use leerkompas_engine::text::message::Message;

/// Says what changed since the dossier was filled in. When answers do not fit any more, asks whether to go on without
/// them, and keeps a copy of the file as it was. Returns whether to go on.
pub(super) fn take_over(
    conversation: &mut Conversation<'_>,
    dossier: &Dossier,
    misfits: &[Diagnostic],
) -> anyhow::Result<bool> {
    let instrument = &conversation.context.instrument;
    let locale = &conversation.locale;
    let taken_over = dossier.taken_over.iter();
    let taken_over = taken_over.map(|old| locale.say(&old.message(instrument)));
    let taken_over: Vec<_> = taken_over.collect();
    let before = dossier.session.instrument.as_ref();
    let Some(before) = before.filter(|_| dossier.session.is_of_other(instrument)) else {
        if !taken_over.is_empty() {
            conversation.prompter.tell(&taken_over.join("\n"))?;
        }
        return Ok(true);
    };
    let now = Edition::of(instrument);
    let changed = Message::new("takeover-changed")
        .text("before", &before.version)
        .text("before-hash", &before.hash)
        .text("now", &now.version)
        .text("now-hash", &now.hash);
    let mut lines = vec![locale.say(&changed)];
    lines.extend(taken_over);
    if misfits.is_empty() {
        lines.push(locale.get("takeover-all-fits"));
        conversation.prompter.tell(&lines.join("\n"))?;
        return Ok(true);
    }
    lines.push(locale.get("takeover-misfits"));
    lines.extend(misfits.iter().map(|misfit| {
        let line = Message::new("takeover-misfit")
            .number("line", i64::try_from(misfit.line()).unwrap_or(i64::MAX))
            .text("problem", locale.say(&misfit.message));
        locale.say(&line)
    }));
    let question = locale.get("takeover-ask");
    conversation.prompter.tell(&lines.join("\n"))?;
    let picked = conversation.choose(
        String::new(),
        question,
        &["takeover-go-on", "takeover-leave"],
    )?;
    if picked != Some(0) {
        return Ok(false);
    }
    let copy = conversation.file().set_aside(&before.version)?;
    if let Some(copy) = copy {
        let kept = Message::new("takeover-kept").text("file", copy.display());
        conversation
            .prompter
            .tell(&conversation.locale.say(&kept))?;
    }
    Ok(true)
}
