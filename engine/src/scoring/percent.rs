//! Percentages in whole hundredths.

use std::fmt;

use super::rule::NEUTRAL;

/// Hundredths of a percent; `7750` reads `77.50`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Percent(i32);

impl Percent {
    /// Half of everything: no evidence either way.
    pub const HALF: Percent = Percent(NEUTRAL.cast_signed());

    /// That many hundredths.
    pub fn hundredths(hundredths: i32) -> Self {
        Self(hundredths)
    }

    /// A match in hundredths of a percent, as [`hundredths`](super::rule::hundredths) gives it.
    pub(super) fn of_match(hundredths: u64) -> Self {
        Self(i32::try_from(hundredths).unwrap_or(i32::MAX))
    }

    /// `part` of `whole` in percent, halves away from zero; 0 of nothing.
    pub fn ratio(part: i64, whole: u64) -> Self {
        if whole == 0 {
            return Self(0);
        }
        // Twice the hundredths of the whole, and half of one to round by. All that is scored fits in 64 bits, which divide
        // several times faster than 128.
        let size = part.unsigned_abs();
        let small = size.checked_mul(20_000);
        let small = small.and_then(|size| size.checked_add(whole));
        let size = if let Some((size, whole)) = small.zip(whole.checked_mul(2)) {
            i32::try_from(size / whole)
        } else {
            let (size, whole) = (u128::from(size), u128::from(whole));
            i32::try_from((size * 20_000 + whole) / (2 * whole))
        };
        let size = size.unwrap_or(i32::MAX);
        Self(if part < 0 { -size } else { size })
    }

    /// The hundredths.
    pub fn get(self) -> i32 {
        self.0
    }
}

impl std::ops::Sub for Percent {
    type Output = Percent;

    fn sub(self, other: Percent) -> Percent {
        Percent(self.0 - other.0)
    }
}

impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let size = self.0.unsigned_abs();
        write!(f, "{sign}{}.{:02}", size / 100, size % 100)
    }
}

#[cfg(feature = "report")]
impl serde::Serialize for Percent {
    /// A number in percent. Hundredths fit a float so well that two decimals of it are the exact number again.
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(f64::from(self.0) / 100.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(part: i64, whole: u64, expected: &str) {
        assert_eq!(Percent::ratio(part, whole).to_string(), expected);
    }

    #[test]
    fn halves_round_away_from_zero() {
        check(1, 3, "33.33");
        check(2, 3, "66.67");
        check(1, 20_000, "0.01");
        check(-1, 20_000, "-0.01");
        check(1, 20_001, "0.00");
        check(7, 7, "100.00");
        check(5, 0, "0.00");
        check(i64::MAX, u64::MAX, "50.00");
        check(i64::MIN, u64::MAX, "-50.00");
        check(i64::MAX, 1, "21474836.47");
    }
}
