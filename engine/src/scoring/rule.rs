//! The rule, said once: how sums rank, how a match is rounded, how firmly the first persona may be named.
//!
//! Who scores answers (the [`Scorer`](super::Scorer), the packed path of a batch, the proof over all answer sets, a bound on
//! what open answers can change) asks here; the SQL prints what stands here.

/// A hundred percent, in hundredths.
pub const FULL: u32 = 10_000;

/// The match of everybody when nothing is answered, in hundredths of a percent.
pub const NEUTRAL: u32 = FULL / 2;

/// The match that a sum of agreements is, in hundredths of a percent, halves up: `sum` of `whole`, [`NEUTRAL`] of nothing.
#[inline]
pub fn hundredths(sum: u64, whole: u64) -> u64 {
    if whole == 0 {
        return NEUTRAL.into();
    }
    (2 * u64::from(FULL) * sum + whole) / (2 * whole)
}

/// How sums rank: the larger first, of equal sums the persona that the instrument names first.
///
/// A sum and its persona make one number, the rank key, so that no two are equal and the order is that of numbers: the
/// sum times [`stride`](Self::stride), plus a [`bias`](Self::bias) that is smaller than half of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RankKeys {
    personas: usize,
    stride: u64,
}

impl RankKeys {
    /// The keys of so many personas.
    pub fn new(personas: usize) -> Self {
        Self {
            personas,
            stride: 2 * personas.next_power_of_two() as u64,
        }
    }

    /// What a sum is multiplied by: a power of two.
    pub fn stride(self) -> u64 {
        self.stride
    }

    /// What is added for the persona at that place of the instrument.
    pub fn bias(self, persona: usize) -> u64 {
        (self.personas - 1 - persona) as u64
    }

    /// The key of a persona's sum.
    #[inline]
    pub fn key(self, sum: u64, persona: usize) -> u64 {
        sum * self.stride + self.bias(persona)
    }

    /// The persona that a key is of.
    #[inline]
    pub fn persona(self, key: u64) -> usize {
        // The bias is less than the stride, which is a power of two, and there is a persona for each.
        let bias = usize::try_from(key & (self.stride - 1)).unwrap_or(0);
        self.personas - 1 - bias.min(self.personas - 1)
    }

    /// Two keys whose distance is below this are of equal sums, and only they.
    pub fn tie(self) -> u64 {
        self.stride / 2
    }
}

/// What keeps a verdict from being clear.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// The answered weight is below [`Thresholds::least_weight`].
    TooLittle,
    /// The decisive question has no known answer.
    Undecided,
    /// The second [is as near](Thresholds::is_close) to the first as calls for naming both.
    Close,
    /// A stated goal is that of other personas and not of the first: an organisation falls under several personas as its
    /// ambitions differ (section 3.1 of the report).
    OtherGoal,
}

impl Obstacle {
    /// All of them; the first that is met decides.
    pub const ALL: [Obstacle; 4] = [
        Obstacle::TooLittle,
        Obstacle::Undecided,
        Obstacle::Close,
        Obstacle::OtherGoal,
    ];

    /// The first obstacle that is met.
    #[inline]
    pub fn first(is_met: impl FnMut(&Obstacle) -> bool) -> Option<Obstacle> {
        Self::ALL.into_iter().find(is_met)
    }

    /// The stable id of the reason for which a verdict is mixed; an obstacle that makes another verdict needs none.
    pub fn because(self) -> Option<&'static str> {
        match self {
            Obstacle::TooLittle | Obstacle::Undecided => None,
            Obstacle::Close => Some("margin"),
            Obstacle::OtherGoal => Some("goals"),
        }
    }
}

/// How firmly a persona may be named, weakest claim last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// One persona fits best.
    Clear,
    /// The runner-up is within the margin of the instrument, or a goal is that of other personas: all are named.
    Mixed,
    /// The decisive question is not answered: a persona is named, never as certain.
    Provisional,
    /// Too little is answered: no persona is named.
    Insufficient,
}

