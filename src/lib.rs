//! leerkompas asks an organisation how and why it trains its people, scores the answers against the personas of a
//! published study, and says which fit and what follows.
//!
//! # The tour
//! Data flows one way, and each room does one thing:
//!
//! text → [`source`] → [`dossier`] → [`scoring`] → [`advice`] → [`report`] → a page
//!
//! * [`source`] turns TOML and JSON into trees that remember their places; [`diagnostic`] says what is wrong where.
//! * [`instrument`] is the content: questions, personas, journeys and the rules between them, loaded from data files.
//!   Nothing else in the crate knows a persona or a question by name.
//! * [`model_check`] says what is wrong with an instrument of somebody's own, and what it hardly means.
//! * [`dossier`] holds one organisation's answers, and reads and writes its file.
//! * [`scoring`] and [`advice`] are pure: the same answers give the same bytes on every machine.
//! * [`portfolio`] counts what many dossiers have in common.
//! * [`proof`] says what is true of an instrument's outcomes, by looking at every answer set.
//! * [`report`] makes one [`report::Document`], one [`report::Comparison`] of several dossiers, or one
//!   [`report::Portfolio`] of many; renderers only draw it.
//! * [`interview`] is a state machine that fills a dossier; [`prompt`] asks, on a terminal or by plain lines.
//! * [`export`] writes the instrument in the notations of others.
//! * [`batch`] scores records by the million through the same rules.
//! * [`cli`] is what was typed, [`context`] what that means here, [`commands`] what is done about it; [`manual`] tells of it.
//! * [`saving`] writes a file so that it is there whole or not at all.
//! * [`problem`] is what stops a command, [`exit`] how a program ends.
//! * [`message`] and [`locale`] keep language out of all of the above, [`visible`] keeps what is shown harmless.
//!
//! ```
//! use leerkompas::diagnostic::SourceFile;
//! use leerkompas::dossier::parse;
//! use leerkompas::instrument::{Files, load};
//! use leerkompas::locale::Locale;
//! use leerkompas::report::{Reporter, Detail};
//! use leerkompas::source::Notation;
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
//! let document = Reporter::new(&instrument, &locale).document(&dossier, None, Detail::Full);
//! assert_eq!(document.trainings[0].persona.as_ref().expect("a persona").id, "administrateur");
//! ```

pub mod advice;
pub mod batch;
pub mod cli;
pub mod commands;
pub mod context;
pub mod diagnostic;
pub mod dossier;
pub mod exit;
pub mod export;
pub mod instrument;
pub mod interview;
pub mod locale;
pub mod manual;
pub mod message;
pub mod model_check;
pub mod portfolio;
pub mod problem;
pub mod prompt;
pub mod proof;
pub mod report;
pub mod saving;
pub mod scoring;
pub mod source;
pub mod visible;
