//! Views: what a page shows and in which order, decided once for all renderers.
//!
//! A view a family turns what was found into a [`Page`]: [`page()`] a dossier, [`comparison_page`] a comparison, [`portfolio_page`] a
//! portfolio, [`proof_page`], [`change_page`] and [`check_page`] what is known of an instrument, [`show`] the instrument itself.

mod check;
mod comparison;
mod comparison_answers;
mod comparison_words;
mod diff;
mod dossier;
mod evidence;
mod instrument;
mod journey;
mod listing;
mod page;
mod portfolio;
mod proof;
pub mod show;
mod spread;
mod statement;
mod training;

pub use check::valid;
pub use check::{check_page, explanation_page};
pub use comparison::comparison_page;
pub use diff::change_page;
pub use dossier::{Depth, Extent, Topic, page};
pub use instrument::instrument_page;
pub use listing::listing_page;
pub use page::{
    Bar, BarGroup, Bars, Block, Cell, Cited, Column, Content, Cover, Entry, Evidence, GroupedBars,
    Journey, Layer, List, ListKind, Made, Page, Part, Remark, Section, Stop, Table, TableKind,
    Tone, Weight,
};
pub use portfolio::portfolio_page;
pub use proof::proof_page;
pub use spread::spread_page;
