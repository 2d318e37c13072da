//! The promises of the scoring rule, proved on every possible answer set of the embedded instrument.
//!
//! An answer set is one option or none for each scored question. On the decisive question only the most important goal
//! has a rank; the others weigh the same, so their order makes no new set.

use leerkompas_engine::instrument::{
    Answer, Answers, Files, Instrument, Kind, PersonaIx, Picks, QuestionIx, load,
};
use leerkompas_engine::scoring::{Scorer, Tables, Verdict};

fn embedded() -> Instrument {
    load(&Files::embedded()).expect("the embedded instrument is valid")
}

/// All distinct answers to a question, the absent one first.
fn answers_to(instrument: &Instrument, question: QuestionIx) -> Vec<Option<Answer>> {
    let asked = instrument.question(question);
    let options = 0..asked.options.len();
    let mut all = vec![None];
    match asked.kind {
        Kind::Multi { max, .. } => {
            for first in options.clone() {
                let others: Vec<_> = options.clone().filter(|other| *other != first).collect();
                for set in subsets(&others, max - 1) {
                    let picked: Vec<_> = std::iter::once(first).chain(set).collect();
                    all.push(Picks::several(&picked).map(Answer::Picks));
                }
            }
        }
        _ => all.extend(options.map(|option| Some(Answer::Picks(Picks::one(option))))),
    }
    all
}

/// All subsets of at most that many elements.
fn subsets(elements: &[usize], most: usize) -> Vec<Vec<usize>> {
    let mut sets = vec![Vec::new()];
    for element in elements {
        for at in 0..sets.len() {
            if sets[at].len() < most {
                let mut larger = sets[at].clone();
                larger.push(*element);
                sets.push(larger);
            }
        }
    }
    sets
}

/// Calls `visit` with every answer set; the decisive question varies slowest.
fn every_answer_set(instrument: &Instrument, visit: &mut dyn FnMut(&Answers)) {
    let mut questions: Vec<_> = instrument.scored().collect();
    questions.sort_by_key(|question| !instrument.question(*question).decisive);
    let choices: Vec<_> = questions
        .iter()
        .map(|question| answers_to(instrument, *question))
        .collect();
    let mut answers = Answers::none(instrument.questions.len());
    let mut at = vec![0; questions.len()];
    loop {
        visit(&answers);
        let mut digit = questions.len();
        loop {
            if digit == 0 {
                return;
            }
            digit -= 1;
            at[digit] = (at[digit] + 1) % choices[digit].len();
            answers.set(questions[digit], choices[digit][at[digit]]);
            if at[digit] != 0 {
                break;
            }
        }
    }
}

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

