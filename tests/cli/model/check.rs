//! `model check`: what it says, where, how it ends.

use std::collections::BTreeSet;

use leerkompas_engine::instrument::lint::codes;
use leerkompas_engine::text::locale::{Locale, codes as languages};
use serde_json::Value;

use super::{file, running};
use crate::harness::{Ended, leerkompas, without_hash};

fn check(more: &[&str], changed: &str, change: impl Fn(&str) -> String) -> Ended {
    running(&[&["model", "check"], more].concat(), changed, change).run()
}

#[test]
fn the_built_in_instrument_has_nothing_to_say_about() {
    let ended = leerkompas(&["model", "check", "--deny", "warnings"])
        .run()
        .expect(0);
    assert_eq!(
        without_hash(&ended.out),
        "Leerkompas 2.1 (HASH) is valid: 23 questions, 6 personas, 4 pathways and 518 items in nl, en\n"
    );
    assert_eq!(ended.err, "");
}

/// Each file has a problem of its own; those of the two that can be read are told, and what the third hides is not.
#[test]
fn a_file_that_is_no_toml_does_not_hide_the_others() {
    let ended = check(&[], "journeys.toml", |text| {
        format!(
            "{}\nx = \ny = = 2\n",
            text.replacen("[[phase]]", "[[phase]", 1)
        )
    });
    let ended = ended.expect(1);
    let count = ended.err.matches("[toml-syntax]").count();
    assert!(count >= 3, "{}", ended.err);
    assert_eq!(ended.err.matches("error[").count(), count, "{}", ended.err);

    let run = running(&["model", "check"], "personas.toml", |text| {
        format!("x = \n{text}")
    });
    let questions = file("questions.toml").replacen("weight = 6", "wieght = 6", 1);
    let treatments = file("journeys/opstarter.toml").replacen("\"partly\"", "\"party\"", 1);
    let ended = run
        .file("m/questions.toml", questions)
        .file("m/journeys/opstarter.toml", treatments)
        .run()
        .expect(1)
        .says("error[toml-syntax]")
        .says("did you mean `weight`?")
        .says("did you mean `partly`?");
    assert!(
        !ended.err.contains("opstarter` does not exist"),
        "{}",
        ended.err
    );
}

#[test]
fn missing_files_and_files_that_are_no_text_are_told_together() {
    let ended = leerkompas(&["--model", "m", "model", "check"])
        .file("m/questions.toml", b"x = \"\xff\"\n")
        .run()
        .expect(1)
        .says("file `m/personas.toml` is missing")
        .says("file `m/journeys.toml` is missing")
        .says("m/questions.toml:1:6");
    assert!(ended.err.contains("3 errors, 0 warnings"), "{}", ended.err);
    leerkompas(&["--model", "none", "model", "check"])
        .run()
        .expect(1)
        .says("cannot read `none`");
}

#[test]
fn what_is_named_twice_is_an_error() {
    let twice = |name: &str, from: &str, to: &str, value: &str| {
        assert!(file(name).contains(from), "no `{from}` to change");
        let ended = check(&[], name, |text| text.replacen(from, to, 1)).expect(1);
        let said = format!("error[listed-twice]: `{value}` is in this list twice");
        assert!(ended.err.contains(&said), "{}", ended.err);
        assert_eq!(ended.err.matches("error[").count(), 1, "{}", ended.err);
    };
    twice(
        "personas.toml",
        "for = [\"employer\"]",
        "for = [\"employer\", \"employer\"]",
        "employer",
    );
    twice(
        "personas.toml",
        "goals = [",
        "goals = [\"onboarding\", ",
        "onboarding",
    );
    twice(
        "questions.toml",
        "[\"nl\", \"en\"]",
        "[\"nl\", \"en\", \"nl\"]",
        "nl",
    );
    twice(
        "journeys.toml",
        "any = [\"flanders\"]",
        "any = [\"flanders\", \"flanders\"]",
        "flanders",
    );
    let opportunity = "actors = [\"organisation\"]";
    let twofold = "actors = [\"organisation\", \"organisation\"]";
    twice(
        "journeys/opstarter.toml",
        opportunity,
        twofold,
        "organisation",
    );
}

