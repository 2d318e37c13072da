//! The instrument in the notations of others. Pure: an instrument in, a text or a tree out.
//!
//! * [`schema`]: JSON Schema of a dossier, for editors and other programs.
//! * [`result_schema`]: JSON Schema of a result, for programs that read one.
//! * [`sql()`]: the scoring rule as a query, for databases that hold the answers.

mod result;
mod schema;
mod sql;
mod words;

pub use result::result_schema;
pub use schema::schema;
pub use sql::{Columns, Dialect, Order, sql, table_path};
