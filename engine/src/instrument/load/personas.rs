//! `personas.toml`: how scoring is tuned, the scale of strengths, the personas and the reading guide.

use std::sync::Arc;

use super::super::{
    Caution, Condition, Kind, OtherRules, Persona, QuestionIx, Scope, Strength, Trait, Tuning,
};
use super::{Loader, Seen};
use crate::syntax::diagnostic::{Diagnostic, SourceFile};
use crate::syntax::{Fields, Node};
use crate::text::message::Message;

/// The agreement of an option that speaks neither for nor against.
const NEUTRAL: u8 = 50;
/// More than anybody can tell apart, and few enough to score.
const MOST_PERSONAS: usize = 200;

#[derive(Default)]
pub(super) struct People {
    pub(super) tuning: Option<Tuning>,
    pub(super) strengths: Vec<Strength>,
    pub(super) personas: Vec<Persona>,
    pub(super) agreements: Vec<Vec<Vec<u8>>>,
    pub(super) cautions: Vec<Caution>,
}

pub(super) fn read(loader: &mut Loader, file: &Arc<SourceFile>, node: &Node) -> People {
    let mut people = People::default();
    let Some(mut fields) = Fields::of(file, node, &mut loader.problems) else {
        return people;
    };
    people.tuning = tuning(loader, &mut fields);
    people.strengths = strengths(loader, &mut fields);
    people.cautions = cautions(loader, &mut fields);
    loader.know(
        "strength",
        people.strengths.iter().map(|one| one.id.as_str()),
    );
    let mut seen = Seen::new();
    let tables = fields.tables("persona", &mut loader.problems);
    if tables.len() > MOST_PERSONAS {
        let message = Message::new("too-many-personas").number("most", MOST_PERSONAS);
        let place = tables[MOST_PERSONAS].span();
        loader.report(Diagnostic::new(message).at(file, place));
        return people;
    }
    for table in tables {
        let persona = persona(loader, table, &mut seen, &people.strengths);
        people.personas.push(persona);
    }
    if people.personas.len() < 2 {
        loader.report(Diagnostic::new(Message::new("too-few-personas")).at(file, 0..0));
    }
    fields.finish(&mut loader.problems);
    people.agreements = agreements(loader, &people);
    people
}

fn tuning(loader: &mut Loader, fields: &mut Fields<'_>) -> Option<Tuning> {
    let node = fields.required("scoring", &mut loader.problems)?;
    let mut table = Fields::of(fields.file(), node, &mut loader.problems)?;
    let rows = table.list("shares", &mut loader.problems);
    let mut shares: Vec<Vec<u32>> = Vec::new();
    for row in rows {
        let crate::syntax::Value::List(items) = &row.value else {
            loader.report(crate::syntax::wrong_kind(table.file(), row, "list"));
            continue;
        };
        shares.push(
            items
                .iter()
                .filter_map(|item| table.as_number(item, 0..=1000, &mut loader.problems))
                .collect(),
        );
    }
    let share_total = shares.first().map_or(0, |row| row.iter().sum());
    let well_formed = shares
        .iter()
        .enumerate()
        .all(|(at, row)| row.len() == at + 1 && row.iter().sum::<u32>() == share_total);
    let most_picks = loader
        .questions
        .iter()
        .filter(|question| question.weight > 0);
    let most_picks = most_picks.map(|question| match question.kind {
        Kind::Multi { max, .. } => max,
        _ => 1,
    });
    if !well_formed || share_total == 0 || shares.len() < most_picks.max().unwrap_or(1) {
        loader.report(
            Diagnostic::new(Message::new("malformed-shares")).at(table.file(), table.span()),
        );
    }
    let mixed_margin = table.number("mixed_margin", 0..=10_000, &mut loader.problems);
    let least_weight = table.number("least_weight", 1..=u32::MAX, &mut loader.problems);
    let weak_below = table.number("weak_below", 0..=10_000, &mut loader.problems);
    let other_rules = other_rules(loader, &mut table);
    for (key, value) in [
        ("mixed_margin", mixed_margin),
        ("least_weight", least_weight),
    ] {
        if value.is_none() && !table.entries().iter().any(|entry| entry.key == key) {
            loader.report(
                Diagnostic::new(Message::new("missing-key").text("key", key))
                    .at(table.file(), table.span()),
            );
        }
    }
    let total: u32 = loader
        .questions
        .iter()
        .map(|question| question.weight)
        .sum();
    if least_weight.is_some_and(|least| least > total) {
        let message = Message::new("least-weight-too-large").number("total", total);
        loader.report(Diagnostic::new(message).at(table.file(), table.span()));
    }
    table.finish(&mut loader.problems);
    Some(Tuning {
        shares,
        share_total,
        mixed_margin: mixed_margin?,
        least_weight: least_weight?,
        weak_below: weak_below.unwrap_or(0),
        other_rules,
    })
}

