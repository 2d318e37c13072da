//! `compare`: dossiers side by side, as people and programs get them.

use crate::harness::{Ended, Run, leerkompas, without_hash};
use crate::model::running;

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
        "fits the administrator best",
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

#[track_caller]
fn outcome(a: &str, b: &str, said: &str, id: &str) {
    says(&pair(a, b), said);
    let (a, b) = (one("T", a), one("T", b));
    let dossiers: [(&str, &str); 2] = [("a.toml", &a), ("b.toml", &b)];
    let json = json(compare(&["--format", "json"], &dossiers));
    assert_eq!(json["trainings"][0]["outcome"], id);
}

#[test]
fn every_outcome_says_no_more_than_is_known() {
    let (comply, shared) = ("ambition = [\"comply\"]", "ambition = [\"retention\"]");
    outcome(
        comply,
        comply,
        "No answers differ. In both dossiers this training fits the administrator best.",
        "same",
    );
    outcome(
        comply,
        "ambition = [\"bonding\"]",
        "1 answer differs; 1 counts in the score. Another persona fits best: from the administrator (A) to the social connector (B).",
        "moved",
    );
    outcome(
        shared,
        &format!("{shared}\nfocus = \"performance\""),
        "First come the career supporter (A) and the performance guardian (B), but that difference lies within the margin of 5.0 points, so it decides nothing.",
        "within_margin",
    );
    outcome(
        shared,
        shared,
        "In both dossiers this training fits the career supporter, the performance guardian and the social connector almost equally well.",
        "same",
    );
    outcome(
        "ambition = [\"comply\", \"close_gaps\"]",
        comply,
        "In both dossiers this training fits the administrator best.",
        "same",
    );
    outcome(
        comply,
        "initiative = \"employer\"",
        "In B too little is filled in to name a persona. Do fill in \"Goal\" there: it weighs most.",
        "open",
    );
    outcome(
        comply,
        "initiative = \"employer\"\nleernood = \"upskilling\"\nfocus = \"performance\"\nskills = \"hard\"",
        "In both dossiers this training fits the administrator best. That is not certain yet: in B \"Goal\" is not filled in, and it weighs most.",
        "same",
    );
}

/// Who shares the first place in one dossier only is named too.
#[test]
fn who_fits_almost_as_well_somewhere_is_named() {
    let goal = "ambition = [\"retention\"]\nfocus = \"wellbeing\"";
    let ended = pair(
        &format!("{goal}\ninitiative = \"employee\""),
        &format!("{goal}\ngroup_size = \"individual\""),
    );
    says(
        &ended,
        "In both dossiers this training fits the career supporter best. It fits almost as well: the social connector (A).",
    );
}

#[test]
fn trainings_pair_by_title_whatever_their_order_and_capitals() {
    let json = json(respondents(&["--format", "json"]));
    let trainings = &json["trainings"];
    assert_eq!(trainings.as_array().map(Vec::len), Some(2));
    for (at, place) in [(0, 2), (1, 1)] {
        assert_eq!(trainings[at]["paired_by"], "title");
        assert_eq!(trainings[at]["standings"][1]["training"], place);
    }
    assert_eq!(json["unpaired"][0]["name"], "Leeslunch");
    assert_eq!(json["unpaired"][0]["members"][0]["dossier"], "A");
}

#[test]
fn trainings_that_no_title_pairs_are_compared_by_position_and_it_says_so() {
    let comply = "ambition = [\"comply\"]";
    let (a, b) = (one("Fire", comply), one("Brand", comply));
    let dossiers: [(&str, &str); 2] = [("a.toml", &a), ("b.toml", &b)];
    let ended = compare(&[], &dossiers).run().expect(0);
    says(&ended, "Fire (A) / Brand (B)");
    says(
        &ended,
        "Compared by their place in the dossier: the titles differ.",
    );
    let untitled = "format = 1\n[[training]]\nambition = [\"comply\"]\n";
    let dossiers = [("a.toml", untitled), ("b.toml", untitled)];
    let ended = compare(&[], &dossiers).run().expect(0).shows("Training 1");
    assert!(!ended.out.contains("by their place"), "{}", ended.out);
}

#[test]
fn without_a_training_in_common_the_organisations_are_still_compared() {
    let a = "format = 1\n[organisation]\nshifts = true\n[[training]]\ntitle = \"X\"\n";
    let b = "format = 1\n[organisation]\nshifts = false\n";
    let dossiers = [("a.toml", a), ("b.toml", b)];
    let ended = compare(&[], &dossiers).run().expect(0);
    says(&ended, "1 answer differs; none counts in the score.");
    says(&ended, "There is no training that every dossier has.");
    says(&ended, "so not compared: X (A).");
    says(&ended, "Shift work (context) Yes No none");
}

#[test]
fn when_nothing_differs_it_says_so_once() {
    let ended = compare(&[], &[("a.toml", AN), ("b.toml", AN)])
        .run()
        .expect(0);
    says(&ended, "No answers differ. ");
    for text in ["Answers that differ", "No answers differ here"] {
        assert!(!ended.out.contains(text), "{}", ended.out);
    }
}

