//! `interview` without a terminal: plain lines from a pipe, and refusing to guess when nobody can be asked.

mod commands;
mod edition;
mod file;

use crate::harness::{Ended, leerkompas, without_hash};

/// What comes before the first training.
const OPENING: &str = "Acme\n1\n";

/// Every question answered, about an organisation and a training that fits the administrator.
const WHOLE: &str = "Acme\n1\nSafety\ncomply; certificates\n1\n1\n1\n1\n1\n2\n2\n1\n2\n2\n1\n3\n2\n2\n2\n1 2\n2\n2\n2\n";

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
    let ended = plain(&["d.toml"], &format!("{WHOLE}1\n")).expect(0);
    let ended = ended
        .shows("Acme: Safety")
        .shows("For this training the administrator is the closest match.");
    let ended = ended
        .shows("The journey in 10 steps")
        .says("Question 10 of at most 23 · Your organisation · counts for the persona")
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
    let input = format!("{WHOLE}1\n");
    let english = plain(&["d.toml", "--lang", "en"], &input).expect(0);
    let dutch = plain(&["d.toml", "--lang", "nl"], &input)
        .expect(0)
        .says("Vraag 10 van hoogstens 23 · Je organisatie · telt mee voor de persona");
    let dutch = dutch.read("d.toml");
    assert!(dutch.contains("language = \"nl\""), "{dutch}");
    assert_eq!(
        english.read("d.toml"),
        dutch.replace("language = \"nl\"", "language = \"en\"")
    );
}

#[test]
fn a_second_training_is_asked_for_and_makes_a_mix() {
    let second = "Day out\nbonding\n3\n2\n-\n3\n1\n2\n-\n-\n-\n-\n";
    let ended = plain(&["d.toml"], &format!("{WHOLE}2\n{second}1\n")).expect(0);
    ended
        .says("Question 12 of at most 12 · Training 2 · for the advice")
        .shows("Your organisation as a mix")
        .shows("the social connector (1 training activity) ");
}

/// The number of learners is asked only when there is a group; a changed answer takes the number back.
#[test]
fn a_question_is_asked_only_where_it_applies() {
    let ended = plain(
        &["d.toml"],
        &format!("{OPENING}T\n4\n1\n2\n25\n<\n<\n1\n!\n"),
    )
    .expect(0);
    let dossier = ended.read("d.toml");
    assert!(
        dossier.contains("group_size = \"individual\"") && !dossier.contains("learners"),
        "{dossier}"
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

#[test]
fn a_training_that_was_added_by_mistake_goes_as_it_came() {
    let ended = plain(&["d.toml"], &format!("{WHOLE}2\n<\n!\n")).expect(0);
    assert_eq!(ended.read("d.toml").matches("[[training]]").count(), 1);
}

/// A number that contradicts the option before it changes that option, so that the question can be asked again.
#[test]
fn one_learner_is_no_group() {
    let ended = plain(
        &["d.toml"],
        &format!("{OPENING}T\n4\n1\n2\n1\n<\n2\n30\n!\n"),
    )
    .expect(0);
    let dossier = ended.read("d.toml");
    assert!(
        dossier.contains("group_size = \"group\"\nlearners = 30"),
        "{dossier}"
    );
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
fn a_quick_interview_stops_when_the_persona_is_settled_and_can_go_on() {
    let input = "Acme\nSafety\ncomply\n1\n";
    let ended = plain(&["--quick", "d.toml"], input)
        .expect(0)
        .says("Question 3 of at most 9")
        .says("The persona that fits best is settled")
        .says("That saves 20 questions")
        .shows("For this training the administrator is the closest match.");
    assert!(!ended.err.contains("administrator"), "{}", ended.err);
    let ended = plain(&["--quick", "d.toml"], "Acme\nSafety\ncomply\n2\n").expect(130);
    ended.says("Question 2 of at most 24 · Your organisation");
    // A goal that several personas share settles nothing.
    let ended = plain(&["--quick", "d.toml"], "Acme\nSafety\nretention\n").expect(130);
    ended.says("Question 4 of at most 9");
}

#[test]
fn the_standing_is_shown_only_to_who_asked_for_it() {
    let input = format!("{OPENING}Safety\ncomply\n1\n=\n!\n");
    let silent = plain(&["d.toml"], &input).expect(0);
    assert!(!silent.err.contains("administrator"), "{}", silent.err);
    let live = plain(&["d.toml", "--live"], &input).expect(0);
    live.says("Standing now: too little answered")
        .says("Standing now: the administrator ");
}

#[test]
fn a_consultant_leaves_notes_that_the_handout_does_not_show() {
    let options = ["d.toml", "--interviewer", "An", "--respondent", "Bo"];
    let input = format!("+\nfirst impression\n{WHOLE}1\n");
    let dossier = plain(&options, &input).expect(0).read("d.toml");
    leerkompas(&["report", "d.toml", "--depth", "full"])
        .file("d.toml", &dossier)
        .run()
        .expect(0)
        .shows("first impression")
        .shows("Interview begun on 2026-01-01. Answered by: Bo. Questions asked by: An.");
    for format in ["terminal", "markdown", "json"] {
        let report = |arguments: &[&str]| {
            let depth = if format == "terminal" {
                &["--depth", "full"][..]
            } else {
                &[]
            };
            let arguments = [&["report", "d.toml", "--format", format], depth, arguments].concat();
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
    let mix = "Show the mix of the training activities so far\n";
    let input = format!("{WHOLE}2\n{second}{mix}!\n");
    let ended = plain(&["d.toml"], &input).expect(0);
    ended
        .says("The mix of the 2 training activities that are complete:")
        .says("50.0% the administrator (1 training activity)");
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
