//! Reports: one [`Document`], made once, shown by many renderers.
//!
//! A [`Reporter`] does all the choosing and puts every text in its language; a renderer computes nothing, so what one shows,
//! all show. The document is also the schema of the JSON output.

mod build;
mod document;
mod json;
mod outline;
mod summary;
mod terminal;

pub use build::{Reporter, Scope};
pub use document::{
    Answered, Change, Contribution, Document, Flip, InstrumentRef, Item, Label, Match, MixPart,
    Note, Organisation, Pathway, Points, Station, Summary, Training, Treatment, Weighing,
};
pub use json::{json, json_line};
pub use outline::{Appearance, Outline, Tone};
pub use terminal::{Depth, terminal};