/// An answer to a question that does not apply is no answer; the order of picks counts where the question ranks them; a
/// number and what follows from it are one answer.
#[test]
fn only_answers_that_count_differ() {
    let none = "No answers differ.";
    says(
        &pair(
            "group_size = \"individual\"\nlearners = 1",
            "group_size = \"individual\"",
        ),
        none,
    );
    says(
        &pair(
            "ambition = [\"comply\", \"bonding\"]",
            "ambition = [\"bonding\", \"comply\"]",
        ),
        "Goal complying with rules;",
    );
    says(&pair("learners = 1", "learners = 30"), "1 answer differs;");
    says(
        &pair("learners = 20", "learners = 30"),
        "Number of learners (context) 20 30 none",
    );
    says(
        &pair(
            "group_size = \"individual\"",
            "group_size = \"both\"\nlearners = 30",
        ),
        "Alone or in a group one employee 30, alone or in a group 1",
    );
    says(
        &pair("focus = \"unknown\"", ""),
        "Focus of the training I do not know not answered 1",
    );
}

/// Whether a question applies is for the instrument to say; here another answer decides on it.
#[test]
fn a_question_that_does_not_apply_was_not_asked() {
    let change = |text: &str| {
        let id = "id = \"certificate_required\"\n";
        let when = "ask_when = [{ question = \"in_house_expert\", any = [\"yes\"] }]\n";
        text.replacen(id, &format!("{id}{when}"), 1)
    };
    let answers = |expert| {
        one(
            "T",
            &format!("in_house_expert = {expert}\ncertificate_required = true"),
        )
    };
    let ended = running(&["compare", "a.toml", "b.toml"], "questions.toml", change)
        .file("a.toml", answers(true))
        .file("b.toml", answers(false))
        .run()
        .expect(0);
    says(&ended, "Certificate required (context) Yes not asked none");
}

#[test]
fn recognition_is_told_when_stored_and_notes_never_are() {
    for format in ["terminal", "markdown", "json"] {
        let ended = respondents(&["--format", format]).run().expect(0);
        assert!(!ended.out.contains("secret"), "{}", ended.out);
        assert!(ended.out.contains("ecognised"), "{format}: {}", ended.out);
    }
    let ended = pair("ambition = [\"comply\"]", "");
    assert!(!ended.out.contains("Recognised"), "{}", ended.out);
}

/// The same dossier as if another edition of the instrument had asked.
pub(crate) fn of_edition(version: &str, hash: &str) -> String {
    AN.replace(
        "[interview]\n",
        &format!("[interview]\ninstrument = {{ version = \"{version}\", hash = \"{hash}\" }}\n"),
    )
}

#[test]
fn dossiers_of_different_editions_are_refused_unless_forced() {
    let (old, new) = (of_edition("0.9", "aaa"), of_edition("1.0", "bbb"));
    let dossiers: [(&str, &str); 2] = [("old.toml", &old), ("new.toml", &new)];
    let ended = compare(&[], &dossiers)
        .run()
        .expect(1)
        .says("`old.toml` with version 0.9 (aaa) and `new.toml` with version 1.0 (bbb)")
        .says("--force");
    assert_eq!(ended.out, "");
    let forced = compare(&["--force"], &dossiers).run().expect(0);
    says(
        &forced,
        "Take care: these dossiers were filled in with different versions of the questions: version 0.9, aaa (A); version 1.0, bbb (B).",
    );
    let json = json(compare(&["--force", "--format", "json"], &dossiers));
    assert_eq!(json["editions_differ"], true);
    assert_eq!(json["dossiers"][0]["instrument"]["version"], "0.9");
}

#[test]
fn a_dossier_that_does_not_know_its_edition_is_compared_with_any() {
    let new = of_edition("1.0", "bbb");
    let dossiers: [(&str, &str); 2] = [("an.toml", AN), ("new.toml", &new)];
    let ended = compare(&[], &dossiers).run().expect(0);
    assert!(!ended.out.contains("Take care"), "{}", ended.out);
}

#[track_caller]
fn refused(arguments: &[&str], said: &str) {
    let arguments = [&["compare"], arguments].concat();
    let run = leerkompas(&arguments)
        .file("a.toml", AN)
        .file("b.toml", BART);
    let ended = run.stdin(AN).run().expect(2).says(said);
    assert_eq!(ended.out, "");
    assert_eq!(ended.read("a.toml"), AN);
}

#[test]
fn what_cannot_be_compared_is_wrong_usage() {
    refused(&[], "something is missing");
    refused(&["a.toml"], "give at least 2");
    refused(&["a.toml", "a.toml"], "are the same file");
    refused(&["a.toml", "b.toml", "./a.toml"], "`a.toml` and `./a.toml`");
    refused(&["-", "-"], "stdin is read only once");
    refused(
        &["a.toml", "b.toml", "-o", "a.toml"],
        "`a.toml` is the input",
    );
}

#[test]
fn one_dossier_may_come_from_stdin() {
    let run = leerkompas(&["compare", "-", "b.toml"]).file("b.toml", BART);
    run.stdin(AN).run().expect(0).shows("7 answers differ");
}

#[test]
fn a_comparison_goes_to_a_file_whole() {
    let ended = respondents(&["-o", "c.md", "--format", "markdown", "--color", "always"])
        .run()
        .expect(0);
    assert_eq!(ended.out, "");
    assert!(ended.read("c.md").starts_with("# Textielhuis: comparison"));
    assert_eq!(ended.files(), ["an.toml", "bart.toml", "c.md"]);
}

#[test]
fn dossiers_of_one_other_edition_are_compared_with_a_word_of_warning() {
    let (a, b) = (of_edition("0.9", "aaa"), of_edition("0.9", "aaa"));
    let dossiers: [(&str, &str); 2] = [("a.toml", &a), ("b.toml", &b)];
    let ended = compare(&[], &dossiers).run().expect(0);
    let said = "These dossiers were filled in with version 0.9 of the questions (aaa)";
    assert!(ended.out.contains(said), "{}", ended.out);
}
