//! The advice follows the organisation: its pathway, its situation, its personas.

use leerkompas_engine::advice::{Advice, Idea, Station, advise};
use leerkompas_engine::instrument::{
    Answer, Answers, Attention, Files, Instrument, Layer, PersonaIx, Picks, load,
};
use leerkompas_engine::report::{
    Appearance, Depth, Detail, Drawing, Extent, Reporter, page, terminal,
};
use leerkompas_engine::text::locale::Locale;

fn embedded() -> Instrument {
    load(&Files::embedded()).expect("the embedded instrument is valid")
}

fn persona(instrument: &Instrument, id: &str) -> PersonaIx {
    let mut personas = instrument.persona_indices();
    let found = personas.find(|ix| instrument.persona(*ix).id == id);
    found.expect("a persona")
}

/// Answers from pairs of question and option.
fn answers(instrument: &Instrument, given: &[(&str, &[&str])]) -> Answers {
    let mut answers = Answers::none(instrument.questions.len());
    for (id, options) in given {
        let ix = instrument.find_question(id).expect("a question");
        let question = instrument.question(ix);
        let picked: Vec<_> = options
            .iter()
            .map(|option| question.find_option(option).expect("an option"))
            .collect();
        answers.set(
            ix,
            Some(Answer::Picks(Picks::several(&picked).expect("picks"))),
        );
    }
    answers
}

fn advice<'a>(
    instrument: &'a Instrument,
    personas: &[&str],
    given: &[(&str, &[&str])],
) -> Advice<'a> {
    let fitting: Vec<_> = personas.iter().map(|id| persona(instrument, id)).collect();
    let answers = instrument.effective(&answers(instrument, given));
    advise(instrument, &answers, &fitting, &[])
}

fn pathway_ids(instrument: &Instrument, advice: &Advice<'_>) -> Vec<String> {
    let pathways = advice.pathways.iter();
    pathways
        .map(|preference| instrument.pathways[preference.pathway.get()].id.clone())
        .collect()
}

/// The first pathway, by persona and context: sections 3.3.1 to 3.8.1, design of the study's own words.
#[test]
fn the_pathway_follows_the_persona_and_the_context() {
    let instrument = embedded();
    let check = |persona: &str, given: &[(&str, &[&str])], first: &str| {
        let advice = advice(&instrument, &[persona], given);
        assert_eq!(
            pathway_ids(&instrument, &advice)[0],
            first,
            "{persona} {given:?}"
        );
    };
    check("opstarter", &[("size", &["small"])], "informal");
    check("opstarter", &[("size", &["large"])], "internal_expert");
    check(
        "opstarter",
        &[("size", &["large"]), ("in_house_expert", &["no"])],
        "internal_external_teacher",
    );
    check(
        "loopbaanondersteuner",
        &[("in_house_expert", &["yes"])],
        "informal",
    );
    check(
        "loopbaanondersteuner",
        &[("group_size", &["individual"])],
        "external_provider",
    );
    check(
        "loopbaanondersteuner",
        &[("group_size", &["group"]), ("in_house_expert", &["no"])],
        "internal_external_teacher",
    );
    check("prestatiebewaker", &[], "informal");
    check(
        "prestatiebewaker",
        &[
            ("group_size", &["individual"]),
            ("in_house_expert", &["no"]),
        ],
        "external_provider",
    );
    check(
        "prestatiebewaker",
        &[("group_size", &["group"]), ("in_house_expert", &["no"])],
        "internal_external_teacher",
    );
    check(
        "administrateur",
        &[("certificate_required", &["yes"])],
        "external_provider",
    );
    check(
        "administrateur",
        &[
            ("certificate_required", &["no"]),
            ("in_house_expert", &["yes"]),
        ],
        "internal_expert",
    );
    check(
        "transitiestrateeg",
        &[("group_size", &["group"]), ("on_premises", &["yes"])],
        "internal_external_teacher",
    );
    check(
        "transitiestrateeg",
        &[("on_premises", &["no"])],
        "external_provider",
    );
    check("sociale_binder", &[], "informal");
    check(
        "sociale_binder",
        &[("concrete_goals", &["yes"]), ("in_house_expert", &["yes"])],
        "internal_expert",
    );
    check(
        "sociale_binder",
        &[("concrete_goals", &["yes"]), ("in_house_expert", &["no"])],
        "internal_external_teacher",
    );
}

#[test]
fn an_opstarter_is_never_sent_to_an_external_provider() {
    let instrument = embedded();
    for size in ["micro", "small", "medium", "large"] {
        for expert in ["yes", "no"] {
            let advice = advice(
                &instrument,
                &["opstarter"],
                &[("size", &[size]), ("in_house_expert", &[expert])],
            );
            assert!(!pathway_ids(&instrument, &advice).contains(&"external_provider".to_owned()));
        }
    }
}

#[test]
fn a_route_carries_only_what_matters_on_it() {
    let instrument = embedded();
    let informal = advice(&instrument, &["opstarter"], &[("size", &["small"])]);
    let internal = advice(&instrument, &["opstarter"], &[("size", &["large"])]);
    assert_eq!((informal.journey.len(), internal.journey.len()), (8, 10));
    for advice in [&informal, &internal] {
        let phases: Vec<_> = advice.journey.iter().map(|station| station.phase).collect();
        for station in &advice.journey {
            for found in &station.found {
                assert!(
                    found.phases.iter().any(|phase| phases.contains(phase)),
                    "{}",
                    found.item.id
                );
            }
        }
    }
    let ids = |advice: &Advice<'_>| {
        let found = advice.journey.iter().flat_map(|station| &station.found);
        found.map(|found| found.item.id.clone()).collect::<Vec<_>>()
    };
    assert_ne!(ids(&informal), ids(&internal));
}

