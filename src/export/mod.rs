//! The instrument in the notations of others. Pure: an instrument in, a text or a tree out.
//!
//! * [`schema`]: JSON Schema of a dossier, for editors and other programs.

mod schema;
mod words;

pub use schema::schema;
