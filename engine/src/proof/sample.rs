//! Answer sets drawn at random, where there are too many to look at all of them. The same draw every time.

use super::Progress;
use super::alternatives::Alternatives;
use super::count::{Counts, Example, Outcome, keep};
use super::goals::{GoalKind, Goals, bit, options};
use crate::instrument::{
    Answer, Answers, Instrument, Kind, PersonaIx, PickOrder, Picks, QuestionIx,
};
use crate::scoring::{Percent, Scorer, flips};

/// Numbers without an order (splitmix64), the same ones every time.
pub(super) struct Chance(u64);

impl Chance {
    pub(super) fn new() -> Self {
        Self(0x9e37_79b9_7f4a_7c15)
    }

    /// A number below a bound.
    pub(super) fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ self.0 >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        let mixed = mixed ^ mixed >> 31;
        // The bounds are so small that the bias is far below a millionth.
        usize::try_from(mixed % bound.max(1) as u64).unwrap_or(0)
    }

    /// An answer to a question, or none.
    pub(super) fn answer(&mut self, instrument: &Instrument, ix: QuestionIx) -> Option<Answer> {
        let question = instrument.question(ix);
        let options = question.options.len();
        match question.kind {
            Kind::Number { min, max, .. } => {
                let range = usize::try_from(max - min).unwrap_or(usize::MAX - 1) + 1;
                let more = u32::try_from(self.below(range)).unwrap_or(0);
                Some(Answer::Number(min.saturating_add(more)))
            }
            Kind::Multi { max, .. } => {
                let mut picked = Vec::new();
                for _ in 0..self.below(max + 1) {
                    let option = self.below(options);
                    if !picked.contains(&option) {
                        picked.push(option);
                    }
                }
                let order = PickOrder::ALL[self.below(if question.is_ranked() { 2 } else { 1 })];
                let picks = Picks::several(&picked)?;
                Some(Answer::Picks(picks.in_order(order)))
            }
            Kind::Choice | Kind::YesNo => {
                let option = self.below(options + 1);
                (option < options).then(|| Answer::Picks(Picks::one(option)))
            }
        }
    }

    /// Answers to the scored questions.
    pub(super) fn answers(&mut self, instrument: &Instrument) -> Answers {
        let mut answers = Answers::none(instrument.questions.len());
        for question in instrument.scored() {
            answers.set(question, self.answer(instrument, question));
        }
        answers
    }
}

/// How far a share over that many draws may be off, in percent points, 99 times in 100 (Hoeffding), rounded up.
pub(super) fn bound(draws: u64) -> Percent {
    // The square root of ln(2 / 0.01) / 2 = 2.6492 over the number of draws, in hundredths of a percent.
    let square = 264_920_000 / draws.max(1);
    Percent::hundredths(i32::try_from(square.isqrt() + 1).unwrap_or(i32::MAX))
}

/// The counts of sets drawn at random.
pub(super) fn draw(instrument: &Instrument, draws: u64, progress: &Progress) -> Counts {
    let scorer = Scorer::new(instrument);
    let alternatives = Alternatives::new(instrument);
    let mut counts = Counts::new(instrument);
    let mut chance = Chance::new();
    for _ in 0..draws {
        let answers = chance.answers(instrument);
        look(instrument, &scorer, &alternatives, answers, &mut counts);
        progress.add(1);
    }
    counts
}

/// Counts one answer set, by the rules as they are written.
pub(super) fn look(
    instrument: &Instrument,
    scorer: &Scorer,
    alternatives: &Alternatives<'_>,
    answers: Answers,
    counts: &mut Counts,
) {
    let assessment = scorer.assess(instrument.effective(&answers));
    let score = &assessment.score;
    let outcome = Outcome {
        first: score.first().get(),
        second: score.runner_up().get(),
        obstacle: assessment.obstacle,
        tie: score.is_tie(),
        alternatives: alternatives
            .firsts(&assessment.effective)
            .map(PersonaIx::get),
    };
    counts.outcome(&outcome);
    let mut turning: Vec<_> = flips(scorer, &assessment.effective)
        .iter()
        .map(|flip| flip.question)
        .collect();
    turning.dedup();
    counts.turned += u64::from(!turning.is_empty());
    for question in turning {
        counts.turns[question.get()] += 1;
    }
    let decisive = answers.get(instrument.decisive());
    *counts.decided.entry(options(decisive)).or_default() |= bit(outcome.first);
    let goals = Goals::of(instrument, decisive);
    let broken = match goals.kind {
        GoalKind::Owned if outcome.first != goals.owner || outcome.tie => &mut counts.not_decisive,
        GoalKind::Shared if goals.holders & bit(outcome.first) == 0 => &mut counts.not_shared,
        GoalKind::None if outcome.verdict().is_certain() => &mut counts.certain,
        _ => return,
    };
    let answered = instrument
        .scored()
        .filter(|ix| answers.known(*ix).is_some())
        .count();
    keep(
        broken,
        Some(Example {
            answered,
            at: Vec::new(),
            answers,
        }),
    );
}
