//! Reports: what was found, then what a page says of it, then a page in a medium.
//!
//! A [`Reporter`] makes a [`DossierResult`] of ids and numbers, which JSON writes as it is: the types of [`result`] are all that is
//! serialised, and hold nothing else. From it comes a [`Document`] in one language, which adds what people read: names, sentences, an
//! order; likewise a [`Comparison`] of several dossiers and a [`Portfolio`] of many. A view decides once what a page shows and in which
//! order, as a [`Page`] of blocks without markup; [`terminal()`], [`markdown()`] and [`html()`] draw any page, so that what one shows,
//! all show.

mod build;
mod change;
mod check;
mod comparison;
mod document;
mod journey_map;
mod json;
mod portfolio;
mod profile;
mod proof;
mod render;
pub mod result;
mod summary;
mod view;
mod words;

pub use build::Reporter;
pub use change::{ChangeReport, MoveReport};
pub use check::CheckReport;
pub use comparison::{
    Caution, Compared, ComparedTraining, Comparison, Difference, Given, Givers, PersonaMatches,
    SharedAnswers, Standing, is_one_edition,
};
pub use document::{
    Change, Document, FirstStep, InstrumentRef, Item, Label, Match, MixPart, Note, OpenQuestion,
    Organisation, Pathway, PlanStep, ProfileRow, Remedy, Station, Summary, Training, Treatment,
};
pub use journey_map::{Cell as Crossing, JourneyMap, JourneyMapPhase};
pub use json::{escaped, json, json_line};
pub use portfolio::{
    Able, Breakdown, Frequent, GroupPart, Helpful, Part as Proportion, PersonaMean, PersonaPart,
    Portfolio, StandOut,
};
pub use proof::{Pair, PromiseReport, ProofReport, Share, WeightReach};
pub use render::{Appearance, html, markdown, terminal};
pub use result::{Detail, DossierResult};
pub use view::{
    Bar, BarGroup, Bars, Block, Cell, Column, Content, Cover, Depth, Entry, Evidence, GroupedBars,
    Journey, Layer, List, ListKind, Made, Page, Part, Remark, Section, Stop, Table, TableKind,
    Tone, Weight, change_page, check_page, comparison_page, explanation_page, instrument_page,
    page, portfolio_page, proof_page, show, spread_page, valid,
};
