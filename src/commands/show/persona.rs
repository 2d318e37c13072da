//! The personas: who they are, what they aim at, what the study says of them.

use serde_json::{Value, json};

use super::{Shown, find};
use crate::problem::Problem;
use leerkompas_engine::instrument::Persona;
use leerkompas_engine::message::Message;
use leerkompas_engine::report::{Block, Entry, Page, Reporter, Tone};

pub(super) fn show(reporter: &Reporter<'_>, id: Option<&str>) -> Result<Shown, Problem> {
    let personas = &reporter.instrument().personas;
    match id {
        None => Ok(list(reporter)),
        Some(id) => {
            let at = find(
                "persona",
                id,
                personas.iter().map(|persona| persona.id.as_str()),
            )?;
            Ok(one(reporter, &personas[at]))
        }
    }
}

fn list(reporter: &Reporter<'_>) -> Shown {
    let instrument = reporter.instrument();
    let mut page = Page::default();
    page.push(Block::Title(reporter.text(&instrument.title).to_owned()));
    let entries = instrument.personas.iter().map(|persona| {
        let line = Message::new("persona-in-short")
            .text("persona", reporter.text(&persona.name))
            .text("tagline", reporter.text(&persona.tagline));
        Entry::new(format!("{} ({})", reporter.locale().say(&line), persona.id))
    });
    page.push(Block::List(entries.collect()));
    page.push(Block::Blank);
    let more = reporter.locale().get("show-more-persona");
    page.push(Block::Paragraph(more, Tone::Plain));
    let personas = instrument
        .personas
        .iter()
        .map(|persona| facts(reporter, persona));
    Shown {
        page,
        json: personas.collect(),
    }
}

fn one(reporter: &Reporter<'_>, persona: &Persona) -> Shown {
    let instrument = reporter.instrument();
    let locale = reporter.locale();
    let goals = &instrument.question(instrument.decisive()).options;
    let mut page = Page::default();
    page.push(Block::Title(reporter.text(&persona.name).to_owned()));
    let summary = format!("{} [{}]", reporter.text(&persona.summary), persona.section);
    page.push(Block::Paragraph(summary, Tone::Plain));
    if let Some(remark) = &persona.remark {
        page.push(Block::Blank);
        page.push(Block::Paragraph(
            reporter.text(remark).to_owned(),
            Tone::Plain,
        ));
    }
    let entries = persona.goals.iter();
    let entries = entries.map(|goal| Entry::new(reporter.text(&goals[*goal].name)));
    page.list(locale.get("show-goals"), entries.collect());
    let entries = persona.traits.iter().map(|statement| {
        let strength = &instrument.strengths[statement.strength];
        let question = instrument.question(statement.question);
        let line = Message::new("show-trait")
            .text("question", reporter.text(&question.name))
            .text("text", reporter.text(&statement.text))
            .text("strength", reporter.text(&strength.name))
            .number("points", strength.points)
            .text("section", &statement.section);
        Entry::new(locale.say(&line))
    });
    page.list(locale.get("show-traits"), entries.collect());
    page.push(Block::Blank);
    let journey = Message::new("show-its-journey").text("id", &persona.id);
    page.push(Block::Paragraph(locale.say(&journey), Tone::Plain));
    Shown {
        page,
        json: facts(reporter, persona),
    }
}

fn facts(reporter: &Reporter<'_>, persona: &Persona) -> Value {
    let instrument = reporter.instrument();
    let goals = &instrument.question(instrument.decisive()).options;
    let traits = persona.traits.iter().map(|statement| {
        let question = instrument.question(statement.question);
        let strength = &instrument.strengths[statement.strength];
        let ids = |options: &[usize]| {
            let ids = options
                .iter()
                .map(|option| question.options[*option].id.as_str());
            ids.collect::<Vec<_>>()
        };
        json!({
            "question": question.id,
            "text": reporter.text(&statement.text),
            "word": statement.word,
            "strength": strength.id,
            "points": strength.points,
            "for": ids(&statement.favours),
            "against": ids(&statement.opposes),
            "section": statement.section,
        })
    });
    json!({
        "id": persona.id,
        "name": reporter.text(&persona.name),
        "tagline": reporter.text(&persona.tagline),
        "summary": reporter.text(&persona.summary),
        "remark": persona.remark.as_ref().map(|remark| reporter.text(remark)),
        "section": persona.section,
        "goals": persona.goals.iter().map(|goal| goals[*goal].id.as_str()).collect::<Vec<_>>(),
        "traits": traits.collect::<Vec<_>>(),
    })
}
