//! What was proved of an instrument, in words: the promises of the scoring rule first, then what becomes of all answer sets.

use super::Reporter;
use super::document::Label;
use super::reporter::verdict_text;
use super::result::{
    Id, Identified, PairResult, PromiseResult, ProofResult, ShareResult, WeightReachResult,
};
use crate::dossier::{Dossier, Sheet, toml_text};
use crate::instrument::{Answers, PersonaIx, QuestionIx, Scope};
use crate::proof::{Kept, Promise, Proof};
use crate::scoring::{Percent, Verdict};

/// The version of the proof's schema.
const FORMAT: u32 = 1;

/// How many close pairs are told.
const PAIRS: usize = 5;

/// A proof as pages show it; shares are of the answer sets that were looked at.
#[derive(Debug)]
pub struct ProofReport {
    /// How many answer sets there are, as digits: there can be more than a number holds.
    pub space: String,
    /// How many were looked at.
    pub sets: u64,
    /// How far a share may be off, in percent points, 99 times in 100; nothing when all were looked at.
    pub bound: Option<Percent>,
    /// What the scoring rule promises.
    pub promises: Vec<PromiseReport>,
    /// How often each persona fits best, in the order of the instrument.
    pub personas: Vec<Share>,
    /// How firm the outcomes are.
    pub verdicts: Vec<Share>,
    /// How often the first two have exactly the same match.
    pub ties: Share,
    /// Which two personas are most often first and second within the margin.
    pub close: Vec<Pair>,
    /// How often another answer to one question would put another persona first.
    pub turned: Share,
    /// The same by question.
    pub turns: Vec<Share>,
    /// How far each weight can move before another persona comes first in some answer set, ties aside; nothing when only some
    /// sets were looked at.
    pub weights: Option<Vec<WeightReach>>,
}

/// A promise and whether it is kept.
#[derive(Debug)]
pub struct PromiseReport {
    /// The stable id.
    pub id: &'static str,
    /// What is promised.
    pub text: String,
    /// Whether nothing breaks it.
    pub kept: bool,
    /// The personas that break it.
    pub personas: Vec<Label>,
    /// The questions that break it.
    pub questions: Vec<Label>,
    /// The smallest answer set that breaks it, as a dossier.
    pub example: Option<String>,
}

/// A part of the answer sets.
#[derive(Debug)]
pub struct Share {
    /// Which part.
    pub name: String,
    /// Their share, in percent.
    pub share: Percent,
    /// The share as the language writes it.
    pub percent: String,
}

/// Two personas that are often close.
#[derive(Debug)]
pub struct Pair {
    /// The two.
    pub personas: [Label; 2],
    /// The share of the sets in which they are, as the language writes it.
    pub percent: String,
}

/// How far a weight can move.
#[derive(Debug)]
pub struct WeightReach {
    /// The question.
    pub question: Label,
    /// Its weight.
    pub weight: u32,
    /// The least and the most that it can be.
    pub range: [String; 2],
}

impl ProofReport {
    /// Whether every promise is kept.
    pub fn holds(&self) -> bool {
        self.promises.iter().all(|promise| promise.kept)
    }
}

