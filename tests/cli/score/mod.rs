//! `score`: every way in, both ways out, and what happens to rows that are wrong.

mod columns;
mod inputs;
mod outputs;
mod rejects;
mod workbooks;

use crate::harness::{example, leerkompas};

const ROWS: &str = "organisation,training,ambition,initiative,size,skills\n\
    Acme,Safety,comply|certificates,employer,small,hard\n\
    Beta,,bonding,unknown,,\n";

#[test]
fn a_table_gives_a_row_for_each_row_in_order() {
    let ended = leerkompas(&["score", "a.csv"])
        .file("a.csv", ROWS)
        .run()
        .expect(0)
        .says("2 scored.");
    insta::assert_snapshot!(ended.out);
}

/// One schema: a line of `score` is a report without its long parts.
#[test]
fn json_lines_out_are_reports() {
    let strip = |text: &str| {
        let mut json: serde_json::Value = serde_json::from_str(text).expect("JSON");
        json.as_object_mut().expect("an object").remove("cautions");
        for training in json["trainings"].as_array_mut().expect("trainings") {
            for key in [
                "journey",
                "thresholds",
                "opportunities",
                "insights",
                "background",
                "plan",
            ] {
                training
                    .as_object_mut()
                    .expect("an object")
                    .remove(key)
                    .expect("a full report has it");
            }
        }
        json
    };
    let run = |arguments: &[&str]| {
        leerkompas(arguments)
            .file("d.toml", example("textielhuis.toml"))
            .run()
            .expect(0)
            .out
    };
    let report = run(&["report", "d.toml", "--format", "json"]);
    let full = run(&["score", "d.toml", "--format", "jsonl", "--full"]);
    let brief = run(&["score", "d.toml", "--format", "jsonl"]);
    let parse = |text: &str| serde_json::from_str::<serde_json::Value>(text).expect("JSON");
    assert_eq!(parse(&report), parse(&full));
    assert_eq!(strip(&report), parse(&brief));
    assert_eq!(brief.lines().count(), 1);
}

#[test]
fn batch_and_single_agree() {
    let row = "organisation,training,ambition,initiative,size,learners,skills,leernood,focus\n\
        Textielhuis,Onboarding operatoren 2026,smooth_start|attract_talent,employer,medium,25,hard,reskilling,both\n";
    let table = leerkompas(&["score", "a.csv"])
        .file("a.csv", row)
        .run()
        .expect(0)
        .out;
    let dossier = leerkompas(&["score", "d.toml"])
        .file("d.toml", example("textielhuis.toml"))
        .run()
        .expect(0)
        .out;
    assert_eq!(table, dossier);
}

#[test]
fn several_inputs_are_numbered_on() {
    let ended = leerkompas(&["score", "a.csv", "d.toml", "b.jsonl"])
        .file("a.csv", ROWS)
        .file("d.toml", example("textielhuis.toml"))
        .file("b.jsonl", "{\"ambition\":\"comply\"}\n")
        .run()
        .expect(0);
    let numbers: Vec<_> = ended
        .out
        .lines()
        .skip(1)
        .filter_map(|row| row.split(',').next())
        .collect();
    assert_eq!(numbers, ["1", "2", "3", "4"]);
}

#[test]
fn the_summary_says_how_personas_and_verdicts_are_spread() {
    let ended = leerkompas(&["score", "a.csv", "--summary"])
        .file("a.csv", ROWS)
        .run()
        .expect(0)
        .says("How it is spread")
        .says("For 2 training activities a persona fits, alone or first:")
        .says("100.0% clear (2)");
    assert!(
        ended.err.contains("the administrator") && ended.err.contains("50.0%"),
        "{}",
        ended.err
    );
    let quiet = leerkompas(&["score", "a.csv", "--quiet"])
        .file("a.csv", ROWS)
        .run()
        .expect(0);
    assert_eq!(quiet.err, "");
}

#[test]
fn any_number_of_jobs_gives_the_same_bytes() {
    let mut rows = "ambition,size,organisation\n".to_owned();
    for row in 0..30_000 {
        let goal = ["comply", "bonding|comply", "zzz", "", "onboarding"][row % 5];
        rows += &format!(
            "{goal},{},Name {row}\n",
            ["micro", "small", "unknown"][row % 3]
        );
    }
    let run = |jobs: &str| {
        let arguments = ["score", "a.csv", "--rejects", "bad.csv", "--jobs", jobs];
        let ended = leerkompas(&arguments).file("a.csv", &rows).run().expect(3);
        (ended.read("bad.csv"), ended.out)
    };
    let one = run("1");
    assert_eq!(one.1.lines().count(), 24_001);
    assert_eq!(run("2"), one);
    assert_eq!(run("7"), one);
    leerkompas(&["score", "a.csv", "--jobs", "0"])
        .run()
        .expect(2);
}
