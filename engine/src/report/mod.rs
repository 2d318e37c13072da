//! Reports: one [`DossierResult`] of ids and numbers, which JSON writes as it is; from it one [`Document`] in one language; and that
//! shown by many renderers.
//!
//! A [`Reporter`] makes both. The types of [`result`] are all that is serialised, and hold nothing else. A document adds what people read:
//! names, sentences, an order. A renderer computes nothing, so what one shows, all show: [`page()`] lays a document out as a [`Page`] that
//! [`terminal()`] and [`markdown()`] draw, and [`html()`] draws it in charts and a map. A [`Comparison`] of several dossiers and a
//! [`Portfolio`] of many go the same way: [`comparison_page`] and [`portfolio_page`] lay them out, [`comparison_html`] and
//! [`portfolio_html`] draw them.

mod atlas;
mod build;
mod change;
mod check;
mod comparison;
mod compose;
mod document;
mod html;
mod json;
mod markdown;
mod page;
mod portfolio;
mod profile;
mod proof;
pub mod result;
mod summary;
mod terminal;
mod words;

pub use atlas::{Atlas, AtlasPhase, Cell};
pub use build::Reporter;
pub use change::{ChangeReport, MoveReport, change_page};
pub use check::CheckReport;
pub use comparison::{
    Caution, Compared, ComparedTraining, Comparison, Difference, Given, Givers, PersonaMatches,
    SharedAnswers, Standing, comparison_page, is_one_edition,
};
pub use compose::{Depth, acted_on, cited, listed, page};
pub use document::{
    Change, Document, FirstStep, InstrumentRef, Item, Label, Match, MixPart, Note, OpenQuestion,
    Organisation, Pathway, PlanStep, ProfileRow, Remedy, Station, Summary, Training, Treatment,
    Weighing,
};
pub use html::{comparison_html, html, portfolio_html};
pub use json::{escaped, json, json_line};
pub use markdown::markdown;
pub use page::{Bar, Block, Entry, Page, Tone};
pub use portfolio::{
    Able, Breakdown, Frequent, GroupPart, Helpful, Part, PersonaMean, PersonaPart, Portfolio,
    StandOut, portfolio_page,
};
pub use proof::{Pair, PromiseReport, ProofReport, Share, WeightReach, proof_page};
pub use result::{Detail, DossierResult};
pub use terminal::{Appearance, terminal};
