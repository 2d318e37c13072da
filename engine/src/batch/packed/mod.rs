//! The packed path from a row to its scores: the instrument compiled to tables, nothing allocated or formatted a row.
//!
//! The index of a block says where its cells are; an answer is a word in a table ([`perfect_hash`]) and becomes
//! some bits of a number ([`answers`]); these bits are places in tables of points ([`score_tables`]) and texts ([`texts`]), which
//! are copied to a buffer ([`out_buffer`]). Flat records of JSON are read in another way ([`json_reader`]) and scored by the same tables.
//!
//! What is here gives the same bytes as the reference path through a [`Dossier`](crate::dossier::Dossier) and
//! [`Scorer`](crate::scoring::Scorer), or gives nothing and lets the reference path decide: a row that is rejected, a pathway of
//! another persona. A property test holds the two against each other.

mod answers;
mod column;
mod fallback;
mod field;
mod json_reader;
mod json_rows;
mod limit;
mod out_buffer;
mod perfect_hash;
mod rows;
mod score_tables;
mod table;
mod texts;

pub(super) use self::answers::PackedAnswers;
pub(super) use self::fallback::{Fallback, remember};
pub(super) use self::json_rows::JsonRows;
pub use self::limit::{PackedLimit, packed_limit};
pub(super) use self::out_buffer::OutBuffer;
pub(super) use self::rows::PackedRows;
pub(super) use self::score_tables::MANY;
pub(super) use self::table::Record;
