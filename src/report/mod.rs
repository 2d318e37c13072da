//! Reports: what was found, then what a page says of it, then a page in a medium.
//!
//! A [`Reporter`] does all the choosing and puts every text in its language: a [`Document`] of one dossier, a [`Comparison`] of several, a
//! [`Portfolio`] of many. These are also the schema of the JSON. A [view](self::view) decides once what a page shows and in which order, as a
//! [`Page`] of blocks without markup; [`terminal()`], [`markdown()`] and [`html()`] draw any page, so that what one shows, all show.

mod atlas;
mod build;
mod change;
mod check;
mod comparison;
mod document;
mod json;
mod portfolio;
mod profile;
mod proof;
mod render;
mod summary;
mod view;
mod words;

pub use atlas::{Atlas, AtlasPhase, Cell as Crossing};
pub(crate) use build::FORMAT;
pub use build::{Detail, Reporter};
pub use change::{ChangeReport, DifferenceReport, FirmnessReport, MoveReport};
pub use check::CheckReport;
pub use comparison::{
    Caution, Compared, ComparedTraining, Comparison, Difference, Differing, Given, Givers, Member,
    Numbers, Outcome, PairedBy, PersonaMatches, SharedAnswers, Standing, Unpaired, is_one_edition,
};
pub use document::{
    Answered, Change, Contribution, Document, FirstStep, Flip, InstrumentRef, Item, Label, Match,
    MixPart, Note, OpenQuestion, Organisation, Pathway, PlanStep, Points, ProfileRow, Remedy,
    Station, Summary, Training, Treatment, Weighing,
};
pub use json::{escaped, json, json_line};
pub use portfolio::{
    Able, Breakdown, Frequent, GroupPart, Helpful, Part as Proportion, PersonaMean, PersonaPart,
    Portfolio, StandOut,
};
pub use proof::{Pair, PromiseReport, ProofReport, Share, WeightReach};
pub use render::{Appearance, html, markdown, terminal};
pub use view::{
    Bar, BarGroup, Bars, Block, Cell, Column, Content, Cover, Depth, Entry, Evidence, GroupedBars,
    Journey, Layer, List, ListKind, Made, Page, Part, Remark, Section, Stop, Table, TableKind,
    Tone, Weight, change_page, check_page, comparison_page, explanation_page, page, portfolio_page,
    proof_page,
};
pub(crate) use view::{instrument_page, show, spread_page, valid};
