//! What is proved of the embedded instrument, on every answer set.

use leerkompas_engine::instrument::{Files, Instrument, differences, load};
use leerkompas_engine::proof::{Progress, impact, impact_size, prove, size};
use leerkompas_engine::report::{
    Appearance, Drawing, Reporter, change_page, markdown, proof_page, terminal,
};
use leerkompas_engine::text::locale::Locale;

const PLAIN: Appearance = Appearance {
    width: 80,
    colour: false,
    drawing: Drawing::Unicode,
};

fn embedded() -> Instrument {
    load(&Files::embedded()).expect("the embedded instrument is valid")
}

#[test]
fn every_promise_is_kept_and_every_answer_set_is_counted() {
    let instrument = embedded();
    let progress = Progress::default();
    let proof = prove(&instrument, 2, &progress);
    assert_eq!(proof.counts.sets, 19_159_040);
    assert_eq!(progress.get(), proof.counts.sets);
    assert_eq!(size(&instrument), proof.counts.sets);
    assert_eq!(proof.bound, None);
    for kept in &proof.promises {
        assert!(kept.kept, "{kept:?}");
    }
    for language in ["nl", "en"] {
        let locale = Locale::new(language);
        let reporter = Reporter::new(&instrument, &locale);
        let page = markdown(&proof_page(&reporter, &reporter.proof_result(&proof)));
        insta::assert_snapshot!(format!("proof_{language}"), page);
    }
}

/// A goal that weighs less than the traits decides nothing, and the proof shows it with as few answers as it takes.
#[test]
fn a_broken_promise_is_shown_by_the_smallest_dossier() {
    let mut instrument = embedded();
    let decisive = instrument.decisive().get();
    instrument.questions[decisive].weight = 1;
    let proof = prove(&instrument, 2, &Progress::default());
    let locale = Locale::new("en");
    let reporter = Reporter::new(&instrument, &locale);
    let result = reporter.proof_result(&proof);
    let broken: Vec<_> = result
        .promises
        .iter()
        .filter(|promise| !promise.kept)
        .collect();
    let ids: Vec<_> = broken.iter().map(|promise| promise.id.id()).collect();
    // With another weight, what the instrument says of other rules is not so any more either.
    let expected = [
        "goal_decides",
        "shared_goal_leaves_it",
        "other_rules_as_stated",
    ];
    assert_eq!(ids, expected);
    insta::assert_snapshot!(broken[0].example.as_ref().expect("an example"));
    let page = terminal(&proof_page(&reporter, &result), PLAIN);
    assert!(page.contains("DOES NOT HOLD"), "{page}");
}

#[test]
fn too_many_answer_sets_are_drawn_and_the_bound_is_told() {
    let mut instrument = embedded();
    // Every option of the context becomes an answer that counts.
    for at in 0..instrument.questions.len() {
        let question = &mut instrument.questions[at];
        if question.weight == 0 && !question.options.is_empty() && !question.takes_several() {
            question.weight = 1;
            let personas = instrument.personas.len();
            instrument.agreements[at] =
                vec![vec![50; personas]; instrument.questions[at].options.len()];
        }
    }
    let proof = prove(&instrument, 2, &Progress::default());
    assert!(proof.space > 1_000_000_000, "{}", proof.space);
    assert_eq!(proof.counts.sets, 200_000);
    assert_eq!(proof.bound.expect("a bound").to_string(), "0.37");
    assert!(proof.tolerances.is_none());
}

#[test]
fn a_changed_weight_says_whom_it_moves() {
    let (before, mut after) = (embedded(), embedded());
    let traits: Vec<_> = before
        .scored()
        .filter(|ix| *ix != before.decisive())
        .collect();
    after.questions[traits[0].get()].weight = 3;
    let found = impact(&before, &after, 2, &Progress::default());
    assert_eq!(found.sets, 19_159_040);
    assert_eq!(impact_size(&before, &after), found.sets);
    assert!(!found.moves.is_empty());
    let locale = Locale::new("en");
    let [reporter, reporter_after] = [&before, &after].map(|it| Reporter::new(it, &locale));
    let result = reporter.change_result(&after, &found, Vec::new());
    let page = markdown(&change_page(&reporter, &reporter_after, &result));
    insta::assert_snapshot!(page);
}

#[test]
fn files_are_compared_by_what_names_their_entries() {
    let before = Files::embedded();
    let mut after = Files::embedded();
    assert_eq!(differences(&before, &after).expect("TOML"), []);
    let text = before.questions.text();
    let changed = text.replacen("weight = 1\n", "weight = 2\n", 1);
    // The first question goes last: that changes nothing.
    let (head, questions) = changed.split_once("[[question]]").expect("a question");
    let (first, rest) = questions.split_once("[[question]]").expect("another");
    let moved = format!("{head}[[question]]{rest}\n[[question]]{first}");
    after.questions =
        leerkompas_engine::syntax::diagnostic::SourceFile::new("questions.toml", moved);
    let found = differences(&before, &after).expect("TOML");
    let places: Vec<_> = found
        .iter()
        .map(|difference| difference.place.join(" "))
        .collect();
    assert_eq!(places, ["question initiative weight"]);
    assert_eq!(
        (found[0].before.as_deref(), found[0].after.as_deref()),
        (Some("1"), Some("2"))
    );
}
