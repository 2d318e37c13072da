//! The questions: what is asked, what can be answered, what it counts for.

use serde_json::{Value, json};

use super::{Shown, find};
use crate::problem::Problem;
use leerkompas_engine::instrument::{Kind, Question, Scope};
use leerkompas_engine::message::Message;
use leerkompas_engine::report::{Block, Entry, Page, Reporter, Tone};

pub(super) fn show(reporter: &Reporter<'_>, id: Option<&str>) -> Result<Shown, Problem> {
    let questions = &reporter.instrument().questions;
    match id {
        None => Ok(list(reporter)),
        Some(id) => {
            let at = find(
                "question",
                id,
                questions.iter().map(|question| question.id.as_str()),
            )?;
            Ok(one(reporter, &questions[at]))
        }
    }
}

fn list(reporter: &Reporter<'_>) -> Shown {
    let instrument = reporter.instrument();
    let mut page = Page::default();
    page.push(Block::Title(reporter.text(&instrument.title).to_owned()));
    let entries = instrument.questions.iter();
    let entries = entries.map(|question| {
        Entry::new(format!(
            "{} ({})",
            reporter.text(&question.ask),
            question.id
        ))
    });
    page.push(Block::List(entries.collect()));
    page.push(Block::Blank);
    let more = reporter.locale().get("show-more-question");
    page.push(Block::Paragraph(more, Tone::Plain));
    let questions = instrument
        .questions
        .iter()
        .map(|question| facts(reporter, question));
    Shown {
        page,
        json: questions.collect(),
    }
}

fn one(reporter: &Reporter<'_>, question: &Question) -> Shown {
    let locale = reporter.locale();
    let mut page = Page::default();
    page.push(Block::Title(reporter.text(&question.ask).to_owned()));
    page.push(Block::Paragraph(
        reporter.text(&question.help).to_owned(),
        Tone::Plain,
    ));
    page.push(Block::Blank);
    let weight = match (question.bands(), question.weight) {
        (Some(bands), 0) => {
            let derived = reporter.instrument().question(bands.question);
            let message = Message::new("show-derives").text("derived", &derived.id);
            message.number("weight", derived.weight)
        }
        (_, 0) => Message::new("show-context"),
        (_, weight) => Message::new("show-weight").number("weight", weight),
    };
    let weight = locale.say(&weight.text("section", &question.section));
    page.push(Block::Paragraph(weight, Tone::Plain));
    if let Kind::Number { min, max, .. } = question.kind {
        let bounds = Message::new("lines-number")
            .text("min", min)
            .text("max", max);
        page.push(Block::Paragraph(locale.say(&bounds), Tone::Plain));
    }
    let entries = question.options.iter().map(|option| {
        let entry = Entry::new(format!("{}: {}", option.id, reporter.text(&option.name)));
        match &option.help {
            Some(help) => entry.note(reporter.text(help), Tone::Faint),
            None => entry,
        }
    });
    page.push(Block::List(entries.collect()));
    Shown {
        page,
        json: facts(reporter, question),
    }
}

fn facts(reporter: &Reporter<'_>, question: &Question) -> Value {
    let kind = match question.kind {
        Kind::Choice => json!("choice"),
        Kind::Multi { max, .. } => json!({ "multi": max }),
        Kind::YesNo => json!("yes_no"),
        Kind::Number { min, max, .. } => json!({ "number": [min, max] }),
    };
    let options = question.options.iter().map(|option| {
        json!({
            "id": option.id,
            "name": reporter.text(&option.name),
            "help": option.help.as_ref().map(|help| reporter.text(help)),
            "aliases": option.aliases,
        })
    });
    json!({
        "id": question.id,
        "scope": match question.scope {
            Scope::Organisation => "organisation",
            Scope::Training => "training",
        },
        "kind": kind,
        "weight": question.weight,
        "ask": reporter.text(&question.ask),
        "help": reporter.text(&question.help),
        "section": question.section,
        "options": options.collect::<Vec<_>>(),
    })
}
