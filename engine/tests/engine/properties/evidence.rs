//! Matches, their evidence, and what is certain before all is answered.

use leerkompas_engine::instrument::{Answer, Answers, Instrument, QuestionIx};
use leerkompas_engine::scoring::Scorer;

use super::{answers_to, embedded, every_answer_set, first};

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
