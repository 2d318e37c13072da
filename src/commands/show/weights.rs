//! The scoring rule with all its numbers.

use serde_json::{Value, json};

use super::{Shown, find};
use crate::error::CommandError;
use leerkompas_engine::instrument::QuestionIx;
use leerkompas_engine::report::Reporter;
use leerkompas_engine::report::show::{self, Weights};

pub(super) fn show(reporter: &Reporter<'_>, id: Option<&str>) -> Result<Shown, CommandError> {
    let instrument = reporter.instrument();
    let scored: Vec<_> = instrument.scored().collect();
    let chosen = match id {
        None => scored,
        Some(id) => {
            let ids = scored.iter().map(|ix| instrument.question(*ix).id.as_str());
            vec![scored[find("question", id, ids)?]]
        }
    };
    Ok(Shown {
        page: show::weights(reporter, &chosen, id.is_none()),
        json: facts(reporter, &chosen),
    })
}

fn facts(reporter: &Reporter<'_>, chosen: &[QuestionIx]) -> Value {
    let weights = Weights::new(reporter);
    let instrument = reporter.instrument();
    let tuning = &instrument.tuning;
    let strengths = instrument.strengths.iter().map(|strength| {
        let name = reporter.text(&strength.name);
        json!({ "id": strength.id, "name": name, "points": strength.points })
    });
    let personas = instrument.personas.iter().map(|persona| {
        let name = reporter.text(&persona.name);
        json!({ "id": persona.id, "name": name })
    });
    json!({
        "instrument": { "version": instrument.version, "hash": instrument.hash },
        "weight": weights.total,
        "least_weight": tuning.least_weight,
        "mixed_margin": weights.margin(),
        "share_total": tuning.share_total,
        "shares": tuning.shares,
        "strengths": strengths.collect::<Vec<_>>(),
        "personas": personas.collect::<Vec<_>>(),
        "questions": chosen.iter().map(|ix| question_facts(reporter, &weights, *ix)).collect::<Vec<_>>(),
    })
}

fn question_facts(reporter: &Reporter<'_>, weights: &Weights<'_>, ix: QuestionIx) -> Value {
    let instrument = reporter.instrument();
    let question = instrument.question(ix);
    let options = question
        .options
        .iter()
        .zip(&instrument.agreements[ix.get()]);
    let options = options.map(|(option, points)| {
        let ids = instrument.personas.iter().map(|persona| &persona.id);
        let agreements = ids
            .zip(points)
            .map(|(id, points)| (id.clone(), json!(points)));
        json!({
            "id": option.id,
            "name": reporter.text(&option.name),
            "agreements": agreements.collect::<serde_json::Map<_, _>>(),
        })
    });
    let statements = weights.traits(ix).map(|(persona, statement)| {
        let strength = &instrument.strengths[statement.strength];
        json!({
            "persona": instrument.persona(persona).id,
            "word": statement.word,
            "strength": strength.id,
            "points": strength.points,
            "for": weights.option_ids(ix, &statement.favours),
            "against": weights.option_ids(ix, &statement.opposes),
            "text": reporter.text(&statement.text),
            "section": statement.section,
        })
    });
    json!({
        "id": question.id,
        "name": reporter.text(&question.name),
        "weight": question.weight,
        "decisive": question.decisive,
        "section": question.section,
        "options": options.collect::<Vec<_>>(),
        "statements": statements.collect::<Vec<_>>(),
    })
}
