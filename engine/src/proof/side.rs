//! An instrument's sums for the answers of some axes: who leads, and how firmly.
//!
//! Sums are kept as whole numbers times twice the number of personas, plus a little more the earlier a persona stands in
//! the instrument: so the first is simply the greatest, and a difference below the number of personas is a tie.

use super::lanes::Lanes;
use crate::instrument::Instrument;
use crate::scoring::Verdict;

/// What an instrument says of answers.
pub(super) struct Side<const K: usize> {
    /// The points of every answer, by axis.
    pub(super) points: Vec<Vec<Lanes<K>>>,
    /// What every answer adds to the answered weight, by axis.
    pub(super) weights: Vec<Vec<u32>>,
    /// The axis of the decisive question, and which of its answers say something.
    decisive: (usize, Vec<bool>),
    pub(super) personas: usize,
    /// What a sum is multiplied by.
    pub(super) scale: i32,
    margin: u64,
    /// What a match of a hundred percent sums up to, by answered weight.
    whole: u64,
    least: u32,
}

/// What an answer adds: points by persona, and weight.
pub(super) type Added = (Vec<u64>, u32);

impl<const K: usize> Side<K> {
    /// The side of an instrument; nothing when its numbers or personas do not fit.
    pub(super) fn new(
        instrument: &Instrument,
        answers: &[Vec<Added>],
        decisive: (usize, Vec<bool>),
    ) -> Option<Self> {
        let personas = instrument.personas.len();
        if !(2..=8 * K).contains(&personas) {
            return None;
        }
        let scale = 2 * i32::try_from(personas).ok()?;
        let mut most: i64 = 0;
        for axis in answers {
            let points = axis.iter().flat_map(|(points, _)| points);
            most = most.checked_add(i64::try_from(points.copied().max()?).ok()?)?;
        }
        // Half of what fits, so that differences fit too.
        let fits = most.checked_mul(i64::from(scale))? < i64::from(i32::MAX / 2);
        let lanes = |points: &Vec<u64>| {
            let scaled = points
                .iter()
                .map(|points| i32::try_from(*points).ok()?.checked_mul(scale));
            Some(Lanes::new(&scaled.collect::<Option<Vec<_>>>()?, 0))
        };
        let points = answers
            .iter()
            .map(|axis| axis.iter().map(|(points, _)| lanes(points)).collect());
        let weights = answers
            .iter()
            .map(|axis| axis.iter().map(|(_, weight)| *weight).collect());
        fits.then_some(Self {
            points: points.collect::<Option<_>>()?,
            weights: weights.collect(),
            decisive,
            personas,
            scale,
            margin: u64::from(instrument.tuning.mixed_margin).max(1),
            whole: u64::from(instrument.tuning.share_total) * 100,
            least: instrument.tuning.least_weight,
        })
    }

    /// The sums of no answer.
    pub(super) fn start(&self) -> Lanes<K> {
        let ahead = (0..self.scale / 2).rev();
        Lanes::new(&ahead.collect::<Vec<_>>(), i32::MIN / 2)
    }

    /// The first and the second.
    #[inline]
    pub(super) fn leaders(&self, sums: Lanes<K>) -> (usize, usize) {
        let (mut first, mut second) = (0, 1);
        if sums.get(1) > sums.get(0) {
            (first, second) = (1, 0);
        }
        for persona in 2..self.personas {
            let sum = sums.get(persona);
            if sum > sums.get(first) {
                (first, second) = (persona, first);
            } else if sum > sums.get(second) {
                second = persona;
            }
        }
        (first, second)
    }

    /// How firmly the first may be named, with the answers at these places.
    #[inline]
    pub(super) fn verdict(
        &self,
        sums: Lanes<K>,
        (first, second): (usize, usize),
        weight: u32,
        at: &[usize],
    ) -> Verdict {
        if weight < self.least {
            return Verdict::Insufficient;
        }
        let (axis, decided) = &self.decisive;
        if !decided[at[*axis]] {
            return Verdict::Provisional;
        }
        let whole = u64::from(weight) * self.whole;
        let percent = |persona: usize| {
            let sum = u64::from((sums.get(persona) / self.scale).unsigned_abs());
            (20_000 * sum + whole) / (2 * whole)
        };
        if percent(first) - percent(second) < self.margin {
            Verdict::Mixed
        } else {
            Verdict::Clear
        }
    }
}
