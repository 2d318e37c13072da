//! `interview` without a terminal: plain lines from a pipe, and refusing to guess when nobody can be asked.

use crate::harness::{Ended, leerkompas, without_hash};

/// Every organisation question answered with its first option, then a training that fits the administrator.
const ORGANISATION: &str = "Acme\n1\n2\n1\n3\n2\n1 2\n2\n2\n2\n";
const TRAINING: &str = "Safety\ncomply; certificates\n1\n1\n1\n1\n1\n2\n1\n2\n2\n";

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
    insta::assert_snapshot!(without_hash(&ended.read("d.toml")));
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
    let dutch = dutch.read("d.toml");
    assert!(dutch.contains("language = \"nl\""), "{dutch}");
    assert_eq!(
        english.read("d.toml"),
        dutch.replace("language = \"nl\"", "language = \"en\"")
    );
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
fn help_do_not_know_and_stop_are_marks_at_every_question() {
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
    let second = "Day out\nbonding\n3\n2\n-\n3\n1\n2\n-\n-\n-\n-\n";
    let ended = plain(
        &["d.toml"],
        &format!("{ORGANISATION}{TRAINING}2\n{second}1\n"),
    )
    .expect(0);
    ended
        .says("Training 2, question 12 of 12")
        .shows("Your organisation as a mix")
        .shows("the social connector (1 training) ");
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
    plain(&["-"], "Acme\n").expect(2).says("`-` is none");
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

#[test]
fn every_gesture_is_a_word_too() {
    let input =
        "Acme\nyes\nsmall\nnote\nfamily business\nlater\nunknown\nback\nhelp\nconstruction\nstop\n";
    let ended = plain(&["d.toml"], input)
        .expect(0)
        .says("Noted: Small: 10 to 49 employees")
        .says("Choose the sector of your main activity");
    keeps(
        &ended,
        &[
            "size = \"small\"",
            "notes.type = \"family business\"",
            "later = [\"type\"]",
            "sector = \"F\"",
            "at = \"growing\"",
        ],
    );
}

#[test]
fn the_review_shows_every_answer_and_leads_to_it_and_back() {
    let input = format!("{ORGANISATION}{TRAINING}5\nlarge\n1\n");
    let ended = plain(&["d.toml"], &input)
        .expect(0)
        .says("5. Size: small (10-49)")
        .says("5. Size: large (more than 200)")
        .says("Number of learners: not asked (Alone or in a group: one employee)");
    keeps(&ended, &["size = \"large\""]);
}

#[test]
fn the_language_changes_under_way_and_the_dossier_remembers_it() {
    let ended = plain(&["d.toml"], "Acme\n@\nja\n!\n")
        .expect(0)
        .says("At every question you can also type")
        .says("Biedt je organisatie haar mensen vandaag opleidingen aan?")
        .says("Bewaard in d.toml.");
    let kept = keeps(&ended, &["language = \"nl\"", "offers_training = true"]);
    let again = leerkompas(&["interview", "--plain", "d.toml"])
        .file("d.toml", kept.clone())
        .env("LEERKOMPAS_LANG", "")
        .env("LANG", "en_GB.UTF-8")
        .stdin("!\n")
        .run()
        .expect(0)
        .says("Hoe groot is je organisatie?");
    assert!(!again.err.contains("How large"), "{}", again.err);
    resumed(&kept, "!\n").says("How large is your organisation?");
}

#[test]
fn a_quick_interview_stops_when_the_persona_is_settled_and_can_go_on() {
    let input = "Acme\nSafety\ncomply\n1\n";
    let ended = plain(&["--quick", "d.toml"], input)
        .expect(0)
        .says("Question 3 of at most 9")
        .says("The persona that fits best is settled")
        .says("That saves 18 questions")
        .shows("This training fits the administrator best.");
    assert!(!ended.err.contains("administrator"), "{}", ended.err);
    let ended = plain(&["--quick", "d.toml"], "Acme\nSafety\ncomply\n2\n").expect(130);
    ended.says("Your organisation, question 2 of 10");
    // A goal that several personas share settles nothing.
    let ended = plain(&["--quick", "d.toml"], "Acme\nSafety\nretention\n").expect(130);
    ended.says("Question 4 of at most 9");
}

#[test]
fn the_standing_is_shown_only_to_who_asked_for_it() {
    let input = format!("{ORGANISATION}Safety\ncomply\n1\n=\n!\n");
    let silent = plain(&["d.toml"], &input).expect(0);
    assert!(!silent.err.contains("administrator"), "{}", silent.err);
    let live = plain(&["d.toml", "--live"], &input).expect(0);
    live.says("Standing now: too little answered")
        .says("Standing now: the administrator 93.8%, the performance guardian 17.5%");
}

#[test]
fn a_consultant_leaves_notes_that_the_handout_does_not_show() {
    let options = ["d.toml", "--interviewer", "An", "--respondent", "Bo"];
    let input = format!("+\nfirst impression\n{ORGANISATION}{TRAINING}1\n");
    let ended = plain(&options, &input)
        .expect(0)
        .shows("first impression")
        .shows("Interview begun on 2026-01-01. Respondent: Bo. Interviewer: An.");
    let dossier = ended.read("d.toml");
    for format in ["terminal", "markdown", "json"] {
        let report = |arguments: &[&str]| {
            let arguments = [&["report", "d.toml", "--format", format], arguments].concat();
            leerkompas(&arguments)
                .file("d.toml", &dossier)
                .run()
                .expect(0)
        };
        report(&[]).shows("first impression");
        let handout = report(&["--no-notes"]);
        assert!(!handout.out.contains("first impression"), "{}", handout.out);
    }
}

#[test]
fn the_mix_is_shown_as_it_grows_to_who_asks() {
    let second = "Day out\nbonding\n3\n2\n-\n3\n1\n2\n-\n-\n-\n-\n";
    let mix = "Show the mix of the trainings so far\n";
    let input = format!("{ORGANISATION}{TRAINING}2\n{second}{mix}!\n");
    let ended = plain(&["d.toml"], &input).expect(0);
    ended
        .says("The mix of the 2 trainings that are complete:")
        .says("50.0% the administrator (1 training)");
}

#[test]
fn trainings_keep_their_comments_when_they_move() {
    let text = "format = 1\n\n[[training]]\n# the first\ntitle = \"One\" # 1\n[training.notes]\nskills = \"n1\"\n\n[[training]]\n# the second\ntitle = \"Two\" # 2\nskills = \"hard\"\n";
    let ended = resumed(text, "=\n28\nMove it down\n!\n");
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

/// The instrument with another version, one size less, and one question more.
fn other_edition() -> [(&'static str, String); 3] {
    let read = |name: &str| {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
        std::fs::read_to_string(path).expect("the instrument")
    };
    let questions = read("questions.toml")
        .replace("version = \"1.0\"", "version = \"2.0\"")
        .replace("id = \"profit\"", "id = \"for_profit\"")
        .replace("nl = \"profit\"", "nl = \"winst\"");
    [
        ("m/questions.toml", questions),
        ("m/personas.toml", read("personas.toml")),
        ("m/journeys.toml", read("journeys.toml")),
    ]
}

#[test]
fn a_dossier_of_another_edition_is_taken_over_only_with_consent() {
    let dossier = plain(&["d.toml"], &format!("{ORGANISATION}{TRAINING}!\n")).expect(0);
    let dossier = dossier.read("d.toml");
    let run = |arguments: &[&str], input: &str| {
        let mut run = leerkompas(&[&["--model", "m"], arguments].concat()).file("d.toml", &dossier);
        for (name, text) in other_edition() {
            run = run.file(name, text);
        }
        for entry in
            std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/journeys")).expect("journeys")
        {
            let path = entry.expect("an entry").path();
            let name = path
                .file_name()
                .expect("a name")
                .to_string_lossy()
                .into_owned();
            let text = std::fs::read_to_string(&path).expect("a journey");
            run = run.file(
                &format!("m/journeys/{name}"),
                text.replace("\"profit\"", "\"for_profit\""),
            );
        }
        run.stdin(input).run()
    };
    let ask = ["interview", "--plain", "d.toml"];
    let left = run(&ask, "2\n")
        .expect(0)
        .says("version 1.0 of the questions")
        .says("`profit` is not an answer to `type`");
    assert_eq!(
        left.read("d.toml"),
        dossier,
        "nothing changes without consent"
    );
    let taken = run(&ask, "1\n!\n").expect(0).says("kept as d.toml.1.0.bak");
    assert_eq!(taken.read("d.toml.1.0.bak"), dossier);
    let now = keeps(&taken, &["version = \"2.0\"", "size = \"small\""]);
    assert!(!now.contains("type = "), "{now}");
    taken.says("Is your organisation for-profit or non-profit?");
    // A report does not guess either.
    run(&["report", "d.toml"], "")
        .expect(1)
        .says("filled in with another version of the questions")
        .says("leerkompas interview d.toml");
}

#[test]
fn a_dossier_of_another_edition_that_still_fits_is_not_scored_in_silence() {
    let text = "format = 1\n[interview]\ninstrument = { version = \"0.9\", hash = \"abc\" }\n[organisation]\nsize = \"small\"\n[[training]]\nambition = [\"comply\"]\n";
    let said = "filled in with version 0.9 of the questions (abc)";
    resumed(text, "!\n")
        .says(said)
        .says("All answers still fit.");
    let run = |arguments: &[&str]| leerkompas(arguments).file("d.toml", text).run().expect(0);
    run(&["report", "d.toml"]).shows("This dossier was filled in with version 0.9");
    run(&["score", "d.toml"]).says("1 record was filled in with another version");
}

/// What the taken-over dossier does not know any more is gone from the file too, or it could not be read again.
#[test]
fn a_dossier_that_was_taken_over_opens_again() {
    let text = "format = 1\ncolour = \"x\"\n[interview]\nmood = \"good\"\ninstrument = { version = \"0.9\", hash = \"abc\" }\n[[training]]\nambition = [\"comply\"]\nrecognised = \"yes\"\n";
    let taken = resumed(text, "1\n!\n")
        .says("unknown key `colour`")
        .says("unknown key `mood`");
    let now = taken.read("d.toml");
    assert!(
        !now.contains("recognised"),
        "nobody has seen this result: {now}"
    );
    resumed(&now, "!\n");
    leerkompas(&["report", "d.toml"])
        .file("d.toml", &now)
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

#[test]
fn stop_is_stop_in_a_note_too_and_a_note_may_begin_with_anything() {
    let ended = plain(&["d.toml"], "Acme\n+\n- first point\nstop\n").expect(0);
    keeps(&ended, &["notes.offers_training = \"- first point\""]);
    let ended = plain(&["d.toml"], "Acme\n+\nstop\n").expect(0);
    assert!(
        !ended.read("d.toml").contains("notes"),
        "{}",
        ended.read("d.toml")
    );
    let ended = plain(&["d.toml"], "Acme\n+\nx\n+\n-\n!\n")
        .expect(0)
        .says("Cleared.");
    assert!(
        !ended.read("d.toml").contains("notes"),
        "{}",
        ended.read("d.toml")
    );
}

#[test]
fn what_can_be_typed_is_told_again_in_another_language() {
    plain(&["d.toml"], "Acme\n@\n!\n")
        .expect(0)
        .says("- or unknown (leave open)")
        .says("- or unknown (I do not know)")
        .says("- of onbekend (weet ik niet)");
}

#[test]
fn how_to_ask_may_stand_before_the_command_and_only_before_an_interview() {
    leerkompas(&["--plain", "--quick", "interview", "d.toml"])
        .stdin("Acme\n!\n")
        .run()
        .expect(0)
        .says("Question 2 of at most 9");
    leerkompas(&["--quick", "report", "d.toml"])
        .run()
        .expect(2)
        .says("are for an interview");
}

#[test]
fn whoever_never_fits_is_not_asked_for_ever() {
    let ended = plain(&["d.toml"], &format!("Acme\n{}", "zzz\n".repeat(300))).expect(130);
    assert!(ended.err.len() < 20_000, "{}", ended.err.len());
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
