//! What must hold for every input, one function a fuzz target.
//!
//! A function takes any bytes and panics when a promise is broken. The fuzzer calls it with bytes of its own making;
//! `engine/tests/fuzz.rs` includes this file and calls it with every file of `corpus/` and `findings/`, on a stable toolchain.

#![expect(
    clippy::missing_panics_doc,
    reason = "to panic is what all of it is for"
)]

pub mod batch;
pub mod checks;
pub mod dossier;
pub mod instrument;
pub mod lines;
pub mod report;
pub mod table;

use std::sync::LazyLock;

use leerkompas_engine::instrument::{Files, Instrument, load};
use leerkompas_engine::text::locale::Locale;

/// Takes bytes, and panics when a promise is broken.
pub type Target = fn(&[u8]);

/// Every target: the name that its folders have, and what it does.
pub const TARGETS: [(&str, Target); 7] = [
    ("dossier_json", dossier::json),
    ("dossier_toml", dossier::toml),
    ("edited", instrument::edited),
    ("instrument", instrument::instrument),
    ("lines", lines::lines),
    ("report", report::report),
    ("table", table::table),
];

/// The instrument that comes with the program.
pub static EMBEDDED: LazyLock<Instrument> =
    LazyLock::new(|| load(&Files::embedded()).expect("the embedded instrument is valid"));

/// English.
pub static ENGLISH: LazyLock<Locale> = LazyLock::new(|| Locale::new("en"));

/// Dutch.
pub static DUTCH: LazyLock<Locale> = LazyLock::new(|| Locale::new("nl"));
