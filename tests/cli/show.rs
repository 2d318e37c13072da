//! `show`

use crate::harness::{example, leerkompas};
use crate::html::{check_alone, check_well_formed, facts, says, text};

#[test]
fn the_lists_name_every_persona_and_question() {
    let personas = leerkompas(&["show", "persona"]).run().expect(0).out;
    for id in [
        "opstarter",
        "loopbaanondersteuner",
        "prestatiebewaker",
        "administrateur",
        "transitiestrateeg",
        "sociale_binder",
    ] {
        assert!(personas.contains(&format!("({id})")), "{personas}");
    }
    let questions = leerkompas(&["show", "question"]).run().expect(0).out;
    for id in ["ambition", "size", "employees", "concrete_goals"] {
        assert!(questions.contains(&format!("({id})")), "{questions}");
    }
}

#[test]
fn a_persona_is_shown_with_every_statement_and_its_section() {
    let page = leerkompas(&["show", "persona", "administrateur"])
        .run()
        .expect(0)
        .out;
    insta::assert_snapshot!(page);
}

#[test]
fn a_question_is_shown_with_its_options() {
    let page = leerkompas(&["show", "question", "leernood", "--lang", "nl"])
        .run()
        .expect(0)
        .out;
    insta::assert_snapshot!(page);
}

/// Each persona's journey, whole, in both languages: what people read is what this file holds.
#[test]
fn every_journey_in_both_languages() {
    let personas = [
        "opstarter",
        "loopbaanondersteuner",
        "prestatiebewaker",
        "administrateur",
        "transitiestrateeg",
        "sociale_binder",
        "general",
    ];
    for language in ["nl", "en"] {
        for persona in personas {
            let page = leerkompas(&["show", "journey", persona, "--lang", language])
                .run()
                .expect(0)
                .out;
            assert!(
                page.lines().all(|line| line.chars().count() <= 80),
                "{persona} is wider than 80 columns"
            );
            insta::assert_snapshot!(format!("journey-{persona}-{language}"), page);
        }
    }
}

#[test]
fn a_journey_is_read_from_both_sides() {
    let phase = leerkompas(&["show", "journey", "--phase", "impact"])
        .run()
        .expect(0)
        .out;
    assert_eq!(phase.matches(". Impact measurement").count(), 7, "{phase}");
    let layer = leerkompas(&["show", "journey", "administrateur", "--layer", "thresholds"])
        .run()
        .expect(0)
        .out;
    assert!(
        layer.contains("What can get in the way") && !layer.contains("What organisations do here"),
        "{layer}"
    );
    let cell = leerkompas(&[
        "show",
        "journey",
        "opstarter",
        "--phase",
        "needs",
        "--layer",
        "activity",
    ])
    .run()
    .expect(0)
    .out;
    assert!(
        cell.contains("What organisations do here") && !cell.contains("Evaluation"),
        "{cell}"
    );
    let overview = leerkompas(&["show", "journey"]).run().expect(0).out;
    assert!(
        overview.contains("the onboarder") && overview.contains("Barriers"),
        "{overview}"
    );
    leerkompas(&["show", "journey", "--phase", "impct"])
        .run()
        .expect(2)
        .says("did you mean `impact`?");
    leerkompas(&["show", "journey", "--layer", "feelings"])
        .run()
        .expect(2)
        .says("layer `feeling` does not exist");
    leerkompas(&["show", "persona", "--phase", "impact"])
        .run()
        .expect(2)
        .says("only work with `show journey`");
}

#[test]
fn every_topic_is_shown_in_every_format() {
    for topic in [
        "persona",
        "journey",
        "pathway",
        "goal",
        "question",
        "recommendation",
    ] {
        let json = leerkompas(&["show", topic, "--format", "json"])
            .run()
            .expect(0)
            .out;
        let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
        assert!(json.as_array().is_some_and(|all| all.len() >= 4), "{topic}");
        let markdown = leerkompas(&["show", topic, "--format", "markdown"])
            .run()
            .expect(0)
            .out;
        assert!(markdown.starts_with("# "), "{topic}: {markdown}");
        let dutch = leerkompas(&["show", topic, "--lang", "nl"])
            .run()
            .expect(0)
            .out;
        let english = leerkompas(&["show", topic, "--lang", "en"])
            .run()
            .expect(0)
            .out;
        assert_ne!(dutch, english, "{topic}");
    }
}

#[test]
fn goals_pathways_and_recommendations_are_found_by_id() {
    let goal = leerkompas(&["show", "goal", "retention"])
        .run()
        .expect(0)
        .out;
    let goal = goal.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        goal.contains("the career supporter, the performance guardian and the social connector"),
        "{goal}"
    );
    let pathway = leerkompas(&["show", "pathway", "external_provider"])
        .run()
        .expect(0)
        .out;
    assert!(
        pathway.contains("Choose and enrol") && pathway.contains("the administrator"),
        "{pathway}"
    );
    let recommendation = leerkompas(&["show", "recommendation", "impact"])
        .run()
        .expect(0)
        .out;
    assert!(
        recommendation.contains("who can act") || recommendation.contains("Who can act"),
        "{recommendation}"
    );
    leerkompas(&["show", "goal", "retension"])
        .run()
        .expect(2)
        .says("did you mean `retention`?");
}

