//! `report`: whole pages, as people and programs get them.

use crate::harness::{example, leerkompas, without_hash};

fn page(language: &str, width: &str) -> String {
    let ended = leerkompas(&["report", "d.toml", "--lang", language])
        .file("d.toml", example("textielhuis.toml"))
        .env("COLUMNS", width)
        .run()
        .expect(0);
    assert_eq!(ended.err, "");
    without_hash(&ended.out)
}

/// The report of the example, with these arguments.
fn example_report(arguments: &[&str]) -> String {
    let arguments = [&["report", "d.toml"], arguments].concat();
    let run = leerkompas(&arguments).file("d.toml", example("textielhuis.toml"));
    without_hash(&run.run().expect(0).out)
}

#[test]
fn the_example_in_dutch_at_80_columns() {
    insta::assert_snapshot!(page("nl", "80"));
}

#[test]
fn the_example_in_english_at_40_columns() {
    insta::assert_snapshot!(page("en", "40"));
}

#[test]
fn no_page_is_wider_than_its_terminal() {
    for width in [40, 60, 80, 120] {
        for language in ["nl", "en"] {
            let page = page(language, &width.to_string());
            for line in page.lines() {
                assert!(
                    line.chars().count() <= width,
                    "{} columns at {width}: {line}",
                    line.chars().count()
                );
            }
        }
    }
}

/// What fits on the first screen of a small terminal, without scrolling.
#[test]
fn the_first_screen_is_the_answer() {
    let page = page("en", "80");
    let first: Vec<_> = page.lines().take(24).collect();
    let first = first.join("\n");
    for text in [
        "This training fits the onboarder best",
        "87.5%",
        "18.3%",
        "Lead over",
        "What speaks most for",
        "Where you can start",
    ] {
        assert!(first.contains(text), "`{text}` is not in:\n{first}");
    }
}

#[test]
fn the_example_as_json() {
    insta::assert_snapshot!(example_report(&["--format", "json"]));
}

#[test]
fn json_has_the_keys_that_scripts_depend_on() {
    let ended = leerkompas(&["report", "d.toml", "--format", "json"])
        .file("d.toml", example("textielhuis.toml"))
        .run()
        .expect(0);
    let json: serde_json::Value = serde_json::from_str(&ended.out).expect("JSON");
    for key in [
        "format",
        "language",
        "instrument",
        "organisation",
        "trainings",
        "mix",
    ] {
        assert!(!json[key].is_null(), "{key}");
    }
    let training = &json["trainings"][0];
    for key in [
        "title",
        "verdict",
        "persona",
        "runner_up",
        "margin",
        "answered",
        "matches",
        "contributions",
        "flips",
        "pathways",
        "journey",
        "thresholds",
        "opportunities",
    ] {
        assert!(!training[key].is_null(), "{key}");
    }
    assert_eq!(training["matches"].as_array().map(Vec::len), Some(6));
    assert!(
        ended.out.contains("\"match\": 87.50"),
        "two decimals, always"
    );
}

#[test]
fn json_and_toml_dossiers_give_the_same_report() {
    let toml = leerkompas(&["report", "d.toml"])
        .file("d.toml", "format = 1\n[organisation]\nname = \"X\"\nshifts = true\n[[training]]\nlearners = 1\nambition = [\"comply\"]\n")
        .run()
        .expect(0);
    let json = leerkompas(&["report", "-"])
        .stdin("{\"format\": 1, \"organisation\": {\"name\": \"X\", \"shifts\": true}, \"training\": [{\"learners\": 1, \"ambition\": [\"comply\"]}]}")
        .run()
        .expect(0);
    assert_eq!(toml.out, json.out);
}

#[test]
fn aliases_in_both_languages_are_read() {
    let words = "format = 1\n[organisation]\nsize = \"Klein\"\nshifts = \"ja\"\n[[training]]\ninitiative = \"werkgever\"\nleernood = \"bijscholing\"\nskills = \"onbekend\"\nambition = \"comply\"\n";
    let ids = "format = 1\n[organisation]\nsize = \"small\"\nshifts = true\n[[training]]\ninitiative = \"employer\"\nleernood = \"upskilling\"\nskills = \"unknown\"\nambition = [\"comply\"]\n";
    let report = |body: &str| {
        leerkompas(&["report", "d.toml"])
            .file("d.toml", body)
            .run()
            .expect(0)
            .out
    };
    assert_eq!(report(words), report(ids));
}

#[track_caller]
fn verdict(training: &str, said: &str) {
    let body = format!("format = 1\n[[training]]\n{training}");
    leerkompas(&["report", "d.toml"])
        .file("d.toml", body)
        .run()
        .expect(0)
        .shows(said);
}

