//! What is on the screen: nothing torn, nothing twice, nothing by colour alone.

use crate::screen::{Key, Screen};

/// A list that is redrawn may never eat the lines above it, however narrow the window and long its rows.
#[test]
fn moving_through_a_list_leaves_the_question_standing() {
    for (columns, rows) in [(80, 24), (40, 24), (40, 16), (120, 40)] {
        let dossier = "format = 1\n[interview]\nat = \"sector\"\n[organisation]\nname = \"Zoë\"\n";
        let env = [("LEERKOMPAS_LANG", "nl")];
        let mut screen = Screen::resume(columns, rows, dossier, &env);
        screen
            .wait_for("In welke sector")
            .wait_for("! bewaren en stoppen");
        let before = screen.text();
        let above: Vec<_> = before
            .lines()
            .take_while(|line| !line.contains("In welke sector"))
            .collect();
        // Down to the accents of the seventh row, around the end, and back.
        for key in [Key::Down; 25].into_iter().chain([Key::Up; 8]) {
            screen.press(&[key]);
        }
        screen.settle();
        let shown = screen.text();
        let still: Vec<_> = shown
            .lines()
            .take_while(|line| !line.contains("In welke sector"))
            .collect();
        assert_eq!(above, still, "{columns}x{rows}:\n{shown}");
        for text in [
            "In welke sector",
            "van hoogstens",
            "! bewaren en stoppen",
            "\n> ",
        ] {
            assert_eq!(
                shown.matches(text).count(),
                1,
                "`{text}` at {columns}x{rows}:\n{shown}"
            );
        }
        screen.press(&[Key::Interrupt]);
        assert_eq!(screen.exit_code(), 130);
    }
}

/// Accents are two bytes and one column; wide characters are three bytes and two columns.
#[test]
fn accents_and_wide_characters_at_the_edge_tear_nothing() {
    for name in [
        "é".repeat(78),
        "ëï".repeat(20),
        "日本".repeat(22),
        format!("{} ñandú", "a".repeat(37)),
    ] {
        for columns in [40, 80] {
            let dossier = format!(
                "format = 1\n[interview]\nat = \"size\"\n[organisation]\nname = \"{name}\"\nnotes.size = \"{name}\"\n"
            );
            let mut screen = Screen::resume(columns, 24, &dossier, &[]);
            screen.wait_for("How large").wait_for("! save and stop");
            let before = screen.text();
            screen
                .press(&[Key::Down, Key::Down, Key::Up, Key::Up])
                .settle();
            let shown = screen.text();
            let without_cursor = |text: &str| text.replace("> ", "  ");
            assert_eq!(
                without_cursor(&before),
                without_cursor(&shown),
                "{columns} columns"
            );
            assert_eq!(shown.matches("Note:").count(), 1, "{shown}");
            screen.press(&[Key::Interrupt]);
            assert_eq!(screen.exit_code(), 130);
        }
    }
}

#[test]
fn eighteen_goals_fit_on_a_screen_of_thirty_lines_and_scroll_on_one_of_twenty_four() {
    let dossier =
        "format = 1\n[interview]\nat = \"1.ambition\"\n[[training]]\ntitle = \"Safety\"\n";
    let mut screen = Screen::resume(80, 30, dossier, &[]);
    screen.wait_for("! save and stop");
    assert_eq!(
        screen.text().matches("[ ]").count(),
        18,
        "{}",
        screen.text()
    );
    screen.press(&[Key::Interrupt]);
    assert_eq!(screen.exit_code(), 130);
    let mut screen = Screen::resume(80, 24, dossier, &[]);
    screen.wait_for("! save and stop");
    let shown = screen.text();
    assert!(shown.matches("[ ]").count() >= 12, "{shown}");
    assert!(
        shown.contains("What do you want this training") && shown.contains('↓'),
        "{shown}"
    );
    screen
        .press(&[Key::Up])
        .wait_for("> [ ] 18.")
        .wait_for("What do you want this training");
    screen.press(&[Key::Interrupt]);
    assert_eq!(screen.exit_code(), 130);
}

#[test]
fn no_color_means_no_colour_and_still_shows_where_you_are() {
    let mut screen = Screen::start(
        80,
        24,
        &["interview", "--full", "d.toml"],
        &[("NO_COLOR", "1")],
    );
    screen.wait_for("called?").type_line("Acme");
    screen
        .wait_for("Question 2 of at most")
        .press(&[Key::Down])
        .wait_for("> 1. Yes");
    assert!(!screen.is_coloured(), "NO_COLOR is not respected");
    screen.press(&[Key::Interrupt]);
    assert_eq!(screen.exit_code(), 130);
}