impl Verdict {
    /// All of them, in order: `ALL[verdict as usize]` is the verdict.
    pub const ALL: [Verdict; 4] = [
        Verdict::Clear,
        Verdict::Mixed,
        Verdict::Provisional,
        Verdict::Insufficient,
    ];

    /// What the first obstacle that is met makes of the verdict.
    #[inline]
    pub fn of(obstacle: Option<Obstacle>) -> Self {
        match obstacle {
            None => Verdict::Clear,
            Some(Obstacle::Close | Obstacle::OtherGoal) => Verdict::Mixed,
            Some(Obstacle::Undecided) => Verdict::Provisional,
            Some(Obstacle::TooLittle) => Verdict::Insufficient,
        }
    }

    /// The stable id.
    pub fn id(self) -> &'static str {
        match self {
            Verdict::Clear => "clear",
            Verdict::Mixed => "mixed",
            Verdict::Provisional => "provisional",
            Verdict::Insufficient => "insufficient",
        }
    }

    /// Whether a persona is named.
    pub fn names_persona(self) -> bool {
        self != Verdict::Insufficient
    }

    /// Whether the goal is known and enough is answered: what is named belongs to what the organisation is.
    pub fn is_certain(self) -> bool {
        matches!(self, Verdict::Clear | Verdict::Mixed)
    }
}

/// The numbers at which the verdict changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Thresholds {
    /// Below this answered weight no persona is named.
    pub least_weight: u32,
    /// A persona whose match is less than this behind the first, in hundredths of a percent, is named with it. At least 1: a
    /// tie is never broken by the order of the instrument alone.
    pub close_below: u32,
}

impl Thresholds {
    /// Whether a match so far behind the first, in hundredths of a percent, calls for naming both.
    #[inline]
    pub fn is_close(self, behind: u64) -> bool {
        behind < u64::from(self.close_below)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_sums_rank_in_the_order_of_the_instrument() {
        for personas in 1..40 {
            let keys = RankKeys::new(personas);
            for persona in 1..personas {
                assert_eq!(keys.persona(keys.key(7, persona)), persona);
                assert!(keys.key(7, persona - 1) > keys.key(7, persona));
                assert!(keys.key(8, persona) > keys.key(7, persona - 1));
                let apart = |sum| keys.key(sum, persona).abs_diff(keys.key(7, persona - 1));
                assert!(apart(7) < keys.tie());
                assert!(apart(6) >= keys.tie() && apart(8) >= keys.tie());
            }
        }
    }

    #[test]
    fn halves_are_rounded_up_and_nothing_is_neutral() {
        let cases = [
            (1, 3, 3_333),
            (2, 3, 6_667),
            (1, 20_000, 1),
            (1, 20_001, 0),
            (7, 7, 10_000),
            (0, 0, 5_000),
        ];
        for (sum, whole, expected) in cases {
            assert_eq!(hundredths(sum, whole), expected, "{sum} of {whole}");
        }
    }

    #[test]
    fn the_first_obstacle_decides() {
        let of = |met: &[Obstacle]| Verdict::of(Obstacle::first(|one| met.contains(one)));
        assert_eq!(of(&[]), Verdict::Clear);
        assert_eq!(of(&Obstacle::ALL), Verdict::Insufficient);
        assert_eq!(of(&Obstacle::ALL[1..]), Verdict::Provisional);
        assert_eq!(of(&[Obstacle::OtherGoal]), Verdict::Mixed);
        let both = |one: &Obstacle| matches!(one, Obstacle::Close | Obstacle::OtherGoal);
        assert_eq!(
            Obstacle::first(both).and_then(Obstacle::because),
            Some("margin")
        );
        for (at, verdict) in Verdict::ALL.into_iter().enumerate() {
            assert_eq!(verdict as usize, at);
        }
    }
}
