//! What is true of an instrument's outcomes, found by looking at every answer set there is.
//!
//! An answer set is an answer or none to every scored question; picks whose places weigh the same are a set, whatever their
//! order. [`prove`] walks through all of them on all cores, counts what becomes of each, and tries the promises of the scoring
//! rule ([`Promise`]) on it. Where there are too many sets, it draws some at random and says how far off it may be.

mod alternatives;
mod answer_space;
mod axes;
mod compiled;
mod count;
mod goals;
mod impact;
mod lanes;
mod promises;
mod sample;
#[cfg(test)]
mod trials;
mod walk;
mod walker;

pub use alternatives::AlternativeRule;
pub use count::{Counts, WeightTolerance};
pub use impact::{Impact, Move, impact, impact_size};
pub use promises::{Kept, Promise};

use std::sync::atomic::{AtomicU64, Ordering};

use crate::instrument::Instrument;
use crate::scoring::Percent;

/// The most answer sets that are all looked at.
const MOST: u128 = 200_000_000;

/// How many are drawn when there are more.
const DRAWN: u64 = 200_000;

/// What was found.
#[derive(Debug)]
pub struct Proof {
    /// How many answer sets there are.
    pub space: u128,
    /// How far a share may be off, in percent points, 99 times in 100; nothing when all sets were looked at.
    pub bound: Option<Percent>,
    /// What became of them.
    pub counts: Counts,
    /// How far each scored weight can move before another persona comes first anywhere, in the order of the questions; nothing
    /// when only some sets were looked at.
    pub tolerances: Option<Vec<WeightTolerance>>,
    /// What was promised, and whether it is kept.
    pub promises: Vec<Kept>,
}

/// How far a proof is.
#[derive(Debug, Default)]
pub struct Progress(AtomicU64);

impl Progress {
    /// How many sets were looked at.
    pub fn get(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }

    fn add(&self, sets: u64) {
        self.0.fetch_add(sets, Ordering::Relaxed);
    }
}

/// How many answer sets will be looked at.
pub fn size(instrument: &Instrument) -> u64 {
    u64::try_from(answer_space::size(instrument)).map_or(DRAWN, |size| {
        if u128::from(size) > MOST { DRAWN } else { size }
    })
}

/// Proves what can be proved of an instrument, with that many workers.
pub fn prove(instrument: &Instrument, jobs: usize, progress: &Progress) -> Proof {
    let space = answer_space::size(instrument);
    let walked = (space <= MOST)
        .then(|| walk::walk(instrument, jobs, progress))
        .flatten();
    let (counts, bound) = match walked {
        Some(counts) => (counts, None),
        None => (
            sample::draw(instrument, DRAWN, progress),
            Some(sample::bound(DRAWN)),
        ),
    };
    Proof {
        space,
        tolerances: bound.is_none().then(|| counts.tolerances(instrument)),
        promises: promises::promises(instrument, &counts, bound.is_none()),
        bound,
        counts,
    }
}