#[test]
fn every_verdict_says_no_more_than_is_known() {
    verdict(
        "ambition = [\"comply\"]",
        "This training fits the administrator best.",
    );
    verdict("ambition = [\"retention\"]\n", "almost equally well");
    verdict(
        "initiative = \"employee\"\ngroup_size = \"individual\"\nleernood = \"upskilling\"",
        "For now this training fits the career supporter best. That is not certain yet",
    );
    verdict(
        "initiative = \"employer\"\nleernood = \"upskilling\"\nfocus = \"performance\"\nskills = \"both\"",
        "For now this training fits the administrator and the performance guardian almost\nequally well.",
    );
    verdict(
        "initiative = \"employer\"\n",
        "Too little is filled in to name a persona",
    );
    verdict("", "Too little is filled in");
}

/// The report never tells an organisation what it is: the study forbids it (section 3.1.1).
#[test]
fn no_text_says_you_are_a_persona() {
    for language in ["nl", "en"] {
        let page = page(language, "100").to_lowercase();
        for claim in [
            "je bent de",
            "jullie zijn de",
            "je bent een opstarter",
            "you are the",
            "you are an onboarder",
        ] {
            assert!(!page.contains(claim), "{claim}");
        }
    }
}

#[test]
fn an_organisation_is_a_mix_over_its_trainings() {
    let body = "format = 1\n[organisation]\nname = \"X\"\n[[training]]\ntitle = \"A\"\nambition = [\"comply\"]\n[[training]]\ntitle = \"B\"\nambition = [\"bonding\"]\n[[training]]\ntitle = \"C\"\n";
    let ended = leerkompas(&["report", "d.toml"])
        .file("d.toml", body)
        .run()
        .expect(0);
    let ended = ended
        .shows("X: A")
        .shows("X: B")
        .shows("\nC\nToo little is filled in")
        .shows("Your organisation as a mix");
    assert!(
        ended.out.contains("the administrator (1 training) "),
        "{}",
        ended.out
    );
    let one = leerkompas(&["report", "d.toml", "--training", "2"])
        .file("d.toml", body)
        .run()
        .expect(0);
    assert!(
        one.out.contains("X: B") && !one.out.contains("X: A"),
        "{}",
        one.out
    );
    leerkompas(&["report", "d.toml", "--training", "4"])
        .file("d.toml", body)
        .run()
        .expect(2)
        .says("there is no training 4; this dossier has 3");
}

