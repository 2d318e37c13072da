//! What becomes of answers under another instrument: for every answer set that both understand, who fits best under the one and
//! under the other.
//!
//! Questions and options are the same when their ids are. A question that only one of the two scores is answered too, and counts
//! there alone; an option that only one of them has is in no set.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::scope;

use super::axes::{Axis, Choice, axes, space};
use super::lanes::Lanes;
use super::sample::{self, Chance};
use super::side::{Added, Side};
use super::space::added;
use super::{DRAWN, MOST, Progress};
use crate::instrument::{Answer, Answers, Instrument, PersonaIx, QuestionIx};
use crate::scoring::{Percent, Scorer, Verdict, verdict};

/// What changes between two instruments.
#[derive(Debug)]
pub struct Shift {
    /// How many answer sets both understand.
    pub space: u128,
    /// How many were looked at.
    pub sets: u64,
    /// How far a share may be off, in percent points, 99 times in 100; nothing when all were looked at.
    pub bound: Option<Percent>,
    /// For how many of them another persona is named, or none any more, or one where none was; the most frequent first.
    pub moves: Vec<Move>,
    /// For how many the same persona is named, more or less firmly: by verdict before and after.
    pub firmness: Vec<(Verdict, Verdict, u64)>,
}

/// Answer sets whose persona becomes another.
#[derive(Debug)]
pub struct Move {
    /// Before, in the one instrument; nothing when none was named.
    pub from: Option<PersonaIx>,
    /// After, in the other.
    pub to: Option<PersonaIx>,
    /// How many.
    pub sets: u64,
    /// The smallest, in the terms of the one before.
    pub example: Answers,
}

/// What was found: by persona before and after, and by verdict before and after where the persona stays.
#[derive(Default)]
struct Found {
    sets: u64,
    moves: BTreeMap<(Option<usize>, Option<usize>), Moved>,
    firmness: BTreeMap<(usize, usize), u64>,
}

/// Sets that move the same way.
#[derive(Clone)]
struct Moved {
    sets: u64,
    /// How many answers the smallest has.
    answered: usize,
    /// Its places on the axes.
    at: Vec<usize>,
}

const VERDICTS: [Verdict; 4] = [
    Verdict::Clear,
    Verdict::Mixed,
    Verdict::Provisional,
    Verdict::Insufficient,
];

/// How many answer sets will be looked at.
pub fn shift_size(before: &Instrument, after: &Instrument) -> u64 {
    let space = space(&axes(before, after));
    u64::try_from(space)
        .ok()
        .filter(|_| space <= MOST)
        .unwrap_or(DRAWN)
}

/// Compares what two instruments say, with that many workers.
pub fn shift(before: &Instrument, after: &Instrument, jobs: usize, progress: &Progress) -> Shift {
    let axes = axes(before, after);
    let space = space(&axes);
    let pair = Pair {
        before,
        after,
        axes,
    };
    let walked = (space <= MOST).then(|| pair.walk(jobs, progress)).flatten();
    let bound = walked.is_none().then(|| sample::bound(DRAWN));
    let found = walked.unwrap_or_else(|| pair.draw(progress));
    pair.shift(space, bound, found)
}

/// Two instruments and the answers that both understand.
struct Pair<'p> {
    before: &'p Instrument,
    after: &'p Instrument,
    axes: Vec<Axis>,
}

/// What both say of the answers of a walk.
struct Sides<const K: usize> {
    before: Side<K>,
    after: Side<K>,
}

/// A place on the way through the sets: the sums of both so far, and the answered weights.
#[derive(Clone, Copy)]
struct Sums<const K: usize> {
    before: (Lanes<K>, u32),
    after: (Lanes<K>, u32),
}

