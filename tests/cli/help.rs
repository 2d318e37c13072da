//! `--help`, `--version`, and command lines that make no sense.

use crate::harness::leerkompas;

#[test]
fn help_of_every_command_in_both_languages() {
    let commands: [&[&str]; 17] = [
        &[],
        &["interview"],
        &["report"],
        &["score"],
        &["compare"],
        &["new"],
        &["show"],
        &["export"],
        &["export", "schema"],
        &["export", "sql"],
        &["model"],
        &["model", "init"],
        &["model", "show"],
        &["model", "check"],
        &["model", "diff"],
        &["completions"],
        &["man"],
    ];
    for language in ["nl", "en"] {
        let mut pages = String::new();
        for command in commands {
            let arguments = [command, &["--help", "--lang", language]].concat();
            pages.push_str(&leerkompas(&arguments).run().expect(0).out);
            pages.push_str("\n----------\n\n");
        }
        insta::assert_snapshot!(format!("help-{language}"), pages);
    }
}

#[test]
fn version_goes_to_stdout() {
    leerkompas(&["--version"])
        .run()
        .expect(0)
        .shows(env!("CARGO_PKG_VERSION"));
}

#[track_caller]
fn wrong(arguments: &[&str], said: &str) {
    let ended = leerkompas(arguments).run().expect(2).says(said);
    assert_eq!(ended.out, "");
}

#[test]
fn a_wrong_command_line_is_explained_and_ends_with_2() {
    wrong(&["repport"], "unknown command `repport`");
    wrong(&["repport"], "did you mean `report`?");
    wrong(&["report"], "something is missing: <DOSSIER>");
    wrong(&["model"], "possible: init, show, check");
    wrong(&["model", "chek"], "did you mean `check`?");
    wrong(
        &["report", "a.toml", "--fromat", "json"],
        "did you mean `--format`?",
    );
    wrong(
        &["report", "a.toml", "--format", "pdf"],
        "`pdf` is no valid value",
    );
    wrong(
        &["show", "persona", "opstrater"],
        "did you mean `opstarter`?",
    );
    wrong(&["help", "repport"], "did you mean `report`?");
    wrong(&["help", "model", "chek"], "did you mean `check`?");
    wrong(&["show", "personas"], "did you mean `persona`?");
    wrong(&["show", "question", "zzz"], "possible: `offers_training`");
    wrong(
        &["score", "--full"],
        "`--full` only works with `--format jsonl`",
    );
    wrong(
        &["--lang", "fr", "report", "x"],
        "`fr` is not a language leerkompas knows",
    );
    wrong(
        &["new", "--lang", "nl", "x", "y"],
        "een argument te veel: `y`",
    );
}

/// `help COMMAND` says what `COMMAND --help` says.
#[test]
fn help_of_a_command_can_be_asked_for_by_name() {
    for command in [&[][..], &["report"], &["model", "check"], &["help"]] {
        let by_option = leerkompas(&[command, &["--help"]].concat()).run().expect(0);
        let by_name = leerkompas(&[&["help"], command].concat()).run().expect(0);
        assert_eq!(by_name.out, by_option.out, "{command:?}");
    }
}

/// The beginning of one id alone means it; of several, none.
#[test]
fn the_beginning_of_an_id_is_enough() {
    let whole = leerkompas(&["show", "persona", "prestatiebewaker"])
        .run()
        .expect(0);
    for begun in ["prestatie", "PREST", "p"] {
        let shown = leerkompas(&["show", "persona", begun]).run().expect(0);
        assert_eq!(shown.out, whole.out, "{begun}");
    }
    // Several ids begin so.
    wrong(&["show", "goal", "c"], "goal `c` does not exist");
}
