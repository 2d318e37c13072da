//! Which of several goals matters most, key by key; and that no goal that was ticked is lost there, however it ends.

use crate::screen::{Key, Screen};

const NOWHERE: [(&str, &str); 1] = [("LEERKOMPAS_LANG", "en")];

/// A dossier that was left at the goals of a training.
const AT_THE_GOALS: &str = "format = 2\n[interview]\nat = \"1.ambition\"\n[organisation]\nname = \"Acme\"\n[[training]]\ntitle = \"Safety\"\ngroup_size = \"group\"\n";

/// What is on the screen in a language: the question below the goals, that they matter alike, and the question after it.
struct Words {
    code: &'static str,
    ticked: &'static str,
    asked: &'static str,
    equal: &'static str,
    told: &'static str,
    next: &'static str,
}

const LANGUAGES: [Words; 2] = [
    Words {
        code: "nl",
        ticked: "(2 van 3)",
        asked: "Welke van deze is de belangrijkste?",
        equal: "3. Even belangrijk",
        told: "= even belangrijk: In orde zijn",
        next: "Vraag 5 van hoogstens",
    },
    Words {
        code: "en",
        ticked: "(2 of 3)",
        asked: "Which matters most?",
        equal: "3. Equally important",
        told: "= equally important: Meet legal",
        next: "Question 5 of at most",
    },
];

/// Ticks two goals and confirms: the dossier holds them before it is asked which matters most.
fn at_which_matters_most(words: &Words) -> Screen {
    let env = [("LEERKOMPAS_LANG", words.code)];
    let mut screen = Screen::resume(80, 24, AT_THE_GOALS, &env);
    screen.wait_for(words.ticked.replace('2', "0").as_str());
    for goal in [&b"compliance"[..], b"certificates"] {
        screen.send(goal).press(&[Key::Space]);
    }
    screen
        .wait_for(words.ticked)
        .press(&[Key::Enter])
        .wait_for(words.asked)
        .wait_for(words.equal);
    has_both(&screen);
    screen
}

#[track_caller]
fn has_both(screen: &Screen) {
    let dossier = screen.file("d.toml");
    for line in [
        "ambition = [\"comply\", \"certificates\"]",
        "ambition_order = \"equal\"",
    ] {
        assert!(dossier.contains(line), "{line} is not in:\n{dossier}");
    }
}

#[test]
fn that_they_matter_alike_is_a_row_a_word_and_a_key() {
    for words in &LANGUAGES {
        for (keys, name) in [
            (&b"3\r"[..], "its number"),
            (b"\x1b[A\r", "an arrow"),
            (b"gelijk\r", "gelijk"),
            (b"even\r", "even"),
            (b"equal\r", "equal"),
            (b"equally important\r", "its name"),
            (b"-", "not known"),
        ] {
            let mut screen = at_which_matters_most(words);
            screen.send(keys).wait_for(words.told).wait_for(words.next);
            let shown = screen.text();
            assert!(!shown.contains(words.asked), "{name}:\n{shown}");
            has_both(&screen);
            screen.key('!');
            assert_eq!(screen.exit_code(), 0, "{} {name}", words.code);
        }
    }
}

/// What is seen after each key, from the ticks to what is told of them.
#[test]
fn each_key_shows_where_you_are() {
    let mut screen = at_which_matters_most(&LANGUAGES[1]);
    let shown = screen.text();
    assert!(shown.contains("- equally important"), "{shown}");
    assert!(!shown.contains("I do not know"), "{shown}");
    assert!(!shown.contains("\n> "), "no row is chosen yet:\n{shown}");
    screen
        .press(&[Key::Enter])
        .settle()
        .wait_for("Which matters most?")
        .press(&[Key::Down])
        .wait_for("> 1. Meet legal")
        .press(&[Key::Down])
        .wait_for("> 2. ")
        .press(&[Key::Down])
        .wait_for("> 3. Equally important")
        .press(&[Key::Up, Key::Up])
        .wait_for("> 1. Meet legal")
        .send(b"gel")
        .wait_for("Typed: gel")
        .wait_for("> 3. Equally important")
        .press(&[Key::Escape])
        .settle()
        .wait_for("> 3. Equally important")
        .key('?')
        .wait_for("unless they are equally important")
        .press(&[Key::Up, Key::Enter])
        .wait_for("Question 5 of at most");
    let dossier = screen.file("d.toml");
    assert!(
        dossier.contains("ambition = [\"certificates\", \"comply\"]")
            && dossier.contains("ambition_order = \"ranked\""),
        "{dossier}"
    );
    screen
        .key('=')
        .wait_for("still open")
        .send(b"goal")
        .wait_for("Goal: obtaining certificates; complying with rules")
        .key('!');
    assert_eq!(screen.exit_code(), 0);
}

