//! The first screen in sentences: verdict, standing, the evidence that weighs most, and what would change it.

use super::document::{Change, Contribution, Flip, Label, Summary, Weighing};
use crate::locale::Locale;
use crate::message::Message;
use crate::scoring::{Percent, Verdict};

/// How many answers are named for and against.
const MOST: usize = 3;

/// What a summary is made from.
pub(super) struct Findings<'a> {
    pub(super) verdict: Verdict,
    pub(super) first: &'a Label,
    /// How well the first matches.
    pub(super) matching: Percent,
    pub(super) runner_up: &'a Label,
    pub(super) fitting: &'a [Label],
    pub(super) margin: Percent,
    pub(super) decisive: &'a Label,
    pub(super) unanswered: &'a [Label],
    pub(super) questions: usize,
    pub(super) contributions: &'a [Contribution],
    pub(super) flips: &'a [Flip],
    /// The questions of which only the most important answer is changed.
    pub(super) ranked: &'a [Label],
}

pub(super) fn summary(locale: &Locale, findings: &Findings<'_>) -> Summary {
    Summary {
        verdict: verdict(locale, findings),
        standing: standing(locale, findings),
        about: findings.first.clone(),
        favours: weighings(locale, findings, 1),
        opposes: weighings(locale, findings, -1),
        changes: changes(locale, findings),
    }
}

/// What people read of labels.
pub(super) fn names(labels: &[Label]) -> Vec<&str> {
    labels.iter().map(|label| label.text.as_str()).collect()
}

fn verdict(locale: &Locale, findings: &Findings<'_>) -> String {
    let fitting = names(findings.fitting);
    let message = match (findings.verdict, fitting.len()) {
        (Verdict::Insufficient, _) => Message::new("verdict-insufficient"),
        (Verdict::Provisional, 1) => Message::new("verdict-provisional"),
        (Verdict::Provisional, _) => Message::new("verdict-provisional-mixed"),
        (Verdict::Clear, _) => Message::new("verdict-clear"),
        (Verdict::Mixed, _) => Message::new("verdict-mixed"),
    };
    locale.say(
        &message
            .text("persona", &findings.first.text)
            .text("personas", locale.list(&fitting))
            .text("decisive", &findings.decisive.text),
    )
}

fn standing(locale: &Locale, findings: &Findings<'_>) -> String {
    let margin = if findings.verdict == Verdict::Insufficient {
        Message::new("standing-insufficient")
    } else if findings.margin == Percent::default() {
        Message::new("standing-tie")
    } else {
        Message::new("standing-margin")
    };
    let answered = if findings.unanswered.is_empty() {
        Message::new("standing-complete")
    } else {
        Message::new("standing-incomplete")
    };
    let margin = margin
        .text("margin", locale.tenths(findings.margin.get()))
        .text("runner", &findings.runner_up.text)
        .text("first", &findings.first.text);
    let answered = answered
        .number("answered", findings.questions - findings.unanswered.len())
        .number("of", findings.questions)
        .text("missing", locale.list(&names(findings.unanswered)));
    let mut sentences = vec![
        locale.say(&margin),
        locale.say(&answered),
        locale.get("standing-scale"),
    ];
    if findings.matching < Percent::HALF && findings.verdict != Verdict::Insufficient {
        let below = Message::new("standing-below").text("first", &findings.first.text);
        sentences.push(locale.say(&below));
    }
    sentences.join(" ")
}

/// The answers that weigh most for (`sign` 1) or against (`sign` -1) the first persona.
fn weighings(locale: &Locale, findings: &Findings<'_>, sign: i32) -> Vec<Weighing> {
    let points = |contribution: &Contribution| {
        let of_first = contribution
            .points
            .iter()
            .find(|points| points.persona == *findings.first);
        of_first.map_or(0, |points| points.points.get())
    };
    let mut weighing: Vec<_> = findings
        .contributions
        .iter()
        .filter(|contribution| points(contribution).signum() == sign)
        .collect();
    weighing.sort_by_key(|contribution| -points(contribution).abs());
    weighing
        .into_iter()
        .take(MOST)
        .map(|contribution| Weighing {
            question: contribution.question.text.clone(),
            answer: locale.list(&names(&contribution.answer)),
            points: signed(locale, points(contribution)),
        })
        .collect()
}

/// Points with their sign, as the language writes them.
pub(super) fn signed(locale: &Locale, hundredths: i32) -> String {
    let sign = if hundredths > 0 { "+" } else { "" };
    format!("{sign}{}", locale.tenths(hundredths))
}

fn changes(locale: &Locale, findings: &Findings<'_>) -> Vec<Change> {
    let mut groups: Vec<(&Label, &Label, Vec<&str>)> = Vec::new();
    for flip in findings.flips {
        let group = groups.iter_mut().find(|(question, persona, _)| {
            **question == flip.question && **persona == flip.persona
        });
        match group {
            Some((.., answers)) => answers.push(&flip.answer.text),
            None => groups.push((&flip.question, &flip.persona, vec![&flip.answer.text])),
        }
    }
    groups
        .into_iter()
        .map(|(question, persona, answers)| Change {
            question: if findings.ranked.contains(question) {
                locale.say(&Message::new("most-important").text("question", &question.text))
            } else {
                question.text.clone()
            },
            answers: locale.alternatives(&answers),
            persona: persona.text.clone(),
        })
        .collect()
}
