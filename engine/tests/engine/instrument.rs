//! The embedded content: valid, complete, and as much of it as the study has.

use std::collections::{BTreeMap, BTreeSet};

use leerkompas_engine::advice::Route;
use leerkompas_engine::instrument::{
    Answer, Answers, Condition, Files, Instrument, Item, Layer, Picks, Place, QuestionIx, Test,
    hold, load,
};
use leerkompas_engine::text::locale::Locale;

fn embedded() -> Instrument {
    load(&Files::embedded()).unwrap_or_else(|problems| {
        let look = leerkompas_engine::syntax::diagnostic::Look {
            width: 120,
            colour: false,
        };
        panic!(
            "{}",
            leerkompas_engine::syntax::diagnostic::render(&problems, &Locale::new("en"), look)
        )
    })
}

#[test]
fn the_embedded_instrument_has_no_problem() {
    let instrument = embedded();
    assert_eq!(instrument.languages, ["nl", "en"]);
    assert_eq!(instrument.hash.len(), 16);
}

/// Whether an item is a bullet of chapter 3 (sections 3.x.2 and 3.x.3), not of the annex alone.
fn is_bullet(item: &Item) -> bool {
    item.sections.iter().any(|section| {
        section.starts_with("3.") && (section.ends_with(".2") || section.ends_with(".3"))
    })
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
    let bullets = instrument.items.iter().filter(|item| is_bullet(item));
    for item in bullets.clone().filter(|item| item.category.is_some()) {
        let persona = instrument
            .persona(item.persona.expect("a bullet has a persona"))
            .id
            .as_str();
        let row: &mut [[i32; 4]; 2] = counts.entry(persona).or_default();
        let opportunity = usize::from(item.layer == Layer::Opportunity);
        row[opportunity][item.category.expect("a category").get()] += 1;
    }
    for (persona, thresholds, opportunities) in expected {
        assert_eq!(counts[persona], [thresholds, opportunities], "{persona}");
    }
    assert_eq!(bullets.filter(|item| item.category.is_some()).count(), 122);
}

/// The five personas with an annex table have all layers; the prestatiebewaker's table is missing from the study.
#[test]
fn every_journey_has_the_layers_that_the_study_gives_it() {
    let instrument = embedded();
    for persona in instrument.persona_indices() {
        let id = instrument.persona(persona).id.as_str();
        let of = |layer| {
            let items = instrument.items.iter();
            items
                .filter(|item| item.persona == Some(persona) && item.layer == layer)
                .count()
        };
        for layer in Layer::ALL {
            assert!(of(layer) > 0, "{id} has no {}", layer.id());
        }
        let annexed = instrument.items.iter().any(|item| {
            item.persona == Some(persona)
                && item
                    .sections
                    .iter()
                    .any(|section| section.starts_with("A.2"))
        });
        let told = instrument.persona(persona).remark.is_some();
        assert_eq!(
            annexed, !told,
            "{id} says that its table is missing, or uses it"
        );
    }
    let remarked = instrument
        .personas
        .iter()
        .filter(|persona| persona.remark.is_some())
        .count();
    assert_eq!(remarked, 1);
}

/// Options that meet conditions, by question: the first of each.
fn demanded(when: &[Condition]) -> BTreeMap<QuestionIx, Vec<usize>> {
    let mut demanded: BTreeMap<_, Vec<usize>> = BTreeMap::new();
    for condition in when {
        if let Test::Any(options) = &condition.test {
            demanded
                .entry(condition.question)
                .or_default()
                .push(options[0]);
        }
    }
    demanded
}

/// What no report ever shows might as well not be there.
#[test]
fn every_item_is_on_some_route() {
    let instrument = embedded();
    let mut reached = vec![false; instrument.items.len()];
    let situations: BTreeSet<_> = instrument
        .items
        .iter()
        .map(|item| demanded(&item.when))
        .collect();
    for demanded in situations {
        let mut answers = Answers::none(instrument.questions.len());
        for (question, options) in demanded {
            answers.set(question, Picks::several(&options).map(Answer::Picks));
        }
        let answers = instrument.effective(&answers);
        for preference in &instrument.preferences {
            let (fitting, pathway) = ([preference.persona], preference.pathway);
            let route = Route::new(&instrument, &answers, &fitting, pathway, &Layer::ALL);
            for layer in Layer::ALL {
                for found in route.by_relevance(layer) {
                    reached[found.ix.get()] = true;
                    found.same.iter().for_each(|ix| reached[ix.get()] = true);
                }
            }
        }
    }
    for (item, reached) in instrument.items.iter().zip(reached) {
        assert!(reached, "no route leads past {}", item.id);
    }
}

