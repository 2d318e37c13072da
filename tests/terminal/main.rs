//! The interview in a real pseudo-terminal, seen as a person sees it: keys in, a screen of lines and columns out.
#![cfg(unix)]

mod end;
mod gestures;
mod order;
mod safety;
mod screen;
mod sight;
mod tour;

use screen::{Key, Screen};

/// From the first question to the last, always the first option; ends at the review.
pub(crate) fn answer_everything(screen: &mut Screen) {
    screen
        .wait_for("What is your organisation called?")
        .type_line("Acme");
    screen
        .wait_for("Question 2 of at most 24")
        .press(&[Key::Down, Key::Enter]);
    screen
        .wait_for("Which training is it about?")
        .type_line("Safety");
    screen
        .wait_for("Question 4 of at most 24")
        .send(b"requirements")
        .press(&[Key::Space, Key::Enter]);
    for question in 5..=23 {
        screen.wait_for(&format!("Question {question} of at most"));
        // Regions: several can be picked, so the first Enter only picks.
        let confirm: &[Key] = if question == 20 { &[Key::Enter] } else { &[] };
        screen.press(&[Key::Down, Key::Enter]).press(confirm);
    }
    screen.wait_for("All questions have been asked");
}

#[test]
fn a_whole_interview_ends_with_the_answer_on_one_screen() {
    let interview = ["interview", "--full", "d.toml"];
    let mut screen = Screen::start(80, 24, &interview, &[("PAGER", "cat")]);
    answer_everything(&mut screen);
    screen
        .press(&[Key::Down, Key::Enter])
        .wait_for("Do you recognise your organisation in this?");
    let shown = screen.text();
    for text in [
        "Acme: Safety",
        "For this training the administrator is the closest match.",
        "the onboarder",
        "Start with this:",
    ] {
        assert!(
            shown.contains(text),
            "`{text}` is not on the screen:\n{shown}"
        );
    }
    screen
        .key('2')
        .press(&[Key::Enter])
        .wait_for("What would you like to do now?");
    // The whole report, then back to the answers, then out.
    screen
        .send(b"full report")
        .settle()
        .press(&[Key::Enter])
        .settle()
        .wait_for("What would you like to do now?")
        .send(b"look over")
        .settle()
        .press(&[Key::Enter])
        .wait_for("All questions have been asked")
        .key('!')
        .wait_for("Saved in d.toml.");
    assert_eq!(screen.exit_code(), 0);
    let dossier = screen.file("d.toml");
    assert!(dossier.contains("ambition = [\"comply\"]"), "{dossier}");
    assert!(dossier.contains("recognised = \"partly\""), "{dossier}");
    assert!(screen.written().contains("How this report was made"));
}

/// Purpose, length and privacy stand above the first choice; everything is said again in the other language.
#[test]
fn the_first_screen_says_what_one_gets_what_it_takes_and_where_it_stays() {
    let mut screen = Screen::start(80, 24, &["interview", "d.toml"], &[]);
    screen.wait_for("How much time do you have?");
    let shown = screen.text();
    for text in [
        "You get: the closest persona, why it fits, and a plan on one page.",
        "Everything stays on this computer, in d.toml; nothing goes over the internet.",
        "1. Full: at most 24 questions, about 6 minutes.",
        "2. Quick: at most 9 questions, about 3 minutes.",
    ] {
        assert!(shown.contains(text), "`{text}` is not in:\n{shown}");
    }
    screen
        .press(&[Key::Enter])
        .settle()
        .wait_for("How much time")
        .key('@')
        .wait_for("Hoeveel tijd heb je?")
        .key('2')
        .press(&[Key::Enter])
        .wait_for("Vraag 1 van hoogstens 9")
        .key('!')
        .wait_for("Bewaard in d.toml.");
    assert_eq!(screen.exit_code(), 0);
    // Whoever goes on with a dossier has chosen already.
    let dossier = "format = 2\n[organisation]\nname = \"Acme\"\n";
    let mut screen = Screen::resume(80, 24, dossier, &[]);
    screen
        .wait_for("Going on with Acme: 21 questions left, about 6 minutes.")
        .wait_for("Question 2 of at most 24")
        .press(&[Key::Interrupt]);
    assert_eq!(screen.exit_code(), 130);
}

