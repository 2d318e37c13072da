//! The engine of leerkompas, which asks an organisation how and why it trains its people, scores the answers against the
//! personas of a published study, and says which fit and what follows.
//!
//! It reads text that is given to it and gives text back; it knows no terminal, disk, clock, environment or process. The
//! program `leerkompas` is one way to use it.
//!
//! # The tour
//! Data flows one way, and each room does one thing:
//!
//! text → [`syntax`] → [`dossier`] → [`scoring`] → [`advice`] → [`report`] → a page
//!
//! * [`syntax`] turns TOML and JSON into trees that remember their places; [`syntax::diagnostic`] says what is wrong where.
//! * [`instrument`] is the content: questions, personas, journeys and the rules between them, loaded from data files.
//!   Nothing else in the crate knows a persona or a question by name.
//! * [`instrument::lint`] says what is wrong with an instrument of somebody's own, and what it hardly means.
//! * [`dossier`] holds one organisation's answers, and reads and writes its file.
//! * [`scoring`] and [`advice`] are pure: the same answers give the same bytes on every machine.
//! * [`portfolio`] counts what many dossiers have in common.
//! * [`proof`] says what is true of an instrument's outcomes, by looking at every answer set.
//! * [`report`] makes one [`report::DossierResult`], which JSON writes as it is, and lays the same out as pages; so it does for
//!   a comparison of several dossiers and a portfolio of many. Renderers only draw.
//! * [`interview`] is a state machine that fills a dossier; who asks, on a terminal, by lines or otherwise, is for its user.
//! * [`export`] writes the instrument in the notations of others.
//! * [`batch`] scores records by the million through the same rules.
//! * [`text`] keeps language out of all of the above (messages and locales), and what is shown harmless.
//!
//! ```
//! use leerkompas_engine::syntax::diagnostic::SourceFile;
//! use leerkompas_engine::dossier::parse;
//! use leerkompas_engine::instrument::{Files, load};
//! use leerkompas_engine::text::locale::Locale;
//! use leerkompas_engine::report::{Reporter, Detail};
//! use leerkompas_engine::syntax::Notation;
//!
//! let instrument = load(&Files::embedded()).expect("the embedded instrument is valid");
//! let file = SourceFile::new("acme.toml", r#"
//!     format = 1
//!     [organisation]
//!     name = "Acme"
//!     [[training]]
//!     ambition = ["comply"]
//! "#);
//! let dossier = parse(&instrument, &file, Notation::Toml).expect("a valid dossier");
//! let locale = Locale::new("en");
//! let reporter = Reporter::new(&instrument, &locale);
//! let result = reporter.result(&dossier, None, Detail::Full);
//! assert_eq!(result.trainings[0].persona.expect("a persona").id, "administrateur");
//! ```
//!
//! # With few dependencies
//! `default-features = false` leaves what reads, scores and advises, without a language: a diagnostic is a code with
//! arguments and a place. Each feature brings those above it:
//!
//! | feature | adds |
//! |---|---|
//! | `text` | [`text::locale`], diagnostics as people read them, and [`interview`] |
//! | `write` | dossiers and instruments back to TOML and JSON |
//! | `report` | [`report`] and [`proof`]; percentages that serde knows |
//! | `batch` | [`batch`] |
//! | `export`, the default | [`export`] |
//!
//! ```
//! use leerkompas_engine::syntax::diagnostic::SourceFile;
//! use leerkompas_engine::dossier::parse;
//! use leerkompas_engine::instrument::{Files, load};
//! use leerkompas_engine::scoring::Scorer;
//! use leerkompas_engine::syntax::Notation;
//!
//! let instrument = load(&Files::embedded()).expect("the embedded instrument is valid");
//! let text = r#"{ "format": 1, "training": [{ "ambition": ["comply"] }] }"#;
//! let file = SourceFile::new("acme.json", text);
//! let dossier = parse(&instrument, &file, Notation::Json).expect("a valid dossier");
//! let score = Scorer::new(&instrument).score(&instrument.effective(&dossier.answers(0)));
//! assert_eq!(instrument.persona(score.first()).id, "administrateur");
//! assert_eq!(score.matching(score.first()).to_string(), "100.00");
//! ```

pub mod advice;
#[cfg(feature = "batch")]
pub mod batch;
pub mod dossier;
#[cfg(feature = "export")]
pub mod export;
pub mod instrument;
#[cfg(feature = "text")]
pub mod interview;
#[cfg(feature = "report")]
pub mod portfolio;
#[cfg(feature = "report")]
pub mod proof;
#[cfg(feature = "report")]
pub mod report;
pub mod scoring;
pub mod syntax;
pub mod text;
