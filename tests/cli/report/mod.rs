//! `report`: whole pages, as people and programs get them.

mod content;

use crate::harness::{example, leerkompas, without_hash};

fn page(language: &str, width: &str) -> String {
    let ended = leerkompas(&["report", "d.toml", "--lang", language])
        .file("d.toml", example("textielhuis.toml"))
        .env("COLUMNS", width)
        .run()
        .expect(0);
    assert_eq!(ended.err, "");
    without_hash(&ended.out)
}

/// The report of the example, with these arguments.
fn example_report(arguments: &[&str]) -> String {
    let arguments = [&["report", "d.toml"], arguments].concat();
    let run = leerkompas(&arguments).file("d.toml", example("textielhuis.toml"));
    without_hash(&run.run().expect(0).out)
}

#[test]
fn the_example_in_dutch_at_80_columns() {
    insta::assert_snapshot!(page("nl", "80"));
}

#[test]
fn the_example_in_english_at_40_columns() {
    insta::assert_snapshot!(page("en", "40"));
}

#[test]
fn no_page_is_wider_than_its_terminal() {
    for width in [40, 60, 80, 120] {
        for language in ["nl", "en"] {
            let page = page(language, &width.to_string());
            for line in page.lines() {
                assert!(
                    line.chars().count() <= width,
                    "{} columns at {width}: {line}",
                    line.chars().count()
                );
            }
        }
    }
}

/// What fits on the first screen of a small terminal, without scrolling.
#[test]
fn the_first_screen_is_the_answer() {
    let page = page("en", "80");
    let first: Vec<_> = page.lines().take(24).collect();
    let first = first.join("\n");
    for text in [
        "For this training the onboarder is the closest match",
        "87.5%",
        "18.3%",
        "Lead over",
        "Strongest evidence for",
        "Where you can start",
    ] {
        assert!(first.contains(text), "`{text}` is not in:\n{first}");
    }
    // What would change it follows the answers it is about.
    let (_, answers) = page.split_once("Your answers beside").expect("the answers");
    assert!(answers.contains("Which other answer"), "{answers}");
}

#[test]
fn the_example_as_json() {
    insta::assert_snapshot!(example_report(&["--format", "json"]));
}

#[test]
fn json_has_the_keys_that_scripts_depend_on() {
    let ended = leerkompas(&["report", "d.toml", "--format", "json"])
        .file("d.toml", example("textielhuis.toml"))
        .run()
        .expect(0);
    let json: serde_json::Value = serde_json::from_str(&ended.out).expect("JSON");
    for key in [
        "format",
        "language",
        "instrument",
        "organisation",
        "trainings",
        "mix",
    ] {
        assert!(!json[key].is_null(), "{key}");
    }
    let training = &json["trainings"][0];
    for key in [
        "title",
        "verdict",
        "persona",
        "runner_up",
        "margin",
        "answered",
        "matches",
        "contributions",
        "flips",
        "pathways",
        "journey",
        "thresholds",
        "opportunities",
    ] {
        assert!(!training[key].is_null(), "{key}");
    }
    assert_eq!(training["matches"].as_array().map(Vec::len), Some(6));
    assert!(
        ended.out.contains("\"match\": 87.50"),
        "two decimals, always"
    );
}

#[test]
fn json_and_toml_dossiers_give_the_same_report() {
    let toml = leerkompas(&["report", "d.toml"])
        .file("d.toml", "format = 1\n[organisation]\nname = \"X\"\nshifts = true\n[[training]]\nlearners = 1\nambition = [\"comply\"]\n")
        .run()
        .expect(0);
    let json = leerkompas(&["report", "-"])
        .stdin("{\"format\": 1, \"organisation\": {\"name\": \"X\", \"shifts\": true}, \"training\": [{\"learners\": 1, \"ambition\": [\"comply\"]}]}")
        .run()
        .expect(0);
    assert_eq!(toml.out, json.out);
}

#[test]
fn colour_and_drawing_follow_the_environment() {
    let report = |arguments: &[&str], env: (&str, &str)| {
        let arguments = [&["report", "d.toml"], arguments].concat();
        leerkompas(&arguments)
            .file(
                "d.toml",
                "format = 1\n[[training]]\nambition = [\"comply\"]\n",
            )
            .env(env.0, env.1)
            .run()
            .expect(0)
            .out
    };
    assert!(
        !report(&[], ("X", "")).contains('\u{1b}'),
        "no colour into a pipe"
    );
    assert!(report(&["--color", "always"], ("X", "")).contains("\u{1b}[1m"));
    assert!(
        report(&["--color", "always"], ("NO_COLOR", "1")).contains("\u{1b}[1m"),
        "an explicit wish wins"
    );
    for env in [("TERM", "dumb"), ("ACCESSIBLE", "1")] {
        let page = report(&[], env);
        assert!(!page.contains(['█', '─', '•']), "{page}");
        assert!(
            page.contains("the administrator") && page.contains("100.0%"),
            "{page}"
        );
    }
    for off in ["", "0", "false", "No", "OFF"] {
        let page = report(&[], ("ACCESSIBLE", off));
        assert!(page.contains('█'), "{off}: {page}");
    }
}

#[test]
fn a_report_goes_to_a_file_whole() {
    let ended = leerkompas(&["report", "d.toml", "-o", "r.json", "--format", "json"])
        .file("d.toml", example("textielhuis.toml"))
        .file("r.json", "old")
        .run()
        .expect(0);
    assert_eq!(ended.out, "");
    serde_json::from_str::<serde_json::Value>(&ended.read("r.json")).expect("JSON");
    assert_eq!(ended.files(), ["d.toml", "r.json"]);
}

#[test]
fn the_example_as_markdown() {
    insta::assert_snapshot!(example_report(&["--format", "markdown"]));
}

#[test]
fn the_plan_alone() {
    insta::assert_snapshot!(example_report(&["--plan"]));
}

#[test]
fn the_name_of_the_output_says_the_format() {
    let dossier = "format = 1\n[[training]]\nambition = \"comply\"\n";
    let written = |name: &str, more: &[&str]| {
        let mut arguments = vec!["report", "d.toml", "-o", name];
        arguments.extend(more);
        let ended = leerkompas(&arguments)
            .file("d.toml", dossier)
            .run()
            .expect(0);
        ended.read(name)
    };
    assert!(written("r.html", &[]).starts_with("<!DOCTYPE html>"));
    assert!(written("r.HTM", &[]).starts_with("<!DOCTYPE html>"));
    assert!(written("r.md", &[]).contains("\n## "));
    assert!(written("r.json", &[]).starts_with('{'));
    assert!(written("r.json", &["--format", "html"]).starts_with("<!DOCTYPE html>"));
    assert!(!written("r.txt", &[]).contains("##"));
    let ended = leerkompas(&["score", "d.toml", "-o", "r.ndjson"])
        .file("d.toml", dossier)
        .run()
        .expect(0);
    assert!(ended.read("r.ndjson").starts_with("{\"format\":1"));
    leerkompas(&["new", "d.xlsx"])
        .run()
        .expect(2)
        .says("let the name end in .toml, .json or .csv");
}