impl<'a> Reporter<'a> {
    /// The result of a proof.
    pub fn proof_result(&self, proof: &Proof) -> ProofResult<'a> {
        let (instrument, counts) = (self.instrument, &proof.counts);
        let verdicts = Verdict::ALL.into_iter().zip(counts.verdicts);
        let close = counts.closest().into_iter().take(PAIRS);
        let personas = instrument.personas.iter().zip(&counts.named);
        let promises = proof.promises.iter();
        let turns = instrument.scored();
        ProofResult {
            format: FORMAT,
            language: self.locale.code(),
            instrument: instrument.into(),
            space: proof.space.to_string(),
            sets: counts.sets,
            bound: proof.bound,
            promises: promises.map(|kept| self.promise(kept)).collect(),
            personas: personas
                .map(|(persona, sets)| share(Id(persona), *sets, counts.sets))
                .collect(),
            verdicts: verdicts
                .map(|(verdict, sets)| share(verdict, sets, counts.sets))
                .collect(),
            ties: share("ties", counts.ties, counts.sets),
            close: close.map(|pair| self.pair(pair, counts.sets)).collect(),
            turned: share("turned", counts.turned, counts.sets),
            turns: turns
                .map(|ix| {
                    let question = Id(instrument.question(ix));
                    share(question, counts.turns[ix.get()], counts.sets)
                })
                .collect(),
            weights: proof.tolerances.as_ref().map(|reaches| {
                let reaches = reaches.iter();
                reaches
                    .map(|reach| self.reach(reach.question, reach.down, reach.up))
                    .collect()
            }),
        }
    }

    /// A proof as pages show it.
    pub fn proof(&self, proof: &Proof) -> ProofReport {
        let result = self.proof_result(proof);
        let promises = proof.promises.iter().zip(&result.promises);
        let verdicts = result.verdicts.iter();
        let weights = result.weights.as_ref();
        ProofReport {
            promises: promises
                .map(|(kept, promise)| self.shown_promise(kept.promise, promise))
                .collect(),
            personas: self.shown_shares(&result.personas),
            verdicts: verdicts
                .map(|share| self.shown_share(self.locale.get(verdict_text(share.id)), share))
                .collect(),
            ties: self.shown_share(String::new(), &result.ties),
            close: result
                .close
                .iter()
                .map(|pair| self.shown_pair(pair))
                .collect(),
            turned: self.shown_share(String::new(), &result.turned),
            turns: self.shown_shares(&result.turns),
            weights: weights.map(|weights| {
                let weights = weights.iter();
                weights.map(|reach| self.shown_reach(reach)).collect()
            }),
            space: result.space,
            sets: result.sets,
            bound: result.bound,
        }
    }

    fn pair(&self, (one, other, sets): (PersonaIx, PersonaIx, u64), of: u64) -> PairResult<'a> {
        PairResult {
            personas: [one, other].map(|ix| Id(self.instrument.persona(ix))),
            sets,
            share: part(sets, of),
        }
    }

    fn promise(&self, kept: &Kept) -> PromiseResult<'a> {
        let (personas, questions) = (kept.personas.iter(), kept.questions.iter());
        PromiseResult {
            id: kept.promise.id(),
            kept: kept.kept,
            personas: personas
                .map(|ix| Id(self.instrument.persona(*ix)))
                .collect(),
            questions: questions
                .map(|ix| Id(self.instrument.question(*ix)))
                .collect(),
            example: kept.example.as_ref().map(|answers| self.example(answers)),
        }
    }

    fn reach(
        &self,
        question: QuestionIx,
        down: Option<u64>,
        up: Option<u64>,
    ) -> WeightReachResult<'a> {
        let question = self.instrument.question(question);
        let hundredths = u64::from(question.weight) * 100;
        let percent = |bound: u64| Percent::hundredths(i32::try_from(bound).unwrap_or(i32::MAX));
        WeightReachResult {
            question: Id(question),
            weight: question.weight,
            least: down.map(|down| percent(hundredths.saturating_sub(down))),
            most: up.map(|up| percent(hundredths.saturating_add(up))),
        }
    }

    fn shown_promise(&self, promise: Promise, result: &PromiseResult<'_>) -> PromiseReport {
        let text = match promise {
            Promise::GoalDecides => "promise-goal-decides",
            Promise::SharedGoalLeavesIt => "promise-shared-goal-leaves-it",
            Promise::NoGoalIsNotCertain => "promise-no-goal-is-not-certain",
            Promise::NeutralSaysNothing => "promise-neutral-says-nothing",
            Promise::AbsentCountsNowhere => "promise-absent-counts-nowhere",
            Promise::EveryoneCanWin => "promise-everyone-can-win",
            Promise::NobodyAlwaysWins => "promise-nobody-always-wins",
            Promise::EveryQuestionMatters => "promise-every-question-matters",
            Promise::ContextMovesNothing => "promise-context-moves-nothing",
        };
        PromiseReport {
            id: result.id,
            text: self.locale.get(text),
            kept: result.kept,
            personas: self.all_named(&result.personas),
            questions: self.all_named(&result.questions),
            example: result.example.clone(),
        }
    }

    fn shown_share<I>(&self, name: String, result: &ShareResult<I>) -> Share {
        Share {
            name,
            share: result.share,
            percent: self.percent(result.share),
        }
    }

    fn shown_shares<T: Identified>(&self, results: &[ShareResult<Id<'_, T>>]) -> Vec<Share> {
        let results = results.iter();
        results
            .map(|result| self.shown_share(self.named(result.id).text, result))
            .collect()
    }

    fn shown_pair(&self, result: &PairResult<'_>) -> Pair {
        Pair {
            personas: result.personas.map(|persona| self.named(persona)),
            percent: self.percent(result.share),
        }
    }

    fn shown_reach(&self, result: &WeightReachResult<'_>) -> WeightReach {
        let written = |bound: Option<Percent>, none: &'static str| match bound {
            Some(bound) => self.locale.hundredths(bound.get()),
            None => self.locale.get(none),
        };
        WeightReach {
            question: self.named(result.question),
            weight: result.weight,
            range: [
                written(result.least, "proof-no-least"),
                written(result.most, "proof-no-most"),
            ],
        }
    }

    /// Answers as the text of a dossier with one training.
    pub(super) fn example(&self, answers: &Answers) -> String {
        let mut dossier = Dossier::empty(self.instrument);
        dossier.trainings.push(Sheet::empty(self.instrument));
        for ix in self.instrument.question_indices() {
            let sheet = match self.instrument.question(ix).scope {
                Scope::Organisation => &mut dossier.organisation,
                Scope::Training => &mut dossier.trainings[0],
            };
            sheet.answers.set(ix, answers.get(ix));
        }
        toml_text(self.instrument, &dossier, "")
    }
}

fn share<I>(id: I, sets: u64, of: u64) -> ShareResult<I> {
    ShareResult {
        id,
        sets,
        share: part(sets, of),
    }
}

fn part(sets: u64, of: u64) -> Percent {
    Percent::ratio(i64::try_from(sets).unwrap_or(i64::MAX), of)
}
