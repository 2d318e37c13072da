//! Dossiers side by side: two respondents of one organisation, clients, departments, before and after.
//!
//! [`Reporter::comparison_result`](super::Reporter::comparison_result) compares two dossiers or more: which of their trainings belong
//! together, how well each persona fits in each, and which answers differ. Scored are the dossiers as `report` scores them; nothing is
//! scored anew here. [`comparison_page`](super::comparison_page) lays it out.
//!
//! # Which trainings belong together
//! 1. Trainings with the same title, capitals and spaces aside, in two dossiers or more. A title that a dossier has twice pairs in
//!    order: the first with the first.
//! 2. Dossiers that lack such a title give their first training that no title pairs, provided that all that lack it have one.
//! 3. What no title pairs is paired in order, the first with the first, as long as every dossier has one.
//!
//! What is left then is not in every dossier; it is named and not compared. Rules 2 and 3 pair by position, and the page says so
//! where the titles differ, so that nobody takes a pair for the same training by mistake.
//!
//! # Which answers differ
//! Those that count: what follows from a number is filled in, and an answer to a question that does not apply is as good as none. The order
//! of several picks matters only where the question ranks them. A number and the answer that follows from it are one answer: a difference
//! in both is told once, under the answer that follows.

mod answers;
mod build;
mod outcome;
pub(super) mod pair;

pub use build::is_one_edition;
