//! Many dossiers as one page: which personas fit how often, where, what stands in the way and who can act on it.
//!
//! [`Reporter::portfolio_result`](super::Reporter::portfolio_result) says what an [`Aggregate`](crate::portfolio::Aggregate) holds; nothing
//! is scored or counted here. [`portfolio_page`](super::portfolio_page) lays it out.
//!
//! # Without names
//! An anonymous portfolio names no organisation and no training, and shows no group of fewer than
//! [`LEAST`](crate::portfolio::LEAST) organisations: the small ones are taken together, with the next larger one if that is not
//! enough, because what is left out of a total can be calculated. A question whose groups all end up together is left out.

pub(super) mod build;
mod groups;
