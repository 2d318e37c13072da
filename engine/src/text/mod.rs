//! Texts for people: [`message`]s without a language, [`locale`]s that say them, and [`sanitize`], which makes what others wrote safe to show.

#[cfg(feature = "text")]
pub mod locale;
pub mod message;
pub mod sanitize;
