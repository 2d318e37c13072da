//! The engine as a program uses it, through what is public of it. One file or folder a subject.

mod advice;
mod assessment;
mod batch;
mod dossier;
mod instrument;
mod interview;
mod plans;
mod proof;
mod properties;

use std::sync::LazyLock;

use leerkompas_engine::instrument::{Files, Instrument, load};

/// The instrument that comes with the engine.
pub(crate) static EMBEDDED: LazyLock<Instrument> =
    LazyLock::new(|| load(&Files::embedded()).expect("the embedded instrument is valid"));
