//! Every answer set, on all cores.

use super::Progress;
use super::alternatives::{AlternativeSums, CompiledAlternatives};
use super::answer_space::{Axis, axes};
use super::compiled::{Compiled, Sums};
use super::count::{Counts, Example, Outcome};
use super::goals::{GoalKind, Goals, options};
use super::lanes::Lanes;
use super::walker::Walker;
use crate::instrument::{Answers, Instrument};
use crate::scoring::Tables;

/// The counts of all answer sets; nothing when an instrument is not made for here.
pub(super) fn walk(instrument: &Instrument, jobs: usize, progress: &Progress) -> Option<Counts> {
    match instrument.personas.len() {
        2..=8 => Walk::<1>::new(instrument).map(|walk| walk.all(jobs, progress)),
        9..=16 => Walk::<2>::new(instrument).map(|walk| walk.all(jobs, progress)),
        _ => None,
    }
}

struct Walk<'a, const K: usize> {
    instrument: &'a Instrument,
    axes: Vec<Axis>,
    goals: Vec<Goals>,
    side: Compiled<K>,
    alternatives: CompiledAlternatives<K>,
}

/// The sums of an answer set, by the rule and by the others.
type AllSums<const K: usize> = (Sums<K>, AlternativeSums<K>);

/// What one worker finds.
struct Found<const K: usize> {
    counts: Counts,
    /// How near others come to the first, by axis, answer and first.
    nearest: Vec<Vec<Vec<Lanes<K>>>>,
    /// The personas that come first, by answer to the decisive question, as bits.
    decided: Vec<u64>,
}

impl<'a, const K: usize> Walk<'a, K> {
    fn new(instrument: &'a Instrument) -> Option<Self> {
        let tables = Tables::new(instrument);
        let axes = axes(instrument, &tables);
        let choices = axes.first()?.choices.iter();
        let goals = choices
            .map(|choice| Goals::of(instrument, choice.answer))
            .collect();
        let answers = axes.iter().map(|axis| {
            let answers = axis.choices.iter().map(|choice| choice.answer);
            (axis.question, answers.collect())
        });
        let answers: Vec<(_, Vec<_>)> = answers.collect();
        let side = answers
            .iter()
            .map(|(question, answers)| (Some(*question), answers.clone()));
        Some(Self {
            goals,
            side: Compiled::new(&tables, side)?,
            alternatives: CompiledAlternatives::new(instrument, &tables, &answers)?,
            instrument,
            axes,
        })
    }

    fn all(&self, jobs: usize, progress: &Progress) -> Counts {
        let sizes: Vec<_> = self.axes.iter().map(|axis| axis.choices.len()).collect();
        let walker = Walker {
            sizes: &sizes,
            start: (self.side.start(), self.alternatives.start()),
            plus: |(sums, others): AllSums<K>, axis, place| {
                let others = self.alternatives.plus(others, axis, place);
                (self.side.plus(sums, axis, place), others)
            },
        };
        let visit = |found: &mut Found<K>, sums, at: &[usize]| self.visit(sums, at, found);
        let mut counts = Counts::new(self.instrument);
        for found in walker.all(jobs, progress, || self.nothing(), visit) {
            counts.add(self.finished(found));
        }
        counts
    }

    fn nothing(&self) -> Found<K> {
        let far = vec![Lanes::splat(i32::MAX); self.side.personas];
        let nearest = self
            .axes
            .iter()
            .map(|axis| vec![far.clone(); axis.choices.len()]);
        Found {
            counts: Counts::new(self.instrument),
            nearest: nearest.collect(),
            decided: vec![0; self.axes[0].choices.len()],
        }
    }

