//! What a comparison says in a sentence or a word.

use std::path::Path;

use crate::dossier::{Dossier, Recognised};
use crate::instrument::StepStatus;
use crate::report::Reporter;
use crate::report::comparison::pair::plain;
use crate::report::result::{
    ComparedResult, ComparedTrainingResult, ComparisonResult, Decision, PairedBy, StandingResult,
    Unpaired,
};
use crate::scoring::{Percent, Verdict};
use crate::text::locale::Locale;
use crate::text::message::Message;

/// What stands in a cell without a value.
pub(super) const NOTHING: &str = "-";

/// Something that a dossier may know of itself.
type Known = for<'d> fn(&'d ComparedResult<'d>) -> Option<&'d str>;

/// What tells dossiers apart, as far as at least one of them knows it: the name of its column, and the value.
pub(super) fn columns(dossiers: &[ComparedResult<'_>]) -> Vec<(&'static str, Known)> {
    let columns: [(_, Known); 5] = [
        ("compare-organisation-name", |dossier| dossier.organisation),
        ("compare-respondent", |dossier| dossier.respondent),
        ("compare-interviewer", |dossier| dossier.interviewer),
        ("compare-date", |dossier| dossier.date),
        ("compare-file", |dossier| Some(dossier.file)),
    ];
    let known = columns
        .into_iter()
        .filter(|(_, of)| dossiers.iter().any(|dossier| of(dossier).is_some()));
    known.collect()
}

/// What people tell dossiers apart by: the first of organisation, respondent, day and file that no two of them share.
pub(super) fn called<'d>(dossiers: &'d [ComparedResult<'d>]) -> Vec<&'d str> {
    let known: [Known; 4] = [
        |dossier| dossier.organisation,
        |dossier| dossier.respondent,
        |dossier| dossier.date,
        |dossier| Path::new(dossier.file).file_name()?.to_str(),
    ];
    let telling = known.into_iter().find(|of| {
        let mut names: Vec<_> = dossiers.iter().filter_map(of).map(plain).collect();
        names.sort_unstable();
        names.dedup();
        names.len() == dossiers.len()
    });
    let names = dossiers.iter().map(|dossier| {
        let name = telling.and_then(|of| of(dossier));
        name.unwrap_or(dossier.file)
    });
    names.collect()
}

/// The name of the organisation, if it is the same in all dossiers.
pub(super) fn shared_name<'d>(dossiers: &[ComparedResult<'d>]) -> Option<&'d str> {
    let name = dossiers.first()?.organisation?;
    let mut dossiers = dossiers.iter();
    dossiers
        .all(|dossier| dossier.organisation == Some(name))
        .then_some(name)
}

/// What is compared, and whose it is where that is one organisation.
pub(super) fn title(comparison: &ComparisonResult<'_>, locale: &Locale) -> String {
    let title = match shared_name(&comparison.dossiers) {
        Some(name) => Message::new("compare-title-of").text("organisation", name),
        None => Message::new("compare-title"),
    };
    locale.say(&title.number("dossiers", comparison.dossiers.len()))
}

/// How many answers differ.
pub(super) fn count(comparison: &ComparisonResult<'_>, locale: &Locale) -> String {
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
pub(super) fn editions(
    comparison: &ComparisonResult<'_>,
    reporter: &Reporter<'_>,
) -> Option<String> {
    let (now, locale) = (comparison.instrument, reporter.locale);
    if !comparison.editions_differ {
        let mut known = comparison.dossiers.iter();
        let before = known.find_map(|dossier| dossier.instrument)?;
        let message = Message::new("compare-other-edition")
            .text("before", before.version)
            .text("before-hash", before.hash)
            .text("now", now.version)
            .text("now-hash", now.hash);
        return (before != now).then(|| locale.say(&message));
    }
    let held = comparison.dossiers.iter().filter_map(|dossier| {
        let edition = dossier.instrument?;
        let message = Message::new("compare-edition")
            .text("version", edition.version)
            .text("hash", edition.hash);
        Some((locale.say(&message), dossier.letter.as_str()))
    });
    let editions = reporter.held_by(held).join("; ");
    let message = Message::new("compare-editions-differ");
    Some(locale.say(&message.text("editions", editions)))
}

/// The dossiers that have a training which is not compared.
pub(super) fn holders(unpaired: &Unpaired, locale: &Locale) -> String {
    let members = unpaired.members.iter();
    let letters: Vec<_> = members.map(|member| &member.dossier).collect();
    locale.list(&letters)
}

/// Whether trainings are compared although they go by different names.
pub(super) fn named_differently(
    training: &ComparedTrainingResult<'_>,
    reporter: &Reporter<'_>,
) -> bool {
    let names = training.standings.iter();
    let mut names = names.map(|standing| plain(&name(standing, reporter)));
    let first = names.next();
    training.paired_by == PairedBy::Position && names.any(|name| Some(name) != first)
}

/// What a training is called in a dossier.
pub(super) fn name(standing: &StandingResult<'_>, reporter: &Reporter<'_>) -> String {
    reporter.training_name(standing.training, standing.title.map(str::trim))
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

/// How far the first is ahead of the second; nothing when no persona is named.
pub(super) fn lead(standing: &StandingResult<'_>, locale: &Locale) -> String {
    let points = locale.tenths(standing.margin.get());
    let lead = Message::new("compare-points").text("points", points);
    match standing.persona {
        Some(_) => locale.say(&lead),
        None => NOTHING.to_owned(),
    }
}

/// How many of the questions that count were answered, in a few words.
pub(super) fn answered_of(
    standing: &StandingResult<'_>,
    dossier: &Dossier,
    reporter: &Reporter<'_>,
) -> String {
    let answers = dossier.answers(standing.training - 1);
    let answers = reporter.instrument.effective(&answers);
    let scored = reporter.instrument.scored();
    let answered = scored.filter(|ix| answers.known(*ix).is_some());
    let message = Message::new("compare-answered-of")
        .number("answered", answered.count())
        .number("of", reporter.instrument.scored().count());
    reporter.locale.say(&message)
}

/// How many of the steps that were decided are done, open, overdue and dropped; nothing when none was decided.
pub(super) fn progress(decided: &[Decision<'_>], reporter: &Reporter<'_>) -> Option<String> {
    let count = |wanted: &dyn Fn(&Decision<'_>) -> bool| {
        decided.iter().filter(|decision| wanted(decision)).count()
    };
    let progress = Message::new("compare-progress")
        .number("steps", decided.len())
        .number("done", count(&|it| it.status == StepStatus::Done))
        .number("open", count(&|it| it.status.is_open()))
        .number("overdue", count(&|it| reporter.is_overdue(it)))
        .number("dropped", count(&|it| it.status == StepStatus::Dropped));
    (!decided.is_empty()).then(|| reporter.locale.say(&progress))
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
pub(super) fn asked_recognition(training: &ComparedTrainingResult<'_>) -> bool {
    let mut standings = training.standings.iter();
    standings.any(|standing| standing.recognised.is_some())
}

/// Of two matches, the second minus the first in points: of the matches as they are written, so that anybody can subtract them.
pub(super) fn apart(one: Percent, other: Percent) -> i32 {
    let written = |matching: Percent| (matching.get() + 5) / 10 * 10;
    written(other) - written(one)
}

/// That a training was answered the same everywhere, and why its matches may differ all the same; nothing when answers on it
/// differ, or when no answer at all does and the first screen has said so.
pub(super) fn no_difference(
    comparison: &ComparisonResult<'_>,
    training: &ComparedTrainingResult<'_>,
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
