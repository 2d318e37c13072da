//! Every gesture at every kind of question, in windows of several sizes.

use crate::screen::{Key, Screen};

const SIZES: [(u16, u16); 3] = [(80, 24), (40, 24), (120, 40)];

/// A question of every kind: where it is, the beginning of its text, and something of its explanation.
const KINDS: [(&str, &str, &str); 6] = [
    (
        "1.title",
        "Which training is it about?",
        "Take one concrete course",
    ),
    (
        "multilingual",
        "Do your people speak",
        "Answer yes if you hear",
    ),
    (
        "sector",
        "In which sector does your",
        "Choose the sector of",
    ),
    ("regions", "Where is your organisation", "Tick every place"),
    (
        "1.ambition",
        "What do you want this",
        "Choose one to three goals",
    ),
    ("1.learners", "Roughly how many", "group"),
];

/// A dossier that was left at this question.
fn left_at(at: &str) -> String {
    format!(
        "format = 1\n[interview]\nat = \"{at}\"\n[organisation]\nname = \"Acme\"\noffers_training = true\n[[training]]\ngroup_size = \"group\"\n"
    )
}

fn at_every_kind(check: impl Fn(&mut Screen, &str, &str)) {
    for (columns, rows) in SIZES {
        for (at, question, help) in KINDS {
            let mut screen = Screen::resume(columns, rows, &left_at(at), &[]);
            screen.wait_for(question).wait_for("! save and stop");
            check(&mut screen, question, help);
            let shown = screen.text();
            assert_eq!(
                shown.matches("! save and stop").count(),
                1,
                "drawn twice at {columns}x{rows}:\n{shown}"
            );
            screen.key('!').wait_for("Saved in d.toml.");
            assert_eq!(screen.exit_code(), 0);
            assert!(screen.cursor_is_shown());
        }
    }
}

#[test]
fn help_is_one_key_away_and_the_question_stays() {
    at_every_kind(|screen, question, help| {
        screen.key('?').wait_for(help).wait_for(question);
    });
}

#[test]
fn a_note_is_one_key_away_and_leads_back_to_the_question() {
    at_every_kind(|screen, question, _| {
        screen
            .key('+')
            .wait_for("Note on")
            .type_line("remember this")
            .wait_for("Note: remember this")
            .wait_for(question);
        assert!(screen.file("d.toml").contains("remember this"));
    });
}

#[test]
fn the_review_is_one_key_away_and_leads_back_to_the_question() {
    at_every_kind(|screen, question, _| {
        screen
            .key('=')
            .wait_for("questions are still open")
            .key('<')
            .wait_until_gone("still open")
            .wait_for(question);
    });
}

#[test]
fn back_is_one_key_away_and_an_answer_leads_forward_again() {
    at_every_kind(|screen, question, _| {
        screen.key('<').wait_until_gone(question);
        screen
            .wait_for("! save and stop")
            .key('-')
            .wait_for("! save and stop");
    });
}

#[test]
fn not_known_is_one_key_away_and_stays_readable() {
    at_every_kind(|screen, question, _| {
        let said = if question.starts_with("Which training") {
            "= leave blank"
        } else {
            "= I do not know"
        };
        screen.key('-').wait_for(said).wait_for("! save and stop");
    });
}

#[test]
fn another_language_is_one_key_away_and_back() {
    at_every_kind(|screen, question, _| {
        screen
            .key('@')
            .wait_for("! bewaren")
            .wait_for("@ English")
            .key('@')
            .wait_for(question)
            .wait_for("@ Nederlands");
    });
}

#[test]
fn later_is_one_key_away_for_every_question_with_an_answer() {
    for (columns, rows) in SIZES {
        for (at, question, _) in &KINDS[1..] {
            let mut screen = Screen::resume(columns, rows, &left_at(at), &[]);
            screen
                .wait_for(question)
                .wait_for("! save and stop")
                .key('*')
                .settle();
            assert!(screen.file("d.toml").contains("later = ["), "{at}");
            screen
                .key('=')
                .wait_for("Back to the question put off")
                .key('!')
                .wait_for("Saved in d.toml.");
            assert_eq!(screen.exit_code(), 0);
        }
    }
}