    #[inline]
    fn visit(&self, (sums, others): AllSums<K>, at: &[usize], found: &mut Found<K>) {
        let keys = sums.keys;
        let (first, second) = self.side.leaders(keys);
        let best = keys.get(first);
        let outcome = Outcome {
            first,
            second,
            obstacle: self.side.obstacle(sums, (first, second), at),
            tie: best - keys.get(second) < self.side.tie,
            alternatives: self.alternatives.firsts(&self.side, sums, others),
        };
        found.counts.outcome(&outcome);
        found.decided[at[0]] |= 1 << first;
        self.promised(&outcome, at, &mut found.counts);
        // A lead that is shared is lost by any change: only those who lead alone have something to lose.
        let far = Lanes::splat(i32::MAX);
        let gaps = Lanes::splat(best).minus(keys);
        let gaps = if outcome.tie {
            far
        } else {
            gaps.without_below(self.side.tie)
        };
        let mut turned = false;
        for (axis, at) in at.iter().enumerate() {
            let nearest = &mut found.nearest[axis][*at][first];
            *nearest = nearest.least(gaps);
            let turns = self.turns(axis, *at, keys, first);
            found.counts.turns[self.axes[axis].question.get()] += u64::from(turns);
            turned |= turns;
        }
        found.counts.turned += u64::from(turned);
    }

    /// Whether another answer on an axis would put another persona first.
    #[inline]
    fn turns(&self, axis: usize, at: usize, keys: Lanes<K>, first: usize) -> bool {
        let without = keys.minus(self.side.points(axis, at));
        let neighbours = self.axes[axis].choices[at].neighbours.iter();
        neighbours
            .map(|other| without.plus(self.side.points(axis, *other)))
            .any(|keys| keys.any_above(Lanes::splat(keys.get(first))))
    }

    /// Keeps a set that breaks a promise, if it is the smallest so far.
    #[inline]
    fn promised(&self, outcome: &Outcome, at: &[usize], counts: &mut Counts) {
        let goals = self.goals[at[0]];
        let strictly = outcome.first == goals.owner && !outcome.tie;
        let kept = match goals.kind {
            GoalKind::Owned => strictly,
            GoalKind::Shared => goals.holders >> outcome.first & 1 == 1,
            GoalKind::None => !outcome.verdict().is_certain(),
            GoalKind::Several => true,
        };
        if kept {
            return;
        }
        let broken = match goals.kind {
            GoalKind::Owned => &mut counts.not_decisive,
            GoalKind::Shared => &mut counts.not_shared,
            GoalKind::None | GoalKind::Several => &mut counts.certain,
        };
        let answered = at.iter().filter(|at| **at > 0).count();
        if broken.as_ref().is_none_or(|kept| answered < kept.answered) {
            *broken = Some(Example {
                answered,
                at: at.to_vec(),
                answers: self.answers(at),
            });
        }
    }

    fn answers(&self, at: &[usize]) -> Answers {
        let mut answers = Answers::none(self.instrument.questions.len());
        for (axis, at) in self.axes.iter().zip(at) {
            answers.set(axis.question, axis.choices[*at].answer);
        }
        answers
    }

    /// The counts of a worker that is through.
    fn finished(&self, found: Found<K>) -> Counts {
        let mut counts = found.counts;
        for (choice, firsts) in self.axes[0].choices.iter().zip(found.decided) {
            // Ranked and equal picks may be the same options.
            *counts.decided.entry(options(choice.answer)).or_default() |= firsts;
        }
        let gap = |lanes: &Lanes<K>, first: usize, persona: usize| {
            let apart = lanes.get(persona);
            let ahead = self.side.bias(first) - self.side.bias(persona);
            let sums = || (apart - ahead).unsigned_abs() / self.side.stride.unsigned_abs();
            (apart < i32::MAX).then(|| sums().into())
        };
        let nearest = found.nearest.iter().map(|choices| {
            let choices = choices.iter().map(|firsts| {
                let firsts = firsts.iter().enumerate().map(|(first, lanes)| {
                    (0..self.side.personas)
                        .map(|persona| gap(lanes, first, persona))
                        .collect()
                });
                firsts.collect()
            });
            choices.collect()
        });
        counts.nearest = nearest.collect();
        counts
    }
}

#[cfg(test)]
mod tests {
    use super::super::alternatives::Alternatives;
    use super::super::sample::{Chance, look};
    use super::super::trials::{another, next};
    use super::*;
    use crate::scoring::Scorer;

