//! The questions: what is asked, what can be answered, what it counts for.

use serde_json::{Value, json};

use super::{Shown, find};
use crate::error::CommandError;
use leerkompas_engine::instrument::{Kind, Question, Scope};
use leerkompas_engine::report::{Reporter, show};

pub(super) fn show(reporter: &Reporter<'_>, id: Option<&str>) -> Result<Shown, CommandError> {
    let questions = &reporter.instrument().questions;
    let Some(id) = id else {
        return Ok(Shown {
            page: show::questions(reporter),
            json: questions.iter().map(|one| facts(reporter, one)).collect(),
        });
    };
    let ids = questions.iter().map(|question| question.id.as_str());
    let question = &questions[find("question", id, ids)?];
    Ok(Shown {
        page: show::question(reporter, question),
        json: facts(reporter, question),
    })
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