#[test]
fn a_dumb_terminal_is_asked_by_lines() {
    let mut screen = Screen::start(
        80,
        24,
        &["interview", "--full", "d.toml"],
        &[("TERM", "dumb")],
    );
    screen.wait_for("called?").type_line("Acme");
    screen
        .wait_for("1. Yes")
        .wait_for("Type the number of your choice")
        .type_line("2");
    screen
        .wait_for("Question 3 of at most")
        .type_line("!")
        .wait_for("Saved in d.toml.");
    assert_eq!(screen.exit_code(), 0);
}

/// Profit and non-profit are both about `winst`, and every size is one of `medewerkers`: neither is stored for a word.
#[test]
fn a_word_that_several_answers_can_be_shows_them_and_stores_none() {
    for (at, word, options, key) in [
        ("type", "winst", 2, "type ="),
        ("size", "medewerkers", 4, "size ="),
    ] {
        let dossier = format!(
            "format = 2\n[interview]\nlanguage = \"nl\"\nat = \"{at}\"\n[organisation]\nname = \"Acme\"\n"
        );
        let mut screen = Screen::resume(80, 24, &dossier, &[("LEERKOMPAS_LANG", "nl")]);
        screen.wait_for("bewaren en stoppen").send(word.as_bytes());
        screen
            .wait_for(&format!("“{word}” past bij {options} antwoorden"))
            .press(&[Key::Enter])
            .wait_for("Er is nog niets gekozen")
            .press(&[Key::Down, Key::Up])
            .wait_for(&format!("({options} van {options}; Esc toont alles)"))
            .press(&[Key::Escape])
            .wait_until_gone("Getypt")
            .send(b"\x15")
            .press(&[Key::Interrupt]);
        assert_eq!(screen.exit_code(), 130);
        assert!(!screen.file("d.toml").contains(key), "{word}");
    }
}

/// What the answer at the cursor means stands below the list, one line, wherever the cursor goes.
#[test]
fn the_example_of_the_goal_at_the_cursor_is_always_there() {
    let dossier = "format = 2\n[interview]\nat = \"1.ambition\"\n[organisation]\nname = \"Acme\"\n";
    let mut screen = Screen::resume(80, 24, dossier, &[]);
    screen.wait_for("(0 of 3)");
    let lines = screen.text().lines().count();
    for _ in 0..4 {
        screen.press(&[Key::Down]).wait_for("For example").settle();
        assert_eq!(screen.text().lines().count(), lines, "{}", screen.text());
    }
    screen.press(&[Key::Interrupt]);
    assert_eq!(screen.exit_code(), 130);
}

#[test]
fn a_key_pressed_too_early_answers_nothing() {
    let mut screen = Screen::start(80, 24, &["interview", "--full", "d.toml"], &[]);
    screen.wait_for("called?").type_line("Acme");
    screen
        .wait_for("Question 2 of at most")
        .press(&[Key::Enter, Key::Enter, Key::Escape, Key::Enter])
        .settle();
    let shown = screen.text();
    assert!(
        shown.contains("Question 2 of at most") && !shown.contains("Question 3 of at most"),
        "{shown}"
    );
    screen.press(&[Key::Interrupt]);
    assert_eq!(screen.exit_code(), 130);
}

#[test]
fn an_arrow_whose_bytes_come_apart_is_an_arrow() {
    let mut screen = Screen::start(80, 24, &["interview", "--full", "d.toml"], &[]);
    screen.wait_for("called?").type_line("Acme");
    screen.wait_for("Question 2 of at most");
    for byte in [b"\x1b", b"[", b"B"] {
        screen.send(byte).settle();
    }
    screen.wait_for("> 1. Yes");
    screen
        .send(b"\x1b[")
        .settle()
        .send(b"B")
        .wait_for("> 2. No");
    screen
        .press(&[Key::Enter])
        .wait_for("Question 3 of at most");
    assert!(screen.file("d.toml").contains("offers_training = false"));
    screen.press(&[Key::Interrupt]);
    assert_eq!(screen.exit_code(), 130);
}

