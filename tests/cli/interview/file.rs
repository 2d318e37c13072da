//! The file that an interview keeps.

use super::{WHOLE, keeps, plain, resumed};
use crate::harness::leerkompas;

#[test]
fn the_end_of_input_keeps_every_answer_and_the_next_run_goes_on() {
    let first = plain(&["d.toml"], "Acme\n1\nSafety\ncomply; certificates\n1\n")
        .expect(130)
        .says("leerkompas interview d.toml");
    assert_eq!(first.out, "");
    let kept = first.read("d.toml");
    assert!(kept.contains("initiative = \"employer\""), "{kept}");
    let rest: String = WHOLE
        .lines()
        .skip(5)
        .map(|line| format!("{line}\n"))
        .collect();
    let second = leerkompas(&["interview", "--plain", "d.toml"])
        .file("d.toml", kept)
        .stdin(format!("{rest}1\n"))
        .run()
        .expect(0);
    let whole = plain(&["d.toml"], &format!("{WHOLE}1\n")).expect(0);
    assert_eq!(second.read("d.toml"), whole.read("d.toml"));
    assert!(
        !second.err.contains("How did it start"),
        "answered questions are not asked again: {}",
        second.err
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
        .says("1. Acme (acme.toml) · ")
        .says("21 questions left · ");
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
    assert!(said.contains("Your last answer is not saved."), "{said}");
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
    plain(&["-"], "Acme\n").expect(2).says("`-` is none");
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

#[test]
fn trainings_keep_their_comments_when_they_move() {
    let text = "format = 1\n\n[[training]]\n# the first\ntitle = \"One\" # 1\n[training.notes]\nskills = \"n1\"\n\n[[training]]\n# the second\ntitle = \"Two\" # 2\nskills = \"hard\"\n";
    let ended = resumed(text, "=\n30\nMove it down\n!\n");
    let kept = ended.read("d.toml");
    let place = |text: &str| {
        kept.find(text)
            .unwrap_or_else(|| panic!("{text} in {kept}"))
    };
    assert!(place("# the second") < place("# the first"), "{kept}");
    assert!(
        place("title = \"Two\" # 2") < place("title = \"One\" # 1"),
        "{kept}"
    );
    assert!(place("title = \"One\" # 1") < place("n1"), "{kept}");
    leerkompas(&["report", "d.toml"])
        .file("d.toml", &kept)
        .run()
        .expect(0);
}

#[test]
fn three_titles_by_hand_are_three_trainings_after_a_stop() {
    let text = "format = 1\n[[training]]\ntitle = \"One\"\n[[training]]\ntitle = \"Two\"\n[[training]]\n# to do\ntitle = \"Three\"\n";
    let kept = resumed(text, "!\n").read("d.toml");
    assert_eq!(kept.matches("[[training]]").count(), 3, "{kept}");
    assert!(kept.contains("# to do"), "{kept}");
}

#[test]
fn the_file_is_named_after_the_organisation_whatever_was_said_first() {
    let ended = plain(&[], "@\n=\nterug\nAcme\n!\n").expect(0);
    assert_eq!(ended.files(), ["acme.toml"]);
    let ended = plain(&[], "!\n").expect(0).says("nothing to save");
    assert!(ended.files().is_empty(), "{:?}", ended.files());
}

/// Somebody else has the dossier open: a lock that a script holds stands for the other interview.
#[cfg(unix)]
#[test]
fn two_interviews_do_not_write_one_dossier() {
    let run = leerkompas(&["interview", "--plain", "d.toml"]).file("d.toml", "format = 1\n");
    let other = std::fs::File::open(run.path("d.toml")).expect("the dossier");
    other.try_lock().expect("nobody has it");
    let ended = run.stdin("Acme\n!\n").run().expect(1);
    ended
        .says("`d.toml` is already open in another interview")
        .says("close that interview first");
}
