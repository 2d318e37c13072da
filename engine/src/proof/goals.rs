//! Whose goals an answer to the decisive question names.

use crate::instrument::{Answer, Instrument};

/// What an answer to the decisive question says of the personas.
#[derive(Clone, Copy, Debug)]
pub(super) struct Goals {
    pub(super) kind: GoalKind,
    /// Whose all of them are.
    pub(super) owner: usize,
    /// The personas that have all of them, as bits.
    pub(super) holders: u64,
}

/// Whose goals they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum GoalKind {
    /// None is known.
    None,
    /// All of them one persona's alone.
    Owned,
    /// A single one, of several personas.
    Shared,
    /// Anything else.
    Several,
}

/// The bit of a persona; beyond 64 of them, none.
pub(super) fn bit(persona: usize) -> u64 {
    u32::try_from(persona)
        .ok()
        .and_then(|at| 1_u64.checked_shl(at))
        .unwrap_or(0)
}

/// The options of an answer.
pub(super) fn options(answer: Option<Answer>) -> Vec<usize> {
    match answer {
        Some(Answer::Picks(picks)) => picks.iter().collect(),
        _ => Vec::new(),
    }
}

impl Goals {
    pub(super) fn of(instrument: &Instrument, answer: Option<Answer>) -> Self {
        let goals = options(answer);
        let holders = |goal: usize| {
            let personas = instrument.personas.iter().enumerate();
            let holding = personas.filter(|(_, persona)| persona.goals.contains(&goal));
            holding.fold(0_u64, |bits, (at, _)| bits | bit(at))
        };
        let all = goals
            .iter()
            .fold(u64::MAX, |all, goal| all & holders(*goal));
        let owned = goals.iter().all(|goal| holders(*goal).is_power_of_two());
        let kind = match goals.len() {
            0 => GoalKind::None,
            _ if owned && all != 0 => GoalKind::Owned,
            1 if all != 0 => GoalKind::Shared,
            _ => GoalKind::Several,
        };
        Self {
            kind,
            owner: all.trailing_zeros() as usize,
            holders: all,
        }
    }
}
