//! `interview` without a terminal: plain lines from a pipe, and refusing to guess when nobody can be asked.

use crate::harness::{Ended, leerkompas};

/// Every organisation question answered with its first option, then a training that fits the administrator.
const ORGANISATION: &str = "Acme\n1\n2\n1\n3\n2\n1 2\n2\n2\n2\n";
const TRAINING: &str = "Safety\n4 9\n1\n1\n1\n1\n1\n2\n1\n2\n2\n";

fn plain(arguments: &[&str], input: &str) -> Ended {
    let arguments = [&["interview", "--plain"], arguments].concat();
    leerkompas(&arguments).stdin(input).run()
}

/// An interview by lines that goes on with this dossier.
fn resumed(dossier: &str, input: &str) -> Ended {
    leerkompas(&["interview", "--plain", "d.toml"])
        .file("d.toml", dossier)
        .stdin(input)
        .run()
        .expect(0)
}

/// The dossier after an interview holds all of these.
#[track_caller]
fn keeps(ended: &Ended, lines: &[&str]) -> String {
    let kept = ended.read("d.toml");
    for line in lines {
        assert!(kept.contains(line), "`{line}` is not in:\n{kept}");
    }
    kept
}

#[test]
fn a_whole_interview_from_a_pipe_ends_with_the_report() {
    let ended = plain(&["d.toml"], &format!("{ORGANISATION}{TRAINING}1\n")).expect(0);
    let ended = ended
        .shows("Acme: Safety")
        .shows("This training fits the administrator best.");
    let ended = ended
        .shows("The journey in 10 steps")
        .says("Your organisation, question 10 of 10")
        .says("Saved in d.toml.");
    insta::assert_snapshot!(ended.read("d.toml"));
    let again = leerkompas(&["report", "d.toml"])
        .file("d.toml", ended.read("d.toml"))
        .env("ACCESSIBLE", "1")
        .run()
        .expect(0);
    assert_eq!(
        again.out, ended.out,
        "the report of the file is the report of the interview"
    );
}

#[test]
fn dutch_and_english_ask_the_same() {
    let input = format!("{ORGANISATION}{TRAINING}1\n");
    let english = plain(&["d.toml", "--lang", "en"], &input).expect(0);
    let dutch = plain(&["d.toml", "--lang", "nl"], &input)
        .expect(0)
        .says("Je organisatie, vraag 10 van 10");
    assert_eq!(english.read("d.toml"), dutch.read("d.toml"));
}

#[test]
fn the_end_of_input_keeps_every_answer_and_the_next_run_goes_on() {
    let first = plain(&["d.toml"], "Acme\n1\n2\n")
        .expect(130)
        .says("leerkompas interview d.toml");
    assert_eq!(first.out, "");
    let kept = first.read("d.toml");
    assert!(kept.contains("size = \"small\""), "{kept}");
    let rest: String = ORGANISATION
        .lines()
        .skip(3)
        .map(|line| format!("{line}\n"))
        .collect();
    let second = leerkompas(&["interview", "--plain", "d.toml"])
        .file("d.toml", kept)
        .stdin(format!("{rest}{TRAINING}1\n"))
        .run()
        .expect(0);
    let whole = plain(&["d.toml"], &format!("{ORGANISATION}{TRAINING}1\n")).expect(0);
    assert_eq!(second.read("d.toml"), whole.read("d.toml"));
    assert!(
        !second.err.contains("question 3 of 10\nHow large"),
        "answered questions are not asked again: {}",
        second.err
    );
}

#[test]
fn back_changes_an_answer_and_shows_the_earlier_one() {
    let ended = plain(&["d.toml"], "Acme\n1\n2\n<\n\n1\n!\n").expect(0);
    let ended = ended.says("Enter keeps your answer: Small: 10 to 49 employees");
    assert!(
        ended
            .read("d.toml")
            .contains("size = \"small\"\ntype = \"profit\""),
        "{}",
        ended.read("d.toml")
    );
    let ended = plain(&["d.toml"], "Acme\n1\n2\n<\n4\n!\n").expect(0);
    assert!(ended.read("d.toml").contains("size = \"large\""));
}