    /// The same counts by the rules as they are written, one answer set after the other.
    fn plainly(instrument: &Instrument) -> Counts {
        let axes = axes(instrument, &Tables::new(instrument));
        let scorer = Scorer::new(instrument);
        let alternatives = Alternatives::new(instrument);
        let mut counts = Counts::new(instrument);
        let mut at = vec![0; axes.len()];
        loop {
            let mut answers = Answers::none(instrument.questions.len());
            for (axis, at) in axes.iter().zip(&at) {
                answers.set(axis.question, axis.choices[*at].answer);
            }
            look(instrument, &scorer, &alternatives, answers, &mut counts);
            let sizes: Vec<_> = axes.iter().map(|axis| axis.choices.len()).collect();
            if !next(&mut at, &sizes) {
                return counts;
            }
        }
    }

    #[test]
    fn the_walk_counts_what_the_rules_say() {
        let mut chance = Chance::new();
        for _ in 0..12 {
            let instrument = another(&mut chance);
            let progress = Progress::default();
            for jobs in [1, 3] {
                let mut walked = walk(&instrument, jobs, &progress).expect("it is small");
                assert_eq!(
                    u128::from(walked.sets),
                    super::super::answer_space::size(&instrument)
                );
                walked.nearest.clear();
                let plain = plainly(&instrument);
                assert_eq!(walked.decided.len(), plain.decided.len());
                // Of examples of the same size, workers may find another one first.
                for examples in [
                    (&walked.not_decisive, &plain.not_decisive),
                    (&walked.not_shared, &plain.not_shared),
                ] {
                    let answered = |example: &Option<Example>| {
                        example.as_ref().map(|example| example.answered)
                    };
                    assert_eq!(answered(examples.0), answered(examples.1));
                }
                (walked.not_decisive, walked.not_shared) =
                    (plain.not_decisive.clone(), plain.not_shared.clone());
                assert_eq!(walked, plain);
            }
        }
    }

    /// A weight within its reach changes nobody's place, and one beyond it does.
    #[test]
    fn a_weight_can_move_as_far_as_it_says() {
        let mut chance = Chance::new();
        for _ in 0..6 {
            let mut instrument = another(&mut chance);
            // A hundred times as much, so that a weight can move in small steps.
            for ix in instrument.scored().collect::<Vec<_>>() {
                instrument.questions[ix.get()].weight *= 100;
            }
            let progress = Progress::default();
            let firsts = |instrument: &Instrument| {
                let axes = axes(instrument, &Tables::new(instrument));
                let scorer = Scorer::new(instrument);
                let mut sums = vec![0; instrument.personas.len()];
                let mut firsts = Vec::new();
                let mut at = vec![0; axes.len()];
                loop {
                    let mut answers = Answers::none(instrument.questions.len());
                    for (axis, at) in axes.iter().zip(&at) {
                        answers.set(axis.question, axis.choices[*at].answer);
                    }
                    scorer.sums(&instrument.effective(&answers), &mut sums);
                    let best = sums.iter().max().copied();
                    let leading: Vec<_> = sums.iter().map(|sum| Some(*sum) == best).collect();
                    firsts.push(leading);
                    let sizes: Vec<_> = axes.iter().map(|axis| axis.choices.len()).collect();
                    if !next(&mut at, &sizes) {
                        return firsts;
                    }
                }
            };
            let before = firsts(&instrument);
            let counts = walk(&instrument, 1, &progress).expect("it is small");
            for reach in counts.tolerances(&instrument) {
                let weight = instrument.questions[reach.question.get()].weight;
                // The reach is in hundredths of a weight that is a hundred times as large.
                let Some(up) = reach.up.map(|up| u32::try_from(up / 100).expect("small")) else {
                    continue;
                };
                let mut moved = |by: u32| {
                    instrument.questions[reach.question.get()].weight = weight + by;
                    let after = firsts(&instrument);
                    instrument.questions[reach.question.get()].weight = weight;
                    // Whoever led alone leads alone or, at the very end, level.
                    before.iter().zip(&after).all(|(before, after)| {
                        let alone = before.iter().filter(|leads| **leads).count() == 1;
                        !alone
                            || before
                                .iter()
                                .zip(after)
                                .all(|(before, after)| !before || *after)
                    })
                };
                assert!(moved(up), "{reach:?}");
                assert!(!moved(up + 1), "{reach:?}");
            }
        }
    }
}
