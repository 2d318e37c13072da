//! Instruments that are refused, and what is said of them.

use super::{file, with};
use crate::harness::leerkompas;

/// The change makes the instrument invalid, and these things are said of it.
#[track_caller]
fn broken(name: &str, from: &str, to: &str, said: &[&str]) {
    assert!(
        file(name).contains(from),
        "the embedded {name} has no `{from}` to change"
    );
    let ended = with(name, |text| text.replacen(from, to, 1))
        .run()
        .expect(1)
        .says(name);
    for text in said {
        assert!(
            ended.err.contains(text),
            "`{text}` is not in:\n{}",
            ended.err
        );
    }
}

#[test]
fn mistakes_in_questions_have_a_place_and_a_cause() {
    broken(
        "questions.toml",
        "format = 1",
        "format = 9",
        &["an instrument starts with `format = 1`"],
    );
    broken(
        "questions.toml",
        "scope = \"organisation\"",
        "scope = \"organization\"",
        &[
            "`organization` does not exist",
            "did you mean `organisation`?",
        ],
    );
    broken(
        "questions.toml",
        "kind = \"yes_no\"",
        "kind = \"yesno\"",
        &["did you mean `yes_no`?"],
    );
    broken(
        "questions.toml",
        "id = \"size\"",
        "id = \"offers_training\"",
        &["id `offers_training` already exists"],
    );
    broken(
        "questions.toml",
        "id = \"size\"",
        "id = \"the size\"",
        &["`the size` is not a usable id"],
    );
    broken(
        "questions.toml",
        "decisive = true",
        "decisive = false",
        &["`decisive = true`"],
    );
    broken(
        "questions.toml",
        "ranked = true",
        "ranked = false",
        &["`ranked = true`"],
    );
    broken(
        "questions.toml",
        "{ from = 10,",
        "{ from = 60,",
        &["bands start at the lowest number and rise"],
    );
    broken(
        "questions.toml",
        "derives = \"size\"",
        "derives = \"sise\"",
        &["question `sise` does not exist", "did you mean `size`?"],
    );
    broken(
        "questions.toml",
        "weight = 6",
        "wieght = 6",
        &["unknown key `wieght`", "did you mean `weight`?"],
    );
}

#[test]
fn mistakes_in_personas_have_a_place_and_a_cause() {
    broken(
        "personas.toml",
        "[[12], [8, 4]",
        "[[12], [8, 5]",
        &["`shares` has a row"],
    );
    broken(
        "personas.toml",
        "strength = \"mainly\"",
        "strength = \"manly\"",
        &["strength `manly` does not exist"],
    );
    broken(
        "personas.toml",
        "for = [\"employer\"]",
        "for = [\"employr\"]",
        &[
            "answer `employr` does not exist",
            "did you mean `employer`?",
        ],
    );
    broken(
        "personas.toml",
        "strength = \"neutral\"",
        "strength = \"strong\"",
        &["a neutral trait has no `for` or `against`"],
    );
    broken(
        "personas.toml",
        "question = \"skills\"",
        "question = \"type\"",
        &["does not count as a trait", "says nothing about `skills`"],
    );
    broken(
        "personas.toml",
        "goals = [",
        "goals = [\"zzz\", ",
        &["answer `zzz` does not exist"],
    );
}

#[test]
fn mistakes_in_journeys_have_a_place_and_a_cause() {
    broken(
        "journeys/opstarter.toml",
        "persona = \"opstarter\"",
        "persona = \"starter\"",
        &["persona `starter` does not exist"],
    );
    broken(
        "journeys/opstarter.toml",
        "attention = \"partly\"",
        "attention = \"party\"",
        &["did you mean `partly`?"],
    );
    broken(
        "journeys.toml",
        "{ question = \"type\", any",
        "{ question = \"type\", at_least = 3, any",
        &["exactly one of"],
    );
    broken(
        "journeys.toml",
        "any = [\"non_profit\"]",
        "at_least = 3",
        &["`at_least` and `at_most` with numbers"],
    );
    broken(
        "journeys/opstarter.toml",
        "[[threshold]]",
        "[[treshold]]",
        &["unknown key `treshold`", "did you mean `threshold`?"],
    );
}

#[test]
fn mistakes_in_items_have_a_place_and_a_cause() {
    let journey = "journeys/opstarter.toml";
    broken(
        journey,
        "phases = [\"needs\"]",
        "phases = [\"neds\"]",
        &["phase `neds` does not exist", "did you mean `needs`?"],
    );
    broken(
        journey,
        "phases = [\"needs\"]",
        "phases = []",
        &["key `phases` is missing"],
    );
    broken(
        journey,
        "sort = \"who\"",
        "sort = \"whom\"",
        &["did you mean `who`?"],
    );
    broken(
        journey,
        "answers = [\"opstarter.",
        "answers = [\"opstarer.",
        &["barrier `opstarer."],
    );
    broken(
        journey,
        "actors = [\"organisation\"]",
        "actors = []",
        &["key `actors` is missing"],
    );
    broken(
        "journeys/general.toml",
        "recommendation = \"competence_policy\"",
        "recommendation = \"policy\"",
        &["recommendation `policy` does not exist"],
    );
}

#[test]
fn a_theme_that_binds_nothing_is_a_slip() {
    broken(
        "journeys/opstarter.toml",
        "theme = \"count_learners\"",
        "theme = \"typo_count_learners\"",
        &["no other item has theme"],
    );
}

#[test]
fn a_missing_translation_is_an_error_at_its_place() {
    broken(
        "journeys.toml",
        ", en = \"Organisation\" }",
        " }",
        &["journeys.toml:7:", "missing in language `en`"],
    );
    broken(
        "journeys.toml",
        "en = \"Organisation\"",
        "en = \"\"",
        &["this text is empty"],
    );
    broken(
        "journeys.toml",
        "en = \"Organisation\"",
        "fr = \"Organisation\"",
        &["unknown key `fr`", "missing in language `en`"],
    );
}

#[test]
fn several_mistakes_are_told_at_once_with_caret() {
    let ended = with("personas.toml", |text| {
        text.replacen("word = \"voornamelijk\"", "word = 3", 1)
            .replacen("points = 50", "points = 51", 1)
    })
    .run()
    .expect(1)
    .says("expected text, found a whole number")
    .says("`51` is not between 0 and 50");
    assert!(ended.err.matches('^').count() >= 2, "{}", ended.err);
}

#[test]
fn syntax_errors_and_missing_files_are_told() {
    with("personas.toml", |text| format!("x = \n{text}"))
        .run()
        .expect(1)
        .says("personas.toml:1:")
        .says("invalid TOML");
    leerkompas(&["--model", "none", "show", "persona"])
        .run()
        .expect(1)
        .says("cannot read `none`");
    leerkompas(&["show", "persona"])
        .env("LEERKOMPAS_MODEL", "none")
        .run()
        .expect(1)
        .says("cannot read `none`");
}
