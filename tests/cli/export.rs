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
