//! The recommendations of the study, in pieces that somebody can act on.

use serde_json::{Value, json};

use super::{Shown, find};
use crate::error::CommandError;
use leerkompas_engine::report::{Reporter, show};

pub(super) fn show(reporter: &Reporter<'_>, id: Option<&str>) -> Result<Shown, CommandError> {
    let instrument = reporter.instrument();
    let themes = &instrument.themes;
    let chosen: Vec<_> = match id {
        None => (0..themes.len()).collect(),
        Some(id) => vec![find(
            "theme",
            id,
            themes.iter().map(|theme| theme.id.as_str()),
        )?],
    };
    let mut facts = Vec::new();
    for at in &chosen {
        let theme = &themes[*at];
        let of_theme = instrument.recommendations.iter();
        let of_theme: Vec<_> = of_theme.filter(|piece| piece.theme.get() == *at).collect();
        let pieces: Vec<Value> = of_theme
            .iter()
            .map(|piece| json!(reporter.recommendation_item(piece)))
            .collect();
        facts.push(json!({ "id": theme.id, "name": reporter.text(&theme.name), "advice": pieces }));
    }
    Ok(Shown {
        page: show::recommendations(reporter, &chosen),
        json: json!(facts),
    })
}
