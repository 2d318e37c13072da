//! The goals, and the personas that have them.

use serde_json::{Value, json};

use super::{Shown, find};
use crate::problem::Problem;
use leerkompas_engine::message::Message;
use leerkompas_engine::report::{Block, Entry, Label, Page, Reporter, Tone};

pub(super) fn show(reporter: &Reporter<'_>, id: Option<&str>) -> Result<Shown, Problem> {
    let instrument = reporter.instrument();
    let question = instrument.question(instrument.decisive());
    let chosen: Vec<_> = match id {
        None => (0..question.options.len()).collect(),
        Some(id) => vec![find(
            "goal",
            id,
            question.option_ids().collect::<Vec<_>>().into_iter(),
        )?],
    };
    let mut page = Page::default();
    page.push(Block::Title(reporter.text(&question.name).to_owned()));
    let entries = chosen.iter().map(|goal| {
        let option = &question.options[*goal];
        let personas = holders(reporter, *goal);
        let names: Vec<_> = personas
            .iter()
            .map(|persona| persona.text.as_str())
            .collect();
        let whose = Message::new("show-goal-of").text("personas", reporter.locale().list(&names));
        let entry = Entry::new(format!("{} ({})", reporter.text(&option.name), option.id));
        let entry = match &option.help {
            Some(help) => entry.note(reporter.text(help), Tone::Faint),
            None => entry,
        };
        entry.note(reporter.locale().say(&whose), Tone::Plain)
    });
    page.push(Block::List(entries.collect()));
    let goals = chosen.iter().map(|goal| {
        let option = &question.options[*goal];
        let holders = holders(reporter, *goal).into_iter();
        json!({
            "id": option.id,
            "name": reporter.text(&option.name),
            "help": option.help.as_ref().map(|help| reporter.text(help)),
            "personas": holders.map(|persona| persona.id).collect::<Vec<_>>(),
        })
    });
    let goals: Vec<Value> = goals.collect();
    Ok(Shown {
        page,
        json: json!(goals),
    })
}

fn holders(reporter: &Reporter<'_>, goal: usize) -> Vec<Label> {
    let instrument = reporter.instrument();
    let personas = instrument.persona_indices();
    personas
        .filter(|persona| instrument.persona(*persona).goals.contains(&goal))
        .map(|persona| reporter.persona(persona))
        .collect()
}
