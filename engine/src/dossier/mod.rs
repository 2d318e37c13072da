//! The dossier: one organisation's answers, one file, TOML or JSON.
//!
//! * [`Dossier`]: the answers in memory.
//! * [`parse`]: from a file's text, with every problem at its place.
//! * [`toml_text`], [`json_text`]: back to text; comments of a hand-written TOML file survive.
//! * [`given`]: one answer from what a file, a cell or a person gave.
//! * [`decision`]: the thresholds that people meet, and the steps that they decided on.
//! * [`pick_order`]: how the options of an answer compare, where a file says so beside it.

pub mod decision;
mod flat;
pub mod given;
mod model;
pub mod pick_order;
mod read;
mod scored;
mod sheet;
#[cfg(feature = "write")]
mod write;
#[cfg(feature = "write")]
mod written;

pub use decision::{Decided, Decision};
pub use flat::{FinishedRecord, FlatRecord, parse_flat};
pub use model::{
    Dossier, Edition, GENERAL, Recognised, Session, Sheet, Subject, TakenOver, note_key, title_key,
};
pub use read::{FORMAT, OLDEST_FORMAT, parse, parse_node, take_over};
pub use scored::{is_document, parse_document};
#[cfg(feature = "batch")]
pub(crate) use sheet::contradiction;
#[cfg(feature = "write")]
pub use write::{blank_toml, json_text, json_value, toml_text};
#[cfg(feature = "write")]
pub use written::{Written, written, written_order};
