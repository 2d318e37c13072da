//! The schema of a result: every document that is written is valid, and one that is damaged is not.

use std::fs;

use jsonschema::Validator;
use leerkompas_engine::dossier::{Dossier, parse};
use leerkompas_engine::export::result_schema;
use leerkompas_engine::report::{Detail, Reporter, json, json_line};
use leerkompas_engine::syntax::Notation;
use leerkompas_engine::syntax::diagnostic::SourceFile;
use leerkompas_engine::text::locale::{Locale, codes};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::given::{Pair, answered, dossier, examples};

/// The schemas of the results of an instrument, a language each.
fn schemas(pair: &Pair) -> Vec<(Locale, Validator)> {
    let codes = codes().into_iter();
    codes
        .map(|code| {
            let locale = Locale::new(code);
            let schema = result_schema(&pair.instrument, &locale);
            assert!(
                jsonschema::meta::is_valid(&schema),
                "the schema is no schema"
            );
            let schema = jsonschema::draft202012::new(&schema).expect("a schema");
            (locale, schema)
        })
        .collect()
}

fn read(pair: &Pair, name: &str, text: String, notation: Notation) -> Option<Dossier> {
    parse(&pair.instrument, &SourceFile::new(name, text), notation).ok()
}

/// A dossier in `examples/`.
fn example(pair: &Pair, name: &str) -> Dossier {
    let text = fs::read_to_string(examples().join(name)).expect("the example is there");
    read(pair, name, text, Notation::Toml).expect("a valid dossier")
}

/// The documents of a dossier: whole and brief, of all trainings and of each alone.
fn documents(pair: &Pair, locale: &Locale, dossier: &Dossier) -> Vec<Value> {
    let reporter = Reporter::new(&pair.instrument, locale);
    let mut documents = Vec::new();
    for only in [None]
        .into_iter()
        .chain((0..dossier.trainings.len()).map(Some))
    {
        let whole = json(&reporter.result(dossier, only, Detail::Full)).expect("JSON");
        let brief = json_line(&reporter.result(dossier, only, Detail::Brief)).expect("JSON");
        for text in [whole, brief] {
            documents.push(serde_json::from_str(&text).expect("JSON"));
        }
    }
    documents
}

#[track_caller]
fn valid(schema: &Validator, document: &Value) {
    let problems: Vec<_> = schema
        .iter_errors(document)
        .map(|problem| format!("{}: {problem}", problem.instance_path()))
        .collect();
    assert!(problems.is_empty(), "{problems:#?}\n{document}");
}

/// Dossiers with little in them: nothing, an organisation alone, trainings with too few answers and with none.
fn sparse() -> [Value; 3] {
    [
        json!({ "format": 1 }),
        json!({ "format": 1, "organisation": { "name": "Leeg" } }),
        json!({ "format": 1, "training": [{}, { "title": "x", "notes": { "general": "y" } }] }),
    ]
}

#[test]
fn documents_of_the_examples_are_valid() {
    for (pair, names) in [
        (
            Pair::embedded(),
            &["textielhuis.toml", "textielhuis-productie.toml"][..],
        ),
        (Pair::volunteers(), &["volunteers/buurtmoestuin.toml"][..]),
    ] {
        let sparse = sparse().map(|dossier| {
            let read = read(&pair, "d.json", dossier.to_string(), Notation::Json);
            read.expect("a valid dossier")
        });
        let examples = names.iter().map(|name| example(&pair, name));
        let dossiers: Vec<_> = examples.chain(sparse).collect();
        assert!(dossiers.iter().any(|dossier| dossier.trainings.len() > 1));
        let mut verdicts = Vec::new();
        for (locale, schema) in schemas(&pair) {
            for document in dossiers
                .iter()
                .flat_map(|dossier| documents(&pair, &locale, dossier))
            {
                valid(&schema, &document);
                let trainings = document["trainings"].as_array().into_iter().flatten();
                verdicts.extend(trainings.map(|training| training["verdict"].clone()));
            }
        }
        assert!(verdicts.contains(&json!("insufficient")) && verdicts.contains(&json!("clear")));
    }
}

#[test]
fn a_document_by_another_instrument_is_not_valid() {
    let (ours, theirs) = (Pair::embedded(), Pair::volunteers());
    let dossier = example(&ours, "textielhuis.toml");
    for (locale, schema) in schemas(&theirs) {
        for document in documents(&ours, &locale, &dossier) {
            assert!(!schema.is_valid(&document));
        }
    }
}

/// Holds documents of generated dossiers against the schema; how many trainings they had.
fn hold(pair: &Pair, schemas: &[(Locale, Validator)], given: &BoxedStrategy<Value>) -> usize {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut trainings = 0;
    for case in 0..500 {
        let written = given.new_tree(&mut runner).expect("a dossier").current();
        let Some(dossier) = read(pair, "d.json", written.to_string(), Notation::Json) else {
            continue;
        };
        trainings += dossier.trainings.len();
        let (locale, schema) = &schemas[case % schemas.len()];
        for document in documents(pair, locale, &dossier) {
            valid(schema, &document);
        }
    }
    trainings
}

