//! The goals, and the personas that have them.

use serde_json::{Value, json};

use super::{Shown, find};
use crate::problem::Problem;
use crate::report::{Reporter, show};

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
    let goals = chosen.iter().map(|goal| {
        let option = &question.options[*goal];
        json!({
            "id": option.id,
            "name": reporter.text(&option.name),
            "help": option.help.as_ref().map(|help| reporter.text(help)),
            "personas": reporter.holders(*goal),
        })
    });
    let goals: Vec<Value> = goals.collect();
    Ok(Shown {
        page: show::goals(reporter, &chosen),
        json: json!(goals),
    })
}