#[test]
fn back_leads_to_the_ticks_and_nothing_is_chosen_for_you() {
    let mut screen = at_which_matters_most(&LANGUAGES[1]);
    screen.key('<').wait_for("(2 of 3)").wait_for("> [x]");
    has_both(&screen);
    screen
        .press(&[Key::Enter])
        .wait_for("Which matters most?")
        .press(&[Key::Enter, Key::Escape, Key::Enter])
        .settle();
    let shown = screen.text();
    assert!(shown.contains("Which matters most?"), "{shown}");
    screen
        .send(b"equal\r")
        .wait_for("Question 5 of at most")
        .key('<')
        .wait_for("(2 of 3)")
        .press(&[Key::Enter])
        .wait_for("> 3. Equally important")
        .press(&[Key::Interrupt]);
    assert_eq!(screen.exit_code(), 130);
    has_both(&screen);
}

#[test]
fn no_command_there_loses_a_tick() {
    for (key, then) in [
        ('-', "Question 5 of at most"),
        ('?', "unless they are equally important"),
        ('<', "(2 of 3)"),
        ('+', "Note on"),
        ('*', "Question 5 of at most"),
        ('=', "still open"),
        ('@', "Welke van deze is de belangrijkste?"),
        ('!', "Saved in d.toml."),
    ] {
        let mut screen = at_which_matters_most(&LANGUAGES[1]);
        screen.key(key).wait_for(then);
        has_both(&screen);
        let is_later = screen.file("d.toml").contains("later = [\"ambition\"]");
        assert_eq!(is_later, key == '*');
        if key == '!' {
            assert_eq!(screen.exit_code(), 0);
            continue;
        }
        screen.press(&[Key::Interrupt]);
        assert_eq!(screen.exit_code(), 130, "{key}");
        has_both(&screen);
    }
}

#[test]
fn a_note_and_another_language_lead_back_to_it() {
    let mut screen = at_which_matters_most(&LANGUAGES[1]);
    screen
        .key('+')
        .wait_for("Note on")
        .type_line("ask An")
        .wait_for("Note: ask An")
        .wait_for("Which matters most?")
        .key('@')
        .wait_for("Welke van deze is de belangrijkste?")
        .send(b"gelijk\r")
        .wait_for("= even belangrijk: ")
        .key('!');
    assert_eq!(screen.exit_code(), 0);
    has_both(&screen);
}

/// The next run finds the goals ticked.
#[track_caller]
fn goes_on(screen: &Screen) {
    has_both(screen);
    let mut again = screen.start_again(&["interview", "d.toml"]);
    again
        .wait_for("(2 of 3)")
        .wait_for("[x]")
        .press(&[Key::Enter])
        .wait_for("Which matters most?")
        .key('1')
        .press(&[Key::Enter])
        .wait_for("Question 5 of at most")
        .key('!');
    assert_eq!(again.exit_code(), 0);
    let dossier = again.file("d.toml");
    assert!(dossier.contains("ambition_order = \"ranked\""), "{dossier}");
}

#[test]
fn no_interruption_there_loses_a_tick() {
    for key in [Key::Interrupt, Key::EndOfInput] {
        let mut screen = at_which_matters_most(&LANGUAGES[1]);
        screen.press(&[key]).wait_for("Saved in d.toml.");
        assert_eq!(screen.exit_code(), 130);
        assert!(screen.cursor_is_shown());
        goes_on(&screen);
    }
    for signal in ["-TERM", "-HUP", "-INT"] {
        let mut screen = at_which_matters_most(&LANGUAGES[1]);
        screen.signal(signal);
        screen.wait_for("Saved in d.toml.");
        assert_eq!(screen.exit_code(), 130, "{signal}");
        goes_on(&screen);
    }
    let mut screen = at_which_matters_most(&LANGUAGES[1]);
    screen.signal("-KILL");
    screen.exit_code();
    goes_on(&screen);
}

