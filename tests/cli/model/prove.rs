//! `model check --prove` and `model diff`: what is true of all answers, and what a change moves.

use serde_json::Value;

use super::running;
use crate::harness::leerkompas;
use crate::html::{check_alone, check_well_formed, facts, says, text};

/// The small instrument of the examples, with a file changed.
fn volunteers(
    arguments: &[&str],
    changed: &str,
    change: impl Fn(&str) -> String,
) -> crate::harness::Run {
    let run = leerkompas(arguments);
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/volunteers");
    let names = ["questions.toml", "personas.toml", "journeys.toml"].map(str::to_owned);
    let more = std::fs::read_dir(folder.join("journeys"))
        .into_iter()
        .flatten();
    let more = more.map(|entry| {
        format!(
            "journeys/{}",
            entry.expect("an entry").file_name().to_string_lossy()
        )
    });
    names.into_iter().chain(more).fold(run, |run, name| {
        let text = std::fs::read_to_string(folder.join(&name)).expect("a file");
        let after = if name == changed {
            change(&text)
        } else {
            text.clone()
        };
        run.file(&format!("m/{name}"), text)
            .file(&format!("n/{name}"), after)
    })
}

#[test]
fn a_small_instrument_is_proved_on_every_answer_set() {
    let run = volunteers(
        &["--model", "m", "model", "check", "--prove"],
        "",
        str::to_owned,
    );
    let ended = run.run().expect(0);
    let ended = ended
        .shows("answer sets were looked at")
        .shows("How far each weight can move");
    assert!(!ended.out.contains("DOES NOT HOLD"), "{}", ended.out);
    let run = volunteers(
        &[
            "--model", "m", "model", "check", "--prove", "--format", "json", "--jobs", "1",
        ],
        "",
        str::to_owned,
    );
    let report: Value = serde_json::from_str(&run.run().expect(0).out).expect("JSON");
    let promises = report["proof"]["promises"].as_array().expect("promises");
    assert_eq!(promises.len(), 10);
    assert!(promises.iter().all(|promise| promise["kept"] == true));
    assert_eq!(
        report["proof"]["space"],
        report["proof"]["sets"].to_string()
    );
}

/// A goal that weighs next to nothing decides nothing.
#[test]
fn a_broken_promise_ends_with_a_dossier_and_exit_code_1() {
    let change = |text: &str| {
        let at = text.find("decisive = true").expect("a decisive question");
        let start = text[..at].rfind("[[question]]").expect("its table");
        let weight = start + text[start..].find("weight = ").expect("its weight");
        let end = weight + text[weight..].find('\n').expect("a line");
        format!("{}weight = 1{}", &text[..weight], &text[end..])
    };
    let run = volunteers(
        &["--model", "n", "model", "check", "--prove"],
        "questions.toml",
        change,
    );
    run.run()
        .expect(1)
        .shows("DOES NOT HOLD")
        .shows("format = 2");
    let run = volunteers(
        &["model", "diff", "m", "n", "--format", "json"],
        "questions.toml",
        change,
    );
    let report: Value = serde_json::from_str(&run.run().expect(0).out).expect("JSON");
    assert!(report["moved"].as_u64().expect("a count") > 0);
    let differences = report["differences"].as_array().expect("differences");
    assert_eq!(differences.len(), 1, "{differences:?}");
    assert_eq!(
        differences[0]["place"]
            .as_array()
            .expect("a place")
            .last()
            .expect("a key"),
        "weight"
    );
}

#[test]
fn a_change_of_a_text_moves_nobody() {
    let change = |text: &str| text.replacen("ask = { nl = \"", "ask = { nl = \"Zeg eens: ", 1);
    let run = volunteers(&["model", "diff", "m", "n"], "questions.toml", change);
    let ended = run
        .run()
        .expect(0)
        .shows("For none of the answer sets")
        .shows("What stands differently (1)");
    ended.shows("Zeg eens: ");
    volunteers(&["model", "diff", "m", "m"], "", str::to_owned)
        .run()
        .expect(0)
        .shows("For none");
    let one = volunteers(
        &["--model", "m", "model", "diff", "n"],
        "questions.toml",
        change,
    );
    one.run().expect(0).shows("For none").shows("Zeg eens: ");
}

#[test]
fn what_is_broken_is_not_compared() {
    let run = volunteers(&["model", "diff", "m", "n"], "questions.toml", |_| {
        "x =".to_owned()
    });
    run.run().expect(1).says("questions.toml");
    leerkompas(&["model", "diff", "none"])
        .run()
        .expect(1)
        .says("none");
    running(&["model", "check", "--prove"], "questions.toml", |_| {
        "x =".to_owned()
    })
    .run()
    .expect(1);
}

/// A proof and a change are pages like any other: to send, to print, to keep.
#[test]
fn a_proof_and_a_change_are_written_as_markdown_and_html() {
    let check = ["--model", "m", "model", "check", "--prove"];
    let diff = ["model", "diff", "m", "n"];
    for (arguments, said) in [
        (&check[..], "How far each weight can move"),
        (&diff[..], "What this change does"),
    ] {
        let file = [arguments, &["-o", "page.html"]].concat();
        let ended = volunteers(&file, "", str::to_owned).run().expect(0);
        assert_eq!(ended.out, "");
        let page = ended.read("page.html");
        check_alone(&page);
        check_well_formed(&page);
        let read = text(&page);
        assert!(read.contains(said), "`{said}` is not in:\n{read}");
        let markdown = [arguments, &["--format", "markdown"]].concat();
        let markdown = volunteers(&markdown, "", str::to_owned).run().expect(0).out;
        for fact in facts(&markdown) {
            assert!(says(&read, &fact), "`{fact}` is not on the page");
        }
    }
}

/// What is wrong is on the page as well, and the exit code stays.
#[test]
fn what_is_wrong_is_on_the_page() {
    let broken = |text: &str| text.replace("format = 1", "format = 99");
    let run = |format| {
        let arguments = ["--model", "n", "model", "check", "--format", format];
        volunteers(&arguments, "questions.toml", broken).run()
    };
    let page = run("html").expect(1);
    check_well_formed(&page.out);
    let read = text(&page.out);
    assert!(read.contains("questions.toml:"), "{read}");
    run("markdown").expect(1).shows("questions.toml:");
}
