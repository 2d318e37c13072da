//! Instruments made to hurt: each ends, soon, in a diagnostic or a result.

use std::fmt::Write;
use std::time::{Duration, Instant};

use crate::harness::{Ended, leerkompas};
use crate::tiny::{JOURNEYS, PERSONAS, QUESTIONS};

/// Checks the small instrument with other files; whatever it says, it says it in time and without panicking.
#[track_caller]
fn check(questions: &str, personas: &str, journeys: &str) -> Ended {
    let started = Instant::now();
    let ended = leerkompas(&["--model", "m", "model", "check"])
        .file("m/questions.toml", questions)
        .file("m/personas.toml", personas)
        .file("m/journeys.toml", journeys)
        .run();
    assert!(
        matches!(ended.code, Some(0 | 1)),
        "{:?}: {}",
        ended.code,
        ended.err
    );
    assert!(!ended.err.contains("panicked"), "{}", ended.err);
    assert!(!ended.err.contains('\u{1b}') && ended.err.len() < 1_000_000);
    // Generous: tests are not optimised, and machines are busy.
    assert!(
        started.elapsed() < Duration::from_secs(30),
        "{:?}",
        started.elapsed()
    );
    ended
}

fn repeated(times: usize, part: impl Fn(usize) -> String) -> String {
    (0..times).fold(String::new(), |mut all, at| {
        let _ = write!(all, "{}", part(at));
        all
    })
}

#[test]
fn nesting_ends() {
    let lists = format!(
        "x = {}{}\n{QUESTIONS}",
        "[".repeat(20_000),
        "]".repeat(20_000)
    );
    check(&lists, PERSONAS, JOURNEYS).expect(1);
    let keys = format!("{}x = 1\n{QUESTIONS}", "a.".repeat(20_000));
    check(&keys, PERSONAS, JOURNEYS).expect(1);
    let tables = format!("{QUESTIONS}\n[{}x]\n", "a.".repeat(20_000));
    check(&tables, PERSONAS, JOURNEYS).expect(1);
}

#[test]
fn masses_are_refused() {
    let journeys = format!("{JOURNEYS}{}", "[[activity]]\n".repeat(30_000));
    check(QUESTIONS, PERSONAS, &journeys)
        .expect(1)
        .says("at most 20000 entries");
    let journeys = format!("x = [{}]\n{JOURNEYS}", "1,".repeat(300_000));
    check(QUESTIONS, PERSONAS, &journeys)
        .expect(1)
        .says("at most 250000 values");
    for part in ["1,", "[[x]]\n", "a.", "# \n", "= "] {
        let much = format!("{JOURNEYS}{}", part.repeat((4 << 20) / part.len()));
        check(QUESTIONS, PERSONAS, &much)
            .expect(1)
            .says("more than 1500000 words and signs");
    }
    let personas = format!("{PERSONAS}{}", "[[persona]]\n".repeat(300));
    check(QUESTIONS, &personas, JOURNEYS)
        .expect(1)
        .says("at most 200 personas");
    let questions = format!("{QUESTIONS}{}", "[[question]]\n".repeat(600));
    check(&questions, PERSONAS, JOURNEYS)
        .expect(1)
        .says("at most 500 questions");
    let option = |at| {
        format!(
            "[[question.option]]\nid = \"o{at}\"\nname = {{ en = \"{at}\" }}\nshort = {{ en = \"{at}\" }}\n"
        )
    };
    let options = repeated(5000, option);
    let questions = QUESTIONS.replacen(
        "[[question.option]]",
        &format!("{options}[[question.option]]"),
        1,
    );
    check(&questions, PERSONAS, JOURNEYS)
        .expect(1)
        .says("1 to 255 answers");
    let large = format!("{JOURNEYS}# {}\n", "x".repeat(9 << 20));
    check(QUESTIONS, PERSONAS, &large)
        .expect(1)
        .says("larger than 8 MiB");
}