/// The whole table, as a sceptical reader has it before them.
#[test]
fn the_weights_are_shown_on_one_page() {
    for (language, columns) in [("nl", "80"), ("en", "80"), ("nl", "40")] {
        let page = leerkompas(&["show", "weights", "--lang", language])
            .env("COLUMNS", columns)
            .run()
            .expect(0)
            .out;
        let width = columns.parse().expect("a number");
        let fits = |line: &str| line.chars().count() <= width;
        assert!(page.lines().all(fits), "wider than {columns}:\n{page}");
        if columns == "80" {
            insta::assert_snapshot!(format!("weights-{language}"), page);
        }
    }
    let one = leerkompas(&["show", "weights", "leernood"]).run().expect(0);
    let one = one.shows("Learning need (leernood): weight 1 of 12");
    assert!(!one.out.contains("(ambition)"), "{}", one.out);
    leerkompas(&["show", "weights", "sector"])
        .run()
        .expect(2)
        .says("question `sector` does not exist");
    let markdown = ["show", "weights", "--format", "markdown"];
    leerkompas(&markdown)
        .run()
        .expect(0)
        .shows("| the onboarder |");
}

/// By hand, from the table that `show weights` prints: every match of a report, to the hundredth.
#[test]
fn every_match_can_be_recomputed_from_the_weights() {
    let json = |arguments: &[&str]| -> serde_json::Value {
        let arguments = [arguments, &["--format", "json"]].concat();
        let run = leerkompas(&arguments).file("d.toml", example("textielhuis.toml"));
        serde_json::from_str(&run.run().expect(0).out).expect("JSON")
    };
    let (weights, report) = (json(&["show", "weights"]), json(&["report", "d.toml"]));
    let number = |value: &serde_json::Value| value.as_u64().expect("a number");
    // The answers of the dossier; size and group size follow from 120 employees and 25 learners.
    let answers = [
        ("ambition", &["smooth_start", "attract_talent"][..]),
        ("initiative", &["employer"]),
        ("size", &["medium"]),
        ("group_size", &["group"]),
        ("skills", &["hard"]),
        ("leernood", &["reskilling"]),
        ("focus", &["both"]),
    ];
    let total = number(&weights["share_total"]);
    for matched in report["trainings"][0]["matches"]
        .as_array()
        .expect("matches")
    {
        let persona = matched["persona"].as_str().expect("an id");
        let (mut sum, mut weight) = (0, 0);
        for (question, picks) in answers {
            let all = weights["questions"].as_array().expect("questions").iter();
            let mut found = all.filter(|other| other["id"] == question);
            let question = found.next().expect("a scored question");
            let row = &weights["shares"][picks.len() - 1];
            for (at, pick) in picks.iter().enumerate() {
                let options = question["options"].as_array().expect("options").iter();
                let mut found = options.filter(|option| option["id"] == *pick);
                let agreement = &found.next().expect("an option")["agreements"][persona];
                let share = if picks.len() > 1 {
                    number(&row[at])
                } else {
                    total
                };
                sum += number(&question["weight"]) * share * number(agreement);
            }
            weight += number(&question["weight"]);
        }
        let whole = weight * total;
        let hundredths = (sum * 200 + whole) / (2 * whole);
        let expected = format!("{}.{:02}", hundredths / 100, hundredths % 100);
        let shown = matched["match"].as_f64().expect("a percentage");
        assert_eq!(format!("{shown:.2}"), expected, "{persona}");
    }
}

/// What can be shown, with what is asked of each.
const TOPICS: [&[&str]; 12] = [
    &["persona"],
    &["persona", "administrateur"],
    &["journey"],
    &["journey", "administrateur"],
    &["journey", "--phase", "impact"],
    &["pathway"],
    &["goal"],
    &["question"],
    &["question", "employees"],
    &["recommendation"],
    &["weights"],
    &["weights", "leernood"],
];

fn shown(topic: &[&str], format: &str, language: &str) -> String {
    let common = ["--format", format, "--lang", language];
    let run = leerkompas(&[&["show"], topic, &common].concat());
    run.run().expect(0).out
}

#[test]
fn every_page_is_also_one_file_of_html_with_the_same_facts() {
    for (topic, language) in TOPICS.iter().zip(["nl", "en"].into_iter().cycle()) {
        let page = shown(topic, "html", language);
        check_alone(&page);
        check_well_formed(&page);
        assert!(page.contains(&format!("<html lang=\"{language}\">")));
        assert!(page.contains("<time datetime=\"2026-01-01\">"));
        let read = text(&page);
        let facts = facts(&shown(topic, "markdown", language));
        assert!(!facts.is_empty());
        for fact in facts {
            // What a line joins may stand in two places on the page.
            let mut parts = fact.split(": ");
            let known = says(&read, &fact) || parts.all(|part| says(&read, part.trim()));
            assert!(known, "`{fact}` is not on the page of {topic:?}");
        }
    }
}

#[test]
fn a_page_goes_to_a_file_in_the_format_of_its_name() {
    for (name, format) in [("j.html", "html"), ("j.md", "markdown"), ("j.json", "json")] {
        let ended = leerkompas(&["show", "journey", "opstarter", "-o", name]);
        let ended = ended.run().expect(0);
        assert_eq!(ended.out, "");
        assert_eq!(
            ended.read(name),
            shown(&["journey", "opstarter"], format, "en")
        );
    }
}
