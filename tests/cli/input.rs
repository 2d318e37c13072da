//! Bad dossiers: each is refused with its place, its cause and a way out, and nothing is guessed.

use crate::harness::{Run, leerkompas};

fn dossier(body: &str) -> Run {
    leerkompas(&["report", "d.toml"]).file("d.toml", body)
}

/// The report refuses the dossier at `place` (line:column) and says all of `said`.
#[track_caller]
fn refused(body: &str, place: &str, said: &[&str]) {
    let ended = dossier(body)
        .run()
        .expect(1)
        .says(&format!("d.toml:{place}"));
    for text in said {
        assert!(
            ended.err.contains(text),
            "`{text}` is not in:\n{}",
            ended.err
        );
    }
    assert_eq!(ended.out, "", "a refused dossier has no report");
}

#[test]
fn unknown_keys_options_and_goals() {
    refused(
        "format = 1\n[organisation]\nemployes = 3\n",
        "3:1",
        &["unknown key `employes`", "did you mean `employees`?"],
    );
    refused("format = 1\ncolour = 3\n", "2:1", &["unknown key `colour`"]);
    refused(
        "format = 1\n[[training]]\ninitiative = \"werkgevr\"\n",
        "3:14",
        &[
            "`werkgevr` is not an answer to `initiative`",
            "did you mean `werkgever`?",
        ],
    );
    refused(
        "format = 1\n[[training]]\nambition = [\"comply\", \"smoth_start\"]\n",
        "3:12",
        &[
            "`smoth_start` is not an answer to `ambition`",
            "did you mean `smooth_start`?",
        ],
    );
    refused(
        "format = 1\n[[training]]\nskills = \"zzz\"\n",
        "3:10",
        &["possible: `hard`, `soft`, `both`"],
    );
    refused(
        "format = 1\n[organisation]\nskills = \"hard\"\n",
        "3:1",
        &["`skills` belongs under `[[training]]`"],
    );
    refused(
        "format = 1\n[[training]]\nnotes.ambitions = \"x\"\n",
        "3:7",
        &["did you mean `ambition`?"],
    );
}

#[test]
fn too_many_goals_and_the_same_goal_twice() {
    refused(
        "format = 1\n[[training]]\nambition = [\"comply\", \"bonding\", \"retention\", \"onboarding\"]\n",
        "3:12",
        &["`ambition` has 4 answers, expected 1 to 3"],
    );
    refused(
        "format = 1\n[[training]]\nambition = []\n",
        "3:12",
        &["`ambition` has 0 answers"],
    );
    refused(
        "format = 1\n[[training]]\nambition = [\"comply\", \"comply\"]\n",
        "3:12",
        &["`ambition` has `comply` twice"],
    );
}

#[test]
fn numbers_out_of_range_and_values_of_another_kind() {
    refused(
        "format = 1\n[organisation]\nemployees = -3\n",
        "3:13",
        &[
            "`-3` does not fit `employees`",
            "a whole number from 1 to 5000000",
        ],
    );
    refused(
        "format = 1\n[organisation]\nemployees = 99999999999999999999\n",
        "3:13",
        &["expected a whole number"],
    );
    refused(
        "format = 1\n[organisation]\nemployees = \"many\"\n",
        "3:13",
        &["`many` does not fit `employees`"],
    );
    refused(
        "format = 1\n[organisation]\nshifts = 3\n",
        "3:10",
        &["expected true or false, found a whole number"],
    );
    refused(
        "format = 1\n[organisation]\nname = 3\n",
        "3:8",
        &["expected text, found a whole number"],
    );
    refused("format = 1\ntraining = 3\n", "2:12", &["expected a list"]);
}

