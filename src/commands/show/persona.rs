//! The personas: who they are, what they aim at, what the study says of them.

use serde_json::{Value, json};

use super::{Shown, find};
use crate::error::CommandError;
use leerkompas_engine::instrument::Persona;
use leerkompas_engine::report::{Reporter, show};

pub(super) fn show(reporter: &Reporter<'_>, id: Option<&str>) -> Result<Shown, CommandError> {
    let personas = &reporter.instrument().personas;
    let Some(id) = id else {
        return Ok(Shown {
            page: show::personas(reporter),
            json: personas.iter().map(|one| facts(reporter, one)).collect(),
        });
    };
    let ids = personas.iter().map(|persona| persona.id.as_str());
    let persona = &personas[find("persona", id, ids)?];
    Ok(Shown {
        page: show::persona(reporter, persona),
        json: facts(reporter, persona),
    })
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