#[test]
fn what_is_typed_ahead_answers_the_questions_to_come_and_is_not_echoed_among_them() {
    let mut screen = Screen::start(80, 24, &["interview", "--full", "d.toml"], &[]);
    screen
        .wait_for("called?")
        .send("Zoë\r2\rSafety\rrequire \r2\rgroup\r".as_bytes());
    screen.wait_for("Question 7 of at most").settle();
    let dossier = screen.file("d.toml");
    for line in [
        "name = \"Zoë\"",
        "title = \"Safety\"",
        "ambition = [\"comply\"]",
        "initiative = \"employee\"",
        "group_size = \"group\"",
    ] {
        assert!(dossier.contains(line), "{line} is not in:\n{dossier}");
    }
    let shown = screen.text();
    assert!(
        !shown.contains("require \n") && !shown.contains("2\n3"),
        "{shown}"
    );
    screen.press(&[Key::Interrupt]);
    assert_eq!(screen.exit_code(), 130);
}

#[test]
fn a_window_may_change_its_size_between_questions_and_during_one() {
    let mut screen = Screen::start(120, 40, &["interview", "--full", "d.toml"], &[]);
    screen.wait_for("called?").type_line("Acme");
    screen
        .wait_for("Question 2 of at most")
        .resize(40, 24)
        .settle();
    screen
        .press(&[Key::Down, Key::Enter])
        .wait_for("Question 3 of at most")
        .type_line("Safety");
    screen
        .wait_for("Question 4 of at most")
        .send(b"requirements")
        .press(&[Key::Space, Key::Enter])
        .wait_for("Question 5 of at most")
        .settle();
    let shown = screen.text();
    assert!(
        shown.lines().all(|line| line.chars().count() <= 40),
        "{shown}"
    );
    assert_eq!(shown.matches("Who usually").count(), 1, "{shown}");
    screen
        .resize(100, 20)
        .press(&[Key::Down, Key::Down])
        .settle();
    let shown = screen.text();
    assert_eq!(shown.matches("! save and stop").count(), 1, "{shown}");
    screen
        .press(&[Key::Enter])
        .wait_for("Question 6 of at most");
    assert!(screen.file("d.toml").contains("initiative = \"employee\""));
    screen.press(&[Key::Interrupt]);
    assert_eq!(screen.exit_code(), 130);
}

/// A dossier from somebody else may hold anything; none of it reaches the terminal, also not while it is edited.
#[test]
fn nothing_in_a_dossier_steers_the_terminal() {
    let dossier = "format = 1\n[interview]\nat = \"name\"\n[organisation]\nname = \"Safe\\u001b[2J\\u001b]2;TITLE\\u0007\\nnext\"\n";
    let mut screen = Screen::resume(80, 24, dossier, &[]);
    screen.wait_for("Enter keeps: Safe").press(&[Key::Right]);
    screen.wait_for("> Safe␛[2J").wait_for("called?");
    screen.press(&[Key::Interrupt]);
    assert_eq!(screen.exit_code(), 130);
}

#[test]
fn a_paste_is_one_text_and_answers_nothing_else() {
    let mut screen = Screen::start(80, 24, &["interview", "--full", "d.toml"], &[]);
    screen
        .wait_for("called?")
        .send(b"\x1b[200~Acme\n- first\n! second\n\x1b[201~")
        .wait_for("> Acme - first ! second")
        .press(&[Key::Enter])
        .wait_for("Question 2 of at most")
        .send(b"\x1b[200~1\n2\n\x1b[201~")
        .settle();
    let shown = screen.text();
    assert!(shown.contains("Question 2 of at most"), "{shown}");
    assert!(
        screen
            .file("d.toml")
            .contains("name = \"Acme - first ! second\"")
    );
    screen.press(&[Key::Interrupt]);
    assert_eq!(screen.exit_code(), 130);
}

/// A note of four hundred words and a window of twelve lines: the question stays, and nothing is left behind.
#[test]
fn a_long_note_and_a_low_window_push_nothing_away() {
    let note = "word ".repeat(400);
    let dossier = format!(
        "format = 1\n[interview]\nat = \"sector\"\n[organisation]\nname = \"Acme\"\nnotes.sector = \"{note}\"\n"
    );
    for (columns, rows) in [(80, 24), (40, 12), (30, 8)] {
        let mut screen = Screen::resume(columns, rows, &dossier, &[]);
        screen.wait_for("mainly work?").settle();
        for key in [Key::Down, Key::Down, Key::Down, Key::Up] {
            screen.press(&[key]);
        }
        screen.settle();
        let shown = screen.text();
        assert_eq!(
            shown.matches("mainly").count(),
            1,
            "{columns}x{rows}:\n{shown}"
        );
        assert!(
            shown.contains(">  2. Construction"),
            "{columns}x{rows}:\n{shown}"
        );
        screen.press(&[Key::Interrupt]);
        assert_eq!(screen.exit_code(), 130);
    }
}

