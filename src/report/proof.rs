//! What was proved of an instrument, in words: the promises of the scoring rule first, then what becomes of all answer sets.

use serde::Serialize;

use super::build::Reporter;
use super::document::{InstrumentRef, Label};
use crate::dossier::{Dossier, Sheet, toml_text};
use crate::instrument::{Answers, PersonaIx, QuestionIx, Scope};
use crate::proof::{Kept, Promise, Proof};
use crate::scoring::Percent;

/// The version of the proof's schema.
const FORMAT: u32 = 1;

/// How many close pairs are told.
const PAIRS: usize = 5;

/// A proof; shares are of the answer sets that were looked at.
#[derive(Debug, Serialize)]
pub struct ProofReport {
    /// The version of this schema.
    pub format: u32,
    /// The language of the texts.
    pub language: String,
    /// Which instrument.
    pub instrument: InstrumentRef,
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
#[derive(Debug, Serialize)]
pub struct PromiseReport {
    /// The stable id.
    pub id: &'static str,
    /// What is promised.
    #[serde(skip)]
    pub text: String,
    /// Whether nothing breaks it.
    pub kept: bool,
    /// The personas that break it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub personas: Vec<Label>,
    /// The questions that break it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<Label>,
    /// The smallest answer set that breaks it, as a dossier.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub example: Option<String>,
}

/// A part of the answer sets.
#[derive(Debug, Serialize)]
pub struct Share {
    /// Which part.
    pub id: Label,
    /// How many sets.
    pub sets: u64,
    /// Their share, in percent.
    pub share: Percent,
    /// The share as the language writes it.
    #[serde(skip)]
    pub percent: String,
}

/// Two personas that are often close.
#[derive(Debug, Serialize)]
pub struct Pair {
    /// The two.
    pub personas: [Label; 2],
    /// In how many sets.
    pub sets: u64,
    /// Their share, in percent.
    pub share: Percent,
    /// The share as the language writes it.
    #[serde(skip)]
    pub percent: String,
}

/// How far a weight can move.
#[derive(Debug, Serialize)]
pub struct WeightReach {
    /// The question.
    pub question: Label,
    /// Its weight.
    pub weight: u32,
    /// The least that it can be; nothing when it can be none.
    pub least: Option<Percent>,
    /// The most; nothing when there is no bound.
    pub most: Option<Percent>,
    /// Both as people write them.
    #[serde(skip)]
    pub range: [String; 2],
}

impl ProofReport {
    /// Whether every promise is kept.
    pub fn holds(&self) -> bool {
        self.promises.iter().all(|promise| promise.kept)
    }
}

impl Reporter<'_> {
    /// A proof in words.
    pub fn proof(&self, proof: &Proof) -> ProofReport {
        let counts = &proof.counts;
        let share = |id: &str, text: String, sets: u64| {
            let id = id.to_owned();
            self.share(Label { id, text }, sets, counts.sets)
        };
        let verdicts = ["clear", "mixed", "provisional", "insufficient"];
        let texts = [
            "portfolio-clear",
            "portfolio-mixed",
            "portfolio-provisional",
            "portfolio-insufficient",
        ];
        let verdicts = verdicts.into_iter().zip(texts).zip(counts.verdicts);
        let close = counts.closest().into_iter().take(PAIRS);
        let personas = self.instrument.persona_indices().zip(&counts.named);
        let turns = self.instrument.scored();
        ProofReport {
            format: FORMAT,
            language: self.locale.code().to_owned(),
            instrument: self.instrument.into(),
            space: proof.space.to_string(),
            sets: counts.sets,
            bound: proof.bound,
            promises: proof
                .promises
                .iter()
                .map(|kept| self.promise(kept))
                .collect(),
            personas: personas
                .map(|(ix, sets)| self.share(self.persona(ix), *sets, counts.sets))
                .collect(),
            verdicts: verdicts
                .map(|((id, text), sets)| share(id, self.locale.get(text), sets))
                .collect(),
            ties: share("ties", String::new(), counts.ties),
            close: close.map(|pair| self.pair(pair, counts.sets)).collect(),
            turned: share("turned", String::new(), counts.turned),
            turns: turns
                .map(|ix| self.share(self.question(ix), counts.turns[ix.get()], counts.sets))
                .collect(),
            weights: proof.reaches.as_ref().map(|reaches| {
                let reaches = reaches.iter();
                reaches
                    .map(|reach| self.reach(reach.question, reach.down, reach.up))
                    .collect()
            }),
        }
    }

    fn share(&self, id: Label, sets: u64, of: u64) -> Share {
        let share = part(sets, of);
        Share {
            id,
            sets,
            share,
            percent: self.percent(share),
        }
    }

    fn pair(&self, (one, other, sets): (PersonaIx, PersonaIx, u64), of: u64) -> Pair {
        let share = part(sets, of);
        Pair {
            personas: [self.persona(one), self.persona(other)],
            sets,
            share,
            percent: self.percent(share),
        }
    }

    fn promise(&self, kept: &Kept) -> PromiseReport {
        let text = match kept.promise {
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
            id: kept.promise.id(),
            text: self.locale.get(text),
            kept: kept.kept,
            personas: kept.personas.iter().map(|ix| self.persona(*ix)).collect(),
            questions: kept.questions.iter().map(|ix| self.question(*ix)).collect(),
            example: kept.example.as_ref().map(|answers| self.example(answers)),
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

    fn reach(&self, question: QuestionIx, down: Option<u64>, up: Option<u64>) -> WeightReach {
        let weight = self.instrument.question(question).weight;
        let hundredths = u64::from(weight) * 100;
        let percent = |bound: u64| Percent::hundredths(i32::try_from(bound).unwrap_or(i32::MAX));
        let least = down.map(|down| percent(hundredths.saturating_sub(down)));
        let most = up.map(|up| percent(hundredths.saturating_add(up)));
        let written = |bound: Option<Percent>, none: &'static str| match bound {
            Some(bound) => self.locale.hundredths(bound.get()),
            None => self.locale.get(none),
        };
        WeightReach {
            question: self.question(question),
            weight,
            range: [
                written(least, "proof-no-least"),
                written(most, "proof-no-most"),
            ],
            least,
            most,
        }
    }
}

fn part(sets: u64, of: u64) -> Percent {
    Percent::ratio(i64::try_from(sets).unwrap_or(i64::MAX), of)
}
