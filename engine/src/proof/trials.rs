//! Instruments to try the proof on, and a plain way through all answer sets.

use super::sample::Chance;
use crate::instrument::{Files, Instrument, load};

/// The embedded instrument with fewer goals and other weights, agreements and margins.
pub(super) fn another(chance: &mut Chance) -> Instrument {
    let mut instrument = load(&Files::embedded()).expect("the embedded instrument is valid");
    let decisive = instrument.decisive().get();
    instrument.questions[decisive].options.truncate(5);
    instrument.agreements[decisive].truncate(5);
    for persona in &mut instrument.personas {
        persona.goals.retain(|goal| *goal < 5);
    }
    let scored: Vec<_> = instrument.scored().collect();
    for (at, ix) in scored.iter().enumerate() {
        let weight = u32::try_from(chance.below(9)).expect("small");
        let question = &mut instrument.questions[ix.get()];
        question.weight = if at < 4 || question.decisive {
            1 + weight
        } else {
            0
        };
        for option in &mut instrument.agreements[ix.get()] {
            for points in option {
                *points = u8::try_from(chance.below(5) * 25).expect("small");
            }
        }
    }
    let shares: [&[&[u32]]; 3] = [
        &[&[12], &[8, 4], &[6, 3, 3]],
        &[&[12], &[6, 6], &[4, 4, 4]],
        &[&[12], &[7, 5], &[6, 4, 2]],
    ];
    let shares = shares[chance.below(3)].iter();
    instrument.tuning.shares = shares.map(|row| row.to_vec()).collect();
    instrument.tuning.mixed_margin = u32::try_from(chance.below(900)).expect("small");
    instrument.tuning.least_weight = u32::try_from(1 + chance.below(6)).expect("small");
    instrument
}

/// Goes on to the next places on axes of these sizes; whether there are any.
pub(super) fn next(at: &mut [usize], sizes: &[usize]) -> bool {
    let Some(axis) = (0..at.len())
        .rev()
        .find(|axis| at[*axis] + 1 < sizes[*axis])
    else {
        return false;
    };
    at[axis] += 1;
    at[axis + 1..].fill(0);
    true
}
