//! `export sql`: the query as text. That databases give the same scores is for `tests/sql`.

use crate::harness::leerkompas;
use crate::volunteers::volunteers;

/// The query for an instrument of a few questions, but for its edition.
fn query(arguments: &[&str]) -> String {
    let arguments = [&["export", "sql", "--lang", "en"], arguments].concat();
    let query = volunteers(&arguments).run().expect(0).out;
    let lines = query
        .lines()
        .map(|line| match line.split_once(", version ") {
            Some((before, _)) => format!("{before}, version …\n"),
            None => format!("{line}\n"),
        });
    lines.collect()
}

#[test]
fn a_query_can_be_read() {
    insta::assert_snapshot!(query(&["--dialect", "postgres"]));
}

#[test]
fn the_same_answers_give_the_same_query() {
    for dialect in ["duckdb", "spark", "postgres"] {
        let once = leerkompas(&["export", "sql", "--dialect", dialect]).run();
        let twice = leerkompas(&["export", "sql", "--dialect", dialect]).run();
        assert_eq!(once.expect(0).out, twice.expect(0).out);
    }
}

#[test]
fn columns_are_named_as_in_the_header_of_a_table() {
    let sql = query(&[
        "--dialect",
        "duckdb",
        "--table",
        "club.survey 2026",
        "--row",
        "id",
        "--columns",
        "id,Vereniging,Aantal vrijwilligers,purpose,opleiding",
        "--keep",
        "Vereniging",
    ]);
    assert!(sql.contains("FROM \"club\".\"survey 2026\""));
    assert!(sql.contains("\"id\" AS \"the row\""));
    assert!(sql.contains("CAST(\"Aantal vrijwilligers\" AS VARCHAR)"));
    assert!(sql.contains("\"kept 1\" AS \"Vereniging\""));
    // What is not there is not asked for.
    assert!(!sql.contains("\"form\""));
}

#[test]
fn a_view_has_the_name_of_its_table() {
    let sql = query(&["--dialect", "spark", "--table", "a.b", "--flavour", "view"]);
    assert!(sql.contains("\nCREATE VIEW `a`.`b_scored` AS\nWITH\n"));
    assert!(sql.ends_with(";\n"));
}

#[test]
fn a_query_goes_to_a_file() {
    let arguments = ["export", "sql", "--dialect", "duckdb", "-o", "score.sql"];
    let ended = leerkompas(&arguments).run().expect(0);
    assert_eq!((ended.out.as_str(), ended.err.as_str()), ("", ""));
    let stream = leerkompas(&arguments[..4]).run().expect(0);
    assert_eq!(ended.read("score.sql"), stream.out);
}

#[test]
fn what_cannot_be_said_in_a_query_is_refused_with_the_reason() {
    #[track_caller]
    fn check(arguments: &[&str], exit: i32, reason: &str) {
        let arguments = [&["export", "sql", "--lang", "en"], arguments].concat();
        let ended = leerkompas(&arguments).run().expect(exit).says(reason);
        assert_eq!(ended.out, "");
    }
    let long = "t".repeat(64);
    check(&[], 2, "--dialect");
    check(&["--dialect", "oracle"], 2, "duckdb, spark, postgres");
    check(
        &["--dialect", "duckdb", "--table", "a."],
        2,
        "no name of a table",
    );
    check(
        &["--dialect", "duckdb", "--table", "said"],
        1,
        "part of the query",
    );
    check(
        &["--dialect", "duckdb", "--table", "a\nb"],
        1,
        "cannot be seen",
    );
    check(
        &["--dialect", "duckdb", "--keep", "Match"],
        1,
        "two columns",
    );
    check(
        &["--dialect", "spark", "--table", "${env:HOME}"],
        1,
        "variable",
    );
    check(&["--dialect", "postgres", "--table", &long], 1, "63 bytes");
    check(
        &["--dialect", "duckdb", "--columns", "siez"],
        1,
        "did you mean `size`",
    );
    // As long as PostgreSQL can keep; the others keep more.
    let arguments = ["export", "sql", "--dialect", "postgres", "--table"];
    leerkompas(&[&arguments[..], &[&long[1..]]].concat())
        .run()
        .expect(0);
    leerkompas(&["export", "sql", "--dialect", "spark", "--table", &long])
        .run()
        .expect(0);
}

#[test]
fn an_instrument_that_no_query_can_say_is_refused() {
    #[track_caller]
    fn check(old: &str, new: &str, reason: &str) {
        let questions = std::fs::read_to_string("examples/volunteers/questions.toml");
        let questions = questions.expect("the sample").replace(old, new);
        let other = volunteers(&["export", "sql", "--dialect", "duckdb", "--lang", "en"]);
        let other = other.file("examples/volunteers/questions.toml", &questions);
        other.run().expect(1).says(reason);
    }
    check(
        "\"onthaal\"",
        "\"ονομασ\"",
        "a letter of which the capital depends",
    );
    check("\"onthaal\"", "\"?\"", "also means unknown");
}
