//! The instrument in the notations of others. Pure: an instrument in, a text or a tree out.
//!
//! * [`schema`]: JSON Schema of a dossier, for editors and other programs.
//! * [`sql()`]: the scoring rule as a query, for databases that hold the answers.

mod schema;
mod sql;
mod words;

pub use schema::schema;
pub use sql::{Columns, Dialect, Order, sql, table_path};