#[test]
fn help_do_not_know_and_stop_work_at_every_question() {
    let ended = plain(&["d.toml"], "?\n-\n?\n-\n-\n!\n")
        .expect(0)
        .says("The name is put above the report");
    let dossier = ended.read("d.toml");
    assert!(
        dossier.contains("offers_training = \"unknown\"") && dossier.contains("size = \"unknown\""),
        "{dossier}"
    );
    assert!(!dossier.contains("name"), "{dossier}");
}

#[test]
fn a_second_training_is_asked_for_and_makes_a_mix() {
    let second = "Day out\n2\n3\n2\n-\n3\n1\n2\n-\n-\n-\n-\n";
    let ended = plain(
        &["d.toml"],
        &format!("{ORGANISATION}{TRAINING}2\n{second}1\n"),
    )
    .expect(0);
    ended
        .says("Training 2, question 12 of 12")
        .shows("Your organisation as a mix")
        .shows("50.0% the social connector");
}

/// The number of learners is asked only when there is a group; a changed answer takes the number back.
#[test]
fn a_question_is_asked_only_where_it_applies() {
    let ended = plain(
        &["d.toml"],
        &format!("{ORGANISATION}T\n4\n1\n2\n25\n<\n<\n1\n!\n"),
    )
    .expect(0);
    let dossier = ended.read("d.toml");
    assert!(
        dossier.contains("group_size = \"individual\"") && !dossier.contains("learners"),
        "{dossier}"
    );
}

#[test]
fn comments_and_notes_of_a_hand_written_dossier_survive() {
    let text = "# from the intake of 3 May\nformat = 1\n\n[organisation]\nname = \"Acme\" # working name\n\n[[training]]\nnotes.ambition = \"ask again\"\n# to do\nskills = \"hard\"\n";
    let ended = resumed(text, "1\n!\n");
    keeps(
        &ended,
        &[
            "# from the intake of 3 May",
            "name = \"Acme\" # working name",
            "notes.ambition = \"ask again\"",
            "# to do",
            "offers_training = true",
        ],
    );
}

#[test]
fn a_json_dossier_stays_json() {
    let ended = leerkompas(&["interview", "--plain", "d.json"])
        .file(
            "d.json",
            "{\"format\": 1, \"organisation\": {\"name\": \"Acme\"}}",
        )
        .stdin("1\n!\n")
        .run()
        .expect(0);
    let json: serde_json::Value = serde_json::from_str(&ended.read("d.json")).expect("JSON");
    assert_eq!(json["organisation"]["offers_training"], true);
}

#[test]
fn without_a_file_name_the_organisation_gives_one() {
    let ended = plain(&[], "Café Zürich & Zoon\n1\n!\n").expect(0);
    assert_eq!(ended.files(), ["café-zürich-zoon.toml"]);
    let ended = leerkompas(&["interview", "--plain"])
        .file("acme.toml", "x = 1\n")
        .stdin("Acme\n!\n")
        .run()
        .expect(0);
    assert_eq!(ended.files(), ["acme-2.toml", "acme.toml"]);
}

#[test]
fn the_dossiers_of_the_folder_are_offered() {
    let ended = leerkompas(&["--lang", "en"])
        .env("ACCESSIBLE", "1")
        .file("acme.toml", "format = 1\n[organisation]\nname = \"Acme\"\n")
        .file("other.toml", "[package]\nname = \"other\"\n")
        .stdin("1\n1\n!\n")
        .run()
        .expect(0)
        .says("1. Go on with Acme (acme.toml)");
    assert!(!ended.err.contains("other.toml"), "{}", ended.err);
    assert!(ended.read("acme.toml").contains("offers_training = true"));
}

#[test]
fn a_broken_dossier_is_not_asked_over() {
    let ended = leerkompas(&["interview", "--plain", "d.toml"])
        .file("d.toml", "format = 1\nx = 1\n")
        .stdin("1\n")
        .run()
        .expect(1);
    assert_eq!(
        ended.says("unknown key `x`").read("d.toml"),
        "format = 1\nx = 1\n"
    );
}

#[test]
fn without_a_terminal_the_other_ways_are_named() {
    let ended = leerkompas(&["interview", "d.toml"])
        .stdin("1\n")
        .run()
        .expect(4)
        .says("there is no terminal to ask on");
    ended
        .says("--plain")
        .says("leerkompas new DOSSIER")
        .says("leerkompas report DOSSIER");
}

