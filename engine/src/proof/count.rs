//! What becomes of answer sets, counted.

use crate::instrument::{Answers, Instrument, OtherRules, PersonaIx, QuestionIx};
use crate::scoring::{Obstacle, Percent, Tables, Verdict};

/// Counts over answer sets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// How many were looked at.
    pub sets: u64,
    /// By persona: how often it comes first, named or not.
    pub first: Vec<u64>,
    /// By persona: how often it comes first and is named.
    pub named: Vec<u64>,
    /// By verdict, in the order of [`Verdict`].
    pub verdicts: [u64; 4],
    /// How often the first and the second have exactly the same match.
    pub ties: u64,
    /// How often the verdict is mixed because of goals alone.
    pub by_goals: u64,
    /// By other rule, in the order of [`AlternativeRule`](super::AlternativeRule), and verdict: how often another persona would come
    /// first by it.
    pub elsewhere: [[u64; 4]; 2],
    /// By two personas, the first of the instrument first: how often they come first and second within the margin.
    pub close: Vec<u64>,
    /// How often another answer to one question would put another persona first.
    pub turned: u64,
    /// The same by question.
    pub turns: Vec<u64>,
    /// By answer to the decisive question, as a list of options: which personas come first, as bits.
    pub(super) decided: std::collections::BTreeMap<Vec<usize>, u64>,
    /// The smallest set in which a persona comes first, or level, that does not own the goals.
    pub(super) not_decisive: Option<Example>,
    /// The smallest set in which a persona comes first that does not share the goal.
    pub(super) not_shared: Option<Example>,
    /// The smallest set without a goal for which the verdict is certain.
    pub(super) certain: Option<Example>,
    /// How near others come to a first that leads alone: by question, answer, persona that is first and persona that is not.
    pub(super) nearest: Vec<Vec<Vec<Vec<Option<u64>>>>>,
}

/// An answer set that shows something, and how many answers it has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Example {
    pub(super) answered: usize,
    /// Its places on the axes, where it was walked to: of examples of the same size the first is kept, whoever finds it.
    pub(super) at: Vec<usize>,
    pub(super) answers: Answers,
}

/// How far a weight can move, in hundredths; nothing where any distance will do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WeightTolerance {
    /// The question.
    pub question: QuestionIx,
    /// Up, before another persona comes first in some answer set.
    pub up: Option<u64>,
    /// Down, at most to zero.
    pub down: Option<u64>,
}

/// What becomes of one answer set.
pub(super) struct Outcome {
    pub(super) first: usize,
    pub(super) second: usize,
    pub(super) obstacle: Option<Obstacle>,
    pub(super) tie: bool,
    /// Who comes first by each other rule.
    pub(super) alternatives: [usize; 2],
}

impl Outcome {
    pub(super) fn verdict(&self) -> Verdict {
        Verdict::of(self.obstacle)
    }
}

impl Counts {
    pub(super) fn new(instrument: &Instrument) -> Self {
        let personas = instrument.personas.len();
        Self {
            first: vec![0; personas],
            named: vec![0; personas],
            close: vec![0; personas * personas],
            turns: vec![0; instrument.questions.len()],
            ..Self::default()
        }
    }

    /// Counts an answer set.
    #[inline]
    pub(super) fn outcome(&mut self, outcome: &Outcome) {
        let (first, second) = (outcome.first, outcome.second);
        self.sets += 1;
        self.first[first] += 1;
        let verdict = outcome.verdict();
        self.verdicts[verdict as usize] += 1;
        self.ties += u64::from(outcome.tie);
        for (elsewhere, other) in self.elsewhere.iter_mut().zip(outcome.alternatives) {
            elsewhere[verdict as usize] += u64::from(other != first);
        }
        if verdict.names_persona() {
            self.named[first] += 1;
        }
        self.by_goals += u64::from(outcome.obstacle == Some(Obstacle::OtherGoal));
        if outcome.obstacle == Some(Obstacle::Close) {
            let personas = self.first.len();
            self.close[first.min(second) * personas + first.max(second)] += 1;
        }
    }

