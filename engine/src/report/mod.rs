//! Reports: what was found, then a page that says it, then the page in a medium.
//!
//! A [`Reporter`] makes a [`DossierResult`] of ids and numbers, which JSON writes as it is: the types of [`result`] are all that is
//! serialised. A view lays the same result out as a [`Page`] of blocks without markup: it decides once what a page shows and in which
//! order, and asks the reporter what ids are called and how the language says things. [`terminal()`], [`markdown()`] and [`html()`]
//! draw any page, so that what one shows, all show.

mod change;
mod check;
mod comparison;
mod journey_map;
mod json;
mod portfolio;
mod proof;
mod remedy;
mod render;
mod reporter;
pub mod result;
mod summary;
mod view;

pub use check::CheckReport;
pub use comparison::is_one_edition;
pub use json::{escaped, json, json_line};
pub use render::{Appearance, Drawing, html, markdown, terminal};
pub use reporter::{References, Reporter};
pub use result::{Detail, DossierResult, Listed, ListedTraining, Listing};
pub use view::{
    Bar, BarGroup, Bars, Block, Cell, Cited, Column, Content, Cover, Depth, Entry, Evidence,
    Extent, GroupedBars, Journey, Layer, List, ListKind, Made, Page, Part, Remark, Section, Stop,
    Table, TableKind, Tone, Topic, Weight, change_page, check_page, comparison_page,
    explanation_page, instrument_page, listing_page, page, portfolio_page, proof_page, show,
    spread_page, valid,
};
