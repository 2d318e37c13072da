//! The embedded content: valid, complete, and as much of it as the study has.

use std::collections::BTreeMap;

use leerkompas::instrument::{Files, Instrument, ItemKind, hold, load};
use leerkompas::locale::Locale;

fn embedded() -> Instrument {
    load(&Files::embedded()).unwrap_or_else(|problems| {
        let look = leerkompas::diagnostic::Look {
            width: 120,
            colour: false,
        };
        panic!(
            "{}",
            leerkompas::diagnostic::render(&problems, &Locale::new("en"), look)
        )
    })
}

#[test]
fn the_embedded_instrument_has_no_problem() {
    let instrument = embedded();
    assert_eq!(instrument.languages, ["nl", "en"]);
    assert_eq!(instrument.hash.len(), 16);
}

/// One row a persona: thresholds, then opportunities, each by organisation, internal, external, financial
/// (sections 3.3.2 to 3.8.3 of the study).
#[test]
fn every_bullet_of_chapter_three_is_there() {
    let expected = [
        ("opstarter", [6, 1, 0, 0], [3, 1, 0, 0]),
        ("loopbaanondersteuner", [7, 1, 3, 1], [7, 2, 2, 4]),
        ("prestatiebewaker", [7, 2, 2, 1], [4, 2, 4, 1]),
        ("administrateur", [5, 0, 4, 1], [2, 2, 2, 1]),
        ("transitiestrateeg", [4, 2, 4, 2], [5, 2, 3, 2]),
        ("sociale_binder", [6, 2, 2, 2], [2, 4, 1, 1]),
    ];
    let instrument = embedded();
    let categories: Vec<_> = instrument
        .categories
        .iter()
        .map(|category| category.id.as_str())
        .collect();
    assert_eq!(
        categories,
        ["organisation", "internal", "external", "financial"]
    );
    let mut counts = BTreeMap::new();
    for item in &instrument.items {
        let persona = instrument.persona(item.persona).id.as_str();
        let row: &mut [[i32; 4]; 2] = counts.entry(persona).or_default();
        row[usize::from(item.kind == ItemKind::Opportunity)][item.category.get()] += 1;
    }
    for (persona, thresholds, opportunities) in expected {
        assert_eq!(counts[persona], [thresholds, opportunities], "{persona}");
    }
    assert_eq!(instrument.items.len(), 122);
}

#[test]
fn the_goals_are_shared_as_the_study_shares_them() {
    let instrument = embedded();
    let goals = &instrument.question(instrument.decisive()).options;
    assert_eq!(goals.len(), 18);
    let holders = |goal: usize| -> Vec<&str> {
        let personas = instrument.personas.iter();
        personas
            .filter(|persona| persona.goals.contains(&goal))
            .map(|persona| persona.id.as_str())
            .collect()
    };
    for (at, goal) in goals.iter().enumerate() {
        let expected: &[&str] = match goal.id.as_str() {
            "retention" => &["loopbaanondersteuner", "prestatiebewaker", "sociale_binder"],
            "learning_culture" => &["loopbaanondersteuner", "sociale_binder"],
            "avoid_job_loss" => &["prestatiebewaker", "transitiestrateeg"],
            _ => {
                assert_eq!(holders(at).len(), 1, "{}", goal.id);
                continue;
            }
        };
        assert_eq!(holders(at), expected, "{}", goal.id);
    }
}

/// A list that groups goals by persona would betray which answer gives which result.
#[test]
fn neighbouring_goals_belong_to_different_personas() {
    let instrument = embedded();
    let goals = instrument.question(instrument.decisive()).options.len();
    for persona in &instrument.personas {
        let own: Vec<_> = (0..goals)
            .map(|goal| persona.goals.contains(&goal))
            .collect();
        assert!(
            !own.windows(2).any(|pair| pair == [true, true]),
            "{} has two goals in a row",
            persona.id
        );
    }
}

#[test]
fn every_phase_has_a_name_and_the_routes_have_eight_or_ten_stops() {
    let instrument = embedded();
    let stops: Vec<_> = instrument
        .pathways
        .iter()
        .map(|pathway| {
            (
                pathway.id.as_str(),
                instrument.phases.len() + pathway.steps.len(),
            )
        })
        .collect();
    let expected = [
        ("informal", 8),
        ("internal_expert", 10),
        ("internal_external_teacher", 10),
        ("external_provider", 10),
    ];
    assert_eq!(stops, expected);
}

#[test]
fn every_item_names_its_chapter_and_every_reason_is_used() {
    let instrument = embedded();
    for item in &instrument.items {
        let chapter = format!(
            "3.{}",
            instrument
                .persona(item.persona)
                .section
                .trim_start_matches("3.")
        );
        assert!(
            item.section.starts_with(&chapter),
            "{} claims section {}",
            item.id,
            item.section
        );
    }
    for (at, reason) in instrument.reasons.iter().enumerate() {
        let used = instrument
            .items
            .iter()
            .any(|item| item.reasons.iter().any(|ix| ix.get() == at));
        assert!(used, "no item uses the reason {}", reason.id);
    }
}

/// Every text is short enough for its place and written as text: no markup, no line breaks, no stray spaces.
#[test]
fn texts_are_clean_and_fit_their_place() {
    let instrument = embedded();
    let clean = |text: &str, most: usize| {
        assert!(
            !text.contains(['\n', '*', '_', '<', '`', '—', '“', '”', '’']) && !text.contains("  "),
            "{text}"
        );
        assert_eq!(text, text.trim());
        assert!(
            text.chars().count() <= most,
            "{} characters: {text}",
            text.chars().count()
        );
    };
    for question in &instrument.questions {
        question.name.all().for_each(|text| clean(text, 24));
        question.ask.all().for_each(|text| clean(text, 100));
        question.help.all().for_each(|text| clean(text, 420));
        for option in &question.options {
            option.name.all().for_each(|text| clean(text, 64));
            option.short.all().for_each(|text| clean(text, 30));
        }
    }
    for persona in &instrument.personas {
        persona.tagline.all().for_each(|text| clean(text, 75));
        persona.summary.all().for_each(|text| clean(text, 450));
    }
    for item in &instrument.items {
        item.text.all().for_each(|text| clean(text, 240));
    }
}

#[test]
fn a_condition_on_an_unknown_answer_does_not_hold() {
    let instrument = embedded();
    let nothing = leerkompas::instrument::Answers::none(instrument.questions.len());
    for reason in &instrument.reasons {
        assert!(
            !hold(&reason.when, &nothing),
            "{} holds for nobody in particular",
            reason.id
        );
    }
}
