//! Plans over many situations: each fits one organisation, and not everybody.

use std::collections::{BTreeMap, BTreeSet};

use leerkompas_engine::advice::{Advice, Answered, Idea, advise};
use leerkompas_engine::instrument::{
    Answer, Answers, Effective, ItemIx, Kind, Layer, PersonaIx, Picks,
};
use leerkompas_engine::scoring::Scorer;

use crate::EMBEDDED;

/// Numbers that look like chance and are the same every time.
struct Sequence(u64);

impl Sequence {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        usize::try_from(self.0 >> 33).expect("31 bits") % most
    }
}

/// What an organisation may answer whose goal is the persona's own, everything else by chance, a tenth of it unknown.
fn situation(persona: PersonaIx, sequence: &mut Sequence) -> Effective {
    let mut answers = Answers::none(EMBEDDED.questions.len());
    for ix in EMBEDDED.question_indices() {
        let question = EMBEDDED.question(ix);
        let answer = match question.kind {
            _ if question.decisive => {
                let goals = &EMBEDDED.persona(persona).goals;
                let shared = |goal: &&usize| {
                    let personas = EMBEDDED.personas.iter();
                    personas.filter(|one| one.goals.contains(goal)).count() > 1
                };
                let own: Vec<_> = goals.iter().filter(|goal| !shared(goal)).collect();
                Answer::Picks(Picks::one(*own[sequence.below(own.len())]))
            }
            _ if sequence.below(10) == 0 => continue,
            Kind::Number { .. } => continue,
            _ => Answer::Picks(Picks::one(sequence.below(question.options.len()))),
        };
        answers.set(ix, Some(answer));
    }
    EMBEDDED.effective(&answers)
}

/// Each of the personas in sixty situations, with the advice for it and the thresholds that people ticked.
fn each(ticks: bool, mut look: impl FnMut(PersonaIx, &Effective, &Advice<'_>, &[ItemIx])) {
    let scorer = Scorer::new(&EMBEDDED);
    let mut sequence = Sequence(2026);
    for _ in 0..60 {
        for persona in EMBEDDED.persona_indices() {
            let answers = situation(persona, &mut sequence);
            let assessment = scorer.assess(EMBEDDED.effective(&answers));
            let mut ticked = Vec::new();
            if ticks {
                let thresholds: Vec<_> = EMBEDDED.items_of(Layer::Threshold).collect();
                ticked = (0..sequence.below(8))
                    .map(|_| thresholds[sequence.below(thresholds.len())])
                    .collect();
                let route = advise(&EMBEDDED, &answers, assessment.carrying(), &[]).thresholds;
                ticked
                    .extend((0..sequence.below(8)).map(|_| route[sequence.below(route.len())].ix));
            }
            let advice = advise(&EMBEDDED, &answers, assessment.carrying(), &ticked);
            look(persona, &answers, &advice, &ticked);
        }
    }
}

fn ids<'a>(advice: &'a Advice<'_>) -> Vec<&'a str> {
    let steps = advice.plan.iter();
    steps.map(|step| EMBEDDED.step_id(step.ix)).collect()
}

/// A part in whole percent.
fn percent(part: usize, of: usize) -> usize {
    100 * part / of
}

fn is_own(idea: &Idea<'_>) -> bool {
    matches!(idea, Idea::Opportunity(found) if !found.personas.is_empty())
}

#[test]
fn plans_differ_with_the_organisation() {
    let (mut first, mut all) = (BTreeMap::new(), BTreeMap::new());
    let (mut plans, mut steps, mut own, mut advised) = (0, 0, 0, 0);
    let mut sets: Vec<BTreeSet<String>> = Vec::new();
    each(false, |_, _, advice, _| {
        let ids = ids(advice);
        plans += 1;
        steps += ids.len();
        own += advice.plan.iter().filter(|step| is_own(&step.idea)).count();
        let mut ideas = advice.plan.iter().map(|step| &step.idea);
        advised += usize::from(ideas.any(|idea| matches!(idea, Idea::Recommendation(_))));
        *first.entry(ids[0].to_owned()).or_insert(0) += 1;
        for id in &ids {
            *all.entry((*id).to_owned()).or_insert(0) += 1;
        }
        sets.push(ids.into_iter().map(str::to_owned).collect());
    });
    let most = |counts: &BTreeMap<String, usize>| counts.values().copied().max().unwrap_or(0);
    assert!(percent(most(&first), plans) <= 15, "{first:?}");
    assert!(percent(most(&all), plans) <= 45, "{all:?}");
    assert!(percent(own, steps) >= 65, "{own} of {steps}");
    assert!(percent(advised, plans) >= 60, "{advised} of {plans}");

    let (mut shared, mut pairs) = (0, 0);
    for plans in sets.chunks(EMBEDDED.personas.len()) {
        for (at, a) in plans.iter().enumerate() {
            for b in &plans[..at] {
                shared += percent(a.intersection(b).count(), a.union(b).count());
                pairs += 1;
            }
        }
    }
    assert!(shared / pairs <= 15, "{} % alike", shared / pairs);
}

#[test]
fn a_plan_has_one_step_of_a_kind_and_asks_small_organisations_for_nothing_dear() {
    let size = EMBEDDED.find_question("size").expect("a question");
    let small = ["micro", "small"].map(|id| EMBEDDED.question(size).find_option(id));
    for ticks in [false, true] {
        each(ticks, |_, answers, advice, _| {
            let ids = ids(advice);
            let steps = advice.plan.iter();
            let mut kinds: Vec<_> = steps
                .filter_map(|step| EMBEDDED.step_kind(step.ix))
                .collect();
            kinds.sort_unstable();
            assert!(kinds.windows(2).all(|pair| pair[0] != pair[1]), "{ids:?}");
            let is_small = answers
                .picks(size)
                .is_some_and(|picks| small.contains(&Some(picks.first())));
            for step in &advice.plan {
                let texts = EMBEDDED
                    .step_text(step.ix)
                    .all()
                    .collect::<Vec<_>>()
                    .join(" ");
                let dear = texts.contains("platform") || texts.contains("Netflix");
                assert!(!is_small || !dear, "{ids:?}");
            }
        });
    }
}

#[test]
fn what_people_run_into_is_answered_first_or_named() {
    let (mut answered, mut told) = (0, 0);
    each(true, |_, _, advice, ticked| {
        let barriers = advice.barriers.iter();
        let named: Vec<_> = barriers.clone().map(|barrier| &*barrier.item.id).collect();
        let expected = ticked.iter().map(|ix| &*EMBEDDED.items[ix.get()].id);
        assert_eq!(named, expected.collect::<Vec<_>>());
        let is_met = advice
            .barriers
            .iter()
            .any(|one| one.answered == Answered::ByStep);
        let first = advice.plan.first();
        let answers = first.is_some_and(|step| !step.recognised.is_empty());
        assert_eq!(is_met, answers, "{:?}", ids(advice));
        for barrier in barriers {
            let mut recognised = advice.plan.iter().flat_map(|step| &step.recognised);
            let found = recognised.any(|found| {
                let mut items = std::iter::once(found.ix).chain(found.same.iter().copied());
                items.any(|ix| EMBEDDED.items[ix.get()].id == barrier.item.id)
            });
            assert_eq!(
                found,
                barrier.answered == Answered::ByStep,
                "{}",
                barrier.item.id
            );
            answered += usize::from(found);
            told += 1;
        }
    });
    assert!(answered > 0 && answered < told, "{answered} of {told}");
}