#[test]
fn thousands_of_problems_are_told_in_part() {
    let journeys = format!("{JOURNEYS}{}", "[[activity]]\nx = 1\n".repeat(5000));
    let ended = check(QUESTIONS, PERSONAS, &journeys).expect(1);
    assert!(ended.err.contains("more problems"), "{}", ended.err.len());
    let journeys = format!("{JOURNEYS}{}", "= \n".repeat(20_000));
    check(QUESTIONS, PERSONAS, &journeys)
        .expect(1)
        .says("[toml-syntax]");
}

#[test]
fn a_text_of_megabytes_is_a_text() {
    let long = "lang ".repeat(500_000);
    let questions = QUESTIONS.replacen("Anything.", &long, 1);
    check(&questions, PERSONAS, JOURNEYS).expect(0);
    // Not as an id, and then it is told in part.
    let questions = QUESTIONS.replacen("\"training\"", &format!("\"{long}\""), 1);
    check(&questions, PERSONAS, JOURNEYS)
        .expect(1)
        .says("lang …");
    let questions = QUESTIONS.replacen("id = \"milk\"", &format!("id = \"{long}\""), 1);
    check(&questions, PERSONAS, JOURNEYS)
        .expect(1)
        .says("is not a usable id");
}

#[test]
fn many_languages_are_languages() {
    let all = repeated(100, |at| format!("\"l{at}\", "));
    let texts = repeated(100, |at| format!("l{at} = \"{at}\", "));
    let speak = |text: &str| {
        let text = text.replace("languages = [\"en\"]", &format!("languages = [{all}]"));
        text.replace("{ en = ", &format!("{{ {texts}x = "))
            .replace(", x = ", ", #")
    };
    // Each text keeps its English behind a comment, so lines end where they did.
    let plain = |text: &str| {
        speak(text)
            .lines()
            .map(|line| match line.split_once(", #") {
                Some((kept, _)) => format!("{kept} }}\n"),
                None => format!("{line}\n"),
            })
            .collect::<String>()
    };
    let yes_no = "[yes_no]\nyes = { name = { en = \"Yes\" } }\nno = { name = { en = \"No\" } }\n";
    assert!(QUESTIONS.contains(yes_no));
    let names = format!("{{ {} }}", texts.trim_end_matches(", "));
    let spoken = format!(
        "[yes_no]\nyes = {{ name = {names} }}\nno = {{ name = {{ {} }} }}\n",
        repeated(99, |at| format!("l{at} = \"n{at}\", ")) + "l99 = \"n99\""
    );
    let questions = plain(&QUESTIONS.replace(yes_no, "YESNO\n")).replace("YESNO\n", &spoken);
    let ended = check(&questions, &plain(PERSONAS), &plain(JOURNEYS)).expect(0);
    assert!(ended.out.contains("l99"), "{}", ended.out);
    check(
        &QUESTIONS.replace("[\"en\"]", &format!("[{all}\"en\"]")),
        PERSONAS,
        JOURNEYS,
    )
    .expect(1)
    .says("at most 100 languages");
}

#[test]
fn numbers_and_absences_are_told() {
    let weigh =
        |weight: &str| QUESTIONS.replacen("weight = 1000", &format!("weight = {weight}"), 1);
    for weight in ["0", "-1", "99999999999999999999999999", "1e9"] {
        check(&weigh(weight), PERSONAS, JOURNEYS)
            .expect(1)
            .says("questions.toml:");
    }
    check("", PERSONAS, JOURNEYS).expect(1).says("`format = 1`");
    check(QUESTIONS, "", JOURNEYS).expect(1).says("`scoring`");
    check(QUESTIONS, PERSONAS, "").expect(1);
    let from = PERSONAS.rfind("[[persona]]").expect("a persona");
    check(QUESTIONS, &PERSONAS[..from], JOURNEYS)
        .expect(1)
        .says("at least two personas");
    let none = &QUESTIONS[..QUESTIONS.find("[[question]]").expect("a question")];
    check(none, PERSONAS, JOURNEYS).expect(1).says("decisive");
    let hidden = QUESTIONS.replacen("Anything.", "Any\\u001B[2Jthing.", 1);
    check(&hidden, PERSONAS, JOURNEYS)
        .expect(0)
        .says("hidden-character");
}
