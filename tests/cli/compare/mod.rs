//! `compare`: dossiers side by side, as people and programs get them.

mod input;
mod outcome;
mod pairs;

use crate::harness::{Ended, Run, leerkompas, without_hash};

/// What the HR manager says: two trainings of three in common with the other.
pub(crate) const AN: &str = r#"format = 1
[interview]
date = "2026-03-02"
interviewer = "Els Maes"
respondent = "An Peeters, HR"
[organisation]
name = "Textielhuis"
employees = 120
type = "profit"
sector = "C"
growing = true
regions = ["flanders", "wallonia"]
shifts = true
[[training]]
title = "Onboarding operatoren"
ambition = ["smooth_start", "attract_talent"]
initiative = "employer"
learners = 25
skills = "hard"
leernood = "reskilling"
focus = "both"
in_house_expert = true
recognised = "yes"
notes.ambition = "a secret remark"
[[training]]
title = "Brandveiligheid"
ambition = ["comply"]
initiative = "employer"
learners = 60
skills = "hard"
leernood = "upskilling"
focus = "performance"
[[training]]
title = "Leeslunch"
ambition = ["bonding"]
"#;

/// What the production manager of the same organisation says.
pub(crate) const BART: &str = r#"format = 1
[interview]
date = "2026-03-04"
interviewer = "Els Maes"
respondent = "Bart Claes, productie"
[organisation]
name = "Textielhuis"
employees = 40
type = "profit"
sector = "C"
growing = "unknown"
regions = ["wallonia", "flanders"]
shifts = true
[[training]]
title = "brandveiligheid "
ambition = ["comply"]
initiative = "employer"
learners = 60
skills = "hard"
leernood = "upskilling"
focus = "performance"
[[training]]
title = "Onboarding operatoren"
ambition = ["close_gaps", "retention"]
initiative = "employer"
group_size = "individual"
skills = "hard"
leernood = "upskilling"
focus = "performance"
in_house_expert = false
"#;

pub(crate) fn compare(arguments: &[&str], dossiers: &[(&str, &str)]) -> Run {
    let names = dossiers.iter().map(|(name, _)| *name);
    let arguments: Vec<_> = std::iter::once("compare")
        .chain(names)
        .chain(arguments.iter().copied())
        .collect();
    let dossiers = dossiers.iter();
    dossiers.fold(leerkompas(&arguments), |run, (name, body)| {
        run.file(name, body)
    })
}

/// Two respondents of one organisation, compared.
pub(crate) fn respondents(arguments: &[&str]) -> Run {
    compare(arguments, &[("an.toml", AN), ("bart.toml", BART)])
}

/// A dossier with one training of that title.
fn one(title: &str, answers: &str) -> String {
    format!("format = 1\n[[training]]\ntitle = \"{title}\"\n{answers}\n")
}

/// Two dossiers with one training each, compared.
fn pair(a: &str, b: &str) -> Ended {
    let (a, b) = (one("T", a), one("T", b));
    compare(&[], &[("a.toml", &a), ("b.toml", &b)])
        .run()
        .expect(0)
}

/// What is shown, without line breaks.
fn flowing(ended: &Ended) -> String {
    let words: Vec<_> = ended.out.split_whitespace().collect();
    words.join(" ")
}

#[track_caller]
fn says(ended: &Ended, text: &str) {
    let page = flowing(ended);
    assert!(page.contains(text), "`{text}` is not in:\n{}", ended.out);
}

fn json(run: Run) -> serde_json::Value {
    serde_json::from_str(&run.run().expect(0).out).expect("JSON")
}

#[test]
fn two_respondents_at_80_columns_in_dutch() {
    let ended = respondents(&["--lang", "nl"]).run().expect(0);
    assert_eq!(ended.err, "");
    insta::assert_snapshot!(without_hash(&ended.out));
}

#[test]
fn two_respondents_at_40_columns() {
    let ended = respondents(&[]).env("COLUMNS", "40").run().expect(0);
    insta::assert_snapshot!(without_hash(&ended.out));
}

#[test]
fn two_respondents_as_markdown() {
    let ended = respondents(&["--format", "markdown"]).run().expect(0);
    insta::assert_snapshot!(without_hash(&ended.out));
}

#[test]
fn two_respondents_as_json() {
    let ended = respondents(&["--format", "json"]).run().expect(0);
    insta::assert_snapshot!(without_hash(&ended.out));
}

#[test]
fn three_dossiers_at_80_columns() {
    let linde = AN
        .replace("Textielhuis", "Zorghuis Linde")
        .replace("Onboarding operatoren", "Onthaal")
        .replace("\"smooth_start\", ", "");
    let dossiers = [("an.toml", AN), ("bart.toml", BART), ("linde.toml", &linde)];
    let ended = compare(&[], &dossiers).run().expect(0);
    insta::assert_snapshot!(without_hash(&ended.out));
}

/// What fits on the first screen of a small terminal, without scrolling.
#[test]
fn the_first_screen_is_the_answer() {
    let ended = respondents(&[]).run().expect(0);
    let first: Vec<_> = ended.out.lines().take(22).collect();
    let first = first.join("\n");
    for text in [
        "7 answers differ; 5 count in the score.",
        "from the onboarder (A)",
        "the administrator is the closest match",
        "Leeslunch (A)",
        "An Peeters",
        "bart.toml",
    ] {
        assert!(first.contains(text), "`{text}` is not in:\n{first}");
    }
}

#[test]
fn no_page_is_wider_than_its_terminal() {
    let many: Vec<_> = (0..12).map(|at| (format!("{at}.toml"), AN)).collect();
    let many: Vec<_> = many.iter().map(|(name, body)| (&name[..], *body)).collect();
    for width in [40, 60, 80, 120] {
        for dossiers in [&many[..], &[("an.toml", AN), ("bart.toml", BART)]] {
            let run = compare(&[], dossiers).env("COLUMNS", &width.to_string());
            for line in run.run().expect(0).out.lines() {
                assert!(line.chars().count() <= width, "at {width}: {line}");
            }
        }
    }
}

/// The same dossier as if another edition of the instrument had asked.
pub(crate) fn of_edition(version: &str, hash: &str) -> String {
    AN.replace(
        "[interview]\n",
        &format!("[interview]\ninstrument = {{ version = \"{version}\", hash = \"{hash}\" }}\n"),
    )
}
