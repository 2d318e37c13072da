//! The promises of the scoring rule, proved on every possible answer set of the embedded instrument.
//!
//! An answer set is one option or none for each scored question. On the decisive question only the most important goal
//! has a rank; the others weigh the same, so their order makes no new set. Goals may also weigh the same altogether.

mod evidence;
mod goals;

use leerkompas_engine::instrument::{
    Answer, Answers, Files, Instrument, Kind, PickOrder, Picks, QuestionIx, load,
};
use leerkompas_engine::scoring::{Scorer, Tables};

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
            let options: Vec<_> = options.collect();
            let several = subsets(&options, max)
                .into_iter()
                .filter(|set| set.len() > 1);
            all.extend(several.map(|set| {
                let equal = Picks::several(&set).map(|picks| picks.in_order(PickOrder::Equal));
                equal.map(Answer::Picks)
            }));
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
