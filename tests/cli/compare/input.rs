//! What can be compared: editions, files, stdin.

use super::{AN, BART, compare, json, of_edition, respondents, says};
use crate::harness::leerkompas;

#[test]
fn dossiers_of_different_editions_are_refused_unless_forced() {
    let (old, new) = (of_edition("0.9", "aaa"), of_edition("1.0", "bbb"));
    let dossiers: [(&str, &str); 2] = [("old.toml", &old), ("new.toml", &new)];
    let ended = compare(&[], &dossiers)
        .run()
        .expect(1)
        .says("`old.toml` with version 0.9 (aaa) and `new.toml` with version 1.0 (bbb)")
        .says("--force");
    assert_eq!(ended.out, "");
    let forced = compare(&["--force"], &dossiers).run().expect(0);
    says(
        &forced,
        "Take care: these dossiers were filled in with different versions of the questions: version 0.9, aaa (A); version 1.0, bbb (B).",
    );
    let json = json(compare(&["--force", "--format", "json"], &dossiers));
    assert_eq!(json["editions_differ"], true);
    assert_eq!(json["dossiers"][0]["instrument"]["version"], "0.9");
}

#[test]
fn a_dossier_that_does_not_know_its_edition_is_compared_with_any() {
    let new = of_edition("1.0", "bbb");
    let dossiers: [(&str, &str); 2] = [("an.toml", AN), ("new.toml", &new)];
    let ended = compare(&[], &dossiers).run().expect(0);
    assert!(!ended.out.contains("Take care"), "{}", ended.out);
}

#[track_caller]
fn refused(arguments: &[&str], said: &str) {
    let arguments = [&["compare"], arguments].concat();
    let run = leerkompas(&arguments)
        .file("a.toml", AN)
        .file("b.toml", BART);
    let ended = run.stdin(AN).run().expect(2).says(said);
    assert_eq!(ended.out, "");
    assert_eq!(ended.read("a.toml"), AN);
}

#[test]
fn what_cannot_be_compared_is_wrong_usage() {
    refused(&[], "something is missing");
    refused(&["a.toml"], "give at least 2");
    refused(&["a.toml", "a.toml"], "are the same file");
    refused(&["a.toml", "b.toml", "./a.toml"], "`a.toml` and `./a.toml`");
    refused(&["-", "-"], "stdin is read only once");
    refused(
        &["a.toml", "b.toml", "-o", "a.toml"],
        "`a.toml` is the input",
    );
}

#[test]
fn one_dossier_may_come_from_stdin() {
    let run = leerkompas(&["compare", "-", "b.toml"]).file("b.toml", BART);
    run.stdin(AN).run().expect(0).shows("7 answers differ");
}

#[test]
fn a_comparison_goes_to_a_file_whole() {
    let ended = respondents(&["-o", "c.md", "--format", "markdown", "--color", "always"])
        .run()
        .expect(0);
    assert_eq!(ended.out, "");
    assert!(ended.read("c.md").starts_with("# Textielhuis: comparison"));
    assert_eq!(ended.files(), ["an.toml", "bart.toml", "c.md"]);
}

#[test]
fn dossiers_of_one_other_edition_are_compared_with_a_word_of_warning() {
    let (a, b) = (of_edition("0.9", "aaa"), of_edition("0.9", "aaa"));
    let dossiers: [(&str, &str); 2] = [("a.toml", &a), ("b.toml", &b)];
    let ended = compare(&[], &dossiers).run().expect(0);
    let said = "These dossiers were filled in with version 0.9 of the questions (aaa)";
    assert!(ended.out.contains(said), "{}", ended.out);
}
