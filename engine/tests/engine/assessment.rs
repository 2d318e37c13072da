//! What may be said of answers: who is named, how firmly, and why several are.

use leerkompas_engine::instrument::{Answer, Answers, PickOrder, Picks};
use leerkompas_engine::scoring::Scorer;

use crate::EMBEDDED;

/// The assessment of goals and of answers to other questions: the verdict, its reason, and who fits.
#[track_caller]
fn check(
    goals: &[&str],
    order: PickOrder,
    others: &[(&str, &str)],
    expected: (&str, Option<&str>, &[&str]),
) {
    let mut answers = Answers::none(EMBEDDED.questions.len());
    let goals = [("ambition", goals)].into_iter();
    let others: Vec<_> = others.iter().map(|(id, word)| (*id, [*word])).collect();
    let all = goals.chain(others.iter().map(|(id, words)| (*id, &words[..])));
    for (id, words) in all {
        let ix = EMBEDDED.find_question(id).expect("a question");
        let options = words
            .iter()
            .map(|word| EMBEDDED.question(ix).find_option(word));
        let options: Option<Vec<_>> = options.collect();
        let picks = Picks::several(&options.expect("options")).expect("picks");
        answers.set(ix, Some(Answer::Picks(picks.in_order(order))));
    }
    let found = Scorer::new(&EMBEDDED).assess(EMBEDDED.effective(&answers));
    let fitting = found.fitting.iter().map(|ix| &*EMBEDDED.persona(*ix).id);
    let fitting: Vec<_> = fitting.collect();
    assert_eq!(
        (found.verdict.id(), found.because(), &fitting[..]),
        expected
    );
    assert!(found.carrying().len() <= 2 && found.fitting.starts_with(found.carrying()));
}

#[test]
fn a_goal_of_another_persona_names_that_persona_whatever_its_order() {
    use PickOrder::{Equal, Ranked};
    let traits = [
        ("initiative", "employer"),
        ("size", "large"),
        ("group_size", "group"),
    ];
    let (comply, change) = ("comply", "transformation");
    let (admin, strategist) = ("administrateur", "transitiestrateeg");
    let goals = Some("goals");
    check(&[comply], Ranked, &traits, ("clear", None, &[admin]));
    check(
        &[comply, change],
        Ranked,
        &traits,
        ("mixed", goals, &[admin, strategist]),
    );
    check(
        &[change, comply],
        Ranked,
        &traits,
        ("mixed", goals, &[strategist, admin]),
    );
    check(
        &[change, comply],
        Equal,
        &traits,
        ("mixed", goals, &[strategist, admin]),
    );
    // Nothing but two equal goals: nobody is ahead.
    check(
        &[change, comply],
        Equal,
        &[],
        ("mixed", Some("margin"), &[admin, strategist]),
    );
}

#[test]
fn a_shared_goal_names_those_of_its_personas_that_fit_best() {
    let starts = "smooth_start";
    let sharing = ["loopbaanondersteuner", "prestatiebewaker", "sociale_binder"];
    let goals = [starts, "retention"];
    check(
        &goals,
        PickOrder::Ranked,
        &[],
        (
            "mixed",
            Some("goals"),
            &["opstarter", sharing[0], sharing[1], sharing[2]],
        ),
    );
    check(
        &goals,
        PickOrder::Ranked,
        &[("focus", "performance")],
        ("mixed", Some("goals"), &["opstarter", sharing[1]]),
    );
    check(
        &["retention"],
        PickOrder::Ranked,
        &[],
        ("mixed", Some("margin"), &sharing),
    );
    // A goal that the first shares is no goal of others.
    check(
        &["close_gaps", "retention"],
        PickOrder::Ranked,
        &[],
        ("clear", None, &[sharing[1]]),
    );
}

#[test]
fn without_a_goal_nothing_is_said_of_goals() {
    let traits = [
        ("initiative", "employer"),
        ("leernood", "reskilling"),
        ("group_size", "group"),
    ];
    let mut answers = Answers::none(EMBEDDED.questions.len());
    for (id, word) in traits {
        let ix = EMBEDDED.find_question(id).expect("a question");
        let option = EMBEDDED.question(ix).find_option(word).expect("an option");
        answers.set(ix, Some(Answer::Picks(Picks::one(option))));
    }
    let found = Scorer::new(&EMBEDDED).assess(EMBEDDED.effective(&answers));
    assert_eq!((found.verdict.id(), found.because()), ("provisional", None));
}