/// Context changes what is pressing, never the match (design: section 4, property 6).
#[test]
fn context_changes_the_advice_and_never_the_match() {
    let report = |context: &str| {
        let body = format!(
            "format = 1\n[organisation]\n{context}\n[[training]]\nambition = [\"comply\"]\n"
        );
        leerkompas(&["report", "d.toml"])
            .file("d.toml", body)
            .run()
            .expect(0)
            .out
    };
    let (plain, shifts) = (report(""), report("shifts = true"));
    let matches = |page: &str| {
        page.lines()
            .filter(|line| line.contains('█'))
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    assert_eq!(matches(&plain), matches(&shifts));
    assert!(
        shifts.contains("Matters more to you: you work in shifts"),
        "{shifts}"
    );
    assert!(!plain.contains("Matters more to you"), "{plain}");
}

#[test]
fn who_does_not_train_yet_or_was_not_interviewed_is_told() {
    let report = |context: &str| {
        let body = format!(
            "format = 1\n[organisation]\n{context}\n[[training]]\nambition = [\"comply\"]\n"
        );
        leerkompas(&["report", "d.toml"])
            .file("d.toml", body)
            .run()
            .expect(0)
            .out
    };
    assert!(report("offers_training = false").contains("already offer training"));
    assert!(report("sector = \"C\"").contains("Nobody in your sector"));
    assert!(!report("offers_training = true\nsector = \"P\"").contains("Nobody in your sector"));
}

#[test]
fn colour_and_drawing_follow_the_environment() {
    let report = |arguments: &[&str], env: (&str, &str)| {
        let arguments = [&["report", "d.toml"], arguments].concat();
        leerkompas(&arguments)
            .file(
                "d.toml",
                "format = 1\n[[training]]\nambition = [\"comply\"]\n",
            )
            .env(env.0, env.1)
            .run()
            .expect(0)
            .out
    };
    assert!(
        !report(&[], ("X", "")).contains('\u{1b}'),
        "no colour into a pipe"
    );
    assert!(report(&["--color", "always"], ("X", "")).contains("\u{1b}[1m"));
    assert!(
        report(&["--color", "always"], ("NO_COLOR", "1")).contains("\u{1b}[1m"),
        "an explicit wish wins"
    );
    for env in [("TERM", "dumb"), ("ACCESSIBLE", "1")] {
        let page = report(&[], env);
        assert!(!page.contains(['█', '─', '•']), "{page}");
        assert!(
            page.contains("the administrator") && page.contains("100.0%"),
            "{page}"
        );
    }
}

#[test]
fn a_report_goes_to_a_file_whole() {
    let ended = leerkompas(&["report", "d.toml", "-o", "r.json", "--format", "json"])
        .file("d.toml", example("textielhuis.toml"))
        .file("r.json", "old")
        .run()
        .expect(0);
    assert_eq!(ended.out, "");
    serde_json::from_str::<serde_json::Value>(&ended.read("r.json")).expect("JSON");
    assert_eq!(ended.files(), ["d.toml", "r.json"]);
}

#[test]
fn the_example_as_markdown() {
    insta::assert_snapshot!(example_report(&["--format", "markdown"]));
}

#[test]
fn the_plan_alone() {
    insta::assert_snapshot!(example_report(&["--plan"]));
}

/// The table of one persona's journey is missing from the study; every output says so.
#[test]
fn a_journey_with_a_hole_in_its_source_says_so() {
    let body = "format = 1\n[[training]]\nambition = [\"close_gaps\"]\n";
    for format in ["terminal", "markdown", "json"] {
        let ended = leerkompas(&["report", "d.toml", "--format", format])
            .file("d.toml", body)
            .run()
            .expect(0);
        let words: Vec<_> = ended.out.split_whitespace().collect();
        assert!(
            words.join(" ").contains("is missing from the study"),
            "{format}: {}",
            ended.out
        );
    }
    for arguments in [["show", "persona"], ["show", "journey"]] {
        let arguments = [&arguments[..], &["prestatiebewaker"]].concat();
        let words = leerkompas(&arguments).run().expect(0).out;
        assert!(
            words
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
                .contains("is missing from the study")
        );
    }
}

/// What a user has denied is no threshold of theirs; what is not known may be one.
#[test]
fn a_context_that_is_denied_brings_no_threshold() {
    let report = |context: &str| {
        let body = format!(
            "format = 1\n[organisation]\nsize = \"large\"\n{context}\n[[training]]\nambition = [\"smooth_start\"]\n"
        );
        leerkompas(&["report", "d.toml"])
            .file("d.toml", body)
            .run()
            .expect(0)
            .out
    };
    let threshold = "People who work on location";
    assert!(report("").contains(threshold));
    assert!(report("on_location = true").contains(threshold));
    assert!(!report("on_location = false").contains(threshold));
}

/// Two trainings without a known goal make no mix: what is provisional is no part of what an organisation is.
#[test]
fn a_provisional_persona_is_no_part_of_the_mix() {
    let training =
        "[[training]]\ninitiative = \"employer\"\nskills = \"hard\"\nfocus = \"performance\"\n";
    let body = format!("format = 1\n{training}{training}[[training]]\nambition = [\"bonding\"]\n");
    let ended = leerkompas(&["report", "d.toml"])
        .file("d.toml", body)
        .run()
        .expect(0);
    ended
        .shows("the social connector (1 training) ")
        .shows(" 100.0%");
}

#[test]
fn the_name_of_the_output_says_the_format() {
    let dossier = "format = 1\n[[training]]\nambition = \"comply\"\n";
    let written = |name: &str, more: &[&str]| {
        let mut arguments = vec!["report", "d.toml", "-o", name];
        arguments.extend(more);
        let ended = leerkompas(&arguments)
            .file("d.toml", dossier)
            .run()
            .expect(0);
        ended.read(name)
    };
    assert!(written("r.html", &[]).starts_with("<!DOCTYPE html>"));
    assert!(written("r.HTM", &[]).starts_with("<!DOCTYPE html>"));
    assert!(written("r.md", &[]).contains("\n## "));
    assert!(written("r.json", &[]).starts_with('{'));
    assert!(written("r.json", &["--format", "html"]).starts_with("<!DOCTYPE html>"));
    assert!(!written("r.txt", &[]).contains("##"));
    let ended = leerkompas(&["score", "d.toml", "-o", "r.ndjson"])
        .file("d.toml", dossier)
        .run()
        .expect(0);
    assert!(ended.read("r.ndjson").starts_with("{\"format\":1"));
    leerkompas(&["new", "d.xlsx"])
        .run()
        .expect(2)
        .says("let the name end in .toml, .json or .csv");
}
