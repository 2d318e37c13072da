//! The sums of all personas side by side, so that they are added and compared at once.

use wide::i32x8;

/// A number for each of up to eight personas times `K`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lanes<const K: usize>([i32x8; K]);

impl<const K: usize> Lanes<K> {
    /// A number by persona; the lanes without one hold `rest`.
    pub(super) fn new(numbers: &[i32], rest: i32) -> Self {
        Self(std::array::from_fn(|part| {
            let lane = |at: usize| numbers.get(part * 8 + at).copied().unwrap_or(rest);
            i32x8::new(std::array::from_fn(lane))
        }))
    }

    pub(super) fn splat(number: i32) -> Self {
        Self([i32x8::splat(number); K])
    }

    #[inline]
    pub(super) fn get(&self, lane: usize) -> i32 {
        self.0[lane / 8].as_array()[lane % 8]
    }

    #[inline]
    pub(super) fn plus(self, other: Self) -> Self {
        Self(std::array::from_fn(|at| self.0[at] + other.0[at]))
    }

    #[inline]
    pub(super) fn minus(self, other: Self) -> Self {
        Self(std::array::from_fn(|at| self.0[at] - other.0[at]))
    }

    #[inline]
    pub(super) fn least(self, other: Self) -> Self {
        Self(std::array::from_fn(|at| self.0[at].min(other.0[at])))
    }

    /// What is below a bound, as far beyond everything as can be.
    #[inline]
    pub(super) fn without_below(self, bound: i32) -> Self {
        Self(std::array::from_fn(|at| {
            let below = self.0[at].simd_lt(i32x8::splat(bound));
            (self.0[at] | below) & i32x8::splat(i32::MAX)
        }))
    }

    /// Whether any lane is greater than in another.
    #[inline]
    pub(super) fn any_above(self, other: Self) -> bool {
        (0..K).any(|at| self.0[at].simd_gt(other.0[at]).to_bitmask() != 0)
    }
}
