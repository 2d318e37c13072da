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