impl Pair<'_> {
    fn walk(&self, jobs: usize, progress: &Progress) -> Option<Found> {
        match self.before.personas.len().max(self.after.personas.len()) {
            2..=8 => Some(self.all(&self.sides::<1>()?, jobs, progress)),
            9..=16 => Some(self.all(&self.sides::<2>()?, jobs, progress)),
            _ => None,
        }
    }

    fn sides<const K: usize>(&self) -> Option<Sides<K>> {
        Some(Sides {
            before: self.side(self.before, |axis| axis.before, |choice| choice.before)?,
            after: self.side(self.after, |axis| axis.after, |choice| choice.after)?,
        })
    }

    fn side<const K: usize>(
        &self,
        instrument: &Instrument,
        question: impl Fn(&Axis) -> Option<QuestionIx>,
        answer: impl Fn(&Choice) -> Option<Answer>,
    ) -> Option<Side<K>> {
        let scorer = Scorer::new(instrument);
        let nothing: Added = (vec![0; instrument.personas.len()], 0);
        let answers: Vec<Vec<Added>> = self
            .axes
            .iter()
            .map(|axis| {
                let choices = axis.choices.iter().map(|choice| match question(axis) {
                    Some(ix) => added(instrument, &scorer, ix, answer(choice)),
                    None => nothing.clone(),
                });
                choices.collect()
            })
            .collect();
        let decisive = self
            .axes
            .iter()
            .position(|axis| question(axis) == Some(instrument.decisive()))?;
        let decided = self.axes[decisive]
            .choices
            .iter()
            .map(|choice| answer(choice).is_some());
        Side::new(instrument, &answers, (decisive, decided.collect()))
    }

    fn all<const K: usize>(&self, sides: &Sides<K>, jobs: usize, progress: &Progress) -> Found {
        let next = AtomicUsize::new(0);
        let worker = || {
            let mut found = Found::default();
            let mut at = vec![0; self.axes.len()];
            let start = Sums {
                before: (sides.before.start(), 0),
                after: (sides.after.start(), 0),
            };
            while let Some(first) = Some(next.fetch_add(1, Ordering::Relaxed))
                .filter(|at| *at < self.axes[0].choices.len())
            {
                let before = found.sets;
                at[0] = first;
                self.step(sides, 1, sides.plus(start, 0, first), &mut at, &mut found);
                progress.add(found.sets - before);
            }
            found
        };
        let mut found = Found::default();
        scope(|scope| {
            let workers: Vec<_> = (1..jobs).map(|_| scope.spawn(worker)).collect();
            found.add(worker());
            for worker in workers {
                match worker.join() {
                    Ok(theirs) => found.add(theirs),
                    Err(panic) => std::panic::resume_unwind(panic),
                }
            }
        });
        found
    }

    fn step<const K: usize>(
        &self,
        sides: &Sides<K>,
        depth: usize,
        sums: Sums<K>,
        at: &mut Vec<usize>,
        found: &mut Found,
    ) {
        let Some(axis) = self.axes.get(depth) else {
            let of = |side: &Side<K>, (sums, weight): (Lanes<K>, u32)| {
                let leaders = side.leaders(sums);
                let verdict = side.verdict(sums, leaders, weight, at);
                (leaders.0, verdict)
            };
            let outcomes = (of(&sides.before, sums.before), of(&sides.after, sums.after));
            self.outcome(outcomes, at, found);
            return;
        };
        for choice in 0..axis.choices.len() {
            at[depth] = choice;
            self.step(sides, depth + 1, sides.plus(sums, depth, choice), at, found);
        }
    }

    #[inline]
    fn outcome(
        &self,
        (before, after): ((usize, Verdict), (usize, Verdict)),
        at: &[usize],
        found: &mut Found,
    ) {
        found.sets += 1;
        let named = |(first, verdict)| (verdict != Verdict::Insufficient).then_some(first);
        let (from, to) = (named(before), named(after));
        let stays = match (from, to) {
            (Some(from), Some(to)) => self.before.personas[from].id == self.after.personas[to].id,
            (None, None) => true,
            _ => false,
        };
        if stays {
            if before.1 != after.1 {
                *found
                    .firmness
                    .entry((before.1 as usize, after.1 as usize))
                    .or_default() += 1;
            }
            return;
        }
        let answered = at.iter().filter(|at| **at > 0).count();
        let moved = found.moves.entry((from, to)).or_insert_with(|| Moved {
            sets: 0,
            answered,
            at: at.to_vec(),
        });
        moved.sets += 1;
        if answered < moved.answered {
            (moved.answered, moved.at) = (answered, at.to_vec());
        }
    }

    /// Sets drawn at random.
    fn draw(&self, progress: &Progress) -> Found {
        let scorers = (Scorer::new(self.before), Scorer::new(self.after));
        let (mut found, mut chance) = (Found::default(), Chance::new());
        for _ in 0..DRAWN {
            let axes = self.axes.iter();
            let at: Vec<_> = axes.map(|axis| chance.below(axis.choices.len())).collect();
            self.outcome(self.plain_outcomes(&scorers, &at), &at, &mut found);
            progress.add(1);
        }
        found
    }

    /// What both say, by the rules as they are written.
    fn plain_outcomes(
        &self,
        scorers: &(Scorer, Scorer),
        at: &[usize],
    ) -> ((usize, Verdict), (usize, Verdict)) {
        let outcome = |instrument: &Instrument, scorer: &Scorer, answers: &Answers| {
            let score = scorer.score(answers);
            (score.first().get(), verdict(instrument, answers, &score).0)
        };
        let mut after = Answers::none(self.after.questions.len());
        for (axis, at) in self.axes.iter().zip(at) {
            if let Some(question) = axis.after {
                after.set(question, axis.choices[*at].after);
            }
        }
        (
            outcome(self.before, &scorers.0, &self.answers(at)),
            outcome(self.after, &scorers.1, &after),
        )
    }

    /// An answer set in the terms of the one before.
    fn answers(&self, at: &[usize]) -> Answers {
        let mut answers = Answers::none(self.before.questions.len());
        for (axis, at) in self.axes.iter().zip(at) {
            if let Some(question) = axis.before {
                answers.set(question, axis.choices[*at].before);
            }
        }
        answers
    }

    fn shift(&self, space: u128, bound: Option<Percent>, found: Found) -> Shift {
        let moves = found.moves.into_iter().map(|((from, to), moved)| Move {
            from: from.map(PersonaIx::new),
            to: to.map(PersonaIx::new),
            sets: moved.sets,
            example: self.answers(&moved.at),
        });
        let mut moves: Vec<_> = moves.collect();
        moves.sort_by_key(|moved| std::cmp::Reverse(moved.sets));
        let firmness = found.firmness.into_iter();
        Shift {
            space,
            sets: found.sets,
            bound,
            moves,
            firmness: firmness
                .map(|((before, after), sets)| (VERDICTS[before], VERDICTS[after], sets))
                .collect(),
        }
    }
}

