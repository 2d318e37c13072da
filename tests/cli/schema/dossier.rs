//! The schema of a dossier: what the reader refuses, it does not let through.

use leerkompas_engine::dossier::Recognised;
use leerkompas_engine::export::schema;
use leerkompas_engine::instrument::{Files, Scope, load};
use leerkompas_engine::text::locale::Locale;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::given::{Pair, dossier, single, words};

fn hold(pair: &Pair) {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut read = 0;
    for (cases, strategy) in [(3_000, single(pair).boxed()), (600, dossier(pair).boxed())] {
        for _ in 0..cases {
            let dossier = strategy.new_tree(&mut runner).expect("a dossier").current();
            read += usize::from(pair.reads(&dossier));
            if let Err(problem) = pair.agrees(&dossier) {
                panic!("{problem}");
            }
        }
    }
    // Agreement on nothing but wrong dossiers, or on nothing but right ones, would prove little.
    assert!((900..2_700).contains(&read), "{read} dossiers were read");
}

#[test]
fn reader_and_schema_agree_on_the_embedded_instrument() {
    hold(&Pair::embedded());
}

#[test]
fn reader_and_schema_agree_on_another_instrument() {
    hold(&Pair::volunteers());
}

/// Every word that the reader knows, in small letters and in capitals.
#[test]
fn every_word_of_every_question_is_judged_alike() {
    for pair in [Pair::embedded(), Pair::volunteers()] {
        for question in &pair.instrument.questions {
            for word in words(question) {
                for word in [word.to_lowercase(), word.to_uppercase(), word] {
                    let sheet = json!({ question.id.as_str(): word });
                    let dossier = match question.scope {
                        Scope::Organisation => json!({ "format": 1, "organisation": sheet }),
                        Scope::Training => json!({ "format": 1, "training": [sheet] }),
                    };
                    pair.agrees(&dossier).expect("agreement");
                }
            }
        }
    }
}

#[track_caller]
fn judged(dossier: &Value, accepted: bool) {
    let pair = Pair::embedded();
    assert_eq!(pair.reads(dossier), accepted, "the reader: {dossier}");
    assert_eq!(
        pair.schema.is_valid(dossier),
        accepted,
        "the schema: {dossier}"
    );
}

#[test]
fn what_stands_around_the_answers_is_judged_alike() {
    for accepted in [
        json!({ "format": 1 }),
        json!({ "format": 2 }),
        json!({ "format": 2, "training": [{ "ambition": ["comply", "bonding"], "ambition_order": "equal" }] }),
        json!({ "format": 2, "training": [{ "ambition": ["comply", "bonding"], "ambition_order": "Gelijk" }] }),
        json!({ "format": 2, "training": [{ "ambition": ["comply", "bonding"], "ambition_order": "ranked" }] }),
        json!({ "format": 1, "organisation": {}, "training": [], "interview": {} }),
        json!({ "format": 1, "organisation": { "name": "", "notes": { "general": "x", "size": "" } } }),
        json!({ "format": 1, "organisation": { "later": ["size", "size"] } }),
        json!({ "format": 1, "training": [{ "title": "x", "later": ["focus"], "notes": { "focus": "y" } }] }),
        json!({ "format": 1, "interview": { "instrument": { "version": "1", "hash": "2" } } }),
        json!({ "format": 1, "interview": { "language": "nl", "date": "x", "interviewer": "", "respondent": "", "at": "" } }),
        // A contradiction is beyond a schema, so it is no disagreement.
        json!({ "format": 1, "organisation": { "employees": 3, "size": "large" } }),
    ] {
        judged(&accepted, true);
    }
    for refused in [
        json!({}),
        json!([]),
        json!({ "format": 3 }),
        json!({ "format": "1" }),
        json!({ "format": 2, "training": [{ "ambition": ["comply", "bonding"], "ambition_order": "first" }] }),
        json!({ "format": 2, "training": [{ "ambition": ["comply"], "ambition_order": "equal" }] }),
        json!({ "format": 2, "training": [{ "ambition": "comply", "ambition_order": "equal" }] }),
        json!({ "format": 2, "training": [{ "ambition_order": "equal" }] }),
        json!({ "format": 2, "organisation": { "ambition_order": "equal" } }),
        json!({ "format": 2, "training": [{ "ambition": ["comply", "bonding"], "ambition_order": true }] }),
        json!({ "format": 1, "trainings": [] }),
        json!({ "format": 1, "training": {} }),
        json!({ "format": 1, "training": ["x"] }),
        json!({ "format": 1, "organisation": [] }),
        json!({ "format": 1, "organisation": { "ambition": "comply" } }),
        json!({ "format": 1, "organisation": { "title": "x" } }),
        json!({ "format": 1, "organisation": { "recognised": "yes" } }),
        json!({ "format": 1, "organisation": { "name": 1 } }),
        json!({ "format": 1, "organisation": { "notes": { "focus": "x" } } }),
        json!({ "format": 1, "organisation": { "notes": { "size": 1 } } }),
        json!({ "format": 1, "organisation": { "later": ["focus"] } }),
        json!({ "format": 1, "organisation": { "later": "size" } }),
        json!({ "format": 1, "training": [{ "recognised": "maybe" }] }),
        json!({ "format": 1, "training": [{ "ambition": ["bonding", "binding"] }] }),
        json!({ "format": 1, "training": [{ "ambition": ["bonding", "unknown"] }] }),
        json!({ "format": 1, "training": [{ "ambition": [] }] }),
        json!({ "format": 1, "interview": { "instrument": { "version": "1" } } }),
        json!({ "format": 1, "interview": { "instrument": "1" } }),
        json!({ "format": 1, "interview": { "who": "x" } }),
    ] {
        judged(&refused, false);
    }
    for recognised in Recognised::ALL {
        judged(
            &json!({ "format": 1, "training": [{ "recognised": recognised.id() }] }),
            true,
        );
    }
}

/// Editors take suggestions from here: ids alone, each with its text, in both notations for one.
#[test]
fn editors_find_an_id_and_a_text_for_every_option() {
    let instrument = load(&Files::embedded()).expect("a valid instrument");
    let schema = schema(&instrument, &Locale::new("en"));
    let size = &schema["properties"]["organisation"]["properties"]["size"];
    let suggested = &size["anyOf"][0];
    assert_eq!(suggested["enum"][0], "micro");
    assert_eq!(
        suggested["enumDescriptions"][0],
        "Micro: fewer than 10 employees"
    );
    assert_eq!(
        suggested["enumDescriptions"],
        suggested["x-taplo"]["docs"]["enumValues"]
    );
    assert_eq!(suggested["description"], size["description"]);
    let count = |list: &Value| list.as_array().map(Vec::len);
    assert_eq!(
        count(&suggested["enum"]),
        count(&suggested["enumDescriptions"])
    );
    // What a validator says of a wrong word are the ids, not the pattern of all words.
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    let wrong = json!({ "format": 1, "organisation": { "size": "micr" } });
    let said: String = validator
        .iter_errors(&wrong)
        .map(|error| error.to_string())
        .collect();
    assert!(
        said.starts_with("\"micr\" is not one of \"micro\""),
        "{said}"
    );
}