#[test]
fn a_size_that_contradicts_the_number_of_employees() {
    refused(
        "format = 1\n[organisation]\nemployees = 120\nsize = \"small\"\n",
        "4:8",
        &[
            "`size` is `small`, but `employees = 120` means `medium`",
            "leave out `size` or `employees`",
        ],
    );
    dossier("format = 1\n[organisation]\nemployees = 120\nsize = \"medium\"\n[[training]]\n")
        .run()
        .expect(0);
    dossier(
        "format = 1\n[organisation]\nemployees = 120\nsize = \"international\"\n[[training]]\n",
    )
    .run()
    .expect(0)
    .says("taken over as `international` = `yes`");
    let old = "format = 1\n[organisation]\nsize = \"internationaal\"\n[[training]]\nambition = [\"comply\"]\n";
    let ended = leerkompas(&["score", "d.toml"]).file("d.toml", old).run();
    ended
        .expect(0)
        .says("1 record had an answer that belongs to another question");
    // A record without a format says nothing of its age: what is no option is refused, with what to do.
    let table = "ambition,size\ncomply,international\n";
    let ended = leerkompas(&["score", "-"]).stdin(table).run().expect(3);
    ended
        .says("`international` is not")
        .says("has become a question of its own");
}

#[test]
fn files_that_are_no_dossier() {
    dossier("")
        .run()
        .expect(1)
        .says("`d.toml` is empty")
        .says("leerkompas interview d.toml");
    dossier("\u{feff}  \n").run().expect(1).says("is empty");
    refused(
        "name = \"x\"\n",
        "1:1",
        &[
            "key `format` is missing",
            "a dossier starts with `format = 2`",
        ],
    );
    refused(
        "format = 3\n",
        "1:10",
        &["this dossier has format 3", "update leerkompas"],
    );
    refused("format = 0\n", "1:10", &["unknown format 0"]);
    refused(
        "format = \"1\"\n",
        "1:10",
        &["expected a whole number, found text"],
    );
    refused(
        "format = 1\n[organisation\nname = \"x\"\n",
        "2:14",
        &["invalid TOML"],
    );
    leerkompas(&["report", "d.json"])
        .file("d.json", "{\"format\": 1,}")
        .run()
        .expect(1)
        .says("d.json:1:13")
        .says("invalid JSON");
    leerkompas(&["report", "d.json"])
        .file("d.json", "{\"format\": 1, \"format\": 1}")
        .run()
        .expect(1)
        .says("key `format` is there twice");
    leerkompas(&["report", "d.txt"])
        .file("d.txt", "organisation,ambition\nx,comply\n")
        .run()
        .expect(1)
        .says("invalid TOML");
}

#[test]
fn several_problems_are_told_at_once() {
    let ended =
        dossier("format = 1\n[organisation]\nsize = \"smal\"\nfoo = 1\n[[training]]\nskills = 1\n")
            .run()
            .expect(1);
    for place in ["d.toml:3:8", "d.toml:4:1", "d.toml:6:10"] {
        assert!(
            ended.err.contains(place),
            "{place} is not in:\n{}",
            ended.err
        );
    }
}

#[test]
fn text_that_is_no_utf_8() {
    leerkompas(&["report", "d.toml"])
        .file(
            "d.toml",
            b"format = 1\n[organisation]\nname = \"Caf\xe9\"\n",
        )
        .run()
        .expect(1)
        .says("d.toml:3:12")
        .says("this is not valid UTF-8")
        .says("save the file again as UTF-8");
}

#[test]
fn paths_that_cannot_be_read() {
    leerkompas(&["report", "none.toml"])
        .run()
        .expect(1)
        .says("cannot read `none.toml`: the file or folder does not exist");
    leerkompas(&["report", "folder.toml"])
        .file("folder.toml/x", "")
        .run()
        .expect(2)
        .says("there are no dossiers in `folder.toml`");
    leerkompas(&["report", "d.toml", "-o", "none/r.json"])
        .file("d.toml", "format = 1\n")
        .run()
        .expect(1)
        .says("cannot write `none/r.json`: the file or folder does not exist");
    leerkompas(&["report", "d.toml", "-o", "folder"])
        .file("d.toml", "format = 1\n")
        .file("folder/x", "")
        .run()
        .expect(1)
        .says("cannot write `folder`: it is a folder");
}

