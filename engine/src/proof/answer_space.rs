//! The answer sets: an axis a scored question, a place on it an answer.

use std::collections::HashMap;

use super::compiled::added_by;
use crate::instrument::{Answer, Instrument, PickOrder, Picks, QuestionIx};
use crate::scoring::Tables;

/// All answers to a question.
#[derive(Debug)]
pub(super) struct Axis {
    pub(super) question: QuestionIx,
    /// The absent answer first.
    pub(super) choices: Vec<Choice>,
}

/// An answer.
#[derive(Debug)]
pub(super) struct Choice {
    pub(super) answer: Option<Answer>,
    /// What it adds to the sums, by persona.
    pub(super) points: Vec<u64>,
    /// The answers that a change of mind leads to: another option as the most important one.
    pub(super) neighbours: Vec<usize>,
}

/// How many answer sets there are.
pub(super) fn size(instrument: &Instrument) -> u128 {
    let answers = instrument.scored().map(|ix| answers_to(instrument, ix));
    answers.fold(1, |size: u128, answers| size.saturating_mul(answers + 1))
}

/// How many answers there are to a question, the absent one aside.
fn answers_to(instrument: &Instrument, ix: QuestionIx) -> u128 {
    let question = instrument.question(ix);
    let options = question.options.len() as u128;
    let of = |picks: usize| {
        // Every order, divided by the orders of places that weigh the same.
        let orders = (0..picks as u128).map(|taken| options.saturating_sub(taken));
        let orders = orders.fold(1, u128::saturating_mul);
        let shares = &instrument.tuning.shares[picks - 1];
        let same = (0..picks).map(|at| {
            let earlier = shares[..at].iter();
            earlier.filter(|share| **share == shares[at]).count() as u128 + 1
        });
        let ranked = orders / same.product::<u128>();
        let equal = orders / (1..=picks as u128).product::<u128>();
        if picks > 1 {
            ranked.saturating_add(equal)
        } else {
            ranked
        }
    };
    let counts = 1..=question.most_picks();
    counts.map(of).fold(0, u128::saturating_add)
}

/// The axes of an instrument, the decisive question first.
pub(super) fn axes(instrument: &Instrument, tables: &Tables) -> Vec<Axis> {
    let mut questions: Vec<_> = instrument.scored().collect();
    questions.sort_by_key(|ix| !instrument.question(*ix).decisive);
    let axes = questions.iter().map(|ix| axis(instrument, tables, *ix));
    axes.collect()
}

fn axis(instrument: &Instrument, tables: &Tables, question: QuestionIx) -> Axis {
    let options = instrument.question(question).options.len();
    let picks = picks(instrument, question, |_, _| 0);
    let places: HashMap<_, _> = (0..).zip(&picks).map(|(at, picks)| (*picks, at)).collect();
    let choices = picks.iter().map(|picks| {
        let answer = picks.map(Answer::Picks);
        let (points, _) = added_by(tables, question, answer);
        let changed = (0..options).filter_map(|option| {
            let changed = match picks {
                Some(picks) => ordered(instrument, picks.with_first(option)?),
                None => Picks::one(option),
            };
            places.get(&Some(changed)).copied()
        });
        Choice {
            answer,
            points,
            neighbours: changed.collect(),
        }
    });
    Axis {
        question,
        choices: choices.collect(),
    }
}

/// Every answer to a question, the absent one first. `also` is what else sets places apart besides their shares, by how
/// many picks there are and place.
pub(super) fn picks(
    instrument: &Instrument,
    question: QuestionIx,
    also: impl Fn(usize, usize) -> u32,
) -> Vec<Option<Picks>> {
    let options = instrument.question(question).options.len();
    let mut all = vec![None];
    for picks in 1..=instrument.question(question).most_picks() {
        let shares = instrument.tuning.shares[picks - 1].iter().enumerate();
        let ranked: Vec<_> = shares
            .map(|(at, share)| (*share, also(picks, at)))
            .collect();
        extend(options, &ranked, &mut Vec::new(), &mut all);
        if picks > 1 {
            let from = all.len();
            extend(options, &vec![(0, 0); picks], &mut Vec::new(), &mut all);
            for equal in all[from..].iter_mut().flatten() {
                *equal = equal.in_order(PickOrder::Equal);
            }
        }
    }
    all
}

/// Fills places with options; those that weigh the same in rising order.
fn extend(
    options: usize,
    places: &[(u32, u32)],
    picked: &mut Vec<usize>,
    all: &mut Vec<Option<Picks>>,
) {
    let at = picked.len();
    if at == places.len() {
        all.push(Picks::several(picked));
        return;
    }
    let same = (0..at).rev().find(|earlier| places[*earlier] == places[at]);
    let from = same.map_or(0, |earlier| picked[earlier] + 1);
    for option in from..options {
        if !picked.contains(&option) {
            picked.push(option);
            extend(options, places, picked, all);
            picked.pop();
        }
    }
}

/// Picks with those of places that weigh the same in rising order.
fn ordered(instrument: &Instrument, picks: Picks) -> Picks {
    let shares = &instrument.tuning.shares[picks.len() - 1];
    let mut picked: Vec<_> = picks.iter().collect();
    for at in 0..picked.len() {
        for other in at + 1..picked.len() {
            if shares[at] == shares[other] && picked[other] < picked[at] {
                picked.swap(at, other);
            }
        }
    }
    Picks::several(&picked).unwrap_or(picks)
}
