//! `model show`: which instrument is in use, and all of it as it is understood.

use super::{file, running};
use crate::harness::{leerkompas, without_hash};

#[test]
fn the_instrument_in_use_is_shown() {
    let mut pages = String::new();
    for language in ["nl", "en"] {
        let shown = leerkompas(&["model", "show", "--lang", language])
            .run()
            .expect(0)
            .out;
        pages.push_str(&without_hash(&shown));
        pages.push_str("\n----------\n\n");
    }
    insta::assert_snapshot!("model-show", pages);
    running(&["model", "show"], "", str::to_owned)
        .run()
        .expect(0)
        .shows("From: m\n")
        .shows("m/journeys/opstarter.toml");
}

#[test]
fn the_facts_are_json_for_programs() {
    let out = leerkompas(&["model", "show", "--format", "json"])
        .run()
        .expect(0)
        .out;
    let facts: serde_json::Value = serde_json::from_str(&out).expect("JSON");
    assert_eq!(facts["instrument"]["version"], "2.1");
    assert_eq!(facts["counts"]["persona"], 6);
    assert_eq!(facts["languages"], serde_json::json!(["nl", "en"]));
    assert_eq!(facts["scoring"]["total_weight"], 12);
    assert_eq!(facts["folder"], serde_json::Value::Null);
}

fn effective(changed: &str, change: impl Fn(&str) -> String) -> String {
    let run = running(&["model", "show", "--effective"], changed, change);
    run.run().expect(0).out
}

/// The same in TOML and in JSON, with what the files leave to defaults.
#[test]
fn the_effective_instrument_is_complete() {
    let text = effective("", str::to_owned);
    let parsed: toml::Table = text.parse().expect("valid TOML");
    let json = leerkompas(&["model", "show", "--effective", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&json.run().expect(0).out).expect("JSON");
    assert_eq!(
        serde_json::to_value(&parsed).expect("the same values"),
        json
    );
    for expected in [
        "    { from = 50, to = 200, option = \"medium\" },",
        "    { from = 201, to = 5000000, option = \"large\" },",
        "agreement.opstarter = 90",
        "agreement.opstarter = 10",
        "asked = true",
    ] {
        assert!(text.contains(expected), "`{expected}` is not in it");
    }
}

/// Comments, spaces and the order of keys change nothing; a fact changes its line.
#[test]
fn two_instruments_can_be_compared_line_by_line() {
    let ours = effective("", str::to_owned);
    let spaced = |text: &str| format!("# ours\n\n{}", text.replace(" = \"", "   = \""));
    assert_eq!(effective("questions.toml", spaced), ours);
    let weighed = |text: &str| text.replacen("points = 40", "points = 45", 1);
    assert!(file("personas.toml").contains("points = 40"));
    let theirs = effective("personas.toml", weighed);
    let differing = ours.lines().zip(theirs.lines()).filter(|(a, b)| a != b);
    let differing: Vec<_> = differing.collect();
    assert!(differing.contains(&("points = 40", "points = 45")));
    assert!(differing.contains(&("agreement.opstarter = 90", "agreement.opstarter = 95")));
}
