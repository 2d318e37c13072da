//! What becomes of answers under another instrument: for every answer set that both understand, who fits best under the one and
//! under the other.
//!
//! Questions and options are the same when their ids are. A question that only one of the two scores is answered too, and counts
//! there alone; an option that only one of them has is in no set.

use std::collections::BTreeMap;

use super::axes::{Axis, axes, space};
use super::compiled::{Compiled, Sums};
use super::sample::{self, Chance};
use super::walker::Walker;
use super::{DRAWN, MOST, Progress};
use crate::instrument::{Answers, Instrument, PersonaIx};
use crate::scoring::{Percent, Scorer, Tables, Verdict};

/// What changes between two instruments.
#[derive(Debug)]
pub struct Impact {
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

/// How many answer sets will be looked at.
pub fn impact_size(before: &Instrument, after: &Instrument) -> u64 {
    let space = space(&axes(before, after));
    u64::try_from(space)
        .ok()
        .filter(|_| space <= MOST)
        .unwrap_or(DRAWN)
}

/// Compares what two instruments say, with that many workers.
pub fn impact(before: &Instrument, after: &Instrument, jobs: usize, progress: &Progress) -> Impact {
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
    pair.impact(space, bound, found)
}

/// Two instruments and the answers that both understand.
struct Pair<'p> {
    before: &'p Instrument,
    after: &'p Instrument,
    axes: Vec<Axis>,
}

/// What both say of the answers of a walk.
struct Sides<const K: usize> {
    before: Compiled<K>,
    after: Compiled<K>,
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
            before: Compiled::new(
                &Tables::new(self.before),
                self.axes.iter().map(|axis| {
                    let answers = axis.choices.iter().map(|choice| choice.before);
                    (axis.before, answers)
                }),
            )?,
            after: Compiled::new(
                &Tables::new(self.after),
                self.axes.iter().map(|axis| {
                    let answers = axis.choices.iter().map(|choice| choice.after);
                    (axis.after, answers)
                }),
            )?,
        })
    }

    fn all<const K: usize>(&self, sides: &Sides<K>, jobs: usize, progress: &Progress) -> Found {
        let Sides { before, after } = sides;
        let places: Vec<_> = self.axes.iter().map(|axis| axis.choices.len()).collect();
        let walker = Walker {
            sizes: &places,
            start: (before.start(), after.start()),
            plus: |sums: (Sums<K>, Sums<K>), axis, place| {
                let after = after.plus(sums.1, axis, place);
                (before.plus(sums.0, axis, place), after)
            },
        };
        let outcome = |side: &Compiled<K>, sums: Sums<K>, at: &[usize]| {
            let leaders = side.leaders(sums.keys);
            (leaders.0, Verdict::of(side.obstacle(sums, leaders, at)))
        };
        let visit = |found: &mut Found, sums: (Sums<K>, Sums<K>), at: &[usize]| {
            let outcomes = (outcome(before, sums.0, at), outcome(after, sums.1, at));
            self.outcome(outcomes, at, found);
        };
        let mut all = Found::default();
        for found in walker.all(jobs, progress, Found::default, visit) {
            all.add(found);
        }
        all
    }

    #[inline]
    fn outcome(
        &self,
        (before, after): ((usize, Verdict), (usize, Verdict)),
        at: &[usize],
        found: &mut Found,
    ) {
        found.sets += 1;
        let named = |(first, verdict): (usize, Verdict)| verdict.names_persona().then_some(first);
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
            let assessment = scorer.assess(instrument.effective(answers));
            (assessment.score.first().get(), assessment.verdict)
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

    fn impact(&self, space: u128, bound: Option<Percent>, found: Found) -> Impact {
        let moves = found.moves.into_iter().map(|((from, to), moved)| Move {
            from: from.map(PersonaIx::new),
            to: to.map(PersonaIx::new),
            sets: moved.sets,
            example: self.answers(&moved.at),
        });
        let mut moves: Vec<_> = moves.collect();
        moves.sort_by_key(|moved| std::cmp::Reverse(moved.sets));
        let firmness = found.firmness.into_iter();
        Impact {
            space,
            sets: found.sets,
            bound,
            moves,
            firmness: firmness
                .map(|((before, after), sets)| (Verdict::ALL[before], Verdict::ALL[after], sets))
                .collect(),
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
            let found = impact(&before, &after, 3, &progress);
            let axes = axes(&before, &after);
            let pair = Pair {
                before: &before,
                after: &after,
                axes,
            };
            let expected = pair.impact(found.space, None, plainly(&pair));
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
        let found = impact(&instrument, &instrument, 2, &Progress::default());
        assert!(
            found.moves.is_empty() && found.firmness.is_empty(),
            "{found:?}"
        );
        assert_eq!(found.space, super::super::answer_space::size(&instrument));
    }
}
