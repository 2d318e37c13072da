//! Rejects are corrected and fed back.

use super::ROWS;
use crate::harness::leerkompas;

/// Whoever corrects a cell in the rejects gets the score that the row would have had.
#[test]
fn corrected_rejects_are_fed_back() {
    let table = "organisation;ambition;size;team\r\n\
        Acme;complie;small;\"north; \"\"A\"\"\"\r\n\
        Beta;bonding;huge;south\r\n\
        \"open;comply;small;east\r\n";
    let first = leerkompas(&["score", "a.csv", "--keep", "team", "--rejects", "bad.csv"])
        .file("a.csv", table)
        .run()
        .expect(3)
        .says("0 scored, 3 rejected");
    let rejects = first.read("bad.csv");
    assert!(rejects.starts_with("reject_row;reject_input;"), "{rejects}");
    assert!(
        rejects.contains(";Acme;complie;small;\"north; \"\"A\"\"\"\n"),
        "{rejects}"
    );
    let corrected = rejects
        .replace(";complie;", ";comply;")
        .replace(";huge;", ";huger;");
    let second = leerkompas(&[
        "score",
        "bad.csv",
        "--keep",
        "team",
        "--rejects",
        "worse.csv",
    ])
    .file("bad.csv", corrected)
    .run()
    .expect(3)
    .says("1 scored, 2 rejected");
    assert!(second.out.contains("\n1,Acme,,administrateur,"));
    assert!(
        second.out.ends_with(",\"north; \"\"A\"\"\"\n"),
        "{}",
        second.out
    );
    // What is still wrong can be corrected again.
    let again = second.read("worse.csv").replace(";huger;", ";large;");
    leerkompas(&["score", "worse.csv", "--keep", "team"])
        .file("worse.csv", again)
        .run()
        .expect(3)
        .says("1 scored, 1 rejected");
}

#[test]
fn corrected_rejects_of_other_records_are_fed_back() {
    let lines = "{\"organisation\":\"A, B\",\"ambition\":\"complie\"}\n{\"ambition\":\"comply\"}\n";
    let first = leerkompas(&["score", "a.jsonl", "--rejects", "bad.csv"])
        .file("a.jsonl", lines)
        .run()
        .expect(3);
    let rejects = first.read("bad.csv");
    assert!(
        rejects.contains(",reject_reason,original\n1,a.jsonl,1,"),
        "{rejects}"
    );
    for wrong in ["complie", "complies"] {
        let still = rejects.replace("complie", wrong);
        let ended = leerkompas(&["score", "bad.csv", "--rejects", "worse.csv"])
            .file("bad.csv", still)
            .run()
            .expect(3);
        let corrected = ended.read("worse.csv").replace(wrong, "comply");
        let ended = leerkompas(&["score", "worse.csv"])
            .file("worse.csv", corrected)
            .run()
            .expect(0);
        assert!(
            ended.out.contains("\n1,\"A, B\",,administrateur,"),
            "{}",
            ended.out
        );
    }
}

const BAD: &str = "organisation,ambition,employees,size\n\
    ok,comply,12,small\n\
    bad option,complie,,\n\
    contradiction,comply,12,large\n\
    short,comply\n\
    two,complie,-3,\n\
    ok again,bonding,,\n";

#[test]
fn bad_rows_are_kept_apart_with_their_reason_and_text() {
    let ended = leerkompas(&[
        "score",
        "a.csv",
        "-o",
        "out.csv",
        "--rejects",
        "rejects.csv",
    ])
    .file("a.csv", BAD)
    .run()
    .expect(3)
    .says("2 scored, 4 rejected (contradiction: 1");
    assert_eq!(ended.out, "");
    assert_eq!(ended.read("out.csv").lines().count(), 3);
    assert!(
        ended
            .read("out.csv")
            .lines()
            .nth(2)
            .is_some_and(|row| row.starts_with("6,ok again,"))
    );
    insta::assert_snapshot!(ended.read("rejects.csv"));
    assert_eq!(ended.files(), ["a.csv", "out.csv", "rejects.csv"]);
}

#[test]
fn without_a_file_for_them_rejects_are_told() {
    let ended = leerkompas(&["score", "a.csv"])
        .file("a.csv", BAD)
        .run()
        .expect(3);
    let ended = ended.says("rejected: a.csv, line 3 (record 2): column `ambition`: `complie` is not an answer to `ambition`");
    ended
        .says("did you mean `comply`?")
        .says("line 5 (record 4): 2 cells, but the header has 4");
    let many = format!("ambition\n{}", "x\n".repeat(50));
    let ended = leerkompas(&["score", "-"])
        .stdin(many)
        .run()
        .expect(3)
        .says("and others; use --rejects FILE");
    assert_eq!(ended.err.lines().count(), 12, "{}", ended.err);
}

#[test]
fn strict_stops_at_the_first_and_leaves_the_old_result() {
    let ended = leerkompas(&["score", "a.csv", "-o", "out.csv", "--strict"])
        .file("a.csv", BAD)
        .file("out.csv", "old")
        .run()
        .expect(3)
        .says("line 3 (record 2)");
    assert_eq!(ended.read("out.csv"), "old");
    assert_eq!(ended.files(), ["a.csv", "out.csv"]);
}

#[test]
fn a_row_that_is_no_utf_8_is_rejected_and_the_others_are_scored() {
    let ended = leerkompas(&["score", "-", "--rejects", "r.csv"])
        .stdin(&b"organisation,ambition\nCaf\xe9,comply\nok,comply\n"[..])
        .run()
        .expect(3)
        .says("1 scored, 1 rejected (invalid-utf8: 1).");
    let rejects = std::fs::read(ended.path("r.csv")).expect("rejects");
    assert!(
        rejects.windows(4).any(|bytes| bytes == b"Caf\xe9"),
        "the original bytes are kept"
    );
}

#[test]
fn a_dossier_without_a_training_is_a_reject() {
    let ended = leerkompas(&["score", "d.toml"])
        .file("d.toml", "format = 1\n")
        .run()
        .expect(3);
    ended.says("there is no training to score here");
    let ended = leerkompas(&["score", "-"])
        .stdin("{\"format\":1}\n{\"ambition\":\"comply\"}\n")
        .run()
        .expect(3);
    ended.says("1 scored, 1 rejected");
}

#[test]
fn a_quote_that_is_never_closed_loses_nothing_silently() {
    let text = "ambition,training\ncomply,\"Open\nbonding,Y\ncomply,Z";
    let ended = leerkompas(&["score", "-", "--rejects", "r.csv"])
        .stdin(text)
        .run()
        .expect(3);
    let rejects = ended.says("0 scored, 1 rejected").read("r.csv");
    let text = "ambition,training\ncomply,\"Open\nbonding,Y\n";
    leerkompas(&["score", "-"])
        .stdin(text)
        .run()
        .expect(3)
        .says("a quote is never closed");
    let text = "ambition,training\ncomply,5\" pipe";
    leerkompas(&["score", "-"]).stdin(text).run().expect(0);
    assert!(
        rejects.contains("unclosed-quote") && rejects.contains("comply,Z"),
        "{rejects}"
    );
}

#[test]
fn rejects_and_results_go_to_different_files() {
    let ended = leerkompas(&["score", "a.csv", "-o", "x.csv", "--rejects", "x.csv"])
        .file("a.csv", ROWS)
        .run()
        .expect(2);
    assert_eq!(ended.files(), ["a.csv"]);
    leerkompas(&["score", "a.csv", "--rejects", "-"])
        .file("a.csv", ROWS)
        .run()
        .expect(2)
        .says("needs a file");
}
