//! A portfolio: what many trainings have in common, counted. Pure, and as large for a million trainings as for ten.
//!
//! A [`Counter`] adds dossiers to an [`Aggregate`]; two aggregates add up to that of all their dossiers. Names are kept only of the
//! few trainings that stand out, and of as many organisations as it takes to know that a group is large enough to be shown
//! without giving anybody away ([`LEAST`]).

mod aggregate;
mod counter;
mod organisation;
mod outliers;

pub use aggregate::{Aggregate, Group, Hindrance, LEAST};
pub use counter::{Counter, Routes};
pub use outliers::{Outlier, Outliers};
