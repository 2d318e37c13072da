//! What the scoring rule promises, and whether an instrument keeps it.

use super::count::Counts;
use super::goals::{GoalKind, Goals, bit};
use super::sample::Chance;
use crate::instrument::{Answer, Answers, Instrument, PersonaIx, Picks, QuestionIx};
use crate::scoring::Scorer;

/// A promise of the scoring rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Promise {
    /// With only goals that one persona alone has, that persona comes first, strictly, whatever else is answered.
    GoalDecides,
    /// With a goal that several personas share, one of them comes first, and each of them can.
    SharedGoalLeavesIt,
    /// Without a goal the verdict is never certain, and the traits decide.
    NoGoalIsNotCertain,
    /// An answer that says nothing about two personas never changes which of the two is ahead.
    NeutralSaysNothing,
    /// An answer that is not there or not known counts nowhere.
    AbsentCountsNowhere,
    /// Every persona can come first and be named.
    EveryoneCanWin,
    /// No persona comes first whatever is answered.
    NobodyAlwaysWins,
    /// Another answer to every scored question can put another persona first.
    EveryQuestionMatters,
    /// Context questions change no match.
    ContextMovesNothing,
    /// What the instrument says of other rules is what is counted.
    OtherRulesAsStated,
}

/// Whether a promise is kept.
#[derive(Debug)]
pub struct Kept {
    /// The promise.
    pub promise: Promise,
    /// Whether nothing was found that breaks it.
    pub kept: bool,
    /// The smallest answer set that breaks it, where one does.
    pub example: Option<Answers>,
    /// The personas that break it, where they do.
    pub personas: Vec<PersonaIx>,
    /// The questions that break it, where they do.
    pub questions: Vec<QuestionIx>,
}

impl Promise {
    /// The stable id.
    pub fn id(self) -> &'static str {
        match self {
            Promise::GoalDecides => "goal_decides",
            Promise::SharedGoalLeavesIt => "shared_goal_leaves_it",
            Promise::NoGoalIsNotCertain => "no_goal_is_not_certain",
            Promise::NeutralSaysNothing => "neutral_says_nothing",
            Promise::AbsentCountsNowhere => "absent_counts_nowhere",
            Promise::EveryoneCanWin => "everyone_can_win",
            Promise::NobodyAlwaysWins => "nobody_always_wins",
            Promise::EveryQuestionMatters => "every_question_matters",
            Promise::ContextMovesNothing => "context_moves_nothing",
            Promise::OtherRulesAsStated => "other_rules_as_stated",
        }
    }
}

/// All promises.
pub(super) fn promises(instrument: &Instrument, counts: &Counts, is_whole: bool) -> Vec<Kept> {
    let personas = |broken: &dyn Fn(usize) -> bool| -> Vec<PersonaIx> {
        let personas = instrument.persona_indices();
        personas.filter(|persona| broken(persona.get())).collect()
    };
    let example = |promise, example: &Option<super::count::Example>| Kept {
        kept: example.is_none(),
        example: example.as_ref().map(|example| example.answers.clone()),
        ..kept(promise)
    };
    let named: u64 = counts.named.iter().sum();
    vec![
        example(Promise::GoalDecides, &counts.not_decisive),
        shared(instrument, counts),
        without_goal(instrument, counts),
        neutral(instrument),
        absent(instrument),
        about(
            Promise::EveryoneCanWin,
            personas(&|at| counts.named[at] == 0),
        ),
        about(
            Promise::NobodyAlwaysWins,
            personas(&|at| named > 0 && counts.named[at] == named),
        ),
        questions(
            Promise::EveryQuestionMatters,
            instrument
                .scored()
                .filter(|ix| counts.turns[ix.get()] == 0)
                .collect(),
        ),
        context(instrument),
        Kept {
            kept: !is_whole || states_other_rules(instrument, counts),
            ..kept(Promise::OtherRulesAsStated)
        },
    ]
}

/// Whether the instrument says nothing of other rules, or what is counted.
fn states_other_rules(instrument: &Instrument, counts: &Counts) -> bool {
    let stated = instrument.tuning.other_rules;
    stated.is_none_or(|stated| stated == counts.other_rules())
}

fn kept(promise: Promise) -> Kept {
    Kept {
        promise,
        kept: true,
        example: None,
        personas: Vec::new(),
        questions: Vec::new(),
    }
}

fn about(promise: Promise, personas: Vec<PersonaIx>) -> Kept {
    Kept {
        kept: personas.is_empty(),
        personas,
        ..kept(promise)
    }
}