#[test]
fn messages_come_in_dutch_too() {
    dossier("format = 1\n[organisation]\nemployes = 3\n")
        .env("LEERKOMPAS_LANG", "nl")
        .run()
        .expect(1)
        .says("fout: onbekende sleutel `employes`")
        .says("tip: bedoelde je `employees`?");
}

/// Runs as root may read everything, so the test asks what the system grants before it judges.
#[cfg(unix)]
#[test]
fn a_file_without_permission() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("d.toml");
    std::fs::write(&path, "format = 1\n").expect("a file");
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o000)).expect("permissions");
    let expected = match std::fs::read(&path) {
        Ok(_) => 0,
        Err(_) => 1,
    };
    let ended = leerkompas(&["report", path.to_str().expect("a path")])
        .run()
        .expect(expected);
    if expected == 1 {
        ended.says("you do not have permission");
    }
}

#[test]
fn what_stands_beside_the_answers_is_checked_too() {
    refused(
        "format = 1\n[organisation]\nlater = [\"size\", \"siize\"]\n",
        "3:18",
        &["question `siize` does not exist", "did you mean `size`?"],
    );
    refused(
        "format = 1\n[[training]]\nlater = \"focus\"\n",
        "3:9",
        &["expected a list, found text"],
    );
    refused(
        "format = 1\n[[training]]\nrecognised = \"maybe\"\n",
        "3:14",
        &[
            "`maybe` is not an answer to `recognised`",
            "yes, partly, no",
        ],
    );
    refused(
        "format = 1\n[organisation]\nrecognised = \"yes\"\n",
        "3:1",
        &["unknown key `recognised`"],
    );
    refused(
        "format = 1\n[interview]\ninterviewr = \"An\"\n",
        "3:1",
        &["unknown key `interviewr`", "did you mean `interviewer`?"],
    );
    refused(
        "format = 1\n[interview]\ninstrument = { version = \"1.0\" }\n",
        "3:14",
        &["key `hash` is missing"],
    );
}

#[test]
fn a_dossier_that_is_none_ends_soon() {
    let keys = (0..200_000).map(|at| format!("\"{at}\":1,"));
    let keys = format!("{{\"format\":1,{}\"x\":1}}", keys.collect::<String>());
    let twice = format!("{{{}\"x\":1}}", "\"x\":1,".repeat(200_000));
    let values = format!("{{\"format\":1,\"x\":[{}1]}}", "1,".repeat(1 << 20));
    let words = format!("format = 1\n{}", "x = [[]]\n".repeat(300_000));
    for (file, text, said) in [
        ("d.json", keys, "unknown key"),
        ("d.json", twice, "key `x` is there twice"),
        ("d.json", values, "more than 500000 words and signs"),
        ("d.toml", words, "more than 1500000 words and signs"),
        (
            "d.toml",
            "#".repeat(9 << 20),
            "`d.toml` is larger than 8 MiB",
        ),
    ] {
        leerkompas(&["report", file])
            .file(file, text)
            .run()
            .expect(1)
            .says(said);
    }
}

/// Goals can weigh the same; what is said of their order has to go with them.
#[test]
fn an_order_of_goals_that_says_nothing_or_something_else_is_refused() {
    let goals = |goals: &str, order: &str| {
        format!("format = 2\n[[training]]\nambition = {goals}\nambition_order = \"{order}\"\n")
    };
    let two = "[\"comply\", \"transformation\"]";
    for order in ["equal", "ranked", "gelijk", "Equally important"] {
        dossier(&goals(two, order)).run().expect(0);
    }
    let nothing = "`ambition_order` is `equal`, but `ambition` has no two answers to compare";
    refused(&goals("[\"comply\"]", "equal"), "4:18", &[nothing]);
    refused(&goals("\"unknown\"", "equal"), "4:18", &[nothing]);
    refused(
        "format = 2\n[[training]]\nambition_order = \"equal\"\n",
        "3:18",
        &[nothing],
    );
    refused(
        &goals(two, "equall"),
        "4:18",
        &["`equall`", "did you mean `equal`?"],
    );
    refused(
        "format = 2\n[organisation]\nambition_order = \"equal\"\n",
        "3:1",
        &["`ambition_order`"],
    );
}
