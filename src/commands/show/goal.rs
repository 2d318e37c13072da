//! The goals, and the personas that have them.

use serde_json::{Value, json};

use super::{Shown, find};
use crate::error::CommandError;
use leerkompas_engine::report::{Reporter, show};

pub(super) fn show(reporter: &Reporter<'_>, id: Option<&str>) -> Result<Shown, CommandError> {
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
    let goals = chosen.iter().map(|goal| {
        let option = &question.options[*goal];
        let holders = reporter.holders(*goal).into_iter();
        json!({
            "id": option.id,
            "name": reporter.text(&option.name),
            "help": option.help.as_ref().map(|help| reporter.text(help)),
            "personas": holders.map(|persona| &persona.id).collect::<Vec<_>>(),
        })
    });
    let goals: Vec<Value> = goals.collect();
    Ok(Shown {
        page: show::goals(reporter, &chosen),
        json: json!(goals),
    })
}