fn other_rules(loader: &mut Loader, fields: &mut Fields<'_>) -> Option<OtherRules> {
    let node = &fields.entry("other_rules")?.node;
    let mut table = Fields::of(fields.file(), node, &mut loader.problems)?;
    let [all, clear] = ["all", "clear"].map(|key| {
        table.required(key, &mut loader.problems);
        table.number(key, 0..=10_000, &mut loader.problems)
    });
    table.finish(&mut loader.problems);
    Some(OtherRules {
        all: all?,
        clear: clear?,
    })
}

fn strengths(loader: &mut Loader, fields: &mut Fields<'_>) -> Vec<Strength> {
    let mut seen = Seen::new();
    let mut strengths = Vec::new();
    for mut table in fields.tables("strength", &mut loader.problems) {
        let id = loader.id(&mut table, &mut seen);
        let points = table
            .number("points", 0..=50, &mut loader.problems)
            .unwrap_or(0);
        strengths.push(Strength {
            id,
            points: u8::try_from(points).unwrap_or(NEUTRAL),
            name: loader.text(&mut table, "name"),
        });
        table.finish(&mut loader.problems);
    }
    strengths
}

fn cautions(loader: &mut Loader, fields: &mut Fields<'_>) -> Vec<Caution> {
    let mut seen = Seen::new();
    let mut cautions = Vec::new();
    for mut table in fields.tables("caution", &mut loader.problems) {
        let when = loader.conditions(&mut table, "when");
        // Cautions close the report of an organisation, whatever its trainings.
        let scope = |condition: &Condition| loader.questions[condition.question.get()].scope;
        if when
            .iter()
            .any(|condition| scope(condition) == Scope::Training)
        {
            let message = Message::new("caution-on-training");
            loader.report(Diagnostic::new(message).at(table.file(), table.span()));
        }
        cautions.push(Caution {
            id: loader.id(&mut table, &mut seen),
            when,
            text: loader.text(&mut table, "text"),
            section: loader.section(&mut table),
        });
        table.finish(&mut loader.problems);
    }
    cautions
}

fn persona<'a>(
    loader: &mut Loader,
    mut table: Fields<'a>,
    seen: &mut Seen<'a>,
    strengths: &[Strength],
) -> Persona {
    let decisive = loader
        .questions
        .iter()
        .position(|question| question.decisive)
        .map(QuestionIx::new);
    let persona = Persona {
        id: loader.id(&mut table, seen),
        name: loader.text(&mut table, "name"),
        tagline: loader.text(&mut table, "tagline"),
        summary: loader.text(&mut table, "summary"),
        section: loader.section(&mut table),
        remark: loader.optional_text(&mut table, "remark"),
        goals: if let Some(decisive) = decisive {
            loader.options(&mut table, "goals", decisive)
        } else {
            // Reported already, and no reason to call the key unknown.
            table.entry("goals");
            Vec::new()
        },
        traits: table
            .tables("trait", &mut loader.problems)
            .into_iter()
            .filter_map(|row| read_trait(loader, row, strengths))
            .collect(),
    };
    if persona.goals.is_empty() && decisive.is_some() {
        let message = Message::new("persona-without-goal").text("id", &persona.id);
        loader.report(Diagnostic::new(message).at(table.file(), table.span()));
    }
    check_traits(loader, &table, &persona);
    table.finish(&mut loader.problems);
    persona
}

