//! However an interview ends: at most the answer being typed is lost, the file is whole, the terminal is left in order.

use crate::screen::{Key, Screen};

fn at_question_3() -> Screen {
    let mut screen = Screen::start(80, 24, &["interview", "--full", "d.toml"], &[]);
    screen.wait_for("called?").type_line("Acme");
    screen
        .wait_for("Question 2 of at most")
        .press(&[Key::Down, Key::Enter]);
    screen.wait_for("Question 3 of at most");
    screen
}

/// The next run goes on where the last one was left, with all answers.
#[track_caller]
fn goes_on(screen: &Screen) {
    let dossier = screen.file("d.toml");
    assert!(dossier.contains("offers_training = true"), "{dossier}");
    let mut again = screen.start_again(&["interview", "d.toml"]);
    again.wait_for("Question 3 of at most");
    let shown = again.text();
    assert!(
        !shown.contains("called?"),
        "an answered question is asked again:\n{shown}"
    );
    again.press(&[Key::Interrupt]);
    assert_eq!(again.exit_code(), 130);
}

#[test]
fn an_interruption_keeps_the_answers_and_the_next_run_goes_on_there() {
    let mut screen = at_question_3();
    screen.press(&[Key::Interrupt]);
    screen
        .wait_for("Saved in d.toml.")
        .wait_for("leerkompas interview d.toml");
    assert_eq!(screen.exit_code(), 130);
    assert!(screen.cursor_is_shown(), "the cursor is left hidden");
    let shown = screen.text();
    assert_eq!(
        shown.matches("Saved in d.toml.").count(),
        1,
        "said twice:\n{shown}"
    );
    goes_on(&screen);
}

#[test]
fn the_end_of_input_and_the_signals_of_a_system_do_the_same() {
    let mut screen = at_question_3();
    screen
        .press(&[Key::EndOfInput])
        .wait_for("Saved in d.toml.");
    assert_eq!(screen.exit_code(), 130);
    goes_on(&screen);
    // A hang-up is what the system sends when the window is closed.
    for signal in ["-TERM", "-HUP", "-INT"] {
        let mut screen = at_question_3();
        screen.signal(signal);
        screen.wait_for("Saved in d.toml.");
        assert_eq!(screen.exit_code(), 130, "{signal}");
        assert!(screen.cursor_is_shown(), "{signal}");
        goes_on(&screen);
    }
}

#[test]
fn a_kill_loses_nothing_that_was_answered_and_leaves_no_lock() {
    let mut screen = at_question_3();
    screen.send(b"2").signal("-KILL");
    screen.exit_code();
    goes_on(&screen);
}

#[test]
fn an_interruption_of_a_text_question_is_one_too() {
    let mut screen = Screen::start(80, 24, &["interview", "--full", "d.toml"], &[]);
    screen.wait_for("called?").press(&[Key::Interrupt]);
    screen.wait_for("nothing to save");
    assert_eq!(screen.exit_code(), 130);
}

/// `stty` in the same terminal, after the program.
#[test]
fn the_terminal_echoes_again_afterwards() {
    for leave in [Key::Char('!'), Key::Interrupt, Key::EndOfInput] {
        let line = "trap : INT; \"$0\" interview --full d.toml; stty -a";
        let mut screen = Screen::start_shell(100, 40, line);
        screen.wait_for("called?").press(&[leave]);
        screen.wait_for("speed").settle();
        let shown = screen.text();
        let flags: Vec<_> = shown.split_whitespace().collect();
        let modes = ["icanon", "echo", "isig"];
        let modes = modes
            .iter()
            .all(|mode| flags.contains(mode) || flags.contains(&&*format!("{mode};")));
        assert!(modes, "{shown}");
    }
}

#[test]
fn two_interviews_on_one_dossier_are_kept_apart() {
    let first = at_question_3();
    let mut second = first.start_again(&["interview", "d.toml"]);
    second.wait_for("is already open in another interview");
    assert_eq!(second.exit_code(), 1);
    // A report may be read meanwhile.
    let mut report = first.start_again(&["report", "d.toml", "--no-pager"]);
    report.wait_for("More: --depth full");
    assert_eq!(report.exit_code(), 0);
    // All of it is more than a screen; a file has the beginning too.
    let arguments = ["report", "d.toml", "--format", "markdown", "-o", "r.md"];
    assert_eq!(first.start_again(&arguments).exit_code(), 0);
    assert!(
        first
            .file("r.md")
            .contains("Answered: 0 of the 7 questions")
    );
}

#[test]
fn a_dossier_that_is_edited_meanwhile_is_not_written_over() {
    let mut screen = at_question_3();
    let edited = screen.file("d.toml").replace("Acme", "Edited by hand");
    std::fs::write(screen.path("d.toml"), &edited).expect("an edit");
    screen.type_line("Safety");
    screen.wait_for("has been changed by something else");
    assert_eq!(screen.exit_code(), 1);
    assert!(screen.cursor_is_shown());
    assert_eq!(screen.file("d.toml"), edited);
}

/// A folder that went away stands for a full disk: the answer waits until it can be kept.
#[test]
fn an_answer_that_cannot_be_saved_waits_until_it_can() {
    let line = "mkdir sub; \"$0\" interview --full sub/d.toml";
    let mut screen = Screen::start_shell(80, 24, line);
    screen.wait_for("called?").type_line("Acme");
    screen.wait_for("Question 2 of at most");
    std::fs::rename(screen.path("sub"), screen.path("gone")).expect("it goes");
    screen.key('2').press(&[Key::Enter]);
    screen
        .wait_for("cannot write")
        .wait_for("it is not lost yet");
    std::fs::rename(screen.path("gone"), screen.path("sub")).expect("it comes back");
    screen
        .key('1')
        .press(&[Key::Enter])
        .wait_for("Question 3 of at most");
    assert!(
        screen
            .file("sub/d.toml")
            .contains("offers_training = false")
    );
    screen.key('!').wait_for("Saved in sub/d.toml");
    assert_eq!(screen.exit_code(), 0);
}
