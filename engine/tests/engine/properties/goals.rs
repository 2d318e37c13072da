//! What the goal of a training decides.

use leerkompas_engine::instrument::{Answer, Instrument, PersonaIx, Picks};
use leerkompas_engine::scoring::{Scorer, Verdict};

use super::{embedded, every_answer_set, first, without_decisive};

/// The personas that own every picked goal.
fn owners(instrument: &Instrument, picks: Picks) -> Vec<PersonaIx> {
    instrument
        .persona_indices()
        .filter(|persona| {
            picks
                .iter()
                .all(|goal| instrument.persona(*persona).goals.contains(&goal))
        })
        .collect()
}

/// How many personas have a goal.
fn holders(instrument: &Instrument, goal: usize) -> usize {
    instrument
        .personas
        .iter()
        .filter(|persona| persona.goals.contains(&goal))
        .count()
}

#[test]
fn the_goal_is_decisive_every_persona_can_win_and_an_unknown_goal_is_never_certain() {
    let instrument = embedded();
    let scorer = Scorer::new(&instrument);
    let decisive = instrument.decisive();
    let personas = instrument.personas.len();
    let mut sums = vec![0; personas];
    let mut wins = vec![0_u64; personas];
    let mut sets = 0_u64;
    let mut sole_owner = None;
    let mut previous = None;
    every_answer_set(&instrument, &mut |answers| {
        sets += 1;
        let goals = answers.picks(decisive);
        if previous != Some(goals) {
            previous = Some(goals);
            sole_owner = goals.and_then(|picks| {
                let own = picks.iter().all(|goal| holders(&instrument, goal) == 1);
                owners(&instrument, picks).first().copied().filter(|_| own)
            });
        }
        let first = first(scorer.tables(), answers, &mut sums);
        wins[first] += 1;
        if let Some(owner) = sole_owner {
            assert_eq!(
                first,
                owner.get(),
                "another persona beats the owner of the goals: {answers:?}"
            );
            let best = sums[owner.get()];
            let strictly = sums
                .iter()
                .enumerate()
                .all(|(at, sum)| at == owner.get() || *sum < best);
            assert!(strictly, "the owner of the goals only ties: {answers:?}");
        }
        // A goal of other personas is never passed over, in whatever order goals stand.
        let others = goals.is_some_and(|picks| {
            let owned = |goal, persona: usize| instrument.personas[persona].goals.contains(&goal);
            picks.iter().any(|goal| !owned(goal, first))
        });
        if others && sets.is_multiple_of(31) {
            let assessment = scorer.assess(instrument.effective(answers));
            assert_ne!(assessment.verdict, Verdict::Clear, "{answers:?}");
            assert!(assessment.because().is_some() || !assessment.verdict.is_certain());
        }
        if goals.is_none() {
            let assessment = scorer.assess(instrument.effective(answers));
            assert_eq!(assessment.score.first().get(), first);
            let said = assessment.verdict;
            assert!(
                matches!(said, Verdict::Provisional | Verdict::Insufficient),
                "{said:?} without a goal: {answers:?}"
            );
        }
    });
    assert_eq!(
        sets, 19_159_040,
        "3,742 sets of goals times 5,120 sets of traits"
    );
    for (persona, won) in instrument.personas.iter().zip(&wins) {
        assert!(*won > 0, "{} never comes first", persona.id);
        assert!(
            *won < sets / 2,
            "{} comes first in {won} of {sets}",
            persona.id
        );
    }
}

#[test]
fn without_a_goal_or_with_a_shared_one_the_traits_decide() {
    let instrument = embedded();
    let scorer = Scorer::new(&instrument);
    let decisive = instrument.decisive();
    let goals = instrument.question(decisive).options.len();
    let shared = (0..goals)
        .filter(|goal| holders(&instrument, *goal) > 1)
        .map(Some);
    let mut sums = vec![0; instrument.personas.len()];
    for goal in std::iter::once(None).chain(shared) {
        let mut firsts = std::collections::BTreeSet::new();
        every_answer_set(&without_decisive(&instrument), &mut |answers| {
            let mut answers = answers.clone();
            answers.set(decisive, goal.map(|goal| Answer::Picks(Picks::one(goal))));
            firsts.insert(first(scorer.tables(), &answers, &mut sums));
        });
        assert!(
            firsts.len() > 1,
            "the traits decide nothing for goal {goal:?}"
        );
        if let Some(goal) = goal {
            let holding = |persona: &usize| instrument.personas[*persona].goals.contains(&goal);
            assert!(
                firsts.iter().all(holding),
                "a persona without the shared goal comes first"
            );
            assert_eq!(
                firsts.len(),
                holders(&instrument, goal),
                "a holder of the shared goal never comes first"
            );
        }
    }
}