fn read_trait(loader: &mut Loader, mut table: Fields<'_>, strengths: &[Strength]) -> Option<Trait> {
    let question = loader.question(&mut table, "question");
    let strength = loader.reference(&mut table, "strength", "strength");
    let word = table.text("word", &mut loader.problems);
    let (favours, opposes) = match question {
        Some(question) => (
            loader.options(&mut table, "for", question),
            loader.options(&mut table, "against", question),
        ),
        None => (Vec::new(), Vec::new()),
    };
    let read = Trait {
        question: question?,
        word: word.map(|(word, _)| word.to_owned()).unwrap_or_default(),
        strength: strength?,
        favours,
        opposes,
        section: loader.section(&mut table),
        text: loader.text(&mut table, "text"),
    };
    let asked = &loader.questions[read.question.get()];
    let (scored, decisive) = (asked.weight > 0, asked.decisive);
    if !scored || decisive {
        loader.report(
            Diagnostic::new(Message::new("trait-of-unscored-question"))
                .at(table.file(), table.span()),
        );
    }
    let silent = read.favours.is_empty() && read.opposes.is_empty();
    if silent != (strengths[read.strength].points == 0) {
        loader.report(
            Diagnostic::new(Message::new("trait-neutral-or-not")).at(table.file(), table.span()),
        );
    }
    table.finish(&mut loader.problems);
    Some(read)
}

/// Every scored question is spoken of, and no option twice.
fn check_traits(loader: &mut Loader, table: &Fields<'_>, persona: &Persona) {
    for at in 0..loader.questions.len() {
        let question = &loader.questions[at];
        if question.weight == 0 || question.decisive {
            continue;
        }
        let traits: Vec<_> = persona
            .traits
            .iter()
            .filter(|t| t.question.get() == at)
            .collect();
        let mut options: Vec<_> = traits
            .iter()
            .flat_map(|t| t.favours.iter().chain(&t.opposes))
            .collect();
        let mentioned = options.len();
        options.sort_unstable();
        options.dedup();
        let message = if traits.is_empty() {
            Message::new("missing-trait")
        } else if options.len() < mentioned {
            Message::new("option-in-two-traits")
        } else {
            continue;
        };
        let message = message
            .text("persona", &persona.id)
            .text("question", &question.id);
        loader.report(Diagnostic::new(message).at(table.file(), table.span()));
    }
}

/// The points that each option gives each persona: 100 for its own goals and 0 for the others' on the decisive
/// question; on a trait 50, plus or minus the strength of the statement.
fn agreements(loader: &Loader, people: &People) -> Vec<Vec<Vec<u8>>> {
    let mut agreements: Vec<_> = loader
        .questions
        .iter()
        .map(|question| {
            let start = if question.decisive { 0 } else { NEUTRAL };
            let options = match question.weight {
                0 => 0,
                _ => question.options.len(),
            };
            vec![vec![start; people.personas.len()]; options]
        })
        .collect();
    for (at, persona) in people.personas.iter().enumerate() {
        // What is no option of a scored question has been reported.
        let mut agree = |question: usize, option: usize, points: u8| {
            if let Some(row) = agreements[question].get_mut(option) {
                row[at] = points;
            }
        };
        for (question, asked) in loader.questions.iter().enumerate() {
            if asked.decisive {
                for goal in &persona.goals {
                    agree(question, *goal, 100);
                }
            }
        }
        for statement in &persona.traits {
            let question = statement.question.get();
            if loader.questions[question].decisive {
                continue;
            }
            let points = people.strengths[statement.strength].points;
            let (favours, opposes) = (&statement.favours, &statement.opposes);
            for option in opposes {
                agree(question, *option, NEUTRAL - points);
            }
            for option in favours {
                agree(question, *option, NEUTRAL + points);
            }
        }
    }
    agreements
}