/// Several goals of several personas: the verdict names them all, and nothing pushes it off the screen.
#[test]
fn a_verdict_that_names_several_personas_stays_in_sight() {
    let dossier = r#"format = 2
[organisation]
name = "Acme"
offers_training = true
size = "large"
international = false
type = "profit"
sector = "C"
fast_changing = false
growing = false
regions = ["flanders"]
multilingual = false
on_location = false
shifts = false
[[training]]
title = "Safety"
ambition = ["comply", "transformation", "retention"]
initiative = "employer"
group_size = "group"
learners = 20
skills = "hard"
leernood = "upskilling"
focus = "both"
in_house_expert = true
certificate_required = false
on_premises = true
concrete_goals = true
"#;
    for (code, review, ask, sentences) in [
        (
            "nl",
            "Alle vragen zijn gesteld",
            "Herken je je organisatie hierin?",
            [
                "Deze opleiding past het best bij de administrateur.",
                "hoort bij de transitiestrateeg.",
                "hoort bij de sociale binder.",
            ],
        ),
        (
            "en",
            "All questions have been asked",
            "Do you recognise your organisation in this?",
            [
                "For this training the administrator is the closest match.",
                "belongs to the transition strategist.",
                "belongs to the social connector.",
            ],
        ),
    ] {
        let env = [("LEERKOMPAS_LANG", code)];
        let mut screen = Screen::resume(80, 24, dossier, &env);
        screen.wait_for(review).key('1');
        screen.press(&[Key::Enter]).wait_for(ask);
        let shown = screen.text();
        let shown = shown.split_whitespace().collect::<Vec<_>>().join(" ");
        for sentence in sentences {
            assert!(shown.contains(sentence), "{sentence} is not in {shown}");
        }
    }
}

#[test]
fn whoever_judged_a_result_is_not_asked_again_until_it_is_another() {
    let mut screen = Screen::start(80, 24, &["interview", "--full", "d.toml"], &[]);
    answer_everything(&mut screen);
    screen
        .press(&[Key::Down, Key::Enter])
        .wait_for("Do you recognise")
        .key('1')
        .press(&[Key::Enter])
        .wait_for("What would you like to do now?")
        .key('7')
        .press(&[Key::Enter])
        .wait_for("All questions have been asked")
        .key('1')
        .press(&[Key::Enter])
        .wait_for("What would you like to do now?")
        .key('7')
        .press(&[Key::Enter])
        .wait_for("All questions have been asked")
        // Another size is another result.
        .key('5')
        .press(&[Key::Enter])
        .wait_for("How large is your organisation?")
        .key('4')
        .press(&[Key::Enter])
        .wait_for("5. Size: large")
        .key('1')
        .press(&[Key::Enter])
        .wait_for("Do you recognise")
        .key('!')
        .wait_for("Saved in d.toml.");
    assert_eq!(screen.exit_code(), 0);
}

#[test]
fn the_dossiers_of_the_folder_are_offered_and_a_new_one_is_named_after_the_organisation() {
    let mut screen = Screen::start(80, 24, &["--full"], &[]);
    screen.wait_for("called?").type_line("Zoë & Zoon");
    screen.wait_for("Question 2 of at most").key('!');
    screen.wait_for("Saved in zoë-zoon.toml.");
    assert_eq!(screen.exit_code(), 0);
    let mut again = screen.start_again(&[]);
    again
        .wait_for("1. Zoë & Zoon (zoë-zoon.toml) · ")
        .wait_for("21 questions left · ")
        .key('1')
        .press(&[Key::Enter])
        .wait_for("Question 2 of at most")
        .press(&[Key::Interrupt]);
    assert_eq!(again.exit_code(), 130);
}

/// `leerkompas interview d.toml > report.txt`: the questions stay on the terminal, the report goes to the file.
#[test]
fn the_report_can_go_to_a_file_while_questions_are_asked() {
    let mut screen =
        Screen::start_redirected(80, 24, &["interview", "--full", "d.toml"], "report.txt");
    answer_everything(&mut screen);
    screen
        .press(&[Key::Down, Key::Enter])
        .wait_for("Saved in d.toml.");
    assert_eq!(screen.exit_code(), 0);
    let report = screen.file("report.txt");
    assert!(
        report.contains("For this training the administrator is the closest match.")
            && report.contains("The journey in 10 steps"),
        "{report}"
    );
    assert!(!report.contains('\u{1b}'), "no colour goes into a file");
}

#[test]
fn a_quick_interview_says_what_it_saved_and_goes_on_for_who_wants_more() {
    let mut screen = Screen::start(80, 24, &["interview", "d.toml", "--quick"], &[]);
    screen.wait_for("called?").type_line("Acme");
    screen.wait_for("Which training").type_line("Safety");
    screen
        .wait_for("Question 3 of at most 9")
        .send(b"requirements")
        .press(&[Key::Space, Key::Enter])
        .wait_for("That saves 20 questions.")
        .send(b"sharper")
        .press(&[Key::Enter])
        .wait_for("Question 2 of at most")
        .press(&[Key::Interrupt]);
    assert_eq!(screen.exit_code(), 130);
}

#[test]
fn the_standing_moves_with_the_answers_of_who_asked_for_it() {
    let mut screen = Screen::start(80, 24, &["interview", "d.toml", "--quick", "--live"], &[]);
    screen.wait_for("called?").type_line("Acme");
    screen.wait_for("Which training").type_line("Safety");
    screen
        .wait_for("Standing now: too little answered")
        .send(b"retention")
        .send(b"\x15stay")
        .press(&[Key::Space, Key::Enter])
        .wait_for("Standing now: the")
        .press(&[Key::Interrupt]);
    assert_eq!(screen.exit_code(), 130);
}