fn questions(promise: Promise, questions: Vec<QuestionIx>) -> Kept {
    Kept {
        kept: questions.is_empty(),
        questions,
        ..kept(promise)
    }
}

/// The personas that come first with a certain answer to the decisive question.
fn firsts(counts: &Counts, goals: &[usize]) -> u64 {
    counts.decided.get(goals).copied().unwrap_or(0)
}

fn shared(instrument: &Instrument, counts: &Counts) -> Kept {
    let decisive = instrument.decisive();
    let mut broken = kept(Promise::SharedGoalLeavesIt);
    broken.example = counts
        .not_shared
        .as_ref()
        .map(|example| example.answers.clone());
    for goal in 0..instrument.question(decisive).options.len() {
        let answer = Answer::Picks(Picks::one(goal));
        let goals = Goals::of(instrument, Some(answer));
        let never = goals.holders & !firsts(counts, &[goal]);
        if goals.kind != GoalKind::Shared || never == 0 {
            continue;
        }
        let holders = instrument.persona_indices();
        let mut holders: Vec<_> = holders
            .filter(|persona| never & bit(persona.get()) != 0)
            .collect();
        broken.personas.append(&mut holders);
        if broken.example.is_none() {
            let mut answers = Answers::none(instrument.questions.len());
            answers.set(decisive, Some(answer));
            broken.example = Some(answers);
        }
    }
    broken.personas.sort_unstable();
    broken.personas.dedup();
    broken.kept = broken.example.is_none();
    broken
}

fn without_goal(instrument: &Instrument, counts: &Counts) -> Kept {
    let traits = instrument.scored().count() > 1;
    let decided = firsts(counts, &[]).count_ones() > 1 || !traits;
    let example = counts
        .certain
        .as_ref()
        .map(|example| example.answers.clone());
    Kept {
        kept: example.is_none() && decided,
        example,
        ..kept(Promise::NoGoalIsNotCertain)
    }
}

/// A question on which two personas are neutral gives both the same, whatever is answered.
fn neutral(instrument: &Instrument) -> Kept {
    let scorer = Scorer::new(instrument);
    let personas = instrument.personas.len();
    let mut sums = vec![0; personas];
    let broken = instrument.scored().filter(|question| {
        let agreements = &instrument.agreements[question.get()];
        let neutral = |persona: &usize| agreements.iter().all(|option| option[*persona] == 50);
        let neutrals: Vec<_> = (0..personas).filter(neutral).collect();
        let mut options = 0..instrument.question(*question).options.len();
        options.any(|option| {
            let mut answers = Answers::none(instrument.questions.len());
            answers.set(*question, Some(Answer::Picks(Picks::one(option))));
            scorer.sums(&instrument.effective(&answers), &mut sums);
            neutrals
                .windows(2)
                .any(|pair| sums[pair[0]] != sums[pair[1]])
        })
    });
    questions(Promise::NeutralSaysNothing, broken.collect())
}

/// How many answer sets are tried with something that should not count.
const TRIED: usize = 2_000;

/// Answer sets drawn at random score the same when what is absent is said to be unknown.
fn absent(instrument: &Instrument) -> Kept {
    let scorer = Scorer::new(instrument);
    let mut chance = Chance::new();
    for _ in 0..TRIED {
        let answers = chance.answers(instrument);
        let mut unknown = answers.clone();
        for question in instrument.question_indices() {
            if unknown.get(question).is_none() {
                unknown.set(question, Some(Answer::Unknown));
            }
        }
        if scorer.score(&instrument.effective(&answers))
            != scorer.score(&instrument.effective(&unknown))
        {
            return Kept {
                kept: false,
                example: Some(answers),
                ..kept(Promise::AbsentCountsNowhere)
            };
        }
    }
    kept(Promise::AbsentCountsNowhere)
}

/// Answer sets drawn at random score the same whatever a context question is answered.
fn context(instrument: &Instrument) -> Kept {
    let scorer = Scorer::new(instrument);
    let mut chance = Chance::new();
    let is_context = |ix: &QuestionIx| {
        let question = instrument.question(*ix);
        // A number from which an answer follows is that answer.
        let derives = question.bands().is_some();
        !question.is_scored() && !derives
    };
    let moving = instrument
        .question_indices()
        .filter(is_context)
        .filter(|question| {
            (0..TRIED / instrument.questions.len()).any(|_| {
                let answers = chance.answers(instrument);
                let mut changed = answers.clone();
                changed.set(*question, chance.answer(instrument, *question));
                scorer.score(&instrument.effective(&answers))
                    != scorer.score(&instrument.effective(&changed))
            })
        });
    questions(Promise::ContextMovesNothing, moving.collect())
}
