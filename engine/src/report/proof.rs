//! From what was proved of an instrument to its result: the promises of the scoring rule, and what becomes of all answer sets.

use super::Reporter;
use super::result::{
    AlternativeResult, Id, PairResult, PromiseResult, ProofResult, ShareResult, WeightReachResult,
};
use crate::dossier::{Dossier, Sheet, toml_text};
use crate::instrument::{Answers, PersonaIx, QuestionIx, Scope};
use crate::proof::{AlternativeRule, Counts, Kept, Proof};
use crate::scoring::{Percent, Verdict};

/// The version of the proof's schema.
const FORMAT: u32 = 1;

/// How many close pairs are told.
const PAIRS: usize = 5;

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
            by_goals: share("by_goals", counts.by_goals, counts.sets),
            alternatives: alternatives(counts),
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
            id: kept.promise,
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

/// How often another persona would come first by other rules.
fn alternatives(counts: &Counts) -> Vec<AlternativeResult> {
    let rules = AlternativeRule::ALL.into_iter().zip(counts.elsewhere);
    let rules = rules.map(|(rule, elsewhere)| {
        let verdicts = Verdict::ALL.into_iter().zip(elsewhere);
        let verdicts = verdicts.zip(counts.verdicts).filter(|(_, of)| *of > 0);
        AlternativeResult {
            id: rule,
            all: share("all", elsewhere.iter().sum(), counts.sets),
            verdicts: verdicts
                .map(|((verdict, sets), of)| share(verdict, sets, of))
                .collect(),
        }
    });
    rules.collect()
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