impl<const K: usize> Sides<K> {
    #[inline]
    fn plus(&self, sums: Sums<K>, axis: usize, choice: usize) -> Sums<K> {
        let plus = |side: &Side<K>, (sums, weight): (Lanes<K>, u32)| {
            (
                sums.plus(side.points[axis][choice]),
                weight + side.weights[axis][choice],
            )
        };
        Sums {
            before: plus(&self.before, sums.before),
            after: plus(&self.after, sums.after),
        }
    }
}

impl Found {
    fn add(&mut self, other: Self) {
        self.sets += other.sets;
        for (key, theirs) in other.moves {
            let Some(moved) = self.moves.get_mut(&key) else {
                self.moves.insert(key, theirs);
                continue;
            };
            moved.sets += theirs.sets;
            // Of examples of the same size the first, whoever found it.
            if (theirs.answered, &theirs.at) < (moved.answered, &moved.at) {
                (moved.answered, moved.at) = (theirs.answered, theirs.at);
            }
        }
        for (key, sets) in other.firmness {
            *self.firmness.entry(key).or_default() += sets;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::trials::{another, next};
    use super::*;

    /// The same by the rules as they are written, one answer set after the other.
    fn plainly(pair: &Pair<'_>) -> Found {
        let mut found = Found::default();
        let scorers = (Scorer::new(pair.before), Scorer::new(pair.after));
        let sizes: Vec<_> = pair.axes.iter().map(|axis| axis.choices.len()).collect();
        let mut at = vec![0; sizes.len()];
        loop {
            let outcomes = pair.plain_outcomes(&scorers, &at);
            pair.outcome(outcomes, &at, &mut found);
            if !next(&mut at, &sizes) {
                return found;
            }
        }
    }

    #[test]
    fn every_answer_set_is_compared_as_the_rules_say() {
        let mut chance = Chance::new();
        for _ in 0..8 {
            let (before, mut after) = (another(&mut chance), another(&mut chance));
            // One option and one question more or less.
            let decisive = after.decisive().get();
            after.questions[decisive].options[4].id = "new".to_owned();
            let progress = Progress::default();
            let found = shift(&before, &after, 3, &progress);
            let axes = axes(&before, &after);
            let pair = Pair {
                before: &before,
                after: &after,
                axes,
            };
            let expected = pair.shift(found.space, None, plainly(&pair));
            assert_eq!(
                (u128::from(found.sets), progress.get()),
                (found.space, found.sets)
            );
            assert_eq!(format!("{found:?}"), format!("{expected:?}"));
            assert!(!found.moves.is_empty());
        }
    }

    #[test]
    fn an_instrument_agrees_with_itself() {
        let instrument = another(&mut Chance::new());
        let found = shift(&instrument, &instrument, 2, &Progress::default());
        assert!(
            found.moves.is_empty() && found.firmness.is_empty(),
            "{found:?}"
        );
        assert_eq!(found.space, super::super::space::size(&instrument));
    }
}