#[test]
fn documents_of_all_that_can_be_read_are_valid() {
    for pair in [Pair::embedded(), Pair::volunteers()] {
        let schemas = schemas(&pair);
        for (given, least) in [(dossier(&pair).boxed(), 50), (answered(&pair), 200)] {
            let trainings = hold(&pair, &schemas, &given);
            assert!(trainings > least, "only {trainings} trainings were read");
        }
    }
}

/// What the program writes for a table and for lines of JSON, which go another way.
#[test]
fn lines_of_scores_are_valid() {
    let pair = Pair::embedded();
    let flat = r#"{"organisation":"Acme","training":"x","ambition":["comply","bonding"],"size":"medium"}
{"ambition":"bonding"}
{}
"#;
    for (locale, schema) in schemas(&pair) {
        for (table, full) in [(true, false), (true, true), (false, false), (false, true)] {
            let mut command = assert_cmd::Command::cargo_bin("leerkompas").expect("it is built");
            let input = examples().join("answers.csv");
            let input = if table {
                input.as_os_str()
            } else {
                "-".as_ref()
            };
            command.args(["score", "--format", "jsonl", "--lang", locale.code()]);
            command.arg(input).args(full.then_some("--full"));
            let scored = command.write_stdin(flat).assert().success();
            let lines = String::from_utf8_lossy(&scored.get_output().stdout).into_owned();
            assert!(lines.lines().count() >= 3, "{lines}");
            for line in lines.lines() {
                let document: Value = serde_json::from_str(line).expect("JSON");
                valid(&schema, &document);
                assert_eq!(document["trainings"][0].get("plan").is_some(), full);
            }
        }
    }
}

/// The whole document of an example, damaged by a change at a place, fails there or above.
#[track_caller]
fn damaged(change: impl FnOnce(&mut Value)) {
    let pair = Pair::embedded();
    let (locale, schema) = schemas(&pair).remove(0);
    let document = documents(&pair, &locale, &example(&pair, "textielhuis.toml")).remove(0);
    valid(&schema, &document);
    let mut broken = document.clone();
    change(&mut broken);
    assert_ne!(broken, document, "nothing was changed");
    assert!(!schema.is_valid(&broken), "{broken}");
}

#[track_caller]
fn replaced(place: &str, value: Value) {
    damaged(|document| *document.pointer_mut(place).expect("the place is there") = value);
}

#[track_caller]
fn removed(place: &str, key: &str) {
    damaged(|document| {
        let holder = document.pointer_mut(place).and_then(Value::as_object_mut);
        holder.expect("the place is there").remove(key);
    });
}

#[test]
fn a_wrong_id_is_seen() {
    for (place, id) in [
        ("/trainings/0/persona", "opstarte"),
        ("/trainings/0/runner_up", "nobody"),
        ("/trainings/0/fitting/0", "Opstarter"),
        ("/trainings/0/matches/5/persona", "nobody"),
        ("/trainings/0/contributions/0/points/5/persona", "nobody"),
        ("/trainings/0/contributions/0/question", "colour"),
        ("/trainings/0/contributions/0/answer/0", "employer"),
        ("/trainings/0/flips/0/answer", "red"),
        ("/trainings/0/pathways/0/id", "telepathy"),
        ("/trainings/0/journey/0/phase", "lunch"),
        ("/trainings/0/thresholds/0/category", "cosmic"),
        ("/trainings/0/verdict", "certain"),
        ("/trainings/0/answers/ambition/0", "world_peace"),
        ("/organisation/answers/size", "tiny"),
        ("/mix/0/persona", "nobody"),
        ("/language", "xx"),
    ] {
        replaced(place, json!(id));
    }
}

#[test]
fn a_wrong_number_is_seen() {
    for place in [
        "/trainings/0/matches/0/match",
        "/trainings/0/margin",
        "/mix/0/share",
    ] {
        for number in [json!(-0.01), json!(100.01), json!("50.00"), json!(null)] {
            replaced(place, number);
        }
    }
    replaced("/trainings/0/contributions/0/points/0/points", json!(50.01));
    replaced("/trainings/0/answered/weight", json!(1.5));
    replaced("/trainings/0/answers/learners", json!(-1));
    replaced("/format", json!(2));
}

#[test]
fn a_missing_key_and_one_too_many_are_seen() {
    for (place, key) in [
        ("", "format"),
        ("", "instrument"),
        ("", "mix"),
        ("/instrument", "hash"),
        ("/organisation", "answers"),
        ("/trainings/0", "persona"),
        ("/trainings/0", "flips"),
        ("/trainings/0/matches/0", "match"),
        ("/trainings/0/thresholds/0", "sections"),
        // A whole document is whole.
        ("/trainings/0", "journey"),
        ("/trainings/0", "plan"),
    ] {
        removed(place, key);
    }
    for place in [
        "",
        "/organisation",
        "/organisation/answers",
        "/trainings/0",
        "/trainings/0/journey/0",
        "/mix/0",
    ] {
        damaged(|document| {
            document.pointer_mut(place).expect("the place is there")["colour"] = json!("red");
        });
    }
    damaged(|document| {
        let matches = document
            .pointer_mut("/trainings/0/matches")
            .and_then(Value::as_array_mut);
        matches.expect("the matches").pop();
    });
}

#[test]
fn a_verdict_and_a_persona_go_together() {
    replaced("/trainings/0/persona", json!(null));
    replaced("/trainings/0/verdict", json!("insufficient"));
    replaced("/trainings/0/fitting", json!([]));
}
