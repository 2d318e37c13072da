//! Rejects are corrected and fed back.

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