    /// Adds the counts of other sets.
    pub(super) fn add(&mut self, other: Self) {
        self.sets += other.sets;
        self.ties += other.ties;
        self.by_goals += other.by_goals;
        self.turned += other.turned;
        let lists = [
            (&mut self.first, &other.first),
            (&mut self.named, &other.named),
            (&mut self.close, &other.close),
            (&mut self.turns, &other.turns),
        ];
        for (mine, theirs) in lists {
            for (mine, theirs) in mine.iter_mut().zip(theirs) {
                *mine += theirs;
            }
        }
        let elsewhere = self.elsewhere.iter_mut().flatten();
        let mine = self.verdicts.iter_mut().chain(elsewhere);
        let theirs = other
            .verdicts
            .iter()
            .chain(other.elsewhere.iter().flatten());
        for (mine, theirs) in mine.zip(theirs) {
            *mine += theirs;
        }
        for (answer, firsts) in other.decided {
            *self.decided.entry(answer).or_default() |= firsts;
        }
        let examples = [
            (&mut self.not_decisive, other.not_decisive),
            (&mut self.not_shared, other.not_shared),
            (&mut self.certain, other.certain),
        ];
        for (mine, theirs) in examples {
            keep(mine, theirs);
        }
        if self.nearest.is_empty() {
            self.nearest = other.nearest;
        } else {
            let nearest = self.nearest.iter_mut().flatten().flatten().flatten();
            let theirs = other.nearest.into_iter().flatten().flatten().flatten();
            for (mine, theirs) in nearest.zip(theirs) {
                *mine = [*mine, theirs].into_iter().flatten().min();
            }
        }
    }

    /// How often another persona would come first by other rules, the worst of them.
    pub fn other_rules(&self) -> OtherRules {
        let share = |sets: u64, of: u64| {
            let share = Percent::ratio(i64::try_from(sets).unwrap_or(i64::MAX), of.max(1));
            share.get().unsigned_abs()
        };
        let clear = Verdict::Clear as usize;
        let worst = |sets: &dyn Fn(&[u64; 4]) -> u64, of: u64| {
            let shares = self.elsewhere.iter().map(|rule| share(sets(rule), of));
            shares.max().unwrap_or(0)
        };
        OtherRules {
            all: worst(&|rule| rule.iter().sum(), self.sets),
            clear: worst(&|rule| rule[clear], self.verdicts[clear]),
        }
    }

    /// Two personas and how often they are close, the most often first.
    pub fn closest(&self) -> Vec<(PersonaIx, PersonaIx, u64)> {
        let personas = self.first.len();
        let pairs = self.close.iter().enumerate().filter(|(_, sets)| **sets > 0);
        let mut pairs: Vec<_> = pairs
            .map(|(at, sets)| {
                (
                    PersonaIx::new(at / personas),
                    PersonaIx::new(at % personas),
                    *sets,
                )
            })
            .collect();
        pairs.sort_by_key(|(.., sets)| std::cmp::Reverse(*sets));
        pairs
    }

    /// How far each weight can move.
    pub(super) fn tolerances(&self, instrument: &Instrument) -> Vec<WeightTolerance> {
        let axes = super::answer_space::axes(instrument, &Tables::new(instrument));
        let tolerances = axes.iter().zip(&self.nearest).map(|(axis, nearest)| {
            let weight = u64::from(instrument.question(axis.question).weight);
            let (mut up, mut down): (Option<u64>, Option<u64>) = (None, None);
            for (choice, nearest) in axis.choices.iter().zip(nearest) {
                for (first, nearest) in nearest.iter().enumerate() {
                    for (other, behind) in nearest.iter().enumerate() {
                        let Some(behind) = behind else { continue };
                        let (mine, theirs) = (choice.points[first], choice.points[other]);
                        if mine == theirs {
                            continue;
                        }
                        let reach = 100 * behind * weight / mine.abs_diff(theirs);
                        let nearer = if theirs > mine { &mut up } else { &mut down };
                        *nearer = Some(nearer.map_or(reach, |near| near.min(reach)));
                    }
                }
            }
            WeightTolerance {
                question: axis.question,
                up,
                down: down.filter(|down| *down < 100 * weight),
            }
        });
        let mut tolerances: Vec<_> = tolerances.collect();
        tolerances.sort_by_key(|reach| reach.question);
        tolerances
    }
}

/// Keeps the smaller of two examples, of equals the first.
pub(super) fn keep(mine: &mut Option<Example>, theirs: Option<Example>) {
    if let Some(theirs) = theirs
        && mine
            .as_ref()
            .is_none_or(|mine| (theirs.answered, &theirs.at) < (mine.answered, &mine.at))
    {
        *mine = Some(theirs);
    }
}