#[test]
fn back_shows_the_earlier_answer_selected_and_a_change_is_kept() {
    let mut screen = Screen::start(80, 24, &["interview", "--full", "d.toml"], &[]);
    screen.wait_for("called?").type_line("Acme");
    screen
        .wait_for("Question 2 of at most")
        .press(&[Key::Down, Key::Enter]);
    screen.wait_for("Question 3 of at most").type_line("Safety");
    screen
        .wait_for("Question 4 of at most")
        .send(b"requirements")
        .press(&[Key::Space, Key::Enter]);
    screen
        .wait_for("Question 5 of at most")
        .press(&[Key::Down, Key::Down, Key::Enter]);
    screen
        .wait_for("Question 6 of at most")
        .key('<')
        .wait_for("> 2. The employee")
        .press(&[Key::Down, Key::Enter]);
    screen.wait_for("= Both, about equally often");
    assert!(screen.file("d.toml").contains("initiative = \"both\""));
    // Back to a typed answer too: Enter keeps it, an arrow takes it up to change it.
    for question in [6, 5, 4] {
        screen
            .wait_for(&format!("Question {question} of at most"))
            .key('<');
    }
    screen.wait_for("Enter keeps: Safety");
    screen
        .press(&[Key::Right])
        .wait_for("> Safety")
        .type_line(" first");
    screen
        .wait_for("Question 6 of at most")
        .press(&[Key::Interrupt]);
    assert_eq!(screen.exit_code(), 130);
    assert!(screen.file("d.toml").contains("title = \"Safety first\""));
}

#[test]
fn one_to_three_goals_are_ticked_and_the_most_important_is_named() {
    let mut screen = Screen::resume(80, 24, &left_at("1.ambition"), &[]);
    screen
        .wait_for("(0 of 3)")
        .press(&[Key::Down, Key::Enter])
        .wait_for("(1 of 3)")
        .wait_for("One more: go there and press the space bar")
        .send(b"requirements")
        .wait_for("Typed: requirements")
        .press(&[Key::Space])
        .wait_for("(2 of 3)")
        .send(b"extra")
        .press(&[Key::Space, Key::Down, Key::Space])
        .wait_for("No more than 3")
        .press(&[Key::Enter])
        .wait_for("Which matters most?");
    let shown = screen.text();
    assert!(shown.contains("Meet legal requirements"), "{shown}");
    assert!(
        !shown.contains("[ ]"),
        "only what was ticked is left:\n{shown}"
    );
    screen.key('<').wait_for("(3 of 3)").press(&[Key::Enter]);
    screen
        .wait_for("Which matters most?")
        .key('2')
        .press(&[Key::Enter])
        .wait_for("Question 5 of at most");
    let dossier = screen.file("d.toml");
    assert!(dossier.contains("ambition = [\"comply\", "), "{dossier}");
    screen
        .key('<')
        .wait_for("(3 of 3)")
        .wait_for("[x]")
        .key('!');
    screen.wait_for("Saved in d.toml.");
    assert_eq!(screen.exit_code(), 0);
}

#[test]
fn what_was_ticked_survives_a_note_a_language_and_a_stop() {
    let mut screen = Screen::resume(80, 24, &left_at("1.ambition"), &[]);
    screen
        .wait_for("(0 of 3)")
        .send(b"requirements")
        .press(&[Key::Space])
        .wait_for("(1 of 3)")
        .key('+')
        .wait_for("Note on")
        .type_line("why")
        .wait_for("(1 of 3)")
        .key('@')
        .wait_for("(1 van 3)")
        .key('!')
        .wait_for("Bewaard in d.toml.");
    assert_eq!(screen.exit_code(), 0);
    assert!(screen.file("d.toml").contains("ambition = [\"comply\"]"));
}

#[test]
fn yes_and_no_are_the_keys_of_either_language() {
    for (language, keys) in [("nl", ['j', 'n']), ("en", ['y', 'n']), ("en", ['j', 'n'])] {
        for (key, kept) in keys.into_iter().zip(["true", "false"]) {
            let env = [("LEERKOMPAS_LANG", language)];
            let mut screen = Screen::resume(80, 24, &left_at("multilingual"), &env);
            screen.wait_for("2. N").key(key).press(&[Key::Enter]);
            screen.wait_for("= ").key('!').wait_for("d.toml");
            assert_eq!(screen.exit_code(), 0);
            let dossier = screen.file("d.toml");
            assert!(
                dossier.contains(&format!("multilingual = {kept}")),
                "{key}: {dossier}"
            );
        }
    }
}

