//! Records in, scores out: every record becomes a score or a reject, and none is lost.
//!
//! An input is read in [`Blocks`] of whole records, each with an index of its rows and cells; a [`BlockProcessor`] makes scores and
//! rejects of a block; [`run`] has as many workers do that as there are, and delivers in order. A row of a table, and a flat record
//! in a line of JSON, take the packed path, through tables that the instrument is compiled to; what that path cannot score takes
//! the reference path, through a [`Dossier`](crate::dossier::Dossier), as all other records do. Nothing here opens a file.

mod block;
mod block_output;
mod columns;
mod csv_index;
mod header;
mod layout;
mod output;
mod packed;
mod pipeline;
mod place;
mod processor;
mod record;
mod rows;
mod tally;
mod text;

pub use block::{Block, Blocks, Records};
pub use block_output::BlockOutput;
pub use header::{Header, NoHeader, header};
pub use layout::Layout;
pub use output::{COLUMNS, RejectForm, reason, score_header};
pub use packed::{PackedLimit, packed_limit};
pub use pipeline::run;
pub use place::{Failure, Position};
pub use processor::{BlockProcessor, Source, Target};
pub use record::{Record, Reject};
pub use tally::Tally;

/// What separates the cells of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Separator {
    /// Whichever of comma, semicolon and tab the header has most, unless a line before it states one.
    Sniffed,
    /// This one.
    Is(u8),
}

impl Separator {
    /// Whether a byte can separate cells: a quote or a line break has another meaning, and part of a character none.
    pub fn is_possible(byte: u8) -> bool {
        byte.is_ascii() && !matches!(byte, b'"' | b'\n' | b'\r')
    }
}