/// Who comes first, by sums that are added up here: millions of sets are looked at, too many to make each effective.
fn first(tables: &Tables, answers: &Answers, sums: &mut [u64]) -> usize {
    sums.fill(0);
    for table in &tables.questions {
        if let Some(picks) = answers.picks(table.question) {
            table.add(&picks, sums);
        }
    }
    let best = sums.iter().max();
    sums.iter().position(|sum| Some(sum) == best).unwrap_or(0)
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
        sets, 17_037_312,
        "2,773 sets of goals times 6,144 sets of traits"
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

/// The same instrument, in which only the traits are enumerated.
fn without_decisive(_: &Instrument) -> Instrument {
    let mut instrument = embedded();
    let decisive = instrument.decisive().get();
    instrument.questions[decisive].weight = 0;
    instrument
}

#[test]
fn a_neutral_trait_never_changes_the_standing_of_two_neutral_personas() {
    let instrument = embedded();
    let scorer = Scorer::new(&instrument);
    let personas = instrument.personas.len();
    let mut pairs = 0;
    for question in instrument.scored() {
        let agreements = &instrument.agreements[question.get()];
        let neutral = |persona: usize| agreements.iter().all(|option| option[persona] == 50);
        let neutrals: Vec<_> = (0..personas).filter(|persona| neutral(*persona)).collect();
        for a in &neutrals {
            for b in neutrals.iter().filter(|b| *b > a) {
                pairs += 1;
                let mut sums = vec![0; personas];
                let mut differences = std::collections::BTreeSet::new();
                for answer in answers_to(&instrument, question) {
                    let mut answers = Answers::none(instrument.questions.len());
                    answers.set(question, answer);
                    scorer.sums(&instrument.effective(&answers), &mut sums);
                    differences.insert(sums[*a].cast_signed() - sums[*b].cast_signed());
                }
                assert_eq!(
                    differences.len(),
                    1,
                    "{} moves two neutral personas apart",
                    instrument.question(question).id
                );
            }
        }
    }
    assert!(
        pairs > 0,
        "no question is neutral for two personas, so nothing was tested"
    );
}

#[test]
fn an_absent_or_unknown_answer_counts_nowhere() {
    let instrument = embedded();
    let scorer = Scorer::new(&instrument);
    let traits = without_decisive(&instrument);
    every_answer_set(&traits, &mut |answers| {
        let mut unknown = answers.clone();
        for question in instrument.scored() {
            if unknown.get(question).is_none() {
                unknown.set(question, Some(Answer::Unknown));
            }
        }
        assert_eq!(
            scorer.score(&instrument.effective(answers)),
            scorer.score(&instrument.effective(&unknown))
        );
    });
    let nothing = Answers::none(instrument.questions.len());
    let nothing = scorer.score(&instrument.effective(&nothing));
    assert_eq!(nothing.answered, 0);
    for persona in instrument.persona_indices() {
        assert_eq!(nothing.matching(persona).to_string(), "50.00");
    }
}

#[test]
fn each_scored_question_can_change_the_outcome() {
    let instrument = embedded();
    let traits = without_decisive(&instrument);
    let tables = Tables::new(&instrument);
    let mut sums = vec![0; instrument.personas.len()];
    for question in traits.scored() {
        let mut matters = false;
        every_answer_set(&traits, &mut |answers| {
            if matters || answers.get(question).is_some() {
                return;
            }
            let before = first(&tables, answers, &mut sums);
            let mut changed = answers.clone();
            matters = answers_to(&instrument, question).into_iter().any(|answer| {
                changed.set(question, answer);
                first(&tables, &changed, &mut sums) != before
            });
        });
        assert!(
            matters,
            "{} never changes who comes first",
            instrument.question(question).id
        );
    }
}

/// A number that gives the answer to a scored question is that answer; all else about an organisation moves nothing,
/// whatever else is known.
#[test]
fn context_moves_no_match() {
    let instrument = embedded();
    let scorer = Scorer::new(&instrument);
    let nothing = Answers::none(instrument.questions.len());
    let mut all = nothing.clone();
    for question in instrument.scored() {
        all.set(question, Some(Answer::Picks(Picks::one(0))));
    }
    let mut moved = 0;
    for known in [&nothing, &all] {
        let before = scorer.score(&instrument.effective(known));
        for question in instrument.question_indices() {
            let asked = instrument.question(question);
            let answers: Vec<_> = match &asked.kind {
                _ if asked.weight > 0 => continue,
                // What a number derives is an answer to that question, and absent answers let it count.
                Kind::Number {
                    derives: Some(_), ..
                } if *known == nothing => continue,
                Kind::Number { min, max, .. } => vec![Answer::Number(*min), Answer::Number(*max)],
                _ => (0..asked.options.len())
                    .map(|at| Answer::Picks(Picks::one(at)))
                    .collect(),
            };
            for answer in answers {
                let mut changed = known.clone();
                changed.set(question, Some(answer));
                assert_eq!(
                    before,
                    scorer.score(&instrument.effective(&changed)),
                    "{}",
                    asked.id
                );
                moved += 1;
            }
        }
    }
    assert!(moved > 70, "only {moved} context answers were tried");
}

#[test]
fn a_number_scores_as_the_option_that_follows_from_it() {
    let instrument = embedded();
    let scorer = Scorer::new(&instrument);
    let mut tried = 0;
    for question in instrument.question_indices() {
        let Kind::Number {
            derives: Some(bands),
            ..
        } = &instrument.question(question).kind
        else {
            continue;
        };
        for band in &bands.bands {
            let mut number = Answers::none(instrument.questions.len());
            number.set(question, Some(Answer::Number(band.from)));
            let mut stated = Answers::none(instrument.questions.len());
            stated.set(bands.question, Some(Answer::Picks(Picks::one(band.option))));
            let score = scorer.score(&instrument.effective(&number));
            assert_eq!(score, scorer.score(&instrument.effective(&stated)));
            tried += 1;
        }
    }
    assert_eq!(tried, 6);
}

#[test]
fn every_match_lies_between_zero_and_a_hundred_and_is_the_sum_of_its_evidence() {
    let instrument = embedded();
    let scorer = Scorer::new(&instrument);
    let mut sampled = 0_u64;
    let mut set = 0_u64;
    every_answer_set(&instrument, &mut |answers| {
        set += 1;
        if !set.is_multiple_of(997) {
            return;
        }
        sampled += 1;
        let answers = instrument.effective(answers);
        let score = scorer.score(&answers);
        let evidence = leerkompas_engine::scoring::evidence(&scorer, &answers, &score);
        for persona in instrument.persona_indices() {
            let matching = score.matching(persona).get();
            assert!((0..=10_000).contains(&matching), "{matching}");
            let sum: i32 = evidence
                .iter()
                .map(|evidence| evidence.points[persona.get()].get())
                .sum();
            let terms = i32::try_from(evidence.len()).expect("few questions");
            assert!(
                (5_000 + sum - matching).abs() <= terms,
                "{matching} is not 5000 + {sum}"
            );
        }
    });
    assert!(sampled > 17_000);
}

/// What a quick interview relies on: after every beginning of every answer set, the outlook is certain exactly when no
/// way to go on puts another persona first.
#[test]
fn an_outlook_is_certain_exactly_when_no_open_answer_can_change_the_first() {
    let instrument = embedded();
    let mut walk = Beginnings {
        instrument: &instrument,
        scorer: Scorer::new(&instrument),
        questions: instrument.scored().collect(),
        answers: Answers::none(instrument.questions.len()),
        sums: vec![0; instrument.personas.len()],
        certain: 0,
    };
    walk.questions
        .sort_by_key(|question| !instrument.question(*question).decisive);
    let firsts = walk.firsts(0);
    assert_eq!(firsts.count_ones() as usize, instrument.personas.len());
    assert!(walk.certain > 0);
}

struct Beginnings<'a> {
    instrument: &'a Instrument,
    scorer: Scorer,
    questions: Vec<QuestionIx>,
    answers: Answers,
    sums: Vec<u64>,
    certain: u64,
}

impl Beginnings<'_> {
    /// The personas, as bits, that come first after some way to answer the questions from `at` on.
    fn firsts(&mut self, at: usize) -> u32 {
        let first = first(self.scorer.tables(), &self.answers, &mut self.sums);
        let Some(question) = self.questions.get(at).copied() else {
            return 1 << first;
        };
        let outlook = self
            .scorer
            .outlook(&self.instrument.effective(&self.answers));
        let mut firsts = 0;
        for answer in answers_to(self.instrument, question) {
            self.answers.set(question, answer.or(Some(Answer::Unknown)));
            firsts |= self.firsts(at + 1);
        }
        self.answers.set(question, None);
        assert_eq!(outlook.first.get(), first);
        assert_eq!(
            outlook.is_certain(),
            firsts == 1 << first,
            "{:?}",
            self.answers
        );
        self.certain += u64::from(outlook.is_certain());
        firsts
    }
}
