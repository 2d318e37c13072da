//! Scoring: from answers to a match with each persona. Pure, whole numbers only, the same bytes on every machine.
//!
//! # The rule
//! Each answered question asks every persona how far it agrees with the answer: 50 is neutral, 100 agrees, 0 disagrees.
//! The match is the weighted mean of those agreements, in percent. So a neutral trait neither rewards nor punishes, and
//! what is not answered is in neither numerator nor denominator. An answer of several options counts by the shares of
//! the instrument: the most important first, or all alike where they weigh the same. [`Tables`] holds the numbers, [`rule`] says what is made of them:
//!
//! * **Rounding:** matches are kept in hundredths of a percent, halves up. The ranking uses the exact sums.
//! * **Ties:** equal sums rank in the order of the instrument, and are called mixed where a verdict can be firm at all.
//! * **Margin:** the difference of the two rounded matches, so that anybody can subtract them.
//! * **Nothing answered:** every match is 50.

mod assessment;
mod evidence;
mod flips;
mod mix;
mod outlook;
mod percent;
pub mod rule;
mod scorer;
mod tables;

pub use assessment::{Assessment, CARRYING};
pub use evidence::{Evidence, evidence};
pub use flips::{Flip, flips};
pub use mix::{MixShare, mix};
pub use outlook::Outlook;
pub use percent::Percent;
pub use rule::{Obstacle, Verdict};
pub use scorer::{Score, Scorer};
pub use tables::{QuestionTable, Tables};
