//! What a comparison says in a sentence or a word.

use crate::dossier::Recognised;
use crate::report::comparison::outcome::held_by;
use crate::report::comparison::{Compared, ComparedTraining, Comparison, Difference};
use crate::report::result::Unpaired;
use crate::scoring::Verdict;
use crate::text::locale::Locale;
use crate::text::message::Message;

/// What stands in a cell without a value.
pub(super) const NOTHING: &str = "-";

/// Something that a dossier may know of itself: the name of its column, and the value.
pub(super) type Column = (&'static str, fn(&Compared) -> Option<&str>);

/// What tells dossiers apart, as far as at least one of them knows it.
pub(super) fn columns(dossiers: &[Compared]) -> Vec<Column> {
    let columns: [Column; 5] = [
        ("compare-organisation-name", |dossier| {
            dossier.organisation.as_deref()
        }),
        ("compare-respondent", |dossier| {
            dossier.respondent.as_deref()
        }),
        ("compare-interviewer", |dossier| {
            dossier.interviewer.as_deref()
        }),
        ("compare-date", |dossier| dossier.date.as_deref()),
        ("compare-file", |dossier| Some(&dossier.file)),
    ];
    let known = columns
        .into_iter()
        .filter(|(_, of)| dossiers.iter().any(|dossier| of(dossier).is_some()));
    known.collect()
}

/// The name of the organisation, if it is the same in all dossiers.
pub(super) fn shared_name(dossiers: &[Compared]) -> Option<&str> {
    let name = dossiers.first()?.organisation.as_deref()?;
    let mut dossiers = dossiers.iter();
    dossiers
        .all(|dossier| dossier.organisation.as_deref() == Some(name))
        .then_some(name)
}

/// What is compared, and whose it is where that is one organisation.
pub(super) fn title(comparison: &Comparison, locale: &Locale) -> String {
    let title = match shared_name(&comparison.dossiers) {
        Some(name) => Message::new("compare-title-of").text("organisation", name),
        None => Message::new("compare-title"),
    };
    locale.say(&title.number("dossiers", comparison.dossiers.len()))
}

/// How many answers differ.
pub(super) fn count(comparison: &Comparison, locale: &Locale) -> String {
    let differing = comparison.differing;
    locale.say(&if differing.answers == 0 {
        Message::new("compare-no-answer-differs")
    } else {
        Message::new("compare-answers-differ")
            .number("answers", differing.answers)
            .number("scored", differing.scored)
    })
}

/// A warning that not all answers are to the same questions, or are to others than those that scored, if so.
pub(super) fn editions(comparison: &Comparison, locale: &Locale) -> Option<String> {
    let now = &comparison.instrument;
    if !comparison.editions_differ {
        let mut known = comparison.dossiers.iter();
        let before = known.find_map(|dossier| dossier.instrument.as_ref())?;
        if before == now {
            return None;
        }
        let message = Message::new("compare-other-edition")
            .text("before", &before.version)
            .text("before-hash", &before.hash)
            .text("now", &now.version)
            .text("now-hash", &now.hash);
        return Some(locale.say(&message));
    }
    let held = comparison.dossiers.iter().filter_map(|dossier| {
        let edition = dossier.instrument.as_ref()?;
        let message = Message::new("compare-edition")
            .text("version", &edition.version)
            .text("hash", &edition.hash);
        Some((locale.say(&message), dossier.letter.as_str()))
    });
    let editions = held_by(locale, held).join("; ");
    let message = Message::new("compare-editions-differ");
    Some(locale.say(&message.text("editions", editions)))
}

/// The dossiers that have a training which is not compared.
pub(super) fn holders(unpaired: &Unpaired, locale: &Locale) -> String {
    let members = unpaired.members.iter();
    let letters: Vec<_> = members.map(|member| &member.dossier).collect();
    locale.list(&letters)
}

/// A verdict in a word or two.
pub(super) fn verdict(verdict: Verdict, locale: &Locale) -> String {
    locale.get(match verdict {
        Verdict::Clear => "compare-clear",
        Verdict::Mixed => "compare-mixed",
        Verdict::Provisional => "compare-provisional",
        Verdict::Insufficient => "compare-insufficient",
    })
}

/// Whether people recognised themselves, in a word.
pub(super) fn recognised(recognised: Option<Recognised>, locale: &Locale) -> String {
    match recognised {
        Some(Recognised::Yes) => locale.get("compare-recognised-yes"),
        Some(Recognised::Partly) => locale.get("compare-recognised-partly"),
        Some(Recognised::No) => locale.get("compare-recognised-no"),
        None => NOTHING.to_owned(),
    }
}

/// Whether any dossier says that people recognised themselves.
pub(super) fn asked_recognition(training: &ComparedTraining) -> bool {
    let mut standings = training.standings.iter();
    standings.any(|standing| standing.recognised.is_some())
}

/// What a question weighs in the match.
pub(super) fn weight(difference: &Difference, locale: &Locale) -> String {
    match difference.weight {
        0 => locale.get("compare-no-weight"),
        weight => weight.to_string(),
    }
}

/// That a training was answered the same everywhere, and why its matches may differ all the same; nothing when answers on it
/// differ, or when no answer at all does and the first screen has said so.
pub(super) fn no_difference(
    comparison: &Comparison,
    training: &ComparedTraining,
    locale: &Locale,
) -> Option<String> {
    if !training.differences.is_empty() || comparison.differing.answers == 0 {
        return None;
    }
    let mut matches = training.matches.iter();
    let differ = matches.any(|found| found.matches.windows(2).any(|pair| pair[0] != pair[1]));
    Some(locale.get(if differ {
        "compare-difference-elsewhere"
    } else {
        "compare-no-difference-here"
    }))
}
