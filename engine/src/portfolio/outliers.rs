//! Trainings that stand out, as many as a person reads.

use crate::instrument::PersonaIx;
use crate::scoring::Percent;

/// A training that stands out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outlier {
    /// The number of its record, from 1.
    pub row: u64,
    /// The name of the organisation, if given.
    pub organisation: Option<String>,
    /// The title of the training, if given.
    pub training: Option<String>,
    /// The personas that fit, the best first.
    pub fitting: Vec<PersonaIx>,
    /// The match of the first.
    pub best: Percent,
    /// How far the first is ahead of the second, in percent points.
    pub margin: Percent,
}

/// The cases that stand out most, at most [`Outliers::MOST`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outliers(Vec<(i32, Outlier)>);

impl Outliers {
    /// How many are kept.
    pub const MOST: usize = 10;

    /// Whether a case with this rank would be kept: a lower one stands out more, of equals the first.
    pub(super) fn would_keep(&self, rank: i32) -> bool {
        let is_last = |(last, _): &(i32, Outlier)| rank < *last;
        self.0.len() < Self::MOST || self.0.last().is_some_and(is_last)
    }

    pub(super) fn keep(&mut self, rank: i32, case: Outlier) {
        if self.would_keep(rank) {
            let place = self.0.partition_point(|(earlier, _)| *earlier <= rank);
            self.0.insert(place, (rank, case));
            self.0.truncate(Self::MOST);
        }
    }

    /// Adds those of later records.
    pub fn add(&mut self, later: &Self) {
        for (rank, case) in &later.0 {
            if self.would_keep(*rank) {
                self.keep(*rank, case.clone());
            }
        }
    }

    /// The cases, the one that stands out most first.
    pub fn iter(&self) -> impl Iterator<Item = &Outlier> {
        self.0.iter().map(|(_, case)| case)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn case(row: u64) -> Outlier {
        Outlier {
            row,
            organisation: None,
            training: None,
            fitting: Vec::new(),
            best: Percent::HALF,
            margin: Percent::default(),
        }
    }

    #[test]
    fn the_lowest_ranks_are_kept_and_of_equals_the_first() {
        let ranks = [5, 3, 3, 9, 1, 3, 7, 8, 6, 2, 2, 4];
        let (mut all, mut first, mut second) = (
            Outliers::default(),
            Outliers::default(),
            Outliers::default(),
        );
        for (row, rank) in (1..).zip(ranks) {
            all.keep(rank, case(row));
            let half = if row < 7 { &mut first } else { &mut second };
            half.keep(rank, case(row));
        }
        first.add(&second);
        assert_eq!(first, all);
        let rows: Vec<_> = all.iter().map(|case| case.row).collect();
        assert_eq!(rows, [5, 10, 11, 2, 3, 6, 12, 1, 9, 7]);
    }
}
