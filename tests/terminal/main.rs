//! The interview in a real pseudo-terminal, seen as a person sees it: keys in, a screen of lines and columns out.
#![cfg(unix)]

mod screen;

use screen::{Key, Screen};

/// From the first question to the last, always the first option; ends at the choice between result and more.
fn answer_everything(screen: &mut Screen) {
    screen
        .wait_for("What is your organisation called?")
        .type_line("Acme");
    for question in 2..=10 {
        screen
            .wait_for(&format!("question {question} of 10"))
            .settle();
        screen.press(&[Key::Down, Key::Enter]);
        if question == 7 {
            // Regions: one is chosen, more could be.
            screen
                .wait_for("Chosen: Flanders")
                .settle()
                .press(&[Key::Down, Key::Enter]);
        }
    }
    screen
        .wait_for("Which training is it about?")
        .type_line("Safety");
    screen
        .wait_for("Choose the most important one first")
        .settle()
        .press(&[Key::Down, Key::Enter]);
    screen
        .wait_for("Chosen, the most important first")
        .settle()
        .press(&[Key::Down, Key::Enter]);
    for question in 3..=11 {
        screen
            .wait_for(&format!("The training, question {question} of 11"))
            .settle();
        screen.press(&[Key::Down, Key::Enter]);
    }
    screen.wait_for("All questions have been asked").settle();
}

#[test]
fn a_whole_interview_ends_with_the_answer_on_one_screen() {
    let mut screen = Screen::start(80, 24, &["interview", "d.toml"], &[]);
    answer_everything(&mut screen);
    screen
        .press(&[Key::Down, Key::Enter])
        .wait_for("What next?");
    let shown = screen.text();
    for text in [
        "Acme: Safety",
        "This training fits the performance guardian best.",
        "the onboarder",
        "Lead over",
    ] {
        assert!(
            shown.contains(text),
            "`{text}` is not on the screen:\n{shown}"
        );
    }
    // The whole report a screen at a time, then back to the questions, then out.
    screen
        .press(&[Key::Down, Key::Enter])
        .wait_for("Screen 1 of")
        .settle();
    screen.press(&[Key::Enter]).wait_for("Screen 2 of").settle();
    screen
        .press(&[Key::Down, Key::Enter])
        .wait_for("All questions have been asked")
        .settle();
    screen
        .press(&[Key::Up, Key::Enter])
        .wait_for("Saved in d.toml.");
    assert_eq!(screen.exit_code(), 0);
    assert!(
        screen
            .file("d.toml")
            .contains("ambition = [\"close_gaps\"]")
    );
}

#[test]
fn back_shows_the_earlier_answer_selected_and_a_change_is_kept() {
    let mut screen = Screen::start(80, 24, &["interview", "d.toml"], &[]);
    screen.wait_for("called?").type_line("Acme");
    screen
        .wait_for("question 2 of 10")
        .wait_for("previous question")
        .press(&[Key::Down, Key::Enter]);
    screen
        .wait_for("question 3 of 10")
        .wait_for("previous question");
    screen.press(&[Key::Down, Key::Down, Key::Enter]);
    screen
        .wait_for("question 4 of 10")
        .wait_for("previous question");
    screen.press(&[Key::Up, Key::Up, Key::Enter]);
    screen
        .wait_for("> Small: 10 to 49 employees")
        .press(&[Key::Down, Key::Enter]);
    screen.wait_for("= Medium: 50 to 200 employees");
    assert!(screen.file("d.toml").contains("size = \"medium\""));
    // Back over a typed answer too.
    screen
        .wait_for("question 4 of 10")
        .wait_for("previous question")
        .press(&[Key::Up, Key::Up, Key::Enter]);
    screen.wait_for("> Medium").press(&[Key::Interrupt]);
    assert_eq!(screen.exit_code(), 130);
}

#[test]
fn an_interruption_keeps_the_answers_and_the_next_run_goes_on_there() {
    let mut screen = Screen::start(80, 24, &["interview", "d.toml"], &[]);
    screen.wait_for("called?").type_line("Acme");
    screen
        .wait_for("question 2 of 10")
        .wait_for("explain")
        .press(&[Key::Down, Key::Enter]);
    screen
        .wait_for("question 3 of 10")
        .wait_for("explain")
        .press(&[Key::Interrupt]);
    screen
        .wait_for("Saved in d.toml.")
        .wait_for("leerkompas interview d.toml");
    assert_eq!(screen.exit_code(), 130);
    assert!(screen.cursor_is_shown(), "the cursor is left hidden");
    assert_eq!(
        screen.text().matches("Saved in d.toml.").count(),
        1,
        "said twice:\n{}",
        screen.text()
    );
    let mut again = screen.start_again(&["interview", "d.toml"]);
    again.wait_for("question 3 of 10");
    assert!(
        !again.text().contains("called?"),
        "an answered question is asked again:\n{}",
        again.text()
    );
    again.press(&[Key::Interrupt]);
    assert_eq!(again.exit_code(), 130);
}

#[test]
fn an_interruption_of_a_text_question_is_one_too() {
    let mut screen = Screen::start(80, 24, &["interview", "d.toml"], &[]);
    screen.wait_for("called?").press(&[Key::Interrupt]);
    screen.wait_for("nothing to save");
    assert_eq!(screen.exit_code(), 130);
}