#[test]
fn a_number_that_does_not_fit_is_refused_and_can_be_mended() {
    let mut screen = Screen::resume(80, 24, &left_at("1.learners"), &[]);
    screen
        .wait_for("Roughly how many")
        .type_line("many")
        .wait_for("“many” is no whole number from 1")
        .wait_until_gone("> many")
        .type_line("25")
        .wait_for("= 25");
    assert!(screen.file("d.toml").contains("learners = 25"));
    screen.key('!');
    assert_eq!(screen.exit_code(), 0);
}

#[test]
fn trainings_are_added_renamed_copied_and_removed() {
    let mut screen = Screen::resume(80, 43, &left_at("1.title"), &[]);
    screen.wait_for("Which training").type_line("One");
    screen
        .wait_for("Question 4 of at most")
        .key('=')
        .wait_for("Copy, move or remove this training")
        .send(b"copy")
        .press(&[Key::Enter])
        .wait_for("Copy it, with all answers")
        .key('1')
        .press(&[Key::Enter])
        .wait_for("Enter keeps: One (copy)")
        .type_line("Two");
    screen
        .wait_for("Training 2: Two")
        .send(b"copy")
        .wait_for("“copy” fits 2 answers")
        .press(&[Key::Enter])
        .wait_for("Nothing is chosen yet")
        .press(&[Key::Down])
        .wait_for("Typed: copy (1 of 2; Esc shows all)")
        .press(&[Key::Enter])
        .wait_for("Move it down")
        .key('3')
        .press(&[Key::Enter])
        .wait_for("Remove Training 1: One")
        .key('y')
        .press(&[Key::Enter])
        .wait_for("The training: Two")
        .key('!')
        .wait_for("Saved in d.toml.");
    assert_eq!(screen.exit_code(), 0);
    let dossier = screen.file("d.toml");
    assert!(
        dossier.contains("title = \"Two\"") && !dossier.contains("One"),
        "{dossier}"
    );
}

/// A draft is for the question that is asked again at once, never for another one.
#[test]
fn what_was_ticked_is_gone_once_the_question_is_left() {
    let mut screen = Screen::resume(80, 24, &left_at("1.ambition"), &[]);
    screen
        .wait_for("(0 of 3)")
        .send(b"requirements")
        .press(&[Key::Space])
        .wait_for("(1 of 3)")
        .key('-')
        .wait_for("Question 5 of at most")
        .key('<')
        .wait_for("(0 of 3)")
        .wait_for("Enter keeps: I do not know")
        .press(&[Key::Enter])
        .wait_for("Question 5 of at most")
        .key('!');
    assert_eq!(screen.exit_code(), 0);
    assert!(screen.file("d.toml").contains("ambition = \"unknown\""));
}

#[test]
fn whoever_stops_with_several_ticks_still_says_which_matters_most() {
    let mut screen = Screen::resume(80, 24, &left_at("1.ambition"), &[]);
    screen
        .wait_for("(0 of 3)")
        .send(b"extra")
        .press(&[Key::Space])
        .send(b"requirements")
        .press(&[Key::Space])
        .wait_for("(2 of 3)")
        .key('!')
        .wait_for("Which matters most?")
        .key('2')
        .press(&[Key::Enter])
        .wait_for("Saved in d.toml.");
    assert_eq!(screen.exit_code(), 0);
    assert!(screen.file("d.toml").contains("ambition = [\"comply\", "));
}

#[test]
fn a_note_may_begin_with_a_command_and_is_cleared_by_one_alone() {
    let mut screen = Screen::resume(80, 24, &left_at("size"), &[]);
    screen
        .wait_for("How large")
        .key('+')
        .wait_for("Note on")
        .type_line("- ask An");
    screen
        .wait_for("Note: - ask An")
        .key('+')
        .wait_for("Enter keeps: - ask An")
        .type_line("-");
    screen.wait_for("How large").wait_for("= clear").key('!');
    assert_eq!(screen.exit_code(), 0);
    assert!(
        !screen.file("d.toml").contains("notes"),
        "{}",
        screen.file("d.toml")
    );
}
