//! The organisation as a mix: the study forbids putting it in one box (section 3.1.1, figure 5).

use super::Percent;
use crate::instrument::PersonaIx;

/// A persona's part in an organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MixShare {
    /// The persona.
    pub persona: PersonaIx,
    /// The number of trainings in which it fits, alone or with others.
    pub trainings: usize,
    /// Its share: each training counts once, divided equally over the personas that fit it.
    pub share: Percent,
}

/// One training. Divisible by every number up to 16, so that shares among so many are exact; beyond that they are
/// rounded down by less than a billionth.
const WHOLE: u64 = 720_720_000_000;

/// The mix over trainings, each given by the personas that fit it; the largest share first, then by instrument order.
/// Trainings without a named persona are left out.
pub fn mix(trainings: &[Vec<PersonaIx>]) -> Vec<MixShare> {
    let named: Vec<_> = trainings
        .iter()
        .filter(|fitting| !fitting.is_empty())
        .collect();
    let mut personas: Vec<PersonaIx> = named
        .iter()
        .flat_map(|fitting| fitting.iter().copied())
        .collect();
    personas.sort_unstable();
    personas.dedup();
    let whole = WHOLE * named.len() as u64;
    let mut mix: Vec<_> = personas
        .into_iter()
        .map(|persona| {
            let fits: Vec<_> = named
                .iter()
                .filter(|fitting| fitting.contains(&persona))
                .collect();
            let part: u64 = fits
                .iter()
                .map(|fitting| WHOLE / fitting.len() as u64)
                .sum();
            MixShare {
                persona,
                trainings: fits.len(),
                share: Percent::ratio(i64::try_from(part).unwrap_or(i64::MAX), whole),
            }
        })
        .collect();
    mix.sort_by_key(|share| std::cmp::Reverse(share.share));
    mix
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(trainings: &[&[usize]], expected: &[(usize, usize, &str)]) {
        let trainings: Vec<Vec<_>> = trainings
            .iter()
            .map(|fitting| fitting.iter().copied().map(PersonaIx::new).collect())
            .collect();
        let found: Vec<_> = mix(&trainings)
            .iter()
            .map(|share| {
                (
                    share.persona.get(),
                    share.trainings,
                    share.share.to_string(),
                )
            })
            .collect();
        let expected: Vec<_> = expected
            .iter()
            .map(|(p, n, s)| (*p, *n, (*s).to_owned()))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn each_training_counts_once_however_many_personas_fit_it() {
        check(&[&[0], &[0, 3], &[]], &[(0, 2, "75.00"), (3, 1, "25.00")]);
        check(
            &[&[1, 2, 3], &[5, 4]],
            &[
                (4, 1, "25.00"),
                (5, 1, "25.00"),
                (1, 1, "16.67"),
                (2, 1, "16.67"),
                (3, 1, "16.67"),
            ],
        );
        check(&[&[]], &[]);
    }
}