/// Everything but a touchpoint is told once on a route, and two personas do not say the same thing twice.
#[test]
fn nothing_is_told_twice() {
    let instrument = embedded();
    let all: Vec<_> = instrument
        .personas
        .iter()
        .map(|persona| persona.id.as_str())
        .collect();
    for first in &all {
        for second in &all {
            let personas = if first == second {
                vec![*first]
            } else {
                vec![*first, *second]
            };
            let advice = advice(&instrument, &personas, &[]);
            let mut themes = Vec::new();
            let mut ids = Vec::new();
            for station in &advice.journey {
                for found in station
                    .found
                    .iter()
                    .filter(|found| found.item.layer != Layer::Touchpoint)
                {
                    assert!(
                        !ids.contains(&&found.item.id),
                        "{personas:?}: {} stands there twice",
                        found.item.id
                    );
                    ids.push(&found.item.id);
                    if let Some(theme) = &found.item.theme {
                        assert!(
                            !themes.contains(&theme),
                            "{personas:?}: {theme} is told twice"
                        );
                        themes.push(theme);
                    }
                }
            }
            assert!(ids.len() > 20, "{personas:?}");
        }
    }
}

#[test]
fn a_merged_item_names_all_its_personas_and_sources() {
    let instrument = embedded();
    let advice = advice(&instrument, &["administrateur", "sociale_binder"], &[]);
    let shared = advice
        .thresholds
        .iter()
        .filter(|found| found.personas.len() == 2);
    let shared: Vec<_> = shared.collect();
    assert!(!shared.is_empty(), "the two share no threshold");
    for found in shared {
        assert!(found.sections.len() > 1, "{}", found.item.id);
    }
}

fn neglected<'a, 'b>(advice: &'b Advice<'a>) -> Vec<&'b Station<'a>> {
    let stations = advice.journey.iter();
    stations
        .filter(|station| station.attention() == Some(Attention::Rarely))
        .collect()
}

#[test]
fn where_a_persona_hardly_stops_the_study_recommends_something() {
    let instrument = embedded();
    let expected = [
        ("opstarter", vec!["knowledge_sharing"]),
        ("loopbaanondersteuner", vec![]),
        ("prestatiebewaker", vec![]),
        (
            "administrateur",
            vec!["training", "knowledge_sharing", "impact"],
        ),
        ("transitiestrateeg", vec![]),
        ("sociale_binder", vec!["evaluation", "impact"]),
    ];
    for (persona, phases) in expected {
        let advice = advice(&instrument, &[persona], &[]);
        let stations = neglected(&advice);
        let found: Vec<_> = stations
            .iter()
            .map(|station| instrument.phase(station.phase).id.as_str())
            .collect();
        assert_eq!(found, phases, "{persona}");
        for station in stations {
            let id = instrument.phase(station.phase).id.as_str();
            assert!(
                id == "training" || !station.recommendations.is_empty(),
                "{persona} gets nothing at {id}"
            );
        }
    }
}

#[test]
fn the_plan_is_short_and_asks_only_the_organisation_itself() {
    let instrument = embedded();
    for persona in &instrument.personas {
        let advice = advice(
            &instrument,
            &[&persona.id],
            &[("shifts", &["yes"]), ("growing", &["yes"])],
        );
        assert!(
            (3..=7).contains(&advice.plan.len()),
            "{}: {}",
            persona.id,
            advice.plan.len()
        );
        for step in &advice.plan {
            let actors = match &step.idea {
                Idea::Opportunity(found) => &found.actors,
                Idea::Recommendation(recommendation) => &recommendation.actors,
            };
            assert!(
                actors
                    .iter()
                    .any(|actor| instrument.actors[actor.get()].own)
            );
        }
    }
}

/// What is particular to an organisation: everything before the journey.
fn first_page(instrument: &Instrument, given: &[(&str, &[&str])]) -> String {
    let locale = Locale::new("nl");
    let mut dossier = leerkompas_engine::dossier::Dossier::empty(instrument);
    dossier.organisation.answers = answers(instrument, given);
    let mut training = leerkompas_engine::dossier::Sheet::empty(instrument);
    training.answers = answers(instrument, &[("ambition", &["close_gaps"])]);
    dossier.trainings.push(training);
    let reporter = Reporter::new(instrument, &locale);
    let result = reporter.result(&dossier, None, Detail::Full);
    let appearance = Appearance {
        width: 80,
        colour: false,
        drawing: Drawing::Unicode,
    };
    let page = terminal(
        &page(&reporter, &result, Extent::Depth(Depth::Full)),
        appearance,
    );
    page.split("Leerwegen")
        .next()
        .expect("a first page")
        .to_owned()
}

#[test]
fn two_organisations_of_one_persona_in_another_situation_get_another_first_page() {
    let instrument = embedded();
    let situations: [&[(&str, &[&str])]; 9] = [
        &[],
        &[("size", &["small"])],
        &[("size", &["large"])],
        &[("type", &["non_profit"])],
        &[("sector", &["G"]), ("size", &["small"])],
        &[("regions", &["flanders", "wallonia"])],
        &[("multilingual", &["yes"])],
        &[("growing", &["yes"]), ("size", &["small"])],
        &[("shifts", &["yes"])],
    ];
    let pages: Vec<_> = situations
        .iter()
        .map(|given| first_page(&instrument, given))
        .collect();
    for (at, page) in pages.iter().enumerate() {
        assert!(page.contains("Deze opleiding past het best bij de prestatiebewaker"));
        for other in 0..at {
            assert_ne!(
                *page, pages[other],
                "{:?} and {:?} get the same page",
                situations[at], situations[other]
            );
        }
    }
}