#[test]
fn every_id_is_used_once_and_every_theme_binds_items_of_one_layer() {
    let instrument = embedded();
    let mut ids: Vec<&str> = instrument
        .items
        .iter()
        .map(|item| item.id.as_str())
        .collect();
    ids.extend(
        instrument
            .insights
            .iter()
            .map(|insight| insight.id.as_str()),
    );
    ids.extend(
        instrument
            .recommendations
            .iter()
            .map(|piece| piece.id.as_str()),
    );
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count);
    let mut themes: BTreeMap<&str, Vec<&Item>> = BTreeMap::new();
    for item in &instrument.items {
        if let Some(theme) = &item.theme {
            themes.entry(theme).or_default().push(item);
        }
    }
    assert!(themes.len() > 50);
    for (theme, items) in themes {
        assert!(items.len() > 1, "{theme} binds one item");
        let layer = items[0].layer;
        assert!(
            items.iter().all(|item| item.layer == layer),
            "{theme} mixes layers"
        );
        let mut personas: Vec<_> = items.iter().map(|item| item.persona).collect();
        personas.sort_unstable();
        personas.dedup();
        assert_eq!(
            personas.len(),
            items.len(),
            "{theme} binds two items of one persona"
        );
    }
}

#[test]
fn the_seven_recommendations_are_there_and_help_where_personas_neglect_a_phase() {
    let instrument = embedded();
    assert_eq!(instrument.themes.len(), 7);
    for (at, theme) in instrument.themes.iter().enumerate() {
        let pieces = instrument
            .recommendations
            .iter()
            .filter(|piece| piece.theme.get() == at);
        assert!(pieces.count() > 1, "{} says nothing to act on", theme.id);
    }
    for id in ["evaluation", "knowledge_sharing", "impact"] {
        let own = instrument.recommendations.iter().filter(|piece| {
            let here = piece
                .phases
                .iter()
                .any(|phase| instrument.phase(*phase).id == id);
            here && piece.when.is_empty()
                && piece
                    .actors
                    .iter()
                    .any(|actor| instrument.actors[actor.get()].own)
        });
        assert!(own.count() >= 2, "nothing to recommend at {id}");
    }
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
            let stops = instrument.phases.iter().filter(|phase| match phase.place {
                Place::On(ix) => instrument.pathways[ix.get()].id == pathway.id,
                _ => true,
            });
            (pathway.id.as_str(), stops.count())
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
fn every_item_names_its_chapter_or_its_table_and_every_reason_is_used() {
    let instrument = embedded();
    for item in &instrument.items {
        for section in &item.sections {
            let fits = match item.persona {
                Some(persona) => {
                    section.starts_with(&instrument.persona(persona).section)
                        || section.starts_with("A.2/2.")
                }
                None => section == "A.2/2.7",
            };
            assert!(fits, "{} claims section {section}", item.id);
        }
    }
    for (at, reason) in instrument.reasons.iter().enumerate() {
        let mut items = instrument.items.iter();
        let used = items.any(|item| item.reasons.iter().any(|ix| ix.get() == at));
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
        let most = if item.layer == Layer::Touchpoint {
            60
        } else {
            250
        };
        item.text.all().for_each(|text| clean(text, most));
    }
    for insight in &instrument.insights {
        insight.text.all().for_each(|text| clean(text, 320));
    }
    for piece in &instrument.recommendations {
        piece.text.all().for_each(|text| clean(text, 250));
    }
}

#[test]
fn a_condition_on_an_unknown_answer_does_not_hold() {
    let instrument = embedded();
    let nothing = instrument.effective(&Answers::none(instrument.questions.len()));
    for reason in &instrument.reasons {
        assert!(
            !hold(&reason.when, &nothing),
            "{} holds for nobody in particular",
            reason.id
        );
    }
}
