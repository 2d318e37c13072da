//! The scoring rule as one query, for databases that hold the answers: the same scores as `score`, to the last digit.
//!
//! The query reads every row once, in steps that follow the program:
//!
//! | step | what it adds to a row | in the program |
//! |---|---|---|
//! | `given`, `said` | the cells, without spaces around them, in small letters | [`batch`](crate::batch) |
//! | `unsigned` to `meant` | numbers, and the answers that follow from them | `Instrument::effective` |
//! | `joined`, `split` | the several answers of a cell | `dossier::given` |
//! | `understood` | the options, what is wrong with each cell, the sum of every persona | [`Scorer`](crate::scoring::Scorer) |
//! | `checked` | the first problem | [`batch`](crate::batch) |
//! | `applying` | what counts of answers to questions that do not always apply | `Instrument::effective` |
//! | `ranked`, `placed` | the first, the second, the matches | [`Score`](crate::scoring::Score) |
//! | `judged`, `concluded` | verdict and pathway | [`verdict`](crate::scoring::verdict), [`advice`](crate::advice) |
//!
//! Words and agreements are small relations that are joined; a database that scores many rows keeps them in memory, moves no
//! row for them, and needs no order. Numbers are whole; percentages become decimals at the very end.
//!
//! Names inside the query have a space in them, which no id has, so they meet nothing that the instrument or a table calls its
//! own.

mod dialect;
mod order;
mod query;
mod read;
mod score;
mod step;
mod words;

pub use dialect::{Dialect, table_path};
pub use order::{Columns, Order};
pub use query::sql;
