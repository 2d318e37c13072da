//! `export`

use serde_json::Value;

use crate::harness::leerkompas;
use crate::volunteers::volunteers;

#[test]
fn the_schema_of_a_small_instrument() {
    let schema = volunteers(&["export", "schema"]).run().expect(0).out;
    let json: Value = serde_json::from_str(&schema).expect("JSON");
    let comment = json["$comment"].as_str().expect("the edition").to_owned();
    let (version, _) = comment.split_once(' ').expect("a version and a hash");
    let edition = format!("{version} (HASH)");
    insta::assert_snapshot!(schema.replace(&comment, &edition));
}

#[test]
fn the_schema_speaks_the_language_that_is_asked_for() {
    let of = |language| {
        let run = leerkompas(&["export", "schema", "--lang", language]);
        let schema = run.run().expect(0).out;
        let schema: Value = serde_json::from_str(&schema).expect("JSON");
        assert_eq!(
            schema["$schema"],
            "https://json-schema.org/draft/2020-12/schema"
        );
        schema
    };
    let (dutch, english) = (of("nl"), of("en"));
    assert_ne!(dutch["title"], english["title"]);
    // What is accepted is the same in every language.
    assert_eq!(dutch["$defs"], english["$defs"]);
}

#[test]
fn the_schema_goes_to_a_file() {
    let ended = leerkompas(&["export", "schema", "-o", "dossier.schema.json"]);
    let ended = ended.run().expect(0);
    assert_eq!((ended.out.as_str(), ended.err.as_str()), ("", ""));
    let stream = leerkompas(&["export", "schema", "-o", "-"]).run().expect(0);
    assert_eq!(ended.read("dossier.schema.json"), stream.out);
    leerkompas(&["export", "schema", "-o", "none/x.json"])
        .run()
        .expect(1);
    leerkompas(&["export"]).run().expect(2);
    leerkompas(&["export", "scheme"])
        .run()
        .expect(2)
        .says("did you mean");
}

#[test]
fn the_schema_of_a_result_speaks_the_language_that_is_asked_for() {
    let of = |language| {
        let arguments = ["export", "schema", "--of", "result", "--lang", language];
        let schema = leerkompas(&arguments).run().expect(0).out;
        serde_json::from_str::<Value>(&schema).expect("JSON")
    };
    let (dutch, english) = (of("nl"), of("en"));
    assert_eq!(english["title"], "Result for Leerkompas");
    assert_ne!(dutch["title"], english["title"]);
    assert_eq!(english["$defs"]["persona"]["enum"][0], "opstarter");
    // What is valid is the same in every language.
    assert_eq!(without_texts(dutch), without_texts(english));
    let dossier = leerkompas(&["export", "schema"]).run().expect(0).out;
    let named = leerkompas(&["export", "schema", "--of", "dossier"]).run();
    assert_eq!(named.expect(0).out, dossier);
    leerkompas(&["export", "schema", "--of", "rapport"])
        .run()
        .expect(2)
        .says("possible: dossier, result");
}

/// A schema without its titles and descriptions.
fn without_texts(schema: Value) -> Value {
    match schema {
        Value::Object(entries) => {
            let kept = entries.into_iter().filter(|(key, value)| {
                let text = value.is_string() || key == "enumDescriptions";
                !(text && ["title", "description", "enumDescriptions"].contains(&key.as_str()))
            });
            kept.map(|(key, value)| (key, without_texts(value)))
                .collect()
        }
        Value::Array(items) => items.into_iter().map(without_texts).collect(),
        other => other,
    }
}
