//! `report`: whole pages, as people and programs get them.

mod content;

use crate::harness::{example, leerkompas, without_hash};

fn page(language: &str, width: &str) -> String {
    let ended = leerkompas(&["report", "d.toml", "--depth", "full", "--lang", language])
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

/// A page by its depth or its sections.
fn part(arguments: &[&str]) -> String {
    example_report(&[&["--lang", "nl"], arguments].concat())
}

#[test]
fn the_example_as_it_is_read_at_once() {
    insta::assert_snapshot!(part(&[]));
    assert_eq!(part(&[]), part(&["--depth", "standard"]));
}

#[test]
fn the_example_on_a_screen() {
    let brief = part(&["--depth", "brief"]);
    assert!(brief.lines().count() <= 24, "{brief}");
    insta::assert_snapshot!(brief);
}

/// Several personas, open questions, barriers, a long plan: each takes room.
#[test]
fn what_is_read_at_once_has_seventy_lines_at_most() {
    let steps = (1..=14).map(|n| format!("{{ text = \"Step {n}, which takes a line and somewhat more of the next one, or it would be no long plan\" }}"));
    let plan = format!("plan = [{}]\n", steps.collect::<Vec<_>>().join(", "));
    let example = example("textielhuis.toml");
    let goals = |goals: &str| {
        let lines = example.lines().map(|line| {
            if line.starts_with("ambition") {
                format!("ambition = {goals}\n")
            } else {
                format!("{line}\n")
            }
        });
        lines.collect::<String>()
    };
    let insufficient = "format = 2\n[[training]]\nlearners = 3\n".to_owned();
    let texts = [
        example.clone(),
        goals("[\"comply\"]"),
        goals("[\"comply\", \"transformation\", \"retention\"]"),
        goals("[\"comply\", \"transformation\", \"bonding\"]\nambition_order = \"equal\""),
        goals("[\"close_gaps\", \"attract_talent\", \"broad_growth\"]\nambition_order = \"equal\""),
        format!("{example}{plan}"),
        insufficient,
    ];
    for text in texts {
        for language in ["nl", "en"] {
            let ended = leerkompas(&["report", "d.toml", "--lang", language]).file("d.toml", &text);
            let page = ended.run().expect(0).out;
            assert!(
                page.lines().count() <= 70,
                "{} lines:\n{page}",
                page.lines().count()
            );
            assert!(page.contains("--depth full"), "{page}");
        }
    }
}

/// Everything that a page tells stands in one of its sections.
#[test]
fn a_section_is_a_part_of_the_whole() {
    let sections = [
        "answer",
        "why",
        "plan",
        "thresholds",
        "persona",
        "journey",
        "notes",
        "method",
    ];
    let pages = sections.map(|section| part(&["--section", section]));
    for (section, text) in sections.iter().zip([
        "Voorsprong op",
        "Jullie antwoorden naast",
        "Wat jullie zelf kunnen doen, het beste eerst",
        "Wat bij jullie extra meespeelt",
        "Wat typerend is voor",
        "De weg in 10 stappen",
        "12 vacatures",
        "Hoe je dit leest",
    ]) {
        for (other, page) in sections.iter().zip(&pages) {
            assert_eq!(
                page.contains(text),
                section == other,
                "{text} in {other}:\n{page}"
            );
            assert!(page.contains("past het best bij de opstarter"), "{page}");
        }
    }
    let both = part(&["--section", "method,why"]);
    let why = both.find("Jullie antwoorden naast").expect("why");
    assert!(why < both.find("Hoe je dit leest").expect("how"), "{both}");
    assert_eq!(part(&["--section", "plan"]), part(&["--plan"]));
    let markdown = part(&["--section", "journey", "--format", "markdown"]);
    assert!(markdown.starts_with("# ") && markdown.contains("Noden in kaart brengen"));
}

#[test]
fn a_choice_that_goes_with_no_such_report_is_refused() {
    for (arguments, told) in [
        (
            &["--depth", "brief", "--section", "why"][..],
            "`--depth <DEPTH>` does not go with `--section <PARTS>`",
        ),
        (
            &["--depth", "brief", "--format", "json"],
            "`--depth` does not go with",
        ),
        (
            &["--section", "why", "--format", "json"],
            "`--section` does not go with",
        ),
        (&["--section", "whyy"], "did you mean `why`?"),
        (&["--open", "--format", "markdown"], "not markdown"),
    ] {
        let arguments = [&["report", "d.toml"], arguments].concat();
        let run = leerkompas(&arguments).file("d.toml", example("textielhuis.toml"));
        run.run().expect(2).says(told);
    }
    let many = [("a.toml", "a"), ("b.toml", "b")];
    for option in [
        &["--depth", "brief"][..],
        &["--section", "why"],
        &["--open"],
    ] {
        let run = leerkompas(&[&["report", "a.toml", "b.toml"], option].concat());
        let run = many.iter().fold(run, |run, (name, _)| {
            run.file(name, example("textielhuis.toml"))
        });
        run.run().expect(2);
    }
}

/// Without a terminal nobody can be asked whether a page that is there may go.
#[test]
fn a_page_that_nobody_named_is_not_replaced_unasked() {
    let run =
        leerkompas(&["report", "d.toml", "--open"]).file("d.toml", example("textielhuis.toml"));
    let ended = run
        .file("d.html", "mine")
        .run()
        .expect(2)
        .says("`d.html` is there already");
    assert_eq!(ended.read("d.html"), "mine");
    let run = leerkompas(&["report", "-", "--open"]).stdin(example("textielhuis.toml"));
    run.run().expect(2).says("needs a file");
    let run =
        leerkompas(&["report", "d.toml", "--open"]).file("d.toml", example("textielhuis.toml"));
    let ended = run
        .env("PATH", "")
        .run()
        .expect(0)
        .says("No browser opens here.");
    assert!(ended.read("d.html").contains("Textielhuis"));
}

#[test]
fn where_nothing_but_ascii_can_be_drawn_nothing_else_is() {
    for (name, value) in [
        ("LC_ALL", "C"),
        ("LANG", "nl_BE.ISO-8859-15"),
        ("TERM", "linux"),
    ] {
        let run = leerkompas(&["report", "d.toml"]).file("d.toml", example("textielhuis.toml"));
        let page = run.env(name, value).run().expect(0).out;
        assert!(
            page.contains("####") && page.contains("===="),
            "{name}:\n{page}"
        );
        assert!(
            !page.contains(['█', '▌', '─', '•', '→', '┊']),
            "{name}:\n{page}"
        );
    }
    for (name, value) in [
        ("LC_ALL", "C.UTF-8"),
        ("LANG", "nl_BE.utf8"),
        ("LC_ALL", ""),
    ] {
        let run = leerkompas(&["report", "d.toml"]).file("d.toml", example("textielhuis.toml"));
        assert!(
            run.env(name, value).run().expect(0).out.contains('█'),
            "{value}"
        );
    }
}

/// A match of 100 % that rests on the goal alone says so where it is drawn.
#[test]
fn one_answer_alone_is_named_at_the_chart() {
    let one = "format = 2\n[[training]]\nambition = [\"comply\"]\n";
    let run = leerkompas(&["report", "d.toml", "--depth", "brief"]).file("d.toml", one);
    run.run()
        .expect(0)
        .shows("by one answer, that on \"Goal\"")
        .shows("100.0%");
}

/// What fits on the first screen of a small terminal, without scrolling.
#[test]
fn the_first_screen_is_the_answer() {
    let page = page("en", "80");
    let first: Vec<_> = page.lines().take(24).collect();
    let first = first.join("\n");
    for text in [
        "For this training the onboarder is the closest match",
        "87.5%",
        "18.3%",
        "Lead over",
        "Strongest evidence for",
        "Where you can start",
    ] {
        assert!(first.contains(text), "`{text}` is not in:\n{first}");
    }
    // What would change it follows the answers it is about.
    let (_, answers) = page.split_once("Your answers beside").expect("the answers");
    assert!(answers.contains("Which other answer"), "{answers}");
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
    for off in ["", "0", "false", "No", "OFF"] {
        let page = report(&[], ("ACCESSIBLE", off));
        assert!(page.contains('█'), "{off}: {page}");
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
