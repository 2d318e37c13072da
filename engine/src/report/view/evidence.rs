//! What the answers of a training weigh for and against a persona that fits, beside what the study says of it.

use super::page::{Block, Cited, Evidence, Weight};
use super::statement::cite;
use crate::instrument::{AnswerOption, Persona, QuestionIx};
use crate::report::Reporter;
use crate::report::reporter::signed;
use crate::report::result::{Id, TrainingResult};
use crate::text::message::Message;

/// How many answers are told for and against on the first screen.
pub(super) const REASONS: usize = 3;

/// Which way an answer weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    For,
    Against,
}

/// Both of them.
pub(super) const SIDES: [Side; 2] = [Side::For, Side::Against];

/// The answers that weigh most for a persona, and those that weigh most against it.
pub(super) fn reasons(
    training: &TrainingResult<'_>,
    persona: Id<'_, Persona>,
    sides: &[Side],
    most: usize,
    reporter: &Reporter<'_>,
) -> Vec<Block> {
    let mut blocks = Vec::new();
    for side in sides {
        let mut rows = weights(training, persona, reporter);
        let heading_id = match side {
            Side::For => {
                rows.retain(|row| row.hundredths > 0);
                "heading-favours"
            }
            Side::Against => {
                rows.retain(|row| row.hundredths < 0);
                rows.reverse();
                "heading-opposes"
            }
        };
        rows.truncate(most);
        for row in &mut rows {
            row.study = None;
        }
        if !rows.is_empty() {
            blocks.push(heading(heading_id, persona, reporter));
            blocks.push(Block::Evidence(Evidence {
                caption: None,
                rows,
            }));
        }
    }
    blocks
}

/// All of them.
pub(super) fn profile(
    training: &TrainingResult<'_>,
    persona: Id<'_, Persona>,
    reporter: &Reporter<'_>,
) -> Vec<Block> {
    let rows = weights(training, persona, reporter);
    if rows.is_empty() {
        return Vec::new();
    }
    let evidence = Evidence {
        caption: Some(reporter.locale.get("chart-weights")),
        rows,
    };
    vec![
        heading("heading-profile", persona, reporter),
        Block::Evidence(evidence),
    ]
}

fn heading(id: &'static str, persona: Id<'_, Persona>, reporter: &Reporter<'_>) -> Block {
    let heading = Message::new(id).text("persona", reporter.name(persona));
    Block::Heading(reporter.locale.say(&heading))
}

/// What every answer weighs, the strongest for first and the strongest against last.
fn weights(
    training: &TrainingResult<'_>,
    persona: Id<'_, Persona>,
    reporter: &Reporter<'_>,
) -> Vec<Weight> {
    let rows = training.contributions.iter().filter_map(|contribution| {
        let mut points = contribution.points.iter();
        let points = points
            .find(|points| points.persona == persona)?
            .points
            .get();
        let question = reporter
            .instrument
            .find_question(&contribution.question.id)?;
        // What speaks neither for nor against needs no ground.
        let study = study(persona.0, question, reporter).filter(|_| points != 0);
        Some(Weight {
            question: reporter.name(contribution.question).to_owned(),
            answer: answer(training, question, &contribution.answer, reporter),
            study: study.map(|(study, section)| {
                let said = Message::new("evidence-study").text("study", study);
                Cited {
                    text: reporter.locale.say(&said),
                    from: cite(&[section], reporter),
                }
            }),
            hundredths: points,
            points: signed(reporter.locale, points),
            side: reporter.locale.get(match points {
                0 => "bar-nothing",
                1.. => "bar-for",
                _ => "bar-against",
            }),
        })
    });
    let mut rows: Vec<_> = rows.collect();
    rows.sort_by_key(|row| -row.hundredths);
    rows
}

/// What was answered, and whether several picks weigh the same.
fn answer(
    training: &TrainingResult<'_>,
    question: QuestionIx,
    picked: &[Id<'_, AnswerOption>],
    reporter: &Reporter<'_>,
) -> String {
    let options = reporter.listed(picked);
    let picks = training.answers.effective.picks(question);
    if picks.is_some_and(|picks| picks.are_equal()) {
        let equal = Message::new("equally-important");
        return reporter.locale.say(&equal.text("options", options));
    }
    options
}

/// What the study says of a persona on a question, and where: its goals on the decisive one, else the trait.
fn study<'p>(
    persona: &'p Persona,
    ix: QuestionIx,
    reporter: &Reporter<'_>,
) -> Option<(String, &'p str)> {
    let (study, section) = if ix == reporter.instrument.decisive() {
        let options = &reporter.instrument.question(ix).options;
        let goals = persona.goals.iter();
        let goals: Vec<_> = goals
            .map(|goal| reporter.text(&options[*goal].short))
            .collect();
        (goals.join("; "), &persona.section)
    } else {
        let mut traits = persona.traits.iter();
        let said = traits.find(|statement| statement.question == ix)?;
        (reporter.text(&said.text).to_owned(), &said.section)
    };
    (!study.is_empty()).then_some((study, section))
}
