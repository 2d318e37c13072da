//! `show`

use crate::harness::leerkompas;

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
        layer.contains("What often goes wrong") && !layer.contains("What you do"),
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
        cell.contains("What you do") && !cell.contains("Evaluation"),
        "{cell}"
    );
    let overview = leerkompas(&["show", "journey"]).run().expect(0).out;
    assert!(
        overview.contains("the onboarder") && overview.contains("Thresholds"),
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