#[cfg(unix)]
#[test]
fn a_dossier_is_for_its_owner_only() {
    use std::os::unix::fs::PermissionsExt;
    let ended = plain(&["d.toml"], "Acme\n!\n").expect(0);
    let mode = std::fs::metadata(ended.path("d.toml"))
        .expect("a dossier")
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o600);
}

/// A limit on file size stands for a full disk: the system refuses every byte that is written to a file.
#[cfg(unix)]
#[test]
fn a_full_disk_leaves_the_previous_dossier() {
    let folder = tempfile::tempdir().expect("a folder");
    let before = "format = 1\n[organisation]\nname = \"Acme\"\n";
    std::fs::write(folder.path().join("d.toml"), before).expect("a dossier");
    let program = assert_cmd::cargo::cargo_bin("leerkompas");
    let output = assert_cmd::Command::new("sh")
        .env("LEERKOMPAS_LANG", "en")
        .current_dir(folder.path())
        .args([
            "-c",
            "trap '' XFSZ; ulimit -f 0; exec \"$0\" interview --plain d.toml",
        ])
        .arg(program)
        .write_stdin("1\n1\n")
        .output()
        .expect("it runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("cannot write `d.toml`"), "{said}");
    assert_eq!(
        std::fs::read_to_string(folder.path().join("d.toml")).expect("it survives"),
        before
    );
    assert_eq!(
        std::fs::read_dir(folder.path()).expect("a folder").count(),
        1,
        "no temporary file is left"
    );
}

#[test]
fn inline_tables_are_opened_and_nothing_in_them_is_lost() {
    let text = "format = 1\norganisation = { name = \"X\", employees = 20 }\ntraining = [{ title = \"T\", skills = \"hard\" }]\n";
    let ended = resumed(text, "1\n1\n!\n");
    let kept = keeps(
        &ended,
        &[
            "name = \"X\"",
            "employees = 20",
            "offers_training = true",
            "title = \"T\"",
            "skills = \"hard\"",
        ],
    );
    leerkompas(&["report", "d.toml"])
        .file("d.toml", kept)
        .run()
        .expect(0);
}

#[test]
fn a_training_that_was_added_by_mistake_goes_as_it_came() {
    let ended = plain(&["d.toml"], &format!("{ORGANISATION}{TRAINING}2\n<\n!\n")).expect(0);
    assert_eq!(ended.read("d.toml").matches("[[training]]").count(), 1);
}

/// A number that contradicts the option before it changes that option, so that the question can be asked again.
#[test]
fn one_learner_is_no_group() {
    let ended = plain(
        &["d.toml"],
        &format!("{ORGANISATION}T\n4\n1\n2\n1\n<\n2\n30\n!\n"),
    )
    .expect(0);
    let dossier = ended.read("d.toml");
    assert!(
        dossier.contains("group_size = \"group\"\nlearners = 30"),
        "{dossier}"
    );
}

#[test]
fn an_empty_file_is_a_new_dossier_and_a_missing_folder_is_told_at_once() {
    let ended = leerkompas(&["interview", "--plain", "d.toml"])
        .file("d.toml", "")
        .stdin("Acme\n!\n")
        .run()
        .expect(0);
    assert!(ended.read("d.toml").contains("Acme"));
    let ended = plain(&["none/d.toml"], "Acme\n").expect(1);
    assert!(
        !ended.err.contains("Acme") && ended.err.contains("cannot write `none/d.toml`"),
        "{}",
        ended.err
    );
    plain(&["-"], "Acme\n")
        .expect(2)
        .says("`-` does not work here");
}

#[test]
fn a_line_that_is_no_utf_8_is_asked_again() {
    let input: &[u8] = b"Caf\xe9\nCaf\xc3\xa9\n!\n";
    let ended = leerkompas(&["interview", "--plain", "d.toml"])
        .stdin(input)
        .run()
        .expect(0);
    assert!(ended.read("d.toml").contains("name = \"Caf\u{e9}\""));
}

#[test]
fn line_endings_of_windows_stay() {
    let text = "# c\r\nformat = 1\r\n[organisation]\r\nname = \"X\"\r\n";
    let ended = resumed(text, "1\n!\n");
    let kept = ended.read("d.toml");
    assert_eq!(
        kept.matches('\n').count(),
        kept.matches("\r\n").count(),
        "{kept:?}"
    );
    assert!(kept.starts_with("# c\r\n"), "{kept:?}");
}