#[test]
fn a_termination_leaves_the_terminal_in_order() {
    let mut screen = Screen::start(80, 24, &["interview", "d.toml"], &[]);
    screen.wait_for("called?").type_line("Acme");
    screen
        .wait_for("question 2 of 10")
        .wait_for("explain")
        .terminate();
    screen.wait_for("Saved in d.toml.");
    assert_eq!(screen.exit_code(), 130);
    assert!(screen.cursor_is_shown());
}

/// A list that is redrawn may never eat the lines above it, however narrow the window and long its rows.
#[test]
fn moving_through_a_list_leaves_the_question_standing() {
    for (columns, rows) in [(80, 24), (40, 24), (40, 16)] {
        let mut screen =
            Screen::start(columns, rows, &["interview", "d.toml", "--lang", "nl"], &[]);
        screen.wait_for("Hoe heet je organisatie?").type_line("Zoë");
        screen
            .wait_for("vraag 2 van 10")
            .wait_for("uitleg")
            .press(&[Key::Down, Key::Enter]);
        screen
            .wait_for("Hoe groot is je organisatie?")
            .wait_for("Klein");
        for _ in 0..12 {
            screen.press(&[Key::Down]);
        }
        for _ in 0..5 {
            screen.press(&[Key::Up]);
        }
        screen.settle();
        let shown = screen.text();
        assert!(
            shown.contains("Je organisatie, vraag 3 van 10"),
            "{columns}x{rows}:\n{shown}"
        );
        assert_eq!(
            shown.matches("Hoe groot is je organisatie?").count(),
            1,
            "{columns}x{rows}:\n{shown}"
        );
        // A list that is longer than the window shows one page of it.
        assert!(
            shown.matches("Klein: 10 tot 49").count() <= 1,
            "{columns}x{rows}:\n{shown}"
        );
        assert!(
            shown.contains("uitleg") || shown.contains("Klein"),
            "{columns}x{rows}:\n{shown}"
        );
        screen.press(&[Key::Interrupt]);
        assert_eq!(screen.exit_code(), 130);
    }
}

#[test]
fn a_key_pressed_too_early_answers_nothing() {
    let mut screen = Screen::start(80, 24, &["interview", "d.toml"], &[]);
    screen.wait_for("called?").type_line("Acme");
    screen.wait_for("question 2 of 10").wait_for("explain");
    screen
        .press(&[Key::Enter, Key::Enter, Key::Escape, Key::Enter])
        .settle();
    assert!(
        screen.text().contains("question 2 of 10") && !screen.text().contains("question 3 of 10"),
        "{}",
        screen.text()
    );
    screen.press(&[Key::Interrupt]);
    assert_eq!(screen.exit_code(), 130);
}

#[test]
fn help_is_shown_and_the_question_stays() {
    let mut screen = Screen::start(80, 24, &["interview", "d.toml"], &[]);
    screen
        .wait_for("called?")
        .type_line("?")
        .wait_for("The name is put above the report")
        .type_line("Acme");
    screen.wait_for("question 2 of 10").wait_for("? explain");
    screen.press(&[Key::Down, Key::Down, Key::Down, Key::Down, Key::Enter]);
    screen
        .wait_for("A short course, a course given by a colleague")
        .wait_for("Yes")
        .press(&[Key::Down, Key::Enter]);
    screen.wait_for("question 3 of 10").press(&[Key::Interrupt]);
    assert_eq!(screen.exit_code(), 130);
}

#[test]
fn no_color_means_no_colour_and_still_shows_where_you_are() {
    let mut screen = Screen::start(80, 24, &["interview", "d.toml"], &[("NO_COLOR", "1")]);
    screen.wait_for("called?").type_line("Acme");
    screen
        .wait_for("question 2 of 10")
        .wait_for("explain")
        .press(&[Key::Down])
        .wait_for("> Yes");
    assert!(!screen.is_coloured(), "NO_COLOR is not respected");
    screen.press(&[Key::Interrupt]);
    assert_eq!(screen.exit_code(), 130);
}

#[test]
fn a_dumb_terminal_is_asked_by_lines() {
    let mut screen = Screen::start(80, 24, &["interview", "d.toml"], &[("TERM", "dumb")]);
    screen.wait_for("called?").type_line("Acme");
    screen
        .wait_for("1. Yes")
        .wait_for("Type a number from 1 to 2")
        .type_line("2");
    screen
        .wait_for("question 3 of 10")
        .type_line("!")
        .wait_for("Saved in d.toml.");
    assert_eq!(screen.exit_code(), 0);
}

/// `leerkompas interview d.toml > report.txt`: the questions stay on the terminal, the report goes to the file.
#[test]
fn the_report_can_go_to_a_file_while_questions_are_asked() {
    let mut screen = Screen::start_redirected(80, 24, &["interview", "d.toml"], "report.txt");
    answer_everything(&mut screen);
    screen
        .press(&[Key::Down, Key::Enter])
        .wait_for("Saved in d.toml.");
    assert_eq!(screen.exit_code(), 0);
    let report = screen.file("report.txt");
    assert!(
        report.contains("This training fits the performance guardian best.")
            && report.contains("The journey in 8 steps"),
        "{report}"
    );
    assert!(!report.contains('\u{1b}'), "no colour goes into a file");
}