/// `België NV` as a terminal sends it that is not UTF-8: no key is eaten, and the letter is the one that was typed.
#[test]
fn a_letter_of_a_terminal_that_is_not_utf_8_eats_no_key() {
    let mut screen = Screen::start(80, 24, &["interview", "--full", "d.toml"], &[]);
    screen.wait_for("called?").send(b"Belgi\xEB NV").settle();
    screen.press(&[Key::Enter]).wait_for("= België NV");
    screen
        .wait_for("Question 2 of at most")
        .press(&[Key::Interrupt]);
    assert_eq!(screen.exit_code(), 130);
    assert!(screen.file("d.toml").contains("name = \"België NV\""));
}

#[test]
fn another_size_is_drawn_without_a_key() {
    let dossier =
        "format = 2\n[interview]\nat = \"1.ambition\"\n[[training]]\ntitle = \"Safety\"\n";
    let mut screen = Screen::resume(80, 40, dossier, &[]);
    screen.wait_for("! save and stop").wait_for("18.");
    screen
        .resize(80, 20)
        .wait_for("↓")
        .wait_for("! save and stop");
    screen
        .resize(60, 16)
        .wait_for("↓ 1")
        .wait_for("What do you want");
    screen.press(&[Key::Interrupt]);
    assert_eq!(screen.exit_code(), 130);
}

/// Ctrl-Z gives the terminal back as it was; who goes on sees the question again.
#[test]
fn a_suspended_interview_goes_on_with_its_question() {
    let mut screen = Screen::start_shell(
        80,
        24,
        "set -m; \"$0\" interview --full d.toml; stty -a; echo suspended; read line; fg",
    );
    screen.wait_for("called?").send(b"Ac").wait_for("> Ac");
    screen.send(b"\x1a").wait_for("suspended");
    assert!(screen.cursor_is_shown());
    let modes = screen.written();
    assert!(
        modes.contains(" icanon") && modes.contains(" echo "),
        "{modes}"
    );
    screen.type_line("").settle();
    screen.wait_for("> Ac").type_line("me").wait_for("= Acme");
    screen
        .wait_for("Question 2 of at most")
        .press(&[Key::Interrupt]);
    screen.wait_for("Saved in d.toml.");
}

/// The question and at least three answers, whatever the size.
#[test]
fn a_low_and_narrow_window_shows_the_question_and_three_answers() {
    for (language, asked) in [
        ("nl", "Wat wil je met deze opleiding"),
        ("en", "What do you want this training"),
    ] {
        let dossier =
            "format = 2\n[interview]\nat = \"1.ambition\"\n[[training]]\ntitle = \"Safety\"\n";
        let mut screen = Screen::resume(40, 16, dossier, &[("LEERKOMPAS_LANG", language)]);
        screen.wait_for(asked).settle();
        for keys in [&[][..], &[Key::Down; 7], &[Key::Up; 9]] {
            screen.press(keys).settle();
            let shown = screen.text();
            assert!(shown.matches("[ ]").count() >= 3, "{shown}");
            assert!(shown.contains('…'), "{shown}");
            let words = shown.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(words.contains(asked), "{shown}");
        }
        screen.press(&[Key::Interrupt]);
        assert_eq!(screen.exit_code(), 130);
    }
}

/// Where the locale has nothing but ASCII, so does the list; letters stay as they are.
#[test]
fn a_list_is_drawn_in_ascii_where_there_is_nothing_else() {
    let dossier = "format = 2\n[interview]\nat = \"sector\"\n[organisation]\nname = \"Zoë\"\n";
    let mut screen = Screen::resume(80, 16, dossier, &[("LC_ALL", "C")]);
    screen
        .wait_for("! save and stop")
        .press(&[Key::Down])
        .wait_for("> 1")
        .settle();
    let shown = screen.text();
    assert!(!shown.contains(['↑', '↓', '·', '…', '“']), "{shown}");
    assert!(shown.contains("v 1"), "how many are below: {shown}");
    screen.press(&[Key::Interrupt]);
    assert_eq!(screen.exit_code(), 130);
}

