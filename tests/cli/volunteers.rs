//! The second instrument of the examples goes through every command, in both languages.

use std::path::Path;

use serde_json::Value;

use crate::harness::{Run, leerkompas};

/// The files of the instrument, and what comes with it.
pub(crate) const FILES: [&str; 8] = [
    "questions.toml",
    "personas.toml",
    "journeys.toml",
    "journeys/guide.toml",
    "journeys/coach.toml",
    "journeys/host.toml",
    "buurtmoestuin.toml",
    "associations.csv",
];

/// The same run with the folder of the instrument where it stands in the project.
pub(crate) fn with_folder(run: Run) -> Run {
    FILES.into_iter().fold(run, |run, name| {
        let name = format!("examples/volunteers/{name}");
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(&name);
        run.file(&name, std::fs::read(path).expect("the example is there"))
    })
}

/// A run with that instrument.
pub(crate) fn volunteers(arguments: &[&str]) -> Run {
    let model = ["--model", "examples/volunteers"];
    with_folder(leerkompas(&[&model, arguments].concat()))
}

const DOSSIER: &str = "examples/volunteers/buurtmoestuin.toml";
const TABLE: &str = "examples/volunteers/associations.csv";

#[test]
fn its_dossier_is_reported_in_every_format() {
    for language in ["nl", "en"] {
        let report = |format| {
            let arguments = ["report", DOSSIER, "--lang", language, "--format", format];
            let ended = volunteers(&arguments).run().expect(0);
            assert_eq!(ended.err, "");
            ended.out
        };
        insta::assert_snapshot!(
            format!("report-{language}"),
            without_hash(&report("terminal"))
        );
        for format in ["markdown", "html"] {
            let page = report(format);
            assert!(
                page.contains("Bosmaaier") && !page.contains("IDEA"),
                "{page}"
            );
        }
        let json: Value = serde_json::from_str(&report("json")).expect("JSON");
        assert_eq!(json["trainings"][0]["persona"], "guide");
        assert_eq!(json["trainings"][1]["pathways"][0]["id"], "elsewhere");
    }
}

/// The hash of this instrument, out of a page.
fn without_hash(page: &str) -> String {
    let json = volunteers(&["show", "weights", "--format", "json"]).run();
    let json: Value = serde_json::from_str(&json.expect(0).out).expect("JSON");
    let hash = json["instrument"]["hash"].as_str().expect("a hash");
    page.replace(hash, "HASH")
}

#[test]
fn its_table_is_scored_and_every_persona_wins_something() {
    let ended = volunteers(&["score", TABLE]).run().expect(0);
    let firsts = ended.out.lines().skip(1).map(|row| row.split(',').nth(3));
    let firsts: Vec<_> = firsts.map(|first| first.expect("a persona")).collect();
    for persona in ["guide", "coach", "host"] {
        assert!(firsts.contains(&persona), "{}", ended.out);
    }
    let lines = volunteers(&["score", TABLE, "--format", "jsonl", "--full"]).run();
    assert_eq!(lines.expect(0).out.lines().count(), firsts.len());
}

#[test]
fn its_portfolio_is_divided_by_its_own_questions() {
    for format in ["terminal", "markdown", "html", "json"] {
        let page = volunteers(&["report", TABLE, "--format", format])
            .run()
            .expect(0);
        assert!(page.out.contains("sport"), "{}", page.out);
        if format == "json" {
            let json: Value = serde_json::from_str(&page.out).expect("JSON");
            let by = json["breakdowns"].as_array().expect("a list").iter();
            let by: Vec<_> = by.map(|breakdown| &breakdown["question"]).collect();
            assert_eq!(by, ["field", "crew"]);
        }
    }
}

#[test]
fn two_of_its_dossiers_are_compared() {
    let other = "format = 1\n[organisation]\nname = \"B\"\n[[training]]\ntitle = \"Bosmaaier\"\npurpose = \"dank\"\n";
    for format in ["terminal", "markdown", "html", "json"] {
        volunteers(&["compare", DOSSIER, "b.toml", "--format", format])
            .file("b.toml", other)
            .run()
            .expect(0)
            .shows("Bosmaaier");
    }
}

#[test]
fn its_interview_asks_what_applies_and_ends_with_the_report() {
    // The number of participants is asked of a course alone; its name is the first question of a training.
    let answers = "De Lat\nSport\nMore\nEerste hulp\nWork safely\nIn a lesson\n24\nYes\n1\n";
    let ended = volunteers(&["interview", "--plain", "lat.toml"])
        .stdin(answers)
        .run()
        .expect(0);
    let dossier = ended.read("lat.toml");
    for line in [
        "field = \"sport\"",
        "crew = \"large\"",
        "form = \"course\"",
        "participants = 24",
        "required = true",
    ] {
        assert!(dossier.contains(line), "`{line}` is not in:\n{dossier}");
    }
    ended.shows("Eerste hulp").shows("the coach");
    let answers = "De Lat\nSport\nMore\nBedankdag\nThank\nBy working\nNo\n1\n";
    let ended = volunteers(&["interview", "--plain", "lat.toml"])
        .stdin(answers)
        .run()
        .expect(0);
    assert!(!ended.read("lat.toml").contains("participants"));
}

#[test]
fn it_is_shown_and_exported() {
    for topic in [
        "persona",
        "journey",
        "pathway",
        "goal",
        "question",
        "recommendation",
        "weights",
    ] {
        for format in ["terminal", "markdown", "json"] {
            volunteers(&["show", topic, "--format", format])
                .run()
                .expect(0);
        }
    }
    volunteers(&["export", "schema"])
        .run()
        .expect(0)
        .shows("find their feet");
    let blank = volunteers(&["new", "-"])
        .run()
        .expect(0)
        .shows("purpose = ")
        .out;
    volunteers(&["report", "blank.toml"])
        .file("blank.toml", blank)
        .run()
        .expect(0);
}