#[test]
fn questions_that_wait_for_each_other_are_named() {
    let asks = |id: &str, when: &str| {
        format!(
            "[[question]]\nid = \"{id}\"\nscope = \"organisation\"\nkind = \"yes_no\"\nsection = \"1\"\ndivides = true\nask_when = [{{ question = \"{when}\", any = [\"yes\"] }}]\nname = {{ nl = \"{id}\", en = \"{id}\" }}\nask = {{ nl = \"x\", en = \"x\" }}\nhelp = {{ nl = \"x\", en = \"x\" }}\n"
        )
    };
    let ended = check(&[], "questions.toml", |text| {
        format!(
            "{text}\n{}{}{}",
            asks("p", "r"),
            asks("q", "p"),
            asks("r", "q")
        )
    });
    let ended = ended
        .expect(1)
        .says("depend on each other: `p` → `r` → `q` → `p`");
    assert_eq!(ended.err.matches("error[").count(), 1, "{}", ended.err);
}

#[test]
fn an_id_that_is_an_alias_of_another_is_one_word_for_two() {
    let ended = check(&[], "questions.toml", |text| {
        text.replacen("aliases = [\"bouw\", ", "aliases = [\"g\", ", 1)
    });
    ended
        .expect(1)
        .says("error[duplicate-alias]: `g` is already");
}

#[test]
fn denying_takes_lists_and_knows_its_codes() {
    let change = |text: &str| text.replacen("max = 5000000", "max = 150", 1);
    for deny in ["warnings", "unused-entry,band-out-of-reach"] {
        check(&["--deny", deny], "questions.toml", change).expect(1);
    }
    check(&["--deny", "unused-entry"], "questions.toml", change).expect(0);
    leerkompas(&["model", "check", "--deny", "bands-out-of-reach"])
        .run()
        .expect(2)
        .says("did you mean `band-out-of-reach`?");
}

#[test]
fn programs_get_codes_places_and_words_in_json() {
    let change = |text: &str| {
        text.replacen("wor", "wör", 1)
            .replacen("weight = 6", "wieght = 6", 1)
    };
    let arguments = ["--format", "json", "--lang", "nl"];
    let ended = check(&arguments, "questions.toml", change).expect(1);
    let json: Value = serde_json::from_str(&ended.out).expect("JSON");
    assert_eq!(json["format"], 1);
    assert_eq!(json["instrument"], Value::Null);
    let rows = json["diagnostics"].as_array().expect("a list");
    let found = rows.iter().find(|row| row["code"] == "unknown-key");
    let row = found.expect("the wrong key");
    assert_eq!(row["severity"], "error");
    assert_eq!(row["message"], "onbekende sleutel `wieght`");
    assert_eq!(row["file"], "m/questions.toml");
    assert_eq!(row["column"], 1);
    assert_eq!(row["end_column"], 7);
    assert_eq!(row["line"], row["end_line"]);
    let errors = json["summary"]["errors"].as_u64();
    assert_eq!(errors, u64::try_from(rows.len()).ok());
    let change = |text: &str| text.replacen("max = 5000000", "max = 150", 1);
    let ended = check(&arguments, "questions.toml", change).expect(0);
    let json: Value = serde_json::from_str(&ended.out).expect("JSON");
    assert_eq!(json["instrument"]["version"], "2.1");
    assert_eq!(json["diagnostics"][0]["severity"], "warning");
    assert_eq!(ended.err, "");
}

#[test]
fn every_code_is_explained_in_every_language() {
    for language in languages() {
        let locale = Locale::new(language);
        for code in codes() {
            let text = locale.find(&format!("explain-{code}")).unwrap_or_default();
            assert!(text.split(' ').count() > 10, "{language}: {code}");
        }
    }
    leerkompas(&["model", "check", "--explain", "options-alike"])
        .env("LEERKOMPAS_MODEL", "none")
        .run()
        .expect(0)
        .shows("options-alike\n")
        .shows("Merge them");
    leerkompas(&["model", "check", "--explain", "optons-alike"])
        .run()
        .expect(2)
        .says("did you mean `options-alike`?");
}

/// Whatever the loader or a rule can say has a code that is listed.
#[test]
fn every_code_of_the_source_is_listed() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("engine/src");
    let mut said = BTreeSet::new();
    for folder in ["instrument/load", "instrument/lint"] {
        for entry in std::fs::read_dir(root.join(folder)).expect("a folder") {
            let path = entry.expect("an entry").path();
            let text = std::fs::read_to_string(path).expect("a source file");
            for after in text.split("Message::new(\"").skip(1) {
                let id = after.split('"').next().unwrap_or_default();
                said.insert(id.to_owned());
            }
        }
    }
    assert!(said.len() > 40, "{said:?}");
    for id in said {
        assert!(codes().any(|code| code == id), "`{id}` has no explanation");
    }
}