/// What is corrected takes the place of what was said before: a question stands on the screen once.
#[test]
fn a_corrected_answer_takes_the_place_of_the_old_one() {
    let mut screen = Screen::start(80, 24, &["interview", "--full", "d.toml"], &[]);
    screen.wait_for("called?").type_line("Acmee");
    screen.wait_for("Question 2 of at most").key('<');
    screen.wait_until_gone("= Acmee").wait_for("called?");
    screen.type_line("Acme").wait_for("= Acme");
    screen
        .wait_for("Question 2 of at most")
        .press(&[Key::Down, Key::Enter]);
    screen
        .wait_for("Question 3 of at most")
        .key('<')
        .wait_for("Question 2 of")
        .key('<');
    screen
        .wait_for("Question 1 of")
        .press(&[Key::Enter])
        .wait_for("Question 3 of")
        .settle();
    let shown = screen.text();
    assert_eq!(shown.matches("called?").count(), 1, "{shown}");
    assert_eq!(shown.matches("= Acme").count(), 1, "{shown}");
    screen.press(&[Key::Interrupt]);
    assert_eq!(screen.exit_code(), 130);
}

/// Several rows of the review are changed one after the other, so it goes on where it was left.
#[test]
fn the_review_goes_on_at_the_row_that_was_chosen() {
    let dossier = "format = 2\n[interview]\nat = \"size\"\n[organisation]\nname = \"Acme\"\noffers_training = true\ntype = \"profit\"\n[[training]]\ntitle = \"Safety\"\n";
    let mut screen = Screen::resume(80, 40, dossier, &[]);
    screen.wait_for("! save and stop").key('=');
    screen
        .wait_for("Type of organisation")
        .send(b"type of")
        .settle();
    screen.press(&[Key::Enter]).wait_for("Is your organisation");
    screen.send(b"non").settle().press(&[Key::Enter]);
    screen.wait_for("Type of organisation: non-profit").settle();
    let shown = screen.text();
    let row = shown
        .lines()
        .find(|line| line.starts_with("> "))
        .unwrap_or_default();
    assert!(row.contains("Type of organisation"), "{shown}");
    screen.press(&[Key::Interrupt]);
    assert_eq!(screen.exit_code(), 130);
}

#[test]
fn a_number_that_is_none_is_named_once_with_what_to_type() {
    let dossier = "format = 2\n[interview]\nat = \"1.learners\"\n[[training]]\ntitle = \"Safety\"\ngroup_size = \"group\"\n";
    let mut screen = Screen::resume(80, 24, dossier, &[("LEERKOMPAS_LANG", "nl")]);
    screen.wait_for("! bewaren en stoppen");
    for (typed, told) in [
        (
            "een 45-tal",
            "“een 45-tal” kunnen we niet als getal lezen: typ 45.",
        ),
        ("1.200", "“1.200” kunnen we niet als getal lezen: typ 1200."),
        ("50-200", "“50-200” is geen geheel getal van"),
        ("0", "“0” is geen geheel getal van"),
    ] {
        screen.type_line(typed).wait_for(told);
        assert_eq!(screen.text().matches(told).count(), 1);
    }
    screen
        .type_line("45")
        .wait_for("= 45")
        .press(&[Key::Interrupt]);
    assert_eq!(screen.exit_code(), 130);
}

/// Behind the beginning of a word, what is a command otherwise is a character of the word: nobody who types `non-profit` says "I
/// do not know".
#[test]
fn a_character_in_a_word_is_no_command() {
    let dossier = "format = 2\n[interview]\nat = \"type\"\n[organisation]\nname = \"Acme\"\n";
    let mut screen = Screen::resume(80, 24, dossier, &[("LEERKOMPAS_LANG", "nl")]);
    screen
        .wait_for("profit")
        .wait_for("! bewaren en stoppen")
        .send(b"non-profit")
        .settle();
    screen
        .wait_for("> 2. Non-profit")
        .press(&[Key::Enter])
        .wait_for("= Non-profit");
    screen.press(&[Key::Interrupt]);
    assert_eq!(screen.exit_code(), 130);

    let dossier =
        "format = 2\n[interview]\nat = \"1.ambition\"\n[[training]]\ntitle = \"Safety\"\n";
    let mut screen = Screen::resume(80, 24, dossier, &[]);
    screen
        .wait_for("! save and stop")
        .send(b"new employees")
        .settle();
    screen
        .wait_for("fits 2 answers")
        .press(&[Key::Down])
        .wait_for("> [ ]");
    screen
        .press(&[Key::Space])
        .wait_for("[x]")
        .press(&[Key::Interrupt]);
    assert_eq!(screen.exit_code(), 130);
}
