//! The answers in which dossiers differ: a column a dossier, or every answer once with its dossiers where those are many.

use super::page::{Block, Cell, Column, Table, TableKind};
use crate::dossier::{Dossier, Subject};
use crate::instrument::{Effective, QuestionIx, hold};
use crate::report::Reporter;
use crate::report::result::{ComparedResult, DifferenceResult};
use crate::text::message::Message;

/// How many dossiers have a column of their own at most; more stand below each other, in rows.
pub(super) const ABREAST: usize = 4;

/// The answers on a subject of each dossier that differ, if any do.
pub(super) fn differing_answers(
    reporter: &Reporter<'_>,
    dossiers: &[ComparedResult<'_>],
    sources: &[(String, Dossier)],
    differences: &[DifferenceResult<'_>],
    subjects: &[Subject],
) -> Vec<Block> {
    if differences.is_empty() {
        return Vec::new();
    }
    let locale = reporter.locale;
    let effective = sources.iter().zip(subjects).map(|((_, dossier), subject)| {
        let answers = dossier.answers_on(*subject);
        reporter.instrument.effective(&answers)
    });
    let effective: Vec<_> = effective.collect();
    let few = dossiers.len() <= ABREAST;
    let answers = if few {
        let letters = dossiers.iter().map(|dossier| &dossier.letter);
        letters.map(Column::new).collect()
    } else {
        vec![Column::new(locale.get("compare-answers"))]
    };
    let header = [Column::new(locale.get("compare-question"))];
    let last = [Column::narrow(locale.get("compare-weight"))];
    let rows = differences.iter().map(|difference| {
        let context = difference.weight == 0;
        let question = Cell {
            tag: context.then(|| locale.get("compare-context")),
            ..Cell::from(reporter.name(difference.question))
        };
        let weight = if context {
            locale.get("compare-no-weight")
        } else {
            difference.weight.to_string()
        };
        let answers = answers_to(difference, &effective, reporter);
        let answers = if few {
            answers.into_iter().map(Cell::from).collect()
        } else {
            vec![givers(answers, dossiers, reporter)]
        };
        let row = [question].into_iter().chain(answers);
        row.chain([weight.into()]).collect()
    });
    let label = locale.get("compare-differences");
    vec![
        Block::Heading(label.clone()),
        Block::Table(Table {
            label,
            kind: if few {
                TableKind::Answers
            } else {
                TableKind::Givers
            },
            rows: rows.collect(),
            header: header.into_iter().chain(answers).chain(last).collect(),
        }),
    ]
}

/// Every answer once, in the order of the dossiers that give it first, with the letters of those that do.
fn givers(answers: Vec<String>, dossiers: &[ComparedResult<'_>], reporter: &Reporter<'_>) -> Cell {
    let mut givers: Vec<(String, Vec<&str>)> = Vec::new();
    for (dossier, answer) in dossiers.iter().zip(answers) {
        match givers.iter_mut().find(|(known, _)| *known == answer) {
            Some((_, letters)) => letters.push(&dossier.letter),
            None => givers.push((answer, vec![&dossier.letter])),
        }
    }
    let givers = givers.into_iter();
    let parts = givers.map(|(answer, letters)| (answer, reporter.locale.list(&letters)));
    Cell {
        parts: parts.collect(),
        ..Cell::default()
    }
}

/// What each dossier answered to a question.
fn answers_to(
    difference: &DifferenceResult<'_>,
    effective: &[Effective],
    reporter: &Reporter<'_>,
) -> Vec<String> {
    let Some(ix) = reporter.instrument.find_question(&difference.question.id) else {
        return Vec::new();
    };
    let numbers = difference.numbers.as_ref();
    let answers = effective.iter().enumerate().map(|(at, answers)| {
        let number = numbers.and_then(|numbers| numbers.answers[at]);
        answer(ix, answers, number, reporter)
    });
    answers.collect()
}

/// An answer, behind the number that it follows from if there is one.
fn answer(
    ix: QuestionIx,
    answers: &Effective,
    number: Option<u32>,
    reporter: &Reporter<'_>,
) -> String {
    let answer = answers.get(ix);
    match number.filter(|_| answers.known(ix).is_some()) {
        Some(number) => {
            let both = Message::new("answer-with-number").text("number", number);
            let both = both.text("answer", reporter.answer(ix, answer));
            reporter.locale.say(&both)
        }
        None if hold(&reporter.instrument.question(ix).ask_when, answers) => {
            reporter.answer(ix, answer)
        }
        None => reporter.locale.get("answer-not-asked"),
    }
}