/// A ranking is not forgotten while it is asked again.
#[test]
fn a_kill_keeps_the_order_that_was_said_before() {
    let ranked = AT_THE_GOALS.replace(
        "group_size",
        "ambition = [\"certificates\", \"comply\"]\ngroup_size",
    );
    let mut screen = Screen::resume(80, 24, &ranked, &NOWHERE);
    screen
        .wait_for("(2 of 3)")
        .press(&[Key::Enter])
        .wait_for("> 1. ")
        .signal("-KILL");
    screen.exit_code();
    let dossier = screen.file("d.toml");
    assert!(
        dossier.contains("ambition = [\"certificates\", \"comply\"]")
            && !dossier.contains("ambition_order"),
        "{dossier}"
    );
}

#[test]
fn whoever_stops_with_several_ticks_may_say_that_they_matter_alike() {
    for (keys, code) in [(&b"equal\r"[..], 0), (b"-", 0), (b"!", 0)] {
        let mut screen = Screen::resume(80, 24, AT_THE_GOALS, &NOWHERE);
        screen.wait_for("(0 of 3)");
        for goal in [&b"compliance"[..], b"certificates"] {
            screen.send(goal).press(&[Key::Space]);
        }
        screen
            .wait_for("(2 of 3)")
            .key('!')
            .wait_for("Which matters most?")
            .send(keys)
            .wait_for("Saved in d.toml.");
        assert_eq!(screen.exit_code(), code);
        has_both(&screen);
    }
    // Whoever goes back has thought better of it.
    let mut screen = Screen::resume(80, 24, AT_THE_GOALS, &NOWHERE);
    screen.wait_for("(0 of 3)");
    for goal in [&b"compliance"[..], b"certificates"] {
        screen.send(goal).press(&[Key::Space]);
    }
    screen
        .wait_for("(2 of 3)")
        .key('!')
        .wait_for("Which matters most?")
        .key('<')
        .wait_for("(2 of 3)")
        .press(&[Key::Enter])
        .wait_for("Which matters most?")
        .send(b"equal\r")
        .wait_for("Question 5 of at most")
        .key('!');
    assert_eq!(screen.exit_code(), 0);
}

/// Every tick is kept before it is confirmed, and what somebody then leaves behind is what was there before.
#[test]
fn a_tick_is_kept_as_soon_as_it_is_made() {
    let env = [("LEERKOMPAS_LANG", "en")];
    let ticks = |count: usize| {
        let mut screen = Screen::resume(80, 24, AT_THE_GOALS, &env);
        screen.wait_for("(0 of 3)");
        for goal in [&b"compliance"[..], b"certificates", b"onboarding"]
            .into_iter()
            .take(count)
        {
            screen.send(goal).press(&[Key::Space]);
        }
        screen.wait_for(&format!("({count} of 3)"));
        screen
    };
    for (count, kept) in [
        (1, "ambition = [\"comply\"]\n"),
        (2, "ambition = [\"comply\", \"certificates\"]\n"),
        (
            3,
            "ambition = [\"comply\", \"onboarding\", \"certificates\"]\n",
        ),
    ] {
        for signal in ["-KILL", "-TERM"] {
            let mut screen = ticks(count);
            screen.signal(signal);
            screen.exit_code();
            let dossier = screen.file("d.toml");
            assert!(dossier.contains(kept), "{signal}: {dossier}");
            let mut again = screen.start_again(&["interview", "d.toml"]);
            again.wait_for(&format!("({count} of 3)")).key('!');
            again.exit_code();
        }
    }
    // Whoever puts the question off has not answered it.
    let mut screen = ticks(2);
    screen.key('*').wait_for("Question 5 of at most").key('!');
    assert_eq!(screen.exit_code(), 0);
    let dossier = screen.file("d.toml");
    assert!(!dossier.contains("ambition ="), "{dossier}");
}
